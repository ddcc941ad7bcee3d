"""Paints dated marks in the grammar of the timeline: a dot for a day, a bar for a month, an outlined bar for a year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from desktop.plotting.painters.canvas import crisp, rect, whole
from desktop.plotting.painters.stamps import stamp_dot
from desktop.theme.badge import dotted

if TYPE_CHECKING:
    from desktop.plotting.painters.canvas import Canvas
    from desktop.plotting.shapes import DateGlyph

RING: Final = 3.5
"""Radius of the ring of a disputed day, to the middle of its stroke."""


def paint_date(canvas: Canvas, glyph: DateGlyph) -> None:
    """One mark; a draft is smaller where it is a dot, and grey."""
    painter, theme = canvas.painter, canvas.theme
    ink = theme.colour("chart.axis" if glyph.tentative else "text.secondary")
    if glyph.kind == "day" and canvas.stamped and not glyph.disputed:
        stamp_dot(painter, canvas.ratio, *glyph.box.centre, _radius(glyph), ink)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    if glyph.kind == "none":
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(dotted(theme))
        left, top = crisp(glyph.box.x), crisp(glyph.box.y)
        painter.drawRect(QRectF(left, top, round(glyph.box.width) - 1, round(glyph.box.height) - 1))
        return
    if glyph.disputed:
        canvas.smooth(True)
        painter.setBrush(theme.colour("surface.content"))
        painter.setPen(QPen(theme.colour("disputed"), 1.75))
        if glyph.kind == "day":
            painter.drawEllipse(QPointF(*glyph.box.centre), RING, RING)
        else:
            painter.drawRoundedRect(rect(glyph.box), 2, 2)
        return
    if glyph.kind == "day":
        canvas.smooth(True)
        radius = _radius(glyph)
        painter.drawEllipse(QPointF(*glyph.box.centre), radius, radius)
        return
    if glyph.kind == "month":
        canvas.smooth(False)
        painter.drawRect(whole(glyph.box))
        return
    canvas.smooth(True)
    painter.setBrush(theme.colour("surface.chrome"))
    painter.setPen(QPen(ink, 1))
    box = rect(glyph.box)
    box.setRect(crisp(box.x()), crisp(box.y()), round(box.width()) - 1, round(box.height()) - 1)
    painter.drawRoundedRect(box, 2, 2)


def _radius(glyph: DateGlyph) -> float:
    return glyph.box.height / 2 - (0.75 if glyph.tentative else 0.0)
