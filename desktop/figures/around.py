"""The around family: a measure before and after a policy, with the policy's date as a line.

The chart is the market's own chart over a window of years; the growth a year on either side is measured on one series
by its own numbers. What stands after something does not follow from it, and the figure says so.
"""

from __future__ import annotations

import math
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop.analysis.in_force import begins
from desktop.figures.figure import Boundary, DateMark, GrowthArrow
from desktop.figures.request import Arrow
from desktop.figures.size import compose_size
from desktop.figures.size_policies import DatedPolicy, date_marks, short_title
from desktop.figures.stated import period_words
from desktop.figures.wording import join, say
from desktop.frozen import frozen
from desktop.market.names import name
from desktop.market.period import PeriodError, parse_period

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.around_reading import AroundSnapshot
    from desktop.figures.figure import Annotation, Figure, Point, Series
    from desktop.figures.request import FigureRequest
    from desktop.market.records import Policy

FAMILY: Final = "around"
WINDOW: Final = 6
"""Years on either side, where the request names none."""
_NAMED: Final = 4
"""Other policies named in the note, those nearest in time."""
_REMEMBERED: Final = 8


@frozen
class _Side:
    """Two points of one series on one side of the day."""

    first: Point
    last: Point


@lru_cache(maxsize=_REMEMBERED)
def compose_around(request: FigureRequest, snapshot: AroundSnapshot) -> Figure:
    """The figure of a request; without a line where nobody dates the policy, with the reason."""
    language, policy = request.language, snapshot.policy
    span = begins(policy)
    size = _size_request(request, snapshot)
    called = name(policy, language)
    if span is None:
        figure = compose_size(replace(size, arrows=()), snapshot.size)
        why = say(language, "around.undated", policy=called)
        return replace(figure, id=request.id, name=request.name, title=why, footnotes=(why, *figure.footnotes))
    at = parse_period(policy.effective or policy.issued).x
    found = compose_size(replace(size, arrows=()), snapshot.size)
    chosen = _best(found.series, at)
    arrows = _arrows(chosen, at)
    figure = compose_size(replace(size, arrows=arrows), snapshot.size) if arrows else found
    headline = _title(figure.annotations, chosen is not None, at, snapshot, language)
    dated = [note for note in figure.annotations if isinstance(note, DateMark) and note.key == policy.id]
    own = () if dated else _mark(policy, language)
    return replace(
        figure,
        id=request.id,
        name=request.name,
        title=figure.title if figure.empty else headline,
        subtitle=say(language, "comma").join((figure.subtitle, _dated(policy, language))),
        annotations=figure.annotations if figure.empty else (*figure.annotations, *own, Boundary(at, "")),
        footnotes=(say(language, "around.no_cause"), *_others(size, snapshot, language), *figure.footnotes),
        alt_text=say(language, "around.alt", title=headline, text=figure.alt_text),
    )


def _mark(policy: Policy, language: str) -> tuple[DateMark, ...]:
    """The policy's own mark, as wide as its date is vague."""
    dated = DatedPolicy(policy, parse_period(policy.effective or policy.issued))
    return date_marks((dated,), (policy.theme,), language)


def _size_request(request: FigureRequest, snapshot: AroundSnapshot) -> FigureRequest:
    """The market's own chart over the window; other policies are marked where the request names their themes."""
    span = begins(snapshot.policy)
    year = span.first.year if span is not None else None
    return replace(
        request,
        family="size",
        market=snapshot.size.subject.id,
        subject="",
        start=request.start if request.start is not None or year is None else year - WINDOW,
        end=request.end if request.end is not None or year is None else year + WINDOW,
    )


def _best(series: Sequence[Series], at: float) -> Series | None:
    """The series with the most values on its poorer side, then with the most values."""

    def rank(one: Series) -> tuple[int, int]:
        before, after = _sides(one, at)
        return (min(len(before), len(after), 2), len(before) + len(after))

    known = [one for one in series if one.points and one.mark in {"line", "column", "marker"}]
    return max(known, key=rank, default=None)


def _sides(series: Series, at: float) -> tuple[list[Point], list[Point]]:
    """Stated points whose whole period lies before the day, and those whose whole period lies after it."""
    before: list[Point] = []
    after: list[Point] = []
    for point in sorted(series.points, key=lambda one: one.x):
        ends = _ends(point)
        if point.y is None or not point.stated or ends is None:
            continue
        if ends[1] <= at:
            before.append(point)
        elif ends[0] >= at:
            after.append(point)
    return before, after


def _ends(point: Point) -> tuple[float, float] | None:
    """The first and last moment of a point's period as decimal years; None where its key is no period."""
    try:
        period = parse_period(point.key)
    except PeriodError:
        return None
    half = (period.end - period.start).days / 365.25 / 2
    return (period.x - half, period.x + half) if math.isfinite(period.x) else None


def _arrows(series: Series | None, at: float) -> tuple[Arrow, ...]:
    """A growth a year on each side that has two values."""
    if series is None:
        return ()
    ends = [_Side(side[0], side[-1]) for side in _sides(series, at) if len(side) > 1]
    return tuple(Arrow("cagr", series.key, one.first.key, "", one.last.key) for one in ends)


def _title(
    annotations: Sequence[Annotation], has_series: bool, at: float, snapshot: AroundSnapshot, language: str
) -> str:
    """The growth a year on either side as far as it can be computed."""
    parts = {"measure": name(snapshot.size.measure, language), "policy": short_title(snapshot.policy, language)}
    rates = [note for note in annotations if isinstance(note, GrowthArrow) and note.rate is not None]
    before = next((note.text for note in rates if parse_period(note.end).x < at), "")
    after = next((note.text for note in rates if parse_period(note.end).x >= at), "")
    if not has_series or not (before or after):
        return say(language, "around.neither", **parts)
    key = "both" if before and after else "before" if before else "after"
    return say(language, f"around.{key}", before=before, after=after, **parts)


def _dated(policy: Policy, language: str) -> str:
    key, date = ("around.effective", policy.effective) if policy.effective else ("around.issued", policy.issued)
    return say(language, key, date=period_words(date, language))


def _others(size: FigureRequest, snapshot: AroundSnapshot, language: str) -> list[str]:
    """The other policies of the window, the nearest in time first: what else could have mattered."""
    first, last = size.start, size.end
    at = parse_period(snapshot.policy.effective or snapshot.policy.issued).x
    others = [
        one
        for one in snapshot.size.policies
        if one.policy.id != snapshot.policy.id
        and one.is_dated
        and (first is None or one.period.end.year >= first)
        and (last is None or one.period.start.year <= last)
    ]
    if not others:
        return [say(language, "around.alone")]
    others.sort(key=lambda one: (abs(one.period.x - at), one.policy.id))
    names = join(language, [short_title(one.policy, language) for one in others[:_NAMED]])
    if len(others) > _NAMED:
        names = say(language, "and_more", names=names, count=len(others) - _NAMED)
    return [say(language, "around.others", count=len(others), names=names)]
