"""The figures of relations, funding, macro indicators and trade that exist by default, bounded for any workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.funding import DEALS_SHAPE
from desktop.figures.funding_reading import AMOUNT, DEALS, FUNDING
from desktop.figures.macro import AXIS
from desktop.figures.macro_reading import MACRO
from desktop.figures.relations_reading import RELATIONS
from desktop.figures.request import FigureRequest
from desktop.figures.snapshot import MARKET_SIZE
from desktop.figures.trade_reading import TRADE
from desktop.market.addresses import Address

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace

MOST_MARKETS: Final = 8
MOST_PLAYERS: Final = 8
MOST_RELATIONS: Final = 300
"""So many relations are looked through for the players with the most."""


def relations_figures(workspace: Workspace, language: str) -> list[FigureRequest]:
    """Of each market what ties its players, its funding and deals, its place, and trade where a report promises it.

    Of players those with the most relations, the first few.
    """
    found: list[FigureRequest] = []
    tied: dict[str, int] = {}
    related = 0
    markets = workspace.markets.all()
    for market in markets[: 4 * MOST_MARKETS]:
        rows = workspace.player_relations.of_market(market.id, MOST_RELATIONS) if related < MOST_MARKETS else []
        if rows:
            related += 1
            found.append(FigureRequest(RELATIONS, market.id, language=language))
        for row in rows:
            for key in filter(None, (row.player_id, row.other_id)):
                tied[key] = tied.get(key, 0) + 1
    home = markets[0].id if markets else ""
    leading = sorted(tied, key=lambda key: (-tied[key], key))[:MOST_PLAYERS]
    found += [FigureRequest(RELATIONS, home, subject=key, language=language) for key in leading]
    return [*found, *_funding(workspace, language), *_places(workspace, language), *_trade(workspace, language)]


def _funding(workspace: Workspace, language: str) -> list[FigureRequest]:
    counted = {
        key for measure in (AMOUNT, DEALS) for key in workspace.observations.counts_by_subject("market", measure.id)
    }
    found = [FigureRequest(FUNDING, key, language=language) for key in sorted(counted)[:MOST_MARKETS]]
    for market in workspace.markets.all()[:MOST_MARKETS]:
        if workspace.events.of_market(FUNDING, market.id, 1):
            found.append(FigureRequest(FUNDING, market.id, shape=DEALS_SHAPE, language=language))
    return found


def _places(workspace: Workspace, language: str) -> list[FigureRequest]:
    """The first market of each place; against the market where its size is known."""
    first: dict[str, str] = {}
    for market in workspace.markets.all():
        if market.geography_id and workspace.observations.count(subject="geography", subject_id=market.geography_id):
            first.setdefault(market.geography_id, market.id)
    found = [FigureRequest(MACRO, key, language=language) for key in list(first.values())[:MOST_MARKETS]]
    sized = workspace.observations.counts_by_subject("market", MARKET_SIZE)
    against = [FigureRequest(MACRO, one.market, shape=AXIS, language=language) for one in found if one.market in sized]
    return [*found, *against]


def _trade(workspace: Workspace, language: str) -> list[FigureRequest]:
    promised = dict.fromkeys(row.market_id for row in workspace.chapters.all() if Address.of(row.page).part == TRADE)
    return [FigureRequest(TRADE, key, language=language) for key in list(promised)[:MOST_MARKETS]]
