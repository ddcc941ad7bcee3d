"""Courses and drawn outcomes against values worked out by hand and against closed forms."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.course import Course
from desktop.analysis.fan import fan
from desktop.analysis.growth import GrowthError
from desktop.analysis.outcomes import (
    NORMAL,
    RATE,
    SHARES,
    START,
    TRIANGULAR,
    TURNING,
    UNIFORM,
    UPLIFT,
    Prior,
    outcomes,
)

SEED = 7
CLOSE = 1e-3
"""Of 2,000 stratified outcomes."""


def ends(one: object) -> tuple[float, ...]:
    return tuple(getattr(one, name) for name in ("p10", "p25", "p50", "p75", "p90"))


def test_a_course_turns_in_its_year_and_is_lifted_evenly() -> None:
    course = Course(100.0, 0.10, turning=2, later=0.05, uplift=0.20)
    # 100 x 1.1^2 x 1.05 = 127.05, lifted by three fifths of 20 %
    assert course.level(0) == 100.0
    assert course.level(2) == pytest.approx(121.0 * 1.08)
    assert course.level(3) == pytest.approx(127.05 * 1.12)
    assert course.level(10) == pytest.approx(121.0 * 1.05**8 * 1.20)
    assert course.levels(10) == pytest.approx([course.level(n) for n in range(11)])


def test_a_turning_before_the_start_leaves_the_later_rate_alone() -> None:
    assert Course(100.0, 0.10, turning=-3, later=0.05).level(4) == pytest.approx(100 * 1.05**4)


def test_a_turning_without_a_later_rate_turns_nothing() -> None:
    assert Course(100.0, 0.10, turning=2).level(4) == pytest.approx(100 * 1.1**4)


@pytest.mark.parametrize("course", [Course(-1.0, 0.1), Course(1.0, 0.1, uplift=-1.5)])
def test_a_course_below_nothing_is_refused(course: Course) -> None:
    with pytest.raises(GrowthError):
        outcomes(course, {}, 3, SEED)


def test_quantiles_of_a_uniform_prior_by_hand() -> None:
    prior = Prior(UNIFORM, 0.08, 0.05, 0.15)
    assert [prior.quantile(share) for share in SHARES] == pytest.approx([0.06, 0.075, 0.10, 0.125, 0.14])


def test_quantiles_of_a_triangular_prior_by_hand() -> None:
    # Peak at 0.3 of the way: below it sqrt(p x 0.3), above it 1 - sqrt((1 - p) x 0.7).
    prior = Prior(TRIANGULAR, 0.3, 0.0, 1.0)
    assert prior.quantile(0.10) == pytest.approx(0.1732050808)
    assert prior.quantile(0.25) == pytest.approx(0.2738612788)
    assert prior.quantile(0.50) == pytest.approx(0.4083920217)
    assert prior.quantile(0.90) == pytest.approx(0.7354248689)


def test_quantiles_of_a_normal_prior_by_hand() -> None:
    prior = Prior(NORMAL, 0.08, 0.065, 0.095)
    assert prior.quantile(0.90) == pytest.approx(0.08 + 1.2815515655 * 0.015)


@pytest.mark.parametrize("shape", [NORMAL, UNIFORM, TRIANGULAR])
def test_drawn_percentiles_are_those_of_the_closed_form(shape: str) -> None:
    """The level rises with the rate, so its quantiles are the levels at the quantiles of the rate."""
    prior = Prior(shape, 0.08, 0.05, 0.15) if shape != NORMAL else Prior(shape, 0.08, 0.065, 0.095)
    drawn = outcomes(Course(320.25, 0.08), {RATE: prior}, 10, SEED)[10]
    exact = [320.25 * (1 + prior.quantile(share)) ** 10 for share in SHARES]
    assert ends(drawn) == pytest.approx(exact, rel=CLOSE)


def test_a_drawn_normal_rate_agrees_with_the_fan_in_closed_form() -> None:
    drawn = outcomes(Course(320.25, 0.08), {RATE: Prior(NORMAL, 0.08, 0.065, 0.095)}, 10, SEED)[10]
    assert ends(drawn) == pytest.approx(ends(fan(320.25, 0.08, 0.015, 10)), rel=CLOSE)


def test_two_uncertain_things_spread_wider_than_either() -> None:
    course = Course(100.0, 0.08)
    rate, start = Prior(UNIFORM, 0.08, 0.04, 0.12), Prior(UNIFORM, 100.0, 80.0, 120.0)
    both = outcomes(course, {RATE: rate, START: start}, 10, SEED)[10]
    for alone in (outcomes(course, {RATE: rate}, 10, SEED)[10], outcomes(course, {START: start}, 10, SEED)[10]):
        assert both.p90 - both.p10 > alone.p90 - alone.p10


def test_the_sum_of_two_uniform_starts_and_lifts_by_hand() -> None:
    """A product of independent uniforms: start 100 +/- 20 and a lift of 0 to 40 %."""
    course = Course(100.0, 0.0, uplift=0.2)
    priors = {START: Prior(UNIFORM, 100.0, 80.0, 120.0), UPLIFT: Prior(UNIFORM, 0.2, 0.0, 0.4)}
    drawn = outcomes(course, priors, 5, SEED)[5]
    # Grid of 400 x 400 equally likely pairs, worked out once.
    pairs = sorted((80 + 40 * (i + 0.5) / 400) * (1 + 0.4 * (j + 0.5) / 400) for i in range(400) for j in range(400))
    exact = [pairs[int(share * len(pairs))] for share in SHARES]
    assert ends(drawn) == pytest.approx(exact, rel=0.01)


def test_an_uncertain_turning_moves_only_what_comes_after_it_can_have_come() -> None:
    course = Course(100.0, 0.10, turning=5, later=0.0)
    drawn = outcomes(course, {TURNING: Prior(UNIFORM, 5.0, 3.0, 7.0)}, 10, SEED)
    assert ends(drawn[3]) == pytest.approx([100 * 1.1**3] * 5)
    # In whole years 3 to 7, the outer ones half as likely: an eighth, then quarters.
    assert ends(drawn[10]) == pytest.approx([100 * 1.1**n for n in (3, 4, 5, 6, 7)], rel=CLOSE)


def test_equal_seeds_draw_equal_outcomes_and_others_do_not() -> None:
    course = Course(100.0, 0.08)
    priors = {RATE: Prior(UNIFORM, 0.08, 0.04, 0.12), START: Prior(UNIFORM, 100.0, 80.0, 120.0)}
    assert outcomes(course, priors, 10, 1) == outcomes(course, priors, 10, 1)
    assert outcomes(course, priors, 10, 1) != outcomes(course, priors, 10, 2)


@given(
    growth=st.floats(-0.2, 0.4),
    half=st.floats(0.0, 0.1),
    start=st.floats(0.0, 0.3),
    shape=st.sampled_from([NORMAL, UNIFORM, TRIANGULAR]),
)
def test_percentiles_are_ordered(growth: float, half: float, start: float, shape: str) -> None:
    course = Course(100.0, growth)
    priors = {
        RATE: Prior(shape, growth, growth - half, growth + half),
        START: Prior(shape, 100.0, 100 - 100 * start, 100 + 100 * start),
    }
    for one in outcomes(course, priors, 6, SEED):
        levels = ends(one)
        assert all(a <= b * (1 + 1e-6) for a, b in pairwise(levels))


@given(half=st.floats(0.001, 0.1), more=st.floats(0.001, 0.1), shape=st.sampled_from([NORMAL, UNIFORM, TRIANGULAR]))
def test_more_uncertainty_never_makes_the_fan_narrower(half: float, more: float, shape: str) -> None:
    course = Course(100.0, 0.08)

    def spread(by: float) -> float:
        one = outcomes(course, {RATE: Prior(shape, 0.08, 0.08 - by, 0.08 + by)}, 10, SEED)[10]
        return one.p90 - one.p10

    assert spread(half + more) >= spread(half) * (1 - 1e-6)


@given(shape=st.sampled_from([NORMAL, UNIFORM, TRIANGULAR]))
def test_without_spread_all_outcomes_are_the_course(shape: str) -> None:
    course = Course(320.25, 0.08, turning=4, later=0.03, uplift=0.1)
    priors = {
        RATE: Prior(shape, 0.08, 0.08, 0.08),
        START: Prior(shape, 320.25, 320.25, 320.25),
        TURNING: Prior(shape, 4.0, 4.0, 4.0),
        UPLIFT: Prior(shape, 0.1, 0.1, 0.1),
    }
    for year, one in enumerate(outcomes(course, priors, 10, SEED)):
        assert ends(one) == pytest.approx([course.level(year)] * 5, rel=1e-6)


def test_another_uncertain_thing_leaves_the_draws_of_the_first_alone() -> None:
    course = Course(100.0, 0.08, uplift=0.0)
    rate = Prior(UNIFORM, 0.08, 0.04, 0.12)
    alone = outcomes(course, {RATE: rate}, 10, SEED)
    beside = outcomes(course, {RATE: rate, UPLIFT: Prior(UNIFORM, 0.0, 0.0, 0.0)}, 10, SEED)
    assert alone == beside


def test_a_prior_that_does_not_exist_is_refused() -> None:
    with pytest.raises(GrowthError, match="no prior called"):
        Prior("lognormal", 0.0, 0.0, 1.0)
    with pytest.raises(GrowthError, match="lower to a higher"):
        Prior(UNIFORM, 0.0, 1.0, 0.0)


def test_a_rate_beyond_all_numbers_is_refused() -> None:
    with pytest.raises(GrowthError, match="too large"):
        outcomes(replace(Course(1e300, 0.08), growth=1e6), {START: Prior(UNIFORM, 1e300, 1e300, 1e301)}, 60, SEED)
