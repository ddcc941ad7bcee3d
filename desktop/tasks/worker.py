"""The database worker: one thread that owns one connection to the workspace.

SQLite is quick, but a slow disk, a lock or a large import must never stop the window. Work arrives
through a queue; every 100 ms without work the thread looks whether another program wrote.
"""

from __future__ import annotations

import queue
import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QThread, Signal

from desktop.frozen import frozen
from desktop.workspace.errors import Damaged, Missing, NotAWorkspace, WorkspaceError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from desktop.workspace.workspace import Workspace

POLL_SECONDS = 0.1
IDLE_SECONDS = 5.0
"""After so long without an edit the main file is brought up to date, so that a plain copy of it is complete."""


@frozen
class Work:
    """A function for the worker and the number its answer carries back."""

    number: int
    run: Callable[[Workspace], Any]
    is_wanted: Callable[[], bool]
    """Asked before it is run: a stale question is not even asked."""


@frozen
class Answer:
    """What became of a piece of work."""

    number: int
    value: Any = None
    error: Exception | None = None


class DatabaseThread(QThread):
    """Opens the workspace, runs work in order, watches for other writers, closes."""

    opened = Signal(object, bool, str)
    refused = Signal(str, bool)
    """Why, and whether a snapshot would help."""
    answered = Signal(object)
    changed_outside = Signal()

    def __init__(self, opener: Callable[[], Workspace], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opener = opener
        self._queue: queue.SimpleQueue[Work | None] = queue.SimpleQueue()
        self._look_now = False

    def submit(self, work: Work) -> None:
        """Queue work; safe from any thread."""
        self._queue.put(work)

    def nudge(self) -> None:
        """Look for other writers at once instead of at the next tick."""
        self._look_now = True
        self._queue.put(Work(0, lambda _: None, lambda: False))

    def stop(self) -> None:
        """End after what is queued; then the connection is closed."""
        self._queue.put(None)

    def run(self) -> None:
        """Body of the thread."""
        try:
            workspace = self._opener()
        except WorkspaceError as error:
            self.refused.emit(str(error), isinstance(error, (Damaged, Missing, NotAWorkspace)))
            return
        except OSError as error:
            self.refused.emit(f"The file could not be opened: {error.strerror or error}. Nothing was changed.", False)
            return
        try:
            self.opened.emit(workspace.path, workspace.read_only, workspace.notice)
            self._serve(workspace)
        finally:
            workspace.close()

    def _serve(self, workspace: Workspace) -> None:
        version = workspace.data_version()
        next_look = time.monotonic() + POLL_SECONDS
        while True:
            try:
                work = self._queue.get(timeout=max(0.0, next_look - time.monotonic()))
            except queue.Empty:
                self._look_now = True
            else:
                if work is None:
                    return
                self._answer(workspace, work)
            if self._look_now or time.monotonic() >= next_look:
                self._look_now = False
                version = self._look(workspace, version)
                next_look = time.monotonic() + POLL_SECONDS

    def _answer(self, workspace: Workspace, work: Work) -> None:
        if not work.is_wanted():
            return
        try:
            answer = Answer(work.number, work.run(workspace))
        except Exception as error:  # every failure travels to the main thread, which reports it
            answer = Answer(work.number, error=error)
        self.answered.emit(answer)

    def _look(self, workspace: Workspace, version: int) -> int:
        try:
            now = workspace.data_version()
            workspace.checkpoint(IDLE_SECONDS)
        except WorkspaceError:
            return version
        if now != version:
            self.changed_outside.emit()
        return now
