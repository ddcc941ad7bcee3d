"""Where labels of points go: the first of the usual places that lies on no mark, no line and no other label."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING, Final

from desktop.export.pptx.crossings import crosses, distance, meet, near
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Rect = tuple[float, float, float, float]
"""Left, top, right, bottom in EMU."""
Spot = tuple[float, float]
Stroke = tuple[Spot, Spot]
Corners = tuple[Spot, ...]
"""Of a stroke with bends."""
Mark = tuple[float, float, float]
"""Middle of a marker and how far it reaches from there."""

GAP: Final = 76_000
"""From the middle of a mark to its label."""
ASIDE: Final = 45_000
"""More of it to the sides, where the first letter would seem to belong to the mark."""
_STROKE: Final = 16_000
"""Half of a line, and a little air."""
_AIR: Final = 25_000
"""Between a label and a mark of another point."""
_TIE: Final = 35_000
"""A leader ends this far before its label."""
_BLOCKED: Final = 100.0
_FAINT: Final = 0.05
"""A label over a gridline stands on a plate: a little worse than free ground."""
_CROSSING: Final = 0.5
"""A leader that crosses something."""
_CLEAR: Final = 40_000
"""Between a label and a guide."""
_APART: Final = 9_000
"""Between two labels."""
_LONG: Final = 220_000
"""A leader as long as that is as bad as ten places further down the list."""


@frozen
class Choice:
    """A place to try: the position's name, the shift from it in EMU, and whether a leader leads there."""

    position: str
    dx: float = 0.0
    dy: float = 0.0
    tied: bool = False


@frozen
class Place:
    """Where a label stands."""

    choice: Choice
    rect: Rect
    over_grid: bool = False
    """Whether a gridline runs behind it."""
    leader: Corners | None = None

    @property
    def position(self) -> str:
        """Above (``t``), below (``b``), left or right of its mark."""
        return self.choice.position


