"""The rows of a segment tree: shares, growth, contributions and ranks against numbers worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.figures.figure import Entity
from desktop.figures.request import FigureRequest
from desktop.itemmodels import segment_reading
from desktop.itemmodels.segment_cells import Manner, cells_of
from desktop.itemmodels.segment_columns import COLUMNS, SORTED
from desktop.itemmodels.segment_frame import Opening
from desktop.itemmodels.segment_order import Sorting
from desktop.itemmodels.segment_reading import find_rows, read_parts, read_path, read_rows
from desktop.itemmodels.segment_rows import MORE, SegmentRows
from desktop.market.records import Observation
from desktop.workspace.workspace import Workspace
from tests.gui.segments import making
from tests.shipped import shipped_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.itemmodels.cell import Cell

SPLIT = "china-teleradiology.application"
BONE = Entity("segment", f"{SPLIT}.bone-imaging")


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path = tmp_path_factory.mktemp("seeds") / "default.marketscope"
    workspace = Workspace.open(shipped_file(path))
    yield workspace
    workspace.close()


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    workspace = making.small(tmp_path_factory.mktemp("small") / "small.marketscope")
    yield workspace
    workspace.close()


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    workspace = making.large(tmp_path_factory.mktemp("large") / "large.marketscope")
    yield workspace
    workspace.close()


def request(market: str = making.MARKET, dimension: str = making.SPLIT) -> FigureRequest:
    return FigureRequest(family="segments", market=market, dimension=dimension)


def rows_of(workspace: Workspace, market: str = making.MARKET, dimension: str = making.SPLIT) -> SegmentRows:
    rows = read_rows(workspace, request(market, dimension), None)
    assert rows is not None
    return rows


def at(rows: SegmentRows, key: str) -> int:
    row = rows.row_of(Entity("segment", key))
    assert row is not None
    return row


def cell(rows: SegmentRows, row: int, key: str, manner: Manner | None = None) -> Cell:
    return cells_of(rows, row, manner or Manner("not published"))[COLUMNS.index(key)]


def labels(rows: SegmentRows, row: int) -> list[str]:
    return [rows.label(child) for child in rows.children(row)]


def test_teleradiology_by_application_as_published(seeds: Workspace) -> None:
    rows = rows_of(seeds, "china-teleradiology", SPLIT)
    assert (rows.frame.year, rows.frame.last, rows.frame.count) == (2024, 2035, 20)
    bone, cardiac = at(rows, BONE.id), at(rows, f"{SPLIT}.cardiac-imaging")
    assert rows.number(bone, "share") == pytest.approx(80 / 300)
    assert cell(rows, bone, "share").text == "26.7 %"
    assert cell(rows, cardiac, "last").text == "120.0"
    assert cell(rows, cardiac, "first").look == "unknown"
    assert rows.number(bone, "growth") is None
    assert rows.number(bone, "contribution") is None
    assert cell(rows, 0, "growth").text == "6.61 %"
    split = rows.row_of(Entity("dimension", SPLIT))
    assert split is not None
    assert cell(rows, split, "first").text == "150.0 / 300.0"


def test_growth_and_contribution_of_a_second_value_of_the_same_estimator(tmp_path: Path) -> None:
    with Workspace.open(shipped_file(tmp_path / "own.marketscope")) as workspace:
        stated = workspace.observations.all(subject="segment", subject_id=BONE.id)[0]
        with workspace.edit("Add") as edit:
            edit.put(
                Observation(
                    id="later",
                    subject="segment",
                    subject_id=BONE.id,
                    measure_id="market-size",
                    period="2035",
                    period_start="2035-01-01",
                    period_end="2035-12-31",
                    stated="130.0 million USD",
                    value=130e6,
                    unit="USD",
                    kind="forecast",
                    evidence_id=stated.evidence_id,
                    estimator=stated.estimator,
                )
            )
        rows = read_rows(workspace, replace(request("china-teleradiology", SPLIT), year=2024), 2035)
        assert rows is not None
        bone = at(rows, BONE.id)
        # 1.625 ^ (1 / 11) - 1, and 50 of the 300 that the whole was.
        assert rows.number(bone, "growth") == pytest.approx(0.0451264, abs=1e-6)
        assert rows.number(bone, "contribution") == pytest.approx(1 / 6)
        assert cell(rows, bone, "growth").text == "4.51 %"
        shown = cell(rows, bone, "contribution")
        assert shown.text == "+16.7 pp"
        assert "(130.0 - 80.0) / 300.0" in shown.tip


def test_contributions_add_up_to_the_growth_of_the_whole(small: Workspace) -> None:
    rows = rows_of(small)
    found = [rows.number(at(rows, key), "contribution") for key in ("alpha", "beta")]
    assert found == [pytest.approx(50 / 300), pytest.approx(10 / 300)]
    assert sum(value or 0 for value in found) == pytest.approx(360 / 300 - 1)


def test_parts_of_parts_are_measured_against_their_own_whole(small: Workspace) -> None:
    rows = rows_of(small)
    assert rows.number(at(rows, "alpha.one"), "share") == pytest.approx(0.6)
    assert rows.number(at(rows, "alpha.one"), "rank") == 1
    split = rows.row_of(Entity("dimension", making.SPLIT))
    assert split is not None
    # Alpha and beta; the parts of alpha are in alpha and are not added again.
    assert cell(rows, split, "first").text == "300 / 300"


def test_no_growth_leads_from_one_estimator_to_another(small: Workspace) -> None:
    rows = rows_of(small)
    two = at(rows, "alpha.two")
    assert rows.amount(two, 2020) is not None
    assert rows.amount(two, 2025) is not None
    assert rows.number(two, "growth") is None
    shown = cell(rows, two, "growth")
    assert shown.look == "unknown"
    assert "Meyer" in shown.tip
    assert "Schulze" in shown.tip


def test_a_rank_needs_every_value(small: Workspace) -> None:
    rows = rows_of(small)
    assert rows.number(at(rows, "beta"), "rank") is None
    assert [rows.number(at(rows, key), "rank") for key in ("alpha.one", "alpha.two")] == [1, 2]


def test_a_spark_joins_one_estimator_and_dashes_what_lies_ahead(small: Workspace) -> None:
    rows = rows_of(small)
    alpha, two, gamma = (cell(rows, at(rows, key), "spark") for key in ("alpha", "alpha.two", "gamma"))
    assert [(point.joined, point.forecast) for point in alpha.spark] == [(False, False), (True, True)]
    assert [point.joined for point in two.spark] == [False, False]
    assert (gamma.look, gamma.words) == ("unknown", "not published")
    assert alpha.words == "2020: 100, 2025: 150"


def test_a_value_in_another_unit_says_so(tmp_path: Path) -> None:
    with making.workspace_of(
        tmp_path / "units.marketscope",
        making.part("alpha", 1),
        making.number(making.MARKET, 2020, 300),
        making.number("alpha", 2020, 100),
        making.part("inner", 1, "alpha"),
        making.number("inner", 2020, 70, unit="CNY"),
    ) as workspace:
        rows = rows_of(workspace)
        assert cell(rows, at(rows, "alpha"), "first").text == "100"
        assert "CNY" in cell(rows, at(rows, "inner"), "first").text


def test_shading_goes_from_the_least_to_the_most(small: Workspace) -> None:
    rows = rows_of(small)
    shaded = Manner("not published", is_shaded=True)
    heats = [cell(rows, at(rows, key), "first", shaded).heat for key in ("alpha", "beta", "gamma")]
    assert heats == [0.0, 1.0, None]
    assert cell(rows, at(rows, "alpha"), "first").heat is None


def test_unknown_stands_last_whichever_way(small: Workspace) -> None:
    rows = rows_of(small)
    split = rows.row_of(Entity("dimension", making.SPLIT))
    assert split is not None
    for descending, expected in ((False, ["Alpha", "Beta", "Gamma"]), (True, ["Beta", "Alpha", "Gamma"])):
        rows.sort(Sorting("first", descending=descending))
        assert labels(rows, split) == expected
    rows.sort(Sorting("name", descending=True))
    assert labels(rows, split) == ["Gamma", "Beta", "Alpha"]


@given(st.lists(st.tuples(st.sampled_from(sorted(SORTED)), st.booleans()), max_size=6))
def test_the_order_of_the_document_comes_back(seeds: Workspace, steps: list[tuple[str, bool]]) -> None:
    rows = rows_of(seeds, "china-teleradiology", SPLIT)
    before = [list(rows.children(row)) for row in range(len(rows))]
    for key, descending in steps:
        rows.sort(Sorting(key, descending=descending))
        for row in range(len(rows)):
            assert sorted(rows.children(row)) == before[row]
            assert all(rows.position(child) == place for place, child in enumerate(rows.children(row)))
    rows.sort(None)
    assert [list(rows.children(row)) for row in range(len(rows))] == before


def test_a_large_tree_is_read_as_it_is_opened(large: Workspace) -> None:
    rows = rows_of(large)
    assert (rows.frame.count, len(rows)) == (10_110, 12)
    first = at(rows, "n.0")
    assert rows.is_parent(first)
    assert not rows.is_read(first)
    group = read_parts(large, rows.frame, rows.above(first))
    assert group is not None
    rows.grow(first, group)
    assert len(rows.children(first)) == 10
    assert rows.number(at(rows, "n.0.4"), "share") == pytest.approx(0.1)
    assert rows.number(at(rows, "n.0.4"), "growth") == pytest.approx(2 ** (1 / 5) - 1)


def test_opening_everything_stops_where_there_is_no_room(large: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segment_reading, "MOST_OPEN", 500)
    rows = read_rows(large, request(), None, Opening(99))
    assert rows is not None
    assert len(rows) <= 500
    read = sum(1 for place in range(10) for other in range(10) if rows.is_read(at(rows, f"n.{place}.{other}")))
    assert (read, rows.left_closed) == (3, 97)


def test_what_was_opened_is_read_again(large: Workspace) -> None:
    opening = Opening().toggled("n.3", True).toggled("n.3.7", True)
    rows = read_rows(large, request(), None, opening)
    assert rows is not None
    assert len(rows.children(at(rows, "n.3.7"))) == 100
    assert not rows.is_read(at(rows, "n.4"))


def test_a_wide_node_is_read_a_page_at_a_time(large: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.figures.siblings.MOST", 4)
    rows = rows_of(large)
    split = rows.row_of(Entity("dimension", making.SPLIT))
    assert split is not None
    assert (len(rows.children(split)), rows.unread(split)) == (5, 6)
    assert rows.kinds[rows.children(split)[-1]] == MORE
    assert cell(rows, rows.children(split)[-1], "name").text == "4 of 10 shown. Show more"
    for first in (4, 8):
        group = read_parts(large, rows.frame, rows.above(split), first)
        assert group is not None
        rows.grow(split, group, first)
    assert labels(rows, split) == [f"Node {place}" for place in range(10)]
    assert rows.unread(split) == 0


def test_the_way_to_a_deep_segment(large: Workspace) -> None:
    groups = read_path(large, rows_of(large).frame, "n.2.5.77")
    assert [group.siblings.above.parent for group in groups] == ["", "n.2", "n.2.5"]


def test_hits_stand_below_what_they_are_part_of(large: Workspace) -> None:
    frame = rows_of(large).frame
    found = find_rows(large, frame, "node 3.4.99")
    assert set(found.names) == {"n.3.4.99"}
    assert found.is_all
    rows = found.rows
    hit = at(rows, "n.3.4.99")
    assert [rows.label(row) for row in (rows.parents[rows.parents[hit]], rows.parents[hit], hit)] == [
        "Node 3",
        "Node 3.4",
        "Node 3.4.99",
    ]
    assert len(rows) == 5
    assert not rows.is_parent(hit)


def test_a_hit_has_the_rank_it_has_in_the_whole_tree(small: Workspace) -> None:
    frame = rows_of(small).frame
    rows = find_rows(small, frame, "two").rows
    assert rows.number(at(rows, "alpha.two"), "rank") == 2
    assert rows.number(at(rows, "alpha.two"), "share") == pytest.approx(0.4)


def test_too_many_hits_are_said_to_be_too_many(large: Workspace) -> None:
    found = find_rows(large, rows_of(large).frame, "node")
    assert (len(found.names), found.is_all) == (segment_reading.MOST_FOUND, False)
    assert find_rows(large, rows_of(large).frame, "nothing like it").names == {}
