"""What is open in the segment tree, and where it is scrolled to, kept while its rows are replaced."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.itemmodels.cell import ENTITY_ROLE
from desktop.itemmodels.segment_frame import Opening

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QModelIndex

    from desktop.figures.figure import Entity
    from desktop.itemmodels.segment_tree import SegmentTree
    from desktop.widgets.tree_grid import TreeGrid


class TreeMemory(QObject):
    """Remembers for each market which nodes a person opened and closed."""

    def __init__(self, grid: TreeGrid, model: SegmentTree) -> None:
        super().__init__(grid)
        self._grid = grid
        self._model = model
        self._openings: dict[str, Opening] = {}
        self._is_restoring = False
        self.is_paused = False
        """While a filter shows everything it found, nothing is remembered."""
        grid.expanded.connect(lambda index: self._note(index, is_open=True))
        grid.collapsed.connect(lambda index: self._note(index, is_open=False))

    def opening(self, market: str) -> Opening:
        """What is open in the tree of a market."""
        return self._openings.get(market, Opening())

    def set_depth(self, market: str, depth: int) -> None:
        """Open so many levels and forget what was opened by hand."""
        self._openings[market] = Opening(depth)

    def _note(self, index: QModelIndex, *, is_open: bool) -> None:
        rows, entity = self._model.rows, index.data(ENTITY_ROLE)
        if self._is_restoring or self.is_paused or rows is None or entity is None:
            return
        market = rows.frame.market.id
        self._openings[market] = self.opening(market).toggled(entity.id, is_open)

    @contextlib.contextmanager
    def kept_place(self) -> Iterator[None]:
        """What stands at the top of the view stands there afterwards, if it is still there."""
        index = self._grid.top_row()
        entity: Entity | None = index.data(ENTITY_ROLE) if index.isValid() else None
        offset = self._grid.visualRect(index).top() if index.isValid() else 0
        yield
        again = self._model.index_of(entity)
        if again.isValid():
            self._grid.show_from(again)
            bar = self._grid.verticalScrollBar()
            bar.setValue(bar.value() - offset)

    def restore(self) -> None:
        """Open what was open; the rows were just replaced."""
        rows = self._model.rows
        if rows is None:
            return
        opening = self.opening(rows.frame.market.id)
        self._is_restoring = True
        try:
            self._grid.expand(self._model.index_at(0))
            level, depth = list(rows.children(0)), 0
            while level:
                open_here = [row for row in level if self._is_open(row, depth, opening)]
                for row in open_here:
                    self._grid.expand(self._model.index_at(row))
                level, depth = [child for row in open_here for child in rows.children(row)], depth + 1
        finally:
            self._is_restoring = False

    def _is_open(self, row: int, depth: int, opening: Opening) -> bool:
        """Whether a node that was read is open; everything a filter found is."""
        rows = self._model.rows
        if rows is None or not rows.children(row):
            return False
        entity = rows.entity(row)
        return rows.only is not None or (entity is not None and opening.wants(entity.id, depth))
