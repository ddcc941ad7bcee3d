"""Rectangles and scales in logical pixels: plain numbers, so that a layout can be tested without a painter."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable


class Box(NamedTuple):
    """A rectangle in logical pixels; y grows downwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height

    @property
    def centre(self) -> tuple[float, float]:
        """The middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    def cut(self, left: float = 0, top: float = 0, right: float = 0, bottom: float = 0) -> Box:
        """The box without margins; never of negative size."""
        return Box(
            self.x + left, self.y + top, max(0.0, self.width - left - right), max(0.0, self.height - top - bottom)
        )

    def grown(self, by: float) -> Box:
        """The box with ``by`` pixels more on every side."""
        return Box(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def moved(self, dx: float, dy: float) -> Box:
        """The box elsewhere."""
        return Box(self.x + dx, self.y + dy, self.width, self.height)

    def touches(self, other: Box) -> bool:
        """Whether the insides of two boxes overlap; sharing an edge is no overlap."""
        return (
            self.x < other.right - 1e-6
            and other.x < self.right - 1e-6
            and self.y < other.bottom - 1e-6
            and other.y < self.bottom - 1e-6
        )

    def touches_any(self, others: Iterable[Box]) -> bool:
        """Whether it touches one of many; without a call for each, because a step of a slider asks for hundreds."""
        x, y, right, bottom = self.x, self.y, self.right - 1e-6, self.bottom - 1e-6
        for left, top, width, height in others:
            if left < right and top < bottom and x < left + width - 1e-6 and y < top + height - 1e-6:
                return True
        return False

    def holds(self, other: Box) -> bool:
        """Whether ``other`` lies wholly inside."""
        return (
            self.x - 1e-6 <= other.x
            and self.y - 1e-6 <= other.y
            and other.right <= self.right + 1e-6
            and other.bottom <= self.bottom + 1e-6
        )

    def has(self, x: float, y: float) -> bool:
        """Whether a point lies inside or on the edge."""
        return self.x <= x <= self.right and self.y <= y <= self.bottom

    def crossed_by(self, x1: float, y1: float, x2: float, y2: float) -> bool:
        """Whether a straight stroke passes through the box."""
        if max(x1, x2) < self.x or min(x1, x2) > self.right or max(y1, y2) < self.y or min(y1, y2) > self.bottom:
            return False
        if self.has(x1, y1) or self.has(x2, y2):
            return True
        sides = [
            (x2 - x1) * (cy - y1) - (y2 - y1) * (cx - x1)
            for cx, cy in ((self.x, self.y), (self.right, self.y), (self.x, self.bottom), (self.right, self.bottom))
        ]
        return min(sides) <= 0 <= max(sides)


def whole_box(left: float, top: float, right: float, bottom: float) -> Box:
    """A box with its edges on whole pixels, at least one pixel wide and high."""
    x, y = round(left), round(top)
    return Box(x, y, max(1, round(right) - x), max(1, round(bottom) - y))


def around(points: Iterable[tuple[float, float]]) -> Box:
    """The smallest box that holds all points; there must be one."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


@frozen
class Scale:
    """A straight mapping of values to pixels; ``start`` is the pixel of ``low``."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """The pixel of a value."""
        span = self.high - self.low
        if span == 0:
            return (self.start + self.end) / 2
        return self.start + (value - self.low) / span * (self.end - self.start)

    def back(self, pixel: float) -> float:
        """The value at a pixel."""
        span = self.end - self.start
        return self.low if span == 0 else self.low + (pixel - self.start) / span * (self.high - self.low)


@frozen
class LogScale(Scale):
    """A logarithmic mapping; ``low`` and ``high`` are above zero. What is not above zero lies at ``start``."""

    def __call__(self, value: float) -> float:
        """The pixel of a value."""
        if value <= 0 or self.low <= 0 or self.high <= self.low:
            return self.start
        share = math.log(value / self.low) / math.log(self.high / self.low)
        return self.start + share * (self.end - self.start)

    def back(self, pixel: float) -> float:
        """The value at a pixel."""
        span = self.end - self.start
        return self.low if span == 0 else self.low * (self.high / self.low) ** ((pixel - self.start) / span)


def value_scale(kind: str, low: float, high: float, start: float, end: float) -> Scale:
    """The scale of a value axis by its kind: ``log``, else straight."""
    return LogScale(low, high, start, end) if kind == "log" else Scale(low, high, start, end)
