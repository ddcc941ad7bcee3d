"""What every part of a segment figure works on: the tree, the values of a year, one scale."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from desktop.figures.amounts import Amount, Selection, select
from desktop.figures.conversion import rate_words
from desktop.figures.figure import Certainty
from desktop.figures.palette import assign_in_order
from desktop.figures.scale import Scale
from desktop.figures.size_context import inside, plain_market
from desktop.figures.tracks import preferred_first
from desktop.figures.wording import say
from desktop.frozen import frozen
from desktop.market.names import name
from desktop.market.period import format_period

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.analysis.choosing import Choosing
    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import SegmentsSnapshot, Stated, StatedClaim
    from desktop.market.records import Segment

K = TypeVar("K")
T = TypeVar("T")

_TOLERANCE = 1e-9
_REMEMBERED = 8
_TELLING = 200
"""So many of the smallest and of the largest numbers tell which unit suits all."""


@frozen(eq=False)
class SegmentContext:
    """A segment figure half made."""

    request: FigureRequest
    snapshot: SegmentsSnapshot
    values: dict[str, dict[int, Amount]]
    """Segment id, then year: the chosen value."""
    totals: dict[int, Amount]
    """The total each year's parts are parts of."""
    scale: Scale
    colours: dict[str, int]
    selection: Selection
    below: dict[str, tuple[Segment, ...]]
    """The segments right under each one, and under the root."""
    said: dict[str, tuple[StatedClaim, ...]]
    """Claims in words about each segment, without the refuted."""

    @property
    def language(self) -> str:
        """Language of every word."""
        return self.request.language

    @property
    def market(self) -> str:
        """The name of the whole inside a sentence: the market, or the segment of it the tree starts from."""
        market = plain_market(self.snapshot.subject.name(self.language))
        within = self.snapshot.within
        if within is None:
            return market
        return say(self.language, "segments.within", segment=name(within, self.language), market=market)

    @property
    def dimension(self) -> str:
        """The dimension's name inside a sentence."""
        return inside(name(self.snapshot.dimension, self.language))

    @property
    def years(self) -> tuple[int, ...]:
        """Years in which any part has a value."""
        return tuple(sorted({year for by_year in self.values.values() for year in by_year}))

    def whose(self, stated: Stated) -> str:
        """The name of the estimator, else of the publisher."""
        return self.snapshot.names.whose(stated, self.language)

    def told(self, amount: Amount) -> str:
        """Of when a value is and what it is: ``2035, forecast``."""
        kind = say(self.language, f"kind.{amount.stated.observation.kind}")
        return say(self.language, "comma").join((format_period(amount.stated.period, self.language), kind))

    def converted(self, amount: Amount) -> str:
        """With which rate a value was converted; empty for one that was not."""
        return rate_words(amount.conversion, self.language) if amount.conversion is not None else ""

    def drawn(self, years: Iterable[int]) -> list[Amount]:
        """The values of these years and their totals."""
        wanted = set(years)
        parts = [a for by_year in self.values.values() for year, a in by_year.items() if year in wanted]
        return [*(a for year, a in self.totals.items() if year in wanted and self.stated(year)), *parts]

    def top(self) -> tuple[Segment, ...]:
        """The segments right under the root."""
        return self.below.get(self.snapshot.root, ())

    def children(self, segment_id: str) -> tuple[Segment, ...]:
        """The segments right under another one."""
        return self.below.get(segment_id, ())

    def label(self, segment: Segment) -> str:
        """A segment's name."""
        return name(segment, self.language)

    def claims(self, segment_id: str) -> tuple[StatedClaim, ...]:
        """Claims in words about a segment."""
        return self.said.get(segment_id, ())

    def stated(self, year: int) -> dict[str, Amount]:
        """Top segments with a value in a year."""
        return {s.id: self.values[s.id][year] for s in self.top() if year in self.values.get(s.id, {})}

    def covered(self, year: int) -> float | None:
        """How much of the total the stated parts make up; None without a total."""
        total = self.totals.get(year)
        if total is None or not total.value:
            return None
        return sum(amount.value or 0.0 for amount in self.stated(year).values()) / total.value


