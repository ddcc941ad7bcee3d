"""A dimension's stated values over the years as columns, stacked or side by side."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from desktop.figures.adding_up import value_labels
from desktop.figures.amounts import lineage_of
from desktop.figures.axes import category_axis, value_axis, year_label
from desktop.figures.figure import Axis, Certainty, Entity, Point, Series
from desktop.figures.segment_context import SegmentContext, exceeds
from desktop.figures.wording import say
from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.figures.amounts import Amount
    from desktop.market.records import Segment

REST = "#rest"
TOTAL = "#total"
_PERCENT = "%"


def columns(context: SegmentContext, *, stacked: bool, printed: Printed | None = None) -> tuple[Series, ...]:
    """One series per segment with a value; stacked ones with the rest nobody published and the stated totals.

    ``printed`` holds the labels that were rounded to add up.
    """
    labels = (printed or Printed()).labels
    years = context.years
    found = [_segment(context, segment, years, labels) for segment in context.top() if context.values.get(segment.id)]
    if stacked:
        found += [series for series in (_rest(context, years, labels), _totals(context, years)) if series]
    return tuple(found)


@frozen
class Printed:
    """Labels of stacked values that are not simply the stated number."""

    labels: dict[tuple[str, int], str] = field(default_factory=dict)
    """By segment id (``REST`` for what is left) and year."""
    changed: tuple[tuple[str, int], ...] = ()
    """Those that plain rounding would print otherwise."""


def printed_stacks(context: SegmentContext) -> Printed:
    """Labels of converted stacks, rounded so that the parts and the rest print the total."""
    labels: dict[tuple[str, int], str] = {}
    changed: list[tuple[str, int]] = []
    for year in context.years:
        total, parts = context.totals.get(year), context.stated(year)
        if total is None:
            continue
        made = value_labels(context.scale, list(parts.values()), total)
        keys = [(key, year) for key in (*parts, REST)]
        labels.update(zip(keys, made.texts, strict=False))
        changed += [keys[place] for place in made.changed if keys[place][0] != REST]
    return Printed(labels, tuple(changed))


def axes(
    context: SegmentContext, series: tuple[Series, ...], *, stacked: bool, shares: bool = False
) -> tuple[Axis, Axis]:
    """Years as categories; values, or shares, from 0 to the highest column."""
    labels = [year_label(year, forecast_from(context), context.language) for year in context.years]
    heights = [0.0]
    for place in range(len(labels)):
        tops = [p.y for s in series if s.key != TOTAL for p in s.points if p.y is not None and p.x == place]
        totals = [p.y for s in series if s.key == TOTAL for p in s.points if p.y is not None and p.x == place]
        heights += [sum(tops) if stacked else max(tops, default=0.0), *totals]
    unit, factor = (_PERCENT, 1.0) if shares else (context.scale.label, context.scale.factor)
    return category_axis(labels), value_axis(heights, context.language, unit=unit, factor=factor, percent=shares)


def forecast_from(context: SegmentContext) -> float | None:
    """The first year beyond every value that looks back; years are marked from there on."""
    ahead = [year for by_year in context.values.values() for year, a in by_year.items() if a.forecast]
    back = [year for by_year in context.values.values() for year, a in by_year.items() if not a.forecast]
    back += [year for year, total in context.totals.items() if not total.forecast]
    back += list(_headline_years(context))
    later = [year for year in ahead if year > max(back, default=0)]
    return float(min(later)) if later else None


def _headline_years(context: SegmentContext) -> list[int]:
    """Years for which the same market has an actual or estimated total, whoever states it."""
    return [
        s.period.year for s in context.snapshot.totals if s.observation.kind in {"actual", "estimate"} and s.period.text
    ]


def _segment(
    context: SegmentContext, segment: Segment, years: tuple[int, ...], labels: dict[tuple[str, int], str]
) -> Series:
    by_year = context.values[segment.id]
    points = tuple(_point(context, segment, place, year, by_year.get(year), labels) for place, year in enumerate(years))
    return Series(
        key=segment.id,
        name=context.label(segment),
        colour=context.colours[segment.id],
        points=points,
        entity=Entity("segment", segment.id),
        mark="column",
    )


def _point(
    context: SegmentContext,
    segment: Segment,
    place: int,
    year: int,
    amount: Amount | None,
    labels: dict[tuple[str, int], str],
) -> Point:
    if amount is None or amount.value is None:
        reason = say(context.language, "gap_reason", span=year)
        return Point(str(year), float(place), None, Certainty.NOT_PUBLISHED, reason=reason)
    number = context.scale.of_amount(amount)
    phrase = context.scale.phrase(number)
    told, whose = context.told(amount), context.whose(amount.stated)
    words = (context.label(segment), phrase, told, context.converted(amount), whose)
    return Point(
        key=str(year),
        x=float(place),
        y=context.scale.shown(amount.value),
        certainty=amount.certainty,
        label=labels.get((segment.id, year), number),
        text=say(context.language, "comma").join(word for word in words if word),
        stated=True,
        lineage=amount.lineage,
        entity=Entity("segment", segment.id),
    )


def _rest(context: SegmentContext, years: tuple[int, ...], labels: dict[tuple[str, int], str]) -> Series | None:
    """What is left of each year's stated total."""
    points = []
    for place, year in enumerate(years):
        total, parts = context.totals.get(year), list(context.stated(year).values())
        stated = sum(a.value or 0.0 for a in parts)
        if total is None or not total.value or not exceeds(total.value, stated):
            continue
        rest = total.value - stated
        step = max((a.step for a in (total, *parts) if a.step is not None), default=None)
        number = context.scale.number(rest, step)
        ends = " - ".join(context.scale.of_amount(a) for a in (total, *parts))
        lineage = lineage_of(f"{ends} = {number}", total, *parts)
        name = say(context.language, "segments.rest_series")
        text = say(context.language, "comma").join((name, context.scale.phrase(number), str(year)))
        shown, label = context.scale.shown(rest), labels.get((REST, year), number)
        points.append(Point(str(year), float(place), shown, Certainty.NOT_PUBLISHED, label, text, lineage=lineage))
    if not points:
        return None
    return Series(
        key=REST, name=say(context.language, "segments.rest_series"), colour=0, points=tuple(points), mark="column"
    )


def _totals(context: SegmentContext, years: tuple[int, ...]) -> Series | None:
    """The stated total of each year as a label over its column."""
    points = []
    name = say(context.language, "segments.total_series")
    for place, year in enumerate(years):
        total = context.totals.get(year)
        if total is None or total.value is None:
            continue
        number = context.scale.of_amount(total)
        phrase, whose = context.scale.phrase(number), context.whose(total.stated)
        words = (name, phrase, context.told(total), context.converted(total), whose)
        text = say(context.language, "comma").join(word for word in words if word)
        points.append(
            Point(
                key=str(year),
                x=float(place),
                y=context.scale.shown(total.value),
                certainty=total.certainty,
                label=number,
                text=text,
                stated=True,
                lineage=total.lineage,
                entity=Entity("observation", total.stated.observation.id),
                forecast=total.forecast,
            )
        )
    return Series(key=TOTAL, name=name, colour=0, points=tuple(points), mark="marker") if points else None
