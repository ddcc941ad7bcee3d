"""The lists of estimates that can be asked for by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.estimates import FAMILY
from desktop.figures.request import FigureRequest
from desktop.figures.snapshot import MARKET_SIZE

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace

FEWEST: Final = 2
"""Publishers of a market's size: with fewer there is nothing to lay side by side."""


def estimates_figures(workspace: Workspace, language: str) -> list[FigureRequest]:
    """One list for each market whose size several publishers state."""
    publishers: dict[str, set[str]] = {}
    for row in workspace.observations.all(subject="market", measure_id=MARKET_SIZE):
        if row.kind != "rate" and row.value is not None and row.period and row.status != "refuted":
            publishers.setdefault(row.subject_id, set()).add(row.estimator or row.evidence_id)
    return [
        FigureRequest(FAMILY, market.id, language=language)
        for market in workspace.markets.all()
        if len(publishers.get(market.id, ())) >= FEWEST
    ]
