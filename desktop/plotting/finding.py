"""Which mark lies under a place: quick however many marks there are, because only those nearby are looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.plotting.shapes import Mark, Pixel

REACH: Final = 18.0
"""A point is under the pointer up to this distance."""
DETOUR: Final = 36.0
"""Where a stated point and a computed one lie together, the stated one is meant (square pixels)."""
CELL: Final = 48.0
"""Side of a square of the grid into which marks are sorted."""
FEW: Final = 256
"""Up to so many marks a grid is not worth its making."""


class Finder:
    """The marks of one layout."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self._points = [mark for mark in marks if mark.round]
        self._areas = [mark for mark in marks if not mark.round]
        self._reaching = [mark for mark in marks if mark.reach]
        self._grid: dict[tuple[int, int], list[Mark]] = {}
        if len(self._areas) > FEW:
            for mark in self._areas:
                self._sort_in(mark)

    def _sort_in(self, mark: Mark) -> None:
        x, y, width, height = mark.box
        left, top = int(x // CELL), int(y // CELL)
        for column in range(left, int((x + width) // CELL) + 1):
            for row in range(top, int((y + height) // CELL) + 1):
                self._grid.setdefault((column, row), []).append(mark)

    def at(self, x: float, y: float) -> Mark | None:
        """The nearest point within reach, else the smallest block, else the area around one that covers the place."""
        best: Mark | None = None
        reach = REACH * REACH
        for mark in self._points:
            distance = (mark.centre[0] - x) ** 2 + (mark.centre[1] - y) ** 2 + (0 if mark.strong else DETOUR)
            if distance <= reach:
                best, reach = mark, distance
        if best is not None:
            return best
        near = self._grid.get((int(x // CELL), int(y // CELL)), []) if self._grid else self._areas
        inside = [mark for mark in near if mark.box.has(x, y) and _covers(mark, x, y)]
        if inside:
            return min(inside, key=lambda mark: mark.box.width * mark.box.height)
        return next((mark for mark in self._reaching if _holds(mark.reach, x, y)), None)


def _covers(mark: Mark, x: float, y: float) -> bool:
    """Whether a mark whose box holds a place is really there: a piece of a ring is less than its box."""
    return mark.sector is None or mark.sector.has(x, y)


def _holds(outline: Sequence[Pixel], x: float, y: float) -> bool:
    """Whether a place lies inside an outline: a ray from it crosses the edge an odd number of times."""
    inside = False
    for index, (x1, y1) in enumerate(outline):
        x2, y2 = outline[index - 1]
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
            inside = not inside
    return inside
