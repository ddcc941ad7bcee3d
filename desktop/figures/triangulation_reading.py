"""What a triangulation needs of a workspace: one market's published size and the inputs of its four angles."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from desktop.analysis.choosing import Choosing, read_choosing
from desktop.analysis.triangulation import EARNING_ROLES
from desktop.analysis.words import Words
from desktop.figures.names import Names
from desktop.figures.reading import market_of, measure_of, subject_of
from desktop.figures.snapshot import MARKET_SIZE, Place, Stated, Subject
from desktop.figures.statements import fx_places, read_names, read_places, rows_in, stated_rows
from desktop.frozen import frozen
from desktop.market.names import name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.figures.request import FigureRequest
    from desktop.market.records import Dimension, FxRate, Market, Measure, Observation, Player, Segment
    from desktop.workspace.workspace import Workspace

SHARE: Final = "share"
"""Measure of a market's share in the wider one."""
SPEND: Final = "spend-per-user"
"""Measure of what one user spends in a year; nobody states it in the default workspace."""
USERS: Final = "users"
REVENUE: Final = "revenue"
NATIONAL: Final = "health-expenditure"
"""What a market without a wider one is a part of: the health spending of its country."""
_OWNING: Final = ("owner", "acquirer")
_MOST_PARTS: Final = 2_000


@frozen
class Split:
    """One dimension of the market with the numbers of its parts."""

    dimension: Dimension
    segments: tuple[Segment, ...]
    values: tuple[Stated, ...]


@frozen
class Earner:
    """A player that earns in the market."""

    player: Player
    revenue: tuple[Stated, ...]
    owners: tuple[str, ...]
    """Ids of players that own it."""
    elsewhere: tuple[Words, ...]
    """Other markets it earns in."""


@frozen(eq=False)
class TriangulationSnapshot:
    """Everything between the database and the picture."""

    subject: Subject
    measure: Measure
    published: tuple[Stated, ...]
    wider: tuple[Stated, ...]
    wider_name: Words | None
    """The wider market or the country's health spending; None where there is neither."""
    wider_entity: tuple[str, str]
    """Kind and id of it."""
    shares: tuple[Stated, ...]
    splits: tuple[Split, ...]
    earners: tuple[Earner, ...]
    users: tuple[Stated, ...]
    spend: tuple[Stated, ...]
    fx: tuple[FxRate, ...]
    fx_places: Mapping[str, Place] = field(default_factory=dict)
    names: Names = field(default_factory=Names)
    choosing: Choosing = field(default_factory=Choosing)


def read_triangulation(request: FigureRequest, workspace: Workspace) -> TriangulationSnapshot:
    """One consistent reading of a market's four angles."""
    market = market_of(workspace, request.market)
    measure = measure_of(workspace, MARKET_SIZE)
    about = workspace.observations.all(
        subject="market", subject_id=market.id, measure_id=[MARKET_SIZE, SHARE, USERS, SPEND]
    )
    about = [row for row in about if row.kind != "rate"]
    wider_name, wider_entity, wider = _wider(workspace, market)
    dimensions = workspace.dimensions.all(market_id=market.id)
    segments = _segments(workspace, [one.id for one in dimensions])
    parts = _parts(workspace, segments)
    earning = _earning(workspace, market.id)
    revenue: list[Observation] = rows_in(
        workspace.observations, "subject_id", earning, subject="player", measure_id=REVENUE
    )
    every = [*about, *wider, *parts, *revenue]
    places = read_places(workspace, [row.evidence_id for row in every])
    fx = tuple(workspace.fx_rates.all())

    def of(measure_id: str) -> tuple[Stated, ...]:
        return stated_rows((row for row in about if row.measure_id == measure_id), places)

    return TriangulationSnapshot(
        subject=subject_of(workspace, market),
        measure=measure,
        published=of(MARKET_SIZE),
        wider=stated_rows(wider, places),
        wider_name=wider_name,
        wider_entity=wider_entity,
        shares=of(SHARE),
        splits=_splits(dimensions, segments, stated_rows(parts, places)),
        earners=_earners(workspace, market.id, earning, stated_rows(revenue, places)),
        users=of(USERS),
        spend=of(SPEND),
        fx=fx,
        fx_places=fx_places(workspace, fx),
        names=read_names(workspace, every, places),
        choosing=read_choosing(workspace),
    )


