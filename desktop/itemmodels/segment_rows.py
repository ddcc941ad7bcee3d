"""Every split of a market as rows of a tree: two years, share, growth, rank, claims, evidence.

Read once on the database worker and frozen; the cells are made when they are looked at, because a
market may have a hundred thousand segments and a screen shows forty.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.analysis.growth import GrowthError, cagr
from desktop.figures.amounts import select
from desktop.figures.axes import year_label
from desktop.figures.build import snapshot
from desktop.figures.figure import Entity
from desktop.figures.scale import Scale
from desktop.figures.segment_context import SegmentContext, best_year, context_of
from desktop.figures.snapshot import SegmentsSnapshot
from desktop.figures.tracks import preferred_first

if TYPE_CHECKING:
    from desktop.figures.amounts import Amount
    from desktop.figures.request import FigureRequest
    from desktop.market.records import Segment
    from desktop.workspace.workspace import Workspace

MARKET, DIMENSION, SEGMENT = 0, 1, 2
MEASURED_FROM = 1.0
"""Growth over less than this many years is not stated."""


@dataclass(frozen=True, slots=True)
class Growth:
    """A rate a year and the arithmetic."""

    rate: float
    formula: str


@dataclass(frozen=True, slots=True, eq=False)
class SegmentRows:
    """The tree as arrays: row 0 is the market, below it its dimensions, below them their segments."""

    contexts: tuple[SegmentContext, ...]
    kinds: list[int]
    parents: list[int]
    context_of: list[int]
    segments: list[Segment | None]
    children: list[list[int]]
    totals: dict[int, Amount]
    """The market's own preferred value by year."""
    year: int | None
    last: int | None
    scale: Scale
    claim_counts: Counter[str] = field(default_factory=Counter)
    disputed: frozenset[str] = frozenset()
    rows_of: dict[str, int] = field(default_factory=dict)

    @property
    def language(self) -> str:
        """Language of names and numbers."""
        return self.scale.language

    def entity(self, row: int) -> Entity:
        """What choosing the row selects."""
        context = self.contexts[self.context_of[row]]
        kind, segment = self.kinds[row], self.segments[row]
        if segment is not None:
            return Entity("segment", segment.id)
        if kind == DIMENSION:
            return Entity("dimension", context.snapshot.dimension.id)
        return Entity("market", context.snapshot.subject.id)

    def amount(self, row: int, year: int | None) -> Amount | None:
        """The chosen value of a row in a year."""
        segment = self.segments[row]
        if year is None or self.kinds[row] == DIMENSION:
            return None
        if segment is None:
            return self.totals.get(year)
        return self.contexts[self.context_of[row]].values.get(segment.id, {}).get(year)

    def whole(self, row: int, year: int | None) -> Amount | None:
        """What a row is a part of."""
        if year is None:
            return None
        parent = self.parents[row]
        if self.kinds[row] == SEGMENT and self.kinds[parent] == SEGMENT:
            return self.amount(parent, year)
        return self.contexts[self.context_of[row]].totals.get(year)

    def growth(self, row: int) -> Growth | None:
        """The rate a year from the first to the last shown year; None when either value is missing."""
        first, last = self.amount(row, self.year), self.amount(row, self.last)
        if first is None or last is None or not first.value or last.value is None:
            return None
        years = first.stated.period.years_to(last.stated.period)
        if not years >= MEASURED_FROM:
            return None
        try:
            rate = cagr(first.value, last.value, years)
        except GrowthError:
            return None
        start, end = self.scale.of_amount(first), self.scale.of_amount(last)
        return Growth(rate, f"({end} / {start})^(1 / {years:.4g}) - 1")

    def rank(self, row: int) -> int | None:
        """The place among the siblings; None while a sibling's value is unknown and no source ranks it."""
        siblings = self.children[self.parents[row]] if self.parents[row] >= 0 else []
        amounts = [self.amount(other, self.year) for other in siblings]
        own = self.amount(row, self.year)
        if own is not None and all(amount is not None and amount.value is not None for amount in amounts):
            return 1 + sum(1 for a in amounts if a is not None and (a.value or 0) > (own.value or 0))
        segment = self.segments[row]
        if segment is None:
            return None
        claims = self.contexts[self.context_of[row]].claims(segment.id)
        places = {"largest": 1, "second": 2, "third": 3}
        stated = {
            places[c.claim.predicate] for c in claims if c.claim.predicate in places and c.claim.status == "preferred"
        }
        return stated.pop() if len(stated) == 1 else None

    def head(self, year: int | None) -> str:
        """A year as a column head: ``2035F`` when all its values are forecasts."""
        if year is None:
            return ""
        found = [context.totals.get(year) for context in self.contexts] + [self.totals.get(year)]
        found += [by_year.get(year) for context in self.contexts for by_year in context.values.values()]
        known = [amount for amount in found if amount is not None]
        ahead = bool(known) and all(amount.forecast for amount in known) and year != self.year
        return year_label(year, float(year) if ahead else None, self.language)


