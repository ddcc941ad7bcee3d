"""The parts right below some nodes of a market's trees, with all that is stated about them, in a handful of queries.

A tree of a million segments is read as it is opened: each node's parts once, however deep they stand.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from desktop.analysis.choosing import read_choosing
from desktop.figures.amounts import select
from desktop.figures.reading import market_of, measure_of, subject_of
from desktop.figures.segment_context import context_of
from desktop.figures.snapshot import SegmentsSnapshot, StatedClaim
from desktop.figures.statements import fx_places, read_names, read_places, rows_in, stated_rows
from desktop.figures.tracks import preferred_first
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.figures.amounts import Amount
    from desktop.figures.request import FigureRequest
    from desktop.figures.segment_context import SegmentContext
    from desktop.figures.statements import Places
    from desktop.market.records import Claim, Dimension, Observation, Segment
    from desktop.workspace.workspace import Workspace

MOST = 1_000
"""So many parts of one node are read at a time."""


class Above(NamedTuple):
    """The node whose parts are meant: a segment, or the dimension itself where ``parent`` is empty."""

    dimension: str
    parent: str = ""


@frozen(eq=False)
class Siblings:
    """The parts right below one node, as far as they were read."""

    above: Above
    context: SegmentContext
    total: int
    """How many there are in the workspace."""
    counts: Mapping[str, int]
    """How many parts each of them has; none where it is not named."""
    claims: Mapping[str, int]
    """How many claims there are about each of them, the refuted included."""
    disputed: frozenset[str]
    """Which of them stand in a contradiction."""
    from_first: bool
    """Whether the parts were read from the first one on, so that each knows its colour."""

    @property
    def segments(self) -> tuple[Segment, ...]:
        """Those that were read, in document order."""
        return self.context.snapshot.segments

    @property
    def are_all(self) -> bool:
        """Whether every part of the node was read."""
        return len(self.segments) == self.total


class SiblingsReader:
    """Reads parts for one request; what all of them share is read once."""

    def __init__(self, workspace: Workspace, request: FigureRequest) -> None:
        self._workspace = workspace
        self._request = replace(request, year=None, shape="", segment="")
        self.market = market_of(workspace, request.market)
        self._measure = measure_of(workspace, request.measure)
        self._subject = subject_of(workspace, self.market)
        self.dimensions: dict[str, Dimension] = {
            row.id: row for row in workspace.dimensions.all(market_id=request.market)
        }
        self.fx = tuple(workspace.fx_rates.all())
        self._fx_places = fx_places(workspace, self.fx)
        self.choosing = read_choosing(workspace)
        self._totals = workspace.observations.all(
            subject="market", subject_id=self.market.id, measure_id=self._measure.id
        )

    def market_amounts(self) -> dict[int, Amount]:
        """The market's own value of each year, the one to show of several."""
        places = read_places(self._workspace, [row.evidence_id for row in self._totals])
        stated = stated_rows(_numbers(self._totals), places)
        selection = select(stated, self._measure, self.fx, self._request.currency)
        chosen: dict[int, Amount] = {}
        for amount in preferred_first([a for a in selection.amounts if a.value is not None], self.choosing):
            chosen.setdefault(math.floor(amount.x), amount)
        return chosen

    def read(
        self,
        wanted: Iterable[Above],
        *,
        first: int = 0,
        only: Mapping[Above, Sequence[Segment]] | None = None,
    ) -> list[Siblings]:
        """The parts of these nodes, ``MOST`` of each from the one at place ``first``.

        ``only`` names for some nodes the parts that are wanted: the others are not read.
        """
        groups: dict[Above, tuple[Segment, ...]] = {}
        for above in wanted:
            if above.dimension in self.dimensions:
                given = (only or {}).get(above)
                groups[above] = tuple(given) if given is not None else self._below(above, first)
        ids = [segment.id for group in groups.values() for segment in group]
        if not ids:
            return []
        return self._make(groups, ids, first, only or {})

    def _below(self, above: Above, first: int) -> tuple[Segment, ...]:
        return tuple(self._workspace.segments.below(above.dimension, above.parent or None, MOST, first))

    def _make(
        self,
        groups: Mapping[Above, tuple[Segment, ...]],
        ids: Sequence[str],
        first: int,
        only: Mapping[Above, Sequence[Segment]],
    ) -> list[Siblings]:
        space, measure = self._workspace, self._measure.id
        parents = [above.parent for above in groups if above.parent]
        values = rows_in(space.observations, "subject_id", ids, subject="segment", measure_id=measure)
        totals = rows_in(space.observations, "subject_id", parents, subject="segment", measure_id=measure)
        claims: list[Claim] = rows_in(space.claims, "subject_id", ids, subject="segment")
        places = read_places(space, [row.evidence_id for row in (*values, *totals, *self._totals, *claims)])
        names = read_names(space, (*values, *totals, *self._totals), places)
        counts = space.segments.counts_below(ids)
        disputed = {row.entity_id for row in rows_in(space.dispute_members, "entity_id", ids)}
        counted = Counter(claim.subject_id for claim in claims)
        by_subject = _grouped((*values, *totals))
        claims_of = _claims(claims, places)
        found = []
        for above, segments in groups.items():
            own = {segment.id for segment in segments}
            whole = by_subject.get(above.parent, []) if above.parent else _numbers(self._totals)
            context = context_of(
                replace(self._request, dimension=above.dimension, segment=above.parent),
                SegmentsSnapshot(
                    subject=self._subject,
                    measure=self._measure,
                    dimension=self.dimensions[above.dimension],
                    segments=segments,
                    values=stated_rows((row for key in own for row in by_subject.get(key, ())), places),
                    totals=stated_rows(whole, places),
                    claims=tuple(claim for key in own for claim in claims_of.get(key, ())),
                    fx=self.fx,
                    root=above.parent,
                    names=names,
                    choosing=self.choosing,
                    fx_places=self._fx_places,
                ),
            )
            is_end = len(segments) < MOST and above not in only
            total = first + len(segments) if is_end else self._count(above)
            below = {key: counts[key] for key in own if key in counts}
            from_first = not first and above not in only
            found.append(
                Siblings(above, context, total, below, counted, frozenset(own & disputed), from_first=from_first)
            )
        return found

    def _count(self, above: Above) -> int:
        return self._workspace.segments.count(dimension_id=above.dimension, parent_id=above.parent or None)


def _numbers(rows: Iterable[Observation]) -> list[Observation]:
    return [row for row in rows if row.kind != "rate"]


def _grouped(rows: Iterable[Observation]) -> dict[str, list[Observation]]:
    """Numbers by what they are about."""
    found: dict[str, list[Observation]] = {}
    for row in _numbers(rows):
        found.setdefault(row.subject_id, []).append(row)
    return found


def _claims(claims: Iterable[Claim], places: Places) -> dict[str, list[StatedClaim]]:
    """Claims with their places, by what they are about."""
    found: dict[str, list[StatedClaim]] = {}
    for claim in claims:
        place = places.of(claim.evidence_id)
        if place is not None:
            found.setdefault(claim.subject_id, []).append(StatedClaim(claim, *place))
    return found
