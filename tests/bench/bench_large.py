"""The budgets of the large workspace: a million observations, a hundred thousand segments and events."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from tests.bench.large import ATLAS, TREE, large_workspace
from tests.bench.rows import BenchRow
from tests.bench.running import median_and_worst, program, turn_until, workspace_from_seeds
from tests.bench.sliding import slider_rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.app import Program

ROUNDS = 7
WORDS = ("region 12", "deal 9", "part 3 of 7", "telemedicine", "远程医疗", "r", "atlas")
DETAIL = "1,000,000 observations"


def rows() -> list[BenchRow]:
    """Opening, searching, a slider, choosing a segment."""
    path = large_workspace()
    return [*_opening(path), _searching(path), *_in_the_window(path)]


def _opening(path: Path) -> list[BenchRow]:
    with tempfile.TemporaryDirectory() as folder:
        small = workspace_from_seeds(Path(folder))
        for one in (small, path):  # the first opening of a file that came from elsewhere looks at all of it
            _open(one)
        default, large = ([_open(one) for _ in range(ROUNDS)] for one in (small, path))
    return [
        BenchRow(
            "opening the large workspace",
            median(large),
            "ms",
            "<= 1.2 x",
            1.2,
            median(default),
            "the default one",
            DETAIL,
        )
    ]


def _open(path: Path) -> float:
    from desktop.workspace.workspace import Workspace

    start = time.perf_counter()
    workspace = Workspace.open(path)
    workspace.markets.get("china-telemedicine")
    spent = (time.perf_counter() - start) * 1000
    workspace.close()
    return spent


def _searching(path: Path) -> BenchRow:
    from desktop.workspace.workspace import Workspace

    times = []
    with Workspace.open(path) as workspace:
        for word in WORDS:
            for end in range(1, len(word) + 1):
                start = time.perf_counter()
                workspace.search(word[:end])
                times.append((time.perf_counter() - start) * 1000)
    _, worst = median_and_worst(times)
    detail = f"{DETAIL}, median {median(times):.1f} ms"
    return BenchRow("a key in the search, slowest", worst, "ms", "<= 10 ms", 10.0, detail=detail)


def _in_the_window(path: Path) -> list[BenchRow]:
    with program() as running:
        _open(path)  # what came from elsewhere is looked at page by page, once
        _show(running, path)
        chosen = _choose(running)
        drilled = _drill(running)
        running.services.state.change(page="forecast", selection=None, within_segment="")
        _settle(running, lambda: True)
        crowded = slider_rows(running, f"{DETAIL}, a chart of twelve estimators and 192 values")
        running.services.state.change(market="china-teleradiology", dimension="")
        _settle(running, lambda: True)
        usual = slider_rows(running, DETAIL)
    what = "choosing a segment to tree and charts repainted, slowest"
    going = "going into a segment of hundreds of parts, read, composed and painted"
    return [
        *usual,
        *crowded,
        BenchRow(what, max(chosen), "ms", "<= 50 ms", 50.0, detail=DETAIL),
        BenchRow(going, median(drilled), "ms", "<= 200 ms", 200.0, detail=DETAIL),
    ]


def _show(running: Program, path: Path) -> None:
    from desktop.state.events import WorkspaceOpened

    opened: list[object] = []
    running.services.hub.subscribe(WorkspaceOpened, opened.append)
    running.open(path)
    turn_until(lambda: bool(opened) and not running.services.database.is_busy)
    running.services.state.change(market=ATLAS, dimension=TREE, selection=None)
    _settle(running, lambda: True)


def _settle(running: Program, done: Callable[[], bool]) -> None:
    """Until the worker is idle and what it answered is painted."""
    from PySide6.QtCore import QCoreApplication

    turn_until(lambda: not running.services.database.is_busy and done())
    QCoreApplication.processEvents()


def _choose(running: Program) -> list[float]:
    """Segments are chosen one after the other, until tree and chart are painted; the inspector is asked meanwhile."""
    from desktop.figures.figure import Entity

    page = running.window.page
    times = []
    for number in (1, 7, 2, 9, 4, 3, 10, 5, 8, 6):
        start = time.perf_counter()
        running.services.state.change(selection=Entity("segment", f"{TREE}.{number}"))
        page.panel.view.repaint()  # type: ignore[union-attr]
        page.tree.grid.viewport().repaint()  # type: ignore[union-attr]
        times.append((time.perf_counter() - start) * 1000)
        _settle(running, lambda: True)
    return times[1:]


def _drill(running: Program) -> list[float]:
    """The chart goes into segments, until what they consist of is painted."""
    page = running.window.page
    times = []
    for number in (1, 2, 3, 11, 30, 60):
        segment = f"{TREE}.{number}"
        start = time.perf_counter()
        running.services.state.change(within_segment=segment)
        turn_until(lambda segment=segment: page.request().segment == segment)  # type: ignore[union-attr]
        page.panel.view.repaint()  # type: ignore[union-attr]
        times.append((time.perf_counter() - start) * 1000)
        _settle(running, lambda: True)
    return times[1:]
