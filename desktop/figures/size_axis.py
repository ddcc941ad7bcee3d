"""The axes of a size figure: whole years below, values in display units beside, on request logarithmic."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from desktop.figures.axes import log_axis, time_axis, value_axis
from desktop.figures.figure import Axis, Boundary, GrowthArrow
from desktop.figures.size_table import period
from desktop.figures.wording import say
from desktop.market.quantity import format_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.figures.figure import Annotation, Point, Series
    from desktop.figures.size_context import SizeContext


def years_axis(series: Sequence[Series], annotations: Iterable[Annotation], language: str) -> Axis | None:
    """From the first to the last year with a point; None without any."""
    years = [math.floor(point.x) for one in series for point in one.points]
    if not years:
        return None
    forecast = next((note.x for note in annotations if isinstance(note, Boundary)), None)
    return time_axis(min(years), max(years), forecast, language)


def amounts_axis(
    series: Sequence[Series], annotations: Iterable[Annotation], context: SizeContext, unit: str
) -> Axis | None:
    """Room for every value; logarithmic where the request asks for it and nothing forbids it."""
    values = [value for point in _points(series) for value in _values(point)]
    if not values:
        return None
    factor = context.scale.factor
    if is_logarithmic(series, context):
        return log_axis(values, context.language, title=context.measure, unit=unit, factor=factor)
    arrow = any(isinstance(note, GrowthArrow) for note in annotations)
    return value_axis(values, context.language, title=context.measure, unit=unit, factor=factor, arrow=arrow)


def is_logarithmic(series: Sequence[Series], context: SizeContext) -> bool:
    """Whether the figure stands on a logarithmic axis."""
    return context.request.log and bool(series) and not log_refusal(series, context)


def log_refusal(series: Sequence[Series], context: SizeContext) -> str:
    """Why these series cannot stand on a logarithmic axis, as one sentence; empty where they can."""
    language = context.language
    if context.request.shape == "columns":
        return say(language, "log.columns")
    for point in _points(series):
        low = min(_values(point), default=1.0)
        if low <= 0:
            value = format_number(round(low, 6), None, language)
            return say(language, "log.not_positive", value=value, period=period(point, language))
    return ""


def _points(series: Sequence[Series]) -> Iterator[Point]:
    for one in series:
        yield from one.points


def _values(point: Point) -> list[float]:
    return [value for value in (point.y, point.low, point.high) if value is not None]
