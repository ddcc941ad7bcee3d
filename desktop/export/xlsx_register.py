"""The sheets around the figures: contents with links, what each figure is, who says it, where numbers come from."""

from __future__ import annotations

import json
from math import ceil
from typing import TYPE_CHECKING, Any, Final

from desktop.export.pptx.words import mark_word
from desktop.export.program import NAME, VERSION
from desktop.export.report import Finding
from desktop.export.xlsx_book import LINE, MOST_ROWS, cells_wide
from desktop.export.xlsx_words import heads, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from desktop.export.xlsx import BookFacts, BookSheet
    from desktop.export.xlsx_book import Book
    from desktop.figures.figure import Cell, Figure

_MOST_LINES: Final = MOST_ROWS - 1
_TALLEST: Final = 8
"""Lines of text that are seen of one cell; the rest is in it."""
_WIDTHS: Final = {"slide": 8, "sheet": 28, "title": 80, "section": 28, "source": 90, "presented": 16}
"""Characters of the columns of the contents."""


def contents(book: Book, sheet: Any, facts: BookFacts, sheets: Sequence[BookSheet], names: Sequence[str]) -> None:
    """What the workbook holds, in order, each with a link; ``names`` are the sheets' names, empty for no figure."""
    language = book.language
    book.text(sheet, 0, 0, facts.title, book.bold)
    book.text(sheet, 1, 0, written(facts.day, language), book.quiet)
    told = ("slide", "sheet", "title", "section", "source") if any(one.slide for one in sheets) else ("sheet",)
    columns = told if len(told) > 1 else ("sheet", "title", "section", "source")
    if any(one.hidden for one in sheets):
        columns = (*columns, "presented")
    book.heads(sheet, 3, [word(key, language) for key in columns])
    for row, (one, name) in enumerate(zip(sheets, names, strict=True), 4):
        figure = one.figure
        texts = {
            "slide": str(one.slide or ""),
            "title": one.title or (figure.title if figure else ""),
            "section": figure.section if figure else "",
            "source": figure.source_line if figure else one.note,
            "sheet": "" if name else word("no_figure", language),
            "presented": word("hidden", language) if one.hidden else "",
        }
        for column, key in enumerate(columns):
            if key == "sheet" and name:
                book.lead(sheet, row, column, name, name)
            elif key == "slide" and one.slide:
                sheet.write_number(row, column, one.slide, book.cell_look(None))
            else:
                book.text(sheet, row, column, texts[key], book.cell_look(None))
    for column, key in enumerate(columns):
        sheet.set_column(column, column, _WIDTHS[key])
    sheet.freeze_panes(4, 0)


def written(day: date, language: str) -> str:
    """Which program wrote it, and when."""
    return word("written", language, program=f"{NAME} {VERSION}", day=day.isoformat())


def metadata(book: Book, figures: Sequence[Figure], facts: BookFacts) -> None:
    """One row per figure: what it is, how it was asked for and computed, which program wrote it when."""
    sheet = book.sheet(word("metadata", book.language))
    book.heads(sheet, 0, heads("metadata", book.language))
    look = book.cell_look(None)
    for row, figure in enumerate(figures, 1):
        request = facts.requests.get(figure.id, "")
        sheet.write_number(row, 0, row, look)
        for column, text in enumerate(_facts(figure, request, facts.day), 1):
            book.text(sheet, row, column, text, look, lines=True)
    sheet.set_column(0, 2, 12)
    sheet.set_column(3, 9, 40)
    sheet.set_column(10, 16, 16)
    sheet.set_column(17, 17, 40)
    sheet.freeze_panes(1, 1)


def _facts(figure: Figure, request: str, day: date) -> tuple[str, ...]:
    asked = _read(request)
    return (
        figure.id,
        figure.name,
        figure.title,
        figure.subtitle,
        figure.source_line,
        figure.alt_text,
        figure.scenario,
        "\n".join(figure.footnotes),
        "\n".join(figure.formulas),
        str(asked.get("market", "")),
        str(asked.get("currency", "")),
        figure.y.unit if figure.y is not None else "",
        figure.language,
        figure.family.value,
        f"{NAME} {VERSION}",
        day.isoformat(),
        request,
    )


def _read(request: str) -> Mapping[str, Any]:
    found = json.loads(request) if request else {}
    return found if isinstance(found, dict) else {}


def sources(book: Book, figures: Sequence[Figure]) -> None:
    """The evidence of every number."""
    lines = (
        (
            number,
            (e.observation, e.subject, e.measure, e.period, e.stated, e.kind, e.source, e.locator, e.paraphrase, e.url),
        )
        for number, figure in enumerate(figures, 1)
        for e in figure.evidence
    )
    _register(book, "sources", lines, {0: 8} | dict.fromkeys(range(1, 11), 22) | {7: 40, 9: 44})


def lineage(book: Book, figures: Sequence[Figure]) -> None:
    """Where each number of the tables comes from; no sheet where none says it."""
    if any(cell.lineage for figure in figures for row in figure.table.rows for cell in row):
        _register(
            book, "lineage", _origins(figures), {0: 8, 1: 28, 2: 22, 3: 28, 4: 12, 5: 14, 6: 44, 7: 44, 8: 30, 9: 30}
        )


def _origins(figures: Sequence[Figure]) -> Iterator[tuple[int, tuple[str | float, ...]]]:
    for number, figure in enumerate(figures, 1):
        titles = [column.title for column in figure.table.columns]
        for cells in figure.table.rows:
            for title, cell in zip(titles, cells, strict=False):
                if cell.lineage:
                    yield number, _origin(cells[0], title, cell, figure.language)


def _origin(first: Cell, title: str, cell: Cell, language: str) -> tuple[str | float, ...]:
    told = cell.lineage
    return (
        first.text,
        title,
        cell.text,
        "" if cell.value is None else cell.value,
        mark_word(cell.certainty, language) if cell.certainty else "",
        told.formula,
        ", ".join(told.observations),
        ", ".join(told.claims),
        ", ".join(told.evidence),
    )


def _register(
    book: Book, kind: str, lines: Iterator[tuple[int, tuple[str | float, ...]]], widths: Mapping[int, int]
) -> None:
    """A sheet with a head, a line each, a filter over all of them."""
    sheet = book.sheet(word(kind, book.language))
    titles = heads(kind, book.language)
    book.heads(sheet, 0, titles)
    row = 0
    for number, texts in lines:
        if row == _MOST_LINES:
            sentence = "There are more lines than a sheet holds; the rest was left out."
            book.findings.append(Finding("warning", f"sheet {sheet.get_name()}", sentence))
            break
        row += 1
        _line(book, sheet, row, (number, *texts), widths)
    for column, wide in widths.items():
        sheet.set_column(column, column, wide)
    sheet.freeze_panes(1, 1)
    sheet.repeat_rows(0)
    if row:
        sheet.autofilter(0, 0, row, len(titles) - 1)


def _line(book: Book, sheet: Any, row: int, values: Sequence[str | float], widths: Mapping[int, int]) -> None:
    """One line, as high as its longest words need: none of them runs into its neighbour."""
    tall = 1
    for column, value in enumerate(values):
        if isinstance(value, str):
            lines = ceil(cells_wide(value) / (widths[column] - 1))
            tall = max(tall, lines)
            book.text(sheet, row, column, value, book.cell_look(None, wrapped=lines > 1) if value else None)
        else:
            sheet.write_number(row, column, value, book.cell_look(None))
    if tall > 1:
        sheet.set_row(row, min(tall, _TALLEST) * LINE)
