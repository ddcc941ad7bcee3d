"""A workspace: one SQLite file, read through stores and written through named edits."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, Self

from desktop.workspace import checks, creating, failures, history, integrity, opening, searching, snapshots, trust
from desktop.workspace.asking import Asking
from desktop.workspace.edit import Changes, Edit
from desktop.workspace.errors import DiskError, WorkspaceError
from desktop.workspace.sqlite import Connection, IntegrityError
from desktop.workspace.stores import Stores

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import TracebackType

    from desktop.workspace.connections import Connections
    from desktop.workspace.name_index import NameIndex


class Workspace(Stores):
    """An open workspace file. Reads may come from any thread; edits follow one another."""

    def __init__(self, connections: Connections, notice: str = "") -> None:
        super().__init__(Asking(connections))
        self._connections = connections
        self.notice = notice
        """One plain sentence when the file was opened otherwise than asked, else empty."""

    @classmethod
    def create(cls, path: Path, *, seeds: Path | None = None, name: str = "") -> Self:
        """Write a new workspace (from a data package when ``seeds`` is given) and open it.

        Without a name it takes the title of the package, or the name of the file.
        """
        path = Path(path)
        creating.create(path, seeds, name or ("" if seeds else path.stem))
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open a workspace; a WorkspaceError says in one sentence why it cannot be."""
        path = Path(path)
        connections, notice = opening.open_connections(path, read_only=read_only)
        return cls(connections, notice)

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self._connections.path

    @property
    def read_only(self) -> bool:
        """Whether edits are refused."""
        return self._connections.read_only

    @property
    def name(self) -> str:
        """The name its author gave it."""
        rows = self._connections.ask("SELECT value FROM about WHERE key = 'name'")
        return str(rows[0][0]) if rows else self.path.stem

    def reader(self) -> Connection:
        """The connection of the calling thread, for reads inside this package."""
        return self._connections.reader()

    @contextlib.contextmanager
    def edit(self, name: str, *, origin: str = "user") -> Iterator[Edit]:
        """One group of writes under a name people see in the history; whole or not at all.

        Acknowledged when the block has been left without an exception: then it is on the disk.
        """
        with self._connections.writing() as connection:
            edit = Edit(connection, name, origin)
            try:
                yield edit
                edit.finish()
                connection.execute("COMMIT")
            except IntegrityError:
                # The file refuses at the end; it says why only when asked.
                integrity.check_references(connection)
                raise

    def undo(self) -> Changes | None:
        """Take back the newest change; None when there is nothing to take back."""
        with self._connections.writing() as connection:
            return history.undo(connection)

    def redo(self) -> Changes | None:
        """Make again what was taken back last; None when there is nothing."""
        with self._connections.writing() as connection:
            return history.redo(connection)

    def history(self, limit: int = 100) -> list[history.ChangeEntry]:
        """The newest changes, newest first."""
        with failures.explained(self.path):
            return history.history(self._connections.reader(), limit)

    def search(self, text: str, limit: int = 50, entities: Sequence[str] = ()) -> list[searching.Hit]:
        """Things whose names or texts hold every word typed, by the beginning of the words, best first."""
        with failures.explained(self.path):
            return searching.search(self._connections.reader(), text, limit, entities)

    def names(self) -> NameIndex:
        """Names of the present data for what the index of words cannot find, a bounded number of each kind."""
        from desktop.workspace.name_index import EACH, KINDS, Named, NameIndex

        with failures.explained(self.path):
            rows = searching.names(self._connections.reader(), KINDS, EACH)
            return NameIndex(Named(*row) for row in rows)

    def rebuild_search(self) -> None:
        """Make the search index anew, after another program changed rows; not part of the history."""
        with self._connections.writing() as connection:
            searching.rebuild(connection)

    def check(self) -> list[checks.Finding]:
        """The audit: integrity, references, sums, evidence, open contradictions; the worst first."""
        with self.one_moment() as connection, failures.explained(self.path):
            return checks.check(connection)

    def data_version(self) -> int:
        """A number that changes when another program, or another window, has written to the file."""
        return self._connections.data_version()

    def checkpoint(self, idle_seconds: float = 0.0) -> bool:
        """Bring the main file up to date, so that a plain copy of it is complete.

        With ``idle_seconds`` only when there is something to bring and the last edit is that long
        ago: whoever waits for work calls it so, with 5. Done on closing too. Returns whether it was done.
        """
        return self._connections.checkpoint(idle_seconds)

    @contextlib.contextmanager
    def one_moment(self) -> Iterator[Connection]:
        """Reads inside the block all see the workspace as it is at the first of them."""
        connection = self._connections.reader()
        if connection.in_transaction:
            yield connection
            return
        connection.execute("BEGIN")
        try:
            yield connection
        finally:
            connection.execute("ROLLBACK")

    def save_copy(self, target: Path) -> None:
        """Write the workspace as it is now to another place; works also when the file was replaced or deleted."""
        target = Path(target)
        if target.exists():
            raise WorkspaceError(f"{target.name} exists already. Nothing was written. Choose another name.")
        with self._connections.undisturbed() as connection:
            try:
                snapshots.copy(connection, target)
            except OSError as error:
                raise DiskError(f"{target.name} was not written ({error.strerror}). Choose another place.") from error

    def snapshot(self, reason: str) -> snapshots.Snapshot:
        """Make a sealed snapshot beside the workspace and thin out the older ones."""
        with self._connections.undisturbed() as connection:
            made = snapshots.make(connection, self.path, reason)
        snapshots.thin(self.path)
        return made

    def close(self) -> None:
        """Bring the main file up to date and close it; a second call does nothing."""
        self._connections.close()
        if not self.read_only:
            trust.remember(self.path)

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""
        self.close()
