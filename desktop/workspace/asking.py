"""Asks the file of an open workspace, and remembers the records of the last answers while nobody writes.

A page asks for the same rows again for each of its figures, and most of a figure's time went there: SQLite runs the
same statement, and each row becomes the same record. What is remembered belongs to one thread, because each thread
reads with a connection of its own, and only that connection can say whether its file is still the same.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.workspace.columns import Row
    from desktop.workspace.connections import Connections

R = TypeVar("R")

MOST: Final = 30_000
"""Records that are remembered for a thread: every answer of the default data, and few megabytes of a large market."""


class Asking:
    """Runs SELECTs on the connection of the calling thread; errors come as a WorkspaceError."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self._own = threading.local()

    def __call__(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """All rows of the answer."""
        return self._connections.ask(sql, values)

    def records(self, sql: str, values: Sequence[Any], make: Callable[[Row], R]) -> list[R]:
        """What ``make`` makes of each row, in a list of the caller's own; records are shared, so they are frozen.

        The first reading inside ``one_moment`` fixes the moment also when the answer is a remembered one: to ask for
        the version begins the same transaction.
        """
        version = self._connections.version_read()
        if version is None:
            return [make(row) for row in self(sql, values)]
        recent: _Recent | None = getattr(self._own, "recent", None)
        if recent is None or recent.version != version:
            recent = self._own.recent = _Recent(version)
        # Equal values of two kinds (1 and 1.0) are two questions to a column of text.
        key = (sql, tuple(values), tuple(map(type, values)))
        found: list[R] | None = recent.answers.get(key)
        if found is None:
            found = [make(row) for row in self(sql, values)]
            recent.keep(key, found)
        return found.copy()


class _Recent:
    """Answers to one state of the file."""

    def __init__(self, version: int) -> None:
        self.version = version
        self.answers: dict[tuple[Any, ...], list[Any]] = {}
        self._size = 0

    def keep(self, key: tuple[Any, ...], found: list[Any]) -> None:
        """Remember an answer; one too many, and all the others are forgotten."""
        size = len(found) + 1  # an empty answer takes room too
        if size > MOST // 2:
            return
        if self._size + size > MOST:
            self.answers.clear()
            self._size = 0
        self.answers[key] = found
        self._size += size
