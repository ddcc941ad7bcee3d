"""Tables as figures: heads, hairlines between rows, words broken into lines, a dotted box where nothing is known.

Columns take the room their words need; where there is too little of it, those with long words give way.
Rows that find no place are counted, never cut.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Certainty
from desktop.plotting import text, words
from desktop.plotting.box import Box
from desktop.plotting.matrix_grid import Drawn, unknown
from desktop.plotting.shapes import Badge, Layout, Mark, Stroke, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Cell, Column, Figure
    from desktop.plotting.surface import Surface

PAD: Final = 6.0
"""Above and below the words of a row."""
GUTTER: Final = 12.0
LEAST: Final = 56.0
BADGE: Final = 14.0
"""A glyph of the grammar before a number that is not simply published."""
_EVEN: Final = 0.35
"""How much more room long words get: 0 none, 1 in proportion."""
_TONES: Final = {
    Certainty.MODELLED: "text.secondary",
    Certainty.DISPUTED: "disputed",
    Certainty.NOT_PUBLISHED: "text.tertiary",
}
_TOLD: Final = frozenset({Certainty.FORECAST, Certainty.MODELLED, Certainty.DISPUTED, Certainty.REFUTED})


def lay_out_table(figure: Figure, surface: Surface, width: float, height: float) -> Layout:
    """The table of a figure in its room."""
    drawn, badges, lines = Drawn(), list(surface.badges), list[Stroke]()
    room, table = surface.room, figure.table
    # Words of the last column need no gutter after them.
    spare = 0.0 if table.columns[-1].numeric else GUTTER
    wide = _widths(table.columns, table.rows, room.width + spare)
    at = _heads(table.columns, wide, room, drawn)
    lines.append(_line(room, at, "chart.axis"))
    for number, row in enumerate(table.rows):
        shares = zip(row, table.columns, wide, strict=True)
        tall = max(_height(cell, share - _badge(column)) for cell, column, share in shares)
        left = len(table.rows) - number
        if at + tall > room.bottom - (text.LINE["micro"] if left > 1 else 0.0):
            content = words.more_rows(left, figure.language)
            place = Box(room.x, at + 2, text.width(content, "micro"), text.LINE["micro"])
            drawn.words.append(Words((content,), place, "micro", "text.tertiary"))
            drawn.dropped += [f"row:{rest}" for rest in range(number, len(table.rows))]
            break
        _row(number, row, table.columns, wide, Box(room.x, at, room.width, tall), drawn, badges)
        at += tall
        lines.append(_line(room, at, "chart.grid"))
    return Layout(
        width=width,
        height=height,
        plot=Box(room.x, room.y, room.width, max(1.0, at - room.y)),
        words=(*surface.words, *drawn.words),
        badges=tuple(badges),
        labels=tuple(drawn.labels),
        grid=tuple(lines),
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
        cells = [row[place] for row in rows]
        told = max((text.width(cell.text, "body") + BADGE for cell in cells), default=0.0)
        small = max((text.width(cell.detail, "micro") for cell in cells), default=0.0)
        wanted.append(max(LEAST, text.width(column.title, "small"), told, small) + GUTTER)
    least = [min(wish, _least(place, columns[place], rows)) for place, wish in enumerate(wanted)]
    if sum(least) > room:
        return _shared(least, room)
    more = _shared([wish - need for wish, need in zip(wanted, least, strict=True)], room - sum(least))
    return [need + share for need, share in zip(least, more, strict=True)]


def _least(place: int, column: Column, rows: Sequence[Sequence[Cell]]) -> float:
    """The width at which no word of a column is broken inside."""
    style = "body" if place else "body.strong"
    told = max((text.longest_piece(row[place].text, style) for row in rows), default=0.0)
    small = max((text.longest_piece(row[place].detail, "micro") for row in rows), default=0.0)
    return max(text.longest_piece(column.title, "small"), max(told, small) + _badge(column)) + GUTTER


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


def _heads(columns: Sequence[Column], wide: Sequence[float], room: Box, drawn: Drawn) -> float:
    """The titles of the columns on one bottom line; returns where the rows begin."""
    wrapped = [
        text.wrap_anyhow(column.title, "small", share - GUTTER) for column, share in zip(columns, wide, strict=True)
    ]
    bottom = room.y + text.LINE["small"] * max((len(lines) for lines in wrapped), default=1) + 4
    x = room.x
    for lines, column, share in zip(wrapped, columns, wide, strict=True):
        tall = text.LINE["small"] * len(lines)
        _place(lines, "small", "text.tertiary", Box(x, bottom - 4 - tall, share, tall), drawn, numeric=column.numeric)
        x += share
    return bottom


def _height(cell: Cell, share: float) -> float:
    lines = len(_lines(cell.text, "body", share)) * text.LINE["body"]
    return max(text.LINE["body"], lines) + len(_lines(cell.detail, "micro", share)) * text.LINE["micro"] + 2 * PAD


def _lines(content: str, style: str, share: float) -> tuple[str, ...]:
    return text.wrap_anyhow(content, style, share - GUTTER) if content else ()


def _row(
    number: int,
    row: Sequence[Cell],
    columns: Sequence[Column],
    wide: Sequence[float],
    box: Box,
    drawn: Drawn,
    badges: list[Badge],
) -> None:
    x = box.x
    for cell, column, share in zip(row, columns, wide, strict=True):
        place = Box(x, box.y, share, box.height)
        _cell(cell, place, drawn, badges, numeric=column.numeric, first=x == box.x)
        told = ", ".join(part for part in (row[0].text, column.title, cell.text, cell.detail) if part)
        key = f"{number}/{column.key}"
        if cell.entity is not None or cell.lineage or cell.certainty is Certainty.NOT_PUBLISHED:
            seen = place._replace(width=min(share, box.right - x))
            drawn.marks.append(Mark(key, str(number), told, cell.entity, seen.centre, seen, False))
        x += share


def _cell(cell: Cell, place: Box, drawn: Drawn, badges: list[Badge], *, numeric: bool, first: bool) -> None:
    top = place.y + PAD
    if not cell.text:
        if cell.certainty is Certainty.NOT_PUBLISHED:
            wide = min(56.0, place.width - GUTTER)
            left = place.right - GUTTER - wide + 15 if numeric else place.x - 15
            drawn.blocks.append(unknown(Box(left, top, wide, text.LINE["body"])))
        return
    inner = place.width - (BADGE if numeric else 0.0)
    lines = _lines(cell.text, "body", inner)
    tall = text.LINE["body"] * len(lines)
    tone = _TONES.get(cell.certainty, "text.primary") if cell.certainty is not None else "text.primary"
    style = "body.strong" if first and _fits(lines, place.width) else "body"
    _place(lines, style, tone, Box(place.x, top, place.width, tall), drawn, numeric=numeric)
    if cell.certainty in _TOLD and numeric:
        widest = max(text.width(line, "body") for line in lines)
        badges.append(Badge((place.right - GUTTER - widest - BADGE / 2 - 2, top + 10), cell.certainty))
    small = _lines(cell.detail, "micro", inner)
    below = Box(place.x, top + tall, place.width, text.LINE["micro"] * len(small))
    _place(small, "micro", "text.tertiary", below, drawn, numeric=numeric)


def _fits(lines: Sequence[str], share: float) -> bool:
    return all(text.width(line, "body.strong") <= share - GUTTER for line in lines)


def _place(lines: Sequence[str], style: str, tone: str, room: Box, drawn: Drawn, *, numeric: bool) -> None:
    """Words at the left of their room, numbers at its right."""
    if not lines:
        return
    wide = max(text.width(line, style) for line in lines)
    x = room.right - GUTTER - wide if numeric else room.x
    tall = text.LINE[style] * len(lines)
    drawn.labels.append(Words(tuple(lines), Box(x, room.y, wide, tall), style, tone, "right" if numeric else "left"))
