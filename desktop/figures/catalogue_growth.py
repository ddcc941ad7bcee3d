"""The figures of stated growth that can be asked for by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.growth_checks import FAMILY
from desktop.figures.request import FigureRequest

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace


def growth_figures(workspace: Workspace, language: str) -> list[FigureRequest]:
    """One table for each market of which somebody states a growth rate over a span of years."""
    rows = workspace.observations.all(subject="market", kind="rate", unit="rate")
    rated = {row.subject_id for row in rows if "/" in row.period and row.status != "alternate"}
    return [
        FigureRequest(FAMILY, market.id, language=language) for market in workspace.markets.all() if market.id in rated
    ]
