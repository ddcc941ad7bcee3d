"""Figures of shares, coverage, positions and opportunities that a workspace has by default."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.player_numbers import REVENUE
from desktop.figures.positioning_axes import LEAST, offered
from desktop.figures.request import FigureRequest

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace

_MOST: Final = 20
"""So many markets of each kind; a workspace may have thousands."""


def shares_figures(workspace: Workspace, language: str = "en") -> list[FigureRequest]:
    """Shares and positions of each market with companies, coverage and opportunities of each that is split.

    Shares also as a ring and against the size of the market, positions also as trails.
    """
    found: list[FigureRequest] = []
    with_players = with_splits = 0
    for market in workspace.markets.all():
        documented = workspace.player_markets.documented(market.id) if with_players < _MOST else {}
        if documented.get(REVENUE, 0) >= LEAST:
            with_players += 1
            for shape, mode in (("", "value"), ("doughnut", "value"), ("", "market")):
                found.append(FigureRequest("shares", market.id, shape=shape, mode=mode, language=language))
        if len(offered(documented)) > 1:
            for mode in ("value", "trails"):
                found.append(FigureRequest("positioning", market.id, mode=mode, language=language))
        if with_splits < _MOST and workspace.dimensions.count(market_id=market.id):
            with_splits += 1
            if workspace.player_markets.count_competing(market.id):
                found.append(FigureRequest("coverage", market.id, language=language))
            found.append(FigureRequest("opportunity", market.id, language=language))
    return found
