"""A matrix as a native table: heads with their own values, cells shaded by value, the unknown said in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.export.pptx.colours import ACCENT, MUTED, OUTLINE, REFUTED, TEXT, Colour, hatch, line, solid
from desktop.export.pptx.grid import ABOVE, MARGIN, GridCell, grid_frame
from desktop.export.pptx.metrics import fit, fit_lines, height, width, wrap
from desktop.export.pptx.shapes import Paragraph
from desktop.export.pptx.words import counted, mark_word, word
from desktop.export.pptx.xml import EMPTY, Xml
from desktop.export.text import is_cjk
from desktop.figures.figure import Certainty
from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.export.pptx.layouts import Place
    from desktop.export.pptx.model import Box
    from desktop.figures.figure import Figure, Matrix, MatrixCell, MatrixHead

_LIGHTEST, _DARKEST = 6, 42
"""Per cent of the accent in the ground of the lowest and of the highest value, as on screen."""
_NAMES: Final = 0.26
"""At most this share of the width goes to the names of rows."""
_NARROWEST: Final = 420_000
_WIDEST_WORD: Final = 1_000_000
_HEAD_LINES: Final = 3
_TALLEST: Final = 560_000
_ROOMY: Final = 300_000
"""Rows of this height hold a second line."""


@frozen
class _Plan:
    """How much of a matrix stands on the slide, and in which sizes."""

    rows: int
    columns: int
    widths: tuple[int, ...]
    size: float
    tall: int
    """Height of a row, in EMU; more where its lines need it."""

    @property
    def second(self) -> bool:
        """Whether cells hold a second line."""
        return self.tall >= _ROOMY + height(9)


def matrix_table(figure: Figure, place: Place, name: str, identifier: int) -> Xml:
    """The native table; further rows and columns are counted in words."""
    matrix = figure.matrix
    assert matrix is not None
    plan = _plan(matrix, place.box, figure.language)
    left_out = len(matrix.rows) - plan.rows, len(matrix.columns) - plan.columns
    head = [_corner(left_out[1], figure.language, plan), _value_head(plan, figure.language)]
    head += [_column_head(one, plan, figure.language, at) for at, one in enumerate(matrix.columns[: plan.columns])]
    rows = [head]
    for place_, one in enumerate(matrix.rows[: plan.rows]):
        cells = [_cell(cell, plan, figure.language) for cell in matrix.cells[place_][: plan.columns]]
        rows.append([_row_head(one, plan), _own(one, plan, figure.language, "r"), *cells])
    if left_out[0]:
        more = counted("more_rows", left_out[0], figure.language)
        rows.append([GridCell((Paragraph(more, plan.size, colour=MUTED),)), *(GridCell() for _ in plan.widths[1:])])
    return grid_frame(identifier, name, figure.alt_text, place, plan.widths, rows, least=plan.tall)


def is_cut(figure: Figure, box: Box) -> bool:
    """Whether the slide holds less than the whole matrix."""
    matrix = figure.matrix
    if matrix is None:
        return False
    plan = _plan(matrix, box, figure.language)
    return plan.rows < len(matrix.rows) or plan.columns < len(matrix.columns)


def _plan(matrix: Matrix, box: Box, language: str) -> _Plan:
    many = max(len(matrix.rows) + 2, len(matrix.columns) // 2)
    size = 11.0 if many <= 9 else 10.0 if many <= 14 else 9.0
    longest = max((width(head.title, size, bold=True) for head in matrix.rows), default=0)
    names = min(longest, round(box.w * _NAMES)) + 2 * MARGIN
    own = [_own_words(head, language) for head in matrix.rows]
    values = max(width(text, size, bold=True) for text in (*own, word("whole", language))) + 2 * MARGIN + 60_000
    room = box.w - names - values
    longest_word = max((_longest_word(head.title, size) for head in matrix.columns), default=0) + 2 * MARGIN + 20_000
    narrowest = max(_NARROWEST, min(longest_word, _WIDEST_WORD))
    columns = min(len(matrix.columns), max(1, room // narrowest))
    head = _row_height(size) + height(size, _HEAD_LINES) * 5 // 4
    rows = min(len(matrix.rows), max(1, (box.h - head) // _row_height(size)))
    if rows < len(matrix.rows):
        rows = max(1, rows - 1)
    tall = min(_TALLEST, (box.h - head) // (rows + (rows < len(matrix.rows))))
    return _Plan(rows, columns, (names, values, *(room // columns for _ in range(columns))), size, tall)


def _row_height(size: float) -> int:
    """A row of one line; a quarter more than the type needs, because readers set Chinese lines further apart."""
    return height(size) * 5 // 4 + 2 * ABOVE


def _longest_word(title: str, size: float) -> int:
    """The width that a name needs to be broken only where it may be."""
    return max((width(one, size, bold=True) for one in title.split() if not is_cjk(one)), default=0)


def _corner(columns: int, language: str, plan: _Plan) -> GridCell:
    if not columns:
        return GridCell()
    return GridCell((Paragraph(counted("more_columns", columns, language), 9, colour=MUTED),), anchor="b")


def _value_head(plan: _Plan, language: str) -> GridCell:
    text = fit(word("whole", language), 9, plan.widths[1] - 2 * MARGIN)
    return GridCell((Paragraph(text, 9, bold=False, colour=MUTED),), "r", anchor="b")


def _column_head(head: MatrixHead, plan: _Plan, language: str, at: int) -> GridCell:
    room = plan.widths[2 + at] - 2 * MARGIN
    whole = fit_lines(head.title, plan.size, room, _HEAD_LINES, bold=True)
    lines = [
        Paragraph(fit(one, plan.size, room, bold=True), plan.size) for one in wrap(whole, plan.size, room, bold=True)
    ]
    own = _own(head, plan, language, "ctr")
    return GridCell((*lines, *own.lines), "ctr", anchor="b")


def _row_head(head: MatrixHead, plan: _Plan) -> GridCell:
    room = plan.widths[0] - MARGIN
    if not plan.second:
        return GridCell((Paragraph(fit(head.title, plan.size, room, bold=True), plan.size),))
    whole = fit_lines(head.title, plan.size, room, 2, bold=True)
    lines = [
        Paragraph(fit(one, plan.size, room, bold=True), plan.size) for one in wrap(whole, plan.size, room, bold=True)
    ]
    if head.pills and len(lines) == 1:
        said = ", ".join(pill.text for pill in head.pills)
        lines.append(Paragraph(fit(said, 9, room), 9, bold=False, colour=MUTED))
    return GridCell(tuple(lines))


def _broken(text: str, size: float, room: int) -> list[Paragraph]:
    return [Paragraph(fit(one, size, room, bold=True), size) for one in wrap(text, size, room, bold=True)]


def _own(head: MatrixHead, plan: _Plan, language: str, align: str) -> GridCell:
    """What is stated for the whole row or column."""
    if head.value is None:
        return GridCell((Paragraph(_own_words(head, language), 9, bold=False, colour=MUTED),), align)
    return GridCell((Paragraph(head.value_label, plan.size, bold=True, colour=TEXT),), align)


def _own_words(head: MatrixHead, language: str) -> str:
    return head.value_label if head.value is not None else word("unknown", language)


def _cell(cell: MatrixCell, plan: _Plan, language: str) -> GridCell:
    room = plan.widths[2] - 2 * MARGIN
    if cell.value is None:
        long, short = mark_word(Certainty.NOT_PUBLISHED, language), word("unknown", language)
        text = long if width(long, 9) <= room else short
        return GridCell((Paragraph(text, 9, colour=MUTED),), "ctr")
    lines = [Paragraph(fit(cell.label, plan.size, room, bold=True), plan.size, bold=True, colour=TEXT)]
    if plan.second and cell.detail:
        lines.append(Paragraph(fit(cell.detail, 9, room), 9, colour=TEXT))
    return GridCell(tuple(lines), "ctr", *_ground(cell))


def _ground(cell: MatrixCell) -> tuple[Xml, Xml]:
    """Fill and edge: the higher the value the darker; dashed ahead, hatched modelled, ringed in doubt."""
    tint = shade(cell.shade)
    match cell.certainty:
        case Certainty.MODELLED:
            return hatch(ACCENT.light(), tint), EMPTY
        case Certainty.FORECAST:
            return solid(tint), line(ACCENT, OUTLINE, "dash")
        case Certainty.DISPUTED:
            return solid(tint), line(ACCENT, OUTLINE)
        case Certainty.REFUTED:
            return solid(tint), line(REFUTED, OUTLINE)
        case _:
            return solid(tint), EMPTY


def shade(value: float) -> Colour:
    """A tint of the accent for 0 (the lowest value) to 1 (the highest)."""
    part = round(1000 * (_LIGHTEST + (_DARKEST - _LIGHTEST) * min(1.0, max(0.0, value))))
    return Colour("accent1", (("lumMod", part), ("lumOff", 100_000 - part)))
