"""How concentrated a market is: concentration ratios and the Herfindahl-Hirschman index, with bounds where shares miss.

CR k is the sum of the k largest shares. HHI is the sum of the squared percentage shares, from near 0 (very many
equals) to 10,000 (one seller). Where only a part of the whole is told, both lie between two ends that hold whatever
the rest consists of: split among infinitely many it adds nothing, in one hand it adds most.

Sources: O. C. Herfindahl, "Concentration in the steel industry" (1950); A. O. Hirschman, "The paternity of an index"
(1964). Thresholds: US Department of Justice and Federal Trade Commission, Horizontal Merger Guidelines (2010), section
5.3: 1,500 and 2,500; Merger Guidelines (2023), guideline 1: 1,000 and 1,800.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

GUIDELINES: Final[dict[int, tuple[float, float]]] = {2010: (1_500.0, 2_500.0), 2023: (1_000.0, 1_800.0)}
"""From which HHI on a market counts as moderately and as highly concentrated, by the year of the US guidelines."""
_WHOLE: Final = 10_000.0
_SLACK: Final = 1e-9


class ConcentrationError(ValueError):
    """Shares of which nothing can be computed; says why in one plain sentence."""


@frozen
class Bounds:
    """What a number cannot be below and cannot be above."""

    low: float
    high: float

    @property
    def is_exact(self) -> bool:
        """Whether both ends are one number."""
        return math.isclose(self.low, self.high, rel_tol=1e-9, abs_tol=1e-9)


def missing(shares: Sequence[float]) -> float:
    """What known ``shares`` (fractions of the whole) leave over.

    Raises ``ConcentrationError`` for a share that is negative or unknown, and for shares of more than the whole.
    """
    if not all(math.isfinite(share) and share >= 0 for share in shares):
        raise ConcentrationError("Shares have to be known and not negative.")
    rest = 1.0 - math.fsum(shares)
    if rest < -_SLACK:
        raise ConcentrationError("The shares are more than the whole, so they are no shares of it.")
    return max(0.0, rest)


def ratio(shares: Sequence[float], count: int) -> Bounds:
    """CR ``count``: the sum of the largest shares as a fraction.

    The lower bound leaves the rest to infinitely many; the upper one gives it to one company, which may be among the
    largest.
    """
    if count < 1:
        raise ConcentrationError("A concentration ratio is of at least one company.")
    rest = missing(shares)
    low = math.fsum(sorted(shares, reverse=True)[:count])
    high = math.fsum(sorted((*shares, rest), reverse=True)[:count])
    return Bounds(min(low, 1.0), min(high, 1.0))


def herfindahl(shares: Sequence[float]) -> Bounds:
    """The Herfindahl-Hirschman index: squared percentage shares added up, 0 to 10,000."""
    rest = missing(shares)
    low = _WHOLE * math.fsum(share * share for share in shares)
    return Bounds(min(low, _WHOLE), min(low + _WHOLE * rest * rest, _WHOLE))


def level(index: float, year: int = 2023) -> str:
    """``low``, ``moderate`` or ``high`` by the US guidelines of a year (2010 or 2023)."""
    moderate, high = GUIDELINES[year]
    return "high" if index > high else "moderate" if index > moderate else "low"
