"""The classic curve of a life cycle as a drawing: it has the shape everybody knows and no scale."""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from desktop.analysis.life_cycle import STAGES

_KNOTS: Final = (
    (0.0, 0.05),
    (0.5, 0.09),
    (1.0, 0.20),
    (1.5, 0.46),
    (2.0, 0.74),
    (2.5, 0.91),
    (3.0, 0.95),
    (3.5, 0.85),
    (4.0, 0.62),
)
"""Stage (0 to 4) and height (0 to 1)."""
STEPS: Final = 96


def height_at(place: float) -> float:
    """Height of the curve at a place along the stages, 0 to 4; a cubic through the knots without corners."""
    at = min(max(place, 0.0), _KNOTS[-1][0])
    right = min(max(1, bisect_right(_KNOTS, (at, 2.0))), len(_KNOTS) - 1)
    (x1, y1), (x2, y2) = _KNOTS[right - 1], _KNOTS[right]
    share = (at - x1) / (x2 - x1)
    before, after = _slope(right - 1) * (x2 - x1), _slope(right) * (x2 - x1)
    square, cube = share * share, share * share * share
    return (
        (2 * cube - 3 * square + 1) * y1
        + (cube - 2 * square + share) * before
        + (3 * square - 2 * cube) * y2
        + (cube - square) * after
    )


def _slope(knot: int) -> float:
    first, last = max(0, knot - 1), min(len(_KNOTS) - 1, knot + 1)
    return (_KNOTS[last][1] - _KNOTS[first][1]) / (_KNOTS[last][0] - _KNOTS[first][0])


def curve() -> tuple[tuple[float, float], ...]:
    """The whole curve: shares of the width and of the height, from left to right."""
    wide = float(len(STAGES))
    return tuple((step / STEPS, height_at(step / STEPS * wide)) for step in range(STEPS + 1))


def middle_of(stage: str, shift: float = 0.0) -> tuple[float, float]:
    """Where a stage is marked: share of the width and of the height; ``shift`` moves it by parts of its stretch."""
    place = STAGES.index(stage) + 0.5 + shift
    return place / len(STAGES), height_at(place)
