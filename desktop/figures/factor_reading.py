"""Reads the factors of a market, or of all markets together, with everything that is said about them."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from desktop.analysis.correspondences import SAME, related
from desktop.analysis.judgements import (
    HORIZON,
    IMPACT,
    SCALES,
    Judgement,
    Scale,
    judgements,
    pair_of,
    parts_of,
)
from desktop.figures.names import Names
from desktop.figures.reading import market_of
from desktop.figures.snapshot import Place
from desktop.figures.statements import read_names, read_places, rows_in
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.analysis.correspondences import Related
    from desktop.figures.request import FigureRequest
    from desktop.figures.statements import Places
    from desktop.market.records import Dimension, Factor, FactorSegment, Market, Observation, Policy, Segment
    from desktop.workspace.workspace import Workspace

FACTORS: Final = "factors"
DRIVER, RESTRAINT, TREND = "driver", "restraint", "trend"
OPPORTUNITY, CHALLENGE = "opportunity", "challenge"
ADVICE_KINDS: Final = ("recommendation", "entry_strategy", "partnership_idea", "opportunity", "advantage", "challenge")
KINDS: Final = (
    DRIVER,
    RESTRAINT,
    TREND,
    OPPORTUNITY,
    CHALLENGE,
    "advantage",
    "recommendation",
    "entry_strategy",
    "partnership_idea",
)
"""In the order in which groups are shown; kinds of a workspace's own follow in the order of their names."""
USUAL: Final = (DRIVER, RESTRAINT)
"""Kinds that are shown when none is asked for."""


@frozen
class Factored:
    """One factor with its places and what it touches."""

    factor: Factor
    market: Market
    places: tuple[Place, ...]
    """Every place that says it, the first one first."""
    touches: Mapping[str, int | None]
    """The segments it names; the impact where a source states one."""
    policies: tuple[Policy, ...] = ()
    related: tuple[Related, ...] = ()
    """Other factors it corresponds to, the same ones first."""


@frozen(eq=False)
class FactorsSnapshot:
    """Everything about the factors of one market or of all. Compared by identity."""

    market: Market | None
    """None for all markets together."""
    factors: tuple[Factored, ...]
    """Those of the market, in document order."""
    elsewhere: Mapping[str, Factored]
    """Factors of other markets that are related to one of them, by id."""
    segments: Mapping[str, Segment]
    """Every segment that is named or judged."""
    dimensions: tuple[Dimension, ...]
    """Their dimensions, in document order."""
    judged: Mapping[tuple[str, str], Judgement]
    """By measure and subject."""
    names: Names = field(default_factory=Names)

    def impact(self, factor: str, segment: str) -> Judgement | None:
        """What the analyst says a factor does to a segment."""
        return self.judged.get((IMPACT.measure.id, pair_of(factor, segment)))

    def horizon(self, factor: str) -> Judgement | None:
        """When the analyst says a factor works."""
        return self.judged.get((HORIZON.measure.id, factor))


def read_factors(request: FigureRequest, workspace: Workspace) -> FactorsSnapshot:
    """All factors of the market, whatever kinds are shown: choosing kinds composes and asks nothing."""
    market = market_of(workspace, request.market) if request.market else None
    own = workspace.factors.all(market_id=market.id) if market is not None else workspace.factors.all()
    links = workspace.correspondences.all(entity="factor")
    near = {row.id: related(links, row.id) for row in own} if links else {}
    here = {row.id for row in own}
    others = [one.id for found in near.values() for one in found if one.id not in here]
    far = rows_in(workspace.factors, "id", others)
    reader = _Reader(workspace, [*own, *far])
    judged, judged_places = read_judgements(workspace, (IMPACT, HORIZON))
    named = {key for one in reader.touched.values() for key in one}
    pairs = [parts_of(key) for measure, key in judged if measure == IMPACT.measure.id]
    named |= {pair[1] for pair in pairs if pair is not None and pair[0] in here}
    segments = {row.id: row for row in rows_in(workspace.segments, "id", sorted(named))}
    splits = rows_in(workspace.dimensions, "id", [row.dimension_id for row in segments.values()])
    return FactorsSnapshot(
        market=market,
        factors=tuple(made for row in own if (made := reader.made(row, near.get(row.id, ()))) is not None),
        elsewhere={row.id: made for row in far if (made := reader.made(row)) is not None},
        segments=segments,
        dimensions=tuple(splits),
        judged=judged,
        names=read_names(workspace, judged_places, reader.places),
    )


