"""Axes with fixed limits and ticks, so that no surface computes its own."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from desktop.figures.figure import Axis, Tick
from desktop.figures.wording import say
from desktop.market.quantity import format_number

if TYPE_CHECKING:
    from collections.abc import Sequence

_NICE = (1.0, 2.0, 2.5, 5.0, 10.0)
_MOST_YEARS = 12
_HEADROOM = 1.08
_LOG = (1, 2, 5)
_LOG_HEADROOM = 1.02
_ARROW_HEADROOM = 1.16


def nice_step(span: float, steps: int = 5) -> float:
    """The step of 1, 2, 2.5 or 5 times a power of ten that cuts ``span`` into at most about ``steps`` parts."""
    if span <= 0 or not math.isfinite(span):
        return 1.0
    raw = span / steps
    power = 10.0 ** math.floor(math.log10(raw))
    return next(nice * power for nice in _NICE if nice * power >= raw * (1 - 1e-9))


def value_axis(
    values: Sequence[float],
    language: str,
    *,
    title: str = "",
    unit: str = "",
    factor: float = 1.0,
    arrow: bool = False,
    percent: bool = False,
) -> Axis:
    """A vertical axis for values in display units: from 0, or from below when a value is negative.

    4 to 6 ticks; room is left above the highest value, more of it when a growth arrow lies there.
    ``percent`` writes ticks of fractions as percentages.
    """
    finite = [value for value in values if math.isfinite(value)]
    top, bottom = max(finite, default=1.0), min(finite, default=0.0)
    top, bottom = max(top, 0.0), min(bottom, 0.0)
    if top == bottom:
        top = bottom + 1.0
    step = nice_step(top - bottom)
    room = (top - bottom) * ((_ARROW_HEADROOM if arrow else _HEADROOM) - 1)
    low = math.floor(bottom / step - 1e-9) * step if bottom < 0 else 0.0
    high = max(top + room, low + step)
    scale = 100.0 if percent else 1.0
    decimals = max(0, -math.floor(math.log10(step * scale) + 1e-9))
    if round(step * scale, decimals) != round(step * scale, 12):
        decimals += 1
    count = math.floor((high - low) / step + 1e-9)
    ticks = tuple(_tick(low + i * step, scale, decimals, language, percent) for i in range(count + 1))
    return Axis(
        minimum=low, maximum=high, ticks=ticks, title=title, unit=unit, factor=factor, decimals=decimals, kind="value"
    )


def log_axis(values: Sequence[float], language: str, *, title: str = "", unit: str = "", factor: float = 1.0) -> Axis:
    """A logarithmic axis for values above zero: from a 1, 2 or 5 of a power of ten to another, one tick on each.

    Raises ValueError for a value of zero or less.
    """
    finite = [value for value in values if math.isfinite(value)]
    if not finite or min(finite) <= 0:
        raise ValueError("A logarithmic axis needs values above zero.")
    low, high = _log_floor(min(finite)), _log_ceiling(max(finite) * _LOG_HEADROOM)
    if low == high:
        high = _log_ceiling(high * 1.01)
    steps = _log_steps(low, high)
    ticks = tuple(Tick(at, format_number(at, _decimals_of(at), language)) for at in steps)
    return Axis(
        minimum=low,
        maximum=high,
        ticks=ticks,
        title=title,
        unit=unit,
        factor=factor,
        decimals=_decimals_of(low),
        kind="log",
    )


def _log_floor(value: float) -> float:
    """The largest 1, 2 or 5 times a power of ten that is not above ``value``."""
    power = math.floor(math.log10(value) + 1e-9)
    return max(_exact(step, at) for at in (power - 1, power) for step in _LOG if _exact(step, at) <= value * (1 + 1e-9))


def _log_ceiling(value: float) -> float:
    """The smallest 1, 2 or 5 times a power of ten that is not below ``value``."""
    power = math.floor(math.log10(value) + 1e-9)
    return min(_exact(step, at) for at in (power, power + 1) for step in _LOG if _exact(step, at) >= value * (1 - 1e-9))


def _log_steps(low: float, high: float) -> list[float]:
    powers = range(math.floor(math.log10(low) + 1e-9), math.ceil(math.log10(high) - 1e-9) + 1)
    every = (_exact(step, power) for power in powers for step in _LOG)
    return [at for at in every if low * (1 - 1e-9) <= at <= high * (1 + 1e-9)]


def _exact(step: int, power: int) -> float:
    """Step times a power of ten as people write it: 0.2 and not 0.2000…1."""
    return float(f"{step}e{power}")


def _decimals_of(at: float) -> int:
    return max(0, -math.floor(math.log10(at) + 1e-9))


def _tick(at: float, scale: float, decimals: int, language: str, percent: bool) -> Tick:
    at = round(at, 12)
    text = format_number(at * scale, decimals, language)
    if percent:
        text = f"{text} %" if language != "zh" else f"{text}%"
    return Tick(at, text)


def time_axis(first: int, last: int, forecast_from: float | None, language: str) -> Axis:
    """A horizontal axis of whole years; each year's slot is [year, year + 1), its tick in the middle.

    At most about a dozen labels, the first and the last year always among them; years from
    ``forecast_from`` on carry the forecast mark.
    """
    least = max(1, math.ceil((last - first) / _MOST_YEARS))
    years = regular_years(first, last, least)
    ticks = tuple(Tick(year + 0.5, year_label(year, forecast_from, language)) for year in years)
    return Axis(minimum=float(first), maximum=float(last + 1), ticks=ticks, kind="time")


def regular_years(first: int, last: int, least: int) -> list[int]:
    """Every ``least``-th year, or every somewhat rarer one that ends at ``last``; both ends are always there.

    Where no such step meets the last year, the step before it is the one that differs.
    """
    span = last - first
    step = next((step for step in range(least, 2 * least + 1) if span % step == 0), least)
    years = list(range(first, last + 1, step))
    if years[-1] != last:
        if len(years) > 1:
            years.pop()
        years.append(last)
    return years


def year_label(year: int, forecast_from: float | None, language: str) -> str:
    """``2024``, or ``2035F`` for a year of the forecast."""
    if forecast_from is not None and year >= forecast_from:
        return say(language, "forecast_year", year=year)
    return str(year)


def category_axis(labels: Sequence[str]) -> Axis:
    """An axis of places 0, 1, 2 ... with their labels."""
    ticks = tuple(Tick(float(i), label) for i, label in enumerate(labels))
    return Axis(minimum=-0.5, maximum=len(labels) - 0.5, ticks=ticks, kind="category")
