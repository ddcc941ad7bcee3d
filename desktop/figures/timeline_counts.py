"""Marks of a lane that find no row, counted together by the stretch of days in which they begin."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

BLOCK: Final = 4
"""So many stretches are counted at a time."""
MOST_NAMED: Final = 40
"""A cluster names its marks up to this number."""


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


class Counts:
    """What a lane hides: noted from the left, counted where somebody looks. Most of it is never in sight."""

    def __init__(self, starts: array[int], wide: float) -> None:
        """``starts``: first days of the lane's marks; ``wide``: days of a stretch."""
        self._starts = starts
        self._wide = wide
        self._hidden: list[range] = []
        self._made: dict[int, tuple[Cluster, ...]] = {}

    def __bool__(self) -> bool:
        return bool(self._hidden)

    def add(self, places: range) -> None:
        """Marks of the lane that find no row, after those noted before."""
        self._hidden.append(places)

    def every(self) -> tuple[Cluster, ...]:
        """All clusters."""
        return _clusters(self._hidden, self._starts, self._wide)

    def end_of(self, day: float) -> float:
        """The day up to which everything must be noted before what stands at ``day`` can be counted."""
        return (math.floor(day / (self._wide * BLOCK)) + 1) * self._wide * BLOCK

    def between(self, low: float, high: float) -> list[Cluster]:
        """Those that stand from ``low`` up to ``high``, by whole blocks."""
        block = self._wide * BLOCK
        found: list[Cluster] = []
        for number in range(math.floor(low / block), math.floor(high / block) + 1):
            if number not in self._made:
                self._made[number] = self._counted(number)
            found += [one for one in self._made[number] if low <= one.middle < high]
        return found

    def _counted(self, block: int) -> tuple[Cluster, ...]:
        first, last = (
            bisect_left(self._starts, number * BLOCK, key=lambda day: math.floor(day / self._wide))
            for number in (block, block + 1)
        )
        at = bisect_right(self._hidden, first, key=_stop)
        end = bisect_left(self._hidden, last, at, key=_start)
        some = [range(max(first, one.start), min(last, one.stop)) for one in self._hidden[at:end]]
        return _clusters(some, self._starts, self._wide)


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
