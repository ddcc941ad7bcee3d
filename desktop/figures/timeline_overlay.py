"""The measure over the lanes: the published part of a market's size figure on an axis of days."""

from __future__ import annotations

import calendar
import math
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from desktop.figures import conversion
from desktop.figures.build import SIZE
from desktop.figures.figure import Gap
from desktop.figures.request import FigureRequest
from desktop.figures.size import compose_size
from desktop.figures.size_axis import amounts_axis
from desktop.figures.size_published import published
from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.figures.figure import Axis, Certainty, EvidenceLine, Figure, Series
    from desktop.figures.timeline_reading import TimelineSnapshot
    from desktop.market.records import Source


@frozen
class Overlay:
    """What is drawn over the lanes; nothing where no measure was asked for or none is on file."""

    title: str = ""
    detail: str = ""
    axis: Axis | None = None
    series: tuple[Series, ...] = ()
    gaps: tuple[Gap, ...] = ()
    evidence: tuple[EvidenceLine, ...] = ()
    sources: tuple[Source, ...] = ()
    notes: tuple[str, ...] = ()
    """With which rates the measure was converted, and whose they are."""
    formulas: tuple[str, ...] = ()
    legend: tuple[Certainty, ...] = ()
    """Kinds of certainty of the measure; those of dates have a key of their own."""


def overlay_of(snapshot: TimelineSnapshot, request: FigureRequest, first: int, last: int) -> Overlay:
    """Every estimator's own line in a range of days, as on the page of market sizes, with what nobody filled."""
    if snapshot.overlay is None:
        return Overlay()
    known = snapshot.overlay
    wish = FigureRequest(SIZE, request.market, known.measure.id, language=request.language, currency=request.currency)
    figure = compose_size(wish, known)
    if not figure.series or figure.y is None:
        return Overlay()
    context = published(wish, known).context
    lines = (one for one in figure.series if one.mark in {"line", "marker"})
    series = tuple(one for one in (_on_days(line, first, last) for line in lines) if one.points)
    gaps = (note for note in figure.annotations if isinstance(note, Gap))
    if not series:
        return Overlay()
    return Overlay(
        title=context.measure,
        detail=figure.y.unit,
        axis=amounts_axis(series, (), context, figure.y.unit),
        series=series,
        gaps=tuple(Gap(day_of(note.start), day_of(note.end), note.text) for note in gaps),
        evidence=figure.evidence,
        sources=tuple(_sources(snapshot, figure)),
        notes=tuple(conversion.notes(context.points(), known.fx_places, known.names, request.language)),
        formulas=tuple(dict.fromkeys(formula for one in series for p in one.points if (formula := p.lineage.formula))),
        legend=figure.legend,
    )


def _on_days(series: Series, first: int, last: int) -> Series:
    """The points of the range on days; what is forecast for later stands on the page of market sizes."""
    moved = (replace(point, x=day_of(point.x)) for point in series.points)
    points = [point for point in moved if first <= point.x <= last]
    if points and series.end_label and points[-1].key == series.points[-1].key and not points[-1].label:
        # The name stands beside the lanes: the end of the line needs its value only.
        points[-1] = replace(points[-1], label=series.end_label.removesuffix(series.name).strip())
    return replace(series, points=tuple(points))


def _sources(snapshot: TimelineSnapshot, figure: Figure) -> list[Source]:
    used = {key for one in figure.series for point in one.points for key in point.lineage.observations}
    stated = snapshot.overlay.values if snapshot.overlay is not None else ()
    return [one.source for one in stated if one.observation.id in used]


def day_of(year: float) -> float:
    """A decimal year as a day number with its fraction: 2018.5 is the beginning of 2 July 2018."""
    whole = math.floor(year)
    length = 366 if calendar.isleap(whole) else 365
    return date(whole, 1, 1).toordinal() + (year - whole) * length
