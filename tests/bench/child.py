"""One start of a window, measured from inside a process of its own; prints JSON.

``python -m tests.bench.child WHAT STARTED_NS``: WHAT is ``bare`` (a QMainWindow), ``plot`` (a window with one
pyqtgraph plot), ``shell`` (ours until the first paint), ``home`` or ``segments`` (ours until that page, the first to be
shown, is painted with what it read).
"""

from __future__ import annotations

import json
import os
import sys
import time
from typing import TYPE_CHECKING, NamedTuple

from tests.bench.memory import resident_mb

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE = 30.0


class Start(NamedTuple):
    """How far a start is, and what must not go before it has been told."""

    ns: int
    mb: float
    kept: object = None

    @classmethod
    def now(cls, *kept: object) -> Start:
        """Here and now."""
        return cls(time.time_ns(), resident_mb(), kept)


def until(done: Callable[[], bool]) -> None:
    """Turn the event loop, sleeping between events as it does, until something is so; ends the process otherwise."""
    from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

    end = time.monotonic() + PATIENCE
    QTimer.singleShot(int(PATIENCE * 1000) + 100, lambda: None)
    while not done():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.monotonic() > end:
            sys.stderr.write("it was never painted\n")
            sys.stderr.flush()
            os._exit(1)  # ending properly would wait for a worker that may be what hangs


def watch(widget: object) -> Callable[[], bool]:
    """Whether a widget has been painted."""
    from PySide6.QtCore import QEvent, QObject

    class Watcher(QObject):
        painted = False

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            self.painted = self.painted or event.type() == QEvent.Type.Paint
            return False

    watcher = Watcher()
    assert isinstance(widget, QObject)
    widget.installEventFilter(watcher)
    widget.setProperty("watcher", watcher)
    return lambda: watcher.painted


def bare() -> Start:
    """The least a Qt program can show."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.resize(1366, 768)
    painted = watch(window)
    window.show()
    until(painted)
    return Start.now(app, window)


def plot() -> Start:
    """The least a pyqtgraph program can show."""
    import pyqtgraph
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    widget = pyqtgraph.PlotWidget()
    widget.plot([1, 2, 3, 4], [1, 3, 2, 4])
    window.setCentralWidget(widget)
    window.resize(1366, 768)
    painted = watch(widget.viewport())
    window.show()
    until(painted)
    return Start.now(app, window)


def program(page: str = "") -> Start:
    """Marketscope on the workspace of the environment's home, as the command line opens it: its shell, or a page."""
    import gc
    from dataclasses import replace

    gc.disable()
    from desktop import paths
    from desktop.app import Program, application, last_workspace, state_from
    from desktop.state.settings import Settings

    app = application()
    settings = Settings(paths.settings_folder() / "settings.json")
    state = state_from(settings)
    running = Program(settings, replace(state, page=page) if page else state)
    running.window.resize(1366, 768)
    shown: list[Start] = []
    running.window.painted.connect(lambda: shown.append(Start.now(app, running)))
    running.open(last_workspace(settings))
    running.show()
    until(lambda: bool(shown))
    if not page:
        return shown[0]  # not now: the program goes on with its first page in the same turn
    until(lambda: charts_painted(running))
    return Start.now(app, running)


def charts_painted(running: object) -> bool:
    """Whether what the page shows has been read and painted after that: its first chart, or the page where it has none."""
    page = running.window.page  # type: ignore[attr-defined]
    if page is None or page.figure() is None:
        return False
    from desktop.views.home.page import HomePage

    if isinstance(page, HomePage):
        page.repaint()
        return True
    from desktop.plotting.figure_view import FigureView

    for view in running.window.findChildren(FigureView):  # type: ignore[attr-defined]
        if view.isVisible() and view.figure is not None and view.drawn is not None:
            view.repaint()
            return True
    return False


def main() -> None:
    """Start, measure, print, end without the cost of ending."""
    what, started = sys.argv[1], int(sys.argv[2])
    start = {
        "bare": bare,
        "plot": plot,
        "shell": program,
        "home": lambda: program("home"),
        "segments": lambda: program("segments"),
    }[what]()
    took = (start.ns - started) / 1e6
    loaded = [
        m for m in ("pyqtgraph", "pandas", "numpy", "pptx", "lxml", "xlsxwriter", "sqlite_utils") if m in sys.modules
    ]
    sys.stdout.write(json.dumps({"ms": took, "mb": start.mb, "loaded": loaded}) + "\n")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
