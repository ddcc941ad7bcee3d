"""Sunbursts: one ring a level around the whole, each part as wide an angle as its size.

Words stand upright where the arc has room for them, else along the radius, else beside the figure at the
end of a line. Inside they are in their own arc by construction, so that none touches another.
"""

from __future__ import annotations

from dataclasses import replace
from math import cos, degrees, hypot, pi, sin, tau
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.figures import tiling
from desktop.figures.figure import Certainty
from desktop.figures.nesting import Nest, divided
from desktop.plotting import text
from desktop.plotting.box import Box
from desktop.plotting.cells import PILL, Drawn, is_hatched, is_rest, mark_of, put_chips, say_why, small_mark
from desktop.plotting.sector import Sector
from desktop.plotting.shapes import Layout, Tag, Words
from desktop.plotting.sunburst_names import nameless, put_beside, side_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.figures.figure import Figure, Node
    from desktop.plotting.shapes import Pixel, Tone
    from desktop.plotting.surface import Surface

HOLE: Final = 0.27
"""Radius of the whole in the middle, as a share of the figure's, where there are several rings."""
WIDE_HOLE: Final = 0.42
MOST_RINGS: Final = 6
NARROW: Final = 26.0
"""No ring is narrower; deeper levels wait for a step into the tree."""
LEAST: Final = 2.5
"""Parts with a shorter outer arc than that many pixels are drawn together."""
ROOM: Final = 4.0
"""Between words and the edge of their arc."""
MOST_LINES: Final = 4
LEAST_ACROSS: Final = 100.0
"""The figure gets no smaller than this to leave room for the names beside it."""
_ONE_RING: Final = 2
"""Edges of a single ring."""
LEAST_SWEEP: Final = 0.1
"""Radians: narrower arcs without words are named when they are pointed at."""


class _Rings(NamedTuple):
    centre: Pixel
    edges: list[float]
    """Radii from the inside out; the first one bounds the whole."""


def lay_out_sunburst(figure: Figure, surface: Surface, width: float, height: float) -> Layout:
    """The whole in the middle, its parts around it; what nobody sizes is dotted."""
    nest = Nest(figure.nodes)
    drawn, room, sides = _drawn(figure, nest, surface.room, 0.0)
    if sides > 0:
        smaller = _drawn(figure, nest, surface.room, sides)
        if nameless(smaller[0]) < nameless(drawn):
            drawn, room, _ = smaller
    return drawn.layout(surface, room, width, height)


def _drawn(figure: Figure, nest: Nest, room: Box, sides: float) -> tuple[Drawn, Box, float]:
    """The rings with their words, inside and beside; their room; and what the names beside would like at each side.

    ``sides`` is kept free at the left and at the right.
    """
    drawn = Drawn(figure.language)
    room = say_why(figure.empty, room, drawn) if figure.empty else room
    unknown = tiling.without_area(nest.top)
    if len(unknown) < len(nest.top):
        room = room.cut(bottom=put_chips(unknown, room, drawn))
    rings = _rings(nest, room, sides)
    if nest.root is not None:
        _whole(nest.root, rings, drawn)
    _ring(nest.root, nest.top, (0.0, tau), 0, rings, nest, drawn)
    wanted = side_width(drawn.wordless, room)
    put_beside(room, drawn)
    if len(rings.edges) == _ONE_RING:
        _turn_what_is_left(drawn)
    return drawn, room, wanted if drawn.wordless else 0.0


def _turn_what_is_left(drawn: Drawn) -> None:
    """A single ring has its words upright or beside it; only what has room for neither reads along the radius."""
    for node, sector in list(drawn.wordless):
        solid = node.certainty is Certainty.PUBLISHED
        if _along(node, sector, node.colour if solid else "text.primary", solid, drawn):
            drawn.wordless.remove((node, sector))
            drawn.dropped.remove(node.key)


def _rings(nest: Nest, room: Box, sides: float) -> _Rings:
    share = WIDE_HOLE if nest.depth < 2 else HOLE
    levels = min(nest.depth, MOST_RINGS)
    least = max(LEAST_ACROSS, 2 * NARROW * levels / (1 - share) + 6)  # no level is given up for names
    across = max(least, room.width - 2 * sides)
    radius = max(10.0, min(across, room.width, room.height) / 2 - 2)
    hole = radius * share
    count = max(1, min(levels, int((radius - hole) / NARROW)))
    return _Rings(room.centre, [hole + (radius - hole) * place / count for place in range(count + 1)])


