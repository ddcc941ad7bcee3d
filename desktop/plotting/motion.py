"""The clock of a transition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QVariantAnimation

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject


class Motion:
    """Counts from 0 to 1 in so many milliseconds and tells how far it is; nothing waits for it."""

    def __init__(self, milliseconds: int, tell: Callable[[float], None], parent: QObject) -> None:
        self._tell = tell
        self._clock = QVariantAnimation(parent)
        self._clock.setDuration(milliseconds)
        self._clock.setStartValue(0.0)
        self._clock.setEndValue(1.0)
        self._clock.valueChanged.connect(lambda value: tell(float(value)))

    @property
    def is_running(self) -> bool:
        """Whether something is on its way."""
        return self._clock.state() == QVariantAnimation.State.Running

    def begin(self) -> None:
        """Start from the beginning."""
        self._clock.stop()
        self._clock.start()

    def end(self) -> None:
        """Be at the end at once."""
        if self.is_running:
            self._clock.stop()
            self._tell(1.0)
