"""One statement with who says it: a solid bar for the preferred one, a dashed bar for what disputes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.widgets.text import Text
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.theme.theme import Theme


class ClaimBox(QWidget, Themed):
    """A statement in semibold and its source in small."""

    def __init__(
        self, theme: Theme, statement: str, source: str, *, is_disputed: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._is_disputed = is_disputed
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 0, 0, 0)
        layout.setSpacing(0)
        self._statement = Text(theme, statement, style="body.strong", wrap=True, selectable=True)
        self._source = Text(theme, source, style="small", tone="secondary", wrap=True, selectable=True)
        self._source.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._statement)
        layout.addWidget(self._source)
        self.setAccessibleName(f"{statement}. {source}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The bar at the left."""
        painter = QPainter(self)
        pen = QPen(self.theme.colour("disputed" if self._is_disputed else "accent"), 2)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if self._is_disputed:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawLine(1, 0, 1, self.height())
        painter.end()
