"""Ticks that are drawn: the figure's own, or new ones for a zoomed window, without any that would touch."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.figures.axes import regular_years, year_label
from desktop.plotting import text
from desktop.plotting.box import Box
from desktop.plotting.shapes import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Axis, Tick
    from desktop.plotting.box import Scale

STYLE = "small"
TONE = "text.tertiary"
GAP = 10.0
LEAST = 26.0
"""Pixels between two ticks of a value axis."""


def value_ticks(axis: Axis, scale: Scale, height: float) -> list[Tick]:
    """The axis' own ticks, every second (third ...) one where they would come closer than 26 px."""
    ticks = [tick for tick in axis.ticks if min(scale.low, scale.high) <= tick.at <= max(scale.low, scale.high)]
    if len(ticks) < 2 or height <= 0:
        return ticks
    if axis.kind == "log":
        return _log_ticks(ticks, scale)
    apart = abs(scale(ticks[1].at) - scale(ticks[0].at))
    every = max(1, math.ceil(LEAST / apart)) if apart else 1
    return ticks[::every]


def _log_ticks(ticks: Sequence[Tick], scale: Scale) -> list[Tick]:
    """All of them, else the whole powers of ten, else some of those; the first and the last where they alone fit."""
    decades = [tick for tick in ticks if _is_power(tick.at)]
    for chosen in (list(ticks), *(decades[::every] for every in range(1, len(decades)))):
        if len(chosen) > 1 and all(abs(scale(a.at) - scale(b.at)) >= LEAST for a, b in pairwise(chosen)):
            return chosen
    return [ticks[0], ticks[-1]]


def _is_power(at: float) -> bool:
    return abs(math.log10(at) - round(math.log10(at))) < 1e-9


def time_labels(axis: Axis, scale: Scale, top: float, bounds: Box, since: float | None = None) -> tuple[Words, ...]:
    """Year labels under their middle, at regular steps; the first and the last year in sight always stay.

    ``since`` is where the forecast begins.
    """
    first, last = math.ceil(scale.low - 0.5 - 1e-9), math.floor(scale.high - 0.5 + 1e-9)
    first, last = max(first, math.floor(axis.minimum)), min(last, math.ceil(axis.maximum) - 1)
    if not axis.ticks or last < first:
        return ()
    named = {math.floor(tick.at): tick.label for tick in axis.ticks}
    marked = since if since is not None else min((y for y, word in named.items() if _is_forecast(word)), default=None)
    for least in range(1, last - first + 2):
        years = regular_years(first, last, least)
        placed = [
            _under(named.get(year) or year_label(year, marked, "en"), scale(year + 0.5), top, bounds) for year in years
        ]
        if not any(_close(a, b) for a, b in pairwise(placed)):
            return tuple(placed)
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


def time_rows(axis: Axis) -> int:
    """How many lines the labels of a time axis take: two where a year has the months of its value below it."""
    return max((len(tick.label.split(" ", 1)) for tick in axis.ticks), default=1)


def _is_forecast(label: str) -> bool:
    """Whether a year wears the sign of forecasts; the months of a part of a year stand after a space."""
    return not label.isdigit() and " " not in label


def _under(label: str, x: float, top: float, bounds: Box) -> Words:
    lines = tuple(label.split(" ", 1))
    wide = max(text.width(line, STYLE) for line in lines)
    left = min(max(x - wide / 2, bounds.x), bounds.right - wide)
    return Words(lines, Box(left, top, wide, len(lines) * text.LINE[STYLE]), STYLE, TONE, "middle")


def _close(a: Words, b: Words) -> bool:
    return a.box.right + GAP > b.box.x
