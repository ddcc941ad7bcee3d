"""Where the things of a graph stand in a room.

Plain numbers without a unit: screens place in pixels, slides in EMU, with one arithmetic.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.figures.graph_cluster import Cluster, Gaps, Placed
from desktop.figures.graph_runs import Rect, Spot
from desktop.figures.graph_words import only

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.figures.graph import Graph, GraphNode
    from desktop.figures.graph_words import Wording

_NEARLY: Final = 1.001
_STRETCH: Final = 90.0
_ALONE: Final = 200.0
"""So much wider than needed may columns stand apart, in units; and where nothing stands beside them."""
_MOST_LANES: Final = 160.0
"""So far may the parts of a graph that stand beside each other be apart, in units."""
_LOOSER: Final = 2.5
"""Parts below each other stand so many times as far apart as they must, where there is room."""


class Choice(NamedTuple):
    """One way of writing a graph: names and words of ties in lines, with their sizes, and the distances."""

    names: Mapping[str, Sequence[str]]
    """The lines of each thing's name, by key."""
    sizes: Mapping[str, Spot]
    wording: Wording
    """The lines that stand on each tie."""
    said: Mapping[str, Spot]
    """How much room these lines take, by the key of the tie."""
    gaps: Gaps
    foot: float = 0.0
    """The height of the list of what numbers stand for, at the foot of the room."""
    size: float = 0.0
    """Points of the names, on surfaces that set them in several sizes."""


class Arranged(NamedTuple):
    """A graph in its room."""

    choice: Choice
    placed: Placed


class _Packed(NamedTuple):
    """Connected parts below each other in lanes beside each other."""

    lanes: list[list[Cluster]]
    dropped: list[str]


def arranged(graph: Graph, choices: Iterable[Choice], room: Spot) -> Arranged:
    """The first of ``choices`` that shows everything; there must be one, and the closest stand last.

    Where none does, the one that misses the least: of the closest of each size, with words and with numbers.
    """
    closest: dict[tuple[bool, float, int], Choice] = {}
    for choice in choices:
        inner = _inner(choice, room)
        lanes = _whole(_clusters(graph, choice), inner, choice.gaps) if _may_fit(graph, choice, inner) else None
        if lanes is not None:
            return _arranged(choice, _Packed(lanes, []), room)
        wide = max((len(name) for name in choice.names.values()), default=0)
        closest[bool(choice.wording.meanings), choice.size, wide] = choice
    cut = [
        (choice, _cut(graph, _clusters(graph, choice), _inner(choice, room), choice.gaps))
        for choice in closest.values()
    ]
    choice, packed = min(cut, key=lambda one: (_sticks_out(one[1], one[0], room), len(one[1].dropped)))
    return _arranged(choice, packed, room)


def _may_fit(graph: Graph, choice: Choice, room: Spot) -> bool:
    """Whether the names alone have room: quickly told, where a graph is far too large."""
    columns: dict[Spot, list[Spot]] = defaultdict(list)
    for node in graph.nodes:
        columns[node.cluster, node.column].append(choice.sizes[node.key])
    wide: dict[float, float] = defaultdict(float)
    for (cluster, _), sizes in columns.items():
        wide[cluster] += max(size[0] for size in sizes)
        if sum(size[1] + choice.gaps.row for size in sizes) - choice.gaps.row > room[1]:
            return False
    return max(wide.values(), default=0.0) <= room[0]


def _arranged(choice: Choice, packed: _Packed, room: Spot) -> Arranged:
    placed = _spread(packed, choice.gaps, _inner(choice, room))
    return Arranged(choice._replace(wording=only(choice.wording, placed.words)), placed)


def _inner(choice: Choice, room: Spot) -> Spot:
    """The room above the list of what numbers stand for."""
    return room[0], room[1] - choice.foot


def _sticks_out(packed: _Packed, choice: Choice, room: Spot) -> bool:
    """Whether one thing alone is larger than the room."""
    high = _inner(choice, room)[1] * _NEARLY
    parts = [cluster for lane in packed.lanes for cluster in lane]
    return any(one.width() > room[0] * _NEARLY or one.height(choice.gaps.row) > high for one in parts)


def _clusters(graph: Graph, choice: Choice) -> list[Cluster]:
    groups: dict[int, list[GraphNode]] = defaultdict(list)
    for node in graph.nodes:
        groups[node.cluster].append(node)
    return [Cluster(groups[number], graph.ties, choice.sizes, choice.said, choice.gaps) for number in sorted(groups)]


