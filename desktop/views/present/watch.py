"""A watch that can be stopped and set back."""

from __future__ import annotations

import time


class Watch:
    """Time that has gone by, without the time in which it stood still."""

    def __init__(self) -> None:
        self._before, self._since = 0.0, time.monotonic()
        self.is_running = True

    @property
    def seconds(self) -> float:
        """So far."""
        return self._before + (time.monotonic() - self._since if self.is_running else 0.0)

    def toggle(self) -> None:
        """Stand still, or go on."""
        self._before = self.seconds
        self._since, self.is_running = time.monotonic(), not self.is_running

    def reset(self) -> None:
        """From the start; it goes on or stands still as before."""
        self._before, self._since = 0.0, time.monotonic()
