"""Shares add up in the digits that are printed; residuals say what they are."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.shares import ShareError, shares

_PARTS = st.lists(st.floats(0, 1e12), min_size=1, max_size=40).filter(lambda values: sum(values) > 0)


@given(_PARTS, st.integers(0, 3))
def test_printed_shares_add_up_and_stay_within_a_digit(values: list[float], decimals: int) -> None:
    rounded = shares(values, decimals)
    assert sum(Decimal(repr(share)) for share in rounded) == 1
    digit = 10 ** -(2 + decimals)
    for share, value in zip(rounded, values, strict=True):
        assert abs(share - value / sum(values)) < digit * 1.000001


@given(_PARTS)
def test_a_larger_part_never_gets_a_smaller_share(values: list[float]) -> None:
    ordered = sorted(values, reverse=True)
    assert list(shares(ordered)) == sorted(shares(ordered), reverse=True)


@pytest.mark.parametrize("values", [[], [0.0], [1.0, -1.0], [float("nan")], [float("inf"), 1.0]])
def test_what_is_no_whole_has_no_shares(values: list[float]) -> None:
    with pytest.raises(ShareError):
        shares(values)
