"""Long work beside the database worker: exports and the like, with progress and cancel.

A job gets a connection of its own when it needs one (it is handed an opener, not a workspace), so
the window keeps answering while fifty slides are written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThread, Signal, Slot

from desktop.tasks.main_collector import MAIN_COLLECTOR

if TYPE_CHECKING:
    from collections.abc import Callable

WAIT_MILLISECONDS = 30_000


class JobCancelled(Exception):
    """The person asked to stop; what was begun is left away."""


class JobFailed(Exception):
    """The work cannot be done; the text is a plain sentence for the person."""


class Report:
    """What the work tells while it runs; safe from its thread."""

    def __init__(self, thread: JobThread) -> None:
        self._thread = thread

    def step(self, done: int, total: int, sentence: str = "") -> None:
        """Say how far it is; raises JobCancelled when the person asked to stop."""
        if self._thread.isInterruptionRequested():
            raise JobCancelled
        self._thread.progressed.emit(done, total, sentence)


class JobThread(QThread):
    """Runs one function; ends with exactly one of the three signals."""

    progressed = Signal(int, int, str)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, work: Callable[[Report], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work

    def run(self) -> None:
        """Body of the thread."""
        try:
            value = self._work(Report(self))
        except JobCancelled:
            self.cancelled.emit()
        except Exception as error:  # travels to the main thread, which reports it
            self.failed.emit(error)
        else:
            self.succeeded.emit(value)


class Jobs(QObject):
    """Starts jobs and remembers those that run."""

    progressed = Signal(int, int, str)
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: list[JobThread] = []

    @property
    def is_busy(self) -> bool:
        """Whether any job runs."""
        return bool(self._running)

    def start(
        self,
        work: Callable[[Report], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        cancelled: Callable[[], None],
    ) -> None:
        """Run ``work`` on a thread of its own; one of the three functions is called on the main thread."""
        thread = JobThread(work, self)
        end = JobEnd(thread, done, failed, cancelled)
        thread.progressed.connect(self.progressed)
        thread.succeeded.connect(end.on_succeeded)
        thread.failed.connect(end.on_failed)
        thread.cancelled.connect(end.on_cancelled)
        thread.finished.connect(self._on_finished)
        self._running.append(thread)
        MAIN_COLLECTOR.hold(thread)
        thread.start()

    def cancel(self) -> None:
        """Ask every running job to stop; they stop at their next step."""
        for thread in self._running:
            thread.requestInterruption()

    def close(self) -> None:
        """Cancel and wait."""
        self.cancel()
        for thread in list(self._running):
            if thread.wait(WAIT_MILLISECONDS):
                MAIN_COLLECTOR.release(thread)

    @Slot()
    def _on_finished(self) -> None:
        for thread in [thread for thread in self._running if thread.isFinished()]:
            self._running.remove(thread)
            MAIN_COLLECTOR.release(thread)
            thread.deleteLater()
        if not self._running:
            self.idle.emit()


class JobEnd(QObject):
    """Receives a job's end on the main thread: a plain function would be called on the job's."""

    def __init__(
        self,
        parent: QObject,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        cancelled: Callable[[], None],
    ) -> None:
        super().__init__(parent)
        self._done, self._failed, self._cancelled = done, failed, cancelled

    @Slot(object)
    def on_succeeded(self, value: object) -> None:
        """Hand the result on."""
        self._done(value)

    @Slot(object)
    def on_failed(self, error: Exception) -> None:
        """Hand the reason on."""
        self._failed(error)

    @Slot()
    def on_cancelled(self) -> None:
        """Say that it was stopped."""
        self._cancelled()
