"""One slide: the figure in its frame, the words around it, the evidence behind it.

Only placeholders that carry something are written, so none stays empty. Text is shortened until
it fits, never shrunk; the notes keep it whole, and the report says what was shortened.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from desktop.export.pptx.colours import MUTED, TITLE, WARNING, solid
from desktop.export.pptx.even_lines import evened
from desktop.export.pptx.footnotes import fitted_notes
from desktop.export.pptx.key import key, key_width
from desktop.export.pptx.layouts import Place
from desktop.export.pptx.metrics import fit, fit_lines, width, wrap
from desktop.export.pptx.shapes import Paragraph, languages, names, text_box, transform
from desktop.export.pptx.xml import A, P, R, Xml, document, tag
from desktop.export.report import Finding
from desktop.export.text import is_cjk, line
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop.export.pptx.layout_file import Placeholder
    from desktop.export.pptx.layouts import Zones
    from desktop.export.pptx.model import Box, Chart
    from desktop.figures.figure import Figure
    from desktop.figures.slide_page import SlidePage

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_SLIDE_NUMBER = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
_SUBTITLE_SIZES = (14, 12)
_BETWEEN = " | "
"""Between the words of two languages, with the spaces that one line of text keeps."""
_REASON = 306_000
_MIXED = 0.94
"""What words of both scripts may take of a line, as measured."""


@dataclass(slots=True)
class SlideWriter:
    """Collects the shapes of one slide with unique ids and notes what had to be shortened."""

    number: int
    shapes: list[Xml] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    charts: list[Chart] = field(default_factory=list)
    next_id: int = 2
    whole: list[str] = field(default_factory=list)
    """Texts that were shortened, as they are: for the notes."""

    def ids(self, count: int) -> int:
        """The first of so many new shape ids."""
        first = self.next_id
        self.next_id += count
        return first

    def shorten(self, text: str) -> None:
        """Keep a text whole for the notes that the slide shows only a part of."""
        self.whole.append(text)

    def warn(self, sentence: str) -> None:
        """Something for the report."""
        self.findings.append(Finding("warning", f"slide {self.number}", sentence))

    def text(
        self, name: str, place: Place, paragraphs: Sequence[Paragraph], *, size: float = 9, is_list: bool = False
    ) -> None:
        """Words in a placeholder, or in a plain box where the template has none; bullets only where it is a list."""
        if place.placeholder is not None:
            unmarked = place.placeholder.style.bullets and not is_list
            own = [replace(p, size=p.size or place.size, unmarked=p.unmarked or unmarked) for p in paragraphs]
            self.shapes.append(placeholder_text(self.ids(1), name, place.placeholder, own, place.box, place.margins))
            return
        styled = [replace(p, size=p.size or size, colour=p.colour or MUTED, align=p.align or "l") for p in paragraphs]
        self.shapes.append(text_box(self.ids(1), name, place.box, styled, anchor="t"))

    def xml(self, *, hidden: bool = False) -> bytes:
        """The slide part; ``hidden`` ones are skipped when the deck is shown."""
        own = tag("p:nvGrpSpPr", None, tag("p:cNvPr", {"id": 1, "name": ""}), tag("p:cNvGrpSpPr"), tag("p:nvPr"))
        tree = tag("p:spTree", None, own, tag("p:grpSpPr"), *self.shapes)
        colours = tag("p:clrMapOvr", None, tag("a:masterClrMapping"))
        names: dict[str, str | int | float] = {"xmlns:a": A, "xmlns:r": R, "xmlns:p": P}
        return document(tag("p:sld", {**names, "show": 0} if hidden else names, tag("p:cSld", None, tree), colours))


def placeholder_text(
    identifier: int,
    name: str,
    placeholder: Placeholder,
    paragraphs: Sequence[Paragraph],
    box: Box | None = None,
    margins: Mapping[str, int] | None = None,
) -> Xml:
    """A placeholder with its words; style comes from the layout, and its geometry where ``box`` does not differ.

    ``margins``: those of its words that are not the layout's.
    """
    place: dict[str, str | int | float] = {"type": placeholder.type}
    if placeholder.type not in ("title", "ctrTitle"):
        place["idx"] = placeholder.idx
    own = tag(
        "p:nvSpPr",
        None,
        names(identifier, name),
        tag("p:cNvSpPr", None, tag("a:spLocks", {"noGrp": 1})),
        tag("p:nvPr", None, tag("p:ph", place)),
    )
    body = tag("p:txBody", None, tag("a:bodyPr", margins), tag("a:lstStyle"), *(p.xml() for p in paragraphs))
    moved = box is not None and box != placeholder.box
    return tag("p:sp", None, own, tag("p:spPr", None, transform(box)) if box and moved else tag("p:spPr"), body)


def head(writer: SlideWriter, zones: Zones, page: SlidePage, section: str, subtitle: str, key_room: int) -> None:
    """Section label, action title in one language or in both, subtitle."""
    if zones.section and section:
        label = zones.section.shortened(line(section), 10, 1, bold=True)
        writer.text("Section label", zones.section, [Paragraph(label)])
    title = _title(writer, zones.title, page)
    writer.text("Title", evened(zones.title, title, 22), title)
    if subtitle:
        taken = key_room + 200_000 if key_room else 0
        size = _subtitle_size(zones.subtitle, line(subtitle), taken)
        short = zones.subtitle.shortened(line(subtitle), size, 1, less=taken)
        if short != line(subtitle):
            writer.shorten(subtitle)
            writer.warn("The subtitle is longer than one line and was shortened; its whole text is in the notes.")
        writer.text("Subtitle", zones.subtitle, [Paragraph(short)], size=size)


def about(zones: Zones, page: SlidePage) -> str:
    """What the figures of a page are about, as far as the line over the title holds it."""
    place = zones.section
    return page.about(lambda text: place is None or _fits(place, line(text), 10, 0, bold=True))


def _subtitle_size(place: Place, text: str, taken: int) -> float:
    """Points of a subtitle: a template without a place for it may be too narrow for the usual size."""
    return next((size for size in _SUBTITLE_SIZES if _fits(place, text, size, taken)), _SUBTITLE_SIZES[-1])


def _title(writer: SlideWriter, place: Place, page: SlidePage) -> list[Paragraph]:
    """The title on two lines at most; in both languages one line of 20 points and one of 18."""
    own, second = line(page.title), line(page.second)
    if second:
        pair = _pair(place, own, second)
        shown, said = [text for text, _ in pair], [own, second]
        paragraphs = [Paragraph(text, size) for text, size in pair]
    else:
        shown, said = [place.shortened(own, 22, place.lines(22), bold=True)], [own]
        paragraphs = [Paragraph(shown[0])]
    if shown != said:
        for text in (whole for part, whole in zip(shown, said, strict=True) if part != whole):
            writer.shorten(text)
        writer.warn("The title is longer than two lines and was shortened; its whole text is in the notes.")
    return paragraphs


def _pair(place: Place, own: str, second: str) -> list[tuple[str, float]]:
    """Both titles with their sizes: a line each, or a smaller first one on two lines rather than a cut one."""
    for sizes, lines in (((20.0, 18.0), (1, 1)), ((16.0, 14.0), (2, 1)), ((16.0, 14.0), (1, 2))):
        if all(
            len(wrap(text, size, place.room, bold=True)) <= most
            for text, size, most in zip((own, second), sizes, lines, strict=True)
        ):
            return [(own, sizes[0]), (second, sizes[1])]
    return [(fit_lines(own, 16, place.room, 2, bold=True), 16.0), (fit(second, 14, place.room, bold=True), 14.0)]


def foot(
    writer: SlideWriter,
    zones: Zones,
    footnotes: Sequence[str],
    source: str,
    footer: str,
    *,
    needs_source: bool = True,
    stamp: str = "",
) -> None:
    """Footnotes, source, footer, the day a frozen slide is kept to, page number."""
    notes, left = fitted_notes(footnotes, zones.footnotes)
    if left:
        writer.warn("The footnotes need more than three lines; the rest stands in the notes only.")
    if notes:
        writer.text("Footnotes", zones.footnotes, [Paragraph(n) for n in notes])
    if source:
        short = source_line(zones.source, line(source))
        if short != line(source):
            writer.warn("The source line is longer than one line and was shortened; it is whole in the notes.")
        writer.text("Source", zones.source, [Paragraph(short)])
    elif needs_source:
        writer.warn("No source is named.")
    date = next(iter(zones.layout.of("dt")), None)
    if stamp and date is None:
        footer = "  |  ".join(filter(None, (stamp, footer)))
    if zones.footer and footer:
        footer_line(writer, zones.footer, footer)
    if stamp and date is not None:
        kept = Paragraph(fit(stamp, 9, date.box.w - date.style.left - date.style.right), 9, colour=WARNING, align="l")
        writer.shapes.append(placeholder_text(writer.ids(1), "Date", date, [kept]))
    if zones.number:
        writer.shapes.append(page_number(writer.ids(1), zones.number))


def footer_line(writer: SlideWriter, placeholder: Placeholder, text: str) -> None:
    """The line at the foot of every slide, as much of it as its place holds."""
    short = source_line(Place(placeholder.box, placeholder, 9), line(text))
    words = [Paragraph(short, 9, colour=MUTED, align="l")]
    writer.shapes.append(placeholder_text(writer.ids(1), "Footer", placeholder, words))


def page_number(identifier: int, placeholder: Placeholder) -> Xml:
    """The slide number as a field; size and colour on the run, because some readers do not inherit them."""
    field_run = tag(
        "a:fld",
        {"id": _SLIDE_NUMBER, "type": "slidenum"},
        tag("a:rPr", {**languages(""), "sz": 900}, solid(MUTED)),
        tag("a:t", None, "‹#›"),
    )
    paragraph = tag("a:p", None, tag("a:pPr", {"algn": "r"}), field_run, tag("a:endParaRPr", {"lang": "en-US"}))
    own = tag(
        "p:nvSpPr",
        None,
        names(identifier, "Slide number"),
        tag("p:cNvSpPr", None, tag("a:spLocks", {"noGrp": 1})),
        tag("p:nvPr", None, tag("p:ph", {"type": "sldNum", "idx": placeholder.idx, "sz": "quarter"})),
    )
    return tag("p:sp", None, own, tag("p:spPr"), tag("p:txBody", None, tag("a:bodyPr"), tag("a:lstStyle"), paragraph))


def figure_key(writer: SlideWriter, figure: Figure, right: int, middle: int, *, both: bool = False) -> None:
    """The key of marks, when the figure needs one; ``both``: in both languages."""
    if key_width(figure):
        writer.shapes.append(key(figure, right, middle, writer.ids(2 * len(figure.legend) + 1), both=both))


def chart_head(writer: SlideWriter, place: Place, text: str) -> None:
    """The head over one of two charts."""
    told = _whole_parts(line(text), lambda one: width(one, 12, bold=True) <= _sure(place.room, one))
    short = fit(told, 12, _sure(place.room, told), bold=True)
    writer.text("Head", place, [Paragraph(short, 12, True, TITLE)])


def measure_line(writer: SlideWriter, box: Box, text: str) -> None:
    """What one of several figures measures, under its head."""
    short = fit(_whole_parts(line(text), lambda one: width(one, 10) <= _sure(box.w, one)), 10, box.w)
    writer.shapes.append(text_box(writer.ids(1), "Measure", box, [Paragraph(short, 10, colour=MUTED, align="l")]))


def _sure(room: int, text: str) -> int:
    """Room for one line: readers set Chinese among Latin letters wider than its characters."""
    return round(room * _MIXED) if is_cjk(text) else room


def source_line(place: Place, text: str) -> str:
    """A source line as far as it fits; readers set Chinese among Latin letters a little wider than its characters."""
    return place.shortened(text, 9, 1, less=place.room // 50 if is_cjk(text) else 0)


def _fits(place: Place, text: str, size: float, taken: int, *, bold: bool = False) -> bool:
    return place.shortened(text, size, 1, bold=bold, less=taken) == text


def _whole_parts(text: str, fits: Callable[[str], bool]) -> str:
    """Of words in two languages as many whole ones as fit: rather one language than a cut second one."""
    parts = text.split(_BETWEEN)
    while len(parts) > 1 and not fits(_BETWEEN.join(parts)):
        parts.pop()
    return _BETWEEN.join(parts)


def fitting_subtitle(writer: SlideWriter, zones: Zones, text: str) -> str:
    """A subtitle in both languages where the line holds both, else in the first; the notes keep it whole."""
    whole = line(text)
    shown = _whole_parts(whole, lambda part: _fits(zones.subtitle, part, 14, 0))
    if shown != whole:
        writer.shorten(whole)
    return shown


def words_width(text: str) -> int:
    """Width of a subtitle on one line."""
    return width(line(text), 14)


@frozen
class FinishedSlide:
    """A slide ready to be added: its part, or the layout for a new one."""

    part: Any
    writer: SlideWriter
    notes: str = ""
    section: str = ""
    layout: Any = None
