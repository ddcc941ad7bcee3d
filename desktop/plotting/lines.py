"""Lines and points of figures with axes. A series that stays on axes that stay is laid out once.

A step of a slider makes one line of a chart anew; those of a dozen estimators beside it are where they were.
"""

from __future__ import annotations

from functools import lru_cache
from threading import get_ident
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.figures.figure import Certainty
from desktop.figures.strokes import forecast_since, shows_dot, stroke_to
from desktop.plotting.box import Box
from desktop.plotting.clipping import clip_line
from desktop.plotting.drawn import mark_key
from desktop.plotting.remembered import Remembered
from desktop.plotting.shapes import Dot, Mark, Run, Whisker
from desktop.plotting.spots import place_spots

if TYPE_CHECKING:
    from desktop.figures.figure import Point, Series
    from desktop.plotting.box import Scale
    from desktop.plotting.cartesian import Frame
    from desktop.plotting.drawn import Drawn
    from desktop.plotting.shapes import Pixel
    from desktop.plotting.spots import Spot

STEM: Final = 20.0
"""Length of the arrow of a bound ("over", "up to")."""
MOST: Final = 64
"""So many series are remembered on one pair of axes."""
_FORECAST, _MODELLED, _PART = Certainty.FORECAST, Certainty.MODELLED, Certainty.PART_OF_YEAR
"""Read once: members of an enumeration are looked up slowly."""


class Line(NamedTuple):
    """What a series looks like on its axes."""

    runs: list[Run]
    dots: list[Dot]
    whiskers: list[Whisker]
    marks: list[Mark]
    places: dict[str, Pixel]
    end: Pixel | None
    """Where its visible part ends."""


class Lines:
    """The series laid out on one pair of axes."""

    def __init__(self, x: Scale, y: Scale, y2: Scale | None, plot: Box, since: float | None) -> None:
        """``since`` is where the forecast begins."""
        self._x, self._y, self._y2 = x, y, y if y2 is None else y2
        self._plot = plot
        self._since = since
        self._spots: dict[str, Spot] = {}
        self._on_spots: tuple[Series, ...] = ()
        self._dotted = Remembered(_has_dots, MOST)
        self._lines = Remembered(self._line, MOST)

    def place(self, frame: Frame) -> None:
        """Where the points of a figure stand: those of other series make room for each other."""
        dotted = tuple(series for series in frame.figure.series if self._dotted.of(series))
        if len(dotted) != len(self._on_spots) or any(a is not b for a, b in zip(dotted, self._on_spots, strict=True)):
            self._on_spots, self._spots = dotted, place_spots(frame)
            self._lines.forget()

    def draw(self, series: Series, drawn: Drawn) -> None:
        """Add a series to what has been laid out."""
        line = self._lines.of(series)
        drawn.runs += line.runs
        drawn.dots += line.dots
        drawn.whiskers += line.whiskers
        drawn.marks += line.marks
        drawn.places.update(line.places)
        if line.end is not None:
            drawn.ends[series.key] = line.end

    def _line(self, series: Series) -> Line:
        x, y, plot = self._x, self._y2 if series.secondary else self._y, self._plot
        places = [(x(p.x), y(p.y)) if p.y is not None else None for p in series.points]
        room = plot.grown(1)
        runs = _runs(series, places, self._since, plot) if series.mark != "marker" else []
        found = Line(runs, [], [], [], {}, None)
        end = runs[-1].points[-1] if runs else None
        for point, wanted in zip(series.points, places, strict=True):
            if wanted is None or not room.has(*wanted):
                continue
            key = mark_key(series, point)
            spot = self._spots.get(key)
            place = wanted if spot is None else spot.place
            if spot is not None:
                found.dots.append(Dot(place, series.colour, point.certainty, spot.diameter))
            if point.low is not None or point.high is not None:
                found.whiskers.extend(_whisker(series, point, place, y, plot))
            found.places[key] = place
            if end is None or place[0] >= end[0]:
                end = place
            if point.text or point.stated:
                found.marks.append(_point_mark(series, point, key, place))
        return found._replace(end=end)


def lines_on(frame: Frame) -> Lines:
    """The lines of a frame, with those that were laid out on the same axes before."""
    lines = _kept(get_ident(), frame.x, frame.y, frame.y2, frame.plot, forecast_since(frame.figure))
    lines.place(frame)
    return lines


@lru_cache(maxsize=8)
def _kept(_thread: int, x: Scale, y: Scale, y2: Scale | None, plot: Box, since: float | None) -> Lines:
    """Each thread has its own: what is remembered changes while it is read."""
    return Lines(x, y, y2, plot, since)


def _has_dots(series: Series) -> bool:
    """Whether any point of it is drawn as one."""
    if series.mark in {"band", "column"}:
        return False
    return any(shows_dot(series.points, index) for index in range(len(series.points)))


def _point_mark(series: Series, point: Point, key: str, place: Pixel) -> Mark:
    return Mark(
        key=key,
        group=series.key,
        text=point.text,
        entity=point.entity or series.entity,
        centre=place,
        box=Box(place[0] - 6, place[1] - 6, 12, 12),
        round=True,
        colour=series.colour,
        strong=point.stated,
    )


def _runs(series: Series, places: list[Pixel | None], since: float | None, plot: Box) -> list[Run]:
    """Strokes of one certainty joined; a point without a value breaks the line."""
    stretches: list[tuple[Certainty, list[Pixel]]] = []
    for index in range(1, len(places)):
        a, b = places[index - 1], places[index]
        if a is None or b is None:
            continue
        kind = stroke_to(series.points[index], since, series.points[index - 1])
        kind = _FORECAST if kind is _MODELLED else kind  # both are dashed
        if stretches and stretches[-1][0] is kind and stretches[-1][1][-1] == a:
            stretches[-1][1].append(b)
        else:
            stretches.append((kind, [a, b]))
    return [
        Run(tuple(run), series.colour, kind is _FORECAST, series.weight, kind is _PART)
        for kind, points in stretches
        for run in clip_line(points, plot)
    ]


def _whisker(series: Series, point: Point, place: Pixel, scale: Scale, plot: Box) -> list[Whisker]:
    """The stated range of one value; a bound without its other end becomes an arrow."""
    low, high = (None if value is None else scale(value) for value in (point.low, point.high))
    y = place[1]
    open_ = low is None or high is None
    if low is None or high is None:
        start, end = (y, y - STEM) if high is None else (y, y + STEM)
    else:
        start, end = low, high
    start, end = (min(max(at, plot.y), plot.bottom) for at in (start, end))
    return [Whisker((place[0], start), (place[0], end), series.colour, open_)] if abs(start - end) > 1 else []
