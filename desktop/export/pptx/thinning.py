"""What a native chart holds: readers become slow beyond some thousand points, and rows need their height."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.export.pptx import room
from desktop.export.pptx.metrics import height
from desktop.figures.figure import Family

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.export.pptx.model import Box
    from desktop.figures.figure import Figure, Point, Series

MOST_POINTS: Final = 2_000
"""Points of one native chart."""
UNDER_BARS: Final = 36_000
"""Free below the last horizontal bar."""
LEAST_ROW: Final = height(9)
"""A horizontal bar whose name is set in nine points is no lower."""
_IN_ROWS: Final = frozenset({Family.BARS, Family.RANGES})
_ON_AXES: Final = frozenset({Family.LINES, Family.COLUMNS, Family.STACKED, Family.AREAS, Family.SCATTER, Family.RADAR})


def thinned(figure: Figure, box: Box) -> tuple[Figure, int]:
    """A figure that a native chart in this frame can hold, and how many of its points are left out.

    Rows are left out from the last one. On axes every series keeps its first, last, lowest and highest point and those
    with a label; of the other places as many stay as there is room for, evenly, the same ones in all series.
    """
    if figure.family in _IN_ROWS:
        return _fewer_rows(figure, _rows_of(figure, box))
    count = sum(len(series.points) for series in figure.series)
    if figure.family not in _ON_AXES or count <= MOST_POINTS:
        return figure, 0
    places = sorted({point.x for series in figure.series for point in series.points})
    step = count / MOST_POINTS
    kept = {places[math.floor(number * step)] for number in range(math.ceil(len(places) / step))}
    kept.update(x for series in figure.series for x in _told(series.points))
    # Points that all stand in one place cannot be told apart: no more of them than a chart holds.
    series = tuple(replace(one, points=_only(one, kept).points[:MOST_POINTS]) for one in figure.series)
    return replace(figure, series=series), count - sum(len(one.points) for one in series)


def _rows_of(figure: Figure, box: Box) -> int:
    """How many rows a frame holds: of bars one less where a line below says how many there are besides."""
    if figure.family is not Family.BARS:
        return (box.h - room.ABOVE - room.BELOW) // LEAST_ROW
    most = (box.h - room.ABOVE - UNDER_BARS) // LEAST_ROW
    count = len({point.x for series in figure.series for point in series.points})
    return most if count <= most else most - 1


def _fewer_rows(figure: Figure, most: int) -> tuple[Figure, int]:
    xs = sorted({point.x for series in figure.series for point in series.points})
    if len(xs) <= most:
        return figure, 0
    kept = set(xs[: max(1, most)])
    series = tuple(_only(one, kept) for one in figure.series)
    ticks = tuple(tick for tick in figure.x.ticks if tick.at in kept) if figure.x is not None else ()
    axis = replace(figure.x, ticks=ticks) if figure.x is not None else None
    return replace(figure, series=series, x=axis), len(xs) - len(kept)


def _only(series: Series, places: set[float]) -> Series:
    return replace(series, points=tuple(point for point in series.points if point.x in places))


def _told(points: Sequence[Point]) -> set[float]:
    """Places without which a series would say something else."""
    known = [(point.y, point.x) for point in points if point.y is not None]
    if not known:
        return set()
    ends = {known[0][1], known[-1][1], min(known)[1], max(known)[1]}
    return ends | set([point.x for point in points if point.label][: MOST_POINTS // 20])
