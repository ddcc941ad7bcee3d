"""Snapshots: complete or not listed, sealed, thinned by a rule, restored without losing the old file."""

from __future__ import annotations

import json
import random
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from desktop.workspace import snapshots
from desktop.workspace.errors import Damaged, DiskError
from desktop.workspace.snapshots import Snapshot
from desktop.workspace.workspace import Workspace
from tests.unit.workspace import samples

if TYPE_CHECKING:
    from pathlib import Path

FLIPS = 200
NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)


def test_a_snapshot_holds_what_was_there(workspace: Workspace, path: Path) -> None:
    with workspace.edit("Before") as edit:
        edit.put(samples.observation("before"))
    made = workspace.snapshot("by hand")
    with workspace.edit("After") as edit:
        edit.put(samples.observation("after"))
    assert snapshots.listed(path) == [made]
    assert (made.reason, made.sequence, made.schema) == ("by hand", 1, 1)
    assert snapshots.is_good(made)
    with Workspace.open(made.path) as copy:
        assert copy.observations.get("before") is not None
        assert copy.observations.get("after") is None
    assert not [entry for entry in made.path.parent.iterdir() if entry.name.startswith(".")]


def test_any_changed_bit_is_found(workspace: Workspace, path: Path) -> None:
    older = workspace.snapshot("older")
    newer = workspace.snapshot("newer")
    good = newer.path.read_bytes()
    chance = random.Random(1)
    for _ in range(FLIPS):
        data = bytearray(good)
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        newer.path.write_bytes(data)
        assert not snapshots.is_good(newer)
    assert snapshots.last_good(path) == older
    newer.path.write_bytes(good)
    assert snapshots.last_good(path) == newer


def test_what_is_not_complete_is_not_listed(workspace: Workspace, path: Path) -> None:
    made = workspace.snapshot("whole")
    folder = snapshots.folder_of(path)
    (folder / "20260101T000000Z-00009.marketscope").write_bytes(b"no seal")
    (folder / "broken.json").write_text("{")
    (folder / "other.json").write_text('{"a": 1}')
    (folder / "list.json").write_text("[]")
    lonely = json.loads(made.seal.read_text())
    (folder / "lonely.json").write_text(json.dumps(lonely | {"sequence": 99}))
    assert snapshots.listed(path) == [made]


def test_restoring_keeps_the_old_file_and_its_log(path: Path) -> None:
    with Workspace.open(path) as workspace:
        good = workspace.snapshot("good")
        with workspace.edit("Later") as edit:
            edit.put(samples.observation("later"))
        log = path.with_name(path.name + "-wal").read_bytes()
    path.with_name(path.name + "-wal").write_bytes(log)
    before = path.read_bytes()
    kept = snapshots.restore(path, good, NOW)
    again = snapshots.restore(path, good, NOW)
    assert kept is not None
    assert again is not None
    assert kept != again
    assert kept.name == "sample.marketscope.damaged-20260101T120000Z"
    assert kept.read_bytes() == before
    assert kept.with_name(kept.name + "-wal").read_bytes() == log
    assert not path.with_name(path.name + "-wal").exists()
    with Workspace.open(path) as workspace:
        assert workspace.observations.get("later") is None
    path.unlink()
    assert snapshots.restore(path, good) is None
    assert path.exists()


def test_a_damaged_snapshot_is_not_restored(workspace: Workspace, path: Path) -> None:
    made = workspace.snapshot("soon damaged")
    data = bytearray(made.path.read_bytes())
    data[-1] ^= 1
    made.path.write_bytes(data)
    before = path.read_bytes()
    with pytest.raises(Damaged, match="damaged itself"):
        snapshots.restore(path, made)
    assert path.read_bytes() == before


def test_no_room_for_snapshots(workspace: Workspace, path: Path) -> None:
    snapshots.folder_of(path).write_text("a file where the folder should be")
    with pytest.raises(DiskError, match="No snapshot"):
        workspace.snapshot("by hand")
    with workspace.edit("Editing goes on") as edit:
        edit.put(samples.observation("x"))


def made_at(path: Path, sequence: int, moment: datetime) -> Snapshot:
    return Snapshot(path / str(sequence), "auto", moment.isoformat(), sequence, 1, "", 1)


def test_thinning_over_a_year(tmp_path: Path) -> None:
    start = NOW - timedelta(days=365)
    everything = [made_at(tmp_path, number, start + timedelta(hours=6 * number)) for number in range(365 * 4 + 1)]
    kept = snapshots.kept(everything, NOW)
    ages = [NOW - snapshot.moment for snapshot in kept]
    assert sum(age < timedelta(days=2) for age in ages) == 8
    assert len(kept) == 8 + 12 + 10 + 9
    older = [snapshot.moment for snapshot in kept if NOW - snapshot.moment >= timedelta(days=2)]
    assert older == sorted(older, reverse=True)
    assert len({moment.date() for moment in older}) == len(older)
    gaps = [(newer.date() - old.date()).days for newer, old in pairwise(older)]
    assert gaps[:11] == [1] * 11, "twelve days"
    assert max(gaps[11:21]) <= 7, "then ten weeks (a change of month within a week may come between)"
    assert max(gaps) <= 31
    assert NOW - older[-1] > timedelta(days=300)


def test_thinning_day_by_day_keeps_the_same(tmp_path: Path) -> None:
    kept: list[Snapshot] = []
    for day in range(200):
        moment = NOW + timedelta(days=day)
        kept = snapshots.kept([*kept, made_at(tmp_path, day, moment)], moment)
        assert kept[0].sequence == day
    assert 20 <= len(kept) <= 33
    assert snapshots.kept(kept, NOW + timedelta(days=199)) == kept


def test_a_jumping_clock_never_costs_the_newest(tmp_path: Path) -> None:
    times = [NOW, datetime(1970, 1, 1, tzinfo=UTC), datetime(2099, 1, 1, tzinfo=UTC), datetime(1970, 1, 2, tzinfo=UTC)]
    found = [made_at(tmp_path, number, moment) for number, moment in enumerate(times)]
    for now in times:
        assert {1, 2, 3} <= {snapshot.sequence for snapshot in snapshots.kept(found, now)}


def test_thin_removes_copy_and_seal(workspace: Workspace, path: Path) -> None:
    with workspace._connections.undisturbed() as connection:
        for hour in range(8):
            snapshots.make(connection, path, "auto", NOW - timedelta(days=30, hours=-hour))
    removed = snapshots.thin(path, NOW)
    assert len(removed) == 4
    assert len(snapshots.listed(path)) == 4
    assert len(list(snapshots.folder_of(path).iterdir())) == 8
