"""Tasks that run in processes of their own (see ``nursery``)."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.workspace import migrations, opening, package
from desktop.workspace.errors import WorkspaceError
from desktop.workspace.sqlite import sqlite3
from desktop.workspace.workspace import Workspace
from tests.unit.workspace import samples

if TYPE_CHECKING:
    from sqlite_utils import Database

Say = Callable[[object], None]


def edits(path: Path, say: Say, count: int = 1_000_000, pause: float = 0.0) -> None:
    """Edits of 20 rows each, acknowledged by the number of the change."""
    workspace = Workspace.open(path)
    say("ready")
    for _ in range(count):
        number = 1 + max((entry.id for entry in workspace.history(1)), default=0)
        with workspace.edit(f"Edit {number}") as edit:
            for row in range(20):
                edit.put(samples.observation(f"o-{row:02d}", float(number), note="n" * (number % 50)))
        say(edit.changes.change_id)
        time.sleep(pause)
    workspace.close()


def undoing(path: Path, say: Say) -> None:
    """Undo and redo without end."""
    workspace = Workspace.open(path)
    say("ready")
    while True:
        for move in (workspace.undo, workspace.undo, workspace.redo, workspace.redo):
            move()


def counting(path: Path, say: Say, count: int) -> None:
    """Read a value and write it back one higher, each in one edit."""
    with Workspace.open(path) as workspace:
        say("ready")
        for _ in range(count):
            with workspace.edit("Count") as edit:
                row = workspace.observations.get("o-one")
                assert row is not None
                assert row.value is not None
                edit.patch("observation", ("o-one",), value=row.value + 1)
            say(edit.changes.change_id)


def importing(path: Path, say: Say, source: str) -> None:
    """Import a package."""
    workspace = Workspace.open(path)
    say("ready")
    package.import_package(workspace, Path(source))
    say("done")


def second_version(db: Database) -> None:
    """A change of schema as large as they come: a table is rebuilt, every row touched."""
    db["observation"].add_column("remark", str, not_null_default="")
    db.execute("UPDATE observation SET remark = stated")
    db.execute('CREATE TABLE "remark" ("id" TEXT NOT NULL PRIMARY KEY) STRICT')
    db.execute("INSERT INTO remark SELECT id FROM observation")


STEPS = (*migrations.MIGRATIONS, second_version)


def upgrading(path: Path, say: Say) -> None:
    """Bring a file to a version 2 made up for the test."""
    say("ready")
    opening.upgrade(path, STEPS)
    say("done")


def snapping(path: Path, say: Say) -> None:
    """Snapshots without end."""
    workspace = Workspace.open(path)
    say("ready")
    while True:
        say(workspace.snapshot("test").sequence)


def holding(path: Path, say: Say, seconds: float, exclusive: bool = False) -> None:
    """Hold the write lock, as another program does."""
    connection = sqlite3.connect(str(path), isolation_level=None)
    if exclusive:
        connection.execute("PRAGMA locking_mode=exclusive")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE observation SET note = 'held'")
    say("held")
    time.sleep(seconds)
    connection.execute("COMMIT")
    connection.close()
    say("released")


def opening_all(path: Path, say: Say) -> None:
    """Open and read every workspace in a folder; says per file what came of it."""
    for file in sorted(path.glob("*.marketscope")):
        signal.alarm(20)
        try:
            with Workspace.open(file) as workspace:
                samples.contents(workspace)
                workspace.search("医疗")
            say(json.dumps([file.name, "opened", ""]))
        except WorkspaceError as error:
            say(json.dumps([file.name, type(error).__name__, str(error)]))
        except sqlite3.Error as error:
            say(json.dumps([file.name, "unexplained", str(error)]))


def unprivileged(path: Path, say: Say) -> None:
    """Open as somebody who owns nothing."""
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
    try:
        with Workspace.open(path) as workspace:
            say(json.dumps(["opened", workspace.read_only, workspace.notice, workspace.observations.count()]))
    except WorkspaceError as error:
        say(json.dumps([type(error).__name__, str(error)]))


TASKS: dict[str, Callable[..., None]] = {
    function.__name__: function
    for function in (
        edits,
        undoing,
        counting,
        importing,
        upgrading,
        snapping,
        holding,
        opening_all,
        unprivileged,
    )
}


def _run(message: dict[str, Any]) -> None:
    ledger = os.open(message["ledger"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o666)

    def say(line: object) -> None:
        os.write(ledger, f"{line}\n".encode())

    TASKS[message["task"]](Path(message["path"]), say, **message["arguments"])


def _serve() -> None:
    for line in sys.stdin:
        message = json.loads(line)
        if "join" in message:
            _, status = os.waitpid(message["join"], 0)
            answer = {"code": os.waitstatus_to_exitcode(status)}
        else:
            pid = os.fork()
            if not pid:
                code = 1
                try:
                    _run(message)
                    code = 0
                except BaseException as error:
                    sys.stderr.write(f"{type(error).__name__}: {error}\n")
                finally:
                    os._exit(code)
            answer = {"pid": pid}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    _serve()
