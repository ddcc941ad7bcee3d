"""Every estimate by year: one row a number, and over each year how far its publishers lie apart."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from desktop.figures.build import build
from desktop.figures.catalogue_estimates import estimates_figures
from desktop.figures.estimates import FAMILY, MOST
from desktop.figures.figure import Certainty, Entity, Family, Figure
from desktop.figures.frozen import freeze, thaw
from desktop.figures.request import FigureRequest
from desktop.figures.tracing import mark_of

if TYPE_CHECKING:
    from desktop.figures.bar_rows import Spread
    from tests.shipped import Shipped

REQUEST = FigureRequest(FAMILY, "china-internet-healthcare")


@pytest.fixture(scope="module")
def figure(shipped: Shipped) -> Figure:
    return build(REQUEST, shipped.workspace)


def spreads(figure: Figure) -> dict[str, Spread]:
    """By the group they stand over."""
    assert figure.bar_rows is not None
    groups = {row.at: row.group for row in figure.bar_rows.rows}
    found = {groups[spread.first]: spread for spread in figure.bar_rows.spreads}
    assert all(groups[spread.first] == groups[spread.last] for spread in figure.bar_rows.spreads)
    return found


def test_each_number_is_a_row_of_its_year_the_lowest_first(figure: Figure) -> None:
    assert figure.family is Family.BARS
    assert figure.bar_rows is not None
    values = {point.x: point.y for series in figure.series for point in series.points}
    rows = figure.bar_rows.rows
    assert [row.at for row in rows] == sorted(values)
    assert [row.group for row in rows] == sorted(row.group for row in rows)
    for one, two in pairwise(rows):
        assert one.group != two.group or (values[one.at] or 0) <= (values[two.at] or 0)
    assert figure.x is not None
    assert len(figure.x.ticks) == len(rows)
    assert all(row.note for row in rows)
    assert len({series.colour for series in figure.series if series.entity is not None}) > 4


def test_the_factor_is_the_highest_over_the_lowest_of_a_year(figure: Figure) -> None:
    found = spreads(figure)
    assert found.keys() == {"2020", "2022", "2023"}, "a year with one publisher has nothing to compare"
    # 196.1 / 94 = 2.0862; 392.5 / 376.4 = 1.0428; >370 / 309.9 = 1.1939 at least.
    assert found["2020"].factor == pytest.approx(196.1 / 94)
    assert (found["2020"].text, found["2020"].formula) == ("2.1 ×", "196.1 / 94 = 2.1")
    assert (found["2023"].text, found["2023"].formula) == ("1.04 ×", "392.5 / 376.4 = 1.04")
    assert (found["2022"].text, found["2022"].is_doubted) == (">1.2 ×", True)
    assert figure.title == (
        "Internet healthcare in China: estimates for 2020 differ by a factor of 2.1, those for 2023 by 5 %"
    )
    mark = mark_of(figure, f"spread:{found['2020'].first:g}")
    assert mark is not None
    assert len(mark.lineage.observations) == 2


def test_the_title_rests_on_no_disputed_number_where_there_are_others(shipped: Shipped) -> None:
    figure = build(replace(REQUEST, market="global-telemedicine"), shipped.workspace)
    found = spreads(figure)
    assert found["2026"].factor > found["2030"].factor
    assert found["2026"].is_doubted
    assert "2030" in figure.title
    assert "2.6" in figure.title


def test_what_a_slide_cannot_hold_is_counted(shipped: Shipped) -> None:
    figure = build(replace(REQUEST, market="global-telemedicine"), shipped.workspace)
    assert figure.bar_rows is not None
    assert len(figure.bar_rows.rows) <= MOST
    left = next(note for note in figure.footnotes if note.startswith("Not shown:"))
    every = shipped.workspace.observations.all(
        subject="market", subject_id="global-telemedicine", measure_id="market-size"
    )
    usable = [row for row in every if row.kind != "rate" and row.value is not None and row.unit == "USD"]
    assert f"{len(usable) - len(figure.bar_rows.rows)} numbers" in left


def test_equal_numbers_of_two_publishers_agree(shipped: Shipped) -> None:
    figure = build(replace(REQUEST, market="china-telemedicine"), shipped.workspace)
    assert spreads(figure)["2019"].text == "1.00 ×"
    assert figure.title == "China Telemedicine: estimates for 2019 lie within 1 %"


def test_one_publisher_alone_is_compared_with_nobody(shipped: Shipped) -> None:
    figure = build(replace(REQUEST, measure="users"), shipped.workspace)
    assert not spreads(figure)
    assert figure.title.endswith("no two publishers state users for the same year")
    assert figure.x is not None
    assert "CNNIC (Dec 2015)" in {tick.label for tick in figure.x.ticks}


def test_rows_table_evidence_and_languages_say_the_same(shipped: Shipped, figure: Figure) -> None:
    chinese = build(replace(REQUEST, language="zh"), shipped.workspace)
    assert [one.factor for one in spreads(chinese).values()] == [one.factor for one in spreads(figure).values()]
    shown = {point.lineage.observations[0] for series in figure.series for point in series.points}
    assert shown == {line.observation for line in figure.evidence} & shown
    assert [row[2].text for row in figure.table.rows][-3:] == ["2.1 ×", ">1.2 ×", "1.04 ×"]
    bound = next(p for series in figure.series for p in series.points if p.label.startswith(">"))
    assert (bound.certainty, bound.low, bound.high) == (Certainty.DISPUTED, bound.y, None)
    assert thaw(freeze({"en": [figure]}), "en") == (figure,)
    assert all(series.entity is None or series.entity == Entity("estimator", series.key) for series in figure.series)


def test_only_markets_with_several_publishers_are_listed(shipped: Shipped) -> None:
    names = {request.name for request in estimates_figures(shipped.workspace, "en")}
    assert {"estimates.china-internet-healthcare", "estimates.global-telemedicine"} <= names
    for request in estimates_figures(shipped.workspace, "en"):
        assert not build(request, shipped.workspace).empty, request.name
