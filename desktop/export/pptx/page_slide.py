"""A page of a story, or of figures that belong to none, as one slide: furniture, figures, words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from desktop.export.pptx import slide as parts
from desktop.export.pptx.cards import has_courses
from desktop.export.pptx.colours import MUTED, is_single, surface
from desktop.export.pptx.footnotes import notes_on
from desktop.export.pptx.key import key_width
from desktop.export.pptx.layouts import Place, Zones
from desktop.export.pptx.metrics import wrap
from desktop.export.pptx.native import Form, form_of
from desktop.export.pptx.opc import Package, relate
from desktop.export.pptx.placed_figure import figure_shape
from desktop.export.pptx.shapes import Paragraph, text_box
from desktop.export.pptx.slide_foot import foot, source_line
from desktop.export.pptx.slide_words import write_words
from desktop.export.pptx.source_lines import joined_sources
from desktop.export.pptx.words import day_words
from desktop.export.text import line
from desktop.figures.figure import Certainty
from desktop.figures.unnamed import with_unnamed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.export.pptx.colours import Palette
    from desktop.export.pptx.model import Box
    from desktop.figures.figure import Figure
    from desktop.figures.slide_page import SlidePage

_KEY_LINE: Final = 270_000
_BETWEEN: Final = 200_000
_MEASURE: Final = 200_000
"""Height of the line below a head that says what is measured."""
_WORDED: Final = (Form.TABLE, Form.DRAWN_TABLE)
_TABLES: Final = (*_WORDED, Form.MATRIX)
_GROWING: Final = (*_WORDED, Form.SHEET)
"""More room is more rows for them."""
_OVER_SOURCE: Final = 72_000
"""What stays free over the line of sources."""


class PageSlide:
    """Writes one page; ``zones`` gives the places of a kind of slide in the template."""

    def __init__(
        self, package: Package, writer: parts.SlideWriter, palette: Palette, zones: Callable[[str], Zones]
    ) -> None:
        self._package = package
        self._writer = writer
        self._palette = palette
        self._zones = zones

    def write(self, page: SlidePage, footer: str) -> Any:
        """The part of the slide, with its layout; its shapes are in the writer."""
        where = self._zones(kind_of(page))
        part = self._package.new_part("slide")
        relate(part, "layout", where.layout.part)
        alone = page.figures[0].subtitle if len(page.figures) == 1 else ""
        subtitle = parts.fitting_subtitle(self._writer, where, alone)
        marks = _marks(page.figures, where)
        both = bool(page.second) and marks is not None and key_width(marks, both=True) <= where.subtitle.box.w
        wide = key_width(marks, both=both) if marks is not None else 0
        inline = bool(wide) and _has_room(where, subtitle, wide)
        parts.head(self._writer, where, page, parts.about(where, page), subtitle, wide if inline else 0)
        lower = _KEY_LINE if wide and not inline else 0
        if marks is not None and wide:
            middle = _key_line(where, inline=inline)
            parts.figure_key(self._writer, marks, where.subtitle.box.right, middle, both=both)
        self._figures(part, page, where, lower)
        write_words(self._writer, page, where, lower)
        self._foot(where, page, footer)
        return part

    def figure_box(self, page: SlidePage) -> Box:
        """The frame of the one figure of a page whose marks need no key."""
        where = self._zones(kind_of(page))
        return where.figures[0].box.inset(bottom=-_spare(page, where))

    def _figures(self, part: Any, page: SlidePage, where: Zones, lower: int) -> None:
        """All figures in their places, ``lower`` by the line of the key; the reason where there are none."""
        spare = _spare(page, where)
        places = [replace(one, box=one.box.inset(top=lower, bottom=-spare)) for one in where.figures]
        heads: list[Place | None] = [replace(one, box=replace(one.box, y=one.box.y + lower)) for one in where.heads]
        if len(page.figures) == 1 and form_of(page.figures[0]) is Form.TIMELINE and not _has_notes(page):
            places = [replace(one, box=_down_to(one.box, where.footnotes.box)) for one in places]
        if page.missing:
            self._missing(page.missing, places[0] if places else where.text or where.subtitle)
        if len(page.figures) < 2 or not heads:
            heads = [None] * len(places)
        told = _heads(page.figures)
        size = parts.head_size([(head, one) for head, (one, _) in zip(heads, told, strict=False) if head is not None])
        for figure, place, head, words in zip(page.figures, places, heads, told, strict=False):
            if head is not None:
                parts.chart_head(self._writer, head, words[0], size)
            self._figure(part, figure, place, head, words[1])

    def _figure(self, part: Any, figure: Figure, place: Place, head: Place | None, measure: str) -> None:
        """One figure, under its head and the line that says what is measured where there are any."""
        if head is not None and measure:
            box = replace(place.box, y=head.box.bottom, h=_MEASURE)
            parts.measure_line(self._writer, box, measure)
            lower = box.bottom - place.box.y
            place = replace(place, box=place.box.inset(top=max(0, lower)))
        figure_shape(self._writer, self._package, part, figure, self._palette, _fitting(place, figure))

    def _missing(self, sentence: str, place: Place) -> None:
        """The reason where the figure would stand."""
        self._writer.warn(f"A figure could not be built: {line(sentence, 300)}")
        room = place.box.w * 2 // 3
        words = [Paragraph(text, 14, colour=MUTED, align="ctr") for text in wrap(line(sentence, 600), 14, room)]
        frame = surface(MUTED, Certainty.NOT_PUBLISHED)
        self._writer.shapes.append(text_box(self._writer.ids(1), "Reason", place.box, words, shape=frame))

    def _foot(self, where: Zones, page: SlidePage, footer: str) -> None:
        unnamed = {chart.id: chart.unnamed for chart in self._writer.charts}
        told = [with_unnamed(one, unnamed.get(one.id, ())) for one in page.figures]
        notes = notes_on(told, "".join(self._writer.shapes))
        said = "\n".join((page.title, page.second, *notes))
        scenarios = dict.fromkeys(one.scenario for one in page.figures if one.scenario)
        notes = [name for name in scenarios if name not in said] + notes
        stamp = day_words("as_of", page.frozen_on, page.language, both=bool(page.second))
        foot(
            self._writer,
            where,
            notes,
            joined_sources(page.sources, lambda text: source_line(where.source, text) == text),
            footer,
            needs_source=bool(page.figures),
            stamp=stamp,
        )


def _has_notes(page: SlidePage) -> bool:
    return any(one.footnotes or one.scenario for one in page.figures)


def _down_to(box: Box, free: Box) -> Box:
    """A box with the room of the footnotes below it, where a slide has none and lists what found no room above."""
    return replace(box, h=max(box.h, free.bottom - box.y))


def kind_of(page: SlidePage) -> str:
    """The kind of slide for a page, one of ``layout_choice.KINDS``."""
    if page.layout in ("text", "reading"):
        return page.layout
    if len(page.figures) > 1:
        return "two" if len(page.figures) == 2 and page.layout != "four" else "four"
    if not page.figures:
        return "shapes"
    form = form_of(page.figures[0])
    if form in _TABLES:
        return "table"
    return "chart" if form is Form.CHART else "shapes"


def _spare(page: SlidePage, where: Zones) -> int:
    """What a table or a page of lists takes of the footnotes' place below it, where a slide has none."""
    figure, *others = page.figures or (None,)
    if figure is None or others or figure.footnotes or figure.scenario or form_of(figure) not in _GROWING:
        return 0
    spare = where.footnotes.box.bottom - _OVER_SOURCE - max(one.box.bottom for one in where.figures)
    return spare if 0 < spare < 2 * where.footnotes.box.h else 0


