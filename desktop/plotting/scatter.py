"""Points on two free value axes: dots, bubbles, trails from year to year, rectangles where values are ranges.

A series of mark ``marker`` is a handful of points, one of mark ``line`` a trail: its points in the order they are
joined, the last of them the head. A point with ``size`` becomes a bubble, one with a range in either direction a
rectangle from end to end. Labels are placed beside what they name; one that finds no room stays in tooltip and table.
"""

from __future__ import annotations

from itertools import pairwise
from math import sqrt, tau
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Certainty
from desktop.plotting import text, ticks
from desktop.plotting.box import Box, value_scale
from desktop.plotting.cartesian import Frame
from desktop.plotting.clipping import clip_line
from desktop.plotting.drawn import mark_key
from desktop.plotting.placing import Placed, place_beside
from desktop.plotting.scatter_words import axis_words, put_quadrants, quadrant_lines, room_for_axes
from desktop.plotting.sector import Sector
from desktop.plotting.shapes import Area, Bubble, Dot, Layout, Mark, Run, Stroke

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Figure, Point, Series
    from desktop.plotting.shapes import Pixel
    from desktop.plotting.surface import Surface

LARGEST: Final = 34.0
"""Radius of the largest bubble, less where the plot is small."""
SHARE: Final = 0.09
"""Of the shorter side of the plot."""
SMALLEST: Final = 4.0
EDGE: Final = 6.0
"""Free of values along the edges, so that no dot lies over a tick."""
THINNEST: Final = 6.0
"""A range in one direction only is a bar this thick."""
LABEL: Final = 150.0
INSISTING: Final = 24
"""So many names look for room further away; in a greater crowd the others stand beside their point or nowhere."""


def lay_out_scatter(figure: Figure, surface: Surface, width: float, height: float) -> Layout:
    """The whole picture. The figure must have both axes."""
    assert figure.x is not None
    assert figure.y is not None
    plot = room_for_axes(figure, surface.room)
    pad = largest_radius(plot) if figure.sizes is not None else EDGE
    inner = plot.cut(pad, pad, pad, pad)
    frame = Frame(
        figure=figure,
        bounds=surface.room,
        plot=plot,
        x=value_scale(figure.x.kind, figure.x.minimum, figure.x.maximum, inner.x, inner.right),
        y=value_scale(figure.y.kind, figure.y.minimum, figure.y.maximum, inner.bottom, inner.y),
        y2=None,
        column=Box(plot.right, plot.y, 0, 0),
        arrows=Box(plot.x, plot.y, plot.width, 0),
        slot=plot.width,
    )
    drawn = _Marks(frame)
    for series in figure.series:
        drawn.add(series)
    placed = Placed(lines=tuple((*a, *b) for a, b in drawn.segments()))
    placed.taken.extend(drawn.solids)
    axis = _axes(frame)
    placed.guides.extend((*stroke.start, *stroke.end) for stroke in axis[1:])
    lines = quadrant_lines(frame, placed)
    _labels(frame, drawn, placed)
    put_quadrants(frame, placed)
    across, up = ticks.value_ticks(figure.y, frame.y, plot.height), ticks.value_ticks(figure.x, frame.x, plot.width / 2)
    grid = [Stroke((plot.x, frame.y(tick.at)), (plot.right, frame.y(tick.at)), "chart.grid") for tick in across]
    grid += [Stroke((frame.x(tick.at), plot.y), (frame.x(tick.at), plot.bottom), "chart.grid") for tick in up]
    return Layout(
        width=width,
        height=height,
        plot=plot,
        x=frame.x,
        y=frame.y,
        words=(*surface.words, *axis_words(frame, across, up)),
        badges=surface.badges,
        labels=tuple(placed.labels),
        leaders=tuple(placed.leaders),
        grid=tuple(grid),
        frame=(*axis, *lines),
        areas=tuple(drawn.areas),
        bubbles=tuple(sorted(drawn.bubbles, key=lambda one: -one.radius)),
        runs=tuple(drawn.runs),
        dots=tuple(drawn.dots),
        marks=tuple(drawn.marks),
        dropped=tuple(placed.dropped),
    )


def _axes(frame: Frame) -> tuple[Stroke, ...]:
    """The foot of the plot, and zero where it lies inside."""
    plot, found = frame.plot, []
    found.append(Stroke((plot.x, plot.bottom), (plot.right, plot.bottom), "chart.axis"))
    if frame.y.low < 0 < frame.y.high:
        found.append(Stroke((plot.x, frame.y(0.0)), (plot.right, frame.y(0.0)), "chart.axis"))
    if frame.x.low < 0 < frame.x.high:
        found.append(Stroke((frame.x(0.0), plot.y), (frame.x(0.0), plot.bottom), "chart.axis"))
    return tuple(found)


def largest_radius(plot: Box) -> float:
    """Radius of the bubble of the largest value."""
    return min(LARGEST, min(plot.width, plot.height) * SHARE)


