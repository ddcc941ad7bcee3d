"""What the Segments page asks of the workspace: its figure, its tree, its breadcrumb."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.figures.build import compose, snapshot
from desktop.itemmodels.segment_reading import read_rows
from desktop.market.names import name

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from desktop.figures.request import FigureRequest
    from desktop.itemmodels.segment_rows import SegmentRows
    from desktop.workspace.workspace import Workspace

WIDEST = 6
"""Steps of the breadcrumb: a circle in the data ends here."""


@dataclass(frozen=True, slots=True, eq=False)
class SegmentsAnswer:
    """One consistent reading."""

    request: FigureRequest
    figure: Figure | None
    rows: SegmentRows | None
    steps: tuple[tuple[str, str], ...]
    """Market ids and names from wide to narrow."""


def read_segments_page(workspace: Workspace, request: FigureRequest, last: int | None) -> SegmentsAnswer:
    """Figure, tree and breadcrumb; a market without splits has no figure."""
    rows = read_rows(workspace, request, last)
    figure = compose(request, snapshot(request, workspace)) if request.dimension and rows is not None else None
    return SegmentsAnswer(request, figure, rows, _steps(workspace, request))


def _steps(workspace: Workspace, request: FigureRequest) -> tuple[tuple[str, str], ...]:
    steps: list[tuple[str, str]] = []
    market = workspace.markets.get(request.market)
    while market is not None and len(steps) < WIDEST:
        steps.insert(0, (market.id, name(market, request.language)))
        market = workspace.markets.get(market.broader_id) if market.broader_id else None
    return tuple(steps)
