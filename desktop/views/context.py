"""What the context bar and the status bar offer: read from the workspace in one query."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.market.names import name
from desktop.market.period import PeriodError, parse_period

if TYPE_CHECKING:
    from desktop.market.records import Dimension, Market, Measure, Observation, Scenario
    from desktop.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
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

    def market_name(self, market_id: str, language: str) -> str:
        """The name of a market, or an empty text."""
        return next((name(row, language) for row in self.markets if row.id == market_id), "")


def read_context(workspace: Workspace, market: str) -> Context:
    """Everything the bars need; an unknown or empty ``market`` falls back to the best documented one."""
    markets = workspace.markets.all()
    dimensions = workspace.dimensions.all()
    sizes = workspace.observations.all(subject="market")
    documented = _documented(workspace, dimensions)
    known = {row.id for row in markets}
    if market not in known:
        market = _default_market(markets, dimensions, documented)
    own = tuple(row for row in dimensions if row.market_id == market)
    here = [row for row in sizes if row.subject_id == market]
    measured = {row.measure_id for row in here if row.kind != "rate"}
    rates = {row.base for row in workspace.fx_rates.all()} | {row.quote for row in workspace.fx_rates.all()}
    changes = workspace.history(200)
    disputes = workspace.disputes.all()
    return Context(
        market=market,
        markets=tuple(markets),
        dimensions=own,
        dimension=max(own, key=lambda row: documented.get(row.id, 0)).id if own else "",
        measures=tuple(row for row in workspace.measures.all() if row.id in measured),
        years=tuple(sorted(_years(here))),
        currencies=tuple(sorted(rates)),
        scenarios=tuple(workspace.scenarios.all()),
        second=_second(market, markets, sizes),
        observations=workspace.observations.count(),
        sources=workspace.sources.count(),
        disputes=len(disputes),
        critical=sum(1 for row in disputes if row.severity == "critical"),
        undo=next((entry.name for entry in changes if entry.state == "done"), None),
        redo=next((entry.name for entry in reversed(changes) if entry.state == "undone"), None),
    )


def _documented(workspace: Workspace, dimensions: list[Dimension]) -> dict[str, int]:
    """How many stated values the segments of each dimension have."""
    of_segment = {row.id: row.dimension_id for row in workspace.segments.all()}
    counts: dict[str, int] = {row.id: 0 for row in dimensions}
    for row in workspace.observations.all(subject="segment"):
        dimension = of_segment.get(row.subject_id)
        if dimension in counts and row.value is not None and row.kind != "rate":
            counts[dimension] += 1
    return counts


def _default_market(markets: list[Market], dimensions: list[Dimension], documented: dict[str, int]) -> str:
    """The market with the best documented split; without any split the first market."""
    best = max(dimensions, key=lambda row: documented.get(row.id, 0), default=None)
    if best is not None:
        return best.market_id
    return markets[0].id if markets else ""


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


def _second(market: str, markets: list[Market], sizes: list[Observation]) -> str:
    """The market with the most stated sizes besides ``market``, one of the same geography first."""
    own = next((row for row in markets if row.id == market), None)
    here = own.geography_id if own is not None else None
    counts = {row.id: 0 for row in markets if row.id != market}
    for row in sizes:
        if row.subject_id in counts and row.measure_id == "market-size" and row.value is not None:
            counts[row.subject_id] += 1
    near = {row.id for row in markets if row.geography_id == here}
    known = [key for key, count in counts.items() if count > 1]
    return max(known, key=lambda key: (key in near, counts[key]), default="")
