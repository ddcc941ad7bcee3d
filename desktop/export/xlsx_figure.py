"""The sheet of one figure: its words, its table as numbers, its charts; and the sheet of the numbers behind them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from desktop.export.pptx.formats import axis_format, label_format
from desktop.export.pptx.words import mark_word
from desktop.export.report import Finding
from desktop.export.text import line
from desktop.export.xlsx_book import LINE, MOST_ROWS, cells_wide, characters
from desktop.export.xlsx_charts import COLUMN, SheetChart, charts_of, left_out, write_numbers
from desktop.export.xlsx_parts import MARK
from desktop.export.xlsx_words import word

if TYPE_CHECKING:
    from desktop.export.pptx.colours import Palette
    from desktop.export.xlsx_book import Book
    from desktop.figures.figure import Cell, Figure

HEAD_ROW: Final = 5
"""Of a table, from 0: title, subtitle, source, scenario and the way back stand above."""
_HEAD: Final = 24
"""Characters of a head in one line."""
_SAMPLED: Final = 500
"""Rows that a column's width is taken from."""
_PAGE: Final = 64
"""Rows that one printed page still shows legibly."""
_CHARACTER: Final = 7
"""Pixels of a character."""
_WIDE: Final = 900
"""Pixels of a table beside which no chart is looked for: it then stands below."""
_BELOW: Final = 60
"""Rows of a table under which a chart is still found."""
_ROW: Final = 20
_COLUMN: Final = 64
"""Pixels of a row and of a column that nobody widened."""


def figure_sheet(
    book: Book, number: int, figure: Figure, palette: Palette, charts: list[SheetChart], *, is_listed: bool = False
) -> str:
    """Write the sheets of a figure; its charts join ``charts``. Returns the name of its own sheet.

    ``is_listed``: there is a sheet of contents, to which a link leads back.
    """
    sheet = book.sheet(f"{number} {figure.section or figure.name}")
    name: str = sheet.get_name()
    book.text(sheet, 0, 0, figure.title, book.bold)
    for row, text in enumerate((figure.subtitle, figure.source_line, figure.scenario), 1):
        book.text(sheet, row, 0, text, book.quiet)
    if is_listed:
        book.lead(sheet, 4, 0, word("contents", book.language), word("back", book.language))
    widths = _table(book, sheet, figure)
    drawn = _charts(book, name, figure, palette)
    if drawn:
        data = book.sheet(f"{number} {word('data', figure.language)}", quiet=True)
        _place(book, sheet, figure, widths, _numbers(book, data, drawn), charts)
    return name


def _table(book: Book, sheet: Any, figure: Figure) -> dict[int, int]:
    """The table as shown, numbers as numbers; returns the columns' widths in characters."""
    table, room = figure.table, MOST_ROWS - HEAD_ROW - 1
    doubts = any(cell.certainty for row in table.rows for cell in row)
    titles = [f"{c.title}, {c.unit}" if c.unit and c.unit not in c.title else c.title for c in table.columns]
    if doubts:
        titles.append(word("certainty", figure.language))
    numeric = {at for at, column in enumerate(table.columns) if column.numeric}
    book.heads(sheet, HEAD_ROW, titles, numeric, wide=_HEAD)
    widths = {column: min(_HEAD, cells_wide(title)) for column, title in enumerate(titles)}
    if len(table.rows) > room:
        sentence = f"The table has {len(table.rows):,} rows; a sheet holds {room:,}, the others were left out."
        book.findings.append(Finding("warning", f"sheet {sheet.get_name()}", sentence))
    general = axis_format(figure.y) if figure.y is not None else "General"
    for row, cells in enumerate(table.rows[:room], HEAD_ROW + 1):
        lines = max((_cell(book, sheet, (row, at), cell, general) for at, cell in enumerate(cells)), default=1)
        if lines > 1:
            sheet.set_row(row, lines * LINE)
        if row < _SAMPLED:
            widths |= {at: max(widths.get(at, 0), cells_wide(cell.text)) for at, cell in enumerate(cells)}
        if doubts:
            kinds = dict.fromkeys(mark_word(cell.certainty, figure.language) for cell in cells if cell.certainty)
            book.text(sheet, row, len(table.columns), "; ".join(kinds), book.quiet)
    book.widen(sheet, widths)
    if table.rows:
        sheet.freeze_panes(HEAD_ROW + 1, 1)
        sheet.repeat_rows(HEAD_ROW)
    return widths


