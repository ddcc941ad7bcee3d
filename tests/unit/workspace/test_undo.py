"""Undo and redo: any sequence of edits can be taken back and made again, also after a restart."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.market import records as r
from desktop.workspace.columns import to_row
from desktop.workspace.errors import Conflict, WorkspaceError
from desktop.workspace.sqlite import sqlite3
from desktop.workspace.workspace import Workspace
from tests.unit.workspace import samples

NAMES = st.sampled_from(["", "远程医疗", "Tele-health", "a 'quoted' \"name\"", "x\ny", "🩺"])
IDS = st.sampled_from(["k1", "k2", "k3"])
NUMBERS = st.one_of(st.none(), st.floats(allow_nan=False, allow_infinity=False, width=64))
RECORDS = st.one_of(
    st.builds(samples.observation, IDS, NUMBERS, note=NAMES),
    st.builds(
        r.Segment, id=IDS, dimension_id=st.just("d-one"), name_en=NAMES, name_zh=NAMES, position=st.integers(0, 9)
    ),
    st.builds(r.Alias, entity=st.just("segment"), entity_id=IDS, name=NAMES, language=st.sampled_from(["en", "zh"])),
    st.builds(r.Support, entity=st.just("segment"), entity_id=IDS, evidence_id=st.just("e-one")),
)
STEPS = st.one_of(
    st.tuples(st.just("put"), st.lists(RECORDS, min_size=1, max_size=4)),
    st.tuples(st.just("many"), st.lists(st.builds(samples.observation, IDS, NUMBERS, note=NAMES), max_size=5)),
    st.tuples(st.just("delete"), st.tuples(st.sampled_from(["observation", "segment"]), IDS)),
    st.tuples(st.just("patch"), st.tuples(IDS, NAMES)),
)


def play(workspace: Workspace, kind: str, what: Any) -> None:
    with workspace.edit(kind) as edit:
        if kind == "put":
            for record in what:
                edit.put(record)
        elif kind == "many":
            edit.put_many("observation", [to_row(record) for record in what])
        elif kind == "delete":
            table, key = what
            if workspace.store(table).get(key) is not None:
                edit.delete(table, (key,))
        elif workspace.segments.get(what[0]) is not None:
            edit.patch("segment", (what[0],), name_en=what[1])


def searchable(workspace: Workspace) -> list[tuple[str, ...]]:
    with workspace.one_moment() as connection:
        rows = connection.execute("SELECT entity, entity_id, origin, shown FROM search_entry").fetchall()
    return sorted(rows)


@settings(max_examples=25)
@given(edits=st.lists(STEPS, min_size=1, max_size=5))
def test_any_sequence_of_edits(template: Path, edits: list[tuple[str, Any]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(template, Path(folder) / "undo.marketscope"))
        with Workspace.open(path) as workspace:
            states = [(samples.contents(workspace), searchable(workspace))]
            for kind, what in edits:
                before = len(workspace.history())
                play(workspace, kind, what)
                if len(workspace.history()) > before:
                    states.append((samples.contents(workspace), searchable(workspace)))
            for state in reversed(states[:-1]):
                assert workspace.undo() is not None
                assert (samples.contents(workspace), searchable(workspace)) == state
        with Workspace.open(path) as workspace:
            for state in states[1:]:
                assert workspace.redo() is not None
                assert (samples.contents(workspace), searchable(workspace)) == state
            assert workspace.redo() is None
            assert not [finding for finding in workspace.check() if finding.code in {"search", "reference", "damage"}]


def test_undo_names_what_it_touches(workspace: Workspace) -> None:
    with workspace.edit("Correct a value", origin="import") as edit:
        edit.patch("observation", ("o-one",), value=3.0)
    assert edit.changes.touched == {("observation", "o-one")}
    changes = workspace.undo()
    assert changes is not None
    assert (changes.name, changes.touched, changes.change_id) == (
        "Correct a value",
        {("observation", "o-one")},
        edit.changes.change_id,
    )
    newest = workspace.history(1)[0]
    assert (newest.name, newest.origin, newest.rows, newest.state) == ("Correct a value", "import", 1, "undone")


def test_a_new_edit_ends_what_could_be_redone(workspace: Workspace) -> None:
    with workspace.edit("First") as edit:
        edit.put(samples.observation("x", 1.0))
    workspace.undo()
    with workspace.edit("Second") as edit:
        edit.put(samples.observation("x", 2.0))
    assert workspace.redo() is None
    assert [entry.state for entry in workspace.history()] == ["done", "abandoned", "done"]
    workspace.undo()
    assert workspace.observations.get("x") is None


def test_an_edit_without_effect_leaves_no_history(workspace: Workspace) -> None:
    before = workspace.history()
    with workspace.edit("Nothing") as edit:
        edit.put(samples.SOURCE)
        edit.put_many("source", [to_row(samples.SOURCE)])
        edit.patch("market", ("m-one",), name_en=samples.MARKET.name_en)
    assert workspace.history() == before
    assert edit.changes.change_id == 0
    assert not edit.changes.touched


def test_nothing_to_undo(workspace: Workspace) -> None:
    assert workspace.undo() is not None
    assert workspace.undo() is None
    assert workspace.observations.count() == 0


def test_what_another_program_changed_is_not_overwritten(workspace: Workspace, path: Path) -> None:
    with workspace.edit("Mine") as edit:
        edit.patch("observation", ("o-one",), value=3.0)
    other = sqlite3.connect(str(path), isolation_level=None)
    other.execute("UPDATE observation SET value = 4 WHERE id = 'o-one'")
    other.close()
    with pytest.raises(Conflict, match="“Mine” cannot be undone: observation 'o-one' was changed since"):
        workspace.undo()
    row = workspace.observations.get("o-one")
    assert row is not None
    assert row.value == 4
    assert workspace.history(1)[0].state == "done"


def test_a_large_import_is_undone_and_made_again(workspace: Workspace) -> None:
    before = samples.contents(workspace)
    with workspace.edit("Import") as edit:
        new = [to_row(samples.observation(f"n-{n:05d}", float(n))) for n in range(3_000)]
        changed = [to_row(samples.observation("o-one", 5.0))]
        assert edit.put_many("observation", [*new, *changed]) == 3_001
        assert edit.put_many("observation", changed) == 0
    assert edit.changes.touched == {("observation", ""), ("observation", "o-one")}
    after = samples.contents(workspace)
    with workspace.one_moment() as connection:
        longest = connection.execute("SELECT max(length(entity_keys)) FROM change_block").fetchone()[0]
    assert longest < 20_000
    workspace.undo()
    assert samples.contents(workspace) == before
    workspace.redo()
    assert samples.contents(workspace) == after
    workspace.undo()
    assert samples.contents(workspace) == before


def test_an_edit_that_fails_changes_nothing(workspace: Workspace) -> None:
    before = samples.contents(workspace), workspace.history()

    def fail() -> None:
        with workspace.edit("Fails") as edit:
            edit.put(samples.observation("x"))
            edit.put_many("observation", [to_row(samples.observation("y"))])
            assert workspace.observations.count() == 3, "inside an edit its own writes are seen"
            with pytest.raises(RuntimeError):
                _ = edit.changes
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert (samples.contents(workspace), workspace.history()) == before


def test_an_edit_inside_an_edit_is_refused(workspace: Workspace) -> None:
    with workspace.edit("Outer") as outer:
        outer.put(samples.observation("x"))
        with pytest.raises(WorkspaceError, match="inside another edit"), workspace.edit("Inner"):
            pass
    assert workspace.observations.get("x") is not None
