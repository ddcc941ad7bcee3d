"""Direct labels of figures with axes: at line ends, beside points, above columns, inside stacks, on arrows.

No two labels touch and none leaves the picture. A label that finds no room is left out; its number
stays in the tooltip and in the table.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Certainty, Family, Point, Series
from desktop.plotting import stacking, text
from desktop.plotting.annotations import lay_out_annotation_words, lay_out_boundary_lines
from desktop.plotting.arrow_layout import lay_out_arrows
from desktop.plotting.box import Box, around
from desktop.plotting.date_marks import lay_out_dates
from desktop.plotting.drawn import mark_key
from desktop.plotting.end_labels import lay_out_end_labels
from desktop.plotting.placing import LINE, STYLE, Placed, place_beside
from desktop.plotting.shapes import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.plotting.cartesian import Frame
    from desktop.plotting.drawn import Drawn
    from desktop.plotting.shapes import Tone

UNDER: Final = 4.0
"""So far below the plot the words of the horizontal axis begin."""
OVER_DOT: Final = 8.0
"""How much further from its column a value stands where a dot lies on the edge: a ring of another source, a line."""


def lay_out_labels(frame: Frame, drawn: Drawn) -> Placed:
    """All labels, the most important first."""
    placed = Placed(lines=tuple(_strokes(drawn)), blocks=tuple(drawn.columns.values()))
    if frame.figure.family is Family.AREAS:
        placed.blocks += tuple(around(area.points) for area in drawn.areas)
        placed.taken.extend(drawn.columns.values())
    placed.taken.extend(Box(dot.centre[0] - 5, dot.centre[1] - 5, 10, 10) for dot in drawn.dots)
    lay_out_arrows(frame, drawn, placed)
    lay_out_boundary_lines(frame, placed)
    lay_out_dates(frame, drawn, placed)
    lay_out_end_labels(frame, drawn, placed)
    lay_out_annotation_words(frame, placed)
    if frame.figure.family is Family.STACKED:
        _inside(frame, drawn, placed)
    else:
        _above_columns(frame, drawn, placed)
    _at_points(frame, drawn, placed)
    return placed


def _at_points(frame: Frame, drawn: Drawn, placed: Placed) -> None:
    """Values beside points, the ends of each line first."""
    waiting: list[tuple[int, Series, Point]] = []
    for series in frame.figure.series:
        if series.mark in {"column", "band"}:
            continue
        shown = [point for point in series.points if point.label and mark_key(series, point) in drawn.places]
        for index, point in enumerate(shown):
            waiting.append((0 if index in {0, len(shown) - 1} else 1, series, point))
    for _, series, point in sorted(waiting, key=lambda entry: entry[0]):
        key = mark_key(series, point)
        lines = text.wrap(point.label, STYLE, 160, 2) or text.wrap_anyhow(point.label, STYLE, 160)
        place_beside(frame, placed, key, (lines,), drawn.places[key], series.colour, insist=True)


def _above_columns(frame: Frame, drawn: Drawn, placed: Placed) -> None:
    """Values above columns; below for negative ones. First, last and largest go first."""
    shown = [
        (series, point, drawn.columns[mark_key(series, point)])
        for series in frame.figure.series
        if series.mark == "column"
        for point in series.points
        if point.label and mark_key(series, point) in drawn.columns
    ]
    last = len(shown) - 1
    order = sorted(range(len(shown)), key=lambda i: (i not in {0, last}, -(shown[i][1].y or 0.0), i))
    others = [box for _, _, box in shown]
    for index in order:
        series, point, column = shown[index]
        wide = text.width(point.label, STYLE)
        is_down = (point.y or 0.0) < 0
        tops = [column.bottom + 2] if is_down else []
        tops += [column.y - 2 - LINE, column.y - 2 - LINE - OVER_DOT]
        boxes = (Box(column.centre[0] - wide / 2, y, wide, LINE) for y in tops)
        rest = [other for other in others if other is not column]
        box = next((one for one in boxes if _is_free(one, rest, frame, placed)), None)
        if box is None:
            placed.dropped.append(mark_key(series, point))
            continue
        tone: Tone = "text.tertiary" if point.y is None else "text.primary"
        placed.labels.append(Words((point.label,), box, STYLE, tone, "middle", placed.crossed(box)))
        placed.taken.append(box)


def _is_free(box: Box, columns: Sequence[Box], frame: Frame, placed: Placed) -> bool:
    in_way = any(box.touches(other) for other in columns) or box.bottom > frame.plot.bottom + UNDER
    second = frame.figure.y2
    if second is not None and box.y < frame.plot.y:  # the title of the second axis stands there, flush right
        in_way = in_way or box.right > frame.bounds.right - text.width(second.title, "small") - OVER_DOT
    return not in_way and not placed.hit(box) and frame.bounds.holds(box)


def _inside(frame: Frame, drawn: Drawn, placed: Placed) -> None:
    """Values inside the parts of stacked columns, where they fit."""
    for series in frame.figure.series:
        for point in series.points if series.mark == "column" else ():
            column = drawn.columns.get(mark_key(series, point))
            if column is None or not point.label:
                continue
            lines = _fitting(series, point, column, series.key in placed.dropped)
            wide = max((text.width(line, STYLE) for line in lines), default=0.0)
            tall = LINE * len(lines)
            box = Box(column.centre[0] - wide / 2, column.centre[1] - tall / 2, wide, tall)
            if not lines or placed.hit(box):
                placed.dropped.append(mark_key(series, point))
                continue
            solid = point.certainty is Certainty.PUBLISHED
            tone: Tone = series.colour if solid else "text.primary"
            placed.labels.append(Words(lines, box, STYLE, tone, "middle", plate=not solid, on_fill=solid))
            placed.taken.append(box)


def _fitting(series: Series, point: Point, column: Box, named: bool) -> tuple[str, ...]:
    """What fits inside a part of a stack: its name and value if the name stands nowhere else, the value, nothing."""
    room = column.width - 8
    names = text.wrap(series.name, STYLE, room, 2) if named else None
    for lines in ((*(names or ()), point.label), (point.label,)):
        if LINE * len(lines) <= column.height and all(text.width(line, STYLE) <= room for line in lines):
            return lines
    return ()


def _strokes(drawn: Drawn) -> list[stacking.Stroke]:
    lines = [(*a, *b) for run in drawn.runs for a, b in pairwise(run.points)]
    return lines + [(*whisker.start, *whisker.end) for whisker in drawn.whiskers]
