"""Stacked areas over time: straight edges between stated years, a thin slice at each of them, the rest hatched."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Certainty, Gap
from desktop.frozen import frozen
from desktop.plotting.box import Box
from desktop.plotting.clipping import clip_area, clip_line
from desktop.plotting.drawn import mark_key
from desktop.plotting.shapes import Area, Block, Mark, Run

if TYPE_CHECKING:
    from desktop.figures.figure import Point, Series
    from desktop.plotting.cartesian import Frame
    from desktop.plotting.drawn import Drawn
    from desktop.plotting.shapes import Pixel

_Edge = list[tuple[float, float]]
"""A straight edge: year and value at both ends."""

SLICE: Final = 8.0
"""Width of the slice at a stated year: what is stated there, also of parts that lead nowhere."""
EDGE: Final = 1.5
"""Weight of the dashed upper edge of a forecast."""


@frozen
class _Layer:
    """A part at one year: from where to where it reaches in the stack."""

    series: Series
    point: Point
    low: float
    high: float

    @property
    def tall(self) -> float:
        """The part's own value."""
        return self.high - self.low

    @property
    def is_rest(self) -> bool:
        """Whether it is what nobody published."""
        return self.point.certainty is Certainty.NOT_PUBLISHED


class _Reaches:
    """Of each point the outline of the area that it stands for: half way to the years beside it."""

    def __init__(self) -> None:
        self._upper: dict[str, list[Pixel]] = {}
        self._lower: dict[str, list[Pixel]] = {}

    def add(self, key: str, lower: list[Pixel], upper: list[Pixel]) -> None:
        """One half of a stretch, from left to right; stretches come in the order of the years."""
        self._lower.setdefault(key, []).extend(lower)
        self._upper.setdefault(key, []).extend(upper)

    def of(self, key: str, plot: Box) -> tuple[Pixel, ...]:
        """The outline inside the plot; empty for a point that leads nowhere."""
        found = [*self._upper.get(key, []), *reversed(self._lower.get(key, []))]
        return tuple(clip_area(found, plot)) if found else ()


def lay_out_areas(frame: Frame, drawn: Drawn) -> None:
    """Areas between neighbouring years, then the slices at the years."""
    parts = [series for series in frame.figure.series if series.mark == "area"]
    years = sorted({p.x for series in parts for p in series.points if p.y is not None})
    totals = _totals(frame, years)
    stacks = {year: _stack(parts, year) for year in years}
    reaches = _Reaches()
    for first, last in pairwise(years):
        if not _is_gap(frame, first, last):
            _stretch(frame, drawn, reaches, (stacks[first], stacks[last]), totals)
    for year in years:
        for layer in stacks[year]:
            _slice(frame, drawn, layer, reaches)


def _totals(frame: Frame, years: list[float]) -> dict[float, float]:
    """The height of the line of totals at each year: stated, or on its straight edge between two that are."""
    found: dict[float, float] = {}
    points = [point for series in frame.figure.series if series.mark == "line" for point in series.points]
    for point in points:
        if point.y is not None:
            found[point.x] = point.y
    for earlier, later in pairwise(points):
        if earlier.y is not None and later.y is not None and not _is_gap(frame, earlier.x, later.x):
            for x in (year for year in years if earlier.x < year < later.x):
                share = (x - earlier.x) / (later.x - earlier.x)
                found[x] = earlier.y + share * (later.y - earlier.y)
    return found


def _stack(parts: list[Series], year: float) -> list[_Layer]:
    """The stated parts of a year from the foot up, then what is left of its total."""
    found = []
    low = 0.0
    for series in parts:
        point = next((p for p in series.points if p.x == year and p.y is not None), None)
        if point is not None and point.y is not None:
            found.append(_Layer(series, point, low, low + point.y))
            low += point.y
    return found


def _is_gap(frame: Frame, first: float, last: float) -> bool:
    """Whether nothing may lead from one year to the next."""
    notes = (note for note in frame.figure.annotations if isinstance(note, Gap))
    return any(first < note.end and note.start < last for note in notes)


