"""Any file may be opened: a workspace opens, everything else gives one plain sentence and is left as it was."""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import time
from typing import TYPE_CHECKING

import pytest

from desktop.workspace import errors, schema, snapshots
from desktop.workspace.opening import examine
from desktop.workspace.sqlite import sqlite3
from desktop.workspace.workspace import Workspace
from tests.unit.workspace import samples

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.unit.workspace.nursery import Nursery

DAMAGED = 300
FOREIGN_LOGS = 12


def fingerprint(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def change(path: Path, *statements: str) -> None:
    """What another program does to a file."""
    connection = sqlite3.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA journal_mode=delete")
    for statement in statements:
        connection.execute(statement)
    connection.close()


def refused(path: Path, kind: type[errors.WorkspaceError], words: str) -> str:
    began = time.monotonic()
    with pytest.raises(kind, match=words) as caught:
        Workspace.open(path)
    assert time.monotonic() - began < 5
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert sentence.endswith(".")
    assert type(caught.value) is kind
    return sentence


def test_a_good_file_opens_for_writing(path: Path) -> None:
    with Workspace.open(path) as workspace:
        assert not workspace.read_only
        assert workspace.notice == ""
        assert workspace.name == "Sample"
        assert workspace.markets.get("m-one") == samples.MARKET
    assert not path.with_name(path.name + "-wal").exists()


def test_looking_leaves_no_trace(path: Path) -> None:
    before = sorted(path.parent.iterdir())
    examine(path)
    assert sorted(path.parent.iterdir()) == before


@pytest.mark.parametrize(
    ("content", "kind", "words"),
    [
        (b"", errors.Damaged, "is empty"),
        (b"abc", errors.NotAWorkspace, "not a Marketscope workspace"),
        (b"SQLite format 3\0" + b"\0" * 20, errors.Damaged, "cut off"),
        (b"name,value\nA,1\n" * 100, errors.NotAWorkspace, "not a Marketscope workspace"),
        (b"SQLite format 3\0" + b"\0" * 4080, errors.NotAWorkspace, "database of another program"),
    ],
)
def test_what_is_no_workspace(tmp_path: Path, content: bytes, kind: type[errors.WorkspaceError], words: str) -> None:
    path = tmp_path / "thing.marketscope"
    path.write_bytes(content)
    refused(path, kind, words)
    assert path.read_bytes() == content
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def test_what_is_no_file(tmp_path: Path) -> None:
    refused(tmp_path / "nothing.marketscope", errors.Missing, "does not exist")
    refused(tmp_path, errors.NotAWorkspace, "is a folder")
    os.mkfifo(tmp_path / "pipe")
    refused(tmp_path / "pipe", errors.NotAWorkspace, "is a pipe")
    refused(samples.REPOSITORY.__class__("/dev/zero"), errors.NotAWorkspace, "is a device")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    refused(tmp_path / "loop", errors.Missing, "cannot be reached")
    (tmp_path / "dangling").symlink_to(tmp_path / "gone")
    refused(tmp_path / "dangling", errors.Missing, "does not exist")


@pytest.mark.parametrize("share", [0.1, 0.35, 0.5, 0.75, 0.9, 0.999])
def test_a_truncated_file(path: Path, share: float) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    before = fingerprint(path)
    assert "There is no snapshot" in refused(path, errors.Damaged, "damaged")
    assert fingerprint(path) == before


def test_a_damaged_file_offers_the_last_good_snapshot(path: Path) -> None:
    with Workspace.open(path) as workspace:
        good = workspace.snapshot("by hand")
    data = bytearray(path.read_bytes())
    data[4096:8192] = bytes(4096)
    path.write_bytes(data)
    assert good.time in refused(path, errors.Damaged, "restore it")
    kept = snapshots.restore(path, good)
    assert kept is not None
    assert kept.read_bytes() == data
    with Workspace.open(path) as workspace:
        assert workspace.observations.count() == 1


def test_a_newer_file_is_read_and_not_touched(path: Path) -> None:
    change(path, f"PRAGMA user_version = {schema.USER_VERSION + 1}", 'ALTER TABLE "market" ADD COLUMN "mood" TEXT')
    before = fingerprint(path)
    with Workspace.open(path) as workspace:
        assert workspace.read_only
        assert "newer Marketscope" in workspace.notice
        assert workspace.markets.count() == 1
        assert workspace.search("远程")
        with pytest.raises(errors.ReadOnly, match="open for reading only"), workspace.edit("No"):
            pass
        with pytest.raises(errors.ReadOnly):
            workspace.undo()
    assert fingerprint(path) == before


def test_a_file_of_another_program(path: Path) -> None:
    change(path, "PRAGMA application_id = 77")
    before = fingerprint(path)
    refused(path, errors.NotAWorkspace, "database of another program")
    assert fingerprint(path) == before


def test_asked_for_reading_only(path: Path) -> None:
    before = fingerprint(path)
    with Workspace.open(path, read_only=True) as workspace:
        assert workspace.read_only
        assert workspace.markets.count() == 1
        with pytest.raises(errors.ReadOnly), workspace.edit("No"):
            pass
    assert not [entry for entry in path.parent.iterdir() if entry.name.startswith(path.name + "-")]
    assert fingerprint(path) == before


@pytest.mark.parametrize(
    ("what", "statement"),
    [
        ("trigger", "CREATE TRIGGER t AFTER UPDATE ON observation BEGIN UPDATE market SET name_en = 'ours'; END"),
        ("view", "CREATE VIEW v AS SELECT 1"),
        ("view", "CREATE VIEW v AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT n FROM c"),
        ("view", "CREATE VIEW v AS SELECT hex(zeroblob(400000000)) AS x"),
        ("table", "CREATE VIRTUAL TABLE other USING fts5(text)"),
        ("table", "CREATE TABLE bomb (n INTEGER CHECK (length(hex(zeroblob(200000000))) > 0))"),
        ("table", "CREATE TABLE made (n INTEGER, twice INTEGER GENERATED ALWAYS AS (n * 2) STORED)"),
        ("table", "CREATE TABLE late (n TEXT DEFAULT (hex(randomblob(9))))"),
        ("index", "CREATE INDEX deep ON observation (lower(stated))"),
        ("index", "CREATE INDEX part ON observation (stated) WHERE value > 0"),
        ("table", "ALTER TABLE observation ADD COLUMN twice REAL GENERATED ALWAYS AS (value * 2) VIRTUAL"),
        ("table", "ALTER TABLE observation ADD COLUMN odd TEXT CHECK (length(odd) < 9)"),
    ],
)
def test_foreign_instructions_are_refused(path: Path, what: str, statement: str) -> None:
    change(path, statement)
    before = fingerprint(path)
    refused(path, errors.ForeignSchema, f"holds the {what} ")
    assert fingerprint(path) == before


def test_a_view_in_the_place_of_a_table(path: Path) -> None:
    change(path, "DROP TABLE fact", "CREATE VIEW fact AS SELECT 1 AS id")
    refused(path, errors.ForeignSchema, "view fact")


def test_a_lacking_table(path: Path) -> None:
    change(path, "DROP TABLE fact")
    refused(path, errors.Damaged, "lacks")


def test_plain_additions_are_left_alone(path: Path) -> None:
    change(
        path,
        "CREATE TABLE mine (n INTEGER PRIMARY KEY, words TEXT NOT NULL DEFAULT 'x')",
        "CREATE INDEX mine_words ON mine (words)",
        'ALTER TABLE "player" ADD COLUMN "colour" TEXT',
    )
    with Workspace.open(path) as workspace:
        assert not workspace.read_only
        assert "table mine" in workspace.notice
        with workspace.edit("Still works") as edit:
            edit.put(samples.observation("new"))


def test_a_trigger_added_while_open_does_not_run(path: Path) -> None:
    with Workspace.open(path) as workspace:
        change_while_open = sqlite3.connect(str(path), isolation_level=None)
        change_while_open.execute(
            "CREATE TRIGGER late AFTER UPDATE ON observation BEGIN UPDATE market SET name_en = 'ours'; END"
        )
        change_while_open.close()
        with pytest.raises(errors.ForeignSchema, match="instructions of another program"), workspace.edit("Go") as edit:
            edit.patch("observation", ("o-one",), value=5.0)
        assert workspace.markets.get("m-one") == samples.MARKET


def test_read_only_places(path: Path, nursery: Nursery, tmp_path: Path) -> None:
    if os.geteuid():
        pytest.skip("only root can become somebody else")
    for folder in (tmp_path, *tmp_path.parents[:3]):
        folder.chmod(0o755)

    def answer() -> list[object]:
        ledger = tmp_path / "ledger"
        ledger.unlink(missing_ok=True)
        assert nursery.start("unprivileged", path, ledger).join() == 0
        return list(json.loads(ledger.read_text()))

    path.chmod(0o444)
    opened, read_only, notice, count = answer()
    assert (opened, read_only, count) == ("opened", True, 1)
    assert "may not be written" in str(notice)
    path.chmod(0o666)
    opened, read_only, notice, count = answer()
    assert (opened, read_only, count) == ("opened", True, 1)
    assert "folder" in str(notice)
    path.chmod(0o000)
    assert answer()[0] == "Missing"
    path.chmod(0o444)
    with Workspace.open(path) as workspace:
        with workspace.edit("Leaves a log") as edit:
            edit.put(samples.observation("x"))
        assert answer()[0] == "ReadOnly"


def mutations() -> list[tuple[str, Callable[[bytearray, random.Random], None]]]:
    def bit(data: bytearray, chance: random.Random) -> None:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)

    def sixteen(data: bytearray, chance: random.Random) -> None:
        start = chance.randrange(len(data) - 16)
        data[start : start + 16] = chance.randbytes(16)

    def page(data: bytearray, chance: random.Random) -> None:
        start = 4096 * chance.randrange(len(data) // 4096)
        data[start : start + 4096] = bytes(4096)

    def swap(data: bytearray, chance: random.Random) -> None:
        one, two = (4096 * n for n in chance.sample(range(1, len(data) // 4096), 2))
        data[one : one + 4096], data[two : two + 4096] = data[two : two + 4096], data[one : one + 4096]

    def cut(data: bytearray, chance: random.Random) -> None:
        del data[chance.randrange(100, len(data)) :]

    return [("bit", bit), ("sixteen", sixteen), ("page", page), ("swap", swap), ("cut", cut)]


def test_damage_never_crashes_and_is_never_written(template: Path, tmp_path: Path, nursery: Nursery) -> None:
    good = template.read_bytes()
    chance = random.Random(11)
    folder = tmp_path / "damaged"
    folder.mkdir()
    kinds = mutations()
    before: dict[str, str] = {}
    for number in range(DAMAGED):
        name, mutate = kinds[number % len(kinds)]
        data = bytearray(good)
        mutate(data, chance)
        if bytes(data) == good:
            continue
        path = folder / f"{number:03d}-{name}.marketscope"
        path.write_bytes(data)
        before[path.name] = fingerprint(path)
    ledger = tmp_path / "ledger"
    assert nursery.start("opening_all", folder, ledger).join() == 0, "a damaged file ended the process"
    outcomes = [json.loads(line) for line in ledger.read_text().splitlines()]
    assert len(outcomes) == len(before)
    for name, outcome, sentence in outcomes:
        assert outcome != "unexplained", (name, sentence)
        if outcome != "opened":
            assert fingerprint(folder / name) == before[name], f"{name} was overwritten"
        if "-page" in name or "-cut" in name:
            assert outcome != "opened", f"{name} was not recognised"


def test_a_log_of_another_moment_is_never_merged(path: Path, tmp_path: Path) -> None:
    chance = random.Random(5)
    log = path.with_name(path.name + "-wal")
    outcomes = []
    for number in range(FOREIGN_LOGS):
        old = path.read_bytes()
        with Workspace.open(path) as workspace:
            for edit_number in range(chance.randrange(2, 12)):
                with workspace.edit("Edit") as edit:
                    edit.put(samples.observation(f"o-{number}-{edit_number}", note="x" * chance.randrange(3000)))
            if number % 2:
                workspace.checkpoint()
                with workspace.edit("After") as edit:
                    edit.put(samples.observation(f"p-{number}", note="y" * 500))
            newer_log = log.read_bytes()
        pair = tmp_path / f"pair{number}.marketscope"
        pair.write_bytes(old)
        pair.with_name(pair.name + "-wal").write_bytes(newer_log)
        marks = fingerprint(pair), fingerprint(pair.with_name(pair.name + "-wal"))
        try:
            examine(pair)
            outcomes.append("taken")
        except errors.Damaged:
            outcomes.append("damaged")
        assert (fingerprint(pair), fingerprint(pair.with_name(pair.name + "-wal"))) == marks
    assert "damaged" in outcomes


def test_the_file_under_an_open_workspace_is_replaced(path: Path, template: Path, tmp_path: Path) -> None:
    with Workspace.open(path) as workspace:
        with workspace.edit("Mine") as edit:
            edit.put(samples.observation("mine"))
        newcomer = shutil.copy(template, tmp_path / "newcomer")
        newcomer.replace(path)
        before = fingerprint(path)
        with pytest.raises(errors.FileMoved, match="replaced or deleted"), workspace.edit("Into the void") as edit:
            edit.put(samples.observation("lost"))
        workspace.save_copy(tmp_path / "copy.marketscope")
    assert fingerprint(path) == before
    with Workspace.open(tmp_path / "copy.marketscope") as copy:
        assert copy.observations.get("mine") is not None


def test_the_file_under_an_open_workspace_is_deleted(path: Path, tmp_path: Path) -> None:
    with Workspace.open(path) as workspace:
        path.unlink()
        with pytest.raises(errors.FileMoved), workspace.edit("Into the void"):
            pass
        workspace.save_copy(tmp_path / "copy.marketscope")
    assert not path.exists()
    with Workspace.open(tmp_path / "copy.marketscope") as copy:
        assert copy.observations.count() == 1


def test_a_file_cut_off_under_an_open_workspace_is_told_to_whoever_reads(path: Path) -> None:
    workspace = Workspace.open(path)
    before = workspace.data_version()
    with path.open("r+b") as file:
        file.truncate(8192)
    assert workspace.data_version() == before, "who only waits for changes is not thrown out of the waiting"
    with pytest.raises(errors.Damaged):
        workspace.sources.all()
    workspace.close()


def test_a_text_that_is_no_text(path: Path) -> None:
    change(path, "UPDATE market SET name_en = CAST(x'ff41' AS TEXT)")
    with Workspace.open(path) as workspace:
        with pytest.raises(errors.Damaged, match="cannot be read"):
            workspace.markets.all()
        assert workspace.sources.count() == 1


def test_creating_never_overwrites(path: Path, tmp_path: Path) -> None:
    before = fingerprint(path)
    with pytest.raises(errors.WorkspaceError, match="exists already"):
        Workspace.create(path)
    assert fingerprint(path) == before
    with pytest.raises(errors.WorkspaceError, match="does not exist"):
        Workspace.create(tmp_path / "no" / "folder.marketscope")


def test_a_closed_workspace_says_so(path: Path) -> None:
    workspace = Workspace.open(path)
    workspace.close()
    workspace.close()
    with pytest.raises(errors.WorkspaceError, match="is closed"):
        workspace.markets.all()
    with pytest.raises(errors.WorkspaceError, match="is closed"), workspace.edit("No"):
        pass