def _wider(workspace: Workspace, market: Market) -> tuple[Words | None, tuple[str, str], list[Observation]]:
    broader = workspace.markets.get(market.broader_id) if market.broader_id else None
    if broader is not None:
        rows = workspace.observations.all(subject="market", subject_id=broader.id, measure_id=MARKET_SIZE)
        words = Words(name(broader, "en"), name(broader, "zh"))
        return words, ("market", broader.id), [row for row in rows if row.kind != "rate"]
    spending = workspace.measures.get(NATIONAL)
    place = workspace.geographies.get(market.geography_id) if market.geography_id else None
    if spending is None or place is None:
        return None, ("", ""), []
    rows = workspace.observations.all(subject="geography", subject_id=place.id, measure_id=NATIONAL)
    if not rows:
        return None, ("", ""), []
    words = Words(f"{name(spending, 'en')}, {name(place, 'en')}", f"{name(place, 'zh')}{name(spending, 'zh')}")
    return words, ("geography", place.id), rows


def _segments(workspace: Workspace, dimensions: list[str]) -> list[Segment]:
    """The parts of the dimensions; of very many only those of the first level."""
    if not dimensions:
        return []
    if workspace.segments.count(dimension_id=dimensions) > _MOST_PARTS:
        return workspace.segments.all(dimension_id=dimensions, parent_id=None)
    return workspace.segments.all(dimension_id=dimensions)


def _parts(workspace: Workspace, segments: list[Segment]) -> list[Observation]:
    ids = [one.id for one in segments]
    rows = rows_in(workspace.observations, "subject_id", ids, subject="segment", measure_id=MARKET_SIZE)
    return [row for row in rows if row.kind != "rate"]


def _splits(dimensions: list[Dimension], segments: list[Segment], values: tuple[Stated, ...]) -> tuple[Split, ...]:
    found = []
    for dimension in dimensions:
        own = tuple(one for one in segments if one.dimension_id == dimension.id)
        ids = {one.id for one in own}
        stated = tuple(one for one in values if one.observation.subject_id in ids)
        if stated:
            found.append(Split(dimension, own, stated))
    return tuple(found)


def _earning(workspace: Workspace, market: str) -> list[str]:
    """Players with a role that earns in the market, each once."""
    rows = workspace.player_markets.all(market_id=market)
    return list(dict.fromkeys(row.player_id for row in rows if row.role in EARNING_ROLES))


def _earners(workspace: Workspace, market: str, earning: list[str], revenue: tuple[Stated, ...]) -> tuple[Earner, ...]:
    players: dict[str, Player] = {row.id: row for row in rows_in(workspace.players, "id", earning)}
    owning = rows_in(workspace.player_relations, "player_id", earning, kind=list(_OWNING))
    roles = rows_in(workspace.player_markets, "player_id", earning)
    markets = {one.id: Words(name(one, "en"), name(one, "zh")) for one in workspace.markets.all()}
    found = []
    for key in earning:
        if key not in players:
            continue
        others = dict.fromkeys(
            row.market_id
            for row in roles
            if row.player_id == key and row.market_id != market and row.role in EARNING_ROLES
        )
        owners = (row.other_id for row in owning if row.player_id == key and row.other_id and row.status != "refuted")
        found.append(
            Earner(
                players[key],
                tuple(one for one in revenue if one.observation.subject_id == key),
                tuple(dict.fromkeys(owners)),
                tuple(markets[one] for one in others if one in markets),
            )
        )
    return tuple(found)
