"""Reads everything about a selected thing; runs on the database worker."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.analysis.choosing import read_choosing
from desktop.analysis.entities import record_of
from desktop.figures.derivation import rates
from desktop.figures.figure import Entity
from desktop.figures.wording import predicate
from desktop.market.names import name
from desktop.market.records import Crossing
from desktop.views.inspector.converting import converted
from desktop.views.inspector.crossings import claims_about, crossing_of, name_of
from desktop.views.inspector.disputes import contradictions_of, of_dispute
from desktop.views.inspector.dossier import Dossier
from desktop.views.inspector.inspection import Fact, Inspection, Origin, Statement
from desktop.views.inspector.kinds import ICONS
from desktop.views.inspector.numbers import MOST, input_of, of_observation
from desktop.views.inspector.own_reading import IN_WORDS, has_own, read_own
from desktop.views.inspector.places import place_of, sources_of
from desktop.views.inspector.relations import relations_of
from desktop.views.inspector.statements import of_claim, of_fact, of_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop.analysis.audited import Audited
    from desktop.market.records import Claim, Observation
    from desktop.state.view_state import Traced, ViewState
    from desktop.workspace.workspace import Workspace

COMPUTED = ("Worked out from {count} stated numbers.", "由{count}个已公布的数值计算得出。")
COMPUTED_ONE = ("Worked out from one stated number.", "由1个已公布的数值计算得出。")


def inspect(workspace: Workspace, state: ViewState, audited: Audited) -> Inspection | None:
    """Everything about what ``state`` selects; None when the workspace does not hold it (any more)."""
    entity, language = state.selection, state.language
    if entity is None:
        return None
    found = _inspected(workspace, entity, state, audited)
    if found is not None:
        found = replace(found, relations=relations_of(workspace, entity, language))
    row = workspace.observations.get(found.observation) if found is not None and found.observation else None
    if found is not None and row is not None:
        found = replace(found, facts=(*converted(workspace, row, state.currency, language), *found.facts))
    traced = state.traced
    if traced is None or not traced.lineage:
        return found
    if found is None:
        found = Inspection(entity=entity, icon=ICONS.get(entity.kind, "hash"), name=traced.text, badge="modelled")
    if traced.lineage.formula:
        origin = _origin(workspace, traced, language)
        found = replace(found, origin=origin, value_text=found.value_text or _computed(traced, origin))
    return found


def _computed(traced: Traced, origin: Origin) -> str:
    """A computed mark for the clipboard: what it says, its arithmetic, and whose numbers went in."""
    whose = "; ".join(dict.fromkeys(one.source for one in origin.inputs if one.source))
    return f"{traced.text} = {origin.formula}" + (f" ({whose})" if whose else "")


def _inspected(workspace: Workspace, entity: Entity, state: ViewState, audited: Audited) -> Inspection | None:
    language = state.language
    if entity.kind == "dispute":
        return of_dispute(workspace, entity, audited.of(workspace), language)
    if entity.kind == "estimator":
        rows = workspace.observations.all(estimator=entity.id)
        chosen = _choose(workspace, [row for row in rows if row.measure_id == state.measure] or rows, None)
        return None if chosen is None else of_observation(workspace, chosen, language, entity)
    is_crossing = entity.kind == "crossing"
    record = crossing_of(workspace, entity.id) if is_crossing else record_of(workspace, entity.kind, entity.id)
    if record is None:
        return None
    made = _MADE.get(entity.kind)
    if made is None:
        found = _of_record(workspace, entity, record, state, audited)
        own = read_own(workspace, entity.kind, record, state)
        if isinstance(own, Dossier):
            found = replace(found, heading=own.heading, when=own.aside, facts=(*found.facts, *own.evidence))
        return found if own is None else replace(found, own=own)
    known = contradictions_of(workspace, [entity.id], audited, language)
    return replace(made(workspace, record, language), contradictions=known)


def _of_record(workspace: Workspace, entity: Entity, record: Any, state: ViewState, audited: Audited) -> Inspection:
    language = state.language
    told = entity.kind in IN_WORDS
    rows = [] if told else workspace.observations.all(subject=entity.kind, subject_id=entity.id)
    rows = [row for row in rows if row.kind != "rate"] or rows
    measured = [row for row in rows if row.measure_id == state.measure] or rows
    chosen = _choose(workspace, measured, state.period[0])
    if isinstance(record, Crossing):
        claims, shown = claims_about(workspace, record), name_of(workspace, record, language)
    else:
        claims = workspace.claims.all(subject=entity.kind, subject_id=entity.id)
        shown = name(record, language)
    said = _claims(workspace, claims, language)
    ids = [entity.id, *(claim.id for claim in claims), *([chosen.id] if chosen else [])]
    known = contradictions_of(workspace, ids, audited, language)
    if chosen is not None:
        found = of_observation(workspace, chosen, language, entity)
        return replace(found, name=shown, claims=said, contradictions=known)
    place = place_of(workspace, getattr(record, "evidence_id", None))
    note = getattr(record, "note", "")
    return Inspection(
        entity=entity,
        icon=ICONS.get(entity.kind, "file-text"),
        name=shown,
        says=_effect(record, language),
        claims=said,
        contradictions=known,
        facts=(*(() if has_own(entity.kind) else _own_facts(record)), *(place.facts(language) if place else ())),
        url=place.source.url if place else getattr(record, "url", ""),
        citation=place.citation() if place else "",
        citation_gbt=place.citation_gbt() if place else "",
        notes=(str(note),) if note else (),
    )


def _origin(workspace: Workspace, traced: Traced, language: str) -> Origin:
    """A computed mark: its arithmetic and every number that went into it."""
    keys = traced.lineage.observations
    inputs = [found for key in keys[:MOST] if (found := input_of(workspace, key, language)) is not None]
    inputs += [Statement(one.text, one.source) for one in rates(workspace, traced.lineage, language)]
    if not keys:  # nothing was computed: a tick, a tie
        return Origin(traced.text, traced.lineage.formula, tuple(inputs))
    side = 1 if language == "zh" else 0
    said = (COMPUTED_ONE if len(keys) == 1 else COMPUTED)[side].format(count=len(keys))
    whole = f"{traced.text}. {said}" if side == 0 else f"{traced.text}。{said}"
    return Origin(whole, traced.lineage.formula, tuple(inputs))


def _choose(workspace: Workspace, rows: list[Observation], year: int | None) -> Observation | None:
    """The observation to show: of the wanted year when there is one, else the latest that is not refuted."""
    known = [row for row in rows if row.value is not None or row.low is not None or row.high is not None]
    wanted = [row for row in known if year is not None and row.period_start[:4] == str(year)]
    if not wanted and known:
        past = [row for row in known if row.kind in {"actual", "estimate"}] or known
        latest = max(row.period_start for row in past)
        wanted = [row for row in past if row.period_start == latest]
    return read_choosing(workspace).first(wanted, sources_of(workspace, wanted))


def _claims(workspace: Workspace, claims: Iterable[Claim], language: str) -> tuple[Statement, ...]:
    found = []
    for claim in list(claims)[:MOST]:
        place = place_of(workspace, claim.evidence_id)
        words = predicate(language, claim.predicate)
        detail = claim.object or (place.evidence.paraphrase if place else "")
        source = ". ".join(part for part in (place.where() if place else "", detail[:1].upper() + detail[1:]) if part)
        disputed = claim.status in {"disputed", "refuted"}
        entity = Entity("claim", claim.id)
        found.append(Statement(words[:1].upper() + words[1:], source, disputed, entity=entity))
    return tuple(found)


def _effect(record: Any, language: str) -> str:
    """What a policy does, in our words."""
    chinese = getattr(record, "effect_zh", "") if language == "zh" else ""
    return str(chinese or getattr(record, "effect", ""))


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


_MADE: dict[str, Callable[[Workspace, Any, str], Inspection]] = {
    "observation": of_observation,
    "claim": of_claim,
    "fact": of_fact,
    "source": of_source,
}
