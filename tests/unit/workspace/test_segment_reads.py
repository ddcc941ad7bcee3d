"""Reads of segments: a page of parts, counts, the way up, and a search that finds what the index finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.market.records import Alias, Dimension, Market, Segment
from desktop.workspace import segments as reads
from desktop.workspace.matching import holds

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace

PARTS = tuple(
    Segment(id=f"p{number:02}", dimension_id="d-one", parent_id="seg-b", name_en=f"Part {number}", position=number // 2)
    for number in range(9)
)
NAMED = (
    Segment(id="n-1", dimension_id="d-one", name_en="Mobile Health (mHealth)", name_zh="移动医疗", position=3),
    Segment(
        id="n-2", dimension_id="d-one", parent_id="n-1", name_en="Télé-consultation", name_zh="远程问诊", position=1
    ),
    Segment(id="n-3", dimension_id="d-two", name_en="Mobile clinics", name_zh="流动诊所", position=1),
)
TYPED = (
    "mobile",
    "mob heal",
    "MHEALTH",
    "移动",
    "动医",
    "tele consul",
    "tele-con",
    "问诊",
    "apps",
    "zzz",
    "health mobile",
)


@pytest.fixture
def known(workspace: Workspace) -> Workspace:
    with workspace.edit("Fill") as edit:
        edit.put(Market(id="m-two", name_en="Another"))
        edit.put(Dimension(id="d-two", market_id="m-two", name_en="Another split"))
        for row in (*PARTS, *NAMED):
            edit.put(row)
        edit.put(Alias(entity="segment", entity_id="n-1", name="Health apps", language="en"))
    return workspace


def test_parts_come_by_position_a_page_at_a_time(known: Workspace) -> None:
    first = known.segments.below("d-one", "seg-b", 4)
    second = known.segments.below("d-one", "seg-b", 4, 4)
    rest = known.segments.below("d-one", "seg-b", 4, 8)
    assert [row.id for row in (*first, *second, *rest)] == [row.id for row in PARTS]
    assert [row.id for row in known.segments.below("d-one", None, 2)] == ["seg-a", "seg-b"]


def test_counts_name_only_what_has_parts(known: Workspace) -> None:
    assert known.segments.counts_below(["seg-a", "seg-b", "n-1", "p00"]) == {"seg-a": 1, "seg-b": 9, "n-1": 1}
    assert known.segments.counts_at_top(["d-one", "d-two"]) == {"d-one": 3, "d-two": 1}


def test_the_way_up_ends_in_a_circle_too(known: Workspace) -> None:
    assert {row.id for row in known.segments.ancestry(["p03", "n-2"])} == {"p03", "seg-b", "n-2", "n-1"}
    with known.edit("Turn") as edit:
        edit.patch("segment", ["n-1"], parent_id="n-2")
    assert {row.id for row in known.segments.ancestry(["n-2"])} == {"n-1", "n-2"}


@pytest.mark.parametrize("typed", TYPED)
def test_few_and_many_segments_are_searched_alike(
    known: Workspace, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    few, _ = known.segments.find(typed, ["d-one"], 10)
    monkeypatch.setattr(reads, "FEW", 0)
    many, is_all = known.segments.find(typed, ["d-one"], 10)
    assert [hit.id for hit in few] == [hit.id for hit in many]
    assert is_all


def test_a_search_finds_both_languages_and_other_names_but_no_other_market(known: Workspace) -> None:
    for typed in ("mob heal", "移动", "apps"):
        assert [hit.id for hit in known.segments.find(typed, ["d-one"], 10)[0]] == ["n-1"]
    assert known.segments.find("mobile", ["d-one"], 10)[0][0].text == "Mobile Health (mHealth)"
    assert known.segments.find("apps", ["d-one"], 10)[0][0].text == "Health apps"
    assert [hit.id for hit in known.segments.find("mobile", ["d-two"], 10)[0]] == ["n-3"]
    assert known.segments.find("  ", ["d-one"], 10) == ([], True)


def test_a_search_that_leaves_hits_out_says_so(known: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    hits, is_all = known.segments.find("part", ["d-one"], 4)
    assert (len(hits), is_all) == (4, False)
    monkeypatch.setattr(reads, "FEW", 0)
    monkeypatch.setattr(reads, "CANDIDATES", 3)
    hits, is_all = known.segments.find("part", ["d-one"], 50)
    assert (len(hits), is_all) == (3, False)


@pytest.mark.parametrize(
    ("shown", "typed", "is_held"),
    [
        ("Neuroimaging", "neuro", True),
        ("Neuroimaging", "imaging", False),
        ("Tele-ICU & more", "tele-icu", True),
        ("Tele-ICU & more", "icu tele", True),
        ("Télé", "tele", True),
        ("远程医疗", "程医", True),
        ("远程医疗", "远医", False),
        ("ＣＴ", "ct", True),
    ],
)
def test_words_are_found_by_their_beginning_and_han_anywhere(shown: str, typed: str, is_held: bool) -> None:
    assert holds(shown, typed) is is_held