@dataclass(slots=True)
class Placer:
    """Remembers what is taken."""

    frame: Rect
    lines: list[Stroke] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    taken: list[Rect] = field(default_factory=list)
    grid: list[Stroke] = field(default_factory=list)
    """Gridlines: a label may lie on them."""
    guides: list[Stroke] = field(default_factory=list)
    """Boundaries: a leader may cross them, a label stands clear of them."""

    def place_if_free(
        self, at: Spot, size: tuple[float, float], choices: Iterable[Choice], *, may_cross: bool = True
    ) -> Place | None:
        """The cheapest place, now taken; None where each would cover something or leave the frame.

        ``may_cross``: a leader may cross lines, though better none.
        """
        tried = [(choice, rect_of(at, size, choice)) for choice in choices]
        best = self._around(at, [rect for _, rect in tried]).best(at, tried, may_cross=may_cross)
        if best is not None:
            self.take(best)
        return best

    def best(self, at: Spot, tried: Iterable[tuple[Choice, Rect]], *, may_cross: bool = True) -> Place | None:
        """The cheapest of some places, the first ones before those that are as good."""
        best: Place | None = None
        least = _BLOCKED
        for rank, (choice, rect) in enumerate(tried):
            if rank * 0.1 >= least:
                break
            place = self._tried(at, rect, choice)
            if place is not None and not may_cross and self.crossings(place.leader):
                continue
            cost = rank * 0.1 + (_BLOCKED if place is None else self._cost(place))
            if cost < least:
                best, least = place, cost
        return best

    def take(self, place: Place) -> None:
        """Keep others off a label and its leader."""
        self.taken.append(place.rect)
        if place.leader is not None:
            self.lines.extend(pairwise(place.leader))

    def reach(self, at: Spot) -> float:
        """How far the widest mark around a place reaches from its middle."""
        return max((reach for x, y, reach in self.marks if hypot(x - at[0], y - at[1]) <= reach), default=0.0)

    def way(self, at: Spot, *corners: Spot) -> Corners | None:
        """A leader from the edge of a mark over these corners; nothing where it runs through a mark or a label."""
        made = (_from_edge(at, corners[0], self.reach(at)), *corners)
        others = [mark for mark in self.marks if hypot(mark[0] - at[0], mark[1] - at[1]) > mark[2]]
        for stroke in pairwise(made):
            if any(distance((x, y), stroke) < reach for x, y, reach in others):
                return None
            if any(crosses(other, *stroke) for other in self.taken):
                return None
        return made

    def crossings(self, leader: Corners | None) -> int:
        """How many lines a leader crosses."""
        return sum(meet(stroke, line) for stroke in pairwise(leader or ()) for line in self.lines)

    def is_free(self, rect: Rect) -> bool:
        """Whether nothing lies in a rectangle inside the frame: no mark, no line, no other label."""
        left, top, right, bottom = self.frame
        if rect[0] < left or rect[1] < top or rect[2] > right or rect[3] > bottom:
            return False
        alone = rect[0] - _APART, rect[1] - _APART, rect[2] + _APART, rect[3] + _APART
        if any(overlap(alone, other) for other in self.taken):
            return False
        if any(near(rect, (x, y)) < reach for x, y, reach in self.marks):
            return False
        wide = rect[0] - _STROKE, rect[1], rect[2] + _STROKE, rect[3]  # over and under its letters a label has air
        clear = rect[0] - _CLEAR, rect[1], rect[2] + _CLEAR, rect[3]
        return not any(crosses(wide, *a) for a in self.lines) and not any(crosses(clear, *a) for a in self.guides)

    def over_grid(self, rect: Rect) -> bool:
        """Whether a gridline runs behind a rectangle."""
        return any(crosses(rect, a, b) for a, b in self.grid)

    def _around(self, at: Spot, rects: Sequence[Rect]) -> Placer:
        """What lies near enough to matter to these rectangles and their leaders: a dense chart holds thousands."""
        left, top, right, bottom = zip(*rects, (at[0], at[1], at[0], at[1]), strict=True)
        room = min(left) - _CLEAR, min(top) - _CLEAR, max(right) + _CLEAR, max(bottom) + _CLEAR
        return replace(
            self,
            lines=[(a, b) for a, b in self.lines if crosses(room, a, b)],
            guides=[(a, b) for a, b in self.guides if crosses(room, a, b)],
            marks=[(x, y, reach) for x, y, reach in self.marks if near(room, (x, y)) <= reach],
            taken=[other for other in self.taken if overlap(room, other)],
        )

    def _tried(self, at: Spot, rect: Rect, choice: Choice) -> Place | None:
        if not self.is_free(rect) or self._is_beside_another(rect, at):
            return None
        place = Place(choice, rect, self.over_grid(rect))
        if not choice.tied:
            return place
        leader = self.way(at, facing(at, rect))
        return None if leader is None else replace(place, leader=leader)

    def _is_beside_another(self, rect: Rect, at: Spot) -> bool:
        """Whether a label would stand so near to another mark that it seemed to belong to that one."""
        return any(near(rect, (x, y)) < reach + _AIR for x, y, reach in self.marks if (x, y) != at)

    def _cost(self, place: Place) -> float:
        cost = _FAINT if place.over_grid else 0.0
        if place.leader is not None:
            strokes = list(pairwise(place.leader))
            cost += sum(hypot(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in strokes) / _LONG
            crossed = sum(meet(stroke, guide) for stroke in strokes for guide in self.guides)
            cost += _CROSSING * (crossed + self.crossings(place.leader))
        return cost


def choice_for(position: str, at: Spot, rect: Rect) -> Choice:
    """The choice by which a label of a mark lies in a rectangle."""
    own = rect_of(at, (rect[2] - rect[0], rect[3] - rect[1]), Choice(position))
    return Choice(position, rect[0] - own[0], rect[1] - own[1])


def rect_of(at: Spot, size: tuple[float, float], choice: Choice) -> Rect:
    """Where a label of this size stands."""
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


def facing(at: Spot, rect: Rect) -> Spot:
    """Where a leader from a mark ends: at the middle of the side of the label that faces it."""
    left, top, right, bottom = rect
    if left <= at[0] <= right:
        return at[0], (bottom + _TIE / 2 if bottom <= at[1] else top - _TIE / 2)
    return (left - _TIE if at[0] < left else right + _TIE), (top + bottom) / 2


def _from_edge(at: Spot, end: Spot, reach: float) -> Spot:
    """The place on the edge of a mark towards another place."""
    length = hypot(end[0] - at[0], end[1] - at[1])
    share = min(1.0, reach / length) if length else 0.0
    return at[0] + (end[0] - at[0]) * share, at[1] + (end[1] - at[1]) * share


def overlap(a: Rect, b: Rect) -> bool:
    """Whether two rectangles share anything."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
