"""Numbers over time as a spark line: from zero to the largest, joined where one estimator speaks."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from desktop.figures.amounts import certainty_of
from desktop.figures.figure import Certainty
from desktop.itemmodels.cell import SparkPoint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.snapshot import Stated

_DOUBTED = frozenset({Certainty.DISPUTED, Certainty.REFUTED})


def course_spark(values: Sequence[Stated]) -> tuple[SparkPoint, ...]:
    """Dated values in their order; nothing for fewer than two, which make no course."""
    dated = [one for one in values if one.observation.value is not None and not math.isnan(one.x)]
    times = {one.x for one in dated}
    top = max((one.observation.value or 0.0 for one in dated), default=0.0)
    if len(times) < 2 or top <= 0:
        return ()
    first, wide = min(times), max(times) - min(times)
    points = []
    before: Stated | None = None
    for one in sorted(dated, key=lambda stated: stated.x):
        row = one.observation
        is_joined = before is not None and before.estimator == one.estimator and before.observation.unit == row.unit
        points.append(
            SparkPoint(
                x=(one.x - first) / wide,
                y=max(0.0, row.value or 0.0) / top,
                joined=is_joined,
                forecast=row.kind in {"forecast", "guidance"},
                hollow=certainty_of(one) in _DOUBTED,
            )
        )
        before = one
    return tuple(points)
