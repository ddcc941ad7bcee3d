"""A grid that is a tree: its heads sort, its rows are opened, left and searched by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTreeView

from desktop.widgets.grid import Grid

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QWidget

    from desktop.theme.theme import Theme


class TreeGrid(Grid):
    """Announces wishes it cannot fulfil by itself: sorting, opening everything below a row, leaving a filter."""

    column_pressed = Signal(int)
    head_menu_wanted = Signal(QPoint)
    """Where a menu about the columns is wanted, on the screen."""
    subtree_wanted = Signal(QModelIndex)
    """Everything below this row shall be opened."""
    escaped = Signal()

    def __init__(
        self, theme: Theme, name: str, role: int, *, row_height: int = 32, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, name, role, row_height=row_height, parent=parent)
        self.is_escapable = False
        """Whether Escape means something here before it means anything else."""
        header = self.header()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self.column_pressed)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda at: self.head_menu_wanted.emit(header.mapToGlobal(at)))

    def event(self, event: QEvent) -> bool:
        """Keys that mean something in a tree are not the window's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            return self.is_escapable
        is_alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        return bool(is_alt) and event.key() == Qt.Key.Key_Up

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Up goes to the row above in the tree, the star opens everything below, Escape leaves."""
        index, key = self.currentIndex(), event.key()
        if key == Qt.Key.Key_Up and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if index.parent().isValid():
                self.setCurrentIndex(index.parent())
        elif key == Qt.Key.Key_Asterisk:
            self.subtree_wanted.emit(index)
        elif key == Qt.Key.Key_Escape and self.is_escapable:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the row that is current chooses it again: something else may be selected by now."""
        before = self.currentIndex()
        super().mousePressEvent(event)
        pressed = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and pressed.isValid() and self._same_row(pressed, before):
            self.row_chosen.emit(pressed)

    @staticmethod
    def _same_row(one: QModelIndex, other: QModelIndex) -> bool:
        return one.row() == other.row() and one.parent() == other.parent()

    def top_row(self) -> QModelIndex:
        """The row at the top of what is seen."""
        return self.indexAt(QPoint(4, 1))

    def show_from(self, index: QModelIndex) -> None:
        """Scroll so that a row stands at the top."""
        if index.isValid():
            self.scrollTo(index, QTreeView.ScrollHint.PositionAtTop)
