"""When nobody moves for a while, the pointer hides and says so; with the first move it is back."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

HIDES: Final = 3_000
"""Milliseconds without a move."""


class Resting(QObject):
    """The pointer of the whole program is hidden: views have pointers of their own, which would come back."""

    rested = Signal()
    """Nobody has moved for a while."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_hidden = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(HIDES)
        self._timer.timeout.connect(self.rested)

    def wake(self) -> None:
        """Somebody moved: wait anew."""
        self._timer.start()

    def show_pointer(self, is_shown: bool) -> None:
        """Show or hide the pointer."""
        if is_shown == (not self._is_hidden):
            return
        self._is_hidden = not is_shown
        if is_shown:
            QGuiApplication.restoreOverrideCursor()
        else:
            QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)

    def end(self) -> None:
        """Leave the pointer as it was found."""
        self._timer.stop()
        self.show_pointer(True)