def _whole(clusters: Sequence[Cluster], room: Spot, gaps: Gaps) -> list[list[Cluster]] | None:
    """All parts in lanes: wide ones first, each in the first lane that has the height; None where they have no room."""
    lanes: list[list[Cluster]] = []
    free: list[float] = []
    for cluster in sorted(clusters, key=lambda one: -one.width()):
        tall = cluster.height(gaps.row)
        lane = next((number for number, left in enumerate(free) if tall <= left), None)
        if lane is None:
            lane = len(lanes)
            lanes.append([])
            free.append(room[1])
        lanes[lane].append(cluster)
        free[lane] -= tall + gaps.cluster
    if min(free, default=0.0) < -gaps.cluster or _taken(lanes, gaps) > room[0]:
        return None
    place = {id(cluster): number for number, cluster in enumerate(clusters)}
    for lane_ in lanes:
        lane_.sort(key=lambda one: place[id(one)])
    return sorted(lanes, key=lambda lane_: place[id(lane_[0])])


def _taken(lanes: Sequence[Sequence[Cluster]], gaps: Gaps) -> float:
    return sum(max(one.width() for one in lane) for lane in lanes) + gaps.cluster * max(0, len(lanes) - 1)


def _cut(graph: Graph, clusters: Sequence[Cluster], room: Spot, gaps: Gaps) -> _Packed:
    """In the order of the parts as much as there is room for: the first of a lane loses what does not fit into it."""
    ties: dict[str, int] = defaultdict(int)
    for tie in graph.ties:
        ties[tie.start] += 1
        ties[tie.end] += 1
    centre = next((node.key for node in graph.nodes if node.centre), "")
    lanes: list[list[Cluster]] = []
    free: list[float] = []
    dropped: list[str] = []
    for cluster in clusters:
        lane = next(
            (
                number
                for number, left in enumerate(free)
                if cluster.height(gaps.row) <= left
                and _taken([*lanes[:number], [*lanes[number], cluster], *lanes[number + 1 :]], gaps) <= room[0] + 1e-6
            ),
            None,
        )
        if lane is None and (not lanes or _taken([*lanes, [cluster]], gaps) <= room[0]):
            dropped += cluster.narrow(room[0], ties, centre)
            dropped += cluster.shrink(room[1], ties, centre)
            lane = len(lanes)
            lanes.append([])
            free.append(room[1])
        if lane is None:
            dropped += cluster.keys()
            continue
        lanes[lane].append(cluster)
        free[lane] -= cluster.height(gaps.row) + gaps.cluster
    return _Packed(lanes, dropped)


def _spread(packed: _Packed, gaps: Gaps, room: Spot) -> Placed:
    """Everything in its place: what is left of the room goes between columns, rows and parts."""
    found = Placed(dropped=packed.dropped)
    lanes = packed.lanes
    free = room[0] - _taken(lanes, gaps)
    steps = sum(max(one.steps for one in lane) for lane in lanes)
    most = (_STRETCH if len(lanes) > 1 else _ALONE) * gaps.unit
    extra = min(most, max(0.0, free) / steps) if steps else 0.0
    wide = [max(one.width(extra) for one in lane) for lane in lanes]
    between = (room[0] - sum(wide)) / (len(lanes) - 1) if len(lanes) > 1 else 0.0
    between = max(gaps.cluster, min(between, _MOST_LANES * gaps.unit))
    x = 0.0
    for lane, across in zip(lanes, wide, strict=True):
        rows = sum(one.rows for one in lane)
        least = sum(one.height(gaps.row) for one in lane) + gaps.cluster * (len(lane) - 1)
        row = min(gaps.row_most, gaps.row + max(0.0, room[1] - least) / max(1, rows))
        tall = [one.height(row) for one in lane]
        left = max(0.0, room[1] - sum(tall) - gaps.cluster * (len(lane) - 1))
        slack = min(left / len(lane), gaps.cluster)
        left -= slack * len(lane)
        apart = min(gaps.cluster * _LOOSER, gaps.cluster + left / max(1, len(lane) - 1))
        y = left / 2 if len(lanes) == 1 and len(lane) == 1 else 0.0
        for cluster, high in zip(lane, tall, strict=True):
            cluster.stand(Rect(x, y, cluster.width(extra), high + slack), row, extra, found)
            y += high + slack + apart
        x += across + between
    return found
