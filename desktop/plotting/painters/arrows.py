"""Painters of arrows between points: shaft, head, pill, and what there is to hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPen, QPolygonF

from desktop.plotting.painters.canvas import crisp, rect

if TYPE_CHECKING:
    from desktop.plotting.box import Box
    from desktop.plotting.painters.canvas import Canvas
    from desktop.plotting.shapes import Arrow, Pixel

HEAD: Final = 8.0
STROKE: Final = 1.5
REFUSED: Final = (4.0, 3.0)
BREAK: Final = 5.0


def paint_arrow(canvas: Canvas, arrow: Arrow) -> None:
    """The arrow as every surface shows it; a refused one is dashed and has no head."""
    canvas.smooth(True)
    ink = canvas.tone(arrow.tone)
    if arrow.has_shaft:
        _shaft(canvas, arrow)
    canvas.painter.setBrush(canvas.theme.colour("surface.content"))
    pen = QPen(ink, 1.0 if arrow.refused else STROKE)
    if arrow.refused:
        pen.setDashPattern(list(REFUSED))
    canvas.painter.setPen(pen)
    radius = arrow.pill_box.height / 2
    canvas.painter.drawRoundedRect(rect(arrow.pill_box).adjusted(0.75, 0.75, -0.75, -0.75), radius, radius)
    canvas.words(arrow.pill)


def paint_pill(canvas: Canvas, box: Box, strong: bool) -> None:
    """The outline of a pill under the pointer, or of one that is chosen or walked to."""
    canvas.smooth(True)
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    canvas.painter.setPen(QPen(canvas.theme.colour("accent" if strong else "text.primary"), 2.5 if strong else 1.0))
    place = rect(box.grown(1 if strong else 2))
    canvas.painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)


def paint_handle(canvas: Canvas, place: Pixel, *, held: bool = False) -> None:
    """The square by which an end is held."""
    canvas.painter.setBrush(canvas.theme.colour("accent" if held else "surface.content"))
    canvas.painter.setPen(QPen(canvas.theme.colour("accent"), STROKE))
    canvas.painter.drawRect(QRectF(round(place[0]) - 3.5, round(place[1]) - 3.5, 8, 8))


def _shaft(canvas: Canvas, arrow: Arrow) -> None:
    """A line from the start to the head; double strokes across it where it leaves the window."""
    (x1, y1), (x2, y2) = arrow.start, arrow.end
    if y1 == y2:
        y1 = y2 = crisp(y1)
    else:
        x1 = x2 = crisp(x1)
    length = max(abs(x2 - x1), abs(y2 - y1), 1e-6)
    ux, uy = (x2 - x1) / length, (y2 - y1) / length
    has_head = not (arrow.open_end or arrow.refused)
    painter = canvas.painter
    pen = QPen(canvas.tone(arrow.tone), STROKE)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if arrow.refused:
        pen.setDashPattern(list(REFUSED))
    painter.setPen(pen)
    back = HEAD if has_head else 0.0
    painter.drawLine(QLineF(x1, y1, x2 - ux * back, y2 - uy * back))
    if has_head:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(canvas.tone(arrow.tone))
        foot = QPointF(x2 - ux * HEAD, y2 - uy * HEAD)
        side = QPointF(-uy * HEAD / 2, ux * HEAD / 2)
        painter.drawPolygon(QPolygonF([QPointF(x2, y2), foot + side, foot - side]))
    for is_open, x, y, towards in ((arrow.open_start, x1, y1, 1.0), (arrow.open_end, x2, y2, -1.0)):
        if is_open:
            _break(canvas, (x + towards * ux * BREAK, y + towards * uy * BREAK), upright=abs(uy) > abs(ux))


def _break(canvas: Canvas, place: Pixel, *, upright: bool) -> None:
    """Two slanting strokes: the arrow goes on outside."""
    x, y = place
    canvas.painter.setPen(QPen(canvas.theme.colour("text.primary"), STROKE))
    for shift in (-2.0, 2.0):
        if upright:
            canvas.painter.drawLine(QLineF(x - 5, y + shift + 2, x + 5, y + shift - 2))
        else:
            canvas.painter.drawLine(QLineF(x + shift - 2, y + 5, x + shift + 2, y - 5))
