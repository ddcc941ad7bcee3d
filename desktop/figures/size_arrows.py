"""Arrows over a market in time: on what is published and on the analyst's own path alike."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.figures.arrow_ends import Ground
from desktop.figures.arrows import measured
from desktop.figures.digits import computed_step
from desktop.figures.figure import GrowthArrow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.figures.figure import Annotation, Point, Series
    from desktop.figures.request import Arrow
    from desktop.figures.size_context import SizeContext
    from desktop.figures.snapshot import SizeSnapshot, Stated

_DIGITS = 5
"""Significant digits of a computed value, so that the arithmetic can be followed."""


def with_arrows(
    annotations: tuple[Annotation, ...],
    arrows: tuple[Arrow, ...] | None,
    series: tuple[Series, ...],
    context: SizeContext,
) -> tuple[Annotation, ...]:
    """``annotations`` with the arrows somebody set in the place of the one the figure draws by itself."""
    if arrows is None:
        return annotations
    others = tuple(note for note in annotations if not isinstance(note, GrowthArrow))
    return (*others, *measured(arrows, ground_of(series, context))) if arrows else others


def ground_of(series: tuple[Series, ...], context: SizeContext) -> Ground:
    """What arrows of a size figure are measured on."""
    scale = context.scale
    return Ground(
        language=context.language,
        series=series,
        unit=scale.unit,
        factor=scale.factor,
        number=lambda point: _number(point, context),
        stated=_by_id(context.snapshot),
        scopes=context.snapshot.scopes,
    )


def _number(point: Point, context: SizeContext) -> str:
    """A point's label; without one the digits its source printed, and five where it was computed."""
    if point.label:
        return point.label
    value = (point.y or 0.0) * context.scale.factor
    keys = point.lineage.observations
    stated = _by_id(context.snapshot).get(keys[0]) if len(keys) == 1 and not point.lineage.formula else None
    if point.stated and stated is not None:
        return context.scale.number(value, stated.resolution)
    return context.scale.number(value, computed_step(value, _DIGITS))


@lru_cache(maxsize=8)
def _by_id(snapshot: SizeSnapshot) -> Mapping[str, Stated]:
    return {one.observation.id: one for one in (*snapshot.values, *snapshot.rates)}
