"""Where labels of points go: the first of the usual places that touches no other label and no line."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Rect = tuple[float, float, float, float]
"""Left, top, right, bottom in EMU."""
Spot = tuple[float, float]

GAP = 76_000
"""From the middle of a mark to its label."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A place: the position's name and the shift from it in EMU."""

    position: str
    dx: float = 0.0
    dy: float = 0.0


@dataclass(slots=True)
class Placer:
    """Remembers what is taken; costs are small numbers, 0 is free space."""

    frame: Rect
    lines: list[tuple[Spot, Spot]] = field(default_factory=list)
    marks: list[Spot] = field(default_factory=list)
    taken: list[Rect] = field(default_factory=list)

    def place(self, at: Spot, size: tuple[float, float], choices: Sequence[Choice]) -> Choice:
        """The cheapest choice; the label then counts as taken."""
        return self.find(at, size, choices)[0]

    def place_if_free(self, at: Spot, size: tuple[float, float], choices: Sequence[Choice]) -> Choice | None:
        """The cheapest choice, or nothing when each would cover another label or leave the frame."""
        choice, cost = self.find(at, size, choices)
        if cost < 10:
            return choice
        self.taken.pop()
        return None

    def find(self, at: Spot, size: tuple[float, float], choices: Sequence[Choice]) -> tuple[Choice, float]:
        """The cheapest choice, taken, and its cost."""
        rects = [(_rect(at, size, choice), choice) for choice in choices]
        costs = [self._cost(rect, at) + 0.1 * rank for rank, (rect, _) in enumerate(rects)]
        rect, choice = rects[costs.index(min(costs))]
        self.taken.append(rect)
        return choice, min(costs)

    def is_free(self, rect: Rect) -> bool:
        """Whether nothing at all lies in a rectangle."""
        return self._cost(rect, (-1, -1)) == 0

    def _cost(self, rect: Rect, at: Spot) -> float:
        cost = 0.0
        if rect[0] < self.frame[0] or rect[1] < self.frame[1] or rect[2] > self.frame[2] or rect[3] > self.frame[3]:
            cost += 20
        cost += 10 * sum(1 for other in self.taken if _overlap(rect, other))
        cost += 3 * sum(1 for a, b in self.lines if _crosses(rect, a, b))
        cost += 4 * sum(1 for x, y in self.marks if (x, y) != at and rect[0] < x < rect[2] and rect[1] < y < rect[3])
        return cost


def beside(wide: float, line: float) -> list[Choice]:
    """For the end of a line: right of the mark, shifted by half lines when taken, then above, below, left."""
    right = [Choice("r", 0, dy * line) for dy in (0, -0.5, 0.5, -1, 1, -1.5, 1.5, -2, 2)]
    over = [Choice(side, dx * wide / 2, 0) for side in ("t", "b") for dx in (0, 1, -1)]
    left = [Choice("l", 0, dy * line) for dy in (0, -0.5, 0.5, -1, 1)]
    far = [Choice("r", 0, dy * line) for dy in (-3, 3, -4, 4, -5, 5, -6, 6, -7)]
    high = [Choice("t", dx * wide / 2, -line) for dx in (0, 1, -1)]
    return [*right[:3], *over, *right[3:], *left, *high, *far]


def around(wide: float) -> list[Choice]:
    """The four sides of a mark, above first, then its corners, for a label of this width."""
    corners = [Choice(side, dx * wide * 0.6) for side in ("t", "b") for dx in (1, -1)]
    return [Choice("t"), Choice("b"), Choice("l"), Choice("r"), *corners]


def _rect(at: Spot, size: tuple[float, float], choice: Choice) -> Rect:
    (x, y), (w, h) = at, size
    match choice.position:
        case "t":
            left, top = x - w / 2, y - GAP - h
        case "b":
            left, top = x - w / 2, y + GAP
        case "l":
            left, top = x - GAP - w, y - h / 2
        case _:
            left, top = x + GAP, y - h / 2
    return left + choice.dx, top + choice.dy, left + choice.dx + w, top + choice.dy + h


def _overlap(a: Rect, b: Rect) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _crosses(rect: Rect, a: Spot, b: Spot) -> bool:
    """Whether a line from a to b enters the rectangle (Liang and Barsky)."""
    (x, y), dx, dy = a, b[0] - a[0], b[1] - a[1]
    enter, leave = 0.0, 1.0
    for step, room in ((-dx, x - rect[0]), (dx, rect[2] - x), (-dy, y - rect[1]), (dy, rect[3] - y)):
        if step == 0:
            if room <= 0:
                return False
            continue
        share = room / step
        if step < 0:
            enter = max(enter, share)
        else:
            leave = min(leave, share)
    return enter < leave
