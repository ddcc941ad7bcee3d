"""The growth audit over the observations of a workspace: each stated rate against each pair of stated values.

A rate is compared only with values of the same subject, the same estimator and one unit; bounds
("over 370 billion") and refuted values take no part. What the values were rounded to is read from
their own words.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, Final

from desktop.analysis.audit import GrowthAudit, StatedRate, StatedValue, Verdict, audit_growth
from desktop.analysis.growth import GrowthError
from desktop.frozen import frozen
from desktop.market.period import PeriodError, parse_period
from desktop.market.quantity import QuantityError, rounding_step

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.market.records import Observation

    _Subject = tuple[str, str, str]
    _Dated = list[tuple[int, Observation]]

_POINTS: Final = frozenset({"", "about"})
_ANNUAL: Final = frozenset({"year", "fiscal_year"})
_SEVERAL: Final = 3
_MEANING: Final = (Verdict.AGREES, Verdict.OTHER_YEARS, Verdict.DIFFERS)


@frozen
class PairAudit:
    """A stated rate against two stated values."""

    first: Observation
    last: Observation
    audit: GrowthAudit


@frozen
class RateAudit:
    """A stated rate with every pair of values it may be about, the one that explains it best first.

    Without pairs ``alone`` says what the rate means by itself: an index, no money.
    """

    rate: Observation
    stated: StatedRate
    pairs: tuple[PairAudit, ...]
    alone: GrowthAudit | None = None

    @property
    def best(self) -> GrowthAudit:
        """The audit to show."""
        return self.pairs[0].audit if self.pairs else self.alone or audit_growth(self.stated)


def audit_rates(rates: Iterable[Observation], values: Iterable[Observation]) -> list[RateAudit]:
    """Audit each of ``rates`` (unit ``rate``) against ``values`` (of the measure that grows, in single units).

    Rates without a year, refuted ones and those below -100 % are left out; the order of ``rates`` is kept.
    """
    grouped = _grouped(values)
    found = []
    for rate in rates:
        stated = _stated_rate(rate)
        if stated is None:
            continue
        series = grouped.get((rate.subject, rate.subject_id, rate.estimator), {})
        pairs = [pair for dated in series.values() for pair in _pairs(stated, dated)]
        pairs.sort(key=lambda pair: _rank(rate, stated, pair))
        found.append(RateAudit(rate, stated, tuple(pairs), None if pairs else audit_growth(stated)))
    return found


def _grouped(values: Iterable[Observation]) -> dict[_Subject, dict[str, _Dated]]:
    """Dated points by who says them about what, then by unit, in the order of their years."""
    grouped: dict[_Subject, dict[str, _Dated]] = defaultdict(lambda: defaultdict(list))
    for row in values:
        year = _year(row)
        if row.value is not None and year is not None and row.qualifier in _POINTS and row.status != "refuted":
            grouped[row.subject, row.subject_id, row.estimator][row.unit].append((year, row))
    for series in grouped.values():
        for dated in series.values():
            dated.sort(key=lambda entry: entry[0])
    return grouped


def _pairs(stated: StatedRate, dated: _Dated) -> list[PairAudit]:
    """Pairs dated as the label is; over several years one year more or less at either end is looked at too."""
    slack = 1 if stated.last_year - stated.first_year >= _SEVERAL else 0
    starts = [(year, row) for year, row in dated if abs(year - stated.first_year) <= slack]
    ends = [(year, row) for year, row in dated if abs(year - stated.last_year) <= slack]
    found = []
    for (first_year, first), (last_year, last) in product(starts, ends):
        try:
            found.append(
                PairAudit(first, last, audit_growth(stated, _point(first, first_year), _point(last, last_year)))
            )
        except GrowthError:
            continue
    return found


def _point(row: Observation, year: int) -> StatedValue:
    return StatedValue(row.value if row.value is not None else 0.0, _step(row.stated), year)


def _rank(rate: Observation, stated: StatedRate, pair: PairAudit) -> tuple[float | str, ...]:
    """The verdict first; then values that stand as the rate does, years as labelled, the smallest miss."""
    audit = pair.audit
    dated = audit.readings[0]
    apart = abs(dated.first_year - stated.first_year) + abs(dated.last_year - stated.last_year)
    miss = abs(audit.best.difference or 0.0) if audit.best else 0.0
    apart_in_status = (pair.first.status != rate.status) + (pair.last.status != rate.status)
    return _MEANING.index(audit.verdict), apart_in_status, apart, miss, pair.first.id, pair.last.id


def _stated_rate(row: Observation) -> StatedRate | None:
    if row.value is None or row.value < -1 or row.status == "refuted":
        return None
    try:
        period = parse_period(row.period)
    except PeriodError:
        return None
    if period.precision in _ANNUAL:
        return StatedRate(row.value, _step(row.stated), period.year - 1, period.year)
    if period.precision != "range" or period.start.year >= period.end.year:
        return None
    return StatedRate(row.value, _step(row.stated), period.start.year, period.end.year)


def _year(row: Observation) -> int | None:
    try:
        period = parse_period(row.period)
    except PeriodError:
        return None
    return period.year if period.precision in _ANNUAL else None


@lru_cache(maxsize=65_536)
def _step(stated: str) -> float:
    """What the words were rounded to; nothing where they cannot be read."""
    try:
        return rounding_step(stated) or 0.0
    except QuantityError:
        return 0.0
