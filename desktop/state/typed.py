"""What somebody types into a field of an assumption, as a number; None for what is no such number."""

from __future__ import annotations

import math
import re
from typing import Final

from desktop.market.errors import QuantityError
from desktop.market.quantity import parse_quantity

_RATE: Final = re.compile(r"(?P<sign>[+-]?)(?P<number>[0-9]+(?:[.,][0-9]+)?)(?:%|pp|个百分点|percent)?")
_YEAR: Final = re.compile(r"(?P<year>[12][0-9]{3})(?:年|f)?")
_GROUPED: Final = re.compile(r"[+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_PLAIN: Final = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?")
_SAME: Final = str.maketrans({"\N{MINUS SIGN}": "-", "％": "%", "，": ",", "．": "."})
HIGHEST_RATE: Final = 10.0
LONGEST: Final = 60
"""Characters of a number; more is something else."""


def typed_rate(text: str) -> float | None:
    """``8 %``, ``7,5``, ``-2.5 %`` or ``1.5 pp`` as a fraction; from -100 % to 1,000 %."""
    match = _RATE.fullmatch(_plain(text).lower())
    if match is None:
        return None
    rate = float(match["number"].replace(",", ".")) / 100
    rate = -rate if match["sign"] == "-" else rate
    return rate if -1 <= rate <= HIGHEST_RATE else None


def typed_year(text: str) -> int | None:
    """``2029``, ``2029F`` or ``2029年`` as a year."""
    match = _YEAR.fullmatch(_plain(text).lower())
    return int(match["year"]) if match is not None else None


def typed_number(text: str) -> float | None:
    """A plain number, with a point or a comma for the decimals, or commas between thousands."""
    words = _plain(text)
    if _GROUPED.fullmatch(words):
        return float(words.replace(",", ""))
    return float(words.replace(",", ".")) if _PLAIN.fullmatch(words) else None


def typed_amount(text: str, unit: str, factor: float) -> float | None:
    """An amount in single units of ``unit``: ``USD 320 million``, ``3.2亿美元``, or a number in units of ``factor``.

    None for another currency and for anything below zero.
    """
    if len(text) > LONGEST:
        return None
    number = typed_number(text)
    if number is None:
        try:
            quantity = parse_quantity(text, unit=unit)
        except QuantityError:
            return None
        if quantity.value is None or quantity.unit != unit:
            return None
        number, factor = quantity.value, 1.0
    value = number * factor
    return value if value >= 0 and math.isfinite(value) else None


def _plain(text: str) -> str:
    words = text.translate(_SAME)
    return "".join(words.split()) if len(words) <= LONGEST else ""
