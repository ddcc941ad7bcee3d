"""Figures with axes: the room of the plot, its scales, ticks and grid. Marks and labels follow in their own modules."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from desktop.figures.figure import Axis, Family, Figure
from desktop.figures.strokes import forecast_since
from desktop.figures.two_axes import has_bands
from desktop.frozen import frozen
from desktop.plotting import arrow_rows, date_marks, end_labels, labels, marks, text, ticks, words
from desktop.plotting.box import Box, Scale, value_scale
from desktop.plotting.shapes import Layout, Stroke, Words
from desktop.plotting.side_column import HEAD_ROOM, lay_out_side, side_width

if TYPE_CHECKING:
    from desktop.plotting.surface import Surface

TICK_WORD = 18.0
"""Height of the words of a tick."""
TICK_GAP = 12.0
"""Between tick labels and the plot."""
AXIS_ROW = 24.0
BAND_BORDER = 8.0
"""The line between two bands stands so far below the upper one's zero, whose dots it leaves whole."""
BAND_TITLE = 46.0
"""Between two bands: the title of the lower one, and below it the value of the highest column."""


@frozen
class Window:
    """The stretch of the horizontal axis that is shown."""

    low: float
    high: float


@frozen
class Frame:
    """The plot with its scales: what marks and labels are placed by."""

    figure: Figure
    bounds: Box
    plot: Box
    x: Scale
    y: Scale
    y2: Scale | None
    column: Box
    """Where labels at line ends stand."""
    arrows: Box
    """The strip above the plot for arrows."""
    slot: float
    """Width of one category or year."""
    rows: dict[str, int] = field(default_factory=dict)
    """Which row of the strip each arrow above the plot stands in."""
    dates: date_marks.Strip = field(default_factory=date_marks.Strip)
    """Dated marks between the arrows and the plot."""

    def scale(self, secondary: bool) -> Scale:
        """The value scale of a series."""
        return self.y2 if secondary and self.y2 is not None else self.y


def lay_out_cartesian(figure: Figure, surface: Surface, width: float, height: float, window: Window | None) -> Layout:
    """Lines, columns and stacked columns. The figure must have both axes."""
    assert figure.x is not None
    assert figure.y is not None
    frame, tick_words = _frame(figure, figure.x, figure.y, surface.room.cut(right=side_width(figure)), window)
    drawn = marks.lay_out_marks(frame)
    side = lay_out_side(frame, drawn, surface.room)
    placed = labels.lay_out_labels(frame, drawn)
    grid, axis = _strokes(frame, figure.y)
    return Layout(
        width=width,
        height=height,
        plot=frame.plot,
        x=frame.x,
        y=frame.y,
        words=(*surface.words, *tick_words, *side.words),
        badges=surface.badges,
        labels=tuple(placed.labels),
        leaders=tuple(placed.leaders),
        grid=grid,
        frame=(*drawn.date_lines, *axis, *placed.strokes),
        gaps=drawn.gaps,
        areas=tuple(drawn.areas),
        blocks=tuple(drawn.blocks),
        runs=tuple(drawn.runs),
        whiskers=tuple(drawn.whiskers),
        dots=tuple(drawn.dots),
        arrows=tuple(placed.arrows),
        dates=tuple(drawn.dates),
        marks=(*drawn.marks, *side.marks),
        tags=side.tags,
        dropped=(*placed.dropped, *side.dropped),
    )


def whole_range(figure: Figure) -> tuple[float, float]:
    """The stretch of the horizontal axis a figure shows by itself.

    The room after the last mark goes to the labels that stand there, if there are any.
    """
    assert figure.x is not None
    low, high = (figure.x.minimum, figure.x.maximum) if figure.x.kind == "time" else category_range(figure)
    xs = {point.x for series in figure.series for point in series.points}
    if len(xs) > 1 and any(end_labels.end_text(figure, series) for series in figure.series):
        columns = any(series.mark == "column" for series in figure.series)
        last = max(xs)
        high = min(high, last + (0.42 if columns else 0.02 * (high - low)))
    return low, max(high, low + 1e-6)


def category_range(figure: Figure) -> tuple[float, float]:
    """First and last edge of a category axis: half a slot beyond the outermost categories."""
    assert figure.x is not None
    places = [tick.at for tick in figure.x.ticks] + [point.x for series in figure.series for point in series.points]
    return (min(places) - 0.5, max(places) + 0.5) if places else (-0.5, 0.5)


