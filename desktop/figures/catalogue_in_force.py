"""The figures of a day that a workspace has by default; bounded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.in_force import DRIFT, FAMILY, KNOWN
from desktop.figures.in_force_drift import has_drift
from desktop.figures.in_force_reading import read_day
from desktop.figures.request import FigureRequest

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace

_MARKETS: Final = 8
"""So many markets with numbers are looked at."""


def in_force_figures(workspace: Workspace, language: str) -> list[FigureRequest]:
    """Policies in force by the last date on file; of the first markets what is known and how forecasts drifted."""
    found = [FigureRequest(FAMILY, "", language=language)] if workspace.policies.count() else []
    seen = 0
    for market in workspace.markets.all():
        if seen == _MARKETS:
            break
        known = FigureRequest(FAMILY, market.id, shape=KNOWN, language=language)
        snapshot = read_day(known, workspace)
        if snapshot.latest is None:
            continue
        seen += 1
        found.append(known)
        if has_drift(snapshot):
            found.append(FigureRequest(FAMILY, market.id, shape=DRIFT, language=language))
    return found
