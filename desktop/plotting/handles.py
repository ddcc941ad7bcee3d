"""Ends of arrows that can be held, and the points they snap to. Plain values: nothing here knows a widget."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from desktop.figures.arrows import CAGR, LEVEL, SHOWS, request_of
from desktop.figures.figure import GrowthArrow
from desktop.figures.request import Arrow
from desktop.frozen import frozen
from desktop.plotting.arrow_rows import arrows_of
from desktop.plotting.walking import step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Figure
    from desktop.plotting.arrow_rows import Note
    from desktop.plotting.shapes import Layout, Mark
    from desktop.plotting.walking import Direction

GRIP: Final = 12.0
"""A handle is under the pointer up to this distance."""
START_REACH: Final = 18.0
"""A new arrow starts from a point up to this distance."""
BLOCK: Final = 9.0
"""Inside a block a dot is meant up to this distance."""
NEW: Final = -2
"""The position of an arrow that is only being drawn."""

EndName = Literal["start", "end"]


@frozen
class Held:
    """An end in the hand: the arrow as it was, and which of its ends moves."""

    position: int
    """As in the figure: -1 for the arrow it draws by itself, ``NEW`` for one that is only being drawn."""
    arrow: Arrow
    end: EndName
    fixed_x: float = float("inf")
    """Where the fixed end of a new arrow stands on screen: straight above it there is no rate, only a difference."""

    @property
    def series(self) -> str:
        """The series the moving end stands in."""
        return self.arrow.series if self.end == "start" else self.arrow.end_series or self.arrow.series

    @property
    def point(self) -> str:
        """The key of the point it stands at."""
        return self.arrow.start if self.end == "start" else self.arrow.end

    @property
    def fixed(self) -> tuple[str, str]:
        """Series and point of the other end."""
        if self.end == "start":
            return self.arrow.end_series or self.arrow.series, self.arrow.end
        return self.arrow.series, self.arrow.start

    def at(self, mark: Mark) -> Arrow:
        """The arrow with the moving end at a point."""
        place = mark.group, point_key(mark)
        start, end = (place, self.fixed) if self.end == "start" else (self.fixed, place)
        kind = self.arrow.kind
        if self.position == NEW and kind == CAGR and abs(mark.centre[0] - self.fixed_x) < 1:
            kind = LEVEL
        return replace(
            self.arrow,
            kind=kind,
            series=start[0],
            start=start[1],
            end_series=end[0] if end[0] != start[0] else "",
            end=end[1],
        )


def note_of(figure: Figure, position: int) -> tuple[str, Note] | None:
    """The arrow at a position with the key of its mark."""
    return next((entry for entry in arrows_of(figure) if entry[1].position == position), None)


def cycled(figure: Figure, position: int, key: str) -> Arrow | None:
    """The difference whose pill has this key, saying the next thing; None for growth and for another arrow."""
    found = note_of(figure, position)
    if found is None or found[0] != key or isinstance(found[1], GrowthArrow):
        return None
    wish = request_of(found[1])
    return replace(wish, shows=SHOWS[(SHOWS.index(wish.shows) + 1) % len(SHOWS)])


def targets(figure: Figure, layout: Layout) -> list[Mark]:
    """The points on screen that have a value: what ends of arrows snap to."""
    known = {
        (series.key, point.key)
        for series in figure.series
        if series.mark != "band"
        for point in series.points
        if point.y is not None
    }
    return [mark for mark in layout.marks if (mark.group, point_key(mark)) in known]


def point_key(mark: Mark) -> str:
    """The point's key inside its series."""
    return mark.key[len(mark.group) + 1 :]


def held_at(figure: Figure, layout: Layout, x: float, y: float) -> Held | None:
    """The end under the pointer, the nearest of several."""
    best: Held | None = None
    reach = GRIP * GRIP
    for mark in layout.marks:
        if not mark.key.startswith("arrow:") or not mark.round:
            continue
        distance = (mark.centre[0] - x) ** 2 + (mark.centre[1] - y) ** 2
        if distance <= reach:
            best, reach = held_of(figure, mark.key), distance
    return best


def held_of(figure: Figure, key: str) -> Held | None:
    """The end whose mark has this key; None when it is none."""
    for name, note in arrows_of(figure):
        arrow = request_of(note)
        if key == f"{name}:start":
            return Held(note.position, arrow, "start")
        if key == f"{name}:end":
            return Held(note.position, arrow, "end")
    return None


def snap(marks: Sequence[Mark], held: Held, x: float, y: float, *, any_series: bool) -> Mark | None:
    """Where the moving end goes: the nearest in x of its own series, or the nearest point of any."""
    free = [mark for mark in marks if (mark.group, point_key(mark)) != held.fixed]
    own = [mark for mark in free if mark.group == held.series]
    if own and not any_series:
        return min(own, key=lambda mark: (abs(mark.centre[0] - x), abs(mark.centre[1] - y)))
    return min(free, key=lambda mark: _away(mark, x, y), default=None)


def stepped(marks: Sequence[Mark], held: Held, current: Mark | None, direction: Direction) -> Mark | None:
    """The next point in a direction: left and right along the series, up and down to another one."""
    free = [mark for mark in marks if (mark.group, point_key(mark)) != held.fixed or mark is current]
    if direction in {"left", "right"}:
        free = [mark for mark in free if mark.group == held.series] or free
    found = step(free, current, direction)
    if found is not current or direction in {"up", "down"}:
        return found
    return current


def start_at(marks: Sequence[Mark], x: float, y: float) -> Held | None:
    """A new arrow that begins at the point under the pointer."""
    near = min(marks, key=lambda mark: _away(mark, x, y), default=None)
    return new_from(near) if near is not None and _away(near, x, y) <= START_REACH**2 else None


def _away(mark: Mark, x: float, y: float) -> float:
    """How far a point is, squared: from the middle of a dot, from the edge of a block (a little more than a dot)."""
    if mark.round:
        return (mark.centre[0] - x) ** 2 + (mark.centre[1] - y) ** 2
    dx = max(mark.box.x - x, 0.0, x - mark.box.right)
    dy = max(mark.box.y - y, 0.0, y - mark.box.bottom)
    return dx * dx + dy * dy + BLOCK * BLOCK


def new_from(mark: Mark) -> Held:
    """A new arrow that begins at a point."""
    key = point_key(mark)
    return Held(NEW, Arrow(CAGR, mark.group, key, "", key), "end", mark.centre[0])
