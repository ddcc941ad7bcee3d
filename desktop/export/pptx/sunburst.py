"""A sunburst as grouped native shapes: exact pieces of rings as freeforms with their words on them."""

from __future__ import annotations

from math import atan2, cos, hypot, pi, sin, tau
from typing import TYPE_CHECKING, Final

from desktop.export.pptx.balanced import balanced
from desktop.export.pptx.colours import NO_FILL, NO_LINE, PAGE, REST, TEXT, Colour, Palette, is_single, solid
from desktop.export.pptx.metrics import fit, height, width
from desktop.export.pptx.model import Box
from desktop.export.pptx.shapes import Paragraph, freeform, group, text_box
from desktop.export.pptx.sunburst_names import beside_shapes, names_beside, side_width
from desktop.export.pptx.tiles import certainty_of, ink, name_lines, node_surface, tile_shape
from desktop.export.pptx.treemap import unknown_strip
from desktop.export.pptx.xml import EMPTY, Xml, join, tag
from desktop.figures import tiling
from desktop.figures.figure import Certainty
from desktop.figures.nesting import Nest, divided
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from desktop.figures.figure import Figure, Node

_HOLE, _WIDE_HOLE = 0.27, 0.42
"""Radius of the whole in the middle as a share of the figure's: of several rings, and of one."""
_NARROW: Final = 330_000
"""No ring is narrower; deeper levels are left out."""
_LEAST: Final = 30_000
"""Parts with a shorter arc are left to their whole."""
_PAD: Final = 50_000
_WHOLE_LINES: Final = 3
"""Of the name of the whole."""
_STEP: Final = 60_000
"""Units of a degree in DrawingML."""


@frozen
class Sector:
    """A piece of a ring: radii in EMU, angles in radians clockwise from the top."""

    node: Node
    inner: float
    outer: float
    start: float
    sweep: float

    @property
    def middle(self) -> tuple[float, float]:
        """Its middle as a distance from the centre of the rings."""
        radius, angle = (self.inner + self.outer) / 2, self.start + self.sweep / 2
        return radius * sin(angle), -radius * cos(angle)

    def has(self, x: float, y: float, pad: float) -> bool:
        """Whether a point lies inside, a little off the edges."""
        radius = hypot(x, y)
        if not self.inner + pad <= radius <= self.outer - pad:
            return False
        slack = pad / radius if self.sweep < tau - 1e-9 else 0.0
        turned = (atan2(x, -y) - self.start) % tau
        return slack <= turned <= self.sweep - slack


def sunburst(figure: Figure, palette: Palette, box: Box, name: str, ids: Callable[[int], int]) -> Xml:
    """The group of pieces; ``ids`` hands out shape ids."""
    nest, single, own = Nest(figure.nodes), is_single(figure), ids(1)
    room, shapes = box, []
    unknown = tiling.without_area(nest.top)
    if unknown and len(unknown) < len(nest.top):
        room, frames = unknown_strip(unknown, box)
        shapes = [tile_shape(t, palette.colour(t.node.colour, single=single), ids(2), figure.language) for t in frames]
    centre = room.x + room.w // 2, room.y + room.h // 2
    edges = _edges(nest, room)
    if outside := _outside(sectors(nest, edges)):
        beside = side_width(outside, room)
        edges = _edges(nest, room.inset(left=beside, right=beside))
    every = sectors(nest, edges)
    rings = [_piece(sector, palette.colour(sector.node.colour, single=single), centre, ids) for sector in every]
    if nest.root is not None:
        rings.append(_whole(nest.root, centre, edges[0], ids(1)))
    rings += beside_shapes(names_beside(_outside(every), centre, room), ids)
    return group(own, name, figure.alt_text, box, rings + shapes)


def _edges(nest: Nest, room: Box) -> list[float]:
    """Radii from the inside out; the first one bounds the whole."""
    radius = min(room.w, room.h) / 2
    hole = radius * (_WIDE_HOLE if nest.depth < 2 else _HOLE)
    count = max(1, min(nest.depth, int((radius - hole) / _NARROW)))
    return [hole + (radius - hole) * place / count for place in range(count + 1)]


def sectors(nest: Nest, edges: Sequence[float]) -> list[Sector]:
    """All pieces, each followed by its own parts."""
    return list(_ring(nest, edges, nest.root, 0.0, tau, 0))


def _ring(
    nest: Nest, edges: Sequence[float], parent: Node | None, start: float, sweep: float, level: int
) -> Iterator[Sector]:
    nodes = nest.below.get(parent.key, []) if parent is not None else nest.top
    if level + 1 >= len(edges) or not nodes:
        return
    parts = divided(nodes, sweep * edges[level + 1], _LEAST, told=parent is not None)
    at = start
    for node, size in zip(parts.shown, parts.sizes, strict=True):
        own = sweep * size / parts.total
        yield Sector(node, edges[level], edges[level + 1], at, own)
        if nest.count(node.key):
            yield from _ring(nest, edges, node, at, own, level + 1)
        at += own


def _outside(every: Sequence[Sector]) -> list[Sector]:
    """Pieces at the outer edge that have no room for their words."""
    edge = max((one.outer for one in every), default=0.0)
    return [one for one in every if one.outer >= edge - 1 and not _words(one, TEXT)[0]]


