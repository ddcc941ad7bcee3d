"""Import: a chosen, dropped or pasted table is read in the background, proposed on a sheet, and written when agreed."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QGuiApplication

from desktop.actions.importing import Preview, preview_file, preview_text
from desktop.intake.proposal import Proposal, commit
from desktop.intake.raw import IntakeError
from desktop.state.events import ProblemRaised, WorkReported
from desktop.tasks.job import JobCancelled
from desktop.views.import_sheet import ImportSheet
from desktop.views.kept_folder import kept_folder
from desktop.workspace.errors import WorkspaceError

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.tasks.job import Report
    from desktop.views.services import Services
    from desktop.views.window import Window
    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace

translate = QCoreApplication.translate


class Offer(NamedTuple):
    """What somebody wants to import: a file, or text from the clipboard."""

    name: str
    path: Path | None
    text: str = ""


class ImportVerbs(QObject):
    """Reading happens on a connection of its own, writing on the database worker; both can be stopped."""

    written = Signal(int, int)
    """How many of how many records are written; emitted on the worker, heard on the main thread."""

    def __init__(self, services: Services, window: Window) -> None:
        super().__init__(window)
        self._services = services
        self._window = window
        self._sheet: ImportSheet | None = None
        self._stop = Event()
        self._writing = ""
        self.written.connect(self._on_written_some)
        window.status.cancel.clicked.connect(self._stop.set)

    def take(self, path: Path) -> None:
        """Read a file and propose its import."""
        self._read(Offer(path.name, path), "")

    def ask(self) -> None:
        """Let the person choose a file."""
        kinds = translate("Window", "Tables and data packages") + " (*.csv *.tsv *.txt *.xlsx *.xls *.xlsb *.ods *.zip)"
        start = kept_folder(self._services.settings, "import_folder")
        self._services.dialogs.ask_open(self._window, translate("Window", "Import"), start, kinds, self._on_file)

    def _on_file(self, path: Path) -> None:
        self._services.settings.put(import_folder=str(path.parent))
        self.take(path)

    def paste(self) -> None:
        """Propose to import the table on the clipboard."""
        text = QGuiApplication.clipboard().text()
        name = translate("Window", "the clipboard")
        if "\n" not in text.strip():
            why = translate("Window", "It holds no table. Copy cells with their column names, then paste again.")
            self._services.hub.publish(ProblemRaised(translate("Window", "Nothing was pasted."), why))
            return
        self._read(Offer(name, None, text), "")

    def _read(self, offer: Offer, encoding: str) -> None:
        database = self._services.database.path
        if database is None:
            return
        language = self._services.language
        words = translate("Window", "Reading {file}").format(file=offer.name)

        def work(report: Report) -> Preview:
            from desktop.workspace.workspace import Workspace

            with Workspace.open(database, read_only=True) as workspace:
                if offer.path is None:
                    return preview_text(workspace, offer.text, offer.name, language)
                return preview_file(workspace, offer.path, language, encoding, lambda: report.step(0, 0, words))

        self._services.hub.publish(WorkReported(words))
        self._services.jobs.start(
            work,
            lambda preview: self._propose(offer, preview, encoding),
            lambda error: self._on_failed(offer, error),
            self._on_stopped,
        )

    def _propose(self, offer: Offer, preview: Preview, encoding: str) -> None:
        self._services.hub.publish(WorkReported("", finished=True))
        if self._sheet is not None and encoding:
            self._sheet.show_preview(preview, encoding)
            return
        sheet = ImportSheet(self._services.theme, preview, self._window)
        sheet.accepted_proposal.connect(self._write)
        sheet.encoding_chosen.connect(lambda name: self._read(offer, name))
        sheet.destroyed.connect(self._on_sheet_gone)
        self._sheet = sheet
        sheet.open()

    def _on_sheet_gone(self) -> None:
        self._sheet = None

    def _on_failed(self, offer: Offer, error: Exception) -> None:
        self._services.hub.publish(WorkReported("", finished=True))
        if isinstance(error, (IntakeError, WorkspaceError)):
            why = str(error)
        elif isinstance(error, OSError):
            why = translate("Window", "It could not be read: {reason}.").format(reason=error.strerror or "")
        else:
            raise error
        what = translate("Window", "{file} was not imported.").format(file=offer.name)
        self._services.hub.publish(ProblemRaised(what, why))

    def _on_stopped(self) -> None:
        self._services.hub.publish(WorkReported(translate("Window", "Stopped. Nothing was imported."), finished=True))

    def _write(self, proposal: Proposal) -> None:
        name = translate("Window", "Import {file}").format(file=proposal.name)
        self._writing = translate("Window", "Importing {file}").format(file=proposal.name)
        self._stop.clear()
        self._services.hub.publish(WorkReported(self._writing))
        failure: list[str] = []

        def step(done: int, total: int) -> None:
            if self._stop.is_set():
                raise JobCancelled
            self.written.emit(done, total)

        def write(workspace: Workspace) -> Changes | None:
            try:
                return commit(workspace, proposal, name, step)
            except JobCancelled:
                return None
            except WorkspaceError as error:
                failure.append(str(error))
                return None

        self._services.database.operate(name, write, lambda changes: self._on_written(proposal, changes, failure))

    def _on_written_some(self, done: int, total: int) -> None:
        self._services.hub.publish(WorkReported(self._writing, done, total))

    def _on_written(self, proposal: Proposal, changes: Changes | None, failure: list[str]) -> None:
        if changes is None and not failure:
            self._on_stopped()
            return
        sentence = ""
        if changes is not None:
            sentence = translate("Window", "Imported from {file}: {new} new, {changed} changed.").format(
                file=proposal.name, new=f"{len(proposal.additions):,}", changed=f"{len(proposal.changes):,}"
            )
        self._services.hub.publish(WorkReported(sentence, finished=True))
        if failure:
            what = translate("Window", "{file} was not imported.").format(file=proposal.name)
            self._services.hub.publish(ProblemRaised(what, failure[0]))
