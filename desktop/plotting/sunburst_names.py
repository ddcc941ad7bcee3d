"""Names beside a sunburst: what has no room for words in its arc has them outside, at the end of a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.figures.figure import Certainty
from desktop.plotting import text
from desktop.plotting.box import Box
from desktop.plotting.shapes import Leader, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Node
    from desktop.plotting.cells import Drawn
    from desktop.plotting.sector import Sector
    from desktop.plotting.shapes import Tone

NAME, VALUE = "small.strong", "small"
GAP: Final = 12.0
"""Between the outer ring and the names: what the lines cross."""
APART: Final = 4.0
SHARES: Final = (0.16, 0.19, 0.22, 0.26, 0.3)
"""Shares of the room that the names of one side may take: the first one at which all of them fit."""
MOST_LINES: Final = 5


class _Name(NamedTuple):
    node: Node
    sector: Sector
    lines: tuple[str, ...]
    value: str

    @property
    def height(self) -> float:
        return text.LINE[NAME] * len(self.lines) + (text.LINE[VALUE] if self.value else 0.0)

    @property
    def level(self) -> float:
        """Height of the middle of its arc."""
        return self.sector.at(self.sector.start + self.sector.sweep / 2, self.sector.outer)[1]


def nameless(drawn: Drawn) -> int:
    """How many arcs that are wide enough for it are named nowhere."""
    return drawn.silent + len(drawn.wordless)


def side_width(wordless: Sequence[tuple[Node, Sector]], room: Box) -> float:
    """What the names need at each side, lines included."""
    found: list[tuple[str, ...] | None] = []
    for share in SHARES:
        found = [_lines(node, room.width * share) for node, _ in wordless]
        if None not in found:
            break
    return GAP + max((text.width(line, NAME) for lines in found for line in lines or ()), default=0.0)


def put_beside(room: Box, drawn: Drawn) -> None:
    """Name what has no words, at the side it is on, as far as there is room; the largest arcs first."""
    for is_right in (True, False):
        own = [(node, sector) for node, sector in drawn.wordless if _is_right(sector) == is_right]
        _put_side(own, room, drawn, is_right=is_right)


def _is_right(sector: Sector) -> bool:
    return sector.at(sector.start + sector.sweep / 2, 1.0)[0] >= sector.centre[0]


def _put_side(parts: Sequence[tuple[Node, Sector]], room: Box, drawn: Drawn, *, is_right: bool) -> None:
    """All of them with their values where these fit, else names alone, as many as fit."""
    made = []
    for node, sector in sorted(parts, key=lambda part: -part[1].sweep):
        reach = sector.centre[0] + (sector.outer + GAP if is_right else -sector.outer - GAP)
        limit = room.right - reach if is_right else reach - room.x
        lines = _lines(node, limit)
        if lines is not None:
            value = node.value_label if text.width(node.value_label, VALUE) <= limit else ""
            made.append(_Name(node, sector, lines, value))
    if sum(name.height + APART for name in made) > room.height + APART:
        made = [name._replace(value="") for name in made]
    while sum(name.height + APART for name in made) > room.height + APART:
        made.pop()
    made.sort(key=lambda name: name.level)
    for name, top in zip(made, _tops(made, room), strict=True):
        _put(name, top, drawn, is_right=is_right)


def _tops(names: Sequence[_Name], room: Box) -> list[float]:
    """Where each one starts: at its arc, moved down from the one above and up from the end of the room."""
    tops: list[float] = []
    at = room.y
    for name in names:
        tops.append(max(at, name.level - name.height / 2))
        at = tops[-1] + name.height + APART
    end = room.bottom
    for place in range(len(names) - 1, -1, -1):
        tops[place] = min(tops[place], end - names[place].height)
        end = tops[place] - APART
    return tops


def _put(name: _Name, top: float, drawn: Drawn, *, is_right: bool) -> None:
    node, sector = name.node, name.sector
    edge = sector.centre[0] + (sector.outer + GAP if is_right else -sector.outer - GAP)
    tone: Tone = "text.primary" if node.certainty is Certainty.NOT_PUBLISHED else node.colour
    rows = [(line, NAME, tone) for line in name.lines]
    rows += [(name.value, VALUE, "text.secondary")] if name.value else []
    at = top
    for line, style, colour in rows:
        across = text.width(line, style)
        box = Box(edge if is_right else edge - across, at, across, text.LINE[style])
        drawn.labels.append(Words((line,), box, style, colour))
        at += text.LINE[style]
    middle = sector.at(sector.start + sector.sweep / 2, sector.outer)
    end = (edge - 4 if is_right else edge + 4, top + text.LINE[NAME] / 2)
    drawn.leaders.append(Leader(middle, end, "line.strong"))
    drawn.wordless.remove((node, sector))
    if not node.pills:
        drawn.dropped.remove(node.key)


def _lines(node: Node, limit: float) -> tuple[str, ...] | None:
    return text.wrap(node.name, NAME, limit, MOST_LINES)
