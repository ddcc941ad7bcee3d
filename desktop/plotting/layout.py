"""From a Figure and a size to a frozen layout in logical pixels: the same one for the screen, PNG, SVG and PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Family
from desktop.plotting import text
from desktop.plotting.bar_rows import lay_out_bar_rows
from desktop.plotting.bars import lay_out_bars
from desktop.plotting.box import Box
from desktop.plotting.cartesian import Window, lay_out_cartesian
from desktop.plotting.icicle import lay_out_icicle
from desktop.plotting.marimekko import lay_out_marimekko
from desktop.plotting.multiples import lay_out_multiples
from desktop.plotting.ranges import lay_out_ranges
from desktop.plotting.shapes import Layout, Words
from desktop.plotting.sunburst import lay_out_sunburst
from desktop.plotting.surface import PICTURE, Parts, Surface, lay_out_surface
from desktop.plotting.treemap import lay_out_treemap

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.figures.figure import Figure

    LayOut = Callable[[Figure, Surface, float, float], Layout]

SMALLEST = (280.0, 200.0)
"""Below this a figure is laid out at this size; whoever shows it scales it down."""
SMALLEST_PLOT = (160.0, 60.0)
"""The same for a plot with nothing around it."""
NARROWEST = 64.0
"""Of a column of a table that is drawn: in a narrower one no word is whole."""
SMALLEST_SHEET = (960.0, 640.0)
"""The same for a page of several figures: on a lower one they would have no room."""
LOWEST_SHEET = 320.0
"""The height of a page without charts: lists give way line by line."""

_NESTED: Final = {
    Family.TREEMAP: lay_out_treemap,
    Family.ICICLE: lay_out_icicle,
    Family.SUNBURST: lay_out_sunburst,
    Family.DOUGHNUT: lay_out_sunburst,
    Family.MARIMEKKO: lay_out_marimekko,
}


def _matrix() -> LayOut:
    from desktop.plotting.matrix import lay_out_matrix

    return lay_out_matrix


def _graph() -> LayOut:
    from desktop.plotting.graph import lay_out_graph

    return lay_out_graph


def _timeline() -> Callable[[Figure, Surface, float, float, Window | None], Layout]:
    from desktop.plotting.timeline import lay_out_timeline

    return lay_out_timeline


def _table() -> LayOut:
    from desktop.plotting.side_by_side import lay_out_side_by_side
    from desktop.plotting.table import lay_out_table

    def lay_out_either(figure: Figure, surface: Surface, width: float, height: float) -> Layout:
        chosen = lay_out_side_by_side if figure.table.beside else lay_out_table
        return chosen(figure, surface, width, height)

    return lay_out_either


def _radar() -> LayOut:
    from desktop.plotting.radar import lay_out_radar

    return lay_out_radar


def _scatter() -> LayOut:
    from desktop.plotting.scatter import lay_out_scatter

    return lay_out_scatter


def _forces() -> LayOut:
    from desktop.plotting.forces import lay_out_forces

    return lay_out_forces


def _sheet() -> LayOut:
    from desktop.plotting.sheet import lay_out_sheet

    return lay_out_sheet


def _stages() -> LayOut:
    from desktop.plotting.stages import lay_out_stages

    return lay_out_stages


_OWN: Final[dict[Family, Callable[[], LayOut]]] = {
    Family.MATRIX: _matrix,
    Family.GRAPH: _graph,
    Family.RADAR: _radar,
    Family.SCATTER: _scatter,
    Family.TABLE: _table,
    Family.SHEET: _sheet,
    Family.FORCES: _forces,
    Family.STAGES: _stages,
}
"""Families with a layout that shares nothing with the others; imported when the first figure of one is laid out."""
_ROWS: Final = {Family.BARS: lay_out_bars, Family.RANGES: lay_out_ranges}


def lay_out(
    figure: Figure, width: float, height: float, parts: Parts = PICTURE, window: Window | None = None
) -> Layout:
    """Lay a figure out in ``width`` x ``height`` logical pixels.

    ``window`` is the visible stretch of the horizontal axis of a zoomed view; None shows all of it.
    """
    least = _least(figure, parts)
    width, height = max(width, least[0]), max(height, least[1])
    return lay_out_on(figure, lay_out_surface(figure, width, height, parts), width, height, window)


def _least(figure: Figure, parts: Parts) -> tuple[float, float]:
    """Below which size it could not be read."""
    if figure.family is Family.SHEET:
        has_charts = figure.sheet is not None and any(band.has_chart for band in figure.sheet.bands)
        return SMALLEST_SHEET if has_charts else (SMALLEST_SHEET[0], LOWEST_SHEET)
    least = SMALLEST if parts.heading or parts.caption or parts.legend else SMALLEST_PLOT
    columns = len(figure.table.columns) if figure.family is Family.TABLE else 0
    return max(least[0], columns * NARROWEST), least[1]


def lay_out_on(figure: Figure, surface: Surface, width: float, height: float, window: Window | None = None) -> Layout:
    """Lay a figure out in the room of a surface: the whole picture, or a part of a sheet."""
    if figure.nodes and figure.family in _NESTED:
        return _NESTED[figure.family](figure, surface, width, height)
    if figure.timeline is not None and not figure.empty:
        return _timeline()(figure, surface, width, height, window)
    if figure.family in _OWN and not figure.empty:
        return _OWN[figure.family]()(figure, surface, width, height)
    return _lay_out_on_axes(figure, surface, width, height, window)


def _lay_out_on_axes(figure: Figure, surface: Surface, width: float, height: float, window: Window | None) -> Layout:
    """Everything with two axes; without them, why there is nothing."""
    if figure.empty or figure.x is None or figure.y is None or not (figure.panels or figure.series):
        return _empty(figure, surface, width, height)
    if figure.panels:
        return lay_out_multiples(figure, surface, width, height)
    if figure.bar_rows is not None:
        return lay_out_bar_rows(figure, surface, width, height)
    if figure.family in _ROWS:
        return _ROWS[figure.family](figure, surface, width, height)
    return lay_out_cartesian(figure, surface, width, height, window)


def has_axes(figure: Figure) -> bool:
    """Whether the figure can be zoomed and panned along a horizontal axis."""
    zoomable = figure.family in {Family.LINES, Family.COLUMNS, Family.STACKED, Family.AREAS}
    return zoomable and bool(figure.series) and figure.x is not None and not figure.empty


def _empty(figure: Figure, surface: Surface, width: float, height: float) -> Layout:
    room = surface.room
    words: tuple[Words, ...] = ()
    if figure.empty:
        lines = text.wrap_anyhow(figure.empty, "body", max(80.0, room.width - 48))
        tall = 20.0 * len(lines)
        wide = max(text.width(line, "body") for line in lines)
        box = Box(room.centre[0] - wide / 2, room.centre[1] - tall / 2, wide, tall)
        words = (Words(lines, box, "body", "text.secondary", "middle"),)
    return Layout(
        width=width,
        height=height,
        plot=room,
        words=surface.words,
        labels=words,
        badges=surface.badges,
        empty=room.cut(0.5, 0.5, 0.5, 0.5),
    )
