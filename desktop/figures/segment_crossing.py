"""Two dimensions of a market made ready to draw: both with one scale, and what their segments share."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.figures.amounts import Amount, select
from desktop.figures.scale import Scale
from desktop.figures.segment_context import SegmentContext, best_year, context_of
from desktop.figures.tracks import preferred_first
from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.figures.snapshot import Stated
    from desktop.market.records import Segment

Pair = tuple[str, str]


@frozen(eq=False)
class Crossed:
    """Rows and columns of one year."""

    rows: SegmentContext
    columns: SegmentContext
    cells: dict[Pair, dict[int, Amount]]
    """Row and column, then year: the chosen value of what both share."""
    known: dict[Pair, str]
    """Ids of the crossings on file, by row and column."""
    year: int | None

    @property
    def total(self) -> Amount | None:
        """The stated total of the year, from the place of the rows or else of the columns."""
        if self.year is None:
            return None
        return self.rows.totals.get(self.year) or self.columns.totals.get(self.year)

    def cell(self, row: Segment, column: Segment) -> Amount | None:
        """What a row and a column share, where somebody states it for the year."""
        return self.cells.get((row.id, column.id), {}).get(self.year) if self.year is not None else None

    def used(self, rows: tuple[Segment, ...], columns: tuple[Segment, ...]) -> list[Stated]:
        """The observations behind these rows, these columns and their crossings: the total first."""
        year = self.year
        if year is None:
            return []
        found = [self.total] if self.total is not None else []
        for context, segments in ((self.rows, rows), (self.columns, columns)):
            found += [a for one in segments if (a := context.values.get(one.id, {}).get(year)) is not None]
        found += [a for row in rows for column in columns if (a := self.cell(row, column)) is not None]
        return list({amount.stated.observation.id: amount.stated for amount in found}.values())


def crossed_of(context: SegmentContext) -> Crossed | None:
    """Both dimensions on one scale; None where the request crosses none."""
    snapshot = context.snapshot
    if snapshot.cross is None:
        return None
    request = context.request
    columns = context_of(replace(request, dimension=snapshot.cross.dimension.id, segment=""), snapshot.cross)
    pairs = _pairs(context)
    years = (request.start, request.end)
    shared = select(snapshot.shared, snapshot.measure, snapshot.fx, request.currency, years)
    unit = context.selection.unit or columns.selection.unit or shared.unit or context.scale.unit
    cells = _cells([a for a in shared.amounts if a.unit == unit and a.value is not None], pairs, context)
    numbers = [a.value for by_year in cells.values() for a in by_year.values() if a.value is not None]
    for one in (context, columns):
        numbers += [a.value for by_year in one.values.values() for a in by_year.values() if a.value is not None]
        numbers += [a.value for a in one.totals.values() if a.value is not None]
    scale = Scale.of(numbers, unit, request.language)
    rows, columns = replace(context, scale=scale), replace(_in_unit(columns, unit), scale=scale)
    known = {pair: crossing for crossing, pair in pairs.items()}
    return Crossed(rows, columns, cells, known, _year(rows, columns, cells))


def _pairs(context: SegmentContext) -> dict[str, Pair]:
    """Row and column of each crossing, whichever it names first."""
    own = {segment.id for segment in context.top()}
    return {
        one.id: (one.first_id, one.second_id) if one.first_id in own else (one.second_id, one.first_id)
        for one in context.snapshot.crossings
    }


def _cells(amounts: list[Amount], pairs: dict[str, Pair], context: SegmentContext) -> dict[Pair, dict[int, Amount]]:
    found: dict[tuple[Pair, int], list[Amount]] = {}
    for amount in amounts:
        pair = pairs[amount.stated.observation.subject_id]
        found.setdefault((pair, math.floor(amount.x)), []).append(amount)
    cells: dict[Pair, dict[int, Amount]] = {}
    for (pair, year), here in found.items():
        cells.setdefault(pair, {})[year] = preferred_first(here, context.snapshot.choosing)[0]
    return cells


def _in_unit(context: SegmentContext, unit: str) -> SegmentContext:
    """Without the values that stand in another unit than the rows."""
    values = {
        key: kept
        for key, by_year in context.values.items()
        if (kept := {year: amount for year, amount in by_year.items() if amount.unit == unit})
    }
    totals = {year: amount for year, amount in context.totals.items() if amount.unit == unit}
    return replace(context, values=values, totals=totals)


def _year(rows: SegmentContext, columns: SegmentContext, cells: dict[Pair, dict[int, Amount]]) -> int | None:
    """The asked year, else the one with most crossings, else the best documented one of rows or columns."""
    if rows.request.year is not None:
        return rows.request.year
    counts = Counter(year for by_year in cells.values() for year in by_year)
    if counts:
        return min(counts, key=lambda year: (-counts[year], year))
    return best_year(rows) if rows.years or not columns.years else best_year(columns)
