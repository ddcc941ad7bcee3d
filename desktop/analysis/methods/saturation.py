"""Growth towards a level: logistic (Verhulst) and Bass diffusion, by nonlinear least squares.

The values are divided by the largest before the fit, so that a series in other units gives the same
curve. A fit whose saturation level the values do not tell is doubted: the level stands at its bound, or
its standard error is larger than itself.
"""

from __future__ import annotations

import math
from itertools import product
from typing import TYPE_CHECKING, Any, Final

from desktop.analysis.methods.fit import BASS, LOGISTIC, Fit, MethodRefused, Parameter, number
from desktop.analysis.words import Words
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from desktop.analysis.methods.fit import Points

_HIGHEST: Final = 10.0
"""A saturation level above this many times the largest value is no saturation that the values show."""
_LOWEST: Final = 0.5
_NEAR: Final = 1e-3
_GROWTH: Final = (1e-4, 10.0)
_INNOVATION: Final = (1e-6, 1.0)
_IMITATION: Final = (0.0, 10.0)
_YEARS: Final = 100.0
_WEAK: Final = 1.0
"""Standard error of the saturation level, as a share of it, from which on it is not told by the values."""
_EXPONENT: Final = 500.0

NO_SATURATION: Final = Words(
    "The values show no sign of a saturation level: any level far above them fits as well.",
    "数据尚未显示饱和迹象：远高于现有数值的任何水平都同样拟合。",
)
NOT_RISING: Final = Words("The values do not rise towards a level.", "数值并未朝某一水平上升。")
NO_INNOVATION: Final = Words(
    "The values tell no adoption that is independent of earlier adopters, so Bass would be the logistic curve.",
    "数据无法识别独立于既有用户的采用，Bass模型将退化为逻辑曲线。",
)


@frozen
class _Best:
    """The best of the fits from several starts, on values divided by the largest."""

    values: tuple[float, ...]
    errors: tuple[float, ...] | None
    """Standard errors; None where the values do not determine all parameters."""


def logistic(points: Points) -> Fit:
    """Verhulst's curve: K / (1 + exp(-r (t - t0))); doubted where the values do not tell K.

    Raises ``MethodRefused`` for values that are not above zero.
    """
    top, years = _top(points), points.x

    def curve(values: Any, x: Any) -> Any:
        import numpy as np

        return values[0] / (1.0 + np.exp(np.clip(-values[1] * (x - values[2]), -_EXPONENT, _EXPONENT)))

    best = _least_squares(
        curve,
        points,
        top,
        starts=product((1.05, 3.0), (0.1, 0.5), (sum(years) / len(years), years[-1])),
        bounds=((_LOWEST, _HIGHEST), _GROWTH, (years[0] - _YEARS, years[-1] + _YEARS)),
        scales=(1.0, 0.1, 5.0),
    )
    doubt = NOT_RISING if best.values[1] < _GROWTH[0] * (1 + _NEAR) else _doubt(best)
    level, growth, inflection = best.values[0] * top, best.values[1], best.values[2]
    errors = best.errors or (0.0, 0.0, 0.0)
    parameters = (
        Parameter("saturation", level, errors[0] * top),
        Parameter("growth", growth, errors[1]),
        Parameter("inflection", inflection, errors[2]),
    )
    formula = f"{number(level)} / (1 + exp(-{growth:.4f} x (t - {inflection:.2f})))"
    return Fit(LOGISTIC, parameters, (level, growth, inflection), formula, doubt=doubt)


