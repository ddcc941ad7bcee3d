"""What a person typed into a cell of numbers: words as a source prints them, or a bare number of the column's unit."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.analysis.words import Words
from desktop.intake.by_hand import LARGEST, NO_CURRENCY, NO_MONEY, TOO_LARGE
from desktop.intake.typed_text import problem_of
from desktop.market.period import PeriodError, format_period, parse_period
from desktop.market.plain_text import plain
from desktop.market.quantity import Quantity, QuantityError, format_quantity, parse_quantity, split_period
from desktop.market.units import is_money

if TYPE_CHECKING:
    from desktop.figures.figure import OwnPlace

NO_NUMBER: Final = Words(
    "No number can be read from this: write it like 320, USD 320 million, 3.2亿元 or 12 %.",
    "无法读出数值：请填写如 320、USD 320 million、3.2亿元 或 12%。",
)
NEGATIVE: Final = Words("A market is not smaller than nothing.", "市场规模不能为负数。")

_DIGITS = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?|\.[0-9]+")


def read_number(text: str, place: OwnPlace) -> Quantity | Words:
    """The number that ``text`` means at ``place`` in single units, or why none can be read; quick enough for each key.

    A bare number is one in the unit of the column: ``95`` under ``USD million`` is 95,000,000 dollars.
    """
    wrong = problem_of(text, needed=True) or _other_period(text, place)
    if wrong is not None:
        return wrong
    try:
        found = _parsed(text.strip(), place)
    except (QuantityError, ValueError):
        return NO_NUMBER
    return _problem(found, place) or found


def _problem(found: Quantity, place: OwnPlace) -> Words | None:
    """Why a number that can be read cannot stand there."""
    ends = [end for end in (found.value, found.low, found.high) if end is not None]
    money = is_money(found.unit)
    for is_wrong, why in (
        (not ends, NO_NUMBER),
        (any(abs(end) >= LARGEST for end in ends), TOO_LARGE),
        (place.unit_kind == "money" and not money, NO_CURRENCY),
        (place.unit_kind != "money" and money, NO_MONEY),
        (place.measure == "market-size" and any(end < 0 for end in ends), NEGATIVE),
    ):
        if is_wrong:
            return why
    return None


def understood(found: Quantity | Words) -> Words:
    """What was read, for the line below the editor: ``= USD 320 million``."""
    if isinstance(found, Words):
        return found
    return Words(*(f"= {format_quantity(found, found.unit, language)}" for language in ("en", "zh")))


def _parsed(text: str, place: OwnPlace) -> Quantity:
    words = split_period(text)[0]
    found = parse_quantity(words)
    if found.unit:
        both_count = not is_money(found.unit) and not is_money(place.unit)
        return parse_quantity(words, unit=place.unit) if both_count else found
    if not _is_bare(words, found):
        return replace(found, unit=place.unit)
    value, low, high = (
        None if end is None else _exactly(end, place.factor) for end in (found.value, found.low, found.high)
    )
    scaled = Quantity(value, low, high, place.unit, found.qualifier)
    return replace(scaled, stated=format_quantity(scaled))


def _is_bare(words: str, found: Quantity) -> bool:
    """Whether the number is written out, without a word for its order of magnitude."""
    printed = _DIGITS.search(plain(words))
    first = found.value if found.value is not None else found.low
    return printed is not None and first is not None and float(printed[0].replace(",", "")) == abs(first)


def _exactly(number: float, factor: float) -> float:
    """The product without the noise of binary fractions: 12.3 of a hundredth is 0.123."""
    return float(f"{number * factor:.15g}")


def _other_period(text: str, place: OwnPlace) -> Words | None:
    """Refuse words that name another time than the cell stands for."""
    try:
        named = split_period(text)[1]
        period = parse_period(place.period)
        if not named or parse_period(named).year == period.year:
            return None
    except (PeriodError, QuantityError, ValueError):
        return None
    return Words(
        f"This cell is {format_period(period, 'en')}: write the number alone.",
        f"该单元格为{format_period(period, 'zh')}：请只填写数值。",
    )
