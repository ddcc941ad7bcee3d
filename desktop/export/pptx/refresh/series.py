"""Series of a chart: compared, cloned, coloured."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, Final

from desktop.export.pptx.facts import cache_of
from desktop.export.pptx.xml import A, C

if TYPE_CHECKING:
    from collections.abc import Sequence

_ACCENTS: Final = tuple(f"accent{n}" for n in range(1, 7))
_CLOSE: Final = 1e-9


def numbered(keys: Sequence[str], counts: dict[str, int]) -> list[str]:
    """Keys that stay apart where one comes twice."""
    made = []
    for key in keys:
        counts[key] = counts.get(key, 0) + 1
        made.append(f"{key}\x00{counts[key]}")
    return made


def is_same(one: float | None, other: float | None) -> bool:
    """Whether two values are one number, or both none."""
    if one is None or other is None:
        return one is other
    return abs(one - other) <= _CLOSE * max(1.0, abs(other))


def differs(now: Sequence[float | None], new: Sequence[float | None]) -> bool:
    """Whether two rows of values differ anywhere."""
    return any(not is_same(one, other) for one, other in zip(now, new, strict=True))


def shows_equal(part: Any, other: Any) -> bool:
    """Whether two references show the same."""
    return cache_of(part) == cache_of(other) and next(part.iter(f"{{{C}}}f"), None) is not None


def plots_of(chart: Any) -> list[Any]:
    """The plots of a chart that hold series."""
    return [e for e in chart.find(f".//{{{C}}}plotArea") if e.find(f"{{{C}}}ser") is not None]


def kind_of(plot: Any) -> tuple[str, ...]:
    """What a plot is: its element, direction and grouping."""
    extra = (plot.find(f"{{{C}}}{name}") for name in ("barDir", "grouping"))
    return (plot.tag, *("" if e is None else e.get("val", "") for e in extra))


def put_words(part: Any, words: Sequence[str]) -> None:
    """Put words over the points of a cache of words."""
    if part is None or next(part.iter(f"{{{C}}}strCache"), None) is None:
        return
    for point in part.iter(f"{{{C}}}pt"):
        place = int(point.get("idx"))
        if place < len(words):
            point.find(f"{{{C}}}v").text = words[place]


def like(sibling: Any) -> Any:
    """A sibling without what belongs to it alone."""
    made = copy.deepcopy(sibling)
    for name in ("dPt", "trendline", "errBars", "extLst"):
        for part in made.findall(f"{{{C}}}{name}"):
            made.remove(part)
    for part in made.findall(f"{{{C}}}dLbls/{{{C}}}dLbl"):
        part.getparent().remove(part)
    for fill in made.findall(f"{{{C}}}spPr/{{{A}}}solidFill"):
        for colour in list(fill):
            fill.remove(colour)
        fill.append(fill.makeelement(f"{{{A}}}schemeClr", {"val": _ACCENTS[0]}))
    return made


def _accent(series: Any) -> Any:
    shape = series.find(f"{{{C}}}spPr")
    return None if shape is None else next(shape.iter(f"{{{A}}}schemeClr"), None)


def next_accent(made: Any, others: Sequence[Any]) -> None:
    """Give a new series a colour of the scheme that no other has, where its own is taken."""
    used = {accent.get("val") for one in others if (accent := _accent(one)) is not None}
    own = _accent(made)
    if own is None or own.get("val") not in used or own.get("val") not in _ACCENTS:
        return
    free = next((name for name in _ACCENTS if name not in used), own.get("val"))
    for colour in made.find(f"{{{C}}}spPr").iter(f"{{{A}}}schemeClr"):
        if colour.get("val") in _ACCENTS:
            colour.set("val", free)
