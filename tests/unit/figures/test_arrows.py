"""Arrows against hand-computed values, every refusal, and the laws of growth and difference."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.scopes import Scopes
from desktop.figures.arrow_ends import Ground, owner_of
from desktop.figures.arrows import kind_between, measured, request_of, whole_range
from desktop.figures.build import compose
from desktop.figures.figure import (
    Certainty,
    Column,
    DifferenceArrow,
    Entity,
    Family,
    Figure,
    GrowthArrow,
    Lineage,
    Point,
    Series,
    Table,
)
from desktop.figures.request import Arrow, Assumptions, FigureRequest
from desktop.figures.segment_arrows import with_arrows
from desktop.figures.tracing import mark_of
from desktop.market.quantity import format_number
from desktop.market.records import Geography, Market
from tests.unit.figures.making import snapshot, stated

if TYPE_CHECKING:
    from desktop.figures.snapshot import SizeSnapshot

REQUEST = FigureRequest("size", "test-market")
KNOWN = snapshot(
    stated("2020", 100e6, "100.00 USD Million", number=1),
    stated("2025", 161.05e6, "161.05 USD Million", number=2),
    stated("2030", 200e6, "200.00 USD Million", kind="forecast", number=3),
    stated("2022", 110e6, "110.0 USD Million", estimator="Beta", number=4),
    stated("2024", 133.1e6, "133.1 USD Million", estimator="Beta", number=5),
    stated("2023", 300e6, "over 300 USD Million", estimator="Gamma", qualifier="over", number=6),
)


def notes(*arrows: Arrow, known: SizeSnapshot = KNOWN, **changes: Any) -> list[GrowthArrow | DifferenceArrow]:
    figure = compose(replace(REQUEST, arrows=arrows, **changes), known)
    return [note for note in figure.annotations if isinstance(note, (GrowthArrow, DifferenceArrow))]


def growth(*arrows: Arrow, known: SizeSnapshot = KNOWN, **changes: Any) -> GrowthArrow:
    (note,) = notes(*arrows, known=known, **changes)
    assert isinstance(note, GrowthArrow)
    return note


def difference(*arrows: Arrow, **changes: Any) -> DifferenceArrow:
    (note,) = notes(*arrows, **changes)
    assert isinstance(note, DifferenceArrow)
    return note


def point(key: str, y: float | None, observation: str = "", **more: Any) -> Point:
    lineage = Lineage((observation,)) if observation else Lineage(formula="own")
    return Point(key, float(key) + 0.5, y, Certainty.PUBLISHED, lineage=lineage, **more)


def ground(*series: Series, unit: str = "USD", **more: Any) -> Ground:
    def number(one: Point) -> str:
        return format_number(one.y or 0.0, 1, "en")

    return Ground("en", series, unit, 1.0, number, **more)


def only(arrow: Arrow, where: Ground) -> GrowthArrow | DifferenceArrow:
    (note,) = measured((arrow,), where)
    return note


# -- hand-computed -----------------------------------------------------------------------------------


def test_a_doubling_in_ten_years_is_seven_point_one_eight_percent() -> None:
    note = growth(Arrow("cagr", "Alpha", "2020", "", "2030"))
    assert note.text == "+7.18 % a year"
    assert note.formula == "(200.00 / 100.00)^(1 / 10) - 1 = 7.18 %"
    assert note.rate == pytest.approx(0.0717734625)
    assert note.lineage.observations == ("o1.2020.Alpha.USD.preferred", "o3.2030.Alpha.USD.preferred")


def test_ten_percent_over_five_years() -> None:
    assert growth(Arrow("cagr", "Alpha", "2020", "", "2025")).rate == pytest.approx(0.1, abs=1e-5)


def test_quarters_count_by_their_dates() -> None:
    known = snapshot(stated("2023-Q1", 100.0, number=1), stated("2025-Q3", 144.0, number=2))
    note = growth(Arrow("cagr", "Alpha", "2023-Q1", "", "2025-Q3"), known=known)
    assert note.rate == pytest.approx(1.44 ** (1 / 2.5) - 1, rel=2e-3)


def test_two_estimators_of_one_scope_are_joined_and_it_says_so() -> None:
    note = growth(Arrow("cagr", "Alpha", "2020", "Beta", "2022"))
    assert note.text == "+4.88 % a year, between two estimators"
    assert note.formula == "(110.0 Beta / 100.00 Alpha)^(1 / 2) - 1 = 4.88 %"


@pytest.mark.parametrize(
    ("shows", "text"), [("absolute", "+33.1"), ("percent", "+33.1 %"), ("both", "+33.1 (+33.1 %)")]
)
def test_a_level_difference_in_its_three_modes(shows: str, text: str) -> None:
    note = difference(Arrow("level", "Alpha", "2020", "Beta", "2024", shows))
    assert note.text == text
    assert note.formula == "133.1 - 100.00 = +33.1; 133.1 / 100.00 - 1 = 33.1 %"
    assert note.absolute == pytest.approx(33.1)
    assert note.relative == pytest.approx(0.331)


def test_digits_are_never_more_than_the_coarser_end_has() -> None:
    assert difference(Arrow("level", "Beta", "2024", "Alpha", "2025")).text == "+28.0"


def test_a_scenario_is_measured_on_its_own_path_and_follows_it() -> None:
    arrow = Arrow("cagr", "scenario", "2025", "", "2030")
    for rate in (0.05, 0.08):
        note = growth(arrow, assumptions=Assumptions("Mine", growth=rate, base=100e6))
        assert note.rate == pytest.approx(rate)
    note = growth(Arrow("cagr", "Alpha", "2020", "scenario", "2030"), assumptions=Assumptions(growth=0.05))
    assert "two estimators" not in note.text


def test_converted_values_may_be_joined_and_name_their_rates() -> None:
    note = growth(Arrow("cagr", "Alpha", "2020", "", "2030"), currency="CNY")
    assert note.refusal == ""
    assert note.lineage.evidence == ("fx",)


def test_chinese_says_the_same() -> None:
    assert growth(Arrow("cagr", "Alpha", "2020", "", "2030"), language="zh").text == "年均+7.18%"
    assert growth(Arrow("cagr", "Alpha", "2020", "", "2099"), language="zh").text == "无增长率：端点缺数值"


# -- totals and shares -------------------------------------------------------------------------------

PARTS = (
    Series("a", "A", 1, (point("2020", 30.0, "a0"), point("2021", 50.0, "a1"), point("2022", None)), mark="column"),
    Series("b", "B", 2, (point("2020", 70.0, "b0"), point("2021", 100.0, "b1"), point("2022", 5.0)), mark="column"),
)


def test_a_total_difference_adds_the_parts_and_names_all_of_them() -> None:
    note = only(Arrow("total", "a", "2020", "", "2021", "both"), ground(*PARTS))
    assert isinstance(note, DifferenceArrow)
    assert note.text == "+50.0 (+50.0 %)"
    assert note.formula.startswith("(50.0 + 100.0) - (30.0 + 70.0) = +50.0")
    assert note.lineage.observations == ("a0", "b0", "a1", "b1")


def test_a_stated_total_is_used_where_there_is_one() -> None:
    stated_total = Series("#total", "Total", 0, (point("2020", 120.0, "t0"), point("2021", 180.0, "t1")), mark="marker")
    note = only(Arrow("total", "a", "2020", "", "2021"), ground(*PARTS, stated_total))
    assert isinstance(note, DifferenceArrow)
    assert note.absolute == pytest.approx(60.0)


def test_a_total_with_an_unknown_part_is_none() -> None:
    assert only(Arrow("total", "a", "2020", "", "2022"), ground(*PARTS)).refusal.startswith("2022 has no value")


def test_shares_have_no_rate_and_offer_percentage_points() -> None:
    shares = Series("s", "S", 1, (point("2020", 0.25), point("2024", 0.40)))
    note = only(Arrow("cagr", "s", "2020", "", "2024"), ground(shares, unit="ratio"))
    assert isinstance(note, GrowthArrow)
    assert (note.rate, note.text) == (None, "+15.0 pp, no yearly rate")
    level = only(Arrow("level", "s", "2020", "", "2024"), ground(shares, unit="ratio"))
    assert level.text == "+15.0 pp"


# -- refusals ----------------------------------------------------------------------------------------


def line(*values: tuple[str, float | None]) -> Series:
    return Series("s", "S", 1, tuple(point(key, value) for key, value in values))


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ((("2020", 0.0), ("2024", 5.0)), "No rate: it starts from zero"),
        ((("2020", -2.0), ("2024", 5.0)), "No rate: the sign changes"),
        ((("2020", 5.0), ("2024", -2.0)), "No rate: the sign changes"),
        ((("2020", -5.0), ("2024", -2.0)), "No rate: values below zero"),
        ((("2020", None), ("2024", 5.0)), "No rate: an end has no value"),
        ((("2020", 5e-324), ("2021", 1e308)), "No rate: too large to be a rate"),
    ],
)
def test_every_refusal_of_a_rate(values: tuple[tuple[str, float | None], ...], text: str) -> None:
    note = only(Arrow("cagr", "s", values[0][0], "", values[1][0]), ground(line(*values)))
    assert isinstance(note, GrowthArrow)
    assert (note.text, note.rate, note.formula) == (text, None, "")
    assert note.refusal.endswith(".")
    assert note.lineage.formula == note.refusal


def test_less_than_a_year_is_no_rate() -> None:
    known = snapshot(stated("2024-Q1", 100.0, number=1), stated("2024-Q3", 144.0, number=2))
    assert growth(Arrow("cagr", "Alpha", "2024-Q1", "", "2024-Q3"), known=known).text == "No rate: less than a year"
    assert growth(Arrow("cagr", "Alpha", "2020", "", "2020")).text == "No rate: less than a year"


def test_a_bound_is_no_value_to_measure_from() -> None:
    note = growth(Arrow("cagr", "Gamma", "2023", "Alpha", "2030"))
    assert note.text == "No rate: only a bound is stated"
    assert difference(Arrow("level", "Gamma", "2023", "Alpha", "2030")).text == "No difference: only a bound is stated"


def test_a_missing_end_names_it() -> None:
    assert growth(Arrow("cagr", "Alpha", "2020", "", "2099")).refusal.startswith("2099 has no value in this figure")
    assert difference(Arrow("level", "Nobody", "2020", "Alpha", "2030")).text == "No difference: an end has no value"


def test_categories_without_dates_have_no_rate() -> None:
    parts = Series(
        "s", "S", 1, (Point("Hardware", 0.0, 5.0, Certainty.PUBLISHED), Point("2021", 1.0, 6.0, Certainty.PUBLISHED))
    )
    note = only(Arrow("cagr", "s", "Hardware", "", "2021"), ground(parts, is_time=False))
    assert note.text == "No rate: the ends have no dates"


SCOPES = Scopes(
    markets=(
        Market(id="one", name_en="One", geography_id="cn"),
        Market(id="two", name_en="Two", geography_id="cn"),
        Market(id="abroad", name_en="One", geography_id="us"),
    ),
    geographies=(
        Geography(id="cn", name_en="China", level="country"),
        Geography(id="us", name_en="United States", level="country"),
    ),
)


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"subject_id": "two"}, "market definition"),
        ({"subject_id": "abroad"}, "market definition"),
        ({"unit": "person"}, "unit"),
        ({"measure_id": "users"}, "measure"),
        ({"price_basis": "real"}, "price basis"),
    ],
)
def test_different_scopes_are_never_joined(change: dict[str, Any], word: str) -> None:
    first, last = stated("2020", 5.0, number=1), stated("2024", 8.0, number=2)
    rows = [replace(first.observation, subject_id="one"), replace(last.observation, **{"subject_id": "one", **change})]
    known = {row.id: replace(one, observation=row) for row, one in zip(rows, (first, last), strict=True)}
    series = Series("s", "S", 1, (point("2020", 5.0, rows[0].id), point("2024", 8.0, rows[1].id)))
    where = ground(series, stated=known, scopes=SCOPES)
    for kind in ("cagr", "level"):
        note = only(Arrow(kind, "s", "2020", "", "2024"), where)
        assert note.text.endswith(f"{word} differs"), note
        assert note.refusal.startswith("The two ends are not one series")


def test_currencies_that_are_not_converted_are_not_joined() -> None:
    first, last = stated("2020", 5.0, number=1), stated("2024", 8.0, unit="CNY", number=2)
    known = {one.observation.id: one for one in (first, last)}
    series = Series("s", "S", 1, (point("2020", 5.0, first.observation.id), point("2024", 8.0, last.observation.id)))
    note = only(Arrow("cagr", "s", "2020", "", "2024"), ground(series, unit="index", stated=known))
    assert note.text == "No rate: currency differs"


def test_a_rate_from_one_segment_to_another_says_nothing() -> None:
    first, last = stated("2020", 5.0, number=1), stated("2024", 8.0, number=2)
    rows = [replace(one.observation, subject="player", subject_id=name) for one, name in ((first, "p"), (last, "q"))]
    known = {row.id: replace(first, observation=row) for row in rows}
    series = (
        Series("p", "P", 1, (point("2020", 5.0, rows[0].id),), Entity("player", "p")),
        Series("q", "Q", 2, (point("2024", 8.0, rows[1].id),), Entity("player", "q")),
    )
    where = ground(*series, stated=known, scopes=Scopes())
    rate, level = (only(Arrow(kind, "p", "2020", "q", "2024"), where) for kind in ("cagr", "level"))
    assert rate.text == "No rate: subject differs"
    assert level.text == "+3.0"


def test_a_percentage_of_nothing_is_refused_and_the_difference_stands() -> None:
    where = ground(line(("2020", 0.0), ("2024", 5.0)))
    assert only(Arrow("level", "s", "2020", "", "2024", "percent"), where).text == "No percentage: it starts from zero"
    assert only(Arrow("level", "s", "2020", "", "2024", "both"), where).text == "+5.0"


# -- laws --------------------------------------------------------------------------------------------

amounts = st.floats(0.01, 1e9)


@given(amounts, amounts, st.integers(1, 40))
def test_the_rate_compounds_to_the_end(first: float, last: float, years: int) -> None:
    note = only(
        Arrow("cagr", "s", "2000", "", str(2000 + years)), ground(line(("2000", first), (str(2000 + years), last)))
    )
    assert isinstance(note, GrowthArrow)
    assert note.rate is not None
    assert first * (1 + note.rate) ** years == pytest.approx(last, rel=1e-9, abs=first * 1e-9)


@given(amounts, amounts)
def test_turned_round_a_rate_stays_and_a_difference_changes_its_sign(first: float, last: float) -> None:
    where = ground(line(("2000", first), ("2007", last)))
    there, back = (only(Arrow("cagr", "s", *ends), where) for ends in (("2000", "", "2007"), ("2007", "", "2000")))
    assert there == back
    forth, again = (only(Arrow("level", "s", *ends), where) for ends in (("2000", "", "2007"), ("2007", "", "2000")))
    assert isinstance(forth, DifferenceArrow)
    assert isinstance(again, DifferenceArrow)
    assert forth.absolute == pytest.approx(-(again.absolute or 0.0))


# -- in the figure -----------------------------------------------------------------------------------


def test_no_wish_draws_the_figures_own_arrow_and_an_empty_one_draws_none() -> None:
    own = compose(REQUEST, KNOWN)
    (note,) = [n for n in own.annotations if isinstance(n, GrowthArrow)]
    assert note.position == -1
    assert request_of(note) == Arrow("cagr", "Alpha", "2025", "", "2030")
    assert not [n for n in compose(replace(REQUEST, arrows=()), KNOWN).annotations if isinstance(n, GrowthArrow)]


def test_the_table_and_the_formulas_list_every_arrow() -> None:
    wishes = (Arrow("cagr", "Alpha", "2020", "", "2030"), Arrow("level", "Beta", "2022", "", "2024"))
    figure = compose(replace(REQUEST, arrows=wishes), KNOWN)
    rows = [[cell.text for cell in row] for row in figure.table.rows[-2:]]
    assert rows[0][:3] == ["Growth arrow, Alpha", "2020 to 2030", "+7.18 % a year"]
    assert rows[1][:3] == ["Difference arrow, Beta", "2022 to 2024", "+23.1"]
    assert {"(200.00 / 100.00)^(1 / 10) - 1 = 7.18 %"} <= set(figure.formulas)


def test_each_arrow_is_traced_to_both_ends() -> None:
    wishes = (Arrow("cagr", "Alpha", "2020", "", "2030"), Arrow("level", "Beta", "2022", "", "2099"))
    figure = compose(replace(REQUEST, arrows=wishes), KNOWN)
    keys = [f"arrow:{place}" for place, note in enumerate(figure.annotations) if hasattr(note, "refusal")]
    first, second = (mark_of(figure, key) for key in keys)
    assert first is not None
    assert len(first.lineage.observations) == 2
    assert second is not None
    assert second.lineage.observations == ("o4.2022.Beta.USD.preferred",)


def test_kinds_and_whole_ranges_that_make_sense() -> None:
    figure = compose(REQUEST, KNOWN)
    assert kind_between(Arrow("cagr", "Alpha", "2020", "", "2030"), figure) == "cagr"
    assert kind_between(Arrow("cagr", "Alpha", "2020", "", "2020"), figure) == "level"
    assert whole_range(Arrow("cagr", "Alpha", "2025", "Beta", "2024"), figure) == Arrow(
        "cagr", "Alpha", "2020", "", "2030"
    )
    assert _stacked_kind(figure) == "total"


def _stacked_kind(figure: Figure) -> str:
    total = Series("#total", "Total", 0, (point("2020", 1.0), point("2021", 2.0)), mark="marker")
    stacked = replace(figure, family=Family.STACKED, series=(total,))
    return kind_between(Arrow("cagr", "#total", "2020", "", "2021"), stacked)


def test_columns_of_a_split_say_the_result_in_the_year_of_the_end() -> None:
    parts = tuple(replace(series, entity=Entity("segment", series.key)) for series in PARTS)
    table = Table((Column("segment", "Segment"), Column("2020", "2020"), Column("2021", "2021")))
    figure = replace(
        compose(REQUEST, KNOWN), family=Family.STACKED, series=parts, annotations=(), table=table, empty=""
    )
    made = with_arrows(figure, (Arrow("total", "a", "2020", "", "2021"), Arrow("cagr", "a", "2020", "b", "2021")))
    rows = [[cell.text for cell in row] for row in made.table.rows]
    assert rows[0] == ["Difference of totals (2020 to 2021)", "", "+50"]
    assert rows[1][2] == "No rate: subject differs"
    assert with_arrows(replace(figure, family=Family.TREEMAP), (Arrow(),)).annotations == ()


def test_a_request_keeps_its_arrows_through_json() -> None:
    request = replace(REQUEST, arrows=(Arrow("level", "Alpha", "2020", "Beta", "2022", "both"),))
    assert FigureRequest.from_json(request.to_json()) == request
    assert request.id != REQUEST.id


def test_among_several_series_an_arrow_wears_the_colour_of_its_own() -> None:
    own, between, refused = notes(
        Arrow("cagr", "Alpha", "2020", "", "2030"),
        Arrow("cagr", "Alpha", "2020", "Beta", "2024"),
        Arrow("cagr", "Alpha", "2020", "", "2099"),
    )
    several = compose(REQUEST, KNOWN)
    alpha = next(one for one in several.series if one.key == "Alpha")
    assert [owner_of(note, several) for note in (own, between, refused)] == [alpha, None, None]
    assert owner_of(own, replace(several, series=(alpha,))) is None
