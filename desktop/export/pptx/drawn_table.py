"""A table that is the figure itself: words broken into lines, second lines in smaller words, unknowns in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.export.pptx.colours import MUTED, solid
from desktop.export.pptx.grid import ABOVE, MARGIN, GridCell, grid_frame
from desktop.export.pptx.matrix import shade
from desktop.export.pptx.metrics import line_height, width
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
_WIDEST: Final = 2_600_000
"""Words without a blank, and second lines, ask for no more than that."""
_NAMES: Final = 2_200_000
"""The first column keeps that much of what its words need."""
_SHORT_NAMES: Final = 1_400_000
"""The same where there are very many columns."""
_BESIDE: Final = 2 * MARGIN + 70_000
"""Margins, and what readers set wider than measured."""
_QUIET = frozenset({Certainty.NOT_PUBLISHED, Certainty.DISPUTED, Certainty.REFUTED})


def drawn_table(figure: Figure, place: Place, name: str, identifier: int) -> Xml:
    """The native table with as many rows as the slide holds; a last row counts the others."""
    widths, rows = _made(figure, place.box)
    count = _count(rows, place.box, figure.language)
    shown = rows[: count + 1]
    if count + 1 < len(rows):
        more = word("more_rows", figure.language).format(count=len(rows) - 1 - count)
        shown.append([GridCell((Paragraph(more, _SIZE, colour=MUTED),), is_whole_row=True)])
    return grid_frame(identifier, name, figure.alt_text, place, widths, shown)


def is_table_cut(figure: Figure, box: Box) -> bool:
    """Whether the slide holds less than all rows."""
    _, rows = _made(figure, box)
    return _count(rows, box, figure.language) + 1 < len(rows)


def _made(figure: Figure, box: Box) -> tuple[list[int], list[list[GridCell]]]:
    """Widths of the columns; the head and all rows."""
    if figure.table.beside:
        return side_rows(figure, box.w)
    widths, size = _widths(figure, box.w)
    return min((_laid(figure, one, size) for one in _tried(widths)), key=_tall)


def _tried(widths: list[int]) -> list[list[int]]:
    """The widths, and the same with the first column wider at the cost of the widest of the others."""
    if len(widths) < 2:
        return [widths]
    giver = max(range(1, len(widths)), key=lambda at: widths[at])
    steps = (round(widths[giver] * part) for part in (0.0, 0.2, 0.4))
    return [[w + step if not at else w - step if at == giver else w for at, w in enumerate(widths)] for step in steps]


def _laid(figure: Figure, widths: list[int], size: float) -> tuple[list[int], list[list[GridCell]]]:
    columns = figure.table.columns
    head = [_head(column, widths[at], size) for at, column in enumerate(columns)]
    body = [
        [_cell(cell, columns[at], widths[at], at, figure.language) for at, cell in enumerate(row)]
        for row in figure.table.rows
    ]
    return widths, [head, *body]


def _tall(laid: tuple[list[int], list[list[GridCell]]]) -> int:
    return sum(max(cell.height for cell in row) for row in laid[1])


def _count(rows: Sequence[Sequence[GridCell]], box: Box, language: str) -> int:
    """How many rows below the head fit, the line that counts the others included."""
    left = box.h - max(cell.height for cell in rows[0])
    tall = [max(cell.height for cell in row) for row in rows[1:]]
    if sum(tall) <= left:
        return len(tall)
    left -= line_height(word("more_rows", language), _SIZE) + 2 * ABOVE
    count = 0
    while count < len(tall) and tall[count] <= left:
        left -= tall[count]
        count += 1
    return count


def _widths(figure: Figure, room: int) -> tuple[list[int], float]:
    """What each column's words need, and the size of the heads.

    Where that is too much, columns give way down to their longest single word; then the heads and the names of rows
    get smaller.
    """
    places = range(len(figure.table.columns))
    wanted = [_wanted(figure, at) for at in places]
    spare = room - sum(wanted)
    if spare >= 0:
        long = min(spare, max(0, _second_lines(figure) - wanted[0]))
        wanted[0] += long
        return [round(w + (spare - long) * w / sum(wanted)) for w in wanted], _SIZE
    for size, names in ((_SIZE, _NAMES), (_SMALL, _NAMES), (_SMALL, _SHORT_NAMES)):
        least = [_least(figure, at, size, names) for at in places]
        if sum(least) < room:
            more = [max(0, want - low) for want, low in zip(wanted, least, strict=True)]
            share = min(1.0, (room - sum(least)) / max(1, sum(more)))
            return [round(low + part * share) for low, part in zip(least, more, strict=True)], size
    return [round(room * w / sum(least)) for w in least], _SMALL


def _wanted(figure: Figure, at: int) -> int:
    """The width at which nothing but second lines has to be broken."""
    heads = width(line(_title(figure.table.columns[at])), _SIZE, bold=True)
    words = [width(line(shown_text(row[at])), _SIZE, bold=at == 0) for row in figure.table.rows]
    small = [min(width(line(row[at].detail), _SMALL), _WIDEST) for row in figure.table.rows]
    return max(heads, *words, *small, 300_000) + _BESIDE


def _second_lines(figure: Figure) -> int:
    """The width at which the second lines of the first column stay whole."""
    return max((width(line(row[0].detail), _SMALL) for row in figure.table.rows), default=0) + _BESIDE


def _least(figure: Figure, at: int, size: float, names: int) -> int:
    """The width at which no word is broken inside; the names of rows keep enough for a few words."""
    bold = at == 0
    words = {word for row in figure.table.rows for word in line(shown_text(row[at])).split()}
    heads = (width(word, size, bold=True) for word in line(_title(figure.table.columns[at])).split())
    longest = max((*heads, *(width(word, _SIZE, bold=bold) for word in words)), default=0)
    floor = min(_wanted(figure, at), names) if bold else 300_000
    return max(min(longest + _BESIDE, _WIDEST), floor)


def _title(column: Column) -> str:
    return f"{column.title}, {column.unit}" if column.unit and column.unit not in column.title else column.title


def _head(column: Column, wide: int, size: float) -> GridCell:
    words = cell_lines(_title(column), size, wide, None, bold=True)
    return GridCell(words, "r" if column.numeric else "l", anchor="b")


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
