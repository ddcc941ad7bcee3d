"""How much of a chart's frame the plot may take: the rest is for axis words, end labels and arrows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.export.pptx.metrics import fit, height, width
from desktop.export.pptx.model import Box, Inner, ValueAxis
from desktop.export.pptx.placing import ASIDE, GAP
from desktop.export.pptx.type_sizes import sizes_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Axis, Figure

BELOW = 300_000
"""One line of categories under the plot."""
ABOVE = 72_000
ARROW_BAND = 430_000
"""Over the plot, when a growth arrow runs there."""
_MOST = 0.42
"""Share of the frame that end labels may take."""
_MOST_OF_MANY = 0.6
"""The same where many lines end."""


def value_axis(axis: Axis, code: str, *, visible: bool) -> ValueAxis:
    """The figure's fixed limits and steps."""
    if axis.kind == "log":
        return ValueAxis(axis.minimum, axis.maximum, None, code, visible=visible, grid=visible, is_log=True)
    steps = {round(b.at - a.at, 9) for a, b in zip(axis.ticks, axis.ticks[1:], strict=False)}
    step = steps.pop() if len(steps) == 1 else None
    top = axis.maximum if axis.maximum > axis.minimum else axis.minimum + 1
    return ValueAxis(axis.minimum, top, step if step and step > 0 else None, code, visible=visible, grid=visible)


def number_axis(xs: Sequence[float]) -> ValueAxis:
    """Time as numbers, from the first year to the last: for points inside years."""
    first, last = int(xs[0] // 1), int(xs[-1] // 1) + 1
    return ValueAxis(first, max(last, first + 1), 1, "0", visible=False)


def axis_room(axis: Axis | None, box: Box, *, visible: bool) -> int:
    """Width of the value axis' numbers in a chart of this frame."""
    if axis is None or not visible:
        return 0
    return max((width(t.label, sizes_of(box).axis) for t in axis.ticks), default=400_000) + 110_000


def end_room(box: Box, left: int, slots: int, labels: Sequence[tuple[float, float]], *, many: bool = False) -> int:
    """Width right of the plot for labels at the ends of lines: (slot, width) each."""
    free = box.w - left
    needed = 0.0
    for slot, wide in labels:
        share = (slots - 1 - slot + 0.5) / slots
        own = wide + GAP + ASIDE + 40_000
        needed = max(needed, (own - share * free) / (1 - share) if share < 1 else 0)
    return round(min(needed, free * (_MOST_OF_MANY if many else _MOST)))


def inner(box: Box, left: int, top: int, right: int, bottom: int) -> Inner:
    """The plot area as fractions."""
    return Inner(left / box.w, top / box.h, (box.w - left - right) / box.w, (box.h - top - bottom) / box.h)


def category_words(figure: Figure, labels: Sequence[str], plot_width: float, box: Box) -> tuple[str, ...]:
    """Labels of categories, shortened to their slot; years are never shortened, but left out between others.

    The months of a part of a year stand below it where the slot does not hold both: readers would break Chinese
    anywhere.
    """
    slot = round(plot_width / max(1, len(labels))) - 100_000
    if figure.x is not None and figure.x.kind == "time":
        size = sizes_of(box).label
        return tuple(label if width(label, size) <= slot else label.replace(" ", "\n", 1) for label in labels)
    return tuple(fit(label, sizes_of(box).dense, slot) for label in labels)


def below(words: Sequence[str], box: Box) -> int:
    """Height of the categories under the plot: one line, or two."""
    return BELOW + (height(sizes_of(box).label) if any("\n" in word for word in words) else 0)


def category_fit(labels: Sequence[str], plot_width: float, box: Box) -> tuple[float, int]:
    """Type size and step of category labels that do not touch, in a chart of this frame."""
    slot = plot_width / max(1, len(labels))
    sizes = sizes_of(box)
    for candidate in (sizes.label, sizes.dense):
        widest = max((width(text, candidate) for label in labels for text in label.split("\n")), default=0) + 80_000
        if widest <= slot:
            return candidate, 1
    return sizes.dense, max(1, -(-widest // max(1, int(slot))))
