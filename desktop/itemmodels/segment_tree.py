"""The segment tree as an item model: arrays below, no object per node."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.itemmodels.cell_table import Heading, cell_data, heading_data
from desktop.itemmodels.segment_cells import COLUMNS, cells_of

if TYPE_CHECKING:
    from desktop.figures.figure import Entity
    from desktop.itemmodels.cell import Cell
    from desktop.itemmodels.segment_rows import SegmentRows

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
REMEMBERED = 2_000
"""Rows whose cells are kept; a screen shows some forty."""


class SegmentTree(QAbstractItemModel):
    """The market as the one root row, its dimensions below it, their segments below them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: SegmentRows | None = None
        self._heads: tuple[Heading, ...] = tuple(Heading("") for _ in COLUMNS)
        self._unknown = ""
        self._cells: dict[int, tuple[Cell, ...]] = {}
        self._positions: list[int] = []

    @property
    def rows(self) -> SegmentRows | None:
        """The arrays behind the model."""
        return self._rows

    def show_rows(self, rows: SegmentRows | None, heads: tuple[Heading, ...], unknown: str) -> None:
        """Take over another tree. ``heads`` are the column titles, ``unknown`` the word for a missing value."""
        self.beginResetModel()
        self._rows, self._heads, self._unknown = rows, heads, unknown
        self._cells = {}
        self._positions = []
        if rows is not None:
            self._positions = [0] * len(rows.kinds)
            for children in rows.children:
                for position, child in enumerate(children):
                    self._positions[child] = position
        self.endResetModel()

    def index_of(self, entity: Entity | None) -> QModelIndex:
        """Where a thing stands; invalid when it is not in this tree."""
        if self._rows is None or entity is None:
            return QModelIndex()
        row = self._rows.rows_of.get(entity.id)
        if row is None or self._rows.entity(row) != entity:
            return QModelIndex()
        return self.createIndex(self._positions[row], 0, row)

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        """The n-th child of a row."""
        if self._rows is None or not 0 <= column < len(COLUMNS) or row < 0:
            return QModelIndex()
        if not parent.isValid():
            return self.createIndex(row, column, 0) if row == 0 else QModelIndex()
        children = self._rows.children[parent.internalId()]
        return self.createIndex(row, column, children[row]) if row < len(children) else QModelIndex()

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]
        """The row above in the tree."""
        if self._rows is None or not index.isValid():
            return QModelIndex()
        parent = self._rows.parents[index.internalId()]
        return self.createIndex(self._positions[parent], 0, parent) if parent >= 0 else QModelIndex()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Children of a row."""
        if self._rows is None or parent.column() > 0:
            return 0
        return len(self._rows.children[parent.internalId()]) if parent.isValid() else 1

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
            cells = self._cells[row] = cells_of(self._rows, row, self._unknown)
        return cells
