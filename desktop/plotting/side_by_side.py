"""Things side by side: equally wide columns, rows under headings, years and badges beside the values, bars below them.

The reference column stands on the colour of the frame. Rows move closer together before any is left out; those that
find no place are counted, never cut.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Certainty
from desktop.frozen import frozen
from desktop.plotting import text, words
from desktop.plotting.box import Box
from desktop.plotting.matrix_grid import unknown
from desktop.plotting.shapes import Badge, Block, Heat, Layout, Mark, Stroke, Words
from desktop.plotting.signs import Sign, sign_room, stands_alone
from desktop.plotting.table_cells import DrawnTable
from desktop.theme.sign import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Cell, Column, Figure, Heading, Table
    from desktop.plotting.surface import Surface

PADS: Final = (7.0, 4.0, 2.0)
"""Above and below the words of a row, from airy to tight."""
GUTTER: Final = 10.0
INSET: Final = 6.0
"""From the edge of a column to its words."""
BAR: Final = 3.0
BADGE: Final = 12.0
NEAR: Final = 6.0
"""Between a value, its year and its badge."""
_NAMES: Final = 0.17
LEAST_NAMES: Final = 110.0
"""At most this part of the width goes to the names of the rows, or this much where that is little."""
LEAST: Final = 78.0
"""Narrower columns are left out and counted."""
_SQUARE: Final = 9.0
_TOLD: Final = frozenset({Certainty.FORECAST, Certainty.MODELLED, Certainty.DISPUTED, Certainty.REFUTED})


@frozen
class _Grid:
    """Where the columns are and how close the rows stand."""

    room: Box
    names: float
    wide: float
    pad: float

    def left(self, column: int) -> float:
        """Left edge of a column; the names are the first."""
        return self.room.x if column == 0 else self.room.x + self.names + (column - 1) * self.wide

    def width(self, column: int) -> float:
        """How wide it is."""
        return self.names if column == 0 else self.wide


@dataclass(slots=True)
class _Drawn(DrawnTable):
    lines: list[Stroke] = field(default_factory=list)


def lay_out_side_by_side(figure: Figure, surface: Surface, width: float, height: float) -> Layout:
    """The table of a figure whose details stand beside their words."""
    table, room = _within(figure.table, surface.room), surface.room
    left_out = len(figure.table.columns) - len(table.columns)
    drawn = _Drawn(badges=list(surface.badges))
    grid = _fitting(table, room)
    at = _heads(table.columns, grid, drawn)
    if left_out:
        lines = text.wrap_anyhow(words.more_columns(left_out, figure.language), "micro", grid.names - GUTTER)
        _put(lines, "micro", "text.tertiary", room.x, room.y, drawn)
        drawn.dropped += [f"column:{column.key}" for column in figure.table.columns[len(table.columns) :]]
    drawn.lines.append(Stroke((room.x, at), (room.right, at), "chart.axis"))
    bottom = _rows(table, figure.language, grid, at, drawn)
    reference = [place for place, column in enumerate(table.columns) if column.is_reference]
    grounds = [Box(grid.left(place), room.y, grid.wide - 2, bottom - room.y) for place in reference]
    return Layout(
        width=width,
        height=height,
        plot=Box(room.x, room.y, room.width, max(1.0, bottom - room.y)),
        words=(*surface.words, *drawn.words),
        badges=tuple(drawn.badges),
        signs=tuple(drawn.signs),
        labels=tuple(drawn.labels),
        grounds=tuple(grounds),
        grid=tuple(drawn.lines),
        heats=tuple(drawn.heats),
        blocks=tuple(drawn.blocks),
        marks=tuple(drawn.marks),
        dropped=tuple(drawn.dropped),
    )


def _within(table: Table, room: Box) -> Table:
    """As many things as there is room for, at least one."""
    count = 1 + max(1, int((room.width - _names(table, room)) // LEAST))
    if count >= len(table.columns):
        return table
    return replace(table, columns=table.columns[:count], rows=tuple(row[:count] for row in table.rows))


def _names(table: Table, room: Box) -> float:
    wished = max((_name_width(row[0]) for row in table.rows), default=0.0) + GUTTER + INSET
    return min(wished, max(LEAST_NAMES, room.width * _NAMES))


def _fitting(table: Table, room: Box) -> _Grid:
    """The airiest grid that holds all rows; the tightest where none does."""
    names = _names(table, room)
    wide = (room.width - names) / max(1, len(table.columns) - 1)
    for pad in PADS:
        grid = _Grid(room, names, wide, pad)
        rows = sum(_height(row, grid) for row in table.rows) + len(table.headings) * _heading_height(grid)
        if _head_height(table.columns, grid) + rows <= room.height:
            return grid
    return grid


def _name_width(cell: Cell) -> float:
    return text.width(cell.text, "body") + (NEAR + text.width(cell.detail, "micro") if cell.detail else 0.0)


def _head_height(columns: Sequence[Column], grid: _Grid) -> float:
    lines = max((len(_title(column, grid)) for column in columns[1:]), default=1)
    return lines * text.LINE["body.strong"] + (text.LINE["micro"] if _tells_more(columns, grid) else 0.0) + 6


def _tells_more(columns: Sequence[Column], grid: _Grid) -> bool:
    """Whether the other names have a line; not where rows stand close."""
    return grid.pad > PADS[-1] and any(column.detail for column in columns)


def _title(column: Column, grid: _Grid) -> tuple[str, ...]:
    taken = _SQUARE + NEAR if column.colour else 0.0
    return text.wrap_anyhow(column.title, "body.strong", grid.wide - taken - GUTTER)


def _heads(columns: Sequence[Column], grid: _Grid, drawn: _Drawn) -> float:
    """Names with their colours, the other names below; returns where the rows begin."""
    bottom = grid.room.y + _head_height(columns, grid)
    more = _tells_more(columns, grid)
    for place, column in enumerate(columns[1:], 1):
        left, lines = grid.left(place) + INSET, _title(column, grid)
        if column.colour:
            square = Box(left, grid.room.y + 4.5, _SQUARE, _SQUARE)
            drawn.blocks.append(Block(square, column.colour, Certainty.PUBLISHED))
            left += _SQUARE + NEAR
        top = _put(lines, "body.strong", "text.primary", left, grid.room.y, drawn)
        if more and column.detail:
            room = grid.wide - (left - grid.left(place)) - GUTTER / 2
            if text.width(column.detail, "micro") <= room:
                _put((column.detail,), "micro", "text.tertiary", left, top, drawn)
        box = Box(grid.left(place), grid.room.y, grid.wide - 2, bottom - grid.room.y - 2)
        drawn.marks.append(Mark(f"head/{column.key}", "head", column.title, column.entity, box.centre, box, False))
    return bottom


def _heading_height(grid: _Grid) -> float:
    return text.LINE["body.strong"] + 2 * grid.pad


def _rows(table: Table, language: str, grid: _Grid, at: float, drawn: _Drawn) -> float:
    """Rows under their headings; the first that finds no place is counted with all below it."""
    rows, room = table.rows, grid.room
    headings = {heading.at: heading for heading in table.headings}
    for number, row in enumerate(rows):
        heading, tall = headings.get(number), _height(row, grid)
        need = tall + (_heading_height(grid) if heading is not None else 0.0)
        left = len(rows) - number
        if at + need > room.bottom - (text.LINE["micro"] if left > 1 else 0.0):
            content = words.more_rows(left, language)
            place = Box(room.x, at + 2, text.width(content, "micro"), text.LINE["micro"])
            drawn.words.append(Words((content,), place, "micro", "text.tertiary"))
            drawn.dropped += [f"row:{rest}" for rest in range(number, len(rows))]
            return at
        if heading is not None:
            at = _heading(heading, grid, at, drawn)
        _row(number, row, table.columns, grid, (at, tall), drawn)
        at += tall
        drawn.lines.append(Stroke((room.x, at), (room.right, at), "chart.grid"))
    return at


def _heading(heading: Heading, grid: _Grid, at: float, drawn: _Drawn) -> float:
    _put((heading.title,), "body.strong", "text.primary", grid.room.x, at + grid.pad, drawn)
    at += _heading_height(grid)
    drawn.lines.append(Stroke((grid.room.x, at), (grid.room.right, at), "line.strong"))
    return at


def _height(row: Sequence[Cell], grid: _Grid) -> float:
    tall = max(_cell_height(cell, grid.width(place) - GUTTER, "body") for place, cell in enumerate(row))
    return tall + 2 * grid.pad


def _cell_height(cell: Cell, wide: float, style: str) -> float:
    lines, beside = _lines(cell, wide, style)
    below = 0 if beside or not cell.detail else len(text.wrap_anyhow(cell.detail, "micro", wide - INSET))
    bar = BAR + 1 if cell.bar is not None else 0.0
    return max(1, len(lines)) * text.LINE["body"] + below * text.LINE["micro"] + bar


def _lines(cell: Cell, wide: float, style: str) -> tuple[tuple[str, ...], bool]:
    """The lines of the words, and whether the detail stands beside them."""
    told = () if stands_alone(cell) else (cell.text,) if cell.text else ()
    room = wide - INSET - sign_room(cell) - (BADGE + NEAR if cell.certainty in _TOLD else 0.0)
    lines = text.wrap_anyhow(told[0], style, max(24.0, room)) if told else ()
    if not cell.detail:
        return lines, True
    need = text.width(lines[0], style) + NEAR + text.width(cell.detail, "micro") if lines else 0.0
    return lines, len(lines) == 1 and need <= room


def _row(
    number: int,
    row: Sequence[Cell],
    columns: Sequence[Column],
    grid: _Grid,
    where: tuple[float, float],
    drawn: _Drawn,
) -> None:
    top, tall = where
    for place, (cell, column) in enumerate(zip(row, columns, strict=True)):
        box = Box(grid.left(place), top, grid.width(place), tall)
        if cell.shade > 0:
            drawn.heats.append(Heat(box.cut(0, 1, 2, 0), cell.shade, Certainty.PUBLISHED))
        inner = box if place == 0 else box.cut(INSET, 0, 0, 0)
        told = _lines(cell, grid.width(place) - GUTTER, "body")
        _cell(cell, told, inner.cut(0, grid.pad, GUTTER, grid.pad), column.colour, drawn)
        if place and (cell.entity is not None or cell.lineage or cell.certainty is Certainty.NOT_PUBLISHED):
            said = ", ".join(part for part in (row[0].text, column.title, cell.text, cell.detail) if part)
            seen = box.cut(0, 0, 2, 0)
            drawn.marks.append(Mark(f"{number}/{column.key}", str(number), said, cell.entity, seen.centre, seen, False))


def _cell(cell: Cell, told: tuple[tuple[str, ...], bool], room: Box, colour: int, drawn: _Drawn) -> None:
    """Sign, words, detail, badge and bar of one cell; ``told``: its lines, and whether the detail is beside them."""
    middle = room.y + text.LINE["body"] / 2
    if not cell.text and not cell.glyph:
        if cell.certainty is Certainty.NOT_PUBLISHED:
            drawn.blocks.append(unknown(Box(room.x - 4, middle - 10, UNKNOWN[0] + 8, 20)))
        return
    lines, beside = told
    left = room.x + sign_room(cell)
    if cell.glyph:
        drawn.signs.append(Sign((room.x, middle), cell.glyph, cell.level))
    quiet = "text.primary" if cell.shade > 0 else "text.tertiary"
    ink = "text.secondary" if cell.certainty is Certainty.MODELLED and not cell.shade else "text.primary"
    top = _put(lines, "body", ink, left, room.y, drawn)
    end = left + max((text.width(line, "body") for line in lines[:1]), default=0.0)
    if cell.detail and beside:
        _put((cell.detail,), "micro", quiet, end + NEAR, room.y + 2, drawn)
        end += NEAR + text.width(cell.detail, "micro")
    elif cell.detail:
        top = _put(text.wrap_anyhow(cell.detail, "micro", room.width), "micro", quiet, left, top, drawn)
    if cell.certainty in _TOLD and lines:
        drawn.badges.append(Badge((end + NEAR + BADGE / 2, middle), cell.certainty))
    if cell.bar is not None:
        long = max(2.0, cell.bar * (room.width - 2))
        drawn.blocks.append(Block(Box(room.x, top + 1, long, BAR), colour, Certainty.PUBLISHED))


def _put(lines: Sequence[str], style: str, tone: str, x: float, y: float, drawn: _Drawn) -> float:
    """Words at a place; returns where they end."""
    if not lines:
        return y + text.LINE["body"]
    wide, tall = max(text.width(line, style) for line in lines), text.LINE[style] * len(lines)
    drawn.labels.append(Words(tuple(lines), Box(x, y, wide, tall), style, tone))
    return y + tall
