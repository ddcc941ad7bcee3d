"""What may stand in one series or one comparison: the same market, place, price basis and currency.

Where two observations differ in that, ``compare_scope`` gives a barrier: what differs, what joining
them would claim in numbers, and the bridges that the data has. Estimators are no part of it: they
are different series of one scope.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.analysis.bridges import Bridge, bridges
from desktop.analysis.currency import convert
from desktop.analysis.growth import GrowthError, cagr
from desktop.analysis.words import Words
from desktop.frozen import frozen
from desktop.market.period import Period, PeriodError, parse_period
from desktop.market.quantity import format_number, format_quantity
from desktop.market.units import is_money

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.analysis.scopes import Scope, Scopes
    from desktop.market.records import Observation

_REAL: Final = "real"


@frozen
class Difference:
    """One way in which two scopes differ: ``market``, ``geography``, ``subject``, ``measure``, ``unit``,
    ``currency`` or ``price_basis``.
    """  # noqa: D205

    kind: str
    words: Words


@frozen
class Barrier:
    """Why two observations are not one series, in words and numbers, and what leads across."""

    first: Observation
    second: Observation
    differences: tuple[Difference, ...]
    implied: float | None
    """Yearly growth that a line between them would claim, after conversion; None where none can be told."""
    absurdity: Words
    """The same in words, or how many times the one is of the other where they are of one time."""
    bridges: tuple[Bridge, ...]

    @property
    def sentence(self) -> Words:
        """Everything in one paragraph."""
        what = Words(
            "; ".join(one.words.en for one in self.differences), "；".join(one.words.zh for one in self.differences)
        )
        return Words(
            f"Not one series: {what.en}. {self.absurdity.en}".strip(), f"不可连成一条线：{what.zh}。{self.absurdity.zh}"
        )


def compare_scope(
    first: Observation, second: Observation, scopes: Scopes, *, nearby: Sequence[Observation] = ()
) -> Barrier | None:
    """None when two observations may be joined, else the barrier between them.

    Parts of one dimension, and players, may be compared with each other. ``nearby`` are observations among which
    bridges are looked for.
    """
    one, two = scopes.of(first), scopes.of(second)
    differences = tuple(_differences(first, second, one, two))
    if not differences:
        return None
    early, late = sorted((first, second), key=lambda row: (row.period_start or row.period, row.id))
    kinds = frozenset(one.kind for one in differences)
    implied, absurdity = _absurdity(early, late, scopes)
    return Barrier(
        first,
        second,
        differences,
        implied,
        absurdity,
        tuple(bridges(first, second, kinds, scopes, nearby)),
    )


def _differences(first: Observation, second: Observation, one: Scope, two: Scope) -> list[Difference]:
    found: list[Difference] = []
    if one.market_id != two.market_id:
        found.append(_different("market", one.market, two.market, "market definition", "市场定义"))
    elif (first.subject, first.subject_id) != (second.subject, second.subject_id) and not one.peer_of(two):
        found.append(_different("subject", one.subject, two.subject, "subject", "对象"))
    if one.geography_id != two.geography_id:
        found.append(_different("geography", one.geography, two.geography, "geography", "地域"))
    if first.measure_id != second.measure_id:
        found.append(_different("measure", one.measure, two.measure, "measure", "指标"))
    if first.unit != second.unit:
        kind = (
            ("currency", "currency", "币种")
            if is_money(first.unit) and is_money(second.unit)
            else ("unit", "unit", "单位")
        )
        units = Words(first.unit, first.unit), Words(second.unit, second.unit)
        found.append(_different(kind[0], *units, kind[1], kind[2]))
    if (first.price_basis == _REAL) != (second.price_basis == _REAL):
        found.append(_different("price_basis", _basis(first), _basis(second), "price basis", "价格基准"))
    return found


def _basis(row: Observation) -> Words:
    """What is not said to be real is nominal."""
    return Words("real", "不变价") if row.price_basis == _REAL else Words("nominal", "现价")


def _different(kind: str, one: Words, two: Words, en: str, zh: str) -> Difference:
    return Difference(kind, Words(f"{en} differs ({one.en} / {two.en})", f"{zh}不同（{one.zh}／{two.zh}）"))


def _absurdity(early: Observation, late: Observation, scopes: Scopes) -> tuple[float | None, Words]:
    """What a line from the earlier to the later number would claim, in the later one's unit."""
    nothing = None, Words("", "")
    times = _period(early), _period(late)
    if early.value is None or late.value is None or times[0] is None or times[1] is None:
        return nothing
    start, how = early.value, Words("", "")
    if early.unit != late.unit:
        if not (is_money(early.unit) and is_money(late.unit)):
            return nothing
        converted = convert(early.value, early.unit, late.unit, times[0].year, scopes.rates)
        if converted is None:
            return nothing
        start = converted.value
        how = Words(
            f" after conversion at {converted.rate:.4f} ({times[0].year} average)",
            f"（按{times[0].year}年平均汇率{converted.rate:.4f}折算）",
        )
    if early.measure_id != late.measure_id:
        return nothing
    return _claimed(start, late, times[0].years_to(times[1]), how)


def _claimed(start: float, late: Observation, years: float, how: Words) -> tuple[float | None, Words]:
    if late.value is None or start <= 0 or late.value <= 0:
        return None, Words("", "")
    if years <= 0:
        ratio = max(start, late.value) / min(start, late.value)
        times = {language: format_number(ratio, 1, language) for language in ("en", "zh")}
        return None, Words(
            f"At one time the one is {times['en']} times the other{how.en}.",
            f"同一时期一方为另一方的{times['zh']}倍{how.zh}。",
        )
    try:
        rate = cagr(start, late.value, years)
    except GrowthError:
        return None, Words("", "")
    shown = {language: format_number(rate, 0, language, percent=True) for language in ("en", "zh")}
    ends = {
        language: (
            format_quantity(start, late.unit, language, decimals=2),
            format_quantity(late.value, late.unit, language, decimals=2),
        )
        for language in ("en", "zh")
    }
    return rate, Words(
        f"Joined, {ends['en'][0]} would become {ends['en'][1]}: about {shown['en']} growth a year{how.en}.",
        f"若相连，{ends['zh'][0]}将变为{ends['zh'][1]}，年均增长约{shown['zh']}{how.zh}。",
    )


def _period(row: Observation) -> Period | None:
    try:
        period = parse_period(row.period)
    except PeriodError:
        return None
    return None if period.precision == "unknown" else period
