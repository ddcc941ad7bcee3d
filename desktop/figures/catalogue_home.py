"""The figures of the Home page that exist by default."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.request import FigureRequest

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace

MOST: Final = 6


def home_figures(workspace: Workspace, language: str) -> list[FigureRequest]:
    """Each market at a glance: those that an outline of a report is on file for, then the others, not too many."""
    outlined = {row.market_id for row in workspace.chapters.all()}
    markets = sorted(workspace.markets.all(), key=lambda row: row.id not in outlined)
    return [FigureRequest("glance", row.id, language=language) for row in markets[:MOST]]
