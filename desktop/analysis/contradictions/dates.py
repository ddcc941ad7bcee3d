"""Dates as facts state them, compared by what they leave possible: ``2014`` holds ``2014-11-12``."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from desktop.market.period import PeriodError, parse_period

_DECADE: Final = re.compile(r"(?:(?P<part>early|mid|late)[\s-]+)?(?:the\s+)?(?P<decade>[12][0-9]{2})0s", re.IGNORECASE)
_PARTS: Final = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "": (0, 9)}


def window(text: str) -> tuple[date, date] | None:
    """First and last day that ``text`` leaves possible; None when it names no date.

    Reads periods and parts of decades: the mid-1980s are 1984 to 1986, the late 1980s 1987 to 1989.
    """
    decade = _DECADE.fullmatch(text.strip())
    if decade:
        first, last = _PARTS[(decade["part"] or "").lower()]
        start = int(decade["decade"]) * 10
        return date(start + first, 1, 1), date(start + last, 12, 31)
    try:
        period = parse_period(text)
    except PeriodError:
        return None
    return None if period.precision == "unknown" else (period.start, period.end)


def compatible(texts: list[str]) -> bool:
    """Whether one date fits all that are dates; texts that are none say nothing here."""
    known = [found for text in texts if (found := window(text)) is not None]
    return not known or max(start for start, _ in known) <= min(end for _, end in known)
