"""A :class:`~desktop.export.pptx.model.Chart` as the XML of a native chart.

Everything that Office would otherwise decide by itself is written out (rounded corners, title,
inverted negatives, gaps, limits, inner plot layout), because its defaults differ from reader to
reader. Element order is that of ISO 29500; axis ids are positive.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from desktop.export.pptx.axes_xml import category_axes, date_axes, number_axes, second_axes
from desktop.export.pptx.colours import INVISIBLE, TEXT
from desktop.export.pptx.labels_xml import data_labels, text_properties
from desktop.export.pptx.type_sizes import sizes_of
from desktop.export.pptx.workbook import DAY, SHEET, column_letters
from desktop.export.pptx.xml import C16, EMPTY, A, C, R, Xml, document, escape, join, number, tag, val
from desktop.export.text import is_cjk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.export.pptx.model import Chart, Inner, NativeSeries, Plot, Value

_AXES = {False: (50010001, 50010002), True: (50010003, 50010004)}
_ORDER = {"area": 0, "bar": 1, "line": 2, "scatter": 3, "doughnut": 4, "radar": 5}
_UNIQUE = "{C3380CC4-5D6E-409C-BE32-E72D297353CC}"


def chart_part(chart: Chart, workbook_rid: str, shapes_rid: str = "") -> bytes:
    """The chart part; relationship ids of its workbook and, if any, its user shapes."""
    plots = sorted(chart.plots, key=lambda plot: (_ORDER[plot.kind], plot.secondary))
    places = {series.key: place for place, series in enumerate(chart.series)}
    categories = _categories(chart, len(chart.categories) + 1)
    plot_area = tag(
        "c:plotArea",
        None,
        _layout(chart.inner),
        *(_plot(chart, plot, places, categories) for plot in plots),
        _axes(chart),
        INVISIBLE,
    )
    body = tag(
        "c:chart",
        None,
        val("c:autoTitleDeleted", True),
        plot_area,
        _legend(chart) if chart.legend else EMPTY,
        val("c:plotVisOnly", True),
        val("c:dispBlanksAs", _blanks(chart)),
    )
    return document(
        tag(
            "c:chartSpace",
            {"xmlns:c": C, "xmlns:a": A, "xmlns:r": R, "xmlns:c16": C16},
            val("c:date1904", False),
            val("c:lang", "zh-CN" if chart.language == "zh" else "en-US"),
            val("c:roundedCorners", False),
            body,
            INVISIBLE,
            # Without it readers that lack the theme's Chinese face set characters and commas in another region's forms.
            text_properties(sizes_of(chart.box).label, TEXT, tongue="zh-CN" if _has_chinese(chart) else ""),
            tag("c:externalData", {"r:id": workbook_rid}, val("c:autoUpdate", False)),
            tag("c:userShapes", {"r:id": shapes_rid}) if shapes_rid else EMPTY,
        )
    )


def _has_chinese(chart: Chart) -> bool:
    """Whether its words are Chinese, or names in it are."""
    names = (*map(str, chart.categories), *(one.name for plot in chart.plots for one in plot.series))
    return chart.language == "zh" or any(map(is_cjk, names))


def _legend(chart: Chart) -> Xml:
    words = text_properties(sizes_of(chart.box).axis, TEXT)
    return tag("c:legend", None, val("c:legendPos", "r"), val("c:overlay", False), words)


def _blanks(chart: Chart) -> str:
    """Lines run on over empty cells; areas on a date axis end at them."""
    lines = any(plot.kind in ("line", "scatter") for plot in chart.plots)
    return "span" if lines and chart.dates is None else "gap"


def unique_id(figure: str, key: str) -> str:
    """The series' identity inside Office: kept through editing, the key of a later refresh wherever it stands."""
    digest = hashlib.sha256(f"{figure}/{key}".encode("utf-8", "surrogatepass")).hexdigest().upper()
    return f"{{{digest[:8]}-0000-4000-8000-{digest[8:20]}}}"


def _layout(inner: Inner) -> Xml:
    return tag(
        "c:layout",
        None,
        tag(
            "c:manualLayout",
            None,
            val("c:layoutTarget", "inner"),
            val("c:xMode", "edge"),
            val("c:yMode", "edge"),
            *(val(f"c:{k}", f"{v:.6f}") for k, v in (("x", inner.x), ("y", inner.y), ("w", inner.w), ("h", inner.h))),
        ),
    )


