"""What a forecast method makes of a series: a fitted curve with its numbers, or one sentence why there is none.

Plain numbers in, frozen results out. A curve is evaluated with plain arithmetic, so that drawing it needs
no numerical library; only fitting does, and it imports it where it is used.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.analysis.words import Words

CONSTANT: Final = "constant"
LINEAR: Final = "linear"
LOG_LINEAR: Final = "log_linear"
LOGISTIC: Final = "logistic"
BASS: Final = "bass"

COVERAGE: Final = 0.8
"""Share of new values that a prediction interval should hold: from the 10th to the 90th percentile."""

_WHOLE = 1000


class MethodRefused(ValueError):
    """A method that does not apply to a series; ``words`` is one plain sentence that says why."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


@frozen
class Points:
    """A series of one estimator: decimal years, rising, and values in single units."""

    x: tuple[float, ...]
    y: tuple[float, ...]

    def __post_init__(self) -> None:
        if len(self.x) != len(self.y):
            raise ValueError("Each value needs its year.")
        if any(later <= earlier for earlier, later in zip(self.x, self.x[1:], strict=False)):
            raise ValueError("The years have to rise.")
        if not all(map(math.isfinite, (*self.x, *self.y))):
            raise ValueError("A series has finite numbers only.")

    def __len__(self) -> int:
        """How many values there are."""
        return len(self.y)

    def first(self, count: int) -> Points:
        """The series as it was when it had only ``count`` values."""
        return Points(self.x[:count], self.y[:count])


@frozen
class Parameter:
    """A fitted number of a method."""

    key: str
    """rate, slope, level, saturation, growth, inflection, innovation or imitation."""
    value: float
    error: float | None = None
    """One standard error, where the method has one."""


@frozen
class Spread:
    """What a straight line's prediction interval is computed from."""

    deviation: float
    """Standard deviation of what the line leaves over."""
    quantile: float
    """Of Student's distribution, for ``COVERAGE``."""
    count: int
    middle: float
    """Mean of the years."""
    squares: float
    """Sum of the squared distances of the years from their mean."""

    def half(self, x: float) -> float:
        """Half the width at ``x``: t s sqrt(1 + 1/n + (x - mean)^2 / Sxx)."""
        return self.quantile * self.deviation * math.sqrt(1 + 1 / self.count + (x - self.middle) ** 2 / self.squares)


@frozen
class Fit:
    """A curve through a series."""

    method: str
    parameters: tuple[Parameter, ...]
    curve: tuple[float, ...]
    """The numbers the curve is evaluated with, in the method's own order."""
    formula: str
    """The curve with its numbers in single units, t in decimal years."""
    spread: Spread | None = None
    """None where no honest interval can be given."""
    doubt: Words | None = None
    """Why the values do not tell these numbers, in one sentence: such a fit is not shown."""

    def at(self, x: float) -> float:
        """The curve at ``x``."""
        return _CURVES[self.method](x, *self.curve)

    def interval(self, x: float) -> tuple[float, float] | None:
        """From the 10th to the 90th percentile of a new value at ``x``; None where the method gives none."""
        if self.spread is None:
            return None
        half = self.spread.half(x)
        if self.method == LOG_LINEAR:
            middle = math.log(self.at(x))
            return math.exp(middle - half), math.exp(middle + half)
        return self.at(x) - half, self.at(x) + half

    def parameter(self, key: str) -> Parameter | None:
        """A fitted number by its key."""
        return next((one for one in self.parameters if one.key == key), None)


def number(value: float) -> str:
    """A number of a formula, without an exponent where it can be read."""
    return f"{value:,.0f}" if abs(value) >= _WHOLE else f"{value:.6g}"


def _compound(x: float, base: float, rate: float, start: float) -> float:
    value: float = base * (1.0 + rate) ** (x - start)
    return value


def _line(x: float, level: float, slope: float, start: float) -> float:
    return level + slope * (x - start)


def _exponential(x: float, log_level: float, slope: float, start: float) -> float:
    return math.exp(log_level + slope * (x - start))


def logistic_curve(x: float, saturation: float, growth: float, inflection: float) -> float:
    """Verhulst: K / (1 + exp(-r (t - t0)))."""
    return saturation / (1.0 + math.exp(min(700.0, -growth * (x - inflection))))


def bass_curve(x: float, saturation: float, innovation: float, imitation: float, start: float, given: float) -> float:
    """Bass: N' = (p + q N / m) (m - N) from the value ``given`` at ``start``.

    With F0 = given / m and A = (1 - F0) / (1 + F0 q / p): N = m (1 - A e) / (1 + A e q / p), e = exp(-(p + q) (t -
    start)).
    """
    share = given / saturation
    ratio = imitation / innovation
    decay = (1.0 - share) / (1.0 + ratio * share) * math.exp(min(700.0, -(innovation + imitation) * (x - start)))
    return saturation * (1.0 - decay) / (1.0 + ratio * decay)


_CURVES: Final[dict[str, Callable[..., float]]] = {
    CONSTANT: _compound,
    LINEAR: _line,
    LOG_LINEAR: _exponential,
    LOGISTIC: logistic_curve,
    BASS: bass_curve,
}
