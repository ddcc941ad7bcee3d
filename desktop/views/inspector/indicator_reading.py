"""An indicator that a report promises, and a competitive force: definition, what is known, who says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.figure import Entity
from desktop.figures.stated import period_words, phrase
from desktop.figures.wording import say
from desktop.market.names import name
from desktop.views.inspector.courses import course_block
from desktop.views.inspector.dossier import MOST, Block, Detail, Dossier, Link
from desktop.views.inspector.evidence_facts import evidence_facts

if TYPE_CHECKING:
    from desktop.market.records import Force, Kpi, Observation
    from desktop.state.view_state import ViewState
    from desktop.workspace.workspace import Workspace

FORCES = frozenset({"rivalry", "new_entrants", "substitutes", "suppliers", "buyers"})
SCALE = 5


def read_kpi(workspace: Workspace, kpi: Kpi, state: ViewState) -> Dossier:
    """An indicator with the public figures of its measure, or none."""
    language = state.language
    market = workspace.markets.get(kpi.market_id)
    measure = workspace.measures.get(kpi.measure_id) if kpi.measure_id else None
    definition = kpi.definition_zh if language == "zh" and kpi.definition_zh else kpi.definition
    rows = workspace.observations.of("market", kpi.market_id, measure.id) if measure is not None else []
    blocks = [Block(say(language, "about.definition"), definition, key="definition")] if definition else []
    if measure is not None:
        drawn = course_block(measure, rows, language)
        blocks += [drawn] if drawn is not None else []
    blocks.append(_figures(rows, language))
    details = [Detail(say(language, "about.market"), name(market, language))] if market is not None else []
    unknown = say(language, "about.not_stated")
    details.append(
        Detail(say(language, "about.measure"), name(measure, language))
        if measure is not None
        else Detail(say(language, "about.measure"), unknown, state="unknown")
    )
    return Dossier(
        title=name(kpi, language),
        heading=say(language, "about.kpi"),
        second=_second(kpi, language),
        details=tuple(details),
        blocks=tuple(blocks),
        evidence=evidence_facts(workspace, "kpi", kpi, language),
    )


def _second(record: object, language: str) -> str:
    """The name in the other language where it has one."""
    shown, other = name(record, language), name(record, "en" if language == "zh" else "zh")
    return other if other != shown else ""


def _figures(rows: list[Observation], language: str) -> Block:
    """The latest numbers, or that nobody publishes one."""
    known = [row for row in rows if row.kind != "rate" and row.status != "refuted"]
    known.sort(key=lambda row: (row.period_start, row.id), reverse=True)
    title = say(language, "about.figures")
    if not known:
        return Block(title, say(language, "about.no_figure"), key="figures")
    listed = tuple(
        Link(phrase(row, language) or row.stated, Entity("observation", row.id), period_words(row.period, language))
        for row in known[:MOST]
    )
    more = len(known) - len(listed)
    return Block(title, rows=listed, note=say(language, "about.more", count=more) if more else "", key="figures")


def read_force(workspace: Workspace, force: Force, state: ViewState) -> Dossier:
    """A competitive force with what sources say; unrated where nobody published a rating."""
    language = state.language
    market = workspace.markets.get(force.market_id)
    said = force.rationale_zh if language == "zh" and force.rationale_zh else force.rationale
    rating = f"{force.rating} / {SCALE}" if force.rating is not None else say(language, "about.nobody_rated")
    details = [Detail(say(language, "about.market"), name(market, language))] if market is not None else []
    details.append(Detail(say(language, "about.rating"), rating, state="" if force.rating is not None else "unknown"))
    return Dossier(
        title=say(language, f"about.force.{force.force}") if force.force in FORCES else force.force,
        heading=say(language, "about.force"),
        details=tuple(details),
        blocks=(Block(say(language, "about.said"), said, key="said"),) if said else (),
        evidence=evidence_facts(workspace, "force", force, language),
    )