def _plot(chart: Chart, plot: Plot, places: dict[str, int], categories: Xml) -> Xml:
    series = [_series(chart, plot, s, places[s.key], categories) for s in plot.series]
    axes = [val("c:axId", i) for i in _AXES[plot.secondary]]
    vary = val("c:varyColors", False)
    match plot.kind:
        case "bar":
            return tag(
                "c:barChart",
                None,
                val("c:barDir", plot.direction),
                val("c:grouping", plot.grouping),
                vary,
                *series,
                val("c:gapWidth", plot.gap),
                val("c:overlap", plot.overlap),
                *axes,
            )
        case "area":
            return tag("c:areaChart", None, val("c:grouping", plot.grouping), vary, *series, *axes)
        case "doughnut":
            return tag(
                "c:doughnutChart",
                None,
                val("c:varyColors", True),
                *series,
                val("c:firstSliceAng", 0),
                val("c:holeSize", plot.gap),
            )
        case "radar":
            return tag("c:radarChart", None, val("c:radarStyle", "marker"), vary, *series, *axes)
        case "scatter":
            return tag("c:scatterChart", None, val("c:scatterStyle", "lineMarker"), vary, *series, *axes)
        case _:
            return tag("c:lineChart", None, val("c:grouping", "standard"), vary, *series, val("c:marker", True), *axes)


def _series(chart: Chart, plot: Plot, series: NativeSeries, place: int, categories: Xml) -> Xml:
    letter = column_letters(place + 1)
    rows = len(chart.categories) + 1
    bar, line = plot.kind == "bar", plot.kind in ("line", "scatter")
    marked = line or plot.kind == "radar"
    invert = val("c:invertIfNegative", False) if bar else EMPTY
    values = _numbers(f"{SHEET}!${letter}$2:${letter}${rows}", series.values, chart.format)
    scatter = plot.kind == "scatter"
    return tag(
        "c:ser",
        None,
        val("c:idx", place),
        val("c:order", place),
        tag("c:tx", None, tag("c:strRef", None, *_strings(f"{SHEET}!${letter}$1", (series.name,)))),
        tag("c:spPr", None, series.shape),
        invert,
        (series.marker or tag("c:marker", None, val("c:symbol", "none"))) if marked else EMPTY,
        *(_point(index, shape, bar) for index, shape in series.points),
        *(_marked_point(index, marker) for index, marker in series.markers),
        data_labels(series, plot, chart.language),
        tag("c:xVal" if scatter else "c:cat", None, categories),
        tag("c:yVal" if scatter else "c:val", None, tag("c:numRef", None, *values)),
        val("c:smooth", False) if line else EMPTY,
        tag(
            "c:extLst",
            None,
            tag("c:ext", {"uri": _UNIQUE}, val("c16:uniqueId", unique_id(chart.id, series.key))),
        ),
    )


def _point(index: int, shape: Xml, bar: bool) -> Xml:
    inverted = val("c:invertIfNegative", False) if bar else EMPTY
    return tag("c:dPt", None, val("c:idx", index), inverted, val("c:bubble3D", False), tag("c:spPr", None, shape))


def _marked_point(index: int, marker: Xml) -> Xml:
    return tag("c:dPt", None, val("c:idx", index), marker, val("c:bubble3D", False))


def _categories(chart: Chart, rows: int) -> Xml:
    reference = f"{SHEET}!$A$2:$A${rows}"
    words = [c for c in chart.categories if isinstance(c, str)]
    if words:
        return tag("c:strRef", None, *_strings(reference, words))
    numbers = [c for c in chart.categories if not isinstance(c, str)]
    return tag("c:numRef", None, *_numbers(reference, numbers, DAY if chart.dates else "General"))


def _strings(reference: str, words: Sequence[str]) -> tuple[Xml, Xml]:
    points = [Xml(f'<c:pt idx="{i}"><c:v>{escape(word)}</c:v></c:pt>') for i, word in enumerate(words)]
    return tag("c:f", None, reference), tag("c:strCache", None, val("c:ptCount", len(words)), *points)


def _numbers(reference: str, values: Sequence[Value], code: str) -> tuple[Xml, Xml]:
    points = [
        Xml(f'<c:pt idx="{i}"><c:v>{number(value)}</c:v></c:pt>') for i, value in enumerate(values) if value is not None
    ]
    cache = tag("c:numCache", None, tag("c:formatCode", None, code), val("c:ptCount", len(values)), *points)
    return tag("c:f", None, reference), cache


def _axes(chart: Chart) -> Xml:
    if any(plot.kind == "doughnut" for plot in chart.plots):
        return EMPTY
    if chart.dates is not None:
        return date_axes(chart, *_AXES[False])
    first = number_axes(chart, *_AXES[False]) if chart.x else category_axes(chart, *_AXES[False])
    return join(first, second_axes(chart, *_AXES[True]) if chart.y2 else EMPTY)
