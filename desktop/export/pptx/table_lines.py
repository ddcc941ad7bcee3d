"""The words of table cells on slides: signs as characters in front, broken into lines that fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.export.pptx.balanced import balanced
from desktop.export.pptx.grid import MARGIN, GridCell
from desktop.export.pptx.metrics import SAFE, fit, fit_lines, width
from desktop.export.pptx.shapes import Paragraph
from desktop.export.pptx.signs import sign_text
from desktop.export.text import line

if TYPE_CHECKING:
    from desktop.export.pptx.colours import Colour
    from desktop.figures.figure import Cell

_MOST_LINES: Final = 6


def shown_text(cell: Cell) -> str:
    """The words with their sign in front; the sign alone where it stands for them."""
    sign = sign_text(cell.glyph, cell.level)
    return sign if sign and cell.alone else " ".join(filter(None, (sign, cell.text)))


def head_cell(text: str, second: str, wide: int, size: float) -> GridCell:
    """The head of a column, the words of a second language behind its own or, where both have no room, below them."""
    whole = " ".join(filter(None, (text, second)))
    if not second or width(whole, size, bold=True) <= (wide - 2 * MARGIN) * SAFE:
        return GridCell(cell_lines(whole, size, wide, None, bold=True), anchor="b")
    lines = (line for one in (text, second) for line in cell_lines(one, size, wide, None, bold=True))
    return GridCell(tuple(lines), anchor="b")


def cell_lines(
    text: str, size: float, wide: int, colour: Colour | None, *, bold: bool = False
) -> tuple[Paragraph, ...]:
    """A paragraph a line in a column of that width, at most a handful of them."""
    if not text:
        return ()
    room = round((wide - 2 * MARGIN) * SAFE)
    whole = fit_lines(line(text), size, room, _MOST_LINES, bold=bold)
    heavy = bold if colour is None else False
    return tuple(
        Paragraph(fit(one, size, room, bold=bold), size, bold=heavy, colour=colour)
        for one in balanced(whole, size, room, bold=bold)
    )
