"""Names beside a sunburst on a slide: pieces that have no room for words have them outside, at the end of a line."""

from __future__ import annotations

from math import cos, sin
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.export.pptx.balanced import balanced
from desktop.export.pptx.colours import MUTED, NO_FILL, RULE, TEXT, THIN, line
from desktop.export.pptx.metrics import line_height, width
from desktop.export.pptx.model import Box
from desktop.export.pptx.shapes import Paragraph, freeform, text_box
from desktop.export.pptx.xml import join, tag
from desktop.figures.figure import Certainty

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from desktop.export.pptx.sunburst import Sector
    from desktop.export.pptx.xml import Xml

SIZE: Final = 10.0
GAP: Final = 160_000
"""Between the outer ring and the names: what the lines cross."""
APART: Final = 40_000
_BEFORE: Final = 40_000
"""Between a line and its name."""
_MOST_LINES: Final = 3
_MOST_SHARE: Final = 0.26
"""Of the width, for the names of one side."""
_SLACK: Final = 1.06


class Beside(NamedTuple):
    """A name in its place, and the line that leads to it from its piece."""

    sector: Sector
    lines: tuple[str, ...]
    box: Box
    start: tuple[int, int]
    end: tuple[int, int]


class _Name(NamedTuple):
    sector: Sector
    lines: tuple[str, ...]
    level: int
    """Height of the middle of its piece."""

    @property
    def tall(self) -> int:
        return sum(line_height(text, SIZE) for text in self.lines)


def names_beside(parts: Sequence[Sector], centre: tuple[int, int], room: Box) -> list[Beside]:
    """Each name at the side it is on, the largest pieces first, as far as there is room."""
    found: list[Beside] = []
    for is_right in (True, False):
        own = [one for one in parts if (_at(one, centre)[0] >= centre[0]) is is_right]
        found += _side(own, centre, room, is_right=is_right)
    return found


def side_width(parts: Sequence[Sector], room: Box) -> int:
    """What the names need at each side, lines included; at most so much that the rings keep most of the room."""
    limit = room.w * _MOST_SHARE
    every = [line for one in parts for line in balanced(one.node.name, SIZE, round(limit / _SLACK), bold=True)]
    values = [one.node.value_label for one in parts]
    widest = max((width(text, SIZE, bold=True) for text in (*every, *values)), default=0)
    return round(min(limit, widest * _SLACK)) + GAP


def beside_shapes(names: Sequence[Beside], ids: Callable[[int], int]) -> Iterator[Xml]:
    """The lines and the words."""
    for one in names:
        (x1, y1), (x2, y2) = one.start, one.end
        left, top = min(x1, x2), min(y1, y2)
        frame = Box(left, top, max(1, abs(x2 - x1)), max(1, abs(y2 - y1)))
        points = [tag("a:pt", {"x": x - left, "y": y - top}) for x, y in (one.start, one.end)]
        path = join(tag("a:moveTo", None, points[0]), tag("a:lnTo", None, points[1]))
        node = one.sector.node
        yield freeform(ids(1), f"{node.name}: line", frame, path, join(NO_FILL, line(RULE, THIN)))
        align = "l" if x2 > x1 else "r"
        count = len(one.lines) - bool(node.value_label)
        inks = MUTED, MUTED if node.certainty is Certainty.NOT_PUBLISHED else TEXT
        words = [
            Paragraph(text, SIZE, place < count, inks[place < count], align) for place, text in enumerate(one.lines)
        ]
        yield text_box(ids(1), f"{node.name}: name", one.box, words, breaks=False)


def _at(sector: Sector, centre: tuple[int, int]) -> tuple[int, int]:
    """The middle of the outer edge of a piece."""
    angle = sector.start + sector.sweep / 2
    return round(centre[0] + sector.outer * sin(angle)), round(centre[1] - sector.outer * cos(angle))


def _side(parts: Sequence[Sector], centre: tuple[int, int], room: Box, *, is_right: bool) -> list[Beside]:
    reach = max((round(one.outer) for one in parts), default=0) + GAP
    limit = (room.right - centre[0] if is_right else centre[0] - room.x) - reach
    made = []
    for sector in sorted(parts, key=lambda one: -one.sweep):
        lines = balanced(sector.node.name, SIZE, round(limit / _SLACK), bold=True)
        if limit > 0 and len(lines) <= _MOST_LINES and " ".join(lines).split() == sector.node.name.split():
            value = [sector.node.value_label] if sector.node.value_label else []
            made.append(_Name(sector, (*lines, *value), _at(sector, centre)[1]))
    while sum(name.tall + APART for name in made) > room.h + APART:
        made.pop()
    made.sort(key=lambda name: name.level)
    found = []
    for name, top in zip(made, _tops(made, room), strict=True):
        wide = round(max(width(text, SIZE, bold=True) for text in name.lines) * _SLACK)
        edge = centre[0] + reach if is_right else centre[0] - reach
        box = Box(edge if is_right else edge - wide, top, wide, name.tall)
        end = edge - _BEFORE if is_right else edge + _BEFORE, top + line_height(name.lines[0], SIZE) // 2
        found.append(Beside(name.sector, name.lines, box, _at(name.sector, centre), end))
    return found


def _tops(names: Sequence[_Name], room: Box) -> list[int]:
    """Where each one starts: at its piece, moved down from the one above and up from the end of the room."""
    tops: list[int] = []
    at = room.y
    for name in names:
        tops.append(max(at, name.level - name.tall // 2))
        at = tops[-1] + name.tall + APART
    end = room.bottom
    for place in range(len(names) - 1, -1, -1):
        tops[place] = min(tops[place], end - names[place].tall)
        end = tops[place] - APART
    return tops
