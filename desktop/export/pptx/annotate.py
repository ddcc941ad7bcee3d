"""Arrows, boundaries and gaps of a figure as user shapes of its chart."""

from __future__ import annotations

from desktop.export.pptx.colours import MUTED, RULE, TEXT, THIN, line
from desktop.export.pptx.metrics import height, width
from desktop.export.pptx.model import Box, Chart
from desktop.export.pptx.room import ARROW_BAND, BELOW
from desktop.export.pptx.slots import Slots
from desktop.export.pptx.user_shapes import UserShapes
from desktop.figures.figure import Boundary, Figure, Gap, GrowthArrow, Point

_PILL = 288_000
_LABEL = 260_000
"""Height of a value label over a mark, which arrows leave free."""


def user_shapes(figure: Figure, chart: Chart, slots: Slots) -> UserShapes:
    """All user shapes of a chart with points; empty when the figure has no annotations."""
    shapes = UserShapes(Box(0, 0, chart.box.w, chart.box.h))
    if chart.x is not None:
        _year_words(figure, chart, slots, shapes)
    for place, gap in enumerate((a for a in figure.annotations if isinstance(a, Gap)), 1):
        _gap(gap, place, figure, chart, slots, shapes)
    for place, boundary in enumerate((a for a in figure.annotations if isinstance(a, Boundary)), 1):
        _boundary(boundary, place, chart, slots, shapes)
    arrows = [a for a in figure.annotations if isinstance(a, GrowthArrow)]
    for place, arrow in enumerate(arrows, 1):
        _growth(arrow, place, figure, chart, slots, shapes)
    return shapes


def _x(chart: Chart, slots: Slots, x: float) -> int:
    along = chart.at_number(x) if chart.x else chart.at_slot(slots.position(x))
    return round(along * chart.box.w)


def _y(chart: Chart, value: float, *, secondary: bool = False) -> int:
    return round(chart.at_value(value, secondary=secondary) * chart.box.h)


def _floor(chart: Chart) -> int:
    return round((chart.inner.y + chart.inner.h) * chart.box.h)


def _ceiling(chart: Chart) -> int:
    return round(chart.inner.y * chart.box.h)


def _year_words(figure: Figure, chart: Chart, slots: Slots, shapes: UserShapes) -> None:
    """The years under a number axis, each in the middle of its year."""
    ticks = figure.x.ticks if figure.x else ()
    assert chart.x is not None
    for tick in ticks:
        if chart.x.minimum <= tick.at <= chart.x.maximum:
            wide = width(tick.label, 12) + 40_000
            left = _x(chart, slots, tick.at) - wide // 2
            box = Box(left, _floor(chart) + 40_000, wide, BELOW - 60_000)
            shapes.text(f"mc:axis/{tick.label}", box, tick.label)


def _gap(gap: Gap, place: int, figure: Figure, chart: Chart, slots: Slots, shapes: UserShapes) -> None:
    half = 0.0 if chart.x else 0.5
    inside = 60_000
    start = _x(chart, slots, gap.start + half) - (0 if chart.x else _half_slot(chart))
    end = _x(chart, slots, gap.end - half) + (0 if chart.x else _half_slot(chart))
    wide = end - start - 2 * inside
    if wide < 200_000:
        return
    floor, ceiling = _floor(chart), _ceiling(chart)
    bars = any(s.mark == "column" for s in figure.series)
    tall = min(1_112_500, round((floor - ceiling) * 0.32)) if bars else 300_000
    tall = min(tall, floor - _lowest_line(figure, chart, slots, gap) - 60_000) if not bars else tall
    if tall < height(11):
        return
    text = gap.text if width(gap.text, 11) < wide else ""
    shapes.frame(f"mc:unknown/{place}", Box(start + inside, floor - tall - 20_000, wide, tall), text)


def _lowest_line(figure: Figure, chart: Chart, slots: Slots, gap: Gap) -> int:
    """The lowest EMU (largest y) that a line takes above the gap, so that the frame stays below it."""
    floor = _ceiling(chart)
    for series in figure.series:
        known = [p for p in series.points if p.y is not None]
        for a, b in zip(known, known[1:], strict=False):
            if a.x < gap.end and b.x > gap.start:
                floor = max(floor, _y(chart, min(a.y or 0, b.y or 0), secondary=series.secondary))
    return floor


def _half_slot(chart: Chart) -> int:
    return round(chart.width / len(chart.categories) / 2)


def _boundary(boundary: Boundary, place: int, chart: Chart, slots: Slots, shapes: UserShapes) -> None:
    x = _x(chart, slots, boundary.x)
    if not 0 <= x <= chart.box.w:
        return
    floor, ceiling = _floor(chart), _ceiling(chart)
    shapes.stroke(f"mc:boundary/{place}/line", x, ceiling, x, floor, line(RULE, THIN, "sysDash"))
    wide = width(boundary.text, 10) + 40_000
    box = Box(x + 50_000, floor - height(10) - 30_000, wide, height(10))
    shapes.text(f"mc:boundary/{place}/label", box, boundary.text, size=10, colour=MUTED, align="l")


def _growth(arrow: GrowthArrow, place: int, figure: Figure, chart: Chart, slots: Slots, shapes: UserShapes) -> None:
    """Up from above the first label, across above everything, down to above the last label."""
    series = next((s for s in figure.series if s.key == arrow.series), None)
    if series is None:
        return
    ends = {p.key: p for p in series.points}
    first, last = ends.get(arrow.start), ends.get(arrow.end)
    if first is None or last is None or first.y is None or last.y is None:
        return
    x0, x1 = (_x(chart, slots, p.x) + _offset(chart, figure, arrow.series) for p in (first, last))
    across = _ceiling(chart) - ARROW_BAND + _PILL // 2 + 60_000
    wide = min(width(arrow.text, 12, bold=True) + 360_000, chart.box.w)
    middle = max(wide // 2, min((x0 + x1) // 2, chart.box.w - wide // 2))
    pen = line(TEXT, THIN)
    y0, y1 = _clear(chart, first, series.secondary), _clear(chart, last, series.secondary)
    shapes.stroke(f"mc:cagr/{place}/start", x0, across, x0, max(across, y0), pen)
    shapes.stroke(f"mc:cagr/{place}/line", x0, across, x1, across, pen)
    shapes.arrow(f"mc:cagr/{place}/head", x1, across, max(across + 150_000, y1), down=True)
    shapes.pill(f"mc:cagr/{place}/label", Box(middle - wide // 2, across - _PILL // 2, wide, _PILL), arrow.text)


def _clear(chart: Chart, point: Point, secondary: bool) -> int:
    """Just above the point's label."""
    return _y(chart, point.y or 0, secondary=secondary) - _LABEL - 40_000


def _offset(chart: Chart, figure: Figure, key: str) -> int:
    """From the middle of a slot to the middle of the series' own column inside its cluster."""
    for plot in chart.plots:
        keys = [s.key for s in plot.series]
        if plot.kind == "bar" and plot.grouping == "clustered" and key in keys:
            cluster = chart.width / len(chart.categories) * len(keys) / (len(keys) + plot.gap / 100)
            return round(cluster * ((keys.index(key) + 0.5) / len(keys) - 0.5))
    return 0
