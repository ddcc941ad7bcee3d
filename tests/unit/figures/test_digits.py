"""No number shows more digits than its source printed."""

from __future__ import annotations

import pytest

from desktop.figures.digits import computed_step, decimals, plain, resolution, significant


@pytest.mark.parametrize(
    ("words", "value", "step"),
    [
        ("300.39 USD Million", 300_390_000, 10_000),
        ("80.0 million USD", 80_000_000, 100_000),
        ("3099亿元", 309_900_000_000, 100_000_000),
        ("1,228.6 亿美元", 122_860_000_000, 10_000_000),
        ("9.2%", 0.092, 0.001),
        ("over 24,000", 24_000, 1_000),
        ("３．６４亿人", 364_000_000, 1_000_000),
        ("in 2023 it was 45 deals", 45, 1),
        ("six years", 6, None),
        ("nothing", None, None),
    ],
)
def test_resolution_is_the_last_printed_digit(words: str, value: float | None, step: float | None) -> None:
    assert resolution(words, value) == (pytest.approx(step) if step is not None else None)


def test_decimals_follow_the_display_unit() -> None:
    assert decimals(10_000, 1e6, 300_390_000) == 2
    assert decimals(10_000, 1e8, 300_390_000) == 4
    assert decimals(1e6, 1e6, 4e8) == 0
    assert decimals(None, 1e6, 12_500_000) == 1
    assert decimals(None, 1.0, 1e20) == 0


def test_significant_digits_and_computed_steps() -> None:
    assert significant(10_000, 300_390_000) == 5
    assert significant(None, 7) == 3
    assert computed_step(691.4) == 1
    assert computed_step(0.0) == 1


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (1234.5, "1,234.5"), (-2.5, "\N{MINUS SIGN}2.5"), (112.18045112781955, "112.18"), (1e7, "10,000,000")],
)
def test_plain_has_six_digits_at_most(value: float, text: str) -> None:
    assert plain(value) == text
