"""Market over time: lines, columns, both together, and bands, on one time-true axis."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from desktop.export.pptx import bands, room
from desktop.export.pptx.arrow_places import arrow_band
from desktop.export.pptx.colours import Palette, is_single
from desktop.export.pptx.column_series import column_labels, column_series, label_reach, untold, widest_gap
from desktop.export.pptx.covered import covered, told_apart
from desktop.export.pptx.date_marks import date_band
from desktop.export.pptx.formats import axis_format
from desktop.export.pptx.line_ends import end_widths
from desktop.export.pptx.line_labels import label_lines
from desktop.export.pptx.model import Box, Chart, NativeSeries, Plot, ValueAxis
from desktop.export.pptx.runs import line_series
from desktop.export.pptx.slots import Slots, slots_of, yearly
from desktop.export.pptx.two_bands import head_room
from desktop.export.pptx.type_sizes import sizes_of
from desktop.export.pptx.words import word
from desktop.figures.ends import crowded
from desktop.figures.figure import Axis, Figure, Series
from desktop.figures.strokes import forecast_since
from desktop.figures.two_axes import has_bands
from desktop.figures.unnamed import in_grey

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_SMALL = 0.8
"""Where the type is smaller than that, markers are small too."""
_LINES = ("line", "area", "marker")
_FOR_MONTHS = 2_400_000
"""A lower frame has no line under its years for the months of parts of them, where it names some years only."""
_OVER_BANDS = 60_000
"""Over the upper one of two bands, for the value of its highest point."""
_LEAST = 36_000
"""Over a plot of columns in any case."""


def time_chart(figure: Figure, palette: Palette, box: Box) -> tuple[Chart, Slots]:
    """The native chart of a figure with lines or columns, and its slots for annotations."""
    slots = slots_of(figure)
    scattered = _scattered(figure)
    code = axis_format(figure.y)
    axis = figure.y or Axis(0, 1)
    drawn = [s for s in figure.series if s.mark != "band"]
    visible = _is_axis_told(figure, drawn)
    left = max(room.axis_room(figure.y, box, visible=visible), head_room(figure, box))
    numbers = room.number_axis(slots.xs) if scattered else None
    second = _second_axis(figure)
    ends = end_widths(figure, slots, box, box.w - left, numbers)
    right = room.end_room(box, left, len(slots.xs), ends, many=crowded(figure))
    right = max(right, room.axis_room(figure.y2, box, visible=second is not None and second.visible))
    top = _top(figure, drawn, box) + date_band(figure)
    words = room.category_words(figure, slots.labels, box.w - left - right, box)
    size, skip = room.category_fit(words, box.w - left - right, box)
    below = room.below(words if skip == 1 or box.h >= _FOR_MONTHS else (), box)
    inner = room.inner(box, left, top, right, below)
    wide = inner.w * box.w / len(slots.xs)
    plots = partial(_plots, figure, slots, palette, box, scattered=scattered, slot_width=wide)
    chart = Chart(
        id=figure.id,
        language=figure.language,
        head=(figure.x.title if figure.x else "") or word("period", figure.language),
        categories=slots.xs if scattered else words,
        plots=plots(figure.series),
        y=room.value_axis(axis, code, visible=visible),
        y2=second,
        x=numbers,
        inner=inner,
        box=box,
        format=code,
        category_size=size,
        category_skip=skip,
        extra=() if scattered else bands.quantiles(figure, slots),
    )
    band = arrow_band(figure, chart, slots)
    if band:
        chart = replace(chart, inner=room.inner(box, left, top + band, right, below))
    return _labelled(chart, figure, slots, palette, plots), slots


def _top(figure: Figure, drawn: Sequence[Series], box: Box) -> int:
    """Height over the plot: for columns what the value of the highest one needs beyond its own axis' headroom."""
    values = [p.y for s in drawn if s.mark == "column" for p in s.points if p.y is not None]
    if not values or figure.y is None:
        return room.ABOVE
    if has_bands(figure):
        return room.ABOVE + _OVER_BANDS
    axis = room.value_axis(figure.y, "", visible=False)
    tall, reach = box.h - room.ABOVE - room.BELOW, label_reach(figure, box)
    is_hanging = min(values) < 0 and tall * axis.share(min(values)) < reach  # its value stands over zero then
    highest = max(0.0, *values) if is_hanging else max(values)
    return max(_LEAST, round(reach - tall * (1 - axis.share(highest))))


