"""Small multiples: the same small chart again and again, in the order of the figure, on common axes or their own."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Boundary, Certainty
from desktop.plotting import labels, marks, text, ticks, words
from desktop.plotting.box import Box, Scale
from desktop.plotting.cartesian import Frame
from desktop.plotting.shapes import Block, Layout, Mark, Stroke, Words

if TYPE_CHECKING:
    from desktop.figures.figure import Axis, Figure, Panel
    from desktop.plotting.drawn import Drawn
    from desktop.plotting.placing import Placed
    from desktop.plotting.surface import Surface

NARROWEST, LOWEST = 120.0, 92.0
"""A panel is no smaller: further ones are counted instead."""
SHAPE: Final = 1.7
"""Width to height that panels come near to."""
GAP: Final = 18.0
TITLE: Final = "small.strong"
BELOW: Final = 20.0
"""Room for the years under a panel."""
COUNT_ROW: Final = 18.0
MOST_TICKS: Final = 3
"""A small axis needs no more."""


@dataclass(slots=True)
class _Made:
    """All panels while they are being laid out."""

    drawn: list[Drawn] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)
    labels: list[Words] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    grid: list[Stroke] = field(default_factory=list)
    frame: list[Stroke] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)


def lay_out_multiples(figure: Figure, surface: Surface, width: float, height: float) -> Layout:
    """As many panels as there is room for. The figure must have both axes and at least one panel."""
    assert figure.x is not None
    assert figure.y is not None
    made = _Made()
    room = surface.room
    across, down, shown = _grid(len(figure.panels), room)
    if shown < len(figure.panels):
        content = words.more(len(figure.panels) - shown, figure.language)
        box = Box(room.x, room.bottom - 16, text.width(content, "micro"), 16)
        made.words.append(Words((content,), box, "micro", "text.tertiary"))
        made.dropped += [panel.key for panel in figure.panels[shown:]]
        room = room.cut(bottom=COUNT_ROW)
    left = max(_axis_width(panel.y or figure.y) for panel in figure.panels[:shown])
    title = max(_title_lines(panel, room.width / across - GAP) for panel in figure.panels[:shown])
    wide, tall = (room.width + GAP) / across, (room.height + GAP / 2) / down
    for place, panel in enumerate(figure.panels[:shown]):
        cell = Box(room.x + (place % across) * wide, room.y + (place // across) * tall, wide - GAP, tall - GAP / 2)
        _panel(figure, panel, cell, (left, title * text.LINE[TITLE] + 6), made)
    return Layout(
        width=width,
        height=height,
        plot=room,
        words=(*surface.words, *made.words),
        badges=surface.badges,
        labels=(*made.labels, *(one for placed in made.placed for one in placed.labels)),
        leaders=tuple(one for placed in made.placed for one in placed.leaders),
        grid=tuple(made.grid),
        frame=tuple(made.frame),
        blocks=tuple(made.blocks),
        runs=tuple(one for drawn in made.drawn for one in drawn.runs),
        whiskers=tuple(one for drawn in made.drawn for one in drawn.whiskers),
        dots=tuple(one for drawn in made.drawn for one in drawn.dots),
        marks=(*made.marks, *(one for drawn in made.drawn for one in drawn.marks)),
        dropped=(*made.dropped, *(key for placed in made.placed for key in placed.dropped)),
    )


def _grid(count: int, room: Box) -> tuple[int, int, int]:
    """Columns, rows and how many panels they hold, as near to the wanted shape as the room allows."""
    most_across = max(1, int((room.width + GAP) // (NARROWEST + GAP)))
    most_down = max(1, int(room.height // LOWEST))
    if most_across * most_down < count:
        most_down = max(1, int((room.height - COUNT_ROW) // LOWEST))
        return most_across, most_down, min(count, most_across * most_down)
    choices = [
        (across, math.ceil(count / across))
        for across in range(1, min(most_across, count) + 1)
        if math.ceil(count / across) <= most_down
    ]
    across, down = min(choices, key=lambda one: _misfit(one, room))
    return across, down, count


def _misfit(grid: tuple[int, int], room: Box) -> float:
    across, down = grid
    return abs(math.log((room.width / across) / (room.height / down) / SHAPE))


def _axis_width(axis: Axis) -> float:
    return max((text.width(tick.label, ticks.STYLE) for tick in axis.ticks), default=0.0) + 8


def _title_lines(panel: Panel, wide: float) -> int:
    return len(_title(panel, wide))


def _title(panel: Panel, wide: float) -> tuple[str, ...]:
    return text.wrap(panel.title, TITLE, wide, 2) or text.wrap_anyhow(panel.title, TITLE, wide)[:2]


def _panel(figure: Figure, panel: Panel, cell: Box, head: tuple[float, float], made: _Made) -> None:
    """Title, axes and the part's own line, or that nobody publishes any value."""
    assert figure.x is not None
    assert figure.y is not None
    left, above = head
    lines = _title(panel, cell.width)
    wide = max(text.width(line, TITLE) for line in lines)
    title = Box(cell.x, cell.y, wide, text.LINE[TITLE] * len(lines))
    made.labels.append(Words(lines, title, TITLE, panel.colour))
    plot = cell.cut(left, above + 8, 6, BELOW)
    said = panel.title if not panel.empty else f"{panel.title}, {panel.empty}"
    whole = Box(cell.x, cell.y, cell.width, above if not panel.empty else cell.height)
    made.marks.append(Mark(panel.key, "panels", said, panel.entity, whole.centre, whole, False, panel.colour))
    if panel.empty:
        _unknown(panel, plot, made)
        return
    y_axis = panel.y or figure.y
    x = Scale(figure.x.minimum, figure.x.maximum, plot.x, plot.right)
    y = Scale(y_axis.minimum, y_axis.maximum, plot.bottom, plot.y)
    _axes(figure, y_axis, x, y, plot, cell, made)
    own = replace(figure, series=panel.series, panels=(), annotations=_boundaries(figure))
    slot = plot.width / max(figure.x.maximum - figure.x.minimum, 1e-9)
    bounds = Box(plot.x, title.bottom, cell.right - plot.x, plot.bottom - title.bottom)
    frame = Frame(own, bounds, plot, x, y, None, Box(plot.right, plot.y, 0, 0), Box(plot.x, plot.y, 0, 0), slot)
    drawn = marks.lay_out_marks(frame)
    made.drawn.append(drawn)
    made.placed.append(labels.lay_out_labels(frame, drawn))