def _heads(figures: Sequence[Figure]) -> list[tuple[str, str]]:
    """The head over each of several figures, and what stands below it.

    Where all are about one thing, which the label over the title names, the head says what is measured.
    """
    alike = len({figure.section for figure in figures}) == 1
    measures = [figure.subtitle or figure.title for figure in figures]
    return [
        (measure, "") if alike or not figure.section else (figure.section, measure)
        for figure, measure in zip(figures, measures, strict=True)
    ]


def _marks(figures: Sequence[Figure], where: Zones) -> Figure | None:
    """The figure whose key explains the marks of all of them; tables tell certainty in words."""
    drawn = [figure for figure in figures if figure.legend and form_of(figure) not in _WORDED]
    drawn = [_without_courses(one, where) for one in drawn]
    if not drawn:
        return None
    every = dict.fromkeys(mark for figure in drawn for mark in figure.legend)
    series = tuple(one for figure in drawn for one in figure.series)
    if all(map(is_single, drawn)):  # each wears the accent alone, so the key does
        series = tuple(replace(one, colour=series[0].colour) for one in series)
    return replace(drawn[0], legend=tuple(every), series=series)


def _without_courses(figure: Figure, where: Zones) -> Figure:
    """A sheet without the mark of its courses where the slide is too narrow for them."""
    if figure.sheet is None or (where.figures and has_courses(figure.sheet, where.figures[0].box.w)):
        return figure
    return replace(figure, legend=tuple(mark for mark in figure.legend if mark is not Certainty.FORECAST))


def _has_room(where: Zones, subtitle: str, wide: int) -> bool:
    """Whether the key stands beside the subtitle on its line."""
    return where.subtitle.box.h > 0 and parts.words_width(subtitle) + wide + _BETWEEN <= where.subtitle.box.w


def _key_line(where: Zones, *, inline: bool) -> int:
    """The middle of the line on which the key stands: that of the subtitle, or one of its own over the figures."""
    if inline:
        return where.subtitle.box.y + where.subtitle.box.h // 2
    return min(one.box.y for one in (*where.figures, *where.heads)) + _KEY_LINE // 2 - 30_000


def _fitting(place: Place, figure: Figure) -> Place:
    """A placeholder for charts holds charts only, one for tables only tables; anything else stands free in its box."""
    wanted = {"chart": (Form.CHART,), "tbl": _TABLES}.get(place.placeholder.type if place.placeholder else "")
    return Place(place.box) if wanted is not None and form_of(figure) not in wanted else place
