"""The dotted frames of what nobody published: where they stand so that they cover no line."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.export.pptx.boundary import spot
from desktop.export.pptx.metrics import height
from desktop.export.pptx.model import Box, Chart
from desktop.export.pptx.type_sizes import sizes_of
from desktop.figures.figure import Certainty, Figure, Gap

if TYPE_CHECKING:
    from desktop.export.pptx.slots import Slots

_INSIDE = 60_000
_NARROWEST = 200_000
_TALLEST = 1_112_500
_BESIDE_LINES = 200_000
_LOW = 260_000
"""Height of the frame in the place of one column."""
_COLUMN = 0.72
"""Its width against that of a slot."""


def gap_boxes(figure: Figure, chart: Chart, slots: Slots) -> list[tuple[Gap, Box, int]]:
    """Each gap with its frame on the floor of the plot and the height free for it.

    Gaps with no room for a frame are left out.
    """
    made = []
    for gap in (a for a in figure.annotations if isinstance(a, Gap)):
        found = _box(gap, figure, chart, slots)
        if found is not None:
            made.append((gap, *found))
    return made


def unknown_columns(figure: Figure, chart: Chart, slots: Slots) -> list[Box]:
    """Low frames in the place of columns that nobody published a value for, where no frame of a gap stands."""
    columns = [s for s in figure.series if s.mark == "column"]
    known = {p.x for s in columns for p in s.points if p.y is not None}
    spans = [(a.start, a.end) for a in figure.annotations if isinstance(a, Gap)]
    silent = {p.x for s in columns for p in s.points if p.y is None and p.certainty is Certainty.NOT_PUBLISHED}
    floor = chart.at_value(max(0.0, chart.y.minimum)) * chart.box.h
    wide = round(chart.width / len(slots.xs) * _COLUMN)
    tall = round(min(_LOW * sizes_of(chart.box).share, chart.inner.h * chart.box.h * 0.12))
    made = []
    for x in sorted(silent - known):
        place = slots.index(x)
        if place is not None and not any(start <= x <= end for start, end in spans):
            middle = chart.at_slot(place) * chart.box.w
            made.append(Box(round(middle - wide / 2), round(floor) - tall - 20_000, wide, tall))
    return made


def _box(gap: Gap, figure: Figure, chart: Chart, slots: Slots) -> tuple[Box, int] | None:
    start, end = _edge(chart, slots, gap.start, 0.5), _edge(chart, slots, gap.end, -0.5)
    ceiling, floor = chart.inner.y * chart.box.h, (chart.inner.y + chart.inner.h) * chart.box.h
    wide = round(end - start - 2 * _INSIDE)
    bars = any(s.mark == "column" for s in figure.series)
    zero = chart.at_value(0.0) * chart.box.h
    if bars and ceiling < zero < floor and zero - ceiling >= floor - zero:
        floor = zero  # where columns hang below the zero line too, the frame stands on it
    free = (floor - ceiling) * 0.32 if bars else floor - _lowest(gap, figure, chart, slots) - _INSIDE
    tall = round(min(_TALLEST if bars else _BESIDE_LINES, free))
    if wide < _NARROWEST or tall < height(sizes_of(chart.box).axis):
        return None
    return Box(round(start) + _INSIDE, round(floor) - tall - 20_000, wide, tall), round(free)


def _edge(chart: Chart, slots: Slots, x: float, toward: float) -> float:
    """A gap's edge: on a number axis its time, on categories the edge of the slot just inside."""
    if chart.x is not None:
        return chart.at_number(x) * chart.box.w
    half = chart.width / len(chart.categories) / 2
    return spot(chart, slots, x + toward, chart.y.minimum)[0] - (half if toward > 0 else -half)


def _lowest(gap: Gap, figure: Figure, chart: Chart, slots: Slots) -> float:
    """The lowest place (largest y) that a line or a mark takes over the gap."""
    lowest = chart.inner.y * chart.box.h
    for series in figure.series:
        known = sorted((p for p in series.points if p.y is not None), key=lambda p: p.x)
        for a, b in pairwise([*known[:1], *known]):
            if a.x < gap.end and b.x > gap.start:
                low = min(a.y or 0.0, b.y or 0.0)
                lowest = max(lowest, spot(chart, slots, a.x, low, secondary=series.secondary)[1])
    return lowest
