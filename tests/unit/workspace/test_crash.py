"""A kill at any moment loses no acknowledged edit and leaves nothing half done."""

from __future__ import annotations

import random
import shutil
import time
from typing import TYPE_CHECKING

import pytest

from desktop.workspace import package, schema, snapshots
from desktop.workspace.columns import column_names, to_row
from desktop.workspace.sqlite import sqlite3
from desktop.workspace.tables import BY_NAME
from desktop.workspace.workspace import Workspace
from tests.unit.workspace import samples
from tests.unit.workspace.children import STEPS, upgrading

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.workspace.nursery import Nursery

KILLS = 50
IMPORT_KILLS = 20
MIGRATION_KILLS = 10
UNDO_KILLS = 15
SNAPSHOT_KILLS = 20
ROWS = 4_000


def integrity(path: Path) -> str:
    connection = sqlite3.connect(str(path))
    try:
        return str(connection.execute("PRAGMA integrity_check").fetchone()[0])
    finally:
        connection.close()


def half_changes(path: Path) -> int:
    """Changes whose history is not what it says it is."""
    connection = sqlite3.connect(str(path))
    try:
        return int(
            connection.execute(
                "SELECT count(*) FROM change WHERE rows <>"
                " (SELECT count(*) FROM change_row WHERE change_id = change.id)"
                " + (SELECT coalesce(sum(json_array_length(entity_keys)), 0) FROM change_block"
                "    WHERE change_id = change.id)"
            ).fetchone()[0]
        )
    finally:
        connection.close()


def test_killed_while_editing(path: Path, tmp_path: Path, nursery: Nursery) -> None:
    chance = random.Random(7)
    acknowledged = kills = 0
    while kills < KILLS or acknowledged <= KILLS:  # a busy machine makes few edits before each kill
        kills += 1
        child = nursery.start("edits", path, tmp_path / "ledger")
        child.wait_for("ready")
        time.sleep(chance.random() * 0.06)
        child.kill()
        acknowledged = max([acknowledged, *(int(line) for line in child.lines()[1:])])
        with Workspace.open(path) as workspace:
            newest = workspace.history(1)[0].id
            assert newest >= acknowledged, "an acknowledged edit is lost"
            if newest > 1:
                rows = [workspace.observations.get(f"o-{row:02d}") for row in range(20)]
                assert {row.value for row in rows if row} == {float(newest)}, "half an edit"
        assert half_changes(path) == 0
        assert kills < 10 * KILLS, "next to nothing is ever acknowledged"
    assert integrity(path) == "ok"


@pytest.fixture
def large_package(template: Path, tmp_path: Path) -> Path:
    with Workspace.open(shutil.copy(template, tmp_path / "big.marketscope")) as workspace:
        with workspace.edit("Many") as edit:
            edit.put_many("observation", (to_row(samples.observation(f"n-{n}", float(n))) for n in range(ROWS)))
        folder = tmp_path / "package"
        package.export_package(workspace, folder)
    return folder


def test_killed_while_importing(
    path: Path, tmp_path: Path, nursery: Nursery, large_package: Path, template: Path
) -> None:
    began = time.monotonic()
    child = nursery.start("importing", path, tmp_path / "ledger", source=str(large_package))
    child.wait_for("done")
    child.join()
    duration = time.monotonic() - began
    outcomes = set()
    for number in range(IMPORT_KILLS):
        shutil.copy(template, path)
        for log in ("-wal", "-shm"):
            path.with_name(path.name + log).unlink(missing_ok=True)
        shutil.rmtree(snapshots.folder_of(path), ignore_errors=True)
        child = nursery.start("importing", path, tmp_path / "ledger", source=str(large_package))
        child.wait_for("ready")
        time.sleep(duration * number / IMPORT_KILLS)
        child.kill()
        with Workspace.open(path) as workspace:
            count = workspace.observations.count()
            assert count in {1, ROWS + 1}, "half an import"
            assert (len(workspace.history()) == 2) == (count > 1)
            outcomes.add(count)
            if count > 1 or "done" in child.lines():
                assert snapshots.last_good(path) is not None
        assert half_changes(path) == 0
        assert all(snapshots.is_good(snapshot) for snapshot in snapshots.listed(path))
    assert 1 in outcomes


def test_killed_while_migrating(path: Path, tmp_path: Path, nursery: Nursery) -> None:
    with Workspace.open(path) as workspace, workspace.edit("Many") as edit:
        edit.put_many("observation", (to_row(samples.observation(f"n-{n}", float(n))) for n in range(ROWS)))
    old = tmp_path / "old.marketscope"
    shutil.copy(path, old)
    began = time.monotonic()
    upgrading(path, lambda _: None)
    duration = time.monotonic() - began
    versions = set()
    for number in range(MIGRATION_KILLS):
        shutil.copy(old, path)
        for log in ("-wal", "-shm"):
            path.with_name(path.name + log).unlink(missing_ok=True)
        shutil.rmtree(snapshots.folder_of(path), ignore_errors=True)
        child = nursery.start("upgrading", path, tmp_path / "ledger")
        child.wait_for("ready")
        time.sleep(duration * number / MIGRATION_KILLS)
        child.kill()
        connection = sqlite3.connect(str(path))
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema")}
        columns = {row[1] for row in connection.execute("PRAGMA table_info(observation)")}
        connection.close()
        versions.add(version)
        new = version == len(STEPS)
        assert version in {schema.USER_VERSION, len(STEPS)}
        assert ("remark" in names, "remark" in columns) == (new, new), "between two versions"
        assert columns - {"remark"} == set(column_names(BY_NAME["observation"]))
        assert integrity(path) == "ok"
        if new:
            assert snapshots.last_good(path) is not None
    assert schema.USER_VERSION in versions


def test_killed_while_undoing(path: Path, tmp_path: Path, nursery: Nursery) -> None:
    with Workspace.open(path) as workspace:
        for number in range(1, 4):
            with workspace.edit(f"Edit {number}") as edit:
                for row in range(20):
                    edit.put(samples.observation(f"u-{row:02d}", float(number)))
    chance = random.Random(3)
    for _ in range(UNDO_KILLS):
        child = nursery.start("undoing", path, tmp_path / "ledger")
        child.wait_for("ready")
        time.sleep(chance.random() * 0.05)
        child.kill()
        with Workspace.open(path) as workspace:
            done = sum(entry.state == "done" for entry in workspace.history()) - 1
            rows = [row.value for row in workspace.observations.all() if row.id.startswith("u-")]
            assert rows == ([float(done)] * 20 if done > 0 else []), "history and rows disagree"
    assert integrity(path) == "ok"


def test_killed_while_making_snapshots(path: Path, tmp_path: Path, nursery: Nursery) -> None:
    for number in range(SNAPSHOT_KILLS):
        child = nursery.start("snapping", path, tmp_path / "ledger")
        child.wait_for("ready")
        time.sleep(0.002 * number)
        child.kill()
        made = [int(line) for line in child.lines()[1:]]
        listed = snapshots.listed(path)
        assert all(snapshots.is_good(snapshot) for snapshot in listed), "a broken snapshot is listed"
        assert {snapshot.sequence for snapshot in listed} >= set(made), "an acknowledged snapshot is missing"
