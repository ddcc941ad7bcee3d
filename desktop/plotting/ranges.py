"""Named ranges on one horizontal value axis: what an assumption moves, how far methods lie apart.

Each point of a series is a row: a bar from ``low`` to ``high``, a marker at ``y``, its label right of the bar. The
category axis ``x`` names the rows from top to bottom, ``y`` is the value axis. A ``Boundary`` is an upright line at a
value of ``y``, its ``x`` being that value: what everything is measured from.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Boundary, Certainty
from desktop.plotting import text, ticks
from desktop.plotting.box import Box, Scale
from desktop.plotting.columns import UNKNOWN_HEIGHT
from desktop.plotting.drawn import mark_key
from desktop.plotting.shapes import Block, Dot, Layout, Mark, Stroke, Whisker, Words

if TYPE_CHECKING:
    from desktop.figures.figure import Axis, Figure, Point, Series
    from desktop.plotting.surface import Surface

NAME_SHARE: Final = 0.4
"""Of the width, at most this much goes to the names."""
BAR_SHARE: Final = 0.56
THICKEST: Final = 26.0
TALLEST: Final = 52.0
"""Rows are no higher: what is left stays white below."""
AXIS_ROW: Final = 26.0
LINE_ROW: Final = 20.0
"""Above the rows, for the word at the upright line."""
STYLE: Final = "small"
VALUE: Final = "small.strong"
UNKNOWN_WIDTH: Final = 26.0
TICKS_APART: Final = 18.0


@dataclass(slots=True)
class _Drawn:
    blocks: list[Block] = field(default_factory=list)
    whiskers: list[Whisker] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)
    labels: list[Words] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)


def lay_out_ranges(figure: Figure, surface: Surface, width: float, height: float) -> Layout:
    """One row for every place of the category axis; several series share a row, one bar below the other."""
    assert figure.x is not None
    assert figure.y is not None
    room = surface.room
    names = {tick.at: tick.label for tick in figure.x.ticks}
    places = sorted({point.x for one in figure.series for point in one.points} | set(names))
    broken = {at: text.wrap_anyhow(names.get(at, ""), STYLE, room.width * NAME_SHARE) for at in places}
    left = max((text.width(line, STYLE) for lines in broken.values() for line in lines), default=0.0) + 12
    right = max((_beside(point) for one in figure.series for point in one.points), default=0.0) + 12
    lines = [note for note in figure.annotations if isinstance(note, Boundary)]
    plot = room.cut(left, LINE_ROW if lines else 4, right, AXIS_ROW)
    row = min(plot.height / max(len(places), 1), TALLEST)
    plot = Box(plot.x, plot.y, plot.width, row * len(places))
    scale = Scale(figure.y.minimum, figure.y.maximum, plot.x, plot.right)
    drawn = _Drawn()
    for index, at in enumerate(places):
        here = [(one, point) for one in figure.series for point in one.points if point.x == at]
        thick = min(row * BAR_SHARE, THICKEST * len(here)) / max(len(here), 1)
        middle = plot.y + (index + 0.5) * row
        for lane, (one, point) in enumerate(here):
            top = middle + (lane - len(here) / 2) * thick
            _row(one, point, Box(plot.x, top, plot.width, max(1.0, thick - 1)), scale, drawn)
    axis, axis_words = _axis(figure.y, scale, plot, room)
    return Layout(
        width=width,
        height=height,
        plot=plot,
        y=scale,
        words=(*surface.words, *_names(broken, places, room, plot, row), *axis_words),
        badges=surface.badges,
        labels=(*_line_words(lines, scale, plot, room), *_clear(drawn, Box(0, 0, width, height))),
        grid=axis,
        frame=tuple(
            Stroke((scale(note.x), plot.y - 2), (scale(note.x), plot.bottom), "text.secondary", "guide")
            for note in lines
        ),
        blocks=tuple(drawn.blocks),
        whiskers=tuple(drawn.whiskers),
        dots=tuple(drawn.dots),
        marks=tuple(drawn.marks),
        dropped=tuple(drawn.dropped),
    )


def _beside(point: Point) -> float:
    """Room right of the plot for a label; that of an unknown row begins at the left and needs none."""
    return 0.0 if point.low is point.y is point.high is None else text.width(point.label, VALUE)


def _row(series: Series, point: Point, lane: Box, scale: Scale, drawn: _Drawn) -> None:
    low, high = point.low, point.high
    middle = lane.centre[1]
    known = [value for value in (low, point.y, high) if value is not None]
    if not known:
        box = Box(lane.x, middle - UNKNOWN_HEIGHT / 2, UNKNOWN_WIDTH, UNKNOWN_HEIGHT)
        drawn.blocks.append(Block(box, series.colour, Certainty.NOT_PUBLISHED))
    else:
        start, end = scale(min(known)), scale(max(known))
        box = Box(min(start, end), lane.y, max(abs(end - start), 1.0), lane.height)
        if low is not None and high is not None and high > low:
            drawn.blocks.append(Block(box, series.colour, point.certainty))
        elif (low is None) != (high is None):
            stem = _bound(point, scale, middle, series.colour)
            drawn.whiskers.append(stem)
            ends = sorted((stem.start[0], stem.end[0]))
            box = Box(ends[0], lane.y, ends[1] - ends[0], lane.height)
        if point.y is not None:
            drawn.dots.append(Dot((scale(point.y), middle), series.colour, point.certainty))
    words = point.text or point.reason
    entity = point.entity or series.entity
    target = Box(box.x - 4, lane.y, box.width + 8, lane.height)
    drawn.marks.append(
        Mark(mark_key(series, point), series.key, words, entity, box.centre, target, False, series.colour)
    )
    _label(series, point, box, drawn)


def _bound(point: Point, scale: Scale, middle: float, colour: int) -> Whisker:
    """A value that is known from one side only: a stem that leads on into the open."""
    at = scale(point.low if point.low is not None else point.high or 0.0)
    ahead = 24.0 if point.high is None else -24.0
    return Whisker((at, middle), (at + ahead, middle), colour)


def _label(series: Series, point: Point, box: Box, drawn: _Drawn) -> None:
    if not point.label:
        return
    wide = text.width(point.label, VALUE)
    tone = "text.tertiary" if point.y is None and point.low is None else "text.primary"
    drawn.labels.append(Words((point.label,), Box(box.right + 8, box.centre[1] - 8, wide, 16), VALUE, tone))


def _names(broken: dict[float, tuple[str, ...]], places: list[float], room: Box, plot: Box, row: float) -> list[Words]:
    """Names in the middle of their rows; where a row is too low for its name the next one stays without."""
    found: list[Words] = []
    for index, at in enumerate(places):
        lines = broken[at]
        tall = 16.0 * len(lines)
        wide = max((text.width(line, STYLE) for line in lines), default=0.0)
        box = Box(room.x, plot.y + (index + 0.5) * row - tall / 2, wide, tall)
        if lines and not (found and found[-1].box.bottom > box.y + 1):
            found.append(Words(lines, box, STYLE, "text.secondary"))
    return found


def _axis(axis: Axis, scale: Scale, plot: Box, room: Box) -> tuple[tuple[Stroke, ...], list[Words]]:
    """Upright grid lines with their numbers below; a number that would touch the one before it is left out."""
    strokes: list[Stroke] = []
    found: list[Words] = []
    for tick in axis.ticks:
        x = scale(tick.at)
        if not plot.x - 0.5 <= x <= plot.right + 0.5:
            continue
        strokes.append(Stroke((x, plot.y), (x, plot.bottom), "chart.axis" if tick.at == 0 else "chart.grid"))
        wide = text.width(tick.label, STYLE)
        box = Box(min(max(x - wide / 2, room.x), room.right - wide), plot.bottom + 5, wide, 18)
        if not found or box.x >= found[-1].box.right + TICKS_APART:
            found.append(Words((tick.label,), box, STYLE, ticks.TONE, "middle"))
    return tuple(strokes), found


def _line_words(lines: list[Boundary], scale: Scale, plot: Box, room: Box) -> list[Words]:
    """What the upright lines stand for, above them and inside the picture."""
    found: list[Words] = []
    for note in lines:
        wide = text.width(note.text, "micro")
        left = min(max(scale(note.x) - wide / 2, room.x), max(room.x, room.right - wide))
        box = Box(left, plot.y - LINE_ROW, wide, 16)
        if note.text and not any(box.touches(other.box.grown(4)) for other in found):
            found.append(Words((note.text,), box, "micro", "text.secondary", "middle"))
    return found


def _clear(drawn: _Drawn, bounds: Box) -> list[Words]:
    kept: list[Words] = []
    for label in drawn.labels:
        if bounds.holds(label.box) and not any(label.box.touches(other.box) for other in kept):
            kept.append(label)
        else:
            drawn.dropped.append(label.lines[0])
    return kept
