"""Arrows, boundaries, gaps and dated marks of a figure as user shapes of its chart."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.export.pptx.arrows import draw_arrows
from desktop.export.pptx.boundary import boundary_boxes
from desktop.export.pptx.colours import MUTED, NO_LINE, PAGE, RULE, THIN, line, solid
from desktop.export.pptx.date_marks import draw_dates
from desktop.export.pptx.gap_words import Framed, framed, framed_gaps
from desktop.export.pptx.gaps import unknown_columns
from desktop.export.pptx.label_ground import gridlines
from desktop.export.pptx.metrics import height, width
from desktop.export.pptx.model import Box, Chart
from desktop.export.pptx.type_sizes import sizes_of
from desktop.export.pptx.user_shapes import UserShapes
from desktop.export.pptx.words import word
from desktop.export.pptx.xml import EMPTY, join
from desktop.figures.figure import Family

if TYPE_CHECKING:
    from desktop.export.pptx.colours import Palette
    from desktop.export.pptx.slots import Slots
    from desktop.figures.figure import Boundary, Figure

_ENDS = 2


def user_shapes(figure: Figure, chart: Chart, slots: Slots, palette: Palette) -> UserShapes:
    """All user shapes of a chart with points; empty when the figure has no annotations."""
    shapes = UserShapes(Box(0, 0, chart.box.w, chart.box.h))
    if chart.x is not None:
        _year_words(figure, chart, slots, shapes)
    elif chart.category_skip > 1:
        _some_categories(figure, chart, slots, shapes)
    frames = framed_gaps(figure, chart, slots)
    if figure.family is Family.COLUMNS:
        unknown = word("unknown", figure.language)
        frames += [framed(unknown, box, chart) for box in unknown_columns(figure, chart, slots)]
    for place, one in enumerate(frames, 1):
        _frame(f"mc:unknown/{place}", one, shapes)
    for place, (boundary, box) in enumerate(boundary_boxes(figure, chart, slots), 1):
        _boundary(boundary, box, place, chart, slots, shapes)
    draw_dates(figure, chart, slots, shapes)
    _leaders(chart, shapes)
    _further_lines(chart, shapes)
    draw_arrows(figure, chart, slots, palette, shapes)
    return shapes


def _frame(name: str, one: Framed, shapes: UserShapes) -> None:
    """A dotted frame with its words in it or beside it; without any the key says what it is."""
    shapes.frame(name, one.frame, () if one.over else one.lines, size=one.size)
    if one.over is not None:
        shapes.text(f"{name}/words", one.over, one.lines, size=one.size, colour=MUTED)


def _leaders(chart: Chart, shapes: UserShapes) -> None:
    """A fine stroke from each point to a label that stands far from it."""
    ties = (tie for series in chart.series for label in series.labels for tie in pairwise(label.leader))
    for number, (start, end) in enumerate(ties, 1):
        shapes.stroke(f"mc:leader/{number}", *start, *end, line(RULE, THIN))


def _further_lines(chart: Chart, shapes: UserShapes) -> None:
    """The lines of a label below its first one, level with it on the side that faces its point."""
    for number, series in enumerate(chart.series):
        for label in (one for one in series.labels if one.under is not None):
            side = {"l": "r", "r": "l"}.get(label.position, "ctr")
            ground = join(solid(PAGE), NO_LINE) if label.plate else EMPTY
            for place, (box, words) in enumerate(label.lines_below, 2):
                shapes.text(
                    f"mc:line/{number}/{label.index}/{place}",
                    box,
                    words,
                    size=label.size,
                    colour=label.colour,
                    align=side,
                    shape=ground,
                    whole=True,
                )


def _x(chart: Chart, slots: Slots, x: float) -> int:
    along = chart.at_number(x) if chart.x else chart.at_slot(slots.position(x))
    return round(along * chart.box.w)


def _floor(chart: Chart) -> int:
    return round((chart.inner.y + chart.inner.h) * chart.box.h)


def _ceiling(chart: Chart) -> int:
    return round(chart.inner.y * chart.box.h)


def _year_words(figure: Figure, chart: Chart, slots: Slots, shapes: UserShapes) -> None:
    """The years under a number axis, each in the middle of its year."""
    assert chart.x is not None
    within = (tick for tick in (figure.x.ticks if figure.x else ()) if chart.x.minimum <= tick.at <= chart.x.maximum)
    words = [(year, year, _x(chart, slots, tick.at)) for tick in within for year in tick.label.split(" ")[:1]]
    _below(words, sizes_of(chart.box).label, chart, shapes)


def _some_categories(figure: Figure, chart: Chart, slots: Slots, shapes: UserShapes) -> None:
    """Some words under a dense axis, the last one among them, evenly apart: readers turn or break all of them.

    Where the figure itself names only both ends of its axis, the slide does too. Parts of a year are named before all
    others, each with its months: beside whole years it would be taken for one.
    """
    last = len(chart.categories) - 1
    ticks = [slots.index(tick.at) for tick in (figure.x.ticks if figure.x else ())]
    told = [slot for slot in ticks if slot is not None] if len(ticks) == _ENDS else []
    chosen = sorted(told or range(last, -1, -chart.category_skip), reverse=True)
    parts = [] if told else [slot for slot in range(last, -1, -1) if "\n" in str(chart.categories[slot])]
    room = (chart.box.h - _floor(chart) - 40_000) // height(chart.category_size)
    texts = {slot: "\n".join(str(chart.categories[slot]).split("\n")[:room]) for slot in (*parts, *chosen)}
    words = [(str(slot + 1), text, round(chart.at_slot(slot) * chart.box.w)) for slot, text in texts.items()]
    _below(words, chart.category_size, chart, shapes)


def _below(words: list[tuple[str, str, int]], size: float, chart: Chart, shapes: UserShapes) -> None:
    """Words (key, text, middle) under the axis, each inside the frame; one that would touch another is left out."""
    taken: list[tuple[int, int]] = []
    for key, text, middle in words:
        lines = text.split("\n")
        wide = max(width(one, size) for one in lines) + 40_000
        left = _within(middle - wide // 2, wide, chart)
        if all(left + wide <= start or left >= end for start, end in taken):
            taken.append((left, left + wide))
            box = Box(left, _floor(chart) + 40_000, wide, height(size, len(lines)))
            shapes.text(f"mc:axis/{key}", box, text, size=size)


def _within(left: int, wide: int, chart: Chart) -> int:
    """Where a word begins that may not leave the frame: cut at its edge it would break inside."""
    return max(0, min(left, chart.box.w - wide))


def _boundary(boundary: Boundary, box: Box, place: int, chart: Chart, slots: Slots, shapes: UserShapes) -> None:
    x = _x(chart, slots, boundary.x)
    if not 0 <= x <= chart.box.w:
        return
    pen = line(RULE, THIN, "sysDash")
    shapes.stroke(f"mc:boundary/{place}/line", x, _ceiling(chart), x, _floor(chart), pen)
    size, crossed = sizes_of(chart.box).dense, any(box.y < y < box.bottom for (_, y), _ in gridlines(chart))
    plate = join(solid(PAGE), NO_LINE) if crossed else EMPTY
    shapes.text(f"mc:boundary/{place}/label", box, boundary.text, size=size, colour=MUTED, align="l", shape=plate)
