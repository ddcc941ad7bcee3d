"""The table twin of a sheet: its facts, the numbers of its figures and the lines of its lists, row by row."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.figures.figure import Cell, Column, Table
from desktop.figures.sheet import Chart, Facts, Heading, Listing
from desktop.figures.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.figures.sheet import Block, Sheet

Row = tuple[Cell, Cell, Cell, Cell]


def sheet_table(sheet: Sheet, language: str) -> Table:
    """Four columns: which part of the page, what, its value, and what else is said of it."""
    columns = tuple(Column(key, say(language, f"sheet.{key}")) for key in ("part", "what", "value", "detail"))
    return Table(columns, tuple(row for band in sheet.bands for block in band.blocks for row in _rows(block, language)))


def _rows(block: Block, language: str) -> Iterator[Row]:
    if isinstance(block, Heading):
        parts = (block.text, block.beside, block.tag, block.below)
        text, *more = [part for part in parts if part]
        yield Cell(""), Cell(text, entity=block.entity), Cell(""), Cell(say(language, "comma").join(more))
    elif isinstance(block, Facts):
        title = block.title or say(language, "sheet.facts")
        for item in block.items:
            value = Cell(item.value, certainty=item.certainty, lineage=item.lineage, entity=item.entity)
            yield Cell(title), Cell(item.label), value, Cell(item.note)
    elif isinstance(block, Listing):
        for line in block.items:
            what = Cell(line.text, certainty=line.certainty, lineage=line.lineage, entity=line.entity)
            yield Cell(block.title), what, Cell(""), Cell(line.detail)
        if not block.items:
            yield Cell(block.title), Cell(""), Cell(""), Cell(block.empty)
    else:
        yield from _of_chart(block, language)


def _of_chart(chart: Chart, language: str) -> Iterator[Row]:
    """The numbers of a figure: series and period, value with its unit, source."""
    table = chart.figure.table
    places = {column.key: place for place, column in enumerate(table.columns)}
    values = [place for place, column in enumerate(table.columns) if column.numeric]
    for row in table.rows:
        words = [row[place].text for place in range(values[0] if values else 0)]
        detail = row[places["source"]].text if "source" in places else ""
        for place in values[:1]:
            cell, unit = row[place], table.columns[place].unit
            told = replace(cell, text=say(language, "counted", number=cell.text, scale=unit) if unit else cell.text)
            what = say(language, "comma").join(word for word in words if word)
            yield Cell(chart.title), Cell(what), told, Cell(detail)
