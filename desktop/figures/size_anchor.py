"""Where a scenario starts in a size figure: at the published forecast, else at the last published value."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from desktop.figures.amounts import lineage_of
from desktop.figures.figure import Lineage
from desktop.figures.index import BASE, RatePath, rate_paths
from desktop.figures.scenario import Anchor
from desktop.figures.scenario_stated import with_stated

if TYPE_CHECKING:
    from desktop.figures.growth_marks import Growth
    from desktop.figures.size_context import SizeContext

_AHEAD = 5
"""Years a scenario runs when nobody published an end."""


def anchor_of(context: SizeContext, growth: Growth | None) -> Anchor | None:
    """The anchor of a figure of values; None where there is none."""
    track = context.leading
    if track is None:
        return None
    if growth is not None and growth.last.forecast:
        return with_stated(_ahead(context, growth), context)
    last, end = track.last, context.request.end
    paths = rate_paths(context.snapshot.rates, context.snapshot.choosing)
    rate = next((path for path in paths if path.stated.estimator == track.estimator), None)
    published = rate.rate if rate else growth.rate if growth else None
    goal = rate.last if rate else math.floor(last.x) + _AHEAD
    years = max(1, (end if end is not None else goal) - math.floor(last.x))
    rows = (last.stated.observation.id, *((rate.stated.observation.id,) if rate else ()))
    if growth is not None and rate is None:
        rows = (*rows, growth.first.stated.observation.id)
    inputs = Lineage(tuple(dict.fromkeys(rows)), evidence=lineage_of("", last).evidence)
    anchor = Anchor(last.x, last.value or 0.0, published, years, inputs, conversion=last.conversion)
    return with_stated(anchor, context)


def _ahead(context: SizeContext, growth: Growth) -> Anchor:
    first, years = growth.first, round(growth.years)
    longer = (context.request.end or 0) - math.floor(first.x)
    return Anchor(
        x=first.x,
        base=first.value or 0.0,
        growth=growth.rate,
        years=max(years, longer),
        inputs=lineage_of("", first, growth.last),
        end=None if longer > years else growth.last.value,
        conversion=first.conversion,
    )


def rate_anchor(context: SizeContext, path: RatePath) -> Anchor:
    """The anchor of a stated rate without values: 100 at its first year."""
    inputs = Lineage((path.stated.observation.id,))
    return with_stated(Anchor(path.first + 0.5, BASE, path.rate, path.years, inputs, path.end), context)
