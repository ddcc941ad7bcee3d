"""Columns and bars as native series: certainty by point, labels at their ends."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.export.pptx.colours import MUTED, REST, TEXT, Colour, surface
from desktop.export.pptx.formats import axis_format, label_format
from desktop.export.pptx.metrics import height, width
from desktop.export.pptx.model import Box, Chart, Label, NativeSeries
from desktop.export.pptx.placing import GAP, Rect, overlap
from desktop.export.pptx.type_sizes import sizes_of
from desktop.figures.figure import Certainty, Figure, GrowthArrow, Point, Series

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.export.pptx.slots import Slots
    from desktop.export.pptx.xml import Xml

_DOT = 60_000
"""Half of a marker."""
_OVER_DOT = 65_000
"""How much further from its column a value stands where a marker lies on the edge: a ring of another source."""
_OFF = 40_000
"""How far from the end of a column readers write its value."""
_WIDEST = 1_900_000
"""A column is no wider: one alone would fill its slide."""
LARGEST_GAP = 500
"""Percent of a column; readers allow no more."""
_BETWEEN = 60_000
"""Between two labels side by side, half of it on each side: nearer they would read as one number."""
DOUBTFUL = (Certainty.DISPUTED, Certainty.REFUTED)
"""What is written in a muted colour."""


def column_series(series: Series, slots: Slots, colour: Colour, edge: Xml | None = None) -> NativeSeries:
    """One native series; the commonest certainty styles it, points that differ carry their own style."""
    values: list[float | None] = [None] * len(slots.xs)
    kinds: dict[int, Certainty] = {}
    for point in series.points:
        place = slots.index(point.x)
        if place is not None and point.y is not None:
            values[place], kinds[place] = point.y, point.certainty
    counts = list(kinds.values())
    main = max(dict.fromkeys(counts), key=counts.count) if counts else Certainty.PUBLISHED
    points = tuple((place, _surface(colour, kind, edge)) for place, kind in sorted(kinds.items()) if kind is not main)
    return NativeSeries(series.key, series.name, tuple(values), _surface(colour, main, edge), points=points)


def _surface(colour: Colour, certainty: Certainty, edge: Xml | None) -> Xml:
    if certainty is Certainty.NOT_PUBLISHED:
        return REST
    return surface(colour, certainty) if edge is None else surface(colour, certainty, edge)


def widest_gap(gap: int, slot: float, widest: float = _WIDEST, count: int = 1) -> int:
    """The gap between clusters of so many columns in percent of a column, so that none is wider than ``widest`` EMU."""
    return min(LARGEST_GAP, max(gap, round((slot / widest - count) * 100)))


def label_reach(figure: Figure, box: Box) -> int:
    """How far beyond the end of a column its value may reach, in EMU."""
    has_dots = any(series.mark in ("line", "marker") for series in figure.series)
    return height(sizes_of(box).strong) + GAP + (_OVER_DOT if has_dots else 0)


def column_labels(chart: Chart, figure: Figure, slots: Slots) -> dict[str, tuple[Label, ...]]:
    """Value labels over the columns; the ends of a growth arrow are the ones the title speaks of.

    Where columns stand so close that labels would touch, the less certain one gives way: its value
    stays in the workbook and the notes.
    """
    columns = [s for s in figure.series if s.mark == "column"]
    spoken = {(a.series, key) for a in figure.annotations if isinstance(a, GrowthArrow) for key in (a.start, a.end)}
    wanted = [
        (series, point, place)
        for series in columns
        for point in series.points
        if point.label and point.y is not None and (place := slots.index(point.x)) is not None
    ]
    room = chart.width / max(1, len(slots.xs)) / max(1, len(columns)) * 1.1
    sizes = sizes_of(chart.box)
    size = sizes.dense if any(width(point.label, sizes.label) > room for _, point, _ in wanted) else sizes.label
    taken, bodies = _dots(chart, figure, slots), _bodies(chart, wanted)
    labels: dict[str, list[Label]] = {series.key: [] for series in columns}
    wanted.sort(key=lambda w: ((w[0].key, w[1].key) not in spoken, w[1].certainty in DOUBTFUL))
    for series, point, place in wanted:
        label = point_label(point, place, figure, bold=(series.key, point.key) in spoken, size=size)
        if label.bold and size == sizes.label:
            label = replace(label, size=sizes.strong)
        first, *others = _spots(chart, series, point, place, label)
        spot = next((one for one in (first, *others) if _is_free(one, chart, taken, bodies)), None)
        if spot is not None:
            taken.append(spot)
            labels[series.key].append(replace(label, dy=(spot[1] - first[1]) / chart.box.h))
    return {key: tuple(found) for key, found in labels.items()}


def untold(series: Sequence[Series], labels: Mapping[str, Sequence[Label]]) -> int:
    """How many values that should be written found no place."""
    wanted = sum(1 for one in series for point in one.points if point.label and point.y is not None)
    return wanted - sum(len(labels.get(one.key, ())) for one in series)


def _spots(chart: Chart, series: Series, point: Point, place: int, label: Label) -> list[Rect]:
    """Where a label may stand: at the end of its column, farther off a dot there, a hanging column's over zero."""
    wide, tall = width(point.label, label.size, bold=label.bold), height(label.size)
    x, end, zero = (
        chart.at_column(series.key, place) * chart.box.w,
        chart.at_value(point.y or 0.0) * chart.box.h,
        chart.at_value(0.0) * chart.box.h,
    )
    far = _OFF + _OVER_DOT * sizes_of(chart.box).share
    tops = [end - _OFF - tall, end - far - tall]
    if (point.y or 0.0) < 0:
        tops = [end + _OFF, end + far, zero - _OFF - tall]
    return [(x - wide / 2, top, x + wide / 2, top + tall) for top in tops]


