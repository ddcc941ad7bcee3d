"""Where stated points are drawn: at their place, unless another one is already there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.figures.figure import Certainty
from desktop.figures.strokes import shows_dot
from desktop.plotting.drawn import mark_key

if TYPE_CHECKING:
    from desktop.figures.figure import Point, Series
    from desktop.plotting.cartesian import Frame
    from desktop.plotting.shapes import Pixel

SAME: Final = 3.0
"""Points closer than this, in both directions, are at one place."""
APART: Final = 10.0
"""Two estimators with one value stand this far apart, half of it to each side."""
DOT: Final = 8.0
RING: Final = 13.0
"""Diameter of the ring of an alternative value of the same estimator."""

_AROUND: Final = tuple((column, row) for column in (0, -1, 1) for row in (0, -1, 1))


class Spot(NamedTuple):
    """A dot: where and how large."""

    place: Pixel
    diameter: float


class _Member(NamedTuple):
    key: str
    series: Series
    point: Point
    place: Pixel


def place_spots(frame: Frame) -> dict[str, Spot]:
    """The dots of all stated points in the plot, by mark key."""
    groups = _Groups()
    room = frame.plot.grown(1)
    for series in frame.figure.series:
        if series.mark in {"band", "column"}:
            continue
        scale = frame.scale(series.secondary)
        for index, point in enumerate(series.points):
            if point.y is not None and shows_dot(series.points, index):
                place = (frame.x(point.x), scale(point.y))
                if room.has(*place):
                    groups.add(_Member(mark_key(series, point), series, point, place))
    found: dict[str, Spot] = {}
    for group in groups.all:
        found.update(_spread(group, frame))
    return found


class _Groups:
    """Members at one place; looked up by squares of that size, because a step of a slider places them all anew."""

    def __init__(self) -> None:
        self.all: list[list[_Member]] = []
        self._squares: dict[tuple[int, int], list[list[_Member]]] = {}

    def add(self, member: _Member) -> None:
        """Into the group whose first member is there, else into a new one."""
        x, y = member.place
        column, row, squares = int(x // SAME), int(y // SAME), self._squares
        for i, j in _AROUND:
            for group in squares.get((column + i, row + j), ()):
                near_x, near_y = group[0].place
                if abs(near_x - x) <= SAME and abs(near_y - y) <= SAME:
                    group.append(member)
                    return
        group = [member]
        self.all.append(group)
        squares.setdefault((column, row), []).append(group)


def _spread(group: list[_Member], frame: Frame) -> dict[str, Spot]:
    """One estimator's second value becomes a wider ring, other estimators' values step aside."""
    if len(group) == 1:
        only = group[0]
        return {only.key: Spot((min(max(only.place[0], frame.plot.x), frame.plot.right), only.place[1]), DOT)}
    colours = list(dict.fromkeys(member.series.colour for member in group))
    seen: set[int] = set()
    found = {}
    for member in group:
        lane = colours.index(member.series.colour)
        x = member.place[0] + (lane - (len(colours) - 1) / 2) * APART
        x = min(max(x, frame.plot.x), frame.plot.right)
        wide = member.series.colour in seen and member.point.certainty is Certainty.DISPUTED
        found[member.key] = Spot((x, member.place[1]), RING if wide else DOT)
        seen.add(member.series.colour)
    return found
