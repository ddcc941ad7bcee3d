"""How wide the columns of a drawn table are, and how many of them a frame holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.export.pptx.grid import MARGIN
from desktop.export.pptx.line_breaks import Whole, is_wide, pieces
from desktop.export.pptx.metrics import width
from desktop.export.pptx.table_lines import shown_text
from desktop.export.pptx.words import word
from desktop.export.text import line
from desktop.figures.figure import Certainty
from desktop.figures.wording import say

if TYPE_CHECKING:
    from desktop.figures.figure import Cell, Figure

SMALL: Final = 9.0
"""Points of second lines, and of heads where there are very many columns."""
_WIDEST: Final = 2_600_000
"""Words without a blank, and second lines, ask for no more than that."""
_NAMES: Final = 2_200_000
"""The first column keeps that much of what its words need."""
_SHORT_NAMES: Final = 1_400_000
"""The same where there are very many columns, or where rows get lower by it."""
_MOST_NAMES: Final = 0.4
"""The same as a share of the frame, where that is narrow."""
_NARROWEST: Final = 300_000
APART: Final = 108_000
"""Words after a column of numbers stand so much further right."""
_FEWEST: Final = 6
"""Characters of Chinese on a line that is not narrower than it must be."""
_BESIDE: Final = 2 * MARGIN + 70_000
"""Margins, and what readers set wider than measured."""


def head_of(figure: Figure, at: int) -> str:
    """The words over a column: what and in which unit, and that its numbers are derived where all of them are."""
    column, language = figure.table.columns[at], figure.language
    kinds = {row[at].certainty for row in figure.table.rows} - {None, Certainty.NOT_PUBLISHED}
    told = [column.title, "" if column.unit in column.title else column.unit]
    told += [word("derived", language)] if kinds == {Certainty.MODELLED} else []
    return say(language, "comma").join(filter(None, told))


class Widths:
    """Measures the words of a table at one type size, with or without the second lines of its first column."""

    def __init__(self, figure: Figure, size: float, *, detailed: bool) -> None:
        self._size = size
        self._columns = figure.table.columns
        self._heads = [line(head_of(figure, at)) for at in range(len(self._columns))]
        self._rows = figure.table.rows
        self._detailed = detailed
        self._wanted = [self._most(at) for at in range(len(self._columns))]

    def fitted(self, room: int) -> tuple[list[int], float, list[int]]:
        """What the words of each column that has room need, the size of the heads, and how narrow each may become.

        Where that is too much, columns give way down to their longest single word; then the heads and the names of rows
        get smaller; what has no room even then is left out, from the right.
        """
        wanted = list(self._wanted)
        spare = room - sum(wanted)
        if spare >= 0:
            long = min(spare, max(0, self._second_lines() - wanted[0]))
            wanted[0] += long
            made = [int(w + (spare - long) * w / sum(wanted)) for w in wanted]
            return made, self._size, self._leasts(room, self._size, _SHORT_NAMES)
        for size, names in ((self._size, _NAMES), (SMALL, _NAMES), (SMALL, _SHORT_NAMES)):
            least = self._leasts(room, size, names)
            if sum(least) < room:
                return self._shared(least, room), size, self._leasts(room, size, _SHORT_NAMES)
        while len(least) > 1 and sum(least) >= room:
            least.pop()
        return self._shared(least, room), SMALL, least

    def _shared(self, least: list[int], room: int) -> list[int]:
        """The least of each column and a part of what it wants beyond that."""
        more = [max(0, want - low) for want, low in zip(self._wanted, least, strict=False)]
        share = max(0.0, min(1.0, (room - sum(least)) / max(1, sum(more))))
        return [int(low + part * share) for low, part in zip(least, more, strict=True)]

    def _leasts(self, room: int, size: float, names: int) -> list[int]:
        limit = min(names, round(room * _MOST_NAMES))
        return [self._least(at, size, limit) for at in range(len(self._columns))]

    def _detail(self, row: tuple[Cell, ...], at: int) -> str:
        return row[at].detail if at or self._detailed else ""

    def _most(self, at: int) -> int:
        """The width at which nothing but second lines has to be broken."""
        heads = width(self._heads[at], self._size, bold=True)
        words = [width(line(shown_text(row[at])), self._size, bold=at == 0) for row in self._rows]
        small = [min(width(line(self._detail(row, at)), SMALL), _WIDEST) for row in self._rows]
        return max(heads, *words, *small, _NARROWEST) + _BESIDE + self._lead(at)

    def _second_lines(self) -> int:
        """The width at which the second lines of the first column stay whole."""
        return max((width(line(self._detail(row, 0)), SMALL) for row in self._rows), default=0) + _BESIDE

    def _least(self, at: int, size: float, names: int) -> int:
        """The width at which no word is broken inside; the names of rows keep enough for a few words."""
        bold = at == 0
        words = {piece for row in self._rows for piece in _pieces(row[at])}
        titles = f"{self._heads[at]} {self._columns[at].second}".split()
        heads = [width(part, size, bold=True) for one in titles for part in _parts(one)]
        longest = max((*heads, *(width(part, self._size, bold=bold) for part in words)), default=0)
        floor = min(self._wanted[at], names) if bold else _NARROWEST
        return max(min(longest + _BESIDE + self._lead(at), _WIDEST), floor)

    def _lead(self, at: int) -> int:
        """What words after a column of numbers stand further right."""
        is_after = at > 0 and self._columns[at - 1].numeric and not self._columns[at].numeric
        return APART if is_after else 0


def _pieces(cell: Cell) -> list[str]:
    """Words of a cell that stay whole; a sign stays with the first word, and Chinese keeps some characters a line."""
    words = line(shown_text(cell)).split()
    if cell.glyph and cell.text:
        words = [" ".join(words[:2]), *words[2:]]
    return [part for one in words for part in _parts(one)]


def _parts(text: str) -> list[str]:
    """A word; of longer Chinese its parts that stay whole, and as many characters as a line should have."""
    if len(text) <= _FEWEST or not any(map(is_wide, text)):
        return [text]
    return [*pieces(text, Whole.WORDS), text[:_FEWEST]]
