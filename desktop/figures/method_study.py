"""A forecast method on one estimator's values: which of them count, how far it looks, what it found.

One estimator is one series. What it forecasts itself is left out of the fit: a trend through a forecast
would only repeat it. Values that are bounds are left out too.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

from desktop.analysis.methods.fit import Points
from desktop.analysis.methods.study import Study, study
from desktop.analysis.scope import compare_scope
from desktop.analysis.words import Words
from desktop.figures.amounts import lineage_of
from desktop.figures.barriers import as_drawn
from desktop.figures.wording import ZH, say
from desktop.frozen import frozen
from desktop.market.period import PeriodError, parse_period

if TYPE_CHECKING:
    from desktop.figures.amounts import Amount
    from desktop.figures.figure import Lineage
    from desktop.figures.size_context import SizeContext
    from desktop.figures.tracks import Track

AHEAD: Final = 5
"""Years a method looks ahead when nobody set an end."""
_LONGEST: Final = 60
_SEPARATOR: Final = "@"
_YEAR: Final = re.compile(r"[0-9]{4}")


@frozen
class Chosen:
    """A method and the series it is applied to, as a request names them."""

    method: str
    track: str = ""
    """Key of the track; empty for the best documented one."""

    @property
    def text(self) -> str:
        """As it stands in ``FigureRequest.methods``: ``logistic`` or ``logistic@CNNIC``."""
        return f"{self.method}{_SEPARATOR}{self.track}" if self.track else self.method

    @classmethod
    def read(cls, text: str) -> Chosen:
        """The other way round."""
        method, _, track = text.partition(_SEPARATOR)
        return cls(method, track)


@frozen
class Studied:
    """A method on a track: what it found, from which values."""

    study: Study
    track: Track
    amounts: tuple[Amount, ...]

    @property
    def lineage(self) -> Lineage:
        """Back to the values it was fitted to."""
        fit = self.study.fit
        return lineage_of(fit.formula if fit else "", *self.amounts)


def studied_of(context: SizeContext, chosen: Chosen) -> Studied | None:
    """One method on the track it names; None where the figure has no such track."""
    tracks = [track for track in context.tracks if track.main]
    track = next((one for one in tracks if chosen.track in {"", one.key}), None)
    return studied(context, track, chosen.method) if track is not None else None


def studied(context: SizeContext, track: Track, method: str) -> Studied:
    """A method on a track: its values of the past, in the unit of the figure."""
    amounts = past_of(track)
    points = Points(tuple(one.x for one in amounts), tuple(one.value or 0.0 for one in amounts))
    barrier = _scope(context, amounts)
    if barrier is not None:
        return Studied(Study(method, points, None, barrier), track, amounts)
    return Studied(study(method, points), track, amounts)


def past_of(track: Track) -> tuple[Amount, ...]:
    """The exact values of a track that its source did not forecast."""
    return tuple(one for one in track.main if one.value is not None and not one.bounded and not one.forecast)


def end_year(context: SizeContext, track: Track) -> int:
    """The year up to which methods are drawn: as asked for, else as far as anybody looks, at least five years on."""
    past = past_of(track) or track.main
    last = math.floor(past[-1].x)
    if context.request.end is not None:
        return context.request.end
    return min(last + _LONGEST, max(last + AHEAD, *(math.floor(one.x) for one in context.points())))


def forecast_at(context: SizeContext, one: Studied) -> tuple[str, float, tuple[float, float] | None] | None:
    """Period, value and interval of a method at the end year; None without a fit or without a later year."""
    places = places_of(context, one)
    if one.study.fit is None or not places:
        return None
    period, x = places[-1]
    return period, one.study.fit.at(x), one.study.fit.interval(x)


def _scope(context: SizeContext, amounts: tuple[Amount, ...]) -> Words | None:
    """Why the values are no series; None where they are. Values of one estimator may still differ in price basis."""
    rows = [as_drawn(one) for one in amounts]
    for row in rows[1:]:
        barrier = compare_scope(rows[0], row, context.snapshot.scopes)
        if barrier is not None:
            reasons = {
                language: say(language, "semicolon").join(each.words.get(language) for each in barrier.differences)
                for language in ("en", ZH)
            }
            return Words(
                say("en", "method.scope", reason=f"{reasons['en']}."),
                say(ZH, "method.scope", reason=f"{reasons[ZH]}。"),
            )
    return None


def places_of(context: SizeContext, one: Studied) -> list[tuple[str, float]]:
    """Period and decimal year of each drawn point: every year, in the part of the year the last value has."""
    last = one.amounts[-1].stated.period.text if one.amounts else ""
    found = _YEAR.search(last)
    if found is None:
        return []
    year = int(found[0])
    first, end = math.floor(one.amounts[0].x), end_year(context, one.track)
    places = []
    for k in range(first - year - 1, end - year + 2):
        text = f"{last[: found.start()]}{year + k}{last[found.end() :]}"
        try:
            x = parse_period(text).x
        except PeriodError:
            continue
        if one.amounts[0].x - 1e-6 <= x < end + 1:
            places.append((text, x))
    return places


def toggled(methods: tuple[str, ...], chosen: Chosen, *, on: bool) -> tuple[str, ...]:
    """The methods of a request with one more or one less."""
    rest = tuple(one for one in methods if one != chosen.text)
    return (*rest, chosen.text) if on else rest
