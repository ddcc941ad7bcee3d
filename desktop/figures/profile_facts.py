"""The facts of a player in a row: of each the value that is shown, and that sources disagree where they do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Certainty, Entity, Lineage
from desktop.figures.player_words import fact_word
from desktop.figures.sheet import FactItem
from desktop.figures.stated import period_words
from desktop.figures.wording import ZH, join, say
from desktop.market.names import name
from desktop.market.period import PeriodError, parse_period

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.figures.profile_reading import Profile
    from desktop.market.records import Fact

FOUNDED, HEADQUARTERS, LISTED = "founded", "headquarters", "listing_date"
BEGINNINGS: Final = (FOUNDED, "launched", "independent_since")
"""Facts that each date another beginning: a legal entity is often younger than its business."""
_RANKS: Final = {"preferred": 0, "alternate": 1, "disputed": 1, "refuted": 2}
_OWNERS: Final = frozenset({"owner"})
_FEW: Final = 2


def facts_of(profile: Profile, language: str) -> tuple[FactItem, ...]:
    """Founded, headquarters, listed, owners, offers."""
    return (
        _founded(profile, language),
        _headquarters(profile, language),
        _listed(profile, language),
        _owners(profile, language),
        _offers(profile, language),
    )


def ordered(profile: Profile, facts: Iterable[Fact]) -> list[Fact]:
    """Facts of one attribute, the one to show first.

    What a person or the workspace prefers; of equals the earliest date, so that a company's beginning is the start
    of its business and not its registration; then the better source, then the id.
    """

    def rank(fact: Fact) -> tuple[int, str, int, str]:
        source = profile.sources.get(fact.evidence_id)
        return _RANKS.get(fact.status, 1), _day(fact.value), source.tier if source is not None else 9, fact.id

    return sorted(facts, key=rank)


def stated(profile: Profile, attribute: str) -> list[Fact]:
    """The facts of an attribute, the one to show first."""
    return ordered(profile, (fact for fact in profile.facts if fact.attribute == attribute))


def value_of(fact: Fact, language: str) -> str:
    """The value of a fact in the reader's language, a date in words."""
    value = fact.value_zh if language == ZH and fact.value_zh else fact.value
    return period_words(value, language) if _day(value) else value


def _day(text: str) -> str:
    """The first day of a date, empty for what is none."""
    try:
        start = parse_period(text).start
    except PeriodError:
        return ""
    return str(start) if start else ""


def _item(profile: Profile, fact: Fact, language: str) -> FactItem:
    certainty = {"disputed": Certainty.DISPUTED, "refuted": Certainty.REFUTED}.get(fact.status, Certainty.PUBLISHED)
    return FactItem(
        fact_word(fact.attribute, language),
        value_of(fact, language),
        certainty=certainty,
        lineage=Lineage(evidence=(fact.evidence_id,)),
        entity=Entity("fact", fact.id),
    )


def _unknown(attribute: str, language: str) -> FactItem:
    return FactItem(fact_word(attribute, language), "", certainty=Certainty.NOT_PUBLISHED)


def _founded(profile: Profile, language: str) -> FactItem:
    found = stated(profile, FOUNDED)
    if not found:
        return _unknown(FOUNDED, language)
    dates = _beginnings(profile)
    several = len({fact.value for fact in found if fact.status != "refuted"}) > 1
    note = say(language, "player.disputed", count=len(dates)) if len(dates) > 1 else _says(profile, found[0], language)
    item = replace(_item(profile, found[0], language), note=note)
    return replace(item, certainty=Certainty.DISPUTED) if several else item


def _beginnings(profile: Profile) -> set[str]:
    """Different dates for a beginning of any kind: facts and founding events."""
    dates = {fact.value for fact in profile.facts if fact.attribute in BEGINNINGS and _day(fact.value)}
    days = {_day(date) for date in dates}
    return dates | {
        event.date_start for event in profile.events if event.kind == "founding" and event.date_start not in days
    }


def _says(profile: Profile, fact: Fact, language: str) -> str:
    source = profile.publisher(fact.evidence_id, language)
    return say(language, "player.as_stated_by", source=source) if source else ""


def _headquarters(profile: Profile, language: str) -> FactItem:
    found = stated(profile, HEADQUARTERS)
    if found:
        values = {fact.value for fact in found if fact.status != "refuted"}
        note = (
            say(language, "player.disputed_values", count=len(values))
            if len(values) > 1
            else _says(profile, found[0], language)
        )
        return replace(_item(profile, found[0], language), note=note)
    if profile.place is None:
        return _unknown(HEADQUARTERS, language)
    entity = Entity("geography", profile.place.id)
    return FactItem(fact_word(HEADQUARTERS, language), name(profile.place, language), entity=entity)


def _listed(profile: Profile, language: str) -> FactItem:
    ticker = ticker_of(profile, language)
    found = stated(profile, LISTED) or stated(profile, "listing")
    if found:
        return replace(_item(profile, found[0], language), label=fact_word(LISTED, language), note=ticker)
    return (
        replace(_unknown(LISTED, language), value=ticker, certainty=Certainty.PUBLISHED)
        if ticker
        else _unknown(LISTED, language)
    )


def ticker_of(profile: Profile, language: str) -> str:
    """The exchange and code as a source writes it, else as the player's row has it."""
    found = stated(profile, "ticker")
    return value_of(found[0], language) if found else profile.numbers.player.ticker


def _owners(profile: Profile, language: str) -> FactItem:
    found = [
        one
        for one in profile.relations
        if one.relation.kind in _OWNERS and not one.backwards and not one.relation.ended
    ]
    if not found:
        return _unknown("parent", language)
    first = found[0]
    note = first.relation.note if language != ZH else ""
    return FactItem(
        fact_word("parent", language),
        join(language, [one.other(language) for one in found[:_FEW]]),
        note=note,
        certainty=Certainty.DISPUTED if first.relation.status == "disputed" else Certainty.PUBLISHED,
        lineage=Lineage(evidence=(first.relation.evidence_id,)),
        entity=Entity("player", first.other_id) if first.other_id else None,
    )


def _offers(profile: Profile, language: str) -> FactItem:
    found = profile.offerings
    if not found:
        return _unknown("offers", language)
    names = _unique(name(one, language) for one in found)
    return FactItem(
        fact_word("offers", language),
        names[0],
        note=join(language, names[1 : 1 + _FEW]),
        lineage=Lineage(evidence=(found[0].evidence_id,)),
    )


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))
