"""Arrows, boundaries, gaps and dated marks of a figure as user shapes of its chart."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from desktop.export.pptx.arrows import draw_arrows
from desktop.export.pptx.boundary import boundary_boxes
from desktop.export.pptx.colours import MUTED, RULE, THIN, line
from desktop.export.pptx.date_marks import draw_dates
from desktop.export.pptx.gaps import gap_boxes, unknown_columns
from desktop.export.pptx.metrics import height, width
from desktop.export.pptx.model import Box, Chart
from desktop.export.pptx.placing import GAP
from desktop.export.pptx.room import BELOW
from desktop.export.pptx.type_sizes import sizes_of
from desktop.export.pptx.user_shapes import UserShapes
from desktop.export.pptx.words import word
from desktop.figures.figure import Family

if TYPE_CHECKING:
    from desktop.export.pptx.slots import Slots
    from desktop.figures.figure import Boundary, Figure

_FAR = 200_000
"""Beyond this distance a label gets a leader."""
_SHORT = 90_000
"""A leader ends this far before its label."""


def user_shapes(figure: Figure, chart: Chart, slots: Slots) -> UserShapes:
    """All user shapes of a chart with points; empty when the figure has no annotations."""
    shapes = UserShapes(Box(0, 0, chart.box.w, chart.box.h))
    size = sizes_of(chart.box).axis
    if chart.x is not None:
        _year_words(figure, chart, slots, shapes)
    elif chart.category_skip > 1:
        _some_categories(chart, shapes)
    framed = [(gap.text, box) for gap, box in gap_boxes(figure, chart, slots)]
    if figure.family is Family.COLUMNS:
        framed += [(word("unknown", figure.language), box) for box in unknown_columns(figure, chart, slots)]
    for place, (text, box) in enumerate(framed, 1):
        fits = width(text, size) < box.w and height(size) <= box.h
        shapes.frame(f"mc:unknown/{place}", box, text if fits else "", size=size)
    for place, (boundary, box) in enumerate(boundary_boxes(figure, chart, slots), 1):
        _boundary(boundary, box, place, chart, slots, shapes)
    draw_dates(figure, chart, slots, shapes)
    _leaders(chart, slots, shapes)
    draw_arrows(figure, chart, slots, shapes)
    return shapes


def _leaders(chart: Chart, slots: Slots, shapes: UserShapes) -> None:
    """A fine stroke from each point to a label that stands far from it."""
    count = 0
    for plot in chart.plots:
        for series in plot.series:
            for label in (one for one in series.labels if one.position == "r"):
                value = series.values[label.index]
                dx, dy = label.dx * chart.box.w, label.dy * chart.box.h
                if value is None or math.hypot(dx, dy) < _FAR:
                    continue
                x, y = _x(chart, slots, slots.xs[label.index]), _y(chart, value, secondary=plot.secondary)
                count += 1
                end = round(x + GAP + dx - _SHORT), round(y + dy)
                shapes.stroke(f"mc:leader/{count}", x, y, *end, line(RULE, THIN))


def _x(chart: Chart, slots: Slots, x: float) -> int:
    along = chart.at_number(x) if chart.x else chart.at_slot(slots.position(x))
    return round(along * chart.box.w)


def _y(chart: Chart, value: float, *, secondary: bool = False) -> int:
    return round(chart.at_value(value, secondary=secondary) * chart.box.h)


def _floor(chart: Chart) -> int:
    return round((chart.inner.y + chart.inner.h) * chart.box.h)


def _ceiling(chart: Chart) -> int:
    return round(chart.inner.y * chart.box.h)


def _year_words(figure: Figure, chart: Chart, slots: Slots, shapes: UserShapes) -> None:
    """The years under a number axis, each in the middle of its year."""
    ticks = figure.x.ticks if figure.x else ()
    assert chart.x is not None
    taken, size = -math.inf, sizes_of(chart.box).label
    for tick in ticks:
        wide = width(tick.label, size) + 40_000
        left = _x(chart, slots, tick.at) - wide // 2
        if chart.x.minimum <= tick.at <= chart.x.maximum and left >= taken:
            taken = left + wide
            box = Box(_within(left, wide, chart), _floor(chart) + 40_000, wide, BELOW - 60_000)
            shapes.text(f"mc:axis/{tick.label}", box, tick.label, size=size)


def _some_categories(chart: Chart, shapes: UserShapes) -> None:
    """Every so many words under the axis, the last one among them: readers turn or break those of a dense axis."""
    for slot in range(len(chart.categories) - 1, -1, -chart.category_skip):
        text = str(chart.categories[slot])
        wide = width(text, chart.category_size) + 40_000
        left = round(chart.at_slot(slot) * chart.box.w) - wide // 2
        box = Box(_within(left, wide, chart), _floor(chart) + 40_000, wide, height(chart.category_size))
        shapes.text(f"mc:axis/{slot + 1}", box, text, size=chart.category_size)


def _within(left: int, wide: int, chart: Chart) -> int:
    """Where a word begins that may not leave the frame: cut at its edge it would break inside."""
    return max(0, min(left, chart.box.w - wide))


def _boundary(boundary: Boundary, box: Box, place: int, chart: Chart, slots: Slots, shapes: UserShapes) -> None:
    x = _x(chart, slots, boundary.x)
    if not 0 <= x <= chart.box.w:
        return
    pen = line(RULE, THIN, "sysDash")
    shapes.stroke(f"mc:boundary/{place}/line", x, _ceiling(chart), x, _floor(chart), pen)
    size = sizes_of(chart.box).dense
    shapes.text(f"mc:boundary/{place}/label", box, boundary.text, size=size, colour=MUTED, align="l")
