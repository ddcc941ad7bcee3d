"""Policies as dated marks over charts other than the market's own: players and areas of segments."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.figures.build import build, compose, snapshot
from desktop.figures.figure import DateMark
from desktop.figures.request import FigureRequest
from desktop.figures.size_policies import read_policies_of_player
from desktop.market.records import Policy, PolicyLink
from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.figures.figure import Figure

PLAYER = FigureRequest("player", "", "revenue", subject="jd-health", themes=("access",))
AREAS = FigureRequest("segments", "china-teleradiology", dimension="china-teleradiology.application", shape="areas")


@pytest.fixture(scope="module")
def default(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path: Path = tmp_path_factory.mktemp("overlay") / "default.marketscope"
    with Workspace.open(shipped_file(path)) as workspace:
        yield workspace


def marks(figure: Figure) -> list[DateMark]:
    return [note for note in figure.annotations if isinstance(note, DateMark)]


def test_a_player_carries_the_policies_of_its_markets_and_segments(default: Workspace) -> None:
    figure = build(PLAYER, default)
    assert marks(figure)
    for mark in marks(figure):
        assert mark.theme == "access"
        assert mark.entity is not None
        assert mark.entity.kind == "policy"
    assert not marks(build(replace(PLAYER, themes=()), default))
    assert any("policies marked" in note.casefold() for note in figure.footnotes)
    touching = {one.policy.id for one in read_policies_of_player(default, "jd-health")}
    assert {mark.key for mark in marks(figure)} <= touching


def test_areas_carry_them_on_their_time_axis_and_columns_do_not(default: Workspace) -> None:
    with default.edit("A rule") as edit:
        evidence = default.evidence.all()[0].id
        rule = Policy(
            id="rule",
            issuer="O",
            level="national",
            title_en="Rule",
            issued="2024-05",
            theme="data",
            evidence_id=evidence,
        )
        edit.put(rule)
        edit.put(PolicyLink(policy_id="rule", entity="market", entity_id=AREAS.market, relation="touches"))
    figure = build(replace(AREAS, themes=("data",)), default)
    assert "rule" in {mark.key for mark in marks(figure)}
    assert any("policies marked" in note.casefold() for note in figure.footnotes)
    stacked = build(replace(AREAS, shape="stacked", themes=("data",)), default)
    assert not marks(stacked)
    assert stacked.footnotes == build(replace(AREAS, shape="stacked"), default).footnotes


def test_another_theme_needs_no_other_reading(default: Workspace) -> None:
    known = snapshot(PLAYER, default)
    both = compose(replace(PLAYER, themes=("access", "payment")), known)
    assert {mark.theme for mark in marks(both)} == {"access", "payment"}
