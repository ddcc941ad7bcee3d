"""Dots of one place: where several estimators state the same value, the ones below reach out from under the others."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.export.pptx import room
from desktop.export.pptx.colours import NO_FILL
from desktop.export.pptx.metrics import EMU_PER_POINT
from desktop.export.pptx.runs import DENSE, core_of, marker_reach
from desktop.export.pptx.xml import Xml, tag
from desktop.figures.strokes import shows_dot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from desktop.export.pptx.model import Box, NativeSeries
    from desktop.export.pptx.slots import Slots
    from desktop.figures.figure import Figure, Point, Series

_SAME: Final = 15_000
"""Dots nearer than this in EMU hide each other; the frame's height stands for the plot's, which is a little less."""
_STEP, _SMALL_STEP = 6, 4
"""Points by which a dot is larger than the one that lies on it."""
_MOST: Final = 3
"""Of more dots in one place the lowest ones are not told apart: their names stand beside them."""
_SIZE: Final = re.compile(r'(?<=<c:size val=")(\d+)')


def covered_points(figure: Figure, box: Box) -> Mapping[str, Mapping[str, int]]:
    """By series and point: over how many other estimators' dots in its place the dot must still be seen.

    Series are drawn in their order, the later ones over the earlier ones.
    """
    found: dict[str, dict[str, int]] = defaultdict(dict)
    over: dict[tuple[float, bool], list[tuple[float, int]]] = defaultdict(list)
    for series in reversed([one for one in figure.series if one.mark not in ("column", "band")]):
        heights = list(_heights(figure, series, box))
        for point, height in heights:
            there = over[point.x, series.secondary]
            others = {colour for y, colour in there if abs(y - height) < _SAME} - {series.colour}
            if others:
                found[series.key][point.key] = len(others)
        for point, height in heights:
            over[point.x, series.secondary].append((height, series.colour))
    return found


def widened(
    natives: Sequence[NativeSeries], series: Series, slots: Slots, covered: Mapping[str, int], language: str
) -> Iterator[NativeSeries]:
    """The native series of a line with larger markers at its points that others cover, white between both."""
    more = {slots.index(point.x): covered[point.key] for point in series.points if point.key in covered}
    keys = {one.key for one in natives}
    for one in natives:
        is_small = bool(one.reach) and one.reach < marker_reach("full")
        step = _SMALL_STEP if is_small else _STEP
        marked = [at for at, value in enumerate(one.values) if one.marker and value is not None and at in more]
        steps = {at: min(more[at], _MOST) * step for at in marked}
        reaches = tuple((at, one.reach + step * EMU_PER_POINT // 2) for at, step in steps.items() if one.reach)
        markers = tuple((at, _larger(one.marker, step)) for at, step in steps.items())
        yield replace(one, markers=markers, wider=reaches)
        if reaches and f"{one.key}-core" not in keys:
            yield _core(core_of(one, DENSE + 1 if is_small else 0, language), steps)


def _core(core: NativeSeries, steps: Mapping[int, int]) -> NativeSeries:
    """The white between dots of one place, so many points larger than the inside of a ring."""
    usual = max(steps.values())
    return replace(
        core,
        shape=tag("a:ln", None, NO_FILL),
        values=tuple(value if at in steps else None for at, value in enumerate(core.values)),
        formulas=tuple(formula if at in steps else None for at, formula in enumerate(core.formulas)),
        marker=_larger(core.marker, usual),
        markers=tuple((at, _larger(core.marker, step)) for at, step in steps.items() if step != usual),
        wider=(),
    )


def _larger(marker: Xml, points: int) -> Xml:
    """The same ``c:marker`` so many points larger."""
    head, size, tail = _SIZE.split(marker, maxsplit=1)
    return Xml(f"{head}{int(size) + points}{tail}")


def _heights(figure: Figure, series: Series, box: Box) -> Iterable[tuple[Point, float]]:
    """Points with a dot and how high each stands in EMU."""
    axis = figure.y2 if series.secondary else figure.y
    if axis is None:
        return
    scale = room.value_axis(axis, "", visible=False)
    for index, point in enumerate(series.points):
        if point.y is not None and (series.mark == "marker" or shows_dot(series.points, index)):
            yield point, scale.share(point.y) * box.h
