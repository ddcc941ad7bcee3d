"""Reads the money that went into a market: what trackers count a year, and the deals of single players."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from desktop.analysis.choosing import Choosing, read_choosing
from desktop.figures.names import Names
from desktop.figures.reading import market_of
from desktop.figures.statements import Places, fx_places, read_names, read_places, rows_in, stated_rows
from desktop.frozen import frozen
from desktop.market.records import Measure

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import Place, Stated
    from desktop.market.records import Event, FxRate, Market, Player
    from desktop.workspace.workspace import Workspace

FUNDING: Final = "funding"
AMOUNT: Final = Measure(id="funding-amount", name_en="Investment amount", name_zh="投融资金额", unit_kind="money")
DEALS: Final = Measure(id="deals", name_en="Investment deals", name_zh="投融资事件数", unit_kind="count")
"""What is counted a year; a workspace may call it otherwise, the ids are what tells."""
INVESTOR: Final = "investor"
MOST: Final = 300
"""Deals that are read; further ones are told to exist."""


@frozen
class Deal:
    """One round: who got the money and who gave it, as far as both are on file."""

    event: Event
    players: tuple[Player, ...]
    investors: tuple[Player, ...]


@frozen(eq=False)
class FundingSnapshot:
    """Both sides of the same thing: yearly counts and single deals."""

    market: Market
    amount: Measure
    deals: Measure
    amounts: tuple[Stated, ...]
    counts: tuple[Stated, ...]
    rounds: tuple[Deal, ...]
    """Newest first."""
    is_cut: bool
    elsewhere: tuple[Market, ...]
    """Other markets for which somebody counts."""
    fx: tuple[FxRate, ...]
    places: Places
    names: Names = field(default_factory=Names)
    choosing: Choosing = field(default_factory=Choosing)
    fx_places: Mapping[str, Place] = field(default_factory=dict)


def read_funding(request: FigureRequest, workspace: Workspace) -> FundingSnapshot:
    """Everything on file; ``UnknownFigureError`` for a market that is not there."""
    market = market_of(workspace, request.market)
    measures = (AMOUNT.id, DEALS.id)
    rows = workspace.observations.all(subject="market", subject_id=market.id, measure_id=list(measures))
    events = workspace.events.of_market(FUNDING, market.id, MOST + 1)
    fx = tuple(workspace.fx_rates.all())
    places = read_places(workspace, [*(row.evidence_id for row in rows), *(row.evidence_id for row in events)])
    stated = stated_rows((row for row in rows if row.kind != "rate"), places)
    return FundingSnapshot(
        market=market,
        amount=workspace.measures.get(AMOUNT.id) or AMOUNT,
        deals=workspace.measures.get(DEALS.id) or DEALS,
        amounts=tuple(one for one in stated if one.observation.measure_id == AMOUNT.id),
        counts=tuple(one for one in stated if one.observation.measure_id == DEALS.id),
        rounds=_rounds(workspace, events[:MOST]),
        is_cut=len(events) > MOST,
        elsewhere=_elsewhere(workspace, market),
        fx=fx,
        places=places,
        names=read_names(workspace, rows, places),
        choosing=read_choosing(workspace),
        fx_places=fx_places(workspace, fx),
    )


def _elsewhere(workspace: Workspace, market: Market) -> tuple[Market, ...]:
    counted = workspace.observations.counts_by_subject("market", AMOUNT.id)
    return tuple(rows_in(workspace.markets, "id", [key for key in counted if key != market.id]))


def _rounds(workspace: Workspace, events: Sequence[Event]) -> tuple[Deal, ...]:
    """Deals with both sides: who is an investor of another player in the same deal is on the giving side."""
    links = rows_in(workspace.event_links, "event_id", [event.id for event in events], entity="player")
    players = {row.id: row for row in rows_in(workspace.players, "id", [link.entity_id for link in links])}
    tied = rows_in(workspace.player_relations, "player_id", list(players), kind=INVESTOR)
    gave = {(row.other_id, row.player_id) for row in tied}
    sides: dict[str, list[str]] = {}
    for link in links:
        sides.setdefault(link.event_id, []).append(link.entity_id)
    found = []
    for event in events:
        known = [key for key in sides.get(event.id, ()) if key in players]
        givers = [key for key in known if any((key, other) in gave for other in known)]
        takers = [key for key in known if key not in givers] or known
        found.append(
            Deal(
                event,
                tuple(players[key] for key in takers),
                tuple(players[key] for key in givers if key not in takers),
            )
        )
    return tuple(found)
