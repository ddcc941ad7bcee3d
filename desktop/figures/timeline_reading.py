"""What a time line needs of a workspace: policies and events in the reach of a market, who doubts their dates."""

from __future__ import annotations

from collections import Counter
from dataclasses import field
from typing import TYPE_CHECKING, Final

from desktop.figures.build import SIZE
from desktop.figures.names import PUBLISHER, Names, aliased
from desktop.figures.reading import UnknownFigureError, market_of, read_size, subject_of
from desktop.figures.request import FigureRequest
from desktop.figures.snapshot import MARKET_SIZE
from desktop.figures.statements import Places, read_places, rows_in
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.figures.snapshot import SizeSnapshot, Subject
    from desktop.market.records import Event, Geography, Measure, Policy
    from desktop.workspace.workspace import Workspace

EVENTS, MILESTONES, ELSEWHERE = "events", "milestones", "elsewhere"
"""What else stands on a time line: what happened to players, what happened to the market, policies of other markets."""
NONE: Final = "none"
"""The measure of a time line with nothing over its lanes."""


@frozen(eq=False)
class TimelineSnapshot:
    """Everything dated that one market is concerned by. Compared by identity, so that composing can be memoised."""

    subject: Subject
    policies: tuple[Policy, ...]
    """In the reach of the market."""
    elsewhere: tuple[Policy, ...] = ()
    """All others, where they were asked for."""
    others: int = 0
    """How many others there are."""
    events: tuple[Event, ...] = ()
    of_players: frozenset[str] = frozenset()
    """Ids of the events that belong to a player."""
    counts: tuple[int, int] = (0, 0)
    """How many events belong to players, and how many to the market alone, read or not."""
    places: Places = field(default_factory=lambda: Places({}, {}))
    segments: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The segments a policy touches, with everything above them."""
    within: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """A geography with everything it lies in."""
    geographies: tuple[Geography, ...] = ()
    """Those a policy is made for."""
    disputed: frozenset[str] = frozenset()
    """``policy:ID`` and ``event:ID`` of what sources date differently."""
    replaced: Mapping[str, str] = field(default_factory=dict)
    """A policy and the one that takes its place."""
    measures: tuple[Measure, ...] = ()
    """What could be drawn over the lanes, the best documented first."""
    overlay: SizeSnapshot | None = None
    names: Names = field(default_factory=Names)


def read_timeline(request: FigureRequest, workspace: Workspace) -> TimelineSnapshot:
    """Policies in the reach of the request's market; events and further policies only where they are asked for."""
    market = market_of(workspace, request.market)
    policies = workspace.reach.policies(market.id)
    known = {policy.id for policy in policies}
    elsewhere: list[Policy] = []
    if ELSEWHERE in request.kinds:
        elsewhere = [policy for policy in workspace.policies.all() if policy.id not in known]
    events = workspace.reach.events(market.id) if {EVENTS, MILESTONES} & set(request.kinds) else []
    every = [*policies, *elsewhere]
    ids = [*(row.evidence_id for row in every), *(row.evidence_id for row in events)]
    places = read_places(workspace, ids)
    measures = _measures(workspace, market.id)
    overlay = _overlay(request, workspace, measures)
    return TimelineSnapshot(
        subject=subject_of(workspace, market),
        policies=tuple(policies),
        elsewhere=tuple(elsewhere),
        others=workspace.policies.count() - len(policies),
        events=tuple(events),
        of_players=workspace.reach.with_player([event.id for event in events]) if events else frozenset(),
        counts=workspace.reach.event_counts(market.id),
        places=places,
        segments=_segments(workspace, every),
        within=(within := _within(workspace)),
        geographies=tuple(_named(workspace, every, within)),
        disputed=_disputed(workspace),
        replaced=_replaced(workspace),
        measures=measures,
        overlay=overlay,
        names=_names(workspace, places, overlay),
    )


