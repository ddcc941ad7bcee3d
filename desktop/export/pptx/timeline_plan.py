"""How the height of a time line on a slide is shared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.export.pptx.metrics import line_height, width, wrap
from desktop.export.pptx.model import Box
from desktop.export.pptx.timeline_key import Entry, key_entries, key_height
from desktop.export.pptx.words import counted
from desktop.figures.timeline_packer import Packer
from desktop.figures.timeline_rows import step_of
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Figure
    from desktop.figures.timeline_marks import Timeline, TimeMark

_PIXEL: Final = 9_525.0
"""EMU of one unit of the packer, a pixel of the screen, where words have eight points."""
_SIZES: Final = (10.0, 9.0)
"""Points of all words: the first at which the most marks have theirs."""
ROW: Final = 12.0
PAD: Final = 3.0
_NAMES: Final = 150.0
_NAMES_SHARE: Final = 0.28
"""At most this part of the width goes to the names of lanes."""
_AXIS: Final = 17.0
_ABOVE: Final = 58.0
_ABOVE_FROM: Final = 2_900_000
"""A measure stands over the lanes, and a key below them, only where the frame is at least as high."""
_MOST_ROWS: Final = 24
LISTED: Final = 9.0
"""Points of the words in the list of what found no row."""
_MOST_LINES: Final = 6
"""A list of so many lines is none that anybody reads."""
_BEARABLE: Final = 1.5
"""So many times as many marks, and three more, may lose their words to a list that explains all numbers."""
LIST_SLACK: Final = 1.04
"""Readers break the list a little earlier than its words are measured."""
_BEFORE_LIST: Final = 4.0
_STRETCH: Final = 1.9
"""Rows are no further apart than so many times their words."""


@frozen
class SlidePlan:
    """The places of a time line's parts, in EMU."""

    timeline: Timeline
    packer: Packer
    box: Box
    size: float
    """Points of all words."""
    pixel: float
    """EMU of one unit of the packer."""
    names: int
    plot: Box
    above: Box | None
    axis: Box
    lanes: tuple[Box, ...]
    """Those that have room."""
    rows: tuple[int, ...]
    row: float
    """From one row to the next, in units of the packer."""
    undated: Box | None
    key: Box
    entries: list[Entry]
    """What the signs of marks mean, below the lanes."""
    listing: Box
    listed: str
    """What the list says."""
    lines: tuple[str, ...]
    """The same as it is expected to break."""
    is_told: bool
    """Whether the list explains every number; else lanes hold counts, and the list says where the names are."""
    scale: float
    """Pixels a day."""
    step: int
    hidden: int
    """How many marks have no words of their own."""
    is_bare: bool
    """Whether there is no room for words: all marks stand in the one row of their lane."""
    clusters: tuple[Counted, ...]
    """What is numbered and listed, in the order of the numbers."""

    @property
    def first(self) -> int:
        """The first visible day."""
        return self.timeline.shown[0]

    @property
    def last(self) -> int:
        """The day after the last visible one."""
        return self.timeline.shown[1]

    @property
    def offset(self) -> float:
        """What is added to a packer's pixel to get a pixel of the slide."""
        return self.plot.x / self.pixel - self.first * self.scale

    @property
    def bottom(self) -> int:
        """The foot of the last lane."""
        return self.lanes[-1].bottom if self.lanes else self.axis.bottom

    def x(self, day: float) -> int:
        """Where a day lies."""
        return round(self.plot.x + (day - self.first) * self.scale * self.pixel)

    def row_y(self, lane: Box, row: int) -> int:
        """The top of the words of a row."""
        return lane.y + round((PAD / 2 + row * self.row + (self.row - ROW) / 2) * self.pixel)


