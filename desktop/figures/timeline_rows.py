"""In which row of its lane a mark stands, and which marks are counted together instead.

A row follows from the data and the scale alone, never from the window: nothing jumps while one pans. Scales are
rounded down to steps, so that what does not touch at a step does not touch anywhere up to the next one. Long lanes are
packed in cells of a fixed width, each for itself: a window looks at two of them however long the lane is.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.figures.timeline_marks import DAY, MONTH

if TYPE_CHECKING:
    from array import array

    from desktop.figures.timeline_marks import Lane, TimeMark

Width = Callable[[str], float]
"""How wide a label is, in the unit of the scale."""

STEPS: Final = 4
"""Steps of the scale in each doubling."""
CELL: Final = 4_096.0
"""Width of a cell of a long lane."""
FEW: Final = 1_500
"""Lanes up to this many marks are one cell."""
BIN: Final = 56.0
"""Width of the stretch whose hidden marks are counted together."""
BLOCK: Final = 8
"""So many stretches are counted at a time."""
SOME: Final = 200
WIDE_BIN: Final = 112.0
"""The same in a lane of more than ``SOME`` marks: fewer and larger counts."""
DOT: Final = 8.0
LEAST_BAR: Final = 8.0
BESIDE: Final = 7.0
"""Between a mark and its label."""
APART: Final = 12.0
"""Between a label and the next mark of the row."""


class Placed(NamedTuple):
    """A mark in its row."""

    place: int
    """Of the mark in its lane."""
    row: int
    on_left: bool
    """Whether its label stands left of it: at the end of the range there is no room on the right."""


class Cluster(NamedTuple):
    """Marks that find no row, counted together."""

    first: int
    last: int
    """Places in the lane; some marks between them may have a row of their own."""
    size: int
    middle: float
    """The day it stands at."""
    hidden: tuple[int, ...] = ()
    """Which ones, as far as they are few."""


@dataclass(frozen=True, slots=True)
class Packed:
    """One cell of a lane."""

    placed: tuple[Placed, ...]
    rows: int
    """How many rows are used, without the one of clusters."""
    hidden: tuple[range, ...]
    """Places of the marks that find no row, in order."""
    starts: array[int]
    """First days of the lane's marks."""
    wide: float
    """Days of the stretch in which they are counted together."""

    made: dict[int, tuple[Cluster, ...]] = field(default_factory=dict, repr=False, compare=False)
    """What has been counted so far, by the number of the block."""

    @property
    def clusters(self) -> tuple[Cluster, ...]:
        """All of them."""
        return _clusters(self.hidden, self.starts, self.wide)

    def clusters_between(self, low: float, high: float) -> list[Cluster]:
        """Those that stand from ``low`` up to ``high``. Only their blocks are counted: most are never in sight."""
        block = self.wide * BLOCK
        found: list[Cluster] = []
        for number in range(math.floor(low / block), math.floor(high / block) + 1):
            if number not in self.made:
                self.made[number] = self._counted(number)
            found += [one for one in self.made[number] if low <= one.middle < high]
        return found

    def _counted(self, block: int) -> tuple[Cluster, ...]:
        first, last = (
            bisect_left(self.starts, number * BLOCK, key=lambda day: math.floor(day / self.wide))
            for number in (block, block + 1)
        )
        at = bisect_right(self.hidden, first, key=_stop)
        end = bisect_left(self.hidden, last, at, key=_start)
        some = [range(max(first, one.start), min(last, one.stop)) for one in self.hidden[at:end]]
        return _clusters(some, self.starts, self.wide)


PATIENCE: Final = 60
"""After so many marks in a row that found no place, the rest of a cell is counted: its edge is near."""
MOST_NAMED: Final = 40
"""A cluster names its marks up to this number."""


def step_of(scale: float) -> int:
    """The step of a scale in pixels a day; ``scale_of`` of it is at most the scale."""
    return math.floor(math.log2(scale) * STEPS + 1e-9)


def scale_of(step: int) -> float:
    """Pixels a day at a step."""
    return float(2.0 ** (step / STEPS))


def extent(mark: TimeMark, scale: float) -> tuple[float, float]:
    """Left and right of a mark's shape at a scale, in pixels from day 0."""
    if mark.precision == DAY:
        middle = (mark.start + mark.end) / 2 * scale
        return middle - DOT / 2, middle + DOT / 2
    left, right = mark.start * scale, mark.end * scale
    if right - left < LEAST_BAR:
        middle = (mark.start + mark.end) / 2 * scale
        left, right = middle - LEAST_BAR / 2, middle + LEAST_BAR / 2
    elif mark.precision == MONTH:
        right -= 1.0
    return left, right


def reach(mark: TimeMark, scale: float) -> tuple[float, float]:
    """The same with the thin line of when it is in force."""
    left, right = extent(mark, scale)
    return left, max(right, max(mark.since, mark.until) * scale)


def cells(lane: Lane, step: int, low: float, high: float) -> range:
    """The numbers of the cells that a window from ``low`` to ``high`` touches; a short lane has only number 0."""
    if len(lane.marks) <= FEW:
        return range(1)
    wide = CELL / scale_of(step)
    return range(math.floor(low / wide), math.floor(high / wide) + 1)


