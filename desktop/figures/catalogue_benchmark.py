"""Players side by side and the boards of key figures that can be asked for by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.benchmark import FAMILY as BENCHMARK
from desktop.figures.benchmark import SHAPES
from desktop.figures.courses_reading import FAMILY as COURSES
from desktop.figures.kpis_reading import FAMILY as KPIS
from desktop.figures.player_reading import REVENUE
from desktop.figures.request import FigureRequest
from desktop.figures.snapshot import PLAYER

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace

MOST: Final = 20
"""Markets whose board is listed; any other can be asked for on its page."""


def benchmark_figures(workspace: Workspace, language: str) -> list[FigureRequest]:
    """The leading players in each shape and over time where any has revenue; the board of a market with key figures."""
    found = []
    if workspace.observations.leading(PLAYER, REVENUE, 1):
        found += [FigureRequest(BENCHMARK, "", shape=shape, language=language) for shape in SHAPES]
        found.append(FigureRequest(COURSES, "", REVENUE, language=language))
    markets = list(dict.fromkeys(row.market_id for row in workspace.kpis.all()))
    return [*found, *(FigureRequest(KPIS, market, language=language) for market in markets[:MOST])]
