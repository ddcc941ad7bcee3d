"""Opening a file from anywhere: looked at read-only first, opened for writing only when all is well.

The order matters: kind of file, header bytes, limits, schema letter by letter, pages; only then
anything else is asked of it. A damaged, foreign or newer file is never opened for writing.
"""

from __future__ import annotations

import contextlib
import os
import stat
import time
from typing import TYPE_CHECKING

from desktop.frozen import frozen
from desktop.workspace import failures, migrations, schema, shape, snapshots, trust
from desktop.workspace.connections import Connections, connect
from desktop.workspace.errors import (
    Damaged,
    Missing,
    NotAWorkspace,
    ReadOnly,
    WorkspaceError,
)
from desktop.workspace.sqlite import Connection, Error

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

MAGIC = b"SQLite format 3\0"
HEADER = 100
SECONDS = 5.0
"""How long looking at a file may take, and a second more for each 10 MB: a large file on a slow disk is no damage."""
STEPS = 10_000


@frozen
class Verdict:
    """What looking at a file found: which way it may be opened and what to tell the person."""

    mode: str
    """rw, ro or immutable."""
    version: int
    notice: str = ""


def open_connections(path: Path, *, read_only: bool) -> tuple[Connections, str]:
    """Connections to a file that was found to be a workspace, and a notice; a WorkspaceError otherwise."""
    verdict = examine(path)
    if verdict.mode == "rw" and not read_only and verdict.version < schema.USER_VERSION:
        upgrade(path)
    mode = "ro" if read_only and verdict.mode == "rw" else verdict.mode
    try:
        with failures.explained(path):
            return Connections(path, mode, tidy=verdict.mode == "rw"), verdict.notice
    except ReadOnly:
        # The rights looked sufficient but the system says otherwise.
        return Connections(path, "ro"), f"{path.name} may not be written, so it is open for reading only."


def examine(path: Path) -> Verdict:
    """Look at a file without ever writing to it or to anything beside it."""
    check_header(path)
    mode, notice = _way_in(path)
    try:
        connection = connect(path, mode)
    except Error as error:
        raise failures.explain(error, path) from error
    try:
        with _guarded(connection, path):
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            tolerated = shape.check(connection, path, version)
            found = "ok"
            if not trust.is_as_closed(path):
                found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            raise Damaged(f"{path.name} is damaged ({_first_line(found)}). {_offer(path)}")
    except (Damaged, NotAWorkspace) as error:
        raise _with_offer(error, path) from error
    finally:
        connection.close()
    if version > schema.USER_VERSION:
        newer = (
            f"{path.name} was written by a newer Marketscope (schema {version}, this one knows {schema.USER_VERSION}), "
            "so it is open for reading only. Update Marketscope to change it."
        )
        return Verdict("immutable" if mode == "immutable" and notice else "ro", version, newer)
    if notice:
        return Verdict(mode, version, notice)
    return Verdict("rw", version, tolerated)


def verify(path: Path) -> None:
    """Look at every page of a file, which may be open; Damaged when one is broken. For the background.

    Opening looks at less where it trusts how this program closed the file, so this asks no such question.
    """
    check_header(path)
    with failures.explained(path):
        connection = connect(path, _way_in(path)[0])
        try:
            found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        finally:
            connection.close()
    if found != "ok":
        raise Damaged(f"{path.name} is damaged. Stop editing and restore the last good snapshot.")


def check_header(path: Path) -> None:
    """Refuse everything whose first bytes are not those of a workspace; opens nothing but a regular file."""
    try:
        status = path.stat()
    except FileNotFoundError:
        raise Missing(f"{path.name} does not exist. Nothing was changed. Check the name.") from None
    except OSError as error:
        raise Missing(f"{path.name} cannot be reached ({error.strerror}). Nothing was changed.") from None
    if not stat.S_ISREG(status.st_mode):
        raise NotAWorkspace(f"{path.name} is {_kind(status.st_mode)}, not a workspace. Nothing was changed.")
    if not status.st_size:
        raise Damaged(f"{path.name} is empty (0 bytes), so nothing can be read from it. {_offer(path)}")
    try:
        with path.open("rb") as file:
            head = file.read(HEADER)
    except OSError as error:
        raise Missing(f"{path.name} may not be read ({error.strerror}). Nothing was changed.") from None
    if head[: len(MAGIC)] != MAGIC:
        raise NotAWorkspace(f"{path.name} is not a Marketscope workspace. {_offer(path)}")
    if len(head) < HEADER:
        raise Damaged(f"{path.name} ends after {len(head)} bytes: it is cut off. {_offer(path)}")
    if int.from_bytes(head[68:72], "big") != schema.APPLICATION_ID:
        raise NotAWorkspace(
            f"{path.name} is a database of another program, not a Marketscope workspace. Nothing was changed."
        )
    if _lacks_pages(head, status.st_size) and not _has_log(path):
        raise Damaged(f"{path.name} is damaged: its end is cut off. {_offer(path)}")


