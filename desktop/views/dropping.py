"""What may be dropped on the window: files of this computer that are tables, data packages, workspaces or decks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDropEvent

from desktop.views.carried_figure import FIGURE

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget

WORKSPACE = ".marketscope"
DECKS = frozenset({".pptx", ".pptm"})
_DRAGS = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop})


class DropTarget(QObject):
    """Takes one local file at a time; text, pictures and addresses from elsewhere are never taken."""

    def __init__(self, window: QWidget, take: Callable[[Path], None], open_path: Callable[[Path], None]) -> None:
        super().__init__(window)
        self._take = take
        self._open = open_path
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Answer drags over the window; everything else goes on."""
        if not isinstance(event, QDropEvent) or event.type() not in _DRAGS:
            return False
        path = file_of(event.mimeData())
        if path is None:
            event.ignore()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            (self._open if path.suffix.lower() == WORKSPACE else self._take)(path)
        return True


def file_of(data: QMimeData) -> Path | None:
    """The one local file of a drag that we can read; None for everything else, also for our own figures."""
    if data.hasFormat(FIGURE):
        return None
    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile() or urls[0].host():
        return None
    from desktop.intake.files import DELIMITED, SPREADSHEET
    from desktop.intake.packages import is_package

    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in DELIMITED | SPREADSHEET | DECKS | {WORKSPACE} or is_package(path) else None
