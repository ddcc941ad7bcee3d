"""A separator one pixel thick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.theme.theme import Theme


class Hairline(QWidget, Themed):
    """Horizontal or vertical, in a colour of the theme."""

    def __init__(
        self, theme: Theme, colour: str = "line.hair", *, vertical: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._colour = colour
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.theme.colour(self._colour))
        painter.end()
