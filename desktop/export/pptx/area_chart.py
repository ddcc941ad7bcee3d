"""Stacked areas over time as a native chart on a date axis, with the stated totals as markers over them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.export.pptx import room
from desktop.export.pptx.annotate import user_shapes
from desktop.export.pptx.area_pieces import Key, Row, area_parts, area_rows, keys_of
from desktop.export.pptx.colours import MUTED, NO_FILL, NO_LINE, OUTLINE, PAGE, Palette, hatch, is_single, line, solid
from desktop.export.pptx.colours import REST as REST_SURFACE
from desktop.export.pptx.formats import axis_format, label_format
from desktop.export.pptx.metrics import fit, height, width
from desktop.export.pptx.model import Box, Chart, Label, NativeSeries, Plot, ValueAxis
from desktop.export.pptx.runs import core_of, marker_xml
from desktop.export.pptx.slots import slots_of
from desktop.export.pptx.type_sizes import sizes_of
from desktop.export.pptx.words import mark_word, word
from desktop.export.pptx.xml import EMPTY, Xml, join, tag
from desktop.figures.figure import Axis, Certainty
from desktop.figures.piles import stack

if TYPE_CHECKING:
    from desktop.export.pptx.colours import Colour
    from desktop.export.pptx.user_shapes import UserShapes
    from desktop.figures.figure import Figure, Point, Series

_ASIDE: Final = 0.45
"""A name beside its year takes at most this part of the plot."""
_BESIDE: Final = 90_000
_YEAR: Final = 365.25
_FIRST_DAY: Final = 1900.0


def day_of(year: float) -> int:
    """The day of a decimal year as spreadsheets count days; within a day of the calendar, and in proportion."""
    return round((year - _FIRST_DAY) * _YEAR) + 1


def area_chart(figure: Figure, palette: Palette, box: Box) -> tuple[Chart, UserShapes]:
    """The chart and its user shapes: years, boundary, gaps, and names at the right end of the parts."""
    rows, parts, single = area_rows(figure), area_parts(figure), is_single(figure)
    axis, code = figure.y or Axis(0, 1), axis_format(figure.y)
    x = figure.x or Axis(rows[0].x, rows[-1].x)
    left, size = room.axis_room(figure.y, box, visible=True), sizes_of(box).axis
    ends = [series.end_label for series in parts if _last(series)]
    right = min(max((width(text, size, bold=True) for text in ends), default=0) + 2 * _BESIDE, box.w // 3)
    keys = keys_of(rows, parts)
    drawn = [
        _area(
            key,
            rows,
            figure,
            palette.colour(next((one.colour for one in parts if one.key == key[0]), 0), single=single),
            alone=sum(1 for other in keys if other[0] == key[0]) == 1,
        )
        for key in keys
    ]
    plots = [Plot("area", tuple(drawn), "stacked")]
    totals = _totals(figure, rows, sizes_of(box).label)
    if totals:
        plots.append(Plot("line", totals))
    chart = Chart(
        id=figure.id,
        language=figure.language,
        head=x.title or word("period", figure.language),
        categories=tuple(float(day_of(row.x)) for row in rows),
        plots=tuple(plots),
        y=room.value_axis(axis, code, visible=True),
        x=ValueAxis(x.minimum, x.maximum, visible=False),
        dates=(day_of(x.minimum), day_of(x.maximum)),
        inner=room.inner(box, left, room.ABOVE + height(sizes_of(box).strong), right, room.BELOW),
        box=box,
        format=code,
    )
    shapes = user_shapes(figure, chart, slots_of(figure), palette)
    _end_labels(parts, chart, palette, single, shapes)
    return chart, shapes


def _area(key: Key, rows: list[Row], figure: Figure, colour: Colour, *, alone: bool) -> NativeSeries:
    """One look of one part; empty where it has none. ``alone``: the part has no other look."""
    parts, values = area_parts(figure), tuple(row.values.get(key) for row in rows)
    series = next((one for one in parts if one.key == key[0]), None)
    if series is None:
        rest = next((one for one in parts if any(p.certainty is Certainty.NOT_PUBLISHED for p in known(one))), None)
        return NativeSeries("#rest", rest.name if rest else word("rest", figure.language), values, REST_SURFACE)
    words = {"wash": Certainty.FORECAST, "hatched": Certainty.MODELLED, "ring": Certainty.DISPUTED}
    said = None if alone else words.get(key[1])
    name = series.name if said is None else f"{series.name}, {mark_word(said, figure.language).lower()}"
    return NativeSeries(f"{series.key}/{key[1]}", name, values, _look(colour, key[1]))


def _look(colour: Colour, look: str) -> Xml:
    """Fill and line; without an outline, which would run on along the stack where the part has no height."""
    match look:
        case "wash":
            return join(solid(colour.light()), NO_LINE)
        case "hatched":
            return join(hatch(colour), NO_LINE)
        case "ring":
            return join(solid(PAGE), line(colour, OUTLINE))
        case _:
            return join(solid(colour), NO_LINE)


def _totals(figure: Figure, rows: list[Row], size: float) -> tuple[NativeSeries, ...]:
    """The stated totals, each with its value above it; hollow where any of them is in doubt."""
    own = next((series for series in figure.series if series.mark == "line"), None)
    values = tuple(row.total for row in rows)
    if own is None or not any(value is not None for value in values):
        return ()
    by_x = {point.x: point for point in known(own)}
    labels = tuple(_total_label(at, by_x[row.x], size) for at, row in enumerate(rows) if row.total is not None)
    shape = tag("a:ln", {"w": 28_575}, NO_FILL)
    made = NativeSeries(own.key, own.name, values, shape, marker=marker_xml("full", MUTED), labels=labels)
    doubtful = any(point.certainty is Certainty.DISPUTED for point in by_x.values())
    return (made, core_of(made, len(by_x), figure.language)) if doubtful else (made,)


def _total_label(at: int, point: Point, size: float) -> Label:
    code = label_format(point.label, point.y)
    return Label(at, format=code, text="" if code else point.label, position="t", size=size, bold=True)


def known(series: Series) -> list[Point]:
    """The points of a series that have a value."""
    return [point for point in series.points if point.y is not None]


def _last(series: Series) -> Point | None:
    return next((point for point in reversed(series.points) if point.y is not None), None)


def _end_labels(parts: list[Series], chart: Chart, palette: Palette, single: bool, shapes: UserShapes) -> None:
    """Names at the middle of the parts: right of the plot in one column, or beside the year where a part ends early."""
    last_year = max(p.x for s in parts for p in s.points if p.y is not None)
    column: list[tuple[float, Series]] = []
    early: list[tuple[Box, Series]] = []
    tall = height(sizes_of(chart.box).axis) + 10_000
    for series in parts:
        point = _last(series)
        if point is None or not series.end_label:
            continue
        middle = chart.at_value(_middle(parts, series, point.x)) * chart.box.h
        if point.x >= last_year:
            column.append((middle, series))
        else:
            early.append((_aside(series, point, middle, chart), series))
    column.sort(key=lambda one: one[0])
    floor = (chart.inner.y + chart.inner.h) * chart.box.h
    tops = stack([(middle, tall) for middle, _ in column], chart.inner.y * chart.box.h - tall, floor)
    start = round((chart.inner.x + chart.inner.w) * chart.box.w) + _BESIDE
    for top, (_, series) in zip(tops, column, strict=True):
        if top is not None:
            _say(series, Box(start, round(top), chart.box.w - start, tall), palette, single, (shapes, EMPTY))
    early.sort(key=lambda one: one[0].y)
    lows = stack([(box.y + box.h / 2, tall) for box, _ in early], chart.inner.y * chart.box.h, floor)
    for low, (box, series) in zip(lows, early, strict=True):
        if low is not None:
            place = replace(box, y=round(low), h=tall)
            _say(series, place, palette, single, (shapes, join(solid(PAGE), NO_LINE)))


def _say(series: Series, box: Box, palette: Palette, single: bool, on: tuple[UserShapes, Xml]) -> None:
    shapes, ground = on
    size = sizes_of(shapes.box).axis
    words = fit(series.end_label, size, box.w, bold=True)
    quiet = series.colour == 0
    colour = MUTED if quiet else palette.colour(series.colour, single=single)
    align = "ctr" if ground else "l"
    name = f"mc:end/{series.key}"
    shapes.text(name, box, words, size=size, bold=not quiet, colour=colour, align=align, shape=ground)


def _middle(parts: list[Series], upto: Series, x: float) -> float:
    """The middle of a part in its stack at a year."""
    low = 0.0
    for series in parts:
        own = next((p.y or 0.0 for p in series.points if p.x == x), 0.0)
        if series is upto:
            return low + own / 2
        low += own
    return low


def _aside(series: Series, point: Point, middle: float, chart: Chart) -> Box:
    """Left of the year where there is room, else right of it."""
    size = sizes_of(chart.box).axis
    wide = min(round(width(series.end_label, size, bold=True) * 1.04) + 60_000, round(chart.width * _ASIDE))
    x = round(chart.at_number(point.x) * chart.box.w)
    gap = round(0.006 * chart.width) + 40_000
    left = x - gap - wide
    if left < chart.inner.x * chart.box.w + 40_000:
        left = x + gap
    return Box(left, round(middle) - height(size) // 2, wide, height(size))
