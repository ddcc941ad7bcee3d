"""A flat table for very many rows, drawn like the grid: only what is on screen is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop.widgets.cell_delegate import CellDelegate
from desktop.widgets.rows import go_to, paint_ground
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from desktop.theme.theme import Theme

HEAD = 28


class TableGrid(QTableView, Themed):
    """Rows of cells under clickable heads. Emits the row the person goes to and the column they sort by.

    A ``QTreeView`` looks at every row when its model is reset; this view does not, so that a
    filter over a hundred thousand rows costs what the visible ones cost.
    """

    row_chosen = Signal(int)
    column_pressed = Signal(int)

    def __init__(
        self, theme: Theme, name: str, role: int, *, row_height: int = 32, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName(name)
        self._is_following = False
        self.hovered = -1
        self.chosen = -1
        """The current row; asked for once a row and not once a cell."""
        self.cells = self.made_delegate(role, row_height)
        self.setItemDelegate(self.cells)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(16)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(row_height)
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setMinimumSectionSize(20)
        heads.setFixedHeight(HEAD)
        heads.setSectionsClickable(True)
        heads.sectionClicked.connect(self.column_pressed)

    def made_delegate(self, role: int, row_height: int) -> RowDelegate:
        """What paints the cells."""
        return RowDelegate(self.theme, role, row_height, self)

    def set_theme(self, theme: Theme) -> None:
        """Colours of the cells too."""
        super().set_theme(theme)
        self.cells.theme = theme
        self.viewport().update()

    def set_row_height(self, height: int) -> None:
        """Rows of another height."""
        if height != self.cells.row_height:
            self.cells.row_height = height
            self.verticalHeader().setDefaultSectionSize(height)

    def set_widths(self, widths: Sequence[int]) -> None:
        """Widths of the columns; 0 takes what is left, less than 0 hides the column."""
        heads = self.horizontalHeader()
        for column, width in enumerate(widths):
            self.setColumnHidden(column, width < 0)
            mode = QHeaderView.ResizeMode.Stretch if width == 0 else QHeaderView.ResizeMode.Fixed
            heads.setSectionResizeMode(column, mode)
            if width > 0:
                heads.resizeSection(column, width)

    def show_sorted(self, column: int, *, descending: bool) -> None:
        """Mark the head the rows are sorted by; -1 for none."""
        heads = self.horizontalHeader()
        heads.setSortIndicatorShown(column >= 0)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        heads.setSortIndicator(column, order)

    def show_row(self, index: QModelIndex) -> None:
        """Select a row because something else did; announces nothing."""
        self._is_following = True
        try:
            go_to(self, index)
        finally:
            self._is_following = False

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The person went to another row."""
        super().currentChanged(current, previous)
        self.chosen = current.row()
        if current.isValid() and not self._is_following and current.row() != previous.row():
            self.row_chosen.emit(current.row())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the row that is current chooses it again."""
        before = self.currentIndex().row()
        super().mousePressEvent(event)
        pressed = self.indexAt(event.position().toPoint())
        if pressed.isValid() and pressed.row() == before:
            self.row_chosen.emit(before)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        self._hover(self.rowAt(round(event.position().y())))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer left."""
        self._hover(-1)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The bar of the chosen row takes the accent."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The bar of the chosen row goes quiet."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()


class RowDelegate(CellDelegate):
    """Draws the ground of its part of the row, then the cell."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """One cell."""
        view = self.parent()
        assert isinstance(view, TableGrid)
        rect = option.rect
        row = index.row()
        selected = row == view.chosen
        paint_ground(painter, rect, self.theme, selected=selected, hovered=row == view.hovered)
        self.paint_content(painter, option, index)
        if selected:
            self._frame(painter, option, view, index.column())

    def paint_content(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw what stands in the cell."""
        super().paint(painter, option, index)

    def _frame(self, painter: QPainter, option: QStyleOptionViewItem, view: TableGrid, column: int) -> None:
        """The bar at the left; with the keyboard in the table a line above and below."""
        rect, focused = option.rect, view.hasFocus()
        accent = self.theme.colour("accent")
        if focused:
            painter.fillRect(rect.left(), rect.top(), rect.width(), 1, accent)
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, accent)
        if column == view.columnAt(0):
            bar = accent if focused else self.theme.colour("line.strong")
            painter.fillRect(rect.left(), rect.top(), 2, rect.height(), bar)
