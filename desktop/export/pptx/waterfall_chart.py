"""Levels and steps as native stacked columns: an invisible base, then what rises or falls.

Editing a level or the ends of a step moves its column: where each step begins and ends stands in the workbook as it
is, base, rise and fall are formulas over both. Strokes join the columns; the words over them are labels of an invisible
line on the upper ends.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from desktop.export.pptx import room
from desktop.export.pptx.colours import MUTED, NO_FILL, NO_LINE, TEXT, THIN, Palette, is_single, line, surface
from desktop.export.pptx.column_series import column_series, widest_gap
from desktop.export.pptx.formats import axis_format
from desktop.export.pptx.metrics import width
from desktop.export.pptx.model import Box, Chart, Formula, Label, NativeSeries, Plot, Value
from desktop.export.pptx.slots import slots_of
from desktop.export.pptx.type_sizes import sizes_of
from desktop.export.pptx.user_shapes import UserShapes
from desktop.export.pptx.words import word
from desktop.export.pptx.xml import join, tag
from desktop.figures.figure import Axis, Certainty

if TYPE_CHECKING:
    from desktop.export.pptx.slots import Slots
    from desktop.export.pptx.xml import Xml
    from desktop.figures.figure import Figure, Point, Series

_GAP: Final = 45
_ABOVE: Final = 216_000


def waterfall_chart(figure: Figure, palette: Palette, box: Box) -> tuple[Chart, UserShapes]:
    """The chart, and the strokes between its columns."""
    slots, code = slots_of(figure), axis_format(figure.y)
    inner = room.inner(box, 0, room.ABOVE + round(_ABOVE * sizes_of(box).share), 0, room.BELOW)
    words = room.category_words(figure, slots.labels, inner.w * box.w, box)
    size, skip = room.category_fit(words, inner.w * box.w, box)
    levels, moves = _levels(figure), _steps(figure)
    colour = palette.colour(figure.series[0].colour if figure.series else 0, single=is_single(figure))
    low, high = (_plain(figure, key, _by_slot(moves, slots, key)) for key in ("low", "high"))
    step = surface(colour, Certainty.MODELLED)
    drawn = [
        *(column_series(one, slots, colour) for one in levels),
        _part("base", figure, (low, high), join(NO_FILL, NO_LINE), [None if v is None else 1 for v in low.values]),
        _part("rise", figure, (low, high), step, _signs(moves, slots, rising=True)),
        _part("fall", figure, (low, high), step, _signs(moves, slots, rising=False)),
    ]
    gap = widest_gap(_GAP, inner.w * box.w / max(1, len(slots.xs)))
    chart = Chart(
        id=figure.id,
        language=figure.language,
        head=word("period", figure.language),
        categories=words,
        plots=(
            Plot("bar", tuple(drawn), "stacked", gap=gap, overlap=100),
            Plot("line", (_tops(figure, slots, inner.w * box.w, box),)),
        ),
        y=room.value_axis(figure.y or Axis(0, 1), code, visible=False),
        inner=inner,
        box=box,
        format=code,
        category_size=size,
        category_skip=skip,
        extra=(low, high),
    )
    shapes = UserShapes(Box(0, 0, box.w, box.h))
    _strokes(figure, chart, slots, shapes)
    return chart, shapes


def _is_step(point: Point) -> bool:
    return point.low is not None and point.high is not None


def _levels(figure: Figure) -> list[Series]:
    return [one for one in figure.series if not any(map(_is_step, one.points))]


def _steps(figure: Figure) -> list[Point]:
    return [point for one in figure.series for point in one.points if _is_step(point)]


def _by_slot(points: list[Point], slots: Slots, key: str) -> list[Value]:
    found = {slots.index(point.x): point.low if key == "low" else point.high for point in points}
    return [found.get(at) for at in range(len(slots.xs))]


def _signs(points: list[Point], slots: Slots, *, rising: bool) -> list[Value]:
    """1 in the slots of the steps that go this way."""
    found = {slots.index(point.x) for point in points if (point.y == point.high) == rising}
    return [1 if at in found else None for at in range(len(slots.xs))]


def _plain(figure: Figure, key: str, values: list[Value]) -> NativeSeries:
    return NativeSeries(f"step/{key}", word(key, figure.language), tuple(values), NO_FILL)


def _part(
    key: str, figure: Figure, ends: tuple[NativeSeries, NativeSeries], look: Xml, places: list[Value]
) -> NativeSeries:
    """Base (the lower end) or the span above it, in the slots that have one."""
    low, high = ends
    base = key == "base"
    values: list[Value] = []
    formulas: list[Formula | None] = []
    for at, place in enumerate(places):
        a, b = low.values[at], high.values[at]
        if place is None or a is None or b is None:
            values.append(None)
            formulas.append(None)
            continue
        values.append(a if base else b - a)
        formulas.append(Formula("same", (low.key,)) if base else Formula("difference", (high.key, low.key)))
    name = word("range_base" if base else key, figure.language)
    return NativeSeries(f"step/{key}", name, tuple(values), look, tuple(formulas))


def _tops(figure: Figure, slots: Slots, wide: float, box: Box) -> NativeSeries:
    """An invisible line over the columns that carries their words; the levels are set larger."""
    sizes, slot = sizes_of(box), wide / max(1, len(slots.xs))
    values: list[Value] = [None] * len(slots.xs)
    labels = []
    for point in (point for one in figure.series for point in one.points):
        at = slots.index(point.x)
        if at is None or point.y is None:
            continue
        values[at] = point.high if point.high is not None else max(0.0, point.y)
        strong = not _is_step(point)
        size = sizes.strong if strong else sizes.label
        if point.label and width(point.label, size, bold=strong) <= slot:
            labels.append(Label(at, text=point.label, position="t", size=size, bold=strong, colour=TEXT))
    shape = tag("a:ln", {"w": 28_575}, NO_FILL)
    return NativeSeries("step/top", word("top", figure.language), tuple(values), shape, labels=tuple(labels))


def _strokes(figure: Figure, chart: Chart, slots: Slots, shapes: UserShapes) -> None:
    """A fine line from each column to the next, at the level both share."""
    points = sorted((p for one in figure.series for p in one.points if p.y is not None), key=lambda p: p.x)
    gap = chart.plots[0].gap
    half = chart.width / max(1, len(slots.xs)) / (1 + gap / 100) / 2
    for number, (before, after) in enumerate(pairwise(points), 1):
        level = before.y
        start, end = slots.index(before.x), slots.index(after.x)
        if level is None or start is None or end is None or end != start + 1:
            continue
        y = round(chart.at_value(level) * chart.box.h)
        x0, x1 = (round(chart.at_slot(at) * chart.box.w + side * half) for at, side in ((start, 1), (end, -1)))
        shapes.stroke(f"mc:step/{number}", x0, y, x1, y, line(MUTED, THIN))
