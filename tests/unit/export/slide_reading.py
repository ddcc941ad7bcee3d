"""A deck read back slide by slide, from the file alone: what each chart draws, what its workbook holds, all words."""

from __future__ import annotations

import posixpath
import re
import zipfile
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, Any

from lxml import etree

from tests.unit.export.read_back import CDR, A, C, P, texts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_PLOTS = ("barChart", "lineChart", "areaChart", "scatterChart", "doughnutChart", "radarChart")
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
Book = dict[str, tuple[str, str]]
"""Value as written and formula of each cell."""
Corners = tuple[float, float, float, float]


@dataclass(frozen=True)
class ReadSeries:
    """One series of a chart."""

    name: str
    kind: str
    """bar, line, area, scatter, doughnut or radar."""
    values: dict[int, float]
    """What the chart shows, by category."""
    cells: dict[int, float]
    """What the workbook holds in the same places."""
    formulas: dict[int, str]
    shape: Any
    marker: Any
    points: dict[int, Any]
    """Looks of single points."""
    labels: dict[int, str]
    """Data labels as a reader words them."""

    def look(self, index: int) -> Any:
        """Fill and line of a point."""
        return self.points.get(index, self.shape)


@dataclass(frozen=True)
class ReadShape:
    """A user shape of a chart: its words and its corners as fractions of the frame."""

    words: str
    corners: Corners
    element: Any


@dataclass(frozen=True)
class ReadChart:
    """One chart."""

    series: tuple[ReadSeries, ...]
    categories: tuple[str, ...]
    inner: Corners
    """x, y, w, h of the plot in fractions of the frame."""
    limits: tuple[tuple[float, float], ...]
    """Ends of each value axis."""
    gap: int
    shapes: dict[str, ReadShape]


@dataclass(frozen=True)
class ReadSlide:
    """One slide."""

    root: Any
    charts: tuple[ReadChart, ...] = field(default=())

    @property
    def words(self) -> list[str]:
        """All words on it, those on its charts too."""
        on_charts = (shape.words for chart in self.charts for shape in chart.shapes.values() if shape.words)
        return [*texts(self.root), *on_charts]


