"""Direct labels of lines: values where the figure wants them, value and name where a line ends."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.export.pptx.arrow_places import arrow_rects, arrow_strokes
from desktop.export.pptx.boundary import boundary_rects, spot
from desktop.export.pptx.colours import MUTED, Colour, Palette, is_single
from desktop.export.pptx.formats import label_format
from desktop.export.pptx.gaps import gap_rects
from desktop.export.pptx.metrics import height, width
from desktop.export.pptx.model import Chart, Label, ValueAxis
from desktop.export.pptx.placing import GAP, Choice, Placer, Rect, around, beside
from desktop.export.pptx.type_sizes import sizes_of
from desktop.figures.ends import column_from, crowded
from desktop.figures.figure import Certainty, Figure, Point, Series
from desktop.figures.piles import stack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.export.pptx.model import Box
    from desktop.export.pptx.slots import Slots

_COLUMN = 90_000
"""From the plot to the column of labels."""
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?(?:\s?%)?")
_FROM_MARKER = 80_000
"""Readers put a label on the right edge of its marker; this keeps a gap."""
_OFF_MARKER = 60_000
"""Half of a marker."""
_MARKS = ("line", "area", "marker")


@dataclass(frozen=True, slots=True)
class EndLabel:
    """What stands at the end of a line: a live value and the name behind it."""

    format: str
    name: str
    text: str


def end_label(series: Series, point: Point) -> EndLabel:
    """Split ``607.36 MRFR`` into the number format of its value and the name."""
    text = series.end_label
    for found in _NUMBER.finditer(text):
        code = label_format(text[: found.end()], point.y)
        if code:
            return EndLabel(code, text[found.end() :].strip(), text)
    return EndLabel("", "", text)


def _end_size(figure: Figure, box: Box) -> float:
    """Type size of end labels: smaller where many lines end."""
    sizes = sizes_of(box)
    return sizes.dense if crowded(figure) else sizes.label


def end_texts(figure: Figure, slots: Slots, box: Box, axis: ValueAxis | None = None) -> list[tuple[float, str, float]]:
    """(slot, text, size) of all end labels, to keep room for them; ``axis`` where time is a number axis."""
    texts = []
    for series in figure.series:
        last = _last(series)
        if series.mark in _MARKS and series.end_label and last is not None:
            place = slots.position(last.x) if axis is None else _on_axis(last.x, axis, len(slots.xs))
            if crowded(figure) and place >= column_from(figure) * (len(slots.xs) - 1):
                place = len(slots.xs) - 0.5
            texts.append((place, f"{series.end_label} ", _end_size(figure, box)))
    return texts


def _on_axis(x: float, axis: ValueAxis, slots: int) -> float:
    """The slot that has as much of the axis to its right as a number of a number axis."""
    return slots - 0.5 - slots * (axis.maximum - x) / (axis.maximum - axis.minimum)


def label_lines(chart: Chart, figure: Figure, slots: Slots, palette: Palette) -> dict[str, tuple[Label, ...]]:
    """Labels by native series, placed so that they touch neither each other nor the lines."""
    lines = [s for s in figure.series if s.mark in _MARKS]
    placer = _placer(figure, chart, lines, slots)
    single = is_single(figure)
    found: dict[str, list[Label]] = {}
    ends = sorted((s for s in lines if s.end_label and _last(s)), key=lambda s: -(_y(_last(s)) or 0))
    column = [s for s in ends if crowded(figure) and _in_column(chart, s, slots, figure)]
    _add_column(chart, column, slots, palette, placer, found)
    for series in (s for s in ends if s not in column):
        colour = palette.colour(series.colour, single=single)
        _add_end(chart, series, slots, colour, placer, found, _end_size(figure, chart.box))
    for series in lines:
        colour = palette.colour(series.colour, single=single)
        end = _last(series) if series.end_label else None
        for point in series.points:
            if point.label and point.y is not None and point is not end:
                _add_point(chart, series, point, slots, colour, placer, found)
    return {key: tuple(labels) for key, labels in found.items()}


def _in_column(chart: Chart, series: Series, slots: Slots, figure: Figure) -> bool:
    last = _last(series)
    place = slots.position(last.x) if last else 0.0
    return place >= column_from(figure) * (len(slots.xs) - 1)


def _add_column(
    chart: Chart,
    ends: Sequence[Series],
    slots: Slots,
    palette: Palette,
    placer: Placer,
    found: dict[str, list[Label]],
) -> None:
    """Labels of crowded ends in one column at the right of the plot, in the order of their values."""
    size = sizes_of(chart.box).dense
    line = float(height(size))
    left = chart.at_slot(len(slots.xs) - 0.5) * chart.box.w + _COLUMN
    floor = (chart.inner.y + chart.inner.h) * chart.box.h
    spots = {s.key: spot(chart, slots, p.x, p.y or 0.0, secondary=s.secondary) for s in ends if (p := _last(s))}
    tops = stack([(spots[s.key][1], line) for s in ends], 0.0, floor)
    for series, top in zip(ends, tops, strict=True):
        point = _last(series)
        home = _home(chart, series, point, slots) if point else None
        if point is None or home is None or top is None:
            continue
        key, place = home
        x, y = spots[series.key]
        parts = end_label(series, point)
        wide = width(parts.text + " ", size, bold=True)
        placer.taken.append((left, top, left + wide, top + line))
        label = Label(
            place,
            format=parts.format,
            text=parts.name if parts.format else parts.text,
            position="r",
            size=size,
            bold=True,
            colour=palette.colour(series.colour, single=False),
            dx=(left - x - GAP + _FROM_MARKER) / chart.box.w,
            dy=(top + line / 2 - y) / chart.box.h,
        )
        found.setdefault(key, []).append(label)


def _y(point: Point | None) -> float | None:
    return point.y if point else None


def _add_end(
    chart: Chart,
    series: Series,
    slots: Slots,
    colour: Colour,
    placer: Placer,
    found: dict[str, list[Label]],
    points: float,
) -> None:
    point = _last(series)
    home = _home(chart, series, point, slots) if point else None
    if point is None or point.y is None or home is None:
        return
    at = spot(chart, slots, point.x, point.y, secondary=series.secondary)
    parts = end_label(series, point)
    size = width(parts.text + " ", points, bold=True), height(points)
    choice = placer.place(at, size, beside(size[0], size[1]))
    key, place = home
    label = Label(
        place,
        format=parts.format,
        text=parts.name if parts.format else parts.text,
        position=choice.position,
        size=points,
        bold=True,
        colour=colour,
        dx=(choice.dx + (_FROM_MARKER if choice.position == "r" else 0)) / chart.box.w,
        dy=choice.dy / chart.box.h,
    )
    found.setdefault(key, []).append(label)


def _add_point(
    chart: Chart,
    series: Series,
    point: Point,
    slots: Slots,
    colour: Colour,
    placer: Placer,
    found: dict[str, list[Label]],
) -> None:
    home = _home(chart, series, point, slots)
    if home is None or point.y is None:
        return
    at = spot(chart, slots, point.x, point.y, secondary=series.secondary)
    size = sizes_of(chart.box).label
    choice = placer.place_if_free(at, (width(point.label, size), height(size)), around(width(point.label, size)))
    if choice is None:
        return
    code = label_format(point.label, point.y)
    doubtful = point.certainty in (Certainty.DISPUTED, Certainty.REFUTED)
    key, place = home
    dx, dy = _clear(chart, key, choice)
    label = Label(
        place,
        code,
        "" if code else point.label,
        choice.position,
        size,
        colour=MUTED if doubtful else colour,
        dx=dx,
        dy=dy,
    )
    found.setdefault(key, []).append(label)


def _clear(chart: Chart, key: str, choice: Choice) -> tuple[float, float]:
    """The shift of a label, off a marker that another series draws too: readers keep it clear of its own only."""
    if next(series for series in chart.series if series.key == key).marker:
        return choice.dx / chart.box.w, choice.dy / chart.box.h
    along, down = {"t": (0, -1), "b": (0, 1), "l": (-1, 0), "r": (1, 0)}[choice.position]
    return (choice.dx + along * _OFF_MARKER) / chart.box.w, (choice.dy + down * _OFF_MARKER) / chart.box.h


def _home(chart: Chart, series: Series, point: Point, slots: Slots) -> tuple[str, int] | None:
    """The native series (the first with a value there) and the slot that carry a point."""
    place = slots.index(point.x)
    if place is None:
        return None
    for native in chart.series:
        if native.key.rpartition("/")[0] == series.key and native.values[place] == point.y:
            return native.key, place
    return None


def _placer(figure: Figure, chart: Chart, lines: list[Series], slots: Slots) -> Placer:
    frame: Rect = (chart.inner.x * chart.box.w, 0, chart.box.w, (chart.inner.y + chart.inner.h) * chart.box.h)
    taken = [*boundary_rects(figure, chart, slots), *arrow_rects(figure, chart, slots)]
    placer = Placer(frame, taken=taken)
    placer.taken.extend(gap_rects(figure, chart, slots))
    placer.lines.extend(arrow_strokes(figure, chart, slots))
    for series in lines:
        spots = [spot(chart, slots, p.x, p.y, secondary=series.secondary) for p in series.points if p.y is not None]
        placer.marks.extend(spots)
        if series.mark != "marker":
            placer.lines.extend(itertools.pairwise(spots))
    return placer


def _last(series: Series) -> Point | None:
    known = [p for p in series.points if p.y is not None]
    return max(known, key=lambda p: p.x) if known else None
