"""Where the person owns a number, and where they can state one: handed to the tables with every figure."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from desktop.analysis.own import is_owned
from desktop.figures.figure import OwnPlace
from desktop.market.quantity import format_quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.figures.amounts import Amount
    from desktop.figures.segment_context import SegmentContext
    from desktop.figures.segment_crossing import Crossed
    from desktop.figures.size_context import SizeContext
    from desktop.figures.snapshot import Stated
    from desktop.market.records import Measure, Segment

MOST_YEARS: Final = 40
"""A chart over more years than this offers no rows for the years nobody states."""


def of_stated(stated: Stated, measure: Measure, unit: str, factor: float, language: str) -> OwnPlace:
    """The place of a number on file; ``unit`` and ``factor`` are those of the column it is shown in."""
    row = stated.observation
    # A computed number has no words of its own that could be typed again.
    words = format_quantity(row.value, row.unit, language) if row.derived else row.stated
    return OwnPlace(
        subject=row.subject,
        subject_id=row.subject_id,
        measure=row.measure_id,
        period=row.period,
        unit=unit,
        unit_kind=measure.unit_kind,
        factor=factor,
        owned=row.id if is_owned(row, stated.source) else "",
        stated=words,
    )


def of_market(context: SizeContext, used: Iterable[Stated]) -> Mapping[str, OwnPlace]:
    """By observation the place of each number of a size figure that shows values as they are."""
    measure, scale = context.snapshot.measure, context.scale
    return {
        one.observation.id: of_stated(one, measure, scale.unit, scale.factor, context.language)
        for one in used
        if one.observation.measure_id == measure.id
    }


def unstated_years(context: SizeContext, used: Iterable[Stated]) -> tuple[OwnPlace, ...]:
    """The years between the first and the last number in which the person states none themselves."""
    subject, measure, scale = context.snapshot.subject, context.snapshot.measure, context.scale
    dated = [one for one in used if not math.isnan(one.x) and one.observation.measure_id == measure.id]
    years = [math.floor(one.x) for one in dated]
    if not years or subject.kind != "market" or max(years) - min(years) >= MOST_YEARS:
        return ()
    own = {math.floor(one.x) for one in dated if is_owned(one.observation, one.source)}
    return tuple(
        OwnPlace(subject.kind, subject.id, measure.id, str(year), scale.unit, measure.unit_kind, scale.factor)
        for year in range(min(years), max(years) + 1)
        if year not in own
    )


def of_segment(context: SegmentContext, segment: Segment, year: int | None) -> OwnPlace | None:
    """The place of a segment's number of a year, stated or not; None without a year."""
    if year is None:
        return None
    measure, scale = context.snapshot.measure, context.scale
    amount = context.values.get(segment.id, {}).get(year)
    if amount is not None:
        return of_stated(amount.stated, measure, scale.unit, scale.factor, context.language)
    return OwnPlace("segment", segment.id, measure.id, str(year), scale.unit, measure.unit_kind, scale.factor)


def of_crossing(crossed: Crossed, key: str, amount: Amount | None) -> OwnPlace | None:
    """The place of what a row and a column share, stated or not; None without a year."""
    measure, scale = crossed.rows.snapshot.measure, crossed.rows.scale
    if amount is not None:
        return of_stated(amount.stated, measure, scale.unit, scale.factor, crossed.rows.language)
    if crossed.year is None:
        return None
    return OwnPlace("crossing", key, measure.id, str(crossed.year), scale.unit, measure.unit_kind, scale.factor)
