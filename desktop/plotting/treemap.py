"""Treemaps: squarified cells, text that does not fit goes, and what nobody published stands below as dotted boxes.

A hundred thousand nodes are laid out in one go: a node whose parts would be too small to be seen is one
cell with a grain, and the small ones among large ones are one cell together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures import tiling
from desktop.figures.nesting import Nest, divided
from desktop.plotting import text, words
from desktop.plotting.box import Box
from desktop.plotting.cells import (
    LINE_HEIGHT,
    LINE_WIDTH,
    SMALLEST,
    Drawn,
    crowded_mark,
    mark_of,
    put_cell,
    put_chips,
    put_words,
    say_why,
    small_mark,
)
from desktop.plotting.shapes import Layout, Tile, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Figure, Node
    from desktop.plotting.surface import Surface

GAP: Final = 3.0
FINE_GAP: Final = 1.0
HEADER: Final = 24.0
"""Height of the name above the parts of a part."""
HEADED: Final = (60.0, 2 * HEADER)
"""A cell larger than that in both ways names the part above its parts."""
FINE: Final = 900.0
"""Parts of less than that many square pixels on average stand a hairline apart."""
OPEN: Final = 64.0
"""Parts of less than that many square pixels on average are not drawn one by one."""
LEFT_OUT: Final = 20.0
"""Height of the line that says how many parts are left out."""
LEAST: Final = 16.0
"""A part of less than that many square pixels is drawn with the others that are as small."""


def squarify(sizes: Sequence[float], box: Box) -> list[Box]:
    """Boxes of areas in proportion to ``sizes`` (positive, largest first), as square as they get.

    After Bruls, Huizing and van Wijk, Squarified Treemaps (2000): rows along the shorter side, closed
    as soon as the next part would make the worst ratio worse.
    """
    total = sum(sizes)
    if not sizes or total <= 0 or box.width <= 0 or box.height <= 0:
        return [Box(box.x, box.y, 0, 0) for _ in sizes]
    factor = box.width * box.height / total
    found: list[Box] = []
    x, y, width, height = box
    start = 0
    while start < len(sizes):
        side = max(min(width, height), 1e-9)
        end, area, worst = start, 0.0, float("inf")
        biggest = sizes[start] * factor
        while end < len(sizes):
            part = sizes[end] * factor
            grown = area + part
            square = grown * grown
            ratio = max(side * side * biggest / square, square / (side * side * max(part, 1e-12)))
            if ratio > worst:
                break
            area, worst, end = grown, ratio, end + 1
        deep = area / side
        at = 0.0
        for size in sizes[start:end]:
            long = size * factor / max(deep, 1e-12)
            found.append(Box(x, y + at, deep, long) if width >= height else Box(x + at, y, long, deep))
            at += long
        if width >= height:
            x, width = x + deep, max(0.0, width - deep)
        else:
            y, height = y + deep, max(0.0, height - deep)
        start = end
    return found


def lay_out_treemap(figure: Figure, surface: Surface, width: float, height: float) -> Layout:
    """All levels of the hierarchy; parts of unknown size below the plot."""
    nest = Nest(figure.nodes)
    drawn = Drawn(figure.language)
    unknown = tiling.without_area(nest.top)
    is_sized = len(unknown) < len(nest.top)
    room = surface.room
    if figure.empty:
        room = say_why(figure.empty, room, drawn)
    if not is_sized:
        _equal_cells(unknown, room, drawn)
        plot = room
    else:
        plot = room.cut(bottom=put_chips(unknown, room, drawn))
        _cells(nest.root, nest.top, plot, nest, drawn)
    return drawn.layout(surface, plot, width, height)


def _cells(parent: Node | None, nodes: Sequence[Node], box: Box, nest: Nest, drawn: Drawn) -> None:
    """Divide a box among parts that have a size."""
    area = box.width * box.height
    gap = GAP if area / len(nodes) >= FINE else FINE_GAP
    parts = divided(nodes, area, LEAST, told=parent is not None)
    shares = [*parts.sizes, parts.rest] if parts.small else parts.sizes
    places = squarify(shares, Box(box.x, box.y, box.width + gap, box.height + gap))
    for node, (x, y, width, height) in zip(parts.shown, places, strict=False):
        _cell(node, Box(x, y, max(0.0, width - gap), max(0.0, height - gap)), nest, drawn)
    if parts.small and parent is not None:
        cell = places[-1].cut(right=gap, bottom=gap)
        drawn.tiles.append(Tile(cell, parent.colour, parts.small[0].certainty, grain=True))
        drawn.marks.append(small_mark(parent, parts.small, cell, drawn.language))


def _cell(node: Node, cell: Box, nest: Nest, drawn: Drawn) -> None:
    """A part with its own parts inside, where there is room for them."""
    if cell.width < SMALLEST or cell.height < SMALLEST:
        return
    below = nest.below.get(node.key)
    if below and (below[0].size > 0 or any(part.size > 0 for part in below)):
        headed = cell.width > HEADED[0] and cell.height > HEADED[1]
        inner = cell.cut(top=HEADER) if headed else cell
        if inner.width * inner.height >= OPEN * len(below):
            if headed:
                drawn.marks.append(mark_of(node, cell.cut(bottom=cell.height - HEADER)))
                _header(node, cell, drawn)
            _cells(node, below, inner, nest, drawn)
            return
        _crowd(node, len(below), cell, drawn)
        return
    if cell.width < LINE_WIDTH or cell.height < LINE_HEIGHT:
        drawn.tiles.append(Tile(cell, node.colour, node.certainty, node.key))
        drawn.marks.append(mark_of(node, cell))
        return
    put_cell(node, cell, drawn)


def _crowd(node: Node, parts: int, cell: Box, drawn: Drawn) -> None:
    """A part whose own parts are too small to be drawn one by one."""
    drawn.tiles.append(Tile(cell, node.colour, node.certainty, node.key, grain=True))
    drawn.marks.append(crowded_mark(node, parts, cell, drawn.language))
    if cell.width >= LINE_WIDTH and cell.height >= LINE_HEIGHT:
        put_words(node, cell, drawn, grain=True)


def _equal_cells(nodes: Sequence[Node], box: Box, drawn: Drawn) -> None:
    """Cells of one area in reading order, because nobody says how large these parts are."""
    most = max(1, int(box.width * box.height / OPEN))
    if len(nodes) > most:
        nodes = _cut(nodes, most, box, drawn)
        box = box.cut(bottom=LEFT_OUT)
    at, rest = box.y, iter(nodes)
    for count in tiling.rows_of(len(nodes), box.width / max(1.0, box.height)):
        tall = (box.height + GAP) * count / len(nodes)
        wide = (box.width + GAP) / count
        for place in range(count):
            put_cell(next(rest), Box(box.x + place * wide, at, wide - GAP, tall - GAP), drawn)
        at += tall


def _cut(nodes: Sequence[Node], most: int, box: Box, drawn: Drawn) -> Sequence[Node]:
    """The nodes that can be drawn; how many are left out is said at the foot."""
    content = words.more(len(nodes) - most, drawn.language)
    place = Box(box.x, box.bottom - text.LINE["micro"], text.width(content, "micro"), text.LINE["micro"])
    drawn.labels.append(Words((content,), place, "micro", "text.tertiary"))
    return nodes[:most]


def _header(node: Node, cell: Box, drawn: Drawn) -> None:
    full = f"{node.name}  {node.value_label}".rstrip()
    for content in (full, node.name):
        if text.width(content, "small.strong") <= cell.width:
            wide = text.width(content, "small.strong")
            drawn.labels.append(Words((content,), Box(cell.x, cell.y + 3, wide, 16), "small.strong", "text.primary"))
            return
    drawn.dropped.append(node.key)
