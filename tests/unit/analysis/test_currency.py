"""Conversion: the rate of the year or none, either way round, through one third currency at most."""

from __future__ import annotations

import pytest

from desktop.analysis.currency import convert
from desktop.market.records import FxRate

_RATES = [
    FxRate(base="USD", quote="CNY", period="2022", rate=6.7290, evidence_id="fx.2022"),
    FxRate(base="USD", quote="CNY", period="2023", rate=7.0809, evidence_id="fx.2023"),
    FxRate(base="USD", quote="HKD", period="2023", rate=7.8294, evidence_id="fx.hkd"),
    FxRate(base="USD", quote="EUR", period="2023", rate=0.0, evidence_id="fx.broken"),
]


def test_a_rate_is_used_either_way_round() -> None:
    there = convert(309.9e9, "CNY", "USD", 2022, _RATES)
    assert there is not None
    assert there.value == pytest.approx(46.0544e9, rel=1e-5)
    assert there.evidence_id == "fx.2022"
    assert there.formula == "CNY 309.9 billion x 1/6.729 = USD 46.05 billion, 2022 average"
    back = convert(there.value, "USD", "CNY", "2022", _RATES)
    assert back is not None
    assert back.value == pytest.approx(309.9e9)


def test_without_a_direct_rate_the_third_currency_is_named() -> None:
    crossed = convert(100.0, "HKD", "CNY", 2023, _RATES)
    assert crossed is not None
    assert crossed.value == pytest.approx(100 / 7.8294 * 7.0809)
    assert (crossed.evidence_id, crossed.further_evidence_id) == ("fx.hkd", "fx.2023")
    assert "(USD)" in crossed.formula


def test_no_rate_of_another_year_is_ever_taken() -> None:
    assert convert(1.0, "USD", "CNY", 2031, _RATES) is None
    assert convert(1.0, "USD", "GBP", 2023, _RATES) is None
    assert convert(1.0, "USD", "EUR", 2023, _RATES) is None


def test_a_currency_needs_no_rate_to_itself() -> None:
    same = convert(5.0, "USD", "USD", 1990, [])
    assert same is not None
    assert (same.value, same.rate) == (5.0, 1.0)
