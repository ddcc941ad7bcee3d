"""What a stated number leaves possible: a closed span, from its words, its qualifier and its printed digits."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop.frozen import frozen
from desktop.market.quantity import QuantityError, rounding_step

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.market.records import Observation

DERIVED_TOLERANCE: Final = 0.001
"""A number computed from printed ones carries their rounding: half a thousandth either way."""

_NOISE: Final = 1e-9
"""Relative error of the arithmetic itself; spans that touch within it meet."""


@frozen
class Span:
    """From ``low`` to ``high``, both possible; either may be infinite."""

    low: float = 0.0
    high: float = math.inf


def span(row: Observation) -> Span | None:
    """The values that ``row`` leaves possible; None when it carries no number.

    A printed number stands for half a step of its last digit either way, "about" for half a step of
    its last digit that is not 0, "over" and "under" for everything beyond, a range for itself.
    """
    if row.value is None:
        if row.low is None and row.high is None:
            return None
        return Span(-math.inf if row.low is None else row.low, math.inf if row.high is None else row.high)
    if row.qualifier in {"over", "at_least"}:
        return Span(row.value, math.inf)
    if row.qualifier in {"under", "up_to"}:
        return Span(-math.inf, row.value)
    half = _step(row, row.value) / 2
    low, high = row.value - half, row.value + half
    # Ends given beside a value are the source's own uncertainty.
    return Span(low if row.low is None else min(low, row.low), high if row.high is None else max(high, row.high))


def meet(spans: Iterable[Span]) -> bool:
    """Whether one number lies in all of them (on a line, exactly when every two of them meet)."""
    known = list(spans)
    if not known:
        return True
    low, high = max(one.low for one in known), min(one.high for one in known)
    return low <= high or math.isclose(low, high, rel_tol=_NOISE)


def _step(row: Observation, value: float) -> float:
    if row.derived:
        return abs(value) * DERIVED_TOLERANCE
    printed = _printed_step(row.stated)
    if row.qualifier == "about" or printed is None:
        return max(printed or 0.0, last_digit(value))
    return printed


@lru_cache(maxsize=1 << 16)
def _printed_step(stated: str) -> float | None:
    """Reading words is the dear part of an audit, and a row is looked at by several rules."""
    try:
        return rounding_step(stated)
    except QuantityError:
        return None


def last_digit(value: float) -> float:
    """One unit of the last digit of ``value`` that is not 0, up to twelve digits: 1,000 for 4,000."""
    if value == 0:
        return 0.0
    digits, _, exponent = f"{abs(value):.11e}".partition("e")
    places = len(digits.replace(".", "").rstrip("0")) - 1
    return float(10.0 ** (int(exponent) - places))
