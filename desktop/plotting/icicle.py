"""Icicles: one column a level from left to right, each part beside its whole and as high as its size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures import tiling
from desktop.figures.figure import Certainty
from desktop.figures.nesting import Nest, divided
from desktop.plotting import text
from desktop.plotting.box import Box
from desktop.plotting.cells import (
    LINE_HEIGHT,
    LINE_WIDTH,
    Drawn,
    mark_of,
    put_cell,
    put_chips,
    say_why,
    small_mark,
)
from desktop.plotting.shapes import Block, Layout, Tile, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Figure, Node
    from desktop.plotting.shapes import Tone
    from desktop.plotting.surface import Surface

GAP: Final = 2.0
FINE: Final = 12.0
"""Parts lower than that on average stand without a gap."""
LEAST: Final = 2.0
"""Parts lower than that are drawn together."""
ROOT: Final = 0.24
"""Share of the width that the whole takes, and at most this much:"""
ROOT_WIDTH: Final = 150.0
ACROSS: Final = 110.0
STRIP: Final = 28.0
"""A whole that would be narrower than the first is a strip of this width, named along its height."""
MOST_LEVELS: Final = 6
NARROW: Final = 56.0
"""No column is narrower; deeper levels wait for a step into the tree."""


def lay_out_icicle(figure: Figure, surface: Surface, width: float, height: float) -> Layout:
    """The whole at the left, its parts beside it, their parts beside them; what nobody sizes is dotted."""
    nest = Nest(figure.nodes)
    drawn = Drawn(figure.language)
    room = say_why(figure.empty, surface.room, drawn) if figure.empty else surface.room
    unknown = tiling.without_area(nest.top)
    if len(unknown) < len(nest.top):
        room = room.cut(bottom=put_chips(unknown, room, drawn))
    columns = _columns(nest, room)
    if nest.root is not None:
        _whole(nest.root, columns[0].cut(right=GAP), drawn)
    _level(nest.root, nest.top, room, 1 if nest.root is not None else 0, columns, nest, drawn)
    return drawn.layout(surface, room, width, height)


def _columns(nest: Nest, room: Box) -> list[Box]:
    """A column for each level that there is and that there is room for."""
    first = _root_width(room.width * ROOT) if nest.root is not None else 0.0
    levels = max(1, min(nest.depth, MOST_LEVELS, int((room.width - first) / NARROW)))
    wide = (room.width - first) / levels
    found = [Box(room.x, room.y, first, room.height)] if nest.root is not None else []
    return found + [Box(room.x + first + wide * place, room.y, wide, room.height) for place in range(levels)]


def _root_width(share: float) -> float:
    """Where the whole has no room to be named across, a strip is enough to name it along."""
    return STRIP if share < ACROSS else min(share, ROOT_WIDTH)


def _whole(root: Node, cell: Box, drawn: Drawn) -> None:
    if cell.width > STRIP:
        put_cell(root, cell, drawn)
        return
    drawn.blocks.append(Block(cell, root.colour, root.certainty, root.key))
    drawn.marks.append(mark_of(root, cell))
    solid = root.certainty is Certainty.PUBLISHED
    x, y = cell.centre
    for content in (f"{root.name}  {root.value_label}".rstrip(), root.name):
        wide, tall = text.width(content, "small.strong"), text.LINE["small.strong"]
        if wide <= cell.height - 12:
            tone: Tone = root.colour if solid else "text.primary"
            box = Box(x - wide / 2, y - tall / 2, wide, tall)
            drawn.labels.append(Words((content,), box, "small.strong", tone, on_fill=solid, turn=-90.0))
            return
    drawn.dropped.append(root.key)


def _level(
    parent: Node | None,
    nodes: Sequence[Node],
    span: Box,
    level: int,
    columns: Sequence[Box],
    nest: Nest,
    drawn: Drawn,
) -> None:
    """Stack parts from the top of ``span`` to its foot in the column of their level."""
    if level >= len(columns):
        return
    parts = divided(nodes, span.height, LEAST, told=parent is not None)
    column, scale = columns[level], span.height / parts.total
    last = level == len(columns) - 1
    average = span.height / len(nodes)
    gap = GAP if average >= FINE else 1.0 if average >= LEAST + 2 else 0.0
    at = span.y
    for node, size in zip(parts.shown, parts.sizes, strict=True):
        tall = size * scale
        cell = Box(column.x, at, column.width - (0.0 if last else GAP), max(tall - gap, 0.5))
        _cell(node, cell, drawn)
        below = nest.below.get(node.key)
        if below:
            _level(node, below, Box(span.x, at, span.width, tall), level + 1, columns, nest, drawn)
        at += tall
    if parts.small and parent is not None:
        cell = Box(column.x, at, column.width - (0.0 if last else GAP), span.bottom - at)
        drawn.tiles.append(Tile(cell, parent.colour, parts.small[0].certainty, grain=True))
        drawn.marks.append(small_mark(parent, parts.small, cell, drawn.language))


def _cell(node: Node, cell: Box, drawn: Drawn) -> None:
    if cell.width < LINE_WIDTH or cell.height < LINE_HEIGHT:
        drawn.tiles.append(Tile(cell, node.colour, node.certainty, node.key))
        drawn.marks.append(mark_of(node, cell))
        drawn.dropped.append(node.key)
    else:
        put_cell(node, cell, drawn)
