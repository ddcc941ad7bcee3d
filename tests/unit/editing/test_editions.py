"""A newer edition of the default data leaves standing what the person edited, deletions too."""

from __future__ import annotations

import csv
import shutil
from fractions import Fraction
from typing import TYPE_CHECKING

from desktop import paths
from desktop.actions.number_editing import Typed, set_numbers
from desktop.actions.segment_editing import add_segment, delete, move_segment, rename
from desktop.actions.segment_merging import merge
from desktop.actions.segment_splitting import SplitPart, split
from desktop.figures.figure import OwnPlace
from desktop.workspace.package import import_package
from desktop.workspace.rebuilding import rebuild
from tests.unit.editing.content import content

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.workspace.workspace import Workspace

MARKET = "china-teleradiology"
SPLIT = f"{MARKET}.application"
BONE, CARDIAC, ONCOLOGY, CHEST = (f"{SPLIT}.{part}-imaging" for part in ("bone", "cardiac", "oncology", "chest"))


def edit_everything(workspace: Workspace) -> None:
    rename(workspace, "segment", CHEST, "Thorax", "en", "Rename")
    add_segment(workspace, "Hip", "en", "Add", below=CHEST)
    merge(workspace, [BONE, ONCOLOGY], "Merge")
    halves = [SplitPart("A", Fraction(1, 2)), SplitPart("B", Fraction(1, 2))]
    split(workspace, BONE, halves, "en", "Split")
    move_segment(workspace, f"{SPLIT}.neuroimaging", "Move", parent=CHEST)
    set_numbers(workspace, [Typed(OwnPlace("segment", CHEST, "market-size", "2024", "USD", "money", 1e6), "40")], "Own")
    delete(workspace, "segment", CARDIAC, "Delete")


def edition(tmp_path: Path, table: str, **columns: str) -> Path:
    """The default data with one more row, as a later edition might bring it."""
    folder = tmp_path / "edition"
    shutil.copytree(paths.seeds(), folder)
    path = folder / f"{table}.csv"
    with path.open(encoding="utf-8") as file:
        names = next(csv.reader(file))
    with path.open("a", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerow([columns.get(name, "") for name in names])
    return folder


def test_the_same_edition_again_changes_nothing(workspace: Workspace) -> None:
    edit_everything(workspace)
    edited = content(workspace)
    assert rebuild(workspace, paths.seeds(), name="Update").change_id == 0
    assert content(workspace) == edited


def test_what_a_new_edition_says_about_a_deleted_segment_stays_away(workspace: Workspace, tmp_path: Path) -> None:
    edit_everything(workspace)
    edited = content(workspace)
    newer = edition(
        tmp_path,
        "segment",
        id=f"{CARDIAC}.valves",
        dimension_id=SPLIT,
        parent_id=CARDIAC,
        name_en="Valves",
        position="1",
    )
    assert rebuild(workspace, newer, name="Update").change_id == 0
    assert content(workspace) == edited


def test_a_new_edition_still_brings_what_is_new(workspace: Workspace, tmp_path: Path) -> None:
    edit_everything(workspace)
    newer = edition(
        tmp_path, "segment", id=f"{CHEST}.lung", dimension_id=SPLIT, parent_id=CHEST, name_en="Lung", position="9"
    )
    rebuild(workspace, newer, name="Update")
    assert workspace.segments.get(f"{CHEST}.lung") is not None
    assert workspace.segments.get(CHEST).name_en == "Thorax"  # type: ignore[union-attr]
    assert workspace.segments.get(CARDIAC) is None


def test_a_package_the_person_imports_brings_back_what_they_deleted(workspace: Workspace) -> None:
    before = workspace.segments.get(CARDIAC)
    delete(workspace, "segment", CARDIAC, "Delete")
    import_package(workspace, paths.seeds())
    assert workspace.segments.get(CARDIAC) == before
    edited = content(workspace)
    rebuild(workspace, paths.seeds(), name="Update")
    assert content(workspace) == edited


def test_edits_are_no_damage_to_whoever_looked_before(workspace: Workspace) -> None:
    assert [finding for finding in workspace.check() if finding.code == "damage"] == []
    edit_everything(workspace)
    assert [finding for finding in workspace.check() if finding.code == "damage"] == []
