"""A painter with the theme and the habits of the device: what shapes need to be drawn anywhere."""

from __future__ import annotations

from functools import lru_cache
from math import floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from desktop.frozen import frozen
from desktop.plotting import text
from desktop.plotting.clipping import hatch_strokes
from desktop.plotting.painters.stamps import stamp_words
from desktop.theme.hatch import LINE, STEP, hatch_brush

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.plotting.box import Box
    from desktop.plotting.shapes import Pixel, Tone, Words
    from desktop.theme.theme import EntityColours, Theme


@frozen
class Canvas:
    """Where a layout is painted."""

    painter: QPainter
    theme: Theme
    ratio: float = 1.0
    """Device pixels in a logical pixel: the hatch tile is made for it."""
    vector: bool = False
    """Draw the hatch as strokes, because a tile would end up as a picture."""
    outlined: bool = False
    """Draw words as outlines, because whoever opens the file may not have the font."""
    stamped: bool = False
    """Stamp what is repeated by the hundred, because the picture moves; the painter must not scale."""

    def tone(self, tone: Tone, on_fill: bool = False) -> QColor:
        """The colour of words: a token, or an entity's text colour (its ``on`` colour over its fill)."""
        if isinstance(tone, str):
            return self.theme.colour(tone)
        entity = self.theme.entity(tone)
        return entity.on if on_fill else entity.text

    def words(self, words: Words) -> None:
        """Draw a block of lines, turned if it is, with a plate of the page's colour if it asks for one."""
        lines, box, style, tone, align, plate, on_fill, turn = words
        if self.stamped and len(lines) == 1 and align == "left" and not (plate or turn):
            ink = self.tone(tone, on_fill)
            stamp_words(self.painter, self.ratio, box.x, box.y + text.baseline(style, box.height), lines[0], style, ink)
            return
        if not turn:
            self._lines(words)
            return
        x, y = box.centre
        self.painter.save()
        self.painter.translate(x, y)
        self.painter.rotate(turn)
        self.painter.translate(-x, -y)
        self._lines(words)
        self.painter.restore()

    def _lines(self, words: Words) -> None:
        painter = self.painter
        if words.plate:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("surface.content"))
            painter.drawRoundedRect(rect(words.box.grown(3).cut(top=2, bottom=2)), 3, 3)
        colour = self.tone(words.tone, words.on_fill)
        step = words.box.height / len(words.lines) if words.lines else 0.0
        rise = text.baseline(words.style, step)
        for number, line in enumerate(words.lines):
            free = words.box.width - text.width(line, words.style) if words.align != "left" else 0.0
            x = words.box.x + (free if words.align == "right" else free / 2)
            self._line(line, x, words.box.y + number * step + rise, words.style, colour)

    def _line(self, line: str, x: float, baseline: float, style: str, colour: QColor) -> None:
        if self.outlined:
            self.painter.setPen(Qt.PenStyle.NoPen)
            self.painter.setBrush(colour)
            self.painter.drawPath(_outline(line, style).translated(x, baseline))
            return
        if self.stamped:
            stamp_words(self.painter, self.ratio, x, baseline, line, style, colour)
            return
        self.painter.setFont(text.findable_font(style) if self.vector else text.font(style))
        self.painter.setPen(colour)
        self.painter.drawText(QPointF(x, baseline), line)

    def hatched(self, area: Sequence[Pixel], colours: EntityColours) -> None:
        """Fill an area with an entity's tint and hatch, without an outline."""
        painter = self.painter
        painter.setPen(Qt.PenStyle.NoPen)
        if not self.vector:
            painter.setBrush(hatch_brush(colours.tint, colours.hatch, self.ratio))
            painter.drawPolygon(polygon(area))
            return
        painter.setBrush(colours.tint)
        painter.drawPolygon(polygon(area))
        painter.setPen(QPen(colours.hatch, LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        strokes = hatch_strokes(area, STEP)
        painter.drawLines([QLineF(*start, *end) for start, end in strokes])

    def smooth(self, on: bool) -> None:
        """Whether edges are antialiased: strokes and dots yes, hairlines and blocks no."""
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, on)


def rect(box: Box) -> QRectF:
    """A box as Qt's rectangle."""
    return QRectF(box.x, box.y, box.width, box.height)


def whole(box: Box) -> QRectF:
    """A box with its edges on whole pixels, so that solid blocks are sharp without antialiasing."""
    left, top = round(box.x), round(box.y)
    return QRectF(left, top, max(1, round(box.right) - left), max(1, round(box.bottom) - top))


def crisp(value: float) -> float:
    """The middle of the pixel a hairline falls on."""
    return floor(value) + 0.5


def polygon(points: Iterable[Pixel]) -> QPolygonF:
    """Points as Qt's polygon."""
    return QPolygonF([QPointF(x, y) for x, y in points])


@lru_cache(maxsize=512)
def _outline(line: str, style: str) -> QPainterPath:
    path = QPainterPath()
    path.addText(QPointF(0, 0), text.font(style), line)
    path.setFillRule(Qt.FillRule.WindingFill)
    return path
