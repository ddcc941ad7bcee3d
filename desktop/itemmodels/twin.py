"""The table twin of a figure as rows of cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.figure import Certainty, Entity
from desktop.itemmodels.cell import BLANK, Cell
from desktop.itemmodels.cell_table import Heading, TableRow

if TYPE_CHECKING:
    from desktop.figures import figure as f

LOOKS = {Certainty.MODELLED: "modelled", Certainty.NOT_PUBLISHED: "unknown"}


def headings_of(figure: f.Figure) -> tuple[Heading, ...]:
    """Column titles with their units."""
    return tuple(
        Heading(f"{column.title}, {column.unit}" if column.unit else column.title, column.numeric)
        for column in figure.table.columns
    )


def rows_of(figure: f.Figure) -> tuple[TableRow, ...]:
    """Rows with the observation behind each, so that choosing a row traces it."""
    return tuple(TableRow(_cells(figure, row), _entity(row)) for row in figure.table.rows)


def _cells(figure: f.Figure, row: tuple[f.Cell, ...]) -> tuple[Cell, ...]:
    return tuple(_cell(cell, numeric=column.numeric) for column, cell in zip(figure.table.columns, row, strict=False))


def _cell(cell: f.Cell, *, numeric: bool) -> Cell:
    if numeric and not cell.text:
        return Cell(look="unknown", numeric=True) if cell.certainty is Certainty.NOT_PUBLISHED else BLANK
    look = LOOKS.get(cell.certainty, "value") if cell.certainty and numeric and cell.text else "value"
    return Cell(text=cell.text, look="value" if look == "unknown" else look, numeric=numeric, tip=cell.lineage.formula)


def _entity(row: tuple[f.Cell, ...]) -> Entity | None:
    for cell in row:
        if cell.lineage.observations:
            return Entity("observation", cell.lineage.observations[0])
    return None
