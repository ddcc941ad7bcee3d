"""What an opportunity map stands on: each segment's size in two years and the growth between them."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.analysis.growth import GrowthError, cagr
from desktop.figures.reading import UnknownFigureError, market_of, read_segments
from desktop.figures.segment_context import SegmentContext, context_of
from desktop.figures.snapshot import MARKET_SIZE
from desktop.figures.tracks import preferred_first
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.figures.amounts import Amount
    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import SegmentsSnapshot
    from desktop.market.records import Segment
    from desktop.workspace.workspace import Workspace

INCREMENT: Final = "increment"
"""The mode in which a segment stands at what it adds, not at what it is at the end."""


@frozen
class Grown:
    """A number that is computed, or the two ends of what it can be."""

    value: float | None
    low: float | None = None
    high: float | None = None


@frozen
class Chance:
    """A segment with its size in both years."""

    segment: Segment
    base: Amount
    end: Amount
    growth: Grown
    increment: Grown


@frozen(eq=False)
class Chances:
    """A split between two years."""

    context: SegmentContext
    base: int | None
    end: int | None
    found: tuple[Chance, ...]
    silent: tuple[Segment, ...]
    """Segments without a value in one of the years."""
    sizes: Mapping[str, Mapping[int, Amount]]
    """Every size on file, by segment and year."""

    @property
    def years(self) -> int:
        """How many lie between."""
        return 0 if self.base is None or self.end is None else self.end - self.base


def read_opportunity(request: FigureRequest, workspace: Workspace) -> SegmentsSnapshot:
    """The split of the request, or the market's first one with values of two years, else its first one."""
    market = market_of(workspace, request.market)
    dimension = request.dimension
    if not dimension:
        every = workspace.dimensions.all(market_id=market.id)
        if not every:
            raise UnknownFigureError(f"The market “{market.id}” is not split in this workspace.")
        told = (one.id for one in every if len(workspace.observations.years_of_parts(one.id, MARKET_SIZE)) > 1)
        dimension = next(told, every[0].id)
    return read_segments(replace(request, dimension=dimension, measure=MARKET_SIZE), workspace)


def chances(request: FigureRequest, known: SegmentsSnapshot) -> Chances:
    """Every segment with a size in the first and the last year that most of them have; the request may name others."""
    context = context_of(request, known)
    sizes = _sizes(context)
    base, end = _years(request, sizes)
    found, silent = [], []
    for segment in context.top():
        first = sizes.get(segment.id, {}).get(base) if base is not None else None
        last = sizes.get(segment.id, {}).get(end) if end is not None else None
        made = _chance(segment, first, last) if first is not None and last is not None else None
        if made is None:
            silent.append(segment)
        else:
            found.append(made)
    return Chances(context, base, end, tuple(found), tuple(silent), sizes)


def _sizes(context: SegmentContext) -> dict[str, dict[int, Amount]]:
    """The chosen value of each segment and year; where nobody states one value, the range that is stated."""
    groups: dict[tuple[str, int], list[Amount]] = {}
    for amount in context.selection.amounts:
        if amount.value is None and amount.low is not None and amount.high is not None:
            groups.setdefault((amount.stated.observation.subject_id, math.floor(amount.x)), []).append(amount)
    found: dict[str, dict[int, Amount]] = {}
    for (segment, year), group in groups.items():
        found.setdefault(segment, {})[year] = preferred_first(group, context.snapshot.choosing)[0]
    for segment, by_year in context.values.items():
        found.setdefault(segment, {}).update(by_year)
    return found


def _years(request: FigureRequest, sizes: dict[str, dict[int, Amount]]) -> tuple[int | None, int | None]:
    """The two years that most segments have both of, the furthest apart of equals; the request may name a last one."""
    pairs: Counter[tuple[int, int]] = Counter()
    for by_year in sizes.values():
        years = sorted(by_year)
        pairs.update((first, last) for place, first in enumerate(years) for last in years[place + 1 :])
    wanted = {pair: count for pair, count in pairs.items() if pair[1] == request.year} or pairs
    best = max(wanted, key=lambda pair: (wanted[pair], pair[1] - pair[0], pair), default=None)
    return (None, None) if best is None else best


def end_years(known: SegmentsSnapshot, request: FigureRequest) -> tuple[int, ...]:
    """Years that an opportunity map can end in: those that some segment has an earlier value to."""
    sizes = _sizes(context_of(request, known))
    return tuple(sorted({year for by_year in sizes.values() for year in by_year if year > min(by_year)}))


def _chance(segment: Segment, base: Amount, end: Amount) -> Chance | None:
    """None where no compound rate leads from one to the other."""
    years = end.stated.period.year - base.stated.period.year
    try:
        if base.value is not None and end.value is not None:
            growth = Grown(cagr(base.value, end.value, years))
            return Chance(segment, base, end, growth, Grown(end.value - base.value))
        lows, highs = _ends(base), _ends(end)
        growth = Grown(None, cagr(lows[1], highs[0], years), cagr(lows[0], highs[1], years))
        return Chance(segment, base, end, growth, Grown(None, highs[0] - lows[1], highs[1] - lows[0]))
    except GrowthError:
        return None


def _ends(amount: Amount) -> tuple[float, float]:
    value = amount.value or 0.0
    low = amount.low if amount.value is None and amount.low is not None else value
    high = amount.high if amount.value is None and amount.high is not None else value
    return low, high
