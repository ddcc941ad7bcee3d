"""The marks of figures with axes: runs of lines, bands, points, ranges and gaps in pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Certainty, Family, Gap, Point, Series
from desktop.figures.strokes import forecast_since, stroke_to
from desktop.plotting.areas import lay_out_areas
from desktop.plotting.box import Box
from desktop.plotting.clipping import clip_area, clip_line
from desktop.plotting.columns import lay_out_columns
from desktop.plotting.drawn import Drawn, mark_key
from desktop.plotting.shapes import Area, Dot, GapBox, Mark, Pixel, Run, Whisker
from desktop.plotting.spots import Spot, place_spots

if TYPE_CHECKING:
    from desktop.plotting.cartesian import Frame

STEM: Final = 20.0
"""Length of the arrow of a bound ("over", "up to")."""


def lay_out_marks(frame: Frame) -> Drawn:
    """All marks of a figure with axes, cut to the plot."""
    drawn = Drawn(gaps=_gaps(frame))
    lay_out_columns(frame, drawn)
    if frame.figure.family is Family.AREAS:
        lay_out_areas(frame, drawn)
    spots = place_spots(frame)
    for series in frame.figure.series:
        if series.mark == "band":
            _band(frame, series, drawn)
        elif series.mark == "area" and frame.figure.family is not Family.AREAS:
            _filled(frame, series, drawn)
            _line(frame, series, drawn, spots)
        elif series.mark in {"line", "marker"}:
            _line(frame, series, drawn, spots)
    # A narrow band lies over a wide one, whatever their order in the figure.
    drawn.areas.sort(key=lambda area: area.style != "wash")
    return drawn


def _gaps(frame: Frame) -> tuple[GapBox, ...]:
    found = []
    for note in frame.figure.annotations:
        if isinstance(note, Gap):
            left = max(frame.x(note.start), frame.plot.x)
            right = min(frame.x(note.end), frame.plot.right)
            if right - left >= 2:
                found.append(GapBox(Box(left, frame.plot.y, right - left, frame.plot.height)))
    return tuple(found)


def _band(frame: Frame, series: Series, drawn: Drawn) -> None:
    scale = frame.scale(series.secondary)
    ranged = [p for p in series.points if p.low is not None and p.high is not None]
    upper = [(frame.x(p.x), scale(p.high or 0.0)) for p in ranged]
    lower = [(frame.x(p.x), scale(p.low or 0.0)) for p in reversed(ranged)]
    if len(ranged) < 2:
        return
    shape = clip_area([*upper, *lower], frame.plot)
    if len(shape) >= 3:
        style = "hatched" if series.band_style == "inner" else "wash"
        drawn.areas.append(Area(tuple(shape), series.colour, style))
        runs = clip_line(upper, frame.plot)
        if runs:
            drawn.ends[series.key] = runs[-1][-1]


def _filled(frame: Frame, series: Series, drawn: Drawn) -> None:
    scale = frame.scale(series.secondary)
    known = [(frame.x(p.x), scale(p.y)) for p in series.points if p.y is not None]
    if len(known) >= 2:
        base = scale(max(0.0, min(scale.low, scale.high)))
        shape = clip_area([*known, (known[-1][0], base), (known[0][0], base)], frame.plot)
        if len(shape) >= 3:
            drawn.areas.append(Area(tuple(shape), series.colour, "wash"))


def _line(frame: Frame, series: Series, drawn: Drawn, spots: dict[str, Spot]) -> None:
    scale = frame.scale(series.secondary)
    places = [(frame.x(p.x), scale(p.y)) if p.y is not None else None for p in series.points]
    room = frame.plot.grown(1)
    if series.mark != "marker":
        drawn.runs.extend(_runs(frame, series, places, drawn))
    for point, wanted in zip(series.points, places, strict=True):
        if wanted is None or not room.has(*wanted):
            continue
        key = mark_key(series, point)
        spot = spots.get(key)
        place = wanted if spot is None else spot.place
        if spot is not None:
            drawn.dots.append(Dot(place, series.colour, point.certainty, spot.diameter))
        _whisker(frame, series, point, place, drawn)
        drawn.places[key] = place
        drawn.ends.setdefault(series.key, place)
        if place[0] >= drawn.ends[series.key][0]:
            drawn.ends[series.key] = place
        if point.text or point.stated:
            drawn.marks.append(_point_mark(series, point, key, place))


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


def _runs(frame: Frame, series: Series, places: list[Pixel | None], drawn: Drawn) -> list[Run]:
    """Strokes of one certainty joined; a point without a value breaks the line."""
    stretches: list[tuple[bool, list[Pixel]]] = []
    since = forecast_since(frame.figure)
    for index in range(1, len(places)):
        a, b = places[index - 1], places[index]
        if a is None or b is None:
            continue
        dashed = stroke_to(series.points[index], since) is not Certainty.PUBLISHED
        if stretches and stretches[-1][0] == dashed and stretches[-1][1][-1] == a:
            stretches[-1][1].append(b)
        else:
            stretches.append((dashed, [a, b]))
    found = []
    for dashed, points in stretches:
        for run in clip_line(points, frame.plot):
            found.append(Run(tuple(run), series.colour, dashed, series.weight))
            drawn.ends[series.key] = run[-1]
    return found


def _whisker(frame: Frame, series: Series, point: Point, place: Pixel, drawn: Drawn) -> None:
    """The stated range of one value; a bound without its other end becomes an arrow."""
    if point.low is None and point.high is None:
        return
    scale = frame.scale(series.secondary)
    low, high = (None if value is None else scale(value) for value in (point.low, point.high))
    y = place[1]
    open_ = low is None or high is None
    if low is None or high is None:
        start, end = (y, y - STEM) if high is None else (y, y + STEM)
    else:
        start, end = low, high
    start, end = (min(max(at, frame.plot.y), frame.plot.bottom) for at in (start, end))
    if abs(start - end) > 1:
        drawn.whiskers.append(Whisker((place[0], start), (place[0], end), series.colour, open_))
