"""The tables of a day on the real workspace: what they list, what they leave out, what they say about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop.analysis.known_then import vintage
from desktop.figures.build import build, snapshot
from desktop.figures.figure import Certainty
from desktop.figures.request import FigureRequest
from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.market.records import Source

MEASURES = "2018-internet-hospital-measures"
HELD = FigureRequest("in_force", "", on_day="2018-07-17")
KNOWN = FigureRequest("in_force", "china-internet-healthcare", shape="known", on_day="2018-07-17")
DRIFT = FigureRequest("in_force", "global-telemedicine", shape="drift")


@pytest.fixture(scope="module")
def default(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path: Path = tmp_path_factory.mktemp("days") / "default.marketscope"
    with Workspace.open(shipped_file(path)) as workspace:
        yield workspace


def test_a_day_lists_what_had_come_by_then_in_the_order_of_its_standing(default: Workspace) -> None:
    figure = build(HELD, default)
    listed = [row[0].entity.id for row in figure.table.rows if row[0].entity is not None]
    assert MEASURES in listed
    assert build(replace(HELD, on_day="2018-07-16"), default).table.rows != figure.table.rows
    issued = {key: default.policies.get(key) for key in listed}
    assert all(one is not None and (one.issued_start or one.effective_start) <= "2018-07-17" for one in issued.values())
    standings = [row[3].text for row in figure.table.rows]
    assert standings[0] == "in force"
    assert any("day of effect not stated" in text for text in standings)
    unknown = next(row for row in figure.table.rows if row[0].entity is not None and row[0].entity.id == MEASURES)[2]
    assert unknown.certainty is Certainty.NOT_PUBLISHED
    assert figure.title == "On 17 July 2018, 15 dated policies held; 8 had been issued in the year before"
    assert any("carry no date and cannot be placed" in note for note in figure.footnotes)


def test_a_month_or_a_year_means_its_last_day(default: Workspace) -> None:
    assert (
        build(replace(HELD, on_day="2018"), default).table == build(replace(HELD, on_day="2018-12-31"), default).table
    )
    everything = build(replace(HELD, on_day=""), default)
    assert len(everything.table.rows) > len(build(HELD, default).table.rows)


def test_limits_of_the_page_apply(default: Workspace) -> None:
    local = build(replace(HELD, on_day="2025", levels=("provincial",)), default)
    assert 0 < len(local.table.rows) < 12
    placed = build(replace(HELD, on_day="2025", place="ningxia"), default)
    assert {row[0].entity.id.split("-")[1] for row in placed.table.rows if row[0].entity} >= {"ningxia"}
    worded = build(replace(HELD, on_day="2025", words="医院"), default)
    assert worded.table.rows
    nothing = build(replace(HELD, words="no such words"), default)
    assert nothing.empty == "No policy on file matches what the page is limited to."


@pytest.mark.parametrize("day", ["2010-01-01", "2016-06-30", "2018-07-17", "2020-12-31", "2023-06-30"])
def test_nothing_that_was_published_later_is_among_what_was_known(default: Workspace, day: str) -> None:
    for shape in ("known", "drift"):
        figure = build(replace(KNOWN, shape=shape, on_day=day), default)
        for row in figure.table.rows:
            for key in (key for cell in row for key in cell.lineage.observations):
                observation = default.observations.get(key)
                place = default.evidence.get(observation.evidence_id) if observation else None
                source: Source | None = default.sources.get(place.source_id) if place else None
                span = vintage(source) if source else None
                assert span is not None
                assert span.last <= date.fromisoformat(day)


def test_what_was_known_names_period_and_publication_apart(default: Workspace) -> None:
    figure = build(KNOWN, default)
    users = next(row for row in figure.table.rows if row[0].text == "Users")
    assert [cell.text for cell in users[1:]] == ["152 million people", "actual", "Dec 2015", "23 January 2016", "CNNIC"]
    assert any("no date of publication" in note for note in figure.footnotes)
    assert any("published later" in note for note in figure.footnotes)


def test_forecasts_of_one_year_stand_in_the_order_in_which_they_appeared(default: Workspace) -> None:
    figure = build(DRIFT, default)
    assert figure.title.startswith("Market size forecast for 2030: from USD 144.2 billion (2021)")
    changes = [row[4] for row in figure.table.rows if row[4].certainty is Certainty.MODELLED]
    assert changes
    for cell in changes:
        assert len(cell.lineage.observations) == 2
        assert cell.lineage.formula.endswith(cell.text.replace("\N{MINUS SIGN}", "-").lstrip("+"))
    earlier = build(replace(DRIFT, on_day="2022-12-31"), default)
    assert len(earlier.table.rows) < len(figure.table.rows)


def test_a_bound_is_told_and_so_is_the_change_from_one(default: Workspace) -> None:
    for language, value, change in (("en", "CNY >370 billion", "below −16.2 %"), ("zh", ">3,700亿元", "低于−16.2%")):
        request = replace(DRIFT, market="china-internet-healthcare", language=language)
        rows = [[cell.text for cell in row] for row in build(request, default).table.rows]
        at = next(number for number, row in enumerate(rows) if row[2] == value)
        assert rows[at + 1][4] == change
    both = replace(DRIFT, market="china-internet-healthcare")
    assert sum(row[4].text.startswith(("above", "below")) for row in build(both, default).table.rows) == 1


def test_an_empty_workspace_says_what_it_lacks(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "empty.marketscope") as empty:
        figure = build(HELD, empty)
        assert figure.empty == "No policy is on file."
        assert not figure.table.rows


def test_a_day_is_composed_from_one_reading(default: Workspace) -> None:
    from desktop.figures.build import compose

    known = snapshot(HELD, default)
    titles = {compose(replace(HELD, on_day=f"{year}-06-30"), known).title for year in range(2014, 2026)}
    assert len(titles) == 12