class Counted(NamedTuple):
    """Marks that find no row: in which lane, at which day, and their names."""

    lane: int
    middle: float
    labels: tuple[str, ...]
    size: int

    @property
    def names(self) -> str:
        """What is counted, by name: ``First rule; second rule``."""
        return "; ".join(self.labels) or f"{self.size:,}"

    def mark(self, number: int, *, is_told: bool) -> str:
        """What stands for them in the lane: their number in the list, else how many they are."""
        return f"({number})" if is_told else f"+{self.size:,}"


def plan_of(figure: Figure, timeline: Timeline, box: Box) -> SlidePlan:
    """The plan in the largest type at which the most marks have their words."""
    return min((_plan(figure, timeline, box, size) for size in _SIZES), key=lambda plan: plan.hidden)


def _plan(figure: Figure, timeline: Timeline, box: Box, size: float) -> SlidePlan:
    """As many rows as the labels need, up to seven; where that is too high, the fullest lanes give way."""
    pixel = _PIXEL * size / 8
    names = round(min(_NAMES * pixel, box.w * _NAMES_SHARE))
    plot = Box(box.x + names, box.y, box.w - names, box.h)
    packer = Packer(timeline.lanes, timeline.shown[1], lambda label: (width(label, size) + 30_000) / pixel)
    scale = plot.w / pixel / max(1, timeline.shown[1] - timeline.shown[0])
    step = step_of(scale)
    has_above = bool(figure.series) and figure.y is not None and box.h >= _ABOVE_FROM
    undated = ROW + PAD if timeline.undated else 0.0
    entries = key_entries(timeline, box.w) if box.h >= _ABOVE_FROM else []
    keyed = key_height(entries) / pixel + (_BEFORE_LIST if entries else 0.0)
    room = box.h / pixel - _AXIS - undated - keyed - (_ABOVE if has_above else 0.0)
    rest = undated_rest(timeline, size, plot.w, pixel)
    line_ = line_height("".join(lane.marks[0].label for lane in timeline.lanes if lane.marks), LISTED) / pixel
    undated_counted = [Counted(-1, 0.0, tuple(one.label for one in rest), len(rest))] if rest else []
    share = _shared(timeline, packer, step, room, line_, (box.w, undated_counted))
    told, rows, clusters = share.told, share.rows, share.counted
    hidden = sum(one.size for one in clusters)
    is_bare = bool(hidden) and max(rows, default=1) == 1
    if is_bare:
        hidden = sum(len(lane.marks) for lane in timeline.lanes)
    if not share.is_told:
        told = counted("unnamed", hidden + len(rest), figure.language)
    lines = _broken(told, box.w)
    listed = len(lines) * line_ + (_BEFORE_LIST if lines else 0.0)
    if is_bare:
        rows = rows[: max(1, int((room - listed) / (ROW + PAD)))]
    free = room - listed - PAD * len(rows)
    pitch = min(ROW * _STRETCH, max(ROW, free / max(1, sum(rows))))
    top = box.y + (round(_ABOVE * pixel) if has_above else 0)
    axis = Box(plot.x, top, plot.w, round(_AXIS * pixel))
    lanes, at = [], axis.bottom
    for count in rows:
        lanes.append(Box(box.x, at, box.w, round((count * pitch + PAD) * pixel)))
        at = lanes[-1].bottom
    foot = Box(box.x, at, box.w, round(undated * pixel)) if timeline.undated else None
    at = (foot.bottom if foot is not None else at) + round(_BEFORE_LIST * pixel)
    listing = at + round(keyed * pixel)
    return SlidePlan(
        timeline=timeline,
        packer=packer,
        box=box,
        size=size,
        pixel=pixel,
        names=names - round(10 * pixel),
        plot=plot,
        above=Box(plot.x, box.y, plot.w, round((_ABOVE - 6) * pixel)) if has_above else None,
        axis=axis,
        lanes=tuple(lanes),
        rows=tuple(rows),
        row=pitch,
        undated=foot,
        key=Box(box.x, at, box.w, key_height(entries)),
        entries=entries,
        listing=Box(box.x, listing, box.w, max(1, box.bottom - listing)),
        listed=told,
        lines=tuple(lines),
        is_told=share.is_told,
        clusters=tuple(clusters),
        scale=scale,
        step=step,
        hidden=hidden,
        is_bare=is_bare,
    )


