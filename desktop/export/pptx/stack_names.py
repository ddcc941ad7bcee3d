"""Names of stacked parts that no label names: right of the last column, each beside its part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.export.pptx.colours import MUTED
from desktop.export.pptx.metrics import fit, height, width
from desktop.export.pptx.model import Box
from desktop.export.pptx.type_sizes import sizes_of
from desktop.figures.piles import stack

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.export.pptx.colours import Colour
    from desktop.export.pptx.model import Chart
    from desktop.export.pptx.user_shapes import UserShapes
    from desktop.figures.figure import Figure, Series

_BESIDE: Final = 90_000


def unnamed_parts(figure: Figure, chart: Chart) -> list[Series]:
    """The parts whose name stands in none of their labels."""
    drawn = {series.key: series for series in chart.series}
    return [
        part
        for part in figure.series
        if part.mark == "column"
        and (own := drawn.get(part.key)) is not None
        and any(value is not None for value in own.values)
        and not any(label.with_name or part.name in label.text for label in own.labels)
    ]


def names_width(parts: Sequence[Series], box: Box) -> int:
    """Room right of the plot for their names; none without any."""
    widest = max((width(part.name, sizes_of(box).axis, bold=True) for part in parts), default=0)
    return min(widest + 2 * _BESIDE, box.w // 3) if parts else 0


def draw_names(
    figure: Figure, parts: Sequence[Series], chart: Chart, colour: Callable[[int], Colour], shapes: UserShapes
) -> None:
    """Each at the height of its part in the last column that has it, moved as little as needed."""
    places = sorted(((_middle(figure, part), part) for part in parts), key=lambda one: -one[0])
    size = sizes_of(chart.box).axis
    tall = height(size) + 20_000
    wanted = [(chart.at_value(value) * chart.box.h, tall) for value, _ in places]
    tops = stack(wanted, chart.inner.y * chart.box.h, (chart.inner.y + chart.inner.h) * chart.box.h)
    left = round((chart.inner.x + chart.inner.w) * chart.box.w) + _BESIDE // 2
    for top, (_, part) in zip(tops, places, strict=True):
        if top is not None:
            box = Box(left, round(top), chart.box.w - left, tall)
            ink = colour(part.colour) if part.colour else MUTED
            shapes.text(
                f"mc:name/{part.key}",
                box,
                fit(part.name, size, box.w, bold=True),
                size=size,
                bold=True,
                colour=ink,
                align="l",
            )


def _middle(figure: Figure, upto: Series) -> float:
    """The middle of a part in its last column, as a value of the axis."""
    x = max(point.x for point in upto.points if point.y is not None)
    low = 0.0
    for series in (one for one in figure.series if one.mark == "column"):
        own = next((point.y or 0.0 for point in series.points if point.x == x), 0.0)
        if series is upto:
            return low + own / 2
        low += own
    return low
