"""The measure over the lanes: the published part of a market's size figure on an axis of days."""

from __future__ import annotations

import calendar
import math
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from desktop.figures.build import SIZE
from desktop.figures.figure import Gap
from desktop.figures.request import FigureRequest
from desktop.figures.size import compose_size
from desktop.figures.size_published import published

if TYPE_CHECKING:
    from desktop.figures.figure import Axis, EvidenceLine, Figure, Series
    from desktop.figures.timeline_reading import TimelineSnapshot
    from desktop.market.records import Source


@dataclass(frozen=True, slots=True)
class Overlay:
    """What is drawn over the lanes; nothing where no measure was asked for or none is on file."""

    title: str = ""
    detail: str = ""
    axis: Axis | None = None
    series: tuple[Series, ...] = ()
    gaps: tuple[Gap, ...] = ()
    evidence: tuple[EvidenceLine, ...] = ()
    sources: tuple[Source, ...] = ()


def overlay_of(snapshot: TimelineSnapshot, request: FigureRequest) -> Overlay:
    """Every estimator's own line, as on the page of market sizes, with the gaps that nobody filled."""
    if snapshot.overlay is None:
        return Overlay()
    known = snapshot.overlay
    wish = FigureRequest(SIZE, request.market, known.measure.id, language=request.language, currency=request.currency)
    figure = compose_size(wish, known)
    if not figure.series or figure.y is None:
        return Overlay()
    context = published(wish, known).context
    return Overlay(
        title=context.measure,
        detail=figure.y.unit,
        axis=figure.y,
        series=tuple(_on_days(one) for one in figure.series if one.mark in {"line", "marker"}),
        gaps=tuple(
            Gap(day_of(note.start), day_of(note.end), note.text) for note in figure.annotations if isinstance(note, Gap)
        ),
        evidence=figure.evidence,
        sources=tuple(_sources(snapshot, figure)),
    )


def _on_days(series: Series) -> Series:
    return replace(series, points=tuple(replace(point, x=day_of(point.x)) for point in series.points))


def _sources(snapshot: TimelineSnapshot, figure: Figure) -> list[Source]:
    used = {key for one in figure.series for point in one.points for key in point.lineage.observations}
    stated = snapshot.overlay.values if snapshot.overlay is not None else ()
    return [one.source for one in stated if one.observation.id in used]


def day_of(year: float) -> float:
    """A decimal year as a day number with its fraction: 2018.5 is the beginning of 2 July 2018."""
    whole = math.floor(year)
    length = 366 if calendar.isleap(whole) else 365
    return date(whole, 1, 1).toordinal() + (year - whole) * length
