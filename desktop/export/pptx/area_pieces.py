"""Stacked areas as rows of a table: what stands at each day, so that a native area chart draws what the screen does.

Between two neighbouring years a part that both state is an area with a straight edge; a part that leads nowhere is a
thin slice at its year; everything up to the stated total is what nobody published. A day stands twice where something
begins or ends upright.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Certainty, Gap
from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.figures.figure import Figure, Point, Series

REST: Final = "rest"
"""The look of what nobody published."""
_SLICE: Final = 0.0045
"""Half the width of a slice, as a share of the axis."""
_NEAR: Final = 1e-9

Key = tuple[str, str]
"""A part and its look: solid, wash (ahead), hatched (modelled), ring (in doubt) or rest."""
Stack = dict[Key, float]


@frozen
class Row:
    """What stands at one place of the time axis; parts that are missing have no area there."""

    x: float
    values: Stack
    total: float | None = None


@frozen
class _Piece:
    """A stretch, or the slice at a year: what stands at its two ends."""

    start: float
    end: float
    first: Stack
    last: Stack


def area_parts(figure: Figure) -> list[Series]:
    """The parts from the foot up."""
    return [series for series in figure.series if series.mark == "area"]


def area_rows(figure: Figure) -> list[Row]:
    """The rows in the order of time."""
    parts = area_parts(figure)
    years = sorted({p.x for series in parts for p in series.points if p.y is not None})
    totals = _totals(figure, years)
    stacks = {year: _stack(parts, year) for year in years}
    stretches = {
        (a, b): _stretch(stacks[a], stacks[b], (totals.get(a), totals.get(b)))
        for a, b in pairwise(years)
        if not _is_gap(figure, a, b)
    }
    span = (figure.x.maximum - figure.x.minimum) if figure.x else 1.0
    pieces = _pieces(years, stacks, stretches, span * _SLICE)
    return _with_totals(_joined(pieces), figure, span * _SLICE)


def keys_of(rows: list[Row], parts: list[Series]) -> list[Key]:
    """Every part with each of its looks, from the foot up."""
    used = dict.fromkeys(key for row in rows for key in row.values)
    order = {series.key: place for place, series in enumerate(parts)}
    return sorted(used, key=lambda key: (key[1] == REST, order.get(key[0], len(order))))


def _look(point: Point) -> str:
    match point.certainty:
        case Certainty.NOT_PUBLISHED:
            return REST
        case Certainty.MODELLED:
            return "hatched"
        case Certainty.PUBLISHED:
            return "solid"
        case Certainty.FORECAST:
            return "wash"
        case _:
            return "ring"


def _stack(parts: list[Series], year: float) -> list[tuple[Series, Point]]:
    return [(s, p) for s in parts for p in s.points if p.x == year and p.y is not None]


def _totals(figure: Figure, years: list[float]) -> dict[float, float]:
    """The stated total of each year, or its height on the straight edge between two that are stated."""
    points = [p for s in figure.series if s.mark == "line" for p in s.points]
    found = {p.x: p.y for p in points if p.y is not None}
    for a, b in pairwise(points):
        if a.y is not None and b.y is not None and not _is_gap(figure, a.x, b.x):
            for x in (year for year in years if a.x < year < b.x):
                found[x] = a.y + (x - a.x) / (b.x - a.x) * (b.y - a.y)
    return found


def _is_gap(figure: Figure, first: float, last: float) -> bool:
    return any(first < g.end and g.start < last for g in figure.annotations if isinstance(g, Gap))


def _stretch(
    first: list[tuple[Series, Point]], last: list[tuple[Series, Point]], totals: tuple[float | None, float | None]
) -> tuple[Stack, Stack]:
    """What both years state, and above it what nobody published."""
    later = {series.key: point for series, point in last}
    start: Stack = {}
    end: Stack = {}
    for series, point in first:
        other = later.get(series.key)
        if other is None or point.certainty is Certainty.NOT_PUBLISHED:
            continue
        key = series.key, "wash" if _look(other) == "ring" else _look(other)
        start[key], end[key] = point.y or 0.0, other.y or 0.0
    a, b = totals
    if a is not None and b is not None:
        left = a - sum(start.values()), b - sum(end.values())
        if min(left) > _NEAR:
            start["", REST], end["", REST] = left
    return start, end


def _pieces(
    years: list[float],
    stacks: dict[float, list[tuple[Series, Point]]],
    stretches: dict[tuple[float, float], tuple[Stack, Stack]],
    half: float,
) -> list[_Piece]:
    """Stretches and, where something leads nowhere, slices between them."""
    sliced = {year for year in years if _needs_slice(year, stacks[year], stretches)}
    found: list[_Piece] = []
    for place, year in enumerate(years):
        if year in sliced:
            whole: Stack = {("" if _look(p) == REST else s.key, _look(p)): p.y or 0.0 for s, p in stacks[year]}
            found.append(_Piece(year - half, year + half, whole, whole))
        following = years[place + 1] if place + 1 < len(years) else None
        ends = stretches.get((year, following)) if following is not None else None
        if ends is not None and following is not None and ends[0]:
            start, end = (year + half * (year in sliced)), (following - half * (following in sliced))
            found.append(_Piece(start, end, *ends))
    return found


def _needs_slice(
    year: float, stack: list[tuple[Series, Point]], stretches: dict[tuple[float, float], tuple[Stack, Stack]]
) -> bool:
    """Whether a part stated at a year is in no stretch beside it."""
    beside = {key[0] for ends, (start, _) in stretches.items() if year in ends for key in start}
    return any(("" if _look(point) == REST else series.key) not in beside for series, point in stack)


def _joined(pieces: list[_Piece]) -> list[Row]:
    """Ends of pieces as rows; nothing leads over a place where no piece is."""
    rows: list[Row] = []
    for piece in pieces:
        before = rows[-1] if rows else None
        if before is not None and piece.start > before.x + _NEAR:
            rows += [Row(before.x, {}), Row(piece.start, {})]
        if before is None or before.values != piece.first or piece.start > before.x + _NEAR:
            rows.append(Row(piece.start, piece.first))
        rows.append(Row(piece.end, piece.last))
    return rows


def _with_totals(rows: list[Row], figure: Figure, half: float) -> list[Row]:
    """The stated totals at their years; a slice gets a row in its middle for them."""
    stated = {p.x: p.y for s in figure.series if s.mark == "line" for p in s.points if p.y is not None}
    found = list(rows)
    for x, total in stated.items():
        at = next((i for i, row in enumerate(found) if abs(row.x - x) < _NEAR and row.values), None)
        if at is not None:
            found[at] = Row(x, found[at].values, total)
            continue
        at = next((i for i, row in enumerate(found) if abs(row.x - x - half) < _NEAR), None)
        if at is not None:
            found.insert(at, Row(x, found[at].values, total))
    return found
