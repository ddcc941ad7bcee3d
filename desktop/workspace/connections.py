"""The connections of one open workspace: one that writes, one reader for each thread.

Every write goes through ``writing``: it begins with ``BEGIN IMMEDIATE``, checks that the file on
disk is still the one that was opened, and rolls back on any error.
"""

from __future__ import annotations

import contextlib
import threading
import time
import weakref
from typing import TYPE_CHECKING, Any

from desktop.workspace import failures
from desktop.workspace.errors import FileMoved, ReadOnly, WorkspaceError
from desktop.workspace.sqlite import Connection, Error, sqlite3

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

WAIT_SECONDS = 5.0
LONGEST_CELL = 10_000_000
DBCONFIG_DEFENSIVE = 1010
"""SQLITE_DBCONFIG_DEFENSIVE, which Python names since 3.12."""
HEAP_LIMIT = 512 * 1024 * 1024
LOG_LIMIT = 64 * 1024 * 1024

HARMLESS = ("trusted_schema=off", "cell_size_check=on", "mmap_size=0", "recursive_triggers=off", "foreign_keys=on")
WRITING = ("journal_mode=wal", "synchronous=full", f"journal_size_limit={LOG_LIMIT}", "cache_size=-32000")


def connect(path: Path, mode: str) -> Connection:
    """A connection with every guard set; ``mode`` is ``ro``, ``rw`` or ``immutable``."""
    query = "immutable=1" if mode == "immutable" else f"mode={mode}"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?{query}",
        uri=True,
        isolation_level=None,
        timeout=WAIT_SECONDS,
        check_same_thread=False,
    )
    _limit(connection)
    for pragma in HARMLESS:
        connection.execute(f"PRAGMA {pragma}")
    connection.set_authorizer(_allow)
    return connection


