"""Reads everything about a selected thing; runs on the database worker."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

from desktop.analysis.choice import prefer
from desktop.figures.digits import resolution
from desktop.figures.scale import Scale
from desktop.figures.wording import predicate, say
from desktop.market.names import name
from desktop.market.period import PeriodError, format_period, parse_period
from desktop.market.quantity import format_quantity
from desktop.views.inspector.inspection import Fact, Finding, Inspection, Statement
from desktop.views.inspector.kinds import ICONS, STORES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.figures.figure import Entity
    from desktop.market.records import Claim, Evidence, Observation, Source
    from desktop.workspace.workspace import Workspace

MOST = 12
"""Statements listed of one kind."""
GRAVE = {"critical": 0, "warning": 1}


def inspect(workspace: Workspace, entity: Entity, measure: str, year: int | None, language: str) -> Inspection | None:
    """Everything about ``entity``; None when the workspace does not hold it (any more)."""
    if entity.kind == "observation":
        row = workspace.observations.get(entity.id)
        return None if row is None else _of_observation(workspace, entity, row, language)
    if entity.kind == "estimator":
        return _of_estimator(workspace, entity, measure, language)
    store = STORES.get(entity.kind)
    record: Any = getattr(workspace, store).get(entity.id) if store else None
    if record is None:
        return None
    return _of_record(workspace, entity, record, measure, year, language)


def _of_record(
    workspace: Workspace, entity: Entity, record: Any, measure: str, year: int | None, language: str
) -> Inspection:
    rows = workspace.observations.all(subject=entity.kind, subject_id=entity.id)
    rows = [row for row in rows if row.kind != "rate"] or rows
    measured = [row for row in rows if row.measure_id == measure] or rows
    chosen = _choose(workspace, measured, year)
    claims = workspace.claims.all(subject=entity.kind, subject_id=entity.id)
    shown = name(record, language)
    if chosen is None:
        found = _place(workspace, getattr(record, "evidence_id", None))
        facts = _source_facts(*found, language) if found else ()
        return Inspection(
            entity=entity,
            icon=ICONS.get(entity.kind, "file-text"),
            name=shown,
            claims=_claims(workspace, claims, language),
            findings=_findings(workspace, entity, [], claims, language),
            facts=(*_own_facts(record), *facts),
            url=found[1].url if found else getattr(record, "url", ""),
            citation=_citation(*found) if found else "",
            notes=_notes(record),
        )
    return _with_value(workspace, entity, chosen, shown, claims, rows, language)


def _of_observation(workspace: Workspace, entity: Entity, row: Observation, language: str) -> Inspection:
    store = STORES.get(row.subject)
    subject = getattr(workspace, store).get(row.subject_id) if store else None
    shown = name(subject, language) if subject is not None else row.subject_id
    rows = workspace.observations.all(subject=row.subject, subject_id=row.subject_id, measure_id=row.measure_id)
    return _with_value(workspace, entity, row, shown, [], rows, language)


def _of_estimator(workspace: Workspace, entity: Entity, measure: str, language: str) -> Inspection | None:
    rows = workspace.observations.all(estimator=entity.id)
    chosen = _choose(workspace, [row for row in rows if row.measure_id == measure] or rows, None)
    return None if chosen is None else _with_value(workspace, entity, chosen, entity.id, [], rows, language)


def _with_value(
    workspace: Workspace,
    entity: Entity,
    row: Observation,
    shown: str,
    claims: list[Claim],
    rows: list[Observation],
    language: str,
) -> Inspection:
    found = _place(workspace, row.evidence_id)
    number, unit = in_words(row, language)
    when = period_words(row, language)
    others = [other for other in rows if other.id != row.id and other.measure_id == row.measure_id]
    measure = workspace.measures.get(row.measure_id)
    facts = [
        Fact("measure", name(measure, language) if measure else row.measure_id),
        Fact("stated", row.stated),
        Fact("normalised", normalised(row, language)),
        Fact("kind", _kind(row, language)),
    ]
    facts += [Fact(key, value) for key, value in (("estimator", row.estimator), ("derived", row.derived)) if value]
    citation = _citation(*found) if found else ""
    return Inspection(
        entity=entity,
        icon=ICONS.get(entity.kind, "hash"),
        name=shown,
        when=when,
        value=number,
        unit=say(language, "comma").join(part for part in (unit, when) if part),
        badge=certainty(row),
        numbers=_numbers(workspace, others, language),
        claims=_claims(workspace, claims, language),
        findings=_findings(workspace, entity, [row.id], claims, language),
        facts=(*facts, *(_source_facts(*found, language) if found else ())),
        observation=row.id,
        status=row.status,
        url=found[1].url if found else "",
        citation=citation,
        value_text=f"{shown}, {when}: {row.stated}" + (f" ({citation})" if citation else ""),
        notes=_notes(row),
    )


def in_words(row: Observation, language: str) -> tuple[str, str]:
    """The number alone with the digits its source printed, and its unit."""
    value = row.value if row.value is not None else row.high if row.high is not None else row.low
    if value is None:
        return "", row.unit
    if row.value is None and row.low is not None and row.high is not None:
        return format_quantity(row.low, row.unit, language) + " – " + format_quantity(row.high, row.unit, language), ""
    scale = Scale.of([value], row.unit, language)
    number = scale.number(value, None if row.derived else resolution(row.stated, value))
    if row.unit in {"ratio", "rate"}:
        return (f"{number}%" if language == "zh" else f"{number} %"), ""
    return number, scale.label


def normalised(row: Observation, language: str) -> str:
    """The value in single units, written out."""
    if row.value is None:
        ends = [f"{end:,.10g}" for end in (row.low, row.high) if end is not None]
        return " – ".join(ends) + (f" {row.unit}" if ends else say(language, "not_published"))
    plain = f"{row.value:,.0f}" if abs(row.value) >= 1000 else f"{row.value:.6g}"
    return f"{plain} {row.unit}".strip()


def certainty(row: Observation) -> str:
    """The badge of an observation."""
    if row.status in {"disputed", "refuted"}:
        return row.status
    if row.derived:
        return "modelled"
    return "forecast" if row.kind in {"forecast", "guidance"} else "published"


def period_words(row: Observation, language: str) -> str:
    """The period of an observation in words; its own text when it cannot be read."""
    try:
        return format_period(parse_period(row.period), language) if row.period else ""
    except PeriodError:
        return row.period


def _choose(workspace: Workspace, rows: list[Observation], year: int | None) -> Observation | None:
    """The observation to show: of the wanted year when there is one, else the latest that is not refuted."""
    known = [row for row in rows if row.value is not None or row.low is not None or row.high is not None]
    wanted = [row for row in known if year is not None and row.period_start[:4] == str(year)]
    if not wanted and known:
        past = [row for row in known if row.kind in {"actual", "estimate"}] or known
        latest = max(row.period_start for row in past)
        wanted = [row for row in past if row.period_start == latest]
    places = {row.evidence_id: place[1] for row in wanted if (place := _place(workspace, row.evidence_id))}
    return next(iter(prefer(wanted, places)), None)


def _place(workspace: Workspace, evidence_id: str | None) -> tuple[Evidence, Source] | None:
    evidence = workspace.evidence.get(evidence_id) if evidence_id else None
    source = workspace.sources.get(evidence.source_id) if evidence else None
    return (evidence, source) if evidence and source else None


def _numbers(workspace: Workspace, rows: Iterable[Observation], language: str) -> tuple[Statement, ...]:
    found = []
    for row in sorted(rows, key=lambda one: (one.period_start, one.id))[:MOST]:
        place = _place(workspace, row.evidence_id)
        number, unit = in_words(row, language)
        parts = (f"{number} {unit}".strip() or row.stated, period_words(row, language))
        text = say(language, "comma").join(part for part in parts if part)
        where = _where(place)
        whose = "" if where.startswith(row.estimator) else row.estimator
        source = ", ".join(part for part in (whose, where) if part)
        found.append(Statement(text, source, row.status in {"disputed", "refuted"}, row.id))
    return tuple(found)


def _claims(workspace: Workspace, claims: Iterable[Claim], language: str) -> tuple[Statement, ...]:
    found = []
    for claim in list(claims)[:MOST]:
        place = _place(workspace, claim.evidence_id)
        words = predicate(language, claim.predicate)
        detail = claim.object or (place[0].paraphrase if place else "")
        source = ". ".join(part for part in (_where(place), detail[:1].upper() + detail[1:]) if part)
        found.append(Statement(words[:1].upper() + words[1:], source, claim.status in {"disputed", "refuted"}))
    return tuple(found)


def _where(place: tuple[Evidence, Source] | None) -> str:
    return f"{place[1].publisher}, {place[0].locator}" if place else ""


def _findings(
    workspace: Workspace, entity: Entity, observations: list[str], claims: Iterable[Claim], language: str
) -> tuple[Finding, ...]:
    """The contradictions in which the thing, its number or its claims stand."""
    ids = [entity.id, *observations, *(claim.id for claim in claims)]
    members = workspace.dispute_members.all(entity_id=ids)
    disputes = workspace.disputes.all(id=[member.dispute_id for member in members])
    disputes.sort(key=lambda row: GRAVE.get(row.severity, 2))
    return tuple(
        Finding(
            "warning" if row.severity in GRAVE else "open",
            row.title_zh if language == "zh" and row.title_zh else row.title_en,
        )
        for row in disputes
        if row.status == "open" or row.explanation
    )


def _kind(row: Observation, language: str) -> str:
    words = say(language, f"kind.{row.kind}")
    if row.status != "preferred":
        words = say(language, "comma").join((words, say(language, f"status.{row.status}")))
    return words


def _own_facts(record: Any) -> tuple[Fact, ...]:
    keys = (
        "issuer",
        "number",
        "issued",
        "effective",
        "date_start",
        "ticker",
        "publisher",
        "published",
        "scope",
        "definition",
    )
    return tuple(Fact(key, str(value)) for key in keys if (value := getattr(record, key, "")))


def _source_facts(evidence: Evidence, source: Source, language: str) -> tuple[Fact, ...]:
    published = source.updated or source.published
    with contextlib.suppress(PeriodError):
        published = format_period(parse_period(published), language) if published else ""
    facts = [
        Fact("source", f"{source.title}\n{source.publisher}" if source.title else source.publisher),
        Fact("published", published),
        Fact("place", evidence.locator),
        Fact("paraphrase", evidence.paraphrase),
    ]
    return tuple(fact for fact in facts if fact.value)


def _citation(evidence: Evidence, source: Source) -> str:
    date = source.updated or source.published
    parts = [source.publisher, source.title, date, evidence.locator, source.url]
    return ". ".join(part for part in parts if part)


def _notes(record: Any) -> tuple[str, ...]:
    note = getattr(record, "note", "")
    return (str(note),) if note else ()
