"""How trees relate: closure, both sides, circles; entered and taken back as edits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.actions.relating import relate, unrelate
from desktop.analysis.correspondences import (
    CONTAINS,
    DIFFERENT,
    OVERLAPS,
    PART_OF,
    RELATIONS,
    SAME,
    closes_a_circle,
    related,
)
from desktop.market.records import Correspondence
from desktop.workspace.errors import Refused
from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PRODUCT = "china-telemedicine.component.product"
HARDWARE = "global-telemedicine.component.hardware"
SOFTWARE = "global-telemedicine.component.software"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(shipped_file(tmp_path / "w.marketscope")) as made:
        yield made


def row(first: str, second: str, relation: str) -> Correspondence:
    return Correspondence(id=f"{first}-{second}", entity="segment", entity_id=first, other_id=second, relation=relation)


def test_product_of_one_publisher_contains_hardware_and_software_of_another(workspace: Workspace) -> None:
    rows = workspace.correspondences.all(entity="segment")
    assert {(one.id, one.relation) for one in related(rows, PRODUCT)} == {(HARDWARE, CONTAINS), (SOFTWARE, CONTAINS)}
    assert (PRODUCT, PART_OF) in {(one.id, one.relation) for one in related(rows, HARDWARE)}


def test_modality_means_two_things(workspace: Workspace) -> None:
    rows = workspace.correspondences.all(entity="dimension")
    (found,) = related(rows, "china-teleradiology.modality")
    assert (found.id, found.relation) == ("global-telemedicine.modality", DIFFERENT)
    assert "delivery" in found.note


def test_what_is_the_same_takes_over_what_that_is_related_to() -> None:
    rows = [row("a", "b", SAME), row("b", "c", SAME), row("c", "d", PART_OF), row("d", "e", PART_OF)]
    found = {one.id: one for one in related(rows, "a")}
    assert {key: one.relation for key, one in found.items()} == {"b": SAME, "c": SAME, "d": PART_OF}
    assert found["d"].rows == ("a-b", "b-c", "c-d")
    assert not found["d"].is_direct


def test_what_was_entered_directly_is_told_before_what_follows() -> None:
    rows = [row("a", "b", SAME), row("b", "c", OVERLAPS), row("a", "c", DIFFERENT)]
    assert {one.id: one.relation for one in related(rows, "a")} == {"b": SAME, "c": DIFFERENT}


names = st.sampled_from("abcdef")
lists = st.lists(st.tuples(names, names, st.sampled_from((SAME, PART_OF, OVERLAPS, DIFFERENT))), max_size=12)


@given(lists)
def test_a_direct_relation_is_seen_from_both_sides(entered: list[tuple[str, str, str]]) -> None:
    pairs = {frozenset((a, b)): (a, b, relation) for a, b, relation in entered if a != b}
    rows = [row(*one) for one in pairs.values()]
    back = {PART_OF: CONTAINS}
    for a, b, relation in pairs.values():
        assert {one.id: one.relation for one in related(rows, a)}[b] == relation
        assert {one.id: one.relation for one in related(rows, b)}[a] == back.get(relation, relation)


@given(lists)
def test_nothing_is_related_to_itself_and_each_thing_is_told_once(entered: list[tuple[str, str, str]]) -> None:
    rows = [row(*one) for one in entered if one[0] != one[1]]
    for here in "abcdef":
        found = [one.id for one in related(rows, here)]
        assert here not in found
        assert len(found) == len(set(found))


def test_a_circle_is_seen() -> None:
    rows = [row("a", "b", PART_OF), row("b", "c", PART_OF)]
    assert closes_a_circle(rows, "c", "a")
    assert closes_a_circle(rows, "a", "a")
    assert not closes_a_circle(rows, "a", "c")


def test_relating_is_one_edit_that_replaces_and_is_undone(workspace: Workspace) -> None:
    before = workspace.correspondences.all()
    relate(workspace, "segment", PRODUCT, HARDWARE, OVERLAPS, note="mine", name="Relate")
    now = {one.id: one for one in related(workspace.correspondences.all(entity="segment"), PRODUCT)}
    assert (now[HARDWARE].relation, now[HARDWARE].note) == (OVERLAPS, "mine")
    assert workspace.correspondences.count() == len(before)
    workspace.undo()
    assert workspace.correspondences.all() == before


def test_taking_back(workspace: Workspace) -> None:
    key = next(one.rows[0] for one in related(workspace.correspondences.all(entity="segment"), PRODUCT))
    unrelate(workspace, key, "Take back")
    assert workspace.correspondences.get(key) is None


@pytest.mark.parametrize(("there", "words"), [(PRODUCT, "is itself"), ("nothing", "not in this workspace any more")])
def test_nonsense_is_refused_in_one_sentence(workspace: Workspace, there: str, words: str) -> None:
    before = workspace.correspondences.all()
    with pytest.raises(Refused, match=words):
        relate(workspace, "segment", PRODUCT, there, SAME, name="Relate")
    assert workspace.correspondences.all() == before


def test_nothing_comes_to_lie_inside_itself(workspace: Workspace) -> None:
    services = "global-telemedicine.component.services"
    relate(workspace, "segment", PRODUCT, services, PART_OF, name="Relate")
    before = workspace.correspondences.all()
    with pytest.raises(Refused, match=r"Hardware. lies inside .Services. already"):
        relate(workspace, "segment", HARDWARE, services, CONTAINS, name="Relate")
    assert workspace.correspondences.all() == before


def test_every_relation_of_the_default_workspace_is_between_two_splits(workspace: Workspace) -> None:
    split = {one.id: one.dimension_id for one in workspace.segments.all()}
    split |= {one.id: one.id for one in workspace.dimensions.all()}
    split |= {one.id: one.id for one in workspace.factors.all()}
    for one in workspace.correspondences.all():
        assert split[one.entity_id] != split[one.other_id], one.id
        assert one.relation in RELATIONS
        assert one.note
        assert one.note_zh
