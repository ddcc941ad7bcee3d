"""A table that is the figure itself: words broken into lines, second lines in smaller words, unknowns in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.export.pptx.colours import MUTED, solid
from desktop.export.pptx.grid import ABOVE, MARGIN, GridCell, grid_frame
from desktop.export.pptx.matrix import shade
from desktop.export.pptx.metrics import height, width
from desktop.export.pptx.shapes import Paragraph
from desktop.export.pptx.side_table import side_rows
from desktop.export.pptx.table_lines import cell_lines, shown_text
from desktop.export.pptx.words import mark_word, word
from desktop.export.pptx.xml import EMPTY
from desktop.export.text import line
from desktop.figures.figure import Certainty

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.export.pptx.layouts import Place
    from desktop.export.pptx.model import Box
    from desktop.export.pptx.xml import Xml
    from desktop.figures.figure import Cell, Column, Figure

_SIZE, _SMALL = 11.0, 9.0
_MOST_LINES: Final = 6
_WIDEST: Final = 2_600_000
"""Columns narrower than that keep their width where others give way."""
_QUIET = frozenset({Certainty.NOT_PUBLISHED, Certainty.DISPUTED, Certainty.REFUTED})


def drawn_table(figure: Figure, place: Place, name: str, identifier: int) -> Xml:
    """The native table with as many rows as the slide holds; a last row counts the others."""
    widths, rows = _made(figure, place.box)
    count = _count(rows, place.box)
    shown = rows[: count + 1]
    if count + 1 < len(rows):
        more = word("more_rows", figure.language).format(count=len(rows) - 1 - count)
        shown.append([GridCell((Paragraph(more, _SIZE, colour=MUTED),)), *(GridCell() for _ in widths[1:])])
    return grid_frame(identifier, name, figure.alt_text, place, widths, shown)


def is_table_cut(figure: Figure, box: Box) -> bool:
    """Whether the slide holds less than all rows."""
    _, rows = _made(figure, box)
    return _count(rows, box) + 1 < len(rows)


def _made(figure: Figure, box: Box) -> tuple[list[int], list[list[GridCell]]]:
    """Widths of the columns; the head and all rows."""
    if figure.table.beside:
        return side_rows(figure, box.w)
    columns = figure.table.columns
    widths = _widths(figure, box.w)
    head = [_head(column, widths[at], at) for at, column in enumerate(columns)]
    body = [
        [_cell(cell, columns[at], widths[at], at, figure.language) for at, cell in enumerate(row)]
        for row in figure.table.rows
    ]
    return widths, [head, *body]


def _count(rows: Sequence[Sequence[GridCell]], box: Box) -> int:
    """How many rows below the head fit, the line that counts the others included."""
    left = box.h - max(cell.height for cell in rows[0])
    tall = [max(cell.height for cell in row) for row in rows[1:]]
    if sum(tall) <= left:
        return len(tall)
    left -= height(_SIZE) + 2 * ABOVE
    count = 0
    while count < len(tall) and tall[count] <= left:
        left -= tall[count]
        count += 1
    return count


def _widths(figure: Figure, room: int) -> list[int]:
    """What each column's words need; where that is too much, the columns of long words share what the others leave."""
    wanted = [_wanted(figure, at) for at in range(len(figure.table.columns))]
    if sum(wanted) <= room:
        spare = room - sum(wanted)
        return [round(w + spare * w / sum(wanted)) for w in wanted]
    long = [w for w in wanted if w > _WIDEST]
    kept = sum(w for w in wanted if w <= _WIDEST)
    if not long or kept > room * 0.7:
        return [round(room * min(w, _WIDEST) / sum(min(one, _WIDEST) for one in wanted)) for w in wanted]
    return [w if w <= _WIDEST else round((room - kept) * w / sum(long)) for w in wanted]


def _wanted(figure: Figure, at: int) -> int:
    heads = width(line(_title(figure.table.columns[at])), _SIZE, bold=True)
    words = [width(line(shown_text(row[at])), _SIZE, bold=at == 0) for row in figure.table.rows]
    small = [min(width(line(row[at].detail), _SMALL), _WIDEST // 2) for row in figure.table.rows]
    return max(heads, *words, *small, 300_000) + 2 * MARGIN + 40_000


def _title(column: Column) -> str:
    return f"{column.title}, {column.unit}" if column.unit and column.unit not in column.title else column.title


def _head(column: Column, wide: int, at: int) -> GridCell:
    return GridCell(
        cell_lines(_title(column), _SIZE, wide, None, bold=True), "r" if column.numeric else "l", anchor="b"
    )


def _cell(cell: Cell, column: Column, wide: int, at: int, language: str) -> GridCell:
    align = "r" if column.numeric else "l"
    fill = solid(shade(cell.shade)) if cell.shade > 0 else EMPTY
    shown = shown_text(cell)
    if not shown or cell.glyph == "unknown":
        unknown = cell.certainty is Certainty.NOT_PUBLISHED or cell.glyph == "unknown"
        text = mark_word(Certainty.NOT_PUBLISHED, language) if unknown else ""
        return GridCell(cell_lines(text, _SMALL, wide, MUTED), align, fill, anchor="t")
    quiet = cell.certainty in _QUIET
    lines = cell_lines(shown, _SIZE, wide, MUTED if quiet else None, bold=at == 0)
    return GridCell((*lines, *cell_lines(cell.detail, _SMALL, wide, MUTED)), align, fill, anchor="t")
