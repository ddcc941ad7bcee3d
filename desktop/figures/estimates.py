"""The estimates family: every published number of a market as a bar, by year, with how far those of a year lie apart.

The same numbers as the lines of the size family, in the order in which they are compared: nothing is added, joined or
averaged.
"""

from __future__ import annotations

import math
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop.figures import caption, conversion, size_notes, size_table
from desktop.figures.axes import value_axis
from desktop.figures.bar_rows import BarRow, BarRows, Spread
from desktop.figures.estimates_spread import Year, by_year, factor_text, spread_of
from desktop.figures.figure import Axis, Cell, Certainty, Entity, Family, Figure, Series, Table, Tick
from desktop.figures.size_published import context_of
from desktop.figures.size_published_words import evidence
from desktop.figures.size_series import point_of
from desktop.figures.wording import say
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.amounts import Amount
    from desktop.figures.figure import Column
    from desktop.figures.request import FigureRequest
    from desktop.figures.size_context import SizeContext
    from desktop.figures.snapshot import SizeSnapshot

FAMILY: Final = "estimates"
MOST: Final = 24
"""Rows that a slide can hold; years in which one publisher stands alone give way first, the oldest of them."""
_REMEMBERED: Final = 8
_NEAR: Final = 1.1
"""Estimates within a tenth of each other agree, as such numbers go."""


@frozen
class _Laid:
    """The rows of a figure."""

    context: SizeContext
    years: tuple[Year, ...]
    spreads: tuple[tuple[int, Spread], ...]
    """With the year of each."""
    left_out: int

    @property
    def amounts(self) -> list[Amount]:
        """From top to bottom."""
        return [one for year in self.years for one in year.amounts]


@lru_cache(maxsize=_REMEMBERED)
def compose_estimates(request: FigureRequest, snapshot: SizeSnapshot) -> Figure:
    """The bars of a request."""
    language = request.language
    context = context_of(replace(request, shape="", mode="value", log=False), snapshot)
    laid = _lay(context)
    if not laid.years:
        return _empty(request, context)
    title = _title(laid)
    series = _series(laid)
    values = [one for point in (p for s in series for p in s.points) for one in (point.y, point.low, point.high)]
    rows = tuple(BarRow(float(at), str(year.year), _basis(one, context)) for at, (year, one) in enumerate(_pairs(laid)))
    ticks = tuple(Tick(float(at), _name(one, context)) for at, one in enumerate(laid.amounts))
    used = [one.stated for one in laid.amounts]
    return Figure(
        id=request.id,
        name=request.name,
        family=Family.BARS,
        language=language,
        section=snapshot.subject.name(language),
        title=title,
        subtitle=_subtitle(context),
        source_line=caption.source_line((one.source for one in used), language, snapshot.names),
        alt_text=say(language, "alt.estimates", title=title, rows=_spoken(laid)),
        x=Axis(-0.5, len(ticks) - 0.5, ticks, title=say(language, "estimates.col.who"), kind="category"),
        y=value_axis(
            [one for one in values if one is not None],
            language,
            title=context.measure,
            unit=_unit(context),
            factor=context.scale.factor,
        ),
        series=series,
        footnotes=_notes(laid),
        legend=_legend(series),
        evidence=evidence(context, used),
        formulas=tuple(
            dict.fromkeys(
                [*(one.formula for one in laid.amounts if one.formula), *(s.formula for _, s in laid.spreads)]
            )
        ),
        table=_table(laid, series),
        bar_rows=BarRows(rows, _heads(context), tuple(spread for _, spread in laid.spreads)),
    )


def _lay(context: SizeContext) -> _Laid:
    every = by_year([one for one in context.points() if one.value is not None])
    years = _fitting(every)
    spreads: list[tuple[int, Spread]] = []
    row = 0
    for year in years:
        spread = spread_of(year, row, context.scale, context.language)
        if spread is not None:
            spreads.append((year.year, spread))
        row += len(year.amounts)
    count = sum(len(year.amounts) for year in every)
    return _Laid(context, tuple(years), tuple(spreads), count - row)


def _fitting(years: Sequence[Year]) -> list[Year]:
    """As many years as a slide has rows for: those to compare first, then the latest."""
    kept: list[Year] = []
    room = MOST
    for year in sorted(years, key=lambda one: (len(one.amounts) < 2, -one.year)):
        if len(year.amounts) <= room:
            kept.append(year)
            room -= len(year.amounts)
    if not kept and years:
        last = years[-1]
        kept = [replace(last, amounts=last.amounts[:MOST])]
    return sorted(kept, key=lambda one: one.year)


def _pairs(laid: _Laid) -> list[tuple[Year, Amount]]:
    return [(year, one) for year in laid.years for one in year.amounts]


def _series(laid: _Laid) -> tuple[Series, ...]:
    """One series for each publisher, so that each keeps its colour; every row is one bar."""
    context = laid.context
    found = []
    places = {id(one): at for at, one in enumerate(laid.amounts)}
    for track in context.tracks:
        points = [
            replace(
                point_of(context, one, label=True),
                key=f"{one.stated.period.text}#{places[id(one)]}",
                x=float(places[id(one)]),
            )
            for one in (*track.main, *track.rings)
            if id(one) in places
        ]
        if points:
            found.append(
                Series(
                    key=track.key,
                    name=context.who(track),
                    colour=context.colours[track.key],
                    points=tuple(sorted(points, key=lambda point: point.x)),
                    entity=Entity("estimator", track.estimator) if track.estimator else None,
                    mark="column",
                )
            )
    return tuple(found)


