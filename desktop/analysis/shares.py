"""Parts of a whole: shares whose printed digits add up, and what a list of parts leaves over."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TYPE_CHECKING

from desktop.analysis.rounding import add_up_shares
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence


class ShareError(ValueError):
    """Values that are no parts of a whole; says why in one plain sentence."""


@frozen
class Residual:
    """What is left of a total after its known parts.

    ``verdict`` is ``complete`` (nothing left beyond rounding), ``rest`` (something is not broken
    down) or ``exceeds`` (the parts are more than the whole).
    """

    value: float
    share: float | None
    verdict: str


def residual(total: float, parts: Sequence[float | None], *, tolerance: float = 0.0) -> Residual:
    """``total`` less the known ``parts``; differences up to ``tolerance`` count as rounding.

    With an unknown part the verdict is never ``complete``: what is left is (at least) that part's.
    """
    known = [part for part in parts if part is not None]
    if not all(map(math.isfinite, (total, tolerance, *known))):
        raise ShareError("A total and its parts have to be finite numbers.")
    value = math.fsum((total, *(-part for part in known)))
    if value < -tolerance:
        verdict = "exceeds"
    elif value > tolerance or len(known) < len(parts):
        verdict = "rest"
    else:
        verdict = "complete"
    return Residual(value, value / total if total else None, verdict)


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
