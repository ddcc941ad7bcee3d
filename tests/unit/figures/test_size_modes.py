"""Share, growth and per head against numbers worked out by hand; every refusal in its own sentence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from desktop.analysis.scopes import Scopes
from desktop.figures.build import build, compose, snapshot
from desktop.figures.figure import Certainty
from desktop.figures.population import population_at, populations
from desktop.figures.request import FigureRequest
from desktop.figures.size_modes import MODES, offers
from desktop.figures.size_share import Whole
from desktop.figures.snapshot import Subject
from desktop.market.records import Geography, Market
from tests.unit.figures.making import HEADS, MONEY, stated
from tests.unit.figures.making import snapshot as known

if TYPE_CHECKING:
    from desktop.figures.figure import Figure, Point
    from desktop.figures.snapshot import SizeSnapshot, Stated
    from desktop.workspace.workspace import Workspace

REQUEST = FigureRequest("size", "test-market")
RADIOLOGY = FigureRequest("size", "china-teleradiology")
WHOLE = Subject("market", "broad-market", "Broad Market", "大市场", "China", "中国")


def points(figure: Figure, series: str) -> dict[str, Point]:
    return {point.key: point for one in figure.series if one.key == series for point in one.points}


def of(snapshot_: SizeSnapshot, mode: str, language: str = "en") -> Figure:
    return compose(replace(REQUEST, mode=mode, language=language), snapshot_)


def refusal(snapshot_: SizeSnapshot, mode: str) -> str:
    return next(offer.refusal for offer in offers(REQUEST, snapshot_) if offer.mode == mode)


def about(one: Stated, **values: Any) -> Stated:
    return replace(one, observation=replace(one.observation, **values))


def of_whole(*values: Stated) -> Whole:
    return Whole(WHOLE, tuple(about(one, subject_id="broad-market", id=f"w.{one.observation.id}") for one in values))


def with_whole(part: tuple[Stated, ...], whole: tuple[Stated, ...], **scopes: object) -> SizeSnapshot:
    markets = (
        Market(id="test-market", name_en="Test", broader_id="broad-market"),
        Market(id="broad-market", name_en="B"),
    )
    return replace(known(*part), whole=of_whole(*whole), scopes=Scopes(markets=markets, **scopes))  # type: ignore[arg-type]


# -- growth ---------------------------------------------------------------------------------------------


def test_growth_from_year_to_year_and_compound_over_skipped_years() -> None:
    figure = of(
        known(stated("2020", 100e6), stated("2021", 110e6), stated("2024", 146.41e6, "146.41 million")), "growth"
    )
    found = points(figure, "Alpha")
    assert found["2021"].y == pytest.approx(10.0)
    # 146.41 / 110 = 1.331 = 1.1^3
    assert found["2024"].y == pytest.approx(10.0)
    assert "2020" not in found
    assert found["2024"].lineage.observations == (
        "o0.2024.Alpha.USD.preferred",
        "o0.2021.Alpha.USD.preferred",
    )
    assert "(USD 146.41 million / USD 110 million)^(1 / 3) - 1 = +10.0 % a year" in found["2024"].text
    assert found["2024"].certainty is Certainty.MODELLED


def test_growth_goes_by_dates_not_by_the_order_of_values() -> None:
    rising = [stated("2020-06", 100.0), stated("2020-12", 90.0), stated("2021-06", 120.0), stated("2021-12", 99.0)]
    found = points(of(replace(known(*rising), measure=HEADS), "growth"), "Alpha")
    assert sorted(found) == ["2021-06", "2021-12"]
    assert found["2021-06"].y == pytest.approx(20.0)  # 120 / 100, a year before; not 120 / 90
    assert found["2021-12"].y == pytest.approx(10.0)  # 99 / 90


def test_growth_leaves_gaps_where_nothing_is_stated() -> None:
    values = [stated(str(year), 100.0 * 1.1 ** (year - 2010)) for year in (2010, 2011, 2015, 2016)]
    figure = of(known(*values), "growth")
    assert [point.key for point in figure.series[0].points] == ["2011", "gap:2012", "2015", "2016"]
    assert figure.series[0].points[1].y is None


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ((stated("2020", 5.0),), "one exact value only"),
        ((stated("2020", 5.0), stated("2020-06", 6.0)), "no two values a year apart"),
        ((stated("2020", 0.0), stated("2021", 6.0)), "values through zero have no rate of growth"),
    ],
)
def test_a_series_without_growth_says_why(values: tuple[Stated, ...], reason: str) -> None:
    other = (stated("2020", 5.0, estimator="Beta"), stated("2021", 6.0, estimator="Beta"))
    figure = of(replace(known(*values, *other), measure=HEADS), "growth")
    assert [one.key for one in figure.series] == ["Beta"]
    assert f"Not drawn ({reason}): Alpha." in figure.footnotes


def test_a_bound_is_no_end_of_a_growth() -> None:
    bounded = known(stated("2020", 5.0, qualifier="over"), stated("2021", 6.0), stated("2022", 9.0))
    assert list(points(of(bounded, "growth"), "Alpha")) == ["2022"]


def test_doubt_in_one_end_is_doubt_in_the_growth() -> None:
    figure = of(known(stated("2020", 5.0, status="disputed"), stated("2021", 6.0)), "growth")
    assert figure.series[0].points[0].certainty is Certainty.DISPUTED


# -- share ----------------------------------------------------------------------------------------------


def test_a_share_needs_both_numbers_of_one_publisher_for_one_period() -> None:
    part = (stated("2020", 25e6), stated("2021", 30e6), stated("2020", 7e6, estimator="Beta"))
    whole = (stated("2020", 100e6), stated("2022", 100e6), stated("2021", 100e6, estimator="Gamma"))
    figure = of(with_whole(part, whole), "share")
    found = points(figure, "Alpha")
    assert {key: point.y for key, point in found.items()} == {"2020": pytest.approx(25.0)}
    assert found["2020"].lineage.observations == ("o0.2020.Alpha.USD.preferred", "w.o0.2020.Alpha.USD.preferred")
    assert "USD 25 million / USD 100 million = 25.0 %" in found["2020"].text
    assert figure.title == "By the numbers of Alpha, test is 25.0 % of Broad (2020)"
    assert figure.subtitle.startswith("Share of Broad, China, %")
    assert "Not drawn (no market size of Broad by the same publisher): Beta." in figure.footnotes


def test_a_share_is_refused_across_currencies_and_price_bases() -> None:
    part, whole = (stated("2020", 25e6),), (stated("2020", 700e6, unit="CNY"),)
    assert refusal(with_whole(part, whole), "share").startswith(
        "No publisher on file states market size of both Test and"
    )
    real = tuple(about(one, price_basis="real") for one in (stated("2020", 100e6),))
    assert refusal(with_whole(part, real), "share")
    converted = compose(
        replace(REQUEST, mode="share", currency="CNY"),
        with_whole((stated("2023", 25e6),), (stated("2023", 350e6, unit="CNY"),)),
    )
    # 25 million dollars at 7.0 are 175 million yuan: half of 350
    assert points(converted, "Alpha")["2023"].y == pytest.approx(50.0)
    assert "fx" in points(converted, "Alpha")["2023"].lineage.evidence


def test_a_place_inside_the_other_is_no_barrier_but_another_place_is() -> None:
    places = (
        Geography(id="world", name_en="World", level="world"),
        Geography(id="china", name_en="China", level="country", parent_id="world"),
    )
    inside = (
        Market(id="test-market", name_en="T", geography_id="china"),
        Market(id="broad-market", name_en="B", geography_id="world"),
    )
    part, whole = (stated("2020", 25e6),), (stated("2020", 100e6),)
    base = with_whole(part, whole)
    assert not refusal(replace(base, scopes=Scopes(markets=inside, geographies=places)), "share")
    outside = (inside[1], replace(inside[0], geography_id="mars"))
    elsewhere = replace(base, scopes=Scopes(markets=outside, geographies=places))
    assert refusal(elsewhere, "share")


def test_without_a_broader_market_there_is_no_share() -> None:
    assert refusal(known(stated("2020", 5.0)), "share") == (
        "No broader market is on file of which Test would be a share."
    )


def test_the_shares_of_the_default_workspace(default: Workspace) -> None:
    figure = build(replace(RADIOLOGY, mode="share"), default)
    mrfr = points(figure, "Market Research Future")
    assert mrfr["2024"].y == pytest.approx(300.39 / 6650 * 100)
    assert mrfr["2035"].y == pytest.approx(607.36 / 23640 * 100)
    assert points(figure, "Insights10")["2022"].y == pytest.approx(191 / 4880 * 100)
    assert "4.52 %" in figure.title
    assert "2.57 %" in figure.title


def test_a_segment_is_a_share_of_its_parent(default: Workspace) -> None:
    bone = replace(RADIOLOGY, segment="china-teleradiology.application.bone-imaging", mode="share")
    figure = build(bone, default)
    found = [point for one in figure.series for point in one.points if point.y is not None]
    # 80.0 of the 300.39 million that the same publisher states for the market
    assert [round(point.y or 0, 2) for point in found if point.key.startswith("2024")] == [26.63]
    assert figure.section == "Bone Imaging"


# -- per head -------------------------------------------------------------------------------------------


def people(period: str, value: float, measure: str, words: str, unit: str = "person") -> Stated:
    return about(
        stated(period, value, words, unit=unit, estimator="Bureau"), measure_id=measure, id=f"{measure}.{period}"
    )


USERS = people("2023-12", 1092e6, "internet-users", "1,092 million")
SHARE = people("2023-12", 0.775, "internet-penetration", "77.5%", "ratio")
CENSUS = people("2023", 1400e6, "population", "1,400 million")


def test_a_count_and_its_share_give_the_population() -> None:
    (only,) = populations([USERS, SHARE])
    assert only.value == pytest.approx(1092e6 / 0.775)
    assert only.is_computed
    assert only.formula == "(1,092 million people / 77.5 %)"
    assert population_at([only], 2023.5) == only
    assert population_at([only], 2024.5) is None


def test_a_stated_population_goes_before_a_computed_one() -> None:
    found = population_at(populations([USERS, SHARE, CENSUS]), 2023.96)
    assert found is not None
    assert found.stated == (CENSUS,)


@pytest.mark.parametrize(
    "share",
    [
        replace(SHARE, estimator="", observation=replace(SHARE.observation, estimator="Somebody else")),
        people("2023-06", 0.77, "internet-penetration", "77%", "ratio"),
        people("2023-12", 0.005, "internet-penetration", "0.5%", "ratio"),
    ],
)
def test_no_population_from_two_estimators_two_dates_or_a_tiny_share(share: Stated) -> None:
    assert populations([USERS, share]) == ()


def test_money_per_head_with_a_stated_population() -> None:
    figure = of(
        replace(known(stated("2023", 2.8e9, "2.8 billion"), stated("2030", 5e9)), population=populations([CENSUS])),
        "per_head",
    )
    point = points(figure, "Alpha")["2023"]
    assert point.y == pytest.approx(2.0)
    assert point.lineage.observations == ("o0.2023.Alpha.USD.preferred", "population.2023")
    assert "USD 2.8 billion / 1,400 million people = USD 2.0" in point.text
    assert figure.subtitle.startswith("Market size per head, China, USD")
    assert "Population of China as stated by Bureau." in figure.footnotes
    assert "No population on file, not drawn: 2030." in figure.footnotes


def test_counts_per_head_are_told_per_thousand_or_per_million() -> None:
    many = replace(known(stated("2023", 70e6, unit="person")), measure=HEADS, population=populations([CENSUS]))
    assert points(of(many, "per_head"), "Alpha")["2023"].y == pytest.approx(50.0)
    assert "per 1,000 people" in of(many, "per_head").subtitle
    few = replace(known(stated("2023", 2800.0, unit="hospital")), measure=HEADS, population=populations([CENSUS]))
    assert points(of(few, "per_head"), "Alpha")["2023"].y == pytest.approx(2.0)
    assert "per million people" in of(few, "per_head").subtitle


def test_ranges_and_bounds_stay_what_they_are_per_head() -> None:
    bound = stated("2023", 2.8e9, "over 2.8 billion", qualifier="over")
    point = points(of(replace(known(bound), population=populations([CENSUS])), "per_head"), "Alpha")["2023"]
    assert (point.low, point.high) == (point.y, None)


def test_nobody_states_the_population() -> None:
    assert refusal(known(stated("2023", 5.0)), "per_head") == (
        "Nobody on file states the population of China for a year shown, nor a count of people with its share of it."
    )
    ratio = replace(known(stated("2023", 0.5, unit="ratio")), measure=replace(MONEY, unit_kind="ratio"))
    assert "no amount and no count" in refusal(ratio, "per_head")


def test_per_head_on_the_default_workspace_names_what_the_population_is_computed_from(default: Workspace) -> None:
    figure = build(replace(RADIOLOGY, mode="per_head"), default)
    point = points(figure, "Market Research Future")["2024"]
    assert point.y == pytest.approx(300.39e6 / (1108e6 / 0.786))
    assert any("internet users / internet penetration (CNNIC)" in note for note in figure.footnotes)
    measures = {line.measure for line in figure.evidence}
    assert {"Internet users", "Internet penetration"} <= measures


# -- all of them ----------------------------------------------------------------------------------------


def test_a_market_with_nothing_but_a_rate_offers_the_index() -> None:
    only = known(rates=(stated("2025/2031", 0.092, "9.2%", unit="rate", kind="rate"),))
    refused = {offer.mode: offer.refusal for offer in offers(REQUEST, only)}
    assert [mode for mode in MODES if not refused[mode]] == ["index"]
    assert refused["value"] == (
        "No publisher on file states market size of Test, only rates of growth: the index shows them."
    )
    assert compose(REQUEST, only).series[0].points[-1].y == pytest.approx(100 * 1.092**6)


@pytest.mark.parametrize("mode", ["share", "growth", "per_head"])
def test_an_empty_mode_says_why_in_both_languages(mode: str) -> None:
    nothing = known(stated("2020", 5.0))
    for language in ("en", "zh"):
        figure = of(nothing, mode, language)
        assert figure.empty
        assert figure.title != figure.empty
        assert not figure.series


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("currency", ["", "CNY"])
def test_axis_unit_table_and_words_change_together(default: Workspace, mode: str, currency: str) -> None:
    request = replace(RADIOLOGY, mode=mode, currency=currency)
    figure = build(request, default)
    assert figure.y is not None
    drawn = {round(point.y, 9) for one in figure.series for point in one.points if point.y is not None}
    column = next(place for place, one in enumerate(figure.table.columns) if one.key == "value")
    in_table = {round(value, 9) for row in figure.table.rows if (value := row[column].value) is not None}
    assert drawn == in_table
    assert figure.table.columns[column].unit == figure.y.unit
    assert figure.y.unit.split(" ")[0] in figure.subtitle
    assert figure.alt_text
    if currency and mode in {"value", "per_head"}:
        assert any("Nominal only" in note for note in figure.footnotes)


def test_every_computed_mark_leads_back_to_all_its_inputs(default: Workspace) -> None:
    known_ids = {row.id for row in default.observations.all()}
    for mode in ("share", "growth", "per_head"):
        figure = build(replace(RADIOLOGY, mode=mode), default)
        for one in figure.series:
            for point in one.points:
                assert len(point.lineage.observations) > 1
                assert set(point.lineage.observations) <= known_ids
                assert point.lineage.formula in point.text


def test_offers_do_not_depend_on_the_mode_that_is_chosen(default: Workspace) -> None:
    read = snapshot(RADIOLOGY, default)
    found = {offers(replace(RADIOLOGY, mode=mode), read) for mode in MODES}
    assert len(found) == 1
