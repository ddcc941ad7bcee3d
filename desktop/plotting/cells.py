"""Cells of hierarchy figures and the words in them: what does not fit goes, pills first, the name last."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Certainty
from desktop.plotting import text, words
from desktop.plotting.box import Box
from desktop.plotting.shapes import Block, Layout, Mark, Tag, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Node
    from desktop.plotting.sector import Sector
    from desktop.plotting.shapes import Leader, Tile, Tone
    from desktop.plotting.surface import Surface

PAD: Final = 12.0
TIGHT: Final = 5.0
PILL: Final = 18.0
CHIP: Final = 24.0
CHIP_ROWS: Final = 3
SMALLEST: Final = 1.0
"""Cells under this side are left out: nobody could see or hit them."""
LINE_WIDTH, LINE_HEIGHT = 30.0, 18.0
"""Below this size a cell holds no word."""
ONE_LINE: Final = 58.0
"""Below this height a cell says what it can in one line."""


@dataclass(slots=True)
class Drawn:
    """A hierarchy while it is being laid out."""

    language: str
    tiles: list[Tile] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    sectors: list[Sector] = field(default_factory=list)
    labels: list[Words] = field(default_factory=list)
    plates: list[Box] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    leaders: list[Leader] = field(default_factory=list)
    wordless: list[tuple[Node, Sector]] = field(default_factory=list)
    """Arcs at the outer edge that hold no word and have none beside them."""
    silent: int = 0
    """How many arcs further in hold no word."""
    dropped: list[str] = field(default_factory=list)

    def layout(self, surface: Surface, plot: Box, width: float, height: float) -> Layout:
        """Everything that has been laid out, in the frame of the figure."""
        return Layout(
            width=width,
            height=height,
            plot=plot,
            words=surface.words,
            badges=surface.badges,
            labels=tuple(self.labels),
            leaders=tuple(self.leaders),
            tiles=tuple(self.tiles),
            blocks=tuple(self.blocks),
            sectors=tuple(self.sectors),
            plates=tuple(self.plates),
            tags=tuple(self.tags),
            marks=tuple(self.marks),
            dropped=tuple(self.dropped),
        )


def is_rest(node: Node) -> bool:
    """Whether it is what nobody published of a stated whole: it has a size and is no part anybody named."""
    return node.certainty is Certainty.NOT_PUBLISHED and node.value is not None


def is_hatched(node: Node) -> bool:
    """Whether words on it need a plate."""
    return node.certainty is Certainty.MODELLED or is_rest(node)


def mark_of(node: Node, box: Box) -> Mark:
    """What pointing at a node's cell finds."""
    return Mark(node.key, node.parent, node.text or node.name, node.entity, box.centre, box, False, node.colour)


def small_mark(parent: Node, parts: Sequence[Node], box: Box, language: str) -> Mark:
    """What pointing at the parts that are too small to be drawn finds: their parent, and how many they are."""
    said = words.smaller(len(parts), parent.name, language)
    return Mark(f"{parent.key}#small", parent.key, said, parent.entity, box.centre, box, False, parent.colour)


def crowded_mark(node: Node, parts: int, box: Box, language: str) -> Mark:
    """What pointing at a cell finds whose parts are all too small to be drawn."""
    said = f"{node.text or node.name}\n{words.parts(parts, language)}"
    return Mark(node.key, node.parent, said, node.entity, box.centre, box, False, node.colour)


def put_cell(node: Node, cell: Box, drawn: Drawn) -> None:
    """A rectangle for a node with as many of its words as fit."""
    if cell.width < SMALLEST or cell.height < SMALLEST:
        return
    drawn.blocks.append(Block(cell, node.colour, node.certainty, node.key, is_rest(node)))
    drawn.marks.append(mark_of(node, cell))
    put_words(node, cell, drawn)


def put_words(node: Node, cell: Box, drawn: Drawn, *, grain: bool = False) -> None:
    """Name, value, share, pills: what does not fit goes, pills first, then share, value, name.

    On a ``grain`` the words stand on a plate of the page's colour, as on a hatch.
    """
    if cell.width < LINE_WIDTH or cell.height < LINE_HEIGHT:
        drawn.dropped.append(node.key)
    elif cell.height >= ONE_LINE or not _line(node, cell, drawn, grain):
        _rows(node, cell, drawn, grain)


def _line(node: Node, cell: Box, drawn: Drawn, grain: bool) -> bool:
    """Name and value side by side in a low cell with claims beside them, or the name alone; False if neither fits."""
    solid = node.certainty is Certainty.PUBLISHED and not grain
    tone: Tone = node.colour if solid else "text.primary"
    room = cell.cut(TIGHT, 0, TIGHT, 0)
    tall = text.LINE["small.strong"]
    whole = f"{node.name}  {node.value_label}".rstrip()
    for content in dict.fromkeys((whole, node.name)):
        wide = text.width(content, "small.strong")
        if wide > room.width:
            continue
        box = Box(room.x, cell.y + (cell.height - tall) / 2, wide, tall)
        drawn.labels.append(Words((content,), box, "small.strong", tone, on_fill=solid))
        if grain or is_hatched(node):
            drawn.plates.append(box.grown(2.0))
        beside = Box(box.right + 12, box.y - 1, room.right - box.right - 12, PILL) if content == whole else None
        _put_tags(node, (beside,) if beside is not None else (), solid, drawn)
        return True
    return False


