"""The measure over the lanes of a time line on a slide: lines and points, values beside them where they are free."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.export.pptx.colours import MUTED, NO_LINE, OUTLINE, PAGE, THIN, is_single, line, solid
from desktop.export.pptx.metrics import fit, width
from desktop.export.pptx.model import Box
from desktop.export.pptx.runs import runs_of
from desktop.export.pptx.xml import join
from desktop.figures.figure import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.export.pptx.colours import Colour, Palette
    from desktop.export.pptx.timeline_pen import TimePen
    from desktop.export.pptx.timeline_plan import SlidePlan
    from desktop.figures.figure import Figure, Point, Series

_DOT: Final = 3.5
"""Half of a point, in units of the plan."""
_LABEL: Final = 12.0
_CLEAR: Final = 2.5
"""Between a point and its value."""
_SAMPLES: Final = 12
"""Places on a line between two points that values keep clear of."""


class Spot(NamedTuple):
    """A point in its place."""

    series: Series
    point: Point
    x: int
    y: int


def lay_above(pen: TimePen, plan: SlidePlan, figure: Figure, palette: Palette) -> None:
    """A line and points for each estimator, values where a source states them."""
    assert plan.above is not None
    box, row = plan.above, round(14 * plan.pixel)
    title = fit(plan.timeline.overlay_title, plan.size, plan.names, bold=True)
    pen.words("mc:above/name", Box(plan.box.x, box.y, plan.names, row), title, bold=True)
    detail = fit(plan.timeline.overlay_detail, plan.size, plan.names)
    pen.words("mc:above/unit", Box(plan.box.x, box.y + row, plan.names, row), detail, ink=MUTED)
    pen.stroke("mc:above/axis", Box(plan.plot.x, box.bottom, plan.plot.w, 0), line(MUTED, THIN))
    runs = list(_runs(plan, figure))
    single, numbers = is_single(figure), dict.fromkeys((one.key for one in figure.series), 0)
    for run in runs:
        series = run[0].series
        colour = palette.colour(series.colour, single=single)
        for dash, corners in _strokes(run) if series.mark == "line" else ():
            numbers[series.key] += 1
            name = f"mc:above/{series.key}/line/{numbers[series.key]}"
            pen.path(name, corners, line(colour, 2 * OUTLINE, dash, round_caps=True))
    for spot in (one for run in runs for one in run if one.point.stated):
        _dot(pen, plan, spot, palette.colour(spot.series.colour, single=single))
    for spot, place in value_places(plan, runs):
        ink = palette.colour(spot.series.colour, single=single)
        name = f"mc:above/{spot.series.key}/{spot.point.key}/label"
        pen.words(name, place, spot.point.label, bold=True, ink=ink)


def _runs(plan: SlidePlan, figure: Figure) -> Iterator[list[Spot]]:
    """The points in sight of each series, without a break between them."""
    assert plan.above is not None
    assert figure.y is not None
    box, axis = plan.above, figure.y
    span = (axis.maximum - axis.minimum) or 1.0
    high = box.h - round((_LABEL + _DOT + _CLEAR) * plan.pixel)
    for series in figure.series:
        run: list[Spot] = []
        for point in series.points:
            if point.y is not None and plan.first <= point.x <= plan.last:
                y = round(box.bottom - (point.y - axis.minimum) / span * high)
                run.append(Spot(series, point, plan.x(point.x), y))
                continue
            if run:
                yield run
            run = []
        if run:
            yield run


def _strokes(run: Sequence[Spot]) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """The line through points as the chart of the same values has it: in stretches, dashed where it is forecast."""
    places = {one.point.key: (one.x, one.y) for one in run}
    for stretch in runs_of(replace(run[0].series, points=tuple(one.point for one in run))):
        if len(stretch.points) > 1:
            yield stretch.dash, [places[point.key] for point in stretch.points]


def _dot(pen: TimePen, plan: SlidePlan, spot: Spot, colour: Colour) -> None:
    half = round(_DOT * plan.pixel)
    hollow = spot.point.certainty is Certainty.DISPUTED
    look = join(solid(PAGE), line(colour, OUTLINE)) if hollow else join(solid(colour), NO_LINE)
    place = Box(spot.x - half, spot.y - half, 2 * half, 2 * half)
    pen.shape(f"mc:above/{spot.series.key}/{spot.point.key}", place, look, "ellipse", spot.point.text)


def value_places(plan: SlidePlan, runs: Sequence[Sequence[Spot]]) -> Iterator[tuple[Spot, Box]]:
    """Where values stand: above their points, else below or beside them; those that are nowhere free are left out."""
    assert plan.above is not None
    half = round((_DOT + 1) * plan.pixel)
    taken = [Box(one.x - half, one.y - half, 2 * half, 2 * half) for run in runs for one in run if one.point.stated]
    lines = [spot for run in runs if run[0].series.mark == "line" for spot in _sampled(run)]
    for spot in (one for run in runs for one in run if one.point.label):
        for place in _around(plan, spot):
            on_line = any(place.x < x < place.right and place.y < y < place.bottom for x, y in lines)
            if not on_line and not any(_touch(place, other) for other in taken):
                taken.append(place)
                yield spot, place
                break


def _around(plan: SlidePlan, spot: Spot) -> Iterator[Box]:
    """Places beside a point inside the room of the measure."""
    assert plan.above is not None
    box, away = plan.above, round((_DOT + _CLEAR) * plan.pixel)
    wide, tall = width(spot.point.label, plan.size, bold=True) + 30_000, round(_LABEL * plan.pixel)
    level = min(max(spot.x - wide // 2, plan.plot.x), plan.plot.right - wide)
    yield Box(level, spot.y - away - tall, wide, tall)
    if spot.y + away + tall <= box.bottom:
        yield Box(level, spot.y + away, wide, tall)
    if spot.x + away + wide <= plan.plot.right:
        yield Box(spot.x + away, spot.y - tall // 2, wide, tall)
    if spot.x - away - wide >= plan.plot.x:
        yield Box(spot.x - away - wide, spot.y - tall // 2, wide, tall)


def _sampled(run: Sequence[Spot]) -> Iterator[tuple[float, float]]:
    for one, other in pairwise(run):
        for step in range(_SAMPLES + 1):
            share = step / _SAMPLES
            yield one.x + (other.x - one.x) * share, one.y + (other.y - one.y) * share


def _touch(a: Box, b: Box) -> bool:
    return a.x < b.right and b.x < a.right and a.y < b.bottom and b.y < a.bottom
