"""Things side by side as a native table: equally wide columns, headings over rows, years in brackets, tints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.export.pptx.colours import BAND, MUTED, solid
from desktop.export.pptx.grid import MARGIN, GridCell
from desktop.export.pptx.matrix import shade
from desktop.export.pptx.metrics import width
from desktop.export.pptx.table_lines import cell_lines, head_cell, shown_text
from desktop.export.pptx.words import mark_word, word
from desktop.export.pptx.xml import EMPTY
from desktop.export.text import line
from desktop.figures.figure import Certainty
from desktop.figures.wording import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Cell, Column, Figure

_SIZE, _SMALL = 10.0, 9.0
_NARROWEST: Final = 900_000
"""Columns that would be narrower are left out, from the right."""
_NAMES: Final = 0.2
"""The part of the width that goes at most to the names of the rows."""
_SAFE: Final = 0.85
"""Readers set Chinese wider than measured: a year beside its value keeps that distance from the edge."""
_DOUBTS: Final = {
    Certainty.DISPUTED: "disputed",
    Certainty.REFUTED: "refuted",
    Certainty.MODELLED: "derived",
}
"""What is told beside a value in words."""


def side_rows(
    figure: Figure, room: int, size: float = _SIZE, share: float = _NAMES
) -> tuple[list[int], list[list[GridCell]]]:
    """Widths of the columns that have room; the head, headings and rows in words of ``size`` points.

    Names of rows take at most a ``share`` of the width.
    """
    table, language = figure.table, figure.language
    titles = [_beside(row[0].text, row[0].detail, language) for row in table.rows]
    wanted = max((width(line(title), size) for title in titles), default=0) + 2 * MARGIN + 40_000
    names = min(wanted, round(room * share))
    things = max(1, min(len(table.columns) - 1, (room - names) // _NARROWEST))
    widths = [names, *((room - names) // things for _ in range(things))]
    headings = {heading.at: heading.title for heading in table.headings}
    rows = [[_head(column, widths[at], at, size) for at, column in enumerate(table.columns[: things + 1])]]
    for number, row in enumerate(table.rows):
        if number in headings:
            words = cell_lines(headings[number], size, room, None, bold=True)
            rows.append([GridCell(words, anchor="b", is_whole_row=True)])
        name = GridCell(cell_lines(titles[number], size, names, None))
        rows.append([name, *_row(row[1:], table.columns[1:], widths[1:], language, size)])
    return widths, rows


def _head(column: Column, wide: int, at: int, size: float) -> GridCell:
    return head_cell(column.title, column.second, wide, size) if at else GridCell(anchor="b")


def _row(
    cells: Sequence[Cell], columns: Sequence[Column], widths: Sequence[int], language: str, size: float
) -> list[GridCell]:
    """The cells of a row; years stand below their values in all of them where one has no room for it beside."""
    told = [_told(cell, language) for cell in cells]
    beside = all(
        width(line(_beside(shown_text(cell), says, language)), size) <= (wide - 2 * MARGIN) * _SAFE
        for cell, says, wide in zip(cells, told, widths, strict=False)
        if says
    )
    return [
        _cell(cell, column, wide, says, (language, size), beside=beside)
        for cell, column, wide, says in zip(cells, columns, widths, told, strict=False)
    ]


def _is_known(cell: Cell) -> bool:
    return bool(shown_text(cell)) and cell.glyph != "unknown"


def _told(cell: Cell, language: str) -> str:
    """The year of a value, and that it is disputed, refuted or derived; empty where nothing is published."""
    if not _is_known(cell):
        return ""
    doubt = _DOUBTS.get(cell.certainty) if cell.certainty is not None else None
    return say(language, "comma").join(filter(None, (cell.detail, word(doubt, language) if doubt else "")))


def _beside(text: str, told: str, language: str) -> str:
    return say(language, "parens", text=text, note=told) if told else text


def _cell(cell: Cell, column: Column, wide: int, told: str, look: tuple[str, float], *, beside: bool) -> GridCell:
    """Value and year; what nobody publishes is said so. ``look``: language, and points of the words."""
    language, size = look
    fill = solid(shade(cell.shade)) if cell.shade > 0 else solid(BAND) if column.is_reference else EMPTY
    if not _is_known(cell):
        is_unknown = cell.certainty is Certainty.NOT_PUBLISHED or cell.glyph == "unknown"
        said = mark_word(Certainty.NOT_PUBLISHED, language) if is_unknown else ""
        said = word("unknown", language) if width(said, _SMALL) > wide - 2 * MARGIN else said
        return GridCell(cell_lines(said, _SMALL, wide, MUTED), fill=fill)
    if beside or not told:
        return GridCell(cell_lines(_beside(shown_text(cell), told, language), size, wide, None), fill=fill)
    lines = (*cell_lines(shown_text(cell), size, wide, None), *cell_lines(told, _SMALL, wide, MUTED))
    return GridCell(lines, fill=fill)
