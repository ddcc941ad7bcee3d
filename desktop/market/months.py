"""The months by their English names, January first."""

from __future__ import annotations

from typing import Final

MONTHS: Final = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)


def month_word(number: int, language: str) -> str:
    """The name of a month, 1 for January: ``March``, ``3月``."""
    return f"{number}月" if language.startswith("zh") else MONTHS[number - 1].capitalize()
