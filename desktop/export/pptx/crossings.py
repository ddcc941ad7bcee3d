"""Rectangles, points and strokes: how far apart they are, and which of them cross."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.export.pptx.placing import Rect, Spot, Stroke


def near(rect: Rect, spot: Spot) -> float:
    """From a rectangle to a point."""
    return hypot(max(rect[0] - spot[0], 0.0, spot[0] - rect[2]), max(rect[1] - spot[1], 0.0, spot[1] - rect[3]))


def distance(spot: Spot, stroke: Stroke) -> float:
    """From a point to a stroke."""
    (x0, y0), (x1, y1) = stroke
    dx, dy = x1 - x0, y1 - y0
    length = dx * dx + dy * dy
    share = max(0.0, min(1.0, ((spot[0] - x0) * dx + (spot[1] - y0) * dy) / length)) if length else 0.0
    return hypot(spot[0] - x0 - share * dx, spot[1] - y0 - share * dy)


def meet(one: Stroke, other: Stroke) -> bool:
    """Whether two strokes cross."""

    def side(stroke: Stroke, spot: Spot) -> float:
        (x0, y0), (x1, y1) = stroke
        return (x1 - x0) * (spot[1] - y0) - (y1 - y0) * (spot[0] - x0)

    return side(one, other[0]) * side(one, other[1]) < 0 and side(other, one[0]) * side(other, one[1]) < 0


def crosses(rect: Rect, a: Spot, b: Spot) -> bool:
    """Whether a line from a to b enters the rectangle (Liang and Barsky)."""
    (x, y), dx, dy = a, b[0] - a[0], b[1] - a[1]
    enter, leave = 0.0, 1.0
    for step, room in ((-dx, x - rect[0]), (dx, rect[2] - x), (-dy, y - rect[1]), (dy, rect[3] - y)):
        if step == 0:
            if room <= 0:
                return False
            continue
        share = room / step
        if step < 0:
            enter = max(enter, share)
        else:
            leave = min(leave, share)
    return enter < leave
