"""A hairline that is drawn up and down: it changes the height of what stands below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from desktop.theme.theme import Theme

HEIGHT = 7
STEP = 24
"""Pixels of one press of an arrow key."""
MARK = 28


class Grip(QWidget, Themed):
    """Dragged by pointer or moved by the arrow keys; a double click gives the height back to the content."""

    moved = Signal(int)
    """By how many pixels it was moved upwards since the last time."""
    released = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._from: float | None = None
        self.setObjectName(name)
        self.setFixedHeight(HEIGHT)
        self.setCursor(Qt.CursorShape.SplitVCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # repainted as the pointer comes and goes

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = event.globalPosition().y()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if self._from is None:
            return
        by = round(self._from - event.globalPosition().y())
        if by:
            self._from -= by
            self.moved.emit(by)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._from = None

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """As high as the content again."""
        self.released.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down move it, Home gives the height back."""
        step = {Qt.Key.Key_Up: STEP, Qt.Key.Key_Down: -STEP}.get(Qt.Key(event.key()), 0)
        if step:
            self.moved.emit(step)
        elif event.key() == Qt.Key.Key_Home:
            self.released.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline with a short stroke in its middle."""
        painter = QPainter(self)
        middle = HEIGHT // 2
        painter.fillRect(0, middle, self.width(), 1, self.theme.colour("line.hair"))
        token = "accent" if self.hasFocus() else "text.tertiary" if self.underMouse() else "line.strong"
        painter.fillRect((self.width() - MARK) // 2, middle - 1, MARK, 3, self.theme.colour(token))
        painter.end()
