"""What the inspector shows where nothing is selected, and the icon at its head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.theme import icons
from desktop.widgets.text import Text
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.theme.theme import Theme


class HeaderIcon(QWidget, Themed):
    """The icon of the kind of thing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._name = ""
        self.setFixedSize(16, 16)

    def show_icon(self, name: str) -> None:
        """Another icon; an empty name for none."""
        self._name = name
        self.setVisible(bool(name))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """In the colour of secondary text."""
        if self._name:
            painter = QPainter(self)
            picture = icons.pixmap(self._name, self.theme, "text.secondary", 16, self.devicePixelRatioF())
            painter.drawPixmap(0, 0, picture)
            painter.end()


class HowToSelect(QWidget):
    """Says how to select."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("inspector.empty")
        self._title = Text(theme, style="body", tone="secondary")
        self._way = Text(theme, style="body", tone="secondary", wrap=True)
        picture = HeaderIcon(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(48, 110, 48, 0)
        layout.setSpacing(4)
        layout.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        picture.show_icon("mouse-pointer-click")  # in its place first: without one it would be a window
        layout.addSpacing(8)
        for text in (self._title, self._way):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(text)
        layout.addStretch(1)

    def set_texts(self, title: str, way: str) -> None:
        """What is missing, and how to get it."""
        self._title.setText(title)
        self._way.setText(way)
