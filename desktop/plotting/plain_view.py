"""The host of figures without a horizontal axis: treemaps, bars, empty figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from desktop.plotting.stage import Stage


class PlainView(QWidget):
    """Shows a stage and says where the pointer is."""

    pointed = Signal(float, float)
    left = Signal()
    chosen = Signal(float, float)
    opened = Signal(float, float)
    """Pressed twice."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self._is_second = False
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def refresh(self) -> None:
        """Follow the stage."""
        self._stage.set_window(None)
        self._stage.set_size(self.width(), self.height())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the stage."""
        painter = QPainter(self)
        self._stage.paint(painter, self.devicePixelRatioF())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew for the new size."""
        self._stage.set_size(self.width(), self.height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say where the pointer is."""
        self.pointed.emit(event.position().x(), event.position().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer; the release after a second press chooses nothing again."""
        if event.button() == Qt.MouseButton.LeftButton and not self._is_second:
            self.chosen.emit(event.position().x(), event.position().y())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A first press; its release chooses."""
        self._is_second = False
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Step into what is under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._is_second = True
            self.opened.emit(event.position().x(), event.position().y())

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is gone."""
        self.left.emit()
