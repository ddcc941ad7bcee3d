"""Typing in the filter of the Evidence page over 100,000 observations: from the key to the painted table."""

from __future__ import annotations

import random
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.bench_audit import enlarge
from tests.bench.rows import BenchRow
from tests.bench.running import median_and_worst, program, turn_until, workspace_from_seeds

if TYPE_CHECKING:
    from desktop.app import Program
    from desktop.views.evidence.page import EvidencePage

WORDS = ("usd 61", "estimator 3", "part 12", "market size 2019", "million", "tele", "zzz", "e")
ROUNDS = 6


def rows() -> list[BenchRow]:
    """A key, a tick of a facet, a change of order, opening the page."""
    with tempfile.TemporaryDirectory() as folder:
        path = workspace_from_seeds(Path(folder))
        enlarge(path)
        read, floor = _read(path)
        with program() as running:
            _open(running, path)
            page = _page(running)
            count = len(page.ledger.ids) if page.ledger is not None else 0
            answers, paints = zip(*_type(page), strict=True)
            median, worst = median_and_worst(list(answers))
            painted, slowest = median_and_worst(list(paints))
            _, ticked = median_and_worst(_tick(page))
            _, ordered = median_and_worst(_order(page))
    detail = f"{count:,} rows, median {median:.1f} ms"
    return [
        BenchRow("a key in the filter of the evidence, 99th percentile", worst, "ms", "<= 10 ms", 10.0, detail=detail),
        BenchRow(
            "the same to the painted table, 99th percentile",
            slowest,
            "ms",
            "<= 33 ms",
            33.0,
            detail=f"median {painted:.0f} ms",
        ),
        BenchRow("a tick of a facet, 99th percentile", ticked, "ms", "<= 10 ms", 10.0, detail=f"{count:,} rows"),
        BenchRow("sorting by another column", ordered, "ms", "<= 100 ms", 100.0, detail=f"{count:,} rows"),
        BenchRow("reading that table", read, "ms", "<= 3 x", 3.0, floor, "its observations read"),
    ]


def _read(path: Path) -> tuple[float, float]:
    """Milliseconds to read the table, and to read nothing but its observations."""
    from desktop.itemmodels.ledger_reading import read_observations
    from desktop.workspace.workspace import Workspace

    with Workspace.open(path) as workspace:
        start = time.perf_counter()
        workspace.observations.all()
        between = time.perf_counter()
        read_observations(workspace, "en")
        return (time.perf_counter() - between) * 1000, (between - start) * 1000


def _open(running: Program, path: Path) -> None:
    """Show the page with its first table."""
    from desktop.state.events import WorkspaceOpened

    opened: list[object] = []
    running.services.hub.subscribe(WorkspaceOpened, opened.append)
    running.open(path)
    turn_until(lambda: bool(opened) and not running.services.database.is_busy)
    running.services.state.change(page="evidence")
    turn_until(lambda: _page(running).ledger is not None)


def _page(running: Program) -> EvidencePage:
    from desktop.views.evidence.page import EvidencePage

    page = running.window.page
    assert isinstance(page, EvidencePage)
    return page


def _type(page: EvidencePage) -> list[tuple[float, float]]:
    """Each key of some words, none of them typed before: until the answer stands, and until it is painted."""
    times = []
    chance = random.Random(3)
    for round_ in range(ROUNDS):
        for word in WORDS:
            text = f"{word}{chance.randrange(10, 99)}" if round_ else word
            for end in range(1, len(text) + 1):
                times.append(_timed(page, text[:end]))
            page.filter.setText("")
            page.ledger._terms.clear()  # type: ignore[union-attr]
    return times


def _timed(page: EvidencePage, text: str) -> tuple[float, float]:
    from PySide6.QtCore import QCoreApplication

    start = time.perf_counter()
    page.filter.setText(text)
    answered = time.perf_counter()
    QCoreApplication.processEvents()
    return (answered - start) * 1000, (time.perf_counter() - start) * 1000


def _tick(page: EvidencePage) -> list[float]:
    times = []
    for key in ("estimate", "forecast", "actual", "rate"):
        for is_chosen in (True, False):
            start = time.perf_counter()
            page.facets.toggled.emit("kind", key, is_chosen)
            times.append((time.perf_counter() - start) * 1000)
    return times


def _order(page: EvidencePage) -> list[float]:
    times = []
    for column in (1, 2, 3, 4, 5):
        start = time.perf_counter()
        page.rows.column_pressed.emit(column)
        page.rows.viewport().repaint()
        times.append((time.perf_counter() - start) * 1000)
    return times
