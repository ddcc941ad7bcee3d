"""Garbage collection that does not grow with the workspace: what survived a long collection is not looked at again.

A market with a hundred thousand events is a million objects that live as long as the workspace. Python would walk all
of them again and again while they are being read, and hold up the window each time.
"""

from __future__ import annotations

import gc
import time
from typing import Final

from desktop.tasks.main_collector import MAIN_COLLECTOR

LONG: Final = 0.008
"""Seconds: whatever survives a full collection that took longer is set aside."""


class Collecting:
    """Sets aside what survives; made once, by the running program."""

    def __init__(self) -> None:
        self._began = 0.0
        self._holds = False

    def begin(self) -> None:
        """From now on; where whoever started the program put the collector off, it is turned on without the imports."""
        if not MAIN_COLLECTOR.is_on:
            gc.freeze()
            MAIN_COLLECTOR.turn_on()
        if self._on_phase not in gc.callbacks:
            gc.callbacks.append(self._on_phase)

    def end(self) -> None:
        """Leave the collector as Python has it."""
        if self._on_phase in gc.callbacks:
            gc.callbacks.remove(self._on_phase)
        self.renew()

    def renew(self) -> None:
        """Another workspace: what the one before held is looked at once more, so that nothing of it stays."""
        if self._holds:
            self._holds = False
            gc.unfreeze()

    def _on_phase(self, phase: str, info: dict[str, int]) -> None:
        """Right after a full collection everything that is left is in use: setting it aside loses nothing."""
        if info["generation"] < 2:
            return
        if phase == "start":
            self._began = time.perf_counter()
        elif time.perf_counter() - self._began > LONG:
            self._holds = True
            gc.freeze()
