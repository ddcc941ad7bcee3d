"""Tables as figures: heads, hairlines between rows, words broken into lines, a dotted box where nothing is known.

Columns take the room their words need; where there is too little of it, those with long words give way.
Rows that find no place are counted, never cut.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Certainty
from desktop.plotting import text, words
from desktop.plotting.box import Box
from desktop.plotting.shapes import Layout, Mark, Stroke, Words
from desktop.plotting.table_cells import (
    BADGE,
    GUTTER,
    DrawnTable,
    cell_height,
    least_width,
    put_cell,
    put_lines,
    wished_width,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Cell, Column, Figure
    from desktop.plotting.surface import Surface

LEAST: Final = 56.0
_EVEN: Final = 0.35
"""How much more room long words get: 0 none, 1 in proportion."""


def lay_out_table(figure: Figure, surface: Surface, width: float, height: float) -> Layout:
    """The table of a figure in its room."""
    drawn, lines = DrawnTable(badges=list(surface.badges)), list[Stroke]()
    room, table = surface.room, figure.table
    # Words of the last column need no gutter after them.
    spare = 0.0 if table.columns[-1].numeric else GUTTER
    wide = _widths(table.columns, table.rows, room.width + spare)
    at = _heads(table.columns, wide, room, drawn)
    lines.append(_line(room, at, "chart.axis"))
    for number, row in enumerate(table.rows):
        shares = zip(row, table.columns, wide, strict=True)
        tall = max(cell_height(cell, share - _badge(column)) for cell, column, share in shares)
        left = len(table.rows) - number
        if at + tall > room.bottom - (text.LINE["micro"] if left > 1 else 0.0):
            content = words.more_rows(left, figure.language)
            place = Box(room.x, at + 2, text.width(content, "micro"), text.LINE["micro"])
            drawn.words.append(Words((content,), place, "micro", "text.tertiary"))
            drawn.dropped += [f"row:{rest}" for rest in range(number, len(table.rows))]
            break
        _row(number, row, table.columns, wide, Box(room.x, at, room.width, tall), drawn)
        at += tall
        lines.append(_line(room, at, "chart.grid"))
    return Layout(
        width=width,
        height=height,
        plot=Box(room.x, room.y, room.width, max(1.0, at - room.y)),
        words=(*surface.words, *drawn.words),
        badges=tuple(drawn.badges),
        signs=tuple(drawn.signs),
        labels=tuple(drawn.labels),
        grid=tuple(lines),
        heats=tuple(drawn.heats),
        blocks=tuple(drawn.blocks),
        marks=tuple(drawn.marks),
        dropped=tuple(drawn.dropped),
    )


def _line(room: Box, y: float, token: str) -> Stroke:
    return Stroke((room.x, y), (room.right, y), token)


def _widths(columns: Sequence[Column], rows: Sequence[Sequence[Cell]], room: float) -> list[float]:
    """What each column would like to have, cut down to the room."""
    wanted = []
    for place, column in enumerate(columns):
        told = max((wished_width(row[place], "body") for row in rows), default=0.0) + BADGE
        wanted.append(max(LEAST, text.width(column.title, "small"), told) + GUTTER)
    least = [min(wish, _least(place, columns[place], rows)) for place, wish in enumerate(wanted)]
    if sum(least) > room:
        return _shared(least, room)
    more = _shared([wish - need for wish, need in zip(wanted, least, strict=True)], room - sum(least))
    return [need + share for need, share in zip(least, more, strict=True)]


def _least(place: int, column: Column, rows: Sequence[Sequence[Cell]]) -> float:
    """The width at which no word of a column is broken inside."""
    style = "body" if place else "body.strong"
    told = max((least_width(row[place], style) for row in rows), default=0.0)
    return max(text.longest_piece(column.title, "small"), told + _badge(column)) + GUTTER


def _badge(column: Column) -> float:
    """What a column keeps free for a glyph before its numbers."""
    return BADGE if column.numeric else 0.0


def _shared(wanted: Sequence[float], room: float) -> list[float]:
    """The room among columns: who wants less than its share gets that, the others share the rest almost evenly.

    A column of long words then breaks into a few more lines than the others instead of into many.
    """
    if sum(wanted) <= room:
        return list(wanted)
    shares: dict[int, float] = {}
    while True:
        left = room - sum(shares.values())
        open_ = [place for place in range(len(wanted)) if place not in shares]
        roots = sum(wanted[place] ** _EVEN for place in open_)
        modest = [place for place in open_ if wanted[place] <= left * wanted[place] ** _EVEN / roots]
        if not modest or len(modest) == len(open_):
            shares.update({place: left * wanted[place] ** _EVEN / roots for place in open_})
            return [shares[place] for place in range(len(wanted))]
        shares.update({place: wanted[place] for place in modest})


def _heads(columns: Sequence[Column], wide: Sequence[float], room: Box, drawn: DrawnTable) -> float:
    """The titles of the columns on one bottom line; returns where the rows begin."""
    wrapped = [
        text.wrap_anyhow(column.title, "small", share - GUTTER) for column, share in zip(columns, wide, strict=True)
    ]
    bottom = room.y + text.LINE["small"] * max((len(lines) for lines in wrapped), default=1) + 4
    x = room.x
    for lines, column, share in zip(wrapped, columns, wide, strict=True):
        tall = text.LINE["small"] * len(lines)
        put_lines(
            lines, "small", "text.tertiary", Box(x, bottom - 4 - tall, share, tall), drawn, numeric=column.numeric
        )
        x += share
    return bottom


def _row(
    number: int,
    row: Sequence[Cell],
    columns: Sequence[Column],
    wide: Sequence[float],
    box: Box,
    drawn: DrawnTable,
) -> None:
    x = box.x
    for cell, column, share in zip(row, columns, wide, strict=True):
        place = Box(x, box.y, share, box.height)
        put_cell(cell, place, drawn, numeric=column.numeric, first=x == box.x)
        told = ", ".join(part for part in (row[0].text, column.title, cell.text, cell.detail) if part)
        key = f"{number}/{column.key}"
        if cell.entity is not None or cell.lineage or cell.certainty is Certainty.NOT_PUBLISHED:
            seen = place._replace(width=min(share, box.right - x))
            drawn.marks.append(Mark(key, str(number), told, cell.entity, seen.centre, seen, False))
        x += share
