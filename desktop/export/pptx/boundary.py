"""Vertical lines with a word, and where that word stands without covering a line of the chart."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from desktop.export.pptx.metrics import height, width
from desktop.export.pptx.model import Box, Chart
from desktop.export.pptx.placing import Placer, Rect, Spot, Stroke
from desktop.export.pptx.type_sizes import sizes_of
from desktop.figures.figure import Boundary, Family, Figure

if TYPE_CHECKING:
    from desktop.export.pptx.slots import Slots


def spot(chart: Chart, slots: Slots, x: float, y: float, *, secondary: bool = False) -> Spot:
    """Where a point lies in the chart's frame, in EMU."""
    along = chart.at_number(x) if chart.x else chart.at_slot(slots.position(x))
    return along * chart.box.w, chart.at_value(y, secondary=secondary) * chart.box.h


def boundary_boxes(figure: Figure, chart: Chart, slots: Slots) -> list[tuple[Boundary, Box]]:
    """Each boundary with the box of its word: at the foot of the plot, else at its top."""
    made = []
    for boundary in (a for a in figure.annotations if isinstance(a, Boundary)):
        x = spot(chart, slots, boundary.x, chart.y.minimum)[0]
        size = sizes_of(chart.box).dense
        wide, tall = width(boundary.text, size) + 40_000, height(size)
        ceiling, floor = chart.inner.y * chart.box.h, (chart.inner.y + chart.inner.h) * chart.box.h
        left = round(min(x + 50_000, chart.box.w - wide))
        foot, top = Box(left, round(floor) - tall - 40_000, wide, tall), Box(left, round(ceiling), wide, tall)
        low = figure.family is not Family.AREAS and _free(foot, figure, chart, slots)
        made.append((boundary, foot if low else top))
    return made


def boundary_rects(figure: Figure, chart: Chart, slots: Slots) -> list[Rect]:
    """The same boxes as rectangles that labels keep off."""
    return [(float(b.x), float(b.y), float(b.right), float(b.bottom)) for _, b in boundary_boxes(figure, chart, slots)]


def boundary_strokes(figure: Figure, chart: Chart, slots: Slots) -> list[Stroke]:
    """The lines themselves."""
    ceiling, floor = chart.inner.y * chart.box.h, (chart.inner.y + chart.inner.h) * chart.box.h
    xs = (spot(chart, slots, a.x, chart.y.minimum)[0] for a in figure.annotations if isinstance(a, Boundary))
    return [((x, ceiling), (x, floor)) for x in xs]


def _free(box: Box, figure: Figure, chart: Chart, slots: Slots) -> bool:
    """Whether no line, mark or column runs through the box."""
    probe = Placer((0, 0, chart.box.w, chart.box.h))
    for series in figure.series:
        spots = [spot(chart, slots, p.x, p.y, secondary=series.secondary) for p in series.points if p.y is not None]
        probe.marks.extend((x, y, 1.0) for x, y in spots)
        probe.lines.extend(itertools.pairwise(spots))
        if series.mark == "column":
            probe.lines.extend(((x, y), (x, float(chart.box.h))) for x, y in spots)
    margin = 90_000
    return probe.is_free((box.x - margin, box.y - margin, box.right + margin, box.bottom + margin))
