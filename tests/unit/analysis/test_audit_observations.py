"""The growth audit over the default workspace: known answers; and what is left out."""

from __future__ import annotations

import csv
from dataclasses import fields, replace
from typing import Any

import pytest

from desktop.analysis.audit import Verdict
from desktop.analysis.audit_observations import RateAudit, audit_rates
from desktop.market.records import Observation
from desktop.paths import seeds

_NUMBERS = {"value", "low", "high"}


def _observations() -> list[Observation]:
    names = {field.name for field in fields(Observation)}
    with (seeds() / "observation.csv").open(encoding="utf-8", newline="") as stream:
        return [Observation(**_typed(row, names)) for row in csv.DictReader(stream)]


def _typed(row: dict[str, str], names: set[str]) -> dict[str, Any]:
    return {
        key: (float(text) if text else None) if key in _NUMBERS else text for key, text in row.items() if key in names
    }


@pytest.fixture(scope="module")
def audits() -> list[RateAudit]:
    rows = _observations()
    rates = [row for row in rows if row.measure_id == "growth-rate"]
    return audit_rates(rates, [row for row in rows if row.measure_id == "market-size"])


def _audit(audits: list[RateAudit], subject: str, stated: str, period: str) -> RateAudit:
    found = [
        one
        for one in audits
        if (one.rate.subject_id, one.rate.stated, one.rate.period) == (subject, stated, period) and one.best
    ]
    assert found, f"{subject} states no {stated} for {period}"
    return found[0]


def test_a_rate_that_follows_from_its_values(audits: list[RateAudit]) -> None:
    found = _audit(audits, "china-teleradiology", "6.61%", "2025/2035")
    best = found.pairs[0]
    assert (best.first.value, best.last.value) == (320.25e6, 607.36e6)
    assert (best.audit.verdict, best.audit.labelled_otherwise) == (Verdict.AGREES, False)
    earlier = next(pair for pair in found.pairs if pair.first.value == 300.39e6 and pair.last.value == 607.36e6)
    assert (earlier.audit.verdict, earlier.audit.labelled_otherwise) == (Verdict.AGREES, True)


def test_a_rate_labelled_with_the_wrong_years(audits: list[RateAudit]) -> None:
    found = _audit(audits, "china-teleradiology", "6.504%", "2025/2035")
    best = found.pairs[0]
    assert (best.first.value, best.last.value) == (300e6, 600e6)
    assert best.audit.best is not None
    assert (best.audit.best.first_year, best.audit.best.last_year) == (2024, 2035)
    assert best.audit.labelled_otherwise


def test_a_rate_that_fits_one_window_and_not_the_other(audits: list[RateAudit]) -> None:
    found = _audit(audits, "global-telemedicine", "18.24%", "2025/2032")
    assert found.pairs[0].audit.verdict is Verdict.AGREES
    assert found.pairs[0].first.period == "2025"
    other = next(pair for pair in found.pairs if pair.first.period == "2026")
    assert other.audit.verdict is Verdict.DIFFERS
    assert round(other.audit.readings[0].implied * 100, 2) == 18.37


def test_a_rate_without_values(audits: list[RateAudit]) -> None:
    found = _audit(audits, "china-telemedicine", "9.2%", "2025/2031")
    assert not found.pairs
    assert found.best.verdict is Verdict.NO_VALUES
    assert round(found.best.index or 0, 1) == 169.6


def test_every_audited_rate_has_a_verdict(audits: list[RateAudit]) -> None:
    assert len(audits) > 30
    assert all(one.best.verdict in Verdict for one in audits)


def _row(name: str, period: str, value: float | None, unit: str = "USD") -> Observation:
    return Observation(
        id=name, subject="market", subject_id="m", measure_id="x", period=period, stated=f"{value:g}" if value else "-",
        value=value, unit=unit, estimator="us", evidence_id="e",
    )  # fmt: skip


_RATE = _row("rate", "2020/2022", 0.1, "rate")
_VALUES = [_row("a", "2020", 100.0), _row("b", "2022", 121.0)]


def test_values_of_others_and_bounds_take_no_part() -> None:
    assert len(audit_rates([_RATE], _VALUES)[0].pairs) == 1
    last = _VALUES[1]
    for changed in (
        replace(last, estimator="them"),
        replace(last, subject_id="n"),
        replace(last, unit="CNY"),
        replace(last, qualifier="over"),
        replace(last, status="refuted"),
        replace(last, value=None),
        replace(last, value=-5.0),
        replace(last, period="2022-06"),
        replace(last, period="nonsense"),
        replace(last, period="2025"),
    ):
        assert audit_rates([_RATE], [_VALUES[0], changed])[0].pairs == ()


def test_rates_without_years_are_left_out() -> None:
    for period in ("", "nonsense", "2025/..", "--10", "2023-06"):
        assert audit_rates([replace(_RATE, period=period)], _VALUES) == []
    assert audit_rates([replace(_RATE, value=None)], _VALUES) == []
    assert audit_rates([replace(_RATE, period="2022")], _VALUES)[0].stated.first_year == 2021
