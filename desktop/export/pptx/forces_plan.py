"""Where the boxes of Porter's cross stand on a slide, and in which type their words are set.

Boxes above, in and below the middle share the height by what they say; those at the sides may be higher than the
middle one, because nothing stands above or below them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.export.pptx.metrics import fit_lines, line_height, width, wrap
from desktop.export.pptx.model import Box
from desktop.export.pptx.type_sizes import sizes_of
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.export.pptx.type_sizes import Sizes
    from desktop.figures.figure import Figure

SQUARES: Final = 5
SQUARE, BETWEEN = 120_000, 40_000
_SQUARES_WIDE: Final = SQUARES * (SQUARE + BETWEEN)
MIDDLE: Final = "rivalry"
_ARROW: Final = 300_000
_PAD: Final = 110_000
_LEAST: Final = 9.0
_UPRIGHT: Final = ("new_entrants", MIDDLE, "substitutes")
_ASIDE: Final = ("suppliers", "buyers")
_MIDDLES: Final = (1 / 3, 0.38, 0.44)
"""Parts of the width, without arrows, that the column in the middle may take."""
_TURNS: Final = {"up": "\u25b2 ", "down": "\u25bc "}


class Said(NamedTuple):
    """The words of one force."""

    name: str
    """With the sign of its direction."""
    detail: str
    counted: str
    """How many sources speak of it; empty where none does."""


@frozen
class CrossPlan:
    """Places of the five boxes, in EMU, and the type of their words."""

    places: Mapping[str, Box]
    said: Mapping[str, Said]
    strong: float
    """Points of the names."""
    size: float
    """Points of all other words."""
    pad: int
    arrow: int
    """How long arrows are, with the gaps at their ends."""

    def is_beside(self, key: str) -> bool:
        """Whether the squares stand in the line of the name, not below the words."""
        return _beside(self.said[key], self.strong, self._room(key))

    def detail(self, key: str) -> str:
        """What sources say, as much as the box holds."""
        said, rest = self.said[key], self._rest(key)
        lines = rest // line_height(said.detail, self.size)
        return fit_lines(said.detail, self.size, self._room(key), lines) if said.detail and lines > 0 else ""

    def counted(self, key: str) -> str:
        """How many sources speak of it, where the box holds that line."""
        return self.said[key].counted if self._rest(key) >= 0 else ""

    def _room(self, key: str) -> int:
        return self.places[key].w - 2 * self.pad

    def _rest(self, key: str) -> int:
        return self.places[key].h - _around(self.said[key], self.strong, self.size, self.pad, self._room(key))


def plan_of(figure: Figure, box: Box) -> CrossPlan:
    """The cross in the largest type in which no text is cut, else in the smallest."""
    sizes = sizes_of(box)
    said = {
        node.key: Said(_TURNS.get(row[2].glyph, "") + node.name, node.detail, row[4].detail if row[4].value else "")
        for node, row in zip(figure.nodes, figure.table.rows, strict=True)
    }
    plan = None
    for size in sorted({sizes.label, sizes.axis, sizes.dense, _LEAST}, reverse=True):
        for middle in _MIDDLES:
            plan, is_whole = _plan(said, box, sizes, size, middle)
            if is_whole:
                return plan
    assert plan is not None
    return plan


def _plan(said: Mapping[str, Said], box: Box, sizes: Sizes, size: float, middle: float) -> tuple[CrossPlan, bool]:
    """The cross at one size and width of the middle column; whether all words have room in it."""
    arrow, pad = round(_ARROW * sizes.share**2), round(_PAD * sizes.share**2)
    inner = box.w - 2 * arrow
    wide = round(inner * middle)
    aside = (inner - wide) // 2
    need = {key: _needed(said[key], sizes.strong, size, pad, wide - 2 * pad) for key in _UPRIGHT}
    need |= {key: _needed(said[key], sizes.strong, size, pad, aside - 2 * pad) for key in _ASIDE}
    tall, free = box.h - 2 * arrow, box.h - 2 * arrow - sum(need[key] for key in _UPRIGHT)
    is_whole = free >= 0 and max(need[key] for key in _ASIDE) <= box.h
    high = {key: need[key] + free // 3 if is_whole else tall // 3 for key in _UPRIGHT}
    places, y = {}, box.y
    for key in _UPRIGHT:
        places[key] = Box(box.x + aside + arrow, y, wide, high[key])
        y += high[key] + arrow
    centre = places[MIDDLE]
    side = min(box.h, max(centre.h, *(need[key] for key in _ASIDE)))
    top = min(max(box.y, centre.y + (centre.h - side) // 2), box.bottom - side)
    places |= {key: Box(x, top, aside, side) for key, x in zip(_ASIDE, (box.x, box.right - aside), strict=True)}
    return CrossPlan(places, said, sizes.strong, size, pad, arrow), is_whole


def _needed(said: Said, strong: float, size: float, pad: int, room: int) -> int:
    """The height of a box that holds all words of a force in lines of ``room`` EMU."""
    lines = len(wrap(said.detail, size, room)) if said.detail else 0
    return _around(said, strong, size, pad, room) + lines * line_height(said.detail, size)


def _around(said: Said, strong: float, size: float, pad: int, room: int) -> int:
    """The height of everything in a box but what sources say; squares share the last line where that has room."""
    counted = line_height(said.counted, size) if said.counted else 0
    below = 0 if _beside(said, strong, room) else line_height("", size)
    shared = width(said.counted, size) <= room - _SQUARES_WIDE
    return 2 * pad + line_height(said.name, strong) + (max(counted, below) if shared else counted + below)


def _beside(said: Said, strong: float, room: int) -> bool:
    return width(said.name, strong, bold=True) <= room - _SQUARES_WIDE
