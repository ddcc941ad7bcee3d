"""The logarithmic axis: ticks on 1, 2 and 5, for what lies above zero, on every surface."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.figures.axes import log_axis
from desktop.figures.build import compose
from desktop.figures.request import Assumptions, FigureRequest
from desktop.plotting.box import LogScale, Scale, value_scale
from desktop.plotting.ticks import value_ticks
from tests.unit.figures.making import snapshot as known
from tests.unit.figures.making import stated

REQUEST = FigureRequest("size", "test-market", log=True)


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ((191.0, 607.36), [100, 200, 500, 1000]),
        ((2.68, 23.64), [2, 5, 10, 20, 50]),
        ((0.036, 0.9), [0.02, 0.05, 0.1, 0.2, 0.5, 1]),
        ((1.0, 1.0), [1, 2]),
        ((5.0, 4900.0), [5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]),
    ],
)
def test_ticks_on_one_two_and_five(values: tuple[float, ...], ticks: list[float]) -> None:
    axis = log_axis(values, "en")
    assert [tick.at for tick in axis.ticks] == ticks
    assert (axis.minimum, axis.maximum) == (ticks[0], ticks[-1])
    assert axis.kind == "log"


def test_labels_have_the_digits_they_need() -> None:
    assert [tick.label for tick in log_axis((0.2, 1500.0), "en").ticks][:3] == ["0.2", "0.5", "1"]
    assert log_axis((0.2, 1500.0), "en").ticks[-1].label == "2,000"


@pytest.mark.parametrize("values", [(0.0, 5.0), (-1.0, 5.0), ()])
def test_there_is_no_logarithm_of_nothing(values: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match="above zero"):
        log_axis(values, "en")


def test_a_line_figure_says_that_its_axis_is_logarithmic() -> None:
    figure = compose(REQUEST, known(stated("2020", 5e6), stated("2021", 50e6)))
    assert figure.y is not None
    assert figure.y.kind == "log"
    assert figure.subtitle.endswith("logarithmic axis")
    assert (
        figure.series == compose(replace(REQUEST, log=False), known(stated("2020", 5e6), stated("2021", 50e6))).series
    )


def test_zero_keeps_the_axis_straight_and_is_named() -> None:
    figure = compose(REQUEST, known(stated("2020", 0.0), stated("2021", 50e6)))
    assert figure.y is not None
    assert figure.y.kind == "value"
    assert "A logarithmic axis has no place for values of zero or less: 0, 2020." in figure.footnotes
    assert "logarithmic" not in figure.subtitle


def test_falling_growth_keeps_the_axis_straight() -> None:
    figure = compose(
        replace(REQUEST, mode="growth"), known(stated("2020", 9.0), stated("2021", 6.0), stated("2022", 7.0))
    )
    assert figure.y is not None
    assert figure.y.kind == "value"
    assert any("zero or less: −33.3" in note for note in figure.footnotes)


def test_columns_stand_on_zero() -> None:
    figure = compose(replace(REQUEST, shape="columns"), known(stated("2020", 5e6), stated("2021", 50e6)))
    assert figure.y is not None
    assert figure.y.kind == "value"
    assert "Columns need an axis from zero: no logarithmic axis." in figure.footnotes


def test_a_scenario_has_room_on_the_axis() -> None:
    own = replace(REQUEST, assumptions=Assumptions("Mine", growth=0.5))
    figure = compose(own, known(stated("2020", 5e6), stated("2021", 6e6), stated("2030", 9e6, kind="forecast")))
    assert figure.y is not None
    highest = max(point.y or 0 for one in figure.series for point in one.points)
    assert figure.y.minimum <= 5 < highest <= figure.y.maximum


def test_equal_ratios_are_equal_distances() -> None:
    scale = value_scale("log", 1.0, 100.0, 200.0, 0.0)
    assert isinstance(scale, LogScale)
    assert [scale(value) for value in (1.0, 10.0, 100.0)] == pytest.approx([200.0, 100.0, 0.0])
    assert scale.back(scale(37.0)) == pytest.approx(37.0)
    assert scale(-1.0) == 200.0
    assert type(value_scale("value", 0.0, 1.0, 0.0, 1.0)) is Scale


@pytest.mark.parametrize(("height", "labels"), [(400.0, 10), (120.0, 4), (40.0, 2)])
def test_ticks_that_would_touch_give_way_to_whole_powers_of_ten(height: float, labels: int) -> None:
    axis = log_axis((5.0, 4900.0), "en")
    shown = value_ticks(axis, value_scale("log", axis.minimum, axis.maximum, height, 0.0), height)
    assert len(shown) <= labels
    assert len(shown) > 1
