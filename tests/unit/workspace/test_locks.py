"""Two programs on one file: they wait, they see each other, they lose nothing."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.workspace import connections
from desktop.workspace.errors import Locked
from desktop.workspace.sqlite import sqlite3
from desktop.workspace.workspace import Workspace
from tests.unit.workspace import samples

if TYPE_CHECKING:
    from tests.unit.workspace.nursery import Nursery

COUNTS = 150
DESCRIPTORS = Path("/proc/self/fd")


def test_an_edit_waits_for_another_program(path: Path, tmp_path: Path, nursery: Nursery) -> None:
    with Workspace.open(path) as workspace:
        child = nursery.start("holding", path, tmp_path / "ledger", seconds=0.4)
        child.wait_for("held")
        began = time.monotonic()
        assert workspace.observations.count() == 1
        assert time.monotonic() - began < 0.2, "reading waits for nobody"
        with workspace.edit("Patient") as edit:
            edit.patch("observation", ("o-one",), value=7.0)
        assert child.join() == 0
        row = workspace.observations.get("o-one")
        assert row is not None
        assert (row.value, row.note) == (7.0, "held")


def test_an_edit_gives_up_in_words(
    path: Path, tmp_path: Path, nursery: Nursery, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert connections.WAIT_SECONDS == 5
    monkeypatch.setattr(connections, "WAIT_SECONDS", 0.3)
    with Workspace.open(path) as workspace:
        child = nursery.start("holding", path, tmp_path / "ledger", seconds=1.2)
        child.wait_for("held")
        before = samples.contents(workspace)
        with pytest.raises(Locked, match="in use by another program"), workspace.edit("Impatient") as edit:
            edit.patch("observation", ("o-one",), value=7.0)
        assert samples.contents(workspace) == before
        child.join()
        with workspace.edit("Again") as edit:
            edit.patch("observation", ("o-one",), value=8.0)


def test_a_file_held_by_another_program_is_refused_in_words(
    path: Path, tmp_path: Path, nursery: Nursery, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "WAIT_SECONDS", 0.3)
    with Workspace.open(path):
        pass
    child = nursery.start("holding", path, tmp_path / "ledger", seconds=1.0, exclusive=True)
    child.wait_for("held")
    with pytest.raises(Locked, match="in use by another program"):
        Workspace.open(path)
    child.join()
    with Workspace.open(path) as workspace:
        assert not workspace.read_only


def test_reading_and_writing_interleaved_lose_no_count(path: Path, tmp_path: Path, nursery: Nursery) -> None:
    with Workspace.open(path) as workspace, workspace.edit("Zero") as edit:
        edit.patch("observation", ("o-one",), value=0.0)
    children = [nursery.start("counting", path, tmp_path / f"ledger{n}", count=COUNTS) for n in range(2)]
    for child in children:
        assert child.join() == 0
    with Workspace.open(path) as workspace:
        row = workspace.observations.get("o-one")
        assert row is not None
        assert row.value == 2 * COUNTS
        numbers = sorted(int(line) for child in children for line in child.lines()[1:])
        assert numbers == list(range(3, 3 + 2 * COUNTS)), "every edit of both programs is in the history"
        assert not [finding for finding in workspace.check() if finding.severity == "critical"]


def test_other_programs_are_noticed_and_own_edits_are_not(workspace: Workspace, path: Path) -> None:
    before = workspace.data_version()
    with workspace.edit("Mine") as edit:
        edit.put(samples.observation("mine"))
    workspace.observations.all()
    workspace.undo()
    assert workspace.data_version() == before
    other = sqlite3.connect(str(path), isolation_level=None)
    other.execute("UPDATE observation SET value = 9 WHERE id = 'o-one'")
    other.close()
    assert workspace.data_version() != before
    row = workspace.observations.get("o-one")
    assert row is not None
    assert row.value == 9


def test_two_windows_of_one_program(path: Path) -> None:
    with Workspace.open(path) as one, Workspace.open(path) as two:
        version = two.data_version()
        with one.edit("From one") as edit:
            edit.put(samples.observation("x"))
        assert two.data_version() != version
        assert two.observations.get("x") is not None
        assert two.undo() is not None
        assert one.observations.get("x") is None


def test_threads_read_while_one_writes(workspace: Workspace) -> None:
    problems: list[str] = []
    stop = threading.Event()

    def read() -> None:
        while not stop.is_set():
            values = {row.value for row in workspace.observations.all() if row.id.startswith("t-")}
            if len(values) > 1:
                problems.append(f"half an edit was seen: {values}")

    readers = [threading.Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    for number in range(60):
        with workspace.edit("All at once") as edit:
            for row in range(10):
                edit.put(samples.observation(f"t-{row}", float(number)))
    stop.set()
    for reader in readers:
        reader.join()
    assert not problems


def test_edits_of_two_threads_follow_one_another(workspace: Workspace) -> None:
    def count() -> None:
        for _ in range(40):
            with workspace.edit("Count") as edit:
                row = workspace.observations.get("o-one")
                assert row is not None
                edit.patch("observation", ("o-one",), value=(row.value or 0) + 1)

    with workspace.edit("Zero") as edit:
        edit.patch("observation", ("o-one",), value=0.0)
    threads = [threading.Thread(target=count) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    row = workspace.observations.get("o-one")
    assert row is not None
    assert row.value == 120


@pytest.mark.skipif(not DESCRIPTORS.is_dir(), reason="needs /proc")
def test_a_thread_that_ends_leaves_no_connection(workspace: Workspace) -> None:
    before = len(list(DESCRIPTORS.iterdir()))
    for _ in range(20):
        thread = threading.Thread(target=workspace.markets.all)
        thread.start()
        thread.join()
    assert len(list(DESCRIPTORS.iterdir())) <= before + 2


def test_the_log_is_brought_home_when_idle(workspace: Workspace, path: Path) -> None:
    log = path.with_name(path.name + "-wal")
    with workspace.edit("Writes a log") as edit:
        edit.put(samples.observation("x", note="y" * 10_000))
    assert log.stat().st_size > 10_000
    assert not workspace.checkpoint(idle_seconds=60)
    assert workspace.checkpoint(idle_seconds=0)
    assert log.stat().st_size == 0
    assert not workspace.checkpoint(), "nothing is left to do"
    copy = path.with_name("copied by hand.marketscope")
    copy.write_bytes(path.read_bytes())
    with Workspace.open(copy) as other:
        assert other.observations.get("x") is not None
