"""Native tables whose cells have lines, fills and borders of their own: matrices and drawn tables."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.export.pptx.metrics import line_height
from desktop.export.pptx.shapes import Paragraph, names, transform
from desktop.export.pptx.table import STYLE
from desktop.export.pptx.xml import EMPTY, Xml, join, tag
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.export.pptx.layouts import Place

MARGIN: Final = 54_000
ABOVE: Final = 22_000
"""Margin over and under the lines of a cell."""
_EMPTY_SIZE: Final = 8
"""Readers give a cell without words the height of its type size: the smallest of a table."""
_URI: Final = "http://schemas.openxmlformats.org/drawingml/2006/table"
_SIDES: Final = ("L", "R", "T", "B")


@frozen
class GridCell:
    """One cell: a paragraph a line, its ground, the line around it."""

    lines: tuple[Paragraph, ...] = ()
    align: str = "l"
    fill: Xml = EMPTY
    edge: Xml = EMPTY
    """``a:ln`` drawn on all four sides; none by default."""
    anchor: str = "ctr"
    lead: int = 0
    """What its left margin is wider than that of others."""
    above: int = ABOVE
    """Margin over and under its lines."""
    is_whole_row: bool = False
    """Whether it is the one cell of its row and as wide as the table."""

    @property
    def height(self) -> int:
        """What its lines need, in EMU."""
        return sum(line_height(line.text, line.size) for line in self.lines) + 2 * self.above


def grid_frame(
    identifier: int,
    name: str,
    description: str,
    place: Place,
    widths: Sequence[int],
    rows: Sequence[Sequence[GridCell]],
    *,
    least: int = 0,
    more: int = 0,
) -> Xml:
    """The table with the first row as its head; the others are ``more`` than as high as their highest cell.

    They are at least as high as ``least``.
    """
    head, *below = (max(cell.height for cell in row) for row in rows)
    tall = [head, *(max(least, high + more) for high in below)]
    grid = tag("a:tblGrid", None, *(tag("a:gridCol", {"w": w}) for w in widths))
    properties = tag("a:tblPr", {"firstRow": 1, "firstCol": 1}, tag("a:tableStyleId", None, STYLE))
    made = [tag("a:tr", {"h": high}, *_cells(row, len(widths))) for high, row in zip(tall, rows, strict=True)]
    spot = place.placeholder
    marker = tag("p:ph", {"type": spot.type, "idx": spot.idx}) if spot else EMPTY
    own = tag(
        "p:nvGraphicFramePr",
        None,
        names(identifier, name, description),
        tag("p:cNvGraphicFramePr", None, tag("a:graphicFrameLocks", {"noGrp": 1})),
        tag("p:nvPr", None, marker) if marker else tag("p:nvPr"),
    )
    graphic = tag("a:graphic", None, tag("a:graphicData", {"uri": _URI}, tag("a:tbl", None, properties, grid, *made)))
    box = replace(place.box, w=sum(widths), h=sum(tall))
    return tag("p:graphicFrame", None, own, transform(box, "p:xfrm"), graphic)


def _cells(row: Sequence[GridCell], columns: int) -> list[Xml]:
    """The cells of a row; one that takes the whole row is followed by those it covers."""
    if not row[0].is_whole_row or columns == 1:
        return [_cell(cell, at) for at, cell in enumerate(row)]
    covered = (_cell(GridCell(), at, {"hMerge": 1}) for at in range(1, columns))
    return [_cell(row[0], 0, {"gridSpan": columns}), *covered]


def _cell(cell: GridCell, column: int, span: Mapping[str, str | int | float] | None = None) -> Xml:
    lines = [replace(line, align=cell.align).xml() for line in cell.lines] or [Paragraph("", _EMPTY_SIZE).xml()]
    margins: dict[str, str | int | float] = {
        "marL": 0 if column == 0 else MARGIN + cell.lead,
        "marR": MARGIN,
        "marT": cell.above,
        "marB": cell.above,
        "anchor": cell.anchor,
    }
    edges = [Xml(cell.edge.replace("<a:ln ", f"<a:ln{side} ").replace("</a:ln>", f"</a:ln{side}>")) for side in _SIDES]
    inside = tag("a:txBody", None, tag("a:bodyPr"), tag("a:lstStyle"), *lines)
    return tag("a:tc", span, inside, tag("a:tcPr", margins, join(*edges) if cell.edge else EMPTY, cell.fill))
