"""A dimension's stated values over time as stacked areas.

Between two neighbouring years in which parts are stated, a part that is stated in both is an area with a
straight edge. A part stated in one of them only is a slice at its year, and for the stretch beside it belongs
to what nobody published; so does everything up to the stated total. Across years of the past for which nobody
published a figure nothing is drawn.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from desktop.figures import caption
from desktop.figures.axes import time_axis, value_axis
from desktop.figures.figure import Boundary, Certainty, Family, Figure, Gap, Point
from desktop.figures.segment_columns import TOTAL, columns, forecast_from, printed_stacks
from desktop.figures.segment_frame import evidence, legend, source_line, subtitle, used_in
from desktop.figures.segment_stacks import rounded_notes, stack_notes
from desktop.figures.segment_table import columns_table
from desktop.figures.segment_title import columns_title
from desktop.figures.wording import join, say

if TYPE_CHECKING:
    from desktop.figures.figure import Annotation, Series
    from desktop.figures.segment_context import SegmentContext

MIDDLE: Final = 0.5
"""Where a year's value stands in its slot on the time axis."""


def compose_areas(context: SegmentContext) -> Figure:
    """The stated parts of each year on top of each other, over time."""
    request, language, years = context.request, context.language, context.years
    printed = printed_stacks(context)
    series = tuple(_over_time(context, one) for one in columns(context, stacked=True, printed=printed))
    ahead = boundary_of(context)
    x = time_axis(years[0], years[-1], ahead, language)
    y = value_axis(_heights(series), language, unit=context.scale.label, factor=context.scale.factor)
    title = columns_title(context)
    used = [stated for year in years for stated in used_in(context, year)]
    points = [point for one in series for point in one.points]
    rows = [(s.name, [(p.label, p.key) for p in s.points if p.y is not None]) for s in series]
    return Figure(
        id=request.id,
        name=request.name,
        family=Family.AREAS,
        language=language,
        section=context.snapshot.subject.name(language),
        title=title,
        subtitle=subtitle(context, join(language, [str(year) for year in years]), y.unit),
        source_line=source_line(context, used),
        alt_text=say(language, "alt.areas", title=title, series=caption.in_words(rows, language)),
        x=x,
        y=y,
        series=series,
        annotations=_annotations(context, ahead),
        footnotes=(*stack_notes(context), *rounded_notes(context, printed.changed)),
        legend=legend(point.certainty for point in points),
        evidence=evidence(context, used),
        formulas=tuple(dict.fromkeys(point.lineage.formula for point in points if point.lineage.formula)),
        table=columns_table(context, series, y.unit),
    )


def _over_time(context: SegmentContext, series: Series) -> Series:
    """The same points at their years instead of in the order of columns; only parts are areas."""
    points = tuple(_at(point, context.years) for point in series.points)
    last = next((point for point in reversed(points) if point.y is not None), None)
    if series.key == TOTAL:
        return replace(series, points=_with_breaks(context, points), mark="line")
    label = f"{last.label} {series.name}" if last is not None and last.label else series.name
    return replace(series, points=points, mark="area", end_label=label)


def _at(point: Point, years: tuple[int, ...]) -> Point:
    return replace(point, x=years[round(point.x)] + MIDDLE)


def _with_breaks(context: SegmentContext, points: tuple[Point, ...]) -> tuple[Point, ...]:
    """The totals with a gap wherever whole years without one lie between two of the past."""
    found = list(points[:1])
    for earlier, later in pairwise(points):
        first, last = int(earlier.key), int(later.key)
        if last - first > 1 and not context.totals[last].forecast:
            reason = say(context.language, "segments.no_total_in", year=first + 1)
            x = first + 1 + MIDDLE
            found.append(Point(f"{first + 1}", x, None, Certainty.NOT_PUBLISHED, reason=reason))
        found.append(later)
    return tuple(found)


def boundary_of(context: SegmentContext) -> float | None:
    """Where the forecast begins: after the last year with anything else."""
    ahead = forecast_from(context)
    before = [year for year in context.years if ahead is not None and year < ahead]
    return None if ahead is None else float(before[-1] + 1) if before else ahead


def _heights(series: tuple[Series, ...]) -> list[float]:
    """The height of each year's stack, and the totals."""
    found: dict[float, float] = {}
    totals = []
    for one in series:
        for point in one.points:
            if point.y is not None and one.key == TOTAL:
                totals.append(point.y)
            elif point.y is not None:
                found[point.x] = found.get(point.x, 0.0) + point.y
    return [0.0, *found.values(), *totals]


def _annotations(context: SegmentContext, ahead: float | None) -> tuple[Annotation, ...]:
    """Where the forecast begins, and over which years nothing leads."""
    gaps = tuple(
        Gap(float(first + 1), float(last), say(context.language, "no_figure"))
        for first, last in pairwise(context.years)
        if is_broken(context, first, last)
    )
    boundary = () if ahead is None else (Boundary(ahead, say(context.language, "forecast_line")),)
    return (*boundary, *gaps)


def is_broken(context: SegmentContext, first: int, last: int) -> bool:
    """Whether whole years lie between two without any figure, and the later one is not a forecast alone."""
    later = context.stated(last).values()
    return last - first > 1 and not all(amount.forecast for amount in later)
