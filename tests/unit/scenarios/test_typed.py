"""Numbers as people type them."""

from __future__ import annotations

import pytest

from desktop.state.typed import typed_amount, typed_number, typed_rate, typed_year


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("8 %", 0.08),
        ("7,5", 0.075),
        ("7.5%", 0.075),
        ("−2.5 %", -0.025),
        ("1.5 pp", 0.015),
        ("8％", 0.08),
        ("1.5个百分点", 0.015),
        ("0", 0.0),
        ("", None),
        ("eight", None),
        ("8 % or 9 %", None),
        ("-101 %", None),
        ("1e9", None),
        ("1" * 500, None),
    ],
)
def test_rates(text: str, rate: float | None) -> None:
    assert typed_rate(text) == (None if rate is None else pytest.approx(rate))


@pytest.mark.parametrize(
    ("text", "year"), [("2029", 2029), (" 2029F", 2029), ("2029年", 2029), ("29", None), ("", None)]
)
def test_years(text: str, year: int | None) -> None:
    assert typed_year(text) == year


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("USD 320 million", 320e6),
        ("320.25", 320.25e6),
        ("1,250.5", 1250.5e6),
        ("3.2亿美元", 320e6),
        ("$320m", 320e6),
        ("CNY 320 million", None),
        ("-5", None),
        ("a lot", None),
        ("", None),
    ],
)
def test_amounts(text: str, value: float | None) -> None:
    assert typed_amount(text, "USD", 1e6) == (None if value is None else pytest.approx(value))


def test_numbers() -> None:
    assert typed_number("7,12") == pytest.approx(7.12)
    assert typed_number("20,240,101") == 20240101
    assert typed_number("seven") is None
