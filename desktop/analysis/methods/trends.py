"""Methods with a closed form: constant growth, and straight lines through the values or their logarithms.

Ordinary least squares: slope = Sxy / Sxx, level at the mean year = mean of the values; the years are
counted from their mean, which keeps the sums exact for years like 2023.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from desktop.analysis.growth import GrowthError, cagr
from desktop.analysis.methods.fit import (
    CONSTANT,
    COVERAGE,
    LINEAR,
    LOG_LINEAR,
    Fit,
    MethodRefused,
    Parameter,
    Spread,
    number,
)
from desktop.analysis.words import Words
from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.analysis.methods.fit import Points

_PARAMETERS = 2


def constant(points: Points) -> Fit:
    """Compound growth from the first to the last value; the values between do not count."""
    first, last, years = points.y[0], points.y[-1], points.x[-1] - points.x[0]
    try:
        rate = cagr(first, last, years)
    except GrowthError as error:
        raise MethodRefused(
            Words(str(error), "首末两个数值之间不存在复合增长率（首值须大于零，末值不得小于零）。")
        ) from error
    formula = (
        f"{number(last)} x (1 + r)^(t - {points.x[-1]:.2f}), "
        f"r = ({number(last)} / {number(first)})^(1 / {years:.4g}) - 1 = {rate * 100:.2f} %"
    )
    return Fit(CONSTANT, (Parameter("rate", rate),), (last, rate, points.x[-1]), formula)


def linear(points: Points) -> Fit:
    """A straight line: the same amount is added every year."""
    line = _line_through(points.x, points.y)
    sign = "+" if line.slope >= 0 else "-"
    formula = f"{number(line.level)} {sign} {number(abs(line.slope))} x (t - {line.middle:.2f})"
    slope = Parameter("slope", line.slope, line.slope_error)
    return Fit(LINEAR, (slope,), (line.level, line.slope, line.middle), formula, line.spread)


def log_linear(points: Points) -> Fit:
    """A straight line through the logarithms: the same percentage is added every year."""
    if min(points.y) <= 0:
        raise MethodRefused(Words("A value of zero or less has no logarithm.", "数值为零或负数时没有对数，无法拟合。"))
    line = _line_through(points.x, tuple(map(math.log, points.y)))
    rate = math.expm1(line.slope)
    error = math.exp(line.slope) * line.slope_error if line.slope_error is not None else None
    formula = f"{number(math.exp(line.level))} x (1 + {rate:.4f})^(t - {line.middle:.2f})"
    curve = (line.level, line.slope, line.middle)
    return Fit(LOG_LINEAR, (Parameter("rate", rate, error),), curve, formula, line.spread)


@frozen
class _Line:
    level: float
    """At the mean year."""
    slope: float
    middle: float
    slope_error: float | None
    spread: Spread | None


def _line_through(x: tuple[float, ...], y: tuple[float, ...]) -> _Line:
    count = len(x)
    middle, level = math.fsum(x) / count, math.fsum(y) / count
    squares = math.fsum((one - middle) ** 2 for one in x)
    slope = math.fsum((a - middle) * (b - level) for a, b in zip(x, y, strict=True)) / squares
    free = count - _PARAMETERS
    if free < 1:
        return _Line(level, slope, middle, None, None)
    left = math.fsum((b - level - slope * (a - middle)) ** 2 for a, b in zip(x, y, strict=True))
    deviation = math.sqrt(left / free)
    spread = Spread(deviation, _student(free), count, middle, squares)
    return _Line(level, slope, middle, deviation / math.sqrt(squares), spread)


def _student(free: int) -> float:
    """The quantile of Student's distribution that leaves half of what ``COVERAGE`` excludes above it."""
    from scipy.special import stdtrit

    return float(stdtrit(free, (1 + COVERAGE) / 2))
