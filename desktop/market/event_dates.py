"""The date of an event as one period, as precise as its source states it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from desktop.market.records import Event

_LENGTH: Final = {"day": 10, "month": 7, "year": 4}


def event_period(event: Event) -> str:
    """The canonical text of the period; empty for an event nobody dates."""
    start, end = event.date_start, event.date_end or event.date_start
    if not start or event.precision == "unknown":
        return ""
    length = _LENGTH.get(event.precision)
    if length is not None:
        return start[:length]
    if event.precision in {"quarter", "half"} and len(start) >= len("2020-01"):
        month = int(start[5:7])
        return f"{start[:4]}-Q{(month + 2) // 3}" if event.precision == "quarter" else f"{start[:4]}-H{1 + month // 7}"
    return start if start == end else f"{start}/{end}"
