"""Parts and rows: stacked columns with totals, and horizontal bars."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from desktop.export.pptx import room
from desktop.export.pptx.arrow_places import arrow_band
from desktop.export.pptx.colours import MUTED, NO_FILL, PAGE, TEXT, Palette, is_single, line
from desktop.export.pptx.column_series import DOUBTFUL, column_series, point_label, untold, widest_gap
from desktop.export.pptx.formats import axis_format, label_format
from desktop.export.pptx.metrics import fit, height, width
from desktop.export.pptx.model import Box, Chart, Formula, Label, NativeSeries, Plot, Value
from desktop.export.pptx.slots import Slots, slots_of
from desktop.export.pptx.stack_labels import part_labels
from desktop.export.pptx.stack_names import NamePlan, has_room, name_plans, unnamed_parts
from desktop.export.pptx.thinning import UNDER_BARS
from desktop.export.pptx.type_sizes import sizes_of
from desktop.export.pptx.user_shapes import UserShapes
from desktop.export.pptx.words import word
from desktop.export.pptx.xml import tag
from desktop.figures.figure import Axis, Figure, Series

_GAP_STACKED = 45
_GAP_BARS = 38
_BROADEST = 2_600_000
"""A stacked column, with the names of its parts inside, is no wider."""
_THICKEST = 460_000
"""A horizontal bar is no thicker: few rows stand further apart."""
_UNKNOWN = 330_000
"""Length of the frame of what nobody published."""
_TOTAL = "total"
_OTHER_SCRIPT = re.compile(r"(?<=[A-Za-z0-9)]) [\u3400-\u9fff].*$")
"""A Chinese name behind a Latin one."""
_MOST_WORDS = 0.36
"""Share of the frame that the names of rows may take."""
_MOST_VALUES = 0.4
"""Share of the frame that the words right of the longest bar may take."""


def stacked_chart(figure: Figure, palette: Palette, box: Box) -> tuple[Chart, Slots, NamePlan | None]:
    """Stacked columns; the totals are a series of their own, fed by sums in the workbook.

    With them where the names of parts stand that no label names.
    """
    slots = slots_of(figure)
    single = is_single(figure)
    parts = [s for s in figure.series if s.mark == "column"]
    edge = line(PAGE, 12_700)
    natives = [column_series(s, slots, palette.colour(s.colour, single=single), edge) for s in parts]
    code = axis_format(figure.y)
    top = room.ABOVE + round(260_000 * sizes_of(box).share)
    shares = figure.y is not None and figure.y.unit == "%"
    left, sizes = room.axis_room(figure.y, box, visible=shares), sizes_of(box)
    right = round(box.w * 0.12) if len(slots.xs) <= 3 else 0
    inner = room.inner(box, left, top, right, room.BELOW)
    words = room.category_words(figure, slots.labels, inner.w * box.w, box)
    size, skip = room.category_fit(words, inner.w * box.w, box)
    totals = None if shares else _totals(figure, natives, slots, _part_format(parts) or code, sizes.strong)
    gap = widest_gap(_GAP_STACKED, inner.w * box.w / max(1, len(slots.xs)), _BROADEST)
    plots = [Plot("bar", tuple(natives), "stacked", gap=gap, overlap=100)]
    if totals:
        plots.append(Plot("line", (totals,)))
    chart = Chart(
        id=figure.id,
        language=figure.language,
        head=(figure.x.title if figure.x else "") or word("category", figure.language),
        categories=words,
        plots=tuple(plots),
        y=room.value_axis(figure.y or Axis(0, 1), code, visible=shares),
        inner=inner,
        box=box,
        format=code,
        category_size=size,
        category_skip=skip,
    )
    band = arrow_band(figure, chart, slots)
    if band:
        chart = replace(chart, inner=room.inner(box, left, top + band, right, room.BELOW))
    made = _labelled(chart, parts, slots, palette, single, far=box.w)
    names = None
    for names in name_plans(figure, chart) if unnamed_parts(figure, made) else ():
        aside = max(right, names.right)
        narrower = replace(chart, inner=room.inner(box, left, top + band, aside, room.BELOW))
        spaced = replace(plots[0], gap=names.gap or gap)
        made = _labelled(
            replace(narrower, plots=(spaced, *plots[1:])), parts, slots, palette, single, far=box.w - aside
        )
        if has_room(names, figure, made):
            break
    return made, slots, names


def _labelled(chart: Chart, parts: list[Series], slots: Slots, palette: Palette, single: bool, *, far: float) -> Chart:
    """The chart with the labels that its columns have room for."""
    first, *others = chart.plots
    labels = part_labels(chart, parts, slots, palette, single=single, far=far)
    series = tuple(replace(native, labels=labels[native.key]) for native in first.series)
    return replace(chart, plots=(replace(first, series=series), *others), unlabelled=untold(parts, labels))


def _totals(figure: Figure, natives: list[NativeSeries], slots: Slots, code: str, size: float) -> NativeSeries | None:
    """The figure's own totals, else the sums; a cell is a formula wherever the parts add up to it."""
    own = next((s for s in figure.series if s.mark not in ("column", "band")), None)
    if len(natives) < 2 and own is None:
        return None
    stated = {slots.index(p.x): p.y for p in own.points} if own else {}
    values: list[Value] = []
    formulas: list[Formula | None] = []
    for place, parts in enumerate(zip(*(n.values for n in natives), strict=True)):
        known = [v for v in parts if v is not None]
        total = sum(known) if known else None
        value = stated.get(place) if own else total
        adds_up = value is not None and total is not None and math.isclose(value, total, rel_tol=1e-9)
        values.append(value)
        formulas.append(Formula("sum", tuple(n.key for n in natives)) if adds_up else None)
    doubted = {slots.index(p.x) for p in own.points if p.certainty in DOUBTFUL} if own else set()
    labels = tuple(
        Label(i, format=code, position="t", size=size, bold=True, colour=MUTED if i in doubted else TEXT)
        for i, value in enumerate(values)
        if value is not None
    )
    name = own.name if own else word("total", figure.language)
    shape = tag("a:ln", {"w": 28_575}, NO_FILL)
    return NativeSeries(own.key if own else _TOTAL, name, tuple(values), shape, tuple(formulas), labels=labels)


