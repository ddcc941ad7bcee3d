"""A number, inspected: as stated and normalised, what else was said for the same time, what for other times."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.analysis.choosing import read_choosing
from desktop.analysis.entities import record_of
from desktop.figures.figure import Entity
from desktop.figures.stated import certainty, in_words, kind_words, normalised, period_words, phrase
from desktop.figures.wording import say
from desktop.itemmodels.ledger_words import code_words, unit_words
from desktop.market.names import name
from desktop.market.period import PeriodError, parse_period
from desktop.views.inspector.auditing import verdict_on
from desktop.views.inspector.inspection import Alternative, Fact, Inspection, Origin, Statement
from desktop.views.inspector.kinds import ICONS
from desktop.views.inspector.places import Place, place_of, sources_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.analysis.preference import Preference
    from desktop.market.records import Observation
    from desktop.workspace.workspace import Workspace

MOST = 12
"""Statements listed of one kind."""
EN_ZH = {
    "stated": ("As {who} states it: {stated}. Read as {value}.", "{who}表述为：{stated}。读作{value}。"),
    "derived": ("Computed from printed numbers, not printed itself.", "由已刊印的数值推算，并非直接刊印。"),
    "steps": ("{unit}, {years} steps", "{unit}，{years}个年度"),
    "single": ("in single units", "以基本单位计"),
    "kinds": ("{period}, {kind}", "{period}，{kind}"),
}


def words(language: str, key: str, **parts: object) -> str:
    """A sentence of this module."""
    return EN_ZH[key][1 if language == "zh" else 0].format(**parts)


def subject_name(workspace: Workspace, row: Observation, language: str) -> str:
    """Whose number it is."""
    subject = record_of(workspace, row.subject, row.subject_id)
    return name(subject, language) if subject is not None else row.subject_id


def of_observation(workspace: Workspace, row: Observation, language: str, entity: Entity | None = None) -> Inspection:
    """Everything about one number; ``entity`` is what was selected where that is not the number itself."""
    place = place_of(workspace, row.evidence_id)
    number, unit = in_words(row, language)
    when = period_words(row.period, language)
    measure = workspace.measures.get(row.measure_id)
    measured = name(measure, language) if measure else row.measure_id
    series = workspace.observations.of(row.subject, row.subject_id, row.measure_id)
    same = [other for other in series if other.period == row.period]
    explained = read_choosing(workspace).explained(same, sources_of(workspace, same))
    citation = place.citation() if place else ""
    shown = subject_name(workspace, row, language)
    return Inspection(
        entity=entity or Entity("observation", row.id),
        icon=ICONS.get(entity.kind if entity else "observation", "hash"),
        name=shown,
        when=when,
        value=number,
        unit=say(language, "comma").join(part for part in (unit, when) if part),
        badge=certainty(row),
        detail=measured,
        stated=(row.stated, _told(when, kind_words(row, language), language)),
        normalised=(normalised(row, language), _steps(row, language)),
        alternatives=_alternatives(workspace, explained, row, language),
        rule=_rule(explained, row, language),
        verdict=verdict_on(workspace, row, language),
        numbers=_others(workspace, [other for other in series if other.period != row.period], language),
        facts=_facts(row, place.facts(language) if place else ()),
        origin=origin_of(workspace, row, language),
        observation=row.id,
        status=row.status,
        url=place.source.url if place else "",
        citation=citation,
        citation_gbt=place.citation_gbt() if place else "",
        value_text=f"{shown}, {when}: {row.stated}" + (f" ({citation})" if citation else ""),
        notes=(row.note,) if row.note else (),
        note=row.note,
        row=Entity("observation", row.id),
        may_annotate=True,
    )


def origin_of(workspace: Workspace, row: Observation, language: str) -> Origin:
    """How a number on file came about."""
    place = place_of(workspace, row.evidence_id)
    if row.derived:
        return Origin(words(language, "derived"), row.derived)
    who = row.estimator or (place.source.publisher if place else "") or say(language, "unnamed")
    return Origin(words(language, "stated", who=who, stated=row.stated, value=normalised(row, language)))


def input_of(workspace: Workspace, key: str, language: str) -> Statement | None:
    """An observation as something another number was made from."""
    row = workspace.observations.get(key)
    if row is None:
        return None
    place = place_of(workspace, row.evidence_id)
    shown = subject_name(workspace, row, language)
    text = say(language, "comma").join(part for part in (shown, period_words(row.period, language)) if part)
    value = phrase(row, language) or row.stated
    return Statement(
        f"{value}",
        ", ".join(part for part in (text, place.where() if place else "") if part),
        row.status in {"disputed", "refuted"},
        row.id,
        Entity("observation", row.id),
    )


def _facts(row: Observation, places: Sequence[Fact]) -> tuple[Fact, ...]:
    return (*([Fact("estimator", row.estimator)] if row.estimator else []), *places)


def _told(when: str, kind: str, language: str) -> str:
    return words(language, "kinds", period=when, kind=kind) if when else kind


def _steps(row: Observation, language: str) -> str:
    """The unit of the normalised value, and over how many years a rate runs."""
    unit = unit_words(row.unit).get(language) if row.unit else ""
    if row.unit != "rate":
        return words(language, "single") if unit else ""
    try:
        period = parse_period(row.period)
    except PeriodError:
        return unit
    years = period.end.year - period.start.year
    return words(language, "steps", unit=unit, years=years) if period.precision == "range" and years > 0 else unit


def _alternatives(
    workspace: Workspace, explained: Preference | None, shown: Observation, language: str
) -> tuple[Alternative, ...]:
    if explained is None or not explained.alternatives:
        return ()
    found = [_alternative(workspace, explained.shown, language, is_preferred=True)]
    for other in explained.alternatives[: MOST - 1]:
        one = _alternative(workspace, other.observation, language, is_preferred=False)
        found.append(replace(one, reason=other.reason.get(language)))
    return tuple(found)


def _alternative(workspace: Workspace, row: Observation, language: str, *, is_preferred: bool) -> Alternative:
    where = _who(row, place_of(workspace, row.evidence_id))
    word = code_words("preferred" if is_preferred else row.status).get(language)
    if not is_preferred and row.status == "preferred":
        word = ""
    value = phrase(row, language) or row.stated
    return Alternative(Entity("observation", row.id), value, where, word, certainty(row), is_preferred)


def _who(row: Observation, place: Place | None) -> str:
    """Whose number it is and where it stands; a publisher's own estimate names it once."""
    where = place.where() if place else ""
    return where if not row.estimator or where.startswith(row.estimator) else ", ".join((row.estimator, where))


def _rule(explained: Preference | None, shown: Observation, language: str) -> str:
    """Why another number is preferred, or why this one is, in one sentence."""
    if explained is None or not explained.alternatives:
        return ""
    own = next((other for other in explained.alternatives if other.observation.id == shown.id), None)
    return (own or explained.alternatives[0]).reason.get(language)


def _others(workspace: Workspace, rows: Iterable[Observation], language: str) -> tuple[Statement, ...]:
    found = []
    for row in sorted(rows, key=lambda one: (one.period_start, one.id))[:MOST]:
        place = place_of(workspace, row.evidence_id)
        text = say(language, "comma").join(
            part for part in (phrase(row, language) or row.stated, period_words(row.period, language)) if part
        )
        source = _who(row, place)
        disputed = row.status in {"disputed", "refuted"}
        found.append(Statement(text, source, disputed, row.id, Entity("observation", row.id)))
    return tuple(found)
