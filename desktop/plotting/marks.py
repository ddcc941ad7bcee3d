"""The marks of figures with axes: runs of lines, bands, points, ranges and gaps in pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.figure import Family, Gap, Series
from desktop.plotting.areas import lay_out_areas
from desktop.plotting.box import Box
from desktop.plotting.clipping import clip_area, clip_line
from desktop.plotting.columns import lay_out_columns
from desktop.plotting.drawn import Drawn, low_key
from desktop.plotting.lines import lines_on
from desktop.plotting.shapes import Area, GapBox

if TYPE_CHECKING:
    from desktop.plotting.cartesian import Frame


def lay_out_marks(frame: Frame) -> Drawn:
    """All marks of a figure with axes, cut to the plot."""
    drawn = Drawn(gaps=_gaps(frame))
    lay_out_columns(frame, drawn)
    if frame.figure.family is Family.AREAS:
        lay_out_areas(frame, drawn)
    lines = lines_on(frame)
    for series in frame.figure.series:
        if series.mark == "band":
            _band(frame, series, drawn)
        elif series.mark == "area" and frame.figure.family is not Family.AREAS:
            _filled(frame, series, drawn)
            lines.draw(series, drawn)
        elif series.mark in {"line", "marker"}:
            lines.draw(series, drawn)
    # A narrow band lies over a wide one, whatever their order in the figure.
    drawn.areas.sort(key=lambda area: area.style != "wash")
    return drawn


def _gaps(frame: Frame) -> tuple[GapBox, ...]:
    found = []
    for note in frame.figure.annotations:
        if isinstance(note, Gap):
            left = max(frame.x(note.start), frame.plot.x)
            right = min(frame.x(note.end), frame.plot.right)
            if right - left >= 2:
                found.append(GapBox(Box(left, frame.plot.y, right - left, frame.plot.height)))
    return tuple(found)


def _band(frame: Frame, series: Series, drawn: Drawn) -> None:
    scale = frame.scale(series.secondary)
    ranged = [p for p in series.points if p.low is not None and p.high is not None]
    upper = [(frame.x(p.x), scale(p.high or 0.0)) for p in ranged]
    lower = [(frame.x(p.x), scale(p.low or 0.0)) for p in reversed(ranged)]
    if len(ranged) < 2:
        return
    shape = clip_area([*upper, *lower], frame.plot)
    if len(shape) >= 3:
        style = "hatched" if series.band_style == "inner" else "wash"
        drawn.areas.append(Area(tuple(shape), series.colour, style))
        for key, edge in ((series.key, upper), (low_key(series), lower[::-1])):
            runs = clip_line(edge, frame.plot)
            if runs:
                drawn.ends[key] = runs[-1][-1]


def _filled(frame: Frame, series: Series, drawn: Drawn) -> None:
    scale = frame.scale(series.secondary)
    known = [(frame.x(p.x), scale(p.y)) for p in series.points if p.y is not None]
    if len(known) >= 2:
        base = scale(max(0.0, min(scale.low, scale.high)))
        shape = clip_area([*known, (known[-1][0], base), (known[0][0], base)], frame.plot)
        if len(shape) >= 3:
            drawn.areas.append(Area(tuple(shape), series.colour, "wash"))
