"""Limits of the axes of a chart: they follow the numbers while they are as we wrote them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from desktop.export.pptx.facts import axis_limits, number_axes
from desktop.export.pptx.refresh.changes import Effect, Notebook, amount
from desktop.export.pptx.xml import C

if TYPE_CHECKING:
    from desktop.export.pptx.facts import Facts

_LIMITS: Final = ("scaling/min", "scaling/max", "majorUnit")


def follow_axes(charts: tuple[Any, Any], facts: tuple[Facts, Facts], notes: Notebook, where: str) -> None:
    """Of the chart as it is and as it would be written, with the base of both: three-way for each limit."""
    now, new = (number_axes(chart) for chart in charts)
    old_base, new_base = facts[0]["axes"], facts[1]["axes"]
    if len(now) != len(new) or len(now) != len(old_base):
        return
    for axis, base, fresh in zip(now, old_base, new_base, strict=True):
        for path, is_now, was, will in zip(_LIMITS, axis_limits(axis), base, fresh, strict=True):
            if was == will or is_now is None or will is None:
                continue
            old, planned = amount(is_now, notes.language), amount(will, notes.language)
            if is_now != was:
                notes.note(Effect.KEPT, where, "axis kept", old=old, new=planned)
                continue
            axis.find("/".join(f"{{{C}}}{step}" for step in path.split("/"))).set("val", repr(will))
            if path == "scaling/max":
                notes.note(Effect.WORDS, where, "axis", old=old, new=planned)
