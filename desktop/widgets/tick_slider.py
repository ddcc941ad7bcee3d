"""A slider over numbers with a tick where the published value lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSlider

from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from desktop.theme.theme import Theme

THUMB = 14


class TickSlider(QSlider, Themed):
    """Moves over ``low``..``high`` in equal steps; positions are announced as numbers."""

    number_changed = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = theme
        self._low, self._step = 0.0, 1.0
        self._tick: float | None = None
        self._others: tuple[float, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(20)
        self.setMinimumWidth(80)
        self.valueChanged.connect(lambda value: self.number_changed.emit(self._low + value * self._step))

    def set_range(self, low: float, high: float, step: float) -> None:
        """Limits and step, in the number's own unit; ``step`` is above 0."""
        self._low, self._step = low, step
        self.blockSignals(True)
        self.setRange(0, max(1, round((high - low) / step)))
        self.setPageStep(max(1, self.maximum() // 10))
        self.blockSignals(False)
        self.update()

    def set_tick(self, number: float | None, others: Sequence[float] = ()) -> None:
        """Where the published value lies, None for nowhere; shorter ticks for what others state."""
        if (number, tuple(others)) != (self._tick, self._others):
            self._tick, self._others = number, tuple(others)
            self.update()

    def set_number(self, number: float) -> None:
        """Show a number without announcing it."""
        self.blockSignals(True)
        self.setValue(round((number - self._low) / self._step))
        self.blockSignals(False)
        self.update()

    @property
    def number(self) -> float:
        """The number the thumb stands at."""
        return self._low + self.value() * self._step

    def sizeHint(self) -> QSize:
        """Takes what it gets."""
        return QSize(200, 20)

    def _x(self, number: float) -> float:
        span = self.maximum() * self._step
        return THUMB / 2 + (number - self._low) / span * (self.width() - THUMB)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home goes back to the published value, where there is one."""
        if event.key() == Qt.Key.Key_Home and self._tick is not None:
            self.setValue(round((self._tick - self._low) / self._step))
            self.number_changed.emit(self._tick)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls what the slider stands in; it never changes an assumption."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The thumb goes where one presses."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._go(event.position().x())
            self.setSliderDown(True)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag."""
        if self.isSliderDown():
            self._go(event.position().x())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self.setSliderDown(False)
        self.update()

    def _go(self, x: float) -> None:
        share = (x - THUMB / 2) / max(1.0, self.width() - THUMB)
        self.setValue(round(max(0.0, min(1.0, share)) * self.maximum()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Track, tick, thumb, ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        accent = self.theme.colour("accent") if self.isEnabled() else self.theme.colour("line.strong")
        thumb = self._x(self.number)
        painter.fillRect(QRectF(0, middle - 1, self.width(), 2), self.theme.colour("line.strong"))
        painter.fillRect(QRectF(0, middle - 1, thumb, 2), accent)
        for number in self._others:
            at = self._x(number)
            if 0 <= at <= self.width():
                painter.fillRect(QRectF(at - 0.5, middle - 4, 1, 8), self.theme.colour("text.tertiary"))
        if self._tick is not None:
            painter.fillRect(QRectF(self._x(self._tick) - 0.75, middle - 6, 1.5, 12), self.theme.colour("text.primary"))
        hovered = self.underMouse() and self.isEnabled()
        painter.setPen(QPen(accent, 2))
        painter.setBrush(self.theme.colour("accent.wash" if hovered else "surface.content"))
        painter.drawEllipse(QPointF(thumb, middle), THUMB / 2 - 1, THUMB / 2 - 1)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(accent, 1))
            painter.drawEllipse(QPointF(thumb, middle), THUMB / 2 + 2, THUMB / 2 + 2)
        painter.end()
