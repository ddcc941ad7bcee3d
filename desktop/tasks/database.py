"""The main thread's side of the database worker: queries, operations, fresh answers only."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Slot

from desktop.state.events import DataChanged, ExternalChange, ProblemRaised, WorkspaceOpened, WorkspaceRefused
from desktop.tasks.main_collector import MAIN_COLLECTOR
from desktop.workspace.errors import Damaged, FileMoved, ReadOnly, WorkspaceError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.state.events import Hub
    from desktop.tasks.watcher import FileWatcher
    from desktop.tasks.worker import Answer, DatabaseThread
    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace

T = TypeVar("T")
CLOSING_MILLISECONDS = 10_000


class Database(QObject):
    """Runs reads (queries) and writes (operations) on the worker and delivers on the main thread."""

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._thread: DatabaseThread | None = None
        self._watcher: FileWatcher | None = None
        self._path: Path | None = None
        self._numbers = count(1)
        self._latest: dict[str, int] = {}
        self._waiting: dict[int, tuple[str, Callable[[Any], None], str]] = {}
        self._held = ""

    @property
    def path(self) -> Path | None:
        """The file that is open or being opened."""
        return self._path

    @property
    def is_busy(self) -> bool:
        """Whether any answer is still to come."""
        return bool(self._waiting)

    def open(self, path: Path, opener: Callable[[], Workspace]) -> None:
        """Close what is open and open ``path`` on a new worker; the hub says how it went."""
        from desktop.tasks.worker import DatabaseThread  # the shell is painted before anything is opened

        self.close()
        self._path = path
        thread = DatabaseThread(opener, self)
        thread.opened.connect(self._on_opened)
        thread.refused.connect(self._on_refused)
        thread.answered.connect(self._on_answered)
        thread.changed_outside.connect(self._on_changed_outside)
        self._thread = thread
        MAIN_COLLECTOR.hold(thread)
        thread.start()

    def close(self) -> None:
        """Finish queued writes, close the connection, end the thread. Late answers are dropped."""
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        thread, self._thread = self._thread, None
        self._waiting.clear()
        self._latest.clear()
        if thread is None:
            return
        thread.stop()
        if thread.wait(CLOSING_MILLISECONDS):
            MAIN_COLLECTOR.release(thread)
        thread.deleteLater()

    def query(self, slot: str, read: Callable[[Workspace], T], done: Callable[[T], None]) -> None:
        """Run a read; a later query with the same slot makes this one stale, and stale answers are dropped."""
        number = next(self._numbers)
        older = self._latest.get(slot)
        if older is not None:
            self._waiting.pop(older, None)
        self._latest[slot] = number
        self._submit(number, slot, read, done, "")

    def operate(
        self,
        name: str,
        write: Callable[[Workspace], Changes | None],
        done: Callable[[Changes | None], None] | None = None,
    ) -> None:
        """Run a write; ``DataChanged`` follows when it changed anything. Writes are never stale.

        While writes are held nothing is run; the person is told why.
        """
        if self._held:
            self._hub.publish(ProblemRaised(name, self._held))
            return

        def deliver(changes: Changes | None) -> None:
            if changes is not None:
                self._hub.publish(DataChanged(changes.name, changes.touched))
            if done is not None:
                done(changes)

        self._submit(next(self._numbers), "", write, deliver, name)

    def hold(self, why: str) -> None:
        """Write nothing from now on; ``why`` is the plain sentence for who tries."""
        self._held = why

    def release(self) -> None:
        """Write again."""
        self._held = ""

    def _submit(
        self, number: int, slot: str, run: Callable[[Workspace], Any], done: Callable[[Any], None], name: str
    ) -> None:
        if self._thread is None:
            return
        self._waiting[number] = (slot, done, name)

        def is_wanted() -> bool:
            return not slot or self._latest.get(slot) == number

        from desktop.tasks.worker import Work

        self._thread.submit(Work(number, run, is_wanted))

    @Slot(object, bool, str)
    def _on_opened(self, path: Path, read_only: bool, notice: str) -> None:
        if self.sender() is not self._thread or self._thread is None:
            return
        from desktop.tasks.watcher import FileWatcher

        self._watcher = FileWatcher(path, self)
        self._watcher.nudged.connect(self._thread.nudge)
        self._hub.publish(WorkspaceOpened(path, read_only, notice))

    @Slot(str, bool)
    def _on_refused(self, sentence: str, is_restorable: bool) -> None:
        if self.sender() is self._thread and self._path is not None:
            self._waiting.clear()
            self._hub.publish(WorkspaceRefused(self._path, sentence, is_restorable))

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        slot, done, name = self._waiting.pop(answer.number, ("", None, ""))
        if done is None:
            return
        if slot and self._latest.get(slot) != answer.number:
            return
        if answer.error is None:
            done(answer.value)
        elif isinstance(answer.error, WorkspaceError):
            self._hub.publish(ProblemRaised(name, str(answer.error), way_on(answer.error)))
        else:
            raise answer.error

    @Slot()
    def _on_changed_outside(self) -> None:
        self._hub.publish(ExternalChange())


def way_on(error: WorkspaceError) -> str:
    """What helps after an error: ``restore`` a snapshot, save a ``copy`` elsewhere, or nothing of ours."""
    if isinstance(error, Damaged):
        return "restore"
    return "copy" if isinstance(error, (FileMoved, ReadOnly)) else ""
