"""Growth and fan: laws on random numbers, and the numbers known from the sources."""

from __future__ import annotations

import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.fan import fan
from desktop.analysis.growth import GrowthError, cagr, compound, difference

_LEVELS = st.floats(1e-3, 1e15)
_RATES = st.floats(-0.9, 3)
_YEARS = st.integers(1, 40)


@given(_LEVELS, _RATES, _YEARS)
def test_a_rate_leads_back_to_the_level_it_came_from(base: float, rate: float, years: int) -> None:
    assert cagr(base, compound(base, rate, years), years) == pytest.approx(rate, abs=1e-9)


@pytest.mark.parametrize(
    ("first", "last", "years", "rate"),
    [
        (300.39, 607.36, 11, 0.0661),
        (320.25, 607.36, 10, 0.0661),
        (300.0, 600.0, 11, 0.06504),
        (122.86, 397.21, 7, 0.1825),
        (144.42, 397.21, 6, 0.1837),
    ],
)
def test_known_rates(first: float, last: float, years: float, rate: float) -> None:
    assert cagr(first, last, years) == pytest.approx(rate, abs=5e-5)


def test_a_rate_without_a_value_gives_an_index() -> None:
    assert round(compound(100, 0.092, 6), 1) == 169.6


@pytest.mark.parametrize(
    ("first", "last", "years", "sentence"),
    [
        (0, 1, 1, "A growth rate needs a start value above zero."),
        (-2, 1, 1, "A growth rate needs a start value above zero."),
        (1, -1, 1, "No compound rate leads from a value above zero to one below."),
        (1, 2, 0, "A growth rate needs a later year than the one it starts from."),
        (1, 2, -3, "A growth rate needs a later year than the one it starts from."),
        (float("nan"), 2, 1, "A growth rate needs two known values and the years between them."),
        (1, 2, float("inf"), "A growth rate needs two known values and the years between them."),
        (1e-300, 1e300, 0.001, "The growth is too large to be stated as a yearly rate."),
    ],
)
def test_a_rate_that_does_not_exist_says_why(first: float, last: float, years: float, sentence: str) -> None:
    with pytest.raises(GrowthError) as refusal:
        cagr(first, last, years)
    assert str(refusal.value) == sentence


@pytest.mark.parametrize(("base", "rate", "years"), [(1, -1.5, 2), (1, -1, -1), (1e300, 5, 1000), (float("nan"), 0, 1)])
def test_a_level_that_does_not_exist_is_refused(base: float, rate: float, years: float) -> None:
    with pytest.raises(GrowthError):
        compound(base, rate, years)


def test_a_difference_has_no_share_where_signs_differ() -> None:
    assert difference(80.0, 100.0).relative == 0.25
    assert difference(-80.0, -100.0).relative == -0.25
    assert difference(-80.0, 100.0).relative is None
    assert difference(0.0, 100.0).relative is None


def test_the_fan_of_the_reference_scenario() -> None:
    band = fan(320.25, 0.08, 0.015, 10)
    assert [round(level) for level in (band.p10, band.p25, band.p50, band.p75, band.p90)] == [578, 629, 691, 759, 825]


@given(_LEVELS, st.floats(-0.5, 1), st.floats(0, 0.3), _YEARS)
def test_the_fan_opens_around_its_median(base: float, rate: float, spread: float, years: int) -> None:
    band = fan(base, rate, spread, years)
    assert 0 <= band.p10 <= band.p25 <= band.p50 <= band.p75 <= band.p90
    assert band.p50 == compound(base, rate, years)
    assert fan(base, rate, 0, years).p10 == band.p50
    assert fan(base, rate, spread, 0).p90 == base


def test_the_fan_agrees_with_drawing_at_random() -> None:
    normal = statistics.NormalDist(0.08, 0.015)
    levels = sorted(compound(320.25, rate, 10) for rate in normal.samples(20_000, seed=7))
    band = fan(320.25, 0.08, 0.015, 10)
    assert levels[2_000] == pytest.approx(band.p10, rel=0.01)
    assert levels[15_000] == pytest.approx(band.p75, rel=0.01)


@pytest.mark.parametrize(("base", "spread", "years"), [(1, -0.1, 1), (1, float("nan"), 1), (-1, 0.1, 1), (1, 0.1, -1)])
def test_a_fan_that_makes_no_sense_is_refused(base: float, spread: float, years: float) -> None:
    with pytest.raises(GrowthError):
        fan(base, 0.05, spread, years)
