"""Reads what a glance needs, in a bounded number of bounded queries."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from desktop.analysis.choosing import read_choosing
from desktop.figures.glance import GlanceSnapshot, Holdings, Split
from desktop.figures.reading import market_of
from desktop.figures.snapshot import MARKET_SIZE
from desktop.figures.statements import read_names, read_places, rows_in, stated_rows
from desktop.market.addresses import Address

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import Stated
    from desktop.market.records import Chapter, Market, Observation, Player
    from desktop.workspace.workspace import Workspace

REVENUE = "revenue"
RELATIVES = 16
"""So many markets are looked at for headline figures."""
PLAYERS = 200
"""So many players of a market are looked at: more have no place on one page."""
EARNERS = 40
"""So many of each currency are looked at for the list of those with the largest revenue, which is much shorter."""
LINES = 12
"""Rows read of what is newest and gravest."""
SPLITS = 12


def read_glance(request: FigureRequest, workspace: Workspace) -> GlanceSnapshot:
    """Everything on file that one page about a market speaks of."""
    with workspace.one_moment():
        return _read(request, workspace)


def _read(request: FigureRequest, workspace: Workspace) -> GlanceSnapshot:
    market = market_of(workspace, request.market)
    markets = workspace.markets.all()
    kin = kin_of(market, markets)
    own = _competing(workspace, market.id)
    players = _players(workspace, own, kin[1:])
    rows = workspace.observations.all(subject="market", subject_id=[row.id for row in kin])
    revenues = rows_in(
        workspace.observations, "subject_id", [p.id for p in players], subject="player", measure_id=REVENUE
    )
    places = read_places(workspace, [row.evidence_id for row in (*rows, *revenues)])
    chapters = [row for row in workspace.chapters.all(market_id=market.id) if row.number]
    printed = rows_in(workspace.evidence, "id", [row.evidence_id for row in chapters if row.evidence_id])
    values = _by_subject(stated_rows(rows, places))
    earned = _by_subject(stated_rows((row for row in revenues if row.kind != "rate"), places))
    touched = [*(row.id for row in kin), *(row.id for row in players)]
    areas = _places_within(workspace, market.geography_id)
    policies = workspace.policies.newest(areas, LINES)
    return GlanceSnapshot(
        market=market,
        kin=kin,
        measures={row.id: row for row in workspace.measures.all()},
        values=values,
        fx=tuple(workspace.fx_rates.all()),
        names=read_names(workspace, [*rows, *revenues], places),
        choosing=read_choosing(workspace),
        chapters=tuple(chapters),
        elsewhere=() if chapters else _with_outline(workspace, markets),
        sources_of={row.id: row.source_id for row in printed},
        holdings=_holdings(workspace, market, chapters, rows, values.get(market.id, ())),
        disputes=tuple(workspace.disputes.gravest(LINES)),
        open_disputes=workspace.disputes.count(status="open"),
        critical=workspace.disputes.count(status="open", severity="critical"),
        policies=tuple(policies),
        all_policies=workspace.policies.count(geography_id=areas) if areas else workspace.policies.count(),
        events=tuple(workspace.events.newest(touched, LINES)),
        all_events=workspace.events.count(),
        players=players,
        revenues=earned,
        earning=workspace.player_markets.count_earning(market.id, REVENUE),
    )


def kin_of(market: Market, markets: Sequence[Market]) -> tuple[Market, ...]:
    """The market, the narrower ones, others of the same place, the broader one: the nearest first, not too many."""
    place = market.geography_id
    narrower = [row for row in markets if row.broader_id == market.id]
    beside = [row for row in markets if place and row.geography_id == place]
    broader = [row for row in markets if row.id == market.broader_id]
    return tuple({row.id: row for row in (market, *narrower, *beside, *broader)}.values())[:RELATIVES]


def _players(workspace: Workspace, own: Sequence[str], relatives: Sequence[Market]) -> tuple[Player, ...]:
    """Those that sell something in the market, then in its relatives, the nearest first."""
    ids = dict.fromkeys(own)
    for market in relatives:
        if len(ids) >= PLAYERS:
            break
        ids.update(dict.fromkeys(_competing(workspace, market.id)))
    rows = {row.id: row for row in rows_in(workspace.players, "id", list(ids)[:PLAYERS])}
    return tuple(rows[key] for key in ids if key in rows)


def _competing(workspace: Workspace, market: str) -> list[str]:
    """Players of a market, those with the largest revenue first, then the others."""
    found = workspace.player_markets.earning(market, REVENUE, EARNERS)
    others = workspace.player_markets.competing(market, PLAYERS)
    return list(dict.fromkeys((*found, *others)))[:PLAYERS]


def _by_subject(rows: Sequence[Stated]) -> dict[str, tuple[Stated, ...]]:
    found: dict[str, list[Stated]] = {}
    for row in rows:
        found.setdefault(row.observation.subject_id, []).append(row)
    return {key: tuple(values) for key, values in found.items()}


def _places_within(workspace: Workspace, place: str | None) -> list[str]:
    """The place with all the places inside it; none where the market has no place."""
    if not place:
        return []
    below: dict[str, list[str]] = {}
    for row in workspace.geographies.all():
        below.setdefault(row.parent_id or "", []).append(row.id)
    found, waiting = {place: None}, [place]
    while waiting:
        inner = [key for key in below.get(waiting.pop(), ()) if key not in found]
        found.update(dict.fromkeys(inner))
        waiting += inner
    return list(found)


def _with_outline(workspace: Workspace, markets: Sequence[Market]) -> tuple[Market, ...]:
    known = {row.market_id for row in workspace.chapters.all() if row.number}
    return tuple(row for row in markets if row.id in known)[:3]


def _holdings(
    workspace: Workspace,
    market: Market,
    chapters: Sequence[Chapter],
    rows: Sequence[Observation],
    own: Sequence[Stated],
) -> Holdings:
    """How much there is of what the chapters announce; nothing is counted for a market without any."""
    if not chapters:
        return Holdings()
    factors = workspace.factors.all(market_id=market.id)
    kinds: dict[str, int] = {}
    for factor in factors:
        kinds[factor.kind] = kinds.get(factor.kind, 0) + 1
    touching = rows_in(workspace.factor_segments, "factor_id", [factor.id for factor in factors])
    valued = [row for row in rows if row.value is not None]
    indicators: set[str] = set()
    if market.geography_id:
        there = workspace.observations.all(subject="geography", subject_id=market.geography_id)
        indicators = {row.measure_id for row in there if row.value is not None}
    sizes = [one for one in own if one.observation.measure_id == MARKET_SIZE and one.observation.value is not None]
    return Holdings(
        factors=kinds,
        touching=len({row.factor_id for row in touching}),
        judged=sum(1 for row in touching if row.impact is not None),
        forces=tuple(workspace.forces.all(market_id=market.id)),
        stages=tuple(workspace.lifecycles.all(market_id=market.id)),
        kpis=tuple(workspace.kpis.all(market_id=market.id)),
        counted=frozenset(row.measure_id for row in valued),
        indicators=len(indicators),
        players=workspace.player_markets.count_competing(market.id),
        earning=workspace.player_markets.documented(market.id).get(REVENUE, 0),
        splits={key: _split(workspace, key) for key in _dimensions(workspace, chapters)},
        sizes=frozenset(math.floor(one.x) for one in sizes if one.observation.kind != "rate" and not math.isnan(one.x)),
        rates=tuple(one for one in own if one.observation.kind == "rate" and one.observation.unit == "rate"),
    )


def _dimensions(workspace: Workspace, chapters: Sequence[Chapter]) -> list[str]:
    """The dimensions that chapters speak of, by themselves or by one of their segments."""
    found: dict[str, None] = {}
    for chapter in chapters:
        address = Address.of(chapter.page)
        if address.kind == "dimension":
            found[address.id] = None
        elif address.kind == "segment" and (segment := workspace.segments.get(address.id)) is not None:
            found[segment.dimension_id] = None
    return list(found)[:SPLITS]


def _split(workspace: Workspace, dimension: str) -> Split:
    segments = workspace.segments.all(dimension_id=dimension, parent_id=None)
    ids = [row.id for row in segments]
    years: dict[str, set[int]] = {}
    values = rows_in(workspace.observations, "subject_id", ids, subject="segment", measure_id=MARKET_SIZE)
    for row in values:
        if row.value is not None and row.kind != "rate" and row.period_start[:4].isdigit():
            years.setdefault(row.subject_id, set()).add(int(row.period_start[:4]))
    claims = rows_in(workspace.claims, "subject_id", ids, subject="segment")
    return Split(
        names={row.id: (row.name_en, row.name_zh) for row in segments},
        claims=tuple((row.id, row.subject_id, row.predicate) for row in claims if row.status != "refuted"),
        years={key: frozenset(found) for key, found in years.items()},
    )
