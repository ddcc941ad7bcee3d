"""What the rows of a segment tree are sorted, ranked and shaded by: one array of numbers a column, nan for unknown."""

from __future__ import annotations

import math
from array import array
from typing import TYPE_CHECKING, Final

from desktop.analysis.growth import GrowthError, cagr
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.figures.amounts import Amount
    from desktop.figures.siblings import Siblings

MEASURED_FROM = 1.0
"""Growth over less than this many years is not stated."""
NUMBERS: Final = ("first", "share", "last", "growth", "contribution", "rank")
PLACES: Final = {"largest": 1, "second": 2, "third": 3}
"""Claims in words that rank."""


@frozen(eq=False)
class Numbers:
    """The numbers of siblings, each array in document order."""

    first: array[float]
    """The value in the first shown year, single units."""
    share: array[float]
    """Of the whole, as a fraction."""
    last: array[float]
    """The value in the second shown year."""
    growth: array[float]
    """The rate a year from the first to the last year, as a fraction."""
    contribution: array[float]
    """What the change over the years adds to the growth of the whole, as a fraction of its first value."""
    rank: array[float]

    def column(self, key: str) -> array[float]:
        """The numbers of a column; KeyError for one that has none."""
        if key not in NUMBERS:
            raise KeyError(key)
        found: array[float] = getattr(self, key)
        return found


def same_estimator(first: Amount, last: Amount) -> bool:
    """Whether two values may be compared over time: growth from one's number to another's is nobody's growth."""
    one, other = first.stated, last.stated
    return one.estimator == other.estimator and (bool(one.estimator) or one.source.id == other.source.id)


def years_between(first: Amount | None, last: Amount | None) -> float | None:
    """The years from one value to another of the same estimator; None where no growth can be told."""
    if first is None or last is None or first.value is None or last.value is None or first.unit != last.unit:
        return None
    if not same_estimator(first, last):
        return None
    years = first.stated.period.years_to(last.stated.period)
    return years if years >= MEASURED_FROM else None


def growth_between(first: Amount | None, last: Amount | None) -> float | None:
    """The compound rate a year, as a fraction; None where there is none."""
    years = years_between(first, last)
    if years is None or first is None or last is None or first.value is None or last.value is None:
        return None
    try:
        return cagr(first.value, last.value, years)
    except GrowthError:
        return None


def contribution_of(first: Amount | None, last: Amount | None, whole: Amount | None) -> float | None:
    """(last - first) / whole in the first year: the contributions of all parts add up to the whole's growth."""
    if years_between(first, last) is None or first is None or last is None or whole is None or not whole.value:
        return None
    if whole.unit != first.unit:
        return None
    return ((last.value or 0.0) - (first.value or 0.0)) / whole.value


def share_of(part: Amount | None, whole: Amount | None) -> float | None:
    """A part of a whole as a fraction; None where either is unknown."""
    if part is None or part.value is None or whole is None or not whole.value or whole.unit != part.unit:
        return None
    return part.value / whole.value


def numbers_of(siblings: Siblings, year: int | None, last: int | None) -> Numbers:
    """The numbers of siblings between two years."""
    context = siblings.context
    whole = context.totals.get(year) if year is not None else None
    firsts: list[Amount | None] = []
    lasts: list[Amount | None] = []
    for segment in siblings.segments:
        by_year = context.values.get(segment.id, {})
        firsts.append(by_year.get(year) if year is not None else None)
        lasts.append(by_year.get(last) if last is not None else None)
    pairs = list(zip(firsts, lasts, strict=True))
    return Numbers(
        first=_array(None if amount is None else amount.value for amount in firsts),
        share=_array(share_of(amount, whole) for amount in firsts),
        last=_array(None if amount is None else amount.value for amount in lasts),
        growth=_array(growth_between(*pair) for pair in pairs),
        contribution=_array(contribution_of(*pair, whole) for pair in pairs),
        rank=_array(_ranks(siblings, firsts)),
    )


def _array(values: Iterable[float | None]) -> array[float]:
    return array("d", [math.nan if value is None else value for value in values])


def _ranks(siblings: Siblings, amounts: Sequence[Amount | None]) -> list[float | None]:
    """The places among the siblings; while a value of one of them is unknown, what sources say in words."""
    values = [None if amount is None else amount.value for amount in amounts]
    known = [value for value in values if value is not None]
    if siblings.are_all and len(known) == len(values):
        places: dict[float, int] = {}
        for place, value in enumerate(sorted(known, reverse=True), 1):
            places.setdefault(value, place)
        return [None if value is None else float(places[value]) for value in values]
    return [_claimed(siblings, segment.id) for segment in siblings.segments]


def _claimed(siblings: Siblings, segment: str) -> float | None:
    """The one place that preferred claims give a segment."""
    claims = [stated.claim for stated in siblings.context.claims(segment)]
    stated = {PLACES[c.predicate] for c in claims if c.predicate in PLACES and c.status == "preferred"}
    return float(stated.pop()) if len(stated) == 1 else None
