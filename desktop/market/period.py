"""Periods as sources state them: from a day to a decade, with what is not known left open.

A period has one canonical text, kept in the workspace (``2023``, ``2023-06``, ``2023-06-30``,
``2023-Q2``, ``2023-H1``, ``FY2024``, ``FY2024-H1``, ``2025/2031``, ``2025/..``, ``../2020``,
``--10`` and ``--Q3`` for a month or quarter without a year, empty for none stated). The fiscal year N ends in the
calendar year N; by default it begins in April of the year before.
"""

from __future__ import annotations

import calendar
import math
import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from desktop.frozen import frozen
from desktop.market.errors import PeriodError
from desktop.market.months import MONTHS
from desktop.market.plain_text import plain, shown

__all__ = ["EARLIEST_YEAR", "LATEST_YEAR", "Period", "PeriodError", "format_part", "format_period", "parse_period"]

EARLIEST_YEAR: Final = 1800
LATEST_YEAR: Final = 2199

_CANONICAL: Final = re.compile(
    r"(?P<fiscal>FY)?(?P<year>[0-9]{4})"
    r"(?:-(?:(?P<part>[QH])(?P<number>[1-4])|(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?))?"
)
_SIDE: Final = r"(?:FY)?[0-9]{4}(?:-(?:[QH][1-4]|[0-9]{2}(?:-[0-9]{2})?))?"
_CANONICAL_TEXT: Final = re.compile(rf"(?:{_SIDE}(?:/(?:{_SIDE}|\.\.))?|\.\./{_SIDE})?")
_PART_MONTHS: Final = {"Q": 3, "H": 6}
_PART_NAMES: Final = {"Q": "quarter", "H": "half"}
_CHINESE_QUARTERS: Final = "一二三四"


@frozen
class Period:
    """A stretch of time, both days inclusive.

    ``precision`` is day, month, quarter, half, year, fiscal_year, range, open or unknown. An open
    side is ``date.min`` or ``date.max``; an unknown period (also a month without a year) spans both.
    """

    text: str
    start: date
    end: date
    precision: str

    @property
    def x(self) -> float:
        """The middle as a decimal year, twelve equal months: 2023 is 2023.5, June 2023 is 2023.4583.

        The middle of the known side of an open period; not a number when the period is unknown.
        """
        if self.precision == "unknown":
            return math.nan
        if self.precision == "open":
            return self._known_side()
        return (_decimal_year(self.start) + _decimal_year(self.end + timedelta(days=1))) / 2

    def _known_side(self) -> float:
        side = _single(self.text.replace("..", "").strip("/"), fiscal_start=4)
        half = (_decimal_year(side.end + timedelta(days=1)) - _decimal_year(side.start)) / 2
        if self.end == date.max:
            return _decimal_year(self.start) + half
        return _decimal_year(self.end + timedelta(days=1)) - half

    @property
    def year(self) -> int:
        """The year a reader would file it under: a fiscal year's name, else the year its middle lies in.

        Raises ``PeriodError`` when no year is stated.
        """
        if self.precision == "unknown":
            raise PeriodError("The period states no year.")
        if self.text.startswith("FY") and self.precision != "range":
            return int(self.text[2:6])
        if self.precision == "open":
            return self.start.year if self.end == date.max else self.end.year
        return math.floor(self.x)

    def years_to(self, other: Period) -> float:
        """Years from this period to ``other``, negative when it lies before.

        Two periods of one precision are compared by their first days, so that two annual ones give
        whole years; others by their middles. Not a number when either is unknown.
        """
        if self.precision == other.precision and self.precision not in {"unknown", "open", "range"}:
            return _decimal_year(other.start) - _decimal_year(self.start)
        return other.x - self.x


def parse_period(text: str, *, fiscal_start: int = 4) -> Period:
    """The period that ``text`` names, in canonical form or in English or Chinese words.

    ``fiscal_start`` is the month fiscal years begin in. Empty text is the unknown period.
    Raises ``PeriodError`` with one plain sentence.
    """
    if not 1 <= fiscal_start <= 12:
        raise PeriodError("A fiscal year begins in a month from 1 to 12.")
    return _parsed(text, fiscal_start)


@lru_cache(maxsize=4096)
def _parsed(text: str, fiscal_start: int) -> Period:
    if _CANONICAL_TEXT.fullmatch(text):
        return _built(text, fiscal_start)
    return _built(_canonical(text), fiscal_start)


def _canonical(text: str) -> str:
    # A workspace holds canonical text, so that the start of the program never compiles the grammar of words.
    from desktop.market.period_words import canonical

    try:
        known = canonical(plain(text))
    except ValueError as error:
        raise PeriodError(str(error)) from None
    if known is None:
        raise PeriodError(f"{shown(text)} is not a period; write it like 2023, 2023-06, H1 2023, FY2024 or 2025/2031.")
    return known


def _built(text: str, fiscal_start: int) -> Period:
    if not text:
        return Period("", date.min, date.max, "unknown")
    if text.startswith("--"):
        if text[2:].isdigit():
            _checked_month(int(text[2:]))
        return Period(text, date.min, date.max, "unknown")
    if "/" not in text:
        return _single(text, fiscal_start)
    left, right = text.split("/")
    start = date.min if left == ".." else _single(left, fiscal_start).start
    end = date.max if right == ".." else _single(right, fiscal_start).end
    if start > end:
        raise PeriodError(f"The period {left} to {right} ends before it begins.")
    return Period(text, start, end, "open" if ".." in (left, right) else "range")


