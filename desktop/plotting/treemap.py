"""Treemaps: squarified cells, text that does not fit goes, and what nobody published stands below as dotted boxes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.figures import tiling
from desktop.figures.figure import Certainty
from desktop.plotting import text, words
from desktop.plotting.box import Box
from desktop.plotting.shapes import Block, Layout, Mark, Tag, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Figure, Node
    from desktop.plotting.shapes import Tone
    from desktop.plotting.surface import Surface

GAP = 3.0
PAD = 12.0
TIGHT = 5.0
HEADER = 24.0
"""Height of the name above the parts of a part."""
CHIP = 24.0
CHIP_ROWS = 3
SMALLEST = 1.0
"""Cells under this side are left out: nobody could see or hit them."""


@dataclass(slots=True)
class _Drawn:
    blocks: list[Block] = field(default_factory=list)
    labels: list[Words] = field(default_factory=list)
    plates: list[Box] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)


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
    children = tiling.parts_of(figure.nodes)
    roots = tiling.top_of(figure.nodes, children)
    drawn = _Drawn()
    sized, unknown = tiling.in_order(roots), tiling.without_area(roots)
    room = surface.room
    if figure.empty:
        room = _why(figure.empty, room, drawn)
    if not sized:
        _equal_cells(unknown, room, drawn)
        plot = room
    else:
        plot = room.cut(bottom=_chips(unknown, room, figure.language, drawn))
        _cells(sized, [node.size for node in sized], plot, children, drawn)
    return Layout(
        width=width,
        height=height,
        plot=plot,
        words=surface.words,
        badges=surface.badges,
        labels=tuple(drawn.labels),
        blocks=tuple(drawn.blocks),
        plates=tuple(drawn.plates),
        tags=tuple(drawn.tags),
        marks=tuple(drawn.marks),
        dropped=tuple(drawn.dropped),
    )


def _why(sentence: str, room: Box, drawn: _Drawn) -> Box:
    """Says why there are no values above the dotted cells; returns the room left."""
    lines = text.wrap_anyhow(sentence, "small", room.width)
    tall = text.LINE["small"] * len(lines)
    wide = max(text.width(line, "small") for line in lines)
    drawn.labels.append(Words(lines, Box(room.x, room.y, wide, tall), "small", "text.secondary"))
    return room.cut(top=tall + 8)


def _cells(
    nodes: Sequence[Node], sizes: Sequence[float], box: Box, children: dict[str, list[Node]], drawn: _Drawn
) -> None:
    for node, place in zip(nodes, squarify(sizes, Box(box.x, box.y, box.width + GAP, box.height + GAP)), strict=True):
        cell = place.cut(right=GAP, bottom=GAP)
        if cell.width < SMALLEST or cell.height < SMALLEST:
            continue
        parts = tiling.in_order(children.get(node.key, []))
        if parts and cell.height > 2 * HEADER and cell.width > 60:
            drawn.marks.append(_mark(node, cell.cut(bottom=cell.height - HEADER)))
            _header(node, cell, drawn)
            _cells(parts, [part.size for part in parts], cell.cut(top=HEADER), children, drawn)
            continue
        _cell(node, cell, drawn)


def _equal_cells(nodes: Sequence[Node], box: Box, drawn: _Drawn) -> None:
    """Cells of one area in reading order, because nobody says how large these parts are."""
    at, rest = box.y, iter(nodes)
    for count in tiling.rows_of(len(nodes), box.width / max(1.0, box.height)):
        tall = (box.height + GAP) * count / len(nodes)
        wide = (box.width + GAP) / count
        for place in range(count):
            _cell(next(rest), Box(box.x + place * wide, at, wide - GAP, tall - GAP), drawn)
        at += tall


def _cell(node: Node, cell: Box, drawn: _Drawn) -> None:
    if cell.width < SMALLEST or cell.height < SMALLEST:
        return
    drawn.blocks.append(Block(cell, node.colour, node.certainty))
    drawn.marks.append(_mark(node, cell))
    _texts(node, cell, drawn)


def _mark(node: Node, box: Box) -> Mark:
    return Mark(node.key, node.parent, node.text or node.name, node.entity, box.centre, box, False, node.colour)


def _header(node: Node, cell: Box, drawn: _Drawn) -> None:
    full = f"{node.name}  {node.value_label}".rstrip()
    for content in (full, node.name):
        if text.width(content, "small.strong") <= cell.width:
            wide = text.width(content, "small.strong")
            drawn.labels.append(Words((content,), Box(cell.x, cell.y + 3, wide, 16), "small.strong", "text.primary"))
            return
    drawn.dropped.append(node.key)


def _texts(node: Node, cell: Box, drawn: _Drawn) -> None:
    """Name, value, share, pills: what does not fit goes, pills first, then share, value, name."""
    solid = node.certainty is Certainty.PUBLISHED
    large = node.certainty in {Certainty.PUBLISHED, Certainty.DISPUTED, Certainty.FORECAST}
    pad = PAD if text.wrap(node.name, "body.strong", cell.width - 2 * PAD, 2) and cell.height > 72 else TIGHT
    room = cell.cut(pad, pad - 2, pad, pad - 2)
    tone: Tone = node.colour if solid else "text.primary"
    second: Tone = node.colour if solid else "text.secondary"
    rows: list[Words] = []
    at = room.y
    wanted = (
        (node.name, "body.strong", tone, 3),
        (node.value_label, "value" if large else "small", tone if large else second, 1 if large else 2),
    )
    for content, wanted_style, colour, most in (*wanted, (node.detail, "small", second, 2)):
        if not content:
            continue
        style, lines = wanted_style, text.wrap(content, wanted_style, room.width, most)
        if lines is None and style == "value":
            style, lines = "body.strong", text.wrap(content, "body.strong", room.width, 1)
        tall = text.LINE[style] * len(lines or ())
        if lines is None or at + tall > room.bottom + 1e-6:
            drawn.dropped.append(node.key)
            break
        wide = max(text.width(line, style) for line in lines)
        rows.append(Words(lines, Box(room.x, at, wide, tall), style, colour, on_fill=solid))
        at += tall
    drawn.labels.extend(rows)
    if rows and node.certainty is Certainty.MODELLED:
        wide = max(row.box.width for row in rows)
        drawn.plates.append(Box(room.x, room.y, wide, at - room.y).grown(min(6.0, pad - 1)))
    if rows:
        _pills(node, room, at + (10 if node.certainty is Certainty.MODELLED else 6), solid, drawn)


def _pills(node: Node, room: Box, at: float, solid: bool, drawn: _Drawn) -> None:
    x = room.x
    for pill in node.pills:
        wide = text.width(pill.text, "micro") + 10
        if x + wide > room.right:
            x, at = room.x, at + 22
        if x + wide > room.right or at + 18 > room.bottom:
            drawn.dropped.append(node.key)
            return
        tone: Tone = node.colour if solid else ("disputed" if pill.disputed else "text.secondary")
        label = Words((pill.text,), Box(x + 5, at + 1, wide - 10, 16), "micro", tone, on_fill=solid)
        drawn.tags.append(Tag(label, Box(x, at, wide, 18), pill.disputed))
        x += wide + 6


def _chips(nodes: Sequence[Node], room: Box, language: str, drawn: _Drawn) -> float:
    """Dotted boxes with the names of what nobody published; returns the height they take."""
    rows: list[list[tuple[Node, float, float]]] = []
    at = room.width
    for node in nodes:
        wide = min(text.width(node.name, "small") + 16, room.width)
        if at + wide > room.width:
            rows.append([])
            at = 0.0
        rows[-1].append((node, at, wide))
        at += wide + 6
    fitting = rows[: min(CHIP_ROWS, max(1, int(room.height * 0.3 / (CHIP + 6))))]
    left_out = sum(len(row) for row in rows[len(fitting) :])
    tall = len(fitting) * (CHIP + 6) + (18 if left_out else 0)
    top = room.bottom - tall + 6
    for number, row in enumerate(fitting):
        for node, x, wide in row:
            _chip(node, Box(room.x + x, top + number * (CHIP + 6), wide, CHIP), drawn)
    if left_out:
        content = words.more(left_out, language)
        box = Box(room.x, room.bottom - 16, text.width(content, "micro"), 16)
        drawn.labels.append(Words((content,), box, "micro", "text.tertiary"))
    return tall + 2 if rows else 0.0


def _chip(node: Node, box: Box, drawn: _Drawn) -> None:
    drawn.blocks.append(Block(box, node.colour, Certainty.NOT_PUBLISHED))
    drawn.marks.append(_mark(node, box))
    wide = text.width(node.name, "small")
    if wide + 12 <= box.width:
        drawn.labels.append(Words((node.name,), Box(box.x + 8, box.y + 3, wide, 18), "small", "text.secondary"))
    else:
        drawn.dropped.append(node.key)
