"""Small multiples: a chart for each part in the order of the split, on common axes unless asked otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures import caption
from desktop.figures.axes import time_axis, value_axis
from desktop.figures.figure import Boundary, Certainty, Entity, Family, Figure, Panel, Point, Series
from desktop.figures.segment_areas import MIDDLE, boundary_of
from desktop.figures.segment_columns import columns
from desktop.figures.segment_frame import evidence, legend, source_line, subtitle, used_in
from desktop.figures.segment_stacks import stack_notes
from desktop.figures.segment_table import columns_table
from desktop.figures.segment_title import columns_title
from desktop.figures.wording import join, say

if TYPE_CHECKING:
    from desktop.figures.amounts import Amount
    from desktop.figures.figure import Axis
    from desktop.figures.segment_context import SegmentContext
    from desktop.market.records import Segment

MOST: Final = 48
"""Parts beyond this are counted, not drawn."""
WEIGHT: Final = 1.75


def compose_multiples(context: SegmentContext) -> Figure:
    """One panel a part: its stated values over the years, or that nobody publishes any."""
    request, language, years = context.request, context.language, context.years
    shown = context.top()[:MOST]
    ahead = boundary_of(context)
    panels = tuple(_panel(context, segment) for segment in shown)
    every = [p.y for panel in panels for s in panel.series for p in s.points if p.y is not None]
    y = _axis(context, every)
    title = columns_title(context)
    used = [stated for year in years for stated in used_in(context, year)]
    points = [point for panel in panels for one in panel.series for point in one.points]
    unknown = Certainty.NOT_PUBLISHED
    rows = [(p.title, [(q.text, "") for s in p.series for q in s.points if q.y is not None]) for p in panels]
    notes = list(stack_notes(context, stacked=False))
    if request.own_axes:
        notes.insert(0, say(language, "note.own_axes"))
    if len(context.top()) > len(shown):
        words = {"count": len(shown), "all": len(context.top()), "dimension": context.dimension}
        notes.append(say(language, "note.first_of", **words))
    return Figure(
        id=request.id,
        name=request.name,
        family=Family.MULTIPLES,
        language=language,
        section=context.snapshot.subject.name(language),
        title=title,
        subtitle=subtitle(context, join(language, [str(year) for year in years]), y.unit),
        source_line=source_line(context, used),
        alt_text=say(language, "alt.multiples", title=title, series=caption.in_words(rows, language)),
        x=time_axis(years[0], years[-1], ahead, language),
        y=y,
        annotations=() if ahead is None else (Boundary(ahead, ""),),
        footnotes=tuple(notes),
        legend=legend([*(p.certainty for p in points if p.y is not None), *(unknown for p in panels if p.empty)]),
        evidence=evidence(context, used),
        formulas=tuple(dict.fromkeys(point.lineage.formula for point in points if point.lineage.formula)),
        table=columns_table(context, columns(context, stacked=False), y.unit),
        panels=panels,
    )


def _axis(context: SegmentContext, values: list[float]) -> Axis:
    return value_axis([0.0, *values], context.language, unit=context.scale.label, factor=context.scale.factor)


def _panel(context: SegmentContext, segment: Segment) -> Panel:
    by_year, label, colour = context.values.get(segment.id, {}), context.label(segment), context.colours[segment.id]
    entity = Entity("segment", segment.id)
    if not by_year:
        empty = say(context.language, "not_published").lower()
        return Panel(segment.id, label, (), colour, entity, empty)
    points = _points(context, segment, by_year)
    series = Series(segment.id, label, colour, points, entity, weight=WEIGHT)
    own = _axis(context, [point.y for point in points if point.y is not None]) if context.request.own_axes else None
    return Panel(segment.id, label, (series,), colour, entity, y=own)


def _points(context: SegmentContext, segment: Segment, by_year: dict[int, Amount]) -> tuple[Point, ...]:
    """The stated values; between two of them a year in which only others are stated is a gap."""
    first, last = min(by_year), max(by_year)
    return tuple(
        _point(context, segment, year, by_year.get(year), year in {first, last})
        for year in context.years
        if first <= year <= last
    )


def _point(context: SegmentContext, segment: Segment, year: int, amount: Amount | None, is_end: bool) -> Point:
    language, x = context.language, year + MIDDLE
    if amount is None or amount.value is None:
        return Point(str(year), x, None, Certainty.NOT_PUBLISHED, reason=say(language, "gap_reason", span=year))
    number = context.scale.of_amount(amount)
    words = (
        context.label(segment),
        context.scale.phrase(number),
        context.told(amount),
        context.converted(amount),
        context.whose(amount.stated),
    )
    return Point(
        key=str(year),
        x=x,
        y=context.scale.shown(amount.value),
        certainty=amount.certainty,
        label=number if is_end else "",
        text=say(language, "comma").join(word for word in words if word),
        stated=True,
        lineage=amount.lineage,
        entity=Entity("segment", segment.id),
        forecast=amount.forecast,
    )
