"""The evidence badge as a widget: a glyph of certainty and a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from desktop.theme.badge import paint_badge
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.theme.theme import Theme


class Badge(QWidget, Themed):
    """12 px glyph, 4 px, 11 px word."""

    def __init__(self, theme: Theme, kind: str, word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._kind, self._word = kind, word
        self.setAccessibleName(word)

    def set_badge(self, kind: str, word: str) -> None:
        """Another kind of certainty."""
        self._kind, self._word = kind, word
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Glyph and word."""
        metrics = QFontMetrics(self.theme.font("micro"))
        return QSize(18 + metrics.horizontalAdvance(self._word), max(18, metrics.height()))

    def minimumSizeHint(self) -> QSize:
        """Never clipped."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Glyph, then the word in its colour."""
        painter = QPainter(self)
        paint_badge(painter, QPointF(6, self.height() / 2), self._kind, self.theme)
        painter.setFont(self.theme.font("micro"))
        painter.setPen(
            self.theme.colour({"disputed": "disputed", "refuted": "error"}.get(self._kind, "text.secondary"))
        )
        painter.drawText(QRectF(16, 0, self.width(), self.height()), Qt.AlignmentFlag.AlignVCenter, self._word)
        painter.end()
