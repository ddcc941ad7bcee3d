"""Five forces and life cycle: unrated until somebody rates, placed by rules that are said, in any room."""

from __future__ import annotations

import itertools
import shutil
from typing import TYPE_CHECKING

import pytest

from desktop.actions.force_editing import direct_force, rate_force, set_stage
from desktop.analysis.five_forces import FORCES, RUBRIC
from desktop.analysis.life_cycle import Suggestion, by_entry, by_penetration, by_speed, position
from desktop.figures.build import build, snapshot
from desktop.figures.figure import Certainty, Family
from desktop.figures.lifecycle_criteria import criteria
from desktop.figures.request import FigureRequest
from desktop.figures.stage_curve import curve, height_at, middle_of
from desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

MARKET = "china-telemedicine"
ONLINE = "china-internet-healthcare"
FORCED = FigureRequest("forces", MARKET)


@pytest.fixture
def own(default: Workspace, tmp_path: Path) -> Workspace:
    """A copy that can be written."""
    shutil.copy(default.path, tmp_path / "own.marketscope")
    return Workspace.open(tmp_path / "own.marketscope")


def test_nobody_rated_so_nothing_is_rated(default: Workspace) -> None:
    figure = build(FORCED, default)
    assert [node.key for node in figure.nodes] == list(FORCES)
    assert {node.value for node in figure.nodes} == {None}
    assert {node.certainty for node in figure.nodes} == {Certainty.NOT_PUBLISHED}
    assert {row[1].level for row in figure.table.rows} == {None}
    assert figure.table.rows[0][4].value == 3


def test_every_level_of_every_force_is_written_in_both_languages() -> None:
    for force, words in itertools.product(FORCES, ("en", "zh")):
        said = [level.get(words) for level in RUBRIC[force]]
        assert len(set(said)) == 5, (force, words)
        assert all(said)


def test_a_rating_is_the_analysts_own(own: Workspace) -> None:
    with own:
        rate_force(own, MARKET, "rivalry", 4, "Rate", reason="Price wars")
        direct_force(own, MARKET, "rivalry", "rising", "Turn")
        figure = build(FORCED, own)
        node, row = figure.nodes[0], figure.table.rows[0]
        assert (node.value, node.certainty) == (4.0, Certainty.MODELLED)
        assert node.lineage.observations
        assert "Price wars" in node.text
        assert RUBRIC["rivalry"][3].en in node.text
        assert (row[1].glyph, row[1].level, row[2].glyph) == ("rating_modelled", 4.0, "up")
        assert figure.title.startswith("Rivalry presses hardest (rather high)")
        assert build(FigureRequest("forces", MARKET, shape="radar"), own).empty


def test_the_radar_shows_five_rated_forces(own: Workspace) -> None:
    with own:
        for level, force in enumerate(FORCES, 1):
            rate_force(own, MARKET, force, level, "Rate")
        figure = build(FigureRequest("forces", MARKET, shape="radar"), own)
        assert figure.family is Family.RADAR
        assert [point.y for point in figure.series[0].points] == pytest.approx([0.2, 0.4, 0.6, 0.8, 1.0])
        assert all(point.lineage.observations for point in figure.series[0].points)


def test_a_market_without_a_word_about_forces_has_five_silent_ones(default: Workspace) -> None:
    figure = build(FigureRequest("forces", "china-pharma-ecommerce"), default)
    assert {node.detail for node in figure.nodes} == {"No statement on file"}
    assert {node.entity for node in figure.nodes} == {None}


@pytest.mark.parametrize(
    ("found", "stage"),
    [
        ([("speed", by_speed(0.12)), ("penetration", by_penetration(0.3))], "growth"),
        ([("speed", by_speed(0.12)), ("penetration", by_penetration(0.03))], "introduction"),
        ([("speed", by_speed(0.0)), ("entry", by_entry(8, 2))], "maturity"),
        ([("speed", by_speed(-0.2)), ("entry", by_entry(8, 2))], "decline"),
        ([("speed", by_speed(0.12))], ""),
        ([("speed", by_speed(0.12)), ("entry", by_entry(2, 8))], ""),
        ([("speed", by_speed(0.0)), ("penetration", by_penetration(0.03))], ""),
        ([("speed", ()), ("penetration", ()), ("entry", ())], ""),
    ],
)
def test_the_position_is_the_stage_most_criteria_fit(found: list[tuple[str, tuple[str, ...]]], stage: str) -> None:
    assert position([Suggestion(*one) for one in found]) == stage


def test_the_market_with_users_and_sizes_is_placed_and_shows_its_arithmetic(default: Workspace) -> None:
    request = FigureRequest("lifecycle", ONLINE)
    found = {one.key: one for one in criteria(snapshot(request, default), "en")}
    assert found["penetration"].value == pytest.approx(0.365)
    assert found["speed"].value == pytest.approx(3764 / 3102 - 1 - ((90895.5 / 0.067) / (65195.9 / 0.066)) ** 0.2 + 1)
    assert len(found["speed"].lineage.observations) == 6
    assert found["entry"].stages == ()
    figure = build(request, default)
    assert "place the market in growth" in figure.title
    computed = next(node for node in figure.nodes if node.key == "computed")
    assert (computed.parent, computed.certainty) == ("growth", Certainty.MODELLED)
    assert found["speed"].lineage.formula in computed.lineage.formula


def test_too_little_on_file_is_said(default: Workspace) -> None:
    figure = build(FigureRequest("lifecycle", MARKET), default)
    assert "cannot be told" in figure.title
    assert not [node for node in figure.nodes if node.parent]
    assert figure.x is None
    assert figure.y is None
    words = [row[2].text for row in figure.table.rows]
    assert words[0] == "maturity"
    assert words.count("cannot be told") == 3


def test_the_own_view_stands_beside_the_computed_one(own: Workspace) -> None:
    with own:
        set_stage(own, ONLINE, "maturity", "Use stalls.", "Stage")
        figure = build(FigureRequest("lifecycle", ONLINE), own)
        assert {node.key: node.parent for node in figure.nodes if node.parent} == {
            "computed": "growth",
            "own": "maturity",
        }
        assert figure.title == "The criteria say growth, the analyst says maturity"
        assert [cell.text for cell in figure.table.rows[-1]] == ["Own view", "Use stalls.", "maturity"]


def test_the_curve_is_smooth_and_stays_in_its_frame() -> None:
    heights = [up for _, up in curve()]
    assert all(0 < up <= 1 for up in heights)
    assert max(abs(second - first) for first, second in itertools.pairwise(heights)) < 0.04
    assert height_at(-1) == height_at(0)
    assert height_at(9) == pytest.approx(height_at(4))
    assert middle_of("maturity")[1] > middle_of("introduction")[1]


def test_what_a_source_says_of_the_stage_is_told_in_the_language_of_the_reader(default: Workspace) -> None:
    for language, words in (("en", "inflection point"), ("zh", "拐点")):
        figure = build(FigureRequest("lifecycle", "global-telemedicine", language=language), default)
        assert any(words in cell.text for row in figure.table.rows for cell in row)
