"""A driver, restraint, trend ... in words and rows: who says it, where it acts, what pulls the other way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.analysis.correspondences import SAME, related
from desktop.analysis.judgements import IMPACT, judgements, pair_of
from desktop.figures.figure import Entity
from desktop.figures.statements import read_places
from desktop.figures.wording import join, say
from desktop.market.names import name, reason
from desktop.views.inspector.dossier import MOST, Block, Detail, Dossier, Link, Rated
from desktop.views.inspector.evidence_facts import evidence_facts
from desktop.views.inspector.places import place_of
from desktop.views.inspector.policy_reading import policy_rows

if TYPE_CHECKING:
    from desktop.market.records import Factor, FactorSegment
    from desktop.state.view_state import ViewState
    from desktop.workspace.workspace import Workspace

PUSHES: Final = frozenset({"driver", "opportunity", "advantage"})
BRAKES: Final = frozenset({"restraint", "challenge"})
KINDS: Final = PUSHES | BRAKES | {"trend", "recommendation", "entry_strategy", "partnership_idea"}


def read_factor(workspace: Workspace, factor: Factor, state: ViewState) -> Dossier:
    """Everything about a factor."""
    language = state.language
    touched = workspace.factor_segments.all(factor_id=factor.id)
    market = workspace.markets.get(factor.market_id)
    shown = name(factor, language)
    second = name(factor, "en" if language == "zh" else "zh")
    blocks = [
        Block(say(language, "about.rationale"), why, key="rationale") if (why := reason(factor, language)) else None,
        *_segments(workspace, touched, language),
        _same_idea(workspace, factor, language),
        _other_way(workspace, factor, touched, language),
        _policies(workspace, factor, language),
    ]
    details = [Detail(say(language, "about.market"), name(market, language))] if market is not None else []
    if factor.horizon:
        details.append(Detail(say(language, "about.horizon"), factor.horizon))
    return Dossier(
        title=shown,
        heading=factor_kind(factor.kind, language).capitalize(),
        second=second if second != shown else "",
        details=tuple(details),
        blocks=tuple(block for block in blocks if block is not None),
        evidence=evidence_facts(workspace, "factor", factor, language),
    )


def factor_kind(kind: str, language: str) -> str:
    """The kind in words; one of an analyst's own as it was entered."""
    return say(language, f"about.factor.{kind}") if kind in KINDS else kind.replace("_", " ")


def _segments(workspace: Workspace, touched: list[FactorSegment], language: str) -> list[Block]:
    """The segments it acts on as ways there, and how strongly as far as somebody says so."""
    if not touched:
        return []
    segments = {one.id: one for one in workspace.segments.all(id=[one.segment_id for one in touched])}
    own = _judged(workspace, touched)
    known = [
        (segments[one.segment_id], own.get(one.segment_id, one.impact)) for one in touched if one.segment_id in segments
    ]
    chips = tuple(Link(name(one, language), Entity("segment", one.id)) for one, _ in known)
    rated = tuple(Rated(name(one, language), Entity("segment", one.id), level) for one, level in known)
    is_rated = any(level is not None for _, level in known)
    note = say(language, "about.impact_some" if is_rated else "about.impact")
    return [Block(say(language, "about.touches"), chips=chips, note=note, rated=rated, key="touches")]


def _judged(workspace: Workspace, touched: list[FactorSegment]) -> dict[str, int]:
    """The analyst's own impacts by segment."""
    pairs = {pair_of(one.factor_id, one.segment_id): one.segment_id for one in touched}
    rows = workspace.observations.all(subject=IMPACT.subject, subject_id=list(pairs), measure_id=IMPACT.measure.id)
    places = read_places(workspace, [row.evidence_id for row in rows])
    found = judgements(rows, places.evidence, places.sources)
    return {pairs[key]: one.level for (_, key), one in found.items() if key in pairs}


def _same_idea(workspace: Workspace, factor: Factor, language: str) -> Block | None:
    """What other sources, or other chapters, say that is judged to be the same."""
    found = related(workspace.correspondences.all(entity="factor"), factor.id)
    rows = []
    for one in [one for one in found if one.relation == SAME][:MOST]:
        other = workspace.factors.get(one.id)
        if other is None:
            continue
        place = place_of(workspace, other.evidence_id)
        who = place.source.publisher if place is not None else ""
        said = join(language, [factor_kind(other.kind, language), who])
        rows.append(Link(name(other, language), Entity("factor", other.id), said, " "))
    return Block(say(language, "about.same_idea"), rows=tuple(rows), key="same_idea") if rows else None


def _other_way(workspace: Workspace, factor: Factor, touched: list[FactorSegment], language: str) -> Block | None:
    """Factors of the same market that pull the same segments the other way."""
    against = BRAKES if factor.kind in PUSHES else PUSHES if factor.kind in BRAKES else frozenset()
    if not against or not touched:
        return None
    beside = workspace.factor_segments.all(segment_id=[one.segment_id for one in touched])
    others = workspace.factors.all(
        id=[one.factor_id for one in beside], market_id=factor.market_id, kind=sorted(against)
    )
    rows = tuple(
        Link(name(one, language), Entity("factor", one.id), factor_kind(one.kind, language)) for one in others[:MOST]
    )
    note = say(language, "about.other_way_note")
    return Block(say(language, "about.other_way"), rows=rows, note=note, key="other_way") if rows else None


def _policies(workspace: Workspace, factor: Factor, language: str) -> Block | None:
    links = workspace.policy_links.all(entity="factor", entity_id=factor.id)
    policies = workspace.policies.all(id=[one.policy_id for one in links]) if links else []
    return policy_rows(say(language, "about.policies"), policies, language, "policies")
