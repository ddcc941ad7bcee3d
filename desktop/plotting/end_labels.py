"""Labels at the ends of series: in the column at the right, beside a line's end, or beside a column."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING, Final

from desktop.figures.ends import column_from
from desktop.figures.figure import Family
from desktop.figures.piles import stack
from desktop.frozen import frozen
from desktop.plotting import stacking, text
from desktop.plotting.box import Box
from desktop.plotting.columns import SHARE, WIDEST
from desktop.plotting.drawn import low_key, mark_key
from desktop.plotting.placing import LINE, STYLE, Placed, place_beside
from desktop.plotting.shapes import Words

if TYPE_CHECKING:
    from desktop.figures.figure import Figure, Series
    from desktop.plotting.cartesian import Frame
    from desktop.plotting.drawn import Drawn
    from desktop.plotting.shapes import Pixel, Tone

LABEL_SHARE: Final = 0.36
"""At most this share of the width goes to the labels at the right."""
GAP: Final = 12.0
NARROW: Final = (0.6, 0.7, 0.8)
"""Shares of its length at which a label is broken into two lines, the most even first."""


@frozen
class _End:
    """A label that wants to stand in the column at the right."""

    key: str
    lines: tuple[str, ...]
    anchor: Pixel
    tone: Tone
    style: str


def column_width(figure: Figure, room: float, low: float, high: float) -> float:
    """Width for the labels at the right of a picture ``room`` wide that shows ``low`` to ``high``."""
    wide = 0.0
    limit = room * LABEL_SHARE - 10
    least = low + (high - low) * column_from(figure)
    for series in figure.series:
        content = end_text(figure, series)
        last = max((point.x for point in series.points if point.y is not None or series.mark == "band"), default=high)
        if content and (series.mark == "column" or last >= least):
            lines = (*_broken(series, limit, content), series.low_label)
            wide = max(wide, *(text.width(line, _style(series)) for line in lines))
    return min(wide + 10, room * LABEL_SHARE) if wide else 0.0


def end_text(figure: Figure, series: Series) -> str:
    """What stands at the end of a series: its label; for one of several columns at least its name."""
    if series.end_label or series.mark != "column" or figure.family is Family.WATERFALL:
        return series.end_label
    several = sum(1 for other in figure.series if other.mark == "column") > 1
    return series.name if several else ""


def lay_out_end_labels(frame: Frame, drawn: Drawn, placed: Placed) -> None:
    """Every end label: first those that share a column, then those beside a line that ends early."""
    lanes: dict[int | None, list[_End]] = {}
    beside: list[tuple[Series, Pixel]] = []
    edge = frame.plot.x + frame.plot.width * column_from(frame.figure)
    widest = frame.bounds.width * LABEL_SHARE - 10
    for series in frame.figure.series:
        content = _said(frame, series)
        anchor = _anchor(drawn, series) if content else None
        if anchor is None:
            continue
        if series.mark != "column" and anchor[0] < edge:
            beside.append((series, anchor))
            continue
        at_right = series.mark != "column" or anchor[0] >= frame.plot.right - frame.slot * 0.6
        # Columns side by side share the lane at the right of their group.
        lane = None if at_right else floor(frame.x.back(anchor[0]))
        limit = widest if at_right else frame.slot - min(frame.slot * SHARE, WIDEST) - 2 * GAP
        lines = _broken(series, limit, content) if at_right else text.wrap(content, _style(series), limit, 2)
        if not lines and frame.figure.family is Family.STACKED:
            # A stack's part is named somewhere: where its column has no room, at the right with a leader line.
            lane, lines = None, _broken(series, widest, content)
        if lines:
            lanes.setdefault(lane, []).append(_End(series.key, lines, anchor, _tone(series), _style(series)))
        else:
            placed.dropped.append(series.key)
        if lines and series.low_label and (low := drawn.ends.get(low_key(series))) and content == series.end_label:
            lanes[lane].append(_End(low_key(series), (series.low_label,), low, _tone(series), _style(series)))
    for ends in lanes.values():
        _stack(frame, ends, placed)
    for series, anchor in beside:
        limit = max(140.0, min(200.0, frame.plot.width * 0.45))
        content = _said(frame, series)
        shapes = (_broken(series, limit, content), *_narrow(series, content))
        place_beside(frame, placed, series.key, shapes, anchor, _tone(series), _style(series), insist=True)


def _stack(frame: Frame, ends: list[_End], placed: Placed) -> None:
    """Labels of one column, in the order of the values."""
    ends.sort(key=lambda end: end.anchor[1])
    left = max(end.anchor[0] for end in ends) + GAP
    wanted = [(end.anchor[1], LINE * len(end.lines)) for end in ends]
    for end, top in zip(ends, stack(wanted, frame.column.y, frame.column.bottom), strict=True):
        if top is None:
            placed.dropped.append(end.key)
            continue
        wide = max(text.width(line, end.style) for line in end.lines)
        box = Box(left, top, wide, LINE * len(end.lines))
        if placed.hit(box) or stacking.is_cut_off(end.anchor, box, placed.taken):
            place_beside(frame, placed, end.key, (end.lines,), end.anchor, end.tone, end.style, insist=True)
            continue
        placed.add(Words(end.lines, box, end.style, end.tone), end.anchor)


def _anchor(drawn: Drawn, series: Series) -> Pixel | None:
    """Where the visible part of a series ends."""
    end = drawn.ends.get(series.key)
    if series.mark == "column":
        boxes = [drawn.columns.get(mark_key(series, point)) for point in series.points if point.y is not None]
        last = next((box for box in reversed(boxes) if box is not None), None)
        return None if last is None else (last.right, last.centre[1])
    return end


def _said(frame: Frame, series: Series) -> str:
    """The end label; where a zoom cuts the line before its end, the name without the value."""
    content = end_text(frame.figure, series)
    last = series.points[-1].x if series.points else frame.x.high
    return series.name if content and last > frame.x.high + 1e-9 else content


def _style(series: Series) -> str:
    return "micro" if series.mark == "band" else STYLE


def _tone(series: Series) -> Tone:
    return "text.tertiary" if series.mark == "band" else series.colour


def _narrow(series: Series, content: str) -> tuple[tuple[str, ...], ...]:
    """The label in two lines as even as its words allow; nothing for one that cannot be broken."""
    whole = text.width(content, _style(series))
    found = (text.wrap(content, _style(series), whole * share, 2) for share in NARROW)
    return next(((lines,) for lines in found if lines), ())


def _broken(series: Series, limit: float, content: str) -> tuple[str, ...]:
    style = _style(series)
    return text.wrap(content, style, limit, 2) or text.wrap_anyhow(content, style, limit)
