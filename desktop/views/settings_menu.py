"""The menu behind the settings button: the workspace, colours, language, layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from desktop.views.context_bar import LANGUAGES
from desktop.views.recent_menu import RecentMenu

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop.views.services import Services

VERBS = (
    ("file.new", "file.open", "file.copy", "file.import", "file.snapshot", "file.snapshots", "file.update"),
    ("edit.undo", "edit.redo", "edit.rule"),
    (
        "figure.copy",
        "figure.copy_clear",
        "figure.copy_chart",
        "figure.copy_data",
        "figure.export",
        "figure.export_again",
        "file.print",
        "figure.table",
    ),
    ("view.theme", "view.motion", "view.inspector", "view.full", "view.reset"),
    ("help.shortcuts", "file.quit"),
)


class SettingsMenu(QMenu):
    """All verbs that have no place of their own, and the language of narrow windows."""

    def __init__(self, services: Services, open_path: Callable[[Path], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self.setObjectName("settings.menu")
        self.setProperty("kind", "icons")
        for number, group in enumerate(VERBS):
            if number:
                self.addSeparator()
            for verb in group:
                self.addAction(services.actions[verb])
        self._languages = QMenu(self)
        self._languages.setObjectName("settings.language")
        choices = QActionGroup(self._languages)
        for key, word in LANGUAGES:
            action = self._languages.addAction(word)
            action.setCheckable(True)
            action.setData(key)
            action.triggered.connect(lambda _=False, k=key: services.state.change(language=k))
            choices.addAction(action)
        self.insertMenu(services.actions["view.theme"], self._languages)
        self.recent = RecentMenu(services.settings, open_path, self)
        self.insertMenu(services.actions["file.copy"], self.recent)
        self.aboutToShow.connect(self._mark)
        self.retranslate()

    def retranslate(self) -> None:
        """Words that are not a verb's own."""
        self._languages.setTitle(self.tr("Language"))
        self.recent.setTitle(self.tr("Open recent"))
        self.setAccessibleName(self.tr("Settings"))

    def _mark(self) -> None:
        self._services.actions.show_icons(self._services.theme)
        for action in self._languages.actions():
            action.setChecked(action.data() == self._services.language)