def _frame(
    figure: Figure, x_axis: Axis, y_axis: Axis, room: Box, window: Window | None
) -> tuple[Frame, tuple[Words, ...]]:
    low, high = whole_range(figure)
    if window is not None:
        low, high = window.low, window.high
    head = HEAD_ROOM if figure.side is not None or _note(figure, y_axis) else 10.0
    left = _widest(y_axis) + TICK_GAP if y_axis.ticks else 0.0
    right = _widest(figure.y2) + TICK_GAP if figure.y2 else 0.0
    column = end_labels.column_width(figure, room.width, low, high)
    last = max((text.width(tick.label, ticks.STYLE) for tick in x_axis.ticks[-1:]), default=0.0) / 2
    column = max(column + 12 if column else 0.0, last - right)
    below, x_words = AXIS_ROW, None
    if x_axis.kind == "time":
        below += (ticks.time_rows(x_axis) - 1) * text.LINE[ticks.STYLE]
    across = room.cut(left, 0, right + column, 0)
    rows = arrow_rows.rows_of(figure, Scale(low, high, across.x, across.right), room.height)
    arrows = arrow_rows.strip(rows)
    dates = date_marks.Strip()
    if x_axis.kind == "time":
        dates = date_marks.lay_out_strip(figure, Scale(low, high, across.x, across.right), across, room.height)
    plot = room.cut(left, head + arrows + dates.height, right + column, below)
    slot = plot.width / max(high - low, 1e-9)
    if x_axis.kind != "time":
        scale = Scale(low, high, plot.x, plot.right)
        x_words = ticks.category_labels(x_axis.ticks, scale, slot, plot.bottom + 4)
        deepest = max((entry.box.height for entry in x_words or ()), default=text.LINE[ticks.STYLE])
        below = deepest + 6
        plot = room.cut(left, head + arrows, right + column, below)
        x_words = ticks.category_labels(x_axis.ticks, scale, slot, plot.bottom + 4)
    scale = Scale(low, high, plot.x, plot.right)
    if x_words is None:
        since = forecast_since(figure)
        x_words = ticks.time_labels(x_axis, scale, plot.bottom + 4, room, since)
    y = value_scale(y_axis.kind, y_axis.minimum, y_axis.maximum, plot.bottom, plot.y)
    y2 = Scale(figure.y2.minimum, figure.y2.maximum, plot.bottom, plot.y) if figure.y2 else None
    frame = Frame(
        figure=figure,
        bounds=room,
        plot=plot,
        x=scale,
        y=y,
        y2=y2,
        column=Box(plot.right + 10, plot.y - 8, max(0.0, column - 10), plot.height + 8),
        arrows=Box(plot.x, room.y + head, plot.width, arrows),
        slot=slot,
        rows=rows,
        dates=dates,
    )
    titles = _band_titles(frame, figure.y2) if figure.y2 is not None and has_bands(figure) else None
    return frame, (*x_words, *_value_words(frame, y_axis, room), *(titles or _axis_titles(figure, y_axis, room)))


def _widest(axis: Axis) -> float:
    return max((text.width(tick.label, ticks.STYLE) for tick in axis.ticks), default=0.0)


def _value_words(frame: Frame, axis: Axis, room: Box) -> list[Words]:
    found = []
    for tick in ticks.value_ticks(axis, frame.y, frame.plot.height):
        wide = text.width(tick.label, ticks.STYLE)
        found.append(
            Words(
                (tick.label,), Box(room.x, frame.y(tick.at) - TICK_WORD / 2, wide, TICK_WORD), ticks.STYLE, ticks.TONE
            )
        )
    if frame.figure.y2 is not None and frame.y2 is not None:
        for tick in ticks.value_ticks(frame.figure.y2, frame.y2, frame.plot.height):
            wide = text.width(tick.label, ticks.STYLE)
            box = Box(room.right - wide, frame.y2(tick.at) - TICK_WORD / 2, wide, TICK_WORD)
            found.append(Words((tick.label,), box, ticks.STYLE, ticks.TONE, "right"))
    return found


def _note(figure: Figure, axis: Axis) -> str:
    """What stands above the value axis: its title where there are two, or that it does not start at zero."""
    if figure.y2 is not None:
        return axis.title or axis.unit
    if figure.family is Family.LINES and axis.minimum > 0 and axis.ticks and axis.kind != "log":
        return words.axis_start(axis.ticks[0].label, figure.language)
    return ""


def _axis_titles(figure: Figure, axis: Axis, room: Box) -> list[Words]:
    found = []
    left = _note(figure, axis)
    half = room.width / 2 - 8
    if left and text.width(left, "micro") <= (half if figure.y2 else room.width):
        found.append(Words((left,), Box(room.x, room.y, text.width(left, "micro"), 16), "micro", ticks.TONE))
    right = (figure.y2.title or figure.y2.unit) if figure.y2 else ""
    wide = text.width(right, "micro")
    if right and wide <= half:
        found.append(Words((right,), Box(room.right - wide, room.y, wide, 16), "micro", ticks.TONE, "right"))
    return found


def _band_titles(frame: Frame, second: Axis) -> list[Words] | None:
    """What each of two bands shows, at its upper left in the colour of its series; None where one finds no room."""
    first, border, room = frame.figure.y, frame.scale(True)(0.0) + BAND_BORDER, frame.bounds
    assert first is not None
    found = []
    for axis, top, is_second in ((second, room.y, True), (first, border + 4, False)):
        title = axis.title or axis.unit
        wide = text.width(title, "micro")
        tone = next(s.colour for s in frame.figure.series if s.secondary is is_second)
        found.append(Words((title,), Box(room.x, top, wide, 16), "micro", tone))
    near = found[-1].box.right + frame.slot
    peaks = (
        frame.y(p.y or 0.0) for s in frame.figure.series if not s.secondary for p in s.points if frame.x(p.x) < near
    )
    has_room = min(peaks, default=frame.plot.bottom) - border >= BAND_TITLE and found[0].box.width <= room.width
    highest = ticks.value_ticks(first, frame.y, frame.plot.height)[-1:]
    is_clear = all(frame.y(tick.at) - TICK_WORD / 2 >= found[-1].box.bottom for tick in highest)
    return found if has_room and is_clear else None


def _strokes(frame: Frame, axis: Axis) -> tuple[tuple[Stroke, ...], tuple[Stroke, ...]]:
    plot = frame.plot
    base = frame.y(0.0) if axis.minimum <= 0 <= axis.maximum else plot.bottom
    grid = tuple(
        Stroke((plot.x, frame.y(tick.at)), (plot.right, frame.y(tick.at)), "chart.grid")
        for tick in ticks.value_ticks(axis, frame.y, plot.height)
        if abs(frame.y(tick.at) - base) > 0.5
    )
    if has_bands(frame.figure):
        border = frame.scale(True)(0.0) + BAND_BORDER
        grid = (*grid, Stroke((plot.x, border), (plot.right, border), "chart.grid"))
    return grid, (Stroke((plot.x, base), (plot.right, base), "chart.axis"),)
