"""Figures of players that exist by default: those of the best documented ones, and a page for each of these."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.build import build
from desktop.figures.player_reading import REVENUE
from desktop.figures.player_steps import STEPS
from desktop.figures.request import FigureRequest
from desktop.figures.snapshot import PLAYER

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace

MOST: Final = 5
"""Players whose figures are listed by name; of the others any can be asked for."""
_MEASURES: Final = 2
"""Measures of each of them besides its revenue; bounds and lines are drawn otherwise than money."""


def player_figures(workspace: Workspace, language: str) -> list[FigureRequest]:
    """The page and the main figures of the players of which most numbers are on file, and how their revenue grew."""
    counts = workspace.players.counts()
    found = []
    for key in sorted(counts, key=lambda one: (-counts[one], one))[:MOST]:
        if workspace.players.get(key) is None:
            continue
        found.append(FigureRequest("profile", "", subject=key, language=language))
        found += [FigureRequest(PLAYER, "", one, subject=key, language=language) for one in _measures(workspace, key)]
        grown = FigureRequest(PLAYER, "", REVENUE, subject=key, shape=STEPS, language=language)
        if _has_revenue(workspace, key) and not build(grown, workspace).empty:
            found.append(grown)
    return found


def _has_revenue(workspace: Workspace, player: str) -> bool:
    return any(row.kind != "rate" for row in workspace.observations.of(PLAYER, player, REVENUE))


def _measures(workspace: Workspace, player: str) -> list[str]:
    """Revenue and the measures with most numbers."""
    rows = [row.measure_id for row in workspace.observations.of(PLAYER, player) if row.kind != "rate"]
    known = sorted(set(rows), key=lambda one: (one != REVENUE, -rows.count(one), one))
    return known[: 1 + _MEASURES]
