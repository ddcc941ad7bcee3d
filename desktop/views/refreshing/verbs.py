"""Refresh of a deck: chosen or dropped, compared in the background, shown on a sheet, written when agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.actions.refreshing import plan_deck
from desktop.export.error_words import said
from desktop.export.errors import ExportError
from desktop.export.pptx.refresh.refusing import NotRefreshed
from desktop.state.events import ProblemRaised, WorkReported
from desktop.views.kept_folder import kept_folder
from desktop.views.refreshing.sheet import RefreshSheet
from desktop.workspace.errors import WorkspaceError

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.export.pptx.refresh.plan import RefreshPlan
    from desktop.tasks.job import Report
    from desktop.views.services import Services
    from desktop.views.window import Window

translate = QCoreApplication.translate


class RefreshVerbs(QObject):
    """Comparing and writing are jobs with a connection of their own; both can be stopped."""

    def __init__(self, services: Services, window: Window) -> None:
        super().__init__(window)
        self._services = services
        self._window = window

    def ask(self) -> None:
        """Let the person choose a deck."""
        start = kept_folder(self._services.settings, "refresh_folder")
        title = translate("Window", "Refresh a deck")
        self._services.dialogs.ask_open(self._window, title, start, "PowerPoint (*.pptx *.pptm)", self._on_file)

    def _on_file(self, path: Path) -> None:
        self._services.settings.put(refresh_folder=str(path.parent))
        self.take(path)

    def take(self, path: Path, *, by_content: bool = False) -> None:
        """Compare a deck with the workspace and show what is out of date."""
        database = self._services.database.path
        if database is None:
            return
        language = self._services.language
        words = translate("Window", "Comparing {file} with the workspace").format(file=path.name)

        def work(report: Report) -> RefreshPlan:
            from desktop.workspace.workspace import Workspace

            with Workspace.open(database, read_only=True) as workspace:
                return plan_deck(
                    workspace,
                    path,
                    language,
                    lambda done, total: report.step(done, total, words),
                    by_content=by_content,
                )

        self._services.hub.publish(WorkReported(words))
        self._services.jobs.start(
            work,
            lambda plan: self._propose(plan, by_content),
            lambda error: self._on_failed(path, error),
            lambda: self._on_stopped(path),
        )

    def _propose(self, plan: RefreshPlan, by_content: bool) -> None:
        self._services.hub.publish(WorkReported("", finished=True))
        services = self._services
        sheet = RefreshSheet(services.theme, plan, services.language, self._window, by_content=by_content)
        sheet.by_content_asked.connect(lambda plan, is_on: self.take(plan.path, by_content=is_on))
        sheet.accepted_plan.connect(self._write)
        sheet.checked.connect(self._on_checked)
        sheet.open()

    def _on_checked(self, plan: RefreshPlan) -> None:
        self._window.status.say(translate("Window", "{file} was left as it is.").format(file=plan.path.name))

    def _write(self, plan: RefreshPlan) -> None:
        words = translate("Window", "Refreshing {file}").format(file=plan.path.name)

        def work(report: Report) -> Path:
            report.step(0, 0, words)
            return plan.write()

        self._services.hub.publish(WorkReported(words))
        self._services.jobs.start(
            work,
            lambda backup: self._on_written(plan, backup),
            lambda error: self._on_failed(plan.path, error),
            lambda: self._on_stopped(plan.path),
        )

    def _on_written(self, plan: RefreshPlan, backup: Path) -> None:
        sentence = translate("Window", "{file} is up to date. As it was before: {backup}.")
        self._services.hub.publish(
            WorkReported(sentence.format(file=plan.path.name, backup=backup.name), finished=True)
        )

    def _on_failed(self, path: Path, error: Exception) -> None:
        self._services.hub.publish(WorkReported("", finished=True))
        if isinstance(error, NotRefreshed):
            reason = said(error.reason, self._services.language)  # the file is named above it
            words = translate("Window", "{reason}. Nothing was changed.")
            why = words.format(reason=reason[:1].upper() + reason[1:])
        elif isinstance(error, (ExportError, WorkspaceError)):
            why = said(error, self._services.language)
        elif isinstance(error, OSError):
            why = translate("Window", "It could not be read: {reason}.").format(reason=error.strerror or "")
        else:
            raise error
        what = translate("Window", "{file} was not refreshed.").format(file=path.name)
        self._services.hub.publish(ProblemRaised(what, why))

    def _on_stopped(self, path: Path) -> None:
        words = translate("Window", "Stopped. {file} was left as it is.").format(file=path.name)
        self._services.hub.publish(WorkReported(words, finished=True))