class _Marks:
    """Everything but words, as it is laid out."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._plot = frame.plot
        top = frame.figure.sizes.maximum if frame.figure.sizes is not None else 0.0
        self._unit = largest_radius(frame.plot) / sqrt(top) if top > 0 else 0.0
        self.areas: list[Area] = []
        self.runs: list[Run] = []
        self.dots: list[Dot] = []
        self.bubbles: list[Bubble] = []
        self.marks: list[Mark] = []
        self.solids: list[Box] = []
        """What labels keep clear of."""
        self.radii: dict[str, float] = {}
        self.places: dict[str, Pixel] = {}

    def add(self, series: Series) -> None:
        """The points of a series, and its trail."""
        known = [(point, place) for point in series.points if (place := self._place(point)) is not None]
        if series.mark == "line":
            for is_ahead, places in _stretches(known):
                for run in clip_line(places, self._plot):
                    self.runs.append(Run(tuple(run), series.colour, is_ahead, min(series.weight, 1.5)))
        for point, place in known:
            if self._plot.grown(1).has(*place):
                self._point(series, point, place)

    def segments(self) -> list[tuple[Pixel, Pixel]]:
        """The strokes of all trails."""
        return [pair for run in self.runs for pair in zip(run.points, run.points[1:], strict=False)]

    def _place(self, point: Point) -> Pixel | None:
        middle = point.y if point.y is not None else _middle(point.low, point.high)
        return None if middle is None else (self._frame.x(point.x), self._frame.y(middle))

    def _point(self, series: Series, point: Point, place: Pixel) -> None:
        key = mark_key(series, point)
        self.places[key] = place
        span = self._span(point, place)
        if span is not None:
            self._rectangle(series, point, span, key)
        radius = max(SMALLEST, sqrt(point.size) * self._unit) if point.size is not None and self._unit else 0.0
        self.radii[key] = radius
        box = Box(place[0], place[1], 0, 0).grown(max(radius, 6.0))
        sector = None
        if radius > SMALLEST:
            self.bubbles.append(Bubble(place, radius, series.colour, point.certainty, key))
            sector = Sector(place, 0.0, radius, 0.0, tau, series.colour, point.certainty, key)
        if point.y is not None and radius <= SMALLEST:
            self.dots.append(Dot(place, series.colour, point.certainty))
        if span is not None and point.y is None:
            box = span
        if point.y is not None:  # the words of a rectangle stand inside it
            self.solids.append(box.cut(2, 2, 2, 2))
        entity = point.entity or series.entity
        is_round = sector is None and point.y is not None
        self.marks.append(Mark(key, series.key, point.text, entity, place, box, is_round, series.colour, sector=sector))

    def _span(self, point: Point, place: Pixel) -> Box | None:
        """The rectangle of a value that is a range in one direction or both."""
        frame, half = self._frame, THINNEST / 2
        xs = [frame.x(end) for end in (point.x_low, point.x_high) if end is not None]
        ys = [frame.y(end) for end in (point.low, point.high) if end is not None]
        if len(xs) < 2 and len(ys) < 2:
            return None
        left, right = (min(xs), max(xs)) if len(xs) == 2 else (place[0] - half, place[0] + half)
        top, bottom = (min(ys), max(ys)) if len(ys) == 2 else (place[1] - half, place[1] + half)
        left, right = max(left, self._plot.x), min(right, self._plot.right)
        top, bottom = max(top, self._plot.y), min(bottom, self._plot.bottom)
        return Box(left, top, max(right - left, 1.0), max(bottom - top, 1.0))

    def _rectangle(self, series: Series, point: Point, span: Box, key: str) -> None:
        corners = ((span.x, span.y), (span.right, span.y), (span.right, span.bottom), (span.x, span.bottom))
        style = "hatched" if point.certainty is Certainty.MODELLED else "wash"
        self.areas.append(Area(corners, series.colour, style))
        self.runs.append(Run((*corners, corners[0]), series.colour, point.certainty is Certainty.FORECAST, 1.25))
        self.radii.setdefault(key, 0.0)


def _stretches(known: Sequence[tuple[Point, Pixel]]) -> list[tuple[bool, list[Pixel]]]:
    """A trail cut where a forecast begins or ends: only what leads to or from one is dashed, as on every line."""
    found: list[tuple[bool, list[Pixel]]] = []
    for (one, start), (other, end) in pairwise(known):
        is_ahead = Certainty.FORECAST in {one.certainty, other.certainty}
        if found and found[-1][0] == is_ahead:
            found[-1][1].append(end)
        else:
            found.append((is_ahead, [start, end]))
    return found


def _middle(low: float | None, high: float | None) -> float | None:
    ends = [end for end in (low, high) if end is not None]
    return sum(ends) / len(ends) if ends else None


def _labels(frame: Frame, drawn: _Marks, placed: Placed) -> None:
    """Heads of trails and large bubbles first."""
    waiting: list[tuple[tuple[int, float], Series, Point]] = []
    for series in frame.figure.series:
        for index, point in enumerate(series.points):
            key = mark_key(series, point)
            if point.label and key in drawn.places:
                is_head = series.mark != "line" or index == len(series.points) - 1
                waiting.append(((0 if is_head else 1, -drawn.radii.get(key, 0.0)), series, point))
    for number, ((rank, _), series, point) in enumerate(sorted(waiting, key=lambda one: one[0])):
        key = mark_key(series, point)
        style = "small.strong" if rank == 0 else "micro"
        shapes = tuple(
            lines
            for limit in (LABEL * 1.6, LABEL, LABEL * 0.7)
            if (lines := text.wrap(point.label, style, limit, 2)) is not None
        ) or (text.wrap_anyhow(point.label, style, LABEL)[:3],)
        place_beside(
            frame,
            placed,
            key,
            shapes,
            drawn.places[key],
            series.colour if rank == 0 else "text.tertiary",
            style,
            insist=rank == 0 and number < INSISTING,
            radius=drawn.radii.get(key, 0.0),
        )
