"""Small multiples as small native charts in a grid on one slide, with a title over each; unknown ones dotted."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from desktop.export.pptx import room
from desktop.export.pptx.formats import axis_format, label_format
from desktop.export.pptx.metrics import height, width
from desktop.export.pptx.model import Box, Chart, Label, NativeSeries, Plot
from desktop.export.pptx.runs import line_series
from desktop.export.pptx.slots import slots_of, year_word
from desktop.export.pptx.user_shapes import UserShapes
from desktop.export.pptx.words import word
from desktop.figures.figure import Axis, Boundary
from desktop.figures.strokes import forecast_since

if TYPE_CHECKING:
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
_APART: Final = 40_000
"""Between two years under a panel."""


@dataclass(frozen=True, slots=True)
class Place:
    """A panel with the boxes of its title and of its chart."""

    panel: Panel
    title: Box
    chart: Box


def panel_places(figure: Figure, box: Box) -> list[Place]:
    """The panels that a slide holds, in the order of the figure, in a grid as near to their shape as can be."""
    most = max(1, (box.w + _GAP) // _NARROWEST), max(1, (box.h + _GAP // 2) // _LOWEST)
    shown = figure.panels[: min(MOST, most[0] * most[1])]
    grids = ((across, math.ceil(len(shown) / across)) for across in range(1, len(shown) + 1))
    choices = [grid for grid in grids if grid[0] <= most[0] and grid[1] <= most[1]]
    across, down = min(choices, key=lambda grid: abs(math.log((box.w / grid[0]) / (box.h / grid[1]) / _SHAPE)))
    wide, tall = (box.w + _GAP) // across, (box.h + _GAP // 2) // down
    found = []
    for at, panel in enumerate(shown):
        x, y = box.x + at % across * wide, box.y + at // across * tall
        title = Box(x, y, wide - _GAP, TITLE)
        found.append(Place(panel, title, Box(x, y + TITLE, wide - _GAP, tall - _GAP // 2 - TITLE)))
    return found


def panel_chart(figure: Figure, panel: Panel, palette: Palette, box: Box, number: int) -> tuple[Chart, UserShapes]:
    """One small chart: the figure's years and its axis, or the panel's own."""
    axis = _thinned(panel.y or figure.y or Axis(0, 1))
    own = replace(figure, series=panel.series, panels=(), annotations=_boundaries(figure), y=axis)
    slots = slots_of(replace(own, series=tuple(s for p in figure.panels for s in p.series)))
    since, colour = forecast_since(own), palette.colour(panel.colour)
    lines = [n for s in panel.series for n in line_series(s, slots, colour, figure.language, since, small=True)]
    labels = _labels(lines, panel.series, slots, colour)
    code, left = axis_format(axis), room.axis_room(axis, box, visible=True)
    inner = room.inner(box, left, height(_SIZE) + 60_000, 60_000, _BELOW)
    chart = Chart(
        id=f"{figure.id}-{number}",
        language=figure.language,
        head=word("period", figure.language),
        categories=slots.labels,
        plots=(Plot("line", tuple(replace(n, labels=labels.get(n.key, ())) for n in lines)),),
        y=room.value_axis(axis, code, visible=True),
        inner=inner,
        box=box,
        format=code,
        category_size=_SIZE,
        category_labels=False,
    )
    shapes = UserShapes(Box(0, 0, box.w, box.h))
    _years(own, chart, slots, shapes)
    return chart, shapes


def _years(figure: Figure, chart: Chart, slots: Slots, shapes: UserShapes) -> None:
    """As many years as have room, the last one among them: readers break or turn labels that are too dense."""
    floor = round((chart.inner.y + chart.inner.h) * chart.box.h)
    first, last = int(slots.xs[0]), int(slots.xs[-1])
    words = {year: year_word(figure, year) for year in range(first, last + 1)}
    wide = max(width(text, _SIZE) for text in words.values()) + 20_000
    taken = chart.box.w + wide
    for year in range(last, first - 1, -1):
        middle = round(chart.at_slot(slots.position(year + 0.5)) * chart.box.w)
        left = max(0, min(middle - wide // 2, chart.box.w - wide))
        if left + wide + _APART > taken:
            continue
        taken = left
        shapes.text(f"mc:axis/{year}", Box(left, floor + 30_000, wide, height(_SIZE)), words[year], size=_SIZE)


def _boundaries(figure: Figure) -> tuple[Boundary, ...]:
    """Where the forecast begins decides what is dashed."""
    return tuple(note for note in figure.annotations if isinstance(note, Boundary))


def _thinned(axis: Axis) -> Axis:
    """A small axis needs few ticks."""
    step = max(1, math.ceil((len(axis.ticks) - 1) / _TICKS))
    return replace(axis, ticks=axis.ticks[::step])


def _labels(
    lines: list[NativeSeries], series: tuple[Series, ...], slots: Slots, colour: Colour
) -> dict[str, tuple[Label, ...]]:
    """The figure's own labels, each once, on the native series that holds its point."""
    found: dict[str, list[Label]] = {}
    wanted = [(slots.index(p.x), p, one) for one in series for p in one.points if p.label and p.y is not None]
    for place, point, one in wanted:
        home = next((n for n in lines if place is not None and n.values[place] is not None), None)
        if home is not None and place is not None:
            found.setdefault(home.key, []).append(_label(place, point, one, colour))
    return {key: tuple(labels) for key, labels in found.items()}


def _label(place: int, point: Point, series: Series, colour: Colour) -> Label:
    code = label_format(point.label, point.y)
    return Label(place, format=code, text="" if code else point.label, size=10, bold=True, colour=colour)
