"""Which days of a time line are visible, and how that changes: pure numbers, without a widget."""

from __future__ import annotations

from typing import Final

from desktop.frozen import frozen

LEAST_DAYS: Final = 14.0
"""The closest view."""


@frozen
class Days:
    """A stretch of days inside a whole range; it never leaves it."""

    low: float
    high: float
    first: float
    last: float

    @property
    def length(self) -> float:
        """How many days are visible."""
        return self.high - self.low

    def shown(self, low: float, high: float) -> Days:
        """Other days, as long as wished but inside the range and never shorter than the closest view."""
        whole = self.last - self.first
        length = min(max(high - low, min(LEAST_DAYS, whole)), whole)
        middle = (low + high) / 2
        start = min(max(middle - length / 2, self.first), self.last - length)
        return Days(start, start + length, self.first, self.last)

    def moved(self, days: float) -> Days:
        """The same length elsewhere."""
        start = min(max(self.low + days, self.first), self.last - self.length)
        return Days(start, start + self.length, self.first, self.last)

    def zoomed(self, factor: float, about: float) -> Days:
        """``factor`` times as close; ``about`` stays where it is as long as the range allows it."""
        whole = self.last - self.first
        length = min(max(self.length / factor, min(LEAST_DAYS, whole)), whole)
        share = (about - self.low) / self.length if self.length else 0.5
        start = min(max(about - share * length, self.first), self.last - length)
        return Days(start, start + length, self.first, self.last)

    def whole(self) -> Days:
        """The whole range."""
        return Days(self.first, self.last, self.first, self.last)

    def mixed(self, other: Days, share: float) -> Days:
        """A part of the way to other days, fast at first."""
        eased = 1 - (1 - min(max(share, 0.0), 1.0)) ** 3
        return Days(
            self.low + (other.low - self.low) * eased,
            self.high + (other.high - self.high) * eased,
            other.first,
            other.last,
        )
