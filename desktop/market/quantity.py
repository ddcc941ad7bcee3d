"""Quantities as sources state them, read and written.

``parse_quantity`` turns words into a value in single units with its unit and qualifier;
``format_quantity`` writes it back in English or Chinese without changing the number;
``display_unit`` picks the unit an axis or a column is read in. The grammar of words is loaded with
the first text that is read: showing a workspace needs none of it.
"""

from __future__ import annotations

from desktop.market.errors import QuantityError
from desktop.market.quantity_value import LOWER, UPPER, Quantity
from desktop.market.quantity_writer import DisplayUnit, display_unit, format_number, format_quantity

__all__ = [
    "LOWER",
    "UPPER",
    "DisplayUnit",
    "Quantity",
    "QuantityError",
    "decimals_stated",
    "display_unit",
    "format_number",
    "format_quantity",
    "parse_quantity",
    "rounding_step",
    "split_period",
]


def parse_quantity(text: str, *, unit: str = "") -> Quantity:
    """The quantity that ``text`` states, in English or Chinese.

    ``unit`` is the unit expected when the text names none; a text that names another one is refused.
    A period at the end ("by 2027") and remarks in brackets are left aside; after a semicolon the
    same number may stand once more in other words. Raises ``QuantityError`` with
    one plain sentence.
    """
    from desktop.market import quantity_parser

    return quantity_parser.parse_quantity(text, unit=unit)


def split_period(text: str) -> tuple[str, str]:
    """``text`` without the period it names, and that period's canonical text (empty when it names none).

    ``$1 billion by 2027`` gives ``$1 billion`` and ``../2027``; ``in 2027`` and ``, 2027`` give ``2027``.
    """
    from desktop.market import quantity_parser

    return quantity_parser.split_period(text)


def decimals_stated(text: str) -> int:
    """How many digits ``text`` prints after the decimal point of its numbers: one for ``80.0 million``.

    Raises ``QuantityError`` for text no quantity can be read from.
    """
    from desktop.market import quantity_parser

    return quantity_parser.decimals_stated(text)


def rounding_step(text: str) -> float | None:
    """One unit of the last printed digit in single units: 10,000 for ``300.39 USD Million``.

    The stated number lies within half of it of the number that was rounded. None when nothing is stated.
    """
    from desktop.market import quantity_parser

    return quantity_parser.rounding_step(text)
