"""While a worker thread runs, rubbish is collected on the main thread only, and the main thread gets its turn soon.

Python collects on whichever thread happens to make one object too many. A ring of objects that holds a timer or an
animation (a closed window leaves many) would then be destroyed on a worker while the event loop of the main thread
still calls it, and the program ends without a word. Qt asks that an object be destroyed on the thread it lives on.

Each call into Qt lets go of the interpreter. To get it back from a busy worker takes as long as the worker may keep
it: with Python's own five milliseconds a paint of a hundred strokes takes half a second.
"""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from PySide6.QtCore import QThread

TICK: Final = 50
"""Milliseconds between two looks whether a collection is due: short enough that little piles up, also while a worker
reads a large market."""

TURN: Final = 0.0005
"""Seconds that a worker may keep the interpreter while the main thread waits for it."""


class MainCollector:
    """Takes the place of Python's own timing from the start of the first worker thread to the end of the last."""

    def __init__(self) -> None:
        self._threads: set[int] = set()
        self._timer: QTimer | None = None
        self._is_on = False
        self._turn = 0.0

    @property
    def is_on(self) -> bool:
        """Whether rubbish is collected at all, by Python or here."""
        return self._is_on if self._threads else gc.isenabled()

    def turn_on(self) -> None:
        """Collect from now on, where whoever started the program put it off."""
        if self._threads:
            self._is_on = True
        else:
            gc.enable()

    def hold(self, thread: QThread) -> None:
        """To be called on the main thread before ``thread`` starts."""
        if not self._threads:
            self._is_on = gc.isenabled()
            gc.disable()
            self._turn = sys.getswitchinterval()
            sys.setswitchinterval(TURN)
            self._timer = QTimer()
            self._timer.timeout.connect(self.collect_due)
            self._timer.start(TICK)
        self._threads.add(id(thread))

    def release(self, thread: QThread) -> None:
        """To be called on the main thread when ``thread`` has ended; a second call does nothing."""
        if id(thread) not in self._threads:
            return
        self._threads.remove(id(thread))
        if not self._threads:
            self._timer = None
            sys.setswitchinterval(self._turn)
            if self._is_on:
                gc.enable()

    def collect_due(self) -> None:
        """Collect the generations that Python's own thresholds say are full."""
        if not self._is_on:
            return
        generation = due(gc.get_count(), gc.get_threshold())
        if generation is not None:
            gc.collect(generation)


def due(counts: tuple[int, int, int], limits: tuple[int, int, int]) -> int | None:
    """The oldest generation to collect; so many new objects that Python had long collected them twice count as two."""
    young, middle, old = counts
    if not limits[0] or young <= limits[0]:
        return None
    if middle <= limits[1] and young <= limits[0] * limits[1]:
        return 0
    return 2 if old > limits[2] else 1


MAIN_COLLECTOR: Final = MainCollector()
"""One for the process, as Python's collector is."""
