"""Two handles on a line of whole numbers; only some of them may be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from desktop.theme.theme import Theme

HEIGHT = 20
THUMB = 14
TICK = 5


class RangeSlider(QWidget, Themed):
    """Handles stand on stops and never pass each other; the chosen stops are announced when a handle is let go.

    Left and right move the handle that has the keyboard, Tab goes on to the other one, a double click shows all.
    """

    chosen = Signal(int, int)
    """First and last stop."""
    moved = Signal(int, int)
    """The same while a handle is on its way."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName(name)
        self._stops: tuple[int, ...] = ()
        self._ends = [0, 0]
        """Places of the two handles among the stops."""
        self._active = 0
        self._is_dragging = False
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(120)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_stops(self, stops: Sequence[int], first: int | None, last: int | None) -> None:
        """What may be chosen, in rising order, and what is; None for the outermost. Announces nothing."""
        self._stops = tuple(stops)
        self._ends = [self._nearest(first, 0), self._nearest(last, len(self._stops) - 1)]
        self.setEnabled(len(self._stops) > 1)
        self.update()

    @property
    def ends(self) -> tuple[int, int]:
        """The chosen stops."""
        return (self._stops[self._ends[0]], self._stops[self._ends[1]]) if self._stops else (0, 0)

    def place_of(self, handle: int) -> QPointF:
        """The middle of a handle: 0 the first, 1 the last."""
        return QPointF(self._x(self._ends[handle]), HEIGHT / 2)

    def sizeHint(self) -> QSize:
        """Wide enough to be moved by hand."""
        return QSize(320, HEIGHT)

    def _nearest(self, stop: int | None, otherwise: int) -> int:
        if stop is None or not self._stops:
            return max(0, otherwise)
        return min(range(len(self._stops)), key=lambda place: abs(self._stops[place] - stop))

    def _x(self, place: int) -> float:
        low, high = self._stops[0], self._stops[-1]
        share = (self._stops[place] - low) / (high - low) if high > low else 0.5
        return THUMB / 2 + 1 + share * (self.width() - THUMB - 2)

    def _move(self, place: int) -> bool:
        """Put the active handle on a stop that the other one leaves free; whether it moved."""
        low = 0 if self._active == 0 else self._ends[0] + 1
        high = self._ends[1] - 1 if self._active == 0 else len(self._stops) - 1
        place = max(low, min(high, place))
        if place == self._ends[self._active]:
            return False
        self._ends[self._active] = place
        self.update()
        self.moved.emit(*self.ends)
        return True

    def _tell(self) -> None:
        self.chosen.emit(*self.ends)

    def _at(self, x: float) -> int:
        return min(range(len(self._stops)), key=lambda place: abs(self._x(place) - x))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the nearer handle."""
        if event.button() != Qt.MouseButton.LeftButton or not self.isEnabled():
            return
        x = event.position().x()
        first, last = (abs(self.place_of(handle).x() - x) for handle in (0, 1))
        self._active = 0 if first < last or (first == last and x < self.place_of(0).x()) else 1
        self._is_dragging = True
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The handle follows the pointer from stop to stop."""
        if self._is_dragging:
            self._move(self._at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if self._is_dragging:
            self._is_dragging = False
            self._move(self._at(event.position().x()))
            self._tell()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Show everything."""
        if self.isEnabled():
            self._ends = [0, len(self._stops) - 1]
            self.update()
            self.moved.emit(*self.ends)
            self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right by one stop, Home and End as far as possible."""
        here = self._ends[self._active]
        goal = {
            Qt.Key.Key_Left: here - 1,
            Qt.Key.Key_Right: here + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._stops) - 1,
        }.get(Qt.Key(event.key()))
        if goal is None or not self._stops:
            super().keyPressEvent(event)
        elif self._move(goal):
            self._tell()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab goes from the first handle to the second and then on."""
        goal = 1 if is_next else 0
        if self.hasFocus() and self._active != goal:
            self._active = goal
            self.update()
            return True
        return super().focusNextPrevChild(is_next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard comes in at the side it comes from."""
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self._active = 0 if event.reason() == Qt.FocusReason.TabFocusReason else 1
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard left."""
        self.update()
        super().focusOutEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Track, a tick on every stop, the chosen stretch, two handles."""
        if not self._stops:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        middle = HEIGHT / 2
        first, last = self.place_of(0), self.place_of(1)
        painter.setPen(QPen(self.theme.colour("line.strong"), 2))
        painter.drawLine(QPointF(self._x(0), middle), QPointF(self._x(len(self._stops) - 1), middle))
        painter.setPen(QPen(self.theme.colour("line.strong"), 1))
        for place in range(len(self._stops)):
            x = self._x(place)
            painter.drawLine(QPointF(x, middle - TICK), QPointF(x, middle + TICK))
        painter.setPen(QPen(self.theme.colour("accent"), 2))
        painter.drawLine(first, last)
        for handle, at in enumerate((first, last)):
            is_held = self._is_dragging and handle == self._active
            painter.setBrush(self.theme.colour("accent.wash" if is_held else "surface.content"))
            painter.setPen(QPen(self.theme.colour("accent"), 2))
            painter.drawEllipse(at, THUMB / 2 - 1, THUMB / 2 - 1)
            if self.hasFocus() and handle == self._active:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self.theme.colour("accent"), 1))
                painter.drawEllipse(at, THUMB / 2 + 1.5, THUMB / 2 + 1.5)
        painter.end()
