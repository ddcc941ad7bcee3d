"""How the height of a time line is shared: the measure above, the axis, the lanes, what carries no date, the overview.

Heights follow from the data, the size and the scale at which the time line is first shown. Zooming and panning change
none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple
from weakref import WeakKeyDictionary

from desktop.figures.timeline_packer import Packer
from desktop.figures.timeline_rows import FEW, step_of
from desktop.frozen import frozen
from desktop.plotting import text
from desktop.plotting.box import Box
from desktop.plotting.remembered import Remembered

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from desktop.figures.timeline_marks import Lane, Timeline


class Rhythm(NamedTuple):
    """How close the rows of lanes stand."""

    row: float
    pad: float
    """Above and below the rows of a lane, together."""
    title: float
    """A line of a lane's name."""


AIRY: Final = Rhythm(18.5, 10.0, 18.0)
CLOSE: Final = Rhythm(16.5, 6.0, 16.0)
"""Where the window is low."""
MOST_ROWS: Final = 7
LEAST_ROWS: Final = 2
NAMES: Final = 172.0
"""The column of lane names."""
NARROW_NAMES: Final = 118.0
NARROW: Final = 760.0
AXIS: Final = 30.0
OVERLAY: Final = (72.0, 220.0)
"""Least and greatest height of the measure over the lanes, with the room above it."""
LOW: Final = 380.0
"""Below this height the lanes need all of it."""
OVERVIEW: Final = 56.0
KEY: Final = 22.0
UNDATED_ROWS: Final = 2
STYLE: Final = "small"
"""Of the words beside marks."""
TITLE: Final = "body.strong"
STRIP: Final = 12.0
"""The density of a long lane, at its foot."""


@frozen
class LanePlan:
    """A lane with its place."""

    lane: Lane
    box: Box
    """Over the whole width, its name included."""
    rows: int
    title: tuple[str, ...]
    is_dense: bool
    """Whether it has a density strip at its foot."""


@frozen
class Plan:
    """A time line with the places of its parts."""

    timeline: Timeline
    packer: Packer
    rhythm: Rhythm
    names: float
    plot: Box
    """Where time runs, from the overlay down to the last lane."""
    overlay: Box | None
    axis: Box
    lanes: tuple[LanePlan, ...]
    undated: Box | None
    undated_rows: int
    overview: Box | None
    key: Box
    """Of no height where there is none for it."""
    left_out: int = 0
    """Lanes for which there is no height at all."""

    def line(self, box: Box, row: int) -> Box:
        """The place of a row inside a lane."""
        return Box(self.plot.x, box.y + self.rhythm.pad / 2 + row * self.rhythm.row, self.plot.width, self.rhythm.row)


def _packer(timeline: Timeline) -> Packer:
    return Packer(timeline.lanes, timeline.last, lambda label: text.width(label, STYLE))


_PACKERS: Final = Remembered(_packer, most=4)
_PLANS: WeakKeyDictionary[Packer, tuple[tuple[Box, bool, bool], Plan]] = WeakKeyDictionary()
"""The plan made last for each of them: while the window moves it stays the same."""


def plan_of(figure: Figure, timeline: Timeline, room: Box, *, moving: bool) -> Plan:
    """Share the room. A still picture has no overview."""
    packer = _PACKERS.of(timeline)
    known = _PLANS.get(packer)
    wish = room, moving, bool(figure.series)
    if known is None or known[0] != wish:
        known = _PLANS[packer] = wish, _planned(figure, timeline, packer, room, moving=moving)
    return known[1]


