"""An item of the rail: an icon over a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QPushButton

from desktop.theme import icons
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.theme.theme import Theme


class RailButton(QPushButton, Themed):
    """62 x 52 with a word, 40 high without one; checked means this page is shown."""

    def __init__(self, theme: Theme, icon: str, *, has_word: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._icon, self._has_word = icon, has_word
        self._word = ""
        self.setProperty("kind", "drawn")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedSize(self.sizeHint())

    def set_word(self, word: str) -> None:
        """The word below the icon, or the tooltip of an item without one."""
        self._word = word
        self.setAccessibleName(word)
        if not self._has_word:
            self.setToolTip(word)
        self.update()

    def sizeHint(self) -> QSize:
        """Fixed by the look."""
        return QSize(62, 52 if self._has_word else 36)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Wash, icon, word, ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.isChecked() or self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("accent.wash" if self.isChecked() else "surface.hover"))
            painter.drawRoundedRect(box, 6, 6)
        token = "accent" if self.isChecked() else "text.secondary"
        size = 20 if self._has_word else 18
        top = 8.0 if self._has_word else (self.height() - size) / 2
        picture = icons.pixmap(self._icon, self.theme, token, size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF((self.width() - size) / 2, top), picture)
        if self._has_word:
            painter.setPen(self.theme.colour(token))
            painter.setFont(self.theme.font("micro"))
            painter.drawText(QRectF(0, 30, self.width(), 16), Qt.AlignmentFlag.AlignCenter, self._word)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.theme.colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        painter.end()
