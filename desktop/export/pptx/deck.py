"""A whole deck: title slide, one slide per figure, the register of sources."""

from __future__ import annotations

from dataclasses import dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING, Any, BinaryIO

from desktop import paths
from desktop.export.errors import ExportError
from desktop.export.pptx import slide as parts
from desktop.export.pptx.check import Expected, check_deck
from desktop.export.pptx.colours import Palette
from desktop.export.pptx.identity import Recorder
from desktop.export.pptx.key import key_width
from desktop.export.pptx.layouts import Place, Zones, zones
from desktop.export.pptx.native import Form, form_of
from desktop.export.pptx.notes import notes_part, notes_text
from desktop.export.pptx.opc import Package, fill, relate
from desktop.export.pptx.placed_figure import figure_shape
from desktop.export.pptx.register import register_slides
from desktop.export.pptx.sections import section_list
from desktop.export.pptx.title_slide import title_slide
from desktop.export.report import ExportReport, Finding
from desktop.export.text import line
from desktop.export.tidy import tidy
from desktop.workspace.files import replace_file

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from desktop.figures.figure import Figure

_KEY_LINE = 270_000


@dataclass(frozen=True, slots=True)
class SlideSpec:
    """One slide: a figure, its own title and notes where the analyst wrote some, a second figure."""

    figure: Figure
    title: str = ""
    notes: str = ""
    second: Figure | None = None


@dataclass(frozen=True, slots=True)
class DeckOptions:
    """What stands around the figures."""

    title: str = ""
    """Title of the deck; without one there is no title slide."""
    subtitle: str = ""
    edition: str = ""
    """One line at the foot of the title slide: date and state of the numbers."""
    footer: str = ""
    """Left in the footer of each slide; the section of the first figure when empty."""
    sources: bool = False
    """Append the register of sources."""


def built_in_template() -> Path:
    """The 16:9 template that ships with the program."""
    return paths.resources() / "slides" / "template.pptx"


def write_deck(
    slides: Sequence[SlideSpec],
    target: Path,
    *,
    template: Path | None = None,
    options: DeckOptions | None = None,
    progress: Callable[[int, int], None] | None = None,
    requests: Mapping[str, str] | None = None,
) -> ExportReport:
    """Write figures as native, editable charts; the old file stays until the new one passed its check.

    ``progress`` is told (done, all) after each slide and may raise to cancel. ``requests`` are how
    the figures were asked for, as JSON by their ids: with them a later refresh makes them again. Raises ExportError
    or WorkspaceError with one sentence when nothing could be written.
    """
    if not slides:
        raise ExportError("There is no figure to put on a slide. Nothing was written. Choose at least one figure.")
    deck = _Deck(template or built_in_template(), _tidied(slides), options or DeckOptions(), requests or {})
    deck.write(progress)
    findings: list[Finding] = list(deck.findings)

    def check(part: Path) -> None:
        found = check_deck(part, deck.expected)
        findings.extend(found)
        critical = next((f for f in found if f.severity == "critical"), None)
        if critical:
            raise ExportError(f"The deck did not pass its own check ({critical.sentence}) and was not written.")

    written = replace_file(target, deck.save, check)
    return ExportReport(written, len(deck.expected), tuple(findings))


def deck_bytes(
    slides: Sequence[SlideSpec], *, template: Path, options: DeckOptions, requests: Mapping[str, str]
) -> bytes:
    """The same deck in memory, for a refresh to compare with."""
    deck = _Deck(template, _tidied(slides), options, requests)
    deck.write(None)
    stream = BytesIO()
    deck.save(stream)
    return stream.getvalue()


def _tidied(slides: Sequence[SlideSpec]) -> list[SlideSpec]:
    return [replace(s, figure=tidy(s.figure), second=tidy(s.second) if s.second else None) for s in slides]


