"""At which heights the things of a graph stand: each as level with its neighbours as order and room allow."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.figures.graph_ports import PASS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.figures.graph_runs import Rect

SWEEPS: Final = 7
_LIGHT: Final = 0.01
"""The weight of a place at which a long tie passes, against a thing."""
_PASSING: Final = 0.3
"""A long tie passes a thing so much closer than others stand."""
_NEAR: Final = 1e-6
_BEND: Final = 0.5
"""A tie that rises or falls by less than so much of a thing is made level where that is possible."""


class Bond(NamedTuple):
    """Two things in neighbouring columns; level when the second stands ``fall`` above the first."""

    first: str
    last: str
    fall: float


def stacked(column: Sequence[str], talls: Mapping[str, float], row: float) -> list[float]:
    """Where the middle of each thing of a column lies when they stand as close as they may, below that of the first.

    ``talls`` is what each takes of its column, ``row`` what lies between two.
    """
    found = [0.0]
    for above, below in pairwise(column):
        found.append(found[-1] + (talls[above] + talls[below]) / 2 + _apart(above, below, row))
    return found


def _apart(above: str, below: str, row: float) -> float:
    return row * _PASSING if above.startswith(PASS) or below.startswith(PASS) else row


def heights(
    columns: Sequence[Sequence[str]], talls: Mapping[str, float], bonds: Sequence[Bond], room: Rect, row: float
) -> dict[str, float]:
    """The middle of everything."""
    middles = _evenly(columns, talls, room, row)
    before: dict[str, list[tuple[str, float]]] = defaultdict(list)
    after: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for bond in bonds:
        after[bond.first].append((bond.last, bond.fall))
        before[bond.last].append((bond.first, -bond.fall))
    for sweep in range(SWEEPS):
        for column in columns if sweep % 2 == 0 else reversed(columns):
            wanted = []
            for key in column:
                beside = [*before[key], *after[key]] if sweep < SWEEPS - 1 else before[key] or after[key]
                wishes = [middles[other] + shift for other, shift in _direct(key, beside)]
                mean = sum(wishes) / len(wishes) if wishes else middles[key]
                # In the end as level with one neighbour as can be, rather than between two.
                is_end = sweep >= SWEEPS - 2
                wanted.append(_nearest(wishes, mean) if is_end else mean)
            middles.update(zip(column, _in_order(column, wanted, talls, row, room), strict=True))
    _level(columns, talls, bonds, middles, (room, row))
    return middles


def _evenly(columns: Sequence[Sequence[str]], talls: Mapping[str, float], room: Rect, row: float) -> dict[str, float]:
    middles: dict[str, float] = {}
    for column in columns:
        steps = stacked(column, talls, row)
        ends = (talls[column[0]] + talls[column[-1]]) / 2
        first = room.y + (room.h - steps[-1] - ends + talls[column[0]]) / 2
        middles.update((key, first + step) for key, step in zip(column, steps, strict=True))
    return middles


def _nearest(wishes: Sequence[float], mean: float) -> float:
    return min(wishes, key=lambda wish: abs(wish - mean), default=mean)


def _direct(key: str, beside: list[tuple[str, float]]) -> list[tuple[str, float]]:
    """Neighbours of a thing without the places at which long ties pass, where it has others."""
    if key.startswith(PASS):
        return beside
    return [one for one in beside if not one[0].startswith(PASS)] or beside


def _in_order(
    column: Sequence[str], wanted: Sequence[float], talls: Mapping[str, float], row: float, room: Rect
) -> list[float]:
    """The middles nearest to the wanted ones that keep order and distance (pooling of adjacent violators)."""
    steps = stacked(column, talls, row)
    pools: list[tuple[float, float, int]] = []
    for key, want, step in zip(column, wanted, steps, strict=True):
        mean, weight, count = want - step, _LIGHT if key.startswith(PASS) else 1.0, 1
        while pools and pools[-1][0] > mean:
            other, heavy, many = pools.pop()
            mean = (mean * weight + other * heavy) / (weight + heavy)
            weight, count = weight + heavy, count + many
        pools.append((mean, weight, count))
    least, most = room.y + talls[column[0]] / 2, room.bottom - talls[column[-1]] / 2 - steps[-1]
    flat = [max(least, min(mean, most)) for mean, _, count in pools for _ in range(count)]
    return [base + step for base, step in zip(flat, steps, strict=True)]


def _level(
    columns: Sequence[Sequence[str]],
    talls: Mapping[str, float],
    bonds: Sequence[Bond],
    middles: dict[str, float],
    within: tuple[Rect, float],
) -> None:
    """Ties with a small bend made level, by moving an end that is level with nothing else but one of several."""
    room, row = within
    starts, ends = Counter(bond.first for bond in bonds), Counter(bond.last for bond in bonds)
    limits: dict[str, tuple[str, str]] = {}
    for column in columns:
        for above, key, below in zip(("", *column), column, (*column[1:], ""), strict=False):
            limits[key] = above, below

    def may_stand(key: str, at: float) -> bool:
        above, below = limits[key]
        half = talls[key] / 2
        top = middles[above] + talls[above] / 2 + _apart(above, key, row) if above else room.y
        bottom = middles[below] - talls[below] / 2 - _apart(key, below, row) if below else room.bottom
        return top - _NEAR <= at - half and at + half <= bottom + _NEAR

    def bend(bond: Bond) -> float:
        return middles[bond.first] - bond.fall - middles[bond.last]

    for bond in bonds:
        off = bend(bond)
        if not _NEAR < abs(off) <= _BEND * max(talls[bond.first], talls[bond.last]):
            continue
        for key, at in ((bond.last, middles[bond.last] + off), (bond.first, middles[bond.first] - off)):
            holds = (
                one for one in bonds if (one.first == key and starts[key] == 1) or (one.last == key and ends[key] == 1)
            )
            if may_stand(key, at) and not any(abs(bend(one)) < _NEAR for one in holds):
                middles[key] = at
                break
