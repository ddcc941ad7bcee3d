"""Where a dragged row would go: a line between rows, or a frame around the row it would go into."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.theme.theme import Theme

THICK: Final = 2
KNOB: Final = 3.0


class DropMark(QWidget, Themed):
    """Lies over the rows and lets every event through."""

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._where = ""
        self.hide()

    @property
    def where(self) -> str:
        """above, below or inside the row; empty while nothing is shown."""
        return self._where if self.isVisible() else ""

    def show_at(self, row: QRect, where: str) -> None:
        """Mark a place at a row: ``above``, ``below`` or ``inside``."""
        self._where = where
        right = self.parentWidget().width()  # type: ignore[union-attr]
        if where == "inside":
            self.setGeometry(row.left(), row.top(), right - row.left(), row.height())
        else:
            at = row.top() if where == "above" else row.bottom() + 1
            self.setGeometry(row.left(), at - 4, right - row.left(), 8)
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """In the accent: it is about to happen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colour("accent"), THICK))
        if self._where == "inside":
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), THICK, THICK)
        else:
            middle = self.height() / 2
            painter.drawEllipse(QRectF(1, middle - KNOB, 2 * KNOB, 2 * KNOB))
            painter.drawLine(round(2 * KNOB) + 1, round(middle), self.width(), round(middle))
        painter.end()
