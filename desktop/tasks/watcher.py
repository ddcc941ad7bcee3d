"""A nudge when the workspace's files are touched: quicker than waiting for the next look.

Only a hint: whether anything was really committed is asked of the database itself.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal, Slot


class FileWatcher(QObject):
    """Watches the file and its write-ahead log."""

    nudged = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files = [str(path), f"{path}-wal"]
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._on_changed)
        self._watch()

    def _watch(self) -> None:
        """Add what exists: a file that was replaced or appeared later has to be added again."""
        watched = set(self._watcher.files())
        missing = [name for name in self._files if name not in watched and Path(name).exists()]
        if missing:
            self._watcher.addPaths(missing)

    @Slot(str)
    def _on_changed(self, _name: str) -> None:
        self._watch()
        self.nudged.emit()
