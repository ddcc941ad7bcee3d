"""What is said of a forecast method: its name, its fitted numbers, how its forecasts would have done."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from desktop.analysis.methods.fit import BASS, CONSTANT
from desktop.analysis.methods.study import LAST_VALUE
from desktop.figures.scale import rate_text
from desktop.figures.wording import say
from desktop.market.quantity import format_number

if TYPE_CHECKING:
    from desktop.analysis.methods.fit import Fit, Parameter
    from desktop.analysis.methods.study import BackTest, Study
    from desktop.figures.scale import Scale

_DIGITS = 1
_COEFFICIENT = 4


def method_name(method: str, language: str) -> str:
    """``Logistic``."""
    return say(language, f"method.{method}")


def series_name(method: str, who: str, language: str) -> str:
    """``Logistic fit to CNNIC``."""
    return say(language, f"method.of.{method}", who=who)


def fitted_words(fit: Fit, scale: Scale) -> str:
    """The fitted numbers in words: level of saturation, growth, turning point, p and q."""
    words = [_parameter(one, fit.method, scale) for one in fit.parameters]
    return say(scale.language, "comma").join(word for word in words if word)


def _parameter(one: Parameter, method: str, scale: Scale) -> str:
    language = scale.language
    if one.key in {"rate", "growth"}:
        return _rate(one, language)
    if one.key == "slope":
        amount = ("+" if one.value > 0 else "") + scale.phrase(scale.computed(one.value))
        return _with_error(one, "method.slope", language, scale.computed(one.error or 0.0), amount=amount)
    if one.key == "saturation":
        error = scale.computed(one.error or 0.0)
        return say(language, "method.saturation", level=scale.phrase(scale.computed(one.value)), error=error)
    if one.key == "inflection":
        key = "method.most_join" if method == BASS else "method.inflection"
        return say(language, key, year=math.floor(one.value))
    return say(language, f"method.{one.key}", value=format_number(one.value, _COEFFICIENT, language))


def _rate(one: Parameter, language: str) -> str:
    if one.key == "growth":
        # Far below the saturation level a logistic curve grows by the factor exp(r) a year.
        return say(language, "method.growth", rate=rate_text(math.expm1(one.value), _DIGITS, language, sign=True))
    rate = rate_text(one.value, _DIGITS, language, sign=True)
    error = format_number((one.error or 0.0) * 100, _DIGITS, language)
    return _with_error(one, "method.rate", language, error, rate=rate)


def _with_error(one: Parameter, key: str, language: str, error: str, **fields: str) -> str:
    if one.error is None:
        return say(language, key, **fields)
    return say(language, f"{key}_error", error=error, **fields)


def backtest_words(test: BackTest, scale: Scale) -> str:
    """The back-test in one sentence without its full stop, the naive forecasts and the verdict included."""
    language = scale.language
    over = "method.bias_over" if test.bias >= 0 else "method.bias_under"
    return say(
        language,
        "method.backtest",
        fits=test.fits,
        error=percent(test.mape, language),
        bias=say(language, over, amount=scale.phrase(scale.computed(abs(test.bias)))),
        verdict=verdict(test, language),
    )


def verdict(test: BackTest, language: str) -> str:
    """Which naive forecasts were closer and which were not, each with its own error."""
    naive = {LAST_VALUE: test.naive_last, CONSTANT: test.naive_growth}
    words = {
        one: say(language, f"method.naive.{one}", error=percent(error, language))
        for one, error in naive.items()
        if error is not None
    }
    better = [text for one, text in words.items() if one in test.better_naive]
    beaten = [text for one, text in words.items() if one not in test.better_naive]
    parts = [
        say(language, key, naive=say(language, "method.and").join(found))
        for key, found in (("method.worse", better), ("method.better", beaten))
        if found
    ]
    return say(language, "comma").join(parts)


def weak_words(test: BackTest, language: str) -> str:
    """How often the values of the time did not tell the saturation level; empty for never."""
    return say(language, "method.weak", weak=test.weak, fits=test.fits) if test.weak else ""


def untold(study: Study, language: str) -> str:
    """Why there is no fit, else why there is no back-test; empty where there are both."""
    words = study.refusal or study.untested
    return words.get(language) if words is not None else ""


def percent(error: float, language: str) -> str:
    """A mean error as a percentage."""
    return rate_text(error, _DIGITS, language)
