"""Per head mode: money and counts divided by the population of the market's place in the same year."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from desktop.figures.caption import evidence_of
from desktop.figures.digits import computed_step
from desktop.figures.population import population_at
from desktop.figures.size_computed import Computed, Refusal, computed, digits_of, in_full, transformed
from desktop.figures.wording import join, say
from desktop.market.names import name
from desktop.market.units import is_money

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.figures.amounts import Amount
    from desktop.figures.figure import EvidenceLine
    from desktop.figures.population import Population
    from desktop.figures.size_context import SizeContext
    from desktop.figures.tracks import Track

_THOUSAND: Final = ("per-1000", 1e3)
_MILLION: Final = ("per-million", 1e6)
_FEWEST: Final = 2
"""Significant digits a result has at least."""
_DIVIDED: Final = frozenset({"money", "count"})


def per_head_tracks(context: SizeContext) -> Computed:
    """Each value divided by the population of its own year; years without one are told."""
    language, known = context.language, context.snapshot.population
    empty = _refusal(context)
    if empty:
        return Computed((), "", empty=empty)
    unit, factor = _unit(context)
    used: dict[float, Population] = {}
    missing: set[int] = set()

    def per_head(_track: Track, amount: Amount) -> Amount | None:
        people = population_at(known, amount.x)
        if people is None:
            missing.add(math.floor(amount.x))
            return None
        used[people.x] = people
        digits = min(digits_of(amount), max(_FEWEST, people.digits))
        scaled = factor / people.value
        step = computed_step(_number(amount) * scaled, digits)
        return computed(
            amount, scaled, unit, people.stated, f"{in_full(amount)} / {people.formula}{_times(factor)}", step
        )

    found = transformed(context.tracks, per_head)
    drawn = {track.key for track in found}
    reason = say(language, "per_head.no_year")
    refused = tuple(Refusal(context.who(track), reason) for track in context.tracks if track.key not in drawn)
    if not found:
        place = context.snapshot.subject.geography(language)
        return Computed((), unit, empty=say(language, "per_head.none", place=place))
    notes = (*_sources(context, used.values()), *_missing(missing, language))
    return Computed(found, unit, refused, notes, _evidence(context, used.values()))


def _refusal(context: SizeContext) -> str:
    """Why the mode has nothing to divide, or to divide by."""
    language, snapshot = context.language, context.snapshot
    if snapshot.measure.unit_kind not in _DIVIDED:
        return say(language, "per_head.of_shares", what=context.measure)
    place = snapshot.subject.geography(language)
    if not place:
        return say(language, "per_head.no_place", market=context.market)
    return "" if snapshot.population else say(language, "per_head.none", place=place)


def _unit(context: SizeContext) -> tuple[str, float]:
    """Money stays money; counts are told per thousand people, or per million where that leaves less than one."""
    unit = context.selection.unit
    if is_money(unit):
        return unit, 1.0
    shares = [
        amount.value / people.value
        for amount in context.points()
        if amount.value and (people := population_at(context.snapshot.population, amount.x)) is not None
    ]
    return _THOUSAND if max(shares, default=1.0) * _THOUSAND[1] >= 1 else _MILLION


def _number(amount: Amount) -> float:
    return next(value for value in (amount.value, amount.low, amount.high) if value is not None)


def _times(factor: float) -> str:
    return f" x {factor:,.0f}" if factor != 1 else ""


def _sources(context: SizeContext, used: Iterable[Population]) -> list[str]:
    """Whose population it is, and how a computed one came about."""
    language = context.language
    place = context.snapshot.subject.geography(language)
    stated: dict[str, None] = {}
    divided: dict[str, None] = {}
    for one in used:
        who = context.whose(one.stated[0])
        if one.is_computed:
            of = say(language, f"population.{one.stated[0].observation.measure_id}")
            divided[say(language, "parens", text=of, note=who)] = None
        else:
            stated[who] = None
    found = [say(language, "note.population", place=place, who=join(language, list(stated)))] if stated else []
    if divided:
        found.append(say(language, "note.population_computed", place=place, of=_either(list(divided), language)))
    return found


def _either(words: list[str], language: str) -> str:
    return say(language, "semicolon").join(words)


def _missing(years: Iterable[int], language: str) -> list[str]:
    listed = [str(year) for year in sorted(years)]
    return [say(language, "note.no_population", years=join(language, listed))] if listed else []


def _evidence(context: SizeContext, used: Iterable[Population]) -> tuple[EvidenceLine, ...]:
    language = context.language
    place = context.snapshot.subject.geography(language)
    measures = {row.id: row for row in context.snapshot.scopes.measures}
    rows = {row.observation.id: row for one in used for row in one.stated}
    return tuple(
        evidence_of(row, place, name(measures[row.observation.measure_id], language), language)
        for row in rows.values()
        if row.observation.measure_id in measures
    )
