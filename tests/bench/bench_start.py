"""Start-up and memory, each start a process of its own, interleaved with the floors so that load falls on all alike."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from desktop import paths
from tests.bench.rows import BenchRow

ROUNDS = 9
KINDS = ("bare", "plot", "shell", "home", "segments")
PAGES = {"home": "Home, the first page of a new user", "segments": "Segments, with its chart"}
ROOT = Path(__file__).resolve().parents[2]


def rows() -> list[BenchRow]:
    """First paint, first page, memory; medians of interleaved rounds after one to warm the file cache."""
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {"MARKETSCOPE_HOME": home, "QT_QPA_PLATFORM": "offscreen"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program starts from compiled modules
        _make_default_workspace(environment)
        measured: dict[str, list[dict[str, float]]] = {kind: [] for kind in KINDS}
        for number in range(ROUNDS + 1):
            for kind in KINDS:
                result = start(kind, environment)
                if number:
                    measured[kind].append(result)
    ms = {kind: statistics.median(r["ms"] for r in results) for kind, results in measured.items()}
    mb = {kind: statistics.median(r["mb"] for r in results) for kind, results in measured.items()}
    found = [BenchRow("first paint of the shell", ms["shell"], "ms", "<= 1.5 x", 1.5, ms["bare"], "bare QMainWindow")]
    for page, said in PAGES.items():
        floor = "one pyqtgraph plot"
        found += [
            BenchRow("first page complete", ms[page], "ms", "<= 1.35 x", 1.35, ms["plot"], floor, detail=said),
            BenchRow("resident memory with it", mb[page], "MB", "<= 1.4 x", 1.4, mb["plot"], floor, detail=said),
        ]
    return found


def start(kind: str, environment: dict[str, str]) -> dict[str, float]:
    """One start; milliseconds from spawning to the paint, megabytes then."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.child", kind, str(time.time_ns())],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    result: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return result


def _make_default_workspace(environment: dict[str, str]) -> None:
    code = "from desktop import paths; from desktop.workspace.workspace import Workspace as W; W.create(paths.default_workspace_path(), seeds=paths.seeds()).close()"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, check=True)
    assert paths.seeds().is_dir()
