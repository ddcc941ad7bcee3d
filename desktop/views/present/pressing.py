"""Keys and the pointer while something is presented, before the widgets of the two windows see them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QAbstractSlider, QApplication, QLineEdit, QWidget

from desktop.views.present.keys import digit_of, wish_of
from desktop.widgets.stepper import Stepper

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Key = Qt.Key
WALKS: Final = frozenset({Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down})
_PRESSES: Final = frozenset({Key.Key_Space, Key.Key_Return, Key.Key_Enter})
_ENDS: Final = frozenset({Key.Key_Home, Key.Key_End})
_OWN_KEYS: Final[tuple[tuple[type[QWidget], frozenset[Qt.Key]], ...]] = (
    (QAbstractSlider, WALKS | _ENDS),
    (Stepper, WALKS | _ENDS | {Key.Key_Space}),
    (QAbstractButton, _PRESSES),
    (QAbstractItemView, WALKS | _PRESSES | _ENDS),
)
"""Keys that mean something to a widget which has the keyboard; all others are those of the show. So a clicker, which
sends page keys, turns slides even while a slider is in hand."""
_NEVER_TYPED: Final = frozenset({Key.Key_Escape, Key.Key_PageUp, Key.Key_PageDown, Key.Key_F5})
"""Keys that are those of the show even in a field."""


class Pressing(QObject):
    """Listens to the whole program, but means only the windows of a show."""

    wished = Signal(object)
    """A ``Wish``."""
    typed = Signal(str)
    """A digit."""
    walked = Signal(object)
    """The key of a direction: among the marks of the figure."""
    pointed = Signal(QPoint)
    """Where on the screen the pointer is, over the first of the windows."""

    def __init__(self, windows: Callable[[], Sequence[QWidget]], parent: QObject) -> None:
        """``windows`` are those of the show, the stage first."""
        super().__init__(parent)
        self._windows = windows
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def end(self) -> None:
        """Listen no more."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whether a key was one of the show's; the pointer is only looked at."""
        kind = event.type()
        if kind not in {QEvent.Type.KeyPress, QEvent.Type.MouseMove} or not isinstance(watched, QWidget):
            return False
        windows = self._windows()
        if isinstance(event, QMouseEvent):
            if watched.window() is windows[0]:
                self.pointed.emit(event.globalPosition().toPoint())
            return False
        is_ours = any(watched.window() is window for window in windows)
        return is_ours and isinstance(event, QKeyEvent) and self._pressed(watched, event)

    def _pressed(self, watched: QWidget, event: QKeyEvent) -> bool:
        key = cast("Qt.Key", event.key())  # a number: some keys have no name
        if any(isinstance(watched, kind) and key in keys for kind, keys in _OWN_KEYS):
            return False
        if isinstance(watched, QLineEdit) and key not in _NEVER_TYPED:
            return False
        if event.modifiers() == Qt.KeyboardModifier.ShiftModifier and key in WALKS:
            self.walked.emit(key)
            return True
        digit, wish = digit_of(event), wish_of(event)
        if digit:
            self.typed.emit(digit)
        elif wish is not None:
            self.wished.emit(wish)
        else:
            return False
        return True
