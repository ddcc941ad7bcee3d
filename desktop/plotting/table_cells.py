"""The cells of a table figure: words in lines, a sign beside or instead of them, a tint, a box for the unknown."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Certainty
from desktop.plotting import text
from desktop.plotting.box import Box
from desktop.plotting.matrix_grid import Drawn, unknown
from desktop.plotting.shapes import Badge, Heat, Words
from desktop.plotting.signs import Sign, sign_room, stands_alone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Cell

PAD: Final = 6.0
"""Above and below the words of a row."""
GUTTER: Final = 12.0
BADGE: Final = 14.0
"""A glyph of the grammar before a number that is not simply published."""
_TONES: Final = {
    Certainty.MODELLED: "text.secondary",
    Certainty.DISPUTED: "disputed",
    Certainty.NOT_PUBLISHED: "text.tertiary",
}
_TOLD: Final = frozenset({Certainty.FORECAST, Certainty.MODELLED, Certainty.DISPUTED, Certainty.REFUTED})


@dataclass(slots=True)
class DrawnTable(Drawn):
    """A table while it is being laid out."""

    badges: list[Badge] = field(default_factory=list)
    signs: list[Sign] = field(default_factory=list)


def wished_width(cell: Cell, style: str) -> float:
    """The width at which a cell's words need no second line."""
    told = 0.0 if stands_alone(cell) else text.width(cell.text, style)
    return max(told + sign_room(cell), text.width(cell.detail, "micro"))


def least_width(cell: Cell, style: str) -> float:
    """The width at which no word of a cell is broken inside."""
    told = 0.0 if stands_alone(cell) else text.longest_piece(cell.text, style)
    return max(told + sign_room(cell), text.longest_piece(cell.detail, "micro"))


def cell_height(cell: Cell, share: float) -> float:
    """What a cell needs in a column of that width."""
    lines = len(_told(cell, share)) * text.LINE["body"]
    return max(text.LINE["body"], lines) + len(_lines(cell.detail, "micro", share)) * text.LINE["micro"] + 2 * PAD


def put_cell(cell: Cell, place: Box, drawn: DrawnTable, *, numeric: bool, first: bool) -> None:
    """A cell in its place: its tint, its sign, its words, the smaller words under them."""
    if cell.shade > 0:
        # Words begin at the left edge and end a gutter before the right one: the tint reaches a little further on both.
        ground = Box(place.x - GUTTER / 2, place.y + 1, max(1.0, place.width - 2), place.height - 1)
        drawn.heats.append(Heat(ground, cell.shade, Certainty.PUBLISHED))
    if not cell.text and not cell.glyph:
        _nothing(cell, place, drawn, numeric=numeric)
        return
    top = place.y + PAD
    tall = _words(cell, place, drawn, numeric=numeric, first=first)
    small = _lines(cell.detail, "micro", place.width - (BADGE if numeric else 0.0))
    below = Box(place.x, top + max(text.LINE["body"], tall), place.width, text.LINE["micro"] * len(small))
    put_lines(small, "micro", "text.primary" if cell.shade > 0 else "text.tertiary", below, drawn, numeric=numeric)


def _nothing(cell: Cell, place: Box, drawn: DrawnTable, *, numeric: bool) -> None:
    """The dotted box of a number that nobody publishes; nothing where none applies."""
    if cell.certainty is not Certainty.NOT_PUBLISHED:
        return
    wide = min(56.0, place.width - GUTTER)
    left = place.right - GUTTER - wide + 15 if numeric else place.x - 15
    drawn.blocks.append(unknown(Box(left, place.y + PAD, wide, text.LINE["body"])))


def _words(cell: Cell, place: Box, drawn: DrawnTable, *, numeric: bool, first: bool) -> float:
    """Sign and words on the first lines; returns how high these are."""
    top, lines = place.y + PAD, _told(cell, place.width - (BADGE if numeric else 0.0))
    tall = text.LINE["body"] * len(lines)
    widest = max((text.width(line, "body") for line in lines), default=0.0)
    taken = sign_room(cell)
    left = place.right - GUTTER - widest - taken if numeric else place.x
    if cell.glyph:
        drawn.signs.append(Sign((left, top + text.LINE["body"] / 2), cell.glyph, cell.level, cell.tone))
    inner = place if numeric else place.cut(left=taken)
    style = "body.strong" if first and _fits(lines, inner.width) else "body"
    put_lines(lines, style, _tone(cell), Box(inner.x, top, inner.width, tall), drawn, numeric=numeric)
    if cell.certainty in _TOLD and numeric and lines:
        drawn.badges.append(Badge((left - BADGE / 2 - 2, top + 10), cell.certainty))
    return tall


def _tone(cell: Cell) -> str:
    """Ink on a tint, where quieter words could not be read; else what the verdict or the certainty asks for."""
    if cell.tone and not cell.shade:
        return cell.tone
    if cell.shade > 0 or cell.certainty is None:
        return "text.primary"
    return _TONES.get(cell.certainty, "text.primary")


def _told(cell: Cell, share: float) -> tuple[str, ...]:
    """The lines of a cell's words; none where its sign stands alone."""
    return () if stands_alone(cell) else _lines(cell.text, "body", share - sign_room(cell))


def _lines(content: str, style: str, share: float) -> tuple[str, ...]:
    return text.wrap_anyhow(content, style, share - GUTTER) if content else ()


def _fits(lines: Sequence[str], share: float) -> bool:
    return all(text.width(line, "body.strong") <= share - GUTTER for line in lines)


def put_lines(lines: Sequence[str], style: str, tone: str, room: Box, drawn: DrawnTable, *, numeric: bool) -> None:
    """Words at the left of their room, numbers at its right."""
    if not lines:
        return
    wide = max(text.width(line, style) for line in lines)
    x = room.right - GUTTER - wide if numeric else room.x
    tall = text.LINE[style] * len(lines)
    drawn.labels.append(Words(tuple(lines), Box(x, room.y, wide, tall), style, tone, "right" if numeric else "left"))
