"""A figure with texts fit for files: cleaned, on one line, of bounded length.

Done once at the border, so that no writer behind it meets a control character or a megabyte name.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.export.text import line
from desktop.figures.figure import Matrix

if TYPE_CHECKING:
    from desktop.figures.figure import Axis, Figure, Node, Panel, Point, Series, Tick

_TITLE, _NAME, _LABEL = 1_000, 160, 80
_MOST_NOTES = 50


def tidy(figure: Figure) -> Figure:
    """The same figure with every text that a surface writes made safe; numbers are untouched."""
    return replace(
        figure,
        id=line(figure.id, 40),
        name=line(figure.name, _NAME),
        section=line(figure.section, _NAME),
        title=line(figure.title, _TITLE),
        subtitle=line(figure.subtitle, _TITLE),
        source_line=line(figure.source_line, _TITLE),
        alt_text=line(figure.alt_text, _TITLE),
        scenario=line(figure.scenario, _NAME),
        empty=line(figure.empty, _TITLE),
        x=_axis(figure.x),
        y=_axis(figure.y),
        y2=_axis(figure.y2),
        series=tuple(_series(s) for s in figure.series),
        nodes=tuple(_node(n) for n in figure.nodes),
        panels=tuple(_panel(p) for p in figure.panels),
        matrix=_matrix(figure.matrix),
        annotations=tuple(replace(a, text=line(a.text, _LABEL)) for a in figure.annotations),
        footnotes=tuple(line(n, _TITLE) for n in figure.footnotes[:_MOST_NOTES]),
        mark_notes=tuple((line(n, _TITLE), mark) for n, mark in figure.mark_notes),
        formulas=tuple(line(f, _TITLE) for f in figure.formulas),
    )


def _axis(axis: Axis | None) -> Axis | None:
    if axis is None:
        return None
    ticks = tuple(_tick(t) for t in axis.ticks)
    return replace(axis, ticks=ticks, title=line(axis.title, _LABEL), unit=line(axis.unit, _LABEL))


def _tick(tick: Tick) -> Tick:
    label = line(tick.label, _LABEL)
    return tick if label == tick.label else replace(tick, label=label)


def _series(series: Series) -> Series:
    points = tuple(_point(p) if p.label else p for p in series.points)
    return replace(series, name=line(series.name, _NAME), end_label=line(series.end_label, _NAME), points=points)


def _panel(panel: Panel) -> Panel:
    return replace(
        panel,
        title=line(panel.title, _NAME),
        empty=line(panel.empty, _LABEL),
        series=tuple(_series(s) for s in panel.series),
        y=_axis(panel.y),
    )


def _matrix(matrix: Matrix | None) -> Matrix | None:
    if matrix is None:
        return None
    rows, columns = (
        tuple(replace(h, title=line(h.title, _NAME), value_label=line(h.value_label, _LABEL)) for h in heads)
        for heads in (matrix.rows, matrix.columns)
    )
    cells = tuple(
        tuple(replace(c, label=line(c.label, _LABEL), detail=line(c.detail, _LABEL)) for c in row)
        for row in matrix.cells
    )
    return Matrix(rows, columns, cells)


def _point(point: Point) -> Point:
    label = line(point.label, _LABEL)
    return point if label == point.label else replace(point, label=label)


def _node(node: Node) -> Node:
    return replace(
        node,
        name=line(node.name, _NAME),
        value_label=line(node.value_label, _LABEL),
        detail=line(node.detail, _NAME),
        pills=tuple(replace(p, text=line(p.text, _LABEL)) for p in node.pills),
    )