class _Share(NamedTuple):
    """How lanes and the list share the height."""

    told: str
    """The whole list."""
    rows: list[int]
    counted: list[Counted]
    is_told: bool
    """Whether the list has room for all of it."""


def _shared(
    timeline: Timeline,
    packer: Packer,
    step: int,
    room: float,
    line: float,
    below: tuple[int, Sequence[Counted]],
) -> _Share:
    """The least list that explains all its numbers; where that costs too many names in the lanes, one line for counts.

    ``below`` is the width of the list, and what carries no date and found no room in its row.
    """
    wide, rest = below
    shares = []
    for most in range(_MOST_LINES):
        rows = _rows(timeline, packer, step, room - (most * line + _BEFORE_LIST if most else 0.0))
        found = _counted(timeline, packer, step, rows)
        told = "   ".join(f"({number}) {one.names}" for number, one in enumerate([*found, *rest], 1))
        shares.append(_Share(told, rows, found, len(_broken(told, wide)) <= most))
        if shares[-1].is_told:
            break
    whole, counts = shares[-1], shares[min(1, len(shares) - 1)]
    bearable = sum(one.size for one in counts.counted) * _BEARABLE + 3
    is_bearable = sum(one.size for one in whole.counted) <= bearable and max(whole.rows, default=2) > 1
    return whole if whole.is_told and (is_bearable or not whole.counted) else counts._replace(is_told=False)


def _broken(told: str, wide: int) -> list[str]:
    return wrap(told, LISTED, round(wide / LIST_SLACK)) if told else []


def _rows(timeline: Timeline, packer: Packer, step: int, room: float) -> list[int]:
    """Rows of each lane in a height: as many as its labels need; where that is too high, the fullest give way."""
    rows = [max(1, packer.rows_needed(lane.key, step, _MOST_ROWS)) for lane in timeline.lanes]
    while rows and sum(count * ROW + PAD for count in rows) > room and max(rows) > 1:
        rows[rows.index(max(rows))] -= 1
    return rows


def _counted(timeline: Timeline, packer: Packer, step: int, rows: Sequence[int]) -> list[Counted]:
    """What finds no row, as far as it is in sight."""
    first, last = timeline.shown
    return [
        Counted(number, one.middle, tuple(lane.marks[at].label for at in one.hidden), one.size)
        for number, (lane, count) in enumerate(zip(timeline.lanes, rows, strict=True))
        for cell in packer.across(lane.key, step, count, timeline.shown)
        for one in cell.clusters
        if first <= one.middle < last
    ]


def unnamed(plan: SlidePlan) -> str:
    """The names that stand nowhere on a slide, by lane; empty where its list has all of them."""
    if plan.is_told:
        return ""
    timeline, found = plan.timeline, []
    for place, lane in enumerate(timeline.lanes):
        counted_here = [one.names for one in plan.clusters if one.lane == place]
        told = [mark.label for mark in lane.marks] if plan.is_bare else counted_here
        if told:
            found.append(f"{lane.title}: {'; '.join(told)}")
    rest = undated_rest(timeline, plan.size, plan.plot.w, plan.pixel)
    if rest:
        found.append(f"{timeline.undated_title}: {'; '.join(mark.label for mark in rest)}")
    return "  ".join(found)


def undated_rest(timeline: Timeline, size: float, room: int, pixel: float) -> Sequence[TimeMark]:
    """What carries no date and finds no room in its row."""
    left = 0
    for place, mark in enumerate(timeline.undated):
        wide = width(mark.label, size) + 30_000
        if left + wide + round(60 * pixel) > room:
            return timeline.undated[place:]
        left += wide + round(34 * pixel)
    return ()
