"""What the axes of a positioning can measure, and what they measure where nothing is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.figures.player_numbers import REVENUE
from desktop.figures.snapshot import MARKET_SIZE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.figures.request import FigureRequest

NONE: Final = "none"
"""The bubbles' measure where all points are equal."""
LEAST: Final = 2
"""A measure that fewer players have on file compares nobody."""


class Axes(NamedTuple):
    """Ids of measures."""

    across: str
    upward: str
    area: str
    """Empty where points are not sized."""


def offered(documented: Mapping[str, int]) -> list[tuple[str, int]]:
    """Measures that at least two players have on file, the best documented first, with how many have it."""
    found = [(measure, players) for measure, players in documented.items() if players >= LEAST]
    return sorted(found, key=lambda one: (one[0] != REVENUE, -one[1], one[0]))


def axes_of(request: FigureRequest, documented: Mapping[str, int]) -> Axes:
    """The measures of the request, else the best documented ones that differ; empty where there is none."""
    known = [measure for measure, _ in offered(documented)]
    across = request.across or next(iter(known), "")
    wanted = "" if request.measure == MARKET_SIZE else request.measure
    upward = wanted or next((one for one in known if one != across), "")
    area = request.area or next((one for one in known if one not in {across, upward}), "")
    return Axes(across, upward, "" if area == NONE else area)
