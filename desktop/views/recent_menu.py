"""Workspaces that were open before, the latest first; those that are gone stay in the list, greyed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.state.settings import Settings

KEY = "recent"
MOST = 10


def remember(settings: Settings, path: Path) -> None:
    """Put a workspace at the top of the list."""
    name = str(path)
    settings.put(**{KEY: [name, *(old for old in settings.texts(KEY) if old != name)][:MOST]})


class RecentMenu(QMenu):
    """Filled when it is shown."""

    def __init__(self, settings: Settings, open_path: Callable[[Path], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self._open = open_path
        self.setObjectName("settings.recent")
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        for name in self._settings.texts(KEY):
            path = Path(name)
            is_there = path.is_file()
            text = f"{path.name}   {path.parent}" if is_there else self.tr("{file}   missing").format(file=path.name)
            action = self.addAction(text.replace("&", "&&"))
            action.setData(name)
            action.setEnabled(is_there)
            action.triggered.connect(lambda _=False, chosen=path: self._open(chosen))
        if self.isEmpty():
            self.addAction(self.tr("No workspace was open before")).setEnabled(False)
            return
        self.addSeparator()
        self.addAction(self.tr("Clear the list")).triggered.connect(lambda: self._settings.put(**{KEY: []}))
