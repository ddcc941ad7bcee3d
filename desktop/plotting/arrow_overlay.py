"""What lies over the arrows on screen: the chosen one, the ends to hold, the point an end snaps to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPen

from desktop.plotting.painters.arrows import paint_handle, paint_pill
from desktop.plotting.painters.canvas import crisp, rect

if TYPE_CHECKING:
    from desktop.plotting.painters.canvas import Canvas
    from desktop.plotting.shapes import Layout, Mark

OUTLINE: Final = 2.5
RING: Final = 7.0


def paint_arrow_overlay(canvas: Canvas, layout: Layout, chosen: str, hovered: str, target: Mark | None) -> None:
    """Outline the chosen arrow, show the handles of it and of the one under the pointer, ring the snapped point."""
    under = ":".join(hovered.split(":")[:2])
    for arrow in layout.arrows:
        is_chosen = arrow.key == chosen and bool(chosen)
        if is_chosen:
            paint_pill(canvas, arrow.pill_box, strong=True)
        if (is_chosen or arrow.key == under) and arrow.has_shaft:
            for place, is_open in ((arrow.start, arrow.open_start), (arrow.end, arrow.open_end)):
                if not is_open:
                    canvas.smooth(True)
                    paint_handle(canvas, place, held=is_chosen)
    if target is not None:
        _snap_guide(canvas, layout, target)


def _snap_guide(canvas: Canvas, layout: Layout, target: Mark) -> None:
    x = crisp(target.centre[0])
    canvas.smooth(False)
    canvas.painter.setPen(QPen(canvas.theme.colour("accent"), 1))
    canvas.painter.drawLine(QLineF(x, layout.plot.y, x, layout.plot.bottom))
    canvas.smooth(True)
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    canvas.painter.setPen(QPen(canvas.theme.colour("accent"), OUTLINE))
    if target.round:
        canvas.painter.drawEllipse(QPointF(*target.centre), RING, RING)
    else:
        canvas.painter.drawRect(rect(target.box))
