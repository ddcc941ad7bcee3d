"""The table twin of a figure as rows of cells; cells know where the person owns a number or can state one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.analysis.own import OWN_NAME
from desktop.figures.figure import Certainty, Entity
from desktop.figures.wording import say
from desktop.itemmodels.cell import BLANK, Cell
from desktop.itemmodels.cell_table import Heading, TableRow
from desktop.market.period import PeriodError, format_period, parse_period

if TYPE_CHECKING:
    from desktop.figures import figure as f

translate = QCoreApplication.translate

LOOKS = {Certainty.MODELLED: "modelled", Certainty.NOT_PUBLISHED: "unknown"}
ROWS = frozenset({"player_relation", "event"})
"""Kinds of things that fill a row by themselves."""
VALUE = "value"
"""Key of the column in which the values of a figure over time stand."""


def headings_of(figure: f.Figure) -> tuple[Heading, ...]:
    """Column titles with their units."""
    comma = say(figure.language, "comma")
    return tuple(
        Heading(f"{column.title}{comma}{column.unit}" if column.unit else column.title, column.numeric)
        for column in figure.table.columns
    )


def rows_of(figure: f.Figure) -> tuple[TableRow, ...]:
    """Rows with the observation behind each, so that choosing a row traces it; last the years one could state."""
    rows = [TableRow(_cells(figure, row), _entity(row)) for row in figure.table.rows]
    return (*rows, *(_open_row(figure, place) for place in figure.statable))


def _cells(figure: f.Figure, row: tuple[f.Cell, ...]) -> tuple[Cell, ...]:
    return tuple(_cell(cell, numeric=column.numeric) for column, cell in zip(figure.table.columns, row, strict=False))


def _cell(cell: f.Cell, *, numeric: bool) -> Cell:
    made = _looking(cell, numeric=numeric)
    if cell.place is None:
        return made
    tip = "\n".join(part for part in (made.tip, _tip(cell.place)) if part)
    return replace(made, place=cell.place, tip=tip, spoken=made.spoken)


def _looking(cell: f.Cell, *, numeric: bool) -> Cell:
    if not cell.text and cell.certainty is Certainty.NOT_PUBLISHED:
        return Cell(look="unknown", numeric=numeric)
    if numeric and not cell.text:
        return BLANK
    look = LOOKS.get(cell.certainty, "value") if cell.certainty and numeric and cell.text else "value"
    seen = "value" if look == "unknown" else look
    return Cell(text=cell.text, look=seen, numeric=numeric, tip=cell.lineage.formula, tone=cell.tone)


def _tip(place: f.OwnPlace) -> str:
    """Who owns the number, and what can be done."""
    if place.owned:
        return translate("Twin", "Your own number: F2 or a double click changes it, Del deletes it.")
    if place.stated:
        return translate(
            "Twin", "Published ({stated}), so it is not changed here: F2 adds your own estimate beside it."
        ).format(stated=place.stated)
    return translate("Twin", "Nobody states it: type to state your own estimate.")


def _open_row(figure: f.Figure, place: f.OwnPlace) -> TableRow:
    """A year without a number of the person's own."""
    try:
        period = format_period(parse_period(place.period), figure.language)
    except PeriodError:
        period = place.period
    texts = {"series": OWN_NAME.get(figure.language), "period": period}
    cells = []
    for column in figure.table.columns:
        if column.key == VALUE:
            cells.append(Cell(look="unknown", numeric=True, place=place, tip=_tip(place), spoken=_tip(place)))
        else:
            cells.append(Cell(text=texts.get(column.key, ""), tone="tertiary", numeric=column.numeric))
    return TableRow(tuple(cells), None)


def _entity(row: tuple[f.Cell, ...]) -> Entity | None:
    for cell in row:
        if cell.lineage.observations:
            return Entity("observation", cell.lineage.observations[0])
    own = [cell.entity for cell in row if cell.entity is not None]
    # What a row is about as a whole stands before what one of its cells names.
    return next((entity for entity in own if entity.kind in ROWS), own[0] if own else None)
