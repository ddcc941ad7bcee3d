"""A table that is the figure itself: words broken into lines, second lines in smaller words, unknowns in words.

Where a frame does not hold all rows, the second lines of their names give way first, then the type gets smaller; what
has no room even then is counted in a last row.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from desktop.export.pptx.colours import AGREES, MUTED, REFUTED, WARNING, solid
from desktop.export.pptx.grid import ABOVE, GridCell, grid_frame
from desktop.export.pptx.matrix import shade
from desktop.export.pptx.metrics import line_height
from desktop.export.pptx.shapes import Paragraph
from desktop.export.pptx.side_table import side_rows
from desktop.export.pptx.table_lines import cell_lines, shown_text
from desktop.export.pptx.table_widths import APART, SMALL, Widths, title_of
from desktop.export.pptx.type_sizes import sizes_of
from desktop.export.pptx.words import mark_word, word
from desktop.export.pptx.xml import EMPTY
from desktop.figures.figure import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.export.pptx.colours import Colour
    from desktop.export.pptx.layouts import Place
    from desktop.export.pptx.model import Box
    from desktop.export.pptx.xml import Xml
    from desktop.figures.figure import Cell, Column, Figure

_ROOMY: Final = 330_000
"""Rows are that high where there is room."""
_SIGN: Final = 2
"""Characters of a sign that stands for words."""
_QUIET = frozenset({Certainty.NOT_PUBLISHED, Certainty.DISPUTED, Certainty.REFUTED})
_VERDICTS: Final = {"ok": AGREES, "disputed": WARNING, "error": REFUTED}
_DOUBTS: Final = {Certainty.DISPUTED: WARNING, Certainty.REFUTED: REFUTED}
Rows = list[list[GridCell]]


@dataclass(frozen=True, slots=True)
class Laid:
    """A table in one type size."""

    widths: list[int]
    rows: Rows
    """The head and all rows, as far as columns have room."""
    count: int
    """So many rows below the head have room."""
    lost: int
    """So many columns have none."""
    size: float

    @property
    def is_cut(self) -> bool:
        """Whether the frame holds less than all of it."""
        return self.lost > 0 or self.count + 1 < len(self.rows)


def laid_table(figure: Figure, box: Box) -> Laid:
    """The richest table that holds everything, else the one that holds the most rows."""
    tried: list[Laid] = []
    for laid in _choices(figure, box):
        if not laid.is_cut:
            return laid
        tried.append(laid)
    return max(tried, key=lambda laid: (-laid.lost, laid.count))


def drawn_table(laid: Laid, figure: Figure, place: Place, name: str, identifier: int) -> Xml:
    """The native table with as many rows as the slide holds; a last row counts the others."""
    shown, language = laid.rows[: laid.count + 1], figure.language
    more = [(len(laid.rows) - 1 - laid.count, "more_rows"), (laid.lost, "more_columns")]
    told = ", ".join(word(key, language).format(count=count) for count, key in more if count)
    if told:
        shown.append([GridCell((Paragraph(told, laid.size, colour=MUTED),), is_whole_row=True)])
    high = max(cell.height for cell in laid.rows[0])
    least = 0 if laid.is_cut else min(_ROOMY, (place.box.h - high) // max(1, len(laid.rows) - 1))
    least = least if _tall(shown[1:], least) + high <= place.box.h else 0
    return grid_frame(identifier, name, figure.alt_text, place, laid.widths, shown, least=least)


def _choices(figure: Figure, box: Box) -> Iterator[Laid]:
    """From rich to terse."""
    sizes, language = sizes_of(box), figure.language
    if figure.table.beside:
        widths, rows = side_rows(figure, box.w)
        lost = len(figure.table.columns) - len(widths)
        yield Laid(widths, rows, _count(rows, box, language, sizes.dense, lost), lost, sizes.dense)
        return
    for size, detailed in ((sizes.axis, True), (sizes.axis, False), (sizes.dense, False)):
        widths, heads, least = Widths(figure, size, detailed=detailed).fitted(box.w)
        lost = len(figure.table.columns) - len(widths)
        made = ((one, _laid(figure, one, (size, heads), detailed=detailed)) for one in _tried(widths, least))
        wide, rows = min(made, key=lambda one: _tall(one[1]))
        yield Laid(wide, rows, _count(rows, box, language, size, lost), lost, size)


def _tried(widths: list[int], least: list[int]) -> list[list[int]]:
    """The widths, and the same with the first column wider at the cost of the widest of the others."""
    if len(widths) < 2:
        return [widths]
    giver = max(range(1, len(widths)), key=lambda at: widths[at])
    most = max(0, widths[giver] - least[giver])
    steps = sorted({min(most, round(widths[giver] * part)) for part in (0.0, 0.2, 0.4)})
    return [
        [w + step if not at else w - step if at == giver else w for at, w in enumerate(widths)]
        for step in sorted(steps)
    ]


def _laid(figure: Figure, widths: list[int], sizes: tuple[float, float], *, detailed: bool) -> Rows:
    """Head and rows of the columns that have a width; ``sizes`` of the words and of the head."""
    size, heads = sizes
    columns = figure.table.columns[: len(widths)]
    aligns = [_align(figure, at) for at in range(len(columns))]
    leads = [APART if at and aligns[at - 1 : at + 1] == ["r", "l"] else 0 for at in range(len(columns))]
    rooms = [wide - lead for wide, lead in zip(widths, leads, strict=True)]
    head = [_head(column, room, heads) for column, room in zip(columns, rooms, strict=True)]
    body = [
        [
            _cell(cell, room, (size, at == 0, detailed or at > 0), figure.language)
            for at, (cell, room) in enumerate(zip(row, rooms, strict=False))
        ]
        for row in figure.table.rows
    ]
    return [[replace(one, align=aligns[at], lead=leads[at]) for at, one in enumerate(row)] for row in [head, *body]]


def _align(figure: Figure, at: int) -> str:
    """Numbers stand right, signs in the middle, words left."""
    if figure.table.columns[at].numeric:
        return "r"
    cells = [row[at] for row in figure.table.rows]
    signs = any(cell.glyph for cell in cells) and all(len(shown_text(cell)) <= _SIGN for cell in cells)
    return "ctr" if at and signs else "l"


def _tall(rows: Sequence[Sequence[GridCell]], least: int = 0) -> int:
    return sum(max(least, *(cell.height for cell in row)) for row in rows)


def _count(rows: Rows, box: Box, language: str, size: float, lost: int) -> int:
    """How many rows below the head fit, the line that counts what is left out included."""
    left = box.h - max(cell.height for cell in rows[0])
    tall = [max(cell.height for cell in row) for row in rows[1:]]
    last = line_height(word("more_rows", language), size) + 2 * ABOVE
    if sum(tall) <= left - (last if lost else 0):
        return len(tall)
    left -= last
    count = 0
    while count < len(tall) and tall[count] <= left:
        left -= tall[count]
        count += 1
    while count > 1 and _is_heading(rows[count]):
        count -= 1  # a heading with nothing below it
    return count


def _is_heading(row: Sequence[GridCell]) -> bool:
    return row[0].is_whole_row or not any(cell.lines for cell in row[1:])


def _head(column: Column, wide: int, size: float) -> GridCell:
    words = cell_lines(title_of(column), size, wide, None, bold=True)
    return GridCell(words, anchor="b")


def _cell(cell: Cell, wide: int, look: tuple[float, bool, bool], language: str) -> GridCell:
    """One cell; ``look``: type size, whether it names its row, whether its second line is shown."""
    size, bold, detailed = look
    fill = solid(shade(cell.shade)) if cell.shade > 0 else EMPTY
    shown = shown_text(cell)
    if not shown or cell.glyph == "unknown":
        unknown = cell.certainty is Certainty.NOT_PUBLISHED or cell.glyph == "unknown"
        text = mark_word(Certainty.NOT_PUBLISHED, language) if unknown else ""
        return GridCell(cell_lines(text, SMALL, wide, MUTED), fill=fill)
    lines = cell_lines(shown, size, wide, _ink(cell), bold=bold)
    more = cell_lines(cell.detail, SMALL, wide, MUTED) if detailed else ()
    return GridCell((*lines, *more), fill=fill)


def _ink(cell: Cell) -> Colour | None:
    """A verdict and a doubt that has a sign are told in colour too, other doubts are quiet; None for the usual ink."""
    if cell.tone:
        return _VERDICTS[cell.tone]
    if cell.glyph and cell.certainty in _DOUBTS:
        return _DOUBTS[cell.certainty]
    return MUTED if cell.certainty in _QUIET else None
