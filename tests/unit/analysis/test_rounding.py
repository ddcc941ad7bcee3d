"""Rounding that adds up: known answers and laws."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.rounding import RoundingError, add_up, add_up_shares

parts = st.lists(st.floats(0, 1e9, allow_subnormal=False), min_size=1, max_size=30)
digits = st.integers(-2, 4)


def test_three_thirds_print_a_hundred() -> None:
    made = add_up([33.4, 33.4, 33.2], 0)
    assert (made.values, made.total, made.changed) == ((34.0, 33.0, 33.0), 100.0, (0,))


def test_shares_of_the_stated_parts() -> None:
    """80, 70 and the 150 that nobody published, of 300: 26.666, 23.333 and 50 percent."""
    made = add_up_shares([80.0, 70.0, 150.0], 300.0)
    assert made.values == (26.7, 23.3, 50.0)
    assert made.changed == ()


def test_what_plain_rounding_would_lose_is_named() -> None:
    made = add_up_shares([1.0, 1.0, 1.0], 3.0)
    assert (made.values, made.changed) == ((33.4, 33.3, 33.3), (0,))


def test_shares_of_a_part_of_the_whole_add_up_to_that_part() -> None:
    made = add_up_shares([1.0, 1.0], 3.0, 0)
    assert (made.values, made.total) == ((34.0, 33.0), 67.0)


def test_parts_follow_a_printed_total_that_rounding_explains() -> None:
    assert add_up([33.33, 33.33, 33.33], 1, 100.0).values == (33.4, 33.3, 33.3)
    with pytest.raises(RoundingError, match="rounding does not explain"):
        add_up([30.0, 30.0], 1, 100.0)
    with pytest.raises(RoundingError, match="rounding does not explain"):
        add_up([80.0, 30.0], 1, 100.0)


@pytest.mark.parametrize(
    ("values", "total", "sentence"),
    [
        ([-1.0, 2.0], None, "cannot be negative"),
        ([1.0], -1.0, "cannot be negative"),
        ([float("nan")], None, "known parts"),
        ([float("inf")], None, "known parts"),
    ],
)
def test_what_is_no_part_is_refused(values: list[float], total: float | None, sentence: str) -> None:
    with pytest.raises(RoundingError, match=sentence):
        add_up(values, 1, total)


@pytest.mark.parametrize("whole", [0.0, -3.0, float("nan")])
def test_shares_need_a_whole(whole: float) -> None:
    with pytest.raises(RoundingError, match="above zero"):
        add_up_shares([1.0], whole)


def test_nothing_adds_up_to_nothing() -> None:
    assert add_up([], 1).values == ()


@given(parts, digits)
def test_printed_parts_add_up_exactly(values: list[float], decimals: int) -> None:
    made = add_up(values, decimals)
    assert sum(_printed(value, decimals) for value in made.values) == _printed(made.total, decimals)
    assert made.total == pytest.approx(float(_printed(sum(map(Decimal, values), Decimal(0)), decimals)), abs=1e-9)


@given(parts, digits)
def test_no_printed_part_is_a_step_away(values: list[float], decimals: int) -> None:
    step = 10.0**-decimals
    for value, printed in zip(values, add_up(values, decimals).values, strict=True):
        assert abs(printed - value) < step * (1 + 1e-6) + 1e-7 * value


@given(parts, digits)
def test_the_order_of_the_values_stays(values: list[float], decimals: int) -> None:
    made = add_up(values, decimals).values
    for (smaller, first), (larger, second) in pairwise(sorted(zip(values, made, strict=True))):
        assert smaller == larger or first <= second


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=30), st.integers(0, 3))
def test_what_adds_up_stays(steps: list[int], decimals: int) -> None:
    values = [step / 10**decimals for step in steps]
    made = add_up(values, decimals)
    assert made.values == pytest.approx(values)
    again = add_up(made.values, decimals)
    assert (again.values, again.changed) == (made.values, ())


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=12).filter(lambda values: sum(values) > 1e-3))
def test_shares_of_everything_print_a_hundred(values: list[float]) -> None:
    made = add_up_shares(values, sum(values))
    assert sum(round(value * 10) for value in made.values) == pytest.approx(1000, abs=1e-9)


def _printed(value: float | Decimal, decimals: int) -> Decimal:
    return round(Decimal(value), decimals)
