"""Axes of a native chart: fixed limits, no tick marks, muted numbers, the base line in muted grey."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.export.pptx.colours import GRID, MUTED, NO_FILL, NO_LINE, TEXT, THIN, line
from desktop.export.pptx.labels_xml import text_properties
from desktop.export.pptx.type_sizes import sizes_of
from desktop.export.pptx.xml import EMPTY, Xml, join, tag, val

if TYPE_CHECKING:
    from desktop.export.pptx.model import Chart, ValueAxis


def category_axes(chart: Chart, category_id: int, value_id: int) -> Xml:
    """The category axis and the value axis that crosses it."""
    flat = any(plot.direction == "bar" for plot in chart.plots if plot.kind == "bar")
    size = sizes_of(chart.box).axis
    category = tag(
        "c:catAx",
        None,
        val("c:axId", category_id),
        tag("c:scaling", None, val("c:orientation", "maxMin" if chart.reversed else "minMax")),
        val("c:delete", False),
        val("c:axPos", "l" if flat else "b"),
        tag("c:numFmt", {"formatCode": "General", "sourceLinked": 0}),
        val("c:majorTickMark", "none"),
        val("c:minorTickMark", "none"),
        val("c:tickLblPos", "low" if chart.category_labels and chart.category_skip == 1 else "none"),
        tag("c:spPr", None, NO_FILL, line(MUTED, THIN)),
        text_properties(chart.category_size, TEXT, upright=True),
        val("c:crossAx", value_id),
        val("c:crosses", "min" if chart.y.is_log else "autoZero"),
        val("c:auto", False),
        val("c:lblAlgn", "ctr"),
        val("c:lblOffset", 60),
        val("c:tickLblSkip", chart.category_skip),
        val("c:noMultiLvlLbl", False),
    )
    if flat and chart.y.visible:
        # Categories run downwards: the far end of their axis is the foot of the plot.
        return join(category, _value_axis(chart.y, value_id, category_id, "b", "between", size, crosses="max"))
    return join(category, _value_axis(chart.y, value_id, category_id, "t" if flat else "l", "between", size))


def number_axes(chart: Chart, x_id: int, y_id: int) -> Xml:
    """Two number axes of a scatter chart; the words under the lower one are user shapes."""
    assert chart.x is not None
    below = tag(
        "c:valAx",
        None,
        val("c:axId", x_id),
        _scaling(chart.x),
        val("c:delete", False),
        val("c:axPos", "b"),
        tag("c:majorGridlines", None, tag("c:spPr", None, line(GRID, 6_350))) if chart.x.grid else EMPTY,
        tag("c:numFmt", {"formatCode": "0", "sourceLinked": 0}),
        val("c:majorTickMark", "none"),
        val("c:minorTickMark", "none"),
        val("c:tickLblPos", "none"),
        tag("c:spPr", None, NO_FILL, line(MUTED, THIN)),
        text_properties(chart.category_size, TEXT),
        val("c:crossAx", y_id),
        val("c:crosses", "min"),
        val("c:crossBetween", "midCat"),
        val("c:majorUnit", chart.x.step) if chart.x.grid and chart.x.step else EMPTY,
    )
    # Where values below zero lie on the lower axis, the words of the other one stay at the left edge.
    crosses = "min" if chart.x.minimum < 0 or chart.x.is_log else "autoZero"
    return join(below, _value_axis(chart.y, y_id, x_id, "l", "midCat", sizes_of(chart.box).axis, crosses))


def date_axes(chart: Chart, x_id: int, y_id: int) -> Xml:
    """A date axis, on which areas stand at their days and end upright; the words under it are user shapes."""
    assert chart.dates is not None
    first, last = chart.dates
    below = tag(
        "c:dateAx",
        None,
        val("c:axId", x_id),
        tag("c:scaling", None, val("c:orientation", "minMax"), val("c:max", last), val("c:min", first)),
        val("c:delete", False),
        val("c:axPos", "b"),
        tag("c:numFmt", {"formatCode": "yyyy", "sourceLinked": 0}),
        val("c:majorTickMark", "none"),
        val("c:minorTickMark", "none"),
        val("c:tickLblPos", "none"),
        tag("c:spPr", None, NO_FILL, line(MUTED, THIN)),
        text_properties(chart.category_size, TEXT),
        val("c:crossAx", y_id),
        val("c:crosses", "min"),
        val("c:auto", False),
        val("c:lblOffset", 100),
        val("c:baseTimeUnit", "days"),
    )
    return join(below, _value_axis(chart.y, y_id, x_id, "l", "midCat", sizes_of(chart.box).axis))


def second_axes(chart: Chart, category_id: int, value_id: int) -> Xml:
    """The second pair: kept but without labels or lines (a deleted one is taken for the first by some readers)."""
    assert chart.y2 is not None
    category = tag(
        "c:catAx",
        None,
        val("c:axId", category_id),
        tag("c:scaling", None, val("c:orientation", "minMax")),
        val("c:delete", True),
        val("c:axPos", "b"),
        val("c:majorTickMark", "none"),
        val("c:minorTickMark", "none"),
        val("c:tickLblPos", "none"),
        val("c:crossAx", value_id),
        val("c:crosses", "autoZero"),
        val("c:auto", False),
        val("c:lblAlgn", "ctr"),
        val("c:lblOffset", 60),
        val("c:noMultiLvlLbl", False),
    )
    return join(category, _value_axis(chart.y2, value_id, category_id, "r", "between", sizes_of(chart.box).axis, "max"))


def _scaling(axis: ValueAxis) -> Xml:
    return tag(
        "c:scaling",
        None,
        val("c:logBase", 10) if axis.is_log else EMPTY,
        val("c:orientation", "minMax"),
        val("c:max", axis.maximum),
        val("c:min", axis.minimum),
    )


def _value_axis(
    axis: ValueAxis, own: int, other: int, side: str, between: str, size: float, crosses: str = "autoZero"
) -> Xml:
    # Never c:delete: LibreOffice then moves a second axis' line to the first. Hidden means: no labels, no line.
    grid = tag("c:majorGridlines", None, tag("c:spPr", None, line(GRID, 6_350))) if axis.grid else EMPTY
    return tag(
        "c:valAx",
        None,
        val("c:axId", own),
        _scaling(axis),
        val("c:delete", False),
        val("c:axPos", side),
        grid,
        tag("c:numFmt", {"formatCode": axis.format, "sourceLinked": 0}),
        val("c:majorTickMark", "none"),
        val("c:minorTickMark", "none"),
        val("c:tickLblPos", "nextTo" if axis.visible else "none"),
        tag("c:spPr", None, NO_FILL, NO_LINE),
        text_properties(size, MUTED),
        val("c:crossAx", other),
        val("c:crosses", crosses),
        val("c:crossBetween", between),
        val("c:majorUnit", axis.step) if axis.step else EMPTY,
    )
