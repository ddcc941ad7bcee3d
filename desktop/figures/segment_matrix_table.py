"""The table twin of a matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.figure import Cell, Certainty, Column, Table
from desktop.figures.wording import say

if TYPE_CHECKING:
    from desktop.figures.figure import Matrix, MatrixCell, MatrixHead
    from desktop.figures.segment_crossing import Crossed


def matrix_table(crossed: Crossed, matrix: Matrix) -> Table:
    """One row a row of the matrix with its own value first; the columns' own values stand in the first row."""
    language = crossed.rows.language
    unit = crossed.rows.scale.label
    whole = say(language, "matrix.whole")
    columns = [Column("segment", say(language, "col.segment")), Column("whole", whole, unit, numeric=True)]
    columns += [Column(head.key, head.title, unit, numeric=True) for head in matrix.columns]
    first = (Cell(whole), _total(crossed), *(_head(head) for head in matrix.columns))
    rows = [
        (Cell(head.title), _head(head), *(_cell(cell) for cell in cells))
        for head, cells in zip(matrix.rows, matrix.cells, strict=True)
    ]
    return Table(tuple(columns), (first, *rows))


def _total(crossed: Crossed) -> Cell:
    total, scale = crossed.total, crossed.rows.scale
    if total is None or total.value is None:
        return Cell("", certainty=Certainty.NOT_PUBLISHED)
    return Cell(scale.of_amount(total), scale.shown(total.value), total.certainty, total.lineage)


def _head(head: MatrixHead) -> Cell:
    return Cell(head.value_label, head.value, head.certainty, head.lineage)


def _cell(cell: MatrixCell) -> Cell:
    return Cell(cell.label, cell.value, cell.certainty, cell.lineage, place=cell.place)
