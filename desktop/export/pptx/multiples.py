"""Small multiples as small native charts in a grid on one slide, with a title over each; unknown ones dotted."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from desktop.export.pptx import room
from desktop.export.pptx.formats import axis_format, label_format
from desktop.export.pptx.metrics import height, width, wrap
from desktop.export.pptx.model import Box, Chart, Label, Plot
from desktop.export.pptx.placing import GAP, Rect, overlap
from desktop.export.pptx.runs import line_series
from desktop.export.pptx.slots import slots_of, year_word, yearly
from desktop.export.pptx.type_sizes import sizes_of
from desktop.export.pptx.user_shapes import UserShapes
from desktop.export.pptx.words import word
from desktop.figures.axes import regular_years
from desktop.figures.figure import Axis, Boundary
from desktop.figures.strokes import forecast_since
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.export.pptx.colours import Colour, Palette
    from desktop.export.pptx.slots import Slots
    from desktop.figures.figure import Figure, Panel, Point, Series

MOST: Final = 12
"""Panels of one slide; further ones stay in the spreadsheet."""
_SHAPE: Final = 1.7
"""Width to height that panels come near to, as on screen."""
_GAP: Final = 200_000
_NARROWEST, _LOWEST = 1_500_000, 850_000
"""Smaller panels are left out, from the last one."""
TITLE: Final = 210_000
_SIZE: Final = 9.0
_BELOW: Final = 210_000
_TICKS: Final = 3
_MOST_LINES: Final = 2
"""Of the title of a panel."""
_DOT: Final = 35_000
"""Half of a small marker."""
_APART: Final = 40_000
"""Between two years under a panel."""


@frozen
class Place:
    """A panel with the boxes of its title and of its chart."""

    panel: Panel
    title: Box
    chart: Box


def panel_places(figure: Figure, box: Box) -> list[Place]:
    """The panels that a slide holds, in the order of the figure, in a grid as near to their shape as can be."""
    most = max(1, (box.w + _GAP) // _NARROWEST), max(1, (box.h + _GAP // 2) // _LOWEST)
    shown = figure.panels[: min(MOST, most[0] * most[1])]
    rows = {math.ceil(len(shown) / across) for across in range(1, len(shown) + 1)}
    grids = ((math.ceil(len(shown) / down), down) for down in rows)  # no wider than its rows need
    choices = [grid for grid in grids if grid[0] <= most[0] and grid[1] <= most[1]]
    across, down = min(choices, key=lambda grid: abs(math.log((box.w / grid[0]) / (box.h / grid[1]) / _SHAPE)))
    wide, tall = (box.w + _GAP) // across, (box.h + _GAP // 2) // down
    size = sizes_of(box).axis
    lines = max(len(wrap(panel.title, size, wide - _GAP, bold=True)) for panel in shown)
    head = TITLE + (min(lines, _MOST_LINES) - 1) * height(size)
    found = []
    for at, panel in enumerate(shown):
        x, y = box.x + at % across * wide, box.y + at // across * tall
        title = Box(x, y, wide - _GAP, head)
        found.append(Place(panel, title, Box(x, y + head, wide - _GAP, tall - _GAP // 2 - head)))
    return found


def panel_chart(figure: Figure, panel: Panel, palette: Palette, box: Box, number: int) -> tuple[Chart, UserShapes]:
    """One small chart: the figure's years and its axis, or the panel's own."""
    axis = _thinned(panel.y or figure.y or Axis(0, 1))
    own = replace(figure, series=panel.series, panels=(), annotations=_boundaries(figure), y=axis)
    every = replace(own, series=tuple(s for p in figure.panels for s in p.series))
    slots = slots_of(every)
    numbers = (
        None if yearly(every) else room.number_axis(slots.xs)
    )  # months of their own would bend an axis of categories
    since, colour = forecast_since(own), palette.colour(panel.colour)
    lines = [n for s in panel.series for n in line_series(s, slots, colour, figure.language, since, small=True)]
    code, left = axis_format(axis), room.axis_room(axis, box, visible=True)
    inner = room.inner(box, left, height(_SIZE) + 60_000, 60_000, _BELOW)
    chart = Chart(
        id=f"{figure.id}-{number}",
        language=figure.language,
        head=word("period", figure.language),
        categories=slots.labels if numbers is None else slots.xs,
        plots=(Plot("line" if numbers is None else "scatter", tuple(lines)),),
        y=room.value_axis(axis, code, visible=True),
        x=numbers,
        inner=inner,
        box=box,
        format=code,
        category_size=_SIZE,
        category_labels=False,
    )
    labels = _labels(chart, panel.series, slots, colour)
    drawn = replace(chart.plots[0], series=tuple(replace(n, labels=labels.get(n.key, ())) for n in lines))
    shapes = UserShapes(Box(0, 0, box.w, box.h))
    _years(own, chart, slots, shapes)
    return replace(chart, plots=(drawn,)), shapes


def _years(figure: Figure, chart: Chart, slots: Slots, shapes: UserShapes) -> None:
    """As many years as have room, at regular steps, the last one among them: readers break or turn dense labels."""
    floor = round((chart.inner.y + chart.inner.h) * chart.box.h)
    first, last = int(slots.xs[0]), int(slots.xs[-1])
    words = {year: year_word(figure, year) for year in range(first, last + 1)}
    wide = max(width(text, _SIZE) for text in words.values()) + 20_000
    lefts = {
        year: max(0, min(round(_along(chart, slots, year + 0.5)) - wide // 2, chart.box.w - wide)) for year in words
    }
    steps = (regular_years(first, last, least) for least in range(1, last - first + 2))
    told = next((s for s in steps if all(lefts[b] - lefts[a] >= wide + _APART for a, b in pairwise(s))), [last])
    for year in told:
        shapes.text(f"mc:axis/{year}", Box(lefts[year], floor + 30_000, wide, height(_SIZE)), words[year], size=_SIZE)


def _boundaries(figure: Figure) -> tuple[Boundary, ...]:
    """Where the forecast begins decides what is dashed."""
    return tuple(note for note in figure.annotations if isinstance(note, Boundary))


def _thinned(axis: Axis) -> Axis:
    """A small axis needs few ticks."""
    step = max(1, math.ceil((len(axis.ticks) - 1) / _TICKS))
    return replace(axis, ticks=axis.ticks[::step])


def _labels(chart: Chart, series: Sequence[Series], slots: Slots, colour: Colour) -> dict[str, tuple[Label, ...]]:
    """The newest value of each line and the figure's own labels, each once, on the native series that holds its point.

    One that would lie on another, on a marker or on the axis stands on another side of its point, or gives way.
    """
    found: dict[str, list[Label]] = {}
    markers = [_around(chart, slots, p) for one in series for p in one.points if p.y is not None]
    taken: list[Rect] = []
    for point in _told(series):
        place = slots.index(point.x)
        home = next((n for n in chart.series if place is not None and n.values[place] == point.y), None)
        if home is None or place is None:
            continue
        label, own = _label(place, point, colour), _around(chart, slots, point)
        others = [*taken, *(marker for marker in markers if marker != own)]
        spots = ((side, _label_rect(own, label, point, side)) for side in ("t", "r", "l", "b"))
        side, rect = next((spot for spot in spots if _is_free(chart, spot[1], others)), ("", None))
        if rect is not None:
            taken.append(rect)
            found.setdefault(home.key, []).append(replace(label, position=side))
    return {key: tuple(labels) for key, labels in found.items()}


def _told(series: Sequence[Series]) -> list[Point]:
    """The points with a label: first the newest of each line, which carries its number, then the others."""
    known = {one.key: [p for p in one.points if p.y is not None] for one in series}
    ends = [
        replace(max(known[one.key], key=lambda p: p.x), label=one.end_label)
        for one in series
        if one.end_label and known[one.key]
    ]
    places = {(end.x, end.y) for end in ends}
    others = [p for points in known.values() for p in points if p.label and (p.x, p.y) not in places]
    return ends + sorted(others, key=lambda p: -p.x)


def _along(chart: Chart, slots: Slots, x: float) -> float:
    """EMU from the left edge of the frame to a place in time."""
    return (chart.at_slot(slots.position(x)) if chart.x is None else chart.at_number(x)) * chart.box.w


def _around(chart: Chart, slots: Slots, point: Point) -> Rect:
    """The marker of a point."""
    x, y = _along(chart, slots, point.x), chart.at_value(point.y or 0.0) * chart.box.h
    return x - _DOT, y - _DOT, x + _DOT, y + _DOT


def _label_rect(marker: Rect, label: Label, point: Point, side: str) -> Rect:
    x, y = (marker[0] + marker[2]) / 2, (marker[1] + marker[3]) / 2
    wide, tall = width(point.label, label.size, bold=label.bold), height(label.size)
    left, top = {
        "t": (x - wide / 2, y - GAP - tall),
        "b": (x - wide / 2, y + GAP),
        "l": (x - GAP - wide, y - tall / 2),
    }.get(side, (x + GAP, y - tall / 2))
    return left, top, left + wide, top + tall


def _is_free(chart: Chart, rect: Rect, others: Sequence[Rect]) -> bool:
    """Whether a label stays on the plot and touches nothing there."""
    box, inner = chart.box, chart.inner
    left, floor = inner.x * box.w, (inner.y + inner.h) * box.h
    inside = rect[0] >= left and rect[1] >= 0 and rect[2] <= box.w and rect[3] <= floor
    return inside and not any(overlap(rect, other) for other in others)


def _label(place: int, point: Point, colour: Colour) -> Label:
    code = label_format(point.label, point.y)
    return Label(place, format=code, text="" if code else point.label, size=10, bold=True, colour=colour)
