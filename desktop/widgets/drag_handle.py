"""Six dots that say: this can be taken by the hand. Pressed without being moved, it is a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QApplication

from desktop.widgets.button import Button

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QMouseEvent

    from desktop.theme.theme import Theme

WIDE, HIGH = 16, 20
"""A narrow one: what stands beside it is a title that needs the width."""


class DragHandle(Button):
    """Announces that it is pulled; a press and the keys Space and Enter are ``clicked``."""

    pulled = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, "", icon="grip-vertical", kind="ghost")
        self.setObjectName(name)
        self._icon_size = 14
        self._pressed: QPoint | None = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setFixedSize(WIDE, HIGH)

    def sizeHint(self) -> QSize:
        """As high as a line of a title."""
        return QSize(WIDE, HIGH)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Far enough is a pull, and no press any more."""
        at = event.position().toPoint()
        if self._pressed is None or (at - self._pressed).manhattanLength() < QApplication.startDragDistance():
            super().mouseMoveEvent(event)
            return
        self._pressed = None
        self.setDown(False)
        self.pulled.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """After a pull nothing is clicked."""
        if self._pressed is None:
            event.accept()
            return
        self._pressed = None
        super().mouseReleaseEvent(event)
