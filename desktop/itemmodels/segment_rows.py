"""The rows of a segment tree as arrays: only what was opened is there, and no object stands for a row.

Row 0 is the market, below it its splits, below them their segments as far as they were read. Read on the
database worker, handed to the main thread, and grown there by what is opened later.
"""

from __future__ import annotations

import math
from array import array
from typing import TYPE_CHECKING

from desktop.figures.figure import Entity
from desktop.figures.siblings import Above
from desktop.frozen import frozen
from desktop.itemmodels.segment_numbers import growth_between, numbers_of, years_between
from desktop.itemmodels.segment_order import Sorting, in_order
from desktop.market.names import name

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from desktop.figures.amounts import Amount
    from desktop.figures.segment_context import SegmentContext
    from desktop.figures.siblings import Siblings
    from desktop.itemmodels.segment_frame import Frame
    from desktop.itemmodels.segment_numbers import Numbers
    from desktop.itemmodels.segment_order import Sorting
    from desktop.market.records import Segment

MARKET, DIMENSION, SEGMENT, MORE = 0, 1, 2, 3
"""Kinds of rows; the last stands for parts of a node that were not read."""


@frozen(eq=False)
class Group:
    """Siblings with their numbers."""

    siblings: Siblings
    numbers: Numbers


def group_of(frame: Frame, siblings: Siblings) -> Group:
    """Work out the numbers, on the worker."""
    return Group(siblings, numbers_of(siblings, frame.year, frame.last))


