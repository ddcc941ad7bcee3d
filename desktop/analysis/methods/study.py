"""A method applied to a series with everything that has to be said of it: fit, back-test, or why not.

The back-test has a rolling origin: the method is fitted to the values up to a moment and asked for the
next one, for each of the last few moments. Beside its error stand those of two naive forecasts at the
same moments: the last value again, and constant growth from the first to the last value.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop.analysis.methods.fit import BASS, CONSTANT, LINEAR, LOG_LINEAR, LOGISTIC, MethodRefused
from desktop.analysis.methods.saturation import bass, logistic
from desktop.analysis.methods.trends import constant, linear, log_linear
from desktop.analysis.words import Words
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.analysis.methods.fit import Fit, Points

METHODS: Final = (CONSTANT, LINEAR, LOG_LINEAR, LOGISTIC, BASS)
NEEDED: Final = {CONSTANT: 2, LINEAR: 3, LOG_LINEAR: 3, LOGISTIC: 5, BASS: 5}
"""How many values a method needs: its parameters, and one or two more that could contradict them."""
LAST_VALUE: Final = "last_value"
MOST_FITS: Final = 4
LEAST_FITS: Final = 2
_REMEMBERED: Final = 512


@frozen
class BackTest:
    """How far a method was from the next value, at each of several moments of the past."""

    fits: int
    first: float
    """Decimal year of the first value that was foretold, and of the last."""
    last: float
    mape: float
    """Mean of |forecast - value| / value, as a fraction."""
    bias: float
    """Mean of forecast - value, in single units: above zero the method forecast too much."""
    naive_last: float
    """The same mean for repeating the last value."""
    naive_growth: float | None
    """The same mean for constant growth; None where it has no rate, and for constant growth itself."""
    weak: int = 0
    """Fits among them whose saturation level the values of their time did not tell."""

    @property
    def better_naive(self) -> tuple[str, ...]:
        """The naive forecasts that were closer: last_value, constant."""
        found = [LAST_VALUE] if self.naive_last < self.mape else []
        if self.naive_growth is not None and self.naive_growth < self.mape:
            found.append(CONSTANT)
        return tuple(found)


@frozen
class Study:
    """One method on one series."""

    method: str
    points: Points
    fit: Fit | None
    refusal: Words | None = None
    """Why there is no fit."""
    backtest: BackTest | None = None
    untested: Words | None = None
    """Why there is a fit and no back-test."""


@lru_cache(maxsize=_REMEMBERED)
def study(method: str, points: Points) -> Study:
    """Fit and back-test a method. Remembered: the first time may take tenths of a second, so not in a slider's path.

    Raises KeyError for a method that is not one of ``METHODS``.
    """
    needed = NEEDED[method]
    try:
        _refuse_unless_enough(points, needed)
        fit = _FITS[method](points)
    except MethodRefused as refused:
        return Study(method, points, None, refused.words)
    if fit.doubt is not None:
        return Study(method, points, None, fit.doubt)
    try:
        return Study(method, points, fit, backtest=_backtest(method, points, needed))
    except MethodRefused as refused:
        return Study(method, points, fit, untested=refused.words)


_FITS: Final[dict[str, Callable[[Points], Fit]]] = {
    CONSTANT: constant,
    LINEAR: linear,
    LOG_LINEAR: log_linear,
    LOGISTIC: logistic,
    BASS: bass,
}


def _refuse_unless_enough(points: Points, needed: int) -> None:
    count = len(points)
    if count < needed:
        raise MethodRefused(
            Words(
                f"Too few values: {needed} of the past are needed, {count} {'is' if count == 1 else 'are'} stated.",
                f"数值过少：需要{needed}个历史数值，现有{count}个。",
            )
        )
    if min(points.y) == max(points.y):
        raise MethodRefused(Words("All values are equal: there is nothing to fit.", "所有数值相同，无可拟合。"))


def _backtest(method: str, points: Points, needed: int) -> BackTest:
    """Forecast each of the last values from those before it."""
    fits = min(MOST_FITS, len(points) - needed)
    if fits < LEAST_FITS:
        raise MethodRefused(
            Words(
                f"No back-test: it needs {needed + LEAST_FITS} values, {len(points)} are stated.",
                f"无法回测：需要{needed + LEAST_FITS}个数值，现有{len(points)}个。",
            )
        )
    if min(points.y[-fits:]) <= 0:
        raise MethodRefused(
            Words("No back-test: an error in percent needs values above zero.", "无法回测：百分比误差要求数值大于零。")
        )
    errors: list[tuple[float, float, float, float | None]] = []
    weak = 0
    for count in range(len(points) - fits, len(points)):
        known, x, actual = points.first(count), points.x[count], points.y[count]
        fit = _FITS[method](known)
        weak += fit.doubt is not None
        forecast = fit.at(x)
        grown = None if method == CONSTANT else _grown(known, x)
        errors.append((forecast - actual, actual, known.y[-1] - actual, None if grown is None else grown - actual))
    growth = [abs(one[3]) / one[1] for one in errors if one[3] is not None]
    return BackTest(
        fits=fits,
        first=points.x[-fits],
        last=points.x[-1],
        mape=math.fsum(abs(one[0]) / one[1] for one in errors) / fits,
        bias=math.fsum(one[0] for one in errors) / fits,
        naive_last=math.fsum(abs(one[2]) / one[1] for one in errors) / fits,
        naive_growth=math.fsum(growth) / fits if len(growth) == fits else None,
        weak=weak,
    )


def _grown(points: Points, x: float) -> float | None:
    try:
        return constant(points).at(x)
    except MethodRefused:
        return None
