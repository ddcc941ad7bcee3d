"""Labels while they are being placed: what is taken, what is crossed, and where one more goes."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import hypot
from typing import TYPE_CHECKING, Final

from desktop.plotting import stacking, text
from desktop.plotting.box import Box
from desktop.plotting.shapes import Leader, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.plotting.cartesian import Frame
    from desktop.plotting.shapes import Arrow, Pixel, Stroke, Tone

STYLE: Final = "small.strong"
LINE: Final = 16.0
APART: Final = 6.0
"""Between a label and the next one beside it."""
GOOD: Final = 8.0
"""A place of this cost or more is worth looking for another one."""


@dataclass(slots=True)
class Placed:
    """Labels placed so far and what they keep clear of."""

    labels: list[Words] = field(default_factory=list)
    leaders: list[Leader] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    arrows: list[Arrow] = field(default_factory=list)
    taken: list[Box] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    lines: tuple[stacking.Stroke, ...] = ()
    """What is drawn of the data: no label lies on it."""
    bounds: list[stacking.Stroke] = field(default_factory=list)
    """Guides of arrows and lines of boundaries: a label lies over them only where there is no other place."""
    blocks: tuple[Box, ...] = ()
    """Columns: a label may lie over their edge, but then on a plate."""
    guides: list[stacking.Stroke] = field(default_factory=list)
    """Lines down from dates: so many that no label could avoid them, it lies over them on a plate."""

    def add(self, label: Words, anchor: Pixel) -> None:
        """Keep a label, with a leader line when it stands far from its point."""
        self.labels.append(label)
        self.taken.append(label.box.cut(left=-APART, right=-APART))
        if stacking.away(label.box, anchor) > stacking.FAR:
            near_x = min(max(anchor[0], label.box.x - 2), label.box.right + 2)
            near_y = min(max(anchor[1], label.box.y), label.box.bottom)
            self.leaders.append(Leader(anchor, (near_x, near_y), "line.strong"))

    def hit(self, box: Box) -> bool:
        """Whether something stands there already."""
        return box.touches_any(self.taken)

    def crossed(self, box: Box) -> bool:
        """Whether a line, guide or column's edge runs through there."""
        strokes = (*self.lines, *self.bounds, *self.guides)
        return any(box.crossed_by(*stroke) for stroke in strokes) or box.touches_any(self.blocks)


def place_beside(
    frame: Frame,
    placed: Placed,
    key: str,
    shapes: Sequence[tuple[str, ...]],
    anchor: Pixel,
    tone: Tone,
    style: str = STYLE,
    *,
    insist: bool = False,
    radius: float = 0.0,
) -> None:
    """Put a label beside its point, or around the disc of ``radius``; or note that it found no room.

    ``shapes`` are ways to break it into lines; a later one is tried where the ones before find no good place.
    """
    roof = frame.plot.cut(top=-8)
    bounds = Box(roof.x, roof.y, frame.bounds.right - roof.x, roof.height)
    best: tuple[stacking.Place, tuple[str, ...]] | None = None
    for lines in shapes:
        size = (max(text.width(line, style) for line in lines), LINE * len(lines))
        place = stacking.beside(
            anchor, size, placed.taken, placed.bounds, bounds, lines=placed.lines, insist=insist, radius=radius
        )
        if place is not None and (best is None or place.cost < best[0].cost):
            best = place, lines
        if best is not None and best[0].cost < GOOD:
            break
    if best is None:
        placed.dropped.append(key)
        return
    (box, _), lines = best
    plate = placed.crossed(box)
    align = "right" if box.right < anchor[0] else "left" if box.x > anchor[0] else "middle"
    placed.add(Words(lines, box, style, tone, align, plate), _edge(anchor, radius, box))


def _edge(anchor: Pixel, radius: float, box: Box) -> Pixel:
    """The place on a disc's edge that faces a box."""
    dx, dy = box.centre[0] - anchor[0], box.centre[1] - anchor[1]
    away = hypot(dx, dy)
    return (anchor[0] + dx / away * radius, anchor[1] + dy / away * radius) if away > radius else anchor
