"""What the Methods panel shows: every method on every series of the page. Fits, so it runs on the worker."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.analysis.methods.study import METHODS
from desktop.figures import method_words
from desktop.figures.method_study import end_year, forecast_at, past_of, studied
from desktop.figures.request import Assumptions
from desktop.figures.size_published import context_of
from desktop.figures.wording import say
from desktop.frozen import frozen
from desktop.market.period import format_period, parse_period

if TYPE_CHECKING:
    from desktop.figures.method_study import Studied
    from desktop.figures.request import FigureRequest
    from desktop.figures.size_context import SizeContext
    from desktop.figures.tracks import Track
    from desktop.views.forecast.reading import ForecastAnswer


_MOST: Final = 24
"""Series that are fitted: those with most values. Nobody chooses among hundreds."""


@frozen
class MethodRow:
    """One method on one series, in words."""

    method: str
    name: str
    fitted: str
    forecast: str
    error: str
    verdict: str
    is_worse: bool
    """Whether a naive forecast was closer."""
    reason: str
    """Why there is no fit; empty where there is one."""
    tip: str
    """Everything, the formula included."""


@frozen
class SeriesMethods:
    """One estimator's series with all methods."""

    key: str
    """Unique on the page."""
    track: str
    """Key of the track, as requests name it."""
    is_leading: bool
    """Whether it is the series that a method without a name of its own is applied to."""
    name: str
    measure: str
    count: int
    """How many of its values are of the past."""
    until: str
    """The period of the forecast."""
    rows: tuple[MethodRow, ...]


def read_methods(answer: ForecastAnswer) -> tuple[SeriesMethods, ...]:
    """Every series of both charts, the one with most values first."""
    found: list[tuple[SizeContext, Track, bool]] = []
    for request, known in ((answer.request, answer.known), (answer.second_request, answer.second)):
        if request is None or known is None or known.subject.id != answer.request.market:
            continue
        context = context_of(plain(request), known)
        tracks = [track for track in context.tracks if track.main]
        found += [(context, track, track is tracks[0]) for track in tracks]
    found.sort(key=lambda one: -len(past_of(one[1])))
    return tuple(_series(context, track, is_leading=leading) for context, track, leading in found[:_MOST])


def plain(request: FigureRequest) -> FigureRequest:
    """A request for what is stated, whichever way it is shown."""
    return replace(request, assumptions=Assumptions(), beside=(), arrows=None, methods=(), mode="value", shape="")


def _series(context: SizeContext, track: Track, *, is_leading: bool) -> SeriesMethods:
    each = [studied(context, track, method) for method in METHODS]
    ends = [end for one in each if (end := forecast_at(context, one)) is not None]
    language = context.language
    return SeriesMethods(
        key=f"{context.snapshot.measure.id}:{track.key}",
        track=track.key,
        is_leading=is_leading,
        name=context.who(track),
        measure=context.measure,
        count=len(past_of(track)),
        until=format_period(parse_period(ends[0][0]), language) if ends else str(end_year(context, track)),
        rows=tuple(_row(context, one) for one in each),
    )


def _row(context: SizeContext, one: Studied) -> MethodRow:
    study, scale, language = one.study, context.scale, context.language
    name = method_words.method_name(study.method, language)
    if study.fit is None:
        reason = method_words.untold(study, language)
        return MethodRow(study.method, name, "", "", "", "", is_worse=False, reason=reason, tip=reason)
    end = forecast_at(context, one)
    forecast = ""
    if end is not None and math.isfinite(end[1]):
        forecast = scale.phrase(scale.computed(end[1]))
        if end[2] is not None:
            low, high = map(scale.computed, end[2])
            forecast = say(language, "parens", text=forecast, note=f"{low} – {high}")
    test = study.backtest
    fitted = method_words.fitted_words(study.fit, scale)
    full = [fitted, study.fit.formula]
    if test is not None:
        full += [method_words.backtest_words(test, scale), method_words.weak_words(test, language)]
    return MethodRow(
        method=study.method,
        name=name,
        fitted=fitted,
        forecast=forecast,
        error=method_words.percent(test.mape, language) if test is not None else "",
        verdict=method_words.verdict(test, language) if test is not None else method_words.untold(study, language),
        is_worse=test is not None and bool(test.better_naive),
        reason="",
        tip="\n".join(line for line in full if line),
    )
