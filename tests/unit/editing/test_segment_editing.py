"""Adding, renaming, moving and deleting segments: one undoable edit each, ids never change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.actions.refusing import NotPossible
from desktop.actions.segment_editing import (
    add_dimension,
    add_segment,
    delete,
    move_segment,
    nest_segment,
    rename,
    step_segment,
)
from tests.unit.editing.content import content

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace

MARKET = "china-teleradiology"
SPLIT = f"{MARKET}.application"
BONE, CARDIAC, ONCOLOGY = f"{SPLIT}.bone-imaging", f"{SPLIT}.cardiac-imaging", f"{SPLIT}.oncology-imaging"


def order(workspace: Workspace, parent: str | None = None) -> list[str]:
    rows = workspace.segments.all(dimension_id=SPLIT, parent_id=parent)
    return [row.id for row in sorted(rows, key=lambda row: (row.position, row.id))]


def test_a_child_a_sibling_and_a_dimension_are_added(workspace: Workspace) -> None:
    before, first = content(workspace), order(workspace)
    child = add_segment(workspace, "  Hip   imaging ", "en", "Add", below=BONE)
    assert child.key == f"{SPLIT}.own.hip-imaging"
    row = workspace.segments.get(child.key)
    assert row is not None
    assert (row.parent_id, row.name_en, row.name_zh, row.name_en_by) == (BONE, "Hip imaging", "", "ours")
    sibling = add_segment(workspace, "乳腺影像", "zh", "Add", after=BONE)
    assert sibling.key == f"{SPLIT}.own.segment"
    place = first.index(BONE) + 1
    assert order(workspace) == [*first[:place], sibling.key, *first[place:]]
    again = add_segment(workspace, "Hip imaging", "en", "Add", of=SPLIT)
    assert again.key == f"{SPLIT}.own.hip-imaging-2"
    assert order(workspace)[-1] == again.key
    split = add_dimension(workspace, MARKET, "By payer", "en", "Add a split")
    assert add_segment(workspace, "Insurers", "en", "Add", of=split.key).key == f"{split.key}.own.insurers"
    assert [workspace.undo().name for _ in range(5)] == ["Add", "Add a split", "Add", "Add", "Add"]  # type: ignore[union-attr]
    assert content(workspace) == before


@pytest.mark.parametrize("text", ["", "   ", "=1+1", "x" * 201, "a\u200bb", "<b>x</b>"])
def test_a_name_that_is_none_is_refused_and_nothing_is_written(workspace: Workspace, text: str) -> None:
    before = content(workspace)
    with pytest.raises(NotPossible) as refused:
        add_segment(workspace, text, "en", "Add", below=BONE)
    assert refused.value.words.en
    assert refused.value.words.zh
    with pytest.raises(NotPossible):
        rename(workspace, "segment", BONE, text, "en", "Rename")
    assert content(workspace) == before


def test_a_new_name_keeps_the_old_one_as_another_name(workspace: Workspace) -> None:
    before = workspace.segments.get(BONE)
    assert before is not None
    done = rename(workspace, "segment", BONE, "Orthopaedic imaging", "en", "Rename")
    assert done is not None
    assert done.said.en == "Renamed to Orthopaedic imaging; Bone Imaging is kept as another name."
    row = workspace.segments.get(BONE)
    assert row is not None
    assert (row.name_en, row.name_en_by, row.name_zh) == ("Orthopaedic imaging", "ours", before.name_zh)
    assert workspace.aliases.get("segment", BONE, before.name_en, "en") is not None
    rename(workspace, "segment", BONE, "骨骼", "zh", "Rename")
    assert workspace.segments.get(BONE).name_zh == "骨骼"  # type: ignore[union-attr]
    assert workspace.search("Bone Imag")[0].entity_id == BONE
    assert rename(workspace, "segment", BONE, "骨骼", "zh", "Rename") is None
    workspace.undo()
    workspace.undo()
    assert workspace.segments.get(BONE) == before
    assert workspace.aliases.get("segment", BONE, before.name_en, "en") is None


def test_siblings_change_places_and_only_moved_rows_are_written(workspace: Workspace) -> None:
    first = order(workspace)
    done = step_segment(workspace, first[1], -1, "Move up")
    assert done is not None
    assert order(workspace) == [first[1], first[0], *first[2:]]
    assert {key for table, key in done.changes.touched if table == "segment"} == set(first[:2])
    assert step_segment(workspace, first[1], -1, "Move up") is None
    assert step_segment(workspace, first[-1], 1, "Move down") is None
    workspace.undo()
    assert order(workspace) == first


def test_a_segment_moves_into_another_and_back(workspace: Workspace) -> None:
    before = content(workspace)
    assert move_segment(workspace, BONE, "Move", parent=CARDIAC) is not None
    assert order(workspace, CARDIAC) == [BONE]
    assert BONE not in order(workspace)
    for parent in (BONE, CARDIAC):
        with pytest.raises(NotPossible, match="into itself"):
            move_segment(workspace, CARDIAC, "Move", parent=parent)
    assert move_segment(workspace, BONE, "Move", parent=None, before=ONCOLOGY) is not None
    now = order(workspace)
    assert now.index(BONE) + 1 == now.index(ONCOLOGY)
    workspace.undo()
    workspace.undo()
    assert content(workspace) == before


def test_a_segment_goes_a_level_in_and_out(workspace: Workspace) -> None:
    before, first = content(workspace), order(workspace)
    assert nest_segment(workspace, first[0], "Move", inward=True) is None
    assert nest_segment(workspace, first[1], "Move", inward=False) is None
    assert nest_segment(workspace, first[1], "Move", inward=True) is not None
    assert order(workspace, first[0]) == [first[1]]
    assert nest_segment(workspace, first[1], "Move", inward=False) is not None
    assert order(workspace) == first
    workspace.undo()
    workspace.undo()
    assert content(workspace) == before


def test_a_segment_stays_in_its_split(workspace: Workspace) -> None:
    other = next(row for row in workspace.segments.all() if row.dimension_id != SPLIT)
    with pytest.raises(NotPossible, match="stays in its split"):
        move_segment(workspace, BONE, "Move", parent=other.id)
    with pytest.raises(NotPossible):
        move_segment(workspace, "gone", "Move", parent=None)


def test_what_hangs_on_a_segment_goes_with_it_and_comes_back(workspace: Workspace) -> None:
    before = content(workspace)
    move_segment(workspace, CARDIAC, "Move", parent=BONE)
    moved = content(workspace)
    done = delete(workspace, "segment", BONE, "Delete")
    assert (done.kind, done.key) == ("dimension", SPLIT)
    assert done.said.en.startswith("Deleted: 2 segments, 2 numbers, ")
    gone = (BONE, CARDIAC)
    assert not workspace.observations.all(subject_id=gone)
    assert not workspace.claims.all(subject_id=gone)
    assert not workspace.aliases.all(entity_id=gone)
    assert not workspace.factor_segments.all(segment_id=gone)
    left = {member.dispute_id for member in workspace.dispute_members.all()}
    assert {dispute.id for dispute in workspace.disputes.all()} <= left
    workspace.undo()
    assert content(workspace) == moved
    workspace.undo()
    assert content(workspace) == before


def test_a_whole_split_is_deleted_in_one_edit(workspace: Workspace) -> None:
    before = content(workspace)
    count = workspace.segments.count(dimension_id=SPLIT)
    done = delete(workspace, "dimension", SPLIT, "Delete a split")
    assert f"{count} segments" in done.said.en
    assert (done.kind, done.key) == ("market", MARKET)
    assert not workspace.claims.all(dimension_id=SPLIT)
    assert [finding for finding in workspace.check() if finding.severity == "critical"] == []
    workspace.undo()
    assert content(workspace) == before