def _rows(node: Node, cell: Box, drawn: Drawn, grain: bool) -> None:
    solid = node.certainty is Certainty.PUBLISHED and not grain
    plated = grain or is_hatched(node)
    large = node.certainty in {Certainty.PUBLISHED, Certainty.DISPUTED, Certainty.FORECAST}
    pad = PAD if text.wrap(node.name, "body.strong", cell.width - 2 * PAD, 2) and cell.height > 72 else TIGHT
    room = cell.cut(pad, pad - 2, pad, pad - 2)
    tone: Tone = node.colour if solid else "text.primary"
    second: Tone = node.colour if solid else "text.secondary"
    rows: list[Words] = []
    at, is_whole = room.y, True
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
            is_whole = False
            break
        wide = max(text.width(line, style) for line in lines)
        rows.append(Words(lines, Box(room.x, at, wide, tall), style, colour, on_fill=solid))
        at += tall
    drawn.labels.extend(rows)
    if rows and plated:
        wide = max(row.box.width for row in rows)
        drawn.plates.append(Box(room.x, room.y, wide, at - room.y).grown(min(6.0, pad - 1)))
    if rows and is_whole:
        wide = max(row.box.width for row in rows)
        below = room.cut(top=at + (10 if plated else 6) - room.y)
        _put_tags(node, (below, room.cut(left=wide + 14)), solid, drawn)


def _put_tags(node: Node, rooms: Sequence[Box], solid: bool, drawn: Drawn) -> None:
    """Claims in the first room that holds any; those that find none go."""
    tags: list[Tag] = []
    for room in rooms:
        tags = _tags(node, room, solid)
        if tags:
            break
    drawn.tags.extend(tags)
    if len(tags) < len(node.pills):
        drawn.dropped.append(node.key)


def _tags(node: Node, room: Box, solid: bool) -> list[Tag]:
    """As many claims as a room holds, row by row."""
    found: list[Tag] = []
    x, y = room.x, room.y
    for pill in node.pills:
        wide = text.width(pill.text, "micro") + 10
        if x > room.x and x + wide > room.right:
            x, y = room.x, y + 22
        if x + wide > room.right or y + PILL > room.bottom + 1e-6:
            return found
        tone: Tone = node.colour if solid else ("disputed" if pill.disputed else "text.secondary")
        label = Words((pill.text,), Box(x + 5, y + 1, wide - 10, 16), "micro", tone, on_fill=solid)
        found.append(Tag(label, Box(x, y, wide, PILL), pill.disputed))
        x += wide + 6
    return found


def say_why(sentence: str, room: Box, drawn: Drawn) -> Box:
    """Says why there are no values above the dotted cells; returns the room left."""
    lines = text.wrap_anyhow(sentence, "small", room.width)
    tall = text.LINE["small"] * len(lines)
    wide = max(text.width(line, "small") for line in lines)
    drawn.labels.append(Words(lines, Box(room.x, room.y, wide, tall), "small", "text.secondary"))
    return room.cut(top=tall + 8)


def put_chips(nodes: Sequence[Node], room: Box, drawn: Drawn) -> float:
    """Dotted boxes at the foot with the names of what nobody published; returns the height they take."""
    rows: list[list[tuple[Node, float, float]]] = []
    at = room.width
    for node in nodes:
        wide = min(text.width(node.name, "small") + 16, room.width)
        if at + wide > room.width:
            if len(rows) > CHIP_ROWS:
                break
            rows.append([])
            at = 0.0
        rows[-1].append((node, at, wide))
        at += wide + 6
    fitting = rows[: min(CHIP_ROWS, max(1, int(room.height * 0.3 / (CHIP + 6))))]
    left_out = len(nodes) - sum(len(row) for row in fitting)
    tall = len(fitting) * (CHIP + 6) + (18 if left_out else 0)
    top = room.bottom - tall + 6
    for number, row in enumerate(fitting):
        for node, x, wide in row:
            _chip(node, Box(room.x + x, top + number * (CHIP + 6), wide, CHIP), drawn)
    if left_out:
        content = words.more(left_out, drawn.language)
        box = Box(room.x, room.bottom - 16, text.width(content, "micro"), 16)
        drawn.labels.append(Words((content,), box, "micro", "text.tertiary"))
    return tall + 2 if rows else 0.0


def _chip(node: Node, box: Box, drawn: Drawn) -> None:
    drawn.blocks.append(Block(box, node.colour, Certainty.NOT_PUBLISHED, node.key))
    drawn.marks.append(mark_of(node, box))
    wide = text.width(node.name, "small")
    if wide + 12 <= box.width:
        drawn.labels.append(Words((node.name,), Box(box.x + 8, box.y + 3, wide, 18), "small", "text.secondary"))
    else:
        drawn.dropped.append(node.key)
