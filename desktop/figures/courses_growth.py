"""The growth column beside several players' lines: the same span of years for all, never between two estimators."""

from __future__ import annotations

import math
from itertools import combinations
from typing import TYPE_CHECKING, Final

from desktop.analysis.growth import GrowthError, cagr
from desktop.figures.amounts import lineage_of
from desktop.figures.arrow_ends import SHARES
from desktop.figures.figure import Cell, SideColumn, SideValue
from desktop.figures.scale import rate_text
from desktop.figures.wording import say
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.amounts import Amount
    from desktop.figures.figure import Column, Series
    from desktop.figures.size_context import SizeContext
    from desktop.figures.tracks import Track

FEWEST: Final = 2
"""Players with a rate for the same span: with fewer there is nothing to compare in a column."""
_EVEN: Final = 0.01
"""Part of a year by which spans of like periods differ: years have 365 or 366 days."""
_DIGITS: Final = 1


@frozen
class Course:
    """One player's numbers on the common scale."""

    context: SizeContext
    player: str
    name: str

    @property
    def leading(self) -> Track | None:
        """The best documented estimator: the only one that a growth rate speaks of."""
        return self.context.leading


@frozen
class CommonGrowth:
    """Growth rates of several players over one span of years."""

    first: int
    last: int
    values: tuple[SideValue, ...]

    def column(self, language: str) -> SideColumn:
        """As it stands beside the lines."""
        return SideColumn(say(language, "courses.cagr", first=self.first, last=self.last), self.values)

    @property
    def fastest(self) -> SideValue:
        """The highest rate."""
        return max((one for one in self.values if one.rate is not None), key=lambda one: one.rate or 0.0)


def common_growth(courses: Sequence[Course], keys: dict[str, str]) -> CommonGrowth | None:
    """A rate for each player over the span that most of them cover; None where fewer than two do.

    Of spans that equally many cover the longest counts, then the latest. A fiscal year is the calendar year that holds
    most of its months. ``keys``: the series of each player's leading estimator.
    """
    known = [(course, _by_year(course)) for course in courses]
    span = _span([years for _, years in known])
    if span is None:
        return None
    values = tuple(_value(course, years, span, keys[course.player]) for course, years in known if course.player in keys)
    return CommonGrowth(*span, values) if any(one.rate is not None for one in values) else None


def rows_of(
    growth: CommonGrowth | None, columns: Sequence[Column], series: Sequence[Series], language: str
) -> tuple[tuple[Cell, ...], ...]:
    """The rates as rows of the table twin."""
    if growth is None:
        return ()
    names = {one.key: one.name for one in series}
    span = say(language, "range", first=growth.first, last=growth.last)
    return tuple(
        tuple(_cell(value, column.key, names.get(value.series, value.series), span, language) for column in columns)
        for value in growth.values
    )


def _cell(value: SideValue, column: str, name: str, span: str, language: str) -> Cell:
    words = {
        "series": say(language, "courses.cagr_of", who=name),
        "period": span,
        "value": value.text,
        "stated": value.formula or value.refusal,
        "kind": say(language, "modelled") if value.rate is not None else "",
    }
    return Cell(words.get(column, ""), lineage=value.lineage)


def _by_year(course: Course) -> dict[int, Amount]:
    """The exact numbers of the leading estimator by the year that holds most of their months."""
    track = course.leading
    if track is None or course.context.scale.unit in SHARES:
        return {}
    exact = (one for one in track.main if one.value is not None and not one.bounded and one.low is None)
    return {math.floor(one.x): one for one in exact}


def _span(known: Sequence[dict[int, Amount]]) -> tuple[int, int] | None:
    """The two years between which most players have a rate."""
    every = sorted({year for years in known for year in years})
    best: tuple[int, int] | None = None
    rank = (FEWEST - 1, 0, 0)
    for first, last in combinations(every, 2):
        count = sum(1 for years in known if _is_like(years.get(first), years.get(last), last - first))
        if (own := (count, last - first, last)) > rank and count >= FEWEST:
            best, rank = (first, last), own
    return best


def _is_like(first: Amount | None, last: Amount | None, years: int) -> bool:
    """Whether two numbers are of periods of one kind, that many years apart."""
    if first is None or last is None:
        return False
    one, two = first.stated.period, last.stated.period
    return one.precision == two.precision and abs(one.years_to(two) - years) < _EVEN


def _value(course: Course, years: dict[int, Amount], span: tuple[int, int], key: str) -> SideValue:
    context, language = course.context, course.context.language
    first, last = years.get(span[0]), years.get(span[1])
    none = say(language, "courses.none")
    if first is None or last is None or not _is_like(first, last, span[1] - span[0]):
        refusal = say(language, "courses.no_pair", who=course.name, first=span[0], last=span[1])
        return SideValue(key, none, refusal=refusal)
    start, end = context.scale.of_amount(first), context.scale.of_amount(last)
    try:
        rate = cagr(first.value or 0.0, last.value or 0.0, span[1] - span[0])
    except GrowthError:
        return SideValue(key, none, refusal=say(language, "courses.no_rate", start=start, end=end))
    formula = f"({end} / {start})^(1 / {span[1] - span[0]}) - 1 = {rate_text(rate, _DIGITS, 'en', sign=True)}"
    text = rate_text(rate, _DIGITS, language, sign=True)
    return SideValue(key, text, formula, lineage_of(formula, first, last), rate)
