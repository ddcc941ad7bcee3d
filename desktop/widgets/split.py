"""Two widgets side by side whose border is moved by pointer and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSplitter, QSplitterHandle

from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from desktop.theme.theme import Theme

STEP = 24
"""Pixels of one press of an arrow key."""
MARK = 28
"""Length of the stroke that shows where to take hold."""


class Split(QSplitter):
    """The first widget has the width that is usual, or the one a hand gave it; the second has what is left."""

    arranged = Signal()
    """A hand moved the border, or gave it back."""

    def __init__(self, theme: Theme, name: str, first: QWidget, second: QWidget, gap: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self._usual = 0
        self._wanted = 0
        self.setObjectName(name)
        self.setHandleWidth(gap)
        self.setChildrenCollapsible(False)
        self.addWidget(first)
        self.addWidget(second)
        self.grip = self.handle(1)
        self.grip.setObjectName(f"{name}.grip")
        self.splitterMoved.connect(self._on_moved)

    @property
    def wanted(self) -> int:
        """The width of the first widget that a hand gave it; 0 for the usual one."""
        return self._wanted

    def set_wanted(self, width: int) -> None:
        """Give the first widget a width of its own, or the usual one with 0."""
        self._wanted = max(0, width)
        self._place()

    def set_usual(self, width: int) -> None:
        """The width of the first widget while no hand has moved the border."""
        self._usual = width
        self._place()

    def move_by(self, pixels: int) -> None:
        """Move the border to the right, or to the left."""
        self.moveSplitter(self.sizes()[0] + pixels, 1)

    def release(self) -> None:
        """The usual width again."""
        self.set_wanted(0)
        self.arranged.emit()

    def createHandle(self) -> SplitHandle:
        """The border."""
        return SplitHandle(self._theme, self)

    def _place(self) -> None:
        first = self._wanted or self._usual
        self.setSizes([first, max(1, self.width() - self.handleWidth() - first)])

    def _on_moved(self, _place: int, _index: int) -> None:
        self._wanted = self.sizes()[0]
        self.arranged.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What a wider window gives goes to the second widget."""
        super().resizeEvent(event)
        self._place()


class SplitHandle(QSplitterHandle, Themed):
    """Empty like any gap; a hairline under the pointer, and in the accent where the keyboard is."""

    def __init__(self, theme: Theme, split: Split) -> None:
        super().__init__(Qt.Orientation.Horizontal, split)
        self._split = split
        self.theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # repainted as the pointer comes and goes

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """The usual width again."""
        self._split.release()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right move it, Home gives the usual width back."""
        step = {Qt.Key.Key_Left: -STEP, Qt.Key.Key_Right: STEP}.get(Qt.Key(event.key()), 0)
        if step:
            self._split.move_by(step)
        elif event.key() == Qt.Key.Key_Home:
            self._split.release()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Nothing at rest; a hairline with a short stroke in its middle while it can be moved."""
        if not (self.underMouse() or self.hasFocus()):
            return
        painter = QPainter(self)
        middle = self.width() // 2
        painter.fillRect(middle, 0, 1, self.height(), self.theme.colour("line.strong"))
        token = "accent" if self.hasFocus() else "text.tertiary"
        painter.fillRect(middle - 1, (self.height() - MARK) // 2, 3, MARK, self.theme.colour(token))
        painter.end()