def read_judgements(
    workspace: Workspace, scales: Sequence[Scale]
) -> tuple[dict[tuple[str, str], Judgement], list[Observation]]:
    """The analyst's judgements on some scales, and the rows they come from."""
    wanted = [one.measure.id for one in scales if one.measure.id in SCALES]
    rows = workspace.observations.all(subject=sorted({one.subject for one in scales}), measure_id=wanted)
    places = read_places(workspace, [row.evidence_id for row in rows])
    return judgements(rows, places.evidence, places.sources), rows


class _Reader:
    """Reads what stands around a number of factors at once."""

    def __init__(self, workspace: Workspace, rows: Sequence[Factor]) -> None:
        ids = [row.id for row in rows]
        support = rows_in(workspace.support, "entity_id", ids, entity="factor")
        self._cited: dict[str, list[str]] = {row.id: [row.evidence_id] for row in rows}
        for one in support:
            self._cited[one.entity_id].append(one.evidence_id)
        self.places: Places = read_places(workspace, [key for keys in self._cited.values() for key in keys])
        self.touched = _touched(rows_in(workspace.factor_segments, "factor_id", ids))
        self._markets = {row.id: row for row in rows_in(workspace.markets, "id", [row.market_id for row in rows])}
        self._policies: dict[str, list[Policy]] = {}
        policy_links = rows_in(workspace.policy_links, "entity_id", ids, entity="factor")
        policies = {row.id: row for row in rows_in(workspace.policies, "id", [one.policy_id for one in policy_links])}
        for link in policy_links:
            if link.policy_id in policies:
                self._policies.setdefault(link.entity_id, []).append(policies[link.policy_id])

    def made(self, row: Factor, near: tuple[Related, ...] = ()) -> Factored | None:
        market = self._markets.get(row.market_id)
        if market is None:
            return None
        found = (self.places.of(key) for key in dict.fromkeys(self._cited[row.id]))
        return Factored(
            factor=row,
            market=market,
            places=tuple(Place(*place) for place in found if place is not None),
            touches=self.touched.get(row.id, {}),
            policies=tuple(sorted(self._policies.get(row.id, ()), key=lambda one: one.issued_start, reverse=True)),
            related=near,
        )


def _touched(rows: Iterable[FactorSegment]) -> dict[str, dict[str, int | None]]:
    found: dict[str, dict[str, int | None]] = {}
    for row in rows:
        found.setdefault(row.factor_id, {})[row.segment_id] = row.impact
    return found


def ideas(known: FactorsSnapshot) -> tuple[tuple[Factored, ...], ...]:
    """Factors that somebody says are the same, together; the first of the market leads, in document order.

    Members of other markets follow, as far as they are on file.
    """
    own = {one.factor.id: one for one in known.factors}
    placed: set[str] = set()
    found = []
    for one in sorted(known.factors, key=_order):
        if one.factor.id in placed:
            continue
        same = [link.id for link in one.related if link.relation == SAME]
        members = [one, *(own.get(key) or known.elsewhere.get(key) for key in same)]
        group = tuple(member for member in members if member is not None and member.factor.id not in placed)
        placed |= {member.factor.id for member in group}
        found.append(group)
    return tuple(found)


def _order(one: Factored) -> tuple[int, str, int]:
    kind = one.factor.kind
    return (KINDS.index(kind) if kind in KINDS else len(KINDS), kind, one.factor.position)
