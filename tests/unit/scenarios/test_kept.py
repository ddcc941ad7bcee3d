"""Scenarios in the workspace: rows of their own, every parameter back as it went in, the data untouched."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.actions.scenarios import (
    delete_scenario,
    describe_scenario,
    duplicate_scenario,
    keep_scenario,
    read_scenario,
    read_scenarios,
)
from desktop.figures.request import Assumptions
from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file
from tests.unit.workspace.samples import contents

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MARKET = "china-teleradiology"
OWN = {"scenario", "assumption"}
WHOLE = Assumptions(
    "Faster uptake",
    growth=0.08,
    spread=0.015,
    base=330e6,
    low=0.05,
    high=0.12,
    turning=2030,
    later=0.05,
    uplift=0.1,
    fx=7.1,
    prior="triangular",
    seed=7,
    base_spread=0.05,
    turning_spread=2.0,
    uplift_spread=0.05,
    share=0.04,
    spend=900.0,
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(shipped_file(tmp_path / "market.marketscope")) as found:
        yield found


def data(workspace: Workspace) -> dict[str, object]:
    """Every table but those of scenarios and the history."""
    return {
        name: rows for name, rows in contents(workspace).items() if name not in OWN and not name.startswith("change")
    }


def test_every_parameter_comes_back_as_it_was_kept(workspace: Workspace) -> None:
    keep_scenario(workspace, MARKET, WHOLE, "Keep scenario", unit="USD")
    (kept,) = read_scenarios(workspace, MARKET)
    assert kept.named("en") == WHOLE
    assert read_scenario(workspace, kept.id, MARKET) == WHOLE
    start = workspace.assumptions.all(parameter="base")[0]
    assert (start.value, start.unit) == (330e6, "USD")
    assert workspace.assumptions.all(parameter="prior")[0].note == "triangular"


def test_what_is_as_published_is_not_written(workspace: Workspace) -> None:
    keep_scenario(workspace, MARKET, Assumptions("Mine", growth=0.08), "Keep scenario")
    assert [row.parameter for row in workspace.assumptions.all()] == ["growth"]


def test_keeping_again_under_the_same_name_replaces_it(workspace: Workspace) -> None:
    keep_scenario(workspace, MARKET, WHOLE, "Keep scenario")
    keep_scenario(workspace, MARKET, Assumptions("Faster uptake", growth=0.09), "Keep scenario")
    assert workspace.scenarios.count() == 1
    assert read_scenarios(workspace, MARKET)[0].own == Assumptions(growth=0.09)


def test_a_scenario_is_renamed_under_its_own_id(workspace: Workspace) -> None:
    keep_scenario(workspace, MARKET, WHOLE, "Keep scenario")
    key = read_scenarios(workspace, MARKET)[0].id
    keep_scenario(workspace, MARKET, replace(WHOLE, name="Slower"), "Keep scenario", key=key)
    assert [(one.id, one.name_en) for one in read_scenarios(workspace, MARKET)] == [(key, "Slower")]


def test_it_has_a_name_in_both_languages_and_a_note(workspace: Workspace) -> None:
    keep_scenario(workspace, MARKET, WHOLE, "Keep scenario")
    key = read_scenarios(workspace, MARKET)[0].id
    describe_scenario(workspace, key, "Describe scenario", name_en="Faster", name_zh="更快", note="Agreed in May.")
    kept = read_scenarios(workspace, MARKET)[0]
    assert (kept.name("en"), kept.name("zh"), kept.note) == ("Faster", "更快", "Agreed in May.")
    keep_scenario(workspace, MARKET, replace(WHOLE, name="更快", growth=0.1), "Keep scenario")
    assert read_scenarios(workspace, MARKET)[0].name_en == "Faster"


def test_a_copy_has_a_free_name_and_the_same_assumptions(workspace: Workspace) -> None:
    keep_scenario(workspace, MARKET, WHOLE, "Keep scenario")
    keep_scenario(workspace, "china-telemedicine", Assumptions("Faster uptake", growth=0.2), "Keep scenario")
    first = read_scenarios(workspace, MARKET)[0]
    duplicate_scenario(workspace, first.id, first.name_en, "Duplicate scenario")
    duplicate_scenario(workspace, first.id, first.name_en, "Duplicate scenario")
    found = read_scenarios(workspace, MARKET)
    assert [one.name_en for one in found] == ["Faster uptake", "Faster uptake 2", "Faster uptake 3"]
    assert {one.own for one in found} == {first.own}
    assert {one.own.growth for one in read_scenarios(workspace, "china-telemedicine")} == {0.2}


def test_what_is_gone_is_not_described_copied_or_deleted(workspace: Workspace) -> None:
    assert delete_scenario(workspace, "gone", "Delete scenario") is None
    assert duplicate_scenario(workspace, "gone", "Copy", "Duplicate scenario") is None
    assert describe_scenario(workspace, "gone", "Describe scenario", name_en="a", name_zh="b", note="") is None
    assert read_scenario(workspace, "gone", MARKET) == Assumptions()


def test_each_step_is_undone_as_one(workspace: Workspace) -> None:
    before = contents(workspace)
    keep_scenario(workspace, MARKET, WHOLE, "Keep scenario")
    key = read_scenarios(workspace, MARKET)[0].id
    duplicate_scenario(workspace, key, "Copy", "Duplicate scenario")
    delete_scenario(workspace, key, "Delete scenario")
    assert [one.name_en for one in read_scenarios(workspace, MARKET)] == ["Copy"]
    workspace.undo()
    assert read_scenario(workspace, key, MARKET) == WHOLE
    workspace.undo()
    workspace.undo()
    after = contents(workspace)
    assert {name: rows for name, rows in after.items() if not name.startswith("change")} == {
        name: rows for name, rows in before.items() if not name.startswith("change")
    }


settings_of = st.builds(
    Assumptions,
    name=st.sampled_from(["One", "Two", "三"]),
    growth=st.none() | st.floats(-0.5, 1.0),
    spread=st.floats(0.0, 0.2),
    base=st.none() | st.floats(0.0, 1e12),
    low=st.none() | st.floats(-0.5, 0.0),
    high=st.none() | st.floats(0.0, 1.0),
    turning=st.none() | st.integers(2000, 2100),
    later=st.none() | st.floats(-0.5, 1.0),
    uplift=st.floats(0.0, 1.0),
    fx=st.none() | st.floats(0.1, 10.0),
    prior=st.sampled_from(["normal", "uniform", "triangular"]),
    seed=st.integers(0, 2**31),
    base_spread=st.floats(0.0, 0.5),
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(kept=st.lists(settings_of, min_size=1, max_size=4))
def test_a_scenario_leaves_the_data_untouched(workspace: Workspace, kept: list[Assumptions]) -> None:
    """Property: whatever is assumed, copied or deleted, no other table differs by a byte; what was kept comes back."""
    before = data(workspace)
    for own in kept:
        keep_scenario(workspace, MARKET, own, "Keep scenario")
    by_name = {own.name: own for own in kept}
    found = {one.name_en: one.named("en") for one in read_scenarios(workspace, MARKET)}
    assert found == by_name
    for one in read_scenarios(workspace, MARKET):
        duplicate_scenario(workspace, one.id, one.name_en, "Duplicate scenario")
    assert data(workspace) == before
    for one in read_scenarios(workspace, MARKET):
        delete_scenario(workspace, one.id, "Delete scenario")
    assert data(workspace) == before
