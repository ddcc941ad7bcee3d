"""The marks of one lane inside the window: shapes, words, bubbles with counts, the density of a long lane."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Certainty
from desktop.figures.timeline_marks import DAY
from desktop.figures.timeline_rows import APART, BESIDE, cells, extent, step_of
from desktop.plotting import text, words
from desktop.plotting.box import Box
from desktop.plotting.shapes import DateGlyph, Mark, Patch, Stroke, Tag, Words
from desktop.plotting.timeline_plan import PAD, ROW, STRIP, STYLE

if TYPE_CHECKING:
    from desktop.figures.timeline_marks import TimeMark
    from desktop.figures.timeline_rows import Cluster, Packed, Placed
    from desktop.plotting.cartesian import Window
    from desktop.plotting.timeline import Drawn
    from desktop.plotting.timeline_plan import LanePlan

GLYPH: Final = 7.0
BUBBLE: Final = 17.0
CLUSTER: Final = "cluster"
_BAR: Final = 4.0
"""Width of a bar of the density strip."""
_TALL: Final = 16.0
"""Height of a line of words."""


def lay_out_lane(drawn: Drawn, plan: LanePlan, shown: Window) -> None:
    """Everything of a lane that the window shows."""
    scale = drawn.plan.plot.width / max(1e-9, shown.high - shown.low)
    step = step_of(scale)
    packer, marks = drawn.plan.packer, plan.lane.marks
    for cell in cells(plan.lane, step, shown.low, shown.high):
        packed = packer.packed(plan.lane.key, step, plan.rows, cell)
        _marks(drawn, plan, packed, shown, scale)
        row = min(packed.rows, plan.rows - 1)
        for number, cluster in enumerate(packed.clusters):
            if cluster.count == 1 and drawn.moving and cluster.hidden:
                _single(drawn, plan, marks[cluster.hidden[0]], row, scale)
            elif shown.low <= cluster.middle <= shown.high:
                _bubble(drawn, plan, cluster, f"{step}:{cell}:{number}", row)
    if plan.is_dense:
        _density(drawn, plan, packer.starts(plan.lane.key))


def _marks(drawn: Drawn, plan: LanePlan, packed: Packed, shown: Window, scale: float) -> None:
    """Those in the window, each in its row; its words go where the row has room for them."""
    marks, plot = plan.lane.marks, drawn.plan.plot
    free = [plot.x] * (plan.rows + 1)
    in_sight: list[tuple[Placed, TimeMark, float, float]] = []
    offset = plot.x - shown.low * scale
    for one in packed.placed:
        mark = marks[one.index]
        left, right = extent(mark, scale)
        left, right = left + offset, right + offset
        if right < plot.x or left > plot.right:
            continue
        in_sight.append((one, mark, left, right))
    following = _following(in_sight, plan.rows, plot.right)
    for (one, mark, left, right), limit in zip(in_sight, following, strict=True):
        y = plan.box.y + PAD / 2 + one.row * ROW
        glyph = _glyph(mark, left, right, y, plot)
        if glyph is None:
            continue
        label = _label(drawn, mark, glyph, y, (free[one.row], limit), on_left=one.on_left)
        drawn.dates.append(_date(mark, glyph))
        box = glyph
        if label is not None:
            drawn.labels.append(label)
            drawn.told.append((mark.key, label))
            box = Box(min(glyph.x, label.box.x), y, 0.0, ROW - 1)
            box = box._replace(width=max(glyph.right, label.box.right) - box.x)
        else:
            drawn.dropped.append(mark.key)
            box = glyph.grown(3)
        free[one.row] = max(free[one.row], box.right + APART / 2)
        _force(drawn, mark, right, y)
        drawn.marks.append(Mark(mark.key, plan.lane.key, mark.text, mark.entity, glyph.centre, box, False))


def _single(drawn: Drawn, plan: LanePlan, mark: TimeMark, row: int, scale: float) -> None:
    """One mark without a row stands for itself among the bubbles, without words."""
    plot = drawn.plan.plot
    offset = plot.x - drawn.x.low * scale
    left, right = (edge + offset for edge in extent(mark, scale))
    y = plan.box.y + PAD / 2 + row * ROW
    glyph = _glyph(mark, left, right, y, plot) if right >= plot.x and left <= plot.right else None
    if glyph is not None:
        drawn.dates.append(_date(mark, glyph))
        drawn.marks.append(Mark(mark.key, plan.lane.key, mark.text, mark.entity, glyph.centre, glyph.grown(3), False))


def _following(in_sight: list[tuple[Placed, TimeMark, float, float]], rows: int, edge: float) -> list[float]:
    """For each mark, how far to the right its row is free."""
    ahead = [edge + APART] * (rows + 1)
    found = []
    for one, _, left, _ in reversed(in_sight):
        found.append(ahead[one.row] - APART / 2)
        ahead[one.row] = left
    return found[::-1]


def _glyph(mark: TimeMark, left: float, right: float, y: float, plot: Box) -> Box | None:
    """The shape of a mark, cut to the plot; None for a dot that lies half outside."""
    if mark.precision == DAY:
        if left < plot.x - 1 or right > plot.right + 1:
            return None
        return Box(left, y + ROW / 2 - 4, right - left, 8.0)
    left, right = max(left, plot.x), min(right, plot.right)
    return Box(left, y + ROW / 2 - GLYPH / 2, max(2.0, right - left), GLYPH)


def _date(mark: TimeMark, glyph: Box) -> DateGlyph:
    return DateGlyph(glyph, mark.precision, mark.tentative, mark.key, mark.certainty is Certainty.DISPUTED)


def _label(
    drawn: Drawn, mark: TimeMark, glyph: Box, y: float, room: tuple[float, float], *, on_left: bool
) -> Words | None:
    """Words right of a mark, else left of it, else on it where it is long; None where there is no room at all."""
    plot, wide = drawn.plan.plot, text.width(mark.label, STYLE)
    tone = "text.tertiary" if mark.tentative else "text.primary"
    top = y + (ROW - _TALL) / 2
    right, left = glyph.right + BESIDE, glyph.x - BESIDE - wide
    fits_right = right + wide <= min(plot.right, room[1])
    fits_left = left >= max(plot.x, room[0])
    if fits_right and not (on_left and fits_left):
        return Words((mark.label,), Box(right, top, wide, _TALL), STYLE, tone)
    if fits_left:
        return Words((mark.label,), Box(left, top, wide, _TALL), STYLE, tone)
    inside = max(glyph.x, plot.x) + 10
    if mark.precision != DAY and inside + wide + 6 <= glyph.right:
        return Words((mark.label,), Box(inside, top, wide, _TALL), STYLE, tone, plate=True)
    return None


def _force(drawn: Drawn, mark: TimeMark, right: float, y: float) -> None:
    """The thin line to the day it comes into force, or on which something else takes its place."""
    until = max(mark.since, mark.until)
    plot = drawn.plan.plot
    if until and drawn.x(until) > right + 2:
        low, end = y + ROW - 1.5, min(drawn.x(until), plot.right)
        start = max(right, plot.x)
        if end > start:
            drawn.frame.append(Stroke((start, low), (end, low), "line.strong"))
            if end < plot.right:
                drawn.frame.append(Stroke((end, low - 5), (end, low), "line.strong"))


def _bubble(drawn: Drawn, plan: LanePlan, cluster: Cluster, name: str, row: int) -> None:
    """A count in a small box: of a still picture its number in the list below."""
    plot, marks = drawn.plan.plot, plan.lane.marks
    number = len(drawn.listed) + 1
    shown = f"{cluster.count:,}" if drawn.moving else f"({number})"
    shown = f"+{shown}" if drawn.moving else shown
    wide = text.width(shown, "micro") + 10
    left = drawn.x(cluster.middle) - wide / 2
    left = min(max(left, plot.x), plot.right - wide)
    y = plan.box.y + PAD / 2 + row * ROW
    box = Box(left, y + (ROW - BUBBLE) / 2, wide, BUBBLE)
    if any(tag.box.touches(box) for tag in drawn.tags[-2:]):
        box = box._replace(x=max(tag.box.right for tag in drawn.tags[-2:] if tag.box.touches(box)) + 2)
    label = Words((shown,), box.cut(5, 0, 5, 0), "micro", "text.secondary", "middle")
    drawn.tags.append(Tag(label, box, disputed=False))
    names = [marks[index].label for index in cluster.hidden]
    told = words.counted_together(cluster.count, names[:12], drawn.language)
    key = f"{CLUSTER}:{plan.lane.key}:{name}"
    drawn.marks.append(Mark(key, plan.lane.key, told, None, box.centre, box, False))
    span = float(marks[cluster.first].start), float(marks[cluster.last].start + 1)
    drawn.clusters.append((key, tuple(marks[index].key for index in cluster.hidden), span))
    if not drawn.moving:
        drawn.listed.append((number, words.counted_together(cluster.count, names, drawn.language)))


def _density(drawn: Drawn, plan: LanePlan, starts: list[int]) -> None:
    """How many marks begin in each few pixels of the window: nothing is hidden where the rows cannot hold all."""
    plot, foot = drawn.plan.plot, plan.box.bottom - 2
    places = [plot.x + at * _BAR for at in range(int(plot.width / _BAR) + 1)]
    edges = [bisect_left(starts, drawn.x.back(place)) for place in places]
    counts = [after - before for before, after in pairwise(edges)]
    highest = max(counts, default=0)
    for left, count in zip(places, counts, strict=False):
        if count:
            tall = max(1.0, (STRIP - 2) * count / highest)
            drawn.patches.append(Patch(Box(left, foot - tall, _BAR - 1, tall), "chart.axis"))
