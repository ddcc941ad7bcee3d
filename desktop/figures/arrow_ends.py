"""The ends of arrows: which values stand there, how they are written, and whether they may be joined."""

from __future__ import annotations

import math
from dataclasses import field, replace
from typing import TYPE_CHECKING, Final

from desktop.analysis.scope import compare_scope
from desktop.analysis.scopes import Scopes
from desktop.figures.amounts import is_money
from desktop.figures.figure import Lineage
from desktop.figures.wording import say
from desktop.frozen import frozen
from desktop.market.period import Period, PeriodError, format_period, parse_period

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.analysis.scope import Difference
    from desktop.figures.figure import DifferenceArrow, Figure, GrowthArrow, Point, Series
    from desktop.figures.snapshot import Stated
    from desktop.market.records import Observation

SHARES: Final = frozenset({"ratio", "rate", "percentage_point"})
"""Units whose change is read in percentage points, never as a compound rate."""
TOTAL: Final = "#total"
"""Key of the series of stated totals over stacked columns."""


@frozen
class Ground:
    """What the arrows of one figure are measured on."""

    language: str
    series: tuple[Series, ...]
    unit: str
    """Single unit of the values: ``USD``, ``person``, ``ratio``."""
    factor: float
    """Single units in one display unit."""
    number: Callable[[Point], str]
    """How a point's value is written, with the digits it may show."""
    is_time: bool = True
    """Whether places on the horizontal axis are decimal years."""
    stated: Mapping[str, Stated] = field(default_factory=dict)
    """Observations by id, for their scope."""
    scopes: Scopes = field(default_factory=Scopes)

    def end(self, series: str, key: str) -> End | None:
        """The point ``key`` of a series; None where it is not in the figure or has no value."""
        for one in self.series:
            if one.key == series:
                point = next((p for p in one.points if p.key == key), None)
                return None if point is None or point.y is None else self._end(one, point)
        return None

    def total(self, key: str) -> End | None:
        """The whole column ``key``: its stated total, else the sum of its parts where each has a value."""
        own = self.end(TOTAL, key)
        if own is not None:
            return own
        parts = [(one, p) for one in self.series if one.mark == "column" for p in one.points if p.key == key]
        if not parts or any(point.y is None for _, point in parts):
            return None
        series, first = parts[0]
        lineage = joined("", *(point.lineage for _, point in parts))
        total = replace(first, y=sum(point.y or 0.0 for _, point in parts), lineage=lineage, low=None, high=None)
        numbers = [self.number(point) for _, point in parts]
        written = f"({' + '.join(numbers)})" if len(numbers) > 1 else numbers[0]
        return replace(self._end(series, total), number=written)

    def period(self, key: str) -> str:
        """A point's key in words."""
        return period_words(key, self.language)

    def _end(self, series: Series, point: Point) -> End:
        observation = next((self.stated[one] for one in point.lineage.observations if one in self.stated), None)
        return End(series, point, (point.y or 0.0) * self.factor, self.number(point), observation)


@frozen
class End:
    """A value at one end of an arrow."""

    series: Series
    point: Point
    value: float
    """Single units."""
    number: str
    """As it is written in a formula."""
    stated: Stated | None
    """The observation it rests on, the first of them."""

    @property
    def is_bound(self) -> bool:
        """Whether a source says only ``over`` or ``up to``."""
        point = self.point
        return (point.low is None) != (point.high is None)


def owner_of(note: GrowthArrow | DifferenceArrow, figure: Figure) -> Series | None:
    """The series that an arrow speaks of, to wear its colour; None where it joins two or the figure shows but one."""
    drawn = [one for one in figure.series if one.mark != "band" and any(point.y is not None for point in one.points)]
    if len({one.colour for one in drawn}) <= 1 or note.refusal or note.end_series not in {"", note.series}:
        return None
    return next((one for one in drawn if one.key == note.series), None)


def period_words(key: str, language: str) -> str:
    """The period that a point's key names, in words; the key itself where it is none."""
    text = key.partition("#")[0]
    period = _parsed(text)
    return text if period is None else format_period(period, language)


def years_between(ground: Ground, first: End, last: End) -> float:
    """Years from one end to the other by their dates; not a number where they have none."""
    one, two = _parsed(first.point.key.partition("#")[0]), _parsed(last.point.key.partition("#")[0])
    both_stated = first.point.stated and last.point.stated
    if ground.is_time and not (both_stated and one is not None and two is not None):
        return last.point.x - first.point.x
    if one is None or two is None:
        return math.nan
    return one.years_to(two)


def scope_difference(ground: Ground, first: End, last: End) -> Difference | None:
    """The first way in which what the two ends are about differs; None where they may be joined.

    Money that the figure shows in one currency counts as of that currency.
    """
    if first.stated is None or last.stated is None or first.stated is last.stated:
        return None
    one, two = (_as_shown(ground, end.stated.observation) for end in (first, last) if end.stated is not None)
    barrier = compare_scope(one, two, ground.scopes)
    return barrier.differences[0] if barrier is not None else None


def joined(formula: str, *lineages: Lineage) -> Lineage:
    """One way back to everything that several marks rest on."""

    def every(name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(key for one in lineages for key in getattr(one, name)))

    return Lineage(every("observations"), every("claims"), formula, every("evidence"))


def said(language: str, end: End, ground: Ground) -> str:
    """An end with its period: ``320.25 (2025)``."""
    return say(language, "parens", text=end.number, note=ground.period(end.point.key))


def _as_shown(ground: Ground, row: Observation) -> Observation:
    return replace(row, unit=ground.unit) if is_money(ground.unit) and is_money(row.unit) else row


def _parsed(text: str) -> Period | None:
    try:
        period = parse_period(text)
    except PeriodError:
        return None
    return None if math.isnan(period.x) else period
