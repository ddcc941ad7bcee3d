"""Points on two free axes: what of them is out of date is said as pairs, because no category names them."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from desktop.export.pptx.facts import cache_of, values_of
from desktop.export.pptx.refresh.changes import Effect, Notebook, amount
from desktop.export.pptx.refresh.series import is_same
from desktop.export.pptx.xml import C

if TYPE_CHECKING:
    from collections.abc import Sequence

_Pair = tuple[float, float]


def is_scatter(chart: Any) -> bool:
    """Whether series of a chart have values on both axes."""
    return next(chart.iter(f"{{{C}}}xVal"), None) is not None


def say_points(now: Any, new: Any, name: str, notes: Notebook, where: str) -> None:
    """Points of a series that moved, came or went, in their order."""
    language = notes.language
    for old, planned in zip_longest(_pairs(now), _pairs(new)):
        if old is not None and planned is not None:
            if not all(is_same(one, other) for one, other in zip(old, planned, strict=True)):
                told = {"old": _said(old, language), "new": _said(planned, language)}
                notes.note(Effect.NUMBER, where, "point", series=name, **told)
        elif planned is not None:
            notes.note(Effect.PART, where, "point added", series=name, new=_said(planned, language))
        elif old is not None:
            notes.note(Effect.PART, where, "point removed", series=name, old=_said(old, language))


def _pairs(series: Any) -> list[_Pair]:
    """The points that are drawn: what has no value on one axis is none."""
    across = [_number(text) for text in cache_of(series.find(f"{{{C}}}xVal"))]
    pairs: Sequence[tuple[float | None, float | None]] = list(zip(across, values_of(series), strict=False))
    return [(x, y) for x, y in pairs if x is not None and y is not None]


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _said(pair: _Pair, language: str) -> str:
    return f"({', '.join(amount(one, language) for one in pair)})"
