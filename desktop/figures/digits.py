"""How many digits a number may show: never more than its source printed."""

from __future__ import annotations

import math
import re
from functools import lru_cache

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_MOST_DECIMALS = 6
_PLAIN_DIGITS = 6


@lru_cache(maxsize=8192)  # each figure asks for the same rows again
def resolution(stated: str, value: float | None) -> float | None:
    """What one step of the last printed digit is worth, in single units.

    The printed number is the one in the text that equals the value up to a power of ten, so that
    no unit word has to be understood: ``300.39 USD Million`` read as 300,390,000 gives 10,000. Closing
    zeros of a whole number say nothing about its precision, those after the point do.
    None when no printed number fits (a number in words).
    """
    if not value:
        return None
    for token in _NUMBER.findall(stated.translate(_FULL_WIDTH)):
        printed = float(token.replace(",", ""))
        if printed <= 0:
            continue
        power = math.log10(abs(value) / printed)
        if abs(power - round(power)) < 1e-9:
            whole, _, fraction = token.replace(",", "").partition(".")
            zeros = 0 if fraction else len(whole) - len(whole.rstrip("0"))
            return float(10.0 ** (round(power) - len(fraction) + zeros))
    return None


def decimals(step: float | None, factor: float, value: float) -> int:
    """Decimals for a value shown in units of ``factor`` when its last printed digit is worth ``step``.

    Without a known step the shortest writing that gives the number back is used, at most six digits.
    """
    if step is None:
        shown = f"{value / factor:.6g}"
        return min(_MOST_DECIMALS, len(shown.partition(".")[2])) if "e" not in shown else 0
    return max(0, min(_MOST_DECIMALS, round(-math.log10(step / factor))))


def computed_step(value: float, digits: int = 3) -> float:
    """Resolution of a computed value: ``digits`` significant digits and no more."""
    if value == 0 or not math.isfinite(value):
        return 1.0
    return float(10.0 ** (math.floor(math.log10(abs(value))) - digits + 1))


def significant(step: float | None, value: float) -> int:
    """Significant digits of a value with a known last digit; three when it is unknown."""
    if step is None or value == 0:
        return 3
    return max(1, math.floor(math.log10(abs(value) / step) + 1e-9) + 1)


def plain(value: float) -> str:
    """A computed value with six significant digits at most, for cells that carry no label of their own."""
    if value == 0 or not math.isfinite(value):
        return "0" if value == 0 else ""
    places = max(0, _PLAIN_DIGITS - 1 - math.floor(math.log10(abs(value))))
    text = f"{abs(value):,.{places}f}"
    if places:
        text = text.rstrip("0").rstrip(".")
    return f"\N{MINUS SIGN}{text}" if value < 0 else text


_FULL_WIDTH = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
