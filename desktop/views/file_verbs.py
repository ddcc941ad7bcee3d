"""Verbs of the workspace file and of the program: new, open, import, copy, shortcuts, quit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop import paths
from desktop.state.events import ProblemRaised, WorkReported, WorkspaceOpened
from desktop.views.dropping import DECKS, DropTarget
from desktop.views.recent_menu import remember
from desktop.workspace.files import is_folder, is_taken

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.tasks.job import Report
    from desktop.views.import_verbs import ImportVerbs
    from desktop.views.refreshing.verbs import RefreshVerbs
    from desktop.views.services import Services
    from desktop.views.sheet import Sheet
    from desktop.views.window import Window
    from desktop.workspace.workspace import Workspace

KINDS = "Marketscope (*.marketscope)"

translate = QCoreApplication.translate


class FileVerbs:
    """New writes a copy of the default workspace; nothing overwrites a file that exists."""

    def __init__(self, services: Services, window: Window, open_path: Callable[[Path], None]) -> None:
        self._services = services
        self._window = window
        self._open_path = open_path
        self._sheet: Sheet | None = None
        self._imports: ImportVerbs | None = None
        self._refreshes: RefreshVerbs | None = None
        handlers = {
            "file.new": self._new,
            "file.open": self._open,
            "file.import": lambda: self._importing().ask(),
            "file.copy": self.save_copy,
            "file.quit": self._quit,
            "deck.refresh": lambda: self._refreshing().ask(),
            "edit.paste": lambda: self._importing().paste(),
            "help.shortcuts": self._shortcuts,
            "view.reset": self._reset_layout,
            "view.settings": window.rail.settings.click,
        }
        for verb, handler in handlers.items():
            services.actions.handle(verb, handler)
        DropTarget(window, self._take, self.change_file)
        services.hub.subscribe(WorkspaceOpened, lambda event: remember(services.settings, event.path))

    def _importing(self) -> ImportVerbs:
        if self._imports is None:
            from desktop.views.import_verbs import ImportVerbs

            self._imports = ImportVerbs(self._services, self._window)
        return self._imports

    def _refreshing(self) -> RefreshVerbs:
        if self._refreshes is None:
            from desktop.views.refreshing.verbs import RefreshVerbs

            self._refreshes = RefreshVerbs(self._services, self._window)
        return self._refreshes

    def _take(self, path: Path) -> None:
        """A dropped deck is compared with the workspace, anything else is read for import."""
        (self._refreshing() if path.suffix.lower() in DECKS else self._importing()).take(path)

    def _quit(self) -> None:
        self._window.close()

    def _new(self) -> None:
        proposal = free_name(paths.documents_folder() / "market.marketscope")
        self._services.dialogs.ask_save(
            self._window, translate("Window", "New workspace"), proposal, KINDS, self._create
        )

    def _create(self, path: Path) -> None:
        target = path if path.suffix else path.with_suffix(".marketscope")
        words = translate("Window", "Writing {file}").format(file=target.name)

        def work(report: Report) -> Path:
            from desktop.workspace.workspace import Workspace

            report.step(0, 0, words)
            Workspace.create(target, seeds=paths.seeds()).close()
            return target

        self._services.hub.publish(WorkReported(words))
        self._services.jobs.start(
            work, self._on_created, lambda error: self._on_failed(target, error), lambda: self._finish("")
        )

    def _on_created(self, target: Path) -> None:
        self._finish(translate("Window", "Written: {file}").format(file=target.name))
        self.change_file(target)

    def _on_failed(self, target: Path, error: Exception) -> None:
        from desktop.workspace.errors import WorkspaceError

        self._finish("")
        if not isinstance(error, (WorkspaceError, OSError)):
            raise error
        self._services.hub.publish(ProblemRaised(not_written(target), str(error)))

    def _finish(self, sentence: str) -> None:
        self._services.hub.publish(WorkReported(sentence, finished=True))

    def _open(self) -> None:
        path = self._services.database.path
        folder = path.parent if path is not None else paths.documents_folder()
        title = translate("Window", "Open workspace")
        self._services.dialogs.ask_open(self._window, title, folder, KINDS, self.change_file)

    def change_file(self, path: Path) -> None:
        """Leave the open workspace and open another one."""
        if path == self._services.database.path:
            self._open_path(path)
            return
        self._services.state.change(
            market="", dimension="", measure="market-size", period=(None, None), scenario="", selection=None
        )
        self._open_path(path)

    def save_copy(self, *, and_open: bool = False) -> None:
        """Ask for a name and write the workspace there as it is now, also when its file has gone."""
        path = self._services.database.path
        if path is None:
            return
        proposal = free_name(path.parent / f"{path.stem}-copy.marketscope")
        if not is_folder(proposal.parent):
            proposal = free_name(paths.documents_folder() / proposal.name)
        title = translate("Window", "Save a copy")
        package = translate("Window", "Data package")
        kinds = KINDS if and_open else f"{KINDS};;{package} (*.zip)"
        self._services.dialogs.ask_save(
            self._window, title, proposal, kinds, lambda target: self._copy(target, and_open=and_open)
        )

    def _package(self, target: Path) -> None:
        """The whole workspace as a data package, in the background and on a connection of its own."""
        path = self._services.database.path
        if path is None:
            return
        words = translate("Window", "Writing {file}").format(file=target.name)

        def work(report: Report) -> Path:
            from desktop.workspace.package import export_package
            from desktop.workspace.workspace import Workspace

            with Workspace.open(path, read_only=True) as workspace:
                export_package(workspace, target, lambda done, total: report.step(done, total, words))
            return target

        def done(target: Path) -> None:
            self._finish(translate("Window", "Written: {file}").format(file=target.name))

        def stopped() -> None:
            self._finish(translate("Window", "Stopped. Nothing was written."))

        self._services.hub.publish(WorkReported(words))
        self._services.jobs.start(work, done, lambda error: self._on_failed(target, error), stopped)

    def _copy(self, path: Path, *, and_open: bool) -> None:
        if path.suffix.lower() == ".zip" and not and_open:
            self._package(path)
            return
        target = path if path.suffix else path.with_suffix(".marketscope")

        def write(workspace: Workspace) -> None:
            workspace.save_copy(target)

        def done(_nothing: object) -> None:
            self._window.status.say(translate("Window", "Written: {file}").format(file=target.name))
            if and_open:
                self._window.error_bar.dismiss()
                self.change_file(target)

        self._services.database.operate(not_written(target), write, done)

    def _shortcuts(self) -> None:
        from desktop.views.sheet import Sheet

        title, close = translate("Window", "Keyboard shortcuts"), translate("Window", "Close")
        self._sheet = Sheet(self._services.theme, title, self._services.actions.sheet(), close, self._window)
        self._sheet.open()

    def _reset_layout(self) -> None:
        from desktop.views.window import FIRST_SIZE

        self._window.showNormal()
        self._window.resize(*FIRST_SIZE)
        self._window.inspector.show()
        self._services.actions["view.inspector"].setChecked(True)
        for page in self._window.pages:
            page.reset_layout()


def not_written(target: Path) -> str:
    """What did not happen."""
    return translate("Window", "{file} was not written.").format(file=target.name)


def free_name(path: Path) -> Path:
    """``path``, or the next numbered name that does not exist."""
    candidate, number = path, 2
    while is_taken(candidate):
        candidate = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return candidate
