"""Several players over time: their own colours, one span for all growth rates, nothing joined that is not one series."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.figures.build import build
from desktop.figures.courses_reading import FAMILY
from desktop.figures.figure import Certainty, Entity, Family, Figure
from desktop.figures.frozen import freeze, thaw
from desktop.figures.palette import colour_of
from desktop.figures.reading import UnknownFigureError
from desktop.figures.request import FigureRequest
from desktop.figures.tracing import mark_of

if TYPE_CHECKING:
    from tests.shipped import Shipped

THREE = ("jd-health", "alibaba-health", "ping-an-good-doctor")
REQUEST = FigureRequest(FAMILY, "", "revenue", others=THREE)


@pytest.fixture(scope="module")
def figure(shipped: Shipped) -> Figure:
    return build(REQUEST, shipped.workspace)


def rates(figure: Figure) -> dict[str, float | None]:
    assert figure.side is not None
    return {value.series.partition("/")[0]: value.rate for value in figure.side.values}


def test_every_player_has_its_colour_and_its_name_at_the_end(figure: Figure) -> None:
    assert figure.family is Family.LINES
    for series in figure.series:
        player = series.key.partition("/")[0]
        assert series.colour == colour_of("player", player)
        assert series.entity == Entity("player", player)
    ends = [series.end_label for series in figure.series if series.end_label]
    assert ends == ["73.4 JD Health", "30.6 Alibaba Health", "4.8 Ping An Good Doctor"]


def test_growth_is_measured_over_the_longest_span_that_all_share(figure: Figure) -> None:
    assert figure.side is not None
    assert figure.side.title == "CAGR 2019 – 2024"
    # 58.16 / 10.8 = 5.3852, fifth root 1.40036; 30.598 / 9.6 = 3.1873, 1.26091; 4.808082 / 5.06543 = 0.94919, 0.98963.
    assert rates(figure) == pytest.approx(
        {"jd-health": 0.400361, "alibaba-health": 0.260911, "ping-an-good-doctor": -0.010374}, abs=1e-6
    )
    assert [value.text for value in figure.side.values] == ["+40.0 %", "+26.1 %", "−1.0 %"]
    assert figure.title == "Of 3 players JD Health grew fastest: +40.0 % a year, 2019 – 2024"
    mark = mark_of(figure, f"side:{figure.side.values[1].series}")
    assert mark is not None
    assert mark.lineage.formula == "(30.598 / 9.6)^(1 / 5) - 1 = +26.1 %"
    assert len(mark.lineage.observations) == 2
    shown = {row[0].text: row for row in figure.table.rows}
    assert shown["CAGR, Alibaba Health"][2].text == "+26.1 %"


def test_fiscal_years_stand_where_their_months_are_and_are_told(figure: Figure) -> None:
    alibaba = next(one for one in figure.series if one.key.startswith("alibaba-health/"))
    assert {point.key: point.x for point in alibaba.points}["FY2025"] == 2024.75
    assert any(note.startswith("Alibaba Health: fiscal years to March") for note in figure.footnotes)
    assert not any("JD Health: fiscal" in note for note in figure.footnotes)


def test_what_was_derived_has_its_mark_and_what_is_not_drawn_is_counted(figure: Figure) -> None:
    derived = {(one.name, p.key) for one in figure.series for p in one.points if p.certainty is Certainty.MODELLED}
    assert derived == {("JD Health", "2020"), ("Alibaba Health", "FY2023")}
    assert all(point.stated for one in figure.series for point in one.points)
    assert not any(point.certainty is Certainty.REFUTED for one in figure.series for point in one.points)
    note = figure.footnotes[-1]
    assert note.startswith("Not drawn:")
    assert "refuted values (1)" in note


def test_numbers_within_different_bounds_stay_apart_and_grow_by_themselves(shipped: Shipped) -> None:
    figure = build(replace(REQUEST, others=("wedoctor", "jd-health")), shipped.workspace)
    own = [one for one in figure.series if one.key.startswith("wedoctor/")]
    assert len(own) == 2
    assert {point.key for point in own[0].points} & {point.key for point in own[1].points} == set()
    assert figure.side is not None
    assert figure.side.title == "CAGR 2021 – 2024"
    # 5.496 / 0.962 = 5.71310, its cube root 1.787683: only the leading statement is measured.
    assert rates(figure)["wedoctor"] == pytest.approx(0.787683, abs=1e-6)
    assert any("WeDoctor is stated within different bounds" in note for note in figure.footnotes)


def test_a_player_without_both_numbers_says_so(shipped: Shipped) -> None:
    figure = build(replace(REQUEST, others=(*THREE[:2], "wedoctor", "yuanxin-technology")), shipped.workspace)
    assert figure.side is not None
    none = next(value for value in figure.side.values if value.rate is None)
    assert none.text == "n/p"
    assert "Yuanxin Technology" in none.refusal
    assert figure.title.startswith("Of 3 players with numbers for both years")
    assert any("n/p where" in note for note in figure.footnotes)


def test_one_player_has_a_line_and_no_column(shipped: Shipped) -> None:
    figure = build(replace(REQUEST, others=("jd-health",)), shipped.workspace)
    assert figure.side is None
    assert figure.title == "Revenue of JD Health: CNY 73.4 billion (2025)"


def test_a_loss_has_no_compound_rate_and_a_stranger_no_line(shipped: Shipped) -> None:
    losses = build(replace(REQUEST, measure="net-result"), shipped.workspace)
    assert losses.series
    for value in losses.side.values if losses.side is not None else ():
        assert (value.rate is None) == bool(value.refusal)
    with pytest.raises(UnknownFigureError):
        build(replace(REQUEST, others=("nobody",)), shipped.workspace)


def test_nothing_on_file_is_said(shipped: Shipped) -> None:
    figure = build(replace(REQUEST, others=("hillhouse",)), shipped.workspace)
    assert figure.empty.startswith("Nobody publishes revenue")
    assert not figure.series


def test_languages_agree_and_a_frozen_figure_is_the_same(shipped: Shipped, figure: Figure) -> None:
    chinese = build(replace(REQUEST, language="zh"), shipped.workspace)
    assert rates(chinese) == rates(figure)
    assert chinese.side is not None
    assert chinese.side.title == "年均复合2019 – 2024"
    assert thaw(freeze({"en": [figure]}), "en") == (figure,)
