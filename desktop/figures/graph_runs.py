"""How the ties of a graph run between its boxes, and where the words of a tie find a free spot."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.figures.graph import Tie

STEPS: Final = 16
"""Points of a bend."""
_ALONG: Final = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8)
"""Where on a run its words are tried, the middle first."""

Spot = tuple[float, float]


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

    def has(self, at: Spot) -> bool:
        """Whether a point lies inside."""
        return self.x <= at[0] <= self.right and self.y <= at[1] <= self.bottom


def run_between(tie: Tie, boxes: Mapping[str, Rect]) -> tuple[Spot, ...]:
    """From edge to edge in smooth bends, past whatever stands in a column between."""
    start, end = boxes[tie.start], boxes[tie.end]
    if start.right <= end.x or end.right <= start.x:
        forwards = start.right <= end.x
        first: Spot = (start.right if forwards else start.x, start.middle)
        last: Spot = (end.x if forwards else end.right, end.middle)
        stops = [first, *_passes(first, last, boxes, (tie.start, tie.end)), last]
        return tuple(spot for a, b in pairwise(stops) for spot in _bend(a, b))
    side = max(start.right, end.right)
    reach = side + min(abs(start.middle - end.middle) * 0.4, start.w * 0.5)
    corners = ((start.right, start.middle), (reach, start.middle), (reach, end.middle), (end.right, end.middle))
    return tuple(_cubic(corners, step / STEPS) for step in range(STEPS + 1))


def _passes(first: Spot, last: Spot, boxes: Mapping[str, Rect], own: tuple[str, str]) -> list[Spot]:
    """Where a long run goes between the things of the columns it crosses."""
    low, high = min(first[0], last[0]), max(first[0], last[0])
    between = [box for key, box in boxes.items() if key not in own and low < box.x and box.right < high]
    columns: dict[float, list[Rect]] = defaultdict(list)
    for box in between:
        columns[round(box.x + box.w / 2)].append(box)
    stops: list[Spot] = []
    for x in sorted(columns, reverse=first[0] > last[0]):
        wide = max(box.w for box in columns[x])
        share = (x - first[0]) / (last[0] - first[0])
        y = _free(first[1] + (last[1] - first[1]) * share, columns[x])
        stops += sorted(((x - wide / 2, y), (x + wide / 2, y)), reverse=first[0] > last[0])
    return stops


def _free(y: float, boxes: Iterable[Rect]) -> float:
    """The height nearest to ``y`` at which no box stands."""
    rows = sorted(boxes, key=lambda box: box.y)
    clear = rows[0].h * 0.35
    spots = [rows[0].y - clear, rows[-1].bottom + clear]
    spots += [(a.bottom + b.y) / 2 for a, b in pairwise(rows)]
    if all(y < box.y - clear or y > box.bottom + clear for box in rows):
        spots.append(y)
    return min(spots, key=lambda spot: abs(spot - y))


def _bend(a: Spot, b: Spot) -> list[Spot]:
    middle = (a[0] + b[0]) / 2
    corners = (a, (middle, a[1]), (middle, b[1]), b)
    return [_cubic(corners, step / STEPS) for step in range(STEPS + 1)]


def _cubic(corners: Sequence[Spot], share: float) -> Spot:
    """A point of the cubic curve of four corners."""
    rest = 1 - share
    weights = (rest**3, 3 * rest * rest * share, 3 * rest * share * share, share**3)
    return sum(w * c[0] for w, c in zip(weights, corners, strict=True)), sum(
        w * c[1] for w, c in zip(weights, corners, strict=True)
    )


def at_share(run: Sequence[Spot], share: float) -> Spot:
    """The point of a run at a share of its width, else of its height."""
    axis = 0 if abs(run[-1][0] - run[0][0]) > 1e-6 else 1
    goal = run[0][axis] + (run[-1][axis] - run[0][axis]) * share
    return min(run, key=lambda spot: abs(spot[axis] - goal))


def label_spots(
    sizes: Mapping[str, Spot],
    runs: Mapping[str, Sequence[Spot]],
    boxes: Iterable[Rect],
    room: Rect,
    apart: float,
) -> dict[str, Rect]:
    """A free spot on its run for the words of each tie; what finds none is left out.

    No words touch a thing or other words; among free spots the one that covers the fewest other runs is taken.
    """
    taken = list(boxes)
    reaches = {key: _around(run) for key, run in runs.items() if run}
    found: dict[str, Rect] = {}
    for key in sorted(sizes, key=lambda key: -len(runs.get(key, ()))):
        best: tuple[float, Rect] | None = None
        for rank, share in enumerate(_ALONG if key in reaches else ()):
            (x, y), (w, h) = at_share(runs[key], share), sizes[key]
            rect = Rect(x - w / 2, y - h / 2, w, h)
            inside = rect.x >= room.x and rect.right <= room.right and rect.y >= room.y and rect.bottom <= room.bottom
            if not inside or any(rect.touches(other, apart) for other in taken):
                continue
            near = [name for name, reach in reaches.items() if name != key and reach.touches(rect)]
            cost = sum(any(rect.has(spot) for spot in runs[name]) for name in near) + rank * 0.05
            if best is None or cost < best[0]:
                best = (cost, rect)
            if not near:
                break
        if best is not None:
            found[key] = best[1]
            taken.append(best[1])
    return found


def _around(run: Sequence[Spot]) -> Rect:
    xs, ys = zip(*run, strict=True)
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
