"""Home and the palette on the large workspace: what their questions cost the worker."""

from __future__ import annotations

import time
from statistics import median
from typing import TYPE_CHECKING, Final

from tests.bench.large import ATLAS, large_workspace
from tests.bench.rows import BenchRow
from tests.bench.running import median_and_worst

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.workspace.workspace import Workspace

ROUNDS: Final = 7
TYPED: Final = ("a", "at", "atlas", "lotus 7", "7", "99", "md", "医", "医保", "matter", "region 1", "2024", "zzzz")


def rows() -> list[BenchRow]:
    """Milliseconds of the worker."""
    from desktop.workspace.workspace import Workspace

    with Workspace.open(large_workspace(), read_only=True) as workspace:
        return [_home(workspace), *_palette(workspace)]


def _home(workspace: Workspace) -> BenchRow:
    from desktop.state.requests import glance_request
    from desktop.state.view_state import ViewState
    from desktop.views.home.reading import read_home

    request = glance_request(ViewState(page="home", market=ATLAS))
    took = median(_timed(lambda: read_home(workspace, request)) for _ in range(ROUNDS))
    return BenchRow("Home read, on the worker", took, "ms", "<= 150 ms", 150.0, detail="the large workspace")


def _palette(workspace: Workspace) -> list[BenchRow]:
    from desktop.views.finding import Finder

    finder = Finder()
    prepared = _timed(lambda: finder.prepare(workspace, 1, ()))
    keys = [median(_timed(lambda t=text: finder.find(workspace, t, "en")) for _ in range(ROUNDS)) for text in TYPED]
    middle, worst = median_and_worst(keys)
    detail = f"the large workspace; median {middle:.1f} ms"
    return [
        BenchRow("names made ready for the palette, once", prepared, "ms", "<= 500 ms", 500.0),
        BenchRow("a key in the palette, the slowest", worst, "ms", "<= 10 ms", 10.0, detail=detail),
    ]


def _timed(step: Callable[[], object]) -> float:
    start = time.perf_counter()
    step()
    return (time.perf_counter() - start) * 1000
