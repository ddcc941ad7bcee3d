"""Native tables in the template's table style: no fills of our own, numbers right, words left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.export.pptx.metrics import fit
from desktop.export.pptx.model import Box
from desktop.export.pptx.shapes import Paragraph, names, transform
from desktop.export.pptx.xml import EMPTY, Xml, tag
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

STYLE = "{6B1E4A52-3C0D-4E7B-9A41-5D2F8C7E1A90}"
"""The built-in template's table style; PowerPoint takes its default where a template lacks it."""
_MARGIN = 54_000
_URI = "http://schemas.openxmlformats.org/drawingml/2006/table"


@frozen
class TableColumn:
    """A column: its head and its share of the width."""

    title: str
    share: float
    numeric: bool = False


def table_frame(
    identifier: int,
    name: str,
    description: str,
    box: Box,
    columns: Sequence[TableColumn],
    rows: Sequence[Sequence[str]],
    *,
    placeholder: tuple[str, int] | None = None,
    size: float = 10,
    row_height: int = 228_000,
) -> Xml:
    """A graphic frame with the table; texts are shortened to one line each."""
    total = sum(c.share for c in columns)
    widths = [round(box.w * c.share / total) for c in columns]
    widths[-1] = box.w - sum(widths[:-1])
    head = _row([c.title for c in columns], columns, widths, 270_000, size, anchor="b", bold=True)
    body = [_row(row, columns, widths, row_height, size, anchor="ctr", bold=False) for row in rows]
    grid = tag("a:tblGrid", None, *(tag("a:gridCol", {"w": w}) for w in widths))
    properties = tag("a:tblPr", {"firstRow": 1, "firstCol": 1}, tag("a:tableStyleId", None, STYLE))
    table = tag("a:tbl", None, properties, grid, head, *body)
    high = 270_000 + row_height * len(rows)
    marker = tag("p:ph", {"type": placeholder[0], "idx": placeholder[1]}) if placeholder else EMPTY
    own = tag(
        "p:nvGraphicFramePr",
        None,
        names(identifier, name, description),
        tag("p:cNvGraphicFramePr", None, tag("a:graphicFrameLocks", {"noGrp": 1})),
        tag("p:nvPr", None, marker) if marker else tag("p:nvPr"),
    )
    graphic = tag("a:graphic", None, tag("a:graphicData", {"uri": _URI}, table))
    return tag("p:graphicFrame", None, own, transform(Box(box.x, box.y, box.w, high), "p:xfrm"), graphic)


def _row(
    cells: Sequence[str],
    columns: Sequence[TableColumn],
    widths: Sequence[int],
    high: int,
    size: float,
    *,
    anchor: str,
    bold: bool,
) -> Xml:
    made = []
    for place, (text, column, wide) in enumerate(zip(cells, columns, widths, strict=True)):
        room = wide - _MARGIN * (1 if place == 0 else 2)
        shown = fit(text, size, room, bold=bold or place == 0)
        paragraph = Paragraph(shown, size, align="r" if column.numeric else "l").xml()
        inside = tag("a:txBody", None, tag("a:bodyPr"), tag("a:lstStyle"), paragraph)
        margins: dict[str, str | int | float] = {
            "marL": 0 if place == 0 else _MARGIN,
            "marR": _MARGIN,
            "marT": 14_000,
            "marB": 14_000,
            "anchor": anchor,
        }
        made.append(tag("a:tc", None, inside, tag("a:tcPr", margins)))
    return tag("a:tr", {"h": high}, *made)