def _is_axis_told(figure: Figure, drawn: Sequence[Series]) -> bool:
    """Whether the value axis has its numbers: where there are ticks, unless every column says its own.

    Of two bands each would have numbers that belong to the other one.
    """
    if figure.y is not None and (not figure.y.ticks or has_bands(figure)):
        return False
    columns = [p for s in drawn if s.mark == "column" for p in s.points if p.y is not None]
    is_silent = not all(point.label for point in columns)
    return is_silent or any(s.mark in ("line", "area") and not s.secondary for s in drawn)


def _scattered(figure: Figure) -> bool:
    """Points inside years need a number axis; columns always stand on categories."""
    if figure.x is None or figure.x.kind != "time" or yearly(figure):
        return False
    return all(s.mark != "column" for s in figure.series)


def _second_axis(figure: Figure) -> ValueAxis | None:
    """The right axis; without numbers where every value against it is told beside its mark."""
    values = [point for s in figure.series if s.secondary for point in s.points if point.y is not None]
    if figure.y2 is None or not values:
        return None
    visible = not has_bands(figure) and not all(point.label for point in values)
    return replace(room.value_axis(figure.y2, axis_format(figure.y2), visible=visible), grid=False)


def _plots(
    figure: Figure,
    slots: Slots,
    palette: Palette,
    box: Box,
    coloured: Sequence[Series],
    *,
    scattered: bool,
    slot_width: float,
) -> tuple[Plot, ...]:
    """``coloured``: the series of the figure in the colours they have in this chart."""
    single, small = is_single(figure), sizes_of(box).share < _SMALL
    hidden = covered(figure, box)
    plots: list[Plot] = []
    if not scattered:
        plots.extend(Plot("area", native, "stacked") for native in bands.areas(figure, slots, palette))
    for secondary in (False, True):
        columns = [s for s in coloured if s.mark == "column" and s.secondary == secondary]
        if columns:
            drawn = tuple(column_series(s, slots, palette.colour(s.colour, single=single)) for s in columns)
            gap = widest_gap(column_gap(len(slots.xs)), slot_width, count=len(drawn))
            plots.append(Plot("bar", drawn, "clustered", gap=gap, secondary=secondary))
        lines: list[NativeSeries] = []
        for series in coloured:
            if series.secondary == secondary and (series.mark in _LINES or (scattered and series.mark == "band")):
                natives = _lines(series, slots, palette, figure, single=single, small=small)
                lines.extend([*told_apart(natives, series, lines, hidden, slots, figure.language)])
        if lines:
            plots.append(Plot("scatter" if scattered else "line", tuple(lines), secondary=secondary))
    return tuple(plots)


def _lines(
    series: Series, slots: Slots, palette: Palette, figure: Figure, *, single: bool, small: bool
) -> list[NativeSeries]:
    colour = palette.colour(series.colour, single=single)
    if series.mark == "band":
        return bands.edges(series, slots, colour)
    return line_series(series, slots, colour, figure.language, forecast_since(figure), small=small)


def column_gap(slots: int) -> int:
    """Dense time axes get narrower gaps."""
    return 24 if slots >= 10 else 45 if slots >= 6 else 70


def _labelled(
    chart: Chart,
    figure: Figure,
    slots: Slots,
    palette: Palette,
    plots_of: Callable[[Sequence[Series]], tuple[Plot, ...]],
) -> Chart:
    """The chart with its labels; lines of several whose names found no room are drawn in grey."""
    lines = label_lines(chart, figure, slots, palette)
    unnamed = () if is_single(figure) else lines.unnamed
    columns = column_labels(chart, figure, slots)
    labels = {**lines.by_series, **columns}
    plots = tuple(
        replace(plot, series=tuple(replace(s, labels=labels.get(s.key, s.labels)) for s in plot.series))
        for plot in (plots_of(in_grey(figure, unnamed)) if unnamed else chart.plots)
    )
    names = tuple(series.name for series in figure.series if series.key in unnamed)
    missed = untold([s for s in figure.series if s.mark == "column"], columns)
    return replace(chart, plots=plots, unlabelled=lines.missed + missed, unnamed=names)
