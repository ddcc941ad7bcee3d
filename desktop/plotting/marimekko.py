"""Marimekko: columns as wide as their size, parts as high as theirs, totals and widths printed below.

Names of columns too narrow for them stand higher, with a thin line down to their column.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures import tiling
from desktop.figures.figure import Certainty
from desktop.plotting import text
from desktop.plotting.box import Box, Scale
from desktop.plotting.cells import SMALLEST, Drawn, mark_of, put_chips, say_why
from desktop.plotting.shapes import Block, Layout, Leader, Mark, Stroke, Words
from desktop.plotting.ticks import STYLE, TONE, value_ticks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Figure, Node
    from desktop.plotting.shapes import Tone
    from desktop.plotting.surface import Surface

GAP: Final = 2.0
NAME, ROW = "small.strong", "micro"
MOST_LINES: Final = 3
MOST_LANES: Final = 4
LANE: Final = 18.0
DATA_ROW: Final = 18.0
BELOW: Final = 9.0
"""From the plot to the first row of numbers: the lowest tick reaches so far."""
TICK_GAP: Final = 12.0
INSIDE: Final = 8.0
"""From the edge of a part to its words."""
LABELS: Final = 0.2
"""At most this share of the width goes to the titles of the rows below."""


def lay_out_marimekko(figure: Figure, surface: Surface, width: float, height: float) -> Layout:
    """Columns and their parts; columns without a value as dotted boxes below. The figure must have both axes."""
    assert figure.x is not None
    assert figure.y is not None
    drawn = Drawn(figure.language)
    parts = tiling.parts_of(figure.nodes)
    columns = [node for node in parts.get("", []) if node.size > 0]
    unknown = [node for node in parts.get("", []) if node.size <= 0]
    room = say_why(figure.empty, surface.room, drawn) if figure.empty else surface.room
    room = room.cut(bottom=put_chips(unknown, room, drawn))
    rows = [(figure.x.title, [node.value_label for node in columns])]
    if any(node.detail for node in columns):
        rows.append((figure.y.title, [node.detail for node in columns]))
    left = _left(figure, rows, room)
    below = DATA_ROW * len(rows) + BELOW
    across = room.cut(left=left)
    spans = _spans(columns, across)
    above, names, leaders = _names(columns, spans, across, drawn)
    plot = across.cut(top=above + 4, bottom=below)
    scale = Scale(figure.y.minimum, figure.y.maximum, plot.bottom, plot.y)
    for node, (start, wide) in zip(columns, spans, strict=True):
        _column(node, parts.get(node.key, []), Box(start, plot.y, wide, plot.height), drawn)
    ends = tuple(Leader(start, (start[0], plot.y - 1), "line.strong") for start in leaders)
    return Layout(
        width=width,
        height=height,
        plot=plot,
        y=scale,
        words=(*surface.words, *_ticks(figure, scale, plot, room), *_data(rows, spans, plot, room, drawn)),
        badges=surface.badges,
        labels=(*drawn.labels, *names),
        leaders=ends,
        frame=(Stroke((plot.x, plot.bottom), (plot.right, plot.bottom), "chart.axis"),),
        blocks=tuple(drawn.blocks),
        plates=tuple(drawn.plates),
        tags=tuple(drawn.tags),
        marks=tuple(drawn.marks),
        dropped=tuple(drawn.dropped),
    )


def _left(figure: Figure, rows: Sequence[tuple[str, list[str]]], room: Box) -> float:
    """Room for the ticks and for the titles of the rows below."""
    assert figure.y is not None
    ticks = max((text.width(tick.label, STYLE) for tick in figure.y.ticks), default=0.0)
    limit = room.width * LABELS
    titles = max((min(limit, text.width(title, ROW)) for title, _ in rows), default=0.0)
    return max(ticks, titles) + TICK_GAP


def _spans(columns: Sequence[Node], room: Box) -> list[tuple[float, float]]:
    """Left edge and width of each column."""
    total = sum(node.size for node in columns) or 1.0
    found = []
    at = room.x
    for node in columns:
        wide = room.width * node.size / total
        found.append((at, wide))
        at += wide
    return found


def _names(
    columns: Sequence[Node], spans: Sequence[tuple[float, float]], room: Box, drawn: Drawn
) -> tuple[float, list[Words], list[tuple[float, float]]]:
    """Height they take, the names over the columns, and where lines down to narrow columns begin."""
    broken = [text.wrap(node.name, NAME, wide - 6, MOST_LINES) for node, (_, wide) in zip(columns, spans, strict=True)]
    lines = max((len(found) for found in broken if found), default=0)
    base = lines * text.LINE[NAME]
    lanes: list[list[Box]] = []
    high: dict[int, tuple[int, Box]] = {}
    for place, found in enumerate(broken):
        if found is not None:
            continue
        wide = text.width(columns[place].name, NAME)
        middle = spans[place][0] + spans[place][1] / 2
        x = min(max(room.x, middle - wide / 2), max(room.x, room.right - wide))
        lane = next((n for n, taken in enumerate(lanes) if _free(taken, lanes[:n], x, wide, middle)), len(lanes))
        if lane >= MOST_LANES or wide > room.width:
            drawn.dropped.append(columns[place].key)
            continue
        if lane == len(lanes):
            lanes.append([])
        lanes[lane].append(Box(x, middle, wide, 0))
        high[place] = (lane, Box(x, 0, wide, text.LINE[NAME]))
    above = base + LANE * len(lanes)
    words, leaders = [], []
    for place, node in enumerate(columns):
        own = broken[place]
        if own is not None:
            tall = text.LINE[NAME] * len(own)
            wide = max(text.width(line, NAME) for line in own)
            middle = spans[place][0] + spans[place][1] / 2
            box = Box(middle - wide / 2, room.y + above - tall, wide, tall)
            words.append(Words(own, box, NAME, "text.primary", "middle"))
        elif place in high:
            lane, box = high[place]
            top = room.y + above - base - LANE * (lane + 1)
            words.append(Words((node.name,), box.moved(0, top), NAME, "text.primary", "middle"))
            leaders.append((spans[place][0] + spans[place][1] / 2, top + text.LINE[NAME]))
    return above, words, leaders


def _free(taken: Sequence[Box], below: Sequence[Sequence[Box]], x: float, wide: float, middle: float) -> bool:
    """Whether a name finds room in a lane, and its line down crosses no name of a lower one.

    The second number of a box of a lane is the middle of its column.
    """
    beside = all(x > other.right + 8 or x + wide + 8 < other.x for other in taken)
    return beside and not any(other.x - 3 < middle < other.right + 3 for lane in below for other in lane)


def _column(node: Node, parts: Sequence[Node], box: Box, drawn: Drawn) -> None:
    """A column with its parts from the foot up; one that nobody breaks down is one block."""
    outer = box.cut(right=GAP)
    drawn.marks.append(
        Mark(node.key, "", node.text, node.entity, (outer.centre[0], outer.bottom + 9), _below(outer), False)
    )
    if not parts:
        _rest(node, outer, drawn)
        return
    total = sum(part.size for part in parts) or 1.0
    at = box.bottom
    for part in parts:
        tall = box.height * part.size / total
        cell = Box(outer.x, at - tall, outer.width, max(0.0, tall - GAP / 2))
        at -= tall
        if part.certainty is Certainty.NOT_PUBLISHED:
            _rest(part, cell, drawn)
        else:
            _stated(part, cell, drawn)


def _below(column: Box) -> Box:
    """Where a column itself is pointed at: the numbers under it."""
    return Box(column.x, column.bottom + 3, column.width, DATA_ROW * 2 + BELOW - 5)


def _rest(node: Node, cell: Box, drawn: Drawn) -> None:
    """What nobody published of a column, or a whole column of nobody knows what."""
    if cell.width < SMALLEST or cell.height < SMALLEST:
        return
    drawn.blocks.append(Block(cell, 0, Certainty.NOT_PUBLISHED, node.key, rest=True))
    if node.parent:
        drawn.marks.append(mark_of(node, cell))
    else:
        drawn.marks[-1] = mark_of(node, Box(cell.x, cell.y, cell.width, cell.height))
    _words(node, cell, drawn, on_fill=False, plate=True)


def _stated(node: Node, cell: Box, drawn: Drawn) -> None:
    if cell.width < SMALLEST or cell.height < SMALLEST:
        return
    drawn.blocks.append(Block(cell, node.colour, node.certainty, node.key))
    drawn.marks.append(mark_of(node, cell))
    solid, hatched = node.certainty is Certainty.PUBLISHED, node.certainty is Certainty.MODELLED
    _words(node, cell, drawn, on_fill=solid, plate=hatched)


def _words(node: Node, cell: Box, drawn: Drawn, *, on_fill: bool, plate: bool) -> None:
    """Name, then value and share; in a low part all of it on one line, else the name or the value alone."""
    room = cell.cut(INSIDE, INSIDE / 2, INSIDE, INSIDE / 2)
    numbers = "  ".join(part for part in (node.value_label, node.detail) if part)
    tone: Tone = node.colour if on_fill else "text.primary"
    second: Tone = node.colour if on_fill else "text.secondary"
    names = text.wrap(node.name, NAME, room.width, 2)
    whole = f"{node.name}  {numbers}"
    high = text.LINE[NAME]
    blocks: list[tuple[tuple[str, ...], str, Tone]] = []
    if names and text.width(numbers, STYLE) <= room.width and high * len(names) + text.LINE[STYLE] <= room.height:
        blocks = [(names, NAME, tone), ((numbers,), STYLE, second)]
    elif high <= room.height and text.width(whole, NAME) <= room.width:
        blocks = [((whole,), NAME, tone)]
    elif names and high * len(names) <= room.height:
        blocks = [(names, NAME, tone)]
    elif high <= room.height and text.width(node.value_label, NAME) <= room.width:
        blocks = [((node.value_label,), NAME, tone)]
    if len(blocks) < 2 and (not blocks or blocks[0][0] != (whole,)):
        drawn.dropped.append(node.key)
    at = room.y
    for lines, style, colour in blocks:
        wide, tall = max(text.width(line, style) for line in lines), text.LINE[style] * len(lines)
        drawn.labels.append(Words(lines, Box(room.x, at, wide, tall), style, colour, on_fill=on_fill))
        at += tall
    if blocks and plate:
        wide = max(text.width(line, style) for lines, style, _ in blocks for line in lines)
        drawn.plates.append(Box(room.x, room.y, wide, at - room.y).grown(3.0))


def _ticks(figure: Figure, scale: Scale, plot: Box, room: Box) -> list[Words]:
    assert figure.y is not None
    return [
        Words((tick.label,), Box(room.x, scale(tick.at) - 9, text.width(tick.label, STYLE), 18), STYLE, TONE)
        for tick in value_ticks(figure.y, scale, plot.height)
        if scale(tick.at) > plot.y - 1
    ]


def _data(
    rows: Sequence[tuple[str, list[str]]],
    spans: Sequence[tuple[float, float]],
    plot: Box,
    room: Box,
    drawn: Drawn,
) -> list[Words]:
    """The printed rows: what each column is worth, and how wide it is."""
    found = []
    for number, (title, values) in enumerate(rows):
        top = plot.bottom + BELOW + DATA_ROW * number
        if title and text.width(title, ROW) <= plot.x - room.x - 4:
            found.append(Words((title,), Box(room.x, top, text.width(title, ROW), 16), ROW, "text.tertiary"))
        for value, (start, wide) in zip(values, spans, strict=True):
            style = NAME if number == 0 and text.width(value, NAME) <= wide - 4 else ROW
            length = text.width(value, style)
            if value and length <= wide - 2:
                middle = start + (wide - GAP) / 2
                box = Box(middle - length / 2, top, length, 16)
                found.append(Words((value,), box, style, "text.primary" if number == 0 else "text.secondary", "middle"))
            elif value:
                drawn.dropped.append(f"{title}:{value}")
    return found
