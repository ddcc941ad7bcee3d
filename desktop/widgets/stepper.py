"""Steps through a few values in a row, by hand or by itself: back, the value, on, play."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.widgets.button import Button
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent, QKeyEvent

    from desktop.theme.theme import Theme

PACE = 1_000
"""Milliseconds a value is shown while it plays."""
VALUE_WIDTH = 44


class Stepper(QWidget):
    """Arrow keys step, Home and End go to the ends, Space plays and pauses. Only values that exist are reached."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._options: tuple[tuple[str, str], ...] = ()
        self._current = ""
        self._words = ("", "")
        self._timer = QTimer(self)
        self._timer.setInterval(PACE)
        self._timer.timeout.connect(self._play_on)
        self.previous = Button(theme, icon="chevron-left", kind="ghost")
        self.next = Button(theme, icon="chevron-right", kind="ghost")
        self.play = Button(theme, icon="play", kind="ghost")
        self._value = Text(theme, style="small.strong")
        self._value.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._value.setMinimumWidth(VALUE_WIDTH)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part, ending in (
            (self.previous, "previous"),
            (self._value, "value"),
            (self.next, "next"),
            (self.play, "play"),
        ):
            part.setObjectName(f"{name}.{ending}")
            layout.addWidget(part)
        self.previous.clicked.connect(lambda: self._by_hand(-1))
        self.next.clicked.connect(lambda: self._by_hand(1))
        self.play.clicked.connect(self.toggle)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def is_playing(self) -> bool:
        """Whether it goes on by itself."""
        return self._timer.isActive()

    @property
    def current(self) -> str:
        """Key of the value that is shown."""
        return self._current

    def set_texts(self, name: str, back: str, on: str, play: str, pause: str) -> None:
        """What the whole and its buttons are called."""
        self._words = (play, pause)
        self.setAccessibleName(name)
        self.setToolTip(name)
        for button, word in ((self.previous, back), (self.next, on)):
            button.setToolTip(word)
            button.setAccessibleName(word)
        self._renew()

    def set_options(self, options: Sequence[tuple[str, str]], current: str) -> None:
        """Pairs of key and word in their order, and the one that is shown."""
        self._options, self._current = tuple(options), current
        if len(self._options) < 2:
            self._timer.stop()
        self._renew()

    def toggle(self) -> None:
        """Play, from the start where it stands at the end; or pause."""
        if self.is_playing:
            self._timer.stop()
        elif len(self._options) > 1:
            self._timer.start()
            self._play_on()
        self._renew()

    def stop(self) -> None:
        """Play no longer."""
        self._timer.stop()
        self._renew()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step, go to an end, play or pause."""
        key = event.key()
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._by_hand(1 if key == Qt.Key.Key_Right else -1)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._by_hand(-len(self._options) if key == Qt.Key.Key_Home else len(self._options))
        elif key == Qt.Key.Key_Space:
            self.toggle()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing plays unseen."""
        self.stop()
        super().hideEvent(event)

    def _by_hand(self, by: int) -> None:
        self._timer.stop()
        self._step(by)
        self._renew()

    def _play_on(self) -> None:
        at = self._place()
        self._step(1 if at < len(self._options) - 1 else -len(self._options))

    def _place(self) -> int:
        return next((place for place, (key, _) in enumerate(self._options) if key == self._current), -1)

    def _step(self, by: int) -> None:
        if not self._options:
            return
        key = self._options[max(0, min(len(self._options) - 1, self._place() + by))][0]
        if key != self._current:
            self._current = key
            self._renew()
            self.chosen.emit(key)

    def _renew(self) -> None:
        at = self._place()
        self._value.setText(self._options[at][1] if at >= 0 else "")
        self.setAccessibleDescription(self._value.text())
        self.previous.setEnabled(at > 0)
        self.next.setEnabled(at < len(self._options) - 1)
        playing = self.is_playing
        self.play.set_icon("pause" if playing else "play")
        word = self._words[1 if playing else 0]
        self.play.setToolTip(word)
        self.play.setAccessibleName(word)