def _limit(connection: Connection) -> None:
    """No file may make SQLite take the machine's memory or time."""
    if hasattr(connection, "setlimit"):
        for what, most in (
            (sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_CELL),
            (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
            (sqlite3.SQLITE_LIMIT_SQL_LENGTH, 1_000_000),
            (sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 100),
            (sqlite3.SQLITE_LIMIT_COMPOUND_SELECT, 50),
            (sqlite3.SQLITE_LIMIT_VDBE_OP, 250_000),
        ):
            connection.setlimit(what, most)
    if hasattr(connection, "setconfig"):
        connection.setconfig(DBCONFIG_DEFENSIVE, True)
    # pysqlite3 has neither; this bounds the memory of all its connections together.
    connection.execute(f"PRAGMA hard_heap_limit={HEAP_LIMIT}").fetchall()


def _allow(action: int, _one: str | None, _two: str | None, _database: str | None, inner: str | None) -> int:
    """No other database may be attached and no trigger or view may act: we have none.

    SQLite names common table expressions in the same place, so our own statements use none.
    """
    if action in (sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH) or inner:
        return int(sqlite3.SQLITE_DENY)
    return int(sqlite3.SQLITE_OK)


class _Reader:
    """The connection of one thread; closed when the thread ends and its locals go."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def __del__(self) -> None:
        self.connection.close()


class Connections:
    """One writer and the readers of an open file; safe to use from several threads."""

    def __init__(self, path: Path, mode: str, *, tidy: bool = False) -> None:
        """Open ``path``; with ``tidy`` a reader takes away the empty log that reading makes beside the file."""
        log = path.with_name(path.name + "-wal")
        self._tidies = tidy and mode == "ro" and not log.exists()
        self.path = path
        self.mode = mode
        self.read_only = mode != "rw"
        self._lock = threading.RLock()
        self._editor: int | None = None
        self._local = threading.local()
        self._readers: weakref.WeakSet[_Reader] = weakref.WeakSet()
        self._closed = False
        self._version = 0
        # A log may have been left by a program that was killed.
        self._last_write: float | None = time.monotonic()
        status = path.stat()
        self._identity = (status.st_dev, status.st_ino)
        self._writer = connect(path, mode)
        if not self.read_only:
            for pragma in WRITING:
                self._writer.execute(f"PRAGMA {pragma}")

    def reader(self) -> Connection:
        """The connection the calling thread reads with; inside an edit, the one that writes."""
        if self._editor == threading.get_ident():
            return self._writer
        reader: _Reader | None = getattr(self._local, "reader", None)
        if reader is None:
            self._check_open()
            if not self.is_same_file():
                # Another file lies there now; what was opened is still reached through the writer.
                return self._writer
            reader = _Reader(connect(self.path, "immutable" if self.mode == "immutable" else "ro"))
            self._local.reader = reader
            with self._lock:
                self._readers.add(reader)
        return reader.connection

    def ask(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a SELECT, read by the calling thread; nothing stays open afterwards."""
        try:
            rows: list[tuple[Any, ...]] = self.reader().execute(sql, values).fetchall()
        except (Error, MemoryError) as error:
            raise failures.explain(error, self.path) from error
        return rows

    def version_read(self) -> int | None:
        """A number that differs when what the calling thread reads has changed since it asked last.

        None where the thread reads with the connection that writes: that one does not count its own writes.
        """
        if self.reader() is self._writer:
            return None
        return int(self.ask("PRAGMA data_version")[0][0])

    @contextlib.contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction; leaves as a WorkspaceError when it could not be made, and then nothing of it stays."""
        self._check_open()
        if self.read_only:
            raise ReadOnly(
                f"{self.path.name} is open for reading only. This edit was not made. "
                "Save a copy elsewhere to work on it."
            )
        with self._lock:
            if self._editor is not None:
                raise WorkspaceError("An edit was begun inside another edit. The inner one was not made.")
            self._check_identity()
            with failures.explained(self.path):
                self._writer.execute("BEGIN IMMEDIATE")
            self._editor = threading.get_ident()
            try:
                with failures.explained(self.path):
                    yield self._writer
                    self._commit()
                self._last_write = time.monotonic()
            except BaseException:
                # A full disk rolls back by itself, and a second ROLLBACK would be an error.
                if self._writer.in_transaction:
                    with contextlib.suppress(Error):
                        self._writer.execute("ROLLBACK")
                raise
            finally:
                self._editor = None

    def _commit(self) -> None:
        if self._writer.in_transaction:
            self._writer.execute("COMMIT")

    def data_version(self) -> int:
        """A number that changes when another program (or another window) has written.

        The last one known where the file cannot be asked: whoever reads next is told why.
        """
        if self._lock.acquire(blocking=False):
            try:
                if self._editor is None and not self._closed:
                    with contextlib.suppress(Error):
                        self._version = int(self._writer.execute("PRAGMA data_version").fetchone()[0])
            finally:
                self._lock.release()
        return self._version

    @contextlib.contextmanager
    def undisturbed(self) -> Iterator[Connection]:
        """The writing connection outside any edit, for copying the file as it is."""
        self._check_open()
        with self._lock, failures.explained(self.path):
            yield self._writer

    def checkpoint(self, idle_seconds: float = 0.0) -> bool:
        """Move the log into the main file once the last edit is so long ago; whether it was done.

        False also when somebody still reads from the log, or nothing was written since the last time.
        """
        if self.read_only or self._last_write is None or time.monotonic() - self._last_write < idle_seconds:
            return False
        with self._lock:
            self._check_open()
            self._check_identity()
            with failures.explained(self.path):
                blocked = bool(self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0])
        if not blocked:
            self._last_write = None
        return not blocked

    def is_same_file(self) -> bool:
        """Whether the path still names the file that was opened."""
        try:
            status = self.path.stat()
        except OSError:
            return False
        return (status.st_dev, status.st_ino) == self._identity

    def _check_identity(self) -> None:
        if not self.is_same_file():
            raise FileMoved(
                f"{self.path.name} was replaced or deleted by another program. This edit was not made. "
                "Save a copy under another name, then open the file again."
            )

    def _check_open(self) -> None:
        if self._closed:
            raise WorkspaceError(f"{self.path.name} is closed. Open it again.")

    def close(self) -> None:
        """Checkpoint and close every connection; a second call does nothing."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            for reader in self._readers:
                reader.connection.close()
            if not self.read_only and self.is_same_file():
                with contextlib.suppress(Error):
                    self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._writer.close()
            if self._tidies and self.is_same_file():
                self._tidy()

    def _tidy(self) -> None:
        """Only a connection that may write removes the log on closing; there is nothing in ours to be merged."""
        with contextlib.suppress(Error):
            last = connect(self.path, "rw")
            try:
                last.execute("SELECT 1 FROM sqlite_schema").fetchone()
            finally:
                last.close()
