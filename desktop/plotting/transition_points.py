"""Points and the lines through them on their way from one picture to the next."""

from __future__ import annotations

from dataclasses import replace
from math import dist
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.plotting.shapes import Layout, Pixel, Run


class MovingPoints:
    """What stands at a mark of both pictures moves; lines follow their points, what is new stands at its place."""

    def __init__(self, before: Layout, after: Layout, most: int) -> None:
        """With more marks than ``most`` none of them moves."""
        if len(before.marks) + len(after.marks) > most:
            before = replace(before, marks=())
        old = {mark.key: mark.centre for mark in before.marks if mark.round}
        self._after = after
        self._from = {mark.centre: old[mark.key] for mark in after.marks if mark.round and mark.key in old}

    def __len__(self) -> int:
        return len(self._from)

    def moves(self, least: float) -> bool:
        """Whether any of them comes from farther away than so many pixels."""
        return any(dist(now, was) > least for now, was in self._from.items())

    def at(self, rest: float) -> Layout:
        """The picture with points and lines while a share ``rest`` of the way is still to go."""
        after = self._after
        return replace(
            after,
            dots=tuple(dot._replace(centre=self._place(dot.centre, rest)) for dot in after.dots),
            bubbles=tuple(replace(one, centre=self._place(one.centre, rest)) for one in after.bubbles),
            runs=tuple(self._bent(run, rest) for run in after.runs),
            leaders=(),
            arrows=(),
            whiskers=(),
        )

    def _place(self, now: Pixel, rest: float) -> Pixel:
        was = self._from.get(now, now)
        return now[0] + (was[0] - now[0]) * rest, now[1] + (was[1] - now[1]) * rest

    def _bent(self, run: Run, rest: float) -> Run:
        """A line through moving points; what lies between two of them moves by a share of what both do."""
        known = [place for place, point in enumerate(run.points) if point in self._from]
        if not known:
            return run
        away = [_away(point, self._from.get(point, point)) for point in run.points]
        points = []
        for place, (x, y) in enumerate(run.points):
            dx, dy = _between(away, known, place)
            points.append((x + dx * rest, y + dy * rest))
        return run._replace(points=tuple(points))


def _away(now: Pixel, was: Pixel) -> Pixel:
    return was[0] - now[0], was[1] - now[1]


def _between(away: Sequence[Pixel], known: Sequence[int], place: int) -> Pixel:
    """How far the point at a place is from where it was: as far as the known ones around it."""
    left = max((one for one in known if one <= place), default=known[0])
    right = min((one for one in known if one >= place), default=known[-1])
    share = (place - left) / (right - left) if right > left else 0.0
    first, second = away[left], away[right]
    return first[0] + (second[0] - first[0]) * share, first[1] + (second[1] - first[1]) * share
