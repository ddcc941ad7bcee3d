"""What lies where on a chart with lines, so that its labels find free places: and how a place is told to a reader."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from desktop.export.pptx.arrow_places import arrow_rects, arrow_strokes
from desktop.export.pptx.boundary import boundary_rects, boundary_strokes, spot
from desktop.export.pptx.metrics import height
from desktop.export.pptx.placing import GAP, Placer, choice_for
from desktop.export.pptx.type_sizes import sizes_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.export.pptx.model import Chart, NativeSeries, ValueAxis
    from desktop.export.pptx.placing import Place, Rect, Spot, Stroke
    from desktop.export.pptx.slots import Slots
    from desktop.figures.figure import Figure, Series

_FROM_MARKER: Final = {"t": 16_000, "b": 20_000, "l": 40_000, "r": 40_000}
"""From the edge of a marker to its label, as readers put it; without a marker, from the point."""
_OVER_EDGE: Final = 160_000
"""EMU; names are longer and stay in the plot."""
_HARDLY: Final = 4_000
"""Less than a third of a point: a label that readers place by themselves stays simple to edit."""


def label_ground(figure: Figure, chart: Chart, lines: Sequence[Series], slots: Slots) -> Placer:
    """Lines, markers, columns, gridlines, arrows, the boundary and the numbers of the value axis."""
    floor = (chart.inner.y + chart.inner.h) * chart.box.h
    placer = Placer((chart.inner.x * chart.box.w, 0, chart.box.w, floor))
    placer.taken += axis_rects(figure, chart)
    placer.taken += [*boundary_rects(figure, chart, slots), *arrow_rects(figure, chart, slots)]
    placer.guides += boundary_strokes(figure, chart, slots)
    placer.lines += arrow_strokes(figure, chart, slots)
    placer.grid += gridlines(chart)
    for plot in chart.plots:
        for native in (one for one in plot.series if one.reach):
            placer.marks += _marks(native, chart, slots, secondary=plot.secondary)
    for series in (one for one in lines if one.mark != "marker"):
        placer.lines += line_strokes(series, chart, slots)
    return placer


def over_axis(frame: Rect) -> Rect:
    """Where the values of points may stand that lie near the value axis: a little over it, between its numbers."""
    return max(0.0, frame[0] - _OVER_EDGE), *frame[1:]


def axis_rects(figure: Figure, chart: Chart) -> Iterator[Rect]:
    """The strip left of the plot at the heights of the value axis' numbers."""
    half, left = height(sizes_of(chart.box).axis) / 2, chart.inner.x * chart.box.w
    for tick in figure.y.ticks if figure.y is not None and chart.y.visible else ():
        y = chart.at_value(tick.at) * chart.box.h
        yield 0.0, y - half, left, y + half


def line_strokes(series: Series, chart: Chart, slots: Slots) -> Iterator[Stroke]:
    """The strokes between the points of a line; a point without a value ends one."""
    for a, b in pairwise(sorted(series.points, key=lambda point: point.x)):
        if a.y is not None and b.y is not None:
            ends = (spot(chart, slots, p.x, p.y or 0.0, secondary=series.secondary) for p in (a, b))
            yield next(ends), next(ends)


def gridlines(chart: Chart) -> Iterator[Stroke]:
    """The level lines of the value axis."""
    left, right = chart.inner.x * chart.box.w, (chart.inner.x + chart.inner.w) * chart.box.w
    for value in _levels(chart.y):
        y = chart.at_value(value) * chart.box.h
        yield (left, y), (right, y)


def reader_shift(reach: int, place: Place) -> tuple[float, float]:
    """The shift in EMU, from where readers put a label of this position beside a marker, to a place.

    None where it hardly differs.
    """
    choice = place.choice
    more = GAP - reach - _FROM_MARKER[choice.position]
    along, down = {"t": (0, -1), "b": (0, 1), "l": (-1, 0), "r": (1, 0)}[choice.position]
    dx, dy = choice.dx + along * more, choice.dy + down * more
    return (dx, dy) if max(abs(dx), abs(dy)) > _HARDLY else (0.0, 0.0)


def aligned(place: Place, at: Spot) -> Place:
    """The same place told from the side on which the lines of its label are level: that of its point."""
    middle = (place.rect[0] + place.rect[2]) / 2
    if abs(middle - at[0]) < GAP:
        return place
    return replace(place, choice=choice_for("r" if middle > at[0] else "l", at, place.rect))


def first_line(place: Place, lines: int) -> Place:
    """The place of the first of so many lines, which the others stand below."""
    above = (place.rect[3] - place.rect[1]) * (1 - 1 / lines)
    lift = {"t": above, "b": 0.0}.get(place.position, above / 2)
    return replace(place, choice=replace(place.choice, dy=place.choice.dy - lift))


def _levels(axis: ValueAxis) -> Iterator[float]:
    if not axis.grid:
        return
    if axis.is_log:
        level = axis.minimum
        while level <= axis.maximum:
            yield level
            level *= 10
    elif axis.step:
        count = int((axis.maximum - axis.minimum) / axis.step + 1e-9)
        yield from (axis.minimum + axis.step * number for number in range(1, count + 1))


def _marks(
    native: NativeSeries, chart: Chart, slots: Slots, *, secondary: bool
) -> Iterator[tuple[float, float, float]]:
    for place, value in enumerate(native.values):
        if value is not None:
            x, y = spot(chart, slots, slots.xs[place], value, secondary=secondary)
            yield x, y, float(native.reach_at(place))
