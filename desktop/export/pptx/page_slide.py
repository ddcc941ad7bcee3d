"""A page of a story, or of figures that belong to none, as one slide: furniture, figures, words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.export.pptx import slide as parts
from desktop.export.pptx.colours import MUTED, surface
from desktop.export.pptx.key import key_width
from desktop.export.pptx.layouts import Place, Zones
from desktop.export.pptx.metrics import wrap
from desktop.export.pptx.native import Form, form_of
from desktop.export.pptx.notes import notes_text
from desktop.export.pptx.opc import Package, relate
from desktop.export.pptx.placed_figure import figure_shape
from desktop.export.pptx.shapes import Paragraph, text_box
from desktop.export.text import block, line
from desktop.figures.figure import Certainty

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.export.pptx.colours import Palette
    from desktop.figures.figure import Figure
    from desktop.figures.slide_page import SlidePage

_KEY_LINE = 270_000
_BETWEEN = 200_000


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
        places, key_room = self._frames(where, page.figures)
        alone = page.figures[0] if len(page.figures) == 1 else None
        parts.head(self._writer, where, page.section, page.title, alone.subtitle if alone else "", key_room)
        if alone is not None:
            self._key(where, alone, places[0], key_room)
        for figure, place, head in zip(page.figures, places, where.heads or (None,) * len(places), strict=False):
            if head is not None and alone is None:
                parts.chart_head(self._writer, head, figure.subtitle or figure.title)
            figure_shape(self._writer, self._package, part, figure, self._palette, place)
        if page.missing:
            self._missing(page.missing, where.figures[0])
        self._foot(where, page, footer)
        return part

    def _key(self, where: Zones, figure: Figure, place: Place, room: int) -> None:
        inline = room or not key_width(figure)
        subtitle = where.subtitle.box
        middle = subtitle.y + subtitle.h // 2 if inline else place.box.y - _KEY_LINE // 2
        parts.figure_key(self._writer, figure, subtitle.right, middle)

    def _frames(self, where: Zones, figures: Sequence[Figure]) -> tuple[list[Place], int]:
        """Figure places and the key's width on the subtitle's line; 0 when it stands over the figure."""
        if len(figures) > 1:
            return _two(where), 0
        place = where.figures[0]
        wide = key_width(figures[0]) if figures else 0
        if not wide:
            return [place], 0
        if parts.subtitle_width(figures[0]) + wide + _BETWEEN <= where.subtitle.box.w:
            return [place], wide
        return [replace(place, box=place.box.inset(top=_KEY_LINE))], 0

    def _missing(self, sentence: str, place: Place) -> None:
        """The reason where the figure would stand."""
        self._writer.warn(f"A figure could not be built: {line(sentence, 300)}")
        room = place.box.w * 2 // 3
        words = [Paragraph(text, 14, colour=MUTED, align="ctr") for text in wrap(line(sentence, 600), 14, room)]
        frame = surface(MUTED, Certainty.NOT_PUBLISHED)
        self._writer.shapes.append(text_box(self._writer.ids(1), "Reason", place.box, words, shape=frame))

    def _foot(self, where: Zones, page: SlidePage, footer: str) -> None:
        footnotes = list(dict.fromkeys(note for figure in page.figures for note in figure.footnotes))
        parts.foot(self._writer, where, footnotes, "  ".join(page.sources), footer, needs_source=bool(page.figures))


def notes_of(own: str, page: SlidePage) -> str:
    """The speaker's words, else what is drawn in a sentence, and the evidence of every figure."""
    if not page.figures:
        return block(own).strip()
    figure = page.figures[0]
    alone = len(page.figures) == 1
    reading = own.strip() or "\n".join(
        text for text in (page.title, figure.subtitle if alone else "", figure.alt_text) if text
    )
    return notes_text(page.figures, reading)


def kind_of(page: SlidePage) -> str:
    """The kind of slide for a page: chart, two, table or shapes."""
    if len(page.figures) > 1:
        return "two"
    if not page.figures:
        return "shapes"
    form = form_of(page.figures[0])
    if form in (Form.TABLE, Form.MATRIX, Form.DRAWN_TABLE):
        return "table"
    return "chart" if form is Form.CHART else "shapes"


def _two(where: Zones) -> list[Place]:
    """Two frames: the layout's own pair, or its one frame halved."""
    if len(where.figures) > 1:
        return list(where.figures[:2])
    place = where.figures[0]
    half = (place.box.w - _BETWEEN) // 2
    left = replace(place.box, w=half)
    return [replace(place, box=left), Place(replace(place.box, x=left.right + _BETWEEN, w=half))]
