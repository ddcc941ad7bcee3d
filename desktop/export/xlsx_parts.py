"""Puts the program's own chart XML, shapes and theme into a workbook that XlsxWriter wrote.

XlsxWriter reserves the place of each chart with a placeholder that says which one it stands for in its title. What
replaces it refers to the sheet the numbers stand on, and to no other workbook.
"""

from __future__ import annotations

import io
import re
import zipfile
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop import paths
from desktop.export.pptx.chart_xml import chart_part
from desktop.export.pptx.workbook import SHEET
from desktop.export.pptx.xml import document, escape, tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.export.xlsx_charts import SheetChart

MARK: Final = "mc-chart-"
_MARKED: Final = re.compile(rb"mc-chart-(\d+)<")
_CELLS: Final = re.compile(rb"<c:f>" + SHEET.encode() + rb"!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?</c:f>")
_LINKED: Final = re.compile(rb"<c:externalData .*?</c:externalData>", re.DOTALL)
_TYPES: Final = "[Content_Types].xml"
_THEME: Final = "xl/theme/theme1.xml"
_SHAPES: Final = "application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml"
_RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartUserShapes"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"


def with_charts(content: bytes, charts: Sequence[SheetChart]) -> bytes:
    """The workbook with its placeholders replaced by ``charts``, in the theme of our slides."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        drawn = [_shapes_name(number) for number, chart in enumerate(charts) if chart.made.shapes.shapes]
        new.writestr(_info(_TYPES), _typed(old.read(_TYPES), drawn))
        for member in old.infolist():
            data = old.read(member)
            found = _MARKED.search(data) if member.filename.startswith("xl/charts/chart") else None
            if found is not None:
                number = int(found.group(1))
                for name, part in _parts(member.filename, charts[number], number).items():
                    new.writestr(_info(name), part)
            elif member.filename != _TYPES:
                new.writestr(_info(member.filename), _theme() if member.filename == _THEME else data)
    return stream.getvalue()


def _shapes_name(number: int) -> str:
    return f"xl/drawings/chartshapes{number + 1}.xml"


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def _parts(name: str, chart: SheetChart, number: int) -> dict[str, bytes]:
    """The chart part, and where shapes stand on it their part and the way to them."""
    shapes = chart.made.shapes
    written = chart_part(chart.made.chart, "rId0", "rId1" if shapes.shapes else "")
    found = {name: _on_sheet(_LINKED.sub(b"", written), chart.sheet, chart.row)}
    if shapes.shapes:
        place = _shapes_name(number)
        target = {"Id": "rId1", "Type": _RELATION, "Target": f"../drawings/{place.rpartition('/')[2]}"}
        ways = document(tag("Relationships", {"xmlns": _PACKAGE}, tag("Relationship", target)))
        folder, _, own = name.rpartition("/")
        found |= {f"{folder}/_rels/{own}.rels": ways, place: shapes.part()}
    return found


def _on_sheet(chart: bytes, sheet: str, row: int) -> bytes:
    """The chart with its references on a sheet of this workbook, its heads ``row`` rows further down."""
    quoted = escape("'" + sheet.replace("'", "''") + "'").encode()

    def moved(found: re.Match[bytes]) -> bytes:
        first, last = found.group(1, 2), found.group(3, 4)
        cells = [b"$%s$%d" % (letters, int(number) + row) for letters, number in (first, last) if letters]
        return b"<c:f>%s!%s</c:f>" % (quoted, b":".join(cells))

    return _CELLS.sub(moved, chart)


def _typed(types: bytes, names: Sequence[str]) -> bytes:
    made = "".join(tag("Override", {"PartName": f"/{name}", "ContentType": _SHAPES}) for name in names)
    return types.replace(b"</Types>", made.encode() + b"</Types>")


@lru_cache(maxsize=1)
def _theme() -> bytes:
    """Colours and fonts of our slides: what charts name by their slots."""
    with zipfile.ZipFile(paths.resources() / "slides" / "template.pptx") as template:
        return template.read("ppt/theme/theme1.xml")
