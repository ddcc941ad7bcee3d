"""Reads what cannot all be true, of one market or of all, with the places in the sources where each side stands."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from desktop.analysis.contradictions.contradiction import SEVERITIES
from desktop.figures.names import Names
from desktop.figures.reading import market_of
from desktop.figures.statements import Places, read_names, read_places
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.analysis.contradictions.contradiction import Contradiction
    from desktop.figures.request import FigureRequest
    from desktop.market.records import Market
    from desktop.workspace.workspace import Workspace

FAMILY: Final = "disputes"
MOST: Final = 60
"""So many are told, the others are counted; what a slide or a screen has no room for, its workbook holds."""


@frozen(eq=False)
class DisputesSnapshot:
    """Contradictions, the gravest first. Compared by identity."""

    market: Market | None
    """None for all markets together."""
    found: tuple[Contradiction, ...]
    places: Places
    """Of the sides of the first ``MOST``."""
    names: Names = field(default_factory=Names)


def read_disputes(request: FigureRequest, workspace: Workspace) -> DisputesSnapshot:
    """What the rules find and what people entered; runs every rule, so it is nothing for the thread of the window."""
    from desktop.analysis.contradictions.rules import contradictions  # numpy and all rules: when somebody asks

    return disputes_among(request, workspace, contradictions(workspace))


def disputes_among(
    request: FigureRequest, workspace: Workspace, everything: Sequence[Contradiction]
) -> DisputesSnapshot:
    """The same where everything that cannot all be true is known already."""
    market = market_of(workspace, request.market) if request.market else None
    found = tuple(sorted(_in_market(market, workspace, everything), key=_gravity))
    evidence = [side.evidence_id for one in found[:MOST] for side in one.members if side.evidence_id]
    places = read_places(workspace, evidence)
    return DisputesSnapshot(market, found, places, read_names(workspace, (), places))


def _in_market(
    market: Market | None, workspace: Workspace, everything: Sequence[Contradiction]
) -> Sequence[Contradiction]:
    if market is None:
        return everything
    from desktop.analysis.contradictions.markets import ContradictedMarkets

    markets = ContradictedMarkets(workspace, everything)
    return [one for one in everything if market.id in markets.of(one)]


def _gravity(one: Contradiction) -> tuple[int, bool, bool]:
    """Worst first, open before settled, what a person described before what only a rule found."""
    return SEVERITIES.index(one.severity), one.status != "open", one.origin == "audit"
