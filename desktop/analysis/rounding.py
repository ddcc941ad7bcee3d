"""Rounding that adds up: printed parts whose sum is the printed total.

Plain rounding of 33.4, 33.4 and 33.2 to whole numbers prints 33 three times, which is not 100. Here
every part is rounded down to a printed digit, and the digits that are then missing go to the parts
that lost most (largest remainder), so that no printed number is further than one step of its last
digit from its value, and the sum of the distances is as small as it can be.

Rounded numbers are for reading only. Tooltips, tables and workbooks keep the values themselves.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Number = float | Fraction


class RoundingError(ValueError):
    """Parts that cannot be printed so that they add up; says why in one plain sentence."""


@dataclass(frozen=True, slots=True)
class Rounding:
    """Parts as they are printed."""

    values: tuple[float, ...]
    """In the order of the parts; their exact sum is ``total``."""
    total: float
    changed: tuple[int, ...]
    """Places at which the printed part is not what plain rounding would print: worth a footnote."""


def add_up(parts: Sequence[Number], decimals: int, total: Number | None = None) -> Rounding:
    """``parts`` printed with ``decimals`` so that they add up to ``total`` printed with as many.

    ``total`` is the sum of the parts unless a source prints one; ``decimals`` below zero round to tens, hundreds ...
    Of two parts that lost equally much the earlier one gets the missing digit, and never does a smaller part
    print more than a larger one. Raises ``RoundingError`` for negative or unknown parts, and for a total so far
    from their sum that rounding does not explain it.
    """
    known = (*parts, *(() if total is None else (total,)))
    if not all(math.isfinite(value) for value in known):
        raise RoundingError("Only known parts can be rounded to a total.")
    if any(value < 0 for value in known):
        raise RoundingError("Parts of a total cannot be negative.")
    unit = Fraction(10) ** decimals
    exact = [Fraction(part) * unit for part in parts]
    wanted = round(sum(exact, Fraction(0)) if total is None else Fraction(total) * unit)
    steps = [math.floor(part) for part in exact]
    missing = wanted - sum(steps)
    if not 0 <= missing <= len(steps):
        raise RoundingError("The parts do not add up to the total, and rounding does not explain the difference.")
    for place in sorted(range(len(steps)), key=lambda i: (steps[i] - exact[i], i))[:missing]:
        steps[place] += 1
    changed = tuple(place for place, part in enumerate(exact) if steps[place] != round(part))
    return Rounding(tuple(float(step / unit) for step in steps), float(wanted / unit), changed)


def add_up_shares(parts: Sequence[Number], whole: Number, decimals: int = 1) -> Rounding:
    """Shares of ``parts`` in ``whole`` as percentages, printed with ``decimals``.

    They add up to the printed share of all parts together, which is 100 where the parts make up the whole.
    Raises ``RoundingError`` as ``add_up`` does, and for a whole of zero or less.
    """
    if not math.isfinite(whole) or whole <= 0:
        raise RoundingError("Shares need a whole above zero.")
    if not all(math.isfinite(part) for part in parts):
        raise RoundingError("Only known parts can be rounded to a total.")
    return add_up([Fraction(part) * 100 / Fraction(whole) for part in parts], decimals)
