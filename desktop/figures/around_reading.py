"""Reads what lies around a policy: the measure of a market over time, and the policies that touch that market."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.figures.reading import UnknownFigureError, read_size
from desktop.frozen import frozen
from desktop.market.names import name

if TYPE_CHECKING:
    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import SizeSnapshot
    from desktop.market.records import Observation, Policy
    from desktop.workspace.workspace import Workspace

_FEWEST: Final = 2
"""Fewer values over time have no before and after."""
_MOST_MARKETS: Final = 40


@frozen(eq=False)
class AroundSnapshot:
    """One policy and one measure of one market."""

    policy: Policy
    size: SizeSnapshot


@frozen
class Choice:
    """A measure of a market that can be looked at around a policy."""

    market: str
    measure: str
    market_en: str
    market_zh: str
    measure_en: str
    measure_zh: str
    count: int
    """Values on file."""

    def words(self, language: str) -> tuple[str, str]:
        """Measure and market in a language."""
        return (self.measure_zh, self.market_zh) if language == "zh" else (self.measure_en, self.market_en)


def read_around(request: FigureRequest, workspace: Workspace) -> AroundSnapshot:
    """The policy of a request and the numbers of its market; without a market the best documented one it touches."""
    policy = workspace.policies.get(request.subject)
    if policy is None:
        raise UnknownFigureError(f"There is no policy “{request.subject}” in this workspace.")
    market = request.market
    if not market:
        known = [one for one in choices(workspace, policy.id) if one.measure == request.measure]
        if not known:
            raise UnknownFigureError(
                f"No market that “{request.subject}” touches has numbers of that measure over time."
            )
        market = known[0].market
    size = replace(request, family="size", market=market, subject="", segment="")
    return AroundSnapshot(policy, read_size(size, workspace))


def choices(workspace: Workspace, policy: str) -> list[Choice]:
    """What can be looked at around a policy: measures of the markets it touches, the best documented first."""
    links = workspace.policy_links.all(policy_id=policy)
    markets = [one.entity_id for one in links if one.entity == "market"]
    segments = [one.entity_id for one in links if one.entity == "segment"]
    rows = workspace.segments.all(id=segments) if segments else []
    held = workspace.dimensions.all(id=[one.dimension_id for one in rows]) if rows else []
    every = list(dict.fromkeys((*markets, *(one.market_id for one in held))))[:_MOST_MARKETS]
    counted: dict[tuple[str, str], set[str]] = {}
    for row in workspace.observations.all(subject="market", subject_id=every) if every else []:
        if _is_dated(row):
            counted.setdefault((row.subject_id, row.measure_id), set()).add(row.period)
    known = {one.id: one for one in workspace.markets.all(id=every)} if every else {}
    measures = {one.id: one for one in workspace.measures.all()}
    found = [
        Choice(
            market,
            measure,
            name(known[market], "en"),
            name(known[market], "zh"),
            name(measures[measure], "en"),
            name(measures[measure], "zh"),
            len(periods),
        )
        for (market, measure), periods in counted.items()
        if len(periods) >= _FEWEST and market in known and measure in measures
    ]
    return sorted(found, key=lambda one: (-one.count, one.market, one.measure))


def _is_dated(row: Observation) -> bool:
    """Whether a number stands at one place on a time axis."""
    return row.value is not None and row.kind != "rate" and bool(row.period_start) and "/" not in row.period
