"""What the rules read: the rows of a workspace at one moment, with the way from a row to its source and its name."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from desktop.analysis.choosing import Choosing, read_choosing
from desktop.analysis.contradictions.contradiction import Member
from desktop.analysis.contradictions.wording import attribute_words, predicate_words
from desktop.analysis.words import Words
from desktop.market.names import name
from desktop.market.period import PeriodError, format_period, parse_period
from desktop.market.quantity import format_quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop.market.records import (
        Chapter,
        Claim,
        Dimension,
        Dispute,
        DisputeMember,
        Evidence,
        Fact,
        Geography,
        Market,
        Measure,
        Observation,
        Player,
        PlayerMarket,
        PlayerRelation,
        Segment,
        Source,
    )
    from desktop.workspace.workspace import Workspace


_HYPHEN: Final = re.compile(r"(?<![^\s(（])-(?=\d)")
"""What sources print for a minus."""


@dataclass(frozen=True)
class Material:
    """Rows as read. Nothing here writes, and a rule changes nothing of it."""

    observations: Sequence[Observation] = ()
    claims: Sequence[Claim] = ()
    facts: Sequence[Fact] = ()
    relations: Sequence[PlayerRelation] = ()
    roles: Sequence[PlayerMarket] = ()
    dimensions: Sequence[Dimension] = ()
    segments: Sequence[Segment] = ()
    markets: Sequence[Market] = ()
    measures: Sequence[Measure] = ()
    players: Sequence[Player] = ()
    geographies: Sequence[Geography] = ()
    sources: Sequence[Source] = ()
    evidence: Sequence[Evidence] = ()
    chapters: Sequence[Chapter] = ()
    disputes: Sequence[Dispute] = ()
    dispute_members: Sequence[DisputeMember] = ()
    choosing: Choosing = field(default_factory=Choosing)
    _names: dict[tuple[str, str], Words] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def source_of(self) -> Mapping[str, Source]:
        """From an evidence id to its source."""
        sources = {source.id: source for source in self.sources}
        return {place.id: sources[place.source_id] for place in self.evidence if place.source_id in sources}

    def best(self, rows: Sequence[Observation]) -> Observation:
        """The one of several numbers of one thing that is shown."""
        return rows[0] if len(rows) == 1 else self.choosing.order(rows, self.source_of)[0]

    @cached_property
    def segments_of(self) -> Mapping[str, list[Segment]]:
        """From a dimension id to the segments directly below it."""
        found: dict[str, list[Segment]] = defaultdict(list)
        for segment in self.segments:
            if segment.parent_id is None:
                found[segment.dimension_id].append(segment)
        return found

    @cached_property
    def _entities(self) -> Mapping[tuple[str, str], object]:
        tables: tuple[tuple[str, Sequence[Any]], ...] = (
            ("market", self.markets),
            ("segment", self.segments),
            ("player", self.players),
            ("geography", self.geographies),
            ("dimension", self.dimensions),
            ("measure", self.measures),
            ("source", self.sources),
        )
        return {(table, row.id): row for table, rows in tables for row in rows}

    @cached_property
    def _stated_zh(self) -> Mapping[tuple[str, str], str]:
        """Chinese words for the rows that sides entered by hand stand on."""
        wanted = {(side.entity, side.entity_id) for side in self.dispute_members}
        tables: tuple[tuple[str, Sequence[Any], Callable[[Any], Member]], ...] = (
            ("observation", self.observations, self.observation),
            ("claim", self.claims, self.claim),
            ("fact", self.facts, self.fact),
            ("player_relation", self.relations, self.relation),
        )
        found: dict[tuple[str, str], str] = {}
        for table, rows, made in tables:
            for row in rows:
                if (table, row.id) in wanted:
                    found[table, row.id] = made(row).statement.zh
        return found

    def named(self, entity: str, entity_id: str) -> Words:
        """The name of a row in both languages; its id where it has none here."""
        key = entity, entity_id
        if key not in self._names:
            record = self._entities.get(key)
            self._names[key] = Words(name(record, "en"), name(record, "zh")) if record else Words(entity_id, entity_id)
        return self._names[key]

    def observation(self, row: Observation) -> Member:
        """A number as a side: subject, measure, period, and the words of the source."""
        subject, measure = self.named(row.subject, row.subject_id), self.named("measure", row.measure_id)
        period = period_words(row.period)
        stated = _HYPHEN.sub("−", row.stated)
        said = Words(stated, stated)
        if row.derived or not row.stated:
            said = Words(*(format_quantity(row.value, row.unit, language) for language in ("en", "zh")))
        statement = Words(
            f"{subject.en}, {measure.en}, {period.en}: {said.en}", f"{subject.zh}，{measure.zh}，{period.zh}：{said.zh}"
        )
        return self._member(row, "observation", statement, (row.subject, row.subject_id))

    def claim(self, row: Claim) -> Member:
        """A claim as a side."""
        subject, predicate = self.named(row.subject, row.subject_id), predicate_words(row.predicate)
        statement = Words(f"{subject.en}: {predicate.en}", f"{subject.zh}：{predicate.zh}")
        if row.dimension_id:
            dimension = self.named("dimension", row.dimension_id)
            statement = Words(f"{statement.en} ({dimension.en})", f"{statement.zh}（{dimension.zh}）")
        if row.period:
            period = period_words(row.period)
            statement = Words(f"{statement.en}, {period.en}", f"{statement.zh}，{period.zh}")
        return self._member(row, "claim", statement, (row.subject, row.subject_id))

    def fact(self, row: Fact) -> Member:
        """A fact as a side."""
        subject, attribute = self.named(row.entity, row.entity_id), attribute_words(row.attribute)
        statement = Words(
            f"{subject.en}, {attribute.en}: {row.value}", f"{subject.zh}，{attribute.zh}：{row.value_zh or row.value}"
        )
        return self._member(row, "fact", statement, (row.entity, row.entity_id))

    def relation(self, row: PlayerRelation) -> Member:
        """What one player is to another, as a side."""
        subject, kind = self.named("player", row.player_id), attribute_words(row.kind)
        other = self.named("player", row.other_id) if row.other_id else Words(row.other_name, row.other_name)
        date = f" ({row.date})" if row.date else ""
        statement = Words(f"{subject.en}, {kind.en}: {other.en}{date}", f"{subject.zh}，{kind.zh}：{other.zh}{date}")
        return self._member(row, "player_relation", statement, ("player", row.player_id))

    def row(self, row: Any, entity: str, statement: Words) -> Member:
        """Any other row as a side, with a statement made for it."""
        return self._member(row, entity, statement, (entity, row.id))

    def said(self, side: DisputeMember) -> Member:
        """A side as it was entered by hand."""
        own = side.statement_zh or self._stated_zh.get((side.entity, side.entity_id))
        statement = Words(side.statement, own or side.statement)
        place, date, source_id = self._place(side.evidence_id or "")
        return Member(side.entity, side.entity_id, statement, side.evidence_id or "", source_id, place, date)

    def _member(self, row: Any, entity: str, statement: Words, about: tuple[str, str]) -> Member:
        evidence_id = getattr(row, "evidence_id", None) or ""
        place, date, source_id = self._place(evidence_id)
        refuted = getattr(row, "status", "") == "refuted"
        return Member(entity, row.id, statement, evidence_id, source_id, place, date, refuted, about)

    def _place(self, evidence_id: str) -> tuple[str, str, str]:
        source = self.source_of.get(evidence_id)
        if source is None:
            return "", "", ""
        return f"{source.publisher}: {source.title}", source.updated or source.published, source.id


def period_words(text: str) -> Words:
    """A period in both languages; text that is none as it stands."""
    try:
        period = parse_period(text)
    except PeriodError:
        return Words(text, text)
    return Words(format_period(period, "en"), format_period(period, "zh"))


def read(workspace: Workspace) -> Material:
    """The rows the rules need, all of one moment."""
    with workspace.one_moment():
        return Material(
            observations=workspace.observations.all(),
            claims=workspace.claims.all(),
            facts=workspace.facts.all(),
            relations=workspace.player_relations.all(),
            roles=workspace.player_markets.all(),
            dimensions=workspace.dimensions.all(),
            segments=workspace.segments.all(),
            markets=workspace.markets.all(),
            measures=workspace.measures.all(),
            players=workspace.players.all(),
            geographies=workspace.geographies.all(),
            sources=workspace.sources.all(),
            evidence=workspace.evidence.all(),
            chapters=workspace.chapters.all(),
            disputes=workspace.disputes.all(),
            dispute_members=workspace.dispute_members.all(),
            choosing=read_choosing(workspace),
        )
