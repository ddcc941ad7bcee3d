"""Walking among the marks of a figure with the arrow keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.plotting.shapes import Mark

Direction = Literal["left", "right", "up", "down"]


def step(marks: Sequence[Mark], current: Mark | None, direction: Direction) -> Mark | None:
    """The next mark in a direction; the first one when none is current; the same one at the edge.

    Left and right stay in the same series as long as it goes on; otherwise the nearest mark in that
    direction is taken, straight ones before slanting ones.
    """
    if not marks:
        return None
    if current is None:
        return marks[0]
    ahead = [(mark, *_offset(current, mark, direction)) for mark in marks if mark.key != current.key]
    ahead = [(mark, along, across) for mark, along, across in ahead if along > 0.5]
    if not ahead:
        return current
    if direction in {"left", "right"} and current.round:
        own = [entry for entry in ahead if entry[0].group == current.group]
        if own:
            return min(own, key=lambda entry: entry[1])[0]
    return min(ahead, key=lambda entry: entry[1] + 2.5 * abs(entry[2]))[0]


def _offset(a: Mark, b: Mark, direction: Direction) -> tuple[float, float]:
    dx, dy = b.centre[0] - a.centre[0], b.centre[1] - a.centre[1]
    return {"left": (-dx, dy), "right": (dx, dy), "up": (-dy, dx), "down": (dy, dx)}[direction]
