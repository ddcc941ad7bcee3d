"""A piece of a panel that can be pressed as a whole: by pointer, Enter or Space."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from desktop.theme.theme import Theme

BAR = 2
KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class Pressable(QWidget, Themed):
    """Grey under the pointer, ringed with the keyboard in it; what stands inside is the owner's."""

    pressed = Signal()

    def __init__(self, theme: Theme, spoken: str, *, framed: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._framed = framed
        self._is_selected = False
        self.setAccessibleName(spoken)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # repainted as the pointer comes and goes
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def is_selected(self) -> bool:
        """Whether it is marked as what is selected."""
        return self._is_selected

    def set_selected(self, is_selected: bool) -> None:
        """Mark it as what is selected, or not: a wash and a bar at the left."""
        if is_selected != self._is_selected:
            self._is_selected = is_selected
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pressed by the pointer."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pressed by the keyboard."""
        if event.key() in KEYS:
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, frame, ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(self.theme.colour("line.hair"), 1) if self._framed else Qt.PenStyle.NoPen)
        ground = "accent.wash" if self._is_selected else "surface.hover" if self.underMouse() else ""
        painter.setBrush(self.theme.colour(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
        if self._is_selected:
            painter.fillRect(QRectF(0, 0, BAR, self.height()), self.theme.colour("accent"))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.theme.colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()
