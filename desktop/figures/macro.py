"""The macro family: indicators of a market's place as small multiples, one of them large, or one against the market.

Shapes: none for the strip, ``one`` for the indicator named by ``across``, ``axis`` for that indicator against the
market's own ``measure`` over the years both are known.
"""

from __future__ import annotations

import math
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop.figures import caption
from desktop.figures.axes import time_axis, value_axis
from desktop.figures.figure import Certainty, Family, Figure, Panel, Series
from desktop.figures.macro_axis import compose_axis
from desktop.figures.size import compose_size
from desktop.figures.snapshot import MARKET_SIZE
from desktop.figures.statement_rows import statements_table
from desktop.figures.wording import join, say
from desktop.market.names import name
from desktop.market.period import format_period
from desktop.market.quantity import format_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Axis
    from desktop.figures.macro_reading import MacroSnapshot
    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import SizeSnapshot

ONE: Final = "one"
AXIS: Final = "axis"
_REMEMBERED: Final = 4
_SPOKEN: Final = 12
_DIGITS: Final = 5


@lru_cache(maxsize=_REMEMBERED)
def compose_macro(request: FigureRequest, snapshot: MacroSnapshot) -> Figure:
    """The figure of a request."""
    chosen = chosen_of(request, snapshot)
    if chosen is None or request.shape not in {ONE, AXIS}:
        return _strip(request, snapshot)
    if request.shape == AXIS:
        return compose_axis(request, snapshot, chosen)
    large = compose_size(_plain(request, chosen), chosen)
    return replace(large, id=request.id, name=request.name, section=_place(snapshot, request.language))


def chosen_of(request: FigureRequest, snapshot: MacroSnapshot) -> SizeSnapshot | None:
    """The indicator that is asked for, else the best documented one; None where there is none at all."""
    named = (one for one in snapshot.indicators if one.measure.id == request.across)
    return next(named, next(iter(snapshot.indicators), None))


def _plain(request: FigureRequest, indicator: SizeSnapshot) -> FigureRequest:
    """The request of one indicator as a figure over time."""
    return replace(request, family="size", measure=indicator.measure.id or MARKET_SIZE, shape="", across="", log=False)


def _place(snapshot: MacroSnapshot, language: str) -> str:
    return snapshot.place.name(language) if snapshot.place is not None else name(snapshot.market, language)


def _strip(request: FigureRequest, snapshot: MacroSnapshot) -> Figure:
    language, place = request.language, _place(snapshot, request.language)
    figures = [compose_size(_plain(request, one), one) for one in snapshot.indicators]
    panels = tuple(
        _panel(one, figure, language) for one, figure in zip(snapshot.indicators, figures, strict=True) if figure.series
    )
    called = {one.measure.id: name(one.measure, language) for one in snapshot.indicators}
    values = snapshot.values
    title = _title(snapshot, place, language)
    return Figure(
        id=request.id,
        name=request.name,
        family=Family.MULTIPLES,
        language=language,
        section=place,
        title=title,
        subtitle=say(language, "macro.subtitle", place=place),
        source_line=caption.source_line([one.source for one in values], language, snapshot.names),
        alt_text=say(language, "alt.lines", title=title, series=_words(snapshot, language)) if panels else title,
        x=_years(figures, language),
        y=value_axis([1.0], language) if figures else None,
        panels=panels,
        footnotes=_notes(snapshot, panels, language) if panels else (),
        legend=_legend(figures),
        evidence=tuple(line for figure in figures for line in figure.evidence),
        formulas=tuple(dict.fromkeys(formula for figure in figures for formula in figure.formulas)),
        table=statements_table(values, called, snapshot.names, language),
        empty="" if panels else say(language, "macro.none", market=name(snapshot.market, language)),
    )


def _notes(snapshot: MacroSnapshot, panels: Sequence[Panel], language: str) -> tuple[str, ...]:
    """How to compare, and which indicators have nothing that could be drawn."""
    drawn = {panel.key for panel in panels}
    lacking = [name(one.measure, language) for one in snapshot.indicators if one.measure.id not in drawn]
    notes = [say(language, "macro.own_axes")]
    if lacking:
        notes.append(say(language, "macro.not_drawn", names=join(language, lacking)))
    return tuple(notes)


def _years(figures: Sequence[Figure], language: str) -> Axis | None:
    """From the first to the last year of any indicator."""
    spans = [(one.x.minimum, one.x.maximum) for one in figures if one.x is not None and one.series]
    if not spans:
        return None
    first, last = min(low for low, _ in spans), max(high for _, high in spans)
    return time_axis(math.floor(first), math.ceil(last) - 1, None, language)


def _panel(indicator: SizeSnapshot, figure: Figure, language: str) -> Panel:
    """The series of an indicator with the name, unit and newest date over them."""
    unit = figure.y.unit if figure.y is not None else ""
    title = name(indicator.measure, language)
    series = tuple(_slender(one, figure.language) for one in figure.series)
    colour = figure.series[0].colour
    return Panel(
        key=indicator.measure.id,
        title=say(language, "comma").join((title, unit)) if unit and unit.casefold() not in title.casefold() else title,
        series=series,
        colour=colour,
        y=figure.y,
    )


def _slender(series: Series, language: str) -> Series:
    """A series as a small chart has room for it: thin, numbers alone and with few digits."""
    last = next((point.y for point in reversed(series.points) if point.y is not None), None)
    points = tuple(replace(point, label=_brief(point.label, point.y, language)) for point in series.points)
    end = _brief(series.end_label.split(" ")[0], last, language)
    return replace(series, weight=1.75, points=points, end_label=end)


def _brief(label: str, value: float | None, language: str) -> str:
    """A number of more than five digits with four; the large chart and the table have all of them."""
    digits = sum(character.isdigit() for character in label)
    if not value or digits <= _DIGITS or not label[0].isdigit() or "." not in label:
        return label
    places = max(0, _DIGITS - 2 - math.floor(math.log10(abs(value))))
    text = format_number(value, places, language)
    return text.rstrip("0").rstrip(".") if "." in text else text


def _title(snapshot: MacroSnapshot, place: str, language: str) -> str:
    values = [one for one in snapshot.values if not math.isnan(one.x) and one.observation.kind == "actual"]
    if not values:
        return say(language, "macro.title_none", market=name(snapshot.market, language))
    newest = max(values, key=lambda one: one.x)
    when = format_period(newest.period, language)
    return say(language, "macro.title", place=place, count=len(snapshot.indicators), newest=when)


def _words(snapshot: MacroSnapshot, language: str) -> str:
    return join(language, [name(one.measure, language) for one in snapshot.indicators[:_SPOKEN]])


def _legend(figures: Sequence[Figure]) -> tuple[Certainty, ...]:
    found = {certainty for figure in figures for certainty in figure.legend}
    return tuple(certainty for certainty in Certainty if certainty in found)
