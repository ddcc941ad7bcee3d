"""The sentence under the title of the Policies page: how many policies the window shows, and of which time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.figures.timeline_entries import BESIDE
from desktop.market.period import format_period, parse_period

if TYPE_CHECKING:
    from desktop.figures.timeline_marks import Timeline

FEW_DAYS, VERY_FEW = 800, 62
"""A shorter window is named by its months, a very short one by its days."""


def told(timeline: Timeline, every: int, window: tuple[float, float], language: str) -> str:
    """How many of ``every`` policies lie in the visible days."""
    low, high = window
    shown = sum(lane.between(low, high) for lane in timeline.lanes if not lane.key.startswith(BESIDE))
    text = QCoreApplication.translate(
        "PoliciesPage",
        "{shown} of {count} policies, {first} – {last}. Width shows how precisely a source dates them.",
    )
    cut = 4 if high - low > FEW_DAYS else 7 if high - low > VERY_FEW else 10
    days = (date.fromordinal(max(1, int(day))).isoformat()[:cut] for day in (low, high - 1))
    first, last = (format_period(parse_period(day), language) for day in days)
    return text.format(shown=shown, count=every, first=first, last=last)
