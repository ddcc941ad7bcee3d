"""Graphs: things as named boxes in columns, ties as smooth runs between them with their words on a free spot.

Nothing is shaken into place: columns and rows come with the figure, so the same facts give the same picture.
Things that find no room are counted, words that find none are numbered and explained below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Certainty
from desktop.figures.graph_cluster import Gaps
from desktop.figures.graph_places import Choice, arranged
from desktop.figures.graph_words import Face, broken, listed, numbered, whole
from desktop.figures.wording import say
from desktop.plotting import text, words
from desktop.plotting.box import Box
from desktop.plotting.graph_shapes import Link, NodeBox
from desktop.plotting.shapes import Dot, Layout, Mark, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop.figures.figure import Figure
    from desktop.figures.graph import Graph, GraphNode, Tie, TieLine
    from desktop.figures.graph_runs import Rect, Spot
    from desktop.figures.graph_words import Wording
    from desktop.plotting.shapes import Pixel
    from desktop.plotting.surface import Surface

NAME: Final = "small"
TIE: Final = "micro"
PAD: Final = 9.0
WIDEST: Final = (176.0, 118.0)
"""How wide names may get: narrower where the columns would not fit beside each other; no word is broken for it."""
ROOMY: Final = Gaps(row=10, row_most=34, cluster=30)
CLOSE: Final = Gaps(row=5, row_most=34, cluster=18)
TIGHT: Final = Gaps(row=2, row_most=34, cluster=14, holds=False)
"""Distances where there is room, and where there is less of it."""
WHOLE, NUMBERS = 0.0, -1.0
LIMITS: Final = (WHOLE, 130.0, 100.0, 76.0)
"""Widths to which the words of ties are broken."""
NUMBERED: Final = 52.0
"""Wider words become numbers where broken ones have no room."""
COUNT_ROW: Final = 18.0
REACH: Final = 5.0
"""A tie is found so far from its run."""
_TONES: Final = {Certainty.DISPUTED: "disputed", Certainty.REFUTED: "error"}


def lay_out_graph(figure: Figure, surface: Surface, width: float, height: float) -> Layout:
    """The graph of a figure in its room; the figure must have one."""
    graph, room = figure.graph, surface.room
    assert graph is not None
    inner = room.cut(1, 1, 1, COUNT_ROW)
    choice, placed = arranged(graph, _choices(figure, graph, inner), (inner.width, inner.height))
    labels, marks, boxes = list[Words](), list[Mark](), list[NodeBox]()
    for node in graph.nodes:
        own = placed.boxes.get(node.key)
        if own is not None:
            box = _box(own, inner)
            boxes.append(NodeBox(box, node.colour, node.known, node.centre, node.key))
            labels.append(_name(node, choice.names[node.key], box))
            marks.append(_node_mark(node, box))
    links, dots = list[Link](), list[Dot]()
    ties = [tie for tie in graph.ties if tie.key in placed.runs]
    for tie in ties:
        run = tuple((inner.x + x, inner.y + y) for x, y in placed.runs[tie.key])
        links.append(Link(run, tie.certainty, tie.ended, tie.directed))
        spot = placed.words.get(tie.key)
        label = _box(spot, inner) if spot is not None else None
        if label is not None:
            labels += _told(choice.wording.lines[tie.key], label)
        elif tie.certainty is not Certainty.PUBLISHED:
            dots.append(Dot(run[len(run) // 2], 0, tie.certainty))
        marks.append(_tie_mark(tie, run, label))
    if meanings := _listed(choice.wording, inner.width):
        wide, tall = max(text.width(line, TIE) for line in meanings), text.LINE[TIE] * len(meanings)
        labels.append(Words(meanings, Box(inner.x, inner.bottom - tall, wide, tall), TIE, "text.tertiary"))
    lost = graph.more + len(placed.dropped)
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
        dropped=tuple(placed.dropped),
    )


def _choices(figure: Figure, graph: Graph, room: Box) -> Iterator[Choice]:
    """Roomy ones first: whole words of ties before broken ones, numbers last."""
    steps = (
        *((ROOMY, limit) for limit in LIMITS[:-1]),
        *((CLOSE, limit) for limit in LIMITS),
        (TIGHT, LIMITS[-1]),
        (CLOSE, NUMBERS),
        (TIGHT, NUMBERS),
    )
    for gaps, limit in steps:
        if limit == NUMBERS:
            wording = numbered(graph, _FACE, NUMBERED, say(figure.language, "comma"))
        else:
            wording = broken(graph, _FACE, limit) if limit else whole(graph)
        foot = text.LINE[TIE] * len(_listed(wording, room.width))
        for widest in WIDEST:
            names = {node.key: _wrapped(node, widest - 2 * PAD) for node in graph.nodes}
            sizes = {node.key: _size(names[node.key], _style(node)) for node in graph.nodes}
            yield Choice(names, sizes, wording, _sizes(wording.lines), gaps, foot)


def _listed(wording: Wording, room: float) -> tuple[str, ...]:
    """What numbers stand for, in lines."""
    told = listed(wording)
    return text.wrap_anyhow("   ".join(told), TIE, room) if told else ()


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


_FACE: Final = Face(lambda told: text.width(told, TIE), lambda told, limit: text.wrap_anyhow(told, TIE, limit))


def _sizes(lines: Mapping[str, Sequence[TieLine]]) -> dict[str, Spot]:
    return {
        key: (max(text.width(line.text, TIE) for line in some) + 4, text.LINE[TIE] * len(some))
        for key, some in lines.items()
    }


def _told(lines: Sequence[TieLine], box: Box) -> list[Words]:
    """The words of a tie on a plate of the page's colour, so that its run does not strike them through."""
    found = []
    for number, line in enumerate(lines):
        wide, tall = text.width(line.text, TIE), text.LINE[TIE]
        at = Box(box.centre[0] - wide / 2, box.y + number * tall, wide, tall)
        tone = _TONES.get(line.certainty, "text.tertiary")
        found.append(Words((line.text,), at, TIE, tone, "middle", plate=True))
    return found


def _node_mark(node: GraphNode, box: Box) -> Mark:
    return Mark(node.key, "node", node.text or node.name, node.entity, box.centre, box, False, node.colour)


def _tie_mark(tie: Tie, run: Sequence[Pixel], label: Box | None) -> Mark:
    """Found on its words and along its run."""
    middle = run[len(run) // 2]
    box = label or Box(middle[0] - 4, middle[1] - 4, 8, 8)
    rises = run[-1][1] < run[0][1]
    across = REACH if rises else -REACH
    edge = [(x + across, y + REACH) for x, y in run]
    edge += [(x - across, y - REACH) for x, y in reversed(run)]
    return Mark(tie.key, "tie", tie.text, tie.entity, box.centre, box, False, 0, reach=tuple(edge))


def _count(figure: Figure, lost: int, room: Box) -> tuple[Words, ...]:
    content = words.more(lost, figure.language)
    wide, tall = text.width(content, TIE), text.LINE[TIE]
    return (Words((content,), Box(room.x, room.bottom - tall, wide, tall), TIE, "text.tertiary"),)