def read_rows(workspace: Workspace, request: FigureRequest, last: int | None) -> SegmentRows | None:
    """All dimensions of the request's market; None when it has none.

    ``request.year`` is the first year shown (None: the best documented one), ``last`` the second.
    """
    dimensions = workspace.dimensions.all(market_id=request.market)
    contexts = []
    for dimension in dimensions:
        known = snapshot(replace(request, dimension=dimension.id, segment=""), workspace)
        if isinstance(known, SegmentsSnapshot):
            contexts.append(context_of(replace(request, year=None, shape=""), known))
    if not contexts:
        return None
    chosen = next((c for c in contexts if c.snapshot.dimension.id == request.dimension), contexts[0])
    totals = _totals(chosen)
    year = request.year if request.year is not None else _first_year(contexts, chosen, totals)
    last = _last_year(contexts, totals, year, last)
    return _arrange(workspace, tuple(contexts), totals, year, last, request.language)


def _totals(context: SegmentContext) -> dict[int, Amount]:
    known = context.snapshot
    selection = select(known.totals, known.measure, known.fx, context.request.currency)
    totals: dict[int, Amount] = {}
    for amount in preferred_first([a for a in selection.amounts if a.value is not None], known.choosing):
        totals.setdefault(math.floor(amount.x), amount)
    return totals


def _first_year(contexts: list[SegmentContext], chosen: SegmentContext, totals: dict[int, Amount]) -> int | None:
    for context in (chosen, *contexts):
        if context.values:
            return best_year(context)
    return max((year for year, amount in totals.items() if not amount.forecast), default=min(totals, default=None))


def _last_year(
    contexts: list[SegmentContext], totals: dict[int, Amount], year: int | None, last: int | None
) -> int | None:
    years = {y for context in contexts for y in context.years} or set(totals)
    if last is None:
        last = max(years, default=None)
    return None if last is None or year is None or last <= year else last


def _arrange(
    workspace: Workspace,
    contexts: tuple[SegmentContext, ...],
    totals: dict[int, Amount],
    year: int | None,
    last: int | None,
    language: str,
) -> SegmentRows:
    kinds, parents, places = [MARKET], [-1], [0]
    segments: list[Segment | None] = [None]
    children: list[list[int]] = [[]]
    rows_of: dict[str, int] = {}

    def add(kind: int, parent: int, place: int, segment: Segment | None) -> int:
        number = len(kinds)
        kinds.append(kind)
        parents.append(parent)
        places.append(place)
        segments.append(segment)
        children.append([])
        children[parent].append(number)
        return number

    for place, context in enumerate(contexts):
        top = add(DIMENSION, 0, place, None)
        rows_of[context.snapshot.dimension.id] = top
        for segment in context.snapshot.segments:
            parent = rows_of.get(segment.parent_id or "", top)
            rows_of[segment.id] = add(SEGMENT, parent, place, segment)
    rows_of[contexts[0].snapshot.subject.id] = 0
    numbers = [a.value for c in contexts for v in c.values.values() for a in v.values() if a.value is not None]
    numbers += [amount.value for amount in totals.values() if amount.value is not None]
    unit = next((c.selection.unit for c in contexts if c.selection.unit), "")
    unit = unit or next((amount.unit for amount in totals.values()), "")
    subjects = [segment.id for segment in segments if segment is not None]
    members = workspace.dispute_members.all(entity_id=[*subjects, contexts[0].snapshot.subject.id])
    return SegmentRows(
        contexts=contexts,
        kinds=kinds,
        parents=parents,
        context_of=places,
        segments=segments,
        children=children,
        totals=totals,
        year=year,
        last=last,
        scale=Scale.of(numbers, unit, language),
        claim_counts=Counter(c.claim.subject_id for context in contexts for c in context.snapshot.claims),
        disputed=frozenset(member.entity_id for member in members),
        rows_of=rows_of,
    )
