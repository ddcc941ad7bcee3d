"""A treemap of a hundred thousand nodes, a tree of a million, and an arrow that is dragged."""

from __future__ import annotations

import random
import time
from statistics import median
from typing import TYPE_CHECKING

from tests.bench.million import MARKET, TREE, million_workspace
from tests.bench.rows import BenchRow
from tests.bench.running import median_and_worst, program, turn_until

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from desktop.app import Program
    from desktop.figures.figure import Figure

SIDE = 46
"""46 x 46 x 46 leaves: 97,336 and the nodes above them."""
ROUNDS = 7
STEPS, WARM = 200, 20
WORDS = ("node 7", "node 55-12", "99-99-99")


def rows() -> list[BenchRow]:
    """Milliseconds, on this machine."""
    return [*_tree(million_workspace()), *_dragging(), _treemap()]


def _treemap() -> BenchRow:
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtWidgets import QApplication

    from desktop.plotting.layout import lay_out
    from desktop.plotting.painters.canvas import Canvas
    from desktop.plotting.painters.picture import paint_layout
    from desktop.plotting.surface import SCREEN
    from desktop.theme.theme import load_theme

    assert QApplication.instance() is not None
    theme, times = load_theme("light"), []
    for seed in range(ROUNDS):
        figure = _figure(seed)
        image = QImage(1000, 600, QImage.Format.Format_ARGB32_Premultiplied)
        start = time.perf_counter()
        layout = lay_out(figure, 1000, 600, SCREEN)
        painter = QPainter(image)
        paint_layout(Canvas(painter, theme, 1.0), layout)
        painter.end()
        times.append((time.perf_counter() - start) * 1000)
    detail = f"{SIDE**3 + SIDE**2 + SIDE + 1:,} nodes, 1000 x 600"
    return BenchRow("a treemap laid out and painted", median(times), "ms", "<= 100 ms", 100.0, detail=detail)


def _figure(seed: int) -> Figure:
    from desktop.figures.figure import Certainty, Family, Figure, Node

    chance, published = random.Random(seed), Certainty.PUBLISHED
    nodes: list[Node] = []

    def grow(parent: str, level: int, colour: int) -> float:
        total = 0.0
        for place in range(SIDE):
            key = f"{parent}.{place}"
            own = colour or place % 10 + 1
            size = grow(key, level + 1, own) if level < 2 else chance.uniform(0.2, 3.0)
            nodes.append(Node(key, parent, key, size, size, published, own, f"{size:.1f}"))
            total += size
        return total

    whole = grow("all", 0, 0)
    nodes.insert(0, Node("all", "", "All", whole, whole, published))
    return Figure("0", "bench", Family.TREEMAP, "en", "", "", "", "", "", nodes=tuple(nodes))


def _tree(path: Path) -> list[BenchRow]:
    from PySide6.QtCore import QCoreApplication

    from desktop.workspace.workspace import Workspace

    Workspace.open(path).close()  # what came from elsewhere is looked at page by page, once
    with program() as running:
        Workspace.open(path).close()
        _show(running, path)
        page: Any = running.window.page
        view = page.tree.grid
        scrolled = []
        bar = view.verticalScrollBar()
        for step in range(STEPS):
            start = time.perf_counter()
            bar.setValue((step * 7) % max(1, bar.maximum()))
            view.viewport().repaint()
            scrolled.append((time.perf_counter() - start) * 1000)
        keys = []
        field = page.tree.bar.filter
        for word in WORDS:
            for end in range(1, len(word) + 1):
                start = time.perf_counter()
                field.setText(word[:end])
                keys.append((time.perf_counter() - start) * 1000)
                QCoreApplication.processEvents()
            turn_until(lambda: not running.services.database.is_busy)
        field.setText("")
        turn_until(lambda: not running.services.database.is_busy)
        opened = _open_nodes(running, page)
        first = _read(path)
    detail = "1,000,000 nodes"
    return [
        BenchRow("the segment tree read for its first picture", first, "ms", "<= 300 ms", 300.0, detail=detail),
        BenchRow(
            "one step of scrolling the tree, 99th percentile",
            median_and_worst(scrolled)[1],
            "ms",
            "<= 33 ms",
            33.0,
            detail=f"{detail}, median {median(scrolled):.1f} ms",
        ),
        BenchRow("opening a node of it, read and painted", median(opened), "ms", "<= 100 ms", 100.0, detail=detail),
        BenchRow("a key in its filter", median_and_worst(keys)[1], "ms", "<= 10 ms", 10.0, detail=detail),
    ]


def _show(running: Program, path: Path) -> None:
    from PySide6.QtCore import QCoreApplication

    from desktop.state.events import WorkspaceOpened

    opened: list[object] = []
    running.services.hub.subscribe(WorkspaceOpened, opened.append)
    running.open(path)
    turn_until(lambda: bool(opened) and not running.services.database.is_busy)
    running.services.state.change(market=MARKET, dimension=TREE, selection=None)
    turn_until(lambda: not running.services.database.is_busy)
    QCoreApplication.processEvents()


def _open_nodes(running: Program, page: Any) -> list[float]:
    from desktop.figures.figure import Entity

    times = []
    for number in range(20, 20 + ROUNDS):
        index = page.tree.model.index_of(Entity("segment", f"{TREE}.{number}"))
        start = time.perf_counter()
        page.tree.grid.expand(index)
        turn_until(lambda index=index: page.tree.model.rowCount(index) > 1)
        page.tree.grid.viewport().repaint()
        times.append((time.perf_counter() - start) * 1000)
        turn_until(lambda: not running.services.database.is_busy)
    return times


def _read(path: Path) -> float:
    from desktop.figures.request import FigureRequest
    from desktop.itemmodels.segment_reading import read_rows
    from desktop.workspace.workspace import Workspace

    times = []
    with Workspace.open(path, read_only=True) as workspace:
        for _ in range(ROUNDS):
            start = time.perf_counter()
            read_rows(workspace, FigureRequest("segments", MARKET, dimension=TREE), None)
            times.append((time.perf_counter() - start) * 1000)
    return median(times)


def _dragging() -> list[BenchRow]:
    from PySide6.QtCore import QCoreApplication, Qt

    with program(page="forecast") as running:
        page: Any = running.window.page
        running.services.state.change(market="china-internet-healthcare")
        turn_until(lambda: not running.services.database.is_busy)
        QCoreApplication.processEvents()
        view = page.first.view
        places = {mark.key: mark.centre for mark in view.drawn.marks}
        start_key = next(key for key in places if key.startswith("arrow:") and key.endswith(":end"))
        stops = [place for key, place in places.items() if not key.startswith("arrow:")]
        assert view.hand.press(*places[start_key], Qt.KeyboardModifier.NoModifier)
        times = []
        for step in range(STEPS + WARM):
            start = time.perf_counter()
            view.hand.move(*stops[step % len(stops)], Qt.KeyboardModifier.ControlModifier)
            view.repaint()
            QCoreApplication.processEvents()
            times.append((time.perf_counter() - start) * 1000)
        view.hand.cancel()
    middle, worst = median_and_worst(times[WARM:])
    return [
        BenchRow("a step of dragging an arrow to the repainted chart, median", middle, "ms", "<= 16 ms", 16.0),
        BenchRow("the same, 99th percentile", worst, "ms", "<= 33 ms", 33.0),
    ]
