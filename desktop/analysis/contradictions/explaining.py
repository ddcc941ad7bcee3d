"""What the numbers themselves suggest as the explanation of a difference."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.market.records import Observation, Source

_SLIP: Final = 0.005
"""How near a ratio must come to a power of ten to look like a lost zero."""


def suggestion(first: Observation, second: Observation, source_of: Mapping[str, Source]) -> str:
    """``typo`` for a factor of ten, ``rounding`` when one is the other rounded, ``period`` when they were told
    at different times, else ``definition``.
    """  # noqa: D205
    if first.value and second.value:
        if _power_of_ten(first.value / second.value):
            return "typo"
        if _rounds_to(first.value, second.value) or _rounds_to(second.value, first.value):
            return "rounding"
    if first.kind != second.kind or _year(first, source_of) != _year(second, source_of):
        return "period"
    return "definition"


def _power_of_ten(ratio: float) -> bool:
    if ratio <= 0:
        return False
    power = math.log10(ratio)
    return abs(round(power)) >= 1 and abs(ratio / 10 ** round(power) - 1) <= _SLIP


def _rounds_to(exact: float, rounded: float) -> bool:
    """Whether ``rounded`` is ``exact`` with fewer digits: one to three."""
    return any(math.isclose(float(f"{exact:.{digits}e}"), rounded, rel_tol=1e-9) for digits in range(3))


def _year(row: Observation, source_of: Mapping[str, Source]) -> str:
    source = source_of.get(row.evidence_id)
    return (source.updated or source.published)[:4] if source else ""
