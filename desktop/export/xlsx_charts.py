"""The native charts of a figure in a workbook: those of its slide, over the numbers of a sheet of the workbook.

Slide and workbook draw the same :class:`~desktop.export.pptx.model.Chart`, so that order, colours, hatching, dashes,
labels and arrows cannot differ. XlsxWriter reserves the place; ``xlsx_parts`` puts the chart's own XML there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from desktop.export.pptx.model import Box
from desktop.export.pptx.native import Drawing, Form, drawing, form_of
from desktop.export.pptx.thinning import thinned
from desktop.export.pptx.workbook import DAY, arithmetic, column_letters
from desktop.figures.figure import Family
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.export.pptx.colours import Palette
    from desktop.export.pptx.model import Chart
    from desktop.export.xlsx_book import Book
    from desktop.figures.figure import Figure

PIXEL: Final = 9_525
"""EMU in a logical pixel."""
WHOLE, PART = (960, 480), (460, 280)
"""Pixels of a chart, and of one of several."""
_ROW, _AROUND, _TALLEST = 24, 60, 12_000
"""Pixels of a row of bars, of what stands around the rows, and of the highest chart."""
COLUMN: Final = 14
"""Characters of a column of numbers."""


@frozen
class SheetChart:
    """A chart with the place of its numbers."""

    made: Drawing
    title: str
    said: str
    """Alternative text."""
    pixels: tuple[int, int]
    sheet: str = ""
    row: int = 0
    """The row of its heads on that sheet, from 0."""


def size_of(figure: Figure) -> tuple[int, int]:
    """Pixels of its chart: a chart of many rows is as high as they need."""
    if figure.family not in {Family.BARS, Family.RANGES}:
        return WHOLE
    rows = len({point.x for series in figure.series for point in series.points})
    return WHOLE[0], min(_TALLEST, max(WHOLE[1], rows * _ROW + _AROUND))


def left_out(figure: Figure) -> int:
    """How many of its points its chart has no room for; the table has all of them."""
    return thinned(figure, _box(size_of(figure)))[1] if form_of(figure) is Form.CHART else 0


def charts_of(figure: Figure, palette: Palette) -> list[SheetChart]:
    """The charts a figure has on a slide; none where that has shapes or a table."""
    match form_of(figure):
        case Form.CHART:
            pixels = size_of(figure)
            return [SheetChart(drawing(figure, palette, _box(pixels)), "", figure.alt_text, pixels)]
        case Form.PANELS:
            return list(_panels(figure, palette))
        case Form.SHEET:
            return list(_blocks(figure, palette))
        case _:
            return []


def _box(pixels: tuple[int, int]) -> Box:
    return Box(0, 0, pixels[0] * PIXEL, pixels[1] * PIXEL)


def _panels(figure: Figure, palette: Palette) -> Iterator[SheetChart]:
    from desktop.export.pptx.multiples import panel_chart

    for number, panel in enumerate(figure.panels, 1):
        if not panel.empty:
            made = Drawing(*panel_chart(figure, panel, palette, _box(PART), number))
            yield SheetChart(made, panel.title, f"{panel.title}. {figure.alt_text}", PART)


def _blocks(figure: Figure, palette: Palette) -> Iterator[SheetChart]:
    """The charts of a page made of several figures."""
    from desktop.export.pptx.sheet import chart_of
    from desktop.figures.sheet import Chart as ChartBlock

    assert figure.sheet is not None
    blocks = [block for band in figure.sheet.bands for block in band.blocks if isinstance(block, ChartBlock)]
    for number, block in enumerate(blocks, 1):
        own = chart_of(figure, block, number, PART[0] * PIXEL)
        if form_of(own) is Form.CHART:
            yield SheetChart(drawing(own, palette, _box(PART)), block.title, own.alt_text, PART)


def write_numbers(book: Book, sheet: Any, chart: Chart, title: str, row: int) -> int:
    """The numbers of a chart from a row on: categories, series, what stands behind bands; returns the heads' row."""
    if title:
        book.text(sheet, row, 0, title, book.bold)
        row += 1
    columns = chart.columns
    letters = {series.key: column_letters(place) for place, series in enumerate(columns, 1)}
    names = (chart.head, *(series.name for series in columns))
    book.heads(sheet, row, names, range(1, len(names)), wide=COLUMN)
    words, days = book.look(indent=1), book.look(num_format=DAY)
    numbers = book.cell_look(None, _exact(chart))
    for place, category in enumerate(chart.categories):
        at = row + 1 + place
        if isinstance(category, str):
            book.text(sheet, at, 0, category, words, lines=True)
        else:
            sheet.write_number(at, 0, category, days if chart.dates else None)
        for column, series in enumerate(columns, 1):
            value = series.values[place]
            formula = series.formulas[place] if series.formulas else None
            if value is not None and formula is not None:
                sheet.write_formula(at, column, f"={arithmetic(formula, at + 1, letters)}", numbers, value)
            elif value is not None:
                sheet.write_number(at, column, value, numbers)
    return row


def _exact(chart: Chart) -> str:
    """The axis' number format, with decimals where whole numbers would hide what the values are."""
    values = [value for series in chart.columns for value in series.values if value is not None]
    if "." in chart.format or all(float(value).is_integer() for value in values):
        return chart.format
    return re.sub(r"(?<=0)(?=[^0]*$)", ".00", chart.format, count=1)
