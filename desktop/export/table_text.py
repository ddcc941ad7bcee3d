"""The table twin of a figure as text: tab-separated and HTML, for the clipboard.

Spreadsheets run what looks like a formula, also when it is pasted. Words that begin like one get
an apostrophe in front; numbers are exempt, because they are written as numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.export.text import line

if TYPE_CHECKING:
    from desktop.figures.figure import Cell, Column, Figure

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "|", "%")


def guarded(text: str) -> str:
    """One line that no spreadsheet takes for a formula."""
    cleaned = line(text, 32_000)
    return f"'{cleaned}" if cleaned.startswith(_FORMULA) else cleaned


def cell_text(cell: Cell, *, raw: bool = True) -> str:
    """A cell for a spreadsheet: the number itself (``raw``) or as shown; words guarded."""
    if cell.value is not None and raw:
        return repr(int(cell.value)) if float(cell.value).is_integer() else repr(float(cell.value))
    return guarded(cell.text)


def heading(column: Column) -> str:
    """Title and unit."""
    title = f"{column.title}, {column.unit}" if column.unit and column.unit not in column.title else column.title
    return guarded(title)


def tsv(figure: Figure) -> str:
    """Tab-separated lines with a head; the source as the last line."""
    rows = [[heading(c) for c in figure.table.columns]]
    rows.extend([cell_text(cell) for cell in row] for row in figure.table.rows)
    lines = ["\t".join(row) for row in rows]
    return "\n".join([*lines, guarded(figure.source_line)]) + "\n"


def html(figure: Figure) -> str:
    """A plain table with title and source; every text escaped, cells of words marked as text for Excel."""
    head = "".join(f"<th>{_escape(heading(c))}</th>" for c in figure.table.columns)
    body = "".join(f"<tr>{''.join(_cell(cell) for cell in row)}</tr>" for row in figure.table.rows)
    caption = f"<caption>{_escape(line(figure.title))}</caption>"
    source = f"<p>{_escape(guarded(figure.source_line))}</p>"
    table = f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    return f'<html><head><meta charset="utf-8"></head><body>{table}{source}</body></html>'


def _cell(cell: Cell) -> str:
    if cell.value is not None:
        return f'<td align="right">{_escape(cell_text(cell))}</td>'
    return f"<td style=\"mso-number-format:'\\@'\">{_escape(cell_text(cell))}</td>"


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
