"""What the context bar and the status bar offer: read from the workspace in one query."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.frozen import frozen
from desktop.market.names import name
from desktop.market.period import PeriodError, parse_period

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.market.records import Dimension, Market, Measure, Observation, Scenario, Story
    from desktop.workspace.workspace import Workspace

ENOUGH, MOST = 500, 400
"""Numbers of a split that are counted, and splits that are looked at: a workspace may hold a million of the one and
thousands of the other."""


@frozen
class Context:
    """The choices that exist for one market of one workspace."""

    market: str
    markets: tuple[Market, ...]
    dimensions: tuple[Dimension, ...]
    dimension: str
    """The dimension with the most stated values."""
    measures: tuple[Measure, ...]
    years: tuple[int, ...]
    """Years with a stated value, ascending."""
    currencies: tuple[str, ...]
    scenarios: tuple[Scenario, ...]
    second: str
    """Another market with sizes over several years, to stand beside this one; empty when there is none."""
    observations: int
    sources: int
    disputes: int
    critical: int
    undo: str | None
    """Name of the change that undo would take back; None when there is none."""
    redo: str | None
    """Name of the change that redo would make again."""
    stories: tuple[Story, ...] = ()

    def market_name(self, market_id: str, language: str) -> str:
        """The name of a market, or an empty text."""
        return next((name(row, language) for row in self.markets if row.id == market_id), "")


def read_context(workspace: Workspace, market: str) -> Context:
    """Everything the bars need; an unknown or empty ``market`` falls back to the one a report is laid out for."""
    markets = workspace.markets.all()
    if market not in {row.id for row in markets}:
        market = _default_market(workspace, markets)
    own = tuple(workspace.dimensions.all(market_id=market))
    here = workspace.observations.all(subject="market", subject_id=market)
    measured = {row.measure_id for row in here if row.kind != "rate"}
    rates = {row.base for row in workspace.fx_rates.all()} | {row.quote for row in workspace.fx_rates.all()}
    changes = workspace.history(200)
    disputes = workspace.disputes.all()
    return Context(
        market=market,
        markets=tuple(markets),
        dimensions=own,
        dimension=_best_documented(workspace, own),
        measures=tuple(row for row in workspace.measures.all() if row.id in measured),
        years=tuple(sorted(_years(here))),
        currencies=tuple(sorted(rates)),
        scenarios=tuple(workspace.scenarios.all()),
        second=_second(workspace, market, markets),
        observations=workspace.observations.count(),
        sources=workspace.sources.count(),
        disputes=len(disputes),
        critical=sum(1 for row in disputes if row.severity == "critical"),
        undo=next((entry.name for entry in changes if entry.state == "done"), None),
        redo=next((entry.name for entry in reversed(changes) if entry.state == "undone"), None),
        stories=tuple(workspace.stories.all()),
    )


def _best_documented(workspace: Workspace, dimensions: Sequence[Dimension]) -> str:
    """The dimension whose segments have the most stated values, the first of equal ones; empty for none."""
    if not dimensions:
        return ""
    counts = [workspace.observations.count_of_parts(row.id, ENOUGH) for row in dimensions[:MOST]]
    return dimensions[counts.index(max(counts))].id


def _default_market(workspace: Workspace, markets: list[Market]) -> str:
    """The market with the longest outline of a report, else with the best documented split, else the first one."""
    chapters = workspace.chapters.counts_by("market_id")
    outlined = max(markets, key=lambda row: chapters.get(row.id, 0), default=None)
    if outlined is not None and outlined.id in chapters:
        return outlined.id
    dimensions = workspace.dimensions.all()
    best = _best_documented(workspace, dimensions)
    home = next((row.market_id for row in dimensions if row.id == best), "")
    return home or (markets[0].id if markets else "")


def _years(rows: list[Observation]) -> set[int]:
    years = set()
    for row in rows:
        if row.kind == "rate" or row.value is None:
            continue
        try:
            years.add(parse_period(row.period).year)
        except (PeriodError, ValueError):
            continue
    return years


def _second(workspace: Workspace, market: str, markets: list[Market]) -> str:
    """The market with the most stated sizes besides ``market``, one of the same geography first."""
    own = next((row for row in markets if row.id == market), None)
    here = own.geography_id if own is not None else None
    counts = workspace.observations.counts_by_subject("market", "market-size")
    near = {row.id for row in markets if row.geography_id == here}
    known = [row.id for row in markets if row.id != market and counts.get(row.id, 0) > 1]
    return max(known, key=lambda key: (key in near, counts[key]), default="")
