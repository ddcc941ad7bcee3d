"""A figure without a native chart of its own as a native table: its table twin, as much of it as the slide holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.export.pptx.metrics import width
from desktop.export.pptx.table import TableColumn, table_frame
from desktop.export.pptx.words import counted
from desktop.export.text import line

if TYPE_CHECKING:
    from desktop.export.pptx.layouts import Place
    from desktop.export.pptx.model import Box
    from desktop.export.pptx.xml import Xml
    from desktop.figures.figure import Figure

SIZE: Final = 10.0
ROW: Final = 228_000
HEAD: Final = 270_000
_MARGINS: Final = 120_000
_WIDEST: Final = 3_400_000
"""A column of words takes no more than this of its longest text."""


def rows_that_fit(figure: Figure, box: Box) -> int:
    """How many rows of the twin stand on the slide; the rest stays with the figure's spreadsheet."""
    room = max(1, (box.h - HEAD) // ROW)
    return len(figure.table.rows) if len(figure.table.rows) <= room else max(0, room - 1)


def figure_table(figure: Figure, place: Place, name: str, identifier: int) -> Xml:
    """The twin as a table of the template's style; a last row says how many rows were left out."""
    columns = figure.table.columns
    heads = [line(f"{c.title}, {c.unit}" if c.unit and c.unit not in c.title else c.title) for c in columns]
    count = rows_that_fit(figure, place.box)
    rows = [[line(cell.text) for cell in row] for row in figure.table.rows[:count]]
    left_out = len(figure.table.rows) - count
    widest = [
        min(_WIDEST, max(width(text, SIZE, bold=at == 0) for text in (head, *(row[at] for row in rows))))
        for at, head in enumerate(heads)
    ]
    if left_out:
        rows.append([counted("more_rows", left_out, figure.language), *("" for _ in columns[1:])])
    made = [
        TableColumn(head, float(wide + _MARGINS), column.numeric)
        for head, wide, column in zip(heads, widest, columns, strict=True)
    ]
    spot = (place.placeholder.type, place.placeholder.idx) if place.placeholder else None
    return table_frame(
        identifier, name, figure.alt_text, place.box, made, rows, placeholder=spot, size=SIZE, row_height=ROW
    )
