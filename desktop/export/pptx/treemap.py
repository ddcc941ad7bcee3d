"""A treemap as grouped native shapes: tiles by area, what nobody published as dotted frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.export.pptx.colours import Palette, is_single
from desktop.export.pptx.model import Box
from desktop.export.pptx.shapes import group
from desktop.export.pptx.tiles import Tile, tile_shape
from desktop.figures import tiling

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop.export.pptx.xml import Xml
    from desktop.figures.figure import Figure, Node

_SPACE = 36_000
_UNKNOWN_ROW = 400_000


def treemap(figure: Figure, palette: Palette, box: Box, name: str, ids: Callable[[int], int]) -> Xml:
    """The group of tiles; ``ids`` hands out shape ids."""
    single, own = is_single(figure), ids(1)
    shapes = [
        tile_shape(tile, palette.colour(tile.node.colour, single=single), ids(2), figure.language)
        for tile in layout(figure.nodes, box)
    ]
    return group(own, name, figure.alt_text, box, shapes)


def layout(nodes: Sequence[Node], box: Box) -> list[Tile]:
    """Parts by area; those without an area of their own as equal frames in rows below."""
    parts = tiling.parts_of(nodes)
    top = tiling.top_of(nodes, parts)
    known, unknown = _leaves(top, parts), tiling.without_area(top)
    if unknown and not known:
        return _equal(unknown, box)
    rest, tiles = unknown_strip(unknown, box)
    return _squarify(known, rest) + tiles


def unknown_strip(nodes: Sequence[Node], box: Box) -> tuple[Box, list[Tile]]:
    """Frames of nodes of unknown size in rows at the foot of a box, and the room that is left above them."""
    if not nodes:
        return box, []
    strip = min(-(-len(nodes) // 5) * _UNKNOWN_ROW, box.h // 2)
    frames = _grid(nodes, Box(box.x, box.bottom - strip, box.w, strip), 5)
    return box.inset(bottom=strip + _SPACE), frames


def _leaves(nodes: Sequence[Node], parts: Mapping[str, list[Node]]) -> list[Node]:
    """Nodes with an area in their order, each replaced by its own parts where those have areas."""
    found: list[Node] = []
    for node in tiling.in_order(nodes):
        found.extend(_leaves(parts.get(node.key, []), parts) or [node])
    return found


def _equal(nodes: Sequence[Node], box: Box) -> list[Tile]:
    """Frames of one area in reading order, because nobody says how large these parts are."""
    tiles: list[Tile] = []
    at = 0
    for count in tiling.rows_of(len(nodes), box.w / box.h):
        tall, wide = (box.h + _SPACE) * count // len(nodes), (box.w + _SPACE) // count
        row = nodes[len(tiles) : len(tiles) + count]
        frames = (Box(box.x + i * wide, box.y + at, wide - _SPACE, tall - _SPACE) for i in range(count))
        tiles.extend(Tile(node, frame) for node, frame in zip(row, frames, strict=True))
        at += tall
    return tiles


def _grid(nodes: Sequence[Node], box: Box, columns: int) -> list[Tile]:
    columns = min(columns, len(nodes))
    rows = -(-len(nodes) // columns)
    wide, tall = (box.w + _SPACE) // columns, (box.h + _SPACE) // rows
    return [
        Tile(n, Box(box.x + i % columns * wide, box.y + i // columns * tall, wide - _SPACE, tall - _SPACE))
        for i, n in enumerate(nodes)
    ]


def _squarify(nodes: Sequence[Node], box: Box) -> list[Tile]:
    """Rows along the shorter side, each as square as possible (Bruls, Huizing, van Wijk 2000)."""
    tiles: list[Tile] = []
    rest, left = list(nodes), float(sum(n.size for n in nodes))
    x, y, w, h = float(box.x), float(box.y), float(box.w), float(box.h)
    while rest:
        scale = w * h / left if left else 0
        side = min(w, h)
        take = 1
        while take < len(rest) and _worst(rest[: take + 1], side, scale) <= _worst(rest[:take], side, scale):
            take += 1
        row, rest = rest[:take], rest[take:]
        area = sum(n.size for n in row) * scale
        thick = area / side if side else 0
        along = 0.0
        for node in row:
            length = node.size * scale / thick if thick else 0
            cell = (x, y + along, thick, length) if w >= h else (x + along, y, length, thick)
            tiles.append(Tile(node, _rounded(cell, box)))
            along += length
        left -= sum(n.size for n in row)
        x, y, w, h = (x + thick, y, w - thick, h) if w >= h else (x, y + thick, w, h - thick)
    return tiles


def _worst(row: Sequence[Node], side: float, scale: float) -> float:
    areas = [n.size * scale for n in row]
    total = sum(areas)
    return max(max(side * side * a / (total * total), total * total / (side * side * a)) for a in areas)


def _rounded(cell: tuple[float, float, float, float], frame: Box) -> Box:
    x, y, w, h = cell
    right = round(x + w) - (_SPACE if round(x + w) < frame.right - 2 else 0)
    bottom = round(y + h) - (_SPACE if round(y + h) < frame.bottom - 2 else 0)
    return Box(round(x), round(y), max(1, right - round(x)), max(1, bottom - round(y)))
