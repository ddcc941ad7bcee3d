"""Parts of a whole: shares whose printed digits add up."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TYPE_CHECKING

from desktop.analysis.rounding import add_up_shares

if TYPE_CHECKING:
    from collections.abc import Sequence


class ShareError(ValueError):
    """Values that are no parts of a whole; says why in one plain sentence."""


def shares(values: Sequence[float], decimals: int = 1) -> tuple[float, ...]:
    """Shares of ``values`` in their sum as fractions, rounded to ``decimals`` of a percent so that they add up to 1.

    Rounded as ``add_up`` does. Raises ``ShareError`` for negative or unknown values and for a sum of zero.
    """
    if not all(math.isfinite(value) and value >= 0 for value in values):
        raise ShareError("Shares need known values of zero or more.")
    exact = [Fraction(value) for value in values]
    total = sum(exact, Fraction(0))
    if not total:
        raise ShareError("Shares need a sum above zero.")
    unit: int = 10 ** (2 + decimals)
    return tuple(round(percent * unit / 100) / unit for percent in add_up_shares(exact, total, decimals).values)
