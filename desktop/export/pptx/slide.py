"""One slide: the figure in its frame, the words around it, the evidence behind it.

Only placeholders that carry something are written, so none stays empty. Text is shortened until
it fits, never shrunk; the notes keep it whole, and the report says what was shortened.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from desktop.export.pptx.colours import MUTED, TITLE
from desktop.export.pptx.even_lines import evened
from desktop.export.pptx.key import key, key_width
from desktop.export.pptx.layouts import BELOW_SUBTITLE
from desktop.export.pptx.metrics import fit, fit_lines, line_height, width, wrap
from desktop.export.pptx.shapes import Paragraph, names, text_box, transform
from desktop.export.pptx.xml import A, P, R, Xml, document, tag
from desktop.export.report import Finding
from desktop.export.text import is_cjk, line
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop.export.pptx.layout_file import Placeholder
    from desktop.export.pptx.layouts import Place, Zones
    from desktop.export.pptx.model import Box, Chart
    from desktop.figures.figure import Figure
    from desktop.figures.slide_page import SlidePage

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_SUBTITLE_SIZES = (14, 12, 11, 10)
_TWO_LINES = (10, 9)
"""Points of a subtitle that one line does not hold."""
_HEAD_SIZES = (12, 11, 10)
_MEASURE_SIZES = (10, 9)
_BETWEEN = " | "
"""Between the words of two languages, with the spaces that one line of text keeps."""
_PART = re.compile(r", |，")
"""Between what a head names: measure, place, unit, years."""
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
        self.shapes.append(text_box(self.ids(1), name, place.box, styled, anchor="t", narrower=place.narrower))

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
    writer.text("Title", evened(zones.title, title, 22, is_title=True), title)
    if subtitle:
        taken = key_room + 200_000 if key_room else 0
        place, size, lines = _subtitle_place(zones.subtitle, line(subtitle), taken)
        short = place.shortened(line(subtitle), size, lines, less=taken)
        if short != line(subtitle):
            writer.shorten(subtitle)
            writer.warn("The subtitle is longer than one line and was shortened; its whole text is in the notes.")
        words = [Paragraph(short)]
        writer.text("Subtitle", evened(place, words, size) if lines > 1 else place, words, size=size)


def about(zones: Zones, page: SlidePage) -> str:
    """What the figures of a page are about, as far as the line over the title holds it."""
    place = zones.section
    return page.about(lambda text: place is None or _fits(place, line(text), 10, 0, bold=True))


def _subtitle_place(place: Place, text: str, taken: int) -> tuple[Place, float, int]:
    """Where a subtitle stands, in which size and on how many lines: rather small or on two lines than cut."""
    own = place.points(_SUBTITLE_SIZES[0])
    sizes = [own, *(one for one in _SUBTITLE_SIZES if one < own)]
    sized = [place, *(replace(place, size=one) for one in sizes[1:])]
    for spot, size in zip(sized, sizes, strict=True):
        if _fits(spot, text, size, taken):
            return spot, size, 1
    free = place.box.h + (BELOW_SUBTITLE if place.placeholder is None else 0)
    size = next((one for one in _TWO_LINES if 2 * line_height(text, one) <= free), 0)
    if not size:
        return sized[-1], sizes[-1], 1
    return replace(place, size=size, box=replace(place.box, h=max(place.box.h, 2 * line_height(text, size)))), size, 2


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


def figure_key(writer: SlideWriter, figure: Figure, right: int, middle: int, *, both: bool = False) -> None:
    """The key of marks, when the figure needs one; ``both``: in both languages."""
    if key_width(figure):
        writer.shapes.append(key(figure, right, middle, writer.ids(2 * len(figure.legend) + 1), both=both))


def head_size(heads: Sequence[tuple[Place, str]]) -> float:
    """The size in which the heads over all charts of a slide are set: the largest in which each stands whole."""
    told = [(_sure(place.room, text), _one_head(place, text)) for place, text in heads]
    sizes = (size for size in _HEAD_SIZES if all(width(text, size, bold=True) <= room for room, text in told))
    return next(sizes, _HEAD_SIZES[-1])


def chart_head(writer: SlideWriter, place: Place, text: str, size: float = _HEAD_SIZES[0]) -> None:
    """The head over one of several charts."""
    told, room = _one_head(place, text), _sure(place.room, text)
    short = fit(_fewer(told, lambda one: width(one, size, bold=True) <= room), size, room, bold=True)
    writer.text("Head", place, [Paragraph(short, size, True, TITLE)])


def measure_line(writer: SlideWriter, box: Box, text: str) -> None:
    """What one of several figures measures, under its head."""
    told = _whole_parts(line(text), lambda one: width(one, _MEASURE_SIZES[0]) <= _sure(box.w, one))
    size = next((one for one in _MEASURE_SIZES if width(told, one) <= box.w), _MEASURE_SIZES[-1])
    short = fit(_fewer(told, lambda one: width(one, size) <= box.w), size, box.w)
    writer.shapes.append(text_box(writer.ids(1), "Measure", box, [Paragraph(short, size, colour=MUTED, align="l")]))


def _one_head(place: Place, text: str) -> str:
    """In both languages where the usual size holds both."""
    return _whole_parts(line(text), lambda one: width(one, _HEAD_SIZES[0], bold=True) <= _sure(place.room, one))


def _fewer(text: str, fits: Callable[[str], bool]) -> str:
    """Without its last parts, which matter least, as far as they have no room; whole where not even the first has."""
    ends = [found.start() for found in _PART.finditer(text)]
    return next((one for one in (text, *(text[:end] for end in reversed(ends))) if fits(one)), text)


def _sure(room: int, text: str) -> int:
    """Room for one line: readers set Chinese among Latin letters wider than its characters."""
    return round(room * _MIXED) if is_cjk(text) else room


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
