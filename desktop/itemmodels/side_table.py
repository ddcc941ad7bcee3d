"""A figure whose table stands side by side as an item model: rows of parameters under headings, a column a thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.figures.figure import Certainty
from desktop.frozen import frozen
from desktop.itemmodels.cell import CELL_ROLE, ENTITY_ROLE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.figures import figure as f
    from desktop.figures.figure import EvidenceLine, Figure

HEAD_ROLE: Final = CELL_ROLE
"""Heads of columns and rows are asked for under the same role as cells."""
LINEAGE_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 7
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
_TOLD: Final = frozenset({Certainty.FORECAST, Certainty.MODELLED, Certainty.DISPUTED, Certainty.REFUTED})


@frozen
class SideCell:
    """What a cell shows, for the delegate."""

    text: str = ""
    detail: str = ""
    badge: str = ""
    """Kind of certainty beside the words; empty for what is simply published."""
    glyph: str = ""
    level: float | None = None
    is_alone: bool = False
    """Whether the sign stands instead of the words."""
    is_unknown: bool = False
    bar: float | None = None
    colour: int = 0
    shade: float = 0.0
    is_reference: bool = False
    is_strong: bool = False
    """Whether it differs from the reference where differences are asked for."""
    is_quiet: bool = False


@frozen
class SideHead:
    """What the head of a column or row shows."""

    title: str
    detail: str = ""
    colour: int = 0
    is_heading: bool = False
    """Whether it is words over the rows below."""
    mark: str = ""
    """up or down: the things are sorted by this row."""
    is_reference: bool = False


@frozen
class _Line:
    """A row on screen: a heading, or a row of the figure's table."""

    row: int
    heading: str = ""


class SideTable(QAbstractTableModel):
    """Read-only; replaced as a whole when another figure is shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._figure: Figure | None = None
        self._lines: tuple[_Line, ...] = ()
        self._evidence: Mapping[str, EvidenceLine] = {}
        self._sorted: tuple[str, str] = ("", "")
        self._differs = False

    def show_figure(self, figure: Figure, *, sorted_by: tuple[str, str] = ("", ""), differs: bool = False) -> None:
        """Take over a figure; ``sorted_by``: name of the row and up or down; ``differs``: tell differences apart."""
        if (figure, sorted_by, differs) == (self._figure, self._sorted, self._differs):
            return
        self.beginResetModel()
        self._figure, self._sorted, self._differs = figure, sorted_by, differs
        self._evidence = {line.observation: line for line in figure.evidence}
        headings = {heading.at: heading.title for heading in figure.table.headings}
        lines = []
        for row in range(len(figure.table.rows)):
            if row in headings:
                lines.append(_Line(-1, headings[row]))
            lines.append(_Line(row))
        self._lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Rows and the headings over them."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """A column for each thing."""
        if parent.isValid() or self._figure is None:
            return 0
        return max(0, len(self._figure.table.columns) - 1)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are passed over by the keyboard."""
        if not index.isValid() or self.is_heading(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def is_heading(self, row: int) -> bool:
        """Whether a row only holds words over the rows below."""
        return self._lines[row].row < 0

    def source_row(self, row: int) -> int:
        """The row of the figure's table; less than 0 for a heading."""
        return self._lines[row].row

    def cell(self, index: Index) -> f.Cell | None:
        """The figure's own cell; None for a heading."""
        line = self._lines[index.row()]
        if self._figure is None or line.row < 0:
            return None
        return self._figure.table.rows[line.row][index.column() + 1]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Look, entity, lineage, words, tooltip."""
        cell = self.cell(index) if index.isValid() else None
        if cell is None:
            return None
        if role == CELL_ROLE:
            return self._look(index, cell)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._told(index, cell, whole=role == Qt.ItemDataRole.ToolTipRole)
        plain = {ENTITY_ROLE: cell.entity, LINEAGE_ROLE: cell.lineage, int(Qt.ItemDataRole.DisplayRole): cell.text}
        return plain.get(int(role))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Heads as looks and as words."""
        if self._figure is None:
            return None
        head = self._column(section) if orientation == Qt.Orientation.Horizontal else self._row(section)
        if role == HEAD_ROLE:
            return head
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{head.title}, {head.detail}" if head.detail else head.title
        return None

    def column_key(self, column: int) -> str:
        """What a column is about."""
        return self._figure.table.columns[column + 1].key if self._figure is not None else ""

    def _column(self, section: int) -> SideHead:
        assert self._figure is not None
        column = self._figure.table.columns[section + 1]
        return SideHead(column.title, column.detail, column.colour, is_reference=column.is_reference)

    def _row(self, section: int) -> SideHead:
        assert self._figure is not None
        line = self._lines[section]
        if line.row < 0:
            return SideHead(line.heading, is_heading=True)
        cell = self._figure.table.rows[line.row][0]
        return SideHead(cell.text, cell.detail, mark=self._sorted[1] if self._sorted[0] == cell.text else "")

    def _look(self, index: Index, cell: f.Cell) -> SideCell:
        assert self._figure is not None
        column = self._figure.table.columns[index.column() + 1]
        reference = self._figure.table.rows[self._lines[index.row()].row][1]
        is_same = cell.text == reference.text
        is_told = self._differs and not column.is_reference
        return SideCell(
            text=cell.text,
            detail=cell.detail,
            badge=cell.certainty.value if cell.certainty in _TOLD and cell.text else "",
            glyph=cell.glyph,
            level=cell.level,
            is_alone=cell.alone,
            is_unknown=not cell.text and cell.certainty is Certainty.NOT_PUBLISHED,
            bar=cell.bar,
            colour=column.colour,
            shade=cell.shade,
            is_reference=column.is_reference,
            is_strong=is_told and not is_same,
            is_quiet=is_told and is_same,
        )

    def _told(self, index: Index, cell: f.Cell, *, whole: bool) -> str:
        """Whose parameter, which value and when; in whole also as stated and by whom, and the arithmetic."""
        assert self._figure is not None
        row, column = self._row(index.row()), self._column(index.column())
        first = ", ".join(part for part in (column.title, row.title, cell.text, row.detail, cell.detail) if part)
        if not cell.text:
            first = f"{first}: {self._unknown(cell)}"
        lines = [first]
        if whole:
            found = [self._evidence[key] for key in cell.lineage.observations if key in self._evidence]
            lines += [f"{line.stated} \u2014 {line.source}" for line in found]
            lines += [cell.lineage.formula] if cell.lineage.formula else []
        return "\n".join(lines)

    def _unknown(self, cell: f.Cell) -> str:
        if cell.certainty is Certainty.NOT_PUBLISHED:
            return self.tr("not published")
        return self.tr("does not apply")
