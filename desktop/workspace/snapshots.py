"""Snapshots: whole copies of a workspace beside it, each sealed with a SHA-256.

SQLite does not notice a flipped bit; the seal does. A snapshot is listed only when copy and seal
are complete: the seal is written last.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import tempfile
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.frozen import frozen
from desktop.workspace import jsontext
from desktop.workspace.errors import Damaged, DiskError, WorkspaceError
from desktop.workspace.files import PREFIX, SUFFIX, replace_file, sync_folder
from desktop.workspace.sqlite import Connection, Error, sqlite3

if TYPE_CHECKING:
    from collections.abc import Sequence

SEAL_LIMIT = 10_000
FOLDER_SUFFIX = ".snapshots"
SAFE_NEWEST = 3
"""So many of the newest good ones are never thinned."""
EVERYTHING = timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 12, 10, 9


@frozen
class Snapshot:
    """A complete snapshot: where it lies and what its seal says."""

    path: Path
    reason: str
    time: str
    """UTC, ISO."""
    sequence: int
    """Order of making; clocks may jump, this does not."""
    size: int
    sha256: str
    schema: int

    @property
    def moment(self) -> datetime:
        """``time`` as a date and time."""
        return datetime.fromisoformat(self.time)

    @property
    def seal(self) -> Path:
        """The file that holds the hash."""
        return self.path.with_suffix(".json")


def folder_of(workspace: Path) -> Path:
    """Where the snapshots of a workspace lie."""
    return workspace.with_name(workspace.name + FOLDER_SUFFIX)


def make(connection: Connection, workspace: Path, reason: str, now: datetime | None = None) -> Snapshot:
    """Copy the workspace as ``connection`` sees it; a WorkspaceError when it could not be made and checked."""
    moment = (now or datetime.now(UTC)).astimezone(UTC)
    folder = folder_of(workspace)
    try:
        folder.mkdir(exist_ok=True)
        sequence = 1 + max((snapshot.sequence for snapshot in listed(workspace)), default=0)
        name = f"{moment:%Y%m%dT%H%M%SZ}-{sequence:05d}"
        path = folder / f"{name}{workspace.suffix}"
        schema = copy(connection, path)
        snapshot = Snapshot(
            path, reason, moment.isoformat(timespec="seconds"), sequence, path.stat().st_size, _sha256(path), schema
        )
        _write_seal(snapshot)
    except (OSError, Error) as error:
        raise DiskError(
            f"No snapshot of {workspace.name} could be made in {folder.name} ({error}). "
            "Nothing else was done. Make room or allow writing there."
        ) from error
    return snapshot


def copy(connection: Connection, target: Path) -> int:
    """Write the database behind ``connection`` to ``target`` whole and checked; returns its schema version."""
    handle, name = tempfile.mkstemp(prefix=PREFIX, suffix=SUFFIX, dir=target.parent)
    os.close(handle)
    part = Path(name)
    try:
        schema = _backup(connection, part)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.chmod(0o644)
        part.replace(target)
        sync_folder(target.parent)
    finally:
        for ending in ("", "-wal", "-shm", "-journal"):
            with contextlib.suppress(OSError):
                part.with_name(part.name + ending).unlink(missing_ok=True)
    return schema


def _backup(source: Connection, part: Path) -> int:
    copy_of = sqlite3.connect(str(part), isolation_level=None)
    try:
        source.backup(copy_of)
        # One file that can be read where nothing may be written.
        copy_of.execute("PRAGMA journal_mode=delete")
        if copy_of.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise Damaged("The copy came out damaged, so it was thrown away. Restore the last good snapshot.")
        return int(copy_of.execute("PRAGMA user_version").fetchone()[0])
    finally:
        copy_of.close()


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _write_seal(snapshot: Snapshot) -> None:
    values = asdict(snapshot)
    del values["path"]
    replace_file(snapshot.seal, lambda file: file.write(jsontext.write_indented(values).encode()))


def listed(workspace: Path) -> list[Snapshot]:
    """Complete snapshots, newest first; what has no readable seal or another size is not one."""
    found = []
    for seal in folder_of(workspace).glob("*.json"):
        with contextlib.suppress(OSError, ValueError, TypeError, AttributeError):
            if seal.stat().st_size > SEAL_LIMIT:
                continue
            values = jsontext.read_strict(seal.read_bytes())
            snapshot = Snapshot(path=seal.with_suffix(workspace.suffix), **values)
            datetime.fromisoformat(snapshot.time)
            if snapshot.path.stat().st_size == snapshot.size:
                found.append(snapshot)
    return sorted(found, key=lambda snapshot: snapshot.sequence, reverse=True)


def is_good(snapshot: Snapshot) -> bool:
    """Whether the copy is to the bit what was sealed, and whole."""
    try:
        if _sha256(snapshot.path) != snapshot.sha256:
            return False
        connection = sqlite3.connect(f"{snapshot.path.absolute().as_uri()}?immutable=1", uri=True)
        try:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
        finally:
            connection.close()
    except (OSError, Error):
        return False


def last_good(workspace: Path) -> Snapshot | None:
    """The newest snapshot whose seal holds; None when there is none."""
    return next((snapshot for snapshot in listed(workspace) if is_good(snapshot)), None)


def restore(workspace: Path, snapshot: Snapshot, now: datetime | None = None) -> Path | None:
    """Put a snapshot in the place of the (closed) workspace; returns where the old file went.

    The old file and its log are renamed, never deleted. A snapshot whose seal does not hold is refused.
    """
    if not is_good(snapshot):
        raise Damaged(
            f"The snapshot of {snapshot.time} is damaged itself. Nothing was changed. Choose an older snapshot."
        )
    moment = (now or datetime.now(UTC)).astimezone(UTC)
    aside = workspace.with_name(f"{workspace.name}.damaged-{moment:%Y%m%dT%H%M%SZ}")
    try:
        part = _copied(snapshot.path, workspace.parent)
        try:
            kept = _set_aside(workspace, aside)
            part.replace(workspace)
            sync_folder(workspace.parent)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise WorkspaceError(
            f"The snapshot of {snapshot.time} could not be put in place ({error.strerror}). "
            f"The old file is kept as {workspace.name} or {aside.name}. Close other programs and try again."
        ) from error
    return kept


def _copied(source: Path, folder: Path) -> Path:
    handle, name = tempfile.mkstemp(prefix=PREFIX, suffix=SUFFIX, dir=folder)
    with os.fdopen(handle, "wb") as out, source.open("rb") as file:
        shutil.copyfileobj(file, out, 1 << 20)
        out.flush()
        os.fsync(out.fileno())
    part = Path(name)
    part.chmod(0o644)
    return part


def _set_aside(workspace: Path, aside: Path) -> Path | None:
    if not workspace.exists():
        return None
    number = 1
    wanted = aside
    while wanted.exists():
        number += 1
        wanted = aside.with_name(f"{aside.name}-{number}")
    for ending in ("-wal", "-shm", "-journal"):
        log = workspace.with_name(workspace.name + ending)
        if log.exists():
            log.rename(wanted.with_name(wanted.name + ending))
    workspace.rename(wanted)
    return wanted


def kept(snapshots: Sequence[Snapshot], now: datetime) -> list[Snapshot]:
    """Which snapshots stay: all of two days, then 12 daily, 10 weekly, 9 monthly; always the newest three."""
    newest_first = sorted(snapshots, key=lambda snapshot: snapshot.sequence, reverse=True)
    result = newest_first[:SAFE_NEWEST]
    left = {"day": DAILY, "week": WEEKLY, "month": MONTHLY}
    last: dict[str, tuple[int, ...]] = {}
    for snapshot in newest_first[SAFE_NEWEST:]:
        moment = snapshot.moment
        if now - moment < EVERYTHING:
            result.append(snapshot)
            continue
        marks = {
            "day": (moment.year, moment.timetuple().tm_yday),
            "week": moment.isocalendar()[:2],
            "month": (moment.year, moment.month),
        }
        for span in ("day", "week", "month"):
            if left[span] and last.get(span) != marks[span]:
                left[span] -= 1
                last.update(marks)
                result.append(snapshot)
                break
    return result


def thin(workspace: Path, now: datetime | None = None) -> list[Path]:
    """Remove the snapshots the rule does not keep; returns the removed ones."""
    found = listed(workspace)
    staying = {snapshot.path for snapshot in kept(found, (now or datetime.now(UTC)).astimezone(UTC))}
    if not any(is_good(snapshot) for snapshot in found[:SAFE_NEWEST]):
        return []
    removed = []
    for snapshot in found:
        if snapshot.path not in staying:
            snapshot.seal.unlink(missing_ok=True)
            snapshot.path.unlink(missing_ok=True)
            removed.append(snapshot.path)
    return removed
