"""Rounding that adds up: printed parts whose sum is the printed total.

Plain rounding of 33.4, 33.4 and 33.2 to whole numbers prints 33 three times, which is not 100. Here
every part is rounded down to a printed digit, and the digits that are then missing go to the parts
that lost most (largest remainder), so that no printed number is further than one step of its last
digit from its value, and the sum of the distances is as small as it can be.

Rounded numbers are for reading only. Tooltips, tables and workbooks keep the values themselves.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TYPE_CHECKING

from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

Number = float | Fraction


class RoundingError(ValueError):
    """Parts that cannot be printed so that they add up; says why in one plain sentence."""


@frozen
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
    _check(known)
    numbers, divisor = _whole_numbers(known)
    wanted = sum(numbers) if total is None else numbers[len(parts)]
    return _spread(numbers[: len(parts)], divisor, wanted, decimals)


def add_up_shares(parts: Sequence[Number], whole: Number, decimals: int = 1) -> Rounding:
    """Shares of ``parts`` in ``whole`` as percentages, printed with ``decimals``.

    They add up to the printed share of all parts together, which is 100 where the parts make up the whole.
    Raises ``RoundingError`` as ``add_up`` does, and for a whole of zero or less.
    """
    if not math.isfinite(whole) or whole <= 0:
        raise RoundingError("Shares need a whole above zero.")
    _check(parts)
    numbers, _ = _whole_numbers((*parts, whole))
    shares = [100 * number for number in numbers[:-1]]
    return _spread(shares, numbers[-1], sum(shares), decimals)


def _check(known: Sequence[Number]) -> None:
    if not all(math.isfinite(value) for value in known):
        raise RoundingError("Only known parts can be rounded to a total.")
    if any(value < 0 for value in known):
        raise RoundingError("Parts of a total cannot be negative.")


def _whole_numbers(values: Sequence[Number]) -> tuple[list[int], int]:
    """The values exactly, as whole numbers over one divisor: quicker than fractions, which shorten at each step."""
    ratios = [value.as_integer_ratio() for value in values]
    divisor = math.lcm(*(below for _, below in ratios))
    return [above * (divisor // below) for above, below in ratios], divisor


def _spread(numbers: Sequence[int], divisor: int, total: int, decimals: int) -> Rounding:
    """Round ``numbers`` over ``divisor`` to ``decimals`` so that they make ``total`` over the same."""
    up, down = 10 ** max(decimals, 0), 10 ** max(-decimals, 0)
    divisor *= down
    steps, lost = [], []
    for number in numbers:
        step, left = divmod(number * up, divisor)
        steps.append(step)
        lost.append(left)
    wanted = round(Fraction(total * up, divisor))
    missing = wanted - sum(steps)
    if not 0 <= missing <= len(steps):
        raise RoundingError("The parts do not add up to the total, and rounding does not explain the difference.")
    raised = set(sorted(range(len(steps)), key=lambda place: (-lost[place], place))[:missing])
    plain = {place for place, left in enumerate(lost) if (2 * left, steps[place] % 2) > (divisor, 0)}
    for place in raised:
        steps[place] += 1
    values = tuple(step * down / up for step in steps)
    return Rounding(values, wanted * down / up, tuple(sorted(raised ^ plain)))
