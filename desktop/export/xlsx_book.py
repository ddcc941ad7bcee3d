"""A workbook while it is written: sheets with legal names, words as words, looks by certainty.

Texts are written as strings and numbers as numbers, by intent; nothing in the data can become a formula or a link.
"""

from __future__ import annotations

import io
from math import ceil
from typing import TYPE_CHECKING, Any, Final

from desktop.export.report import Finding
from desktop.export.text import CELL_LIMIT, block, line
from desktop.figures.figure import Certainty
from desktop.workspace.files import safe_name

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping, Sequence
    from datetime import date

MOST_ROWS: Final = 1_048_576
"""Rows of one sheet."""
LINE: Final = 13.2
"""Points of a line of text."""
_NAME_LIMIT: Final = 31
"""Characters of a sheet's name, counted as UTF-16 does."""
_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": False,
    "default_format_properties": {"font_name": "Arial", "font_size": 10},
}
_LOOKS: Final[dict[Certainty, dict[str, Any]]] = {
    Certainty.FORECAST: {"italic": True},
    Certainty.MODELLED: {"pattern": 14, "fg_color": "#C9D3DC"},
    Certainty.DISPUTED: {"border": 4, "border_color": "#A63D2F"},
    Certainty.PART_OF_YEAR: {"pattern": 18, "fg_color": "#DCE4EA"},
    Certainty.REFUTED: {"font_strikeout": True, "font_color": "#A63D2F"},
    Certainty.NOT_PUBLISHED: {"font_color": "#7A828B"},
}
"""Forecasts in italics, modelled values hatched, disputed ones framed: the grammar of the marks, for cells."""
_TICK: Final = 5_000
"""Texts between two questions whether to go on."""
_WIDE: Final = "\u2e80"
"""From here on characters are as wide as they are high."""
_TINT: Final = (0x8B, 0xBA, 0xE0)
"""The strongest shade of a heat map."""
_ACCENT: Final = "#1D4F72"
_FEWEST, _MOST = 8, 44
"""Characters across a column."""


