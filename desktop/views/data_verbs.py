"""Verbs about the data as a whole: how a number is chosen, a newer edition of the default data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop import paths

if TYPE_CHECKING:
    from desktop.views.preference_sheet import PreferenceSheet
    from desktop.views.services import Services
    from desktop.views.window import Window
    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace

translate = QCoreApplication.translate


class DataVerbs:
    """Both are undoable edits; an update leaves standing what the person changed."""

    def __init__(self, services: Services, window: Window) -> None:
        self._services = services
        self._window = window
        self._sheet: PreferenceSheet | None = None
        services.actions.handle("edit.rule", self._choose_rule)
        services.actions.handle("file.update", self._update)

    def _choose_rule(self) -> None:
        from desktop.views.preference_sheet import PreferenceSheet

        self._sheet = PreferenceSheet(self._services, self._window)
        self._sheet.open()

    def _update(self) -> None:
        name = translate("Window", "Update from the default data")

        def write(workspace: Workspace) -> Changes:
            from desktop.workspace.rebuilding import rebuild

            return rebuild(workspace, paths.seeds(), name=name)

        self._services.database.operate(name, write, self._on_updated)

    def _on_updated(self, changes: Changes | None) -> None:
        if changes is None or not changes.change_id:
            sentence = translate("Window", "The workspace holds the default data already.")
        else:
            sentence = translate("Window", "Updated from the default data; what you changed yourself was kept.")
        self._window.status.say(sentence)
