"""The table twin of a figure as text: tab-separated and HTML, for the clipboard.

Spreadsheets run what looks like a formula, also when it is pasted. Words that begin like one get
an apostrophe in front; numbers are exempt, because they are written as numbers.

Numbers have their full precision and no grouping. Spreadsheets read pasted text by the rules of the person's
country: ``point`` is the decimal mark there. Where it is not a full stop the HTML also says the number in the
attributes that Excel and LibreOffice read by no country's rules (``x:num``, ``sdval``).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.export.text import line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Cell, Column, Figure

_NUMBER = re.compile(r"[-+\u2212]?\d[\d., \u00a0\u202f]*%?")
"""A number as it is shown, which no spreadsheet takes for a formula."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "|", "%")


def guarded(text: str) -> str:
    """One line that no spreadsheet takes for a formula."""
    cleaned = line(text, 32_000)
    return f"'{cleaned}" if cleaned.startswith(_FORMULA) else cleaned


def cell_text(cell: Cell, *, raw: bool = True, point: str = ".") -> str:
    """A cell for a spreadsheet: the number itself (``raw``) or as shown; words guarded."""
    if cell.value is not None and raw:
        return _number(cell.value).replace(".", point)
    return guarded(cell.text)


def _number(value: float) -> str:
    return repr(int(value)) if float(value).is_integer() else repr(float(value))


def heading(column: Column) -> str:
    """Title and unit."""
    title = f"{column.title}, {column.unit}" if column.unit and column.unit not in column.title else column.title
    return guarded(title)


def tsv(figure: Figure, point: str = ".") -> str:
    """Tab-separated lines with a head; the source as the last line."""
    rows = [[heading(c) for c in figure.table.columns]]
    rows.extend([cell_text(cell, point=point) for cell in row] for row in figure.table.rows)
    return _joined([*rows, [guarded(figure.source_line)]])


def lines_tsv(rows: Sequence[Sequence[str]]) -> str:
    """Rows of words as they are shown, as tab-separated lines; words are guarded, numbers are numbers."""
    return _joined([[_shown(word) for word in row] for row in rows])


def _joined(rows: Sequence[Sequence[str]]) -> str:
    return "\n".join("\t".join(row) for row in rows) + "\n"


def _shown(word: str) -> str:
    return word if _NUMBER.fullmatch(word) else guarded(word)


def html(figure: Figure, point: str = ".") -> str:
    """A plain table with title and source; every text escaped, cells of words marked as text for Excel."""
    head = [heading(column) for column in figure.table.columns]
    body = "".join(f"<tr>{''.join(_cell(cell, point) for cell in row)}</tr>" for row in figure.table.rows)
    return _page(head, body, figure.title, figure.source_line)


def lines_html(head: Sequence[str], rows: Sequence[Sequence[str]], title: str = "", source: str = "") -> str:
    """Rows of words as the same kind of table."""
    body = "".join(f"<tr>{''.join(_either(word) for word in row)}</tr>" for row in rows)
    return _page([guarded(word) for word in head], body, title, source)


def _page(head: Sequence[str], body: str, title: str, source: str) -> str:
    heads = "".join(f"<th>{_escape(word)}</th>" for word in head)
    caption = f"<caption>{_escape(line(title))}</caption>" if title else ""
    below = f"<p>{_escape(guarded(source))}</p>" if source else ""
    table = f"<table>{caption}<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
    return f'<html><head><meta charset="utf-8"></head><body>{table}{below}</body></html>'


def _cell(cell: Cell, point: str) -> str:
    if cell.value is None:
        return _words(cell.text)
    exact = "" if point == "." else f' x:num="{_number(cell.value)}" sdval="{_number(cell.value)}"'
    return f'<td align="right"{exact}>{_escape(cell_text(cell, point=point))}</td>'


def _either(word: str) -> str:
    return f'<td align="right">{word}</td>' if _NUMBER.fullmatch(word) else _words(word)


def _words(text: str) -> str:
    return f"<td style=\"mso-number-format:'\\@'\">{_escape(guarded(text))}</td>"


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
