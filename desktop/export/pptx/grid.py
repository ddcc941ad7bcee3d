"""Native tables whose cells have lines, fills and borders of their own: matrices and drawn tables."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from desktop.export.pptx.metrics import height
from desktop.export.pptx.shapes import Paragraph, names, transform
from desktop.export.pptx.table import STYLE
from desktop.export.pptx.xml import EMPTY, Xml, join, tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.export.pptx.layouts import Place

MARGIN: Final = 54_000
ABOVE: Final = 22_000
"""Margin over and under the lines of a cell."""
_URI: Final = "http://schemas.openxmlformats.org/drawingml/2006/table"
_SIDES: Final = ("L", "R", "T", "B")


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell: a paragraph a line, its ground, the line around it."""

    lines: tuple[Paragraph, ...] = ()
    align: str = "l"
    fill: Xml = EMPTY
    edge: Xml = EMPTY
    """``a:ln`` drawn on all four sides; none by default."""
    anchor: str = "ctr"

    @property
    def height(self) -> int:
        """What its lines need, in EMU."""
        return sum(height(line.size) for line in self.lines) + 2 * ABOVE


def grid_frame(
    identifier: int,
    name: str,
    description: str,
    place: Place,
    widths: Sequence[int],
    rows: Sequence[Sequence[GridCell]],
    *,
    least: int = 0,
) -> Xml:
    """The table with the first row as its head; rows are as high as their highest cell, and at least as ``least``."""
    tall = [max(least if at else 0, *(cell.height for cell in row)) for at, row in enumerate(rows)]
    grid = tag("a:tblGrid", None, *(tag("a:gridCol", {"w": w}) for w in widths))
    properties = tag("a:tblPr", {"firstRow": 1, "firstCol": 1}, tag("a:tableStyleId", None, STYLE))
    made = [tag("a:tr", {"h": high}, *map(_cell, row, range(len(row)))) for high, row in zip(tall, rows, strict=True)]
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


def _cell(cell: GridCell, column: int) -> Xml:
    lines = [replace(line, align=cell.align).xml() for line in cell.lines] or [Paragraph("").xml()]
    margins: dict[str, str | int | float] = {
        "marL": 0 if column == 0 else MARGIN,
        "marR": MARGIN,
        "marT": ABOVE,
        "marB": ABOVE,
        "anchor": cell.anchor,
    }
    edges = [Xml(cell.edge.replace("<a:ln ", f"<a:ln{side} ").replace("</a:ln>", f"</a:ln{side}>")) for side in _SIDES]
    inside = tag("a:txBody", None, tag("a:bodyPr"), tag("a:lstStyle"), *lines)
    return tag("a:tc", None, inside, tag("a:tcPr", margins, join(*edges) if cell.edge else EMPTY, cell.fill))
