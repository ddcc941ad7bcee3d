"""A figure as PNG at twice the size, as SVG and as PDF."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from tests.bench.rows import BenchRow
from tests.bench.running import workspace_from_seeds

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 9
NAMES = ("size.china-teleradiology", "size.china-internet-healthcare", "segments.china-teleradiology.application")


def rows() -> list[BenchRow]:
    """The slowest of three figures of the default workspace, each the median of its rounds."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from desktop.app import application
    from desktop.figures.build import build
    from desktop.figures.catalogue import find
    from desktop.plotting.render import render_pdf, render_png, render_svg
    from desktop.theme.fonts import load_fonts
    from desktop.theme.theme import load_theme
    from desktop.workspace.workspace import Workspace

    application()
    load_fonts()
    theme = load_theme("light")
    with tempfile.TemporaryDirectory() as folder:
        with Workspace.open(workspace_from_seeds(Path(folder))) as workspace:
            figures = [build(find(workspace, name), workspace) for name in NAMES]
        png = max(timed(lambda f=f: render_png(f, theme, size=(960, 540), scale=2.0)) for f in figures)
        svg = max(timed(lambda f=f: render_svg(f, theme, size=(960, 540))) for f in figures)
        pdf = max(timed(lambda f=f: render_pdf(f, theme, size=(960, 540))) for f in figures)
    return [
        BenchRow("a figure as PNG (2x)", png, "ms", "<= 60 ms", 60.0),
        BenchRow("a figure as SVG", svg, "ms", "<= 60 ms", 60.0),
        BenchRow("a figure as PDF", pdf, "ms", "<= 60 ms", 60.0),
    ]


def timed(work: Callable[[], object]) -> float:
    """Median milliseconds after one round to warm up."""
    work()
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return median(times)
