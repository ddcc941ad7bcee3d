"""The host of time lines: wheel, pinch, drag and keys move the window; the picture is the stage's as everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QNativeGestureEvent

from desktop.plotting.cartesian import Window
from desktop.plotting.motion import Motion
from desktop.plotting.plain_view import PlainView
from desktop.plotting.timeline_motion import Days

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from desktop.figures.timeline_marks import Timeline
    from desktop.plotting.shapes import Layout, Mark
    from desktop.plotting.stage import Stage

NOTCH: Final = 120.0
ZOOM: Final = 1.25
"""A notch of the wheel, a press of plus."""
STEP: Final = 0.1
"""A step of the arrow keys with Shift, as a share of the window."""
PAGE: Final = 0.9
CLICK: Final = 4.0
GRAB: Final = 7.0
"""So near a handle is held."""


class TimelineView(PlainView):
    """Announces when other days are visible, when the day in whose light things are seen was moved, and clusters."""

    window_changed = Signal(float, float)
    """First and last visible day, after each step."""
    day_moved = Signal(int)
    cluster_opened = Signal(str)
    """Key of a cluster whose marks no zoom can part."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(stage, parent)
        self.days = Days(0.0, 1.0, 0.0, 1.0)
        self._timeline: Timeline | None = None
        self._held = ""
        self._press: QPointF | None = None
        self._grabbed = self.days
        self._from = self._to = self.days
        self._motion: Motion | None = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def set_motion(self, milliseconds: int) -> None:
        """How long a jump of the window takes; 0 for not at all."""
        if self._motion is not None:
            self._motion.end()
        self._motion = Motion(milliseconds, self._on_motion, self) if milliseconds else None

    def refresh(self) -> None:
        """Follow the stage's figure: keep the window while the days it begins with are the same."""
        figure = self._stage.figure
        timeline = figure.timeline if figure is not None else None
        if timeline is not None and timeline is not self._timeline:
            before, self._timeline = self._timeline, timeline
            shown, first, last = timeline.shown, float(timeline.first), float(timeline.last)
            whole = Days(float(shown[0]), float(shown[1]), first, last)
            is_kept = before is not None and before.shown == timeline.shown
            self.days = whole.shown(self.days.low, self.days.high) if is_kept else whole.shown(whole.low, whole.high)
        self._stage.set_size(self.width(), self.height())
        self._stage.set_window(Window(self.days.low, self.days.high))
        self.update()

    def show_days(self, days: Days, *, moving: bool = False) -> None:
        """Other visible days; ``moving`` lets them glide there where motion is wanted."""
        if moving and self._motion is not None and self.isVisible():
            self._from, self._to = self.days, days
            self._motion.begin()
            return
        if self._motion is not None and self._motion.is_running and not moving:
            self._to = days
            self._motion.end()
        self._apply(days)

    def _apply(self, days: Days) -> None:
        if days != self.days:
            self.days = days
            self._stage.set_window(Window(days.low, days.high))
            self.update()
            self.window_changed.emit(days.low, days.high)

    def _on_motion(self, share: float) -> None:
        self._apply(self._from.mixed(self._to, share) if share < 1 else self._to)

    @property
    def _layout(self) -> Layout | None:
        return self._stage.layout

    def day_at(self, x: float) -> float:
        """The day under a place of the widget."""
        layout = self._layout
        if layout is None or layout.x is None:
            return self.days.low
        return layout.x.back(x / self._stage.factor)

    def zoom(self, factor: float, about: float | None = None, *, moving: bool = True) -> None:
        """Closer or farther; about the middle where no day is named."""
        target = self._to if self._motion is not None and self._motion.is_running else self.days
        middle = (target.low + target.high) / 2 if about is None else about
        self.show_days(target.zoomed(factor, middle), moving=moving)

    def reveal(self, low: float, high: float) -> None:
        """Bring some days into view, as little moved as can be."""
        if low < self.days.low:
            self.show_days(self.days.moved(low - self.days.low - self.days.length * STEP))
        elif high > self.days.high:
            self.show_days(self.days.moved(high - self.days.high + self.days.length * STEP))

    def open_cluster(self, mark: Mark) -> bool:
        """Zoom to what a bubble counts; where that cannot part it, ask for its list. False for any other mark."""
        layout = self._layout
        places = layout.timeline if layout is not None else None
        found = next((one for one in places.clusters if one[0] == mark.key), None) if places is not None else None
        if found is None:
            return False
        _, _, (low, high) = found
        room = max((high - low) * 1.4, self.days.length / 12)
        if high - low <= 1 or room >= self.days.length * 0.95:
            self.cluster_opened.emit(mark.key)
            return True
        middle = (low + high) / 2
        self.show_days(self.days.shown(middle - room / 2, middle + room / 2), moving=True)
        return True

    def pressed_key(self, event: QKeyEvent) -> bool:
        """Keys that move the window; the others are left to whoever walks among the marks."""
        key, length = event.key(), self.days.length
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus}:
            self.zoom(1 / ZOOM if key == Qt.Key.Key_Minus else ZOOM)
        elif key == Qt.Key.Key_Home:
            self.show_days(self.days.whole(), moving=True)
        elif key == Qt.Key.Key_End:
            self.show_days(self.days.moved(self.days.last - self.days.high), moving=True)
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.show_days(self.days.moved(length * PAGE * (1 if key == Qt.Key.Key_PageDown else -1)), moving=True)
        elif shifted and key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.show_days(self.days.moved(length * STEP * (1 if key == Qt.Key.Key_Right else -1)))
        else:
            return False
        return True

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel zooms about the pointer; sideways, or with Shift, it pans."""
        turned, fine = event.angleDelta(), event.pixelDelta()
        across = fine.x() or turned.x()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            across = across or turned.y()
        if across and abs(across) >= abs(turned.y() if not event.modifiers() else 0):
            self.show_days(self.days.moved(-across * self._days_per_pixel()))
        elif turned.y():
            self.zoom(ZOOM ** (turned.y() / NOTCH), self.day_at(event.position().x()), moving=False)
        event.accept()

    def event(self, event: QEvent) -> bool:
        """A pinch on a touchpad zooms about the fingers."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom(max(0.2, 1 + event.value()), self.day_at(event.position().x()), moving=False)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a handle, the window, the day, or the axis itself."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._press, self._grabbed = event.position(), self.days
            self._held = self._handle_at(event.position())
            if self._held == "jump":
                self._held = "window"
                self._centre_overview(event.position().x())
                self._grabbed = self.days

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is held, else say where the pointer is."""
        if self._press is not None and event.buttons() & Qt.MouseButton.LeftButton:
            by = event.position().x() - self._press.x()
            if self._held or abs(by) > CLICK:
                self._drag(by, event.position().x())
            return
        super().mouseMoveEvent(event)
        self._show_cursor(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press and release at one place is a click."""
        press, self._press = self._press, None
        moved = press is not None and (event.position() - press).manhattanLength() > CLICK
        held, self._held = self._held, ""
        self._show_cursor(event.position())
        if not moved and not held:
            super().mouseReleaseEvent(event)

    def _drag(self, by: float, x: float) -> None:
        layout = self._layout
        if layout is None or layout.timeline is None:
            return
        grabbed = self._grabbed
        if self._held == "day":
            self.day_moved.emit(int(min(max(self.day_at(x), grabbed.first), grabbed.last - 1)))
            return
        if not self._held:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.show_days(grabbed.moved(-by * grabbed.length / max(1.0, layout.plot.width * self._stage.factor)))
            return
        strip = layout.timeline.overview
        days = by * (grabbed.last - grabbed.first) / max(1.0, strip.width * self._stage.factor) if strip else 0.0
        if self._held == "window":
            self.show_days(grabbed.moved(days))
        elif self._held == "low":
            self.show_days(grabbed.shown(min(grabbed.low + days, grabbed.high - 1), grabbed.high))
        else:
            self.show_days(grabbed.shown(grabbed.low, max(grabbed.high + days, grabbed.low + 1)))

    def _centre_overview(self, x: float) -> None:
        """A press beside the window in the overview brings the window there."""
        layout = self._layout
        strip = layout.timeline.overview if layout is not None and layout.timeline is not None else None
        if strip is not None:
            share = (x / self._stage.factor - strip.x) / strip.width
            day = self.days.first + share * (self.days.last - self.days.first)
            self.show_days(self.days.moved(day - (self.days.low + self.days.high) / 2))

    def _handle_at(self, place: QPointF) -> str:
        """low, high (the handles), window, jump (beside it), day, or nothing."""
        layout = self._layout
        places = layout.timeline if layout is not None else None
        if places is None:
            return ""
        x, y = place.x() / self._stage.factor, place.y() / self._stage.factor
        if places.day is not None and abs(x - places.day) <= GRAB and places.body.y <= y <= places.body.y + 4 * GRAB:
            return "day"
        strip = places.overview
        if strip is None or not strip.y - 4 <= y <= strip.y + 36 or not strip.x - GRAB <= x <= strip.right + GRAB:
            return ""
        left, right = places.window
        near = {"low": abs(x - left), "high": abs(x - right)}
        best = min(near, key=lambda name: near[name])
        if near[best] <= GRAB:
            return best
        return "window" if left < x < right else "jump"

    def _show_cursor(self, place: QPointF) -> None:
        held = self._handle_at(place)
        on_mark = not held and self._stage.at(place.x(), place.y()) is not None
        shapes = {"low": Qt.CursorShape.SizeHorCursor, "high": Qt.CursorShape.SizeHorCursor}
        shapes |= {"day": Qt.CursorShape.SizeHorCursor, "jump": Qt.CursorShape.PointingHandCursor}
        shape = Qt.CursorShape.PointingHandCursor if on_mark else shapes.get(held, Qt.CursorShape.OpenHandCursor)
        if shape != self.cursor().shape():
            self.setCursor(shape)

    def _days_per_pixel(self) -> float:
        layout = self._layout
        width = layout.plot.width * self._stage.factor if layout is not None else float(self.width())
        return self.days.length / max(1.0, width)
