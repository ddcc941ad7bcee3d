"""The figures of market dynamics that can be asked for by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.advice import FAMILY as ADVICE
from desktop.figures.factor_reading import ADVICE_KINDS, CHALLENGE, FACTORS, OPPORTUNITY, TREND, USUAL
from desktop.figures.forces import FAMILY as FORCES
from desktop.figures.lifecycle_reading import FAMILY as LIFECYCLE
from desktop.figures.request import FigureRequest

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace

MOST: Final = 20
"""Markets of which these figures are listed; any other can be asked for on its page."""
_GROUPS: Final = ((TREND,), (OPPORTUNITY, CHALLENGE))
"""Kinds that make a figure of their own beside drivers and restraints."""


def dynamics_figures(workspace: Workspace, language: str) -> list[FigureRequest]:
    """Of each market with factors its matrix, trends, chances and advice; forces and life cycle where on file."""
    found: list[FigureRequest] = []
    staged = {row.market_id for row in workspace.lifecycles.all()}
    pressed = {row.market_id for row in workspace.forces.all()}
    for market in workspace.markets.all()[:MOST]:
        kinds = {row.kind for row in workspace.factors.all(market_id=market.id)}
        if kinds & set(USUAL):
            found.append(FigureRequest(FACTORS, market.id, language=language))
        groups = [group for group in _GROUPS if kinds & set(group)]
        found += [FigureRequest(FACTORS, market.id, kinds=group, language=language) for group in groups]
        if kinds & set(ADVICE_KINDS):
            found.append(FigureRequest(ADVICE, market.id, language=language))
        if market.id in pressed:
            found.append(FigureRequest(FORCES, market.id, language=language))
        if market.id in staged:
            found.append(FigureRequest(LIFECYCLE, market.id, language=language))
    return found
