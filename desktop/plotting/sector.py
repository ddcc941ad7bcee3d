"""A piece of a ring as a shape in logical pixels: where it is, what lies in it, its outline."""

from __future__ import annotations

from math import atan2, ceil, cos, hypot, sin, tau
from typing import TYPE_CHECKING

from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.figures.figure import Certainty
    from desktop.plotting.shapes import Pixel


@frozen
class Sector:
    """A piece of a ring that stands for a value. Angles in radians, clockwise from twelve o'clock."""

    centre: Pixel
    inner: float
    outer: float
    start: float
    sweep: float
    colour: int
    certainty: Certainty
    key: str = ""
    grain: bool = False
    rest: bool = False
    """Whether it is the part of a whole that nobody published."""

    def has(self, x: float, y: float) -> bool:
        """Whether a point lies inside or on the edge."""
        dx, dy = x - self.centre[0], y - self.centre[1]
        if not self.inner <= hypot(dx, dy) <= self.outer:
            return False
        return (atan2(dx, -dy) - self.start) % tau <= self.sweep

    def at(self, angle: float, radius: float) -> Pixel:
        """The place at an angle and a distance from the centre."""
        return self.centre[0] + radius * sin(angle), self.centre[1] - radius * cos(angle)

    @property
    def middle(self) -> Pixel:
        """The place half way along and across."""
        return self.at(self.start + self.sweep / 2, (self.inner + self.outer) / 2)

    def outline(self, step: float = 3.0) -> tuple[Pixel, ...]:
        """The edge as points about ``step`` pixels apart: out along the outer arc, back along the inner one."""
        outer = max(2, ceil(self.sweep * self.outer / step)) + 1
        around = [self.start + self.sweep * place / (outer - 1) for place in range(outer)]
        edge = [self.at(angle, self.outer) for angle in around]
        if self.inner > 0:
            edge += [self.at(angle, self.inner) for angle in reversed(around)]
        elif self.sweep < tau - 1e-6:
            edge.append(self.centre)
        return tuple(edge)