def _lacks_pages(head: bytes, size: int) -> bool:
    """Whether the file is shorter than its own header says (SQLite may overlook a missing piece of the last page)."""
    page = int.from_bytes(head[16:18], "big")
    pages = int.from_bytes(head[28:32], "big")
    # The count holds only when it was written together with the change counter.
    return head[24:28] == head[92:96] and size < pages * (65536 if page == 1 else page)


def _kind(mode: int) -> str:
    for test, words in (
        (stat.S_ISDIR, "a folder"),
        (stat.S_ISFIFO, "a pipe"),
        (stat.S_ISSOCK, "a socket"),
        (stat.S_ISCHR, "a device"),
        (stat.S_ISBLK, "a device"),
    ):
        if test(mode):
            return words
    return "no plain file"


def _way_in(path: Path) -> tuple[str, str]:
    """How the file may be looked at, and a notice when that is all that will be possible."""
    has_log = _has_log(path)
    may_write_file = os.access(path, os.W_OK)
    may_write_folder = os.access(path.parent, os.W_OK)
    if may_write_file and may_write_folder:
        # Nobody has it open when it has no log; then looking leaves no trace beside it.
        return ("ro" if has_log else "immutable"), ""
    what = path.name if not may_write_file else f"The folder of {path.name}"
    notice = f"{what} may not be written, so it is open for reading only. Save a copy elsewhere to change it."
    if may_write_folder:
        return ("ro" if has_log else "immutable"), notice
    if has_log:
        raise ReadOnly(
            f"{path.name} has unfinished edits in a log beside it, and its folder may not be written. "
            "Nothing was changed. Copy the file together with its log to another folder."
        )
    return "immutable", notice


def _has_log(path: Path) -> bool:
    """Whether edits may stand in a log beside the file."""
    for ending in ("-wal", "-journal"):
        with contextlib.suppress(OSError):
            if path.with_name(path.name + ending).stat().st_size:
                return True
    return False


@contextlib.contextmanager
def _guarded(connection: Connection, path: Path) -> Iterator[None]:
    """Whatever the file makes SQLite do inside the block ends after a time, and its errors come as sentences."""
    end = time.monotonic() + SECONDS + path.stat().st_size / 10e6
    connection.set_progress_handler(lambda: time.monotonic() > end, STEPS)
    try:
        with failures.explained(path):
            yield
    finally:
        connection.set_progress_handler(None, 0)


def _first_line(text: object) -> str:
    lines = [line for line in str(text).splitlines() if line and not line.startswith("***")]
    return lines[0][:100] if lines else "its pages contradict each other"


def _offer(path: Path) -> str:
    snapshot = snapshots.last_good(path)
    if snapshot is None:
        return "Nothing was changed. There is no snapshot of it; use a backup copy."
    return f"Nothing was changed. The last good snapshot is of {snapshot.time}; restore it to go on."


def _with_offer(error: WorkspaceError, path: Path) -> WorkspaceError:
    if "snapshot of" in str(error):
        return error
    sentence = str(error).split(" Nothing was", maxsplit=1)[0]
    return type(error)(f"{sentence} {_offer(path)}")


def upgrade(path: Path, steps: Sequence[migrations.Migration] = migrations.MIGRATIONS) -> snapshots.Snapshot:
    """Bring an older file to the version of this program; a snapshot is made first and nothing starts without it."""
    with failures.explained(path):
        connection = connect(path, "rw")
        try:
            connection.execute("PRAGMA synchronous=full")
            snapshot = snapshots.make(connection, path, f"before schema {len(steps)}")
            migrations.migrate(connection, steps)
        finally:
            connection.close()
    return snapshot
