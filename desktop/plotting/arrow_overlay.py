"""What lies over the arrows on screen: the chosen one, the ends to hold, the point an end snaps to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPen

from desktop.plotting.painters.arrows import paint_handle, paint_pill
from desktop.plotting.painters.canvas import crisp, rect

if TYPE_CHECKING:
    from desktop.plotting.painters.canvas import Canvas
    from desktop.plotting.shapes import Arrow, Layout, Mark

OUTLINE: Final = 2.5
RING: Final = 7.0


def paint_arrow_overlay(
    canvas: Canvas, layout: Layout, chosen: str, hovered: str, target: Mark | None, *, can_edit: bool
) -> None:
    """Outline the chosen arrow, show what there is to hold, ring the snapped point.

    Where arrows can be edited each has a square at its start; the chosen one and the one under the pointer have one
    at either end.
    """
    under = ":".join(hovered.split(":")[:2])
    for arrow in layout.arrows:
        is_chosen = arrow.key == chosen and bool(chosen)
        if is_chosen:
            paint_pill(canvas, arrow.pill_box, strong=True)
        if can_edit:
            _handles(canvas, arrow, is_chosen=is_chosen, is_meant=is_chosen or arrow.key == under)
    if target is not None:
        _snap_guide(canvas, layout, target)


def _handles(canvas: Canvas, arrow: Arrow, *, is_chosen: bool, is_meant: bool) -> None:
    canvas.smooth(True)
    if not arrow.open_start and (arrow.has_shaft or not arrow.refused):
        paint_handle(canvas, arrow.start, held=is_chosen and arrow.has_shaft)
    if is_meant and arrow.has_shaft and not arrow.open_end:
        paint_handle(canvas, arrow.end, held=is_chosen)


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
