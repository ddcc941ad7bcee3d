"""Forecast methods over a size figure, drawn as modelled lines beside what is published.

Every line carries the observations it was fitted to and its formula with the fitted numbers; its
back-test stands in a footnote.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.analysis.methods.study import METHODS
from desktop.figures import method_words, size_table
from desktop.figures.figure import Boundary, Certainty, Entity, Point, Series
from desktop.figures.method_study import Chosen, Studied, end_year, places_of, studied_of
from desktop.figures.wording import say
from desktop.frozen import frozen
from desktop.market.period import format_period, parse_period

if TYPE_CHECKING:
    from desktop.figures.size_context import SizeContext
    from desktop.figures.size_published import Published

_WEIGHT = 1.75


@frozen
class MethodLines:
    """What methods add to a size figure."""

    series: tuple[Series, ...] = ()
    footnotes: tuple[str, ...] = ()
    formulas: tuple[str, ...] = ()
    boundary: tuple[Boundary, ...] = ()
    """Where the forecast begins, where the figure has no such line of its own."""


NOTHING = MethodLines()


def with_methods(base: Published, context: SizeContext) -> Published:
    """What is published together with the methods a request asks for: bands behind, lines in front, notes last."""
    lines = method_series(context)
    if lines == NOTHING:
        return base
    bands = tuple(one for one in lines.series if one.mark == "band")
    names = context.snapshot.names
    return replace(
        base,
        series=(*bands, *base.series, *(one for one in lines.series if one.mark != "band")),
        annotations=(*base.annotations, *lines.boundary),
        footnotes=(*lines.footnotes, *base.footnotes),
        formulas=(*base.formulas, *lines.formulas),
        rows={
            ranged: (*rows, *size_table.rows(lines.series, {}, ranged, context.language, names))
            for ranged, rows in base.rows.items()
        },
        ranged=base.ranged or bool(bands),
    )


def method_series(context: SizeContext) -> MethodLines:
    """The lines, footnotes and formulas of the methods that a request asks for.

    Fitting is remembered but may take tenths of a second the first time: the database worker does it first.
    """
    request = context.request
    chosen = [one for one in map(Chosen.read, dict.fromkeys(request.methods)) if one.method in METHODS]
    if not chosen or not context.tracks:
        return NOTHING
    if request.mode != "value" or request.shape == "columns":
        return MethodLines(footnotes=(say(context.language, "note.method_mode"),))
    found = [one for one in (studied_of(context, each) for each in chosen) if one is not None]
    drawn = [one for one in found if one.study.fit is not None]
    series: list[Series] = []
    alone = len(drawn) == 1
    for one in drawn:
        band = _band(context, one) if alone else None
        series += [band] if band is not None else []
        series.append(_line(context, one))
    return MethodLines(
        series=tuple(series),
        footnotes=tuple(_note(context, one) for one in found),
        formulas=tuple(one.study.fit.formula for one in drawn if one.study.fit is not None),
        boundary=_boundary(context, drawn),
    )


def _line(context: SizeContext, one: Studied) -> Series:
    fit, language, scale = one.study.fit, context.language, context.scale
    assert fit is not None
    name = _name(context, one)
    lineage = one.lineage
    points = []
    for period, x in places_of(context, one):
        value, interval = fit.at(x), fit.interval(x)
        parts = [scale.phrase(scale.computed(value)), format_period(parse_period(period), language), name]
        if interval is not None and x > one.amounts[-1].x:
            low, high = map(scale.computed, interval)
            parts.insert(1, say(language, "method.interval_words", low=low, high=high))
        points.append(
            Point(
                key=period,
                x=x,
                y=scale.shown(value),
                certainty=Certainty.MODELLED,
                text=say(language, "comma").join(parts),
                lineage=lineage,
                entity=_entity(one),
                forecast=x > one.amounts[-1].x,
            )
        )
    end = f"{scale.computed(points[-1].y * scale.factor)} {name}" if points and points[-1].y is not None else ""
    return Series(
        key=f"method:{one.study.method}:{one.track.key}",
        name=name,
        colour=context.colours[one.track.key],
        points=tuple(points),
        entity=_entity(one),
        end_label=end,
        weight=_WEIGHT,
    )


def _band(context: SizeContext, one: Studied) -> Series | None:
    """The prediction interval of the years ahead; None where the method gives none."""
    fit, scale, language = one.study.fit, context.scale, context.language
    assert fit is not None
    lineage = one.lineage
    points = []
    for period, x in places_of(context, one):
        interval = fit.interval(x)
        if interval is None:
            return None
        if x < one.amounts[-1].x:
            continue
        low, high = interval
        words = say(language, "method.interval_words", low=scale.computed(low), high=scale.computed(high))
        points.append(
            Point(
                key=period,
                x=x,
                y=scale.shown(fit.at(x)),
                certainty=Certainty.MODELLED,
                text=say(language, "comma").join((words, format_period(parse_period(period), language))),
                low=scale.shown(low),
                high=scale.shown(high),
                lineage=lineage,
            )
        )
    if len(points) < 2:
        return None
    line = _line(context, one)
    name = say(language, "method.interval", name=line.name)
    return replace(
        line, key=f"{line.key}#interval", name=name, points=tuple(points), mark="band", end_label="", band_style="outer"
    )


def _entity(one: Studied) -> Entity | None:
    return Entity("estimator", one.track.estimator) if one.track.estimator else None


def _name(context: SizeContext, one: Studied) -> str:
    return method_words.series_name(one.study.method, context.who(one.track), context.language)


def _note(context: SizeContext, one: Studied) -> str:
    """The footnote: from how many values, and how the method would have done; or why it is not drawn."""
    language, name = context.language, _name(context, one)
    if one.study.fit is None:
        reason = method_words.untold(one.study, language)
        return say(language, "note.method_refused", name=name, reason=reason)
    test = one.study.backtest
    words = (
        method_words.backtest_words(test, context.scale)
        if test is not None
        else method_words.untold(one.study, language).rstrip(".。")
    )
    return say(
        language,
        "note.method",
        name=name,
        count=len(one.amounts),
        first=math.floor(one.amounts[0].x),
        last=math.floor(one.amounts[-1].x),
        test=words[:1].upper() + words[1:],
    )


def _boundary(context: SizeContext, drawn: list[Studied]) -> tuple[Boundary, ...]:
    if context.forecast_from() is not None or not drawn:
        return ()
    start = max(math.floor(amount.x) for amount in context.points()) + 1
    if all(end_year(context, one.track) < start for one in drawn):
        return ()
    return (Boundary(float(start), say(context.language, "forecast_line")),)
