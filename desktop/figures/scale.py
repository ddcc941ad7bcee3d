"""Numbers in words of one figure: one display unit for all of them, digits no source did not print."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.figures.amounts import Amount, is_money
from desktop.figures.digits import computed_step, decimals
from desktop.figures.wording import say
from desktop.frozen import frozen
from desktop.market.quantity import DisplayUnit, display_unit, format_number

if TYPE_CHECKING:
    from collections.abc import Iterable


_EXACT = 1e-6
_BRIEF = 4


@frozen
class Scale:
    """How one figure writes its values."""

    unit: str
    """Single unit of the workspace: ``USD``, ``person``, ``ratio`` ..."""
    display: DisplayUnit
    language: str

    @classmethod
    def of(cls, values: Iterable[float], unit: str, language: str) -> Scale:
        """The display unit that suits the values."""
        return cls(unit, display_unit([value for value in values if value] or [1.0], unit, language), language)

    @property
    def label(self) -> str:
        """Unit of the values as shown: ``USD million``."""
        return self.display.label

    @property
    def factor(self) -> float:
        """Single units in one display unit."""
        return self.display.factor

    def shown(self, value: float) -> float:
        """A value of single units in display units."""
        return value / self.factor

    def number(self, value: float, step: float | None) -> str:
        """The number alone, in display units, with the digits that ``step`` (single units) allows."""
        return format_number(self.shown(value), decimals(step, self.factor, value), self.language)

    def computed(self, value: float) -> str:
        """The number alone for a computed value: three significant digits."""
        return self.number(value, computed_step(value))

    def of_amount(self, amount: Amount) -> str:
        """The number of a stated value with its bound: ``309.9``, ``>370``."""
        if amount.value is None:
            low, high = amount.low, amount.high
            ends = [self.number(end, amount.step) for end in (low, high) if end is not None]
            return " – ".join(ends)
        number = self.number(_bound(amount), amount.step)
        if amount.lower_bound:
            return say(self.language, "over", number=number)
        if amount.upper_bound:
            return say(self.language, "under", number=number)
        return number

    def brief(self, amount: Amount) -> str:
        """The same with four digits, or whole display units where these have more: for rows that are read downwards.

        What the source printed stays with the observation; a number printed shorter stays as it is.
        """
        known = [end for end in (amount.value, amount.low, amount.high) if end]
        if not known:
            return self.of_amount(amount)
        enough = min(self.factor, computed_step(max(known, key=abs), _BRIEF))
        step = amount.step if amount.step is not None else enough
        return self.of_amount(replace(amount, step=max(step, enough)))

    def phrase(self, number: str) -> str:
        """A number with its unit in running text: ``USD 607.36 million``, ``6.07亿美元``."""
        if self.language != "zh" and is_money(self.unit):
            code, _, scale = self.label.partition(" ")
            key = "money" if scale else "money_plain"
            return say(self.language, key, currency=code, number=number, scale=scale)
        if not self.label:
            return number
        if self.label.startswith("%"):
            return f"{number} %" if self.language != "zh" else f"{number}%"
        return say(self.language, "counted", number=number, scale=self.label)


def _bound(amount: Amount) -> float:
    """The value; a bound is rounded to the side on which it stays true."""
    value, step = amount.value or 0.0, amount.step
    if step is None or not amount.bounded:
        return value
    steps = value / step
    if abs(steps - round(steps)) < _EXACT:
        return value
    return (math.floor(steps) if amount.lower_bound else math.ceil(steps)) * step


def rate_text(rate: float, digits: int, language: str, *, sign: bool = False) -> str:
    """A rate a year as a percentage: ``6.61 %``, ``+6.61 %``; Chinese without the space."""
    number = format_number(rate * 100, digits, language)
    plus = "+" if sign and rate > 0 else ""
    return f"{plus}{number}%" if language == "zh" else f"{plus}{number} %"
