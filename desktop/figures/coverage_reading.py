"""Which players are in which segments of a split, read once: what says so, and where it stands."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from desktop.figures.names import Names
from desktop.figures.reading import UnknownFigureError, market_of, subject_of
from desktop.figures.snapshot import Place
from desktop.figures.statements import read_names, read_places, rows_in
from desktop.frozen import frozen
from desktop.market.names import name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import Subject
    from desktop.market.records import Dimension, Player, Segment
    from desktop.workspace.workspace import Workspace

MOST_SEGMENTS: Final = 40
MOST_PLAYERS: Final = 2_000
MOST_SHOWN: Final = 60


@frozen
class Sign:
    """One reason to tick a cell: an offering, a claim in words or an event."""

    kind: str
    """offering, claim or event."""
    id: str
    title_en: str
    title_zh: str
    evidence_id: str

    def title(self, language: str) -> str:
        """What is offered, claimed or happened."""
        return name(self, language)


@frozen(eq=False)
class CoverageSnapshot:
    """A split with the players of its market."""

    subject: Subject
    dimension: Dimension
    segments: tuple[Segment, ...]
    left_out: int
    """Segments that found no column."""
    players: tuple[Player, ...]
    total: int
    signs: Mapping[tuple[str, str], tuple[Sign, ...]]
    """By player and segment."""
    home: frozenset[str]
    """Players that sit where the market lies."""
    known_home: frozenset[str]
    """Players whose place is on file at all."""
    listed: Mapping[str, tuple[str, ...]]
    """Evidence of the lists that name each player in this market."""
    places: Mapping[str, Place]
    names: Names = field(default_factory=Names)


def read_coverage(request: FigureRequest, workspace: Workspace) -> CoverageSnapshot:
    """The split of the request, or the first one of the market that any player is in."""
    market = market_of(workspace, request.market)
    dimension = _dimension(request, workspace)
    segments = workspace.segments.all(dimension_id=dimension.id)
    ids = [one.id for one in segments]
    signs = _signs(workspace, ids)
    competing = workspace.player_markets.competing(market.id, MOST_PLAYERS)
    wanted = list(dict.fromkeys((*(player for player, _ in signs), *competing)))[: MOST_PLAYERS * 2]
    players = sorted(rows_in(workspace.players, "id", wanted), key=lambda one: wanted.index(one.id))
    roles = rows_in(workspace.player_markets, "player_id", wanted, market_id=market.id)
    listed: dict[str, tuple[str, ...]] = {}
    for role in roles:
        listed[role.player_id] = tuple(dict.fromkeys((*listed.get(role.player_id, ()), role.evidence_id)))
    evidence = [sign.evidence_id for found in signs.values() for sign in found]
    places = read_places(workspace, [*evidence, *(key for keys in listed.values() for key in keys)])
    geographies = {one.id: one.parent_id for one in workspace.geographies.all()}
    return CoverageSnapshot(
        subject=subject_of(workspace, market),
        dimension=dimension,
        segments=tuple(_shown(segments, signs)),
        left_out=max(0, len(segments) - MOST_SEGMENTS),
        players=tuple(players),
        total=max(workspace.player_markets.count_competing(market.id), len(players)),
        signs=signs,
        home=frozenset(p.id for p in players if _lies_in(p.geography_id, market.geography_id, geographies)),
        known_home=frozenset(p.id for p in players if p.geography_id),
        listed=listed,
        places={key: Place(*found) for key in places.evidence if (found := places.of(key))},
        names=read_names(workspace, (), places),
    )


def _dimension(request: FigureRequest, workspace: Workspace) -> Dimension:
    if request.dimension:
        dimension = workspace.dimensions.get(request.dimension)
        if dimension is None:
            raise UnknownFigureError(f"There is no dimension “{request.dimension}” in this workspace.")
        return dimension
    counts = covered_dimensions(request.market, workspace)
    every = workspace.dimensions.all(market_id=request.market)
    if not every:
        raise UnknownFigureError(f"The market “{request.market}” is not split in this workspace.")
    return max(every, key=lambda one: (counts.get(one.id, 0), -one.position))


def covered_dimensions(market: str, workspace: Workspace) -> dict[str, int]:
    """How many offerings are on file in each split of a market."""
    return workspace.offerings.by_dimension(market)


def _shown(segments: list[Segment], signs: Mapping[tuple[str, str], tuple[Sign, ...]]) -> list[Segment]:
    """All segments in their order; of very many those that somebody is in first."""
    if len(segments) <= MOST_SEGMENTS:
        return segments
    ticked = {segment for _, segment in signs}
    kept = sorted(segments, key=lambda one: (one.id not in ticked, one.position, one.id))[:MOST_SEGMENTS]
    ids = {one.id for one in kept}
    return [one for one in segments if one.id in ids]


def _signs(workspace: Workspace, segments: list[str]) -> dict[tuple[str, str], tuple[Sign, ...]]:
    """Offerings of a segment, claims about players that name one, and events linked to both."""
    found: dict[tuple[str, str], list[Sign]] = {}
    for row in rows_in(workspace.offerings, "segment_id", segments):
        sign = Sign("offering", row.id, row.title_en, row.title_zh, row.evidence_id)
        found.setdefault((row.player_id, row.segment_id), []).append(sign)
    for claim in rows_in(workspace.claims, "object", segments, subject="player"):
        sign = Sign("claim", claim.id, claim.predicate, "", claim.evidence_id)
        found.setdefault((claim.subject_id, claim.object), []).append(sign)
    for player, segment, sign in _events(workspace, segments):
        found.setdefault((player, segment), []).append(sign)
    return {key: tuple(signs) for key, signs in found.items()}


def _events(workspace: Workspace, segments: list[str]) -> Iterable[tuple[str, str, Sign]]:
    touching = rows_in(workspace.event_links, "entity_id", segments, entity="segment")
    ids = [link.event_id for link in touching]
    events = {event.id: event for event in rows_in(workspace.events, "id", ids)}
    actors = rows_in(workspace.event_links, "event_id", ids, entity="player")
    for link in touching:
        event = events.get(link.event_id)
        for actor in actors:
            if event is not None and actor.event_id == link.event_id:
                sign = Sign("event", event.id, event.title_en, event.title_zh, event.evidence_id)
                yield actor.entity_id, link.entity_id, sign


def _lies_in(place: str | None, whole: str | None, parents: Mapping[str, str | None]) -> bool:
    """Whether a place is the whole or lies in it; False for an unknown one."""
    seen = set()
    while place and place not in seen:
        if place == whole:
            return True
        seen.add(place)
        place = parents.get(place)
    return False
