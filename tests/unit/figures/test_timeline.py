"""Time lines: what stands on them, in which lane, and the laws of their rows."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.figures.build import build, compose, snapshot
from desktop.figures.figure import Certainty, Family
from desktop.figures.request import FigureRequest
from desktop.figures.timeline_lanes import first_issuer
from desktop.figures.timeline_marks import DAY, MONTH, YEAR, Lane, TimeMark
from desktop.figures.timeline_packer import Packer, cells
from desktop.figures.timeline_rows import APART, BESIDE, CELL, FEW, extent, reach, scale_of, step_of
from desktop.figures.tracing import marks as traced
from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.figures.figure import Figure

MARKET = "china-internet-healthcare"
WIDE = 7.0
"""Pixels of a letter."""


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    folder = tmp_path_factory.mktemp("timeline")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MARKETSCOPE_HOME", str(folder / "home"))
        with Workspace.open(shipped_file(folder / "default.marketscope")) as made:
            yield made


def keys(figure: Figure) -> set[str]:
    assert figure.timeline is not None
    every = [mark for lane in figure.timeline.lanes for mark in lane.marks]
    return {mark.key for mark in (*every, *figure.timeline.undated)}


@pytest.mark.parametrize("lanes", ["issuer", "level", "theme"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_policy_in_reach_stands_somewhere_once(workspace: Workspace, lanes: str, language: str) -> None:
    figure = build(FigureRequest("timeline", MARKET, lanes=lanes, language=language), workspace)
    assert figure.family is Family.TIMELINE
    assert figure.timeline is not None
    wanted = {f"policy:{policy.id}" for policy in workspace.reach.policies(MARKET)}
    assert keys(figure) == wanted
    assert figure.timeline.count + len(figure.timeline.undated) == len(wanted)
    listed = [row for row in figure.table.rows if row[-1].value is None]
    assert len(listed) == len(wanted)
    drawn = [point.y for one in figure.series for point in one.points]
    assert [row[-1].value for row in figure.table.rows if row not in listed] == drawn
    assert len({lane.title for lane in figure.timeline.lanes}) == len(figure.timeline.lanes)
    for lane in figure.timeline.lanes:
        assert all(a.start <= b.start for a, b in pairwise(lane.marks))
        assert all(mark.lineage.evidence for mark in lane.marks)


def test_dates_keep_their_precision_and_their_doubt(workspace: Workspace) -> None:
    figure = build(FigureRequest("timeline", MARKET, lanes="level"), workspace)
    assert figure.timeline is not None
    marks = {mark.key.partition(":")[2]: mark for lane in figure.timeline.lanes for mark in lane.marks}
    day = marks["2018-internet-hospital-measures"]
    assert (day.precision, day.end - day.start, day.certainty) == (DAY, 1, Certainty.DISPUTED)
    assert {mark.precision for mark in marks.values()} == {DAY, MONTH, YEAR}
    draft = marks["2017-internet-diagnosis-draft"]
    assert draft.tentative
    assert draft.until == marks["2018-internet-diagnosis-measures"].start
    law = marks["2019-drug-administration-law"]
    assert law.since > law.start


def test_a_word_of_two_characters_finds_in_either_language(workspace: Workspace) -> None:
    request = FigureRequest("timeline", MARKET, language="en")
    known = snapshot(request, workspace)
    found = compose(replace(request, words="医保"), known)
    assert keys(found)
    for key in keys(found):
        policy = workspace.policies.get(key.partition(":")[2])
        assert policy is not None
        assert "医保" in f"{policy.title_original}{policy.issuer_zh}{policy.effect_zh}"
    none = compose(replace(request, words="zzzz"), known)
    assert none.timeline is None
    assert none.empty


def test_filters_leave_what_they_say(workspace: Workspace) -> None:
    request = FigureRequest("timeline", MARKET, lanes="theme")
    known = snapshot(request, workspace)
    for key in keys(compose(replace(request, levels=("city",), themes=("access",)), known)):
        policy = workspace.policies.get(key.partition(":")[2])
        assert policy is not None
        assert (policy.level, policy.theme) == ("city", "access")
    touched = next(iter(sorted(one for some in known.segments.values() for one in some)))
    assert keys(compose(replace(request, segment=touched), known)) <= keys(compose(request, known))
    inside = keys(compose(replace(request, place="china"), known))
    assert inside == {f"policy:{row.id}" for row in known.policies if "china" in known.within[row.geography_id or ""]}


def test_events_and_policies_of_other_markets_come_when_asked_for(workspace: Workspace) -> None:
    plain = build(FigureRequest("timeline", MARKET), workspace)
    more = build(FigureRequest("timeline", MARKET, kinds=("events", "milestones", "elsewhere")), workspace)
    assert keys(plain) < keys(more)
    assert {f"policy:{row.id}" for row in workspace.policies.all()} <= keys(more)
    assert {f"event:{row.id}" for row in workspace.reach.events(MARKET)} <= keys(more)


def test_the_measure_over_the_lanes_has_lineage_and_gaps(workspace: Workspace) -> None:
    figure = build(FigureRequest("timeline", "china-telemedicine"), workspace)
    assert figure.timeline is not None
    assert figure.series
    for series in figure.series:
        for point in series.points:
            assert figure.timeline.first <= point.x <= figure.timeline.last
    assert all(mark.lineage for mark in traced(figure) if mark.shows_number)
    assert build(FigureRequest("timeline", "china-telemedicine", measure="none"), workspace).series == ()


def test_publishers_behind_the_numbers_over_the_lanes_have_the_names_of_the_language(workspace: Workspace) -> None:
    own = build(FigureRequest("timeline", MARKET), workspace).source_line
    assert "ASKCI via" in own
    assert not any("一" <= letter <= "鿿" for letter in own), own


def test_a_market_without_policies_says_so(workspace: Workspace) -> None:
    touched = {link.entity_id for link in workspace.policy_links.all(entity="market")}
    market = next(row.id for row in workspace.markets.all() if not workspace.reach.has_policies(row.id))
    assert market not in touched
    figure = build(FigureRequest("timeline", market), workspace)
    assert figure.timeline is None
    assert figure.empty


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("General Office of the State Council; NDRC", "State Council"),
        (
            "National Development and Reform Commission and 12 other departments",
            "National Development and Reform Commission",
        ),
        ("Chinese government (as stated)", "Chinese government"),
        ("国务院办公厅、国家卫生健康委员会", "国务院办公厅"),
        ("", ""),
    ],
)
def test_the_first_issuer_is_told_from_the_others(said: str, first: str) -> None:
    assert first_issuer(said) == first


def lane_of(days: list[tuple[int, int, int]]) -> Lane:
    """Marks from triples of first day, length and letters of the label."""
    found = [
        TimeMark(f"m{number}", start, start + long, DAY if long == 1 else MONTH if long <= 31 else YEAR, "x" * wide, "")
        for number, (start, long, wide) in enumerate(sorted(days))
    ]
    return Lane("lane", "Lane", tuple(found))


DAYS = st.lists(
    st.tuples(st.integers(700_000, 712_000), st.sampled_from([1, 1, 1, 30, 365]), st.integers(1, 30)),
    min_size=1,
    max_size=60,
)


@given(DAYS, st.integers(2, 7), st.floats(0.02, 40.0))
def test_rows_never_overlap_and_every_mark_is_placed_or_counted(
    days: list[tuple[int, int, int]], rows: int, scale: float
) -> None:
    lane = lane_of(days)
    packer = Packer([lane], 713_000, lambda label: len(label) * WIDE)
    packed = packer.packed(lane.key, step_of(scale), rows, 0)
    told = [one.place for one in packed.placed] + [place for one in packed.clusters for place in one.hidden]
    assert sorted(told) == list(range(len(lane.marks)))
    assert sum(one.size for one in packed.clusters) + len(packed.placed) == len(lane.marks)
    assert packed.rows + bool(packed.clusters) <= rows
    ends: dict[int, float] = {}
    for one in packed.placed:
        mark = lane.marks[one.place]
        left, right = reach(mark, scale)
        wide = len(mark.label) * WIDE + BESIDE
        shape = extent(mark, scale)
        left, right = (shape[0] - wide, right) if one.on_left else (left, max(right, shape[1] + wide))
        assert left >= ends.get(one.row, float("-inf")) + APART - 1e-6
        ends[one.row] = right


def test_a_step_of_the_scale_is_never_above_it() -> None:
    for scale in (0.01, 0.2, 1.0, 3.7, 25.0):
        assert scale_of(step_of(scale)) <= scale < scale_of(step_of(scale) + 1)


def test_a_long_lane_counts_everything_in_cells_of_its_own() -> None:
    lane = lane_of([(700_000 + number * 3, 1, 12) for number in range(FEW * 3)])
    packer = Packer([lane], 720_000, lambda label: len(label) * WIDE)
    step = step_of(1.5)
    total = 0
    for cell in cells(lane, step, 700_000, 700_000 + FEW * 9):
        packed = packer.packed(lane.key, step, 4, cell)
        total += len(packed.placed) + sum(one.size for one in packed.clusters)
        edge = (cell + 1) * CELL
        assert all(extent(lane.marks[one.place], scale_of(step))[1] <= edge for one in packed.placed)
    assert total == len(lane.marks)


@given(DAYS, st.integers(2, 5), st.floats(0.02, 5.0), st.lists(st.floats(700_000, 712_000), max_size=5))
def test_rows_are_the_same_wherever_one_looks_first(
    days: list[tuple[int, int, int]], rows: int, scale: float, looks: list[float]
) -> None:
    lane, step = lane_of(days), step_of(scale)
    at_once, by_looks = (Packer([lane], 713_000, lambda label: len(label) * WIDE) for _ in range(2))
    piecewise = by_looks.packed(lane.key, step, rows, 0)
    seen = []
    for day in looks:
        placed, clusters = piecewise.in_sight(day, day + 400)
        seen += [*placed, *clusters]
    whole = at_once.packed(lane.key, step, rows, 0)
    assert list(piecewise.placed) == list(whole.placed)
    assert piecewise.clusters == whole.clusters
    assert set(seen) <= {*whole.placed, *whole.clusters}
