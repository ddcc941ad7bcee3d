"""A chart made for a smaller frame, put into a larger one: what stands beside or over it has its own room."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.export.pptx.model import Inner

if TYPE_CHECKING:
    from desktop.export.pptx.model import Box, Chart


def reframed(chart: Chart, box: Box, left: int = 0, top: int = 0) -> Chart:
    """The same chart at ``left`` and ``top`` of a larger frame: all its fractions shrink; lengths stay as they are."""
    across, down = chart.box.w / box.w, chart.box.h / box.h
    if (across, down) == (1, 1):
        return chart
    inner = Inner(
        chart.inner.x * across + left / box.w,
        chart.inner.y * down + top / box.h,
        chart.inner.w * across,
        chart.inner.h * down,
    )
    plots = tuple(
        replace(
            plot,
            series=tuple(
                replace(one, labels=tuple(replace(a, dx=a.dx * across, dy=a.dy * down) for a in one.labels))
                for one in plot.series
            ),
        )
        for plot in chart.plots
    )
    return replace(chart, box=box, inner=inner, plots=plots)
