"""Positions, coverage and opportunities: what is drawn, what is listed because it cannot be, and what leads where."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.figures.build import build, snapshot
from desktop.figures.figure import Certainty, Family
from desktop.figures.opportunity_context import chances
from desktop.figures.positioning_axes import NONE, axes_of, offered
from desktop.figures.reading import UnknownFigureError
from desktop.figures.request import FigureRequest
from tests.unit.figures.crossing_data import END_USE, OVER_YEARS

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace

POSITIONS = FigureRequest("positioning", "china-internet-healthcare")
COVERAGE = FigureRequest("coverage", "china-telemedicine")


def test_only_measures_that_compare_somebody_are_offered() -> None:
    documented = {"doctors": 9, "valuation": 1, "revenue": 4, "hospitals": 3}
    assert offered(documented) == [("revenue", 4), ("doctors", 9), ("hospitals", 3)]
    assert axes_of(POSITIONS, documented) == ("revenue", "doctors", "hospitals")
    chosen = replace(POSITIONS, across="hospitals", measure="revenue", area=NONE)
    assert axes_of(chosen, documented) == ("hospitals", "revenue", "")
    assert axes_of(POSITIONS, {"valuation": 1}) == ("", "", "")


def test_players_stand_at_their_two_values(default: Workspace) -> None:
    figure = build(POSITIONS, default)
    assert figure.family is Family.SCATTER
    assert figure.x is not None
    assert figure.y is not None
    point = next(s.points[0] for s in figure.series if s.key == "jd-health")
    assert point.x * figure.x.factor == pytest.approx(53_529_941_000)
    assert point.y is not None
    assert point.y * figure.y.factor == pytest.approx(2_142_880_000)
    assert len(point.lineage.observations) == 3
    assert figure.quadrants is not None
    assert figure.quadrants.x_lineage


def test_who_cannot_be_drawn_is_listed(default: Workspace) -> None:
    figure = build(POSITIONS, default)
    drawn = {series.key for series in figure.series}
    assert "wedoctor" not in drawn
    assert any("WeDoctor" in note and "net result" in note for note in figure.footnotes)
    other = next(s.points[0] for s in figure.series if s.key == "fangzhou")
    assert other.label == "Fangzhou (2024)"
    assert any("Fangzhou" in note and "2023" in note for note in figure.footnotes)
    listed = {row[0].text for row in figure.table.rows}
    assert {"WeDoctor", "DXY", "JD Health"} <= listed


def test_trails_go_through_the_years_up_to_the_shown_one(default: Workspace) -> None:
    figure = build(replace(POSITIONS, mode="trails"), default)
    trail = next(s for s in figure.series if s.key == "jd-health")
    assert trail.mark == "line"
    assert [point.key for point in trail.points] == ["2022", "2023", "2024"]
    assert all(point.size is None for point in trail.points)
    earlier = build(replace(POSITIONS, mode="trails", year=2023), default)
    assert [p.key for p in next(s for s in earlier.series if s.key == "jd-health").points] == ["2022", "2023"]


def test_a_logarithmic_axis_needs_values_above_zero(default: Workspace) -> None:
    figure = build(replace(POSITIONS, log=True), default)
    assert figure.x is not None
    assert figure.y is not None
    assert (figure.x.kind, figure.y.kind) == ("log", "value")
    assert any("not logarithmic" in note for note in figure.footnotes)
    sized = build(replace(POSITIONS, measure="registered-users", area="net-result"), default)
    assert all(p.size is None or p.size > 0 for s in sized.series for p in s.points)


def test_nobody_can_be_placed(default: Workspace) -> None:
    figure = build(FigureRequest("positioning", "china-teleradiology"), default)
    assert not figure.series
    assert "No two measures" in figure.empty


def test_a_tick_leads_to_what_says_so(default: Workspace) -> None:
    figure = build(COVERAGE, default)
    assert figure.family is Family.TABLE
    ticks = [cell for row in figure.table.rows for cell in row if cell.glyph == "yes"]
    assert len(ticks) == 5
    assert all(cell.entity is not None and cell.lineage.evidence and cell.alone for cell in ticks)
    assert {cell.entity.kind for cell in ticks if cell.entity is not None} == {"offering"}
    known = {row.id for row in default.evidence.all()}
    assert {key for cell in ticks for key in cell.lineage.evidence} <= known


def test_margins_count_and_white_space_is_named(default: Workspace) -> None:
    figure = build(COVERAGE, default)
    counts = figure.table.rows[0]
    by_column = {column.key: cell for column, cell in zip(figure.table.columns, counts, strict=True)}
    consultations = by_column["china-telemedicine.service-forms.virtual-consultations"]
    assert (consultations.text, consultations.value) == ("4", 4.0)
    white = [cell for cell in counts if cell.certainty is Certainty.NOT_PUBLISHED]
    assert len(white) == 8
    assert any("No player on file" in note for note in figure.footnotes)


def test_players_are_grouped_by_where_they_are_from(default: Workspace) -> None:
    figure = build(FigureRequest("coverage", "china-teleradiology"), default)
    heads = [row[0].text for row in figure.table.rows if not any(cell.text for cell in row[1:])]
    assert heads == ["China: 4", "Elsewhere: 13"]
    order = [row[0].text for row in figure.table.rows]
    assert order.index("China: 4") < order.index("Neusoft Medical Systems") < order.index("Elsewhere: 13")


def test_a_market_without_splits(default: Workspace) -> None:
    for family in ("coverage", "opportunity"):
        with pytest.raises(UnknownFigureError):
            build(FigureRequest(family, "china-online-pharmacy"), default)


def test_growth_is_computed_from_two_published_values(crossed: Workspace) -> None:
    """Hospitals: 100 in 2022 and 200 in 2030, so 2^(1/8) - 1 = 9.05 % a year."""
    request = FigureRequest("opportunity", "china-teleradiology", dimension=END_USE)
    made = chances(request, snapshot(request, crossed))
    assert (made.base, made.end) == (2024, 2030)
    figure = build(request, crossed)
    assert figure.family is Family.SCATTER
    points = {series.key.removeprefix(f"{END_USE}."): series.points[0] for series in figure.series}
    assert set(points) == {"hospitals", "home-healthcare"}
    values = OVER_YEARS["home-healthcare"]
    home = points["home-healthcare"]
    assert figure.y is not None
    assert home.y is not None
    assert home.y * figure.y.factor == pytest.approx((values[2030] / values[2024]) ** (1 / 6) - 1)
    assert "(90.0 / 30.0)^(1 / 6)" in home.lineage.formula
    assert home.size is not None
    assert any("Diagnostic Imaging Centers" in note for note in figure.footnotes)
    added = build(replace(request, mode="increment"), crossed)
    assert next(s.points[0].x for s in added.series if s.key.endswith("hospitals")) == pytest.approx(80.0)


def test_nobody_invents_a_place(default: Workspace) -> None:
    """No part of China telemedicine by type has values of two years: boxes with claims, no axes."""
    figure = build(FigureRequest("opportunity", "china-telemedicine", dimension="china-telemedicine.types"), default)
    assert figure.x is None
    assert not figure.series
    assert all(node.value is None and node.size == 0 for node in figure.nodes)
    assert {pill.text for node in figure.nodes for pill in node.pills} >= {"largest"}
    applications = build(FigureRequest("opportunity", "china-teleradiology"), default)
    assert {"USD 80.0 million (2024)", "USD 120.0 million (2035)"} <= {node.detail for node in applications.nodes}
    assert all(node.lineage.observations for node in applications.nodes)


def test_beside_many_segments_sources_are_counted(default: Workspace) -> None:
    """Ten segments leave no room for names of sources; the count leads to them all the same."""
    table = build(COVERAGE, default).table
    assert table.columns[-2].key.startswith("china-telemedicine.")
    assert (table.columns[-1].key, table.columns[-1].title) == ("listed", "Sources")
    named = {row[0].text: row[-1] for row in table.rows}
    assert named["WeDoctor"].text == "2"
    assert named["WeDoctor"].lineage is not None
    assert "6Wresearch" in named["WeDoctor"].lineage.formula
    assert len(named["WeDoctor"].lineage.evidence) >= 2
    few = build(FigureRequest("coverage", "china-internet-healthcare"), default).table
    assert few.columns[-1].title == "Named by"


def test_rows_are_read_in_four_digits(default: Workspace) -> None:
    figure = build(POSITIONS, default)
    revenue = {row[0].text: row[1] for row in figure.table.rows}["JD Health"]
    assert revenue.text == "53.53"
    assert revenue.value == pytest.approx(53.529941)  # what is exported and traced keeps every digit
