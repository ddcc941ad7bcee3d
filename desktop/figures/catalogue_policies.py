"""The time lines that exist by default: of every market that policies touch, by issuer, level and theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.request import FigureRequest
from desktop.figures.timeline_lanes import LANES

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace

MOST: Final = 12
"""So many markets at most: a workspace may hold hundreds."""


def policies_figures(workspace: Workspace, language: str) -> list[FigureRequest]:
    """One figure for each way of making lanes; markets in their order."""
    found: list[FigureRequest] = []
    for market in workspace.markets.all():
        if len(found) >= MOST * len(LANES):
            break
        if workspace.reach.has_policies(market.id):
            found += [FigureRequest("timeline", market.id, lanes=lanes, language=language) for lanes in LANES]
    return found
