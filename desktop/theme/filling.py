"""A rectangle in one colour, for what is painted first of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QRect, QRectF
    from PySide6.QtGui import QColor, QPainter


def fill(painter: QPainter, box: QRect | QRectF, colour: QColor) -> None:
    """What ``fillRect`` paints; pen and brush stay as they are.

    ``fillRect`` also takes gradients by name, and Qt's bindings make all 169 of their names to find out that a colour
    is none of them: one in seventy of the time to the first paint.
    """
    painter.setBackground(colour)
    painter.eraseRect(box)
