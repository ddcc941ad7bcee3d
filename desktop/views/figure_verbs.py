"""Verbs of the figure on the page: copy, export, table, scenario. Imported after the first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from desktop.actions.scenarios import keep_scenario, read_scenario
from desktop.figures.assumptions import BUILT_IN, Assumptions
from desktop.figures.scenario import asked_for
from desktop.state.events import ProblemRaised, StateChanged, WorkReported
from desktop.views.scenario_state import take_scenario
from desktop.workspace.errors import WorkspaceError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.actions.exporting import ExportOrder
    from desktop.export.report import ExportReport
    from desktop.tasks.job import Report
    from desktop.views.services import Services
    from desktop.views.window import Window
    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace

translate = QCoreApplication.translate
_NAMED = 3
"""Files that the status line names; of more it says how many."""
_SEEN = 52
"""Characters of a path that it shows."""


class FigureVerbs:
    """They act on the figure of the shown page."""

    def __init__(self, services: Services, window: Window) -> None:
        self._services = services
        self._window = window
        actions = services.actions
        actions.handle("figure.export", self._export)
        actions.handle("figure.export_again", self._export_again)
        actions.handle("figure.table", self._table)
        actions.handle("figure.add_arrow", self._add_arrow)
        actions.handle("figure.log", self._log)
        actions.handle("figure.reset", self._reset)
        actions.handle("figure.keep", self._keep)
        window.context_bar.scenario.chosen.connect(self._choose_scenario)
        window.page_shown.connect(self._on_page)
        services.jobs.progressed.connect(self._on_progress)
        services.hub.subscribe(StateChanged, self._on_state)
        self._enable_scenario()
        if services.settings.text("export_last"):
            from desktop.views.exporting.again import describe

            describe(services)

    def _on_page(self, _name: str) -> None:
        self._table()

    def _on_state(self, event: StateChanged) -> None:
        if event.fields & {"assumptions", "page"}:
            self._enable_scenario()
        if event.fields & {"log", "page"}:
            self._services.actions["figure.log"].setChecked(event.after.log)
            self._services.actions.enable("figure.log", event.after.page == "forecast")
        another = event.fields & {"market", "measure"} and event.before.market
        if another and (event.after.scenario or event.after.beside):
            self._services.state.change(scenario="", assumptions=Assumptions(), beside=())

    def _enable_scenario(self) -> None:
        is_set = asked_for(self._services.state.current.assumptions)
        self._services.actions.enable("figure.reset", is_set)
        self._services.actions.enable("figure.keep", is_set)

    def _table(self) -> None:
        if self._window.page is not None:
            self._window.page.set_table_shown(self._services.actions["figure.table"].isChecked())

    def _add_arrow(self) -> None:
        if self._window.page is not None:
            self._window.page.begin_arrow()

    def _log(self) -> None:
        self._services.state.change(log=self._services.actions["figure.log"].isChecked())

    def _reset(self) -> None:
        take_scenario(self._services, Assumptions(), "", translate("Window", "Reset the scenario"))

    def _keep(self) -> None:
        state = self._services.state.current
        own = state.assumptions
        if not own.name:
            what = translate("Window", "The scenario was not kept.")
            why = translate("Window", "It has no name yet. Type one above the sliders, then keep it.")
            self._services.hub.publish(ProblemRaised(what, why))
            return
        name = translate("Window", "Keep scenario {name}").format(name=own.name)
        key = state.scenario if state.scenario not in {"", "own", *BUILT_IN} else ""
        self._services.database.operate(
            name, lambda workspace: keep_scenario(workspace, state.market, own, name, key=key), self._on_kept
        )

    def _on_kept(self, changes: Changes | None) -> None:
        """The kept scenario is the chosen one from now on."""
        key = next((row for table, row in changes.touched if table == "scenario"), "") if changes is not None else ""
        if key and self._services.state.current.scenario == "own":
            self._services.state.change(scenario=key)
        self._window.status.say(translate("Window", "The scenario was kept in the workspace."))

    def _choose_scenario(self, key: str) -> None:
        if key in {"", "own", *BUILT_IN}:
            if key == "":
                self._reset()
            return
        market, language = self._services.state.current.market, self._services.language
        self._services.database.query(
            "scenario",
            lambda workspace: read_scenario(workspace, key, market, language),
            lambda own: take_scenario(self._services, own, key, own.name),
        )

    def _export(self) -> None:
        page = self._window.page
        request = page.request() if page is not None else None
        if page is None or request is None:
            self._window.status.say(translate("Window", "There is nothing here to export: this page shows no figure."))
            return
        from desktop.views.exporting.dialog import ExportDialog
        from desktop.views.exporting.subject import subject_of

        dialog = ExportDialog(self._services, subject_of(page, request), self._window)
        dialog.ordered.connect(self.start)
        dialog.open()

    def _export_again(self) -> None:
        """What is shown, as the last export was made, also one before the program was started; no new questions."""
        from desktop.views.exporting.again import again

        page = self._window.page
        order = again(self._services, page) if page is not None else None
        if order is None:
            self._export()
        else:
            self.start(order)

    def start(self, order: ExportOrder) -> None:
        """Export in the background; the same again is one press away."""
        from desktop.actions.exporting import export_figures
        from desktop.actions.templates import with_template
        from desktop.views.exporting.again import keep_last

        services = self._services
        keep_last(services, order)

        def make(workspace: Workspace, step: Callable[[int, int], None]) -> tuple[Path, ...]:
            return export_figures(with_template(order, services.settings), workspace, step, services.note_check)

        self.write(order.target, make)

    def write(self, target: Path, make: Callable[[Workspace, Callable[[int, int], None]], tuple[Path, ...]]) -> None:
        """Write files in the background, on a connection of their own; the window stays usable."""
        path = self._services.database.path
        if path is None:
            return
        words = translate("Window", "Writing {file}").format(file=target.name)

        def work(report: Report) -> tuple[Path, ...]:
            from desktop.workspace.workspace import Workspace

            with Workspace.open(path, read_only=True) as workspace:
                return make(workspace, lambda done, total: report.step(done, total, words))

        self._services.hub.publish(WorkReported(words))
        self._services.jobs.start(
            work, self._on_written, lambda error: self._on_failed(target, error), self._on_cancelled
        )

    def _on_progress(self, done: int, total: int, sentence: str) -> None:
        self._services.hub.publish(WorkReported(sentence, done, total))

    def _on_written(self, targets: Any) -> None:
        names = ", ".join(_end(target.name) for target in targets[:_NAMED])
        if len(targets) > _NAMED:
            more = translate("Window", "{names} and {count} more")
            names = more.format(names=names, count=len(targets) - _NAMED)
        folder = _end(str(targets[0].parent))
        sentence = translate("Window", "Written: {names} in {folder}").format(names=names, folder=folder)
        self._services.hub.publish(WorkReported(sentence, finished=True))
        report = self._services.checked
        if report is not None and report.findings and report.target.name == targets[0].name:
            self._lead_to_remarks(report, targets[0].parent)
            return
        places = [str(target) for target in targets]
        self._window.status.lead(translate("Window", "Open folder"), lambda: self._open_folder(targets[0].parent))
        self._window.status.lead_also(translate("Window", "Copy path"), lambda: self._copy_path(places))

    def _lead_to_remarks(self, report: ExportReport, folder: Path) -> None:
        """The check noticed something: that is what the person should see first."""
        services, window = self._services, self._window

        def show() -> None:
            from desktop.views.exporting.remarks import RemarkSheet

            RemarkSheet(services, report, window).open()

        words = translate("Window", "Remarks: {count}").format(count=len(report.findings))
        window.status.lead(words, show)
        window.status.lead_also(translate("Window", "Open folder"), lambda: self._open_folder(folder))

    def _open_folder(self, folder: Path) -> None:
        if not self._services.dialogs.open_folder(folder):
            self._window.status.say(
                translate("Window", "The folder cannot be opened here: {path}").format(path=_end(str(folder)))
            )

    def _copy_path(self, places: list[str]) -> None:
        QGuiApplication.clipboard().setText("\n".join(places))
        self._window.status.say(translate("Window", "The path was copied: {path}").format(path=_end(places[0])))

    def _on_failed(self, target: Path, error: Exception) -> None:
        self._services.hub.publish(WorkReported("", finished=True))
        what = translate("Window", "{file} was not written.").format(file=target.name)
        tell_failure(self._services, what, error)

    def _on_cancelled(self) -> None:
        self._services.hub.publish(WorkReported(translate("Window", "Stopped. Nothing was written."), finished=True))


def _end(path: str) -> str:
    """The end of a long path: the status line has one line."""
    return path if len(path) <= _SEEN else f"…{path[1 - _SEEN :]}"


def tell_failure(services: Services, what: str, error: Exception) -> None:
    """Say what was not done, and why; a fault of the program is raised again."""
    why = _sentence_of(error, services.language)
    if not why:
        raise error
    services.hub.publish(ProblemRaised(what, why))


def _sentence_of(error: Exception, language: str) -> str:
    """The plain sentence of an error a person can do something about; empty for a fault of the program."""
    from desktop.actions.exporting import ExportProblem
    from desktop.export.error_words import said
    from desktop.export.errors import ExportError

    if isinstance(error, (ExportProblem, ExportError, WorkspaceError, KeyError)):
        return said(error, language)
    if isinstance(error, OSError):
        words = translate("Window", "{reason}. An existing file was kept as it was.")
        return words.format(reason=error.strerror or error)
    return ""
