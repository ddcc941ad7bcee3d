"""A row of little squares: filled for what is known, hatched for what is modelled, dotted for what nobody published."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPen

from desktop.theme.badge import dotted

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from desktop.theme.theme import Theme

SIDE: Final = 9
STEP: Final = 12


def share_out(counts: tuple[int, int, int], most: int) -> tuple[int, int, int]:
    """So many squares of each kind, ``most`` in all; what occurs keeps at least one."""
    total = sum(counts)
    if total <= most:
        return counts
    found = [max(1, round(count * most / total)) if count else 0 for count in counts]
    while sum(found) > most and max(found) > 1:
        found[found.index(max(found))] -= 1
    return found[0], found[1], found[2]


def paint_squares(
    painter: QPainter, left: float, middle: float, counts: tuple[int, int, int], theme: Theme, most: int
) -> float:
    """Draw known, modelled and missing squares from ``left`` on; where they end."""
    x = left
    ink = theme.colour("text.secondary")
    for kind, count in enumerate(share_out(counts, most)):
        for _ in range(count):
            box = QRectF(round(x) + 0.5, round(middle - SIDE / 2) + 0.5, SIDE - 1, SIDE - 1)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if kind == 0:
                painter.fillRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), ink)
            elif kind == 1:
                painter.setPen(QPen(ink, 1))
                painter.drawRect(box)
                painter.drawLine(QLineF(box.left(), box.bottom(), box.right(), box.top()))
                painter.drawLine(QLineF(box.left(), box.center().y(), box.center().x(), box.top()))
                painter.drawLine(QLineF(box.center().x(), box.bottom(), box.right(), box.center().y()))
            else:
                painter.setPen(dotted(theme))
                painter.drawRoundedRect(box, 1, 1)
            x += STEP
    return x