def _planned(figure: Figure, timeline: Timeline, packer: Packer, room: Box, *, moving: bool) -> Plan:
    names = NAMES if room.width >= NARROW else NARROW_NAMES
    across = room.cut(left=names)
    above = bool(figure.series) and figure.y is not None and room.height >= LOW
    flow = _undated_rows(timeline, across.width)
    scale = across.width / max(1, timeline.shown[1] - timeline.shown[0])
    is_dated = bool(timeline.lanes)
    overview, axis = (OVERVIEW if moving and is_dated else 0.0), (AXIS if is_dated else 0.0)
    for rhythm, has_overlay, undated_rows, key in (
        (AIRY, above, flow, KEY),
        (CLOSE, above, flow, KEY),
        (CLOSE, False, min(1, flow), KEY),
        (CLOSE, False, 0, 0.0),
    ):
        undated = undated_rows * rhythm.row + rhythm.pad if undated_rows else 0.0
        least = axis + undated + key + overview + (OVERLAY[0] if has_overlay else 0.0)
        rows, titles, is_cut = _rows(timeline, packer, scale, names, room.height - least, rhythm)
        shares = list(zip(timeline.lanes, rows, titles, strict=True))
        heights = [_height(lane, count, title, rhythm) for lane, count, title in shares]
        if sum(heights) <= room.height - least and not (is_cut and rhythm is AIRY):
            break
    spare = room.height - least - sum(heights)
    over = min(OVERLAY[1], OVERLAY[0] + max(0.0, spare)) if has_overlay else 0.0
    top = room.y + over + axis
    lanes: list[LanePlan] = []
    for (lane, count, title), height in zip(shares, heights, strict=True):
        if lanes and top + height > room.bottom - undated - key - overview + 0.5:
            break
        lanes.append(LanePlan(lane, Box(room.x, top, room.width, height), count, title, _is_dense(lane)))
        top += height
    foot_box = Box(room.x, top, room.width, undated) if undated_rows else None
    below = top + undated
    return Plan(
        timeline=timeline,
        packer=packer,
        rhythm=rhythm,
        names=names,
        plot=Box(across.x, room.y, across.width, top - room.y),
        overlay=Box(across.x, room.y, across.width, over) if has_overlay else None,
        axis=Box(across.x, room.y + over, across.width, axis),
        lanes=tuple(lanes),
        undated=foot_box,
        undated_rows=undated_rows,
        overview=Box(across.x, below + 8, across.width - 5, OVERVIEW - 8) if overview else None,
        key=Box(room.x, below + (overview or 4.0), room.width, key - 4.0 if key and not moving else key),
        left_out=len(timeline.lanes) - len(lanes),
    )


def _is_dense(lane: Lane) -> bool:
    return len(lane.marks) > FEW


def _rows(
    timeline: Timeline, packer: Packer, scale: float, names: float, room: float, rhythm: Rhythm
) -> tuple[list[int], list[tuple[str, ...]], bool]:
    """Rows of each lane: as many as its labels need, up to seven; where that is too high, the fullest give way.

    Last, whether any lane has fewer rows than its labels need.
    """
    step = step_of(scale)
    rows = [max(LEAST_ROWS, packer.rows_needed(lane.key, step, MOST_ROWS)) for lane in timeline.lanes]
    titles = [_title(lane.title, names) for lane in timeline.lanes]

    def height() -> float:
        shares = zip(timeline.lanes, rows, titles, strict=True)
        return sum(_height(lane, count, title, rhythm) for lane, count, title in shares)

    is_cut = height() > room
    while rows and height() > room and max(rows) > LEAST_ROWS:
        rows[rows.index(max(rows))] -= 1
    while rows and height() > room and max(len(title) for title in titles) > 2:
        titles = [title[:2] for title in titles]
    while rows and height() > room and max(rows) > 1:
        rows[rows.index(max(rows))] -= 1
        titles = [title[:1] if count == 1 else title for title, count in zip(titles, rows, strict=True)]
    return rows, titles, is_cut


def _title(title: str, names: float) -> tuple[str, ...]:
    """At most three lines."""
    return text.wrap_anyhow(title, TITLE, names - 8)[:3]


def _height(lane: Lane, rows: int, title: tuple[str, ...], rhythm: Rhythm) -> float:
    marks = rows * rhythm.row + (STRIP if _is_dense(lane) else 0.0)
    return max(marks, rhythm.title * len(title)) + rhythm.pad


def _undated_rows(timeline: Timeline, width: float) -> int:
    """How many rows what carries no date takes, at most two."""
    if not timeline.undated:
        return 0
    wide, rows = 0.0, 1
    for mark in timeline.undated:
        needs = text.width(mark.label, STYLE) + 34.0
        if wide + needs > width:
            wide, rows = 0.0, rows + 1
        wide += needs
        if rows >= UNDATED_ROWS:
            return UNDATED_ROWS
    return rows