def _part_format(parts: list[Series]) -> str:
    """The precision of the parts' own labels, which their sum shares."""
    codes = [label_format(p.label, p.y) for s in parts for p in s.points if p.label]
    return max(codes, key=len, default="")


def _overlap(columns: list[Series]) -> int:
    """Series that never meet in a row lie over each other there, so that each row is one bar in its own colour."""
    rows = [point.x for series in columns for point in series.points]
    return 100 if len(columns) > 1 and len(rows) == len(set(rows)) else 0


def bar_chart(
    figure: Figure, palette: Palette, box: Box, below: int = UNDER_BARS, *, named: float = _MOST_WORDS
) -> tuple[Chart, Slots]:
    """Horizontal bars, the first category on top; ``below`` stays free.

    Names of the rows stand left of the bars and take ``named`` of the frame's width at most.
    """
    slots = slots_of(figure)
    single = is_single(figure)
    columns = [s for s in figure.series if s.mark in ("column", "bar", "line")]
    code = axis_format(figure.y)
    rows = max(1, len(slots.xs))
    tall = (box.h - room.ABOVE - below) / rows
    gap = widest_gap(_GAP_BARS, tall, _THICKEST)
    sizes = sizes_of(box)
    dense = tall < height(sizes.label) * 1.4
    size = sizes.dense if dense else sizes.label
    widest = max((width(label, size) for label in slots.labels), default=0) + 90_000
    left = round(min(widest, box.w * named))
    names = tuple(_row_name(label, size, left - 90_000) for label in slots.labels)
    natives = [
        replace(
            column_series(s, slots, palette.colour(s.colour, single=single)),
            labels=tuple(
                point_label(p, place, figure, size=size)
                for p in s.points
                if p.y is not None and (place := slots.index(p.x)) is not None
            ),
        )
        for s in columns
    ]
    longest = max((width(p.label, size) for s in columns for p in s.points), default=0) + 120_000
    chart = Chart(
        id=figure.id,
        language=figure.language,
        head=(figure.x.title if figure.x else "") or word("category", figure.language),
        categories=names,
        plots=(Plot("bar", tuple(natives), "clustered", "bar", gap, overlap=_overlap(columns)),),
        y=room.value_axis(figure.y or Axis(0, 1), code, visible=False),
        inner=room.inner(box, left, room.ABOVE, min(longest, round(box.w * _MOST_VALUES)), below),
        box=box,
        format=code,
        category_size=size,
        reversed=True,
    )
    return chart, slots


def _row_name(label: str, size: float, room: int) -> str:
    """The name of a row as far as it fits: of one in both scripts rather one whole than both cut."""
    shown, alone = fit(label, size, room), _OTHER_SCRIPT.sub("", label)
    return alone if shown != label and fit(alone, size, room) == alone else shown


def unknown_rows(figure: Figure, chart: Chart, slots: Slots) -> UserShapes:
    """Dotted frames with their words in the rows that nobody publishes a number for."""
    shapes = UserShapes(Box(0, 0, chart.box.w, chart.box.h))
    tall = chart.inner.h * chart.box.h / max(1, len(slots.xs))
    left = round(chart.inner.x * chart.box.w)
    high = min(_UNKNOWN // 2, round(tall * 0.6))
    unknown = [point for series in figure.series for point in series.points if point.y is None and point.label]
    for number, point in enumerate(unknown, 1):
        place = slots.index(point.x)
        if place is None:
            continue
        middle = round(chart.inner.y * chart.box.h + tall * (place + 0.5))
        shapes.frame(f"mc:unknown/{number}", Box(left, middle - high // 2, _UNKNOWN, high), "")
        wide = width(point.label, chart.category_size) + 60_000
        line_high = min(height(chart.category_size), round(tall))
        box = Box(left + _UNKNOWN + 60_000, middle - line_high // 2, wide, line_high)
        label, size = f"mc:unknown/{number}/label", chart.category_size
        shapes.text(label, box, point.label, size=size, colour=MUTED, align="l")
    return shapes
