"""The marks of figures with axes: runs of lines, bands, columns, points, ranges and gaps in pixels."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.figures.figure import Boundary, Certainty, Family, Gap, Point, Series
from desktop.plotting.box import Box
from desktop.plotting.clipping import clip_area, clip_line
from desktop.plotting.shapes import Area, Block, Dot, GapBox, Mark, Pixel, Run, Whisker

if TYPE_CHECKING:
    from desktop.plotting.cartesian import Frame

COLUMN_SHARE = 0.7
"""Share of a slot that columns take: the gap is 30 %."""
WIDEST = 96.0
UNKNOWN_HEIGHT = 13.0
SHIFT = 5.0
"""Points of two series at one place move apart by this much to each side."""
RING = 13.0
"""Diameter of the ring of an alternative value at the same place."""
UNCERTAIN = (Certainty.FORECAST, Certainty.MODELLED)


@dataclass(slots=True)
class Drawn:
    """What has been laid out so far."""

    areas: list[Area] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    whiskers: list[Whisker] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)
    gaps: tuple[GapBox, ...] = ()
    marks: list[Mark] = field(default_factory=list)
    ends: dict[str, Pixel] = field(default_factory=dict)
    """Where the visible line of each series ends."""
    places: dict[str, Pixel] = field(default_factory=dict)
    """Pixel of each point, by series and point key."""
    columns: dict[str, Box] = field(default_factory=dict)
    """Box of each column, by series and point key."""


def mark_key(series: Series, point: Point) -> str:
    """The key of a point's mark."""
    return f"{series.key}/{point.key}"


def lay_out_marks(frame: Frame) -> Drawn:
    """All marks of a figure with axes, cut to the plot."""
    drawn = Drawn(gaps=_gaps(frame))
    _columns(frame, drawn)
    for series in frame.figure.series:
        if series.mark == "band":
            _band(frame, series, drawn)
        elif series.mark == "area":
            _filled(frame, series, drawn)
            _line(frame, series, drawn)
        elif series.mark in {"line", "marker"}:
            _line(frame, series, drawn)
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


def _line(frame: Frame, series: Series, drawn: Drawn) -> None:
    scale = frame.scale(series.secondary)
    places = [(frame.x(p.x), scale(p.y)) if p.y is not None else None for p in series.points]
    if series.mark != "marker":
        drawn.runs.extend(_runs(frame, series, places, drawn))
    for point, wanted in zip(series.points, places, strict=True):
        if wanted is None or not frame.plot.grown(1).has(*wanted):
            continue
        place, diameter = wanted, 8.0
        if point.stated:
            place, diameter = _apart(wanted, point, series, drawn.dots, frame)
            drawn.dots.append(Dot(place, series.colour, point.certainty, diameter))
        _whisker(frame, series, point, place, drawn)
        drawn.places[mark_key(series, point)] = place
        drawn.ends.setdefault(series.key, place)
        if place[0] >= drawn.ends[series.key][0]:
            drawn.ends[series.key] = place
        if point.text or point.stated:
            drawn.marks.append(_point_mark(series, point, place))


def _point_mark(series: Series, point: Point, place: Pixel) -> Mark:
    return Mark(
        key=mark_key(series, point),
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
    for index in range(1, len(places)):
        a, b = places[index - 1], places[index]
        if a is None or b is None:
            continue
        dashed = _is_dashed(frame, series.points[index])
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


def _is_dashed(frame: Frame, end: Point) -> bool:
    if end.certainty in UNCERTAIN:
        return True
    starts = [note.x for note in frame.figure.annotations if isinstance(note, Boundary)]
    return end.certainty is Certainty.DISPUTED and bool(starts) and end.x > min(starts)


def _apart(place: Pixel, point: Point, series: Series, dots: list[Dot], frame: Frame) -> tuple[Pixel, float]:
    """Where to put a dot whose place is taken: a wider ring, or a step aside."""
    for index, other in enumerate(dots):
        if abs(other.centre[0] - place[0]) > 3 or abs(other.centre[1] - place[1]) > 3:
            continue
        if other.colour == series.colour:
            return place, (RING if point.certainty is Certainty.DISPUTED else 8.0)
        dots[index] = Dot((other.centre[0] - SHIFT, other.centre[1]), other.colour, other.certainty, other.diameter)
        return (min(place[0] + SHIFT, frame.plot.right), place[1]), 8.0
    return place, 8.0


def _whisker(frame: Frame, series: Series, point: Point, place: Pixel, drawn: Drawn) -> None:
    """The stated range of one value; a bound without its other end becomes an arrow."""
    if point.low is None and point.high is None:
        return
    scale = frame.scale(series.secondary)
    y = place[1]
    low = scale(point.low) if point.low is not None else y
    high = scale(point.high) if point.high is not None else y - 18
    start, end = min(max(low, frame.plot.y), frame.plot.bottom), min(max(high, frame.plot.y), frame.plot.bottom)
    if abs(start - end) > 1:
        drawn.whiskers.append(Whisker((place[0], start), (place[0], end), series.colour))


def _columns(frame: Frame, drawn: Drawn) -> None:
    columns = [series for series in frame.figure.series if series.mark == "column"]
    if not columns:
        return
    stacked = frame.figure.family is Family.STACKED
    lanes = 1 if stacked else len(columns)
    group = min(frame.slot * COLUMN_SHARE, WIDEST * lanes)
    wide = group / lanes
    tops: dict[float, float] = {}
    for lane, series in enumerate(columns):
        scale = frame.scale(series.secondary)
        for point in series.points:
            middle = frame.x(point.x)
            left = middle - group / 2 + (0 if stacked else lane * wide)
            base = tops.get(point.x, 0.0) if stacked else max(0.0, scale.low)
            top = None if point.y is None else point.y + (base if stacked else 0.0)
            box = _column_box(frame, scale(base), None if top is None else scale(top), left, wide)
            if stacked and top is not None:
                tops[point.x] = top
            if box is not None:
                _add_block(drawn, box, series, point)


def _column_box(frame: Frame, base: float, top: float | None, left: float, wide: float) -> Box | None:
    base = min(max(base, frame.plot.y), frame.plot.bottom)
    gap = 1.0 if wide > 6 else 0.0
    if top is None:
        box = Box(left + gap, base - UNKNOWN_HEIGHT, wide - 2 * gap, UNKNOWN_HEIGHT)
    else:
        top = min(max(top, frame.plot.y), frame.plot.bottom)
        box = Box(left + gap, min(base, top), wide - 2 * gap, abs(base - top))
    if box.right <= frame.plot.x or box.x >= frame.plot.right:
        return None
    start = max(box.x, frame.plot.x)
    return Box(start, box.y, min(box.right, frame.plot.right) - start, box.height)


def _add_block(drawn: Drawn, box: Box, series: Series, point: Point) -> None:
    certainty = Certainty.NOT_PUBLISHED if point.y is None else point.certainty
    key = mark_key(series, point)
    drawn.blocks.append(Block(box, series.colour, certainty))
    drawn.columns[key] = box
    entity = point.entity or series.entity
    spoken = point.text or point.reason
    drawn.marks.append(Mark(key, series.key, spoken, entity, box.centre, box, False, series.colour))
