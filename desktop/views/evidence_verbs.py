"""Verbs of evidence: show it, walk through it, add to it, say what to use and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from desktop.state.events import StateChanged

if TYPE_CHECKING:
    from desktop.views.evidence.page import EvidencePage
    from desktop.views.inspector.inspection import Inspection
    from desktop.views.services import Services
    from desktop.views.window import Window

translate = QCoreApplication.translate


class EvidenceVerbs:
    """What needs the Evidence page builds it; what needs a selection is off without one."""

    def __init__(self, services: Services, window: Window) -> None:
        self._services = services
        self._window = window
        handlers = {
            "evidence.show": self._show,
            "view.filter": self._filter,
            "evidence.previous": lambda: self._page().step(-1),
            "evidence.next": lambda: self._page().step(1),
            "evidence.add_number": lambda: self._page().add("number"),
            "evidence.add_source": lambda: self._page().add("source"),
            "edit.set_aside": self._set_aside,
            "edit.annotate": window.inspector.write_note,
            "edit.copy_gbt": self._copy_gbt,
        }
        for verb, handler in handlers.items():
            services.actions.handle(verb, handler)
        self._enable()
        window.inspector.inspected.connect(self._enable)
        services.hub.subscribe(StateChanged, lambda _event: self._enable())

    def _filter(self) -> None:
        """The rows of the page that is shown; of one without rows those of the evidence."""
        page = self._window.page
        if page is None or not page.focus_filter():
            self._page().focus_filter()

    def _enable(self) -> None:
        actions, state, shown = self._services.actions, self._services.state.current, self._window.inspector.shown
        for verb in ("evidence.previous", "evidence.next"):
            actions.enable(verb, state.page == "evidence")
        actions.enable("evidence.show", shown is not None and shown.row is not None)
        actions.enable("edit.set_aside", shown is not None and shown.may_set_aside)
        actions.enable("edit.annotate", shown is not None and shown.may_annotate)
        actions.enable("edit.copy_gbt", shown is not None and bool(shown.citation_gbt))

    def _page(self) -> EvidencePage:
        from desktop.views.evidence.page import EvidencePage

        self._services.state.change(page="evidence")
        page = self._window.page
        assert isinstance(page, EvidencePage)
        return page

    def _shown(self) -> Inspection | None:
        return self._window.inspector.shown

    def _show(self) -> None:
        shown = self._shown()
        if shown is not None and shown.row is not None:
            self._services.state.change(page="evidence", selection=shown.row)

    def _set_aside(self) -> None:
        shown = self._shown()
        if shown is None or shown.row is None:
            return
        from desktop.actions.preferring import set_aside

        name, row = translate("Window", "Set aside"), shown.row
        self._services.database.operate(name, lambda workspace: set_aside(workspace, row.kind, row.id, name))

    def _copy_gbt(self) -> None:
        shown = self._shown()
        if shown is not None:
            QGuiApplication.clipboard().setText(shown.citation_gbt)
            self._window.status.say(translate("Window", "The citation was copied."))
