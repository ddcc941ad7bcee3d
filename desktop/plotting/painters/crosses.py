"""Painters of matrices: the ground of a cell says how high its value is, its edge how sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPen

from desktop.figures.figure import Certainty
from desktop.plotting.painters.canvas import whole
from desktop.plotting.painters.marks import RING, dashes
from desktop.theme.heat import HEAT, heated

if TYPE_CHECKING:
    from desktop.plotting.painters.canvas import Canvas
    from desktop.plotting.shapes import Heat


def paint_heat(canvas: Canvas, heat: Heat) -> None:
    """The ground of a matrix cell; its certainty as on columns: dashed ahead, hatched modelled, ringed disputed."""
    box = whole(heat.box)
    canvas.smooth(False)
    canvas.painter.fillRect(box, heated(canvas.theme, heat.shade))
    if heat.certainty is Certainty.PUBLISHED:
        return
    colours = canvas.theme.entity(HEAT)
    edge = box.adjusted(1.5, 1.5, -1.5, -1.5)
    canvas.smooth(True)
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    if heat.certainty is Certainty.FORECAST:
        canvas.painter.setPen(dashes(QPen(colours.fill, 1.5)))
    elif heat.certainty is Certainty.MODELLED:
        canvas.painter.setPen(QPen(colours.hatch, 1, Qt.PenStyle.DotLine))
    else:
        refuted = heat.certainty is Certainty.REFUTED
        canvas.painter.setPen(QPen(canvas.theme.colour("error") if refuted else colours.fill, RING))
    canvas.painter.drawRect(edge)
