"""Factors as a tree: a heading for each kind, an idea a row, below it the factors that say the same; a foot."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.figures.factor_board import DOWN, NAMED, UP
from desktop.figures.factors import horizon_word, kind_word, stated_horizon, touch_words
from desktop.figures.figure import Entity
from desktop.figures.wording import say
from desktop.frozen import frozen
from desktop.itemmodels.cell import CELL_ROLE, ENTITY_ROLE
from desktop.market.names import name, reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.factor_board import Board, BoardColumn, BoardRow, Touch
    from desktop.figures.factor_reading import Factored

EDITABLE_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 3
"""Whether the analyst can state an impact in a cell."""
NOWHERE: Final = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
AFTER: Final = 2
"""Columns after those of the segments: horizon and sources."""


@frozen
class SignCell:
    """What a cell shows."""

    form: str
    text: str = ""
    detail: str = ""
    sign: str = ""
    level: float | None = None
    is_own: bool = False
    counts: tuple[int, int] = (0, 0)
    spoken: str = ""
    tip: str = ""


@dataclass(slots=True)
class _Node:
    """A row: its place below its parent and its cells."""

    parent: _Node | None
    place: int
    cells: tuple[SignCell, ...]
    entity: Entity | None = None
    row: BoardRow | None = None
    member: Factored | None = None
    children: list[_Node] = field(default_factory=list)
    number: int = 0
    """Under which the view knows it."""


class FactorTree(QAbstractItemModel):
    """Shown anew as a whole; made for some hundred rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board: Board | None = None
        self._language = "en"
        self._words: tuple[str, ...] = ()
        self._titles: tuple[str, ...] = ()
        self._top: list[_Node] = []
        self._nodes: list[_Node] = []

    def show_board(self, found: Board, language: str, titles: tuple[str, str, str]) -> None:
        """Take over another board; ``titles``: of the first and the two last columns."""
        if found == self._board and language == self._language and titles == self._words:
            return
        self.beginResetModel()
        self._board, self._language, self._words = found, language, titles
        self._titles = (titles[0], *(column.title for column in found.columns), *titles[1:])
        self._nodes = []
        self._top = self._built(found)
        self.endResetModel()

    def set_heads(self, heads: Sequence[str]) -> None:
        """The titles of the segments as they fit above their columns, in lines."""
        if len(heads) == len(self.columns) and tuple(heads) != self._titles[1 : 1 + len(heads)]:
            self._titles = (self._titles[0], *heads, *self._titles[1 + len(heads) :])
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 1, len(heads))

    @property
    def columns(self) -> tuple[BoardColumn, ...]:
        """What the factors stand against."""
        return self._board.columns if self._board is not None else ()

    def _built(self, found: Board) -> list[_Node]:
        top: list[_Node] = []
        wide = len(found.columns) + AFTER
        for group in found.groups:
            empty = (SignCell("none"),) * wide
            heading = self._node(None, len(top), (SignCell("heading", kind_word(group.kind, self._language)), *empty))
            heading.children = [self._idea(heading, place, row) for place, row in enumerate(group.rows)]
            top.append(heading)
        if any(any(pair) for pair in found.balance):
            counts = tuple(self._counted(pair) for pair in found.balance)
            words = say(self._language, "factors.balance")
            after = (SignCell("blank"),) * AFTER
            top.append(self._node(None, len(top), (SignCell("name", words), *counts, *after)))
        return top

    def _node(self, parent: _Node | None, place: int, cells: tuple[SignCell, ...]) -> _Node:
        made = _Node(parent, place, cells, number=len(self._nodes))
        self._nodes.append(made)
        return made

    def _counted(self, pair: tuple[int, int]) -> SignCell:
        up, down = pair
        spoken = say(self._language, "factors.balance_told", up=up, down=down)
        return SignCell("bars", counts=pair, spoken=spoken, tip=spoken)

    def _idea(self, parent: _Node, place: int, row: BoardRow) -> _Node:
        lead, language = row.lead.factor, self._language
        title = name(lead, language)
        why = reason(lead, language)
        cells = [SignCell("name", title, why, tip="\n".join(filter(None, (title, why))))]
        cells += [self._touch(row, touch, column) for touch, column in zip(row.touches, self.columns, strict=True)]
        cells.append(SignCell("words", horizon_word(row, language), is_own=row.horizon is not None))
        cited = "\n".join(dict.fromkeys(one.source.publisher for one in row.places))
        cells.append(SignCell("words", str(row.sources), sign="sources", tip=cited))
        made = self._node(parent, place, tuple(cells))
        made.entity, made.row = Entity("factor", lead.id), row
        if len(row.members) > 1:
            made.children = [self._member(made, at, one) for at, one in enumerate(row.members)]
        return made

    def _touch(self, row: BoardRow, touch: Touch, column: BoardColumn) -> SignCell:
        words = touch_words(touch, self._language)
        tip = "\n".join((name(row.lead.factor, self._language), f"{column.title}: {words}")) if words else ""
        if touch.judged is not None and touch.judged.reason:
            tip = "\n".join((tip, touch.judged.reason))
        signs = {UP: "up", DOWN: "down", NAMED: "yes"}
        sign = "zero" if touch.level == 0 else signs.get(touch.sign, "")
        level = float(touch.level) if touch.level else None
        return SignCell("sign", "", "", sign, level, touch.judged is not None, spoken=words, tip=tip)

    def _member(self, parent: _Node, place: int, one: Factored) -> _Node:
        language, row = self._language, one.factor
        where = say(language, "comma").join((kind_word(row.kind, language, one=True), name(one.market, language)))
        why = " – ".join(filter(None, (where, reason(row, language))))
        cells = [SignCell("name", name(row, language), why, tip="\n".join((name(row, language), why)))]
        for column in self.columns:
            named = column.key in one.touches or column.key == one.market.id
            cells.append(
                SignCell("sign", sign="yes" if named else "", spoken=say(language, "factors.names") if named else "")
            )
        cells.append(SignCell("words", stated_horizon(row.horizon, language)))
        cited = list(dict.fromkeys(place.source.publisher for place in one.places))
        cells.append(SignCell("words", str(len(cited)), sign="sources", tip="\n".join(cited)))
        made = self._node(parent, place, tuple(cells))
        made.entity, made.member = Entity("factor", row.id), one
        return made

    # -- what the view asks -------------------------------------------------------------------------

    def _at(self, index: Index) -> _Node | None:
        known = index.isValid() and index.internalId() < len(self._nodes)
        return self._nodes[index.internalId()] if known else None

    def _below(self, parent: Index) -> list[_Node]:
        node = self._at(parent)
        return self._top if node is None else node.children

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        """The cell at a place."""
        below = self._below(parent)
        if not 0 <= row < len(below) or not 0 <= column < len(self._titles):
            return QModelIndex()
        return self.createIndex(row, column, below[row].number)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        """The row above in the tree."""
        node = self._at(index)
        if node is None or node.parent is None:
            return QModelIndex()
        return self.createIndex(node.parent.place, 0, node.parent.number)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Rows below."""
        return len(self._below(parent)) if not parent.isValid() or parent.column() == 0 else 0

    def columnCount(self, _parent: Index = NOWHERE) -> int:
        """Name, segments, horizon, sources."""
        return len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Cell, entity, spoken words, tip, whether it can be edited."""
        node = self._at(index)
        if node is None:
            return None
        cell = node.cells[index.column()]
        if role == CELL_ROLE:
            return cell
        if role == ENTITY_ROLE:
            return node.entity
        if role == EDITABLE_ROLE:
            return self.pair(index) is not None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return cell.spoken or ". ".join(filter(None, (cell.text, cell.detail)))
        return (cell.tip or None) if role == Qt.ItemDataRole.ToolTipRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Heads; those of segments in the middle, with their split as a tip."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._titles):
            return None
        is_sign = 1 <= section <= len(self.columns)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.ToolTipRole and is_sign:
            column = self.columns[section - 1]
            return "\n".join(filter(None, (column.title, column.group)))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignHCenter if is_sign else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignBottom
        return None

    def pair(self, index: Index) -> tuple[str, str] | None:
        """Factor and segment of a cell in which an impact can be stated."""
        node = self._at(index)
        at = index.column() - 1
        if node is None or node.row is None or not 0 <= at < len(self.columns):
            return None
        column = self.columns[at]
        return (node.row.lead.factor.id, column.key) if column.kind == "segment" else None

    def row_at(self, index: Index) -> BoardRow | None:
        """The idea of a row; None for headings, members and the foot."""
        node = self._at(index)
        return node.row if node is not None else None

    def member_at(self, index: Index) -> Factored | None:
        """The factor of a row below an idea."""
        node = self._at(index)
        return node.member if node is not None else None

    def touch_at(self, index: Index) -> Touch | None:
        """What a cell of an idea says."""
        row, at = self.row_at(index), index.column() - 1
        return row.touches[at] if row is not None and 0 <= at < len(row.touches) else None

    def place_of(self, entity: Entity | None) -> QModelIndex:
        """The row of a factor; its own below a merged idea only where it does not lead it."""
        for node in (one for heading in self._top for one in heading.children):
            if node.entity == entity:
                return self.createIndex(node.place, 0, node.number)
            for member in node.children:
                if member.entity == entity:
                    return self.createIndex(member.place, 0, member.number)
        return QModelIndex()