def _stretch(
    frame: Frame,
    drawn: Drawn,
    reaches: _Reaches,
    stacks: tuple[list[_Layer], list[_Layer]],
    totals: dict[float, float],
) -> None:
    """The parts stated at both ends, and above them what nobody published up to the total of both."""
    first, last = (stack[0].point.x for stack in stacks)
    lows = [(first, 0.0), (last, 0.0)]
    later = {layer.series.key: layer for layer in stacks[1]}
    for layer in stacks[0]:
        other = later.get(layer.series.key)
        if other is None or layer.point.certainty is Certainty.NOT_PUBLISHED:
            continue
        highs = [(first, lows[0][1] + layer.tall), (last, lows[1][1] + other.tall)]
        keys = (mark_key(layer.series, layer.point), mark_key(other.series, other.point))
        _area(frame, drawn, (lows, highs), layer.series.colour, _style(other.point))
        _remember(frame, reaches, keys, (lows, highs))
        lows = highs
    if all(x in totals and totals[x] > low + 1e-9 for x, low in lows):
        highs = [(x, totals[x]) for x, _ in lows]
        _area(frame, drawn, (lows, highs), 0, "rest")
        keys = (_rest_key(stacks[0]), _rest_key(stacks[1]))
        _remember(frame, reaches, keys, (lows, highs))


def _rest_key(stack: list[_Layer]) -> str:
    """The mark of what nobody published at a year; empty where the parts make up the total."""
    return next((mark_key(layer.series, layer.point) for layer in stack if layer.is_rest), "")


def _style(point: Point) -> str:
    """How sure the later end is decides how the whole stretch looks."""
    if point.certainty is Certainty.MODELLED:
        return "hatched"
    return "solid" if point.certainty is Certainty.PUBLISHED else "wash"


def _area(frame: Frame, drawn: Drawn, edges: tuple[_Edge, _Edge], colour: int, style: str) -> None:
    lower, upper = ([(frame.x(x), frame.y(y)) for x, y in edge] for edge in edges)
    shape = clip_area([*upper, *reversed(lower)], frame.plot)
    if len(shape) < 3:
        return
    drawn.areas.append(Area(tuple(shape), colour, style))
    if style in {"wash", "hatched"}:
        for run in clip_line(upper, frame.plot):
            drawn.runs.append(Run(tuple(run), colour, True, EDGE))


def _remember(frame: Frame, reaches: _Reaches, keys: tuple[str, str], edges: tuple[_Edge, _Edge]) -> None:
    """Each half of the stretch belongs to the year it is nearer to."""
    lower, upper = ([(frame.x(x), frame.y(y)) for x, y in edge] for edge in edges)
    low, high = (((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in (lower, upper))
    reaches.add(keys[0], [lower[0], low], [upper[0], high])
    reaches.add(keys[1], [low, lower[1]], [high, upper[1]])


def _slice(frame: Frame, drawn: Drawn, layer: _Layer, reaches: _Reaches) -> None:
    """What is stated at a year, exactly there; pointing at the area around it finds it too."""
    x, top, foot = frame.x(layer.point.x), frame.y(layer.high), frame.y(layer.low)
    left, right = max(x - SLICE / 2, frame.plot.x), min(x + SLICE / 2, frame.plot.right)
    if right <= left:
        return
    box = Box(left, top, right - left, max(1.0, foot - top))
    drawn.blocks.append(Block(box, layer.series.colour, layer.point.certainty, rest=layer.is_rest))
    key = mark_key(layer.series, layer.point)
    drawn.columns[key] = box
    drawn.ends[layer.series.key] = (box.right, box.centre[1])
    entity = layer.point.entity or layer.series.entity
    text, colour = layer.point.text, layer.series.colour
    reach = reaches.of(key, frame.plot)
    drawn.marks.append(Mark(key, layer.series.key, text, entity, box.centre, box, False, colour, reach=reach))
