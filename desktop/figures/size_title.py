"""The finding of a size figure as a sentence, made by rule and true for what is drawn.

In this order: the analyst's scenario; how far three or more estimates of one year lie apart; what
one estimator expects; how a count rose or fell; a single figure; none.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from desktop.figures.scale import rate_text
from desktop.figures.size_context import inside, plain_market
from desktop.figures.size_growth import span
from desktop.figures.snapshot import MARKET_SIZE
from desktop.figures.wording import say
from desktop.market.quantity import format_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.amounts import Amount
    from desktop.figures.figure import Series
    from desktop.figures.growth_marks import Growth
    from desktop.figures.index import RatePath
    from desktop.figures.scenario import Anchor, Path
    from desktop.figures.size_context import SizeContext

_ESTIMATES = 3
_CLOSE = 0.10
_WIDE = 1.5
_WORDS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten"}


def title(context: SizeContext, growth: Growth | None) -> str:
    """The title of a figure with values."""
    spread = _spread(context)
    if spread:
        return spread
    ends = (growth.first, growth.last) if growth is not None else _ends(context)
    if ends is None:
        return _few(context)
    is_size = context.mode == "value" and context.snapshot.measure.id == MARKET_SIZE
    if growth is not None and growth.last.forecast and is_size:
        return _forecast(context, growth)
    return _course(context, *ends)


def mode_title(context: SizeContext, growth: Growth | None) -> str:
    """The title of a computed mode."""
    if context.mode == "share":
        return _share(context)
    return _growth(context) if context.mode == "growth" else title(context, growth)


def refused(context: SizeContext) -> str:
    """The title of a computed mode that has nothing to show; why not is said in the figure."""
    return say(context.language, "size.mode_none", market=context.market, what=inside(context.measure))


def _share(context: SizeContext) -> str:
    """How the best documented estimator's share went."""
    language, leading = context.language, context.leading
    if leading is None:
        return _few(context)
    first, last = leading.main[0], leading.main[-1]
    whole = context.snapshot.whole
    words = {
        "who": context.who(leading),
        "market": context.market_inside,
        "whole": plain_market(whole.subject.name(language)) if whole is not None else "",
        "start": context.amount(first),
        "first": context.period(first.stated),
        "amount": context.amount(last),
        "last": context.period(last.stated),
    }
    rose = (last.value or 0.0) - (first.value or 0.0)
    if first is last:
        return say(language, "size.share_single", **words)
    return say(
        language, "size.share_rise" if rose > 0 else "size.share_fall" if rose < 0 else "size.share_level", **words
    )


def _growth(context: SizeContext) -> str:
    """Between which rates growth lies, over all estimators."""
    language = context.language
    rates = sorted((amount for track in context.tracks for amount in track.main), key=lambda one: one.value or 0.0)
    if not rates:
        return _few(context)
    low, high = rates[0], rates[-1]
    words = {
        "market": context.market,
        "what": inside(context.measure_name),
        "amount": context.amount(high),
        "who": context.whose(high.stated),
        "span": span(high, context),
    }
    if low is high:
        return say(language, "size.growth_single", **words)
    return say(
        language,
        "size.growth",
        low=context.amount(low),
        low_who=context.whose(low.stated),
        low_span=span(low, context),
        **words,
    )


def _ends(context: SizeContext) -> tuple[Amount, Amount] | None:
    """First and last exact value of the best documented estimator."""
    exact = [amount for amount in context.leading.main if not amount.bounded] if context.leading else []
    return (exact[0], exact[-1]) if len(exact) > 1 else None


