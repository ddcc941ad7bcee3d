"""Graphs: things as named boxes in columns, ties as smooth runs between them with their words on a free spot.

Nothing is shaken into place: columns and rows come with the figure, so the same facts give the same picture.
Things that find no room are counted, words that find no free spot stay in tooltip and table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Certainty
from desktop.figures.graph_places import Gaps, place
from desktop.figures.graph_runs import Rect, label_spots
from desktop.plotting import text, words
from desktop.plotting.box import Box, around
from desktop.plotting.shapes import Dot, Layout, Link, Mark, NodeBox, Words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.figures.figure import Figure
    from desktop.figures.graph import Graph, GraphNode, Tie
    from desktop.figures.graph_places import Placed
    from desktop.figures.graph_runs import Spot
    from desktop.plotting.shapes import Pixel
    from desktop.plotting.surface import Surface

NAME: Final = "small"
TIE: Final = "micro"
PAD: Final = 9.0
WIDEST: Final = (176.0, 140.0, 112.0, 88.0)
"""How wide names may get: narrower where the columns would not fit beside each other."""
GAPS: Final = (
    Gaps(column=140, column_most=240, row=10, row_most=34, cluster=30),
    Gaps(column=84, column_most=240, row=6, row_most=34, cluster=20),
    Gaps(column=48, column_most=240, row=4, row_most=34, cluster=14),
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
    names, placed = _placed(graph, inner)
    moved = {key: Box(inner.x + r.x, inner.y + r.y, r.w, r.h) for key, r in placed.boxes.items()}
    ties = [tie for tie in graph.ties if tie.key in placed.runs]
    said = {tie.key: _lines(tie) for tie in ties}
    spots = label_spots(_sizes(said), placed.runs, placed.boxes.values(), Rect(0, 0, inner.width, inner.height), 2.0)
    labels, marks = [], []
    boxes = []
    for node in graph.nodes:
        if node.key in moved:
            boxes.append(NodeBox(moved[node.key], node.colour, node.known, node.centre, node.key))
            labels.append(_name(node, names[node.key], moved[node.key]))
            marks.append(_node_mark(node, moved[node.key]))
    links, dots = [], []
    for tie in ties:
        run = tuple((inner.x + x, inner.y + y) for x, y in placed.runs[tie.key])
        links.append(Link(run, tie.certainty, tie.ended, tie.directed))
        spot = spots.get(tie.key)
        box = Box(inner.x + spot.x, inner.y + spot.y, spot.w, spot.h) if spot is not None else None
        if box is not None:
            labels += _told(said[tie.key], box)
        elif tie.certainty is not Certainty.PUBLISHED:
            dots.append(Dot(run[len(run) // 2], 0, tie.certainty))
        marks.append(_tie_mark(tie, run, box))
    lost = graph.more + len(placed.dropped)
    count = _count(figure, lost, room) if lost else ()
    return Layout(
        width=width,
        height=height,
        plot=room,
        words=(*surface.words, *count),
        badges=surface.badges,
        labels=tuple(labels),
        links=tuple(links),
        node_boxes=tuple(boxes),
        dots=tuple(dots),
        marks=tuple(marks),
        dropped=(*placed.dropped, *(tie.key for tie in ties if tie.key not in spots)),
    )


def _placed(graph: Graph, room: Box) -> tuple[dict[str, tuple[str, ...]], Placed]:
    """The roomiest way in which nothing is dropped, else the one in which the least is."""
    best: tuple[dict[str, tuple[str, ...]], Placed] | None = None
    for widest in WIDEST:
        names = {node.key: text.wrap_anyhow(node.name, _style(node), widest - 2 * PAD) for node in graph.nodes}
        sizes = {node.key: _size(names[node.key], _style(node)) for node in graph.nodes}
        for gaps in GAPS:
            found = place(graph, sizes, (room.width, room.height), gaps)
            if _fits(found, room) and not found.dropped:
                return names, found
            if best is None or _misses(found, room) < _misses(best[1], room):
                best = names, found
    assert best is not None
    return best


def _fits(placed: Placed, room: Box) -> bool:
    return all(box.right <= room.width + 1 and box.bottom <= room.height + 1 for box in placed.boxes.values())


def _misses(placed: Placed, room: Box) -> tuple[bool, int]:
    return not _fits(placed, room), len(placed.dropped)


def _style(node: GraphNode) -> str:
    return "small.strong" if node.centre else NAME


def _size(lines: Sequence[str], style: str) -> tuple[float, float]:
    wide = max((text.width(line, style) for line in lines), default=0.0)
    return wide + 2 * PAD, text.LINE["small.strong"] * max(1, len(lines)) + 6


def _name(node: GraphNode, lines: tuple[str, ...], box: Box) -> Words:
    style = _style(node)
    wide = max(text.width(line, style) for line in lines)
    tall = text.LINE["small.strong"] * len(lines)
    tone = "text.primary" if node.known else "text.secondary"
    return Words(lines, Box(box.x + PAD, box.centre[1] - tall / 2, wide, tall), style, tone)


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
