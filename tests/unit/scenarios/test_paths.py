"""Scenarios over a size figure, the tornado and the table of differences, against values worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.figures.build import compose
from desktop.figures.figure import Family, Figure, Series
from desktop.figures.request import Assumptions, FigureRequest
from desktop.figures.scenario_stated import built_in, ends
from desktop.figures.scenario_table import difference_table
from desktop.figures.size_published import published
from desktop.market.records import FxRate, Measure
from tests.unit.figures.making import snapshot, stated

if TYPE_CHECKING:
    from desktop.figures.snapshot import SizeSnapshot

REQUEST = FigureRequest("size", "test-market")
VALUES = (
    stated("2025", 100e6, "USD 100 million", kind="forecast", number=1),
    stated("2035", 200e6, "USD 200 million", kind="forecast", number=2),
)
RATES = (
    stated("2025/2035", 0.0718, "7.18 %", unit="rate", kind="rate", number=3),
    stated("2024/2030", 0.12, "12 %", unit="rate", kind="rate", estimator="Beta", number=4, status="disputed"),
    stated("2015/2020", 0.50, "50 %", unit="rate", kind="rate", estimator="Gamma", number=5),
)
KNOWN = snapshot(*VALUES, rates=RATES)
LIFT = Measure(id="robot-uplift", name_en="Revenue uplift from robots", name_zh="机器人带来的提升", unit_kind="ratio")
LIFTED = replace(KNOWN, drivers=((LIFT, stated("2030", 0.2, "up to 20 %", unit="ratio", qualifier="up_to", number=6)),))


def drawn(own: Assumptions, known: SizeSnapshot = KNOWN, **values: object) -> Figure:
    return compose(replace(REQUEST, assumptions=own, **values), known)  # type: ignore[arg-type]


def line(figure: Figure, key: str = "scenario") -> Series:
    return next(one for one in figure.series if one.key == key)


def test_a_path_turns_and_is_lifted_as_worked_out_by_hand() -> None:
    own = Assumptions("Mine", growth=0.10, turning=2028, later=0.02, uplift=0.20)
    points = {point.key: point for point in line(drawn(own, LIFTED)).points}
    assert points["2025"].y == pytest.approx(100)
    assert points["2028"].y == pytest.approx(133.1 * 1.12)  # 1.1^3, three fifths of 20 %
    assert points["2030"].y == pytest.approx(133.1 * 1.02**2 * 1.2)
    assert points["2035"].y == pytest.approx(133.1 * 1.02**7 * 1.2)
    lineage = points["2035"].lineage
    assert lineage.formula == (
        "100,000,000 x (1 + 10.00 %)^(years to 2028) x (1 + 2.00 %)^(years from 2028)"
        " x (1 + 20.00 % x min(1, t / 5)), t = 0 to 10"
    )
    assert "o6.2030.Alpha.ratio.preferred" in lineage.observations


def test_the_note_names_everything_that_is_uncertain_with_seed_and_draws() -> None:
    own = Assumptions("Mine", 0.08, low=0.05, high=0.12, prior="triangular", base_spread=0.1, seed=7)
    note = drawn(own).footnotes[0]
    assert "rate triangular from 5.00 % to 12.00 %" in note
    assert "start triangular from 90.0 % to 110.0 %" in note
    assert "2,000 outcomes drawn, seed 7" in note
    assert note.rstrip(".").split("; ")[1:] == drawn(own).formulas[-1].split("; ")[1:]


@pytest.mark.parametrize(("growth", "rate"), [(0.08, "8 %"), (0.092, "9.2 %"), (0.12345, "12.35 %")])
def test_the_note_writes_start_and_rate_without_zeros_that_nobody_stated(growth: float, rate: str) -> None:
    note = drawn(Assumptions("Mine", growth)).footnotes[0]
    assert note.endswith(f"USD 100 million × (1 + {rate}) for each year.")


def test_a_normal_spread_alone_is_exact_and_draws_nothing() -> None:
    figure = drawn(Assumptions("Mine", 0.08, 0.015))
    outer = next(one for one in figure.series if one.band_style == "outer").points[-1]
    assert outer.low == pytest.approx(100 * (1 + 0.08 - 1.2815515655 * 0.015) ** 10)
    assert outer.high == pytest.approx(100 * (1 + 0.08 + 1.2815515655 * 0.015) ** 10)
    assert "drawn" not in figure.footnotes[0]


def test_a_uniform_range_has_the_percentiles_of_its_closed_form() -> None:
    figure = drawn(Assumptions("Mine", 0.08, low=0.05, high=0.15, prior="uniform"))
    outer = next(one for one in figure.series if one.band_style == "outer").points[-1]
    inner = next(one for one in figure.series if one.band_style == "inner").points[-1]
    assert outer.low == pytest.approx(100 * 1.06**10, rel=1e-3)
    assert outer.high == pytest.approx(100 * 1.14**10, rel=1e-3)
    assert inner.low == pytest.approx(100 * 1.075**10, rel=1e-3)
    assert inner.high == pytest.approx(100 * 1.125**10, rel=1e-3)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_low_base_and_high_are_what_is_stated_for_these_years(language: str) -> None:
    anchor = published(replace(REQUEST, language=language), KNOWN).anchor
    found = built_in(anchor, language)
    assert [one.growth for one in found.values()] == [
        pytest.approx(0.0718),
        pytest.approx(2**0.1 - 1),  # 100 to 200 in ten years
        pytest.approx(0.12),
    ]
    assert [one.name for one in found.values()] == (
        ["Low", "Base", "High"] if language == "en" else ["低", "基准", "高"]
    )


def test_a_rate_of_other_years_is_no_high() -> None:
    anchor = published(REQUEST, KNOWN).anchor
    assert anchor is not None
    assert [rate.value for rate in anchor.rates] == [0.0718, 0.12]


def test_one_stated_rate_makes_no_range() -> None:
    anchor = published(REQUEST, snapshot(*VALUES, rates=RATES[:1])).anchor
    assert anchor is not None
    assert ends(anchor) == (None, None)
    assert list(built_in(anchor, "en")) == ["base"]


def test_the_high_scenario_rests_on_the_rate_it_is() -> None:
    figure = drawn(Assumptions("High", 0.12))
    assert line(figure).points[-1].lineage.observations == (
        "o1.2025.Alpha.USD.preferred",
        "o4.2024/2030.Beta.rate.disputed",
    )
    assert "o4.2024/2030.Beta.rate.disputed" in {one.observation for one in figure.evidence}


def test_every_scenario_that_is_drawn_is_named_in_figure_note_and_formula() -> None:
    figure = drawn(Assumptions("Mine", 0.08), beside=(Assumptions("Low", 0.05), Assumptions("High", 0.12)))
    assert figure.scenario == "Scenario Mine, Scenario Low, Scenario High"
    assert [note.split(" is ")[0] for note in figure.footnotes[:3]] == figure.scenario.split(", ")
    assert ["the analyst's own" in note for note in figure.footnotes[:3]] == [True, True, False]  # 12 % is stated
    assert line(figure, "beside:1").points[-1].y == pytest.approx(100 * 1.12**10)
    assert line(figure, "beside:0").weight < line(figure).weight
    assert line(figure, "beside:0").end_label == "163 Scenario Low"


@pytest.mark.parametrize(("language", "name"), [("en", "Scenario MRFR, 9.2 %"), ("zh", "情景“MRFR, 9.2%”")])
def test_a_percentage_in_the_name_of_a_scenario_is_set_as_its_language_does(language: str, name: str) -> None:
    figure = drawn(Assumptions("MRFR, 9.2 %", 0.092), language=language)
    assert figure.scenario == line(figure).name == name


def test_the_table_of_differences_by_hand() -> None:
    request = replace(REQUEST, assumptions=Assumptions("Mine", 0.08), beside=(Assumptions("High", 0.12, uplift=0.1),))
    table = difference_table(request, KNOWN)
    assert [column.title for column in table.columns] == [
        *("Year", "Scenario Base"),
        *("Scenario Mine", "+/-", "+/- in %"),
        *("Scenario High", "+/-", "+/- in %"),
    ]
    last = next(row for row in table.rows if row[0].text == "2035")
    # 100 x 1.08^10 = 215.9; 100 x 1.12^10 x 1.1 = 341.6
    assert [cell.text for cell in last] == ["2035", "200", "216", "+16", "+7.9 %", "342", "+142", "+70.8 %"]
    assert last[3].value == pytest.approx(15.892, abs=1e-3)
    rows = {row[0].text: [cell.text for cell in row[1:]] for row in table.rows}
    assert rows["Growth"] == ["7.18 %", "8.00 %", "", "", "12.00 %", "", ""]
    assert rows["Uplift"] == ["none", "none", "", "", "10.00 %", "", ""]
    assert "Start" not in rows
    assert last[2].lineage.formula


def test_without_a_published_rate_there_is_nothing_to_compare_with() -> None:
    alone = snapshot(VALUES[0])
    assert not difference_table(replace(REQUEST, assumptions=Assumptions("Mine", 0.08)), alone).rows


def tornado(own: Assumptions, known: SizeSnapshot = LIFTED) -> Figure:
    return compose(replace(REQUEST, family="sensitivity", assumptions=own), known)


def test_the_tornado_is_ordered_by_what_each_assumption_alone_does() -> None:
    figure = tornado(Assumptions())
    assert figure.family is Family.RANGES
    points = {point.key: point for point in figure.series[0].points}
    assert list(points) == ["growth", "uplift", "base"]
    # stated 7.18 % and 12 %; none to 20 %; no range is stated for the start: 5 % either way
    assert [points["growth"].low, points["growth"].high] == pytest.approx([100 * 1.0718**10, 100 * 1.12**10])
    assert [points["uplift"].low, points["uplift"].high] == pytest.approx([200, 240])
    assert [points["base"].low, points["base"].high] == pytest.approx([190, 210])
    assert all(point.y == pytest.approx(200) and point.lineage for point in points.values())
    assert "no range is stated; a step of 5 % either way" in points["base"].text
    assert figure.title.startswith("Growth matters most")


def test_with_steps_alone_the_title_says_so() -> None:
    figure = tornado(Assumptions(), snapshot(*VALUES, rates=RATES[:1]))
    assert figure.title.startswith("With the steps taken, ")


def test_a_turning_brings_its_year_and_the_later_rate_into_the_tornado() -> None:
    keys = {point.key for point in tornado(Assumptions("Mine", 0.1, turning=2030, later=0.05)).series[0].points}
    assert keys == {"growth", "base", "turning", "later", "uplift"}
    assert tornado(Assumptions("Mine", 0.1)).scenario == "Scenario Mine"


def test_where_nothing_grows_the_tornado_says_why_it_is_empty() -> None:
    figure = tornado(Assumptions(), snapshot(VALUES[0]))
    assert figure.empty
    assert not figure.series


def test_a_start_in_the_stated_currency_stays_the_same_money_in_another_one() -> None:
    rates = (FxRate(base="USD", quote="CNY", period="2025", rate=7.0, evidence_id="e9"),)
    known = replace(KNOWN, fx=rates)
    own = Assumptions("Mine", 0.08, base=110e6)
    figure = drawn(own, known, currency="CNY")
    assert figure.y is not None
    assert line(figure).points[0].y == pytest.approx(110e6 * 7 / figure.y.factor)
    moved = drawn(replace(own, fx=8.0), known, currency="CNY")
    assert moved.y is not None
    assert line(moved).points[0].y == pytest.approx(110e6 * 8 / moved.y.factor)
    assert "8 CNY/USD" in moved.footnotes[0]
    assert line(drawn(replace(own, fx=8.0), known)).points[0].y == pytest.approx(110)
