"""Painter of bubbles: pale inside, so that what lies below shows through; the edge tells how far to trust them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPen

from desktop.figures.figure import Certainty
from desktop.plotting.painters.marks import dashes

if TYPE_CHECKING:
    from desktop.plotting.painters.canvas import Canvas
    from desktop.plotting.shapes import Bubble

GROUND: Final = 0.28
"""How much of the colour the inside shows."""
_DASHED: Final = frozenset({Certainty.FORECAST, Certainty.MODELLED})


def paint_bubble(canvas: Canvas, bubble: Bubble) -> None:
    """A disc: a full edge where its values are published, a dashed one where they are forecast or modelled."""
    painter = canvas.painter
    canvas.smooth(True)
    fill = canvas.theme.entity(bubble.colour).fill
    is_refuted = bubble.certainty is Certainty.REFUTED
    pen = QPen(canvas.theme.colour("error") if is_refuted else fill, 1.5)
    painter.setPen(dashes(pen) if bubble.certainty in _DASHED else pen)
    ground = QColor(fill)
    ground.setAlphaF(GROUND)
    hollow = bubble.certainty in {Certainty.DISPUTED, Certainty.NOT_PUBLISHED, Certainty.REFUTED}
    painter.setBrush(Qt.BrushStyle.NoBrush if hollow else ground)
    painter.drawEllipse(QPointF(*bubble.centre), bubble.radius, bubble.radius)
