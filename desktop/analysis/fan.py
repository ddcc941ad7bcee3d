"""The fan of a scenario: what spread of the yearly rate means for the level, in closed form.

The level after n years is start x (1 + rate)^n with one rate for all years, normally spread about
the chosen one. It rises with the rate, so its quantiles are the levels at the quantiles of the rate;
nothing has to be drawn at random.
"""

from __future__ import annotations

import math
from typing import Final

from desktop.analysis.growth import GrowthError, compound
from desktop.frozen import frozen

FORMULA: Final = "start x (1 + rate)^years, rate normally spread"

Z25: Final = 0.6744897501960817
Z10: Final = 1.2815515655446004
"""Standard deviations from the median to its quartiles and outer tenths."""


@frozen
class Fan:
    """Levels below which a tenth, a quarter, a half ... of the outcomes lie."""

    p10: float
    p25: float
    p50: float
    p75: float
    p90: float


def fan(base: float, growth: float, spread: float, years: float) -> Fan:
    """Quantiles of the level after ``years``, ``spread`` being one standard deviation of the rate.

    A quantile of the rate below -100 % counts as -100 %. Raises ``GrowthError`` for a negative start
    or spread and for what ``compound`` refuses.
    """
    if not (math.isfinite(spread) and spread >= 0):
        raise GrowthError("The spread of a rate is zero or more.")
    if base < 0 or years < 0:
        raise GrowthError("A scenario starts from a value of zero or more and looks ahead.")
    p10, p25, p50, p75, p90 = (
        compound(base, max(-1.0, growth + z * spread), years) for z in (-Z10, -Z25, 0.0, Z25, Z10)
    )
    return Fan(p10, p25, p50, p75, p90)
