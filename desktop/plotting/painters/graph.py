"""Painters of graphs: boxes with a name, and the runs between them."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPen, QPolygonF

from desktop.figures.figure import Certainty
from desktop.plotting.painters.canvas import crisp, polygon, rect
from desktop.plotting.painters.marks import dashes
from desktop.theme.badge import dotted

if TYPE_CHECKING:
    from desktop.plotting.graph_shapes import Link, NodeBox
    from desktop.plotting.painters.canvas import Canvas

HEAD: Final = 6.0
BAR: Final = 3
_TOKENS: Final = {Certainty.DISPUTED: "disputed", Certainty.REFUTED: "error"}


def paint_node_box(canvas: Canvas, node: NodeBox) -> None:
    """A box in the colour of chrome with a bar in the entity's own; a mere name has a dotted outline and no ground."""
    painter, theme = canvas.painter, canvas.theme
    canvas.smooth(False)
    left, top = crisp(node.box.x), crisp(node.box.y)
    frame = rect(node.box)
    frame.setRect(left, top, round(node.box.width) - 1, round(node.box.height) - 1)
    painter.setBrush(theme.colour("surface.content"))
    if not node.known:
        canvas.smooth(True)
        painter.setPen(dotted(theme, "text.tertiary"))
        painter.drawRect(frame)
        return
    painter.setBrush(theme.colour("accent.wash" if node.centre else "surface.chrome"))
    painter.setPen(QPen(theme.colour("accent" if node.centre else "line.strong"), 1))
    painter.drawRect(frame)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.entity(node.colour).fill)
    frame.setRect(left - 0.5, top - 0.5, BAR, round(node.box.height))
    painter.drawRect(frame)


def paint_link(canvas: Canvas, link: Link) -> None:
    """A run in the grey of axes: dashed where it is over, in the colour of doubt where sources disagree."""
    canvas.smooth(True)
    painter = canvas.painter
    ink = canvas.theme.colour(_TOKENS.get(link.certainty, "chart.axis"))
    pen = QPen(ink, 1.5 if link.certainty is Certainty.PUBLISHED else 1.75)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(dashes(pen) if link.ended or link.certainty in _TOKENS else pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(polygon(link.points))
    if not link.head or len(link.points) < 2:
        return
    (x1, y1), (x2, y2) = link.points[-2], link.points[-1]
    length = hypot(x2 - x1, y2 - y1) or 1.0
    ux, uy = (x2 - x1) / length, (y2 - y1) / length
    foot, side = QPointF(x2 - ux * HEAD, y2 - uy * HEAD), QPointF(-uy * HEAD / 2, ux * HEAD / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF([QPointF(x2, y2), foot + side, foot - side]))
