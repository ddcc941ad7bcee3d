"""Care for the open file: its pages are verified in the background, snapshots are kept, listed and restored.

What is wrong is said in the error bar with the way on: restore the last good snapshot, or save a copy elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from desktop.state.events import ProblemRaised, WorkReported, WorkspaceOpened, WorkspaceRefused
from desktop.tasks.database import way_on
from desktop.views.moments import moment_of
from desktop.views.nothing_open import NothingOpen
from desktop.workspace.errors import Damaged, WorkspaceError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.tasks.job import Report
    from desktop.views.file_verbs import FileVerbs
    from desktop.views.services import Services
    from desktop.views.snapshot_sheet import SnapshotSheet
    from desktop.views.window import Window
    from desktop.workspace.snapshots import Snapshot
    from desktop.workspace.workspace import Workspace

CALM = 2_000
"""Milliseconds after opening before the pages are looked at: the person comes first."""

translate = QCoreApplication.translate


class WorkspaceCare(QObject):
    """Listens to what happens to the file and offers what helps."""

    def __init__(self, services: Services, window: Window, files: FileVerbs) -> None:
        super().__init__(window)
        self._services = services
        self._window = window
        self._files = files
        self._sheet: SnapshotSheet | None = None
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM)
        self._calm.timeout.connect(self.verify)
        window.closing.connect(self._calm.stop)
        services.actions.handle("file.snapshot", self._keep)
        services.actions.handle("file.snapshots", self._list)
        self._nothing = NothingOpen(services, window)
        services.hub.subscribe(WorkspaceOpened, self._on_opened)
        services.hub.subscribe(WorkspaceRefused, self._on_refused)
        services.hub.subscribe(ProblemRaised, self._on_problem)

    def verify(self) -> None:
        """Look at every page of the open file; only bad news is told."""
        path = self._services.database.path
        if path is None:
            return

        def work(_report: Report) -> None:
            from desktop.workspace.opening import verify

            verify(path)

        self._services.jobs.start(work, lambda _none: None, lambda error: self._on_unsound(path, error), lambda: None)

    def _on_unsound(self, path: Path, error: Exception) -> None:
        if not isinstance(error, (WorkspaceError, OSError)):
            raise error
        if isinstance(error, Damaged) and path == self._services.database.path:
            self._services.hub.publish(ProblemRaised("", str(error), way_on(error)))

    def _on_opened(self, event: WorkspaceOpened) -> None:
        self._calm.start()
        if not event.notice:
            self._window.error_bar.dismiss()
        elif event.read_only:
            self._offer_copy("", event.notice)

    def _on_refused(self, event: WorkspaceRefused) -> None:
        if event.is_restorable:
            what = translate("Window", "{file} was not opened.").format(file=event.path.name)
            self._offer_snapshot(event.path, what, event.sentence)

    def _on_problem(self, event: ProblemRaised) -> None:
        path = self._services.database.path
        if event.way == "restore" and path is not None:
            self._offer_snapshot(path, event.what, event.why)
        elif event.way == "copy":
            self._offer_copy(event.what, event.why)

    def _offer_copy(self, what: str, why: str) -> None:
        way = (translate("Window", "Save a copy as..."), lambda: self._files.save_copy(and_open=True))
        self._window.tell_problem(what, why, [way])

    def _offer_snapshot(self, path: Path, what: str, why: str) -> None:
        """Look for the last good snapshot, and offer it when there is one and nothing else was said meanwhile."""
        told = self._window.tell_problem(what, why)

        def work(_report: Report) -> Snapshot | None:
            from desktop.workspace import snapshots

            return snapshots.last_good(path)

        def found(snapshot: Snapshot | None) -> None:
            if snapshot is not None and self._window.error_bar.sentence == told:
                words = translate("Window", "Restore the snapshot of {time}").format(time=moment_of(snapshot))
                way = (words, lambda: self.restore(path, snapshot))
                self._window.tell_problem(what, why, [way])

        self._run(work, found)

    def _keep(self) -> None:
        def done(name: str) -> None:
            self._window.status.say(translate("Window", "Snapshot kept: {name}").format(name=name))
            if self._sheet is not None:
                self._list()

        self._services.database.query("snapshot", keep_snapshot, done)

    def _list(self) -> None:
        path = self._services.database.path
        if path is None:
            return
        self._run(lambda _report: list_snapshots(path), lambda rows: self._show(path, rows))

    def _show(self, path: Path, rows: list[tuple[Snapshot, bool]]) -> None:
        from desktop.views.snapshot_sheet import SnapshotSheet

        if self._sheet is None:
            sheet = SnapshotSheet(self._services.theme, path, self._window)
            sheet.keep.bind(self._services.actions["file.snapshot"], text=True)
            sheet.chosen.connect(lambda snapshot: self.restore(path, snapshot))
            sheet.destroyed.connect(self._on_sheet_gone)
            self._sheet = sheet
            sheet.open()
        self._sheet.show_snapshots(rows)

    def _on_sheet_gone(self) -> None:
        self._sheet = None

    def restore(self, path: Path, snapshot: Snapshot) -> None:
        """Put a snapshot in the place of the file and open it; the file as it is now is kept beside it."""
        self._services.database.close()
        words = translate("Window", "Restoring {file}").format(file=path.name)
        self._services.hub.publish(WorkReported(words))

        def work(_report: Report) -> Path | None:
            from desktop.workspace import snapshots

            return snapshots.restore(path, snapshot)

        def restored(aside: Path | None) -> None:
            said = translate("Window", "The snapshot of {time} was restored.").format(time=moment_of(snapshot))
            if aside is not None:
                kept = translate("Window", "The file as it was is kept as {name}.").format(name=aside.name)
                said = f"{said} {kept}"
            self._services.hub.publish(WorkReported(said, finished=True))
            self._window.error_bar.dismiss()
            self._files.change_file(path)

        def failed(error: Exception) -> None:
            self._services.hub.publish(WorkReported("", finished=True))
            if not isinstance(error, WorkspaceError):
                raise error
            self._services.hub.publish(ProblemRaised(translate("Window", "Nothing was restored."), str(error)))
            self._files.change_file(path)

        self._run(work, restored, failed)

    def _run(
        self,
        work: Callable[[Report], object],
        done: Callable[..., None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        def raised(error: Exception) -> None:
            raise error

        self._services.jobs.start(work, done, failed or raised, lambda: None)


def keep_snapshot(workspace: Workspace) -> str:
    """Keep the workspace as it is; the snapshot's file name."""
    return workspace.snapshot("asked for").path.name


def list_snapshots(path: Path) -> list[tuple[Snapshot, bool]]:
    """Every complete snapshot and whether it is intact; the newest first."""
    from desktop.workspace import snapshots

    return [(one, snapshots.is_good(one)) for one in snapshots.listed(path)]
