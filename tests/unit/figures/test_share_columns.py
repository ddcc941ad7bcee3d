"""Known answers of share columns, and of the stacks they are shares of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.figures.build import build, snapshot
from desktop.figures.figure import Certainty, Family, Point, Series
from desktop.figures.request import FigureRequest
from desktop.figures.segments import compose_segments
from desktop.figures.snapshot import SegmentsSnapshot
from tests.unit.figures.crossing_data import END_USE, MARKET

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from desktop.workspace.workspace import Workspace

REQUEST = FigureRequest("segments", MARKET, dimension=END_USE, shape="shares")
REST = "#rest"


def series(figure: Figure, name: str) -> Series:
    return next(one for one in figure.series if one.key.endswith(name))


def point(figure: Figure, name: str, year: int) -> Point:
    return next(one for one in series(figure, name).points if one.key == str(year))


def test_shares_are_of_the_stated_total(crossed: Workspace) -> None:
    """120, 60 and 30 of 300 in 2024: 40, 20 and 10 percent; 30 percent are not published."""
    figure = build(REQUEST, crossed)
    assert figure.family is Family.STACKED
    assert [point(figure, name, 2024).label for name in ("hospitals", "centers", "healthcare", REST)] == [
        "40.0 %",
        "20.0 %",
        "10.0 %",
        "30.0 %",
    ]
    hospitals = point(figure, "hospitals", 2024)
    assert (hospitals.y, hospitals.certainty) == (0.4, Certainty.MODELLED)
    assert hospitals.lineage.formula == "120.0 / 300.0 = 40.0 %"
    assert point(figure, REST, 2024).lineage.formula == "(300.0 - 120.0 - 60.0 - 30.0) / 300.0 = 30.0 %"


def test_the_printed_shares_of_each_year_add_up(crossed: Workspace) -> None:
    """100 and 50 of 191 in 2022: 52.36, 26.18 and 21.47 percent would print 52.4, 26.2 and 21.5: 100.1."""
    figure = build(REQUEST, crossed)
    for year in (2022, 2024, 2030):
        labels = [p.label for s in figure.series for p in s.points if p.key == str(year) and p.label]
        assert sum(round(float(label.removesuffix(" %")) * 10) for label in labels) == 1000
        assert sum(p.y for s in figure.series for p in s.points if p.key == str(year) and p.y) == pytest.approx(1.0)
    assert point(figure, "hospitals", 2022).label == "52.3 %"
    assert "52.36 %" in point(figure, "hospitals", 2022).text
    assert any("Hospitals (2022)" in note for note in figure.footnotes)


def test_a_year_without_a_total_has_no_shares(crossed: Workspace) -> None:
    figure = build(REQUEST, crossed)
    missing = point(figure, "hospitals", 2023)
    assert missing.y is None
    assert "No total is stated for 2023" in missing.reason
    assert missing.reason in figure.footnotes


def known(crossed: Workspace) -> SegmentsSnapshot:
    found = snapshot(REQUEST, crossed)
    assert isinstance(found, SegmentsSnapshot)
    return found


def test_without_any_total_shares_are_refused(crossed: Workspace) -> None:
    figure = compose_segments(REQUEST, replace(known(crossed), totals=()))
    assert "need not be all there is" in figure.empty
    assert all(p.y is None for s in figure.series for p in s.points)


def test_all_parts_of_one_estimator_are_the_whole(crossed: Workspace) -> None:
    """Without a total, but with every part stated in 2024: 120, 60 and 30 of their sum of 210."""
    whole = known(crossed)
    stated = {one.observation.subject_id for one in whole.values if one.period.year == 2024}
    complete = replace(whole, totals=(), segments=tuple(one for one in whole.segments if one.id in stated))
    figure = compose_segments(REQUEST, complete)
    hospitals = point(figure, "hospitals", 2024)
    assert hospitals.label == "57.1 %"
    assert hospitals.lineage.formula == "120.0 / (120.0 + 60.0 + 30.0) = 57.1 %"
    assert point(figure, "hospitals", 2022).y is None


def test_parts_beyond_the_total_are_no_shares_of_it(crossed: Workspace) -> None:
    whole = known(crossed)
    small = tuple(replace(one, observation=replace(one.observation, value=1e6)) for one in whole.totals)
    figure = compose_segments(REQUEST, replace(whole, totals=small))
    assert "exceed its stated total" in figure.empty


def test_stacks_keep_the_order_and_name_what_nobody_states(crossed: Workspace) -> None:
    figure = build(replace(REQUEST, shape="stacked"), crossed)
    keys = [one.key.rpartition(".")[2] for one in figure.series]
    assert keys == ["hospitals", "diagnostic-imaging-centers", "home-healthcare", REST, "#total"]
    names = [row[0].text for row in figure.table.rows]
    assert names[3:] == ["Research Organizations", "Emergency Care", "Split not published", "Total stated"]
    assert any("Research Organizations" in note for note in figure.footnotes)
    assert figure.y is not None
    assert len(figure.y.ticks) <= 6


def test_share_mode_of_a_stack_is_the_share_figure(crossed: Workspace) -> None:
    shares, mode = build(REQUEST, crossed), build(replace(REQUEST, shape="stacked", mode="share"), crossed)
    assert shares.series == mode.series


def test_converted_stacks_print_their_total(crossed: Workspace) -> None:
    """In CNY the parts of 2030 are 1.4379, 0.6471 and 1.6105 billion: printed so that they make 3.69 or so."""
    figure = build(replace(REQUEST, shape="stacked", currency="CNY"), crossed)
    for year in (2022, 2024, 2030):
        parts = [
            p.label for s in figure.series if s.key != "#total" for p in s.points if p.key == str(year) and p.label
        ]
        total = point(figure, "#total", year).label
        places = len(total.partition(".")[2])
        assert {len(label.partition(".")[2]) for label in parts} == {places}
        assert sum(round(float(label) * 10**places) for label in parts) == round(float(total) * 10**places)


def test_shares_of_a_treemap_add_up(crossed: Workspace) -> None:
    """52.36, 26.18 and 21.47 percent of 2022 again: the largest prints 52.3, and the tooltip keeps 52.4."""
    figure = build(replace(REQUEST, shape="treemap", year=2022), crossed)
    nodes = {node.key: node for node in figure.nodes if node.value is not None and node.parent}
    printed = [node.detail.rpartition(", ")[2] for node in nodes.values()]
    assert printed == ["52.3 %", "26.2 %", "21.5 %"]
    assert "52.4 %" in nodes[f"{END_USE}.hospitals"].text
    assert any("Hospitals" in note and "neighbouring digit" in note for note in figure.footnotes)
