"""Series of a size figure: lines of stated values, rings of other values, gaps with their reasons."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from desktop.figures.caption import short_citation
from desktop.figures.conversion import rate_words
from desktop.figures.figure import Boundary, Certainty, Entity, Gap, Point, Series
from desktop.figures.snapshot import PLAYER
from desktop.figures.tracks import Track, broken_after
from desktop.figures.wording import say

if TYPE_CHECKING:
    from desktop.figures.amounts import Amount
    from desktop.figures.size_context import SizeContext

_CROWDED = 6
_WIDE_GAP = 2


def stated_series(context: SizeContext, mark: str = "line") -> tuple[Series, ...]:
    """One series per estimator, and one of rings beside it where it has further values."""
    crowded = len(context.tracks) > _CROWDED
    series: list[Series] = []
    for track in context.tracks:
        if track.main:
            series.append(_main(context, track, mark, crowded))
        if track.rings:
            series.append(_rings(context, track, labelled=mark == "line"))
    return tuple(series)


def _main(context: SizeContext, track: Track, mark: str, crowded: bool) -> Series:
    values = [amount.value or 0.0 for amount in track.main]
    labelled = {len(track.main) - 1} if crowded else labelled_indices(values, context.told)
    points: list[Point] = []
    last = len(track.main) - 1
    for i, amount in enumerate(track.main):
        if mark == "line" and i and broken_after(track.main[i - 1], amount):
            points.append(gap_point(track.main[i - 1].x, amount.x, context.language))
        direct = i in labelled and (mark != "line" or i != last)
        points.append(point_of(context, amount, label=direct))
    name = context.who(track)
    ends = mark == "line" and not context.nameless(track)
    alone = context.snapshot.subject.kind == PLAYER and len(context.tracks) == 1
    end = f"{context.number(track.last)} {'' if alone else name}".strip() if ends else ""
    return Series(
        key=track.key,
        name=name,
        colour=context.colours[track.key],
        points=tuple(points),
        entity=Entity("estimator", track.estimator) if track.estimator else None,
        mark=mark,
        end_label=end,
    )


def _rings(context: SizeContext, track: Track, *, labelled: bool) -> Series:
    """What else is said of the same periods; over columns a note tells the values, as two labels would touch."""
    points = tuple(
        point_of(context, amount, label=labelled, key=f"{amount.stated.period.text}#{i}")
        for i, amount in enumerate(track.rings)
    )
    return Series(
        key=f"{track.key}#rings",
        name=say(context.language, "other_value", who=context.who(track)),
        colour=context.colours[track.key],
        points=points,
        entity=Entity("estimator", track.estimator) if track.estimator else None,
        mark="marker",
    )


def point_of(context: SizeContext, amount: Amount, *, label: bool, key: str = "") -> Point:
    """A drawn value; with a ``key`` of its own it is another value beside the one that is shown: a ring."""
    shown = context.scale.shown
    value = None if amount.value is None else shown(amount.value)
    low = None if amount.low is None else shown(amount.low)
    high = None if amount.high is None else shown(amount.high)
    ring = bool(key) and amount.certainty in {Certainty.PUBLISHED, Certainty.FORECAST, Certainty.MODELLED}
    return Point(
        key=key or amount.stated.period.text,
        x=amount.x,
        y=value,
        certainty=Certainty.DISPUTED if ring else amount.certainty,
        label=context.number(amount) if label else "",
        text=tooltip(context, amount),
        low=value if amount.lower_bound and low is None else low,
        high=value if amount.upper_bound and high is None else high,
        stated=not amount.stated.observation.derived,
        lineage=amount.lineage,
        entity=Entity("observation", amount.stated.observation.id),
        forecast=amount.forecast,
    )


def gap_point(earlier: float, later: float, language: str) -> Point:
    """The place between two values where a line is broken, with the years nobody published."""
    first, last = math.floor(earlier) + 1, math.floor(later) - 1
    span = str(first) if first == last else say(language, "range", first=first, last=last)
    return Point(
        key=f"gap:{first}",
        x=(first + last + 1) / 2,
        y=None,
        certainty=Certainty.NOT_PUBLISHED,
        reason=say(language, "gap_reason", span=span),
    )


def tooltip(context: SizeContext, amount: Amount) -> str:
    """Value, period, kind, whose, then the words of the source and where they stand, in one line."""
    row = amount.stated.observation
    kind = (
        say(context.language, f"kind.{row.kind}")
        if row.kind in {"actual", "estimate", "forecast", "guidance"}
        else row.kind
    )
    parts = [context.amount(amount), context.period(amount.stated), kind]
    if row.derived:
        parts.append(say(context.language, "derived"))
    if amount.others:
        parts += [say(context.language, "modelled"), amount.formula]
    if amount.conversion is not None:
        parts.append(rate_words(amount.conversion, context.language))
    parts.append(context.whose(amount.stated))
    own = say(context.language, "comma").join(parts)
    if amount.others or not row.stated:
        return own
    cited = short_citation(amount.stated.source, context.language, context.snapshot.names)
    return say(context.language, "as_stated", text=own, words=row.stated, source=cited)


def labelled_indices(values: list[float], told: int) -> set[int]:
    """Which points carry a label: all of a few, else the first, the last, the highest and the lowest."""
    if len(values) <= told:
        return set(range(len(values)))
    return {0, len(values) - 1, values.index(max(values)), values.index(min(values))}


def boundary(context: SizeContext) -> tuple[Boundary, ...]:
    """Where the forecast begins."""
    start = context.forecast_from()
    return (Boundary(start, say(context.language, "forecast_line")),) if start is not None else ()


def gaps(context: SizeContext, *, lines: bool) -> tuple[Gap, ...]:
    """Spans of years for which nobody published a figure, and over which no line leads."""
    covered: set[int] = set()
    for track in context.tracks:
        covered.update(math.floor(amount.x) for amount in (*track.main, *track.rings))
        pairs = zip(track.main, track.main[1:], strict=False) if lines else ()
        for earlier, later in pairs:
            if not broken_after(earlier, later):
                covered.update(range(math.floor(earlier.x), math.floor(later.x) + 1))
    if not covered:
        return ()
    found: list[Gap] = []
    start: int | None = None
    for year in range(min(covered), max(covered) + 1):
        if year not in covered:
            start = year if start is None else start
        elif start is not None:
            if year - start >= (_WIDE_GAP if lines else 1):
                found.append(Gap(float(start), float(year), say(context.language, "no_figure")))
            start = None
    return tuple(found)