@lru_cache(maxsize=_REMEMBERED)
def context_of(request: FigureRequest, snapshot: SegmentsSnapshot) -> SegmentContext:
    """Choose one value a segment and year, the totals they belong to, and a scale for all. Remembered."""
    years = (request.start, request.end)
    selection = select(snapshot.values, snapshot.measure, snapshot.fx, request.currency, years)
    totals = select(snapshot.totals, snapshot.measure, snapshot.fx, selection.unit or request.currency, years)
    parts = [amount for amount in selection.amounts if amount.value is not None]
    wholes = [amount for amount in totals.amounts if amount.value is not None and amount.unit == selection.unit]
    values: dict[str, dict[int, Amount]] = {}
    for (segment_id, year), here in _grouped(
        ((a.stated.observation.subject_id, math.floor(a.x)), a) for a in parts
    ).items():
        values.setdefault(segment_id, {})[year] = preferred_first(here, snapshot.choosing)[0]
    chosen = _choose_totals(wholes if parts else list(totals.amounts), parts, snapshot.choosing)
    numbers = [a.value for a in (*parts, *chosen.values()) if a.value is not None]
    unit = selection.unit or totals.unit
    below = _grouped((s.parent_id or "", s) for s in snapshot.segments)
    colours = assign_in_order("segment", [segment.id for segment in below.get(snapshot.root, ())])
    for segment in snapshot.segments:
        colours.setdefault(segment.id, colours.get(segment.parent_id or "", 0))
    said = _grouped((c.claim.subject_id, c) for c in snapshot.claims if c.claim.status != "refuted")
    if len(numbers) > 2 * _TELLING:
        numbers = sorted(numbers, key=abs)
        numbers = [*numbers[:_TELLING], *numbers[-_TELLING:]]
    scale = Scale.of(numbers, unit, request.language)
    return SegmentContext(request, snapshot, values, chosen, scale, colours, selection, below, said)


def _grouped(pairs: Iterable[tuple[K, T]]) -> dict[K, tuple[T, ...]]:
    found: dict[K, list[T]] = {}
    for key, item in pairs:
        found.setdefault(key, []).append(item)
    return {key: tuple(items) for key, items in found.items()}


def _choose_totals(totals: Iterable[Amount], parts: Sequence[Amount], choosing: Choosing) -> dict[int, Amount]:
    """For each year the total that the parts are parts of.

    A publisher may print several: the one from the same source as the parts is taken, of these the
    one whose place in the source reads most like theirs (``FAQ`` beside ``FAQ``), then the one to show.
    """
    chosen: dict[int, Amount] = {}
    by_year: dict[int, list[Amount]] = {}
    for amount in totals:
        if amount.certainty is not Certainty.REFUTED and amount.value is not None:
            by_year.setdefault(math.floor(amount.x), []).append(amount)
    here = _grouped((math.floor(part.x), part) for part in parts)
    for year, candidates in by_year.items():
        first, *others = preferred_first(candidates, choosing)
        if others:
            sides = _Sides.of(here.get(year, ()))
            first = min((first, *others), key=lambda total: _distance(total, sides))
        chosen[year] = first
    return chosen


@frozen
class _Sides:
    """Where the parts of a year come from."""

    sources: frozenset[str]
    estimators: frozenset[str]
    locators: frozenset[str]

    @classmethod
    def of(cls, parts: Iterable[Amount]) -> _Sides:
        found = [part.stated for part in parts]
        return cls(
            frozenset(one.source.id for one in found),
            frozenset(one.estimator for one in found),
            frozenset(one.evidence.locator for one in found),
        )


def _distance(total: Amount, parts: _Sides) -> tuple[bool, bool, int]:
    alike = max((_common_words(total.stated.evidence.locator, one) for one in parts.locators), default=0)
    same_source = total.stated.source.id in parts.sources
    return (
        not same_source,
        total.stated.estimator not in parts.estimators,
        -alike if same_source else 0,
    )


def _common_words(first: str, second: str) -> int:
    """How many leading words two places share."""
    count = 0
    for one, other in zip(first.lower().split(), second.lower().split(), strict=False):
        if one.strip(".,;:") != other.strip(".,;:"):
            break
        count += 1
    return count


def best_year(context: SegmentContext) -> int | None:
    """The year a tree is shown for: the asked one, else the one whose parts cover most of the total.

    Equally covered years: the earlier one, which asks for less faith; without totals the one with most
    values; without values the last year whose total is not a forecast.
    """
    if context.request.year is not None:
        return context.request.year
    if not context.years:
        known = [year for year, total in context.totals.items() if not total.forecast]
        return max(known or context.totals, default=None)
    return min(
        context.years,
        key=lambda year: (-round(context.covered(year) or 0.0, 6), -_count(context, year), year),
    )


def _count(context: SegmentContext, year: int) -> int:
    return 0 if context.covered(year) is not None else len(context.stated(year))


def exceeds(stated: float, total: float) -> bool:
    """Whether parts add up to more than their total, beyond rounding of the arithmetic."""
    return stated > total * (1 + _TOLERANCE)
