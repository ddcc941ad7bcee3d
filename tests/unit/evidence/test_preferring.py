"""Prefer, set aside, note, explain: one named edit each, taken back by one undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.actions.preferring import annotate, explain, prefer_row, set_aside
from desktop.analysis.contradictions.rules import contradictions
from desktop.market.names import explanation

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace

FAQ = "china-teleradiology.growth-rate.2025-2035.mrfr-faq"


def test_one_is_preferred_after_the_other(workspace: Workspace) -> None:
    before = {row.id: row.status for row in workspace.observations.all()}
    assert prefer_row(workspace, "observation", FAQ, "Prefer") is not None
    row = workspace.observations.get(FAQ)
    assert row is not None
    same = workspace.observations.all(
        subject_id=row.subject_id, measure_id=row.measure_id, period=row.period, estimator=row.estimator
    )
    assert [one.id for one in same if one.status == "preferred"] == [FAQ]
    assert set_aside(workspace, "observation", FAQ, "Set aside") is not None
    assert workspace.observations.get(FAQ).status == "alternate"  # type: ignore[union-attr]
    workspace.undo()
    workspace.undo()
    assert {row.id: row.status for row in workspace.observations.all()} == before


@pytest.mark.parametrize(("kind", "store"), [("claim", "claims"), ("fact", "facts")])
def test_claims_and_facts_too(workspace: Workspace, kind: str, store: str) -> None:
    row = next(row for row in getattr(workspace, store).all() if row.status == "disputed")
    assert prefer_row(workspace, kind, row.id, "Prefer") is not None
    assert getattr(workspace, store).get(row.id).status == "preferred"
    workspace.undo()
    assert getattr(workspace, store).get(row.id).status == "disputed"


def test_a_note_is_kept_as_plain_text(workspace: Workspace) -> None:
    changes = annotate(workspace, "observation", FAQ, "  looked\x00 up\r\nagain ", "Write a note")
    assert changes is not None
    assert workspace.observations.get(FAQ).note == "looked up\nagain"  # type: ignore[union-attr]
    assert annotate(workspace, "observation", "gone", "x", "Write a note") is None
    assert annotate(workspace, "market", "china-telemedicine", "x", "Write a note") is None


def test_what_a_rule_found_is_kept_when_it_is_explained(workspace: Workspace) -> None:
    found = contradictions(workspace)
    by_rule = next(one for one in found if one.origin == "audit" and one.status == "open")
    assert explain(workspace, found, by_rule.id, "Different definitions.", "Explain") is not None
    again = next(one for one in contradictions(workspace) if one.id == by_rule.id)
    assert (again.status, again.explanation) == ("explained", "Different definitions.")
    assert explain(workspace, found, by_rule.id, "定义不同，见FAQ。", "Explain") is not None
    written = workspace.disputes.get(by_rule.id)
    assert written is not None
    assert (written.explanation, written.explanation_zh) == ("", "定义不同，见FAQ。"), "only what the person wrote"
    assert explanation(written, "en") == "定义不同，见FAQ。"
    assert explain(workspace, found, by_rule.id, "", "Explain") is not None
    assert next(one for one in contradictions(workspace) if one.id == by_rule.id).status == "open"
    for _ in range(3):
        workspace.undo()
    assert workspace.disputes.get(by_rule.id) is None
    assert explain(workspace, found, "gone", "x", "Explain") is None
