"""The words on the ties of a graph in lines: whole, broken to a width, or as numbers that a list explains."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping, Sequence

    from desktop.figures.graph import Graph, Tie, TieLine

_CLAUSE: Final = re.compile(r"(?<=, )|(?<=[，；])|(?<= )(?=or |until |\()|(?=或|至)")
"""Where a line is broken first: behind what is said, before its dates."""


class Wording(NamedTuple):
    """What stands on each tie, by its key."""

    lines: Mapping[str, Sequence[TieLine]]
    meanings: Mapping[str, str] = {}
    """What the number on a tie stands for, by its key, in the order of the numbers: ``invested, 2017``."""


class Face(NamedTuple):
    """How a surface measures and breaks the words of ties."""

    width: Callable[[str], float]
    wrap: Callable[[str, float], Sequence[str]]


def whole(graph: Graph) -> Wording:
    """Each line as it is."""
    return Wording({tie.key: tie.lines for tie in graph.ties if tie.lines})


def broken(graph: Graph, face: Face, limit: float) -> Wording:
    """Lines that are wider than a limit broken, behind commas where that suffices."""
    found = {}
    for tie in graph.ties:
        if tie.lines:
            found[tie.key] = [
                line._replace(text=text) for line in tie.lines for text in _clauses(line.text, face, limit)
            ]
    return Wording(found)


def numbered(graph: Graph, face: Face, limit: float, joint: str) -> Wording:
    """Words that are wider than a limit as numbers in reading order; lines of one tie are joined by ``joint``."""
    place = {node.key: (node.cluster, node.column, node.row) for node in graph.nodes}

    def reading(tie: Tie) -> tuple[tuple[int, int, int], ...]:
        return tuple(sorted(place[key] for key in (tie.start, tie.end)))

    found: dict[str, Sequence[TieLine]] = {}
    meanings: dict[str, str] = {}
    for tie in sorted((one for one in graph.ties if one.lines), key=reading):
        if max(face.width(line.text) for line in tie.lines) <= limit and len(tie.lines) == 1:
            found[tie.key] = tie.lines
            continue
        meanings[tie.key] = joint.join(line.text for line in tie.lines)
        found[tie.key] = [tie.lines[0]._replace(text=f"({len(meanings)})", certainty=tie.certainty)]
    return Wording(found, meanings)


def only(wording: Wording, shown: Container[str]) -> Wording:
    """The words of the ties that are shown; numbers count without gaps."""
    lines, meanings = dict(wording.lines), {key: told for key, told in wording.meanings.items() if key in shown}
    for number, key in enumerate(meanings, 1):
        lines[key] = [lines[key][0]._replace(text=f"({number})")]
    return Wording(lines, meanings)


def listed(wording: Wording) -> list[str]:
    """What each number stands for: ``(1) invested, 2017``."""
    return [f"({number}) {told}" for number, told in enumerate(wording.meanings.values(), 1)]


def _clauses(text: str, face: Face, limit: float) -> list[str]:
    if face.width(text) <= limit:
        return [text]
    lines: list[str] = []
    for clause in _CLAUSE.split(text):
        if lines and face.width((lines[-1] + clause).strip()) <= limit:
            lines[-1] += clause
        else:
            lines += [clause] if face.width(clause.strip()) <= limit else face.wrap(clause.strip(), limit)
    return [line.strip() for line in lines]