def read_deck(path: Path) -> list[ReadSlide]:
    """All slides in their order."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    names = [name for name in parts if re.fullmatch(r"ppt/slides/slide\d+\.xml", name)]
    names.sort(key=lambda name: int("".join(filter(str.isdigit, name))))
    return [_slide(parts, name) for name in names]


def _related(parts: dict[str, bytes], name: str) -> dict[str, str]:
    folder, base = posixpath.split(name)
    found = parts.get(f"{folder}/_rels/{base}.rels")
    if found is None:
        return {}
    return {
        one.get("Id"): posixpath.normpath(posixpath.join(folder, one.get("Target"))) for one in etree.fromstring(found)
    }


def _slide(parts: dict[str, bytes], name: str) -> ReadSlide:
    root, related = etree.fromstring(parts[name]), _related(parts, name)
    frames = (frame for frame in root.iter(f"{P}graphicFrame"))
    ids = [one.get(_RELATION) for frame in frames for one in frame.iter(f"{C}chart")]
    return ReadSlide(root, tuple(_chart(parts, related[one]) for one in ids))


def _chart(parts: dict[str, bytes], name: str) -> ReadChart:
    root, related = etree.fromstring(parts[name]), _related(parts, name)
    book = _workbook(parts[related[root.find(f"{C}externalData").get(_RELATION)]])
    area = root.find(f"{C}chart/{C}plotArea")
    layout = area.find(f"{C}layout/{C}manualLayout")
    assert layout.find(f"{C}layoutTarget").get("val") == "inner"
    numbers = [float(layout.find(f"{C}{key}").get("val")) for key in "xywh"]
    plots = [plot for kind in _PLOTS for plot in area.iterfind(f"{C}{kind}")]
    elements = [(one, plot) for plot in plots for one in plot.iterfind(f"{C}ser")]
    series = [_series(one, plot, book) for one, plot in elements]
    numbered = {int(one.find(f"{C}idx").get("val")): read for (one, _), read in zip(elements, series, strict=True)}
    first = next(plot for plot in plots).find(f"{C}ser")
    own = root.find(f"{C}userShapes")
    drawn = etree.fromstring(parts[related[own.get(_RELATION)]]) if own is not None else None
    shapes = dict(read_shapes(drawn)) if drawn is not None else {}
    for name, shape in shapes.items():
        if name.startswith("mc:line/"):  # the second and the third line of a data label
            number, at, _ = map(int, name.removeprefix("mc:line/").split("/"))
            numbered[number].labels[at] = f"{numbered[number].labels[at].rstrip()} {shape.words}"
    gaps = [int(one.get("val")) for one in area.iter(f"{C}gapWidth")]
    return ReadChart(
        series=tuple(series),
        categories=_categories(first),
        inner=(numbers[0], numbers[1], numbers[2], numbers[3]),
        limits=tuple(_limits(axis) for axis in area.iterfind(f"{C}valAx")),
        gap=gaps[0] if gaps else 0,
        shapes=shapes,
    )


def _limits(axis: Any) -> tuple[float, float]:
    scaling = axis.find(f"{C}scaling")
    return float(scaling.find(f"{C}min").get("val")), float(scaling.find(f"{C}max").get("val"))


def _series(element: Any, plot: Any, book: Book) -> ReadSeries:
    holder = next(found for key in ("val", "yVal") if (found := element.find(f"{C}{key}")) is not None)
    values = {int(one.get("idx")): float(one.findtext(f"{C}v")) for one in holder.iter(f"{C}pt")}
    places = [book.get(cell, ("", "")) for cell in _places(holder.findtext(f"{C}numRef/{C}f"))]
    name = element.findtext(f"{C}tx/{C}strRef/{C}strCache/{C}pt/{C}v")
    assert book[_places(element.findtext(f"{C}tx/{C}strRef/{C}f"))[0]][0] == name
    return ReadSeries(
        name=str(name),
        kind=etree.QName(plot).localname.removesuffix("Chart"),
        values=values,
        cells={at: float(value) for at, (value, _) in enumerate(places) if value},
        formulas={at: formula for at, (_, formula) in enumerate(places) if formula},
        shape=element.find(f"{C}spPr"),
        marker=element.find(f"{C}marker"),
        points={int(one.find(f"{C}idx").get("val")): one.find(f"{C}spPr") for one in element.iterfind(f"{C}dPt")},
        labels=dict(_labels(element, values, str(name))),
    )


def _workbook(content: bytes) -> Book:
    """The cells of the first sheet."""
    with zipfile.ZipFile(BytesIO(content)) as book:
        root = etree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    found = {}
    for cell in root.iter(f"{_S}c"):
        words = "".join(text.text or "" for text in cell.iter(f"{_S}t"))
        found[cell.get("r")] = words or cell.findtext(f"{_S}v") or "", cell.findtext(f"{_S}f") or ""
    return found


def _places(reference: str) -> list[str]:
    """The address of each cell of ``Data!$B$2:$B$9``."""
    cells = reference.rpartition("!")[2]
    column, first, last = re.fullmatch(r"\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?", cells).groups()  # type: ignore[union-attr]
    return [f"{column}{row}" for row in range(int(first), int(last or first) + 1)]


def _categories(series: Any) -> tuple[str, ...]:
    holder = next((found for key in ("cat", "xVal") if (found := series.find(f"{C}{key}")) is not None), None)
    if holder is None:
        return ()
    count = int(next(holder.iter(f"{C}ptCount")).get("val"))
    words = {int(one.get("idx")): str(one.findtext(f"{C}v")) for one in holder.iter(f"{C}pt")}
    return tuple(words.get(at, "") for at in range(count))


def _labels(series: Any, values: dict[int, float], name: str) -> Iterator[tuple[int, str]]:
    for label in series.iterfind(f"{C}dLbls/{C}dLbl"):
        at, code = int(label.find(f"{C}idx").get("val")), label.find(f"{C}numFmt")
        number = shown(values[at], code.get("formatCode")) if code is not None else ""
        words = "".join(
            number if run.tag == f"{A}fld" else run.findtext(f"{A}t") or ""
            for paragraph in label.iter(f"{A}p")
            for run in paragraph
            if run.tag in {f"{A}r", f"{A}fld"}
        )
        named = label.find(f"{C}showSerName").get("val") == "1"
        yield at, words or (f"{name}  {number}" if named else number)


def shown(value: float, code: str) -> str:
    """A number as this number format words it: digits, groups, percent, quoted words, a form for what is negative."""
    positive, _, negative = code.partition(";")
    if value < 0 and negative:
        value, positive = -value, negative
    plain = re.search(r"(#,##)?0(\.0+)?", positive)
    assert plain is not None, code
    percent = "%" in re.sub(r'"[^"]*"', "", positive)
    decimals = len((plain.group(2) or ".")[1:])
    digits = f"{value * (100 if percent else 1):{',' if plain.group(1) else ''}.{decimals}f}"
    return (positive[: plain.start()] + digits + positive[plain.end() :]).replace('"', "").replace("\\", "")


def read_shapes(root: Any) -> Iterator[tuple[str, ReadShape]]:
    """The user shapes of a chart by name, from their own part."""
    for anchor in root.iter(f"{CDR}relSizeAnchor"):
        ends = [float(anchor.findtext(f"{CDR}{end}/{CDR}{axis}")) for end in ("from", "to") for axis in ("x", "y")]
        words = "".join(text.text or "" for text in anchor.iter(f"{A}t"))
        name = next(anchor.iter(f"{CDR}cNvPr")).get("name", "")
        yield name, ReadShape(words, (ends[0], ends[1], ends[2], ends[3]), anchor)
