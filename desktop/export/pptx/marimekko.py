"""A Marimekko as a native area chart of 100 per cent on a date axis: every edge of a column stands twice.

Widths are edited by moving days, heights are the true numbers. Names, values and the rows of numbers below are user
shapes of the chart, so that they travel with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.export.pptx import room
from desktop.export.pptx.colours import (
    MUTED,
    NO_FILL,
    NO_LINE,
    PAGE,
    REST,
    TEXT,
    Colour,
    Palette,
    hatch,
    is_single,
    line,
    on,
    solid,
)
from desktop.export.pptx.formats import axis_format, label_format
from desktop.export.pptx.metrics import fit, height, width
from desktop.export.pptx.model import Box, Chart, NativeSeries, Plot, Value, ValueAxis
from desktop.export.pptx.type_sizes import sizes_of
from desktop.export.pptx.user_shapes import UserShapes
from desktop.export.pptx.words import word
from desktop.export.pptx.xml import EMPTY, Xml, join
from desktop.figures import tiling
from desktop.figures.figure import Certainty
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.figures.figure import Figure, Node

WIDE: Final = 10_000
"""Days of the whole width: mere places, written as dates because readers space only dates by their value."""
_ROW: Final = 190_000
_CHIPS: Final = 260_000
_PAD: Final = 60_000
_REST: Final = "#rest"

Key = tuple[str, Certainty]


@frozen
class Part:
    """A part of a column and where it reaches in it, as shares of the column."""

    node: Node
    key: Key
    low: float
    high: float


@frozen
class Column:
    """A column with the days of its edges."""

    node: Node
    start: int
    end: int
    parts: tuple[Part, ...]


def columns_of(figure: Figure) -> list[Column]:
    """The columns from left to right, as wide as their sizes; parts from the foot up."""
    below = tiling.parts_of(figure.nodes)
    nodes = [node for node in below.get("", []) if node.size > 0]
    total = sum(node.size for node in nodes) or 1.0
    found, at = [], 0.0
    for node in nodes:
        start, at = at, at + node.size
        edges = round(start / total * WIDE), round(at / total * WIDE)
        found.append(Column(node, *edges, tuple(_parts(node, below.get(node.key, [])))))
    return found


def _parts(column: Node, nodes: list[Node]) -> Iterator[Part]:
    own = nodes or [column]
    total, low = sum(node.size for node in own) or 1.0, 0.0
    for node in own:
        is_rest = node.certainty is Certainty.NOT_PUBLISHED or node is column
        key = (_REST, Certainty.NOT_PUBLISHED) if is_rest else (node.key.rpartition("/")[2] or node.key, node.certainty)
        yield Part(node, key, low, low + node.size / total)
        low += node.size / total


def marimekko_chart(figure: Figure, palette: Palette, box: Box) -> tuple[Chart, UserShapes]:
    """The chart and its words."""
    columns, single = columns_of(figure), is_single(figure)
    x, y = figure.x, figure.y
    assert x is not None
    assert y is not None
    titles = [x.title, y.title if any(column.node.detail for column in columns) else ""]
    rows = sum(1 for title in titles if title)
    unknown = [node for node in figure.nodes if not node.parent and node.size <= 0]
    sizes = sizes_of(box)
    left = max(room.axis_room(y, box, visible=True), *(width(title, sizes.dense) + 80_000 for title in titles))
    left = min(left, box.w // 5)
    inner = room.inner(box, left, height(sizes.axis) + 60_000, 0, 60_000 + rows * _ROW + (_CHIPS if unknown else 0))
    days = [float(day) for column in columns for day in (column.start, column.end)]
    code = next((f for c in columns if (f := label_format(c.node.value_label, c.node.value))), "General")
    drawn = tuple(_series(key, columns, palette, single, figure) for key in _keys(columns))
    chart = Chart(
        id=figure.id,
        language=figure.language,
        head=word("width", figure.language),
        categories=tuple(days),
        plots=(Plot("area", drawn, "percentStacked"),),
        y=room.value_axis(y, axis_format(y), visible=True),
        x=ValueAxis(0, WIDE, visible=False),
        dates=(0, WIDE),
        inner=inner,
        box=box,
        format=code,
        extra=(_widths(columns, x.title or word("value", figure.language)),),
    )
    return chart, _shapes(figure, chart, columns, palette, single, titles, unknown)


def _keys(columns: list[Column]) -> list[Key]:
    """The parts of all columns in one order that agrees with that of each column; what is left stands on top."""
    order: list[Key] = []
    for column in columns:
        at = 0
        for part in column.parts:
            if part.key in order:
                at = order.index(part.key) + 1
            else:
                order.insert(at, part.key)
                at += 1
    return sorted(order, key=lambda key: key[0] == _REST)


def _series(key: Key, columns: list[Column], palette: Palette, single: bool, figure: Figure) -> NativeSeries:
    """A part in all columns: its true value at both edges of each that has it."""
    values: list[Value] = []
    name, look = word("rest", figure.language), REST
    for column in columns:
        part = next((one for one in column.parts if one.key == key), None)
        values += [part.node.size if part else None] * 2
        if part is not None and key[0] != _REST:
            name, look = part.node.name, _look(palette.colour(part.node.colour, single=single), key[1])
    return NativeSeries(f"{key[0]}/{key[1]}", name, tuple(values), look)


def _look(colour: Colour, certainty: Certainty) -> Xml:
    """Fill and a white seam; outlines would run on where a part has no height."""
    seam = line(PAGE, 12_700)
    match certainty:
        case Certainty.FORECAST:
            return join(solid(colour.light()), seam)
        case Certainty.MODELLED:
            return join(hatch(colour), seam)
        case Certainty.PUBLISHED:
            return join(solid(colour), seam)
        case _:
            return join(solid(colour.wash()), seam)


def _widths(columns: list[Column], name: str) -> NativeSeries:
    values = tuple(column.node.value for column in columns for _ in range(2))
    return NativeSeries("width", name, values, NO_FILL)


def _shapes(
    figure: Figure,
    chart: Chart,
    columns: list[Column],
    palette: Palette,
    single: bool,
    titles: list[str],
    unknown: list[Node],
) -> UserShapes:
    shapes = UserShapes(Box(0, 0, chart.box.w, chart.box.h))
    size = sizes_of(chart.box).axis
    top, floor = round(chart.inner.y * chart.box.h), round((chart.inner.y + chart.inner.h) * chart.box.h)
    for number, column in enumerate(columns, 1):
        x0, x1 = (round(chart.at_number(day) * chart.box.w) for day in (column.start, column.end))
        name = fit(column.node.name, size, x1 - x0 - 20_000, bold=True)
        if name != "…":
            place = Box(x0, top - height(size) - 30_000, x1 - x0, height(size))
            _line(shapes, f"mc:column/{number}/name", place, name, True)
        for row, text in enumerate((column.node.value_label, column.node.detail)):
            if text and titles[row] and width(text, size, bold=row == 0) <= x1 - x0 - 20_000:
                place = Box(x0, floor + 50_000 + row * _ROW, x1 - x0, _ROW)
                _line(shapes, f"mc:column/{number}/{'detail' if row else 'value'}", place, text, row == 0)
        for at, part in enumerate(column.parts, 1):
            y0, y1 = (round(floor - (floor - top) * share) for share in (part.high, part.low))
            _cell(part, Box(x0, y0, x1 - x0, y1 - y0), f"mc:part/{number}.{at}", palette, single, shapes)
    small = sizes_of(chart.box).dense
    for row, title in enumerate(title for title in titles if title):
        box = Box(0, floor + 50_000 + row * _ROW, round(chart.inner.x * chart.box.w) - 40_000, _ROW)
        shapes.text(f"mc:row/{row + 1}", box, fit(title, small, box.w), size=small, colour=MUTED, align="l")
    _unknown(unknown, chart, shapes)
    return shapes


def _line(shapes: UserShapes, name: str, box: Box, text: str, strong: bool) -> None:
    sizes = sizes_of(shapes.box)
    shapes.text(
        name, box, text, size=sizes.axis if strong else sizes.dense, bold=strong, colour=TEXT if strong else MUTED
    )


def _cell(part: Part, box: Box, name: str, palette: Palette, single: bool, shapes: UserShapes) -> None:
    """Name over value and share; in a low part on one line, in a small one the name or the value alone, or nothing."""
    node, size = part.node, sizes_of(shapes.box).axis
    high = height(size)
    colour = palette.colour(node.colour, single=single)
    is_rest = part.key[0] == _REST
    hatched = is_rest or part.key[1] is Certainty.MODELLED
    ink = MUTED if is_rest else on(colour, part.key[1])
    own = not node.parent
    numbers = "" if own else "  ".join(text for text in (node.value_label, node.detail) if text)
    lane = box.inset(_PAD, min(_PAD, max(0, (box.h - high) // 2)), _PAD, 0)
    both = f"{node.name}  {numbers}".rstrip()
    if box.h < high or lane.w <= 0:
        return
    if numbers and box.h >= 2 * high + _PAD and max(width(t, size, bold=True) for t in (node.name, numbers)) <= lane.w:
        lines = [(node.name, True), (numbers, False)]
    else:
        said = (text for text in (both, node.name, node.value_label) if width(text, size, bold=True) <= lane.w)
        lines = [(text, True) for text in [next(said, "")] if text]
    for at, (text, strong) in enumerate(lines):
        wide = min(lane.w, round(width(text, size, bold=strong) * 1.05) + 30_000)
        ground = join(solid(PAGE), NO_LINE) if hatched else EMPTY
        spot = Box(lane.x, lane.y + at * high, wide, high)
        shapes.text(f"{name}/{at + 1}", spot, text, size=size, bold=strong, colour=ink, align="l", shape=ground)


def _unknown(nodes: list[Node], chart: Chart, shapes: UserShapes) -> None:
    """Columns without a size as dotted frames along the foot."""
    x, size = 0, sizes_of(chart.box).axis
    for number, node in enumerate(nodes, 1):
        wide = width(node.name, size) + 2 * _PAD
        if x + wide > chart.box.w:
            break
        shapes.frame(f"mc:unknown/{number}", Box(x, chart.box.h - 200_000, wide, 195_000), node.name, size=size)
        x += wide + _PAD
