"""One connected part of a graph: its columns, the distances between them, and where everything stands in its room."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from desktop.figures.graph_heights import Bond, heights, stacked
from desktop.figures.graph_ports import FIRST, LAST, PASS, Pitch, chained, ports_of, side_of, worded
from desktop.figures.graph_runs import Bus, Rect, Spot, in_channels, run_of
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.figures.graph import GraphNode, Tie
from desktop.figures.graph_ports import Piece, Port, Side

# In units of the surface:
_LEAD: Final = 9.0
"""Line that shows between a box and words, and behind words."""
_HEAD: Final = 16.0
"""The same before a box at which a tie points."""
_PITCH: Final = 9.0
"""Between channels."""
_MOST_PITCH: Final = 28.0
_PORT: Final = 9.0
"""Between the heights of two ties at one box."""
_EDGE: Final = 7.0
"""Between the corner of a box and the nearest tie."""
_APART: Final = 3.0
"""Between the words of two ties at one box."""
_LEAST: Final = 44.0
"""The distance of two columns."""


@frozen
class Gaps:
    """Distances: between rows at least and at most, between connected parts; ``unit`` is a pixel of the screen."""

    row: float
    row_most: float
    cluster: float
    unit: float = 1.0
    holds: bool = True
    """Whether boxes grow so that a tie can hold in the middle of each side."""


@dataclass(slots=True)
class Placed:
    """What found a place."""

    boxes: dict[str, Rect] = field(default_factory=dict)
    runs: dict[str, tuple[Spot, ...]] = field(default_factory=dict)
    """The way of each tie from its start to its end, by its key."""
    words: dict[str, Rect] = field(default_factory=dict)
    """Where its words stand: on a level stretch of it, clear of everything else."""
    dropped: list[str] = field(default_factory=list)
    """Keys of things that found no room."""


class Cluster:
    """One connected part. ``said`` are the sizes of the words of ties, by their keys."""

    def __init__(
        self,
        nodes: Sequence[GraphNode],
        ties: Sequence[Tie],
        sizes: Mapping[str, Spot],
        said: Mapping[str, Spot],
        gaps: Gaps,
    ) -> None:
        layers: dict[int, list[GraphNode]] = defaultdict(list)
        for node in sorted(nodes, key=lambda node: (node.column, node.row)):
            layers[node.column].append(node)
        self.columns = [[node.key for node in layers[column]] for column in sorted(layers)]
        self._ties, self._sizes, self._said, self._gaps = ties, sizes, said, gaps
        self._rebuild()

    def _rebuild(self) -> None:
        """All that follows from which things are in which column."""
        unit = self._gaps.unit
        self._items, pieces, self._shown = chained(self.columns, self._ties)
        self._pieces = worded(pieces)
        rows = {key: row for column in self._items for row, key in enumerate(column)}
        flat = [piece for gap in self._pieces for piece in gap]
        self._ports = ports_of(flat, rows, self._said, Pitch(_PORT * unit, _APART * unit, self._gaps.holds))
        self._port: dict[tuple[Piece, int], Port] = {
            (piece, end): port
            for side, ports in self._ports.items()
            for port in ports
            for piece in port.pieces
            for end in (FIRST, LAST)
            if side_of(piece, end) == side
        }
        self._talls = {key: self._tall(key) for column in self._items for key in column}
        self._slots = {key: self._slot(key) for key in self._talls}
        self._widths = [max(self._sizes[key][0] for key in column) for column in self.columns]
        self._zones = [self._zone(gap, is_last=gap == len(self.columns) - 1) for gap in range(len(self.columns))]

    def _sides(self, key: str) -> list[list[Port]]:
        sides: tuple[Side, Side] = (key, False), (key, True)
        return [self._ports[side] for side in sides if side in self._ports]

    def _tall(self, key: str) -> float:
        """The height of a box: that of its name, or as much as its ties need."""
        if key.startswith(PASS):
            return 0.0
        reaches = [max(-ports[0].offset, ports[-1].offset) for ports in self._sides(key) if len(ports) > 1]
        return max(self._sizes[key][1], *(2 * (reach + _EDGE * self._gaps.unit) for reach in reaches), 0.0)

    def _slot(self, key: str) -> float:
        """The height that a thing takes in its column, with the words beside it."""
        reaches = (
            max(ports[0].tall / 2 - ports[0].offset, ports[-1].tall / 2 + ports[-1].offset)
            for ports in self._sides(key)
        )
        return max(self._talls[key], *(2 * reach for reach in reaches), 0.0)

    def _zone(self, gap: int, *, is_last: bool) -> tuple[float, float, float]:
        """Right of a column: room for words before the channels, for channels, for words behind them."""
        unit, needs = self._gaps.unit, [0.0, 0.0]
        for piece in self._pieces[gap]:
            for end in (FIRST, LAST):
                behind = 0 if side_of(piece, end)[1] else 1
                words = self._said.get(piece.tie) if piece.words == end else None
                need = self._lead(piece, end) + (words[0] + _LEAD * unit if words else 0.0)
                needs[behind] = max(needs[behind], need)
        channels = (len(self._buses(gap)) + 1) * _PITCH * unit if self._pieces[gap] else 0.0
        if is_last:
            return needs[0], channels, 0.0
        return needs[0], max(channels, _LEAST * unit - sum(needs)), needs[1]

    def _lead(self, piece: Piece, end: int) -> float:
        return (_HEAD if piece.heads[end] else _LEAD) * self._gaps.unit

    def _buses(self, gap: int) -> list[list[Piece]]:
        """The pieces of a gap by what leaves or arrives together."""
        groups: dict[object, list[Piece]] = defaultdict(list)
        for piece in self._pieces[gap]:
            shared = (end for end in (FIRST, LAST) if len(self._port[piece, end].pieces) > 1)
            end = next(shared, None)
            key = piece if end is None else (side_of(piece, end), self._port[piece, end].offset)
            groups[key].append(piece)
        return list(groups.values())

    @property
    def steps(self) -> int:
        """How many distances between columns it has."""
        return len(self.columns) - 1

    @property
    def rows(self) -> int:
        """How many distances between rows it has."""
        return max(len(column) for column in self._items) - 1

    def width(self, extra: float = 0.0) -> float:
        """Its width, each distance between columns widened by ``extra``."""
        return sum(self._widths) + sum(sum(zone) for zone in self._zones) + extra * self.steps

    def height(self, row: float) -> float:
        """Its height at a distance between rows."""
        return max(self._stack(column, row) for column in self._items)

    def _stack(self, column: Sequence[str], row: float) -> float:
        return stacked(column, self._slots, row)[-1] + (self._slots[column[0]] + self._slots[column[-1]]) / 2

    def shrink(self, height: float, ties: Mapping[str, int], centre: str) -> list[str]:
        """Take away the least tied things of the columns that are too high; returns them."""
        lost: list[str] = []
        while self.height(self._gaps.row) > height:
            before = len(lost)
            for items, column in zip(self._items, self.columns, strict=True):
                left = list(items)
                while self._stack(left, self._gaps.row) > height and len(column) > 1:
                    key = min((k for k in column if k != centre), key=lambda k: (ties[k], -column.index(k)))
                    column.remove(key)
                    left.remove(key)
                    lost.append(key)
            lost += self._settled(centre)
            if len(lost) == before:
                break
        return lost

    def narrow(self, width: float, ties: Mapping[str, int], centre: str) -> list[str]:
        """Take away outer columns until the others fit beside each other; returns what they held."""
        lost: list[str] = []
        while len(self.columns) > 1 and self.width() > width:
            ends = (0, len(self.columns) - 1)
            lost += self.columns.pop(min(ends, key=lambda end: self._weight(end, ties, centre)))
            lost += self._settled(centre)
        return lost

    def _settled(self, centre: str) -> list[str]:
        """After something was taken away: what lost all its ties goes, too."""
        self._rebuild()
        tied = {key for gap in self._pieces for piece in gap for key in (piece.first, piece.last)}
        lonely = [key for key in self.keys() if key not in tied and key != centre] if tied else []
        if lonely:
            self.columns = [[key for key in column if key not in lonely] for column in self.columns]
            self.columns = [column for column in self.columns if column]
            self._rebuild()
        return lonely

    def _weight(self, end: int, ties: Mapping[str, int], centre: str) -> tuple[bool, int]:
        return centre in self.columns[end], sum(ties[key] for key in self.columns[end])

    def keys(self) -> list[str]:
        """The things in it."""
        return [key for column in self.columns for key in column]

    def stand(self, room: Rect, row: float, extra: float, found: Placed) -> None:
        """Places in a room: boxes near the heights of their neighbours, ties between them, words on the ties."""
        middles = heights(self._items, self._slots, self._bonds(), room, row)
        x = room.x
        parts: dict[str, list[tuple[Spot, ...]]] = defaultdict(list)
        for gap, column in enumerate(self.columns):
            wide = self._widths[gap]
            for key in column:
                tall = self._talls[key]
                found.boxes[key] = Rect(x, middles[key] - tall / 2, wide, tall)
            x += wide
            before, channels, behind = self._zones[gap]
            last = x + before + channels + behind + (extra if gap < self.steps else 0.0)
            for piece, run in self._bent(gap, middles, (x, last)):
                parts[piece.tie].append(run)
                if piece.words >= 0 and piece.tie in self._said:
                    found.words[piece.tie] = self._word(piece, run)
            x = last
        starts = {tie.key: tie.start for tie in self._ties}
        for tie in self._shown:
            run = tuple(spot for part in parts[tie] for spot in part)
            start = found.boxes[starts[tie]]
            found.runs[tie] = run if abs(run[0][0] - start.right) < self._gaps.unit else run[::-1]

    def _bonds(self) -> list[Bond]:
        """Which ends shall be level with each other."""
        flat = [piece for gap in self._pieces for piece in gap if not piece.is_loop]
        return [Bond(one.first, one.last, self._port[one, LAST].offset - self._port[one, FIRST].offset) for one in flat]

    def _bent(self, gap: int, middles: Mapping[str, float], edges: Spot) -> list[tuple[Piece, tuple[Spot, ...]]]:
        """The pieces of a gap with their ways, each bus in its channel."""

        def height_of(piece: Piece, end: int) -> float:
            return middles[piece.first if end == FIRST else piece.last] + self._port[piece, end].offset

        groups = self._buses(gap)
        buses = []
        for group in groups:
            ends = [(side_of(piece, end)[1], height_of(piece, end)) for piece in group for end in (FIRST, LAST)]
            lefts, rights = ({y for is_left, y in ends if is_left is which} for which in (True, False))
            buses.append(Bus(tuple(lefts), tuple(rights)))
        bent = [at for at in range(len(buses)) if not buses[at].is_level]
        (left, right), (before, _, behind) = edges, self._zones[gap]
        free = right - behind - left - before
        pitch = min(free / (len(bent) + 1), _MOST_PITCH * self._gaps.unit)
        low, high = left + before + pitch, right - behind - pitch * len(bent)
        x = min(max(low, (left + right - pitch * (len(bent) - 1)) / 2), high)
        channel = dict.fromkeys(range(len(buses)), left + before + free / 2)
        for place, at in enumerate(in_channels([buses[one] for one in bent])):
            channel[bent[at]] = x + place * pitch
        found = []
        for at, group in enumerate(groups):
            for piece in group:
                end = left if piece.is_loop else right
                run = run_of((left, height_of(piece, FIRST)), channel[at], (end, height_of(piece, LAST)))
                found.append((piece, run))
        return found

    def _word(self, piece: Piece, run: Sequence[Spot]) -> Rect:
        """The words of a tie on its level stretch: beside its box."""
        wide, tall = self._said[piece.tie]
        x, y = run[0] if piece.words == FIRST else run[-1]
        lead = self._lead(piece, piece.words)
        is_behind_box = side_of(piece, piece.words)[1]
        return Rect(x + lead if is_behind_box else x - lead - wide, y - tall / 2, wide, tall)
