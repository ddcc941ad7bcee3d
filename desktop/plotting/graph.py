"""Graphs: things as named boxes in columns, ties as smooth runs between them with their words on a free spot.

Nothing is shaken into place: columns and rows come with the figure, so the same facts give the same picture.
Things that find no room are counted, words that find no free spot stay in tooltip and table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Certainty
from desktop.figures.graph_places import Gaps, arranged
from desktop.plotting import text, words
from desktop.plotting.box import Box, around
from desktop.plotting.shapes import Dot, Layout, Link, Mark, NodeBox, Words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.figures.figure import Figure
    from desktop.figures.graph import Graph, GraphNode, Tie
    from desktop.figures.graph_places import Arranged
    from desktop.figures.graph_runs import Rect, Spot
    from desktop.plotting.shapes import Pixel
    from desktop.plotting.surface import Surface

NAME: Final = "small"
TIE: Final = "micro"
PAD: Final = 9.0
WIDEST: Final = (176.0, 118.0)
"""How wide names may get: narrower where the columns would not fit beside each other; no word is broken for it."""
GAPS: Final = (
    Gaps(column=140, column_most=240, row=10, row_most=34, cluster=30),
    Gaps(column=100, column_most=240, row=5, row_most=34, cluster=18),
    Gaps(column=48, column_most=240, row=2, row_most=34, cluster=14),
    Gaps(column=18, column_most=240, row=2, row_most=34, cluster=14),
)
"""Distances where there is room, and where there is less of it."""
COUNT_ROW: Final = 18.0
REACH: Final = 5.0
"""A tie is found so far from its run."""
_TONES: Final = {Certainty.DISPUTED: "disputed", Certainty.REFUTED: "error"}


def lay_out_graph(figure: Figure, surface: Surface, width: float, height: float) -> Layout:
    """The graph of a figure in its room; the figure must have one."""
    graph, room = figure.graph, surface.room
    assert graph is not None
    inner = room.cut(1, 1, 1, COUNT_ROW)
    said = {tie.key: _lines(tie) for tie in graph.ties}
    stand = _arranged(graph, said, inner)
    labels, marks, boxes = list[Words](), list[Mark](), list[NodeBox]()
    for node in graph.nodes:
        own = stand.placed.boxes.get(node.key)
        if own is not None:
            box = _box(own, inner)
            boxes.append(NodeBox(box, node.colour, node.known, node.centre, node.key))
            labels.append(_name(node, stand.names[node.key], box))
            marks.append(_node_mark(node, box))
    links, dots = list[Link](), list[Dot]()
    ties = [tie for tie in graph.ties if tie.key in stand.placed.runs]
    for tie in ties:
        run = tuple((inner.x + x, inner.y + y) for x, y in stand.placed.runs[tie.key])
        links.append(Link(run, tie.certainty, tie.ended, tie.directed))
        spot = stand.spots.get(tie.key)
        label = _box(spot, inner) if spot is not None else None
        if label is not None:
            labels += _told(said[tie.key], label)
        elif tie.certainty is not Certainty.PUBLISHED:
            dots.append(Dot(run[len(run) // 2], 0, tie.certainty))
        marks.append(_tie_mark(tie, run, label))
    lost = graph.more + len(stand.placed.dropped)
    return Layout(
        width=width,
        height=height,
        plot=room,
        words=(*surface.words, *(_count(figure, lost, room) if lost else ())),
        badges=surface.badges,
        labels=tuple(labels),
        links=tuple(links),
        node_boxes=tuple(boxes),
        dots=tuple(dots),
        marks=tuple(marks),
        dropped=(*stand.placed.dropped, *(tie.key for tie in ties if tie.key not in stand.spots)),
    )


def _arranged(graph: Graph, said: Mapping[str, Sequence[tuple[str, str]]], room: Box) -> Arranged:
    """The roomiest way that shows everything, else the one that misses the least."""
    choices = []
    for widest in WIDEST:
        names = {node.key: _wrapped(node, widest - 2 * PAD) for node in graph.nodes}
        sizes = {node.key: _size(names[node.key], _style(node)) for node in graph.nodes}
        choices += [(names, sizes, gaps) for gaps in GAPS]
    return arranged(graph, choices, _sizes(said), (room.width, room.height))


def _box(rect: Rect, room: Box) -> Box:
    return Box(room.x + rect.x, room.y + rect.y, rect.w, rect.h)


def _style(node: GraphNode) -> str:
    return "small.strong" if node.centre else NAME


def _wrapped(node: GraphNode, wide: float) -> tuple[str, ...]:
    """A name in lines; wider than wished where else a word would be broken, up to the usual width."""
    least = min(text.longest_piece(node.name, _style(node)), WIDEST[0] - 2 * PAD)
    return text.wrap_anyhow(node.name, _style(node), max(wide, least + 1))


def _size(lines: Sequence[str], style: str) -> tuple[float, float]:
    wide = max((text.width(line, style) for line in lines), default=0.0)
    return wide + 2 * PAD, text.LINE["small.strong"] * max(1, len(lines)) + 6


def _name(node: GraphNode, lines: Sequence[str], box: Box) -> Words:
    style = _style(node)
    wide = max(text.width(line, style) for line in lines)
    tall = text.LINE["small.strong"] * len(lines)
    tone = "text.primary" if node.known else "text.secondary"
    return Words(tuple(lines), Box(box.x + PAD, box.centre[1] - tall / 2, wide, tall), style, tone)


def _lines(tie: Tie) -> list[tuple[str, str]]:
    return [(line.text, _TONES.get(line.certainty, "text.tertiary")) for line in tie.lines]


def _sizes(said: Mapping[str, Sequence[tuple[str, str]]]) -> dict[str, Spot]:
    return {
        key: (max(text.width(line, TIE) for line, _ in lines) + 4, text.LINE[TIE] * len(lines))
        for key, lines in said.items()
        if lines
    }


def _told(lines: Sequence[tuple[str, str]], box: Box) -> list[Words]:
    """The words of a tie on a plate of the page's colour, so that its run does not strike them through."""
    found = []
    for number, (line, tone) in enumerate(lines):
        wide, tall = text.width(line, TIE), text.LINE[TIE]
        at = Box(box.centre[0] - wide / 2, box.y + number * tall, wide, tall)
        found.append(Words((line,), at, TIE, tone, "middle", plate=True))
    return found


def _node_mark(node: GraphNode, box: Box) -> Mark:
    return Mark(node.key, "node", node.text or node.name, node.entity, box.centre, box, False, node.colour)


def _tie_mark(tie: Tie, run: Sequence[Pixel], label: Box | None) -> Mark:
    """Found on its words and along its run."""
    middle = run[len(run) // 2]
    box = label or Box(middle[0] - 4, middle[1] - 4, 8, 8)
    edge = [(x, y - REACH) for x, y in run]
    edge += [(x, y + REACH) for x, y in reversed(run)]
    if around(run).width < REACH:
        edge = [*((x - REACH, y) for x, y in run), *((x + REACH, y) for x, y in reversed(run))]
    return Mark(tie.key, "tie", tie.text, tie.entity, box.centre, box, False, 0, reach=tuple(edge))


def _count(figure: Figure, lost: int, room: Box) -> tuple[Words, ...]:
    content = words.more(lost, figure.language)
    wide, tall = text.width(content, TIE), text.LINE[TIE]
    return (Words((content,), Box(room.x, room.bottom - tall, wide, tall), TIE, "text.tertiary"),)
