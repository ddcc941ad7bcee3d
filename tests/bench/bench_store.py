"""Writing the default workspace from its seeds, and opening it."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from statistics import median

from tests.bench.rows import BenchRow
from tests.bench.running import workspace_from_seeds

ROUNDS = 5


def rows() -> list[BenchRow]:
    """Absolute times: the promise of the seeds is three seconds."""
    from desktop.workspace.workspace import Workspace

    creating, opening = [], []
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as folder:
            start = time.perf_counter()
            path = workspace_from_seeds(Path(folder))
            creating.append(time.perf_counter() - start)
            start = time.perf_counter()
            workspace = Workspace.open(path)
            workspace.markets.all()
            opening.append((time.perf_counter() - start) * 1000)
            workspace.close()
    return [
        BenchRow("the default workspace built from its seeds", median(creating), "s", "< 3 s", 3.0),
        BenchRow("opening the default workspace", median(opening), "ms", "<= 100 ms", 100.0),
    ]
