"""Copying: the figure of the page, its numbers, the chosen rows of a table, the selected number."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QTableView, QTreeView

from desktop.state.events import StateChanged, WorkReported
from desktop.views.carried_figure import carried

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from desktop.tasks.job import Report
    from desktop.views.services import Services
    from desktop.views.window import Window

translate = QCoreApplication.translate
CHARTS_ON: Final = "win32"
"""The system whose clipboard carries native charts to PowerPoint from here: Qt has no way to name them on others."""


class CopyVerbs:
    """What Ctrl+C means follows the keyboard: in a table its chosen rows, everywhere else the figure."""

    def __init__(self, services: Services, window: Window) -> None:
        self._services = services
        self._window = window
        actions = services.actions
        actions.handle("figure.copy", self._copy)
        actions.handle("figure.copy_clear", lambda: self._copy_figure(clear=True))
        actions.handle("figure.copy_chart", self._copy_chart)
        actions.handle("figure.copy_data", self._copy_data)
        actions.handle("edit.copy_value", self._copy_value)
        window.closing.connect(self._settle)
        if sys.platform != CHARTS_ON:
            actions.enable("figure.copy_chart", False)
            services.hub.subscribe(StateChanged, self._on_state)
            self._explain()

    def _on_state(self, event: StateChanged) -> None:
        if "language" in event.fields:
            self._explain()

    def _explain(self) -> None:
        """Why native charts cannot be copied on this system, and what does the same."""
        why = translate("Window", "only on Windows; here drag the figure out of the window, or export it")
        self._services.actions.describe("figure.copy_chart", why)

    def _figure(self) -> Figure | None:
        page = self._window.page
        return page.figure() if page is not None else None

    def _own(self) -> dict[str, bytes]:
        """The request behind the figure, for the deck of this program."""
        page = self._window.page
        request = page.request() if page is not None else None
        return carried(request) if request is not None else {}

    def _copy(self) -> None:
        view = QApplication.focusWidget()
        if not (isinstance(view, (QTreeView, QTableView)) and self._copy_rows(view)):
            self._copy_figure(clear=False)

    def _copy_rows(self, view: QTreeView | QTableView) -> bool:
        """The chosen rows of the table that has the keyboard; False where none is chosen."""
        from desktop.views.shown_page import has_cells, told_rows

        if not has_cells(view):
            return False
        chosen = view.selectionModel().selectedRows() or [view.currentIndex()]
        rows = sorted((index for index in chosen if index.isValid()), key=lambda index: index.row())
        if not rows:
            return False
        from desktop.actions.clipboard import copy_rows

        table, figure = told_rows(view, rows), self._figure()
        words = [[cell.text.strip() for cell in row] for row in table.rows]
        copy_rows([column.title for column in table.columns], words, source=figure.source_line if figure else "")
        said = translate("Window", "Copied: {count} of the table's rows. Ctrl+Shift+C copies all numbers.")
        self._window.status.say(said.format(count=f"{len(rows):,}"))
        return True

    def _copy_figure(self, *, clear: bool) -> None:
        figure = self._figure()
        if figure is None:
            return
        from desktop.actions.clipboard import copy_figure

        copy_figure(figure, "light", clear=clear, own=self._own())
        self._window.status.say(translate("Window", "The figure was copied: picture, drawing and table."))

    def _copy_chart(self) -> None:
        """The package is made beside the window; the clipboard gets it with everything else."""
        figure, own = self._figure(), self._own()
        if figure is None:
            return
        words = translate("Window", "Copying the chart")

        def work(report: Report) -> bytes:
            from desktop.export.pptx.clip_format import clip_package

            report.step(0, 0, words)
            return clip_package(figure)

        def take(chart: Any) -> None:
            from desktop.actions.clipboard import copy_figure

            copy_figure(figure, "light", chart=chart, own=own)
            said = translate("Window", "The chart was copied. PowerPoint pastes it as a chart that can be edited.")
            self._services.hub.publish(WorkReported(said, finished=True))

        self._services.hub.publish(WorkReported(words))
        self._services.jobs.start(work, take, self._on_failed, self._on_stopped)

    def _on_failed(self, error: Exception) -> None:
        from desktop.views.figure_verbs import tell_failure

        self._services.hub.publish(WorkReported("", finished=True))
        tell_failure(self._services, translate("Window", "The chart was not copied."), error)

    def _on_stopped(self) -> None:
        self._services.hub.publish(WorkReported(translate("Window", "Stopped. Nothing was copied."), finished=True))

    def _copy_data(self) -> None:
        figure = self._figure()
        if figure is None:
            return
        from desktop.actions.clipboard import copy_numbers

        copy_numbers(figure)
        self._window.status.say(translate("Window", "The numbers of the figure were copied."))

    def _copy_value(self) -> None:
        shown = self._window.inspector.shown
        if shown is None:
            return
        from desktop.actions.clipboard import copy_value

        parts = (shown.name, shown.value, shown.unit, shown.citation) if shown.value else (shown.value_text,)
        copy_value(shown.value_text, [part for part in parts if part])
        self._window.status.say(translate("Window", "The value was copied."))

    def _settle(self) -> None:
        """The clipboard outlives the window."""
        from desktop.actions.clipboard import settle_clipboard

        settle_clipboard()
