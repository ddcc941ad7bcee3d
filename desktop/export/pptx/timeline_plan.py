"""How the height of a time line on a slide is shared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from desktop.export.pptx.metrics import width
from desktop.export.pptx.model import Box
from desktop.figures.timeline_rows import Packer, step_of

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from desktop.figures.timeline_marks import Timeline

PIXEL: Final = 9_525.0
"""EMU of one unit of the packer: a pixel of the screen."""
SIZE: Final = 8.0
"""Points of all words."""
ROW: Final = 12.0
PAD: Final = 3.0
NAMES: Final = 150.0
AXIS: Final = 17.0
ABOVE: Final = 58.0
LIST: Final = 26.0
MOST_ROWS: Final = 7


@dataclass(frozen=True, slots=True)
class SlidePlan:
    """The places of a time line's parts, in EMU."""

    timeline: Timeline
    packer: Packer
    box: Box
    names: int
    plot: Box
    above: Box | None
    axis: Box
    lanes: tuple[Box, ...]
    rows: tuple[int, ...]
    undated: Box | None
    listing: Box
    scale: float
    """Pixels a day."""
    step: int

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
        return self.plot.x / PIXEL - self.first * self.scale

    @property
    def bottom(self) -> int:
        """The foot of the last lane."""
        return self.lanes[-1].bottom if self.lanes else self.axis.bottom

    def x(self, day: float) -> int:
        """Where a day lies."""
        return round(self.plot.x + (day - self.first) * self.scale * PIXEL)

    def row_y(self, lane: Box, row: int) -> int:
        """The top of a row."""
        return lane.y + round((PAD / 2 + row * ROW) * PIXEL)


def plan_of(figure: Figure, timeline: Timeline, box: Box) -> SlidePlan:
    """As many rows as the labels need, up to seven; where that is too high, the fullest lanes give way."""
    names = round(NAMES * PIXEL)
    plot = Box(box.x + names, box.y, box.w - names, box.h)
    packer = Packer(timeline.lanes, timeline.shown[1], lambda label: (width(label, SIZE) + 30_000) / PIXEL)
    scale = plot.w / PIXEL / max(1, timeline.shown[1] - timeline.shown[0])
    step = step_of(scale)
    has_above = bool(figure.series) and figure.y is not None
    undated = ROW + PAD if timeline.undated else 0.0
    room = box.h / PIXEL - AXIS - undated - LIST - (ABOVE if has_above else 0.0)
    rows = [max(2, packer.rows_needed(lane.key, step, MOST_ROWS)) for lane in timeline.lanes]
    while rows and sum(count * ROW + PAD for count in rows) > room and max(rows) > 1:
        rows[rows.index(max(rows))] -= 1
    top = box.y + (round(ABOVE * PIXEL) if has_above else 0)
    axis = Box(plot.x, top, plot.w, round(AXIS * PIXEL))
    lanes, at = [], axis.bottom
    for count in rows:
        lanes.append(Box(box.x, at, box.w, round((count * ROW + PAD) * PIXEL)))
        at = lanes[-1].bottom
    foot = Box(box.x, at, box.w, round(undated * PIXEL)) if timeline.undated else None
    at = foot.bottom if foot is not None else at
    return SlidePlan(
        timeline=timeline,
        packer=packer,
        box=box,
        names=names - round(10 * PIXEL),
        plot=plot,
        above=Box(plot.x, box.y, plot.w, round((ABOVE - 6) * PIXEL)) if has_above else None,
        axis=axis,
        lanes=tuple(lanes),
        rows=tuple(rows),
        undated=foot,
        listing=Box(box.x, at + round(4 * PIXEL), box.w, max(round(14 * PIXEL), box.bottom - at - round(4 * PIXEL))),
        scale=scale,
        step=step,
    )
