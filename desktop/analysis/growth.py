"""Growth between numbers: compound rates, levels, differences. Plain floats, rates as fractions."""

from __future__ import annotations

import math

from desktop.frozen import frozen


class GrowthError(ValueError):
    """A growth that does not exist; says why in one plain sentence."""


@frozen
class Difference:
    """Change from one value to another; ``relative`` is None where the first is zero or the signs differ."""

    absolute: float
    relative: float | None


def cagr(first: float, last: float, years: float) -> float:
    """Compound annual growth rate: (last / first)^(1 / years) - 1.

    Raises ``GrowthError`` unless both values are above zero (zero is allowed at the end) and time
    has passed between them.
    """
    if not all(map(math.isfinite, (first, last, years))):
        raise GrowthError("A growth rate needs two known values and the years between them.")
    if years <= 0:
        raise GrowthError("A growth rate needs a later year than the one it starts from.")
    if first <= 0:
        raise GrowthError("A growth rate needs a start value above zero.")
    if last < 0:
        raise GrowthError("No compound rate leads from a value above zero to one below.")
    try:
        rate: float = (last / first) ** (1 / years) - 1
    except OverflowError:
        rate = math.inf
    if not math.isfinite(rate):
        raise GrowthError("The growth is too large to be stated as a yearly rate.")
    return rate


def compound(base: float, rate: float, years: float) -> float:
    """The level after ``years`` of growth: base x (1 + rate)^years.

    Raises ``GrowthError`` for a fall of more than everything and for levels beyond all numbers.
    """
    if not all(map(math.isfinite, (base, rate, years))):
        raise GrowthError("A level needs a known start, rate and number of years.")
    if rate < -1:
        raise GrowthError("Nothing can shrink by more than 100 % a year.")
    if rate == -1 and years < 0:
        raise GrowthError("What shrinks by 100 % a year has no earlier level.")
    try:
        level: float = base * (1 + rate) ** years
    except OverflowError:
        level = math.inf
    if not math.isfinite(level):
        raise GrowthError("The level after so many years is too large for a number.")
    return level


def difference(first: float, last: float) -> Difference:
    """Absolute and relative change from ``first`` to ``last``."""
    comparable = first != 0 and (last == 0 or (first > 0) == (last > 0))
    return Difference(last - first, (last - first) / abs(first) if comparable else None)
