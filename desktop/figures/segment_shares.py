"""A dimension's parts as shares of each year's stated total, printed so that they add up to 100 %.

A year without a stated total has no shares: its stated parts need not be all there is. Only where one
estimator states every part of a printed split are the parts themselves the whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.adding_up import share_labels
from desktop.figures.amounts import lineage_of
from desktop.figures.figure import Certainty, Entity, Point, Series
from desktop.figures.scale import rate_text
from desktop.figures.segment_columns import REST
from desktop.figures.segment_context import SegmentContext, exceeds
from desktop.figures.wording import say
from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.figures.amounts import Amount
    from desktop.market.records import Segment

_EXACT_DIGITS = 2
"""Digits of the share in a tooltip: more than are printed, and not rounded to a sum."""


@frozen
class YearShares:
    """The shares of one year, or why there are none."""

    texts: dict[str, str]
    """Printed share by segment id; the rest under ``REST``."""
    whole: float
    """Single units."""
    over: tuple[Amount, ...]
    """What the whole is made of: the stated total, or all the parts."""
    reason: str = ""
    changed: tuple[str, ...] = ()
    """Segment ids whose printed share is not what plain rounding gives."""


def shares_of(context: SegmentContext, year: int) -> YearShares:
    """What the parts of a year are parts of, and their printed shares in it."""
    stated, total = context.stated(year), context.totals.get(year)
    parts = {key: amount.value or 0.0 for key, amount in stated.items()}
    covered = sum(parts.values())
    over: tuple[Amount, ...] = (total,) if total is not None else tuple(stated.values())
    whole = total.value if total is not None and total.value else covered
    if total is None or not total.value:
        if not is_complete(context, year):
            return YearShares({}, 0.0, (), say(context.language, "shares.no_total", year=year))
    elif exceeds(covered, total.value):
        return YearShares({}, 0.0, (), say(context.language, "shares.over", year=year))
    if exceeds(whole, covered):
        parts[REST] = whole - covered
    made = share_labels(list(parts.values()), whole, context.language)
    keys = list(parts)
    changed = tuple(keys[place] for place in made.changed if keys[place] != REST)
    return YearShares(dict(zip(keys, made.texts, strict=True)), whole, over, changed=changed)


def is_complete(context: SegmentContext, year: int) -> bool:
    """Whether one estimator states every part of a printed split for a year."""
    stated = context.stated(year)
    estimators = {amount.stated.estimator for amount in stated.values()}
    listed = {segment.id for segment in context.top()}
    return bool(stated) and set(stated) == listed and len(estimators) == 1 and not context.snapshot.dimension.informal


def share_series(context: SegmentContext, shares: dict[int, YearShares], *, stacked: bool) -> tuple[Series, ...]:
    """One series a part with a value; stacked ones with the rest of each year."""
    found = [_segment(context, one, shares) for one in context.top() if context.values.get(one.id)]
    rest = _rest(context, shares) if stacked else None
    return (*found, rest) if rest is not None else tuple(found)


def _segment(context: SegmentContext, segment: Segment, shares: dict[int, YearShares]) -> Series:
    points = tuple(_point(context, segment, place, year, shares[year]) for place, year in enumerate(context.years))
    return Series(
        key=segment.id,
        name=context.label(segment),
        colour=context.colours[segment.id],
        points=points,
        entity=Entity("segment", segment.id),
        mark="column",
    )


def _point(context: SegmentContext, segment: Segment, place: int, year: int, made: YearShares) -> Point:
    language, scale = context.language, context.scale
    amount = context.values[segment.id].get(year)
    if amount is None or amount.value is None or made.reason:
        reason = made.reason or say(language, "gap_reason", span=year)
        return Point(str(year), float(place), None, Certainty.NOT_PUBLISHED, reason=reason)
    printed = made.texts[segment.id]
    share = amount.value / made.whole
    number = scale.of_amount(amount)
    words = (
        context.label(segment),
        rate_text(share, _EXACT_DIGITS, language),
        scale.phrase(number),
        context.told(amount),
        context.converted(amount),
        context.whose(amount.stated),
    )
    return Point(
        key=str(year),
        x=float(place),
        y=share,
        certainty=Certainty.MODELLED,
        label=printed,
        text=say(language, "comma").join(word for word in words if word),
        lineage=lineage_of(f"{number} / {_whole(context, made)} = {printed}", amount, *made.over),
        entity=Entity("segment", segment.id),
    )


def _whole(context: SegmentContext, made: YearShares) -> str:
    """The whole as the arithmetic writes it: the stated total, or the sum of all parts."""
    numbers = [context.scale.of_amount(amount) for amount in made.over]
    return numbers[0] if len(numbers) == 1 else f"({' + '.join(numbers)})"


def _rest(context: SegmentContext, shares: dict[int, YearShares]) -> Series | None:
    language, name = context.language, say(context.language, "segments.rest_series")
    points = []
    for place, year in enumerate(context.years):
        made = shares[year]
        if REST not in made.texts:
            continue
        amounts = list(context.stated(year).values())
        rest = made.whole - sum(amount.value or 0.0 for amount in amounts)
        ends = " - ".join(context.scale.of_amount(amount) for amount in (*made.over, *amounts))
        label = made.texts[REST]
        lineage = lineage_of(f"({ends}) / {_whole(context, made)} = {label}", *made.over, *amounts)
        exact = rate_text(rest / made.whole, _EXACT_DIGITS, language)
        text = say(language, "comma").join((name, exact, str(year)))
        shown = rest / made.whole
        points.append(Point(str(year), float(place), shown, Certainty.NOT_PUBLISHED, label, text, lineage=lineage))
    return Series(REST, name, 0, tuple(points), mark="column") if points else None
