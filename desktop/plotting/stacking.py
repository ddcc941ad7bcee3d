"""Placing labels so that none touches another and none is cut off. Numbers only, no painter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.plotting.box import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NEAR = 6.0
"""Distance of a label from its point."""
FAR = 20.0
"""Beyond this distance a label gets a leader line."""
CROSSING = 9
"""A label over a line is worse than any place beside the point."""
REACHES = (0.0, 14.0, 30.0, 50.0, 75.0, 105.0, 140.0)

Stroke = tuple[float, float, float, float]


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


def beside(
    anchor: tuple[float, float],
    size: tuple[float, float],
    taken: Iterable[Box],
    strokes: Iterable[Stroke],
    bounds: Box,
    *,
    insist: bool = False,
) -> Box | None:
    """The best free place for a label of ``size`` near a point, or None.

    Above is best, then the sides, then below; places without a stroke under them win. With
    ``insist`` it looks further and further away.
    """
    taken = tuple(taken)
    strokes = _near(anchor, size, strokes)
    best: Box | None = None
    best_cost = float("inf")
    for reach in REACHES if insist else REACHES[:2]:
        for order, box in enumerate(_places(anchor, size, NEAR + reach)):
            detour = order + reach / 3
            if detour >= best_cost or not bounds.holds(box) or any(box.touches(other) for other in taken):
                continue
            cost = detour + CROSSING * sum(1 for stroke in strokes if box.crossed_by(*stroke))
            if cost < best_cost:
                best, best_cost = box, cost
        if best_cost < CROSSING:
            break
    return best


def _near(anchor: tuple[float, float], size: tuple[float, float], strokes: Iterable[Stroke]) -> list[Stroke]:
    """The strokes that any place around the point could cross."""
    reach = NEAR + REACHES[-1]
    left, right = anchor[0] - size[0] - reach, anchor[0] + size[0] + reach
    top, bottom = anchor[1] - size[1] - reach, anchor[1] + size[1] + reach
    return [
        (x1, y1, x2, y2)
        for x1, y1, x2, y2 in strokes
        if not ((x1 < left and x2 < left) or (x1 > right and x2 > right))
        and not ((y1 < top and y2 < top) or (y1 > bottom and y2 > bottom))
    ]


def _places(anchor: tuple[float, float], size: tuple[float, float], gap: float) -> tuple[Box, ...]:
    (x, y), (width, height) = anchor, size
    above, below, level = y - gap - height, y + gap, y - height / 2
    right, left, middle = x + gap, x - gap - width, x - width / 2
    around = (
        Box(middle, above, width, height),
        Box(right, level, width, height),
        Box(left, above + gap / 2, width, height),
        Box(right, above + gap / 2, width, height),
        Box(left, level, width, height),
        Box(middle, below, width, height),
        Box(right, below - gap / 2, width, height),
        Box(left, below - gap / 2, width, height),
    )
    if gap < NEAR + REACHES[2]:
        return around
    # Further away there is room between these eight for eight more.
    return (
        *around,
        *(
            Box(side, y + step * gap - height / 2, width, height)
            for side in (x + gap / 2, x - gap / 2 - width)
            for step in (-0.7, 0.7, -0.35, 0.35)
        ),
    )


def away(box: Box, anchor: tuple[float, float]) -> float:
    """Distance between a point and the nearest edge of a box."""
    dx = max(box.x - anchor[0], 0.0, anchor[0] - box.right)
    dy = max(box.y - anchor[1], 0.0, anchor[1] - box.bottom)
    return float((dx * dx + dy * dy) ** 0.5)
