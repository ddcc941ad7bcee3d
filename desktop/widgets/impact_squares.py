"""Seven squares from the strongest brake to the strongest push; dotted while nobody stated a strength."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.theme.theme import Theme

LEVELS: Final = range(-3, 4)
WIDE, HIGH, GAP = 20, 12, 5


class ImpactSquares(QWidget, Themed):
    """Filled from the middle to the level; ``level`` None leaves all of them dotted."""

    def __init__(self, theme: Theme, level: int | None, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._level = level
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)

    def sizeHint(self) -> QSize:
        """All seven in a row."""
        return QSize(len(LEVELS) * (WIDE + GAP) - GAP + 1, HIGH + 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The squares."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, level in enumerate(LEVELS):
            box = QRectF(place * (WIDE + GAP) + 0.5, 3.5, WIDE, HIGH - 1)
            pen = QPen(self.theme.colour("text.tertiary" if self._level is None else "line.strong"), 1)
            if self._level is None:
                pen.setStyle(Qt.PenStyle.DotLine)
            painter.setPen(pen)
            filled = self._level is not None and (0 <= level <= self._level or self._level <= level <= 0)
            painter.setBrush(self.theme.colour("text.secondary") if filled else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 2, 2)
        painter.end()
