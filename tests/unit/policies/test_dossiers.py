"""What the inspector tells of things that are told in words: nothing of the default workspace is left without."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.analysis.audited import Audited
from desktop.figures.figure import Entity
from desktop.market.event_dates import event_period
from desktop.state.view_state import ViewState
from desktop.views.inspector.dossier import Block, Dossier
from desktop.views.inspector.reading import inspect
from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MEASURES = "2018-internet-hospital-measures"
KINDS = {
    "policy": "policies",
    "event": "events",
    "factor": "factors",
    "kpi": "kpis",
    "force": "forces",
    "geography": "geographies",
}


@pytest.fixture(scope="module")
def default(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path: Path = tmp_path_factory.mktemp("dossiers") / "default.marketscope"
    with Workspace.open(shipped_file(path)) as workspace:
        yield workspace


def told(workspace: Workspace, kind: str, key: str, language: str = "en") -> Dossier:
    found = inspect(workspace, ViewState(selection=Entity(kind, key), language=language), Audited())
    assert found is not None
    assert isinstance(found.own, Dossier), (kind, key)
    return found.own


def block(dossier: Dossier, key: str) -> Block:
    return next(one for one in dossier.blocks if one.key == key)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("kind", list(KINDS))
def test_everything_on_file_is_told_with_its_evidence(default: Workspace, kind: str, language: str) -> None:
    rows = getattr(default, KINDS[kind]).all()
    assert rows
    for row in rows:
        state = ViewState(selection=Entity(kind, row.id), language=language)
        found = inspect(default, state, Audited())
        assert found is not None
        assert isinstance(found.own, Dossier)
        assert found.own.title
        assert found.heading
        assert found.facts or kind == "geography", row.id
        for one in (link for part in found.own.blocks for link in (*part.chips, *part.rows)):
            assert one.text


def test_a_policy_tells_its_dates_as_stated_and_which_titles_are_ours(default: Workspace) -> None:
    dossier = told(default, "policy", MEASURES)
    rows = {row.label: row for row in dossier.details}
    assert rows["Dated"].value == "17 July 2018"
    assert rows["Made public"].value == "12 September 2018 or 14 September 2018: 2 sources"
    assert rows["Made public"].state == "disputed"
    assert (rows["Effective"].value, rows["Effective"].state) == ("not stated", "unknown")
    assert rows["Issuer"].second == "国家卫生健康委员会、国家中医药管理局"
    assert (dossier.title, dossier.second) == (
        "Measures for the Administration of Internet Hospitals (Trial)",
        "互联网医院管理办法（试行）",
    )
    ours = told(default, "policy", "1999-telemedicine-consultation-notice")
    assert ours.remark == "The English title is our translation."
    chinese = told(default, "policy", MEASURES, "zh")
    assert (chinese.title, chinese.second) == (dossier.second, dossier.title)


def test_a_policy_is_tied_in_both_directions(default: Workspace) -> None:
    forward = block(told(default, "policy", "2022-online-drug-sales-provisions"), "ties").rows
    assert [(row.note, row.entity) for row in forward] == [
        ("replaces", Entity("policy", "2020-online-drug-sales-draft"))
    ]
    back = block(told(default, "policy", "2020-online-drug-sales-draft"), "ties").rows
    assert [row.note for row in back] == ["replaced by"]
    same = block(told(default, "policy", MEASURES), "same_day").rows
    assert {row.entity.id for row in same if row.entity} == {
        "2018-internet-diagnosis-measures",
        "2018-telemedicine-service-rules",
    }


def test_the_course_beside_a_policy_is_what_its_title_names(default: Workspace) -> None:
    course = block(told(default, "policy", MEASURES), "course.internet-hospitals").course
    assert course is not None
    assert course.first == "68 hospitals in Mar 2017"
    assert course.last == "3,756 hospitals in Sep 2025"
    assert course.mark is not None
    assert 0 < course.mark < 0.3


def test_a_factor_names_what_pulls_the_other_way_and_leaves_strength_open(default: Workspace) -> None:
    dossier = told(default, "factor", "china-telemedicine.driver.smartphone-internet")
    touched = block(dossier, "touches")
    assert touched.rated
    assert all(one.level is None for one in touched.rated)
    assert {row.note for row in block(dossier, "other_way").rows} <= {"restraint", "challenge"}


def test_a_force_that_nobody_rated_says_so(default: Workspace) -> None:
    dossier = told(default, "force", "china-telemedicine.rivalry")
    rating = next(row for row in dossier.details if row.label == "Rating")
    assert (rating.value, rating.state) == ("Nobody published a rating.", "unknown")


def test_an_event_keeps_the_precision_of_its_source(default: Workspace) -> None:
    periods = {event_period(one) for one in default.events.all(precision="month")}
    assert all(len(text) == len("2020-01") for text in periods)
    undated = next(one for one in default.events.all() if one.precision == "unknown")
    state = {row.label: row.state for row in told(default, "event", undated.id).details}
    assert state["Date"] == "unknown"
