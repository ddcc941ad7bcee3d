"""One chart against its workbook and against the figure it was made from."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

from lxml import etree

from desktop.export.pptx.workbook import column_letters
from desktop.export.report import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.export.pptx.model import Chart, Value

_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_POINT = f"{_C}pt"
_CELL, _VALUE, _TEXT = f"{_S}c", f"{_S}v", f"{_S}t"
_FORMULA, _COUNT = f"{_C}f", f"{_C}ptCount"
_UNIQUE = "{http://schemas.microsoft.com/office/drawing/2014/chart}uniqueId"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
_REFERENCE = re.compile(r"Data!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?")
_LINES = frozenset(("t", "b", "l", "r", "ctr"))
_POSITIONS: dict[tuple[str, str], frozenset[str]] = {
    ("barChart", "clustered"): frozenset(("ctr", "inBase", "inEnd", "outEnd")),
    ("barChart", "stacked"): frozenset(("ctr", "inBase", "inEnd")),
    ("barChart", "percentStacked"): frozenset(("ctr", "inBase", "inEnd")),
    ("lineChart", "standard"): _LINES,
    ("scatterChart", ""): _LINES,
    ("doughnutChart", ""): frozenset(),
    ("radarChart", ""): frozenset(("outEnd",)),
    ("areaChart", "stacked"): frozenset(),
    ("areaChart", "standard"): frozenset(),
    ("areaChart", "percentStacked"): frozenset(),
}

Cells = dict[str, str]


def chart_findings(root: Any, workbook: bytes, chart: Chart, place: str) -> Iterator[Finding]:
    """Numbers first, then what makes a reader repair or misread the chart."""
    try:
        cells = read_cells(workbook)
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError):
        yield _critical(place, "the workbook of a chart cannot be read")
        return
    drawn = list(root.iter(f"{_C}ser"))
    if len(drawn) != len(chart.series):
        yield _critical(place, f"a chart has {len(drawn)} series instead of {len(chart.series)}")
        return
    by_index = {int(s.find(f"{_C}idx").get("val")): s for s in drawn}
    if sorted(by_index) != list(range(len(drawn))):
        yield _critical(place, "series of a chart share an index")
        return
    for index, meant in enumerate(chart.series):
        yield from _series(by_index[index], cells, meant.name, meant.values, place)
    for column, beside in enumerate(chart.extra, len(chart.series) + 1):
        letter = column_letters(column)
        held = (cells.get(f"{letter}{row}", "") for row in range(2, len(beside.values) + 2))
        if [float(text) if text else None for text in held] != list(beside.values):
            yield _critical(place, f"the numbers of {beside.name[:60]!r} beside a chart differ from the figure")
    yield from _structure(root, place)


def read_cells(workbook: bytes) -> Cells:
    """Address -> text of the data sheet (our own writer: inline strings and plain numbers)."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        sheet: Any = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"), _PARSER)
    cells: Cells = {}
    place = ""
    for element in sheet.iter(_CELL, _VALUE, _TEXT):  # in the order of the file: a cell, then what it holds
        if element.tag == _CELL:
            place = element.get("r", "")
            cells[place] = ""
        else:
            cells[place] += element.text or ""
    return cells


def _series(series: Any, cells: Cells, name: str, values: tuple[Value, ...], place: str) -> Iterator[Finding]:
    title = series.find(f"{_C}tx")
    caches = {title: _cache(title)}
    if caches[title].get(0, "") != name:
        yield _critical(place, f"a series is called {caches[title].get(0, '')[:60]!r} instead of {name[:60]!r}")
    holder = series.find(f"{_C}val")
    holder = series.find(f"{_C}yVal") if holder is None else holder
    caches[holder] = _cache(holder)
    numbers = {index: float(text) for index, text in caches[holder].items()}
    meant = {index: value for index, value in enumerate(values) if value is not None}
    if numbers != meant:
        yield _critical(place, f"the numbers of {name[:60]!r} differ from the figure")
    for part in (title, holder, series.find(f"{_C}cat"), series.find(f"{_C}xVal")):
        if part is not None and not _same(part, caches.get(part) or _cache(part), cells):
            yield _critical(place, f"chart and workbook differ in {name[:60]!r}")


def _cache(part: Any) -> dict[int, str]:
    return {int(p.get("idx")): p[0].text or "" for p in part.iter(_POINT)}


def _same(part: Any, cache: dict[int, str], cells: Cells) -> bool:
    """Whether the cache equals the cells its reference names, and stays inside its own count."""
    formula = next(part.iter(_FORMULA), None)
    found = _REFERENCE.fullmatch("" if formula is None else formula.text or "")
    if found is None:
        return False
    column, first, last = found[1], int(found[2]), int(found[3] or found[2])
    count = int(next(part.iter(_COUNT)).get("val"))
    if count != last - first + 1 or not all(map(range(count).__contains__, cache)):
        return False
    held = [cells.get(f"{column}{row}", "") for row in range(first, last + 1)]
    return held == [cache.get(index, "") for index in range(count)]


def _structure(root: Any, place: str) -> Iterator[Finding]:
    uniques = [e.get("val") for e in root.iter(_UNIQUE)]
    if len(uniques) != len(set(uniques)):
        yield _critical(place, "two series of a chart have the same identity")
    area = root.find(f".//{_C}plotArea")
    axes = {
        a.findtext(f"{_C}axId") or a.find(f"{_C}axId").get("val") for a in area if a.find(f"{_C}crossAx") is not None
    }
    for crossing in area.iter(f"{_C}crossAx"):
        if crossing.get("val") not in axes:
            yield _critical(place, "an axis of a chart crosses an axis that is missing")
    for plot in area:
        kind = etree.QName(plot).localname
        if not kind.endswith("Chart"):
            continue
        if any(a.get("val") not in axes for a in plot.findall(f"{_C}axId")):
            yield _critical(place, "a chart names an axis that is missing")
        grouping = plot.find(f"{_C}grouping")
        allowed = _POSITIONS.get((kind, "" if grouping is None else grouping.get("val")))
        used = {p.get("val") for p in plot.iter(f"{_C}dLblPos")}
        if allowed is not None and not used <= allowed:
            yield _critical(place, f"a label position ({', '.join(sorted(used - allowed))}) that {kind} does not have")


def _critical(place: str, sentence: str) -> Finding:
    return Finding("critical", place, sentence)
