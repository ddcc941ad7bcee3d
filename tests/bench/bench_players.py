"""The list of a hundred thousand players: read, filtered key by key, sorted, scrolled, gone through."""

from __future__ import annotations

import time
from statistics import median
from typing import TYPE_CHECKING

from tests.bench.large import PLAYERS, large_workspace
from tests.bench.rows import BenchRow
from tests.bench.running import median_and_worst, program, turn_until

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

ROUNDS = 5
STEPS = 200
WORDS = ("lotus 7", "莲花", "00040", "sunrise bridge 99")


def rows() -> list[BenchRow]:
    """Milliseconds, on this machine."""
    return _list(large_workspace())


def _list(path: Path) -> list[BenchRow]:
    from PySide6.QtCore import QCoreApplication

    from desktop.state.events import WorkspaceOpened
    from desktop.workspace.workspace import Workspace

    read = _read(path)
    Workspace.open(path).close()  # what came from elsewhere is looked at page by page, once
    with program() as running:
        opened: list[object] = []
        running.services.hub.subscribe(WorkspaceOpened, opened.append)
        running.open(path)
        turn_until(lambda: bool(opened) and not running.services.database.is_busy)
        running.services.state.change(page="players", player="", players_part="profile")
        page: Any = running.window.page
        turn_until(lambda: page.current is not None and page.current.list.model.rowCount() >= PLAYERS)
        turn_until(lambda: not running.services.database.is_busy)
        panel = page.current.list
        keys = _typed(panel)
        scrolled, sorted_ = _scrolled(panel), _sorted(panel)
        shown = _shown(running, panel)
        QCoreApplication.processEvents()
    detail = f"{PLAYERS:,} players"
    return [
        BenchRow("the list of players read, on the worker", read, "ms", "<= 3,000 ms", 3000.0, detail=detail),
        BenchRow("a key in its filter", median_and_worst(keys)[1], "ms", "<= 10 ms", 10.0, detail=detail),
        BenchRow("one step of scrolling it, 99th percentile", median_and_worst(scrolled)[1], "ms", "<= 33 ms", 33.0),
        BenchRow("another order of it", median_and_worst(sorted_)[1], "ms", "<= 50 ms", 50.0, detail=detail),
        BenchRow("choosing a player to its profile painted", median(shown), "ms", "<= 150 ms", 150.0, detail=detail),
    ]


def _read(path: Path) -> float:
    from desktop.itemmodels.player_reading import read_players
    from desktop.workspace.workspace import Workspace

    times = []
    with Workspace.open(path, read_only=True) as workspace:
        for _ in range(ROUNDS):
            start = time.perf_counter()
            read_players(workspace, "en")
            times.append((time.perf_counter() - start) * 1000)
    return median(times)


def _typed(panel: Any) -> list[float]:
    """A letter, from the key to the model with the rows that are left."""
    from PySide6.QtCore import QCoreApplication

    times = []
    for word in WORDS:
        for end in range(1, len(word) + 1):
            start = time.perf_counter()
            panel.filter.setText(word[:end])
            times.append((time.perf_counter() - start) * 1000)
            QCoreApplication.processEvents()
        panel.filter.clear()
        QCoreApplication.processEvents()
    return times


def _scrolled(panel: Any) -> list[float]:
    times, bar = [], panel.rows.verticalScrollBar()
    for step in range(STEPS):
        start = time.perf_counter()
        bar.setValue((step * 211_003) % max(1, bar.maximum()))
        panel.rows.viewport().repaint()
        times.append((time.perf_counter() - start) * 1000)
    return times


def _sorted(panel: Any) -> list[float]:
    times = []
    for key in ("name", "founded", "numbers", "revenue") * 2:
        start = time.perf_counter()
        panel.sort.chosen.emit(key)
        panel.rows.viewport().repaint()
        times.append((time.perf_counter() - start) * 1000)
    return times


def _shown(running: Any, panel: Any) -> list[float]:
    times = []
    for row in range(20, 20 + ROUNDS):
        start = time.perf_counter()
        panel.rows.setCurrentIndex(panel.model.index(row, 0))
        turn_until(lambda: not running.services.database.is_busy)
        running.window.page.current.profile.viewport().repaint()
        times.append((time.perf_counter() - start) * 1000)
    return times
