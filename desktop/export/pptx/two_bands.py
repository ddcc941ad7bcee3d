"""A line in the upper band of a chart and columns in the lower one: their heads left of the plot, the line between."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.export.pptx.colours import GRID, HAIRLINE, Palette, line
from desktop.export.pptx.line_breaks import is_wide
from desktop.export.pptx.metrics import fit, height, width, wrap
from desktop.export.pptx.model import Box, Chart
from desktop.export.pptx.type_sizes import sizes_of
from desktop.figures.two_axes import has_bands

if TYPE_CHECKING:
    from desktop.export.pptx.user_shapes import UserShapes
    from desktop.figures.figure import Axis, Figure

_MOST = 0.13
"""Share of the frame that the heads take, unless one of their words is longer."""
_WIDEST = 0.25
_APART = 90_000
_CLEAR = 30_000
"""Of that, what stays free beside the plot."""
_SLACK = 1.12
"""Faces of foreign templates set bold words wider than they are measured: a word that breaks inside is none."""
_UNDER = 90_000
"""The line between the bands stands so far below the upper one's zero, whose markers it leaves whole."""


class _Head(NamedTuple):
    lines: tuple[str, ...]
    colour: int
    is_second: bool


def head_room(figure: Figure, box: Box) -> int:
    """Width left of the plot for the heads of two bands; 0 for a figure without them."""
    size = sizes_of(box).axis
    words = [text for head in _heads(figure, box) for text in head.lines]
    return max((round(width(text, size, bold=True) * _SLACK) + _APART for text in words), default=0)


def draw_bands(figure: Figure, chart: Chart, palette: Palette, shapes: UserShapes) -> None:
    """The heads, each in the colour of its series and in the middle of its band, and the line between the bands."""
    heads = _heads(figure, chart.box)
    if not heads:
        return
    border = chart.at_value(0.0, secondary=True) * chart.box.h + _UNDER
    top, floor = chart.inner.y * chart.box.h, (chart.inner.y + chart.inner.h) * chart.box.h
    shapes.stroke("mc:bands/line", 0, round(border), chart.box.w, round(border), line(GRID, HAIRLINE))
    size = sizes_of(chart.box).axis
    tall = height(size)
    for number, head in enumerate(heads, 1):
        upper, lower = (top, border) if head.is_second else (border, floor)
        y = round((upper + lower) / 2 - tall * len(head.lines) / 2)
        for place, text in enumerate(head.lines, 1):
            wide = round(width(text, size, bold=True) * _SLACK) + _APART - _CLEAR
            box = Box(0, y + tall * (place - 1), wide, tall)
            colour = palette.colour(head.colour)
            shapes.text(f"mc:bands/{number}/{place}", box, text, size=size, bold=True, colour=colour, align="l")


def _heads(figure: Figure, box: Box) -> list[_Head]:
    if figure.y is None or figure.y2 is None or not has_bands(figure):
        return []
    axes = ((figure.y2, True), (figure.y, False))
    found = []
    for axis, is_second in axes:
        colour = next(one.colour for one in figure.series if one.secondary is is_second)
        found.append(_Head(_lines(axis, box), colour, is_second))
    return found


def _lines(axis: Axis, box: Box) -> tuple[str, ...]:
    """What is counted, and its unit below where that says more; a Chinese one, which is short, behind it."""
    size = sizes_of(box).axis
    stem = axis.title.removesuffix(axis.unit).rstrip(" ,，、") if axis.unit else axis.title
    told = f"{stem}（{axis.unit}）"
    if stem and axis.unit and all(map(is_wide, told)) and width(told, size, bold=True) <= box.w * _WIDEST:
        return (told,)
    longest = max((width(word, size, bold=True) for word in (*stem.split(), axis.unit)), default=0)
    most = min(max(round(box.w * _MOST), longest), round(box.w * _WIDEST))
    lines = wrap(stem, size, most, bold=True) if stem else []
    if axis.unit and axis.unit.casefold() not in stem.casefold():
        lines.append(axis.unit)
    return tuple(fit(text, size, most, bold=True) for text in lines if text)
