"""The figures of a day and of what lies around a policy that a workspace has by default; bounded."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from desktop.figures.around import FAMILY as AROUND
from desktop.figures.around_reading import choices
from desktop.figures.in_force import DRIFT, FAMILY, KNOWN
from desktop.figures.in_force_drift import has_drift
from desktop.figures.in_force_reading import read_day
from desktop.figures.request import FigureRequest

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace

_POLICIES: Final = 3
"""So many policies are shown with what lies around them, among the first of these:"""
_LOOKED_AT: Final = 40
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
    return [*found, *_around(workspace, language)]


def _around(workspace: Workspace, language: str) -> list[FigureRequest]:
    """Before and after the policies that touch most, each by the best documented measure of a market it touches."""
    ties = Counter(link.policy_id for link in workspace.policy_links.all(entity=["market", "segment"]))
    ranked = sorted(ties, key=lambda key: (-ties[key], key))[:_LOOKED_AT]
    dated = [one for one in workspace.policies.all(id=ranked) if one.precision == "day"] if ranked else []
    dated.sort(key=lambda one: (-ties[one.id], one.id))
    found: list[FigureRequest] = []
    for policy in dated:
        known = choices(workspace, policy.id)
        if known and len(found) < _POLICIES:
            best = known[0]
            found.append(FigureRequest(AROUND, best.market, best.measure, subject=policy.id, language=language))
    return found
