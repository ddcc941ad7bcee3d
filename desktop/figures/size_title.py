"""The finding of a size figure as a sentence, made by rule and true for what is drawn.

In this order: the analyst's scenario; how far three or more estimates of one year lie apart; what
one estimator expects; how a count rose or fell; a single figure; none.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from desktop.figures.scale import rate_text
from desktop.figures.size_context import SizeContext, estimator_name
from desktop.figures.wording import say
from desktop.market.quantity import format_number

if TYPE_CHECKING:
    from desktop.figures.amounts import Amount
    from desktop.figures.growth_marks import Growth
    from desktop.figures.index import RatePath
    from desktop.figures.scenario import Anchor, Path

_ESTIMATES = 3
_CLOSE = 0.10
_WIDE = 1.5
_WORDS = {3: "Three", 4: "Four", 5: "Five", 6: "Six", 7: "Seven", 8: "Eight", 9: "Nine", 10: "Ten"}


def title(context: SizeContext, growth: Growth | None) -> str:
    """The title of a figure with values."""
    spread = _spread(context)
    if spread:
        return spread
    if growth is not None:
        return _forecast(context, growth) if growth.last.forecast else _history(context, growth.first, growth.last)
    return _few(context)


def index_title(context: SizeContext, paths: tuple[RatePath, ...], count: int) -> str:
    """The title of an index figure: of one stated rate, or of the whole comparison."""
    language = context.language
    if len(paths) == 1 and count == 1:
        only = paths[0]
        return say(
            language,
            "size.index",
            who=estimator_name(only.stated.estimator, language),
            market=context.market,
            rate=rate_text(only.rate, _rate_digits(only), language),
            value=format_number(only.end, 1, language),
            first=only.first,
            last=only.last,
        )
    return say(language, "size.index_mode", what=context.what, count=count)


def _rate_digits(path: RatePath) -> int:
    return printed_digits(path.stated.resolution, path.rate)


def printed_digits(resolution: float | None, rate: float) -> int:
    """Decimals of a rate in hundredths as its source printed it."""
    if resolution is None:
        return len(f"{rate * 100:.4g}".partition(".")[2])
    return max(0, round(-math.log10(resolution * 100)))


def scenario_title(context: SizeContext, path: Path, anchor: Anchor | None) -> str:
    """The title while the analyst's scenario is drawn: its end against the published one."""
    amount = context.scale.phrase(context.scale.computed(path.end))
    words = {"scenario": path.name, "market": context.market, "amount": amount, "last": path.end_year}
    if anchor is not None and anchor.end is not None:
        published = context.scale.phrase(context.scale.computed(anchor.end))
        return _sentence(say(context.language, "size.scenario", published=published, **words))
    return _sentence(say(context.language, "size.scenario_only", **words))


def _spread(context: SizeContext) -> str:
    """How far the estimates of the best covered year lie apart, when there are at least three."""
    by_year: dict[int, list[Amount]] = {}
    for track in context.tracks:
        for amount in track.main:
            if amount.stated.period.precision == "year" and amount.value and not _bounded(amount):
                by_year.setdefault(amount.stated.period.year, []).append(amount)
    if not by_year:
        return ""
    year = max(by_year, key=lambda y: (len(by_year[y]), y))
    values = [amount.value for amount in by_year[year] if amount.value]
    if len(values) < _ESTIMATES or min(values) <= 0:
        return ""
    factor = max(values) / min(values)
    language = context.language
    count = len(values)
    words = {
        "count": _WORDS.get(count, str(count)) if language == "en" else str(count),
        "what": context.what if language == "zh" else _lower(context.what),
        "year": f"{year}年" if language == "zh" else year,
    }
    if factor <= 1 + _CLOSE:
        return say(language, "size.spread_close", percent=_percent(math.ceil((factor - 1) * 100), language), **words)
    if factor >= _WIDE:
        return say(language, "size.spread_wide", factor=_factor(factor, language), **words)
    return say(language, "size.spread_percent", percent=_percent(round((factor - 1) * 100), language), **words)


def _bounded(amount: Amount) -> bool:
    return amount.lower_bound or amount.upper_bound


def _forecast(context: SizeContext, growth: Growth) -> str:
    first, last = context.period(growth.first.stated), context.period(growth.last.stated)
    words = {
        "market": context.market,
        "change": _change((growth.last.value or 0.0) / (growth.first.value or 1.0), context.language),
        "first": first,
        "last": last,
        "amount": context.amount(growth.last),
    }
    if not growth.track.estimator:
        return _sentence(say(context.language, "size.forecast_unnamed", **words))
    return _sentence(say(context.language, "size.forecast", who=context.who(growth.track), **words))


def _change(ratio: float, language: str) -> str:
    """The change in one word where there is one: double, triple, 2.4-fold, 12 %."""
    if 1.95 <= ratio <= 2.05:
        return say(language, "change.double")
    if 2.95 <= ratio <= 3.05:
        return say(language, "change.triple")
    if ratio >= _WIDE:
        return say(language, "change.fold", factor=_factor(ratio, language))
    percent = _percent(round(abs(ratio - 1) * 100), language)
    if round(abs(ratio - 1) * 100) == 0:
        return say(language, "change.flat")
    return say(language, "change.grow" if ratio > 1 else "change.shrink", percent=percent)


def _factor(ratio: float, language: str) -> str:
    return format_number(ratio, 1 if ratio < 10 else 0, language)


def _percent(whole: int, language: str) -> str:
    return rate_text(whole / 100, 0, language)


def _history(context: SizeContext, first: Amount, last: Amount) -> str:
    rose = (last.value or 0.0) - (first.value or 0.0)
    key = "size.rise" if rose > 0 else "size.fall" if rose < 0 else "size.level"
    return _sentence(
        say(
            context.language,
            key,
            what=context.what,
            start=context.amount(first),
            first=context.period(first.stated),
            amount=context.amount(last),
            last=context.period(last.stated),
        )
    )


def _few(context: SizeContext) -> str:
    language = context.language
    every = context.points()
    if len(every) == 1:
        only = every[0]
        words = {"what": context.what, "amount": context.amount(only), "last": context.period(only.stated)}
        if only.stated.estimator:
            what = context.what if language == "zh" else _lower(context.what)
            return _sentence(say(language, "size.single_who", who=only.stated.estimator, **{**words, "what": what}))
        return _sentence(say(language, "size.single", **words))
    known = sorted((a for a in every if a.value is not None), key=lambda a: a.value or 0.0)
    if not known:
        return say(language, "size.nothing", what=context.what if language == "zh" else _lower(context.what))
    low, high = context.amount(known[0]), context.amount(known[-1])
    return _sentence(say(language, "size.several", what=context.what, count=len(every), low=low, high=high))


def _lower(text: str) -> str:
    """A measure's name inside a sentence: its first letter small unless the word is an abbreviation or a name."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] if text[:1].isascii() and text[:2].islower() else text
