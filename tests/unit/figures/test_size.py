"""Known answers of the size family on the default workspace and on small markets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.figures.build import build, compose
from desktop.figures.catalogue import find
from desktop.figures.figure import Boundary, Certainty, Family, Figure, Gap, GrowthArrow, Series
from desktop.figures.request import Assumptions, FigureRequest
from tests.unit.figures.making import HEADS, snapshot, stated

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace

REQUEST = FigureRequest("size", "test-market")


def series(figure: Figure, key: str) -> Series:
    return next(one for one in figure.series if one.key == key)


def the(figure: Figure, kind: type) -> list[object]:
    return [note for note in figure.annotations if isinstance(note, kind)]


def test_teleradiology_as_published(default: Workspace) -> None:
    figure = build(find(default, "size.china-teleradiology"), default)
    assert figure.title == (
        "Market Research Future expects China Teleradiology to grow 1.9-fold from 2025 to 2035, to USD 607.36 million"
    )
    assert figure.subtitle == "Market size, China, USD million, by estimator, 2022 – 2035"
    mrfr = series(figure, "Market Research Future")
    assert [(p.key, p.y, p.certainty) for p in mrfr.points] == [
        ("2024", 300.39, Certainty.PUBLISHED),
        ("2025", 320.25, Certainty.FORECAST),
        ("2035", 607.36, Certainty.FORECAST),
    ]
    assert mrfr.colour == 2
    assert mrfr.end_label == "607.36 Market Research Future"
    rings = series(figure, "Market Research Future#rings")
    assert rings.mark == "marker"
    assert [(p.y, p.label, p.certainty) for p in rings.points] == [
        (300.0, "300.0", Certainty.DISPUTED),
        (600.0, "600.0", Certainty.DISPUTED),
    ]
    assert [p.certainty for p in series(figure, "Insights10").points] == [Certainty.DISPUTED] * 2
    assert the(figure, Boundary) == [Boundary(2025.0, "Forecast")]
    assert the(figure, Gap) == []


def test_the_growth_arrow_spans_the_forecast_and_agrees_with_the_stated_rate(default: Workspace) -> None:
    figure = build(find(default, "size.china-teleradiology"), default)
    (arrow,) = the(figure, GrowthArrow)
    assert isinstance(arrow, GrowthArrow)
    assert (arrow.start, arrow.end, arrow.text) == ("2025", "2035", "+6.61 % a year")
    assert arrow.rate == pytest.approx((607.36 / 320.25) ** (1 / 10) - 1)
    assert arrow.formula == "(607.36 / 320.25)^(1 / 10) - 1 = 6.61 %"
    assert any("states 6.61 % a year" in note and "imply 6.61 %" in note for note in figure.footnotes)


@pytest.mark.parametrize(
    ("others", "is_drawn"),
    [
        ({}, True),
        ({"Beta": {"2020": 50.0, "2024": 90.0}}, True),  # under both ends
        ({"Beta": {"2018": 180.0, "2022": 220.0}}, True),  # one line is crossed
        ({"Beta": {"2018": 180.0, "2026": 420.0}}, False),  # one line is crossed twice
        ({"Beta": {"2018": 180.0, "2022": 220.0}, "Gamma": {"2018": 190.0, "2022": 210.0}}, False),
        ({"Beta": {"2024": 300.0}}, False),  # a value stands over the end
    ],
)
def test_an_arrow_that_would_run_through_others_gives_way_to_a_note(
    others: dict[str, dict[str, float]], is_drawn: bool
) -> None:
    own = [
        stated(year, value, number=at)
        for at, (year, value) in enumerate({"2020": 100.0, "2022": 150.0, "2024": 200.0}.items())
    ]
    rows = [
        stated(year, value, estimator=who, kind="forecast", number=10 + at)
        for who, values in others.items()
        for at, (year, value) in enumerate(values.items())
    ]
    english, chinese = (
        compose(replace(REQUEST, language=language), snapshot(*own, *rows)) for language in ("en", "zh")
    )
    assert len(the(english, GrowthArrow)) == len(the(chinese, GrowthArrow)) == is_drawn
    assert ("The values of Alpha imply 18.92 % a year, 2020 – 2024." in english.footnotes) is not is_drawn
    assert any("年均增长18.92%" in note for note in chinese.footnotes) is not is_drawn


def test_internet_healthcare_keeps_its_estimators_apart(default: Workspace) -> None:
    figure = build(find(default, "size.china-internet-healthcare"), default)
    assert figure.title == "Internet healthcare in China: three estimates of market size for 2023 lie within 5 %"
    assert series(figure, "ASKCI").end_label == "479.9 ASKCI"
    assert [(p.y, p.certainty) for p in series(figure, "iResearch").points] == [
        (310.2, Certainty.MODELLED),
        (376.4, Certainty.PUBLISHED),
    ]
    bound = next(p for one in figure.series for p in one.points if p.y == 370)
    assert (bound.low, bound.high) == (370, None)
    assert any(one.end_label.startswith(">370") for one in figure.series)
    assert any("part of a year" in note and "H1 2023" in note for note in figure.footnotes)
    assert figure.y is not None
    assert figure.y.unit == "CNY billion"


def test_users_leave_the_years_nobody_published_open(default: Workspace) -> None:
    figure = build(find(default, "size.china-internet-healthcare.users"), default)
    (gap,) = the(figure, Gap)
    assert gap == Gap(2016.0, 2020.0, "no figure on file")
    cnnic = series(figure, "CNNIC")
    assert [p.reason for p in cnnic.points if p.y is None] == [
        "No figure on file for 2016 – 2019",
        "No figure on file for 2024",
    ]
    assert cnnic.points[-1].y == 411
    assert figure.y is not None
    assert figure.y.unit == "million people"


def test_a_rate_without_a_value_is_an_index_and_never_money(default: Workspace) -> None:
    figure = build(find(default, "size.china-telemedicine.index"), default)
    path = series(figure, "6Wresearch")
    assert path.points[0].y == 100
    assert path.points[-1].y == pytest.approx(100 * 1.092**6)
    assert path.end_label == "169.6 6Wresearch"
    assert {p.certainty for one in figure.series for p in one.points if p.y is not None} == {Certainty.MODELLED}
    assert "100 x (1 + 9.2 %)^6 = 169.6 (2025 = 100)" in figure.formulas
    assert figure.y is not None
    assert "USD" not in figure.y.unit + figure.title


def test_a_market_with_only_a_rate_is_shown_as_an_index_unasked() -> None:
    rate = stated("2025/2031", 0.092, "9.2%", unit="rate", kind="rate", estimator="6Wresearch")
    figure = compose(REQUEST, snapshot(rates=(rate,)))
    assert figure.title == "6Wresearch expects test to grow 9.2 % a year: index 169.6 in 2031, from 100 in 2025"
    assert figure.y is not None
    assert figure.y.unit == "index, start = 100"
    scenario = compose(replace(REQUEST, assumptions=Assumptions("Mine", 0.12)), snapshot(rates=(rate,)))
    assert scenario.series[-1].points[-1].y == pytest.approx(100 * 1.12**6)
    assert "197 index points in 2031, against 170 index points published" in scenario.title


def test_the_scenario_of_the_reference_picture(default: Workspace) -> None:
    request = replace(find(default, "size.china-teleradiology"), assumptions=Assumptions("Faster uptake", 0.08, 0.015))
    figure = build(request, default)
    outer, inner, *_, median = figure.series
    assert (outer.mark, outer.band_style, inner.band_style) == ("band", "outer", "inner")
    assert (outer.end_label, outer.low_label) == ("P90 825", "P10 578")
    assert (round(inner.points[-1].high or 0), round(inner.points[-1].low or 0)) == (759, 629)
    assert median.colour == -1
    assert median.end_label == "691 Scenario Faster uptake"
    assert {p.certainty for p in (*outer.points, *median.points)} == {Certainty.MODELLED}
    assert not any(p.stated for p in median.points)
    assert figure.scenario == "Scenario Faster uptake"
    assert figure.title.endswith("reaches USD 691 million in 2035, against USD 607 million published")
    assert "320.25" in figure.footnotes[0]


def test_a_conversion_is_modelled_and_says_how() -> None:
    values = (stated("2023", 100e6, "USD 100.0 million"), stated("2030", 200e6, "USD 200.0 million", kind="forecast"))
    figure = compose(replace(REQUEST, currency="CNY"), snapshot(*values))
    first, last = (p for p in series(figure, "Alpha").points if p.y is not None)
    assert figure.y is not None
    assert (first.y or 0) * figure.y.factor == pytest.approx(700e6)
    assert (last.y or 0) * figure.y.factor == pytest.approx(1440e6)
    assert first.certainty is Certainty.MODELLED
    assert first.lineage.formula == "USD 100 million x 7 CNY/USD (2023 average, nominal)"
    assert any("that of the nearest year, 2024" in note for note in figure.footnotes)


def test_two_currencies_never_share_an_axis() -> None:
    values = (
        stated("2022", 1e9, number=1),
        stated("2023", 2e9, number=2),
        stated("2023", 9e9, "CNY 9 billion", unit="CNY", estimator="Beta", number=3),
    )
    figure = compose(REQUEST, snapshot(*values))
    assert [one.key for one in figure.series] == ["Alpha"]
    assert any("1 values in CNY (Beta)" in note for note in figure.footnotes)


def test_two_values_of_one_estimator_and_year_are_a_dot_and_a_ring() -> None:
    values = (
        stated("2024", 300.39e6, "300.39 USD Million", number=1),
        stated("2024", 300.0e6, "300.0 million USD", number=2, status="alternate"),
    )
    figure = compose(REQUEST, snapshot(*values))
    assert [(one.key, one.mark, one.points[0].certainty) for one in figure.series] == [
        ("Alpha", "line", Certainty.PUBLISHED),
        ("Alpha#rings", "marker", Certainty.DISPUTED),
    ]


def test_a_bound_stays_true_when_converted() -> None:
    value = stated("2024", 54e6, "over 54 million", qualifier="over")
    figure = compose(replace(REQUEST, currency="CNY"), snapshot(value))
    (point,) = figure.series[0].points
    number = float(figure.series[0].end_label.removeprefix(">").split(" ")[0])
    assert number <= (point.y or 0)


def test_nothing_on_file_is_said_and_not_drawn() -> None:
    figure = compose(REQUEST, snapshot())
    assert figure.empty == figure.title == "Test: no figure on file for market size"
    assert figure.series == ()
    assert figure.y is None


def test_columns_show_one_estimator_and_name_the_others(default: Workspace) -> None:
    figure = build(replace(find(default, "size.china-teleradiology"), shape="columns"), default)
    assert figure.family is Family.COLUMNS
    assert {one.name.split(",")[0] for one in figure.series} == {"Market Research Future"}
    assert the(figure, Gap) == [Gap(2026.0, 2035.0, "no figure on file")]
    assert any("Insights10 not drawn here" in note for note in figure.footnotes)
    rings = next(note for note in figure.footnotes if note.startswith("Rings"))
    assert rings.count("USD") == rings.count("million") == rings.count("(") > 0, "each number tells its unit"


def test_years_limit_what_is_drawn(default: Workspace) -> None:
    figure = build(replace(find(default, "size.china-teleradiology"), start=2024, end=2026), default)
    assert {p.key.partition("#")[0] for one in figure.series for p in one.points} == {"2024", "2025"}


def test_counts_of_heads_may_stand_inside_a_year() -> None:
    values = (stated("2023-06", 3.64e8, "3.64亿人", unit="person"), stated("2023-12", 4.14e8, "4.14亿", unit="person"))
    figure = compose(replace(REQUEST, measure="users"), snapshot(*values, measure=HEADS))
    assert len(figure.series[0].points) == 2


def test_chinese_titles_carry_the_same_numbers(default: Workspace) -> None:
    figure = build(find(default, "size.china-teleradiology", "zh"), default)
    assert figure.title == "Market Research Future预计中国远程放射市场2025年至2035年增至1.9倍，达6.0736亿美元"
    assert figure.source_line.startswith("来源：")
