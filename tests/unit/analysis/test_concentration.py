"""Concentration: known values, laws, and bounds that hold whatever the missing rest consists of."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.concentration import ConcentrationError, herfindahl, level, missing, ratio

SHARES = st.lists(st.floats(0.001, 1.0), min_size=1, max_size=12).map(lambda v: [x / math.fsum(v) for x in v])


@pytest.mark.parametrize("count", [1, 2, 4, 10, 100])
def test_equal_companies(count: int) -> None:
    """HHI of n equals is 10,000 / n, and CR k is k / n."""
    shares = [1 / count] * count
    assert herfindahl(shares).low == pytest.approx(10_000 / count)
    assert herfindahl(shares).is_exact
    assert ratio(shares, 1).low == pytest.approx(1 / count)
    assert ratio(shares, count).low == pytest.approx(1)


def test_a_known_market() -> None:
    """The example of the 2010 guidelines: 30, 30, 20 and 20 percent make 2,600."""
    index = herfindahl([0.3, 0.3, 0.2, 0.2])
    assert index.low == index.high == pytest.approx(2_600)


def test_the_rest_makes_bounds() -> None:
    """40 and 20 percent known: the other 40 add between 0 and 1,600."""
    index = herfindahl([0.4, 0.2])
    assert [index.low, index.high] == pytest.approx([2_000, 3_600])
    first = ratio([0.4, 0.2], 1)
    assert [first.low, first.high] == pytest.approx([0.4, 0.4])
    second = ratio([0.4, 0.2], 2)
    assert [second.low, second.high] == pytest.approx([0.6, 0.8])


@given(SHARES, st.data())
def test_bounds_hold_the_truth(shares: list[float], data: st.DataObject) -> None:
    """Whichever of the companies are not told, what is computed without them bounds what is computed with all."""
    told = [share for share in shares if data.draw(st.booleans())]
    whole, known = herfindahl(shares), herfindahl(told)
    assert known.low - 1e-6 <= whole.low <= known.high + 1e-6
    for count in (1, 2, 4):
        part = ratio(told, count)
        assert part.low - 1e-9 <= ratio(shares, count).low <= part.high + 1e-9


@given(SHARES)
def test_laws(shares: list[float]) -> None:
    """CR grows with k and ends at the whole; HHI lies between the square of the largest and the largest."""
    ratios = [ratio(shares, count).low for count in range(1, len(shares) + 1)]
    assert ratios == sorted(ratios)
    assert ratios[-1] == pytest.approx(1)
    largest = max(shares)
    assert 10_000 * largest**2 - 1e-6 <= herfindahl(shares).low <= 10_000 * largest + 1e-6
    assert herfindahl(shares).low >= 10_000 / len(shares) - 1e-6


@pytest.mark.parametrize("shares", [[0.7, 0.4], [-0.1], [math.nan], [math.inf]])
def test_what_is_no_share_is_refused(shares: list[float]) -> None:
    with pytest.raises(ConcentrationError):
        herfindahl(shares)
    with pytest.raises(ConcentrationError):
        ratio(shares, 1)


def test_none_of_none() -> None:
    with pytest.raises(ConcentrationError):
        ratio([0.5], 0)
    assert missing([]) == 1


@pytest.mark.parametrize(
    ("index", "year", "expected"),
    [
        (999, 2023, "low"),
        (1_500, 2023, "moderate"),
        (1_801, 2023, "high"),
        (1_500, 2010, "low"),
        (2_000, 2010, "moderate"),
        (2_501, 2010, "high"),
    ],
)
def test_levels_of_both_guidelines(index: float, year: int, expected: str) -> None:
    assert level(index, year) == expected
