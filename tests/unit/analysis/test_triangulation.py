"""The arithmetic of the angles, and what must not be added."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.triangulation import Outcome, counted_twice, outermost, product, spread, total, unstated


def test_a_product_needs_both_inputs() -> None:
    assert product(9.0e12, 0.04) == Outcome(3.6e11)
    assert product(None, 0.04) is None
    assert product(9.0e12, None) is None


def test_a_sum_with_an_unknown_part_is_a_floor() -> None:
    assert total([80.0, 70.0]) == Outcome(150.0)
    assert total([80.0, 70.0, None]) == Outcome(150.0, is_floor=True)
    assert total([None, None]) is None
    assert total([]) is None


def test_the_spread_is_from_the_lowest_to_the_highest_and_never_a_middle() -> None:
    assert spread([Outcome(96.0), Outcome(373.0), Outcome(362.0)]) == (96.0, 373.0)
    assert spread([Outcome(96.0)]) is None


def test_a_part_and_its_own_parts_are_not_added() -> None:
    parents = {"a": None, "a1": "a", "a2": "a", "b": None, "c": None, "c1": "c"}
    assert outermost(["a", "a1", "b"], parents) == ("a", "b")
    assert outermost(["a1", "a2"], parents) == ("a1", "a2")
    assert unstated(["a", "b", "c"], ["a1", "b"], parents) == ("c",)
    assert outermost(["x"], {"x": "y", "y": "x"}) == ()  # a ring of parents ends


def test_an_owner_and_what_it_owns_are_told() -> None:
    owners = {"clinic": ("group", "fund"), "group": ()}
    assert counted_twice(["group", "clinic"], owners) == (("group", "clinic"),)
    assert counted_twice(["clinic"], owners) == ()


@given(st.lists(st.floats(1, 1e12), min_size=2, max_size=6))
def test_the_spread_holds_every_angle(values: list[float]) -> None:
    ends = spread(Outcome(value) for value in values)
    assert ends is not None
    assert all(ends[0] <= value <= ends[1] for value in values)


@given(st.lists(st.floats(0, 1e9), min_size=1, max_size=6), st.floats(0.1, 10))
def test_scaled_parts_have_a_scaled_sum(values: list[float], by: float) -> None:
    one, other = total(values), total([by * value for value in values])
    assert one is not None
    assert other is not None
    assert other.value == pytest.approx(by * one.value)
