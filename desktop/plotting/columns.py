"""Columns: side by side, stacked, or the dotted box of a value nobody published."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Certainty, Family
from desktop.plotting.box import Box
from desktop.plotting.drawn import mark_key
from desktop.plotting.shapes import Block, Mark

if TYPE_CHECKING:
    from desktop.figures.figure import Point, Series
    from desktop.plotting.cartesian import Frame
    from desktop.plotting.drawn import Drawn

SHARE: Final = 0.7
"""Share of a slot that columns take: the gap is 30 %."""
WIDEST: Final = 96.0
UNKNOWN_HEIGHT: Final = 13.0


def lay_out_columns(frame: Frame, drawn: Drawn) -> None:
    """Columns side by side, or on top of each other in a stacked figure; a missing value is a dotted box."""
    columns = [series for series in frame.figure.series if series.mark == "column"]
    if not columns:
        return
    stacked = frame.figure.family is Family.STACKED
    lanes = 1 if stacked or frame.figure.family is Family.WATERFALL else len(columns)
    group = min(frame.slot * SHARE, WIDEST * lanes)
    wide = group / lanes
    tops: dict[float, float] = {}
    for lane, series in enumerate(columns):
        scale = frame.scale(series.secondary)
        for point in series.points:
            if stacked and point.y is None:
                continue
            middle = frame.x(point.x)
            left = middle - group / 2 + (0 if lanes == 1 else lane * wide)
            base = tops.get(point.x, 0.0) if stacked else max(0.0, scale.low)
            top = None if point.y is None else point.y + (base if stacked else 0.0)
            if lanes == 1 and not stacked and point.low is not None and point.high is not None:
                base, top = point.low, point.high  # a step stands where it begins and ends
            box = _column_box(frame, scale(base), None if top is None else scale(top), left, wide)
            if stacked and top is not None:
                tops[point.x] = top
            if box is not None:
                _add_block(drawn, box, series, point)


def _column_box(frame: Frame, base: float, top: float | None, left: float, wide: float) -> Box | None:
    base = min(max(base, frame.plot.y), frame.plot.bottom)
    gap = 1.0 if wide > 6 else 0.0
    if top is None:
        box = Box(left + gap, base - UNKNOWN_HEIGHT, wide - 2 * gap, UNKNOWN_HEIGHT)
    else:
        top = min(max(top, frame.plot.y), frame.plot.bottom)
        box = Box(left + gap, min(base, top), wide - 2 * gap, abs(base - top))
    if box.right <= frame.plot.x or box.x >= frame.plot.right:
        return None
    start = max(box.x, frame.plot.x)
    return Box(start, box.y, min(box.right, frame.plot.right) - start, box.height)


def _add_block(drawn: Drawn, box: Box, series: Series, point: Point) -> None:
    certainty = Certainty.NOT_PUBLISHED if point.y is None else point.certainty
    key = mark_key(series, point)
    rest = point.y is not None and certainty is Certainty.NOT_PUBLISHED
    drawn.blocks.append(Block(box, series.colour, certainty, key, rest))
    drawn.columns[key] = box
    entity = point.entity or series.entity
    spoken = point.text or point.reason
    drawn.marks.append(Mark(key, series.key, spoken, entity, box.centre, box, False, series.colour))
