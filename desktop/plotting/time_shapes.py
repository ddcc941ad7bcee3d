"""Shapes that only time lines have: bars of a density, and where the parts are for whoever moves them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.plotting.box import Box
    from desktop.plotting.shapes import Words


class Patch(NamedTuple):
    """A plain rectangle of one token's colour, on whole pixels: a bar of a density."""

    box: Box
    token: str


class Bars(NamedTuple):
    """Bars of one width side by side on one foot, on whole pixels: a density that follows the window."""

    left: float
    foot: int
    step: float
    """From one bar to the next; a pixel of it stays free."""
    heights: tuple[int, ...]
    """0 for none."""
    token: str


@frozen
class TimePlaces:
    """Where the parts of a time line are, for whoever moves it."""

    body: Box
    """From the overlay down to the last lane: where time runs."""
    overview: Box | None
    """The strip with the whole range; None in a still picture."""
    window: tuple[float, float]
    """Left and right of the visible days in that strip."""
    words: tuple[tuple[str, Words], ...]
    """The words beside marks, by key of the mark."""
    day: float | None
    """Where the day lies in whose light things are seen."""
    clusters: tuple[tuple[str, tuple[str, ...], tuple[float, float]], ...]
    """Marks counted together: key, keys of those that are few, first and last day."""
