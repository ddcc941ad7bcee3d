"""A table or tree as the look draws it: hairlines between rows, wash and bar on the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTreeView

from desktop.theme import icons
from desktop.widgets.cell_delegate import CellDelegate
from desktop.widgets.rows import go_to, paint_ground
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent, QPainter
    from PySide6.QtWidgets import QWidget

    from desktop.theme.theme import Theme


class Grid(QTreeView, Themed):
    """Rows of cells, as a tree or flat. Emits the row the person goes to and the row they open."""

    row_chosen = Signal(QModelIndex)
    row_opened = Signal(QModelIndex)

    def __init__(
        self, theme: Theme, name: str, role: int, *, row_height: int = 32, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName(name)
        self._hovered = QPersistentModelIndex()
        self._is_following = False
        self.marks_cell = False
        """Whether the person goes from cell to cell, and the current one is marked."""
        self.cells = self.made_delegate(role, row_height)
        self.setItemDelegate(self.cells)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setIndentation(12)
        self.setAllColumnsShowFocus(True)
        self.setExpandsOnDoubleClick(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(20)
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.activated.connect(self.row_opened)

    def made_delegate(self, role: int, row_height: int) -> CellDelegate:
        """What paints the cells."""
        return CellDelegate(self.theme, role, row_height, self)

    def set_theme(self, theme: Theme) -> None:
        """Colours of the cells too."""
        super().set_theme(theme)
        self.cells.theme = theme
        self.viewport().update()

    def set_row_height(self, height: int) -> None:
        """Rows of another height."""
        if height != self.cells.row_height:
            self.cells.row_height = height
            self.scheduleDelayedItemsLayout()

    def set_widths(self, widths: Sequence[int]) -> None:
        """Widths of the columns; 0 takes what is left, and hides nothing."""
        header = self.header()
        for column, width in enumerate(widths):
            stretch = width == 0
            mode = QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.Fixed
            header.setSectionResizeMode(column, mode)
            if not stretch:
                header.resizeSection(column, width)

    def show_row(self, index: QModelIndex, *, scroll: bool = True) -> None:
        """Select a row because something else did, and bring it into view; announces nothing."""
        self._is_following = True
        bar = self.verticalScrollBar()
        before = bar.value()
        try:
            go_to(self, index)
            if not scroll:
                bar.setValue(before)
        finally:
            self._is_following = False

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The person went to another row."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._is_following:
            self.row_chosen.emit(current.sibling(current.row(), current.column()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        self._hover(self.indexAt(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer left."""
        self._hover(QModelIndex())
        super().leaveEvent(event)

    def _hover(self, index: QModelIndex) -> None:
        now = QPersistentModelIndex(index.siblingAtColumn(0)) if index.isValid() else QPersistentModelIndex()
        if now != self._hovered:
            self._hovered = now
            self.viewport().update()

    def drawRow(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground of the row, then its cells."""
        rect: QRect = option.rect
        row = index.sibling(index.row(), index.column())
        selected = self.selectionModel().isRowSelected(row.row(), row.parent())
        hovered = self._hovered.isValid() and self._hovered == row.siblingAtColumn(0)
        paint_ground(painter, rect, self.theme, selected=selected, hovered=hovered)
        self._draw_cells(painter, option, row)
        self._chevron(painter, rect, row)
        if selected:
            bar = "accent" if self.hasFocus() else "line.strong"
            painter.fillRect(rect.left(), rect.top(), 2, rect.height(), self.theme.colour(bar))
            if self.hasFocus():
                painter.setPen(self.theme.colour("accent"))
                painter.drawRect(rect.adjusted(0, 0, -1, -1))
                if self.marks_cell and row == self.currentIndex():
                    painter.drawRect(self.visualRect(row).adjusted(1, 1, -2, -2))

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """In a table of cells left and right go from cell to cell; elsewhere they close and open rows."""
        steps = {QAbstractItemView.CursorAction.MoveLeft: -1, QAbstractItemView.CursorAction.MoveRight: 1}
        index = self.currentIndex()
        if self.marks_cell and action in steps and index.isValid():
            beside = index.siblingAtColumn(index.column() + steps[action])
            return beside if beside.isValid() else index
        return super().moveCursor(action, modifiers)

    def _draw_cells(self, painter: QPainter, option: QStyleOptionViewItem, row: QModelIndex) -> None:
        """The first cell stands where the tree indents it, the others below their heads."""
        header, rect = self.header(), option.rect
        cell = QStyleOptionViewItem(option)
        for column in range(header.count()):
            if header.isSectionHidden(column):
                continue
            index = row.siblingAtColumn(column)
            left, width = header.sectionViewportPosition(column), header.sectionSize(column)
            cell.rect = QRect(left, rect.top(), width, rect.height()) if column else self.visualRect(index)
            self.cells.paint(painter, cell, index)

    def _chevron(self, painter: QPainter, rect: QRect, index: QModelIndex) -> None:
        if not self.rootIsDecorated() or not self.model().hasChildren(index):
            return
        name = "chevron-down" if self.isExpanded(index) else "chevron-right"
        left = self.visualRect(index.siblingAtColumn(0)).left() - 14
        picture = icons.pixmap(name, self.theme, "text.secondary", 14, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, rect.center().y() - 6), picture)
