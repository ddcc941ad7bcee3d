"""Known answers of stacked areas over time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.figures.build import build, snapshot
from desktop.figures.figure import Boundary, Certainty, Family, Gap, Series
from desktop.figures.request import FigureRequest
from desktop.figures.segments import compose_segments
from desktop.figures.snapshot import SegmentsSnapshot
from tests.unit.figures.crossing_data import APPLICATION, END_USE, MARKET

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from desktop.workspace.workspace import Workspace

REQUEST = FigureRequest("segments", MARKET, dimension=END_USE, shape="areas")


def series(figure: Figure, name: str) -> Series:
    return next(one for one in figure.series if one.key.endswith(name))


def values(figure: Figure, name: str) -> dict[str, float | None]:
    return {point.key: point.y for point in series(figure, name).points}


def test_parts_stand_at_their_years(crossed: Workspace) -> None:
    figure = build(REQUEST, crossed)
    assert figure.family is Family.AREAS
    assert values(figure, "hospitals") == {"2022": 100.0, "2023": 110.0, "2024": 120.0, "2030": 200.0}
    assert [point.x for point in series(figure, "hospitals").points] == [2022.5, 2023.5, 2024.5, 2030.5]
    assert values(figure, "healthcare") == {"2022": None, "2023": None, "2024": 30.0, "2030": 90.0}
    assert {one.mark for one in figure.series} == {"area", "line"}
    assert figure.x is not None
    assert (figure.x.minimum, figure.x.maximum, figure.x.kind) == (2022, 2031, "time")


def test_the_rest_is_what_the_stated_totals_leave(crossed: Workspace) -> None:
    """191 - 150, 300 - 210 and 514 - 290; for 2023 nobody states a total, so there is no rest."""
    figure = build(REQUEST, crossed)
    rest = series(figure, "#rest")
    assert values(figure, "#rest") == {"2022": 41.0, "2024": 90.0, "2030": 224.0}
    assert {point.certainty for point in rest.points} == {Certainty.NOT_PUBLISHED}
    assert rest.points[2].lineage.formula == "514 - 200.0 - 90.0 = 224"


def test_totals_of_the_past_are_not_joined_across_a_year_without_one(crossed: Workspace) -> None:
    known = snapshot(REQUEST, crossed)
    assert isinstance(known, SegmentsSnapshot)
    past = tuple(replace(one, observation=replace(one.observation, kind="estimate")) for one in known.totals)
    figure = compose_segments(REQUEST, replace(known, totals=past))
    assert values(figure, "#total") == {"2022": 191.0, "2023": None, "2024": 300.0, "2025": None, "2030": 514.0}
    ahead = values(build(REQUEST, crossed), "#total")
    assert ahead == {"2022": 191.0, "2024": 300.0, "2030": 514.0}


def test_the_forecast_begins_after_the_last_other_year(crossed: Workspace) -> None:
    figure = build(REQUEST, crossed)
    assert [note.x for note in figure.annotations if isinstance(note, Boundary)] == [2025.0]
    assert not [note for note in figure.annotations if isinstance(note, Gap)]
    assert series(figure, "hospitals").points[-1].certainty is Certainty.FORECAST


def test_years_of_the_past_without_a_figure_are_a_gap(crossed: Workspace) -> None:
    known = snapshot(REQUEST, crossed)
    assert isinstance(known, SegmentsSnapshot)
    kept = tuple(one for one in known.values if one.period.year != 2023)
    figure = compose_segments(REQUEST, replace(known, values=kept))
    gaps = [note for note in figure.annotations if isinstance(note, Gap)]
    assert [(gap.start, gap.end, gap.text) for gap in gaps] == [(2023.0, 2024.0, "no figure on file")]


def test_parts_of_one_year_each_keep_their_place(default: Workspace) -> None:
    """The default workspace: no application has values for two years, half of each total is not published."""
    figure = build(replace(REQUEST, dimension=APPLICATION), default)
    assert values(figure, "#rest") == {"2024": 150.0, "2035": 300.0}
    assert values(figure, "bone-imaging") == {"2024": 80.0, "2035": None}
    assert series(figure, "bone-imaging").end_label == "80.0 Bone Imaging"
    assert figure.y is not None
    assert 4 <= len(figure.y.ticks) <= 6


def test_what_nobody_states_is_listed(crossed: Workspace) -> None:
    figure = build(REQUEST, crossed)
    assert any("Research Organizations, Emergency Care" in note for note in figure.footnotes)
    assert {row[0].text for row in figure.table.rows} >= {"Research Organizations", "Emergency Care"}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_drawn_number_leads_back(crossed: Workspace, language: str) -> None:
    figure = build(replace(REQUEST, language=language), crossed)
    assert all(p.lineage for s in figure.series for p in s.points if p.y is not None)
