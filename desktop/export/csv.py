"""The table twin of a figure as CSV for people: opens in Excel, runs nothing, names its source."""

from __future__ import annotations

import csv
import io
from itertools import count
from typing import TYPE_CHECKING

from desktop.export.errors import ExportError
from desktop.export.table_text import cell_text, guarded, heading

if TYPE_CHECKING:
    from desktop.figures.figure import Cell, Figure

_HEADS = {"en": ("Certainty", "Source"), "zh": ("确定性", "来源")}


def csv_bytes(figure: Figure) -> bytes:
    """The file: UTF-8 with a byte order mark and CRLF. ExportError when the figure has no table.

    Without the mark Excel reads a CSV in the code page of the machine and shows Chinese as mojibake; everything else
    that reads CSV as Unicode takes the mark for what it is.
    """
    if not figure.table.rows:
        raise ExportError(f"The figure {figure.name} has no table. Nothing was written. Choose another figure.")
    return csv_text(figure).encode("utf-8-sig")


def csv_heads(figure: Figure) -> list[str]:
    """The names of the columns with their units, each once; certainty and source are the last."""
    named: list[str] = []
    for head in (*(heading(c) for c in figure.table.columns), *_HEADS.get(figure.language, _HEADS["en"])):
        free = (f"{head} ({number})" for number in count(2))
        named.append(head if head not in named else next(one for one in free if one not in named))
    return named


def csv_text(figure: Figure) -> str:
    """The file's text without the byte order mark."""
    stream = io.StringIO()
    writer = csv.writer(stream, quoting=csv.QUOTE_MINIMAL, lineterminator="\r\n")
    writer.writerow(csv_heads(figure))
    source = guarded(figure.source_line)
    for row in figure.table.rows:
        writer.writerow([*(cell_text(cell) for cell in row), _certainty(row), source])
    return stream.getvalue()


def _certainty(row: tuple[Cell, ...]) -> str:
    return "; ".join(dict.fromkeys(cell.certainty.value for cell in row if cell.certainty))
