"""A line that leads somewhere: an icon, words, an arrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout

from desktop.theme import icons
from desktop.widgets.pressable import Pressable
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.theme.theme import Theme


class LinkRow(Pressable):
    """Words may take several lines."""

    def __init__(self, theme: Theme, words: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, words, parent=parent)
        self._icon = icon
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 4, 22, 4)
        layout.addWidget(Text(theme, words, style="small", wrap=True))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon at the left, arrow at the right."""
        super().paintEvent(event)
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        painter.drawPixmap(QPointF(4, 6), icons.pixmap(self._icon, self.theme, "text.secondary", 14, ratio))
        arrow = icons.pixmap("arrow-up-right", self.theme, "text.tertiary", 12, ratio)
        painter.drawPixmap(QPointF(self.width() - 16, 7), arrow)
        painter.end()
