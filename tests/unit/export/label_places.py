"""Where the labels of a native chart stand, worked out from its numbers as readers place them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.export.pptx.metrics import height, width
from desktop.export.pptx.placing import GAP
from tests.unit.export.slide_reading import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.export.pptx.model import Chart, Label, NativeSeries, Plot

OFF = 40_000
"""How far from the end of a column or bar readers write its value."""
Rect = tuple[float, float, float, float]
"""Left, top, right, bottom in EMU of the frame."""


class Placed(NamedTuple):
    """A label with its words, and the column or bar it belongs to; none for a point of a line."""

    words: str
    rect: Rect
    column: Rect | None


def placed_labels(chart: Chart) -> list[Placed]:
    """All labels of columns, bars and points."""
    return [one for plot in chart.plots for one in _of_plot(chart, plot)]


def columns(chart: Chart) -> list[Rect]:
    """The columns and bars that stand side by side."""
    return [
        body
        for plot in chart.plots
        if plot.kind == "bar" and plot.grouping == "clustered"
        for series in plot.series
        for at, value in enumerate(series.values)
        if value is not None and (body := _body(chart, plot, series, at)) is not None
    ]


def meet(one: Rect, other: Rect, slack: float = 6_000) -> bool:
    """Whether two rectangles share more than a hair."""
    return (
        one[0] < other[2] - slack
        and other[0] < one[2] - slack
        and one[1] < other[3] - slack
        and other[1] < one[3] - slack
    )


def _of_plot(chart: Chart, plot: Plot) -> Iterator[Placed]:
    for series in plot.series:
        for label in series.labels:
            value = series.values[label.index]
            if value is None:
                continue
            number = shown(value, label.format) if label.format else ""
            words = number or label.text
            if label.with_name:
                words = f"{series.name}  {words}"
            elif number and label.text:
                words = f"{number}  {label.text}"
            body = _body(chart, plot, series, label.index) if plot.kind == "bar" else None
            yield Placed(words, _label_rect(chart, plot, label, words, value, body), body)


def _body(chart: Chart, plot: Plot, series: NativeSeries, at: int) -> Rect | None:
    w, h, count = chart.box.w, chart.box.h, len(chart.categories)
    base, end = _span(chart, plot, series, at)
    cluster = len(plot.series) if plot.grouping == "clustered" and plot.overlap == 0 else 1
    lane = plot.series.index(series) if cluster > 1 else 0
    if plot.direction == "bar":
        slot = chart.inner.h * h / count
        thick = slot / (cluster + plot.gap / 100)
        middle = chart.inner.y * h + slot * (at + 0.5) + (lane + 0.5 - cluster / 2) * thick
        x0, x1 = sorted(chart.inner.x * w + chart.inner.w * w * chart.y.share(value) for value in (base, end))
        return x0, middle - thick / 2, x1, middle + thick / 2
    wide = chart.width / count / (cluster + plot.gap / 100)
    middle = chart.at_slot(at) * w + (lane + 0.5 - cluster / 2) * wide
    y0, y1 = sorted(chart.at_value(value) * h for value in (base, end))
    return middle - wide / 2, y0, middle + wide / 2, y1


def _span(chart: Chart, plot: Plot, series: NativeSeries, at: int) -> tuple[float, float]:
    value = series.values[at] or 0.0
    if plot.grouping != "stacked":
        return max(0.0, chart.y.minimum), value
    below = plot.series[: plot.series.index(series)]
    base = sum(one.values[at] or 0.0 for one in below if (one.values[at] or 0.0) * value >= 0)
    return base, base + value


def _label_rect(chart: Chart, plot: Plot, label: Label, words: str, value: float, body: Rect | None) -> Rect:
    wide, tall = width(words, label.size, bold=label.bold), height(label.size)
    dx, dy = label.dx * chart.box.w, label.dy * chart.box.h
    if body is None:
        x, y = chart.at_slot(label.index) * chart.box.w, chart.at_value(value, secondary=plot.secondary) * chart.box.h
        left, top = {
            "t": (x - wide / 2, y - GAP - tall),
            "b": (x - wide / 2, y + GAP),
            "l": (x - GAP - wide, y - tall / 2),
        }.get(label.position, (x + GAP, y - tall / 2))
    elif label.position == "ctr":
        left, top = (body[0] + body[2] - wide) / 2, (body[1] + body[3] - tall) / 2
    elif plot.direction == "bar":
        left, top = body[2] + OFF, (body[1] + body[3] - tall) / 2
    else:
        left = (body[0] + body[2] - wide) / 2
        top = body[3] + OFF if value < 0 else body[1] - OFF - tall
    return left + dx, top + dy, left + dx + wide, top + dy + tall
