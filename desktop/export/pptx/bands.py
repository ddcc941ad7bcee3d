"""Uncertainty bands as stacked areas: an invisible base, then one layer between each two quantiles.

The layers are differences; the quantiles themselves stand beside them in the workbook and the
differences are formulas over them, so an edited quantile moves its band.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from desktop.export.pptx.colours import HAIRLINE, NO_FILL, NO_LINE, Colour, Palette, hatch, is_single, line, solid
from desktop.export.pptx.model import Formula, NativeSeries, Value
from desktop.export.pptx.words import word
from desktop.export.pptx.xml import Xml, join

if TYPE_CHECKING:
    from desktop.export.pptx.slots import Slots
    from desktop.figures.figure import Figure, Series

Edge = tuple[str, str, tuple[Value, ...]]
"""Key, name and values of one quantile."""


def areas(figure: Figure, slots: Slots, palette: Palette) -> list[tuple[NativeSeries, ...]]:
    """One stack of layers for all bands of the figure (nested bands share it)."""
    found = _bands(figure)
    if not found:
        return []
    edges = _edges(found, slots)
    single = is_single(figure)
    layers = [_base(figure, edges[0], slots)]
    for place, (lower, upper) in enumerate(itertools.pairwise(edges)):
        band = _innermost(found, place, len(edges) - 1)
        layers.append(_layer(lower, upper, band, palette.colour(band.colour, single=single)))
    return [tuple(layers)]


def quantiles(figure: Figure, slots: Slots) -> tuple[NativeSeries, ...]:
    """The undrawn columns of the workbook: the quantiles as they are."""
    found = _bands(figure)
    return tuple(
        NativeSeries(key, name, values, NO_FILL) for key, name, values in (_edges(found, slots) if found else [])
    )


def edges(series: Series, slots: Slots, colour: Colour) -> list[NativeSeries]:
    """The two edges as thin lines, where the axis is a number axis and areas cannot stand."""
    low, high = _edge(series, slots, upper=False), _edge(series, slots, upper=True)
    pen = line(colour.light(), HAIRLINE * 2, "sysDot")
    return [NativeSeries(key, name, values, pen) for key, name, values in (low, high)]


def _bands(figure: Figure) -> list[Series]:
    """Outer before inner."""
    found = [s for s in figure.series if s.mark == "band"]
    return sorted(found, key=lambda s: -max((p.high or 0) - (p.low or 0) for p in s.points) if s.points else 0)


def _edges(found: list[Series], slots: Slots) -> list[Edge]:
    """Quantiles from the lowest to the highest; bands are nested."""
    lows = [_edge(s, slots, upper=False) for s in found]
    highs = [_edge(s, slots, upper=True) for s in reversed(found)]
    return lows + highs


def _edge(series: Series, slots: Slots, *, upper: bool) -> Edge:
    values: list[Value] = [None] * len(slots.xs)
    for point in series.points:
        place = slots.index(point.x)
        if place is not None:
            values[place] = point.high if upper else point.low
    names = [part.strip() for part in series.name.replace("–", "-").split("-")]
    name = names[-1 if upper else 0] if len(names) == 2 else f"{series.name} {'↑' if upper else '↓'}"
    return f"{series.key}/{'high' if upper else 'low'}", name, tuple(values)


def _innermost(found: list[Series], layer: int, layers: int) -> Series:
    """The band a layer belongs to: the outermost on both outsides, the innermost in the middle."""
    return found[min(layer, layers - 1 - layer)]


def _base(figure: Figure, edge: Edge, slots: Slots) -> NativeSeries:
    key, _, values = edge
    formulas = tuple(None if v is None else Formula("same", (key,)) for v in values)
    name = word("base", figure.language)
    return NativeSeries(f"{key}/base", name, values, join(NO_FILL, NO_LINE), formulas)


def _layer(lower: Edge, upper: Edge, band: Series, colour: Colour) -> NativeSeries:
    values = tuple(None if a is None or b is None else b - a for a, b in zip(lower[2], upper[2], strict=True))
    formulas = tuple(None if v is None else Formula("difference", (upper[0], lower[0])) for v in values)
    fill: Xml = hatch(colour, colour.wash()) if band.band_style == "inner" else solid(colour.wash())
    return NativeSeries(f"{upper[0]}/layer", f"{lower[1]} – {upper[1]}", values, join(fill, NO_LINE), formulas)
