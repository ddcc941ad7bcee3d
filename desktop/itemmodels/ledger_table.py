"""A ledger as an item model: rows are numbers in an array, cells are made for the rows on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.itemmodels.cell import ENTITY_ROLE
from desktop.itemmodels.cell_table import Heading, cell_data, heading_data
from desktop.itemmodels.ledger_cells import cell_of, entity_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Entity
    from desktop.itemmodels.cell import Cell
    from desktop.itemmodels.ledger import Ledger, Rows

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
REMEMBERED = 4_000
"""Cells that are kept; a screen shows some two hundred."""


class LedgerTable(QAbstractTableModel):
    """Shows some rows of a ledger in some order. Nothing is copied when they change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ledger: Ledger | None = None
        self._columns: tuple[str, ...] = ()
        self._headings: tuple[Heading, ...] = ()
        self._language = ""
        self._rows: Rows = np.zeros(0, dtype=np.int32)
        self._cells: dict[tuple[int, str], Cell] = {}

    def show_ledger(
        self, ledger: Ledger, columns: Sequence[str], headings: Sequence[Heading], rows: Rows, language: str
    ) -> None:
        """Take over another table."""
        self.beginResetModel()
        self._ledger, self._columns, self._headings = ledger, tuple(columns), tuple(headings)
        self._language, self._rows, self._cells = language, rows, {}
        self.endResetModel()

    def show_rows(self, rows: Rows) -> None:
        """Show other rows of the same table."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_of(self, key: str) -> QModelIndex:
        """Where a thing stands; invalid when it is not shown."""
        if self._ledger is None:
            return QModelIndex()
        row = self._ledger.row_of(key)
        places = np.flatnonzero(self._rows == row)
        return self.index(int(places[0]), 0) if row >= 0 and len(places) else QModelIndex()

    def entity_at(self, row: int) -> Entity | None:
        """What choosing a row selects."""
        if self._ledger is None or not 0 <= row < len(self._rows):
            return None
        return entity_of(self._ledger, int(self._rows[row]))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Rows that are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Columns of the table."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Cell, entity, text or tooltip."""
        if self._ledger is None or not index.isValid():
            return None
        row = int(self._rows[index.row()])
        cell = self._cell(row, self._columns[index.column()])
        return entity_of(self._ledger, row) if role == ENTITY_ROLE else cell_data(cell, None, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Column heads."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._headings):
            return None
        return heading_data(self._headings[section], role)

    def _cell(self, row: int, name: str) -> Cell:
        cell = self._cells.get((row, name))
        if cell is None:
            assert self._ledger is not None
            if len(self._cells) >= REMEMBERED:
                self._cells = {}
            cell = self._cells[row, name] = cell_of(self._ledger, name, row, self._language)
        return cell
