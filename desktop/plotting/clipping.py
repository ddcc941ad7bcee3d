"""Cutting strokes and areas to the plot by arithmetic: vector files then need no clip paths."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.plotting.box import Box

Pixel = tuple[float, float]


def clip_segment(a: Pixel, b: Pixel, box: Box) -> tuple[Pixel, Pixel] | None:
    """The part of a stroke inside the box (Liang and Barsky), or None."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    enter, leave = 0.0, 1.0
    for step, room in ((-dx, a[0] - box.x), (dx, box.right - a[0]), (-dy, a[1] - box.y), (dy, box.bottom - a[1])):
        if step == 0:
            if room < 0:
                return None
            continue
        at = room / step
        if step < 0:
            enter = max(enter, at)
        else:
            leave = min(leave, at)
    if enter > leave:
        return None
    return (a[0] + enter * dx, a[1] + enter * dy), (a[0] + leave * dx, a[1] + leave * dy)


def clip_line(points: Sequence[Pixel], box: Box) -> list[list[Pixel]]:
    """The visible runs of a line of straight strokes."""
    runs: list[list[Pixel]] = []
    for a, b in pairwise(points):
        if box.has(*a) and box.has(*b):
            part: tuple[Pixel, Pixel] | None = (a, b)
        else:
            part = clip_segment(a, b, box)
        if part is None:
            continue
        if runs and runs[-1][-1] == part[0]:
            runs[-1].append(part[1])
        else:
            runs.append([part[0], part[1]])
    return runs


def clip_area(points: Iterable[Pixel], box: Box) -> list[Pixel]:
    """The part of an area inside the box (Sutherland and Hodgman); empty when nothing is left."""
    found = list(points)
    if all(box.has(*point) for point in found):
        return found
    for axis, limit, sign in ((0, box.x, 1.0), (0, box.right, -1.0), (1, box.y, 1.0), (1, box.bottom, -1.0)):
        found = _clip_side(found, axis, limit, sign)
    return found


def _clip_side(points: list[Pixel], axis: int, limit: float, sign: float) -> list[Pixel]:
    kept: list[Pixel] = []
    for index, point in enumerate(points):
        before = points[index - 1]
        inside, was_inside = (point[axis] - limit) * sign >= 0, (before[axis] - limit) * sign >= 0
        if inside != was_inside:
            share = (limit - before[axis]) / (point[axis] - before[axis])
            kept.append((before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])))
        if inside:
            kept.append(point)
    return kept


def hatch_strokes(area: Sequence[Pixel], step: float) -> list[tuple[Pixel, Pixel]]:
    """Strokes at 45 degrees rising to the right that fill an area, ``step`` pixels apart along the axes.

    For vector files, where a tile pattern would become a picture. The strokes keep to one grid, so
    that neighbours line up.
    """
    if len(area) < 3:
        return []
    sums = [x + y for x, y in area]
    strokes: list[tuple[Pixel, Pixel]] = []
    level = (min(sums) // step + 1) * step
    while level < max(sums):
        hits = sorted(_crossings(area, sums, level))
        strokes.extend(
            ((x1, level - x1), (x2, level - x2)) for x1, x2 in zip(hits[::2], hits[1::2], strict=False) if x2 > x1
        )
        level += step
    return strokes


def _crossings(area: Sequence[Pixel], sums: Sequence[float], level: float) -> list[float]:
    """The x at which the line x + y = level meets the outline."""
    found = []
    for index, (x, _) in enumerate(area):
        before_x, before_sum, now = area[index - 1][0], sums[index - 1], sums[index]
        if (before_sum < level) != (now < level):
            found.append(before_x + (level - before_sum) / (now - before_sum) * (x - before_x))
    return found
