"""What was read lately is remembered, and never longer than the file is as it was."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.workspace import asking
from desktop.workspace.workspace import Workspace
from tests.unit.workspace import samples

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

OTHER = replace(samples.SOURCE, id="s-two")


def ids(workspace: Workspace) -> list[str]:
    return [row.id for row in workspace.sources.all()]


def test_the_same_question_gives_the_same_records_in_a_list_of_ones_own(workspace: Workspace) -> None:
    first, again = workspace.sources.all(), workspace.sources.all()
    assert first[0] is again[0]
    first.clear()
    assert workspace.sources.all() == again


def test_every_write_is_seen_at_once_whoever_makes_it(workspace: Workspace, path: Path) -> None:
    assert ids(workspace) == ["s-one"]
    with workspace.edit("Another source") as edit:
        edit.put(OTHER)
        assert ids(workspace) == ["s-one", "s-two"], "inside the edit"
        edit.put(replace(OTHER, id="s-three"))
        assert ids(workspace) == ["s-one", "s-three", "s-two"], "once more inside it"
    assert ids(workspace) == ["s-one", "s-three", "s-two"]
    workspace.undo()
    assert ids(workspace) == ["s-one"]
    with Workspace.open(path) as other, other.edit("Another window") as edit:
        edit.put(replace(OTHER, title="Elsewhere"))
    assert [row.title for row in workspace.sources.all(id="s-two")] == ["Elsewhere"]


def test_an_edit_that_fails_leaves_nothing_remembered(workspace: Workspace) -> None:
    class OnPurposeError(Exception):
        pass

    def fail() -> None:
        with workspace.edit("Not made") as edit:
            edit.put(OTHER)
            assert ids(workspace) == ["s-one", "s-two"]
            raise OnPurposeError

    try:
        fail()
    except OnPurposeError:
        assert ids(workspace) == ["s-one"]


def test_each_thread_sees_what_another_wrote(workspace: Workspace) -> None:
    seen: list[list[str]] = []
    written, read = threading.Event(), threading.Event()

    def look() -> None:
        seen.append(ids(workspace))
        read.set()
        written.wait(10)
        seen.append(ids(workspace))

    thread = threading.Thread(target=look)
    thread.start()
    read.wait(10)
    with workspace.edit("Another source") as edit:
        edit.put(OTHER)
    written.set()
    thread.join()
    assert seen == [["s-one"], ["s-one", "s-two"]]


def test_a_remembered_answer_begins_the_moment_too(workspace: Workspace, path: Path) -> None:
    assert ids(workspace) == ["s-one"]
    with Workspace.open(path) as other, workspace.one_moment():
        assert ids(workspace) == ["s-one"], "remembered"
        with other.edit("Meanwhile") as edit:
            edit.put(OTHER)
        assert workspace.sources.count() == 1, "read from the file, at the same moment"
        assert ids(workspace) == ["s-one"]
    assert ids(workspace) == ["s-one", "s-two"]


def test_what_is_remembered_is_bounded(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "MOST", 6)
    segments = workspace.segments.all()  # three of them: with the answer itself too many for half the room
    assert segments[0] is not workspace.segments.all()[0]
    kept = [workspace.segments.all(id=row.id)[0] for row in segments]
    assert kept[2] is workspace.segments.all(id=segments[2].id)[0], "the newest"
    workspace.sources.all()
    assert kept[2] is not workspace.segments.all(id=segments[2].id)[0], "one too many: all the others went"


def test_numbers_of_two_kinds_are_two_questions(workspace: Workspace) -> None:
    with workspace.edit("A source called 1") as edit:
        edit.put(replace(OTHER, id="1"))
    assert [row.id for row in workspace.sources.all(id=1)] == ["1"]
    assert workspace.sources.all(id=1.0) == [], "the text of it is 1.0"
