"""The radar as a native chart: a series for each thing, spokes as categories, open where nobody publishes a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.export.pptx.colours import OUTLINE, PAGE, line, solid
from desktop.export.pptx.model import Box, Chart, Inner, NativeSeries, Plot, ValueAxis
from desktop.export.pptx.runs import marker_kind, marker_xml
from desktop.export.pptx.slots import slots_of
from desktop.export.pptx.user_shapes import UserShapes
from desktop.export.pptx.words import word
from desktop.export.pptx.xml import Xml, tag, val

if TYPE_CHECKING:
    from desktop.export.pptx.colours import Colour, Palette
    from desktop.export.pptx.slots import Slots
    from desktop.figures.figure import Figure, Series

_STEP = 0.25
_SIZE = 11


def radar_chart(figure: Figure, palette: Palette, box: Box) -> tuple[Chart, UserShapes]:
    """The chart with its legend; the hollow point of a disputed number is a point of its own look."""
    slots = slots_of(figure)
    natives = tuple(_native(series, slots, palette) for series in figure.series)
    chart = Chart(
        id=figure.id,
        language=figure.language,
        head=word("category", figure.language),
        categories=slots.labels,
        plots=(Plot("radar", natives),),
        y=ValueAxis(0.0, 1.0, _STEP, "0%", visible=True, grid=True),
        inner=Inner(0.14, 0.1, 0.52, 0.8),
        box=box,
        format="0.00",
        category_size=_SIZE,
        legend=True,
    )
    return chart, UserShapes(Box(0, 0, box.w, box.h))


def _marker(kind: str, colour: Colour) -> Xml:
    """A ring for a disputed number, else as on lines."""
    if kind != "hollow":
        return marker_xml(kind, colour)
    shape = tag("c:spPr", None, solid(PAGE), line(colour, OUTLINE))
    return tag("c:marker", None, val("c:symbol", "circle"), val("c:size", 7), shape)


def _native(series: Series, slots: Slots, palette: Palette) -> NativeSeries:
    colour = palette.colour(series.colour)
    values: list[float | None] = [None] * len(slots.xs)
    hollow = []
    for point in series.points:
        place = slots.index(point.x)
        if place is not None and point.y is not None:
            values[place] = point.y
            if marker_kind(point) != "full":
                hollow.append((place, _marker(marker_kind(point), colour)))
    shape = line(colour, round(1.75 * 12_700), round_caps=True)
    return NativeSeries(
        series.key, series.name, tuple(values), shape, marker=marker_xml("full", colour, 99), markers=tuple(hollow)
    )