def _is_free(label: Rect, chart: Chart, others: Sequence[Rect], columns: Sequence[Rect]) -> bool:
    """Whether it touches nothing and does not hang into the words below the plot."""
    floor = (chart.inner.y + chart.inner.h) * chart.box.h
    return label[3] <= floor and not _is_taken(label, others, columns)


def _is_taken(label: Rect, others: Sequence[Rect], columns: Sequence[Rect]) -> bool:
    left, top, right, bottom = label
    roomy = left - _BETWEEN / 2, top, right + _BETWEEN / 2, bottom
    return any(overlap(roomy, other) for other in others) or any(overlap(label, column) for column in columns)


def _bodies(chart: Chart, wanted: Sequence[tuple[Series, Point, int]]) -> list[Rect]:
    """The columns themselves: a wide label of a low one would lie on its taller neighbour."""
    found = []
    zero = chart.at_value(max(0.0, chart.y.minimum)) * chart.box.h
    for series, point, place in wanted:
        plot = next(p for p in chart.plots if any(s.key == series.key for s in p.series))
        half = chart.width / len(chart.categories) / (len(plot.series) + plot.gap / 100) / 2
        x, y = chart.at_column(series.key, place) * chart.box.w, chart.at_value(point.y or 0.0) * chart.box.h
        found.append((x - half, min(y, zero), x + half, max(y, zero)))
    return found


def _dots(chart: Chart, figure: Figure, slots: Slots) -> list[Rect]:
    """Where the markers of lines and rings stand: no value of a column is written over them."""
    found, dot = [], _DOT * sizes_of(chart.box).share
    for series in (s for s in figure.series if s.mark in ("line", "marker")):
        for point in series.points:
            place = slots.index(point.x)
            if place is None or point.y is None:
                continue
            x, y = chart.at_slot(place) * chart.box.w, chart.at_value(point.y, secondary=series.secondary) * chart.box.h
            found.append((x - dot, y - dot, x + dot, y + dot))
    return found


def point_label(point: Point, place: int, figure: Figure, *, bold: bool = False, size: float) -> Label:
    """The label of one column: a live value worded as in the figure."""
    code = label_format(point.label, point.y)
    return Label(
        place,
        format=code or ("" if point.label else axis_format(figure.y)),
        text="" if code else point.label,
        position="outEnd",
        size=size,
        bold=bold,
        colour=MUTED if point.certainty in DOUBTFUL else TEXT,
    )
