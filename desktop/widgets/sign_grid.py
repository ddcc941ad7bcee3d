"""A grid whose cells hold signs of a strength from -3 to 3 that are typed, dragged or chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from desktop.widgets.grid import Grid
from desktop.widgets.sign_delegate import SignDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from desktop.theme.theme import Theme

MOST: Final = 3
STEP: Final = 14
"""Pixels of a drag for one step of strength."""
SIGN_FOLLOWS: Final = 1_500
"""Milliseconds in which a digit belongs to the minus typed before it."""
_DIGITS: Final = {Qt.Key.Key_0: 0, Qt.Key.Key_1: 1, Qt.Key.Key_2: 2, Qt.Key.Key_3: 3}
_AWAY: Final = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_OPEN: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2})


class SignGrid(Grid):
    """Emits the strength wished for a cell (None: none of one's own), and where a menu is wanted."""

    level_wished = Signal(QModelIndex, object)
    menu_wanted = Signal(QModelIndex, QPoint)

    def __init__(self, theme: Theme, name: str, role: int, editable: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, role, row_height=55, parent=parent)
        self._editable = editable
        self._minus = QElapsedTimer()
        self._from: QPoint | None = None
        self._held = QPersistentModelIndex()
        self._level: int | None = None
        self.marks_cell = True
        self.setUniformRowHeights(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)

    def made_delegate(self, role: int, row_height: int) -> SignDelegate:
        """Signs instead of numbers."""
        return SignDelegate(self.theme, role, row_height, self)

    def _may(self, index: QModelIndex) -> bool:
        return index.isValid() and bool(index.data(self._editable))

    def event(self, event: QEvent) -> bool:
        """The keys of a cell belong to it before any shortcut of the window."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            is_ours = event.key() in _AWAY or event.key() in _DIGITS or event.key() == Qt.Key.Key_Minus
            if is_ours and self._is_plain(event) and self._may(self.currentIndex()):
                event.accept()
                return True
        return super().event(event)

    @staticmethod
    def _is_plain(event: QKeyEvent) -> bool:
        return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits say how strong, a minus before them that it holds back, Delete takes one's own away."""
        index, key = self.currentIndex(), Qt.Key(event.key())
        if not self._may(index) or not self._is_plain(event):
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Minus:
            self._minus.start()
        elif key in _DIGITS:
            is_negative = self._minus.isValid() and self._minus.elapsed() < SIGN_FOLLOWS
            self._minus.invalidate()
            self.level_wished.emit(index, -_DIGITS[key] if is_negative else _DIGITS[key])
        elif key in _AWAY:
            self.level_wished.emit(index, None)
        elif key in _OPEN:
            self.menu_wanted.emit(index, self._below(index))
        else:
            super().keyPressEvent(event)

    def _below(self, index: QModelIndex) -> QPoint:
        return self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())

    def _on_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_wanted.emit(index, self.viewport().mapToGlobal(at))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press takes a cell in hand."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._may(index):
            self._from, self._held = event.position().toPoint(), QPersistentModelIndex(index)
            self._level = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragging up pushes, dragging down holds back; the cell shows what it would become."""
        if self._from is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        steps = round((self._from.y() - event.position().y()) / STEP)
        if steps == 0 and self._level is None:
            return
        self._level = max(-MOST, min(MOST, steps))
        sign = "up" if self._level > 0 else "down" if self._level < 0 else "zero"
        self._show_held((self._held, sign, float(abs(self._level))))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """What was dragged to is wished for."""
        level, held = self._level, self._held
        self._from, self._level, self._held = None, None, QPersistentModelIndex()
        self._show_held(None)
        super().mouseReleaseEvent(event)
        if level is not None and held.isValid():
            self.level_wished.emit(self.model().index(held.row(), held.column(), held.parent()), level)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Rows of different heights: Qt stops some pixels before the last one is whole."""
        super().scrollTo(index, hint)
        row = self.visualRect(index)
        below = row.bottom() + 1 - self.viewport().height()
        if row.isValid() and 0 < below < row.height():
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The row the person is at stays in view."""
        super().resizeEvent(event)
        row = self.visualRect(self.currentIndex())
        if row.isValid() and 0 <= row.top() < event.oldSize().height():
            self.scrollTo(self.currentIndex())

    def _show_held(self, held: tuple[QPersistentModelIndex, str, float | None] | None) -> None:
        assert isinstance(self.cells, SignDelegate)
        if held != self.cells.preview:
            self.cells.preview = held
            self.viewport().update()
