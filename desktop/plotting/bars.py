"""Horizontal bars: names at the left, values at the end of each bar."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from desktop.figures.figure import Certainty
from desktop.plotting import text
from desktop.plotting.box import Box, Scale
from desktop.plotting.columns import UNKNOWN_HEIGHT
from desktop.plotting.drawn import mark_key
from desktop.plotting.shapes import Block, Layout, Mark, Stroke, Words

if TYPE_CHECKING:
    from desktop.figures.figure import Figure, Point, Series
    from desktop.plotting.surface import Surface

NAME_SHARE = 0.38
BAR_SHARE = 0.68
THICKEST = 28.0
STYLE = "small"
VALUE = "small.strong"


def lay_out_bars(figure: Figure, surface: Surface, width: float, height: float) -> Layout:
    """Bars of one or more series over the categories of the x axis, from top to bottom."""
    assert figure.x is not None
    assert figure.y is not None
    room = surface.room
    names = {tick.at: tick.label for tick in figure.x.ticks}
    places = sorted({point.x for series in figure.series for point in series.points} | set(names))
    limit = room.width * NAME_SHARE
    broken = {at: text.wrap_anyhow(names.get(at, ""), STYLE, limit) for at in places}
    left = max((text.width(line, STYLE) for lines in broken.values() for line in lines), default=0.0) + 12
    right = max((text.width(p.label, VALUE) for s in figure.series for p in s.points), default=0.0) + 10
    plot = room.cut(left, 4, right, 4)
    row = plot.height / max(len(places), 1)
    scale = Scale(min(figure.y.minimum, 0.0), max(figure.y.maximum, 0.0), plot.x, plot.right)
    words = [*surface.words, *_names(broken, places, room, plot, row)]
    blocks: list[Block] = []
    labels: list[Words] = []
    marks: list[Mark] = []
    # Series that never meet in a row are one bar a row each in its own colour, not lanes.
    crowd = Counter(point.x for series in figure.series for point in series.points)
    lanes = len(figure.series) if max(crowd.values(), default=0) > 1 else 1
    thick = min(row * BAR_SHARE, THICKEST * lanes) / lanes
    order = {at: number for number, at in enumerate(places)}
    for number, series in enumerate(figure.series):
        for point in series.points:
            middle = plot.y + (order[point.x] + 0.5) * row
            top = middle - thick * lanes / 2 + (number if lanes > 1 else 0) * thick
            put_bar(series, point, Box(0, top, 0, max(1.0, thick - 1)), scale, (blocks, labels, marks))
    return Layout(
        width=width,
        height=height,
        plot=plot,
        y=scale,
        words=tuple(words),
        badges=surface.badges,
        labels=tuple(_clear(labels, Box(0, 0, width, height))),
        frame=(Stroke((scale(0), plot.y), (scale(0), plot.bottom), "chart.axis"),),
        blocks=tuple(blocks),
        marks=tuple(marks),
    )


def _names(broken: dict[float, tuple[str, ...]], places: list[float], room: Box, plot: Box, row: float) -> list[Words]:
    """Names in the middle of their rows; rows too low for a name show every second (third ...) one."""
    found: list[Words] = []
    for index, at in enumerate(places):
        lines = broken[at]
        tall = 16.0 * len(lines)
        wide = max((text.width(line, STYLE) for line in lines), default=0.0)
        box = Box(room.x, plot.y + (index + 0.5) * row - tall / 2, wide, tall)
        if lines and not (found and found[-1].box.bottom > box.y):
            found.append(Words(lines, box, STYLE, "text.secondary"))
    return found


def put_bar(
    series: Series,
    point: Point,
    lane: Box,
    scale: Scale,
    into: tuple[list[Block], list[Words], list[Mark]],
) -> None:
    """One bar in its lane with its number behind its end."""
    blocks, labels, marks = into
    zero = scale(0.0)
    certainty = Certainty.NOT_PUBLISHED if point.y is None else point.certainty
    end = zero + 26 if point.y is None else scale(point.y)
    height = min(lane.height, UNKNOWN_HEIGHT) if point.y is None else lane.height
    top = lane.y + (lane.height - height) / 2
    box = Box(min(zero, end), top, abs(end - zero), height)
    blocks.append(Block(box, series.colour, certainty, mark_key(series, point)))
    entity = point.entity or series.entity
    marks.append(
        Mark(
            mark_key(series, point),
            series.key,
            point.text or point.reason,
            entity,
            box.centre,
            box,
            False,
            series.colour,
        )
    )
    if point.label:
        wide = text.width(point.label, VALUE)
        x = box.right + 6 if (point.y or 0.0) >= 0 else box.x - 6 - wide
        tone = "text.tertiary" if point.y is None else "text.primary"
        labels.append(Words((point.label,), Box(x, box.centre[1] - 8, wide, 16), VALUE, tone))


def _clear(labels: list[Words], bounds: Box) -> list[Words]:
    kept: list[Words] = []
    for label in labels:
        if bounds.holds(label.box) and not any(label.box.touches(other.box) for other in kept):
            kept.append(label)
    return kept
