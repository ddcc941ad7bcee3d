"""Packs the lanes of a time line at any scale, cell by cell, and remembers what was packed."""

from __future__ import annotations

import math
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from desktop.figures.timeline_rows import BESIDE, CELL, FEW, Packed, Room, scale_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.timeline_counts import Cluster
    from desktop.figures.timeline_marks import Lane
    from desktop.figures.timeline_rows import Width


def cells(lane: Lane, step: int, low: float, high: float) -> range:
    """The numbers of the cells that a window from ``low`` to ``high`` touches; a short lane has only number 0."""
    if len(lane.marks) <= FEW:
        return range(1)
    wide = CELL / scale_of(step)
    return range(math.floor(low / wide), math.floor(high / wide) + 1)


class Packer:
    """Packs the lanes of one time line."""

    def __init__(self, lanes: Sequence[Lane], last: int, width: Width) -> None:
        """``last`` is the day after the last one, ``width`` how wide a label is at any scale."""
        self._last = last
        self._width = cache(lambda label: width(label) + BESIDE)
        self._lanes = {lane.key: lane for lane in lanes}
        self.whole = lru_cache(maxsize=512)(self._whole)
        self.packed = lru_cache(maxsize=512)(self._packed)
        self.hidden = lru_cache(maxsize=4_096)(self._hidden)

    def _hidden(self, lane: str, cluster: Cluster) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Keys and labels of the marks of a cluster, as far as it names them."""
        some = [self._lanes[lane].marks[place] for place in cluster.hidden]
        return tuple(mark.key for mark in some), tuple(mark.label for mark in some)

    def across(self, lane: str, step: int, rows: int, days: tuple[float, float]) -> list[Packed]:
        """The cells of a lane that a window over ``days`` touches, each packed."""
        return [self.packed(lane, step, rows, cell) for cell in cells(self._lanes[lane], step, *days)]

    def rows_needed(self, lane: str, step: int, most: int) -> int:
        """How many rows a lane would take at a scale, the one of clusters counted, at most ``most``."""
        whole = self.whole(lane, step, most)
        return most if whole is None else 1 + max((one.row for one in whole.placed), default=-1)

    def _whole(self, lane: str, step: int, rows: int) -> Packed | None:
        """All of a short lane, if so many rows suffice for it."""
        found, scale = self._lanes[lane], scale_of(step)
        if len(found.marks) > FEW:
            return None
        packed = Packed(found, scale, rows, self._room(found, scale, 0), self._width, gives_up=True)
        packed.fill(math.inf)
        return None if packed.counts else packed

    def _packed(self, lane: str, step: int, rows: int, cell: int) -> Packed:
        """A cell of a lane in at most ``rows`` rows; where they do not suffice, the last one is for clusters."""
        found, scale = self._lanes[lane], scale_of(step)
        room = self._room(found, scale, cell)
        return self.whole(lane, step, rows) or Packed(found, scale, max(0, rows - 1), room, self._width)

    def _room(self, lane: Lane, scale: float, cell: int) -> Room:
        edge = self._last * scale
        if len(lane.marks) <= FEW:
            return Room(-math.inf, math.inf, edge)
        wide = CELL / scale
        return Room(cell * wide, (cell + 1) * wide, min(edge, (cell + 1) * CELL))
