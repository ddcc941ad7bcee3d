"""Placing labels so that none touches another and none is cut off. Numbers only, no painter."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.plotting.box import Box

if TYPE_CHECKING:
    from collections.abc import Iterable

NEAR = 6.0
"""Distance of a label from its point."""
ASIDE = 3.0
"""More of it to the sides, where a dot reaches towards the first letter."""
FAR = 20.0
"""Beyond this distance a label gets a leader line."""
_GRAZING = 3.0
"""A leader may pass so far inside the room around a label."""
CROSSING = 9
"""A label over a line is worse than any place beside the point."""
REACHES = (0.0, 14.0, 30.0, 50.0, 75.0, 105.0, 140.0)

Stroke = tuple[float, float, float, float]


class Place(NamedTuple):
    """A place for a label; the lower its cost the better."""

    box: Box
    cost: float


def beside(
    anchor: tuple[float, float],
    size: tuple[float, float],
    taken: Iterable[Box],
    strokes: Iterable[Stroke],
    bounds: Box,
    *,
    lines: Iterable[Stroke] = (),
    insist: bool = False,
    radius: float = 0.0,
) -> Place | None:
    """The best free place for a label of ``size`` near a point, or around a disc of ``radius``; None without any.

    Above is best, then the sides, then below; places without a stroke under them win, and none lies on one of the
    ``lines``. With ``insist`` it looks further and further away, where no leader runs through anything.
    """
    taken = tuple(taken)
    strokes, lines = _near(anchor, size, strokes), _near(anchor, size, lines)
    best: Box | None = None
    best_cost = float("inf")
    for reach in REACHES if insist else REACHES[:2]:
        for order, box in enumerate(_places(anchor, size, NEAR + reach + radius)):
            detour = order + reach / 3
            if detour >= best_cost or not bounds.holds(box) or box.touches_any(taken):
                continue
            if any(box.crossed_by(*line) for line in lines) or is_cut_off(anchor, box, taken):
                continue
            cost = detour + CROSSING * sum(1 for stroke in strokes if box.crossed_by(*stroke))
            if cost < best_cost:
                best, best_cost = box, cost
        if best_cost < CROSSING:
            break
    return None if best is None else Place(best, best_cost)


def _near(anchor: tuple[float, float], size: tuple[float, float], strokes: Iterable[Stroke]) -> list[Stroke]:
    """The strokes that any place around the point could cross."""
    reach = NEAR + REACHES[-1]
    left, right = anchor[0] - size[0] - reach, anchor[0] + size[0] + reach
    top, bottom = anchor[1] - size[1] - reach, anchor[1] + size[1] + reach
    return [
        (x1, y1, x2, y2)
        for x1, y1, x2, y2 in strokes
        if not ((x1 < left and x2 < left) or (x1 > right and x2 > right))
        and not ((y1 < top and y2 < top) or (y1 > bottom and y2 > bottom))
    ]


def _places(anchor: tuple[float, float], size: tuple[float, float], gap: float) -> tuple[Box, ...]:
    (x, y), (width, height) = anchor, size
    above, below, level = y - gap - height, y + gap, y - height / 2
    right, left, middle = x + gap + ASIDE, x - gap - ASIDE - width, x - width / 2
    around = (
        Box(middle, above, width, height),
        Box(right, level, width, height),
        Box(left, above + gap / 2, width, height),
        Box(right, above + gap / 2, width, height),
        Box(left, level, width, height),
        Box(middle, below, width, height),
        Box(right, below - gap / 2, width, height),
        Box(left, below - gap / 2, width, height),
    )
    if gap < NEAR + REACHES[2]:
        return around
    # Further away there is room between these eight for eight more.
    return (
        *around,
        *(
            Box(side, y + step * gap - height / 2, width, height)
            for side in (x + gap / 2, x - gap / 2 - width)
            for step in (-0.7, 0.7, -0.35, 0.35)
        ),
    )


def is_cut_off(anchor: tuple[float, float], box: Box, taken: Iterable[Box]) -> bool:
    """Whether the leader to a label far from its point would run through something."""
    if away(box, anchor) <= FAR:
        return False
    end = min(max(anchor[0], box.x), box.right), min(max(anchor[1], box.y), box.bottom)
    others = (other.grown(-_GRAZING) for other in taken if not other.has(*anchor))
    return any(other.crossed_by(*anchor, *end) for other in others)


def away(box: Box, anchor: tuple[float, float]) -> float:
    """Distance between a point and the nearest edge of a box."""
    dx = max(box.x - anchor[0], 0.0, anchor[0] - box.right)
    dy = max(box.y - anchor[1], 0.0, anchor[1] - box.bottom)
    return float((dx * dx + dy * dy) ** 0.5)
