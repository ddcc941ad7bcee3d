"""Reads what tells the stage of a market: its growth and that of the economy, its users, who was founded when."""

from __future__ import annotations

import math
from dataclasses import field
from typing import TYPE_CHECKING, Final

from desktop.analysis.choosing import Choosing, read_choosing
from desktop.analysis.own import OWN_KIND
from desktop.figures.names import Names
from desktop.figures.population import Population, population_rows, populations
from desktop.figures.reading import market_of
from desktop.figures.snapshot import MARKET_SIZE, Place
from desktop.figures.statements import read_names, read_places, stated_rows
from desktop.frozen import frozen
from desktop.market.period import PeriodError, parse_period

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import Stated
    from desktop.figures.statements import Places
    from desktop.market.records import Fact, Lifecycle, Market, Observation
    from desktop.workspace.workspace import Workspace

FAMILY: Final = "lifecycle"
PENETRATION: Final = "penetration"
USERS: Final = "users"
GDP: Final = "gdp"
GDP_PARTS: Final = ("health-expenditure", "health-expenditure-gdp")
"""A sum of money and the same money as a share of the economy: together they give its size."""
FOUNDED: Final = "founded"
_STATUS: Final = ("preferred", "alternate", "disputed")
_LEAST: Final = 0.001
"""A smaller share divides its rounding into the result."""


@frozen
class Economy:
    """The size of the economy at one time: stated, or a sum of money divided by its share."""

    x: float
    value: float
    stated: tuple[Stated, ...]


@frozen
class Founding:
    """A player of the market and the year in which it was founded."""

    player: str
    year: int
    evidence: str


@frozen
class StageSaid:
    """What somebody says about the stage."""

    row: Lifecycle
    place: Place | None
    is_own: bool


@frozen(eq=False)
class LifecycleSnapshot:
    """Everything that may tell the stage of a market. Compared by identity."""

    market: Market
    rates: tuple[Stated, ...]
    """Stated growth of its size."""
    sizes: tuple[Stated, ...]
    """Its size year by year, forecasts left out."""
    economy: tuple[Economy, ...]
    """Of the place it is in, oldest first."""
    penetration: tuple[Stated, ...]
    users: tuple[Stated, ...]
    population: tuple[Population, ...]
    founded: tuple[Founding, ...]
    players: int
    """How many players are on file."""
    as_of: int
    """The year of the newest source used; 0 without any."""
    said: tuple[StageSaid, ...]
    choosing: Choosing = field(default_factory=Choosing)
    names: Names = field(default_factory=Names)


def read_lifecycle(request: FigureRequest, workspace: Workspace) -> LifecycleSnapshot:
    """All criteria of one market in a few reads."""
    market = market_of(workspace, request.market)
    own = {"subject": "market", "subject_id": market.id}
    rates = workspace.observations.all(**own, kind="rate", unit="rate")
    counted = workspace.observations.all(**own, measure_id=[PENETRATION, USERS, MARKET_SIZE])
    people = population_rows(workspace, market.geography_id)
    money = workspace.observations.all(
        subject="geography", subject_id=market.geography_id or "", measure_id=[GDP, *GDP_PARTS]
    )
    rows = workspace.lifecycles.all(market_id=market.id)
    players = {row.player_id for row in workspace.player_markets.all(market_id=market.id)}
    facts = [row for row in workspace.facts.all(entity="player", attribute=FOUNDED) if row.entity_id in players]
    every: list[Observation] = [*rates, *counted, *people, *money]
    places = read_places(
        workspace,
        [
            *(row.evidence_id for row in every),
            *(row.evidence_id for row in facts),
            *(row.evidence_id for row in rows if row.evidence_id),
        ],
    )
    stated = stated_rows(counted, places)
    return LifecycleSnapshot(
        market=market,
        rates=tuple(one for one in stated_rows(rates, places) if "/" in one.observation.period),
        sizes=tuple(one for one in _of(stated, MARKET_SIZE) if one.observation.kind in {"actual", "estimate"}),
        economy=economies(stated_rows(money, places)),
        penetration=_of(stated, PENETRATION),
        users=_of(stated, USERS),
        population=populations(stated_rows(people, places)),
        founded=_foundings(facts),
        players=len(players),
        as_of=_newest(places),
        said=tuple(_said(row, places) for row in rows),
        choosing=read_choosing(workspace),
        names=read_names(workspace, every, places),
    )


def _of(rows: Iterable[Stated], measure: str) -> tuple[Stated, ...]:
    known = (
        one
        for one in rows
        if one.observation.measure_id == measure
        and one.observation.value is not None
        and one.observation.status != "refuted"
        and "/" not in one.observation.period
        and not math.isnan(one.x)
    )
    return tuple(sorted(known, key=lambda one: one.x))


def economies(rows: Sequence[Stated]) -> tuple[Economy, ...]:
    """Stated sizes of the economy, and those that follow from a sum and its share in the same year and currency."""
    found = {}
    for one in rows:
        row = one.observation
        if row.measure_id == GDP and row.value and row.value > 0:
            found[one.x] = Economy(one.x, row.value, (one,))
    money, share = GDP_PARTS
    shares = {one.x: one for one in rows if one.observation.measure_id == share}
    for one in rows:
        part = shares.get(one.x)
        if one.observation.measure_id != money or part is None or one.x in found:
            continue
        value, portion = one.observation.value, part.observation.value
        if value and portion and portion >= _LEAST:
            found[one.x] = Economy(one.x, value / portion, (one, part))
    units = {one.stated[0].observation.unit for one in found.values()}
    usual = next(iter(sorted(units)), "") if len(units) == 1 else ""
    return tuple(found[x] for x in sorted(found) if found[x].stated[0].observation.unit == usual)


def _foundings(facts: Iterable[Fact]) -> tuple[Founding, ...]:
    """One year for each player: the preferred statement before the others; unreadable dates tell nothing."""
    best: dict[str, tuple[int, Founding]] = {}
    for fact in facts:
        if fact.status not in _STATUS:
            continue
        try:
            year = parse_period(fact.value).start.year
        except (PeriodError, ValueError):
            continue
        rank = _STATUS.index(fact.status)
        known = best.get(fact.entity_id)
        if known is None or rank < known[0]:
            best[fact.entity_id] = rank, Founding(fact.entity_id, year, fact.evidence_id)
    return tuple(sorted((one for _, one in best.values()), key=lambda one: (one.year, one.player)))


def _newest(places: Places) -> int:
    years = [(one.updated or one.published)[:4] for one in places.sources.values()]
    return max((int(year) for year in years if year.isdigit()), default=0)


def _said(row: Lifecycle, places: Places) -> StageSaid:
    found = places.of(row.evidence_id) if row.evidence_id else None
    place = Place(*found) if found is not None else None
    return StageSaid(row, place, place is not None and place.source.kind == OWN_KIND)
