"""What a stated growth rate really implies: every plausible reading of the years, and a verdict.

A printed value is rounded, so that it stands for an interval; the implied rate of two printed values
is an interval too. A stated rate *agrees* with a reading when the intervals meet, or when they miss
each other by so little (``CLOSE``) that a rounding before the printed one explains it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from desktop.analysis.growth import GrowthError, cagr, compound
from desktop.frozen import frozen

CLOSE: Final = 0.0005
"""A twentieth of a percentage point: still counts as the same rate."""

_NEIGHBOURS: Final = (0, 1, -1)


class Verdict(StrEnum):
    """What the audit found."""

    AGREES = "agrees"
    """The rate follows from the values over the years between them."""
    OTHER_YEARS = "other_years"
    """It follows only when one year more or less is counted."""
    DIFFERS = "differs"
    """No reading explains it."""
    NO_VALUES = "no_values"
    """There are no two values to compare it with; only an index can be drawn."""
    NO_RATE = "no_rate"
    """Nobody states a rate; the implied one stands alone."""


@frozen
class StatedRate:
    """A growth rate as printed: a fraction a year, the step of its last digit, the years it is labelled with."""

    rate: float
    step: float
    first_year: int
    last_year: int


@frozen
class StatedValue:
    """A value as printed: single units, the step of its last digit, its year."""

    value: float
    step: float
    year: int


@frozen
class Reading:
    """One way of counting the years, and the rate it implies with its rounding interval."""

    years: int
    first_year: int
    last_year: int
    implied: float
    low: float
    high: float
    difference: float | None
    """Stated less implied; None where nothing is stated."""
    fits: bool

    @property
    def formula(self) -> str:
        """The arithmetic of the reading, without its values."""
        return f"(last / first)^(1 / {self.years}) - 1 = {self.implied * 100:.3f} %"


@frozen
class GrowthAudit:
    """Readings, the one that explains the stated rate best, and the verdict."""

    verdict: Verdict
    readings: tuple[Reading, ...] = ()
    """As the values are dated first, then one year more, then one less."""
    best: Reading | None = None
    would_end_at: float | None = None
    """The last value if the stated rate held from the first one over the years between them."""
    labelled_otherwise: bool = False
    """Whether the stated rate holds over other years than those it is labelled with."""
    index: float | None = None
    """Level at the end of the labelled years with 100 at their start, where there are no values."""


def audit_growth(
    stated: StatedRate | None, first: StatedValue | None = None, last: StatedValue | None = None
) -> GrowthAudit:
    """Compare a stated rate with what two stated values imply.

    Readings count the years between the values, one more and one less. Where the rate is labelled
    with other years than the values carry, those years are a reading as well. Raises ``GrowthError``
    when the values forbid any rate.
    """
    if first is None or last is None:
        if stated is None:
            raise GrowthError("There is neither a stated rate nor a pair of values to audit.")
        years = stated.last_year - stated.first_year
        return GrowthAudit(Verdict.NO_VALUES, index=compound(100.0, stated.rate, years))
    readings = tuple(_reading(stated, first, last, years) for years in _plausible_years(stated, first, last))
    if stated is None:
        return GrowthAudit(Verdict.NO_RATE, readings, readings[0])
    fitting = [reading for reading in readings if reading.fits]
    best = readings[0] if readings[0].fits else min(fitting or readings, key=_distance)
    explained = Verdict.AGREES if best is readings[0] else Verdict.OTHER_YEARS
    label = (stated.first_year, stated.last_year)
    return GrowthAudit(
        explained if fitting else Verdict.DIFFERS,
        readings,
        best,
        would_end_at=compound(first.value, stated.rate, last.year - first.year),
        labelled_otherwise=bool(fitting) and label != (best.first_year, best.last_year),
    )


def rate_interval(first: StatedValue, last: StatedValue, years: float) -> tuple[float, float]:
    """The smallest and largest rate that the printed values leave possible.

    Raises ``GrowthError`` when the first value may be zero or less within its rounding.
    """
    low = cagr(first.value + first.step / 2, max(0.0, last.value - last.step / 2), years)
    high = cagr(first.value - first.step / 2, last.value + last.step / 2, years)
    return low, high


def _plausible_years(stated: StatedRate | None, first: StatedValue, last: StatedValue) -> tuple[int, ...]:
    between = last.year - first.year
    if between <= 0:
        raise GrowthError("A growth rate needs a later year than the one it starts from.")
    years = [between + offset for offset in _NEIGHBOURS]
    if stated is not None:
        years.append(stated.last_year - stated.first_year)
    return tuple(dict.fromkeys(count for count in years if count > 0))


def _reading(stated: StatedRate | None, first: StatedValue, last: StatedValue, years: int) -> Reading:
    implied = cagr(first.value, last.value, years)
    low, high = rate_interval(first, last, years)
    first_year = last.year - years
    if stated is None:
        return Reading(years, first_year, last.year, implied, low, high, None, fits=False)
    gap = max(low - (stated.rate + stated.step / 2), (stated.rate - stated.step / 2) - high)
    return Reading(years, first_year, last.year, implied, low, high, stated.rate - implied, fits=gap <= CLOSE)


def _distance(reading: Reading) -> float:
    return abs(reading.difference or 0.0)