class Book:
    """Collects sheets; ``bytes`` ends it."""

    def __init__(self, title: str, language: str, day: date) -> None:
        import datetime

        import xlsxwriter

        self.language = language
        self.findings: list[Finding] = []
        self.tick: Callable[[], None] = lambda: None
        """Called now and then while words are written; may raise to stop."""
        self._texts = 0
        self._stream = io.BytesIO()
        self.book: Any = xlsxwriter.Workbook(self._stream, _OPTIONS)
        made = datetime.datetime.combine(day, datetime.time())
        self.book.set_properties({"title": line(title, 250), "author": "Marketscope", "created": made})
        self._names: list[str] = []
        self._cells: dict[tuple[Certainty | None, str, float, bool], Any] = {}
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}

    def bytes(self) -> bytes:
        """The finished file."""
        self.book.close()
        return self._stream.getvalue()

    def sheet(self, name: str, *, quiet: bool = False) -> Any:
        """A new sheet whose name is legal and used once; ``quiet`` greys its tab."""
        chosen = _cut(safe_name(line(name, _NAME_LIMIT - 3).replace("'", "-"), self._names)).strip("'") or "Sheet"
        self._names.append(chosen)
        made = self.book.add_worksheet(chosen)
        made.set_paper(9)
        made.set_landscape()
        made.fit_to_pages(1, 0)
        made.set_footer(f"&L&8 {_plain(chosen)}&R&8 &P / &N")
        if quiet:
            made.set_tab_color("#BBC4CD")
        return made

    def look(self, **properties: Any) -> Any:
        """A format, made once."""
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self.book.add_format(properties)
        return self._formats[key]

    @property
    def bold(self) -> Any:
        """A title."""
        return self.look(bold=True, font_size=13)

    @property
    def quiet(self) -> Any:
        """A line below a title."""
        return self.look(font_color="#5C6B7A", valign="top")

    @property
    def link(self) -> Any:
        """A way to another sheet."""
        return self.look(font_color=_ACCENT, underline=1)

    def cell_look(
        self, certainty: Certainty | None, code: str = "", shade: float = 0.0, *, wrapped: bool = False
    ) -> Any:
        """A cell of a table: number format, certainty, tint of a heat map; ``wrapped``: in several lines."""
        asked = (certainty, code, shade, wrapped)
        if asked not in self._cells:
            self._cells[asked] = self._cell_look(*asked)
        return self._cells[asked]

    def _cell_look(self, certainty: Certainty | None, code: str, shade: float, wrapped: bool) -> Any:
        properties: dict[str, Any] = {"valign": "top"}
        if shade > 0:
            red, green, blue = (round(255 - (255 - part) * min(1.0, shade)) for part in _TINT)
            properties["bg_color"] = f"#{red:02X}{green:02X}{blue:02X}"
        if certainty is not None:
            properties |= _LOOKS.get(certainty, {})
        if code:
            properties |= {"num_format": code, "align": "right", "indent": 1}
        else:
            properties |= {"text_wrap": wrapped, "indent": 1}
        return self.look(**properties)

    def text(self, sheet: Any, row: int, column: int, text: str, style: Any = None, *, lines: bool = False) -> None:
        """Words as a string, cleaned; what does not fit a cell is cut and told."""
        self._texts += 1
        if self._texts % _TICK == 0:
            self.tick()
        if len(text) > CELL_LIMIT:
            where = f"sheet {sheet.get_name()}"
            self.findings.append(Finding("warning", where, f"A text of {len(text):,} characters was shortened."))
        cleaned = block(text) if lines else line(text, CELL_LIMIT)
        if cleaned:
            sheet.write_string(row, column, cleaned, style)
        elif style is not None:
            sheet.write_blank(row, column, None, style)

    def heads(self, sheet: Any, row: int, words: Sequence[str], numeric: Container[int] = (), *, wide: int = 0) -> None:
        """The heads of a table's columns; those of the ``numeric`` ones stand over their numbers at the right.

        ``wide`` is the narrowest column's width in characters where heads may need several lines.
        """
        lines = max((ceil(cells_wide(text) / wide) for text in words), default=1) if wide else 1
        if lines > 1:
            sheet.set_row(row, min(6, lines) * LINE)
        common = {"bold": True, "bottom": 1, "bottom_color": _ACCENT, "valign": "bottom", "text_wrap": True}
        for column, text in enumerate(words):
            side: dict[str, Any] = {"align": "right", "indent": 1} if column in numeric else {"indent": 1}
            self.text(sheet, row, column, text, self.look(**common, **side))

    def lead(self, sheet: Any, row: int, column: int, name: str, text: str) -> None:
        """A link to a sheet of this workbook."""
        quoted = name.replace("'", "''")
        sheet.write_url(row, column, f"internal:'{quoted}'!A1", self.link, string=line(text, 250))

    def words(self, sheet: Any, row: int, column: int, text: str, certainty: Certainty | None, shade: float) -> int:
        """Words of a table, broken into lines where they are long; returns how many lines they take."""
        lines = ceil(cells_wide(text) / (_MOST - 2)) if text else 1
        self.text(sheet, row, column, text, self.cell_look(certainty, shade=shade, wrapped=lines > 1))
        return lines

    def widen(self, sheet: Any, widths: Mapping[int, int]) -> None:
        """Columns as wide as their words in characters, within reason."""
        for column, wide in widths.items():
            sheet.set_column(column, column, characters(wide))


def characters(wide: int) -> int:
    """The width of a column for words of so many characters."""
    return min(_MOST, max(_FEWEST, wide + 2))


def cells_wide(text: str) -> int:
    """Characters across the longest line: Chinese ones take two."""
    lines = text[:2000].split("\n") if "\n" in text else (text[:2000],)
    return max(len(line) if line.isascii() else sum(1 + (sign >= _WIDE) for sign in line) for line in lines)


def _cut(name: str) -> str:
    while len(name.encode("utf-16-le")) > 2 * _NAME_LIMIT:
        name = name[:-1]
    return name.rstrip(". ")


def _plain(words: str) -> str:
    """Words of a footer, where an ampersand begins a code."""
    return words.replace("&", "&&")