def _segments(workspace: Workspace, policies: Iterable[Policy]) -> dict[str, frozenset[str]]:
    """The segments that each policy touches, with their ancestors."""
    links = rows_in(workspace.policy_links, "policy_id", [policy.id for policy in policies], entity="segment")
    touched = {link.entity_id for link in links}
    parents: dict[str, str | None] = {}
    wanted = set(touched)
    while wanted:
        rows = rows_in(workspace.segments, "id", wanted)
        parents.update({row.id: row.parent_id for row in rows})
        wanted = {row.parent_id for row in rows if row.parent_id} - parents.keys()
    found: dict[str, set[str]] = {}
    for link in links:
        found.setdefault(link.policy_id, set()).update(_upwards(link.entity_id, parents))
    return {key: frozenset(keys) for key, keys in found.items()}


def _within(workspace: Workspace) -> dict[str, frozenset[str]]:
    parents = {row.id: row.parent_id for row in workspace.geographies.all()}
    return {key: frozenset(_upwards(key, parents)) for key in parents}


def _upwards(key: str, parents: Mapping[str, str | None]) -> list[str]:
    """A thing and everything above it; a circle of parents ends where it began."""
    found: list[str] = []
    at: str | None = key
    while at and at not in found:
        found.append(at)
        at = parents.get(at)
    return found


def _named(workspace: Workspace, policies: Iterable[Policy], within: Mapping[str, frozenset[str]]) -> list[Geography]:
    """The geographies of these policies with those around them."""
    keys: set[str] = set()
    for policy in policies:
        keys |= within.get(policy.geography_id or "", frozenset())
    return rows_in(workspace.geographies, "id", sorted(keys))


def _disputed(workspace: Workspace) -> frozenset[str]:
    """What stands in a contradiction about dates."""
    disputes = [row.id for row in workspace.disputes.all(kind="date")]
    members = rows_in(workspace.dispute_members, "dispute_id", disputes, entity=["policy", "event"])
    return frozenset(f"{member.entity}:{member.entity_id}" for member in members)


def _replaced(workspace: Workspace) -> dict[str, str]:
    links = workspace.policy_links.all(entity="policy", relation="replaces")
    return {link.entity_id: link.policy_id for link in links}


def _measures(workspace: Workspace, market: str) -> tuple[Measure, ...]:
    """Measures with numbers of two years at least; the market's size first, else by how many years they have."""
    years: dict[str, set[str]] = {}
    for row in workspace.observations.all(subject="market", subject_id=market):
        plain = row.value is not None and row.kind != "rate" and "/" not in row.period and ".." not in row.period
        if plain and row.period[:4].isdigit():
            years.setdefault(row.measure_id, set()).add(row.period[:4])
    counted = Counter({key: len(found) for key, found in years.items() if len(found) > 1})
    measures = {row.id: row for row in rows_in(workspace.measures, "id", list(counted))}
    keys = sorted(counted, key=lambda key: (key != MARKET_SIZE, -counted[key], key))
    return tuple(measures[key] for key in keys if key in measures)


def _overlay(request: FigureRequest, workspace: Workspace, measures: tuple[Measure, ...]) -> SizeSnapshot | None:
    """The measure that was asked for; where the market has none of it, the first there is."""
    wanted = request.measure if any(one.id == request.measure for one in measures) else ""
    measure = wanted or (measures[0].id if measures and request.measure != NONE else "")
    if not measure:
        return None
    try:
        return read_size(FigureRequest(SIZE, request.market, measure), workspace)
    except UnknownFigureError:
        return None


def _names(workspace: Workspace, places: Places, overlay: SizeSnapshot | None) -> Names:
    """Those of the publishers behind the policies, and all behind the numbers drawn over them."""
    texts = [part for source in places.sources.values() for part in aliased(source.publisher)]
    rows = rows_in(workspace.aliases, "entity_id", filter(None, texts), entity=PUBLISHER)
    own = {(row.entity, row.entity_id, row.language): row.name for row in rows}
    return Names({**(overlay.names.aliases if overlay is not None else {}), **own})
