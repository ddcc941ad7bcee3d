"""The marks of one lane inside the window: shapes, words, bubbles with counts, the density of a long lane."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.figures.figure import Certainty
from desktop.figures.timeline_marks import DAY
from desktop.figures.timeline_rows import APART, BESIDE, WIDE_BIN, extent, step_of, words_from
from desktop.plotting import text, words
from desktop.plotting.box import Box
from desktop.plotting.shapes import DateGlyph, Mark, Stroke, Tag, Words
from desktop.plotting.time_shapes import Bars
from desktop.plotting.timeline_foot import BUBBLE
from desktop.plotting.timeline_plan import STRIP, STYLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.timeline_counts import Cluster
    from desktop.figures.timeline_marks import TimeMark
    from desktop.figures.timeline_rows import Placed
    from desktop.plotting.cartesian import Window
    from desktop.plotting.timeline import Drawn
    from desktop.plotting.timeline_plan import LanePlan

CLUSTER: Final = "cluster"
_DISPUTED: Final = Certainty.DISPUTED
"""Read once: members of an enumeration are looked up slowly."""
GLYPH: Final = 7.0
DOT: Final = 8.0
NAMED: Final = 12
"""So many marks of a bubble are named in its tooltip."""
_BAR: Final = 8.0
"""Width of a bar of the density strip."""
_TALL: Final = 16.0
"""Height of a line of words."""


class _Item(NamedTuple):
    """Something that stands in a row of the lane, left and right in pixels."""

    row: int
    left: float
    right: float
    mark: TimeMark | None
    on_left: bool = False
    cluster: Cluster | None = None
    key: str = ""


def lay_out_lane(drawn: Drawn, plan: LanePlan, shown: Window) -> None:
    """Everything of a lane that the window shows."""
    plot = drawn.plan.plot
    scale = plot.width / max(1e-9, shown.high - shown.low)
    step, packer = step_of(scale), drawn.plan.packer
    items: list[_Item] = []
    room = WIDE_BIN / scale
    for packed in packer.across(plan.lane.key, step, plan.rows, (shown.low, shown.high)):
        placed, clusters = packed.in_sight(shown.low - room, shown.high + room)
        items += _placed(drawn, plan, placed, scale)
        items += _hidden(drawn, plan, clusters, scale, min(packed.rows, plan.rows - 1))
    items = [item for item in items if item.right >= plot.x and item.left <= plot.right]
    free = [plot.x] * (plan.rows + 1)
    lines = [drawn.plan.line(plan.box, row) for row in range(plan.rows + 1)]
    for item, limit in zip(items, _limits(items, plan.rows, plot.right), strict=True):
        row = item.row
        if item.cluster is not None:
            free[row] = _bubble(drawn, plan, item, lines[row], free[row]) + APART / 2
        elif item.mark is not None:
            free[row] = max(free[row], _mark(drawn, plan, item, lines[row], (free[row], limit)) + APART / 2)
    if plan.is_dense:
        _density(drawn, plan)


def _placed(drawn: Drawn, plan: LanePlan, placed: Sequence[Placed], scale: float) -> list[_Item]:
    """Marks with a row of their own."""
    marks, offset = plan.lane.marks, drawn.plan.plot.x - drawn.x.low * scale
    found = []
    for one in placed:
        left, right = extent(marks[one.place], scale)
        found.append(_Item(one.row, left + offset, right + offset, marks[one.place], one.on_left))
    return found


def _hidden(drawn: Drawn, plan: LanePlan, clusters: Sequence[Cluster], scale: float, row: int) -> list[_Item]:
    """What shares the last row: bubbles, and a single mark as itself."""
    marks, offset = plan.lane.marks, drawn.plan.plot.x - drawn.x.low * scale
    found = []
    for cluster in clusters:
        if cluster.size == 1 and cluster.hidden:
            mark = marks[cluster.hidden[0]]
            left, right = extent(mark, scale)
            found.append(_Item(row, left + offset, right + offset, mark))
            continue
        half = text.width(f"+{cluster.size:,}", "micro") / 2 + 5
        middle = cluster.middle * scale + offset
        key = f"{CLUSTER}:{marks[cluster.first].key}"
        found.append(_Item(row, middle - half, middle + half, None, cluster=cluster, key=key))
    return sorted(found, key=lambda item: item.left)


def _limits(items: list[_Item], rows: int, edge: float) -> list[float]:
    """For each item, how far to the right its row is free."""
    ahead = [edge + APART] * (rows + 1)
    found = []
    for item in reversed(items):
        found.append(min(edge, ahead[item.row] - APART / 2))
        ahead[item.row] = item.left
    return found[::-1]


def _mark(drawn: Drawn, plan: LanePlan, item: _Item, line: Box, room: tuple[float, float]) -> float:
    """One mark with its words, where its row has room for them; how far to the right it reaches."""
    mark = item.mark
    assert mark is not None
    glyph = _glyph(mark, item.left, item.right, line)
    if glyph is None:
        return room[0]
    drawn.dates.append(DateGlyph(glyph, mark.precision, mark.tentative, mark.key, mark.certainty is _DISPUTED))
    far = drawn.x(max(mark.since, mark.until)) if mark.since or mark.until else item.right
    label = _label(mark, glyph, room, far, on_left=item.on_left)
    left, right = glyph.x, glyph.x + glyph.width
    if label is None:
        box = glyph.grown(3)
        drawn.dropped.append(mark.key)
    else:
        left, right = min(left, label.box.x), max(right, label.box.x + label.box.width)
        box = Box(left, line.y, right - left, line.height)
        drawn.labels.append(label)
        if _is_crossed(drawn, label.box):
            drawn.plates.append(label.box.grown(2).cut(top=2, bottom=2))
        drawn.told.append((mark.key, label))
    if far > item.right + 2:
        _force(drawn, (item.right, far), line, label)
    drawn.marks.append(Mark(mark.key, plan.lane.key, mark.text, mark.entity, glyph.centre, box, False))
    return box.right


def _is_crossed(drawn: Drawn, box: Box) -> bool:
    """Whether the line of a year would run through words of a still picture; a moving one paints words the fast way."""
    return not drawn.moving and any(box.x < line.start[0] < box.right for line in drawn.grid)


def _glyph(mark: TimeMark, left: float, right: float, line: Box) -> Box | None:
    """The shape of a mark, cut to the plot; None for a dot whose middle lies outside."""
    x, y, wide, tall = line
    middle = y + tall / 2
    if mark.precision == DAY:
        if not x <= (left + right) / 2 <= x + wide:
            return None
        return Box(left, middle - DOT / 2, right - left, DOT)
    left, right = max(left, x), min(right, x + wide)
    return Box(left, middle - GLYPH / 2, max(2.0, right - left), GLYPH)


def _label(mark: TimeMark, glyph: Box, room: tuple[float, float], far: float, *, on_left: bool) -> Words | None:
    """Words right of a mark, else left of it, else on it where it is long; None where there is no room at all."""
    (x, y, across, tall), (low, high) = glyph, room
    wide, top = text.width(mark.label, STYLE), y + tall / 2 - _TALL / 2
    tone = "text.tertiary" if mark.tentative else "text.primary"
    edge = x + across
    right, left = words_from(edge, max(edge, far), wide + BESIDE) + BESIDE, x - BESIDE - wide
    if left >= low and (on_left or right + wide > high):
        return Words((mark.label,), Box(left, top, wide, _TALL), STYLE, tone)
    if right + wide <= high:
        return Words((mark.label,), Box(right, top, wide, _TALL), STYLE, tone)
    if mark.precision != DAY and wide + 16 <= across:
        return Words((mark.label,), Box(x + 10, top, wide, _TALL), STYLE, tone, plate=True)
    return None


def _force(drawn: Drawn, reach: tuple[float, float], line: Box, label: Words | None) -> None:
    """The thin line to the day it comes into force, or on which something else takes its place; never under words."""
    right, until = reach
    middle = line.y + line.height / 2
    if label is not None and right < label.box.x < until:
        right = label.box.x + label.box.width + BESIDE / 2
    start, end = max(right, line.x), min(until, line.right)
    if end > start:
        drawn.frame.append(Stroke((start, middle), (end, middle), "line.strong"))
        if until <= line.right:
            drawn.frame.append(Stroke((end, middle - 3), (end, middle + 3), "line.strong"))


def _bubble(drawn: Drawn, plan: LanePlan, item: _Item, line: Box, free: float) -> float:
    """A count in a small box; in a still picture its number in the list below. How far to the right it reaches."""
    cluster, marks, plot = item.cluster, plan.lane.marks, drawn.plan.plot
    assert cluster is not None
    number = len(drawn.listed) + 1
    shown = f"+{cluster.size:,}" if drawn.moving else f"({number})"
    wide = text.width(shown, "micro") + 10
    left = max((item.left + item.right - wide) / 2, plot.x, free - APART / 2 + 2)
    left = min(left, plot.right - wide)
    top = line.y + line.height / 2 - BUBBLE / 2
    box = Box(left, top, wide, BUBBLE)
    label = Words((shown,), Box(left + 5, top, wide - 10, BUBBLE), "micro", "text.secondary", "middle")
    drawn.tags.append(Tag(label, box, disputed=False))
    keys, names = drawn.plan.packer.hidden(plan.lane.key, cluster)
    told = words.counted_together(cluster.size, names[:NAMED], drawn.language)
    drawn.marks.append(Mark(item.key, plan.lane.key, told, None, box.centre, box, False))
    span = float(marks[cluster.first].start), float(marks[cluster.last].start + 1)
    drawn.clusters.append((item.key, keys, span))
    if not drawn.moving:
        drawn.listed.append((number, words.counted_together(cluster.size, names, drawn.language)))
    return left + wide


def _density(drawn: Drawn, plan: LanePlan) -> None:
    """How many marks begin in each few pixels of the window: nothing is hidden where the rows cannot hold all."""
    import numpy as np

    plot, starts = drawn.plan.plot, np.frombuffer(plan.lane.days.starts, dtype=np.int64)
    per_pixel = (drawn.x.high - drawn.x.low) / max(1e-9, plot.width)
    edges = drawn.x.low + np.arange(0.0, plot.width, _BAR) * per_pixel
    counts = np.diff(np.searchsorted(starts, edges))
    most = counts.max(initial=0)
    if most:
        tall = np.where(counts > 0, np.maximum(1, np.rint((STRIP - 2) * counts / most)), 0)
        heights = tuple(tall.astype(np.int64).tolist())
        drawn.bars.append(Bars(plot.x, round(plan.box.bottom - 2), _BAR, heights, "chart.axis"))