class SegmentRows:
    """A tree that grows. ``only`` limits it to the ids named: what a filter leaves."""

    def __init__(self, frame: Frame, only: Collection[str] | None = None) -> None:
        self.frame = frame
        self.only = only
        self.groups: list[Group] = []
        self.kinds = array("b", [MARKET])
        self.parents = array("l", [-1])
        self._group_of = array("l", [-1])
        self._offsets = array("l", [0])
        self._positions = array("l", [0])
        self._children: dict[int, array[int]] = {}
        self._row_of = {Entity("market", frame.market.id): 0}
        self._sorting: Sorting | None = None
        self.left_closed = 0
        """Nodes that were to be opened and were not, because there would have been too many rows."""
        self._add_dimensions()

    def __len__(self) -> int:
        return len(self.kinds)

    def _add_dimensions(self) -> None:
        numbers = []
        for place, dimension in enumerate(self.frame.dimensions):
            if self.only is None or dimension.id in self.only:
                numbers.append(self._add(DIMENSION, 0, -1, place))
                self._row_of[Entity("dimension", dimension.id)] = numbers[-1]
        self._set_children(0, numbers)

    def _add(self, kind: int, parent: int, group: int, offset: int) -> int:
        self.kinds.append(kind)
        self.parents.append(parent)
        self._group_of.append(group)
        self._offsets.append(offset)
        self._positions.append(0)
        return len(self.kinds) - 1

    def _set_children(self, row: int, children: list[int]) -> None:
        self._children[row] = array("l", children)
        for position, child in enumerate(children):
            self._positions[child] = position

    # What was read

    def row_of(self, entity: Entity) -> int | None:
        """The row of a thing; None for what was not read."""
        return self._row_of.get(entity)

    def row_above(self, above: Above) -> int | None:
        """The row of a node whose parts are meant; None for what was not read."""
        return self.row_of(Entity("segment", above.parent) if above.parent else Entity("dimension", above.dimension))

    @property
    def is_whole(self) -> bool:
        """Whether every segment of the market was read."""
        return sum(1 for kind in self.kinds if kind == SEGMENT) >= self.frame.count

    @property
    def depth(self) -> int:
        """Levels below the splits, as far as they were read."""
        levels, level = 0, [child for row in self.children(0) for child in self.children(row)]
        while level:
            levels, level = levels + 1, [child for row in level for child in self.children(row)]
        return levels

    def above(self, row: int) -> Above:
        """The node as the reader of its parts knows it."""
        if self.kinds[row] == DIMENSION:
            return Above(self.dimension_of(row))
        segment = self.segment(row)
        return Above(self.dimension_of(row), segment.id if segment is not None else "")

    def dimension_of(self, row: int) -> str:
        """The id of the split a row stands in; empty for the market."""
        while row > 0 and self.kinds[row] != DIMENSION:
            row = self.parents[row]
        return self.frame.dimensions[self._offsets[row]].id if row > 0 else ""

    def children(self, row: int) -> array[int]:
        """The rows right below, in the order shown; empty for what was not read."""
        return self._children.get(row, _NONE)

    def position(self, row: int) -> int:
        """The place of a row among its siblings."""
        return self._positions[row]

    def parts(self, row: int) -> int:
        """How many parts a row has in the workspace."""
        if self.kinds[row] == MARKET:
            return len(self.frame.dimensions)
        if self.kinds[row] == DIMENSION:
            return self.frame.tops.get(self.dimension_of(row), 0)
        segment = self.segment(row)
        return self.groups[self._group_of[row]].siblings.counts.get(segment.id, 0) if segment is not None else 0

    def is_parent(self, row: int) -> bool:
        """Whether there is anything below a row."""
        if self.only is not None:
            return len(self.children(row)) > 0
        return self.parts(row) > 0

    def is_read(self, row: int) -> bool:
        """Whether what is below a row was read, at least its first part."""
        return row in self._children or not self.is_parent(row)

    def unread(self, row: int) -> int:
        """How many parts of a node were not read."""
        last = self._more(row)
        read = len(self.children(row)) - (last is not None)
        return self.parts(row) - read if last is not None else 0

    def _more(self, row: int) -> int | None:
        """The row that stands for the unread parts of a node."""
        children = self.children(row)
        return children[-1] if children and self.kinds[children[-1]] == MORE else None

    def grow(self, row: int, group: Group, first: int = 0) -> None:
        """Put the parts of a node in their place, from the one at place ``first`` on."""
        siblings = group.siblings
        number = len(self.groups)
        self.groups.append(group)
        more = self._more(row)
        before = [child for child in self.children(row) if child != more]
        added = []
        for offset, segment in enumerate(siblings.segments):
            if self.only is None or segment.id in self.only:
                added.append(self._add(SEGMENT, row, number, offset))
                self._row_of[Entity("segment", segment.id)] = added[-1]
        ordered = [*in_order(self, before + added, self._sorting)]
        if self.only is None and first + len(siblings.segments) < siblings.total:
            ordered.append(self._add(MORE, row, number, 0) if more is None else more)
        self._set_children(row, ordered)

    # What rows say

    def segment(self, row: int) -> Segment | None:
        """The segment of a row; None for the market, its splits and what was not read."""
        if self.kinds[row] != SEGMENT:
            return None
        return self.groups[self._group_of[row]].siblings.segments[self._offsets[row]]

    def context(self, row: int) -> SegmentContext | None:
        """What is stated about a segment and its siblings."""
        return self.groups[self._group_of[row]].siblings.context if self.kinds[row] == SEGMENT else None

    def siblings(self, row: int) -> Siblings | None:
        """The group a segment was read with."""
        return self.groups[self._group_of[row]].siblings if self.kinds[row] == SEGMENT else None

    def entity(self, row: int) -> Entity | None:
        """What choosing the row selects; None for parts that were not read."""
        segment, kind = self.segment(row), self.kinds[row]
        if segment is not None:
            return Entity("segment", segment.id)
        if kind == MORE:
            return None
        return Entity("market", self.frame.market.id) if kind == MARKET else Entity("dimension", self.dimension_of(row))

    def label(self, row: int) -> str:
        """The name of a row in the reader's language."""
        segment, kind = self.segment(row), self.kinds[row]
        if segment is not None:
            return name(segment, self.frame.language)
        record = self.frame.market if kind == MARKET else self.frame.dimensions[self._offsets[row]]
        return "" if kind == MORE else name(record, self.frame.language)

    def top_of(self, row: int) -> int:
        """The segment right below the split that a segment stands under."""
        while self.kinds[self.parents[row]] == SEGMENT:
            row = self.parents[row]
        return row

    def colour(self, row: int) -> int:
        """The number of a segment's colour: its own at the top of a split, below that of the one it is part of."""
        top = self.top_of(row)
        siblings, segment = self.siblings(top), self.segment(top)
        if siblings is None or segment is None or not siblings.from_first:
            return 0
        return siblings.context.colours.get(segment.id, 0)

    def by_year(self, row: int) -> Mapping[int, Amount]:
        """The chosen values of a row."""
        segment, context = self.segment(row), self.context(row)
        if segment is not None and context is not None:
            return context.values.get(segment.id, {})
        return self.frame.totals if self.kinds[row] == MARKET else {}

    def amount(self, row: int, year: int | None) -> Amount | None:
        """The chosen value of a row in a year."""
        return self.by_year(row).get(year) if year is not None else None

    def whole(self, row: int, year: int | None) -> Amount | None:
        """What a segment is a part of, as stated nearest to the parts."""
        context = self.context(row)
        return context.totals.get(year) if context is not None and year is not None else None

    def number(self, row: int, key: str) -> float | None:
        """The number of a column; None for unknown."""
        if self.kinds[row] == SEGMENT:
            value = self.groups[self._group_of[row]].numbers.column(key)[self._offsets[row]]
            return None if math.isnan(value) else value
        if key == "growth" and self.kinds[row] == MARKET:
            return growth_between(self.amount(row, self.frame.year), self.amount(row, self.frame.last))
        return None

    def years(self, row: int) -> float | None:
        """The years over which a row's growth is measured; None where none can be."""
        return years_between(self.amount(row, self.frame.year), self.amount(row, self.frame.last))

    def column(self, row: int, key: str) -> array[float]:
        """The numbers of a segment and all its siblings that were read with it."""
        return self.groups[self._group_of[row]].numbers.column(key)

    # Order

    @property
    def sorting(self) -> Sorting | None:
        """By what siblings are sorted; None for document order."""
        return self._sorting

    def sort(self, sorting: Sorting | None) -> None:
        """Put the siblings below each node in another order; splits stay in document order, they are no parts."""
        self._sorting = sorting
        for row, children in self._children.items():
            if row:
                more = self._more(row)
                ordered = in_order(self, [child for child in children if child != more], sorting)
                self._set_children(row, ordered if more is None else [*ordered, more])


_NONE = array("l")
