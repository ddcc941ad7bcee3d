"""Dots of one place are all seen: where several estimators state the same value, the ones below reach out as rings.

The ring of another value of the same estimator goes around the dot that it would cover, as on screen.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.export.pptx import room
from desktop.export.pptx.colours import NO_FILL
from desktop.export.pptx.metrics import EMU_PER_POINT
from desktop.export.pptx.model import Formula
from desktop.export.pptx.runs import DENSE, core_of, marker_reach
from desktop.export.pptx.words import word
from desktop.export.pptx.xml import Xml, tag
from desktop.figures.figure import Certainty
from desktop.figures.strokes import shows_dot
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop.export.pptx.model import Box, NativeSeries
    from desktop.export.pptx.slots import Slots
    from desktop.figures.figure import Figure, Point, Series

_SAME: Final = 15_000
"""Dots nearer than this in EMU hide each other; the frame's height stands for the plot's, which is a little less."""
_TOUCHING: Final = 45_000
"""A ring whose middle is nearer than that to a dot's goes around it."""
_STEP, _SMALL_STEP = 6, 4
"""Points by which a dot is larger than the one that lies on it."""
_MOST: Final = 3
"""Of more dots in one place the lowest ones are not told apart: their names stand beside them."""
_SIZE: Final = re.compile(r'(?<=<c:size val=")(\d+)')


@frozen
class Covered:
    """What would hide what, by series and point. Series are drawn in their order, later ones over earlier ones."""

    under: Mapping[str, Mapping[str, int]]
    """How many other estimators' dots lie on a dot."""
    rings: Mapping[str, Mapping[str, tuple[str, Point]]]
    """The dot (its series and its point) around which the ring of a disputed value of the same estimator goes."""


def covered(figure: Figure, box: Box) -> Covered:
    """Which dots of a figure's lines lie on others in a frame of this size."""
    under: dict[str, dict[str, int]] = defaultdict(dict)
    rings: dict[str, dict[str, tuple[str, Point]]] = defaultdict(dict)
    places: dict[tuple[float, bool], list[tuple[float, Series, Point]]] = defaultdict(list)
    for series in (one for one in figure.series if one.mark not in ("column", "band")):
        for point, height in _heights(figure, series, box):
            places[point.x, series.secondary].append((height, series, point))
    for dots in places.values():
        for at, (height, series, point) in enumerate(dots):
            later = {one.colour for y, one, _ in dots[at + 1 :] if abs(y - height) < _SAME} - {series.colour}
            if later:
                under[series.key][point.key] = len(later)
            own = [
                (one.key, dot)
                for y, one, dot in dots[:at]
                if one.colour == series.colour and one is not series and abs(y - height) < _TOUCHING
            ]
            if own and point.certainty is Certainty.DISPUTED and not _is_cored(own[0][1]):
                rings[series.key][point.key] = own[0]
    return Covered(under, rings)


def told_apart(
    natives: Sequence[NativeSeries],
    series: Series,
    drawn: Sequence[NativeSeries],
    found: Covered,
    slots: Slots,
    language: str,
) -> Iterator[NativeSeries]:
    """The native series of a line with larger markers where others cover them or they are rings around a dot.

    White lies between both; the dot in a ring is drawn once more, after those of ``drawn``.
    """
    under, rings = found.under.get(series.key, {}), found.rings.get(series.key, {})
    more = {slots.index(one.x): under.get(one.key, 0) + (one.key in rings) for one in series.points}
    keys = {one.key for one in natives}
    for one in natives:
        is_small = bool(one.reach) and one.reach < marker_reach("full")
        step = _SMALL_STEP if is_small else _STEP
        marked = [at for at, value in enumerate(one.values) if one.marker and value is not None and more.get(at)]
        steps = {at: min(more[at], _MOST) * step for at in marked}
        reaches = tuple((at, one.reach + step * EMU_PER_POINT // 2) for at, step in steps.items() if one.reach)
        markers = tuple((at, _larger(one.marker, step)) for at, step in steps.items())
        yield replace(one, markers=markers, wider=reaches)
        if reaches and f"{one.key}-core" not in keys:
            yield _core(core_of(one, DENSE + 1 if is_small else 0, language), steps)
    wanted = {(key, slots.index(dot.x), dot.y) for key, dot in rings.values()}
    for one in drawn:
        own = {(at, y) for key, at, y in wanted if one.reach and one.key.rpartition("/")[0] == key}
        inside = {at for at, y in own if at is not None and one.values[at] == y}
        wanted = {each for each in wanted if each[1] not in inside}
        if inside:
            yield _again(one, f"{series.key}/{one.key.rpartition('/')[2]}-dot", inside, language)


def _again(one: NativeSeries, key: str, inside: set[int], language: str) -> NativeSeries:
    """Some dots of a line without the line."""
    return replace(
        one,
        key=key,
        name=f"{one.name} ({word('dot', language)})",
        values=tuple(value if at in inside else None for at, value in enumerate(one.values)),
        formulas=tuple(Formula("same", (one.key,)) if at in inside else None for at in range(len(one.values))),
        shape=tag("a:ln", None, NO_FILL),
        markers=(),
        wider=(),
    )


def _is_cored(point: Point) -> bool:
    """Whether its own marker is hollow or light inside."""
    return point.certainty in (Certainty.DISPUTED, Certainty.PART_OF_YEAR)


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
    return Xml(_SIZE.sub(lambda size: str(int(size[1]) + points), marker, count=1))


def _heights(figure: Figure, series: Series, box: Box) -> Iterator[tuple[Point, float]]:
    """Points with a dot and how high each stands in EMU."""
    axis = figure.y2 if series.secondary else figure.y
    if axis is None:
        return
    scale = room.value_axis(axis, "", visible=False)
    for index, point in enumerate(series.points):
        if point.y is not None and (series.mark == "marker" or shows_dot(series.points, index)):
            yield point, scale.share(point.y) * box.h
