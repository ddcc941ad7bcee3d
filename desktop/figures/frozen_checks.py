"""What must hold of a figure that comes from a file before a surface lays it out: types alone do not say it."""

from __future__ import annotations

from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Final

from desktop.figures.sheet import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.figures.figure import Axis, Figure, Node, Table

MOST_TICKS, MOST_POINTS, MOST_NODES, MOST_CELLS, MOST_FIGURES = 400, 50_000, 5_000, 200_000, 24
LAST_DAY: Final = date.max.toordinal()
_AXES: Final = frozenset({"value", "log", "time", "category", "day"})
LAST_STEP: Final = 10_000
"""No graph has more columns or rows than that."""


def problem_of(figure: Figure, depth: int = 0) -> str:
    """Why nobody could draw it, in a few words; empty where everybody can."""
    if depth > 1:
        return "there is a page in a page"
    for check in _CHECKS:
        problem = check(figure)
        if problem:
            return problem
    charts = figure.sheet.charts if figure.sheet is not None else ()
    if len(charts) > MOST_FIGURES:
        return f"it holds more than {MOST_FIGURES} figures"
    return next((problem for chart in charts if (problem := problem_of(chart.figure, depth + 1))), "")


def _axes(figure: Figure) -> str:
    found = (figure.x, figure.y, figure.y2, figure.sizes, *(panel.y for panel in figure.panels))
    return next((problem for axis in found if axis is not None and (problem := _axis(axis))), "")


def _axis(axis: Axis) -> str:
    if axis.kind not in _AXES:
        return "there is no such kind of axis"
    if not axis.minimum < axis.maximum and axis.kind != "category":
        return "an axis ends before it begins"
    if axis.kind == "log" and axis.minimum <= 0:
        return "a logarithmic axis begins at zero or below"
    if not 0 <= axis.decimals <= 12 or axis.factor <= 0:
        return "an axis has a unit that nothing can be counted in"
    return "an axis has too many ticks" if len(axis.ticks) > MOST_TICKS else ""


def _points(figure: Figure) -> str:
    every = chain(figure.series, *(panel.series for panel in figure.panels))
    count = 0
    for series in every:
        keys = {point.key for point in series.points}
        if len(keys) != len(series.points):
            return "two points have one key"
        if not 0 < series.weight <= 20:
            return "a line is too thick"
        count += len(series.points)
    return "it has too many points" if count > MOST_POINTS else ""


def _nodes(figure: Figure) -> str:
    if len(figure.nodes) > MOST_NODES:
        return "it has too many parts"
    parents = {node.key: node.parent for node in figure.nodes}
    if len(parents) != len(figure.nodes):
        return "two parts have one key"
    return next((problem for node in figure.nodes if (problem := _node(node, parents))), "")


def _node(node: Node, parents: dict[str, str]) -> str:
    if node.size < 0:
        return "a part is smaller than nothing"
    seen, at = {node.key}, node.parent
    while at:
        if at not in parents:
            return "a part belongs to what is not there"
        if at in seen:
            return "a part belongs to itself"
        seen.add(at)
        at = parents[at]
    return ""


def _cells(figure: Figure) -> str:
    matrix = figure.matrix
    if matrix is not None:
        if len(matrix.cells) != len(matrix.rows) or any(len(row) != len(matrix.columns) for row in matrix.cells):
            return "a matrix has other cells than rows and columns"
        if any(not 0 <= cell.shade <= 1 for row in matrix.cells for cell in row):
            return "a cell is darker than dark"
    return _table(figure.table)


def _table(table: Table) -> str:
    if len(table.columns) * len(table.rows) > MOST_CELLS:
        return "its table is too large"
    if any(len(row) != len(table.columns) for row in table.rows):
        return "a row of its table has other cells than there are columns"
    if any(not 0 <= head.at <= len(table.rows) for head in table.headings):
        return "a heading of its table stands at no row"
    cells = chain.from_iterable(table.rows)
    wrong = (cell for cell in cells if not 0 <= cell.shade <= 1 or (cell.bar is not None and not 0 <= cell.bar <= 1))
    return "a cell is darker or longer than can be" if next(wrong, None) is not None else ""


def _timeline(figure: Figure) -> str:
    line = figure.timeline
    if line is None:
        return ""
    marks = [mark for some in (*(lane.marks for lane in line.lanes), line.undated) for mark in some]
    if len(marks) > MOST_POINTS or len(line.density) > MOST_POINTS:
        return "it has too many marks"
    dated = (mark for lane in line.lanes for mark in lane.marks)
    days = chain((line.first, line.last, *line.shown), chain.from_iterable((mark.start, mark.end) for mark in dated))
    is_dated = bool(line.lanes) and any(lane.marks for lane in line.lanes)
    if is_dated and not all(0 < day <= LAST_DAY for day in days):
        return "a day is outside the calendar"
    if is_dated and not (line.first < line.last and line.shown[0] < line.shown[1]):
        return "its days end before they begin"
    return "a mark ends before it begins" if any(mark.end < mark.start for mark in marks) else ""


def _graph(figure: Figure) -> str:
    graph = figure.graph
    if graph is None:
        return ""
    if len(graph.nodes) > MOST_NODES or len(graph.ties) > MOST_NODES:
        return "it has too many things"
    keys = {node.key for node in graph.nodes}
    if len(keys) != len(graph.nodes) or any(tie.start not in keys or tie.end not in keys for tie in graph.ties):
        return "something is tied to what is not there"
    if any(not (0 <= node.column <= LAST_STEP and 0 <= node.row <= LAST_STEP) for node in graph.nodes):
        return "a thing stands nowhere"
    return ""


def _sheet(figure: Figure) -> str:
    blocks = [block for band in figure.sheet.bands for block in band.blocks] if figure.sheet is not None else []
    if any(not 1 <= block.span <= COLUMNS for block in blocks):
        return f"a block is wider than {COLUMNS} columns"
    if figure.sheet is not None and any(band.weight < 0 for band in figure.sheet.bands):
        return "a band is lower than nothing"
    across = (getattr(block, "across", 1) for block in blocks)
    return "a list has no columns" if any(not 1 <= one <= COLUMNS for one in across) else ""


def _family(figure: Figure) -> str:
    if figure.language not in {"en", "zh"}:
        return "it is in no language of the program"
    needed = {"matrix": figure.matrix, "graph": figure.graph, "timeline": figure.timeline, "sheet": figure.sheet}
    name = figure.family.value
    if not figure.empty and name in needed and needed[name] is None:
        return f"it has no {name}"
    if not figure.empty and name in {"forces", "stages"} and not figure.nodes:
        return "it has no parts"
    return ""


_CHECKS: Final[tuple[Callable[[Figure], str], ...]] = (
    _family,
    _axes,
    _points,
    _nodes,
    _cells,
    _timeline,
    _graph,
    _sheet,
)
