"""Years of a company whose years are not the calendar's: named as it names them, each column in a slot of its own."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Tick
from desktop.market.period import format_period, parse_period

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.figures.figure import Figure, Series

_FISCAL: Final = re.compile(r"FY(\d{4})(?:#.*)?")
_MIDDLE: Final = 0.5


def year_words(series: Iterable[Series], years: Sequence[int], language: str) -> dict[int, str]:
    """How each year of an axis is called: ``FY2020`` where every value is of a fiscal year, else ``2020``."""
    offset = _offset(series)
    if offset is None:
        return {year: str(year) for year in years}
    return {year: format_period(parse_period(f"FY{year + offset}"), language) for year in years}


def in_fiscal_years(figure: Figure) -> Figure:
    """Columns that all are of fiscal years in the middle of the slot that bears their name; others as they are."""
    if figure.x is None or _offset(figure.series) is None:
        return figure
    years = range(math.floor(figure.x.minimum), math.ceil(figure.x.maximum))
    ticks = tuple(Tick(y + _MIDDLE, word) for y, word in year_words(figure.series, years, figure.language).items())
    return replace(figure, x=replace(figure.x, ticks=ticks), series=tuple(map(_in_slots, figure.series)))


def _in_slots(series: Series) -> Series:
    return replace(series, points=tuple(replace(p, x=math.floor(p.x) + _MIDDLE) for p in series.points))


def _offset(series: Iterable[Series]) -> int | None:
    """Years between a fiscal year's name and the calendar year it begins in; None where not all values are of such."""
    points = [point for one in series for point in one.points if point.y is not None]
    found = [(_FISCAL.fullmatch(point.key), point.x) for point in points]
    offsets = {int(match[1]) - math.floor(x) if match is not None else None for match, x in found}
    return offsets.pop() if len(offsets) == 1 else None
