"""Time as categories: one slot a year, empty years stay, parts of a year get slots of their own."""

from __future__ import annotations

import math
from bisect import bisect_left

from desktop.figures.axes import year_label
from desktop.figures.figure import Figure, Gap
from desktop.figures.strokes import forecast_since
from desktop.frozen import frozen

_NEAR = 1e-6


@frozen
class Slots:
    """The categories of a chart in order."""

    xs: tuple[float, ...]
    """Where the figure's points lie: decimal years or category numbers."""
    labels: tuple[str, ...]

    def index(self, x: float) -> int | None:
        """The slot a point belongs to."""
        place = bisect_left(self.xs, x - _NEAR)
        return place if place < len(self.xs) and abs(self.xs[place] - x) < _NEAR else None

    def position(self, x: float) -> float:
        """A place on the axis in slots: 0 is the centre of the first, between centres linear."""
        xs = self.xs
        if len(xs) == 1:
            return x - xs[0]
        place = max(0, min(len(xs) - 2, sum(1 for own in xs if own <= x) - 1))
        return place + (x - xs[place]) / (xs[place + 1] - xs[place])


def yearly(figure: Figure) -> bool:
    """Whether every point lies in the middle of a year."""
    return all(abs(p.x % 1 - 0.5) < _NEAR for s in figure.series for p in s.points)


def slots_of(figure: Figure) -> Slots:
    """Categories of a figure with points; of time, all years between the first and the last."""
    own = sorted({p.x for s in figure.series for p in s.points})
    if figure.x is None or figure.x.kind != "time":
        return _categories(figure, own)
    gaps = [g for g in figure.annotations if isinstance(g, Gap)]
    first = math.floor(min([*own, *(g.start for g in gaps)]) + _NEAR)
    last = math.ceil(max([*(x + _NEAR for x in own), *(g.end for g in gaps)])) - 1
    taken = {math.floor(x + _NEAR) for x in own}
    xs = sorted([*own, *(year + 0.5 for year in range(first, last + 1) if year not in taken)])
    return Slots(tuple(xs), tuple(_time_label(figure, x) for x in xs))


def year_word(figure: Figure, year: int) -> str:
    """A year as the axis words it: ``2024``, ``2035F``; the sign of forecasts runs on between sparse ticks."""
    start = forecast_since(figure)
    if start is not None:
        return year_label(year, start, figure.language)
    mark, since = "", math.inf
    for tick in figure.x.ticks if figure.x else ():
        own = math.floor(tick.at + _NEAR)
        if tick.label == year_label(own, own, figure.language) and tick.at < since:
            mark, since = tick.label.removeprefix(str(own)), tick.at
    return f"{year}{mark if year + 0.5 >= since - _NEAR else ''}"


def _time_label(figure: Figure, x: float) -> str:
    for tick in figure.x.ticks if figure.x else ():
        if abs(tick.at - x) < _NEAR:
            return tick.label
    if abs(x % 1 - 0.5) < _NEAR:
        return year_word(figure, math.floor(x))
    keys = [p.key for s in figure.series for p in s.points if abs(p.x - x) < _NEAR]
    return keys[0] if keys else f"{x:.2f}"


def _categories(figure: Figure, own: list[float]) -> Slots:
    ticks = {t.at: t.label for t in (figure.x.ticks if figure.x else ())}
    xs = sorted({*own, *ticks})
    keys = {p.x: p.key for s in figure.series for p in s.points}
    return Slots(tuple(xs), tuple(ticks.get(x, keys.get(x, "")) for x in xs))
