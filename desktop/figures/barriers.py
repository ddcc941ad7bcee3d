"""Barriers in figures: what is not joined because its scope differs, what joining would claim, the ways over."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.analysis.scope import compare_scope
from desktop.figures.figure import Certainty, Lineage, ScopeBarrier, Way
from desktop.figures.wording import join, say
from desktop.market.names import name
from desktop.market.period import format_period, parse_period
from desktop.market.quantity import format_number, format_quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.analysis.bridges import Bridge
    from desktop.analysis.scope import Barrier
    from desktop.analysis.scopes import Scopes
    from desktop.figures.amounts import Amount
    from desktop.figures.size_context import SizeContext
    from desktop.figures.snapshot import SizeSnapshot, Stated
    from desktop.market.records import Observation

_OTHER_THINGS: Final = frozenset({"measure", "unit", "subject"})
"""Two measures side by side are two things, each with an axis of its own: nobody would join them."""
_PAST: Final = frozenset({"actual", "estimate"})
_MOST_WAYS: Final = 3


def left_out(context: SizeContext) -> tuple[ScopeBarrier, ...]:
    """Between what stands on the axis and each unit whose values are left out of it."""
    shown = standing(context)
    if shown is None:
        return ()
    snapshot, found = context.snapshot, []
    for _, others in context.selection.other_units:
        other = _first(snapshot, [(one.observation, one) for one in others])
        barrier = other and compare_scope(shown, other, snapshot.scopes)
        if barrier:
            found.append(_in_words(barrier, snapshot.scopes, context.language))
    return tuple(found)


def side_by_side(first: SizeContext, second: SizeContext) -> ScopeBarrier | None:
    """Between the numbers that stand for two figures beside each other; None where nobody would join them."""
    one, two = standing(first), standing(second)
    if one is None or two is None:
        return None
    scopes = first.snapshot.scopes
    nearby = [stated.observation for context in (first, second) for stated in context.snapshot.values]
    barrier = compare_scope(one, two, scopes, nearby=nearby)
    if barrier is None or not {each.kind for each in barrier.differences} - _OTHER_THINGS:
        return None
    return _in_words(barrier, scopes, first.language, here=first.snapshot.subject.id)


def between(first: Observation, second: Observation, scopes: Scopes, language: str) -> ScopeBarrier | None:
    """Between two numbers of one measure; None where they may stand in one series."""
    barrier = compare_scope(first, second, scopes)
    if barrier is None or not {each.kind for each in barrier.differences} - _OTHER_THINGS:
        return None
    return _in_words(barrier, scopes, language)


def standing(context: SizeContext) -> Observation | None:
    """The number that stands for a figure: of its past values the one to show, as drawn."""
    drawn = [amount for track in context.tracks for amount in track.main if amount.certainty is not Certainty.REFUTED]
    return _first(context.snapshot, [(as_drawn(amount), amount.stated) for amount in drawn])


def as_drawn(amount: Amount) -> Observation:
    """The observation with the value and unit in which it is drawn."""
    row = amount.stated.observation
    return row if amount.unit == row.unit else replace(row, value=amount.value, unit=amount.unit)


def _first(snapshot: SizeSnapshot, rows: Iterable[tuple[Observation, Stated]]) -> Observation | None:
    known = [(row, stated) for row, stated in rows if row.value is not None]
    past = [pair for pair in known if pair[0].kind in _PAST] or known
    sources = {row.evidence_id: stated.source for row, stated in past}
    return snapshot.choosing.first([row for row, _ in past], sources)


def _in_words(barrier: Barrier, scopes: Scopes, language: str, here: str = "") -> ScopeBarrier:
    kinds = [say(language, f"scope.{one.kind}") for one in barrier.differences]
    key = "barrier.short" if len(kinds) > 1 else "barrier.short_one"
    return ScopeBarrier(
        short=say(language, key, what=join(language, kinds), claim=_claim(barrier, language)).strip(),
        text=barrier.sentence.get(language),
        claim=barrier.absurdity.get(language),
        rate=barrier.implied,
        ways=_ways(barrier.bridges, scopes, language, here),
        lineage=Lineage((barrier.first.id, barrier.second.id), formula=barrier.absurdity.en),
    )


def _claim(barrier: Barrier, language: str) -> str:
    """What joining would claim, with both numbers as they are stated."""
    early, late = sorted((barrier.first, barrier.second), key=lambda row: row.period_start or row.period)
    if barrier.implied is None or early.value is None or late.value is None:
        return barrier.absurdity.get(language)
    return say(
        language,
        "barrier.claim",
        start=format_quantity(early.value, early.unit, language, decimals=2),
        first=format_period(parse_period(early.period), language),
        end=format_quantity(late.value, late.unit, language, decimals=2),
        last=format_period(parse_period(late.period), language),
        rate=format_number(barrier.implied, 0, language, percent=True),
    )


def _ways(bridges: Sequence[Bridge], scopes: Scopes, language: str, here: str) -> tuple[Way, ...]:
    """At most one of each kind and target, conversions first."""
    found: dict[tuple[str, str], Way] = {}
    for bridge in bridges:
        way = _way(bridge, scopes, language, here)
        if way is not None:
            found.setdefault((way.kind, way.currency), way)
    return tuple(found.values())[:_MOST_WAYS]


def _way(bridge: Bridge, scopes: Scopes, language: str, here: str) -> Way | None:
    detail = bridge.words.get(language)
    if bridge.kind == "currency":
        text = say(language, "way.currency", currency=bridge.currency, year=bridge.year or "")
        return Way("currency", text, detail, currency=bridge.currency)
    if bridge.kind == "observation":
        return Way("observation", say(language, "way.observation"), detail, observation=bridge.rows[0][1])
    others = [key for _, key in reversed(bridge.rows) if key != here]
    market = scopes.market_of.get(others[0]) if others else None
    if market is None:
        return None
    return Way(bridge.kind, say(language, "way.market", market=name(market, language)), detail, market=market.id)
