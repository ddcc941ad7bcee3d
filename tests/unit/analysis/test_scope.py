"""The scope guard: what may be joined, and what joining the rest would claim."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.scope import Barrier, compare_scope
from desktop.analysis.scopes import Scopes, read_scopes
from desktop.market import records as r
from tests.unit.analysis.rows import DIMENSION, MARKET, barriers_along, observation, segment

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace

WIDER = r.Market(id="w", name_en="Wider market", geography_id="china")
ABROAD = r.Market(id="x", name_en="World market", geography_id="world", broader_id=None)
SCOPES = Scopes(
    markets=(replace(MARKET, broader_id="w"), WIDER, ABROAD),
    dimensions=(DIMENSION,),
    segments=(segment("a"), segment("b")),
    geographies=(r.Geography(id="china", name_en="China", level="country"),),
    measures=(r.Measure(id="market-size", name_en="Market size", unit_kind="money"),),
    rates=(r.FxRate(base="USD", quote="CNY", period="2020", rate=7.0, evidence_id="e1"),),
)


def _barrier(default: Workspace, first: str, second: str) -> Barrier | None:
    one, two = default.observations.get(first), default.observations.get(second)
    assert one is not None
    assert two is not None
    sizes = default.observations.all(measure_id="market-size")
    return compare_scope(one, two, read_scopes(default), nearby=sizes)


def test_telemedicine_2019_and_internet_healthcare_2022_would_be_156_percent_a_year(default: Workspace) -> None:
    barrier = _barrier(
        default, "china-telemedicine.market-size.2019.gma", "china-internet-healthcare.market-size.2022.chinabaogao"
    )
    assert barrier is not None
    assert [one.kind for one in barrier.differences] == ["market", "currency"]
    assert barrier.implied == pytest.approx(1.558, abs=0.001)
    assert "about 156 % growth a year after conversion at 6.9081 (2019 average)" in barrier.sentence.en
    assert "年均增长约156%" in barrier.sentence.zh
    kinds = [bridge.kind for bridge in barrier.bridges]
    assert kinds.count("currency") == 2
    assert ("observation", "china-telemedicine.market-size.2022.s220") in {
        row for bridge in barrier.bridges for row in bridge.rows
    }


def test_the_barrier_is_the_same_from_both_sides(default: Workspace) -> None:
    pair = "china-telemedicine.market-size.2019.gma", "china-internet-healthcare.market-size.2022.chinabaogao"
    one, other = _barrier(default, *pair), _barrier(default, *reversed(pair))
    assert one is not None
    assert other is not None
    assert (one.implied, one.absurdity) == (other.implied, other.absurdity)


def test_world_and_china_differ_in_market_and_place_and_the_wider_one_is_a_bridge(default: Workspace) -> None:
    barrier = _barrier(
        default, "global-telemedicine.market-size.2025.2011682", "china-telemedicine.market-size.2019.gma"
    )
    assert barrier is not None
    assert [one.kind for one in barrier.differences] == ["market", "geography"]
    assert "broader" in {bridge.kind for bridge in barrier.bridges}


def test_every_series_of_one_market_and_currency_in_the_default_workspace_is_one_scope(default: Workspace) -> None:
    scopes = read_scopes(default)
    series: dict[tuple[str, ...], list[r.Observation]] = {}
    for row in default.observations.all():
        series.setdefault((row.subject, row.subject_id, row.measure_id, row.unit, row.price_basis), []).append(row)
    assert not [rows for rows in series.values() if barriers_along(rows, scopes)]


def test_players_may_be_compared_wherever_they_sit(default: Workspace) -> None:
    assert _barrier(default, "jd-health.revenue.2025.s100", "ping-an-good-doctor.revenue.2018.s058") is None


def test_no_two_markets_of_the_default_workspace_are_joined(default: Workspace) -> None:
    scopes = read_scopes(default)
    sizes = [default.observations.all(subject="market", subject_id=row.id)[:1] for row in default.markets.all()]
    first = [rows[0] for rows in sizes if rows]
    assert all(compare_scope(one, two, scopes) for one in first for two in first if one is not two)


_row = st.builds(
    lambda subject, unit, basis, measure, year, value: observation(
        f"{subject}{unit}{basis}{measure}{year}{value}",
        value,
        subject="segment" if subject in "ab" else "market",
        subject_id=subject,
        unit=unit,
        price_basis=basis,
        measure_id=measure,
        period=str(year),
        period_start=f"{year}-01-01",
    ),
    st.sampled_from("mwxab"),
    st.sampled_from(["USD", "CNY", "person"]),
    st.sampled_from(["", "nominal", "real"]),
    st.sampled_from(["market-size", "users"]),
    st.integers(2015, 2030),
    st.floats(-1e12, 1e12),
)


@given(_row, _row)
def test_a_barrier_stands_exactly_where_a_scope_differs_and_from_both_sides(
    one: r.Observation, two: r.Observation
) -> None:
    barrier, mirrored = compare_scope(one, two, SCOPES), compare_scope(two, one, SCOPES)
    places = {"m": "m", "a": "m", "b": "m"}
    same = (
        places.get(one.subject_id, one.subject_id) == places.get(two.subject_id, two.subject_id)
        and one.unit == two.unit
        and one.measure_id == two.measure_id
        and (one.price_basis == "real") == (two.price_basis == "real")
        # A part is no second value of its whole; parts of one dimension may be compared.
        and (one.subject == two.subject)
    )
    assert (barrier is None) == same
    assert (barrier is None) == (mirrored is None)
    if barrier and mirrored:
        assert {d.kind for d in barrier.differences} == {d.kind for d in mirrored.differences}
        assert barrier.sentence.en
        assert barrier.sentence.zh


@given(_row)
def test_an_observation_may_stand_beside_itself(one: r.Observation) -> None:
    assert compare_scope(one, one, SCOPES) is None


@given(st.floats(1, 1e6), st.floats(0.01, 5), st.integers(1, 10))
def test_the_implied_growth_is_the_rate_between_the_values_after_conversion(
    start: float, rate: float, years: int
) -> None:
    early = observation("a", start, period="2020", period_start="2020-01-01")
    late = observation(
        "b",
        start * 7 * (1 + rate) ** years,
        period=str(2020 + years),
        period_start=f"{2020 + years}-01-01",
        unit="CNY",
        subject_id="w",
    )
    barrier = compare_scope(early, late, SCOPES)
    assert barrier is not None
    assert barrier.implied == pytest.approx(rate, rel=1e-6)


def test_what_cannot_be_converted_or_dated_claims_nothing() -> None:
    early = observation("a", 5.0, period="2019", period_start="2019-01-01")
    for late in (
        observation("b", 7.0, unit="CNY", subject_id="w"),
        observation("c", 7.0, period="", period_start="", subject_id="w"),
        observation("d", None, subject_id="w"),
        observation("e", 7.0, unit="person", subject_id="w"),
    ):
        barrier = compare_scope(early, late, SCOPES)
        assert barrier is not None
        assert barrier.implied is None
        assert barrier.absurdity.en == ""


def test_two_markets_in_one_year_are_compared_as_a_multiple() -> None:
    barrier = compare_scope(observation("a", 2.0), observation("b", 5.0, subject_id="w"), SCOPES)
    assert barrier is not None
    assert "At one time the one is 2.5 times the other" in barrier.sentence.en
    assert [bridge.kind for bridge in barrier.bridges] == ["broader"]
