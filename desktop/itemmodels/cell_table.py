"""A flat table of cells: the table twin of a figure, growth rates, lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.frozen import frozen
from desktop.itemmodels.cell import BLANK, CELL_ROLE, ENTITY_ROLE, Cell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Entity

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@frozen
class Heading:
    """The head of a column."""

    text: str
    numeric: bool = False


@frozen
class TableRow:
    """Cells from left to right and what choosing the row selects."""

    cells: tuple[Cell, ...]
    entity: Entity | None = None


class CellTable(QAbstractTableModel):
    """Read-only; replaced as a whole when anything in it differs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings: tuple[Heading, ...] = ()
        self._rows: tuple[TableRow, ...] = ()

    def show_rows(self, headings: Sequence[Heading], rows: Sequence[TableRow]) -> None:
        """Take over other rows; equal ones change nothing and repaint nothing."""
        if tuple(headings) == self._headings and tuple(rows) == self._rows:
            return
        self.beginResetModel()
        self._headings, self._rows = tuple(headings), tuple(rows)
        self.endResetModel()

    @property
    def rows(self) -> tuple[TableRow, ...]:
        """What is shown."""
        return self._rows

    def row_of(self, entity: Entity | None) -> QModelIndex:
        """The row that selects ``entity``; an invalid index when there is none."""
        for number, row in enumerate(self._rows):
            if entity is not None and row.entity == entity:
                return self.index(number, 0)
        return QModelIndex()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Rows at the top; none below."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Columns at the top."""
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Cell, entity, text or tooltip."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        cell = row.cells[index.column()] if index.column() < len(row.cells) else BLANK
        return cell_data(cell, row.entity, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Column heads, numbers flush right."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._headings):
            return None
        return heading_data(self._headings[section], role)


def cell_data(cell: Cell, entity: Entity | None, role: int) -> Any:
    """What a cell answers under a role."""
    if role == CELL_ROLE:
        return cell
    if role == ENTITY_ROLE:
        return entity
    if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        return cell.words
    if role == Qt.ItemDataRole.ToolTipRole:
        return cell.tip or cell.text or None
    return None


def heading_data(heading: Heading, role: int) -> Any:
    """What a head answers under a role."""
    if role == Qt.ItemDataRole.DisplayRole:
        return heading.text
    if role == Qt.ItemDataRole.TextAlignmentRole:
        side = Qt.AlignmentFlag.AlignRight if heading.numeric else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
    return None