def _whole(root: Node, rings: _Rings, drawn: Drawn) -> None:
    """The whole in the middle: name and value, no fill, so that its parts speak."""
    radius = rings.edges[0] - 3
    disc = Sector(rings.centre, 0.0, radius, 0.0, tau, 0, Certainty.NOT_PUBLISHED, root.key)
    drawn.marks.append(mark_of(root, _around(disc))._replace(sector=disc))
    for lines in _wordings(root, radius * 1.7):
        box = _stacked(lines, rings.centre)
        if hypot(box.width / 2, box.height / 2) <= radius - ROOM:
            _put(lines, box, "text.primary", False, drawn)
            return
    drawn.dropped.append(root.key)


def _ring(
    parent: Node | None,
    nodes: Sequence[Node],
    span: tuple[float, float],
    level: int,
    rings: _Rings,
    nest: Nest,
    drawn: Drawn,
) -> None:
    """Divide an angle among parts, clockwise from its start."""
    if level + 1 >= len(rings.edges):
        return
    start, sweep = span
    inner, outer = rings.edges[level], rings.edges[level + 1]
    parts = divided(nodes, sweep * outer, LEAST, told=parent is not None)
    total = parts.total
    at = start
    for node, size in zip(parts.shown, parts.sizes, strict=True):
        own = sweep * size / total
        piece = Sector(rings.centre, inner, outer, at, own, node.colour, node.certainty, node.key, rest=is_rest(node))
        below = nest.below.get(node.key)
        is_outer = not below or level + 2 == len(rings.edges)
        _arc(node, piece, drawn, is_outer=is_outer, may_turn=len(rings.edges) > _ONE_RING)
        if below:
            _ring(node, below, (at, own), level + 1, rings, nest, drawn)
        at += own
    left = start + sweep - at
    if parts.small and parent is not None and left * outer >= LEAST:
        rest = Sector(rings.centre, inner, outer, at, left, parent.colour, parts.small[0].certainty, grain=True)
        drawn.sectors.append(rest)
        mark = small_mark(parent, parts.small, _around(rest), drawn.language)
        drawn.marks.append(mark._replace(sector=rest, centre=rest.middle))


def _arc(node: Node, sector: Sector, drawn: Drawn, *, is_outer: bool, may_turn: bool) -> None:
    drawn.sectors.append(sector)
    drawn.marks.append(mark_of(node, _around(sector))._replace(sector=sector, centre=sector.middle))
    if sector.sweep * sector.outer < text.LINE["small.strong"] or not _words(node, sector, drawn, may_turn=may_turn):
        drawn.dropped.append(node.key)
        if sector.sweep < LEAST_SWEEP:
            return
        if is_outer:
            drawn.wordless.append((node, sector))
        else:
            drawn.silent += 1


def _words(node: Node, sector: Sector, drawn: Drawn, *, may_turn: bool) -> bool:
    """Upright words with pills, without pills, words along the radius; False when none fits."""
    solid = node.certainty is Certainty.PUBLISHED
    tone: Tone = node.colour if solid else "text.primary"
    deep = sector.outer - sector.inner
    chord = 2 * (sector.inner + deep / 2) * sin(min(sector.sweep, pi) / 2)
    for lines in _wordings(node, max(deep, min(chord, deep * 2.2)) - 2 * ROOM, may_be_bare=may_turn):
        box = _stacked(lines, sector.middle)
        if not _holds(sector, box):
            continue
        rooms = ((count, _with_pills(node, box, count)) for count in range(len(node.pills), 0, -1))
        shown, room = next(((count, room) for count, room in rooms if _holds(sector, room)), (0, box))
        box = box.moved(0, room.y - box.y)
        _put_pills(node, shown, box.centre[0], box.bottom + ROOM, solid, drawn)
        _put(lines, box, tone, solid, drawn)
        _plate(node, box, drawn)
        return True
    return may_turn and _along(node, sector, tone, solid, drawn)


def _wordings(node: Node, limit: float, *, may_be_bare: bool = True) -> Iterator[list[tuple[str, str]]]:
    """What could be said, the most first: lines with their styles; the name alone last, where it may be."""
    large = node.certainty in {Certainty.PUBLISHED, Certainty.DISPUTED, Certainty.FORECAST}
    value = [(node.value_label, "body.strong" if large else "small")] if node.value_label else []
    detail = [(node.detail, "small")] if node.detail else []
    for below in (value + detail, value, []) if may_be_bare or not value else (value + detail, value):
        for width in (limit, limit * 0.75, limit * 0.5):
            lines = text.wrap(node.name, "small.strong", width, MOST_LINES)
            if lines is not None:
                yield [*((line, "small.strong") for line in lines), *below]


