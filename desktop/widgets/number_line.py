"""A few numbers on one line, so that the eye sees how far apart they are."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.frozen import frozen
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop.theme.theme import Theme

SIDE, LABEL, ROWS = 10.0, 16.0, 3
"""Room at both ends, height of a row of labels, rows of labels at most."""
TICKS: Final = 5
TONES: Final = {"stated": "disputed", "preferred": "text.secondary", "implied": "text.primary", "agrees": "ok"}


@frozen
class LineMark:
    """A number: ``role`` is stated (ring), agrees (filled), preferred (dot) or implied (lozenge)."""

    value: float
    text: str
    role: str


class NumberLine(QWidget, Themed):
    """Marks on an axis of their own, labels above them on as many rows as they need, ticks below."""

    def __init__(self, theme: Theme, marks: Sequence[LineMark], unit: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._marks = tuple(sorted(marks, key=lambda mark: mark.value))
        self._unit = unit
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(mark.text for mark in self._marks) + f" ({unit})")

    def sizeHint(self) -> QSize:
        """Three rows of labels, the line, ticks and unit."""
        return QSize(300, round(ROWS * LABEL + 52))

    def _ends(self) -> tuple[float, float, float]:
        """The axis: its ends and the step of its ticks."""
        low, high = self._marks[0].value, self._marks[-1].value
        span = max(high - low, abs(high) * 0.02, 1e-9)
        step = _nice(span * 1.4 / TICKS)
        return math.floor((low - span * 0.15) / step) * step, math.ceil((high + span * 0.15) / step) * step, step

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Axis, ticks, marks, labels."""
        if not self._marks:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        low, high, step = self._ends()
        width = self.width() - 2 * SIDE

        def x(value: float) -> float:
            return SIDE + (value - low) / (high - low) * width

        base = ROWS * LABEL + 10.5
        self._axis(painter, base, [(x(low + step * n), low + step * n) for n in range(round((high - low) / step) + 1)])
        for mark in sorted(self._marks, key=lambda one: one.role == "stated"):
            self._mark(painter, QPointF(x(mark.value), base), mark.role)
        self._labels(painter, [(x(mark.value), mark) for mark in self._marks])
        painter.end()

    def _axis(self, painter: QPainter, base: float, ticks: list[tuple[float, float]]) -> None:
        painter.setPen(QPen(self.theme.colour("chart.axis"), 1))
        painter.drawLine(QPointF(SIDE, base), QPointF(self.width() - SIDE, base))
        font = self.theme.font("micro")
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        step = ticks[1][1] - ticks[0][1] if len(ticks) > 1 else 1.0
        digits = max(0, -math.floor(math.log10(step) + 1e-9))
        end = -math.inf
        for at, value in ticks:
            painter.setPen(QPen(self.theme.colour("chart.axis"), 1))
            painter.drawLine(QPointF(at, base), QPointF(at, base + 4))
            text = f"{value:.{digits}f}".replace("-", "\N{MINUS SIGN}")
            half = metrics.horizontalAdvance(text) / 2
            if at - half > end + 6:
                painter.setPen(self.theme.colour("text.secondary"))
                painter.drawText(QPointF(min(at - half, self.width() - 2 * half), base + 17), text)
                end = at + half
        painter.setPen(self.theme.colour("text.tertiary"))
        place = QRectF(0, base + 20, self.width() - SIDE, 16)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._unit)

    def _mark(self, painter: QPainter, at: QPointF, role: str) -> None:
        ink = self.theme.colour(TONES.get(role, "text.secondary"))
        painter.setPen(QPen(ink, 1.75))
        painter.setBrush(self.theme.colour("surface.inspector"))
        if role == "implied":
            offsets = ((0, -5), (5, 0), (0, 5), (-5, 0))
            painter.drawPolygon(QPolygonF([QPointF(at.x() + dx, at.y() + dy) for dx, dy in offsets]))
        elif role == "stated":
            painter.drawEllipse(at, 4, 4)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(at, 4, 4)

    def _labels(self, painter: QPainter, places: list[tuple[float, LineMark]]) -> None:
        """Each label on the lowest row where it touches no other."""
        font = self.theme.font("small.strong")
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        taken = [-math.inf] * ROWS
        for at, mark in places:
            width = metrics.horizontalAdvance(mark.text)
            left = max(0.0, min(at - width / 2, self.width() - width))
            row = next((row for row in range(ROWS) if left > taken[row] + 8), ROWS - 1)
            taken[row] = left + width
            painter.setPen(self.theme.colour(TONES.get(mark.role, "text.secondary")))
            painter.drawText(QPointF(left, (ROWS - row) * LABEL - 3), mark.text)


def _nice(step: float) -> float:
    """The next of 1, 2 and 5 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(step))
    return float(next(factor for factor in (1, 2, 5, 10) if factor * power >= step * 0.999) * power)
