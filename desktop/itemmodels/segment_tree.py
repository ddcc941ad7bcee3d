"""The segment tree as an item model: arrays below, no object per node, read on as it is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.itemmodels.cell_table import Heading, cell_data, heading_data
from desktop.itemmodels.segment_cells import Manner, cells_of
from desktop.itemmodels.segment_columns import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Entity
    from desktop.itemmodels.cell import Cell
    from desktop.itemmodels.segment_order import Sorting
    from desktop.itemmodels.segment_rows import Group, SegmentRows

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
REMEMBERED = 2_000
"""Rows whose cells are kept; a screen shows some forty."""


class SegmentTree(QAbstractItemModel):
    """The market as the one root row, its dimensions below it, their segments below them.

    The model never asks the workspace: it announces whose parts are wanted, and is handed them later.
    """

    parts_wanted = Signal(int)
    """Row of a node that was opened and whose parts were not read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: SegmentRows | None = None
        self._heads: tuple[Heading, ...] = tuple(Heading("") for _ in COLUMNS)
        self._manner = Manner()
        self._cells: dict[int, tuple[Cell, ...]] = {}
        self._asked: set[int] = set()

    @property
    def rows(self) -> SegmentRows | None:
        """The arrays behind the model."""
        return self._rows

    @property
    def manner(self) -> Manner:
        """How the cells are written."""
        return self._manner

    def show_rows(self, rows: SegmentRows | None, heads: tuple[Heading, ...], manner: Manner) -> None:
        """Take over another tree; ``heads`` are the column titles."""
        self.beginResetModel()
        self._rows, self._heads, self._manner = rows, heads, manner
        self._cells, self._asked = {}, set()
        self.endResetModel()

    def index_of(self, entity: Entity | None) -> QModelIndex:
        """Where a thing stands; invalid when it is not in this tree, or not read yet."""
        row = self._rows.row_of(entity) if self._rows is not None and entity is not None else None
        return self.index_at(row)

    def index_at(self, row: int | None) -> QModelIndex:
        """The index of a row of the arrays."""
        if self._rows is None or row is None:
            return QModelIndex()
        return self.createIndex(self._rows.position(row), 0, row)

    def grow(self, row: int, group: Group) -> None:
        """Put the parts of a node below it that had none so far."""
        rows = self._rows
        if rows is None:
            return
        self._asked.discard(row)
        self.beginInsertRows(self.index_at(row), 0, len(group.siblings.segments) - 1 + int(not group.siblings.are_all))
        rows.grow(row, group)
        self.endInsertRows()

    def sort_by(self, sorting: Sorting | None, heads: tuple[Heading, ...]) -> None:
        """Order the siblings below each node under heads that say so; selection and open nodes stay."""
        rows = self._rows
        if rows is None or rows.sorting == sorting:
            return
        self._heads = heads
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        self.layoutAboutToBeChanged.emit()
        held = [(index, index.internalId()) for index in self.persistentIndexList()]
        rows.sort(sorting)
        self._follow(held)
        self.layoutChanged.emit()

    def _follow(self, held: Sequence[tuple[QModelIndex, int]]) -> None:
        """Indexes that somebody holds go with their rows."""
        rows = self._rows
        assert rows is not None
        old = [index for index, _ in held]
        new = [self.createIndex(rows.position(row), index.column(), row) for index, row in held]
        self.changePersistentIndexList(old, new)

    # What Qt asks

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        """The n-th child of a row."""
        if self._rows is None or not 0 <= column < len(COLUMNS) or row < 0:
            return QModelIndex()
        if not parent.isValid():
            return self.createIndex(row, column, 0) if row == 0 else QModelIndex()
        children = self._rows.children(parent.internalId())
        return self.createIndex(row, column, children[row]) if row < len(children) else QModelIndex()

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]
        """The row above in the tree."""
        if self._rows is None or not index.isValid():
            return QModelIndex()
        parent = self._rows.parents[index.internalId()]
        return self.index_at(parent) if parent >= 0 else QModelIndex()

    def sibling(self, row: int, column: int, index: Index) -> QModelIndex:
        """Another cell; of the same row without asking for the row above, which views do for every cell they paint."""
        if row == index.row() and index.isValid() and 0 <= column < len(COLUMNS):
            return self.createIndex(row, column, index.internalId())
        return super().sibling(row, column, index)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Children of a row, as far as they were read."""
        if self._rows is None or parent.column() > 0:
            return 0
        return len(self._rows.children(parent.internalId())) if parent.isValid() else 1

    def hasChildren(self, parent: Index = NOWHERE) -> bool:
        """Whether a row has parts, read or not."""
        if self._rows is None or parent.column() > 0:
            return False
        return self._rows.is_parent(parent.internalId()) if parent.isValid() else True

    def canFetchMore(self, parent: Index) -> bool:
        """Whether a node's parts are still to be asked for."""
        if self._rows is None or not parent.isValid():
            return False
        row = parent.internalId()
        return row not in self._asked and not self._rows.is_read(row)

    def fetchMore(self, parent: Index) -> None:
        """Announce that a node's parts are wanted."""
        if self.canFetchMore(parent):
            self._asked.add(parent.internalId())
            self.parts_wanted.emit(parent.internalId())

    def columnCount(self, _parent: Index = NOWHERE) -> int:
        """The same everywhere."""
        return len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Cell, entity, text or tooltip."""
        if self._rows is None or not index.isValid():
            return None
        row = index.internalId()
        return cell_data(self._row_cells(row)[index.column()], self._rows.entity(row), role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Column heads."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._heads):
            return None
        return heading_data(self._heads[section], role)

    def _row_cells(self, row: int) -> tuple[Cell, ...]:
        cells = self._cells.get(row)
        if cells is None:
            assert self._rows is not None
            if len(self._cells) >= REMEMBERED:
                self._cells = {}
            cells = self._cells[row] = cells_of(self._rows, row, self._manner)
        return cells
