"""Where the things of a graph stand in a room.

Plain numbers without a unit: screens place in pixels, slides in EMU, with one arithmetic.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.figures.graph_runs import Rect, Spot, label_spots, run_between

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.figures.graph import Graph, GraphNode

SWEEPS: Final = 6
_APART: Final = 400
"""The width of a room in distances that words keep from each other."""
_NEARLY: Final = 1.001


@dataclass(frozen=True, slots=True)
class Gaps:
    """Distances: between columns at least and at most, between rows at least and at most, between clusters."""

    column: float
    column_most: float
    row: float
    row_most: float
    cluster: float


@dataclass(slots=True)
class Placed:
    """What found a place."""

    boxes: dict[str, Rect] = field(default_factory=dict)
    runs: dict[str, tuple[Spot, ...]] = field(default_factory=dict)
    """The way of each tie, by its key."""
    dropped: list[str] = field(default_factory=list)
    """Keys of things that found no room."""


class _Cluster:
    """One connected part as columns of keys."""

    def __init__(self, nodes: Sequence[GraphNode], sizes: Mapping[str, Spot]) -> None:
        layers: dict[int, list[GraphNode]] = defaultdict(list)
        for node in sorted(nodes, key=lambda node: (node.column, node.row)):
            layers[node.column].append(node)
        self.columns = [[node.key for node in layers[column]] for column in sorted(layers)]
        self.sizes = sizes

    def widths(self) -> list[float]:
        return [max(self.sizes[key][0] for key in column) for column in self.columns]

    def width(self, gap: float) -> float:
        return sum(self.widths()) + gap * (len(self.columns) - 1)

    def height(self, gap: float) -> float:
        return max(sum(self.sizes[key][1] for key in column) + gap * (len(column) - 1) for column in self.columns)

    def shrink(self, height: float, gap: float, ties: Mapping[str, int], centre: str) -> list[str]:
        """Take away the least tied things of the columns that are too high; returns them."""
        lost = []
        for column in self.columns:
            while len(column) > 1 and sum(self.sizes[k][1] for k in column) + gap * (len(column) - 1) > height:
                key = min((k for k in column if k != centre), key=lambda k: (ties[k], -column.index(k)))
                column.remove(key)
                lost.append(key)
        return lost

    def narrow(self, width: float, gap: float, ties: Mapping[str, int], centre: str) -> list[str]:
        """Take away outer columns until the others fit beside each other; returns what they held."""
        lost: list[str] = []
        while len(self.columns) > 1 and self.width(gap) > width:
            ends = (0, len(self.columns) - 1)
            lost += self.columns.pop(min(ends, key=lambda end: self._weight(end, ties, centre)))
        return lost

    def _weight(self, end: int, ties: Mapping[str, int], centre: str) -> tuple[bool, int]:
        return centre in self.columns[end], sum(ties[key] for key in self.columns[end])


def place(graph: Graph, sizes: Mapping[str, Spot], room: Spot, gaps: Gaps) -> Placed:
    """Boxes and runs in a room of this width and height, from its upper left corner."""
    found = Placed()
    ties: dict[str, int] = defaultdict(int)
    for tie in graph.ties:
        ties[tie.start] += 1
        ties[tie.end] += 1
    centre = next((node.key for node in graph.nodes if node.centre), "")
    groups: dict[int, list[GraphNode]] = defaultdict(list)
    for node in graph.nodes:
        groups[node.cluster].append(node)
    clusters = [_Cluster(groups[number], sizes) for number in sorted(groups)]
    lanes, x = _lanes(clusters, room, gaps, ties, centre, found)
    if lanes:
        gap = _wider(lanes, room[0] - x, gaps)
        _spread(lanes, graph, room, gaps, gap, found)
    inside = {node.key: node.cluster for node in graph.nodes}
    parts: dict[int, dict[str, Rect]] = defaultdict(dict)
    for key, box in found.boxes.items():
        parts[inside[key]][key] = box
    for tie in graph.ties:
        if tie.start in found.boxes and tie.end in found.boxes:
            found.runs[tie.key] = run_between(tie, parts[inside[tie.start]])
    return found


def _lanes(
    clusters: Iterable[_Cluster], room: Spot, gaps: Gaps, ties: Mapping[str, int], centre: str, found: Placed
) -> tuple[list[list[_Cluster]], float]:
    """Clusters below each other in lanes beside each other; what fits nowhere is dropped. The width taken, too."""
    lanes: list[list[_Cluster]] = []
    free: list[float] = []
    wide: list[float] = []
    for cluster in clusters:
        own = cluster.width(gaps.column)
        taken = sum(wide) + gaps.cluster * len(wide)
        lane = next(
            (
                number
                for number, left in enumerate(free)
                if cluster.height(gaps.row) <= left and taken - wide[number] + max(wide[number], own) <= room[0] + 1e-6
            ),
            None,
        )
        if lane is None and (not lanes or taken + own <= room[0]):
            found.dropped += cluster.narrow(room[0], gaps.column, ties, centre)
            found.dropped += cluster.shrink(room[1], gaps.row, ties, centre)
            own = cluster.width(gaps.column)
            lane = len(lanes)
            lanes.append([])
            free.append(room[1])
            wide.append(0.0)
        if lane is None:
            found.dropped += [key for column in cluster.columns for key in column]
            continue
        lanes[lane].append(cluster)
        free[lane] -= cluster.height(gaps.row) + gaps.cluster
        wide[lane] = max(wide[lane], own)
    return lanes, sum(wide) + gaps.cluster * max(0, len(wide) - 1)


def _wider(lanes: Sequence[Sequence[_Cluster]], free: float, gaps: Gaps) -> float:
    """The gap between columns that uses what is left of the width."""
    steps = sum(max(len(cluster.columns) - 1 for cluster in lane) for lane in lanes)
    return min(gaps.column_most, gaps.column + max(0.0, free) / steps) if steps else gaps.column


def _spread(
    lanes: Sequence[Sequence[_Cluster]], graph: Graph, room: Spot, gaps: Gaps, gap: float, found: Placed
) -> None:
    beside: dict[str, list[str]] = defaultdict(list)
    for tie in graph.ties:
        beside[tie.start].append(tie.end)
        beside[tie.end].append(tie.start)
    x = 0.0
    for lane in lanes:
        rows = sum(max(len(column) for column in cluster.columns) - 1 for cluster in lane)
        least = sum(cluster.height(gaps.row) for cluster in lane) + gaps.cluster * (len(lane) - 1)
        row = min(gaps.row_most, gaps.row + max(0.0, room[1] - least) / max(1, rows))
        y = max(0.0, room[1] - least - (row - gaps.row) * rows) / 2 if len(lanes) == 1 else 0.0
        for cluster in lane:
            tall = cluster.height(row)
            _stand(cluster, beside, Rect(x, y, cluster.width(gap), tall), row, gap, found)
            y += tall + gaps.cluster
        x += max(cluster.width(gap) for cluster in lane) + gaps.cluster


def _stand(
    cluster: _Cluster, beside: Mapping[str, list[str]], room: Rect, row: float, gap: float, found: Placed
) -> None:
    """The boxes of one cluster: each thing as near to the height of its neighbours as order and room allow."""
    middles: dict[str, float] = {}
    for column in cluster.columns:
        tall = sum(cluster.sizes[key][1] for key in column) + row * (len(column) - 1)
        at = room.y + (room.h - tall) / 2
        for key in column:
            middles[key] = at + cluster.sizes[key][1] / 2
            at += cluster.sizes[key][1] + row
    for sweep in range(SWEEPS):
        for column in cluster.columns if sweep % 2 == 0 else reversed(cluster.columns):
            wanted = [_mean([middles[o] for o in beside[key] if o in middles], middles[key]) for key in column]
            tall_of = [cluster.sizes[key][1] for key in column]
            middles.update(zip(column, _in_order(wanted, tall_of, row, room), strict=True))
    x = room.x
    for column, wide in zip(cluster.columns, cluster.widths(), strict=True):
        for key in column:
            tall = cluster.sizes[key][1]
            found.boxes[key] = Rect(x, middles[key] - tall / 2, wide, tall)
        x += wide + gap


def _mean(numbers: Sequence[float], default: float) -> float:
    return sum(numbers) / len(numbers) if numbers else default


def _in_order(wanted: Sequence[float], tall: Sequence[float], row: float, room: Rect) -> list[float]:
    """The middles nearest to the wanted ones that keep order and distance (pooling of adjacent violators)."""
    steps = [0.0]
    for above, below in pairwise(tall):
        steps.append(steps[-1] + (above + below) / 2 + row)
    pools: list[tuple[float, int]] = []
    for want, step in zip(wanted, steps, strict=True):
        mean, count = want - step, 1
        while pools and pools[-1][0] > mean:
            other, many = pools.pop()
            mean, count = (mean * count + other * many) / (count + many), count + many
        pools.append((mean, count))
    least, most = room.y + tall[0] / 2, room.bottom - tall[-1] / 2 - steps[-1]
    flat = [max(least, min(mean, most)) for mean, count in pools for _ in range(count)]
    return [base + step for base, step in zip(flat, steps, strict=True)]


Names = Mapping[str, Sequence[str]]
"""The lines of each thing's name, by key."""
_FEW: Final = 2
"""So many of the arrangements that show the same things are tried for the words of the ties, wide ones first."""


