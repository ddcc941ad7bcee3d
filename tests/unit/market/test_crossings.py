"""The id of a crossing names both segments, in either order."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.market.crossings import crossing_id, segments_of

slugs = st.text(string.ascii_lowercase + string.digits + ".-", min_size=1, max_size=30)


@given(slugs, slugs)
def test_an_id_is_the_same_in_either_order_and_gives_both_back(first: str, second: str) -> None:
    key = crossing_id(first, second)
    assert key == crossing_id(second, first)
    assert segments_of(key) == tuple(sorted((first, second)))


@pytest.mark.parametrize("key", ["", "a", "a+", "+b", "a+b+c"])
def test_what_is_no_such_id_names_nothing(key: str) -> None:
    assert segments_of(key) is None
