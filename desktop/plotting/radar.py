"""Radars: series over the same spokes from the middle (0) to the rim (1); a spoke without a value stays open.

Names of the series stand in a key at the right, in their colours; a name of a spoke that finds no room beside
another one is left out and told when its points are pointed at.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import cos, sin, tau
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Certainty
from desktop.frozen import frozen
from desktop.plotting import text
from desktop.plotting.box import Box
from desktop.plotting.shapes import Block, Dot, Layout, Mark, Run, Stroke, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Figure, Point, Series
    from desktop.plotting.shapes import Pixel
    from desktop.plotting.surface import Surface

GAP: Final = 8.0
"""Between the rim and the names of the spokes."""
NAME: Final = 118.0
"""Names of spokes are broken at this width."""
KEY_ROW: Final = 20.0
SQUARE: Final = 9.0
_LEAST: Final = 40.0
_KEY: Final = 0.3
"""At most this part of the width goes to the key."""


@frozen
class _Web:
    """Where the middle is, how far the rim, how many spokes."""

    middle: Pixel
    radius: float
    spokes: int

    def at(self, spoke: float, part: float) -> Pixel:
        """A place on a spoke, the first one upright, the others clockwise."""
        angle = tau * spoke / self.spokes
        return self.middle[0] + self.radius * part * sin(angle), self.middle[1] - self.radius * part * cos(angle)


@dataclass(slots=True)
class _Drawn:
    labels: list[Words] = field(default_factory=list)
    lines: list[Stroke] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)


def lay_out_radar(figure: Figure, surface: Surface, width: float, height: float) -> Layout:
    """The radar of a figure in its room."""
    assert figure.x is not None
    drawn, room = _Drawn(), surface.room
    names = [tick.label for tick in figure.x.ticks]
    plot = _put_key(figure, room, drawn)
    web = _web(names, plot)
    _put_web(figure, web, drawn)
    for place, label in enumerate(names):
        _put_name(label, place, web, plot, drawn)
    for series in figure.series:
        _put_series(series, web, drawn)
    return Layout(
        width=width,
        height=height,
        plot=plot,
        words=surface.words,
        badges=surface.badges,
        labels=tuple(drawn.labels),
        grid=tuple(drawn.lines),
        blocks=tuple(drawn.blocks),
        runs=tuple(drawn.runs),
        dots=tuple(drawn.dots),
        marks=tuple(drawn.marks),
        dropped=tuple(drawn.dropped),
    )


def _put_key(figure: Figure, room: Box, drawn: _Drawn) -> Box:
    """Squares with names at the right; what is left of the room for the web."""
    wide = max((text.width(series.name, "small.strong") for series in figure.series), default=0.0)
    wide = min(wide + SQUARE + 8, room.width * _KEY)
    left, top = room.right - wide, room.y
    for series in figure.series:
        lines = text.wrap_anyhow(series.name, "small.strong", wide - SQUARE - 8)
        tall = text.LINE["small.strong"] * len(lines)
        if top + tall > room.bottom:
            drawn.dropped.append(f"key:{series.key}")
            continue
        drawn.blocks.append(Block(Box(left, top + 4, SQUARE, SQUARE), series.colour, Certainty.PUBLISHED))
        told = max(text.width(line, "small.strong") for line in lines)
        drawn.labels.append(Words(lines, Box(left + SQUARE + 8, top, told, tall), "small.strong", series.colour))
        top += max(KEY_ROW, tall + 4)
    return room._replace(width=max(_LEAST, room.width - wide - 24))


def _web(names: Sequence[str], plot: Box) -> _Web:
    """As large as the names of the spokes allow."""
    lines = [_lines(name) for name in names]
    wide = max((text.width(line, "small") for each in lines for line in each), default=0.0)
    tall = max((len(each) for each in lines), default=1) * text.LINE["small"]
    radius = min((plot.width - 2 * wide) / 2, (plot.height - 2 * tall) / 2) - GAP
    return _Web(plot.centre, max(_LEAST / 2, radius), max(1, len(names)))


def _lines(name: str) -> tuple[str, ...]:
    return text.wrap_anyhow(name, "small", NAME)


def _put_web(figure: Figure, web: _Web, drawn: _Drawn) -> None:
    """Rings at the ticks, a line for each spoke."""
    ticks = [tick.at for tick in figure.y.ticks if tick.at > 0] if figure.y is not None else [1.0]
    for part in ticks:
        token = "line.strong" if part >= 1 else "chart.grid"
        corners = [web.at(spoke, part) for spoke in range(web.spokes)]
        pairs = zip(corners, (*corners[1:], corners[0]), strict=True)
        drawn.lines += [Stroke(start, end, token) for start, end in pairs]
    drawn.lines += [Stroke(web.middle, web.at(spoke, 1.0), "chart.grid") for spoke in range(web.spokes)]


def _put_name(label: str, spoke: int, web: _Web, plot: Box, drawn: _Drawn) -> None:
    """Outside the rim, on the side on which the spoke points."""
    lines = _lines(label)
    wide, tall = max(text.width(line, "small") for line in lines), text.LINE["small"] * len(lines)
    x, y = web.at(spoke, 1.0)
    across, down = (x - web.middle[0]) / web.radius, (y - web.middle[1]) / web.radius
    y += GAP * down
    left = x + GAP if across > 0.1 else x - GAP - wide if across < -0.1 else x - wide / 2
    top = y - tall if down < -0.9 else y if down > 0.9 else y - tall / 2
    left = min(max(left, plot.x), max(plot.x, plot.right - wide))
    box = Box(left, min(max(top, plot.y), max(plot.y, plot.bottom - tall)), wide, tall)
    if any(box.touches(other.box) for other in drawn.labels) or not plot.grown(1).holds(box):
        drawn.dropped.append(f"spoke:{spoke}")
        return
    align = "left" if across > 0.1 else "right" if across < -0.1 else "middle"
    drawn.labels.append(Words(lines, box, "small", "text.secondary", align))


def _put_series(series: Series, web: _Web, drawn: _Drawn) -> None:
    """Lines between neighbouring spokes that both have a value, a point on each spoke that has one."""
    by_spoke = {round(point.x): point for point in series.points if point.y is not None}
    for start in range(web.spokes):
        end = (start + 1) % web.spokes
        if web.spokes > 1 and start in by_spoke and end in by_spoke:
            ends = (_place(by_spoke[start], web), _place(by_spoke[end], web))
            drawn.runs.append(Run(ends, series.colour, False, 1.75))
    for point in by_spoke.values():
        place = _place(point, web)
        drawn.dots.append(Dot(place, series.colour, point.certainty, 7.0))
        box = Box(place[0] - 5, place[1] - 5, 10, 10)
        entity = point.entity or series.entity
        key = f"{series.key}/{point.key}"
        drawn.marks.append(Mark(key, series.key, point.text, entity, place, box, True, series.colour))


def _place(point: Point, web: _Web) -> Pixel:
    return web.at(round(point.x), min(1.0, max(0.0, point.y or 0.0)))
