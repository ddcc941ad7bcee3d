"""The lists of a profile: events, offers, relations, policies, lists that name it, claims, evidence."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from desktop.figures.caption import short_citation
from desktop.figures.figure import Certainty, Entity, Lineage
from desktop.figures.player_words import relation_word, role_word
from desktop.figures.sheet import Listing, ListItem
from desktop.figures.stated import period_words
from desktop.figures.wording import ZH, predicate, say
from desktop.market.event_dates import event_period
from desktop.market.names import explanation, name
from desktop.market.quantity import format_quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.profile_reading import Profile, Related
    from desktop.market.records import Event, Policy, Source

_CERTAINTIES = {"disputed": Certainty.DISPUTED, "refuted": Certainty.REFUTED}


def certainty_of(status: str) -> Certainty:
    """How far something with a status can be trusted."""
    return _CERTAINTIES.get(status, Certainty.PUBLISHED)


def lists_of(profile: Profile, language: str) -> tuple[tuple[str, Listing], ...]:
    """Every list by its key, in reading order; an empty one says what is missing and who usually has it."""
    made = {
        "events": _events(profile, language),
        "offers": _offers(profile, language),
        "relations": _relations(profile, language),
        "lists": _lists(profile, language),
        "policies": _policies(profile, language),
        "claims": _claims(profile, language),
        "evidence": _evidence(profile, language),
    }
    return tuple((key, _listing(key, items, language)) for key, items in made.items())


def _listing(key: str, items: Sequence[ListItem], language: str) -> Listing:
    empty = "" if items else say(language, f"player.no_{key}")
    return Listing(say(language, f"player.{key}"), tuple(items), empty)


def _events(profile: Profile, language: str) -> list[ListItem]:
    return [
        ListItem(
            event_words(event, language),
            period_words(event_period(event), language),
            Certainty.DISPUTED if event.id in profile.disputed else certainty_of(event.status),
            is_number=False,
            lineage=Lineage(evidence=(event.evidence_id,)),
            entity=Entity("event", event.id),
        )
        for event in profile.events
    ]


def event_words(event: Event, language: str) -> str:
    """What happened, with the money that moved."""
    title = name(event, language)
    if event.amount is None:
        return title
    return say(language, "player.amount", text=title, amount=format_quantity(event.amount, event.unit, language))


def _offers(profile: Profile, language: str) -> list[ListItem]:
    found = []
    for one in profile.offerings:
        market = profile.named("market", one.market_id, language)
        place = profile.named("segment", one.segment_id, language) if one.segment_id else ""
        entity = Entity("segment", one.segment_id) if one.segment_id else None
        entity = entity or (Entity("market", one.market_id) if one.market_id else None)
        detail = say(language, "comma").join(part for part in (place, market) if part)
        found.append(ListItem(name(one, language), detail, lineage=Lineage(evidence=(one.evidence_id,)), entity=entity))
    return found


def _relations(profile: Profile, language: str) -> list[ListItem]:
    return [_relation(profile, one, language) for one in profile.relations]


def _relation(profile: Profile, one: Related, language: str) -> ListItem:
    row = one.relation
    kind = relation_word(row.kind, language, backwards=one.backwards)
    when = period_words(row.date, language)
    ended = say(language, "player.until", text=when, date=period_words(row.ended, language)).strip("，, ")
    # The remark stands in the language of whoever entered it; the inspector shows it in both.
    remark = row.note if language != ZH else profile.publisher(row.evidence_id, language)
    detail = say(language, "comma").join(part for part in (kind, ended if row.ended else when, remark) if part)
    return ListItem(
        one.other(language),
        detail,
        certainty_of(row.status),
        lineage=Lineage(evidence=(row.evidence_id,)),
        entity=Entity("player", one.other_id) if one.other_id else None,
    )


def _lists(profile: Profile, language: str) -> list[ListItem]:
    return [
        ListItem(
            profile.named("market", row.market_id, language),
            say(language, "comma").join(
                part for part in (role_word(row.role, language), profile.publisher(row.evidence_id, language)) if part
            ),
            lineage=Lineage(evidence=(row.evidence_id,)),
            entity=Entity("market", row.market_id),
        )
        for row in profile.lists
    ]


def _policies(profile: Profile, language: str) -> list[ListItem]:
    return [
        ListItem(
            _policy(policy, language),
            period_words(policy.issued, language),
            lineage=Lineage(evidence=(policy.evidence_id,)),
            entity=Entity("policy", policy.id),
        )
        for policy in profile.policies
    ]


def _policy(policy: Policy, language: str) -> str:
    return name(policy, language)


def _claims(profile: Profile, language: str) -> list[ListItem]:
    """Claims in words, then the contradictions it stands in."""
    found = [
        ListItem(
            predicate(language, row.predicate)[:1].upper() + predicate(language, row.predicate)[1:],
            say(language, "comma").join(
                part for part in (_quality(row.object, language), profile.publisher(row.evidence_id, language)) if part
            ),
            certainty_of(row.status),
            lineage=Lineage(claims=(row.id,), evidence=(row.evidence_id,)),
            entity=Entity("claim", row.id),
        )
        for row in profile.claims
    ]
    return found + [
        ListItem(
            name(row, language),
            explanation(row, language),
            Certainty.DISPUTED,
            entity=Entity("dispute", row.id),
        )
        for row in profile.disputes
    ]


def _quality(words: str, language: str) -> str:
    """What else a claim says; entered in English only."""
    return words if language != ZH else ""


def _evidence(profile: Profile, language: str) -> list[ListItem]:
    """Sources by how much of the profile rests on them, the better ones first among equals."""
    return [
        ListItem(short_citation(source, language, profile.called), source.title, entity=Entity("source", source.id))
        for source in sources_of(profile)
    ]


def sources_of(profile: Profile) -> list[Source]:
    """The sources that speak of the player, and not only of policies that touch it."""
    others = {policy.evidence_id for policy in profile.policies}
    backing = [source for key, source in profile.sources.items() if key not in others]
    uses = Counter(source.id for source in backing)
    unique = {source.id: source for source in backing}
    return sorted(unique.values(), key=lambda one: (-uses[one.id], one.tier, one.id))
