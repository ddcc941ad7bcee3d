"""The column right of a chart's lines as user shapes: a pill for each line at the height of its end, under a head.

The chart is made for a narrower frame and then put into the whole one, so that nothing of it reaches the column.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.export.pptx.colours import MUTED, is_single
from desktop.export.pptx.metrics import height, width
from desktop.export.pptx.model import Box
from desktop.export.pptx.type_sizes import sizes_of
from desktop.figures.piles import stack

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.export.pptx.colours import Colour, Palette
    from desktop.export.pptx.model import Chart
    from desktop.export.pptx.user_shapes import UserShapes
    from desktop.figures.figure import Figure, Point, Series

_GAP: Final = 150_000
"""Between what belongs to the chart and the pills."""
_PAD: Final = 100_000
_TALL: Final = 1.35
"""Height of a pill in lines of its words."""
_APART: Final = 40_000


def frame_beside(figure: Figure, box: Box) -> Box:
    """The frame that is left for the chart."""
    return replace(box, w=box.w - _wide(figure, box) - _GAP) if figure.side is not None else box


def draw_side(figure: Figure, chart: Chart, palette: Palette, shapes: UserShapes) -> None:
    """The head and the pills; one that says why there is no number is muted."""
    if figure.side is None:
        return
    sizes, wide = sizes_of(chart.box), _wide(figure, chart.box)
    left, head = chart.box.w - wide, height(sizes.dense)
    shapes.text("mc:side/title", Box(left, 0, wide, head), figure.side.title, size=sizes.dense, colour=MUTED)
    tall = round(height(sizes.label) * _TALL)
    ends = [
        (series, one, chart.at_value(last.y, secondary=series.secondary) * chart.box.h)
        for one in figure.side.values
        if (series := _series(figure, one.series)) is not None
        and (last := _last(series)) is not None
        and last.y is not None
    ]
    ends.sort(key=lambda end: end[2])
    floor = (chart.inner.y + chart.inner.h) * chart.box.h + tall / 2
    tops = stack([(y, float(tall + _APART)) for _, _, y in ends], head + _APART, min(floor, chart.box.h))
    colour_of = _colours(figure, palette)
    for number, ((series, one, _), top) in enumerate(zip(ends, tops, strict=True), 1):
        if top is None:
            continue
        box = Box(left, round(top), wide, tall)
        colour = MUTED if one.refusal else colour_of(series)
        shapes.pill(f"mc:side/{number}/label", box, one.text, colour, size=sizes.label)


def _wide(figure: Figure, box: Box) -> int:
    """Width of the column in a frame of this size."""
    if figure.side is None:
        return 0
    sizes = sizes_of(box)
    values = max((width(one.text, sizes.label, bold=True) for one in figure.side.values), default=0) + 2 * _PAD
    return round(max(values, width(figure.side.title, sizes.dense) + 40_000))


def _series(figure: Figure, key: str) -> Series | None:
    return next((one for one in figure.series if one.key == key), None)


def _last(series: Series) -> Point | None:
    known = [point for point in series.points if point.y is not None]
    return max(known, key=lambda point: point.x) if known else None


def _colours(figure: Figure, palette: Palette) -> Callable[[Series], Colour]:
    single = is_single(figure)
    return lambda series: palette.colour(series.colour, single=single)