def index_title(context: SizeContext, paths: tuple[RatePath, ...], series: Sequence[Series]) -> str:
    """The title of an index figure: what one stated rate leads to, or how far several paths lead apart."""
    language = context.language
    if len(paths) == 1 and len(series) == 1:
        only = paths[0]
        return say(
            language,
            "size.index",
            who=context.called(only.stated.estimator),
            market=context.market_inside,
            rate=only.rate_text(language),
            value=format_number(only.end, 1, language),
            first=only.first,
            last=only.last,
        )
    ends = sorted((one.points[-1].y or 0.0, one.name, math.floor(one.points[-1].x)) for one in series)
    (low, low_who, low_year), (high, high_who, high_year) = ends[0], ends[-1]
    return say(
        language,
        "size.index_mode",
        market=context.market,
        low=format_number(low, 1, language),
        low_who=low_who,
        low_year=low_year,
        high=format_number(high, 1, language),
        high_who=high_who,
        high_year=high_year,
    )


def scenario_title(context: SizeContext, path: Path, anchor: Anchor | None) -> str:
    """The title while the analyst's scenario is drawn: its end against the published one."""
    amount = context.scale.phrase(context.scale.computed(path.end))
    words = {"scenario": path.name, "market": context.market_inside, "amount": amount, "last": path.end_year}
    if anchor is not None and anchor.end is not None:
        published = context.scale.phrase(context.scale.computed(anchor.end))
        return say(context.language, "size.scenario", published=published, **words)
    return say(context.language, "size.scenario_only", **words)


def _spread(context: SizeContext) -> str:
    """How far the estimates of the best covered year lie apart, when there are at least three."""
    by_year: dict[int, list[Amount]] = {}
    for track in context.tracks:
        for amount in track.main:
            if amount.stated.period.precision == "year" and amount.value and not amount.bounded:
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
        "count": _counted(count, language),
        "noun": say(language, "estimates" if context.snapshot.measure.id == MARKET_SIZE else "figures"),
        "market": context.market,
        "what": context.what,
        "year": f"{year}年" if language == "zh" else year,
    }
    if factor <= 1 + _CLOSE:
        return say(language, "size.spread_close", percent=_percent(math.ceil((factor - 1) * 100), language), **words)
    if factor >= _WIDE:
        return say(language, "size.spread_wide", factor=_factor(factor, language), **words)
    return say(language, "size.spread_percent", percent=_percent(round((factor - 1) * 100), language), **words)


def _counted(count: int, language: str) -> str:
    return str(count) if language == "zh" else _WORDS.get(count, str(count))


def _forecast(context: SizeContext, growth: Growth) -> str:
    first, last = context.period(growth.first.stated), context.period(growth.last.stated)
    words = {
        "market": context.market_inside,
        "change": _change((growth.last.value or 0.0) / (growth.first.value or 1.0), context.language),
        "first": first,
        "last": last,
        "amount": context.amount(growth.last),
    }
    if not growth.track.estimator:
        return say(context.language, "size.forecast_unnamed", **words)
    return say(context.language, "size.forecast", who=context.who(growth.track), **words)


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


def _course(context: SizeContext, first: Amount, last: Amount) -> str:
    """How a measure went, or is expected to go, between two values."""
    rose = (last.value or 0.0) - (first.value or 0.0)
    key = "size.rise" if rose > 0 else "size.fall" if rose < 0 else "size.level"
    words = {
        "market": context.market,
        "what": context.what,
        "start": context.amount(first),
        "first": context.period(first.stated),
        "amount": context.amount(last),
        "last": context.period(last.stated),
    }
    if last.forecast:
        return say(context.language, "size.expected", who=context.called(last.stated.estimator), **words)
    return say(context.language, key, **words)


def _few(context: SizeContext) -> str:
    language = context.language
    words = {"market": context.market, "what": context.what}
    known = sorted((a for a in context.points() if a.value is not None), key=lambda a: a.value or 0.0)
    if not known:
        return say(language, "size.nothing", **words)
    if len(known) > 1:
        low, high = context.amount(known[0]), context.amount(known[-1])
        return say(language, "size.several", count=_counted(len(known), language), low=low, high=high, **words)
    only = known[0]
    amount, last = context.amount(only), context.period(only.stated)
    if only.stated.estimator:
        return say(
            language, "size.single_who", who=context.called(only.stated.estimator), amount=amount, last=last, **words
        )
    return say(language, "size.single", amount=amount, last=last, **words)
