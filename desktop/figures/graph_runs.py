"""How ties run between two columns of a graph: level, upright in a channel of its own, level again.

Ties that leave a box together share a channel. Channels are ordered so that few ties cross and none lies on another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

Spot = tuple[float, float]
_LYING: Final = 50
"""Ties on one line are as bad as so many crossings."""
_NEAR: Final = 1e-6


class Rect(NamedTuple):
    """Left, top, width and height."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.h

    @property
    def middle(self) -> float:
        """Half way down."""
        return self.y + self.h / 2

    def touches(self, other: Rect, apart: float = 0.0) -> bool:
        """Whether the two overlap or are nearer to each other than ``apart``."""
        return (
            self.x < other.right + apart
            and other.x < self.right + apart
            and self.y < other.bottom + apart
            and other.y < self.bottom + apart
        )


class Bus(NamedTuple):
    """Ties that share an upright stretch: the heights at which they come from the left and go on to the right."""

    lefts: tuple[float, ...]
    rights: tuple[float, ...]

    @property
    def is_level(self) -> bool:
        """Whether it needs no channel."""
        heights = (*self.lefts, *self.rights)
        return max(heights) - min(heights) < _NEAR


def in_channels(buses: Sequence[Bus]) -> list[int]:
    """The order of buses from left to right, as places in ``buses``: the better of neighbours, until none is."""
    order = sorted(range(len(buses)), key=lambda at: (_rises(buses[at]), _middle(buses[at])))
    for _ in order:
        swapped = False
        for at in range(len(order) - 1):
            one, other = buses[order[at]], buses[order[at + 1]]
            if _cost(other, one) < _cost(one, other):
                order[at], order[at + 1] = order[at + 1], order[at]
                swapped = True
        if not swapped:
            break
    return order


def _rises(bus: Bus) -> bool:
    """Whether it goes down: what rises turns first on the left."""
    return bool(bus.rights) and _mean(bus.rights) > _mean(bus.lefts)


def _middle(bus: Bus) -> float:
    middle = _mean(bus.lefts)
    return -middle if _rises(bus) else middle


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers)


def _cost(left: Bus, right: Bus) -> int:
    """Crossings of two buses, and how much lies on each other, when the one turns left of the other."""
    a, b = (*left.lefts, *left.rights), (*right.lefts, *right.rights)
    crossings = sum(min(b) < y < max(b) for y in left.rights) + sum(min(a) < y < max(a) for y in right.lefts)
    lying = sum(abs(y - other) < _NEAR for y in left.rights for other in right.lefts)
    return crossings + _LYING * lying


def run_of(start: Spot, channel: float, end: Spot) -> tuple[Spot, ...]:
    """From one spot to another with an upright stretch in the channel, where they are not of one height."""
    if abs(start[1] - end[1]) < _NEAR:
        return start, end
    return start, (channel, start[1]), (channel, end[1]), end