def bass(points: Points) -> Fit:
    """Bass diffusion from the first value on: N' = (p + q N / m) (m - N).

    The first value is taken as given, because the year in which the service began is not part of the series.
    Doubted where the values do not tell m, or p from zero. Raises ``MethodRefused`` as ``logistic`` does.
    """
    top, start, given = _top(points), points.x[0], points.y[0]

    def curve(values: Any, x: Any) -> Any:
        import numpy as np

        level, innovation, imitation = values
        share, ratio = given / top / level, imitation / innovation
        decay = (1.0 - share) / (1.0 + ratio * share) * np.exp(-(innovation + imitation) * (x - start))
        return level * (1.0 - decay) / (1.0 + ratio * decay)

    lowest = max(_LOWEST, given / top * (1 + _NEAR))
    best = _least_squares(
        curve,
        points,
        top,
        starts=product((max(1.05, lowest * 1.01), 3.0), (0.005, 0.05), (0.1, 0.5)),
        bounds=((lowest, _HIGHEST), _INNOVATION, _IMITATION),
        scales=(1.0, 0.02, 0.2),
    )
    doubt = NO_INNOVATION if best.values[1] < _INNOVATION[0] * 2 else _doubt(best)
    if doubt is None and best.errors is not None and best.errors[1] > _WEAK * best.values[1]:
        doubt = NO_INNOVATION
    level, innovation, imitation = best.values[0] * top, best.values[1], best.values[2]
    errors = best.errors or (0.0, 0.0, 0.0)
    parameters = [
        Parameter("saturation", level, errors[0] * top),
        Parameter("innovation", innovation, errors[1]),
        Parameter("imitation", imitation, errors[2]),
    ]
    peak = _fastest(level, innovation, imitation, start, given)
    parameters += [Parameter("inflection", peak)] if peak is not None else []
    formula = (
        f"N' = ({innovation:.5f} + {imitation:.4f} x N / {number(level)}) x ({number(level)} - N), "
        f"N({start:.2f}) = {number(given)}"
    )
    return Fit(BASS, tuple(parameters), (level, innovation, imitation, start, given), formula, doubt=doubt)


def _fastest(level: float, innovation: float, imitation: float, start: float, given: float) -> float | None:
    """The year in which most join: where F = 1/2 - p / (2 q); None where it lies at or before the beginning."""
    if imitation <= innovation:
        return None
    share, ratio = given / level, imitation / innovation
    decay = (1.0 - share) / (1.0 + ratio * share)
    if decay * ratio <= 0:
        return None
    return start + math.log(decay * ratio) / (innovation + imitation)


def _top(points: Points) -> float:
    if min(points.y) <= 0:
        raise MethodRefused(
            Words("Growth towards a level needs values above zero.", "趋向饱和的增长要求数值均大于零。")
        )
    return max(points.y)


def _doubt(best: _Best) -> Words | None:
    """Why the values do not tell the saturation level, the first of the parameters."""
    level = best.values[0]
    at_bound = level > _HIGHEST * (1 - _NEAR)
    return NO_SATURATION if at_bound or best.errors is None or best.errors[0] > _WEAK * level else None


def _least_squares(
    curve: Callable[[Any, Any], Any],
    points: Points,
    top: float,
    *,
    starts: Iterable[Sequence[float]],
    bounds: Sequence[tuple[float, float]],
    scales: Sequence[float],
) -> _Best:
    """The fit with the smallest sum of squares among those from ``starts``."""
    import numpy as np
    from scipy.optimize import least_squares

    x, y = np.asarray(points.x), np.asarray(points.y) / top
    low, high = zip(*bounds, strict=True)
    best: Any = None
    for start in starts:
        found = least_squares(
            lambda values: curve(values, x) - y, start, bounds=(low, high), x_scale=scales, xtol=1e-11, ftol=1e-11
        )
        if best is None or found.cost < best.cost * (1 - 1e-9):
            best = found
    free = len(y) - len(bounds)
    errors = None
    squares = best.jac.T @ best.jac
    if free > 0 and np.linalg.cond(squares) < 1e15:
        variance = np.diag(np.linalg.inv(squares)) * 2 * best.cost / free
        errors = tuple(float(one) for one in np.sqrt(np.maximum(variance, 0.0)))
    return _Best(tuple(float(one) for one in best.x), errors)
