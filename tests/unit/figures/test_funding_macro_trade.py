"""Funding on two axes, deals of players, macro indicators of a place, and trade that nobody publishes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.figures.axes import value_axis
from desktop.figures.build import build
from desktop.figures.figure import Certainty, Entity, Family
from desktop.figures.funding import compose_funding
from desktop.figures.funding_reading import read_funding
from desktop.figures.request import FigureRequest
from desktop.figures.two_axes import banded
from desktop.market import records as r
from desktop.market.period import parse_period
from desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.figures.figure import Figure, Series

CARE = "china-internet-healthcare"


def figure(workspace: Workspace, family: str, market: str = CARE, **more: object) -> Figure:
    return build(FigureRequest(family, market, **more), workspace)  # type: ignore[arg-type]


def series(of: Figure, key: str) -> Series:
    return next(one for one in of.series if one.key == key)


def test_money_stands_in_columns_and_deals_on_the_second_axis(default: Workspace) -> None:
    found = figure(default, "funding")
    money, deals = series(found, "funding-amount"), series(found, "deals")
    assert (found.family, money.mark, deals.mark) == (Family.COLUMNS, "column", "line")
    assert (money.secondary, deals.secondary) == (False, True)
    assert found.y is not None
    assert found.y2 is not None
    assert found.y.unit == "CNY billion"
    assert {p.key: p.y for p in deals.points}["2017"] == 164
    assert found.y2.maximum >= 164


def test_bands_stand_apart_whatever_is_counted() -> None:
    values, others = [3.0, 900.0], [1.0, 0.5]
    first, second = banded(value_axis(values, "en"), value_axis(others, "en"), values, others)
    border = -second.minimum / (second.maximum - second.minimum)
    assert max(values) / first.maximum < border - 0.1
    assert (max(others) - second.minimum) / (second.maximum - second.minimum) < 0.95
    below = [-3.0, 5.0]
    assert banded(value_axis(below, "en"), second, below, others) == (value_axis(below, "en"), second)
    assert banded(first, second, [], []) == (first, second)


def test_money_without_deals_is_spoken_of_alone(default: Workspace) -> None:
    found = figure(default, "funding", "china-mobile-health")
    assert found.y2 is None
    assert "deals" not in found.subtitle
    assert [one.key for one in found.series] == ["funding-amount"]


def test_years_that_nobody_counted_stay_open_and_parts_of_a_year_say_so(default: Workspace) -> None:
    points = {p.key: p for p in series(figure(default, "funding"), "funding-amount").points}
    assert points["2015"].y is None
    assert points["2015"].certainty is Certainty.NOT_PUBLISHED
    assert (points["2022"].y, points["2022"].certainty) == (3.119, Certainty.PART_OF_YEAR)
    assert (points["2024"].y, points["2024"].certainty) == (0.35, Certainty.PART_OF_YEAR)
    assert points["2017"].certainty is Certainty.PUBLISHED
    assert points["2014"].certainty is Certainty.MODELLED
    assert "6.162 CNY/USD" in points["2014"].lineage.formula


def test_what_else_is_said_of_a_year_is_a_ring_and_a_note(default: Workspace) -> None:
    found = figure(default, "funding")
    rings = series(found, "funding-amount#rings")
    assert {p.key for p in rings.points} == {"2014#0", "2021#0"}
    assert {p.certainty for p in rings.points} == {Certainty.DISPUTED}
    assert any("12.008" in note and "12.092" in note for note in found.footnotes)
    assert any("CNY 12.008 billion, 43 deals (ASKCI" in note for note in found.footnotes), "one source, one bracket"
    assert len(found.table.rows) == 26


def test_parts_of_years_stand_beside_whole_ones_and_are_not_compared_with_them(default: Workspace) -> None:
    found, chinese = figure(default, "funding"), figure(default, "funding", language="zh")
    assert found.x is not None
    labels = {tick.at: tick.label for tick in found.x.ticks}
    assert (labels[2022.5], labels[2024.5]) == ("2022 Jan–Jul", "2024 Q1")
    deals = {p.key: (p.label, p.certainty) for p in series(found, "deals").points}
    assert (deals["2022"], deals["2024"]) == (("10", Certainty.PART_OF_YEAR), ("2", Certainty.PART_OF_YEAR))
    assert "2023" in found.title
    assert "2024" not in found.title, "the last whole year"
    assert any(note.startswith("2022 Jan–Jul, 2024 Q1: parts of a year") for note in found.footnotes)
    assert any(note.startswith("2022年1–7月、2024年第一季度不足一年") for note in chinese.footnotes)
    assert Certainty.PART_OF_YEAR in found.legend
    assert "3.12 (2022 Jan–Jul)" in found.alt_text


def test_a_part_of_a_year_that_has_a_whole_value_is_told_in_the_units_of_the_chart(default: Workspace) -> None:
    for language, words in (("en", "CNY 3.119 billion (H1 2021)"), ("zh", "31.19亿元（2021年上半年）")):
        request = FigureRequest("funding", CARE, language=language)
        snapshot = read_funding(request, default)
        half = parse_period("2021-H1")
        part = next(one for one in snapshot.amounts if one.period.text == "2022-01/2022-07")
        own = replace(part, period=half, x=half.x)
        found = compose_funding(request, replace(snapshot, amounts=(*snapshot.amounts, own)))
        assert any(words in note for note in found.footnotes), found.footnotes
        whole = next(p for p in series(found, "funding-amount").points if p.key == "2021")
        assert whole.certainty is not Certainty.PART_OF_YEAR


def test_a_part_of_a_year_stands_only_where_money_and_deals_cover_the_same_months(default: Workspace) -> None:
    request = FigureRequest("funding", CARE)
    snapshot = read_funding(request, default)
    for text, drawn in (("2022-01/2022-07", True), ("2022-Q1", False), ("2022", False)):
        period = parse_period(text)
        counts = tuple(
            replace(one, period=period, x=period.x) if one.period.text == "2022-01/2022-07" else one
            for one in snapshot.counts
        )
        found = compose_funding(request, replace(snapshot, counts=counts))
        points = {p.key: p for p in series(found, "funding-amount").points}
        assert (points["2022"].certainty is Certainty.PART_OF_YEAR) is drawn, text
        told = any("CNY 3.119 billion (Jan 2022 – Jul 2022)" in note for note in found.footnotes)
        assert told is not drawn, text


def test_a_currency_that_is_asked_for_is_that_of_the_axis(default: Workspace) -> None:
    found = figure(default, "funding", currency="USD", language="zh")
    assert found.y is not None
    assert found.y.unit == "亿美元"
    kinds = {p.key: p.certainty for p in series(found, "funding-amount").points}
    assert (kinds["2013"], kinds["2017"]) == (Certainty.PUBLISHED, Certainty.MODELLED)


def test_a_market_nobody_counts_for_says_who_is_counted(default: Workspace) -> None:
    found = figure(default, "funding", "china-telemedicine")
    assert "Internet healthcare in China" in found.empty
    assert not found.series


def test_deals_name_both_sides_and_keep_what_is_not_stated(default: Workspace) -> None:
    found = figure(default, "funding", shape="deals")
    rows = {row[2].text: row for row in found.table.rows}
    assert len(rows) == 17
    assert rows["DXY raises a new round"][4].text == "Hillhouse, Tencent, Trustbridge Partners"
    assert rows["DXY raises a new round"][1].text == "DXY"
    assert rows["Chunyu Series E"][3].certainty is Certainty.NOT_PUBLISHED
    assert rows["Chunyu Series E"][3].text == ""
    assert rows["JD Health Series A"][0].entity == Entity("event", "2019-11-jd-health-series-a")
    drawn = {p.key for one in found.series for p in one.points}
    assert len(drawn) == 15
    of_one = figure(default, "funding", shape="deals", subject="wedoctor")
    assert {row[1].text for row in of_one.table.rows} == {"WeDoctor"}


def test_a_place_is_a_strip_of_indicators_with_axes_of_their_own(default: Workspace) -> None:
    found = figure(default, "macro", "china-telemedicine")
    panels = {panel.key: panel for panel in found.panels}
    assert {"health-expenditure", "population-65-share", "5g-base-stations", "physicians-per-1000"} <= panels.keys()
    assert all(panel.y is not None and panel.series for panel in found.panels)
    assert panels["internet-users"].series[0].end_label == "1,125"
    assert len(found.table.rows) > 70


def test_one_indicator_is_a_figure_over_time(default: Workspace) -> None:
    found = figure(default, "macro", shape="one", across="health-expenditure", language="zh")
    assert found.family is Family.LINES
    assert "卫生总费用" in found.title
    assert found.name == f"macro.{CARE}.one"


def test_an_indicator_against_the_market_joins_the_common_years(default: Workspace) -> None:
    found = figure(default, "macro", shape="axis", across="internet-penetration", measure="users")
    assert found.family is Family.SCATTER
    trail = found.series[0]
    assert [p.key for p in trail.points] == sorted(p.key for p in trail.points)
    assert trail.mark == "line"
    assert all(len(p.lineage.observations) == 2 for p in trail.points)
    assert found.footnotes[0].startswith("Both stand")
    nothing = figure(default, "macro", "china-teleradiology", shape="axis", across="medical-consortia")
    assert "Medical consortia" in nothing.empty


def test_trade_without_numbers_lists_promises_and_neighbours(default: Workspace) -> None:
    found = figure(default, "trade", "china-telemedicine")
    kinds = [row[0].text for row in found.table.rows]
    assert kinds[:3] == ["Promised by a sold report"] * 3
    assert "Policy" in kinds
    assert not found.series
    assert "HS code" in found.empty
    assert not [cell for row in found.table.rows for cell in row if cell.value is not None]


@pytest.fixture(scope="module")
def trading(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A market whose exports somebody brought, two sources for one year, and imports from a country."""
    path = tmp_path_factory.mktemp("trading") / "trading.marketscope"
    with Workspace.create(path, name="trading") as workspace:
        with workspace.edit("Trade") as edit:
            edit.put(r.Source(id="s", publisher="Customs", title="Yearbook", kind="official"))
            edit.put(r.Evidence(id="e", source_id="s", locator="1", paraphrase="Said."))
            edit.put(r.Geography(id="xx", name_en="Somewhere", level="country"))
            edit.put(r.Market(id="m", name_en="M", geography_id="xx"))
            for key, called in (("device-exports", "Exports of devices"), ("device-imports", "Imports of devices")):
                edit.put(r.Measure(id=key, name_en=called, unit_kind="money"))
            for key, subject, measure, year, value, status in (
                ("a", "market", "device-exports", 2020, 10.0, "preferred"),
                ("b", "market", "device-exports", 2021, 20.0, "preferred"),
                ("c", "market", "device-exports", 2021, 90.0, "alternate"),
                ("d", "geography", "device-imports", 2021, 5.0, "preferred"),
            ):
                edit.put(
                    r.Observation(
                        id=key,
                        subject=subject,
                        subject_id="m" if subject == "market" else "xx",
                        measure_id=measure,
                        period=str(year),
                        period_start=f"{year}-01-01",
                        period_end=f"{year}-12-31",
                        stated=f"USD {value:g}",
                        value=value,
                        unit="USD",
                        kind="actual",
                        status=status,
                        evidence_id="e",
                    )
                )
        yield workspace


def test_numbers_of_ones_own_are_drawn_by_flow_and_partner(trading: Workspace) -> None:
    found = figure(trading, "trade", "m")
    assert [one.name for one in found.series] == ["Exports of devices", "Imports of devices: Somewhere"]
    assert [(p.key, p.y) for p in found.series[0].points] == [("2020", 10.0), ("2021", 20.0)]
    assert len(found.table.rows) == 4
    assert not found.empty


def test_a_workspace_without_anything_says_so_everywhere(trading: Workspace) -> None:
    for family, shape in (("funding", ""), ("funding", "deals"), ("relations", ""), ("macro", "axis")):
        found = figure(trading, family, "m", shape=shape)
        assert found.empty
        assert found.title
