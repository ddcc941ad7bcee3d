"""A measure over time as one line on its own strip, with its first and last value in words below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.widgets.spark import paint_spark
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop.theme.theme import Theme
    from desktop.widgets.spark import PointLook

STRIP = 48
GAP = 6


class CourseLine(QWidget, Themed):
    """Drawn, not interactive: the owner makes it pressable. ``mark`` (0 to 1) is a thin line where something is."""

    def __init__(
        self,
        theme: Theme,
        points: Sequence[PointLook],
        first: str,
        last: str,
        *,
        mark: float | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._points, self._first, self._last, self._mark = points, first, last, mark
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(f"{first}, {last}")

    def sizeHint(self) -> QSize:
        """The strip and its words in a panel of usual width."""
        return QSize(200, self.heightForWidth(200))

    def hasHeightForWidth(self) -> bool:
        """The words take two lines where they do not fit beside each other."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The strip, and one or two lines of words."""
        return STRIP + GAP + self._line() * (1 if self._fits(width) else 2)

    def _line(self) -> int:
        return QFontMetrics(self.theme.font("small")).height()

    def _fits(self, width: int) -> bool:
        metrics = QFontMetrics(self.theme.font("small"))
        return metrics.horizontalAdvance(self._first) + metrics.horizontalAdvance(self._last) + 16 < width

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Line, mark, words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strip = QRectF(0, 0, self.width(), STRIP)
        if self._mark is not None:
            painter.setPen(QPen(self.theme.colour("accent"), 1))
            x = round(3 + self._mark * (self.width() - 6)) + 0.5
            painter.drawLine(QLineF(x, 0, x, STRIP))
        paint_spark(painter, strip, self._points, 1, self.theme, height=STRIP - 8)
        painter.setFont(self.theme.font("small"))
        painter.setPen(self.theme.colour("text.secondary"))
        words = QRectF(0, STRIP + GAP / 2, self.width(), self._line())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._first)
        if not self._fits(self.width()):
            words.translate(0, self._line())
        painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._last)
        painter.end()
