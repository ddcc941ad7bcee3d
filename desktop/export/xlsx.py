"""Figures as a spreadsheet: a sheet each with table and native charts, their numbers, contents, metadata, sources."""

from __future__ import annotations

import zipfile
from dataclasses import field
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from desktop.export.errors import ExportError
from desktop.export.pptx.colours import Palette
from desktop.export.report import ExportReport, Finding
from desktop.export.tidy import tidy
from desktop.export.xlsx_book import Book
from desktop.export.xlsx_figure import figure_sheet
from desktop.export.xlsx_parts import with_charts
from desktop.export.xlsx_register import contents, lineage, metadata, sources
from desktop.export.xlsx_words import word
from desktop.frozen import frozen
from desktop.workspace.files import replace_file

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path
    from typing import BinaryIO

    from desktop.export.xlsx_charts import SheetChart
    from desktop.figures.figure import Figure


@frozen
class BookSheet:
    """What stands on a sheet of its own: a figure, or a slide without one, which the contents name."""

    figure: Figure | None
    slide: int = 0
    """The number of its slide in a story; 0 for none."""
    title: str = ""
    """The slide's title where it is not the figure's."""
    note: str = ""
    """The words of a slide without a figure, or why it has none."""
    hidden: bool = False
    """Whether its slide is skipped when the story is presented."""


@frozen
class BookFacts:
    """What a workbook says about itself."""

    title: str = ""
    """With a title there is a sheet of contents."""
    day: date = field(default_factory=date.today)
    requests: Mapping[str, str] = field(default_factory=dict)
    """How the figures were asked for, as JSON by their ids."""


@frozen
class MadeBook:
    """A finished workbook before it is written."""

    content: bytes
    figures: int
    findings: tuple[Finding, ...]


def write_workbook(
    sheets: Sequence[Figure | BookSheet],
    target: Path,
    facts: BookFacts | None = None,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> ExportReport:
    """Write figures to an Excel file; the old one stays until the new one passed its check.

    ``progress`` is told (done, all) before each figure and while a long one is written, and may raise to cancel.
    Raises ExportError or WorkspaceError with one sentence when nothing could be written.
    """
    made = make_workbook(sheets, facts or BookFacts(), progress)

    def write(stream: BinaryIO) -> None:
        stream.write(made.content)

    return ExportReport(replace_file(target, write, _check), made.figures, made.findings)


def make_workbook(
    sheets: Sequence[Figure | BookSheet], facts: BookFacts, progress: Callable[[int, int], None]
) -> MadeBook:
    """The same in memory."""
    wanted = [one if isinstance(one, BookSheet) else BookSheet(one) for one in sheets]
    figures = [tidy(one.figure) for one in wanted if one.figure is not None]
    if not figures:
        raise ExportError("There is no figure to write. Nothing was written. Choose at least one figure.")
    book = Book(facts.title or figures[0].title, figures[0].language, facts.day)
    front = book.sheet(word("contents", book.language)) if facts.title else None
    charts: list[SheetChart] = []
    palette, names = Palette.of(figures), []
    for number, figure in enumerate(figures, 1):
        book.tick = partial(progress, number - 1, len(figures))
        book.tick()
        names.append(figure_sheet(book, number, figure, palette, charts, is_listed=front is not None))
    if front is not None:
        told = iter(names)
        contents(book, front, facts, wanted, [next(told) if one.figure is not None else "" for one in wanted])
    metadata(book, figures, facts)
    sources(book, figures)
    lineage(book, figures)
    return MadeBook(with_charts(book.bytes(), charts), len(figures), tuple(book.findings))


def _check(part: Path) -> None:
    with zipfile.ZipFile(part) as archive:
        if archive.testzip() is not None:
            raise ExportError("The spreadsheet could not be read back and was not written. Try again.")
