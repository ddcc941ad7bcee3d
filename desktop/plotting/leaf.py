"""A page of paper: figures under a heading, or slides, with sources and page number at the foot.

Everything is laid out in logical pixels that are two thirds of a point: the words of a figure are then as large as
those of a report. The preview, a PDF and a printer are painted by the same function.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.figures import paper as words
from desktop.figures.figure import Family
from desktop.plotting import text
from desktop.plotting.box import Box
from desktop.plotting.layout import lay_out
from desktop.plotting.painters.canvas import Canvas, rect
from desktop.plotting.painters.picture import paint_layout
from desktop.plotting.slide import HIGH, WIDE, Undrawable, paint_slide
from desktop.plotting.surface import Parts, block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Figure
    from desktop.figures.paper import Leaf, Paper, PrintedSlide
    from desktop.figures.slide_page import SlidePage
    from desktop.theme.theme import Theme

SCALE: Final = 0.66
"""Points in a logical pixel of a page of figures: 13 pixels of body text are 8.6 points."""
GAP: Final = 22.0
FOOT_LINE: Final = 22.0
"""Height of the line with what is printed and the page number."""
MOST_SOURCES: Final = 4
"""Lines of sources at the foot of a page."""
MOST_TITLE: Final = 2
MOST_SENTENCE: Final = 4
LOW: Final = 0.78
"""How high a figure gets on an upright page, by its width."""
TALL: Final = frozenset({Family.TABLE, Family.SHEET, Family.MATRIX, Family.TIMELINE, Family.GRAPH, Family.ICICLE})
"""Families that use the whole height of a page."""
PARTS: Final = Parts(padding=0.0)


def paint_leaf(
    painter: QPainter, leaf: Leaf, paper: Paper, theme: Theme, *, ratio: float = 1.0, vector: bool = False
) -> None:
    """A page on a painter that is scaled to points; ``ratio`` is device pixels in a point."""
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.fillRect(QRectF(0, 0, paper.width, paper.height), theme.colour("surface.content"))
    _Leaf(painter, leaf, paper, theme, ratio, vector=vector).paint()
    painter.restore()


def inner_box(paper: Paper) -> Box:
    """What the margins leave, in logical pixels."""
    return Box(0, 0, paper.width / SCALE, paper.height / SCALE).cut(*[paper.inset / SCALE] * 4)


def fills_page(leaf: Leaf, paper: Paper) -> bool:
    """Whether the page is one slide from edge to edge, which brings its own foot."""
    return paper.size == "slide" and leaf.handout == "one" and bool(leaf.slides)


def head_height(title: str, sentence: str, width: float) -> float:
    """What title and sentence take of the first page."""
    if not title:
        return 0.0
    lines = len(first_lines(title, "title", width, MOST_TITLE)) * text.LINE["title"]
    return lines + len(first_lines(sentence, "body", width, MOST_SENTENCE)) * text.LINE["body"] + GAP


def first_lines(content: str, style: str, width: float, most: int) -> tuple[str, ...]:
    """Words broken into at most so many lines; what is longer ends in dots."""
    lines = text.wrap_anyhow(" ".join(content.split()), style, width)
    return lines if len(lines) <= most else (*lines[: most - 1], f"{lines[most - 1][:-1]}…")


def figure_boxes(room: Box, count: int, paper: Paper, *, is_tall: bool) -> tuple[Box, ...]:
    """Where one or two figures stand in the room below the heading."""
    if count > 1 and paper.lies:
        half = (room.width - GAP) / 2
        return tuple(room._replace(x=room.x + step * (half + GAP), width=half) for step in (0, 1))
    if count > 1:
        half = (room.height - GAP) / 2
        return tuple(room._replace(y=room.y + step * (half + GAP), height=half) for step in (0, 1))
    high = room.height if paper.lies or is_tall else min(room.height, room.width * LOW)
    return (room._replace(height=high),)


def figures_room(paper: Paper, title: str, sentence: str) -> Box:
    """What heading and foot leave of a page of figures."""
    inner = inner_box(paper)
    return inner.cut(top=head_height(title, sentence, inner.width), bottom=FOOT_LINE + 8)


def slide_boxes(room: Box, count: int) -> tuple[Box, ...]:
    """The largest boxes of 16:9 for so many slides: rows from left to right."""
    best: tuple[float, int] = (0.0, 1)
    for columns in range(1, count + 1):
        rows = -(-count // columns)
        wide = (room.width - GAP * (columns - 1)) / columns
        high = (room.height - GAP * (rows - 1)) / rows
        best = max(best, (min(wide, high * WIDE / HIGH), columns))
    wide, columns = best
    high = wide * HIGH / WIDE
    left = room.x + (room.width - columns * wide - (columns - 1) * GAP) / 2
    return tuple(
        Box(left + place % columns * (wide + GAP), room.y + place // columns * (high + GAP), wide, high)
        for place in range(count)
    )


def notes_boxes(paper: Paper) -> tuple[Box, Box]:
    """A slide and the room for its notes: below it on upright paper, beside it on paper that lies."""
    inner = inner_box(paper).cut(bottom=FOOT_LINE + 8 + MOST_SOURCES * text.LINE["micro"])
    if paper.lies:
        wide = inner.width * 0.6
        return Box(inner.x, inner.y, wide, wide * HIGH / WIDE), inner.cut(left=wide + GAP)
    high = inner.width * HIGH / WIDE
    return inner._replace(height=high), inner.cut(top=high + GAP)


def notes_below_title(paper: Paper) -> Box:
    """The room for notes on a page that only continues them."""
    return inner_box(paper).cut(top=2 * text.LINE["body"], bottom=FOOT_LINE + 8)


class _Leaf:
    """Paints one page; the painter is scaled to points and is scaled to logical pixels here."""

    def __init__(
        self, painter: QPainter, leaf: Leaf, paper: Paper, theme: Theme, ratio: float, *, vector: bool
    ) -> None:
        self._painter, self._leaf, self._paper, self._theme = painter, leaf, paper, theme
        self._ratio, self._vector = ratio, vector
        self._canvas = Canvas(painter, theme, ratio=max(0.25, ratio * SCALE), vector=vector)
        self._low = float(inner_box(paper).bottom)
        """Where what is drawn ends, as far as slides leave room below them."""

    def paint(self) -> None:
        leaf = self._leaf
        if fills_page(leaf, self._paper):
            self._slide(leaf.slides[0], Box(0, 0, self._paper.width, self._paper.height), is_framed=False)
            return
        self._painter.scale(SCALE, SCALE)
        inner = inner_box(self._paper)
        if leaf.figures:
            self._heading(inner)
            self._all_figures()
        elif leaf.is_continued:
            head = f"{words.notes_go_on(leaf.language)}: {leaf.title}"
            self._lines(first_lines(head, "body.strong", inner.width, 1), "body.strong", "text.primary", inner)
            self._lines(leaf.notes, "body", "text.primary", notes_below_title(self._paper))
        elif leaf.handout == "notes":
            self._noted()
        else:
            foot = FOOT_LINE + 8 + (MOST_SOURCES * text.LINE["micro"] if self._lists_sources else 0.0)
            boxes = slide_boxes(inner.cut(bottom=foot), words.HANDOUTS[leaf.handout])
            self._low = max(box.bottom for box in boxes)
            for slide, box in zip(leaf.slides, boxes, strict=False):
                self._slide(slide, box)
        self._foot(inner)

    @property
    def _lists_sources(self) -> bool:
        """Slides too small for their own source lines have them at the foot of the page."""
        return bool(self._leaf.slides) and self._leaf.handout != "one"

    def _heading(self, inner: Box) -> None:
        leaf = self._leaf
        if not leaf.title:
            return
        title = first_lines(leaf.title, "title", inner.width, MOST_TITLE)
        self._lines(title, "title", "text.primary", inner)
        sentence = first_lines(leaf.sentence, "body", inner.width, MOST_SENTENCE)
        self._lines(sentence, "body", "text.secondary", inner.cut(top=len(title) * text.LINE["title"]))

    def _all_figures(self) -> None:
        leaf = self._leaf
        room = figures_room(self._paper, leaf.title, leaf.sentence)
        is_tall = any(figure.family in TALL for figure in leaf.figures)
        boxes = figure_boxes(room, len(leaf.figures), self._paper, is_tall=is_tall)
        for figure, box in zip(leaf.figures, boxes, strict=True):
            self._figure(figure, box)

    def _figure(self, figure: Figure, box: Box) -> None:
        painter = self._painter
        try:
            layout = lay_out(figure, box.width, box.height, PARTS)
        except (ArithmeticError, LookupError, ValueError) as error:
            self._lines((f"{figure.title or figure.name}: {error}",), "body", "error", box)
            return
        factor = min(1.0, box.width / layout.width, box.height / layout.height)
        painter.save()
        painter.setClipRect(rect(box.grown(2)))
        painter.translate(box.x, box.y)
        painter.scale(factor, factor)
        paint_layout(self._canvas, layout)
        painter.restore()

    def _noted(self) -> None:
        leaf, (place, room) = self._leaf, notes_boxes(self._paper)
        self._slide(leaf.slides[0], place)
        if leaf.notes:
            self._lines(leaf.notes, "body", "text.primary", room)
        else:
            self._lines((words.nothing_noted(leaf.language),), "body", "text.tertiary", room)

    def _slide(self, slide: PrintedSlide, box: Box, *, is_framed: bool = True) -> None:
        """A slide scaled into its place; one that cannot be drawn says why."""
        painter, stamp = self._painter, words.as_of(slide.page.frozen_on, self._leaf.language)
        factor = box.width / WIDE
        ratio = self._ratio * factor * (SCALE if is_framed else 1.0)
        painter.save()
        painter.translate(box.x, box.y)
        painter.scale(factor, factor)
        try:
            self._paint_slide(slide, slide.page, stamp, ratio)
        except Undrawable as error:
            painter.fillRect(QRectF(0, 0, WIDE, HIGH), self._theme.colour("surface.content"))
            self._paint_slide(slide, replace(slide.page, figures=(), missing=str(error)), stamp, ratio)
        painter.restore()
        if is_framed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("line.strong"), 0.75))
            painter.drawRect(rect(box))

    def _paint_slide(self, slide: PrintedSlide, page: SlidePage, stamp: str, ratio: float) -> None:
        painter, vector = self._painter, self._vector
        paint_slide(painter, page, self._theme, number=slide.number, stamp=stamp, ratio=ratio, vector=vector)

    def _lines(self, lines: Sequence[str], style: str, tone: str, box: Box) -> None:
        """Lines from the top of a box down."""
        for number, line in enumerate(lines):
            at = box.y + number * text.LINE[style]
            self._canvas.words(block(line, style, tone, box.x, at, box.width))

    def _foot(self, inner: Box) -> None:
        """Sources where the figures are too small to show theirs, then what is printed and which page it is."""
        leaf, tall = self._leaf, text.LINE["micro"]
        top = inner.bottom - FOOT_LINE
        if self._lists_sources:
            most = max(MOST_SOURCES, int((top - GAP - self._low) / tall))
            lines = source_lines(leaf.sources, inner.width, leaf.language, most)
            self._lines(lines, "micro", "text.tertiary", inner._replace(y=top - 4 - tall * len(lines)))
        self._painter.fillRect(QRectF(inner.x, top, inner.width, 0.75), self._theme.colour("line.strong"))
        page = words.page_of(leaf.number, leaf.total, leaf.language)
        wide = text.width(page, "micro")
        at = top + FOOT_LINE - tall
        self._canvas.words(block(page, "micro", "text.tertiary", inner.right - wide, at, wide + 1))
        running = text.metrics("micro").elidedText(
            " ".join(leaf.running.split()), Qt.TextElideMode.ElideRight, inner.width - wide - GAP
        )
        self._canvas.words(block(running, "micro", "text.tertiary", inner.x, at, inner.width))


def source_lines(sources: Sequence[str], width: float, language: str, most: int = MOST_SOURCES) -> tuple[str, ...]:
    """The source lines of a page in as many lines as it has for them; what finds no room is counted."""
    found: list[str] = []
    for number, source in enumerate(sources):
        lines = text.wrap_anyhow(source, "micro", width)
        left = len(sources) - number
        if len(found) + len(lines) > most - (1 if left > 1 else 0):
            return (*found, words.more_sources(left, language))
        found.extend(lines)
    return tuple(found)
