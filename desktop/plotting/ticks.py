"""Ticks that are drawn: the figure's own, or new ones for a zoomed window, without any that would touch."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.figures.figure import Axis, Tick
from desktop.plotting import text
from desktop.plotting.box import Box
from desktop.plotting.shapes import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.plotting.box import Scale

STYLE = "small"
TONE = "text.tertiary"
GAP = 10.0


def value_ticks(axis: Axis, scale: Scale, height: float) -> list[Tick]:
    """The axis' own ticks, every second (third ...) one where they would come closer than 26 px."""
    ticks = [tick for tick in axis.ticks if min(scale.low, scale.high) <= tick.at <= max(scale.low, scale.high)]
    if len(ticks) < 2 or height <= 0:
        return ticks
    apart = abs(scale(ticks[1].at) - scale(ticks[0].at))
    every = max(1, math.ceil(26 / apart)) if apart else 1
    return ticks[::every]


def time_labels(axis: Axis, scale: Scale, top: float, bounds: Box) -> tuple[Words, ...]:
    """Year labels under their middle; the last one always stays, others go where they would touch."""
    placed = [_under(tick.label, scale(tick.at), top, bounds) for tick in _years(axis, scale)]
    if len(placed) < 2:
        return tuple(placed)
    for every in range(1, len(placed) + 1):
        kept = placed[::every]
        if placed[-1] is not kept[-1]:
            while len(kept) > 1 and _close(kept[-1], placed[-1]):
                kept.pop()
            kept = [*kept, placed[-1]]
        if not any(_close(a, b) for a, b in pairwise(kept)):
            return tuple(kept)
    return (placed[-1],)


def category_labels(ticks: Sequence[Tick], scale: Scale, slot: float, top: float) -> tuple[Words, ...] | None:
    """Names under their slots, broken into at most three lines; None when they do not fit at all."""
    found = []
    for tick in ticks:
        lines = text.wrap(tick.label, STYLE, slot - 6, 3)
        if lines is None:
            return None
        wide = max((text.width(line, STYLE) for line in lines), default=0.0)
        box = Box(scale(tick.at) - wide / 2, top, wide, len(lines) * text.LINE[STYLE])
        found.append(Words(lines, box, STYLE, TONE, "middle"))
    return tuple(found)


def _years(axis: Axis, scale: Scale) -> list[Tick]:
    """The axis' ticks in the window; where it leaves years out and zooming makes room, those as well."""
    low, high = scale.low, scale.high
    own = {math.floor(tick.at): tick for tick in axis.ticks}
    inside = [tick for tick in axis.ticks if low <= tick.at <= high]
    whole = low <= axis.minimum + 1e-9 and high >= axis.maximum - 1e-9
    if axis.kind != "time" or whole or not axis.ticks:
        return inside
    forecast = [year for year, tick in own.items() if tick.label.endswith("F")]
    first = min(forecast, default=None)
    known = max((year for year in own if first is None or year < first), default=None)
    years = range(math.ceil(low - 0.5), math.floor(high - 0.5) + 1)
    filled = []
    for year in years:
        if year in own:
            filled.append(own[year])
        elif first is not None and year > first:
            filled.append(Tick(year + 0.5, f"{year}F"))
        elif first is None or (known is not None and year < known):
            filled.append(Tick(year + 0.5, str(year)))
    return filled


def _under(label: str, x: float, top: float, bounds: Box) -> Words:
    wide = text.width(label, STYLE)
    left = min(max(x - wide / 2, bounds.x), bounds.right - wide)
    return Words((label,), Box(left, top, wide, text.LINE[STYLE]), STYLE, TONE, "middle")


def _close(a: Words, b: Words) -> bool:
    return a.box.right + GAP > b.box.x
