"""A treemap as grouped native shapes: tiles by area, what nobody published as dotted frames."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.export.pptx.colours import MUTED, Colour, Palette, is_single, on, surface
from desktop.export.pptx.metrics import fit, height, width, wrap
from desktop.export.pptx.model import Box
from desktop.export.pptx.shapes import Paragraph, group, text_box
from desktop.export.pptx.words import word
from desktop.export.pptx.xml import Xml
from desktop.figures import tiling
from desktop.figures.figure import Certainty, Figure, Node

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SPACE = 36_000
_PAD = 90_000
_UNKNOWN_ROW = 400_000


@dataclass(frozen=True, slots=True)
class Tile:
    """A node with its place."""

    node: Node
    box: Box


def treemap(figure: Figure, palette: Palette, box: Box, name: str, first_id: int) -> Xml:
    """The group of tiles; takes two ids a node and one more, from ``first_id``."""
    single = is_single(figure)
    tiles = layout(figure.nodes, box)
    shapes: list[Xml] = []
    for place, tile in enumerate(tiles):
        colour = palette.colour(tile.node.colour, single=single)
        shapes.append(_tile(tile, colour, first_id + 1 + 2 * place, figure.language))
    return group(first_id, name, figure.alt_text, box, shapes)


def layout(nodes: Sequence[Node], box: Box) -> list[Tile]:
    """Parts by area; those without an area of their own as equal frames in rows below."""
    parts = tiling.parts_of(nodes)
    top = tiling.top_of(nodes, parts)
    known, unknown = _leaves(top, parts), tiling.without_area(top)
    tiles: list[Tile] = []
    rest = box
    if unknown and known:
        rows = -(-len(unknown) // 5)
        strip = min(rows * _UNKNOWN_ROW, box.h // 2)
        rest = box.inset(bottom=strip + _SPACE)
        tiles.extend(_grid(unknown, Box(box.x, box.bottom - strip, box.w, strip), 5))
    elif unknown:
        return _equal(unknown, box)
    return _squarify(known, rest) + tiles


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


def _tile(tile: Tile, colour: Colour, identifier: int, language: str) -> Xml:
    node, box = tile.node, tile.box
    unknown = node.value is None and node.size <= 0
    certainty = Certainty.NOT_PUBLISHED if unknown else node.certainty
    ink = MUTED if certainty is Certainty.NOT_PUBLISHED else on(colour, certainty)
    shape = surface(colour, certainty)
    words = _words(node, box, ink, language)
    if certainty is not Certainty.MODELLED or not words:
        return text_box(identifier, node.name, box, words, shape=shape, pad=_PAD, anchor="t")
    # Words on a hatched tile stand on a plate of the page's colour.
    plate = Box(box.x + _PAD, box.y + _PAD, min(box.w - 2 * _PAD, _plate_width(words)), _plate_height(words))
    tile_shape = text_box(identifier, node.name, box, (), shape=shape)
    plate_shape = text_box(identifier + 1, f"{node.name}: label", plate, words, shape=_PLATE, pad=40_000, anchor="t")
    return Xml(tile_shape + plate_shape)


def _plate_width(words: Sequence[Paragraph]) -> int:
    return max(width(p.text, p.size, bold=bool(p.bold)) for p in words) + 110_000


def _plate_height(words: Sequence[Paragraph]) -> int:
    return sum(height(p.size) for p in words) + 80_000


def _words(node: Node, box: Box, ink: Colour, language: str) -> list[Paragraph]:
    """Name, value, detail and claims, as many lines as the tile holds."""
    room, left = box.w - 2 * _PAD, box.h - 2 * _PAD
    if left < height(12) + height(11):
        both = f"{node.name}  {node.value_label}"
        return [Paragraph(fit(both, 11, room), 11, colour=ink)] if left >= height(11) else []
    disputed = word("disputed", language)
    wanted = [
        Paragraph(node.name, 12, bold=True, colour=ink),
        _value(node, box, ink),
        Paragraph(node.detail, 11, colour=ink),
        *(
            Paragraph(f"{pill.text} ({disputed})" if pill.disputed else pill.text, 10, colour=ink)
            for pill in node.pills
        ),
    ]
    lines: list[Paragraph] = []
    for paragraph in wanted:
        if not paragraph.text:
            continue
        pieces = wrap(paragraph.text, paragraph.size, room, bold=bool(paragraph.bold))[:2]
        if left < height(paragraph.size) or room < 150_000:
            break
        if len(pieces) > 1 and left < height(paragraph.size, 2) + height(12):
            pieces = [fit(paragraph.text, paragraph.size, room, bold=bool(paragraph.bold))]
        for piece in pieces:
            text = fit(piece, paragraph.size, room, bold=bool(paragraph.bold))
            lines.append(Paragraph(text, paragraph.size, bold=paragraph.bold, colour=paragraph.colour))
            left -= height(paragraph.size)
    return lines


def _value(node: Node, box: Box, ink: Colour) -> Paragraph:
    """A number is large; "not published" is not."""
    if node.value is None:
        return Paragraph(node.value_label, 11, colour=ink)
    return Paragraph(node.value_label, 20 if box.h > 1_200_000 else 14, bold=True, colour=ink)


_PLATE = surface(Colour("bg1"), Certainty.PUBLISHED)