def _cell(book: Book, sheet: Any, place: tuple[int, int], cell: Cell, general: str) -> int:
    """A number with the digits its words have, or the words: what nobody states stays ``n/p`` and is no zero.

    Returns how many lines of text it takes.
    """
    if cell.value is None:
        return book.words(sheet, *place, cell.text, cell.certainty, cell.shade)
    code = label_format(cell.text, cell.value) or general
    sheet.write_number(*place, cell.value, book.cell_look(cell.certainty, code, cell.shade))
    return 1


def _charts(book: Book, name: str, figure: Figure, palette: Palette) -> list[SheetChart]:
    if lost := left_out(figure):
        sentence = f"{lost:,} points of the chart are not drawn; all of them are in the table."
        book.findings.append(Finding("warning", f"sheet {name}", sentence))
    return charts_of(figure, palette)


def _numbers(book: Book, sheet: Any, charts: list[SheetChart]) -> list[SheetChart]:
    """The numbers of all charts below each other; the charts with the place of theirs."""
    found, row = [], 0
    for chart in charts:
        heads = write_numbers(book, sheet, chart.made.chart, chart.title, row)
        found.append(replace(chart, sheet=sheet.get_name(), row=heads))
        row = heads + len(chart.made.chart.categories) + 2
    most = max(len(chart.made.chart.columns) for chart in charts)
    book.widen(sheet, {0: 22} | dict.fromkeys(range(1, most + 1), COLUMN))
    sheet.freeze_panes(1 if len(charts) == 1 else 0, 1)
    return found


def _place(
    book: Book,
    sheet: Any,
    figure: Figure,
    widths: dict[int, int],
    charts: list[SheetChart],
    placed: list[SheetChart],
) -> None:
    """Charts right of the table, one alone below it where the table is wide and short; several two in a row."""
    pixels = sum(characters(wide) * _CHARACTER + 5 for wide in widths.values())
    if len(charts) == 1 and pixels > _WIDE and len(figure.table.rows) <= _BELOW:
        row = HEAD_ROW + len(figure.table.rows) + 3
        _reserve(book, sheet, (row, 0), charts[0], placed)
        if row + charts[0].pixels[1] // _ROW <= _PAGE:
            sheet.fit_to_pages(1, 1)  # else a page ends in the middle of the chart
        return
    left = max(1, len(widths)) + 1
    for place, chart in enumerate(charts):
        down, across = divmod(place, 2)
        row = HEAD_ROW + down * (chart.pixels[1] // _ROW + 3)
        column = left + across * (chart.pixels[0] // _COLUMN + 1)
        book.text(sheet, row, column, chart.title, book.look(bold=True) if chart.title else None)
        _reserve(book, sheet, (row + 1 if chart.title else row, column), chart, placed)


def _reserve(book: Book, sheet: Any, cell: tuple[int, int], chart: SheetChart, placed: list[SheetChart]) -> None:
    """A placeholder that says which chart comes in its place."""
    reserved = book.book.add_chart({"type": "column"})
    reserved.add_series({"values": [chart.sheet, chart.row + 1, 1, chart.row + 1, 1]})
    reserved.set_title({"name": f"{MARK}{len(placed)}"})
    reserved.set_size({"width": chart.pixels[0], "height": chart.pixels[1]})
    sheet.insert_chart(*cell, reserved, {"object_position": 2, "description": line(chart.said, 255)})
    placed.append(chart)
