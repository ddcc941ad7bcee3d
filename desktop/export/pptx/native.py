"""Which native form a figure takes on a slide."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from desktop.export.pptx.annotate import user_shapes
from desktop.export.pptx.area_chart import area_chart
from desktop.export.pptx.bar_rows import bar_rows_chart
from desktop.export.pptx.category_chart import bar_chart, stacked_chart, unknown_rows
from desktop.export.pptx.colours import MUTED, is_single
from desktop.export.pptx.doughnut_chart import doughnut_chart
from desktop.export.pptx.marimekko import marimekko_chart
from desktop.export.pptx.model import Box
from desktop.export.pptx.radar_chart import radar_chart
from desktop.export.pptx.range_chart import range_chart
from desktop.export.pptx.reframing import reframed
from desktop.export.pptx.scatter_chart import scatter_chart
from desktop.export.pptx.side_column import draw_side, frame_beside
from desktop.export.pptx.stack_names import draw_names
from desktop.export.pptx.thinning import LEAST_ROW, UNDER_BARS, thinned
from desktop.export.pptx.time_chart import time_chart
from desktop.export.pptx.two_bands import draw_bands
from desktop.export.pptx.waterfall_chart import waterfall_chart
from desktop.export.pptx.words import counted
from desktop.figures.figure import Family, Figure
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.export.pptx.colours import Palette
    from desktop.export.pptx.model import Chart
    from desktop.export.pptx.user_shapes import UserShapes

_CHARTS = frozenset(
    {
        Family.LINES,
        Family.COLUMNS,
        Family.STACKED,
        Family.BARS,
        Family.RANGES,
        Family.SCATTER,
        Family.DOUGHNUT,
        Family.RADAR,
        Family.WATERFALL,
    }
)
_NESTED = frozenset({Family.TREEMAP, Family.ICICLE, Family.SUNBURST})
_DRAWN = frozenset({Family.FORCES, Family.STAGES})
"""Drawings made of shapes and words."""
_WITH_SHAPES: Final[dict[Family, Callable[[Figure, Palette, Box], tuple[Chart, UserShapes]]]] = {
    Family.AREAS: area_chart,
    Family.MARIMEKKO: marimekko_chart,
    Family.RANGES: range_chart,
    Family.SCATTER: scatter_chart,
    Family.DOUGHNUT: doughnut_chart,
    Family.RADAR: radar_chart,
    Family.WATERFALL: waterfall_chart,
}
"""Families whose chart brings the shapes on it."""


@frozen
class Drawing:
    """A chart with its user shapes."""

    chart: Chart
    shapes: UserShapes


class Form(StrEnum):
    """What stands in the figure's place on a slide."""

    CHART = "chart"
    PANELS = "panels"
    """Small native charts in a grid."""
    SHAPES = "shapes"
    """A group of native shapes: a hierarchy."""
    DRAWN = "drawn"
    """A group of native shapes: boxes and arrows."""
    GRAPH = "graph"
    """A group of native boxes with connectors."""
    TIMELINE = "timeline"
    """A group of native shapes: lanes with dots, bars and words."""
    SHEET = "sheet"
    """Text boxes and native charts on one page."""
    MATRIX = "matrix"
    """A native table of two dimensions crossed."""
    DRAWN_TABLE = "drawn table"
    """A native table because the figure is one."""
    TABLE = "table"
    """The native table of the twin."""
    REASON = "reason"
    """A dotted frame that says why there is nothing."""


def form_of(figure: Figure) -> Form:
    """The native form of a figure; the table of its twin where what it was made for is missing."""
    if figure.nodes and figure.family in _NESTED:
        return Form.SHAPES
    if figure.empty:
        return Form.REASON
    if is_chart(figure):
        return Form.CHART
    return _form_of_shapes(figure) or _form_without_chart(figure)


def _form_of_shapes(figure: Figure) -> Form | None:
    """The form of what is drawn with shapes of its own."""
    if figure.sheet is not None:
        return Form.SHEET
    if figure.graph is not None and figure.graph.nodes:
        return Form.GRAPH
    if figure.timeline is not None:
        return Form.TIMELINE
    return Form.DRAWN if figure.nodes and figure.family in _DRAWN else None


def _form_without_chart(figure: Figure) -> Form:
    if figure.panels and figure.family is Family.MULTIPLES:
        return Form.PANELS
    if figure.matrix is not None and figure.family is Family.MATRIX:
        return Form.MATRIX
    if not figure.table.rows or figure.family in _CHARTS:
        return Form.REASON
    return Form.DRAWN_TABLE if figure.family is Family.TABLE else Form.TABLE


def is_chart(figure: Figure) -> bool:
    """Whether it has what the native chart of its family needs."""
    match figure.family:
        case Family.AREAS:
            return any(p.y is not None for s in figure.series if s.mark == "area" for p in s.points)
        case Family.DOUGHNUT:
            return any(n.size > 0 for n in figure.nodes)
        case Family.MARIMEKKO:
            return figure.x is not None and figure.y is not None and any(n.size > 0 for n in figure.nodes)
        case Family.BARS | Family.RANGES:
            return any(s.points for s in figure.series)  # rows that nobody publishes a number for are drawn too
        case _:
            points = (p for s in figure.series for p in s.points)
            return figure.family in _CHARTS and any(not (p.y is p.low is p.high is None) for p in points)


def drawing(figure: Figure, palette: Palette, box: Box) -> Drawing:
    """The native chart of a figure in a frame of this size; the box's offset does not matter."""
    figure, lost = thinned(figure, box)
    if figure.family in _WITH_SHAPES:
        return Drawing(*_WITH_SHAPES[figure.family](figure, palette, box))
    match figure.family:
        case Family.STACKED:
            chart, slots, names = stacked_chart(figure, palette, box)
            shapes, single = user_shapes(figure, chart, slots, palette), is_single(figure)
            if names is not None:
                draw_names(names, figure, chart, lambda number: palette.colour(number, single=single), shapes)
            return Drawing(chart, shapes)
        case Family.BARS:
            below = UNDER_BARS + (LEAST_ROW if lost else 0)
            if figure.bar_rows is not None:
                chart, shapes = bar_rows_chart(figure, palette, box, below)
            else:
                chart, slots = bar_chart(figure, palette, box, below)
                shapes = unknown_rows(figure, chart, slots)
            if lost:
                foot = Box(0, box.h - LEAST_ROW, box.w, LEAST_ROW)
                told = counted("more_rows", lost, figure.language)
                shapes.text("mc:more", foot, told, size=9, colour=MUTED, align="l")
            return Drawing(chart, shapes)
        case _:
            chart, slots = time_chart(figure, palette, frame_beside(figure, box))
            chart = reframed(chart, box)
            shapes = user_shapes(figure, chart, slots, palette)
            draw_bands(figure, chart, palette, shapes)
            draw_side(figure, chart, palette, shapes)
            return Drawing(chart, shapes)