def _single(text: str, fiscal_start: int) -> Period:
    match = _CANONICAL.fullmatch(text)
    if match is None or (match["fiscal"] and match["month"]):
        raise PeriodError(f"{shown(text)} is not a period.")
    year = int(match["year"])
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise PeriodError(f"The year {year} lies outside {EARLIEST_YEAR} to {LATEST_YEAR}.")
    if match["month"]:
        return _month_or_day(text, year, int(match["month"]), match["day"])
    first = (year - 1, fiscal_start) if match["fiscal"] and fiscal_start > 1 else (year, 1)
    if not match["part"]:
        return Period(text, _first_day(*first), _last_day(*first, 12), "fiscal_year" if match["fiscal"] else "year")
    length, number = _PART_MONTHS[match["part"]], int(match["number"])
    if number * length > 12:
        raise PeriodError(f"A year has no half {number}.")
    begin = _shifted(*first, (number - 1) * length)
    return Period(text, _first_day(*begin), _last_day(*begin, length), _PART_NAMES[match["part"]])


def _month_or_day(text: str, year: int, month: int, day: str | None) -> Period:
    _checked_month(month)
    if day is None:
        return Period(text, _first_day(year, month), _last_day(year, month, 1), "month")
    try:
        exact = date(year, month, int(day))
    except ValueError:
        raise PeriodError(f"{MONTHS[month - 1].capitalize()} {year} has no day {int(day)}.") from None
    return Period(text, exact, exact, "day")


def _checked_month(month: int) -> None:
    if not 1 <= month <= 12:
        raise PeriodError(f"There is no month {month}.")


def _shifted(year: int, month: int, months: int) -> tuple[int, int]:
    index = year * 12 + month - 1 + months
    return index // 12, index % 12 + 1


def _first_day(year: int, month: int) -> date:
    return date(year, month, 1)


def _last_day(year: int, month: int, months: int) -> date:
    return _first_day(*_shifted(year, month, months)) - timedelta(days=1)


@lru_cache(maxsize=8192)  # most numbers are of the same few years
def _decimal_year(day: date) -> float:
    return day.year + (day.month - 1 + (day.day - 1) / calendar.monthrange(day.year, day.month)[1]) / 12


def format_period(period: Period, language: str) -> str:
    """``period`` in words of ``language`` (``en`` or ``zh``); ``parse_period`` reads them back."""
    text, chinese = period.text, language.startswith("zh")
    if not text:
        return "未注明时期" if chinese else "no period stated"
    if text.startswith("--"):
        return _yearless_in_words(text[2:], chinese)
    if "/" not in text:
        return _single_in_words(text, chinese)
    left, right = (side if side == ".." else _single_in_words(side, chinese) for side in text.split("/"))
    if right == "..":
        return f"{left}起" if chinese else f"from {left}"
    if left == "..":
        return f"{right}及以前" if chinese else f"until {right}"
    if chinese and left.removesuffix("年").isdigit() and right.removesuffix("年").isdigit():
        left = left.removesuffix("年")
    return f"{left}–{right}" if chinese else f"{left} – {right}"


def format_part(period: Period, language: str) -> str:
    """What a period covers of its year, without the year: ``Q1``, ``H2``, ``Jan–Jul``, ``15 Mar – 2 Apr``.

    Empty for a whole calendar year, and for what does not lie within one.
    """
    chinese, start, end = language.startswith("zh"), period.start, period.end
    is_whole = start == date(start.year, 1, 1) and end == date(start.year, 12, 31)
    if start.year != end.year or is_whole or period.precision in {"open", "unknown"}:
        return ""
    match = _CANONICAL.fullmatch(period.text)
    if match is not None and match["part"] and not match["fiscal"]:
        return _single_in_words(period.text, chinese).replace(f"{start.year}年" if chinese else f" {start.year}", "")
    if start.day > 1 or (end + timedelta(days=1)).day > 1:
        first, last = (_day_of_year(side, chinese) for side in (start, end))
        return first if start == end else f"{first}–{last}" if chinese else f"{first} – {last}"
    if chinese:
        return f"{start.month}月" if start.month == end.month else f"{start.month}–{end.month}月"
    first, last = (MONTHS[side.month - 1].capitalize()[:3] for side in (start, end))
    return first if first == last else f"{first}–{last}"


def _day_of_year(day: date, chinese: bool) -> str:
    return f"{day.month}月{day.day}日" if chinese else f"{day.day} {MONTHS[day.month - 1].capitalize()[:3]}"


def _yearless_in_words(part: str, chinese: bool) -> str:
    if part.isdigit():
        return f"{int(part)}月（年份不详）" if chinese else f"{MONTHS[int(part) - 1].capitalize()} (no year)"
    return f"第{_CHINESE_QUARTERS[int(part[1]) - 1]}季度（年份不详）" if chinese else f"{part} (no year)"


def _single_in_words(text: str, chinese: bool) -> str:
    match = _CANONICAL.fullmatch(text)
    if match is None:
        return text
    year, month, part = match["year"], match["month"], match["part"]
    if chinese:
        stem = f"{year}财年" if match["fiscal"] else f"{year}年"
        if part:
            number = int(match["number"])
            return stem + (f"第{_CHINESE_QUARTERS[number - 1]}季度" if part == "Q" else f"{'上下'[number - 1]}半年")
        return stem + (f"{int(month)}月" if month else "") + (f"{int(match['day'])}日" if match["day"] else "")
    if part:
        return f"FY{year} {part}{match['number']}" if match["fiscal"] else f"{part}{match['number']} {year}"
    if month:
        name = MONTHS[int(month) - 1].capitalize()
        return f"{int(match['day'])} {name} {year}" if match["day"] else f"{name[:3]} {year}"
    return f"FY{year}" if match["fiscal"] else year
