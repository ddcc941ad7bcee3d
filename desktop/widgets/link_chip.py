"""A name in a frame that leads to the thing it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.theme.theme import Theme

HEIGHT = 24
PADDING = 7


class LinkChip(QPushButton, Themed):
    """Pressing it goes there; a name longer than the room is shortened and whole in the tooltip."""

    def __init__(
        self, theme: Theme, word: str, *, detail: str = "", widest: int = 260, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._word = word
        self._widest = widest
        self.setProperty("kind", "drawn")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip("\n".join(part for part in (word, detail) if part))
        self.setAccessibleName(", ".join(part for part in (word, detail) if part))

    def sizeHint(self) -> QSize:
        """The word with its frame."""
        width = QFontMetrics(self.theme.font("small")).horizontalAdvance(self._word)
        return QSize(min(self._widest, width + 2 * PADDING + 2), HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame, word, ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered, focused = self.underMouse(), self.hasFocus()
        painter.setBrush(self.theme.colour("accent.wash") if hovered else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.theme.colour("accent" if focused else "accent.line"), 2 if focused else 1))
        edge = 1.0 if focused else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), 4, 4)
        painter.setPen(self.theme.colour("accent"))
        font = self.theme.font("small")
        painter.setFont(font)
        word = QFontMetrics(font).elidedText(self._word, Qt.TextElideMode.ElideRight, self.width() - 2 * PADDING)
        painter.drawText(QRectF(PADDING, 0, self.width() - PADDING, HEIGHT), Qt.AlignmentFlag.AlignVCenter, word)
        painter.end()