def _piece(sector: Sector, colour: Colour, centre: tuple[int, int], ids: Callable[[int], int]) -> Xml:
    """The freeform of a piece, and its words; on a hatch they stand on a plate of the page's colour."""
    node, outer = sector.node, round(sector.outer)
    frame = Box(centre[0] - outer, centre[1] - outer, 2 * outer, 2 * outer)
    certainty, shape = certainty_of(node), node_surface(node, colour)
    if certainty in (Certainty.PUBLISHED, Certainty.FORECAST):
        shape = join(solid(colour if certainty is Certainty.PUBLISHED else colour.light()), _SEAM)
    words, place = _words(sector, ink(node, colour))
    spot = Box(round(centre[0] + place.x), round(centre[1] + place.y), place.w, place.h)
    own = freeform(ids(1), node.name, frame, _path(sector), shape)
    if not words:
        return own
    # Words are a box of their own: readers differ in where they put the words of a freeform.
    hatched = shape == REST or certainty is Certainty.MODELLED
    ground = join(solid(PAGE), NO_LINE) if hatched else EMPTY
    return join(own, text_box(ids(1), f"{node.name}: label", spot, words, shape=ground))


def _path(sector: Sector) -> Xml:
    """The outline in a square around the rings, clockwise along the outer edge and back along the inner one."""
    outer, inner = sector.outer, sector.inner
    first, last = sector.start, sector.start + sector.sweep
    angle, sweep = round((first - pi / 2) % tau / tau * 360 * _STEP), round(sector.sweep / tau * 360 * _STEP)
    back = round((last - pi / 2) % tau / tau * 360 * _STEP)
    return join(
        tag("a:moveTo", None, _point(outer, outer, first)),
        tag("a:arcTo", {"wR": round(outer), "hR": round(outer), "stAng": angle, "swAng": sweep}),
        tag("a:lnTo", None, _point(outer, inner, last)),
        tag("a:arcTo", {"wR": round(inner), "hR": round(inner), "stAng": back, "swAng": -sweep}),
        tag("a:close"),
    )


def _point(centre: float, radius: float, angle: float) -> Xml:
    return tag("a:pt", {"x": round(centre + radius * sin(angle)), "y": round(centre - radius * cos(angle))})


def _whole(root: Node, centre: tuple[int, int], radius: float, identifier: int) -> Xml:
    """The whole in the middle: name and value, no fill, so that its parts speak."""
    half, high = round(radius * 0.86), round(radius * 0.5)
    frame = Box(centre[0] - half, centre[1] - high, 2 * half, 2 * high)
    lines, size = name_lines(root.name, frame.w, _WHOLE_LINES, frame.h)
    words = [Paragraph(one, size, bold=True, colour=TEXT, align="ctr") for one in lines]
    if root.value_label:
        words.append(Paragraph(fit(root.value_label, 14, frame.w, bold=True), 14, bold=True, colour=TEXT, align="ctr"))
    return text_box(identifier, root.name, frame, words, shape=join(NO_FILL, NO_LINE))


def _words(sector: Sector, colour: Colour) -> tuple[list[Paragraph], Box]:
    """As many words as the piece holds upright, and their place from the centre; none where nothing fits."""
    deep = sector.outer - sector.inner
    chord = 2 * (sector.inner + deep / 2) * sin(min(sector.sweep, pi) / 2)
    limit = max(deep, min(chord, deep * 2.2)) - 2 * _PAD
    for words in _wordings(sector.node, colour, limit):
        wide = round(max(width(p.text, p.size, bold=bool(p.bold)) for p in words) * 1.06) + 20_000
        tall = sum(height(p.size) for p in words)
        x, y = sector.middle
        box = Box(round(x - wide / 2), round(y - tall / 2), wide, tall)
        if all(sector.has(px, py, _PAD) for px, py in _outline(box)):
            return words, box
    x, y = sector.middle
    return [], Box(round(x), round(y), 1, 1)


def _outline(box: Box) -> Iterator[tuple[float, float]]:
    for along in (0.0, 0.25, 0.5, 0.75, 1.0):
        yield from ((box.x + along * box.w, y) for y in (box.y, box.bottom))
        yield from ((x, box.y + along * box.h) for x in (box.x, box.right))


def _wordings(node: Node, colour: Colour, limit: float) -> Iterator[list[Paragraph]]:
    """What could be said, the most first."""
    value = [Paragraph(node.value_label, 14, bold=True, colour=colour, align="ctr")] if node.value_label else []
    detail = [Paragraph(node.detail, 10, colour=colour, align="ctr")] if node.detail else []
    for below in (value + detail, value, []):
        for share in (1.0, 0.75, 0.5, 0.35):
            lines = balanced(node.name, 11, round(limit * share), bold=True)
            if (lines and len(lines) <= 4 and " ".join(lines).split() == node.name.split()) or len(lines) == 1:
                yield [*(Paragraph(one, 11, bold=True, colour=colour, align="ctr") for one in lines), *below]


_SEAM = tag("a:ln", {"w": 12_700}, solid(PAGE))
