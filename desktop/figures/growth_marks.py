"""Growth between stated values: the arrow over a chart, and what stated rates really imply."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.analysis.growth import GrowthError, cagr
from desktop.figures.amounts import lineage_of
from desktop.figures.figure import GrowthArrow
from desktop.figures.scale import rate_text
from desktop.figures.tracks import broken_after
from desktop.figures.wording import say
from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.figures.amounts import Amount
    from desktop.figures.size_context import SizeContext
    from desktop.figures.tracks import Track

_SHORTEST = 1.0
_RATE_DIGITS = 2
_AT_ONE_PLACE = 0.05
"""Values so many years apart stand over each other in a chart."""
_MOST_CROSSED = 1
_NO_RATE = frozenset({"ratio", "rate", "percentage_point"})
"""Units whose growth is read in points, not as a compound rate."""


@frozen
class Growth:
    """A compound rate between two values of one track."""

    track: Track
    first: Amount
    last: Amount
    years: float
    rate: float
    formula: str


def leading_growth(context: SizeContext) -> Growth | None:
    """Growth of the best documented estimator; None where there is none."""
    return leading_growth_of(context, context.leading) if context.leading is not None else None


def leading_growth_of(context: SizeContext, track: Track) -> Growth | None:
    """Growth of one estimator: first to last forecast, else first to last value.

    A single forecast is measured from the value before it. None where there is no such pair of exact
    values, it is shorter than a year, its ends forbid a rate, or the values are shares themselves.
    """
    exact = [amount for amount in track.main if not amount.bounded]
    if len(exact) < 2:
        return None
    ahead = [amount for amount in exact if amount.forecast]
    if len(ahead) >= 2:
        return growth_between(context, track, ahead[0], ahead[-1])
    if ahead and ahead[0] is exact[-1]:
        return growth_between(context, track, exact[-2], ahead[0])
    return growth_between(context, track, exact[0], exact[-1])


def growth_between(context: SizeContext, track: Track, first: Amount, last: Amount) -> Growth | None:
    """The compound rate between two values of one track, by their dates; None where it does not exist."""
    if first.value is None or last.value is None or context.scale.unit in _NO_RATE:
        return None
    years = first.stated.period.years_to(last.stated.period)
    if not years >= _SHORTEST:
        return None
    try:
        rate = cagr(first.value, last.value, years)
    except GrowthError:
        return None
    start, end = context.scale.of_amount(first), context.scale.of_amount(last)
    formula = f"({end} / {start})^(1 / {years:.4g}) - 1 = {rate_text(rate, _RATE_DIGITS, 'en')}"
    return Growth(track, first, last, years, rate, formula)


def clear_arrow(context: SizeContext, growth: Growth | None) -> tuple[GrowthArrow, ...]:
    """The arrow of a growth rate over a chart; none where it would run through what other estimators say.

    Its guides go straight up from both ends: they may cross one line of another estimator, but none of their values.
    Without the arrow the rate still stands in the notes.
    """
    if growth is None:
        return ()
    others = [track for track in context.tracks if track is not growth.track]
    crossed = 0
    for end in (growth.first, growth.last):
        for track in others:
            if any(
                abs(one.x - end.x) < _AT_ONE_PLACE and _is_over(one.value, end) for one in (*track.main, *track.rings)
            ):
                return ()
            crossed += _is_over(_between(track, end.x), end)
    return (arrow(context, growth),) if crossed <= _MOST_CROSSED else ()


def _is_over(value: float | None, end: Amount) -> bool:
    return value is not None and end.value is not None and value > end.value


def _between(track: Track, x: float) -> float | None:
    """Where the line of an estimator stands between two of its values; None beside it."""
    for one, two in pairwise(amount for amount in track.main if amount.value is not None):
        if one.x < x < two.x and not broken_after(one, two):
            share = (x - one.x) / (two.x - one.x)
            return (one.value or 0.0) + share * ((two.value or 0.0) - (one.value or 0.0))
    return None


def arrow(context: SizeContext, growth: Growth) -> GrowthArrow:
    """The arrow of a growth rate over the chart."""
    text = say(context.language, "growth_pill", rate=rate_text(growth.rate, _RATE_DIGITS, context.language, sign=True))
    return GrowthArrow(
        series=growth.track.key,
        start=growth.first.stated.period.text,
        end=growth.last.stated.period.text,
        text=text,
        formula=growth.formula,
        lineage=lineage_of(growth.formula, growth.first, growth.last),
        rate=growth.rate,
    )
