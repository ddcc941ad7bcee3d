"""The course of a level over the years: one rate, from a turning year another one, and a driver that lifts it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.analysis.growth import GrowthError, compound
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

RAMP = 5
"""Years over which a driver builds up, evenly, to its whole strength."""


@frozen
class Course:
    """level(n) = base x (1 + growth)^a x (1 + later)^b x (1 + uplift x min(1, n / ramp)).

    Of the n years since the start, a lie before the turning and b after it. Without a turning, or without a later
    rate, b is 0.
    """

    base: float
    growth: float
    """Rate a year as a fraction."""
    turning: int | None = None
    """Years from the start to the turning; None for never."""
    later: float | None = None
    uplift: float = 0.0
    """By which fraction the driver lifts the level once it has its whole strength."""
    ramp: int = RAMP

    @property
    def turns(self) -> bool:
        """Whether there is a second rate."""
        return self.turning is not None and self.later is not None

    def level(self, years: int) -> float:
        """The level ``years`` after the start; raises ``GrowthError`` for what ``compound`` refuses."""
        before = years if self.turning is None or self.later is None else min(years, max(0, self.turning))
        level = compound(self.base, self.growth, before)
        if before < years and self.later is not None:
            level = compound(level, self.later, years - before)
        return level * self.lift(years)

    def lift(self, years: int) -> float:
        """By which factor the driver lifts the level after ``years``."""
        return 1.0 + self.uplift * min(1.0, years / self.ramp)

    def levels(self, years: int) -> tuple[float, ...]:
        """The levels from the start to ``years`` later; raises ``GrowthError`` for what ``level`` refuses."""
        self.level(years)
        turning = years if self.turning is None or self.later is None else self.turning
        bare, found = self.base, []
        for n in range(years + 1):
            found.append(bare * self.lift(n) if self.uplift else bare)
            bare *= 1 + (self.growth if n < turning or self.later is None else self.later)
        return tuple(found)

    def moved(self, deviation: float) -> Course:
        """The same course with every rate higher by ``deviation``; no rate falls below -100 %."""
        later = None if self.later is None else max(-1.0, self.later + deviation)
        return replace(self, growth=max(-1.0, self.growth + deviation), later=later)

    def check(self) -> None:
        """Raises ``GrowthError`` for a start or a lifted level below zero."""
        if self.base < 0:
            raise GrowthError("A scenario starts from a value of zero or more and looks ahead.")
        if self.uplift < -1:
            raise GrowthError("A driver cannot take away more than everything.")


def quantile_courses(course: Course, deviations: Iterable[float], years: int) -> tuple[tuple[float, ...], ...]:
    """The levels of the course for each deviation of its rates.

    The level rises with the rates, so these are exact quantiles where the deviations are quantiles.
    """
    return tuple(course.moved(one).levels(years) for one in deviations)
