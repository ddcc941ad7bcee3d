"""A field that filters while one types: a glass at the left, Escape empties it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit

from desktop.theme import icons
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.theme.theme import Theme

LONGEST = 200


class FilterField(QLineEdit, Themed):
    """Announces every change of its text, and when the person wants to go on to the rows."""

    changed = Signal(str)
    left_downwards = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName(name)
        self.setMaxLength(LONGEST)
        self.setTextMargins(20, 0, 0, 0)
        self.setFont(theme.font("small"))
        self.textChanged.connect(self.changed)

    def set_hint(self, text: str) -> None:
        """What can be typed here."""
        self.setPlaceholderText(text)
        self.setAccessibleName(text)

    def event(self, event: QEvent) -> bool:
        """Escape empties the field before it means anything else."""
        is_override = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_override and event.key() == Qt.Key.Key_Escape and self.text():  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties, Down and Enter go to the rows."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, then the glass."""
        super().paintEvent(event)
        painter = QPainter(self)
        picture = icons.pixmap("search", self.theme, "text.tertiary", 14, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(9, (self.height() - 14) / 2), picture)
        painter.end()
