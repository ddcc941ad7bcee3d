"""Reads everything on file about one player, bounded, in a handful of queries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from desktop.figures.player_reading import PlayerNumbers, player_of, read_numbers
from desktop.figures.relation_ties import one_writing
from desktop.figures.snapshot import PLAYER
from desktop.figures.statements import read_names, read_places, rows_in
from desktop.figures.wording import ZH
from desktop.frozen import frozen
from desktop.market.names import name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.figures.names import Names
    from desktop.figures.request import FigureRequest
    from desktop.figures.statements import Places
    from desktop.market.records import (
        Claim,
        Dispute,
        Event,
        Fact,
        Geography,
        Offering,
        PlayerMarket,
        PlayerRelation,
        Policy,
        Source,
    )
    from desktop.workspace.workspace import Workspace

MOST: Final = 200
"""Rows of one kind that a profile reads; a page holds fewer."""


@frozen
class Related:
    """A relation as seen from the player."""

    relation: PlayerRelation
    other_id: str
    """Empty when the other side is no player of the workspace."""
    other_en: str
    other_zh: str
    backwards: bool
    """Whether the player is the other side of it: the owner, not the owned."""

    def other(self, language: str) -> str:
        """The name of the other side."""
        first, second = (self.other_zh, self.other_en) if language == "zh" else (self.other_en, self.other_zh)
        return first or second


@frozen(eq=False)
class Profile:
    """Everything on file about one player. Compared by identity."""

    numbers: PlayerNumbers
    place: Geography | None
    aliases: tuple[str, ...]
    facts: tuple[Fact, ...]
    relations: tuple[Related, ...]
    offerings: tuple[Offering, ...]
    events: tuple[Event, ...]
    """In the order of their dates."""
    policies: tuple[Policy, ...]
    """Those that touch it, a segment or a market it is in, the newest first."""
    lists: tuple[PlayerMarket, ...]
    claims: tuple[Claim, ...]
    disputes: tuple[Dispute, ...]
    disputed: frozenset[str]
    """Ids of facts, events and numbers that stand in a dispute."""
    sources: Mapping[str, Source]
    """By evidence id."""
    names: Mapping[tuple[str, str], object]
    """Records of the markets and segments it is in, by kind and id."""
    called: Names
    """How publishers are called."""

    def publisher(self, evidence_id: str, language: str) -> str:
        """Who says what stands there, in short; empty where the source is not on file."""
        source = self.sources.get(evidence_id)
        return self.called.publisher(source.publisher, language) if source is not None else ""

    def named(self, kind: str, key: str | None, language: str) -> str:
        """The name of a market or segment it is in."""
        record = self.names.get((kind, key or ""))
        return name(record, language) if record is not None else key or ""


def read_profile(request: FigureRequest, workspace: Workspace) -> Profile:
    """Everything about the request's player; ``UnknownFigureError`` when it is not there."""
    with workspace.one_moment():
        return _profile(workspace, request.subject)


