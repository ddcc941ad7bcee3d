"""Points on two free axes as a native scatter chart: markers as large as their bubbles, trails as lines.

Every point is a row of the workbook: its place on the lower axis, then its value in the column of its series, then
what the area stands for. Rectangles of ranges, quadrant lines and the words of the lower axis are user shapes.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from math import sqrt
from typing import TYPE_CHECKING, Final

from desktop.export.pptx import room
from desktop.export.pptx.colours import MUTED, NO_FILL, TEXT, THIN, Colour, Palette, is_single, line, solid
from desktop.export.pptx.formats import axis_format
from desktop.export.pptx.label_choices import further
from desktop.export.pptx.metrics import fit, height, width
from desktop.export.pptx.model import Box, Chart, Label, NativeSeries, Plot
from desktop.export.pptx.placing import Choice, Placer
from desktop.export.pptx.type_sizes import sizes_of
from desktop.export.pptx.user_shapes import UserShapes
from desktop.export.pptx.words import word
from desktop.export.pptx.xml import Xml, join, tag, val
from desktop.figures.figure import Axis, Certainty, Figure, Point, Series

if TYPE_CHECKING:
    from desktop.export.pptx.placing import Rect, Spot
    from desktop.figures.quadrants import Quadrants

_LARGEST: Final = 56
_SMALLEST, _DOT, _STEP_DOT = 7, 8, 5
"""Sizes of markers in points; a reader shows no more than 72."""
_POINT: Final = 12_700
_TITLE: Final = 210_000
_CLEAR: Final = 45_000
"""How much of its colour the inside of a bubble shows, in thousandths of a percent."""
_HOLLOW: Final = frozenset({Certainty.DISPUTED, Certainty.REFUTED, Certainty.NOT_PUBLISHED})
_DASHED: Final = frozenset({Certainty.FORECAST, Certainty.MODELLED})
_SAFE: Final = 1.06
"""Readers set figures and signs a little wider than measured."""
_YEAR: Final = 9.0
"""Points of the years along a trail."""


def scatter_chart(figure: Figure, palette: Palette, box: Box) -> tuple[Chart, UserShapes]:
    """The native chart and its user shapes."""
    across, up = figure.x or Axis(0, 1), figure.y or Axis(0, 1)
    rows = [(series, point) for series in figure.series for point in series.points]
    single = is_single(figure)
    code = axis_format(figure.y)
    left = room.axis_room(figure.y, box, visible=True)
    inner = room.inner(box, left, room.ABOVE + _TITLE, 240_000, room.BELOW + _TITLE)
    natives = tuple(_series(figure, s, rows, palette.colour(s.colour, single=single)) for s in figure.series)
    chart = Chart(
        id=figure.id,
        language=figure.language,
        head=across.title or word("category", figure.language),
        categories=tuple(point.x for _, point in rows),
        plots=(Plot("scatter", natives),),
        y=room.value_axis(up, code, visible=True),
        x=room.value_axis(across, axis_format(figure.x), visible=True),
        inner=inner,
        box=box,
        format=code,
        extra=_sizes(figure, rows),
    )
    shapes = UserShapes(Box(0, 0, box.w, box.h))
    for number, (series, point) in enumerate(rows, 1):
        _rectangle(point, number, chart, palette.colour(series.colour, single=single), shapes)
    _words(figure, across, up, chart, shapes)
    taken = _quadrants(figure.quadrants, chart, shapes) if figure.quadrants is not None else []
    plot = replace(chart.plots[0], series=_labelled(figure, natives, rows, chart, shapes, taken))
    return replace(chart, plots=(plot,)), shapes


def _series(figure: Figure, series: Series, rows: list[tuple[Series, Point]], colour: Colour) -> NativeSeries:
    """One column: values in the rows of its own points."""
    values = tuple(point.y if own is series else None for own, point in rows)
    head = series.points[-1] if series.points else None
    is_trail = series.mark == "line"
    certainty = head.certainty if head is not None else Certainty.PUBLISHED
    stroke = line(colour, 15_875, "sysDash" if certainty in _DASHED else "") if is_trail else tag("a:ln", None, NO_FILL)
    size = _diameter(figure, head) if head is not None else _DOT
    marker = _marker(colour, certainty, min(size, _STEP_DOT) if is_trail else size, is_bubble=size > _DOT)
    return NativeSeries(series.key, series.name, values, stroke, marker=marker)


def _diameter(figure: Figure, point: Point) -> int:
    """Points across: the area stands for the size."""
    top = figure.sizes.maximum if figure.sizes is not None else 0.0
    if point.size is None or top <= 0:
        return _DOT
    return max(_SMALLEST, round(_LARGEST * sqrt(max(point.size, 0.0) / top)))


def _marker(colour: Colour, certainty: Certainty, size: int, *, is_bubble: bool) -> Xml:
    """A dot or a bubble in the grammar of certainty: hollow where it is in doubt, dashed where it is not published."""
    clear = Colour(colour.slot, (*colour.changes, ("alpha", _CLEAR)))
    fill = NO_FILL if certainty in _HOLLOW else solid(clear if is_bubble else colour)
    edge = line(colour, 2 * THIN, "sysDash" if certainty in _DASHED and is_bubble else "")
    symbol = "diamond" if certainty is Certainty.MODELLED and not is_bubble else "circle"
    return tag("c:marker", None, val("c:symbol", symbol), val("c:size", size), tag("c:spPr", None, fill, edge))


def _sizes(figure: Figure, rows: list[tuple[Series, Point]]) -> tuple[NativeSeries, ...]:
    """The column of what the areas stand for, and those of both ends where values are ranges."""
    found = []
    if figure.sizes is not None:
        found.append(NativeSeries("size", figure.sizes.title, tuple(point.size for _, point in rows), NO_FILL))
    if any(point.y is None for _, point in rows):
        for key, values in (
            ("low", [point.low for _, point in rows]),
            ("high", [point.high for _, point in rows]),
        ):
            found.append(NativeSeries(key, word(key, figure.language), tuple(values), NO_FILL))
    return tuple(found)


def _range_box(point: Point, chart: Chart) -> Box | None:
    """Where a value stands that is a range in one direction or both; None for an exact one."""
    if point.y is not None or point.low is None or point.high is None:
        return None
    is_wide = point.x_low is not None and point.x_high is not None
    xs = (point.x_low, point.x_high) if is_wide else (point.x, point.x)
    left, right = (round(chart.at_number(x or 0.0) * chart.box.w) for x in xs)
    top, bottom = (round(chart.at_value(y) * chart.box.h) for y in (point.high, point.low))
    return Box(left, top, max(right - left, 60_000), max(bottom - top, 60_000))


def _rectangle(point: Point, number: int, chart: Chart, colour: Colour, shapes: UserShapes) -> None:
    """The box of a value that is a range."""
    box = _range_box(point, chart)
    if box is None:
        return
    dash = "sysDash" if point.certainty in _DASHED else ""
    look = join(solid(Colour(colour.slot, (*colour.changes, ("alpha", _CLEAR)))), line(colour, THIN, dash))
    shapes.text(f"mc:range/{number}", box, "", shape=look)


def _range_words(rows: list[tuple[Series, Point]], chart: Chart, shapes: UserShapes, placer: Placer) -> None:
    """Names in the upper left corners of rectangles, or beside those too small for it, where nothing else stands."""
    size = sizes_of(chart.box).axis
    for number, (_, point) in enumerate(rows, 1):
        box = _range_box(point, chart)
        if box is None or not point.label:
            continue
        wide, tall = width(point.label, size, bold=True) + 40_000, height(size)
        spots = [(box.x + 40_000, box.y + 20_000)]
        if box.w < wide + 60_000 or box.h < tall + 30_000:
            middle = box.y + (box.h - tall) // 2
            spots = [(box.right + 40_000, middle), (box.x - wide, middle), (box.x, box.y - tall), (box.x, box.bottom)]
        places = (Box(x, y, wide, tall) for x, y in spots)
        place = next((one for one in places if placer.is_free((one.x, one.y, one.right, one.bottom))), None)
        if place is not None:
            placer.taken.append((place.x, place.y, place.right, place.bottom))
            shapes.text(f"mc:range/{number}/label", place, point.label, size=size, bold=True, align="l")


def _labelled(
    figure: Figure,
    natives: tuple[NativeSeries, ...],
    rows: list[tuple[Series, Point]],
    chart: Chart,
    shapes: UserShapes,
    taken: list[Rect],
) -> tuple[NativeSeries, ...]:
    """Names beside what they name, large bubbles and heads of trails first.

    A name without room there stands further away at the end of a line; a year of a trail is left out.
    """
    placer = Placer((chart.inner.x * chart.box.w, _TITLE, chart.box.w, (chart.inner.y + chart.inner.h) * chart.box.h))
    for _, point in (row for row in rows if row[1].y is not None):
        placer.marks.append((*_at(chart, point), _diameter(figure, point) * _POINT / 2))
    for series in (one for one in figure.series if one.mark == "line"):
        placer.lines.extend(pairwise(_at(chart, point) for point in series.points if point.y is not None))
    placer.taken.extend(taken)
    _range_words(rows, chart, shapes, placer)
    waiting = [
        (0 if point is series.points[-1] else 1, -_diameter(figure, point), place, series, point)
        for place, (series, point) in enumerate(rows)
        if point.label and point.y is not None
    ]
    labels: dict[str, list[Label]] = {}
    sizes = sizes_of(chart.box)
    for rank, _, place, series, point in sorted(waiting, key=lambda one: one[:3]):
        size = sizes.axis if rank == 0 else _YEAR
        at = _at(chart, point)
        away = (_diameter(figure, point) - _DOT) * _POINT / 2
        extent = width(point.label, size, bold=rank == 0) + 30_000, height(size) * _SAFE
        sides = (Choice("r", away), Choice("t", 0, -away), Choice("l", -away), Choice("b", 0, away))
        seat = placer.place_if_free(at, extent, sides)
        if seat is not None:
            colour = TEXT if rank == 0 else MUTED
            made = Label(place, text=point.label, position=seat.position, size=size, bold=rank == 0, colour=colour)
            labels.setdefault(series.key, []).append(made)
        elif rank == 0:
            _far(place + 1, point.label, at, extent, placer, shapes)
    return tuple(replace(native, labels=tuple(labels.get(native.key, ()))) for native in natives)


def _at(chart: Chart, point: Point) -> Spot:
    return chart.at_number(point.x) * chart.box.w, chart.at_value(point.y or 0.0) * chart.box.h


def _far(number: int, words: str, at: Spot, extent: tuple[float, float], placer: Placer, shapes: UserShapes) -> bool:
    """A name further away, with a line to what it names; False where it finds no room."""
    place = placer.place_if_free(at, extent, further(*extent))
    if place is None or place.leader is None:
        return False
    (x0, y0), (x1, y1) = place.leader
    shapes.stroke(f"mc:point/{number}/line", round(x0), round(y0), round(x1), round(y1), line(MUTED, THIN))
    box = Box(round(place.rect[0]), round(place.rect[1]), round(extent[0]), round(extent[1]))
    shapes.text(f"mc:point/{number}/label", box, words, size=sizes_of(shapes.box).axis, bold=True, align="l")
    return True


def _words(figure: Figure, across: Axis, up: Axis, chart: Chart, shapes: UserShapes) -> None:
    """Ticks of the lower axis and the titles of both."""
    foot = round((chart.inner.y + chart.inner.h) * chart.box.h)
    edge, size = 0, sizes_of(chart.box).axis
    for number, tick in enumerate(across.ticks, 1):
        wide = width(tick.label, size) + 40_000
        left = round(chart.at_number(tick.at) * chart.box.w) - wide // 2
        if left < edge or left + wide > chart.box.w + 60_000:
            continue
        place = Box(max(0, left), foot + 40_000, wide, height(size))
        shapes.text(f"mc:x/{number}", place, tick.label, size=size, colour=MUTED)
        edge = left + wide
    for name, axis, top, align in (
        ("y", up, 0, "l"),
        ("x", across, chart.box.h - height(size), "r"),
    ):
        title = f"{axis.title} ({axis.unit})" if axis.unit and axis.unit not in axis.title else axis.title
        if title:
            place = Box(0, top, chart.box.w, height(size))
            words = fit(title, size, chart.box.w)
            shapes.text(f"mc:{name}/title", place, words, size=size, colour=MUTED, align=align)


def _quadrants(lines: Quadrants, chart: Chart, shapes: UserShapes) -> list[Rect]:
    """The two lines, what they are, the names of the quarters in their corners; returns what the words take."""
    x, y = round(chart.at_number(lines.x) * chart.box.w), round(chart.at_value(lines.y) * chart.box.h)
    left, top = round(chart.inner.x * chart.box.w), round(chart.inner.y * chart.box.h)
    right, foot = left + round(chart.width), top + round(chart.inner.h * chart.box.h)
    pen = line(MUTED, THIN, "sysDash")
    shapes.stroke("mc:quadrant/x", x, top, x, foot, pen)
    shapes.stroke("mc:quadrant/y", left, y, right, y, pen)
    size = sizes_of(chart.box).dense
    tall = height(size)
    wide = round(width(lines.x_text, size) * _SAFE) + 40_000
    start = x + 30_000 if x + wide <= right else x - wide - 30_000
    told = [("mc:quadrant/x/label", Box(start, foot - tall, wide, tall), lines.x_text)]
    wide = round(width(lines.y_text, size) * _SAFE) + 40_000
    told.append(("mc:quadrant/y/label", Box(right - wide, y - tall, wide, tall), lines.y_text))
    for place, name in enumerate(lines.names):
        wide = round(width(name, size) * _SAFE) + 40_000
        at = right - wide if place % 2 else left + 30_000
        below = foot - 2 * tall if place >= 2 else top
        told.append((f"mc:quadrant/{place}", Box(at, below, wide, tall), name))
    said = [one for one in told if one[2]]
    for key, box, words in said:
        shapes.text(key, box, words, size=size, colour=MUTED, align="l")
    return [(box.x, box.y, box.right, box.bottom) for _, box, _ in said]