class Packer:
    """Packs the lanes of one time line; what was packed is remembered."""

    def __init__(self, lanes: Sequence[Lane], last: int, width: Width) -> None:
        self._last = last
        self._width = width
        self._widths: dict[str, float] = {}
        self._lanes = {lane.key: lane for lane in lanes}
        self.packed = lru_cache(maxsize=512)(self._packed)
        self.hidden = lru_cache(maxsize=4_096)(self._hidden)

    def in_sight(
        self, lane: str, packed: Packed, low: float, high: float
    ) -> tuple[Sequence[Placed], Sequence[Cluster]]:
        """What of a cell may touch the days from ``low`` to ``high``: found by halving, however much there is."""
        days, placed = self._lanes[lane].days, packed.placed
        first, last = bisect_left(days.starts, low - days.longest), bisect_left(days.starts, high)
        some = placed[bisect_left(placed, first, key=_place) : bisect_left(placed, last, key=_place)]
        return some, packed.clusters_between(low, high)

    def _hidden(self, lane: str, cluster: Cluster) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Keys and labels of the marks of a cluster, as far as it names them."""
        some = [self._lanes[lane].marks[place] for place in cluster.hidden]
        return tuple(mark.key for mark in some), tuple(mark.label for mark in some)

    def rows_needed(self, lane: str, step: int, most: int) -> int:
        """How many rows a lane would take at a scale, the one of clusters counted, at most ``most``."""
        if len(self._lanes[lane].marks) > FEW:
            return most
        found = self.packed(lane, step, most, 0)
        return found.rows + (1 if found.hidden and found.rows < most else 0)

    def _packed(self, lane: str, step: int, rows: int, cell: int) -> Packed:
        """A cell of a lane in at most ``rows`` rows; where they do not suffice, the last one is for clusters."""
        if len(self._lanes[lane].marks) <= FEW:
            whole = self._fill(lane, step, rows, cell)
            if not whole.hidden:
                return whole
        return self._fill(lane, step, max(0, rows - 1), cell, counts=True)

    def _fill(self, lane: str, step: int, rows: int, cell: int, *, counts: bool = False) -> Packed:
        """As many marks as find a row; unless it ``counts`` the others it ends at the first of them."""
        marks, starts, scale = self._lanes[lane].marks, self._lanes[lane].days.starts, scale_of(step)
        low, high, edge = self._bounds(lane, scale, cell)
        at, end = bisect_left(starts, low), bisect_left(starts, high)
        is_long, ends, widths = len(marks) > FEW, [-math.inf] * rows, self._widths
        placed: list[Placed] = []
        hidden: list[range] = []
        failed = 0
        while at < end:
            mark = marks[at]
            left, right = extent(mark, scale)
            far = max(right, mark.since * scale, mark.until * scale)
            wide = widths.get(mark.label) or self._measured(mark.label)
            on_left = right + wide > edge and left - wide > low * scale
            begin, finish = (left - wide, far) if on_left else (left, max(far, right + wide))
            row = _first_free(ends, begin - APART)
            if row >= 0 and (finish <= edge or not is_long):
                ends[row] = finish
                placed.append(Placed(at, row, on_left))
                at, failed = at + 1, 0
                continue
            failed += 1
            after = at + 1
            if row < 0 and not on_left and rows:
                # Nothing that begins before the first row is free can have a place: it need not be looked at.
                free = min(ends) + APART + DOT
                after = max(after, min(end, bisect_left(starts, free / scale - 1, at, end)))
            is_over = not rows or (is_long and failed > PATIENCE) or not counts
            hidden.append(range(at, end if is_over else min(after, end)))
            at = hidden[-1].stop
        wide = (BIN if len(marks) <= SOME else WIDE_BIN) / scale
        return Packed(tuple(placed), 1 + max((one.row for one in placed), default=-1), tuple(hidden), starts, wide)

    def _measured(self, label: str) -> float:
        """The width of a label with the room between it and its mark."""
        found = self._widths[label] = self._width(label) + BESIDE
        return found

    def _bounds(self, lane: str, scale: float, cell: int) -> tuple[float, float, float]:
        """First day, day after the last one, and the pixel at which labels end."""
        edge = self._last * scale
        if len(self._lanes[lane].marks) <= FEW:
            return -math.inf, math.inf, edge
        wide = CELL / scale
        low, high = cell * wide, (cell + 1) * wide
        return low, high, min(edge, high * scale)


def _first_free(ends: Sequence[float], limit: float) -> int:
    """The first row that is used no farther than to a limit; -1 for none."""
    for row, taken in enumerate(ends):
        if taken <= limit:
            return row
    return -1


def _place(one: Placed) -> int:
    return one.place


def _start(some: range) -> int:
    return some.start


def _stop(some: range) -> int:
    return some.stop


def _clusters(hidden: Sequence[range], starts: Sequence[int], wide: float) -> tuple[Cluster, ...]:
    """Hidden marks by the stretch in which they begin. Long ranges are cut at the edges of stretches, not walked."""
    found: dict[int, list[range]] = {}
    for some in hidden:
        at = some.start
        while at < some.stop:
            place = math.floor(starts[at] / wide)
            after = bisect_left(starts, (place + 1) * wide, at + 1, some.stop)
            found.setdefault(place, []).append(range(at, after))
            at = after
    return tuple(_cluster(place, pieces, starts, wide) for place, pieces in sorted(found.items()))


def _cluster(place: int, pieces: Sequence[range], starts: Sequence[int], wide: float) -> Cluster:
    first, last = pieces[0].start, pieces[-1].stop - 1
    count = sum(len(piece) for piece in pieces)
    named = tuple(index for piece in pieces for index in piece) if count <= MOST_NAMED else ()
    middle = (starts[first] + starts[last] + 1) / 2
    # Bubbles of neighbouring stretches keep clear of each other.
    middle = min(max(middle, (place + 0.45) * wide), (place + 0.55) * wide)
    return Cluster(first, last, count, middle, named)