def _boundaries(figure: Figure) -> tuple[Boundary, ...]:
    """Where the forecast begins decides what is dashed."""
    return tuple(note for note in figure.annotations if isinstance(note, Boundary))


def _unknown(panel: Panel, plot: Box, made: _Made) -> None:
    made.blocks.append(Block(plot, 0, Certainty.NOT_PUBLISHED))
    lines = text.wrap(panel.empty, "small", plot.width - 8, 2)
    if lines is None:
        made.dropped.append(panel.key)
        return
    wide, tall = max(text.width(line, "small") for line in lines), text.LINE["small"] * len(lines)
    box = Box(plot.centre[0] - wide / 2, plot.centre[1] - tall / 2, wide, tall)
    made.labels.append(Words(lines, box, "small", "text.tertiary", "middle"))


def _axes(figure: Figure, axis: Axis, x: Scale, y: Scale, plot: Box, cell: Box, made: _Made) -> None:
    """Few ticks, the zero line, the years."""
    assert figure.x is not None
    shown = ticks.value_ticks(axis, y, plot.height)
    shown = shown[:: max(1, math.ceil((len(shown) - 1) / MOST_TICKS))]
    for tick in shown:
        at = y(tick.at)
        wide = text.width(tick.label, ticks.STYLE)
        made.words.append(Words((tick.label,), Box(cell.x, at - 9, wide, 18), ticks.STYLE, ticks.TONE))
        if abs(at - plot.bottom) > 0.5:
            made.grid.append(Stroke((plot.x, at), (plot.right, at), "chart.grid"))
    made.frame.append(Stroke((plot.x, plot.bottom), (plot.right, plot.bottom), "chart.axis"))
    since = min((note.x for note in _boundaries(figure)), default=None)
    made.words += ticks.time_labels(figure.x, x, plot.bottom + 2, Box(plot.x, plot.y, cell.right - plot.x, 1), since)
