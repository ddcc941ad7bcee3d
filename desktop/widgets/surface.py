"""A filled area with hairlines on chosen sides: rail, bars, inspector, page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop.theme.filling import fill
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.theme.theme import Theme


class Surface(QWidget, Themed):
    """One of the theme's surfaces; ``edges`` names the sides with a hairline (``right bottom``)."""

    def __init__(
        self, theme: Theme, colour: str = "surface.content", edges: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._colour = colour
        self._edges = frozenset(edges.split())
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill, then the hairlines."""
        painter = QPainter(self)
        fill(painter, event.rect(), self.theme.colour(self._colour))
        line = self.theme.colour("line.hair")
        width, height = self.width(), self.height()
        for edge, (x, y, w, h) in {
            "left": (0, 0, 1, height),
            "right": (width - 1, 0, 1, height),
            "top": (0, 0, width, 1),
            "bottom": (0, height - 1, width, 1),
        }.items():
            if edge in self._edges:
                fill(painter, QRect(x, y, w, h), line)
        painter.end()
