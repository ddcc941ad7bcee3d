"""What the analyst says about the five forces and about the stage of a market."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.actions.judging import Verdict, judge
from desktop.actions.own_numbers import Keeper
from desktop.actions.refusing import NotPossible
from desktop.analysis.five_forces import FORCES
from desktop.analysis.judgements import RATING, TREND, TRENDS
from desktop.analysis.life_cycle import STAGES
from desktop.analysis.own import OWN_KIND
from desktop.analysis.words import Words
from desktop.market.records import Force, Lifecycle

if TYPE_CHECKING:
    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace

NO_MARKET: Final = Words(
    "This market is not in the workspace any more. Nothing was changed.", "该市场已不在工作区中，未作更改。"
)
PLACE: Final = "Judged on the page of the life cycle"


def rate_force(
    workspace: Workspace, market: str, force: str, level: int | None, name: str, reason: str | None = None
) -> Changes | None:
    """Rate a force of a market, 1 low to 5 high; None takes the own rating back."""
    with_row = _row_of(workspace, market, force)
    return _judged(workspace, with_row, Verdict(RATING, with_row.id, level, reason=reason), name)


def direct_force(workspace: Workspace, market: str, force: str, trend: str, name: str) -> Changes | None:
    """Say that a force is ``falling``, ``steady`` or ``rising``; empty takes that back."""
    with_row = _row_of(workspace, market, force)
    level = TRENDS[trend] if trend else None
    return _judged(workspace, with_row, Verdict(TREND, with_row.id, level, words=trend), name)


def _row_of(workspace: Workspace, market: str, force: str) -> Force:
    """The first row of that force of the market, or a new one without any statement."""
    if force not in FORCES:
        raise ValueError(f"there is no force {force!r}")
    if workspace.markets.get(market) is None:
        raise NotPossible(NO_MARKET)
    rows = workspace.forces.all(market_id=market, force=force)
    return rows[0] if rows else Force(id=f"{market}.{force.replace('_', '-')}", market_id=market, force=force)


def _judged(workspace: Workspace, row: Force, verdict: Verdict, name: str) -> Changes | None:
    """Judge; where nothing is on file about the force yet, its row is written in the same edit."""
    return judge(workspace, [verdict], name, first=() if workspace.forces.get(row.id) else (row,))


def set_stage(workspace: Workspace, market: str, stage: str, reason: str, name: str) -> Changes | None:
    """Place a market in its life cycle against what was computed; an empty stage takes that back.

    Kept as one more statement of a stage, in the person's own source. None when nothing differs.
    """
    if stage and stage not in STAGES:
        raise ValueError(f"there is no stage {stage!r}")
    if workspace.markets.get(market) is None:
        raise NotPossible(NO_MARKET)
    known = own_stage(workspace, market)
    if (known is None and not stage) or (known is not None and (known.stage, known.rationale) == (stage, reason)):
        return None
    keeper = Keeper(workspace) if stage and known is None else None
    with workspace.edit(name) as edit:
        if keeper is not None:
            place = keeper.place(f"{market}.life-cycle.own", PLACE, reason)
            for row in keeper.rows:
                edit.put(row)
            edit.put(Lifecycle(id=place.id, market_id=market, stage=stage, rationale=reason, evidence_id=place.id))
        elif known is not None and stage:
            edit.patch("lifecycle", (known.id,), stage=stage, rationale=reason)
        elif known is not None:
            edit.delete("lifecycle", (known.id,))
            edit.delete("evidence", (known.evidence_id or "",))
    return edit.changes


def own_stage(workspace: Workspace, market: str) -> Lifecycle | None:
    """What the person says about a market's stage; None where they said nothing."""
    for row in workspace.lifecycles.all(market_id=market):
        place = workspace.evidence.get(row.evidence_id) if row.evidence_id else None
        source = workspace.sources.get(place.source_id) if place is not None else None
        if source is not None and source.kind == OWN_KIND:
            return row
    return None
