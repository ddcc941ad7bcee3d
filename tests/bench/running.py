"""The real program in this process, on the default workspace, for the benchmarks that need a live window."""

from __future__ import annotations

import contextlib
import os
import tempfile
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from desktop.app import Program

PATIENCE = 90.0


def turn_until(done: Callable[[], bool]) -> None:
    """Turn the event loop until something is so; TimeoutError when it never is."""
    from PySide6.QtCore import QCoreApplication

    end = time.monotonic() + PATIENCE
    while not done():
        QCoreApplication.processEvents()
        time.sleep(0.0005)  # without a pause the worker waits for the interpreter at each of its steps
        if time.monotonic() > end:
            raise TimeoutError("the program never got there")


MARKET = "china-teleradiology"
"""A market with a split that has many values."""


@contextlib.contextmanager
def program(*, page: str = "segments", size: tuple[int, int] = (1600, 900)) -> Iterator[Program]:
    """Marketscope with its window up and the page complete."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as home:
        os.environ["MARKETSCOPE_HOME"] = home
        from desktop import paths
        from desktop.app import Program
        from desktop.state.settings import Settings
        from desktop.state.view_state import ViewState

        running = Program(Settings(paths.settings_folder() / "settings.json"), ViewState(page=page, market=MARKET))
        running.window.resize(*size)
        running.open(paths.default_workspace_path())
        running.show()
        try:
            turn_until(lambda: chart(running) is not None)
            yield running
        finally:
            running.close()
            turn_until(lambda: not running.window.isVisible())


def chart(running: Program) -> object | None:
    """The first visible figure view that has something drawn."""
    from desktop.plotting.figure_view import FigureView

    views = running.window.findChildren(FigureView)
    return next((v for v in views if v.isVisible() and v.figure is not None and v.drawn is not None), None)


def median_and_worst(times: list[float]) -> tuple[float, float]:
    """Median and 99th percentile of milliseconds."""
    ordered = sorted(times)
    return ordered[len(ordered) // 2], ordered[min(len(ordered) - 1, round(len(ordered) * 0.99))]


def workspace_from_seeds(folder: Path) -> Path:
    """A fresh default workspace; its path."""
    from desktop import paths
    from desktop.workspace.workspace import Workspace

    path = folder / "bench.marketscope"
    Workspace.create(path, seeds=paths.seeds()).close()
    return path
