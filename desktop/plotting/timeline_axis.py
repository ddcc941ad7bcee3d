"""Ticks of an axis of days: decades, years, quarters, months, weeks or days, as the scale allows."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.market.months import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

_YEAR, _MONTH = 365.25, 30.4
_YEARS: Final = (1, 2, 5, 10, 20, 50, 100, 200)
ROOM: Final = 46.0
"""The least distance of two ticks with words."""
_DAY_ROOM: Final = 34.0


class DayTick(NamedTuple):
    """A line with words right of it."""

    day: int
    label: str
    short: str
    """The same without what the tick before says already."""


def day_ticks(low: float, high: float, scale: float, language: str) -> list[DayTick]:
    """The ticks between two days at so many pixels a day. Their places do not depend on the window."""
    first = date.fromordinal(max(1, int(low)))
    last = date.fromordinal(min(date.max.toordinal() - 1, int(high) + 1))
    if scale >= _DAY_ROOM:
        days = _days(first, last, 1)
    elif 7 * scale >= ROOM:
        days = _days(first, last, 7)
    elif _MONTH * scale >= ROOM:
        days = _months(first, last, 1)
    elif 3 * _MONTH * scale >= ROOM:
        days = _months(first, last, 3)
    else:
        step = next((years for years in _YEARS if years * _YEAR * scale >= ROOM), _YEARS[-1])
        return [DayTick(day.toordinal(), str(day.year), str(day.year)) for day in _years(first, last, step)]
    with_day = scale * 7 >= ROOM
    return [_tick(day, language, with_day=with_day) for day in days]


def _tick(day: date, language: str, *, with_day: bool) -> DayTick:
    month = f"{day.month}月" if language == "zh" else MONTHS[day.month - 1].capitalize()[:3]
    if not with_day:
        full = f"{day.year}年{month}" if language == "zh" else f"{month} {day.year}"
        return DayTick(day.toordinal(), full, full if day.month == 1 else month)
    full = f"{day.year}年{month}{day.day}日" if language == "zh" else f"{day.day} {month} {day.year}"
    near = f"{month}{day.day}日" if language == "zh" else f"{day.day} {month}"
    return DayTick(day.toordinal(), full, near if day.day == 1 else str(day.day))


def _years(first: date, last: date, step: int) -> Iterator[date]:
    year = first.year // step * step
    while year <= last.year:
        if year >= 1:
            yield date(year, 1, 1)
        year += step


def _months(first: date, last: date, step: int) -> Iterator[date]:
    at = first.year * 12 + (first.month - 1) // step * step
    while at <= last.year * 12 + last.month - 1:
        yield date(at // 12, at % 12 + 1, 1)
        at += step


def _days(first: date, last: date, step: int) -> Iterator[date]:
    """Every day, or the 1st, 8th, 15th and 22nd of each month."""
    day = first.replace(day=1) if step > 1 else first
    while day <= last:
        if step == 1 or day.day in {1, 8, 15, 22}:
            yield day
        day += timedelta(days=1)
