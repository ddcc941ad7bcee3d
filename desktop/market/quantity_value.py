"""A quantity as a value: what a text states, read and ready to be written."""

from __future__ import annotations

from typing import Final

from desktop.frozen import frozen

LOWER: Final = frozenset({"over", "at_least"})
"""Qualifiers of a value that is only a lower bound."""
UPPER: Final = frozenset({"under", "up_to"})
"""Qualifiers of one that is only an upper bound."""


@frozen
class Quantity:
    """What a text states.

    ``value`` is in single units (dollars, people, fractions) and None for a range, whose ends are
    ``low`` and ``high``, and for a number nobody gives. With ``over``, ``at_least``, ``under`` and
    ``up_to`` the value is the bound itself. ``stated`` keeps the words.
    """

    value: float | None
    low: float | None = None
    high: float | None = None
    unit: str = ""
    qualifier: str = ""
    stated: str = ""
