"""Quantities as sources state them, read and written.

``parse_quantity`` turns words into a value in single units with its unit and qualifier;
``format_quantity`` writes it back in English or Chinese without changing the number;
``display_unit`` picks the unit an axis or a column is read in.
"""

from __future__ import annotations

from desktop.market.errors import QuantityError
from desktop.market.quantity_parser import Quantity, decimals_stated, parse_quantity, rounding_step, split_period
from desktop.market.quantity_writer import DisplayUnit, display_unit, format_number, format_quantity

__all__ = [
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
