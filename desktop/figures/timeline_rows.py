"""In which row of its lane a mark stands, and which marks are counted together instead.

A row follows from the data and the scale alone, never from the window: nothing jumps while one pans. Scales are
rounded down to steps, so that what does not touch at a step does not touch anywhere up to the next one. Long lanes are
packed in cells of a fixed width, each for itself: a window looks at two of them however long the lane is.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.figures.timeline_counts import Counts
from desktop.figures.timeline_marks import DAY, MONTH

if TYPE_CHECKING:
    from desktop.figures.timeline_counts import Cluster
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


PATIENCE: Final = 60
"""After so many marks in a row that found no place, the rest of a cell is counted: its edge is near."""


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


def words_from(right: float, far: float, wide: float) -> float:
    """Where words on the right of a mark begin, with the room before them.

    Behind the line to ``far``, the day it comes into force; a line that is longer than the words goes on behind them.
    """
    return far if far - right < wide else right


class Packed:
    """One cell of a lane, packed from its left as far as somebody looked; what follows changes nothing of it."""

    __slots__ = (
        "_at",
        "_ends",
        "_failed",
        "_gives_up",
        "_lane",
        "_last",
        "_room",
        "_scale",
        "_width",
        "counts",
        "found",
        "rows",
    )

    def __init__(
        self, lane: Lane, scale: float, rows: int, room: Room, width: Width, *, gives_up: bool = False
    ) -> None:
        """In at most ``rows`` rows; one that ``gives_up`` ends at the first mark that finds none.

        ``width`` is how wide a label is with the room between it and its mark.
        """
        starts = lane.days.starts
        self._lane, self._scale, self._room, self._width, self._gives_up = lane, scale, room, width, gives_up
        self._at, self._last = bisect_left(starts, room.low), bisect_left(starts, room.high)
        self._ends = [-math.inf] * rows
        self._failed = 0
        self.rows = rows
        """How many rows there are, without the one of clusters."""
        self.found: list[Placed] = []
        """The marks that have a row so far."""
        self.counts = Counts(starts, (BIN if len(lane.marks) <= SOME else WIDE_BIN) / scale)
        """The marks that find none."""

    @property
    def placed(self) -> Sequence[Placed]:
        """Every mark with a row of its own."""
        self.fill(math.inf)
        return self.found

    @property
    def clusters(self) -> tuple[Cluster, ...]:
        """All that are counted together."""
        self.fill(math.inf)
        return self.counts.every()

    def in_sight(self, low: float, high: float) -> tuple[Sequence[Placed], Sequence[Cluster]]:
        """What may touch the days from ``low`` to ``high``: found by halving, however much there is."""
        self.fill(self.counts.end_of(high))
        days, found = self._lane.days, self.found
        first, last = bisect_left(days.starts, low - days.longest), bisect_left(days.starts, high)
        some = found[bisect_left(found, first, key=_place) : bisect_left(found, last, key=_place)]
        return some, self.counts.between(low, high)

    def fill(self, day: float) -> None:
        """Go on until every mark that begins before a day has its place."""
        marks, starts, scale, ends = self._lane.marks, self._lane.days.starts, self._scale, self._ends
        edge, is_long, width = self._room.edge, len(marks) > FEW, self._width
        low, at, last = self._room.low * scale, self._at, self._last
        until = last if day == math.inf else bisect_left(starts, day, at, last) if at < last else last
        while at < until:
            mark = marks[at]
            left, right = extent(mark, scale)
            far = max(right, mark.since * scale, mark.until * scale)
            wide = width(mark.label)
            behind = far if far - right < wide else right  # as words_from says
            on_left = behind + wide > edge and left - wide > low
            begin, finish = (left - wide, far) if on_left else (left, max(far, behind + wide))
            row = _first_free(ends, begin - APART)
            if row >= 0 and (finish <= edge or not is_long):
                ends[row] = finish
                self.found.append(Placed(at, row, on_left))
                at, self._failed = at + 1, 0
                continue
            self._failed += 1
            after = at + 1
            if row < 0 and not on_left and ends:
                # Nothing that begins before the first row is free can have a place: it need not be looked at.
                free = min(ends) + APART + DOT
                after = max(after, bisect_left(starts, free / scale - 1, at, last))
            if not ends or self._gives_up or (is_long and self._failed > PATIENCE):
                after = last
            self.counts.add(range(at, after))
            at = after
        self._at = at


class Room(NamedTuple):
    """What a cell has to fill."""

    low: float
    high: float
    """Its first day and the day after its last one."""
    edge: float
    """The pixel at which labels end."""


def _first_free(ends: Sequence[float], limit: float) -> int:
    """The first row that is used no farther than to a limit; -1 for none."""
    for row, taken in enumerate(ends):
        if taken <= limit:
            return row
    return -1


def _place(one: Placed) -> int:
    return one.place
