"""Triangulation on the default workspace with hand-computed numbers, lineage, and what is said of each angle."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.figures.build import build, snapshot
from desktop.figures.derivation import derivation
from desktop.figures.figure import Certainty, Family
from desktop.figures.request import Assumptions, FigureRequest
from desktop.figures.tracing import marks
from desktop.figures.triangulation import triangulate
from desktop.figures.triangulation_reading import TriangulationSnapshot

if TYPE_CHECKING:
    from desktop.figures.figure import Figure, Point
    from desktop.workspace.workspace import Workspace

INTERNET = FigureRequest("triangulation", "china-internet-healthcare", year=2023)
OWN = Assumptions("Mine", share=0.04, spend=900.0)
# Full years that lie mostly in 2023, CNY million: JD Health, Alibaba Health (FY2024), Dingdang, Ping An, ClouDr,
# WeDoctor, XiKang, Chunyu.
REVENUES = (53_529.941, 27_026.6, 4_856.81, 4_673.562, 3_690.536, 1_863, 537.7, 101)


def points(figure: Figure) -> dict[str, Point]:
    return {point.key: point for one in figure.series for point in one.points}


def test_the_players_of_2023_by_hand(default: Workspace) -> None:
    figure = build(INTERNET, default)
    assert figure.family is Family.RANGES
    players = points(figure)["players"]
    assert players.y == pytest.approx(sum(REVENUES) / 1000)
    assert players.y == pytest.approx(96.279149)
    assert len(players.lineage.observations) == len(REVENUES)
    assert players.certainty is Certainty.MODELLED
    assert "JD Health 53.5 + Alibaba Health 27.0 + " in players.text
    notes = " ".join(figure.footnotes)
    assert "never averaged" in notes
    assert "Company revenue is not market revenue" in notes
    assert "8 of 14 players report revenue for 2023" in notes
    assert "counts in other markets too for Alibaba Health" in notes
    assert "Alibaba Health (FY2024)" in notes


def test_what_nobody_states_is_named_and_drawn_as_unknown(default: Workspace) -> None:
    found = points(build(INTERNET, default))
    assert found["top_down"].y is None
    assert found["top_down"].reason == "needs its share of Total health expenditure, China"
    assert found["users"].reason == "needs what one user spends in a year"
    assert found["bottom_up"].reason == "needs the size of any part"
    assert {found[key].certainty for key in ("top_down", "users", "bottom_up")} == {Certainty.NOT_PUBLISHED}
    assert "spread" not in found


def test_own_assumptions_fill_two_angles_and_wear_the_accent(default: Workspace) -> None:
    figure = build(replace(INTERNET, assumptions=OWN), default)
    found = points(figure)
    assert found["top_down"].y == pytest.approx(9_057.58 * 0.04)
    assert found["users"].y == pytest.approx(414e6 * 900 / 1e9)  # CNNIC's December 2023, not its June
    assert found["spread"].low == pytest.approx(96.279149)
    assert found["spread"].high == pytest.approx(414e6 * 900 / 1e9)
    assert found["spread"].y is None
    own = next(one for one in figure.series if one.key == "own")
    assert (own.colour, {point.key for point in own.points}) == (-1, {"top_down", "users"})
    assert figure.scenario == "Scenario Mine"
    assert "Own assumptions: share 4.00 %, spend per user CNY 900." in figure.footnotes
    assert figure.title.startswith("Internet healthcare in China 2023: 3 angles lie between CNY 96.3 billion and")


def test_published_estimates_stand_beside_each_in_its_own_row(default: Workspace) -> None:
    figure = build(INTERNET, default)
    published = [one for one in figure.series if one.key.startswith("published")]
    assert {one.name: one.points[0].y for one in published} == {
        "ASKCI": pytest.approx(392.5),
        "iResearch": pytest.approx(376.4),
        "100EC": pytest.approx(385.4),
    }
    rows = [point.x for one in figure.series for point in one.points]
    assert len(set(rows)) == len(rows)
    assert figure.x is not None
    assert len(figure.x.ticks) == len(rows)


def test_stated_parts_are_a_floor_while_others_are_unknown(default: Workspace) -> None:
    figure = build(FigureRequest("triangulation", "china-teleradiology"), default)
    assert "2024" in figure.title
    parts = points(figure)["bottom_up"]
    assert parts.y == parts.low == pytest.approx(150.0)
    assert parts.high is None
    assert parts.label == "at least 150"
    assert any(
        note.startswith("By Application: 2 of 5 parts are stated") and "Chest Imaging" in note
        for note in figure.footnotes
    )


def test_another_currency_converts_every_angle_with_the_rate_of_the_year(default: Workspace) -> None:
    figure = build(replace(INTERNET, currency="USD", assumptions=OWN), default)
    found = points(figure)
    assert found["players"].y == pytest.approx(sum(REVENUES) / 1000 / 7.0809)
    assert found["users"].y == pytest.approx(414e6 * 900 / 7.0809 / 1e9)
    assert found["players"].lineage.evidence == ("s420.014",)
    assert figure.y is not None
    assert figure.y.unit == "USD billion"


def test_a_stated_spend_stands_before_an_assumption(default: Workspace) -> None:
    known = snapshot(INTERNET, default)
    assert isinstance(known, TriangulationSnapshot)
    users = next(one for one in known.users if one.observation.period == "2023-12")
    row = replace(
        users.observation, id="spend", measure_id="spend-per-user", value=500.0, unit="CNY", period="2023", stated="500"
    )
    full_year = next(one for one in known.published if one.observation.period == "2023")
    stated = replace(full_year, observation=row)
    other = TriangulationSnapshot(
        **{name: getattr(known, name) for name in known.__dataclass_fields__ if name != "spend"}, spend=(stated,)
    )
    found = triangulate(replace(INTERNET, assumptions=OWN), other)
    assert found is not None
    angle = next(one for one in found.angles if one.kind == "users")
    assert angle.outcome is not None
    assert angle.outcome.value == pytest.approx(414e6 * 500)
    assert not angle.is_own


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_market_has_a_figure_whose_numbers_can_be_traced(default: Workspace, language: str) -> None:
    for market in default.markets.all():
        request = FigureRequest("triangulation", market.id, language=language, assumptions=OWN)
        figure = build(request, default)
        assert figure.title
        for mark in marks(figure):
            if not mark.shows_number:
                continue
            assert mark.lineage, (market.id, mark.key)
            told = derivation(default, mark.text, mark.lineage, language)
            assert {one.id for one in told.inputs} == {*mark.lineage.observations, *mark.lineage.evidence}


def test_a_market_without_any_dated_number_says_so(default: Workspace) -> None:
    known = snapshot(INTERNET, default)
    assert isinstance(known, TriangulationSnapshot)
    nothing = ("published", "users", "shares", "spend", "splits", "earners", "wider")
    bare = TriangulationSnapshot(
        **{name: getattr(known, name) for name in known.__dataclass_fields__ if name not in nothing},
        **dict.fromkeys(nothing, ()),  # type: ignore[arg-type]
    )
    from desktop.figures.triangulation import compose_triangulation

    figure = compose_triangulation(replace(INTERNET, year=None), bare)
    assert figure.empty.startswith("Nothing about the size of Internet healthcare in China")
    assert figure.series == ()
