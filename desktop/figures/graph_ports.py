"""At which heights the ties of a graph leave its boxes, and at which of their ends their words stand.

Words stand on the straight stretch before or after a box, where no other tie runs: a tie that shares its box with
others has its words at the other end, and where both ends are shared it leaves one of them at a height of its own.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.figures.graph import Tie

Spot = tuple[float, float]
FIRST, LAST = 0, 1
"""The ends of a piece: on the right side of what stands left, on the left side of what stands right."""
PASS: Final = "\0"
"""Begins the keys of the places at which a long tie passes a column."""


class Piece(NamedTuple):
    """A tie from one column to the next, or between two things of one column around their right sides."""

    tie: str
    first: str
    last: str
    heads: tuple[bool, bool] = (False, False)
    """Whether it points at what stands at its first and at its last end."""
    words: int = -1
    """The end at which its words stand: FIRST or LAST; -1 where another piece of the tie has them."""
    is_loop: bool = False


@frozen
class Port:
    """Where pieces leave one side of a thing together."""

    pieces: tuple[Piece, ...]
    tall: float
    """What it takes of the height, its words included."""
    offset: float
    """Below the middle of the thing."""


Side = tuple[str, bool]
"""A thing, and whether its right side is meant."""


def side_of(piece: Piece, end: int) -> Side:
    """The side at which an end of a piece is."""
    if end == FIRST:
        return piece.first, True
    return piece.last, piece.is_loop


def chained(
    columns: Sequence[Sequence[str]], ties: Iterable[Tie]
) -> tuple[list[list[str]], list[list[Piece]], list[str]]:
    """The columns with the places at which long ties pass, the pieces right of each column, and all ties in order."""
    at = {
        key: (number, row - (len(column) - 1) / 2)
        for number, column in enumerate(columns)
        for row, key in enumerate(column)
    }
    found: list[list[tuple[float, str]]] = [[(at[key][1], key) for key in column] for column in columns]
    pieces: list[list[Piece]] = [[] for _ in columns]
    shown = [tie for tie in ties if tie.start in at and tie.end in at]
    for tie in shown:
        ends = sorted((tie.start, tie.end), key=lambda key: at[key][0])
        (low, row), (high, other) = at[ends[0]], at[ends[1]]
        if low == high:
            pieces[low].append(Piece(tie.key, tie.start, tie.end, (False, tie.directed), is_loop=True))
            continue
        stops = [ends[0]]
        for column in range(low + 1, high):
            stops.append(f"{PASS}{column}{PASS}{tie.key}")
            found[column].append((row + (other - row) * (column - low) / (high - low), stops[-1]))
        stops.append(ends[1])
        for step in range(high - low):
            first, last = stops[step], stops[step + 1]
            heads = (tie.directed and first == tie.end, tie.directed and last == tie.end)
            pieces[low + step].append(Piece(tie.key, first, last, heads))
    return (
        [[key for _, key in sorted(column, key=lambda one: one[0])] for column in found],
        pieces,
        [tie.key for tie in shown],
    )


def worded(pieces: Sequence[Sequence[Piece]]) -> list[list[Piece]]:
    """The pieces with the end at which each tie has its words: the one that it shares with the fewest others."""
    crowd: dict[Side, int] = defaultdict(int)
    for piece in (one for gap in pieces for one in gap):
        crowd[side_of(piece, FIRST)] += 1
        crowd[side_of(piece, LAST)] += 1
    choices: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for gap in pieces:
        for piece in gap:
            for end, key in ((FIRST, piece.first), (LAST, piece.last)):
                if not key.startswith(PASS):
                    choices[piece.tie].append((crowd[side_of(piece, end)], end))
    best = {tie: min(found, key=lambda one: one[0])[1] for tie, found in choices.items()}

    def told(piece: Piece) -> Piece:
        end = best[piece.tie]
        has_it = not (piece.last if end == LAST else piece.first).startswith(PASS)
        return piece._replace(words=end) if has_it else piece

    return [[told(piece) for piece in gap] for gap in pieces]


class Pitch(NamedTuple):
    """How close ties leave a side."""

    least: float
    """Between two lines."""
    apart: float
    """Between the words of two lines."""
    holds: bool
    """Whether one port is in the middle of each side, where connectors hold, at the price of higher boxes."""


def ports_of(
    pieces: Iterable[Piece], rows: Mapping[str, int], said: Mapping[str, Spot], pitch: Pitch
) -> dict[Side, list[Port]]:
    """The ports of every side from top to bottom."""
    touching: dict[Side, list[tuple[Piece, int]]] = defaultdict(list)
    for piece in pieces:
        for end in (FIRST, LAST):
            touching[side_of(piece, end)].append((piece, end))
    return {side: _stacked(found, rows, said, pitch) for side, found in touching.items()}


def _stacked(
    found: Sequence[tuple[Piece, int]], rows: Mapping[str, int], said: Mapping[str, Spot], pitch: Pitch
) -> list[Port]:
    """Pieces with their words here have ports of their own; the others leave together, heads and tails apart."""
    groups: dict[object, list[tuple[Piece, int]]] = defaultdict(list)
    for piece, end in found:
        groups[piece.tie if piece.words == end else piece.heads[end]].append((piece, end))
    ordered = sorted(groups.values(), key=lambda group: _mean([rows[_other(*one)] for one in group]))
    talls = []
    for group in ordered:
        words = max((said.get(piece.tie, (0.0, 0.0))[1] for piece, end in group if piece.words == end), default=0.0)
        talls.append(max(pitch.least, words + pitch.apart if words else 0.0))
    at, ports = 0.0, list[Port]()
    for group, tall in zip(ordered, talls, strict=True):
        ports.append(Port(tuple(piece for piece, _ in group), tall, at + tall / 2))
        at += tall
    middle = ports[_main(ports, at / 2)].offset if pitch.holds else at / 2
    return [Port(port.pieces, port.tall, port.offset - middle) for port in ports]


def _main(ports: Sequence[Port], middle: float) -> int:
    """The port in the middle of the side, where connectors hold: a tie to the next column rather than a long one."""

    def rank(at: int) -> tuple[bool, float, int]:
        port = ports[at]
        is_long = all(piece.first.startswith(PASS) or piece.last.startswith(PASS) for piece in port.pieces)
        return is_long, round(abs(port.offset - middle)), -len(port.pieces)

    return min(range(len(ports)), key=rank)


def _other(piece: Piece, end: int) -> str:
    return piece.last if end == FIRST else piece.first


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers)