def _profile(workspace: Workspace, key: str) -> Profile:
    player = player_of(workspace, key)
    facts = workspace.facts.all(entity=PLAYER, entity_id=key)[:MOST]
    relations = _relations(workspace, key)
    offerings = workspace.offerings.all(player_id=key)[:MOST]
    links = workspace.event_links.all(entity=PLAYER, entity_id=key)[:MOST]
    events: list[Event] = rows_in(workspace.events, "id", [link.event_id for link in links])
    lists = workspace.player_markets.all(player_id=key)[:MOST]
    claims = workspace.claims.all(subject=PLAYER, subject_id=key)[:MOST]
    segments = {row.segment_id for row in offerings if row.segment_id}
    markets = {one for one in (*(o.market_id for o in offerings), *(row.market_id for row in lists)) if one}
    policies = _policies(workspace, key, segments, markets)
    numbers = read_numbers(workspace, player)
    own = {PLAYER: [key], "fact": [row.id for row in facts], "event": [row.id for row in events]}
    own |= {"claim": [row.id for row in claims]}
    own |= {"observation": [one.observation.id for known in numbers.measures.values() for one in known.values]}
    disputes, disputed = _disputes(workspace, own)
    rows: list[Any] = [*facts, *events, *offerings, *lists, *claims, *policies, *(one.relation for one in relations)]
    evidence: list[str] = [row.evidence_id for row in rows]
    places = read_places(workspace, [*evidence, *([player.evidence_id] if player.evidence_id else [])])
    return Profile(
        numbers=numbers,
        place=workspace.geographies.get(player.geography_id) if player.geography_id else None,
        aliases=tuple(dict.fromkeys(row.name for row in workspace.aliases.all(entity=PLAYER, entity_id=key)[:MOST])),
        facts=tuple(facts),
        relations=relations,
        offerings=tuple(offerings),
        events=tuple(sorted(events, key=lambda row: (row.date_start, row.id))),
        policies=policies,
        lists=tuple(lists),
        claims=tuple(claims),
        disputes=disputes,
        disputed=disputed,
        sources=_sources(numbers, places, evidence),
        names=_names(workspace, segments, markets),
        called=read_names(workspace, (), places),
    )


def _relations(workspace: Workspace, key: str) -> tuple[Related, ...]:
    """Relations in which the player is either side, the dated ones by date."""
    rows = [(row, False) for row in workspace.player_relations.all(player_id=key)[:MOST]]
    rows += [(row, True) for row in workspace.player_relations.all(other_id=key)[:MOST]]
    others = [row.player_id if backwards else row.other_id for row, backwards in rows]
    players = {row.id: row for row in rows_in(workspace.players, "id", [one for one in others if one])}
    found = []
    for (row, backwards), other in zip(rows, others, strict=True):
        known = players.get(other or "")
        if known is not None:
            english, chinese = known.name_en, known.name_zh
        else:
            english, chinese = one_writing(row.other_name, "en"), one_writing(row.other_name, ZH)
        found.append(Related(row, known.id if known is not None else "", english, chinese, backwards))
    return tuple(sorted(found, key=lambda one: (one.backwards, one.relation.date or "9999", one.relation.id)))


def _policies(workspace: Workspace, key: str, segments: set[str], markets: set[str]) -> tuple[Policy, ...]:
    links = [
        *workspace.policy_links.all(entity=PLAYER, entity_id=key),
        *rows_in(workspace.policy_links, "entity_id", segments, entity="segment"),
        *rows_in(workspace.policy_links, "entity_id", markets, entity="market"),
    ]
    found: list[Policy] = rows_in(workspace.policies, "id", [link.policy_id for link in links])
    return tuple(sorted(found, key=lambda row: (row.issued_start or row.issued, row.id), reverse=True)[:MOST])


def _disputes(workspace: Workspace, own: Mapping[str, Sequence[str]]) -> tuple[tuple[Dispute, ...], frozenset[str]]:
    """The disputes in which any of these rows stands, and the rows that do."""
    members: list[Any] = []
    for entity, ids in own.items():
        members += rows_in(workspace.dispute_members, "entity_id", ids, entity=entity)
    found: list[Dispute] = rows_in(workspace.disputes, "id", [member.dispute_id for member in members])
    return tuple(found[:MOST]), frozenset(member.entity_id for member in members)


def _sources(numbers: PlayerNumbers, places: Places, evidence: Iterable[str]) -> dict[str, Source]:
    found = {key: place[1] for key in evidence if (place := places.of(key))}
    for known in numbers.measures.values():
        found |= {one.evidence.id: one.source for one in known.values}
    return found


def _names(workspace: Workspace, segments: Iterable[str], markets: Iterable[str]) -> dict[tuple[str, str], object]:
    found: dict[tuple[str, str], object] = {
        ("segment", row.id): row for row in rows_in(workspace.segments, "id", segments)
    }
    return found | {("market", row.id): row for row in rows_in(workspace.markets, "id", markets)}
