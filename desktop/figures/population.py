"""How many people live where a market is, year by year: stated, else counted from two stated numbers.

A count of people and its share of the population, both of one estimator and one date, give the population by
division. Such a number is ours: it carries the two observations and its arithmetic, and a figure says so.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from desktop.figures.digits import significant
from desktop.frozen import frozen
from desktop.market.quantity import format_quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.figures.snapshot import Stated
    from desktop.market.records import Observation
    from desktop.workspace.workspace import Workspace

POPULATION: Final = "population"
PARTS: Final = (("internet-users", "internet-penetration"), ("population-65", "population-65-share"))
"""Measures that count people, each with the measure that gives the same people as a share of the population."""
_LEAST: Final = 0.01
"""A smaller share divides its rounding into the result."""


@frozen
class Population:
    """The people of a place at one time."""

    x: float
    """Decimal year."""
    value: float
    stated: tuple[Stated, ...]
    """The observation itself, or the count and the share it was computed from."""
    digits: int
    """Significant digits it can be trusted to."""

    @property
    def is_computed(self) -> bool:
        """Whether nobody states it."""
        return len(self.stated) > 1

    @property
    def formula(self) -> str:
        """How it came about, in plain characters; for a stated one the number itself."""
        rows = [one.observation for one in self.stated]
        words = [format_quantity(row.value, row.unit, "en") for row in rows]
        return f"({words[0]} / {words[1]})" if self.is_computed else words[0]


def population_rows(workspace: Workspace, geography: str | None) -> list[Observation]:
    """What is on file that may tell the population of a place; nothing for no place."""
    if not geography:
        return []
    measures = [POPULATION, *(measure for pair in PARTS for measure in pair)]
    return workspace.observations.all(subject="geography", subject_id=geography, measure_id=measures)


def populations(rows: Iterable[Stated]) -> tuple[Population, ...]:
    """Stated populations, and those that follow from a count and its share of one estimator and date."""
    usable = [one for one in rows if _usable(one)]
    found = [_stated(one) for one in usable if one.observation.measure_id == POPULATION]
    for count, share in PARTS:
        shares = {_place(one): one for one in usable if one.observation.measure_id == share}
        for one in usable:
            if one.observation.measure_id == count and _place(one) in shares:
                computed = _computed(one, shares[_place(one)])
                found += [computed] if computed is not None else []
    return tuple(sorted(found, key=lambda one: (one.x, one.is_computed, -one.digits)))


def population_at(known: Sequence[Population], x: float) -> Population | None:
    """The population of the year of ``x``: a stated one before a computed one, then the nearest date; None without."""
    same = [one for one in known if math.floor(one.x) == math.floor(x)]
    return min(same, key=lambda one: (one.is_computed, abs(one.x - x), -one.digits), default=None)


def _usable(one: Stated) -> bool:
    row = one.observation
    sound = row.value is not None and row.value > 0 and row.status != "refuted" and row.kind != "forecast"
    exact = row.qualifier in {"", "about"} and one.period.precision not in {"range", "open", "unknown"}
    return sound and exact


def _place(one: Stated) -> tuple[str, str]:
    return one.observation.estimator or one.source.id, one.period.text


def _stated(one: Stated) -> Population:
    value = one.observation.value or 0.0
    return Population(one.x, value, (one,), significant(one.resolution, value))


def _computed(count: Stated, share: Stated) -> Population | None:
    people, part = count.observation.value or 0.0, share.observation.value or 0.0
    if not _LEAST <= part <= 1:
        return None
    digits = min(significant(count.resolution, people), significant(share.resolution, part))
    return Population(count.x, people / part, (count, share), digits)