def _stacked(lines: Sequence[tuple[str, str]], centre: Pixel) -> Box:
    wide = max(text.width(line, style) for line, style in lines)
    tall = sum(text.LINE[style] for _, style in lines)
    return Box(centre[0] - wide / 2, centre[1] - tall / 2, wide, tall)


def _put(lines: Sequence[tuple[str, str]], box: Box, tone: Tone, solid: bool, drawn: Drawn) -> None:
    at = box.y
    for line, style in lines:
        wide, tall = text.width(line, style), text.LINE[style]
        place = Box(box.centre[0] - wide / 2, at, wide, tall)
        drawn.labels.append(Words((line,), place, style, tone, on_fill=solid))
        at += tall


def _plate(node: Node, box: Box, drawn: Drawn) -> None:
    if is_hatched(node):
        drawn.plates.append(box.grown(2.0))


def _with_pills(node: Node, box: Box, count: int) -> Box:
    """The room that words and the first claims would take together, one below the other."""
    wide = max(box.width, *(text.width(pill.text, "micro") + 10 for pill in node.pills[:count]))
    tall = box.height + (ROOM + PILL) * count
    return Box(box.centre[0] - wide / 2, box.centre[1] - tall / 2, wide, tall)


def _put_pills(node: Node, count: int, middle: float, top: float, solid: bool, drawn: Drawn) -> None:
    if count < len(node.pills):
        drawn.dropped.append(node.key)
    for place, pill in enumerate(node.pills[:count]):
        wide, y = text.width(pill.text, "micro") + 10, top + place * (PILL + ROOM)
        tone: Tone = node.colour if solid else ("disputed" if pill.disputed else "text.secondary")
        label = Words((pill.text,), Box(middle - wide / 2 + 5, y + 1, wide - 10, 16), "micro", tone, on_fill=solid)
        drawn.tags.append(Tag(label, Box(middle - wide / 2, y, wide, PILL), pill.disputed))


def _along(node: Node, sector: Sector, tone: Tone, solid: bool, drawn: Drawn) -> bool:
    """The name along the radius, read from left to right on both sides."""
    middle = sector.start + sector.sweep / 2
    x, y = sector.middle
    for content in (f"{node.name}  {node.value_label}".rstrip(), node.name):
        wide, tall = text.width(content, "small.strong"), text.LINE["small.strong"]
        box = Box(x - wide / 2, y - tall / 2, wide, tall)
        turn = degrees(middle) - 90 if middle % tau < pi else degrees(middle) + 90
        if _holds(sector, box, turn):
            plate = is_hatched(node)
            drawn.labels.append(Words((content,), box, "small.strong", tone, plate=plate, on_fill=solid, turn=turn))
            return True
    return False


def _holds(sector: Sector, box: Box, turn: float = 0.0) -> bool:
    """Whether a turned box lies inside a piece of a ring, a little off its edges.

    The corners decide about angle and outer edge; the inner one may bulge into the side that faces it, so points
    along the sides are looked at too.
    """
    slack = 0.0 if sector.sweep >= tau - 1e-9 else ROOM / 2 / max(sector.inner, 1.0)
    inside = replace(
        sector,
        inner=sector.inner + ROOM,
        outer=sector.outer - ROOM,
        start=sector.start + slack,
        sweep=sector.sweep - 2 * slack,
    )
    return inside.sweep > 0 and all(inside.has(x, y) for x, y in _edge(box, turn))


def _edge(box: Box, turn: float) -> Iterator[Pixel]:
    """Points along the outline of a turned box."""
    x, y = box.centre
    angle = turn * pi / 180
    for across in (-0.5, -0.25, 0.0, 0.25, 0.5):
        for down in (-0.5, 0.0, 0.5):
            if abs(across) < 0.5 and down == 0.0:
                continue
            dx, dy = across * box.width, down * box.height
            yield x + dx * cos(angle) - dy * sin(angle), y + dx * sin(angle) + dy * cos(angle)


def _around(sector: Sector) -> Box:
    """The rectangle around a piece of a ring."""
    points = sector.outline(12.0)
    left, top = min(x for x, _ in points), min(y for _, y in points)
    return Box(left, top, max(x for x, _ in points) - left, max(y for _, y in points) - top)