class Arranged(NamedTuple):
    """A graph in its room: the lines of names, where things stand, where the words of ties stand."""

    names: Names
    placed: Placed
    spots: dict[str, Rect]


def arranged(
    graph: Graph, choices: Iterable[tuple[Names, Mapping[str, Spot], Gaps]], said: Mapping[str, Spot], room: Spot
) -> Arranged:
    """Of ``choices`` (names with their sizes, and gaps) what shows the most things, and of these the most words.

    There must be a choice. ``said`` are the sizes of the words of ties, by their keys.
    """
    found = [(names, place(graph, sizes, room, gaps)) for names, sizes, gaps in choices]
    least = min(_misses(placed, room) for _, placed in found)
    equal = [pair for pair in found if _misses(pair[1], room) == least]
    tried = []
    for names, placed in sorted(equal, key=lambda pair: -_reach(pair[1]))[:_FEW]:
        spots = label_spots(said, placed.runs, placed.boxes.values(), Rect(0, 0, *room), room[0] / _APART)
        tried.append(Arranged(names, placed, spots))
        if len(spots) == len(placed.runs):
            break
    return max(tried, key=lambda one: len(one.spots))


def _reach(placed: Placed) -> float:
    """How far apart the ends of ties stand: words need that room."""
    return sum(abs(run[-1][0] - run[0][0]) for run in placed.runs.values())


def _misses(placed: Placed, room: Spot) -> tuple[bool, int]:
    sticks = any(box.right > room[0] * _NEARLY or box.bottom > room[1] * _NEARLY for box in placed.boxes.values())
    return sticks, len(placed.dropped)
