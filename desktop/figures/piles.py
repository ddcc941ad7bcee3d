"""Labels in one column: in order, none over another, each as near to its own height as can be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(slots=True)
class _Pile:
    first: int
    """Index of the pile's first label."""
    top: float
    height: float


def stack(wanted: Sequence[tuple[float, float]], top: float, bottom: float) -> list[float | None]:
    """Upper edges for labels in one column that want their middle at given heights.

    ``wanted`` holds (middle, height), in the order the labels shall have from top to bottom. Labels
    move as little as needed (least squares within each pile), keep their order, never overlap and
    never leave ``top`` .. ``bottom``. Those that find no room at all, from the last on, get None.
    """
    room = bottom - top
    count = len(wanted)
    while count and sum(height for _, height in wanted[:count]) > room + 1e-9:
        count -= 1
    piles: list[_Pile] = []
    for index, (middle, height) in enumerate(wanted[:count]):
        pile = _Pile(index, middle - height / 2, height)
        while piles and piles[-1].top + piles[-1].height > pile.top:
            upper = piles.pop()
            pile = _joined(upper, pile, wanted[upper.first : index + 1])
        piles.append(pile)
    return _within(piles, wanted, count, top, bottom)


def _joined(upper: _Pile, lower: _Pile, members: Sequence[tuple[float, float]]) -> _Pile:
    """One pile of two, where the mean distance of its members from their places is least."""
    offset, total = 0.0, 0.0
    for middle, height in members:
        total += middle - height / 2 - offset
        offset += height
    return _Pile(upper.first, total / len(members), upper.height + lower.height)


def _within(
    piles: Sequence[_Pile], wanted: Sequence[tuple[float, float]], count: int, top: float, bottom: float
) -> list[float | None]:
    """Push the piles inside, from above and then from below, and spread them out into labels."""
    places: list[float | None] = [None] * len(wanted)
    if not piles:
        return places
    edge = top
    for pile in piles:
        pile.top = max(pile.top, edge)
        edge = pile.top + pile.height
    edge = bottom
    for pile in reversed(piles):
        pile.top = min(pile.top, edge - pile.height)
        edge = pile.top
    ends = [pile.first for pile in piles[1:]] + [count]
    for pile, end in zip(piles, ends, strict=True):
        at = pile.top
        for index in range(pile.first, end):
            places[index] = at
            at += wanted[index][1]
    return places
