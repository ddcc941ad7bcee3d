"""Figures as a spreadsheet: the table as shown, the numbers behind it with a native chart, sources.

Texts are written as strings and numbers as numbers, by intent; nothing in the data can become a
formula or a link.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.export.errors import ExportError
from desktop.export.pptx.formats import axis_format
from desktop.export.pptx.range_chart import range_rows
from desktop.export.pptx.slots import slots_of
from desktop.export.report import ExportReport, Finding
from desktop.export.text import CELL_LIMIT, block, line
from desktop.export.tidy import tidy
from desktop.export.xlsx_chart import add_chart, add_ranges
from desktop.figures.figure import Family
from desktop.workspace.files import replace_file, safe_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from typing import BinaryIO

    from desktop.figures.figure import Figure

_FIRST_ROW = 5
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": False,
}
_WORDS = {
    "en": {
        "metadata": "Metadata",
        "sources": "Sources",
        "figure": "Figure",
        "data": "data",
        "ranges": ("Low", "Value", "High", "Range"),
        "heads": (
            "Figure",
            "Observation",
            "Subject",
            "Measure",
            "Period",
            "As stated",
            "Kind",
            "Source",
            "Place",
            "What it says",
            "Address",
        ),
        "fields": (
            "Figure",
            "Id",
            "Name",
            "Title",
            "Subtitle",
            "Source",
            "Alternative text",
            "Scenario",
            "Footnotes",
            "Formulas",
        ),
    },
    "zh": {
        "metadata": "说明",
        "sources": "来源",
        "figure": "图",
        "data": "数据",
        "ranges": ("低值", "数值", "高值", "区间"),
        "heads": ("图", "编号", "对象", "指标", "时期", "原文", "类型", "来源", "位置", "内容", "网址"),
        "fields": ("图", "标识", "名称", "标题", "副标题", "来源", "替代文字", "情景", "脚注", "公式"),
    },
}


def write_workbook(figures: Sequence[Figure], target: Path) -> ExportReport:
    """Write figures to an Excel file: a sheet each with table and chart, a sheet of numbers, metadata, sources."""
    if not figures:
        raise ExportError("There is no figure to write. Nothing was written. Choose at least one figure.")
    figures = [tidy(figure) for figure in figures]
    book = _Book(figures[0].language)
    for number, figure in enumerate(figures, 1):
        book.figure(number, figure)
    book.metadata(figures)
    book.sources(figures)
    content = book.bytes()

    def write(stream: BinaryIO) -> None:
        stream.write(content)

    return ExportReport(replace_file(target, write, _check), len(figures), tuple(book.findings))


def _check(part: Path) -> None:
    with zipfile.ZipFile(part) as archive:
        if archive.testzip() is not None:
            raise ExportError("The spreadsheet could not be read back and was not written. Try again.")


class _Book:
    """One workbook while it is written."""

    def __init__(self, language: str) -> None:
        import xlsxwriter

        self.words: dict[str, Any] = _WORDS.get(language, _WORDS["en"])
        self.stream = io.BytesIO()
        self.book: Any = xlsxwriter.Workbook(self.stream, _OPTIONS)
        self.findings: list[Finding] = []
        self.names: list[str] = []
        self.bold = self.book.add_format({"bold": True})
        self.head = self.book.add_format({"bold": True, "bottom": 1})
        self.wrap = self.book.add_format({"text_wrap": True, "valign": "top"})

    def bytes(self) -> bytes:
        """The finished file."""
        self.book.close()
        return self.stream.getvalue()

    def figure(self, number: int, figure: Figure) -> None:
        """The sheet with the table as shown, and the sheet with the numbers behind the chart."""
        sheet = self._sheet(f"{number} {figure.section or figure.name}")
        self._text(sheet, 0, 0, figure.title, self.bold)
        self._text(sheet, 1, 0, figure.subtitle)
        self._text(sheet, 2, 0, figure.source_line)
        if figure.scenario:
            self._text(sheet, 3, 0, figure.scenario)
        number_format = self.book.add_format({"num_format": axis_format(figure.y) if figure.y else "General"})
        for column, head in enumerate(figure.table.columns):
            title = f"{head.title}, {head.unit}" if head.unit and head.unit not in head.title else head.title
            self._text(sheet, _FIRST_ROW, column, title, self.head)
        for row, cells in enumerate(figure.table.rows, _FIRST_ROW + 1):
            for column, cell in enumerate(cells):
                if cell.value is None:
                    self._text(sheet, row, column, cell.text)
                else:
                    sheet.write_number(row, column, cell.value, number_format)
        sheet.set_column(0, 0, 30)
        sheet.set_column(1, max(1, len(figure.table.columns) - 1), 16)
        sheet.freeze_panes(_FIRST_ROW + 1, 1)
        self._numbers(sheet, number, figure, number_format)

    def metadata(self, figures: Sequence[Figure]) -> None:
        """One row per figure: what it is and how it was computed."""
        sheet = self._sheet(self.words["metadata"])
        for column, head in enumerate(self.words["fields"]):
            self._text(sheet, 0, column, head, self.head)
        for row, f in enumerate(figures, 1):
            texts = (f.id, f.name, f.title, f.subtitle, f.source_line, f.alt_text, f.scenario)
            sheet.write_number(row, 0, row)
            for column, text in enumerate((*texts, "\n".join(f.footnotes), "\n".join(f.formulas)), 1):
                self._text(sheet, row, column, text, self.wrap, lines=True)
        sheet.set_column(0, 2, 12)
        sheet.set_column(3, 9, 40)

    def sources(self, figures: Sequence[Figure]) -> None:
        """The evidence of every number."""
        sheet = self._sheet(self.words["sources"])
        for column, head in enumerate(self.words["heads"]):
            self._text(sheet, 0, column, head, self.head)
        row = 1
        for number, figure in enumerate(figures, 1):
            for e in figure.evidence:
                sheet.write_number(row, 0, number)
                texts = (e.observation, e.subject, e.measure, e.period, e.stated, e.kind, e.source, e.locator)
                for column, text in enumerate((*texts, e.paraphrase, e.url), 1):
                    self._text(sheet, row, column, text)
                row += 1
        sheet.freeze_panes(1, 0)
        sheet.set_column(1, 10, 22)

    def _numbers(self, shown: Any, number: int, figure: Figure, number_format: Any) -> None:
        """Categories and series as a grid; the chart stands beside the table and points here."""
        if figure.family is Family.RANGES and figure.series:
            self._ranges(shown, number, figure, number_format)
            return
        drawn = [s for s in figure.series if s.mark != "band" and s.points]
        drawn = drawn or [s for panel in figure.panels for s in panel.series if s.points]
        if not drawn:
            return
        figure = replace(figure, series=tuple(drawn))
        sheet = self._sheet(f"{number} {self.words['data']}")
        slots = slots_of(figure)
        self._text(sheet, 0, 0, figure.x.title if figure.x else "", self.head)
        for row, label in enumerate(slots.labels, 1):
            self._text(sheet, row, 0, label)
        for column, series in enumerate(drawn, 1):
            self._text(sheet, 0, column, series.name, self.head)
            for point in series.points:
                place = slots.index(point.x)
                if place is not None and point.y is not None:
                    sheet.write_number(place + 1, column, point.y, number_format)
        sheet.set_column(0, len(drawn), 16)
        add_chart(self.book, shown, sheet.get_name(), figure, drawn, slots, _FIRST_ROW)

    def _ranges(self, shown: Any, number: int, figure: Figure, number_format: Any) -> None:
        """Low, value and high of each range, and its span by formula; the chart stacks low, unseen, and span."""
        sheet = self._sheet(f"{number} {self.words['data']}")
        for column, head in enumerate(self.words["ranges"], 1):
            self._text(sheet, 0, column, head, self.head)
        rows = range_rows(figure)
        for at, row in enumerate(rows, 1):
            self._text(sheet, at, 0, row.name)
            point = row.point
            for column, value in enumerate((point.low, point.y, point.high), 1):
                if value is not None:
                    sheet.write_number(at, column, value, number_format)
            if row.ends is not None:
                span = row.ends[1] - row.ends[0]
                sheet.write_formula(at, 4, f"=ABS(D{at + 1}-B{at + 1})", number_format, span)
        sheet.set_column(0, 4, 22)
        add_ranges(self.book, shown, sheet.get_name(), figure, len(rows), _FIRST_ROW)

    def _sheet(self, name: str) -> Any:
        chosen = safe_name(line(name, 28), self.names)[:31].strip("'") or "Sheet"
        self.names.append(chosen)
        return self.book.add_worksheet(chosen)

    def _text(self, sheet: Any, row: int, column: int, text: str, style: Any = None, *, lines: bool = False) -> None:
        cleaned = block(text) if lines else line(text, CELL_LIMIT)
        if len(text) > CELL_LIMIT:
            where = f"sheet {sheet.get_name()}"
            self.findings.append(Finding("warning", where, f"A text of {len(text):,} characters was shortened."))
        if cleaned:
            sheet.write_string(row, column, cleaned, style)
