"""What the analyst judges: kept as own numbers beside what sources state, one undoable edit each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.actions.factor_editing import merge, part, set_horizon, set_impacts
from desktop.actions.force_editing import direct_force, own_stage, rate_force, set_stage
from desktop.actions.refusing import NotPossible
from desktop.actions.segment_editing import delete
from desktop.analysis.entities import Namer
from desktop.analysis.judgements import HORIZON, IMPACT, RATING, TREND, judgements, pair_of
from desktop.analysis.own import OWN_KIND
from tests.unit.editing.content import content

if TYPE_CHECKING:
    from desktop.analysis.judgements import Judgement
    from desktop.workspace.workspace import Workspace

DIVIDE = "china-telemedicine.restraint.digital-divide"
MHEALTH = "china-telemedicine.types.mhealth"
MARKET = "china-telemedicine"
RIVALRY = "china-telemedicine.rivalry"


def judged(workspace: Workspace) -> dict[tuple[str, str], Judgement]:
    rows = workspace.observations.all(measure_id=[one.measure.id for one in (IMPACT, HORIZON, RATING, TREND)])
    evidence = {row.id: row for row in workspace.evidence.all(id=[row.evidence_id for row in rows])} if rows else {}
    return judgements(rows, evidence, {row.id: row for row in workspace.sources.all()})


def test_an_impact_is_an_own_number_and_undo_leaves_no_byte_of_it(workspace: Workspace) -> None:
    before = content(workspace)
    set_impacts(workspace, [(DIVIDE, MHEALTH)], -2, "Impact of a factor", reason="Video needs bandwidth.")
    after = content(workspace)
    found = judged(workspace)[IMPACT.measure.id, pair_of(DIVIDE, MHEALTH)]
    assert (found.level, found.words, found.reason) == (-2, "-2", "Video needs bandwidth.")
    row = workspace.observations.get(found.id)
    assert row is not None
    source = workspace.sources.get(workspace.evidence.get(row.evidence_id).source_id)  # type: ignore[union-attr]
    assert source is not None
    assert source.kind == OWN_KIND
    assert workspace.factor_segments.all(factor_id=DIVIDE, segment_id=MHEALTH)[0].impact is None
    workspace.undo()
    assert content(workspace) == before
    workspace.redo()
    assert content(workspace) == after


def test_another_impact_replaces_the_own_one_and_none_takes_it_back(workspace: Workspace) -> None:
    empty = content(workspace)
    set_impacts(workspace, [(DIVIDE, MHEALTH)], -2, "Impact", reason="Why")
    assert set_impacts(workspace, [(DIVIDE, MHEALTH)], -2, "Impact") is None
    set_impacts(workspace, [(DIVIDE, MHEALTH)], 0, "Impact")
    found = judged(workspace)[IMPACT.measure.id, pair_of(DIVIDE, MHEALTH)]
    assert (found.level, found.reason) == (0, "Why")
    set_impacts(workspace, [(DIVIDE, MHEALTH)], None, "Impact")
    assert judged(workspace) == {}
    for _ in range(3):
        workspace.undo()
    assert content(workspace) == empty


@pytest.mark.parametrize("cell", [("nothing", MHEALTH), (DIVIDE, "nothing")])
def test_what_is_gone_is_not_judged(workspace: Workspace, cell: tuple[str, str]) -> None:
    before = content(workspace)
    with pytest.raises(NotPossible):
        set_impacts(workspace, [(DIVIDE, MHEALTH), cell], 1, "Impact")
    assert content(workspace) == before


def test_a_level_outside_the_scale_is_refused(workspace: Workspace) -> None:
    with pytest.raises(NotPossible):
        set_impacts(workspace, [(DIVIDE, MHEALTH)], 4, "Impact")
    with pytest.raises(NotPossible):
        rate_force(workspace, MARKET, "rivalry", 6, "Rate")


def test_a_horizon_stands_beside_the_stated_one(workspace: Workspace) -> None:
    factor = "china-telemedicine.trend.wearables"
    set_horizon(workspace, factor, "mid", "Horizon")
    assert judged(workspace)[HORIZON.measure.id, factor].words == "mid"
    assert workspace.factors.get(factor).horizon == "future"  # type: ignore[union-attr]


def test_a_force_is_rated_and_gets_a_direction(workspace: Workspace) -> None:
    before = content(workspace)
    rate_force(workspace, MARKET, "rivalry", 4, "Rate", reason="Price wars.")
    direct_force(workspace, MARKET, "rivalry", "rising", "Direction")
    found = judged(workspace)
    assert found[RATING.measure.id, RIVALRY].level == 4
    assert found[TREND.measure.id, RIVALRY].words == "rising"
    assert workspace.forces.get(RIVALRY).rating is None  # type: ignore[union-attr]
    workspace.undo()
    workspace.undo()
    assert content(workspace) == before


def test_a_force_nobody_wrote_about_is_written_with_its_rating(workspace: Workspace) -> None:
    before = content(workspace)
    rate_force(workspace, "china-teleradiology", "buyers", 3, "Rate")
    row = workspace.forces.all(market_id="china-teleradiology")[0]
    assert (row.force, row.rating, row.rationale) == ("buyers", None, "")
    assert judged(workspace)[RATING.measure.id, row.id].level == 3
    assert rate_force(workspace, "china-teleradiology", "suppliers", None, "Rate") is None
    workspace.undo()
    assert content(workspace) == before


def test_a_stage_is_one_more_statement_in_the_own_source(workspace: Workspace) -> None:
    before = content(workspace)
    set_stage(workspace, MARKET, "growth", "Users still grow.", "Stage")
    assert (own := own_stage(workspace, MARKET)) is not None
    assert (own.stage, own.rationale) == ("growth", "Users still grow.")
    assert set_stage(workspace, MARKET, "growth", "Users still grow.", "Stage") is None
    set_stage(workspace, MARKET, "maturity", "Share no longer rises.", "Stage")
    set_stage(workspace, MARKET, "", "", "Stage")
    assert own_stage(workspace, MARKET) is None
    assert len(workspace.lifecycles.all(market_id=MARKET)) == 1
    for _ in range(3):
        workspace.undo()
    assert content(workspace) == before


def test_two_factors_become_one_idea_and_two_again(workspace: Workspace) -> None:
    count = workspace.correspondences.count()
    first, second = DIVIDE, "china-telemedicine.restraint.implementation-cost"
    merge(workspace, first, second, "Same idea")
    row = next(one for one in workspace.correspondences.all(entity="factor") if one.other_id == second)
    assert row.relation == "same"
    part(workspace, row.id, "No longer the same")
    assert workspace.correspondences.count() == count


def test_a_judgement_of_somebody_elses_source_is_none(workspace: Workspace) -> None:
    set_impacts(workspace, [(DIVIDE, MHEALTH)], 3, "Impact")
    row = workspace.observations.all(measure_id=IMPACT.measure.id)[0]
    other = workspace.factors.get(DIVIDE)
    assert other is not None
    with workspace.edit("Elsewhere") as edit:
        edit.put(replace(row, evidence_id=other.evidence_id))
    assert judged(workspace) == {}


def test_deleting_a_segment_takes_what_was_judged_of_it(workspace: Workspace) -> None:
    set_impacts(workspace, [(DIVIDE, MHEALTH), (DIVIDE, "china-telemedicine.types.tele-homes")], -1, "Impact")
    delete(workspace, "segment", MHEALTH, "Delete")
    assert [key for _, key in judged(workspace)] == [pair_of(DIVIDE, "china-telemedicine.types.tele-homes")]


def test_judged_things_have_names(workspace: Workspace) -> None:
    namer = Namer(workspace)
    assert (
        namer.of("factor_segment", pair_of(DIVIDE, MHEALTH)).en
        == "Digital divide and slow rural internet – mHealth (Mobile Health)"
    )
    assert namer.of("force", RIVALRY).zh == "同业竞争"
    assert workspace.check() is not None