class _Deck:
    """State while one deck is written."""

    def __init__(
        self, template: Path, slides: Sequence[SlideSpec], options: DeckOptions, requests: Mapping[str, str]
    ) -> None:
        self.specs = slides
        self.options = options
        self.package = Package(template)
        self.recorder = Recorder(self.package, requests)
        self.palette = Palette.of(f for s in slides for f in _figures(s))
        self.expected: list[Expected] = []
        self.findings: list[Finding] = []
        self.sections: list[tuple[str, int]] = []
        self.language = slides[0].figure.language
        self._zones: dict[str, Zones] = {}

    def write(self, progress: Callable[[int, int], None] | None) -> None:
        """All slides in order."""
        section = self.specs[0].figure.section
        self.package.describe(line(self.options.title or self.specs[0].figure.title, 250), self.language)
        if self.options.title:
            self._add("", title_slide(self.package, self._writer(), self.options, self.language, self._footer(section)))
        for place, spec in enumerate(self.specs, 1):
            self._figure_slide(spec)
            if progress:
                progress(place, len(self.specs))
        if self.options.sources:
            first = 2 if self.options.title else 1
            for made in register_slides(
                self.specs_by_slide(first), self.zones("table"), self._writer, self._footer(section)
            ):
                self._add(made.section, made)
        extension = section_list(self.sections)
        if extension:
            self.package.add_extension(extension)
        self.recorder.close(self.options)

    def save(self, stream: BinaryIO) -> None:
        """Write the package to a stream."""
        self.package.save(stream)

    def specs_by_slide(self, first: int) -> list[tuple[int, Figure]]:
        """(slide number, figure) of all figures."""
        return [(first + i, f) for i, spec in enumerate(self.specs) for f in _figures(spec)]

    def zones(self, kind: str) -> Zones:
        """Places of a kind of slide in this template."""
        if kind not in self._zones:
            self._zones[kind] = zones(self.package.layouts, kind, self.package.size)
        return self._zones[kind]

    def _writer(self) -> parts.SlideWriter:
        return parts.SlideWriter(len(self.expected) + 1)

    def _footer(self, section: str) -> str:
        return self.options.footer or f"Marketscope  |  {section}".rstrip(" |")

    def _figure_slide(self, spec: SlideSpec) -> None:
        figures = _figures(spec)
        kind = "two" if spec.second else _kind(spec.figure)
        where = self.zones(kind)
        writer, part = self._writer(), self.package.new_part("slide")
        first = spec.figure
        title = spec.title or first.title
        places, key_room = self._frames(where, figures)
        subtitle = first.subtitle if spec.second is None else ""
        parts.head(writer, where, first.section, title, subtitle, key_room)
        right = where.subtitle.box.right
        if spec.second is None:
            inline = key_room or not key_width(first)
            middle = where.subtitle.box.y + where.subtitle.box.h // 2 if inline else places[0].box.y - _KEY_LINE // 2
            parts.figure_key(writer, first, right, middle)
        for figure, place, head in zip(figures, places, where.heads or (None,) * len(figures), strict=False):
            if head is not None and spec.second is not None:
                parts.chart_head(writer, head, figure.subtitle or figure.title)
            figure_shape(writer, self.package, part, figure, self.palette, place)
        footnotes = [note for f in figures for note in f.footnotes]
        source = "  ".join(dict.fromkeys(f.source_line for f in figures if f.source_line))
        parts.foot(writer, where, footnotes, source, self._footer(first.section))
        notes = notes_text(figures, _reading(spec, title, subtitle))
        self._finish(part, where, writer, notes, spec)

    def _frames(self, where: Zones, figures: Sequence[Figure]) -> tuple[list[Place], int]:
        """Figure places and the key's width on the subtitle's line; 0 when it stands over the figure."""
        if len(figures) > 1:
            return _two(where), 0
        figure, place = figures[0], where.figures[0]
        wide = key_width(figure)
        if not wide:
            return [place], 0
        if parts.subtitle_width(figure) + wide + 200_000 <= where.subtitle.box.w:
            return [place], wide
        return [replace(place, box=place.box.inset(top=_KEY_LINE))], 0

    def _finish(self, part: Any, where: Zones, writer: parts.SlideWriter, notes: str, spec: SlideSpec) -> None:
        relate(part, "layout", where.layout.part)
        section = spec.figure.section
        self._add(section, parts.FinishedSlide(part, writer, notes, section), spec)

    def _add(self, section: str, made: parts.FinishedSlide, spec: SlideSpec | None = None) -> None:
        part = made.part or self.package.new_part("slide")
        if made.layout is not None:
            relate(part, "layout", made.layout)
        fill(part, made.writer.xml())
        if made.notes:
            notes = self.package.new_part("notes", notes_part(made.notes))
            relate(notes, "notes master", self.package.notes_master)
            relate(notes, "slide", part)
            relate(part, "notes", notes)
        self.recorder.slide(part, spec, made.writer.charts, made.notes)
        identifier = self.package.add_slide(part)
        self.sections.append((section, identifier))
        self.expected.append(Expected(tuple(made.writer.charts)))
        self.findings.extend(made.writer.findings)


def _kind(figure: Figure) -> str:
    """The kind of slide for one figure."""
    form = form_of(figure)
    if form in (Form.TABLE, Form.MATRIX, Form.DRAWN_TABLE):
        return "table"
    return "chart" if form is Form.CHART else "shapes"


def _figures(spec: SlideSpec) -> list[Figure]:
    return [spec.figure, spec.second] if spec.second else [spec.figure]


def _reading(spec: SlideSpec, title: str, subtitle: str) -> str:
    return spec.notes or "\n".join(text for text in (title, subtitle, spec.figure.alt_text) if text)


def _two(where: Zones) -> list[Place]:
    """Two frames: the layout's own pair, or its one frame halved."""
    if len(where.figures) > 1:
        return list(where.figures[:2])
    place = where.figures[0]
    gap, half = 200_000, (place.box.w - 200_000) // 2
    left = replace(place.box, w=half)
    return [replace(place, box=left), Place(replace(place.box, x=left.right + gap, w=half))]
