"""An icicle as grouped native shapes: a column a level from left to right, each part as high as its size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.export.pptx.colours import Palette, is_single
from desktop.export.pptx.line_breaks import is_wide
from desktop.export.pptx.metrics import width
from desktop.export.pptx.model import Box
from desktop.export.pptx.shapes import group
from desktop.export.pptx.tiles import PAD, Tile, tile_shape
from desktop.export.pptx.treemap import unknown_strip
from desktop.figures import tiling
from desktop.figures.nesting import Nest, divided
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.export.pptx.xml import Xml
    from desktop.figures.figure import Figure, Node

_GAP: Final = 24_000
_LEAST: Final = 25_000
"""Parts lower than that are left to their whole."""
_ROOT, _ROOT_MOST = 0.16, 0.26
"""Least and greatest part of the width for the whole."""
_ROOT_SIZE: Final = 11.0
_SLACK: Final = 1.04
_NARROW: Final = 700_000
"""No column is narrower; deeper levels are left out."""


def icicle(figure: Figure, palette: Palette, box: Box, name: str, ids: Callable[[int], int]) -> Xml:
    """The group of tiles; ``ids`` hands out shape ids."""
    single = is_single(figure)
    own = ids(1)
    shapes = [
        tile_shape(tile, palette.colour(tile.node.colour, single=single), ids(2), figure.language)
        for tile in icicle_layout(figure.nodes, box)
    ]
    return group(own, name, figure.alt_text, box, shapes)


def icicle_layout(nodes: Sequence[Node], box: Box) -> list[Tile]:
    """The whole, its parts beside it, theirs beside them; parts of unknown size as frames below."""
    nest = Nest(nodes)
    unknown = tiling.without_area(nest.top)
    tiles: list[Tile] = []
    if unknown and len(unknown) < len(nest.top):
        box, tiles = unknown_strip(unknown, box)
    first = _root_width(nest.root, box.w) if nest.root is not None else 0
    levels = max(1, min(nest.depth, (box.w - first) // _NARROW))
    wide = (box.w - first) // levels
    columns = _Columns(nest, [(box.x + first + wide * place, wide - _GAP) for place in range(levels)])
    found = columns.below(nest.root, box.y, box.h, 0)
    if nest.root is not None:
        found.insert(0, Tile(nest.root, Box(box.x, box.y, first - _GAP, box.h)))
    return found + tiles


def _root_width(root: Node, wide: int) -> int:
    """The column of the whole: as wide as the longest word of its name needs, within reason."""
    words = [width(one, _ROOT_SIZE, bold=True) for one in root.name.split() if not any(map(is_wide, one))]
    return round(min(wide * _ROOT_MOST, max(wide * _ROOT, max(words, default=0) * _SLACK + 2 * PAD + _GAP)))


@frozen
class _Columns:
    """The columns of the levels: where each begins and how wide it is."""

    nest: Nest
    spans: list[tuple[int, int]]

    def below(self, parent: Node | None, top: float, tall: float, level: int) -> list[Tile]:
        """Parts of a node from the top of a stretch to its foot, each followed by its own."""
        nodes = self.nest.below.get(parent.key, []) if parent is not None else self.nest.top
        if level >= len(self.spans) or not nodes:
            return []
        parts = divided(nodes, tall, _LEAST, told=parent is not None)
        x, wide = self.spans[level]
        at, found = top, []
        for node, size in zip(parts.shown, parts.sizes, strict=True):
            own = tall * size / parts.total
            found.append(Tile(node, Box(x, round(at), wide, max(1, round(own) - _GAP))))
            found += self.below(node, at, own, level + 1) if self.nest.count(node.key) else []
            at += own
        return found
