"""Connects the verbs of the registry with what they do in the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from desktop.state.events import DataChanged, StateChanged, WorkspaceOpened
from desktop.views.catalogue import PAGES
from desktop.views.follow import enable_steps
from desktop.views.travelling import Travelling

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.views.search import Search
    from desktop.views.services import Services
    from desktop.views.window import Window
    from desktop.workspace.edit import Changes

translate = QCoreApplication.translate


class WindowVerbs:
    """Going somewhere, switching, undoing, copying text: everything that needs no file."""

    def __init__(self, services: Services, window: Window, search: Callable[[], Search]) -> None:
        self._services = services
        self._window = window
        self._is_stepping = False
        """Whether the workspace undoes or does again, so that its news are no edit."""
        actions = services.actions
        handlers: dict[str, Callable[[], None]] = {
            **{f"go.{entry.name}": partial(self._go, entry.name) for entry in PAGES},
            "go.palette": lambda: search().open(),
            "edit.undo": self._undo,
            "edit.redo": self._redo,
            "edit.prefer": self._prefer,
            "edit.copy_citation": self._copy_citation,
            "edit.clear": self._clear,
            "view.inspector": self._toggle_inspector,
            "view.theme": self._toggle_theme,
            "view.language": self._toggle_language,
            "view.full": self._toggle_full,
            "view.motion": lambda: services.state.change(is_calm=not services.state.current.is_calm),
        }
        for verb, handler in handlers.items():
            actions.handle(verb, handler)
        actions["view.inspector"].setChecked(not window.inspector.isHidden())
        actions["view.motion"].setChecked(services.state.current.is_calm)
        actions.enable("edit.undo", False)
        actions.enable("edit.redo", False)
        self._travelling = Travelling(services, window)
        self._enable_selection()
        services.hub.subscribe(StateChanged, self._on_state)
        services.hub.subscribe(DataChanged, self._on_data)
        services.hub.subscribe(WorkspaceOpened, lambda _event: services.steps.clear())
        window.inspector.inspected.connect(self._enable_selection)
        window.inspector.link_requested.connect(self._open_link)

    def _on_state(self, event: StateChanged) -> None:
        if event.fields & {"arrows", "split_arrows", "assumptions", "scenario", "beside", "players"}:
            enable_steps(self._services, self._window.choices)
        self._services.actions["view.theme"].setChecked(event.after.theme == "dark")
        self._services.actions["view.motion"].setChecked(event.after.is_calm)

    def _go(self, page: str) -> None:
        self._services.state.change(page=page)

    def _enable_selection(self) -> None:
        shown = self._window.inspector.shown
        actions = self._services.actions
        actions.enable("edit.copy_value", shown is not None and bool(shown.value_text))
        actions.enable("edit.copy_citation", shown is not None and bool(shown.citation))
        actions.enable("edit.prefer", shown is not None and shown.may_prefer)

    def _undo(self) -> None:
        words, name = translate("Window", "Undone: {name}"), self._services.steps.undo_name
        if self._step_view(self._services.steps.undo(), words, name):
            return
        self._is_stepping = True
        self._services.database.operate(
            translate("Window", "Undo"),
            lambda workspace: workspace.undo(),
            lambda changes: self._say_step(words, changes),
        )

    def _redo(self) -> None:
        words, name = translate("Window", "Done again: {name}"), self._services.steps.redo_name
        if self._step_view(self._services.steps.redo(), words, name):
            return
        self._is_stepping = True
        self._services.database.operate(
            translate("Window", "Redo"),
            lambda workspace: workspace.redo(),
            lambda changes: self._say_step(words, changes),
        )

    def _step_view(self, fields: Mapping[str, Any] | None, words: str, name: str) -> bool:
        """Restore what a view showed; False when it is the workspace's turn."""
        if fields is None:
            return False
        self._services.state.change(**fields)
        enable_steps(self._services, self._window.choices)
        self._window.status.say(words.format(name=name or translate("Window", "Arrow")))
        return True

    def _on_data(self, _event: DataChanged) -> None:
        """An edit of the data comes between the steps of views; undo and redo of it are none."""
        if not self._is_stepping:
            self._services.steps.note_data()
        self._is_stepping = False

    def _say_step(self, words: str, changes: Changes | None) -> None:
        self._is_stepping = False
        if changes is not None:
            self._window.status.say(words.format(name=changes.name))

    def _prefer(self) -> None:
        from desktop.actions.preferring import prefer_row

        shown = self._window.inspector.shown
        if shown is not None and shown.row is not None:
            row, name = shown.row, translate("Window", "Prefer a number")
            self._services.database.operate(name, lambda workspace: prefer_row(workspace, row.kind, row.id, name))

    def _copy_citation(self) -> None:
        shown = self._window.inspector.shown
        if shown is not None:
            QGuiApplication.clipboard().setText(shown.citation)
            self._window.status.say(translate("Window", "The citation was copied."))

    def _open_link(self, address: str) -> None:
        if not self._services.dialogs.open_link(address):
            what = translate("Window", "The source was not opened.")
            why = translate("Window", "Only web addresses are opened: {address}").format(address=address)
            self._window.error_bar.show_problem(what, why)

    def _clear(self) -> None:
        """Escape closes what was said first, then what is selected."""
        if self._window.error_bar.isVisible():
            self._window.error_bar.dismiss()
        else:
            self._services.state.change(selection=None)

    def _toggle_inspector(self) -> None:
        inspector = self._window.inspector
        inspector.setVisible(not inspector.isVisible())
        self._services.actions["view.inspector"].setChecked(inspector.isVisible())

    def _toggle_theme(self) -> None:
        dark = self._services.state.current.theme == "dark"
        self._services.state.change(theme="light" if dark else "dark")

    def _toggle_language(self) -> None:
        self._services.state.change(language="zh" if self._services.language == "en" else "en")

    def _toggle_full(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()
        self._services.actions["view.full"].setChecked(self._window.isFullScreen())
