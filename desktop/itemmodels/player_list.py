"""Players as an item model: rows are numbers in an array, entries are made for the rows on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.figures.figure import Entity
from desktop.frozen import frozen
from desktop.itemmodels.cell import CELL_ROLE, ENTITY_ROLE
from desktop.itemmodels.ledger import folded

if TYPE_CHECKING:
    from desktop.itemmodels.ledger import Rows
    from desktop.itemmodels.player_reading import PlayerRows

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@frozen
class Entry:
    """What the row of a player shows."""

    title: str
    below: str
    number: str
    remark: str
    colour: int
    is_modelled: bool = False


class PlayerList(QAbstractTableModel):
    """Shows some of the players in some order. Nothing is copied when they change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._players: PlayerRows | None = None
        self._rows: Rows = np.zeros(0, dtype=np.int32)
        self._unknown = ""

    def show_players(self, players: PlayerRows, rows: Rows, unknown: str) -> None:
        """Take over other players; ``unknown`` says that nobody published a number."""
        self.beginResetModel()
        self._players, self._rows, self._unknown = players, rows, unknown
        self.endResetModel()

    def show_rows(self, rows: Rows) -> None:
        """Show others of the same players."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def id_at(self, row: int) -> str:
        """The player of a row; empty outside."""
        if self._players is None or not 0 <= row < len(self._rows):
            return ""
        return self._players.ledger.ids[int(self._rows[row])]

    def row_of(self, key: str) -> QModelIndex:
        """Where a player stands; invalid when it is not shown."""
        row = self._players.ledger.row_of(key) if self._players is not None else -1
        places = np.flatnonzero(self._rows == row)
        return self.index(int(places[0]), 0) if row >= 0 and len(places) else QModelIndex()

    def find(self, beginning: str, start: int) -> int:
        """The first row from ``start`` on, then from the top, whose name begins so; -1 when none does."""
        if self._players is None:
            return -1
        wanted, count = folded(beginning), len(self._rows)
        titles, others = self._players.titles, self._players.others
        for step in range(count):
            place = (max(start, 0) + step) % count
            row = int(self._rows[place])
            if folded(titles[row]).startswith(wanted) or folded(others[row]).startswith(wanted):
                return place
        return -1

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Players that are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """One."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Entry, entity, name, tooltip."""
        if self._players is None or not index.isValid():
            return None
        row = int(self._rows[index.row()])
        if role == ENTITY_ROLE:
            return Entity("player", self._players.ledger.ids[row])
        if role == CELL_ROLE:
            return self._entry(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._players.titles[row]
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._spoken(row)
        return None

    def _entry(self, row: int) -> Entry:
        assert self._players is not None
        players, revenue = self._players, self._players.revenues.get(row)
        title, below, colour = players.titles[row], players.others[row], players.colour(row)
        if revenue is None:
            return Entry(title, below, "", "", colour)
        return Entry(title, below, revenue.text, revenue.period, colour, revenue.converted)

    def _spoken(self, row: int) -> str:
        assert self._players is not None
        revenue = self._players.revenues.get(row)
        number = f"{revenue.text} {self._players.unit}, {revenue.period}" if revenue else self._unknown
        return ", ".join(part for part in (self._players.titles[row], self._players.others[row], number) if part)
