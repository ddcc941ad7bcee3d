"""Claims, facts and sources, inspected."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.analysis.contradictions.wording import attribute_words
from desktop.analysis.entities import Namer, record_of
from desktop.export.citation import apa, gb_t_7714
from desktop.figures.figure import Entity
from desktop.figures.stated import period_words, phrase
from desktop.figures.wording import predicate
from desktop.frozen import frozen
from desktop.itemmodels.ledger_words import code_words
from desktop.market.names import name
from desktop.views.inspector.inspection import Fact, Inspection, Statement
from desktop.views.inspector.kinds import ICONS
from desktop.views.inspector.places import place_of, source_facts

if TYPE_CHECKING:
    from desktop.market.records import Claim, Observation, Source
    from desktop.market.records import Fact as FactRow
    from desktop.workspace.workspace import Workspace

MOST = 40
"""Statements of one source that are listed; the tables hold the others."""
BADGES = {"disputed": "disputed", "refuted": "refuted"}


def of_claim(workspace: Workspace, row: Claim, language: str) -> Inspection:
    """A ranking or quality in words, beside what others claim of the same split."""
    words = predicate(language, row.predicate)
    others = workspace.claims.all(predicate=row.predicate, dimension_id=row.dimension_id) if row.dimension_id else []
    own = workspace.claims.all(subject=row.subject, subject_id=row.subject_id)
    others = [one for one in (*others, *(one for one in own if one not in others)) if one.id != row.id]
    split = record_of(workspace, "dimension", row.dimension_id) if row.dimension_id else None
    said = _Said("claim", (row.subject, row.subject_id), words, row.object)
    found = _inspection(workspace, row, said, [_claim(workspace, one, language) for one in others[:MOST]], language)
    return replace(found, facts=(Fact("split", name(split, language)), *found.facts)) if split else found


def of_fact(workspace: Workspace, row: FactRow, language: str) -> Inspection:
    """A text or date about something, beside the other values of the same attribute."""
    words = attribute_words(row.attribute).get(language)
    value = row.value_zh if language == "zh" and row.value_zh else row.value
    others = workspace.facts.all(entity=row.entity, entity_id=row.entity_id, attribute=row.attribute)
    said = _Said("fact", (row.entity, row.entity_id), _colon(words, value, language))
    beside = [_fact(workspace, one, language) for one in others if one.id != row.id]
    return _inspection(workspace, row, said, beside[:MOST], language)


@frozen
class _Said:
    """A statement in words: of which kind, about what."""

    kind: str
    about: tuple[str, str]
    words: str
    detail: str = ""


def _inspection(
    workspace: Workspace, row: Claim | FactRow, said: _Said, beside: list[Statement], language: str
) -> Inspection:
    place = place_of(workspace, row.evidence_id)
    shown = Namer(workspace).of(*said.about).get(language)
    when = period_words(getattr(row, "period", ""), language)
    citation = place.citation() if place else ""
    return Inspection(
        entity=Entity(said.kind, row.id),
        icon=ICONS[said.kind],
        name=shown,
        when=when,
        says=said.words[:1].upper() + said.words[1:],
        badge=BADGES.get(row.status, "published"),
        detail=said.detail,
        claims=tuple(beside),
        facts=place.facts(language) if place else (),
        status=row.status,
        url=place.source.url if place else "",
        citation=citation,
        citation_gbt=place.citation_gbt() if place else "",
        value_text=f"{shown}: {said.words}" + (f" ({citation})" if citation else ""),
        notes=(row.note,) if row.note else (),
        note=row.note,
        row=Entity(said.kind, row.id),
        may_annotate=True,
    )


def _claim(workspace: Workspace, row: Claim, language: str) -> Statement:
    place = place_of(workspace, row.evidence_id)
    subject = Namer(workspace).of(row.subject, row.subject_id).get(language)
    text = _colon(subject, predicate(language, row.predicate), language)
    return Statement(text, place.where() if place else "", row.status in BADGES, entity=Entity("claim", row.id))


def _fact(workspace: Workspace, row: FactRow, language: str) -> Statement:
    place = place_of(workspace, row.evidence_id)
    value = row.value_zh if language == "zh" and row.value_zh else row.value
    return Statement(value, place.where() if place else "", row.status in BADGES, entity=Entity("fact", row.id))


def _colon(first: str, second: str, language: str) -> str:
    return f"{first}：{second}" if language == "zh" else f"{first}: {second}"


def of_source(workspace: Workspace, row: Source, language: str) -> Inspection:
    """A document, with what it states."""
    places = [place.id for place in workspace.evidence.all(source_id=row.id)]
    numbers = workspace.observations.all(evidence_id=places) if places else []
    claims = workspace.claims.all(evidence_id=places) if places else []
    namer = Namer(workspace)
    cited = workspace.sources.get(row.cites) if row.cites else None
    facts = [
        *source_facts(row, language),
        Fact("kind", code_words(row.kind).get(language)),
        Fact("tier", code_words(f"tier.{row.tier}").get(language)),
    ]
    if cited is not None:
        facts.append(Fact("repeats", f"{cited.publisher}: {cited.title}"))
    if row.url:
        facts.append(Fact("address", row.url))
    return Inspection(
        entity=Entity("source", row.id),
        icon=ICONS["source"],
        name=row.publisher,
        says=row.title,
        badge="published",
        numbers=tuple(_number(namer, one, language) for one in numbers[:MOST]),
        claims=tuple(_claimed(namer, one, language) for one in claims[:MOST]),
        facts=tuple(facts),
        url=row.url,
        citation=apa(row),
        citation_gbt=gb_t_7714(row),
        notes=(row.note,) if row.note else (),
        note=row.note,
        row=Entity("source", row.id),
        may_annotate=True,
    )


def _number(namer: Namer, row: Observation, language: str) -> Statement:
    about = ", ".join((namer.of(row.subject, row.subject_id).get(language), period_words(row.period, language)))
    entity = Entity("observation", row.id)
    return Statement(phrase(row, language) or row.stated, about, row.status in BADGES, row.id, entity)


def _claimed(namer: Namer, row: Claim, language: str) -> Statement:
    words = predicate(language, row.predicate)
    text = _colon(namer.of(row.subject, row.subject_id).get(language), words, language)
    return Statement(text, row.object, row.status in BADGES, entity=Entity("claim", row.id))
