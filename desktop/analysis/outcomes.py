"""Drawn outcomes of a scenario whose assumptions are uncertain: seeded, stratified, worked out for all at once.

Each uncertain assumption has its own row of the sample, so that making another one uncertain moves none of the others.
The sample is a Latin hypercube: each row meets every one of its equal slices of probability once, in an order the seed
decides. Equal seeds give equal fans, and a step of a slider moves the fan without noise.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from desktop.analysis.fan import Fan
from desktop.analysis.growth import GrowthError
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.analysis.course import Course

NORMAL, UNIFORM, TRIANGULAR = "normal", "uniform", "triangular"
PRIORS: Final = (NORMAL, UNIFORM, TRIANGULAR)
DRAWS: Final = 2_000
RATE, START, TURNING, UPLIFT = "growth", "base", "turning", "uplift"
ROWS: Final = (RATE, START, TURNING, UPLIFT)
"""The assumptions that may be uncertain, in the order of their rows in the sample."""
SHARES: Final = (0.10, 0.25, 0.50, 0.75, 0.90)


@frozen
class Prior:
    """What is thought possible of one assumption before anything is known better.

    normal: ``low`` and ``high`` lie one standard deviation from ``centre``; uniform: equally likely from ``low`` to
    ``high``; triangular: the same ends, ``centre`` the likeliest.
    """

    shape: str
    centre: float
    low: float
    high: float

    def __post_init__(self) -> None:
        if self.shape not in PRIORS:
            raise GrowthError(f"There is no prior called {self.shape}; there are {', '.join(PRIORS)}.")
        if not (math.isfinite(self.low) and math.isfinite(self.high) and self.low <= self.high):
            raise GrowthError("A range leads from a lower to a higher value.")

    def quantile(self, share: float) -> float:
        """The value below which ``share`` (above 0 and below 1) of the outcomes lie, in closed form."""
        if self.shape == NORMAL:
            from statistics import NormalDist

            return self.centre + (self.high - self.low) / 2 * NormalDist().inv_cdf(share)
        span = self.high - self.low
        if self.shape == UNIFORM or span == 0:
            return self.low + share * span
        peak = min(max(self.centre, self.low), self.high)
        cut = (peak - self.low) / span
        if share < cut:
            return self.low + math.sqrt(share * span * (peak - self.low))
        return self.high - math.sqrt((1 - share) * span * (self.high - peak))


def is_exact(priors: Mapping[str, Prior]) -> bool:
    """Whether the outcomes are known without drawing: only the rate is uncertain, and normally."""
    return set(priors) == {RATE} and priors[RATE].shape == NORMAL


def outcomes(course: Course, priors: Mapping[str, Prior], years: int, seed: int) -> tuple[Fan, ...]:
    """The fan of each year from 0 to ``years`` over ``DRAWS`` outcomes.

    ``priors`` by name (``ROWS``); a turning is drawn in whole years since the start, the deviation of the rate moves
    the later rate too. Raises ``GrowthError`` for a course that does not exist.
    """
    import numpy as np

    course.check()
    drawn = {name: _drawn(prior, seed, ROWS.index(name)) for name, prior in priors.items()}
    start = np.maximum(drawn.get(START, np.full(DRAWS, course.base)), 0.0)
    deviation = drawn[RATE] - course.growth if RATE in drawn else np.zeros(DRAWS)
    early = np.maximum(1.0 + course.growth + deviation, 0.0)
    late = early if course.later is None else np.maximum(1.0 + course.later + deviation, 0.0)
    turning = None
    if course.turning is not None and course.later is not None:
        turning = np.rint(drawn[TURNING]) if TURNING in drawn else np.full(DRAWS, float(course.turning))
    uplift = np.maximum(drawn.get(UPLIFT, np.full(DRAWS, course.uplift)), -1.0)
    scale = float(start.max()) or 1.0
    single = np.float32  # seven digits: enough for percentiles, and half the time
    early, late = early.astype(single), late.astype(single)
    levels = np.empty((years + 1, DRAWS), single)
    levels[0] = start / scale
    with np.errstate(over="ignore", invalid="ignore"):  # what is beyond all numbers is refused below
        for year in range(years):
            factor = early if turning is None else np.where(year < turning, early, late)
            np.multiply(levels[year], factor, out=levels[year + 1])
        if uplift.any():
            strength = np.minimum(1.0, np.arange(years + 1) / course.ramp).astype(single)
            levels *= 1 + strength[:, None] * uplift.astype(single)[None, :]
    levels.sort(axis=1)
    if not (math.isfinite(levels[-1, -1]) and math.isfinite(float(levels[-1, -1]) * scale)):
        raise GrowthError("The level after so many years is too large for a number.")
    return _fans(levels, scale)


def _fans(ordered: Any, scale: float) -> tuple[Fan, ...]:
    """The quantiles of each ordered row, between two outcomes by the distance to them."""
    import numpy as np

    places = np.array(SHARES) * DRAWS - 0.5
    below = np.floor(places).astype(int)
    part = places - below
    values = (ordered[:, below] * (1 - part) + ordered[:, below + 1] * part) * scale
    return tuple(Fan(*row) for row in values.tolist())


def _drawn(prior: Prior, seed: int, row: int) -> Any:
    """The sample of one assumption."""
    import numpy as np

    if prior.shape == NORMAL:
        return prior.centre + (prior.high - prior.low) / 2 * _normal(seed)[row]
    shares = _shares(seed)[row]
    span = prior.high - prior.low
    if prior.shape == UNIFORM or span == 0:
        return prior.low + shares * span
    peak = min(max(prior.centre, prior.low), prior.high)
    rising = prior.low + np.sqrt(shares * span * (peak - prior.low))
    falling = prior.high - np.sqrt((1 - shares) * span * (prior.high - peak))
    return np.where(shares < (peak - prior.low) / span, rising, falling)


@lru_cache(maxsize=4)
def _shares(seed: int) -> Any:
    """A stratified sample of the unit cube: the middle of each slice of probability, in an order of its own a row."""
    import numpy as np

    generator = np.random.Generator(np.random.PCG64(seed))
    slices = (np.arange(DRAWS) + 0.5) / DRAWS
    return np.stack([generator.permutation(slices) for _ in ROWS])


@lru_cache(maxsize=4)
def _normal(seed: int) -> Any:
    """The same sample as standard normal deviates."""
    from statistics import NormalDist

    import numpy as np

    inverse = NormalDist().inv_cdf
    deviates = np.array([inverse((i + 0.5) / DRAWS) for i in range(DRAWS)])
    return deviates[np.rint(_shares(seed) * DRAWS - 0.5).astype(int)]


def warm_up(seed: int) -> None:
    """Load what draws and prepare the sample of a seed, so that the first step of a slider does not wait for it."""
    _normal(seed)
