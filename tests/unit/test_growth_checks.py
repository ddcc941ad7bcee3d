"""Stated against implied growth: every stated rate, each measured by values that may be meant, and by no others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.analysis.audit import Verdict
from desktop.figures.build import build
from desktop.figures.figure import Certainty, Entity, Family
from desktop.figures.growth_checks import FAMILY, GrowthCheck, read_growth
from desktop.figures.request import FigureRequest
from desktop.figures.tracing import mark_of
from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def default(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path = tmp_path_factory.mktemp("growth") / "default.marketscope"
    with Workspace.open(shipped_file(path)) as made:
        yield made


def check(workspace: Workspace, market: str, who: str, stated: str) -> GrowthCheck:
    found = read_growth(FigureRequest(FAMILY, market), workspace).checks
    return next(one for one in found if one.stated.estimator == who and stated in one.stated.observation.stated)


def test_a_rate_that_follows_from_its_values_agrees(default: Workspace) -> None:
    found = check(default, "china-teleradiology", "Market Research Future", "6.61")
    assert found.verdict is Verdict.AGREES
    assert found.explained == (2025, 2035)


def test_a_rate_that_does_not_follow_differs_by_what_the_values_imply(default: Workspace) -> None:
    found = check(default, "china-teleradiology", "Insights10", "12.2")
    assert found.verdict is Verdict.DIFFERS
    assert found.implied == pytest.approx((514 / 191) ** (1 / 8) - 1)


def test_a_disputed_rate_is_listed_and_meets_disputed_values_only(default: Workspace) -> None:
    found = check(default, "china-teleradiology", "Market Research Future", "6.504")
    assert found.stated.observation.status == "disputed"
    assert found.pair is not None
    assert {found.pair.first.status, found.pair.last.status} == {"disputed"}
    assert found.explained == (2024, 2035), "it holds over other years than those it is printed with"


def test_without_two_values_only_an_index_is_known(default: Workspace) -> None:
    found = check(default, "china-telemedicine", "6Wresearch", "9.2")
    assert found.verdict is Verdict.NO_VALUES
    assert found.implied is None
    assert found.index_end == pytest.approx(100 * 1.092**6)
    rows = build(FigureRequest(FAMILY, "china-telemedicine"), default).table.rows
    assert "100 would become 169.6" in [row[-1].detail for row in rows]


def test_the_table_gives_each_rate_a_verdict_by_sign_word_and_colour(default: Workspace) -> None:
    figure = build(FigureRequest(FAMILY, "china-teleradiology"), default)
    assert figure.family is Family.TABLE
    assert figure.title.startswith("Of 7 stated growth rates 3 follow from their own end points, 1 fits only other ye")
    at = {column.key: place for place, column in enumerate(figure.table.columns)}
    rows = {(row[at["who"]].text, row[at["stated"]].text): row for row in figure.table.rows}
    told = {key: (row[at["finding"]].text, row[at["finding"]].tone) for key, row in rows.items()}
    assert told["Insights10", "12.20"] == ("Does not follow", "error")
    assert told["Market Research Future", "6.504"] == ("Other years", "disputed")
    assert told["Market Research Future", "6.61"] == ("Agrees", "ok")
    assert told["6Wresearch", "9.2"] == ("Cannot be checked", "")
    assert len({row[at["finding"]].glyph + str(row[at["finding"]].level) for row in rows.values()}) == 4
    insights = rows["Insights10", "12.20"]
    # 514 / 191 = 2.6911; its eighth root is 1.13173; 12.20 from 191 over eight years ends at 479.6.
    assert insights[at["implied"]].value == pytest.approx(13.1726, abs=1e-4)
    assert insights[at["gap"]].value == pytest.approx(0.9726, abs=1e-4)
    assert insights[at["gap"]].text == "+0.97"
    assert insights[at["finding"]].detail == "12.20 % gives USD 480 million"
    unknown = rows["6Wresearch", "9.2"]
    assert {unknown[at[key]].certainty for key in ("start", "end", "implied", "gap")} == {Certainty.NOT_PUBLISHED}


def test_every_cell_leads_to_what_it_rests_on(default: Workspace) -> None:
    figure = build(FigureRequest(FAMILY, "china-teleradiology"), default)
    rate = "china-teleradiology.growth-rate.2022-2030.s224"
    mark = mark_of(figure, "0/implied")
    assert mark is not None
    assert mark.entity == Entity("observation", rate)
    assert mark.lineage.formula == "(514 / 191)^(1 / 8) - 1 = 13.17 %"
    shown = {key for row in figure.table.rows for cell in row for key in cell.lineage.observations}
    assert shown == {line.observation for line in figure.evidence}
    assert all(line.source and line.locator is not None for line in figure.evidence)


def test_chinese_counts_the_same_and_one_market_needs_no_column(default: Workspace) -> None:
    both = [build(FigureRequest(FAMILY, "china-teleradiology", language=one), default) for one in ("en", "zh")]
    values = [[[cell.value for cell in row[5:8]] for row in figure.table.rows] for figure in both]
    assert values[0] == values[1]
    assert both[1].title == "7个所述增长率中，3个与自身起讫值相符、1个只符合其他年份、1个不相符、2个无法核对"
    alone = build(FigureRequest(FAMILY, "china-internet-healthcare"), default)
    assert "market" not in {column.key for column in alone.table.columns}
    assert alone.title == "The one stated growth rate follows from its own end points"
    assert alone.table.rows[0][-1].detail == "within the rounding of the end points"


def test_a_market_without_rates_says_so(default: Workspace) -> None:
    bare = next(
        figure for market in default.markets.all() if (figure := build(FigureRequest(FAMILY, market.id), default)).empty
    )
    assert bare.empty.startswith("No publisher states a rate of growth")
    assert not bare.table.rows
