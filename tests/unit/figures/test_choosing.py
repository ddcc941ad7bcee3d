"""The rule of the workspace decides which number a figure shows; a person's own choice stands before it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from desktop.actions.preferring import prefer_observation
from desktop.actions.ruling import move_criterion, set_rule
from desktop.analysis.choosing import read_choosing, read_rule
from desktop.analysis.preference import CHOSEN, KNOWN, Rule
from desktop.figures.build import build
from desktop.figures.request import FigureRequest
from desktop.paths import seeds
from desktop.workspace.rebuilding import rebuild
from desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

REQUEST = FigureRequest("size", "china-teleradiology")
HEADLINE = "china-teleradiology.market-size.2024.mrfr"
FAQ = "china-teleradiology.market-size.2024.mrfr-faq"


@pytest.fixture
def own(default: Workspace, tmp_path: Path) -> Iterator[Workspace]:
    """A copy of the default workspace that may be written to."""
    with default.one_moment():
        shutil.copy(default.path, tmp_path / "own.marketscope")
    with Workspace.open(tmp_path / "own.marketscope") as workspace:
        yield workspace


def shown(workspace: Workspace) -> str:
    """The observation of 2024 on the line of the leading estimator."""
    figure = build(REQUEST, workspace)
    line = next(one for one in figure.series if any(point.key == "2035" for point in one.points))
    return next(point for point in line.points if point.key == "2024").lineage.observations[0]


def make_alike(workspace: Workspace) -> None:
    """Leave nothing but the kind to tell the two values apart."""
    with workspace.edit("An edition", origin="import") as edit:
        edit.patch("observation", (FAQ,), kind="actual")


def test_the_default_workspace_keeps_the_default_rule(own: Workspace) -> None:
    assert read_rule(own) == Rule()
    assert own.criteria.count() == len(KNOWN)


def test_another_order_shows_another_number_and_undo_restores_it(own: Workspace) -> None:
    make_alike(own)
    assert shown(own) == HEADLINE
    changes = move_criterion(own, "kind", 0, "Kind decides first")
    assert changes is not None
    assert {table for table, _ in changes.touched} == {"criterion"}
    assert read_rule(own).criteria == ("kind", "status", "tier", "independence", "date")
    assert shown(own) == FAQ
    own.undo()
    assert read_rule(own) == Rule()
    assert shown(own) == HEADLINE


def test_a_persons_choice_wins_under_every_order_and_survives_a_rebuild(own: Workspace) -> None:
    make_alike(own)
    move_criterion(own, "kind", 0, "Kind decides first")
    assert shown(own) == FAQ
    prefer_observation(own, HEADLINE, "Prefer what is preferred by status, but not shown")
    assert shown(own) == HEADLINE
    own.undo()
    assert shown(own) == FAQ
    set_rule(own, Rule(), "Default order")
    prefer_observation(own, FAQ, "Prefer the rounded one")
    assert shown(own) == FAQ
    rebuild(own, seeds())
    assert shown(own) == FAQ
    rows = own.observations.all(id=[HEADLINE, FAQ])
    sources = {row.evidence_id: source for row in rows if (source := own.sources.get(_source(own, row.evidence_id)))}
    why = read_choosing(own).explained(rows, sources)
    assert why is not None
    assert why.alternatives[0].decided_by is CHOSEN


def test_an_order_a_person_made_survives_a_rebuild(own: Workspace) -> None:
    move_criterion(own, "date", 0, "The newest first")
    rebuild(own, seeds())
    assert read_rule(own).criteria[0] == "date"


def test_a_workspace_without_rows_has_the_default_rule_and_can_change_it(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "empty.marketscope") as empty:
        assert read_rule(empty) == Rule()
        assert move_criterion(empty, "status", 0, "Nothing moves") is None
        assert empty.history() == []
        move_criterion(empty, "date", 0, "The newest first")
        rebuild(empty, seeds())
        assert read_rule(empty).criteria[0] == "date"


def test_a_criterion_left_out_does_not_count(own: Workspace) -> None:
    make_alike(own)
    set_rule(own, Rule(("kind", "date")), "Two criteria")
    assert [row.id for row in own.criteria.all()] == ["kind", "date"]
    assert shown(own) == FAQ


def _source(workspace: Workspace, evidence_id: str) -> str:
    place = workspace.evidence.get(evidence_id)
    assert place is not None
    return place.source_id
