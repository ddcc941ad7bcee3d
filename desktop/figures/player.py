"""The player family: one measure of one company or institution over time.

Drawn by the machinery of market sizes, so that conversion, choice among sources, certainty, gaps and lineage are
the same. Money is columns, everything else lines; bounds ("over 500,000") are never joined to a line.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Gap
from desktop.figures.player_steps import STEPS, longest_way, steps
from desktop.figures.size import compose_size

if TYPE_CHECKING:
    from desktop.figures.figure import Figure, Point, Series
    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import SizeSnapshot

COLUMNS: Final = "columns"
LINES: Final = "lines"


def compose_player(request: FigureRequest, snapshot: SizeSnapshot) -> Figure:
    """The figure of a request: columns, lines or steps; without a shape the one that suits what is counted."""
    if request.shape == STEPS:
        return replace(steps(_of_the_way(request, snapshot)), id=request.id, name=request.name)
    shape = request.shape or (COLUMNS if snapshot.measure.unit_kind == "money" else LINES)
    arrows = () if request.arrows is None else request.arrows
    drawn = compose_size(replace(request, shape=shape, arrows=arrows), snapshot)
    if shape != COLUMNS and _is_bounds(drawn.series):
        # Values between two bounds are as unknown as beyond them: no line, and no span that only lacks a line.
        notes = tuple(note for note in drawn.annotations if not isinstance(note, Gap))
        drawn = replace(drawn, series=tuple(map(_unjoined, drawn.series)), annotations=notes)
    return replace(drawn, id=request.id, name=request.name)


def _of_the_way(request: FigureRequest, snapshot: SizeSnapshot) -> Figure:
    """The columns of the years in a row alone: the title speaks of what the steps lead to, of nothing after a gap."""
    columns = replace(request, shape=COLUMNS, arrows=())
    drawn = compose_size(columns, snapshot)
    path = longest_way(drawn)
    if not path:
        return drawn
    return compose_size(replace(columns, start=math.floor(path[0].x), end=math.floor(path[-1].x)), snapshot)


def _is_bounds(series: tuple[Series, ...]) -> bool:
    """Whether most of what is drawn is only a lower or an upper bound."""
    values = [point for one in series for point in one.points if point.y is not None]
    return bool(values) and 2 * sum(map(_is_bound, values)) > len(values)


def _is_bound(point: Point) -> bool:
    return (point.low is None) != (point.high is None)


def _unjoined(series: Series) -> Series:
    points = tuple(point for point in series.points if point.y is not None)
    if series.mark != "line" or not points:
        return series
    # The end of a line carries its number; a point without a line carries its own.
    last = replace(points[-1], label=points[-1].label or series.end_label)
    return replace(series, mark="marker", points=(*points[:-1], last), end_label="")


def bare(figure: Figure) -> Figure:
    """A figure for a page that says above it whose numbers these are: its series need no names beside them."""
    return replace(figure, series=tuple(replace(one, name="") for one in figure.series))
