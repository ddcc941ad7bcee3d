"""The radar as a native chart: a series for each thing, spokes as categories, open where nobody publishes a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.export.pptx.colours import OUTLINE, PAGE, line, solid
from desktop.export.pptx.metrics import fit, height, width
from desktop.export.pptx.model import Box, Chart, Inner, NativeSeries, Plot, ValueAxis
from desktop.export.pptx.runs import marker_kind, marker_xml
from desktop.export.pptx.slots import slots_of
from desktop.export.pptx.type_sizes import sizes_of
from desktop.export.pptx.user_shapes import UserShapes
from desktop.export.pptx.words import word
from desktop.export.pptx.xml import Xml, tag, val

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.export.pptx.colours import Colour, Palette
    from desktop.export.pptx.slots import Slots
    from desktop.figures.figure import Figure, Series

_STEP = 0.25
_SPOKE = 0.2
"""At most this share of the width goes to the words at a spoke."""
_LEGEND = 420_000
"""What a legend takes besides its words."""


def radar_chart(figure: Figure, palette: Palette, box: Box) -> tuple[Chart, UserShapes]:
    """The chart with its legend; the hollow point of a disputed number is a point of its own look."""
    slots, size = slots_of(figure), sizes_of(box).axis
    natives = tuple(_native(series, slots, palette) for series in figure.series)
    chart = Chart(
        id=figure.id,
        language=figure.language,
        head=word("category", figure.language),
        categories=tuple(fit(label, size, round(box.w * _SPOKE)) for label in slots.labels),
        plots=(Plot("radar", natives),),
        y=ValueAxis(0.0, 1.0, _STEP, "0%", visible=True, grid=True),
        inner=_inner(figure, slots.labels, box),
        box=box,
        format="0.00",
        category_size=size,
        legend=True,
    )
    return chart, UserShapes(Box(0, 0, box.w, box.h))


def _inner(figure: Figure, spokes: Sequence[str], box: Box) -> Inner:
    """The plot between the words of its spokes and the legend."""
    size = sizes_of(box).axis
    words = min(max((width(spoke, size) for spoke in spokes), default=0) / box.w + 0.01, _SPOKE)
    legend = (max((width(series.name, size) for series in figure.series), default=0) + _LEGEND) / box.w
    above = 1.6 * height(size) / box.h
    return Inner(words, above, max(0.2, 1 - 2 * words - min(legend, _SPOKE * 1.5)), 1 - 2 * above)


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
