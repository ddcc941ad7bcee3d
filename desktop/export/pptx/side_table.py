"""Things side by side as a native table: equally wide columns, headings over rows, years in brackets, tints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.export.pptx.colours import BAND, MUTED, solid
from desktop.export.pptx.grid import MARGIN, GridCell
from desktop.export.pptx.matrix import shade
from desktop.export.pptx.metrics import width
from desktop.export.pptx.table_lines import cell_lines, shown_text
from desktop.export.pptx.words import mark_word, word
from desktop.export.pptx.xml import EMPTY
from desktop.export.text import line
from desktop.figures.figure import Certainty

if TYPE_CHECKING:
    from desktop.figures.figure import Cell, Column, Figure

_SIZE, _SMALL = 10.0, 9.0
_NARROWEST: Final = 900_000
"""Columns that would be narrower are left out, from the right."""
_NAMES: Final = 0.2
"""At most this part of the width goes to the names of the rows."""
_SAFE: Final = 0.85
"""Readers set Chinese wider than measured: a year beside its value keeps that distance from the edge."""
_QUIET: Final = frozenset({Certainty.DISPUTED, Certainty.REFUTED})


def side_rows(figure: Figure, room: int) -> tuple[list[int], list[list[GridCell]]]:
    """Widths of the columns that have room; the head, headings and rows."""
    table, language = figure.table, figure.language
    wanted = max((width(line(_named(row[0])), _SIZE) for row in table.rows), default=0) + 2 * MARGIN + 40_000
    names = min(wanted, round(room * _NAMES))
    things = max(1, min(len(table.columns) - 1, (room - names) // _NARROWEST))
    widths = [names, *((room - names) // things for _ in range(things))]
    headings = {heading.at: heading.title for heading in table.headings}
    rows = [[_head(column, widths[at], at) for at, column in enumerate(table.columns[: things + 1])]]
    for number, row in enumerate(table.rows):
        if number in headings:
            words = cell_lines(headings[number], _SIZE, room, None, bold=True)
            rows.append([GridCell(words, anchor="b", is_whole_row=True)])
        name = GridCell(cell_lines(_named(row[0]), _SIZE, names, None))
        cells = zip(row[1:], table.columns[1:], widths[1:], strict=False)
        rows.append([name, *(_cell(cell, column, wide, language) for cell, column, wide in cells)])
    return widths, rows


def _named(cell: Cell) -> str:
    return f"{cell.text} ({cell.detail})" if cell.detail else cell.text


def _head(column: Column, wide: int, at: int) -> GridCell:
    return GridCell(cell_lines(column.title, _SIZE, wide, None, bold=True) if at else (), anchor="b")


def _cell(cell: Cell, column: Column, wide: int, language: str) -> GridCell:
    """Value and year, and that it is disputed where it is; what nobody publishes is said so."""
    fill = solid(shade(cell.shade)) if cell.shade > 0 else solid(BAND) if column.is_reference else EMPTY
    shown = shown_text(cell)
    if not shown or cell.glyph == "unknown":
        is_unknown = cell.certainty is Certainty.NOT_PUBLISHED or cell.glyph == "unknown"
        said = mark_word(Certainty.NOT_PUBLISHED, language) if is_unknown else ""
        said = word("unknown", language) if width(said, _SMALL) > wide - 2 * MARGIN else said
        return GridCell(cell_lines(said, _SMALL, wide, MUTED), fill=fill)
    told = [cell.detail] if cell.detail else []
    if cell.certainty in _QUIET:
        told.append(word("disputed" if cell.certainty is Certainty.DISPUTED else "refuted", language))
    beside = f"{shown} ({', '.join(told)})" if told else shown
    if not told or width(line(beside), _SIZE) <= (wide - 2 * MARGIN) * _SAFE:
        return GridCell(cell_lines(beside, _SIZE, wide, None), fill=fill)
    lines = (*cell_lines(shown, _SIZE, wide, None), *cell_lines(", ".join(told), _SMALL, wide, MUTED))
    return GridCell(lines, fill=fill)
