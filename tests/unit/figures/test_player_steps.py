"""A number step by step: levels that are on file, changes that are computed, and nothing joined over a gap."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.figures.build import build
from desktop.figures.figure import Certainty, Family, Point, Series
from desktop.figures.player_steps import steps, way
from desktop.figures.request import FigureRequest

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from tests.shipped import Shipped

PLAYER = "ping-an-good-doctor"


@pytest.fixture(scope="module")
def columns(shipped: Shipped) -> Figure:
    return build(FigureRequest("player", "", "revenue", subject=PLAYER), shipped.workspace)


@pytest.fixture(scope="module")
def waterfall(shipped: Shipped) -> Figure:
    return build(FigureRequest("player", "", "revenue", subject=PLAYER, shape="steps"), shipped.workspace)


def test_steps_lead_from_the_first_level_to_the_last(waterfall: Figure) -> None:
    assert waterfall.family is Family.WATERFALL
    levels, moves = waterfall.series
    first, last = levels.points
    at = first.y
    for point in moves.points:
        assert {at, point.y} == {point.low, point.high}
        assert point.label[0] == ("+" if point.y == point.high else "−")
        at = point.y
    assert at == last.y
    assert [point.x for point in (first, *moves.points, last)] == list(range(len(moves.points) + 2))
    assert any(point.y == point.low for point in moves.points), "a way that only rises shows half of it"


def test_levels_are_on_file_and_steps_are_derived_from_two_of_them(columns: Figure, waterfall: Figure) -> None:
    stated = {point.y for series in columns.series for point in series.points}
    levels, moves = waterfall.series
    assert {point.y for point in levels.points} <= stated
    for point in moves.points:
        assert point.certainty is Certainty.MODELLED
        assert len(point.lineage.observations) >= 2
        assert point.lineage.formula in waterfall.formulas
        assert point.label.removeprefix("+") in point.lineage.formula
    rows = [(row[1].value, row[2].text) for row in waterfall.table.rows]
    assert rows[1:-1] == [(point.y, point.label) for point in moves.points]
    assert waterfall.legend == (Certainty.PUBLISHED, Certainty.MODELLED)


def test_what_is_said_above_is_of_the_years_that_are_drawn(shipped: Shipped) -> None:
    """There is a gap after 2019: a title about 2024 would speak of something the steps do not show."""
    request = FigureRequest("player", "", "net-result", subject=PLAYER, shape="steps")
    losses = build(request, shipped.workspace)
    assert losses.x is not None
    assert [tick.label for tick in losses.x.ticks] == ["2015", "2016", "2017", "2018", "2019", "= 2019"]
    assert losses.title.endswith("(2019)")
    assert losses.subtitle.endswith("2015 – 2019")
    assert (losses.id, losses.name) == (request.id, request.name)


def path(*values: float | None, certainty: Certainty = Certainty.PUBLISHED) -> Series:
    points = (Point(str(2015 + at), 2015.5 + at, y, certainty, "1.0") for at, y in enumerate(values))
    return Series("a", "A", 1, tuple(points), mark="column")


def test_a_gap_a_bound_and_a_doubted_value_end_the_way() -> None:
    assert [point.y for point in way(path(1.0, None, 2.0, 3.0, 4.0))] == [2.0, 3.0, 4.0]
    assert [point.y for point in way(path(1.0, 2.0, None, 3.0, 4.0))] == [3.0, 4.0], "of two the later one"
    assert way(path(1.0, 2.0, 3.0, certainty=Certainty.DISPUTED)) == ()
    whole = path(1.0, 2.0, 3.0)
    bound = replace(whole, points=(whole.points[0], replace(whole.points[1], low=2.0), whole.points[2]))
    assert len(way(bound)) == 1


def test_two_years_are_no_way(columns: Figure) -> None:
    short = steps(replace(columns, series=(path(1.0, 2.0),)))
    assert short.empty
    assert short.series == ()
