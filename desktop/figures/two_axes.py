"""Two value axes over one time axis as bands: what stands on the second keeps the upper part of the plot.

Columns and a line against two scales that share all of the plot cross each other, and where they cross says nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Axis, Figure

_FIRST: Final = 0.47
"""Share of the plot's height that the highest value of the first axis reaches."""
_SECOND: Final = 0.72
"""Share of the plot's height at which the second axis has its zero."""
_PEAK: Final = 0.92
"""Share of the plot's height that the highest value of the second axis reaches: its label has room above."""


def banded(first: Axis, second: Axis, values: Sequence[float], others: Sequence[float]) -> tuple[Axis, Axis]:
    """Both axes with limits that keep their ``values`` apart; as they were where a value lies below zero.

    Ticks stay at the numbers that are reached.
    """
    peak, height = max(values, default=0.0), max(others, default=0.0)
    if min([0.0, *values, *others]) < 0 or peak <= 0 or height <= 0:
        return first, second
    span = height / (_PEAK - _SECOND)
    floor = -_SECOND * span
    return replace(first, maximum=peak / _FIRST), replace(second, minimum=floor, maximum=floor + span)


def has_bands(figure: Figure) -> bool:
    """Whether the second axis has its zero above everything that stands on the first one."""
    if figure.y is None or figure.y2 is None or figure.y2.minimum >= 0:
        return False
    known = [(point.y, one.secondary) for one in figure.series for point in one.points if point.y is not None]
    first, second = ([y for y, is_second in known if is_second is wanted] for wanted in (False, True))
    if not first or not second or min(*first, *second) < 0:
        return False
    border = -figure.y2.minimum / (figure.y2.maximum - figure.y2.minimum)
    return (max(first) - figure.y.minimum) / (figure.y.maximum - figure.y.minimum) < border
