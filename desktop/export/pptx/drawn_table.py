"""A table that is the figure itself: words broken into lines, second lines in smaller words, unknowns in words.

Where a frame does not hold all rows, the second lines of their names give way first, then margins and type get smaller;
what has no room even then is counted in a last row, in type that reads well.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.export.pptx.colours import AGREES, MUTED, REFUTED, WARNING, solid
from desktop.export.pptx.grid import ABOVE, MARGIN, GridCell, grid_frame
from desktop.export.pptx.matrix import shade
from desktop.export.pptx.metrics import SAFE, line_height, width
from desktop.export.pptx.shapes import Paragraph
from desktop.export.pptx.side_table import side_rows
from desktop.export.pptx.table_fit import lowest
from desktop.export.pptx.table_lines import cell_lines, head_cell, shown_text
from desktop.export.pptx.table_widths import APART, SMALL, Widths, head_of
from desktop.export.pptx.type_sizes import sizes_of
from desktop.export.pptx.unsaid import is_unknown, is_unsaid, without_unsaid
from desktop.export.pptx.words import counted, mark_word, word
from desktop.export.pptx.xml import EMPTY
from desktop.figures.figure import Certainty
from desktop.figures.wording import say
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.export.pptx.colours import Colour
    from desktop.export.pptx.layouts import Place
    from desktop.export.pptx.model import Box
    from desktop.export.pptx.xml import Xml
    from desktop.figures.figure import Cell, Figure

_ROOMY: Final = 480_000
"""Rows are that high where there is room."""
_AIRY, _TIGHT, _LEAST = 36_000, 18_000, 14_000
"""Margins over and under the lines of a cell: where there is room, where rows are left out, and to hold all of them."""
_LOOSE: Final = 72_000
"""A table that is cut has rows that are higher by up to that where rows of their own height leave room."""
_SHARES: Final = (0.2, 0.25, 0.3, 0.35)
"""Parts of the width that the names of the rows may take beside things side by side."""
_LOWEST_ROW: Final = 165_000
"""No row is lower."""
_SIGN: Final = 2
"""Characters of a sign that stands for words."""
_QUIET = frozenset({Certainty.NOT_PUBLISHED, Certainty.DISPUTED, Certainty.REFUTED})
_VERDICTS: Final = {"ok": AGREES, "disputed": WARNING, "error": REFUTED}
_DOUBTS: Final = {Certainty.DISPUTED: WARNING, Certainty.REFUTED: REFUTED}
Rows = list[list[GridCell]]


@frozen
class Laid:
    """A table in one type size."""

    widths: list[int]
    rows: Rows
    """The head and the rows that may have room, as far as columns have."""
    count: int
    """So many rows below the head have room."""
    lost: int
    """So many columns have none."""
    size: float
    left: int
    """So many rows have no room."""
    unsaid: tuple[str, ...] = ()
    """Titles of columns in which nobody says anything; they have been left out."""

    @property
    def is_cut(self) -> bool:
        """Whether the frame holds less than all of it."""
        return self.lost > 0 or self.left > 0

    def is_cramped(self, size: float) -> bool:
        """Whether it has the smallest type, where others have ``size`` points, or the smallest margins."""
        return self.size < size or self.rows[0][0].above == _LEAST


def laid_table(figure: Figure, box: Box) -> Laid:
    """The richest table that holds everything, else the one that holds the most rows and reads well.

    Columns in which nobody says anything are the first to be left out.
    """
    whole = _fullest(figure, box, 0)
    if not whole.is_cut or figure.table.beside:
        return whole
    known, unsaid = without_unsaid(figure)
    if not unsaid:
        return whole
    return replace(_fullest(known, box, len(unsaid)), unsaid=unsaid)


def _fullest(figure: Figure, box: Box, gone: int) -> Laid:
    """The first of the choices that holds everything; ``gone`` columns are told of below the rows.

    What is cut anyway is not made cramped for some rows more, only for a column.
    """
    dense = sizes_of(box).dense
    best: Laid | None = None
    for laid in _choices(figure, box, gone):
        if not laid.is_cut:
            return laid
        if best is None or _is_better(laid, best, dense):
            best = laid
    assert best is not None
    return best


def _is_better(laid: Laid, best: Laid, dense: float) -> bool:
    """Whether a table that is cut holds more than another one that is, in columns or else in rows that read well."""
    if laid.lost != best.lost:
        return laid.lost < best.lost
    return laid.count > best.count and not laid.is_cramped(min(dense, best.size))


def drawn_table(laid: Laid, figure: Figure, place: Place, name: str, identifier: int) -> Xml:
    """The native table with as many rows as the slide holds; a last row counts the others."""
    shown = laid.rows[: laid.count + 1]
    told = _told(laid, figure.language)
    if told:
        shown.append([GridCell((Paragraph(told, laid.size, colour=MUTED),), is_whole_row=True)])
    high = max(cell.height for cell in laid.rows[0])
    least = 0 if laid.is_cut else min(_ROOMY, (place.box.h - high) // max(1, len(laid.rows) - 1))
    least = least if _tall(shown[1:], least) + high <= place.box.h else 0
    more = 0 if least else min(_LOOSE, max(0, place.box.h - _tall(shown)) // max(1, len(shown) - 1))
    return grid_frame(identifier, name, figure.alt_text, place, laid.widths, shown, least=least, more=more)


def _told(laid: Laid, language: str) -> str:
    """What is left out, in words."""
    more = [(laid.left, "more_rows"), (laid.lost, "more_columns")]
    told = [counted(key, count, language) for count, key in more if count]
    if laid.unsaid:
        listed = word("nothing_under", language).format(titles=say(language, "list").join(laid.unsaid))
        fits = width(say(language, "comma").join((*told, listed)), laid.size, bold=True) < sum(laid.widths) * SAFE
        told.append(listed if fits else counted("empty_columns", len(laid.unsaid), language))
    return say(language, "comma").join(told)


def _choices(figure: Figure, box: Box, gone: int) -> Iterator[Laid]:
    """From rich to terse; ``gone`` columns are told of below the rows."""
    sizes, language = sizes_of(box), figure.language
    if figure.table.beside:
        yield from _side_choices(figure, box)
        return
    seen = replace(figure, table=replace(figure.table, rows=figure.table.rows[: 1 + box.h // _LOWEST_ROW]))
    is_detailed = any(row[0].detail for row in seen.table.rows)
    looks = [(sizes.axis, True), *([(sizes.axis, False)] if is_detailed else []), (sizes.dense, False), (SMALL, False)]
    for size, detailed in dict.fromkeys(looks):
        widths, heads, least = Widths(figure, size, detailed=detailed).fitted(box.w)
        lost = len(figure.table.columns) - len(widths)
        wide = _lowest(seen, widths, least, (size, heads), detailed=detailed)
        rows = _laid(seen, wide, (size, heads), detailed=detailed)
        for above in (_AIRY, ABOVE) if detailed else (ABOVE, _TIGHT, _LEAST):
            spaced = _spaced(rows, above)
            count = _count(spaced, box, language, size, lost + gone)
            yield Laid(wide, spaced, count, lost, size, len(figure.table.rows) - count)


def _side_choices(figure: Figure, box: Box) -> Iterator[Laid]:
    """Things side by side, from airy to tight."""
    for size in dict.fromkeys((sizes_of(box).dense, SMALL)):
        widths, rows = min((side_rows(figure, box.w, size, share) for share in _SHARES), key=lambda one: _tall(one[1]))
        lost = len(figure.table.columns) - len(widths)
        for above in (ABOVE, _TIGHT, _LEAST):
            spaced = _spaced(rows, above)
            count = _count(spaced, box, figure.language, size, lost)
            left = sum(1 for row in rows[count + 1 :] if not row[0].is_whole_row)
            yield Laid(widths, spaced, count, lost, size, left)


def _spaced(rows: Rows, above: int) -> Rows:
    """The rows with margins over and under their lines."""
    return rows if above == ABOVE else [[replace(cell, above=above) for cell in row] for row in rows]


def _lowest(
    figure: Figure, widths: list[int], least: list[int], sizes: tuple[float, float], *, detailed: bool
) -> list[int]:
    """The widths, or others of the same sum with which the rows are lower."""

    def heights(at: int, wide: int) -> tuple[int, ...]:
        return tuple(cell.height for cell in _column(figure, at, wide, (*sizes, detailed), ""))

    return lowest(widths, least, heights, hard=sizes[0] == SMALL)


def _laid(figure: Figure, widths: list[int], sizes: tuple[float, float], *, detailed: bool) -> Rows:
    """Head and rows of the columns that have a width; ``sizes`` of the words and of the head."""
    unknown = _unknown_word(figure, [wide - _lead(figure, at) for at, wide in enumerate(widths)])
    columns = [_column(figure, at, wide, (*sizes, detailed), unknown) for at, wide in enumerate(widths)]
    return [list(row) for row in zip(*columns, strict=True)]


def _column(figure: Figure, at: int, wide: int, look: tuple[float, float, bool], unknown: str) -> list[GridCell]:
    """Head and cells of one column; ``look``: sizes of words and head, whether names of rows have second lines."""
    size, heads, detailed = look
    lead, align = _lead(figure, at), _align(figure, at)
    cells = (_cell(row[at], wide - lead, (size, at == 0, detailed or at > 0), unknown) for row in figure.table.rows)
    made = [head_cell(head_of(figure, at), figure.table.columns[at].second, wide - lead, heads), *cells]
    return [replace(one, align=align, lead=lead) for one in made]


def _lead(figure: Figure, at: int) -> int:
    """Words after a column of numbers keep away from them."""
    return APART if at and (_align(figure, at - 1), _align(figure, at)) == ("r", "l") else 0


def _unknown_word(figure: Figure, rooms: Sequence[int]) -> str:
    """What stands where nobody says anything: in full, or everywhere the short form where one column is too narrow."""
    whole = mark_word(Certainty.NOT_PUBLISHED, figure.language)
    narrowest = min(
        (room for row in figure.table.rows for cell, room in zip(row, rooms, strict=False) if is_unknown(cell)),
        default=0,
    )
    is_short = 0 < narrowest - 2 * MARGIN < width(whole, SMALL)
    return word("unknown", figure.language) if is_short else whole


def _align(figure: Figure, at: int) -> str:
    """Numbers stand right, signs in the middle, words left."""
    if figure.table.columns[at].numeric:
        return "r"
    cells = [row[at] for row in figure.table.rows]
    if at and is_unsaid(figure, at):
        return "ctr"
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
    ended = count
    while ended > 1 and _is_heading(rows[ended]):
        ended -= 1
    # A heading with nothing below it goes with its rows; where what follows looks alike, these are no headings.
    is_followed = count < len(tall) and not _is_heading(rows[count + 1])
    return ended if is_followed else count


def _is_heading(row: Sequence[GridCell]) -> bool:
    return row[0].is_whole_row or not any(cell.lines for cell in row[1:])


def _cell(cell: Cell, wide: int, look: tuple[float, bool, bool], unknown: str) -> GridCell:
    """One cell; ``look``: type size, whether it names its row, whether its second line is shown; the unknown's word."""
    size, bold, detailed = look
    fill = solid(shade(cell.shade)) if cell.shade > 0 else EMPTY
    shown = shown_text(cell)
    if not shown or cell.glyph == "unknown":
        text = unknown if is_unknown(cell) else ""
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
