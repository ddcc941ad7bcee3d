"""The hatch that marks what is modelled: 45 degrees rising to the right, one tile at the device's ratio."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QTransform

STEP = 8
"""Side of the tile: strokes lie 5.7 pixels apart, which is the look's step of 6 on whole pixels."""
LINE = 1.6
SMALLEST = 20
"""Below this width or height the hatch is noise: use the tint with its outline."""


def hatch_brush(tint: QColor, line: QColor, ratio: float = 1.0) -> QBrush:
    """A brush of hatch lines over a tint, sharp at the device pixel ratio; shared, so only to be painted with."""
    return _brush(tint.rgba(), line.rgba(), round(max(ratio, 0.5) * 4) / 4)


@cache
def _brush(tint: int, line: int, ratio: float) -> QBrush:
    pixels = max(1, round(STEP * ratio))
    tile = QImage(pixels, pixels, QImage.Format.Format_RGB32)
    tile.fill(QColor.fromRgba(tint))
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(pixels / STEP, pixels / STEP)
    painter.setPen(QPen(QColor.fromRgba(line), LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap))
    # Three strokes make the tile seamless: the diagonal and the two corners cut by its neighbours.
    for shift in (-STEP, 0, STEP):
        painter.drawLine(QLineF(shift - 1, STEP + 1, STEP + shift + 1, -1))
    painter.end()
    brush = QBrush()
    brush.setTextureImage(tile)
    brush.setTransform(QTransform.fromScale(STEP / pixels, STEP / pixels))
    return brush
