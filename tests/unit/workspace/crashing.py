"""A disk that can be cut off or refuse, under the real editing code: SQLite's file layer replaced by APSW.

What a system keeps at a power cut is everything before the last sync of a file, and of later
writes any subset, whole or torn at 512 bytes.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING, Any

import apsw

from desktop.workspace import connections
from desktop.workspace.edit import Edit
from tests.unit.workspace import samples

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

SECTOR = 512


class Disk:
    """What happened on the disk, in order, and when it refuses."""

    def __init__(self) -> None:
        self.log: list[tuple[Any, ...]] = []
        self.recording = False
        self.steps = 0
        self.refuse_at = 0
        self.for_ever = False
        self.error: type[apsw.Error] = apsw.FullError
        self.refusals = 0

    def note(self, *entry: Any) -> None:
        if self.recording:
            self.log.append(entry)

    def step(self) -> None:
        """Counts a write, sync or truncate, and refuses when its turn has come."""
        self.steps += 1
        if self.refuse_at and (self.steps == self.refuse_at or (self.for_ever and self.steps > self.refuse_at)):
            self.refusals += 1
            raise self.error("injected")


class Layer(apsw.VFS):
    """A file layer that passes everything on and tells the disk."""

    def __init__(self, name: str, disk: Disk) -> None:
        self.disk = disk
        super().__init__(name, "")

    def xOpen(self, name: Any, flags: list[int]) -> apsw.VFSFile:
        return File(self.disk, name, flags)

    def xDelete(self, name: str, sync_folder: bool) -> None:
        self.disk.note("delete", Path(name).name, bool(sync_folder))
        super().xDelete(name, sync_folder)


class File(apsw.VFSFile):
    """One file on that layer."""

    def __init__(self, disk: Disk, name: Any, flags: list[int]) -> None:
        self.disk = disk
        full = name.filename() if isinstance(name, apsw.URIFilename) else name
        self.name = Path(full).name if full else ""
        super().__init__("", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:
        self.disk.step()
        self.disk.note("write", self.name, offset, bytes(data))
        super().xWrite(data, offset)

    def xTruncate(self, size: int) -> None:
        self.disk.step()
        self.disk.note("truncate", self.name, size)
        super().xTruncate(size)

    def xSync(self, flags: int) -> None:
        self.disk.step()
        self.disk.note("sync", self.name)
        super().xSync(flags)


class Cursor:
    """The part of a cursor of ``sqlite3`` that the workspace uses."""

    def __init__(self, cursor: apsw.Cursor, lastrowid: int) -> None:
        self._cursor = cursor
        self.lastrowid = lastrowid

    def fetchone(self) -> Any:
        return self._cursor.fetchone()

    def fetchall(self) -> list[Any]:
        return self._cursor.fetchall()


class Connection:
    """APSW in the clothes of ``sqlite3``, so that the real editing code runs on it."""

    def __init__(self, path: Path, layer: str, synchronous: str = "full") -> None:
        self._own = apsw.Connection(str(path), vfs=layer)
        # Without shared memory, which would lie outside the file layer.
        self._own.execute("PRAGMA locking_mode=exclusive")
        for pragma in (*connections.HARMLESS, *connections.WRITING, "wal_autocheckpoint=60"):
            self._own.execute(f"PRAGMA {pragma}")
        self._own.execute(f"PRAGMA synchronous={synchronous}")

    def execute(self, sql: str, values: Sequence[Any] = ()) -> Cursor:
        cursor = self._own.execute(sql, tuple(values))
        return Cursor(cursor, self._own.last_insert_rowid())

    def executemany(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        self._own.executemany(sql, [tuple(row) for row in rows])

    @property
    def total_changes(self) -> int:
        return self._own.total_changes()

    @property
    def in_transaction(self) -> bool:
        return self._own.in_transaction

    def close(self) -> None:
        self._own.close(True)


def edit_once(connection: Connection, number: int) -> int:
    """One edit as ``Workspace.edit`` makes it; returns the number of the change once it is committed."""
    connection.execute("BEGIN IMMEDIATE")
    edit = Edit(connection, f"Edit {number}", "user")  # type: ignore[arg-type]
    for row in range(6):
        edit.put(samples.observation(f"o-{row}", float(number), note="n" * (number * 7 % 400)))
    if number % 5 == 0:
        edit.delete("observation", ("o-5",))
    edit.patch("market", ("m-one",), scope=f"scope {number}")
    edit.patch("source", ("s-one",), title=f"第{number}版 report")
    edit.finish()
    connection.execute("COMMIT")
    return edit.changes.change_id


class PowerCut:
    """Disks as they may look after a power cut."""

    def __init__(self, base: dict[str, bytes], log: list[tuple[Any, ...]], seed: int) -> None:
        self._base = base
        self._log = log
        self._chance = random.Random(seed)

    def states(self, count: int) -> Iterable[tuple[int, dict[str, bytearray]]]:
        """(number of the last acknowledged change, files), for moments spread over the whole log."""
        moments = sorted(self._chance.randrange(1, len(self._log)) for _ in range(count))
        durable = {name: bytearray(data) for name, data in self._base.items()}
        waiting: list[tuple[Any, ...]] = []
        acknowledged = 0
        position = 0
        for moment in moments:
            for entry in self._log[position:moment]:
                if entry[0] == "ack":
                    acknowledged = entry[1]
                elif entry[0] == "sync":
                    for kept in [e for e in waiting if e[1] == entry[1]]:
                        _apply(durable, kept)
                    waiting = [e for e in waiting if e[1] != entry[1]]
                else:
                    waiting.append(entry)
            position = moment
            yield acknowledged, self._after_cut(durable, waiting)

    def _after_cut(self, durable: dict[str, bytearray], waiting: list[tuple[Any, ...]]) -> dict[str, bytearray]:
        disk = {name: bytearray(data) for name, data in durable.items()}
        fate = self._chance.choice(["none", "all", "some", "torn"])
        for entry in waiting:
            if fate == "none" or (fate in {"some", "torn"} and self._chance.random() < 0.5):
                continue
            if fate == "torn" and entry[0] == "write":
                _, name, offset, data = entry
                for start in range(0, len(data), SECTOR):
                    if self._chance.random() < 0.5:
                        _apply(disk, ("write", name, offset + start, data[start : start + SECTOR]))
            else:
                _apply(disk, entry)
        return disk


def _apply(disk: dict[str, bytearray], entry: tuple[Any, ...]) -> None:
    kind, name = entry[0], entry[1]
    if kind == "delete":
        disk.pop(name, None)
        return
    data = disk.setdefault(name, bytearray())
    if kind == "truncate":
        del data[entry[2] :]
    else:
        offset, new = entry[2], entry[3]
        data.extend(bytes(max(0, offset - len(data))))
        data[offset : offset + len(new)] = new


def until_untouched(run: Callable[[int], bool], step: int = 1) -> int:
    """Calls ``run`` with 1, 1 + step ... until it answers that the refusal was never reached; returns the calls."""
    calls, number = 0, 1
    while run(number):
        calls += 1
        number += step
    return calls
