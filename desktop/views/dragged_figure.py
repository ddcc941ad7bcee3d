"""A figure in the hand: for the deck its request, for other programs a file of one slide and a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QUrl

from desktop.actions.clipboard import IMAGE, FigureData
from desktop.views.carried_figure import FIGURE, carried

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMetaType

    from desktop.actions.slide_files import SlideFile
    from desktop.figures.figure import Figure
    from desktop.figures.request import FigureRequest

FILES: Final = "text/uri-list"
PATIENCE: Final = 2.0
"""Seconds that a drop waits for the file; it has been in the making since the drag began."""


class DraggedFigure(FigureData):
    """The file is promised at once and handed over when somebody asks; one that is not ready is refused in words."""

    def __init__(self, figure: Figure, request: FigureRequest, file: SlideFile, refuse: Callable[[], object]) -> None:
        super().__init__(figure, "light", own=carried(request))
        self._file, self._refuse = file, refuse
        self.offer(FIGURE, FILES, IMAGE, "image/png")

    def retrieveData(self, kind: str, preferred: QMetaType | QMetaType.Type) -> Any:
        """The file as soon as it is there; everything else as on the clipboard."""
        if kind != FILES:
            return super().retrieveData(kind, preferred)
        if not self._file.is_there(PATIENCE):
            self._refuse()
            return None
        return [QUrl.fromLocalFile(str(self._file.path))]