def _name(one: Amount, context: SizeContext) -> str:
    """Whose number it is; of what part of the year, where it is not the whole of it."""
    who = context.whose(one.stated)
    whole = one.stated.period.precision == "year"
    return who if whole else say(context.language, "parens", text=who, note=context.period(one.stated))


def _basis(one: Amount, context: SizeContext) -> str:
    """What the number is and where it was published."""
    language, row = context.language, one.stated.observation
    parts = [
        say(language, f"kind.{row.kind}") if row.kind in {"actual", "estimate", "forecast", "guidance"} else row.kind
    ]
    if row.derived:
        parts.append(say(language, "derived"))
    if one.conversion is not None:
        parts.append(say(language, "converted"))
    if one.lower_bound or one.upper_bound:
        parts.append(say(language, "estimates.lower" if one.lower_bound else "estimates.upper"))
    if row.status != "preferred":
        parts.append(say(language, f"status.{row.status}"))
    parts.append(caption.short_citation(one.stated.source, language, context.snapshot.names))
    return say(language, "comma").join(parts)


def _unit(context: SizeContext) -> str:
    return context.scale.label


def _heads(context: SizeContext) -> tuple[str, str, str, str, str]:
    year, who, spread, note = (
        say(context.language, f"estimates.col.{key}") for key in ("year", "who", "spread", "note")
    )
    return year, who, _unit(context), spread, note


def _title(laid: _Laid) -> str:
    context, language = laid.context, laid.context.language
    market = context.market
    if not laid.spreads:
        return say(language, "estimates.title_alone", market=market, what=context.what)
    # What the title says rests on no disputed number, where there are others.
    sound = [one for one in laid.spreads if not one[1].is_doubted] or laid.spreads
    year, widest = max(sound, key=lambda one: one[1].factor)
    near_year, near = min(sound, key=lambda one: (one[1].factor, -one[0]))
    factor, percent = factor_text(widest.factor, language), max(1, math.ceil((near.factor - 1) * 100 - 1e-9))
    if widest.factor < _NEAR:
        percent = max(1, math.ceil((widest.factor - 1) * 100 - 1e-9))
        return say(language, "estimates.title_near", market=market, year=year, percent=percent)
    if near.factor < _NEAR and near_year != year and not near.text.startswith(">"):
        words = {"near": near_year, "percent": percent}
        return say(language, "estimates.title_both", market=market, year=year, factor=factor, **words)
    return say(language, "estimates.title_apart", market=market, year=year, factor=factor)


def _subtitle(context: SizeContext) -> str:
    parts = [context.measure, context.snapshot.subject.geography(context.language), _unit(context)]
    if context.selection.converted_from:
        parts.append(say(context.language, "converted"))
    parts.append(say(context.language, "estimates.subtitle"))
    return say(context.language, "comma").join(part for part in parts if part)


def _notes(laid: _Laid) -> tuple[str, ...]:
    language = laid.context.language
    found = [say(language, "estimates.note.scopes")] if laid.spreads else []
    if any(one.certainty is Certainty.REFUTED for one in laid.amounts):
        found.append(say(language, "estimates.note.refuted"))
    if laid.left_out:
        found.append(say(language, "estimates.note.rest", count=laid.left_out))
    # What speaks of lines, of rings and of rates says nothing about bars.
    used = conversion.notes(laid.amounts, laid.context.snapshot.fx_places, laid.context.snapshot.names, language)
    return (*found, *size_notes.not_drawn(laid.context), *used)


def _legend(series: Sequence[Series]) -> tuple[Certainty, ...]:
    found = {point.certainty for one in series for point in one.points}
    return tuple(one for one in Certainty if one in found)


def _spoken(laid: _Laid) -> str:
    context = laid.context
    told = [
        (str(year.year), [(context.amount(one), context.whose(one.stated)) for one in year.amounts])
        for year in laid.years
    ]
    return caption.in_words(told, context.language)


def _table(laid: _Laid, series: Sequence[Series]) -> Table:
    """The rows from top to bottom, then the factors."""
    context, language = laid.context, laid.context.language
    ranged = size_table.has_range(series)
    columns = size_table.columns(_unit(context), ranged, language)
    stated = {one.stated.observation.id: one.stated for one in laid.amounts}
    placed = sorted(((point.x, one, point) for one in series for point in one.points), key=lambda entry: entry[0])
    rows = [
        row
        for _, one, point in placed
        for row in size_table.rows([replace(one, points=(point,))], stated, ranged, language, context.snapshot.names)
    ]
    rows += [tuple(_factor_cell(column, year, spread, language) for column in columns) for year, spread in laid.spreads]
    return Table(columns, tuple(rows))


def _factor_cell(column: Column, year: int, spread: Spread, language: str) -> Cell:
    words = {
        "series": say(language, "estimates.spread_of", year=year),
        "period": str(year),
        "value": spread.text,
        "stated": spread.formula,
        "kind": say(language, "modelled"),
    }
    return Cell(words.get(column.key, ""), lineage=spread.lineage)


def _empty(request: FigureRequest, context: SizeContext) -> Figure:
    language = request.language
    nothing = say(language, "size.nothing", market=context.market, what=context.what)
    return Figure(
        id=request.id,
        name=request.name,
        family=Family.BARS,
        language=language,
        section=context.snapshot.subject.name(language),
        title=nothing,
        subtitle="",
        source_line=say(language, "source.none"),
        alt_text=nothing,
        empty=nothing,
    )
