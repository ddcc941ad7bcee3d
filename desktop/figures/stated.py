"""An observation in the words of a reader: its number, its unit, its period, how far it can be trusted.

Inspector, tables and exports say it in the same way, with the digits its source printed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.digits import decimals, resolution
from desktop.figures.scale import Scale
from desktop.figures.wording import say
from desktop.market.period import PeriodError, format_period, parse_period
from desktop.market.quantity import LOWER, UPPER, format_number, format_quantity

if TYPE_CHECKING:
    from desktop.market.records import Observation

FRACTIONS: Final = frozenset({"ratio", "rate"})


def in_words(row: Observation, language: str) -> tuple[str, str]:
    """The number alone with the digits its source printed and its bound, and its unit."""
    number, scale = _read(row, language)
    if scale is not None:
        return _bounded(number, row, language), scale.label
    return _bounded(number, row, language), "" if number else row.unit


def _read(row: Observation, language: str) -> tuple[str, Scale | None]:
    """The number, and the scale it stands in where a unit follows it."""
    value = row.value if row.value is not None else row.high if row.high is not None else row.low
    if value is None:
        return "", None
    if row.value is None and row.low is not None and row.high is not None:
        return format_quantity(row.low, row.unit, language) + " – " + format_quantity(
            row.high, row.unit, language
        ), None
    scale = Scale.of([value], row.unit, language)
    number = scale.number(value, None if row.derived else resolution(row.stated, value))
    if row.unit in FRACTIONS:
        return (f"{number}%" if language == "zh" else f"{number} %"), None
    return number, scale


def _bounded(number: str, row: Observation, language: str) -> str:
    """A number with its bound, as charts label it: ``>370`` where a source says "over 370"."""
    bound = "over" if row.qualifier in LOWER else "under" if row.qualifier in UPPER else ""
    return say(language, bound, number=number) if bound and number else number


def phrase(row: Observation, language: str) -> str:
    """Number and unit in one, with its bound: ``CNY 133.7 billion``, ``>1,337亿元``; empty when no number is stated."""
    number, scale = _read(row, language)
    number = _bounded(number, row, language)
    return number if scale is None else scale.phrase(number)


def normalised(row: Observation, language: str) -> str:
    """The value in single units, written out."""
    if row.value is None:
        ends = [f"{end:,.10g}" for end in (row.low, row.high) if end is not None]
        return " – ".join(ends) + (f" {row.unit}" if ends else say(language, "not_published"))
    if row.unit in FRACTIONS:
        return comparable(row, language)
    plain = f"{row.value:,.0f}" if abs(row.value) >= 1000 else f"{row.value:.6g}"
    return f"{plain} {row.unit}".strip()


def comparable(row: Observation, language: str) -> str:
    """The value as a table of many units shows it, without its bound: a phrase, ratios and rates as a fraction."""
    if row.unit not in FRACTIONS or row.value is None:
        number, scale = _read(row, language)
        return number if scale is None else scale.phrase(number)
    step = None if row.derived else resolution(row.stated, row.value)
    return format_number(row.value, decimals(step, 1.0, row.value), language)


def certainty(row: Observation) -> str:
    """The badge of an observation."""
    if row.status in {"disputed", "refuted"}:
        return row.status
    if row.derived:
        return "modelled"
    return "forecast" if row.kind in {"forecast", "guidance"} else "published"


def period_words(text: str, language: str) -> str:
    """A period in words; its own text when it cannot be read."""
    try:
        return format_period(parse_period(text), language) if text else ""
    except PeriodError:
        return text


def kind_words(row: Observation, language: str) -> str:
    """What the number is, and how it stands: ``estimate, disputed``."""
    words = say(language, f"kind.{row.kind}")
    if row.status != "preferred":
        words = say(language, "comma").join((words, say(language, f"status.{row.status}")))
    return words
