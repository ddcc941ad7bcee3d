"""The shapes a split can be drawn in, and what data those lack that cannot be drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.wording import say

if TYPE_CHECKING:
    from desktop.figures.segment_context import SegmentContext

BESIDE: Final = "beside"
"""No shape of one split: what was chosen stands beside its counterparts in other trees."""
TIMED: Final = frozenset({"areas"})
"""Shapes that stand on a time axis, over which dated things can be marked."""
SHAPES: Final = (
    "treemap",
    "icicle",
    "sunburst",
    "columns",
    "stacked",
    "shares",
    "areas",
    "marimekko",
    "multiples",
    "matrix",
    BESIDE,
)
"""In the order in which they are offered."""


def lacking(context: SegmentContext, dimensions: int) -> dict[str, str]:
    """What each shape lacks that cannot be drawn, in one sentence; shapes that can be drawn are left out.

    ``dimensions`` is how many splits the market has.
    """
    language = context.language
    found: dict[str, str] = {}
    if not context.years:
        found.update(dict.fromkeys(("columns", "stacked", "shares"), say(language, "shape.no_values")))
    elif not any(context.covered(year) is not None for year in context.years):
        found["shares"] = say(language, "shape.no_total")
    if len(context.years) < 2:
        found["areas"] = say(language, "shape.one_year" if context.years else "shape.no_values")
    if not any(len(by_year) > 1 for by_year in context.values.values()):
        found["multiples"] = say(language, "shape.no_series" if context.years else "shape.no_values")
    if dimensions < 2:
        found["matrix"] = say(language, "shape.one_split")
    if not context.years:
        found["marimekko"] = say(language, "shape.no_values")
    elif dimensions < 2 and "shares" in found:
        found["marimekko"] = found["shares"]
    return found
