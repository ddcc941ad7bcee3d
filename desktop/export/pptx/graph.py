"""A graph as grouped native shapes: boxes, connectors that hold on to them, and words on the ties.

Boxes that are moved in the slide take their connectors along. A tie that passes other boxes is a curve of its own,
because a connector would run behind them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.export.pptx.colours import (
    BAND,
    HAIRLINE,
    MUTED,
    NO_LINE,
    PAGE,
    REFUTED,
    RULE,
    TEXT,
    THIN,
    Colour,
    Palette,
    is_single,
    line,
    solid,
)
from desktop.export.pptx.metrics import height, width, wrap
from desktop.export.pptx.model import Box
from desktop.export.pptx.shapes import Paragraph, freeform, group, names, text_box
from desktop.export.pptx.type_sizes import sizes_of
from desktop.export.pptx.xml import EMPTY, Xml, join, tag, val
from desktop.figures.figure import Certainty
from desktop.figures.graph_places import Gaps, arranged

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop.figures.figure import Figure
    from desktop.figures.graph import Graph, GraphNode, Tie
    from desktop.figures.graph_places import Arranged, Placed
    from desktop.figures.graph_runs import Rect, Spot

_TIE: Final = 9.0
_PAD: Final = 80_000
_BAR: Final = 36_000
_WIDEST: Final = (1_900_000, 1_300_000)
_GAPS: Final = (
    Gaps(column=1_500_000, column_most=2_600_000, row=110_000, row_most=330_000, cluster=300_000),
    Gaps(column=1_100_000, column_most=2_600_000, row=50_000, row_most=330_000, cluster=180_000),
    Gaps(column=500_000, column_most=2_600_000, row=20_000, row_most=330_000, cluster=120_000),
)
_LEFT, _RIGHT = 1, 3
"""Sites of a rectangle at which connectors hold."""
_SLACK: Final = 1.08
"""Readers without the font set digits among Han characters a little wider."""
_DOUBTED: Final = {Certainty.DISPUTED: Colour("accent2"), Certainty.REFUTED: REFUTED}


def graph_shapes(
    figure: Figure, palette: Palette, box: Box, name: str, ids: Callable[[int], int]
) -> tuple[Xml, tuple[str, ...]]:
    """The group, and the names that found no room in it; ``ids`` hands out shape ids."""
    graph = figure.graph
    assert graph is not None
    own, single = ids(1), is_single(figure)
    size = sizes_of(box).label
    lines, placed, spots = _arranged(graph, box, size)
    nodes = {node.key: node for node in graph.nodes if node.key in placed.boxes}
    number = {key: ids(1) for key in nodes}
    shapes: list[Xml] = []
    ties = [tie for tie in graph.ties if tie.key in placed.runs]
    shapes += [_tie(tie, placed, number, box, ids(1)) for tie in ties]
    for key, node in nodes.items():
        colour = palette.colour(node.colour, single=single)
        shapes += _node(node, (lines[key], size), _absolute(placed.boxes[key], box), colour, number[key], ids)
    shapes += [_words(tie, _absolute(spots[tie.key], box), ids(1)) for tie in ties if tie.key in spots]
    lost = {node.key: node.name for node in graph.nodes if node.key not in placed.boxes}
    return group(own, name, figure.alt_text, box, shapes), tuple(lost.values())


def _arranged(graph: Graph, box: Box, size: float) -> Arranged:
    """The roomiest arrangement that shows everything, else the one that misses the least."""
    choices = []
    for widest in _WIDEST:
        lines = {node.key: _lines(node, size, widest - 2 * _PAD) for node in graph.nodes}
        sizes = {node.key: _size(lines[node.key], size, bold=node.centre) for node in graph.nodes}
        choices += [(lines, sizes, gaps) for gaps in _GAPS]
    return arranged(graph, choices, _said(graph.ties), (box.w, box.h))


def _lines(node: GraphNode, size: float, room: int) -> list[str]:
    """The name in lines; the room is as wide as its longest word, which is not broken, within reason."""
    longest = max((width(word, size, bold=node.centre) for word in node.name.split()), default=0)
    return wrap(node.name, size, max(room, min(longest, _WIDEST[0])), bold=node.centre)


def _size(lines: Sequence[str], size: float, *, bold: bool) -> Spot:
    wide = max((width(text, size, bold=bold) for text in lines), default=0)
    return wide + 2 * _PAD + _BAR, height(size, max(1, len(lines))) + _PAD


def _said(ties: Sequence[Tie]) -> dict[str, Spot]:
    return {
        tie.key: (max(width(one.text, _TIE) for one in tie.lines) * _SLACK + 40_000, height(_TIE, len(tie.lines)))
        for tie in ties
        if tie.lines
    }


def _absolute(rect: Rect, box: Box) -> Box:
    return Box(round(box.x + rect.x), round(box.y + rect.y), round(rect.w), round(rect.h))


def _node(
    node: GraphNode,
    said: tuple[Sequence[str], float],
    at: Box,
    colour: Colour,
    identifier: int,
    ids: Callable[[int], int],
) -> list[Xml]:
    """The box with its name, and the bar in the entity's colour; a mere name is dotted and has none."""
    ink = TEXT if node.known else MUTED
    lines, size = said
    words = [Paragraph(text, size, node.centre, ink, "l") for text in lines]
    edge = line(colour if node.centre else RULE, THIN) if node.known else line(MUTED, THIN, "sysDot")
    ground = solid(BAND if node.known else PAGE)
    text = node.text or node.name
    made = text_box(identifier, node.name, at, words, shape=join(ground, edge), pad=_PAD, description=text)
    if not node.known:
        return [made]
    bar = Box(at.x, at.y, _BAR, at.h)
    return [made, text_box(ids(1), f"{node.name}: colour", bar, shape=join(solid(colour), NO_LINE))]


def _pen(tie: Tie) -> Xml:
    """Dashed where it is over or in doubt, with a head where it leads to its end."""
    dashed = tie.ended or tie.certainty in _DOUBTED
    return tag(
        "a:ln",
        {"w": 2 * HAIRLINE},
        solid(_DOUBTED.get(tie.certainty, MUTED)),
        val("a:prstDash", "dash") if dashed else EMPTY,
        tag("a:tailEnd", {"type": "triangle", "w": "med", "len": "med"}) if tie.directed else EMPTY,
    )


def _tie(tie: Tie, placed: Placed, number: Mapping[str, int], box: Box, identifier: int) -> Xml:
    run = placed.runs[tie.key]
    start, end = placed.boxes[tie.start], placed.boxes[tie.end]
    apart = end.x - start.right if start.right <= end.x else start.x - end.right
    if apart < 0 or _passes(run, placed, (tie.start, tie.end)):
        return _curve(tie, run, box, identifier)
    forwards = start.right <= end.x
    sites = (_RIGHT, _LEFT) if forwards else (_LEFT, _RIGHT)
    (x1, y1), (x2, y2) = run[0], run[-1]
    flips: dict[str, str | int | float] = {}
    if x2 < x1:
        flips["flipH"] = 1
    if y2 < y1:
        flips["flipV"] = 1
    offset = {"x": round(box.x + min(x1, x2)), "y": round(box.y + min(y1, y2))}
    extent = {"cx": round(abs(x2 - x1)), "cy": round(abs(y2 - y1))}
    level = extent["cy"] < 2
    own = tag(
        "p:nvCxnSpPr",
        None,
        names(identifier, tie.key, tie.text),
        tag(
            "p:cNvCxnSpPr",
            None,
            tag("a:stCxn", {"id": number[tie.start], "idx": sites[0]}),
            tag("a:endCxn", {"id": number[tie.end], "idx": sites[1]}),
        ),
        tag("p:nvPr"),
    )
    shape = tag("a:prstGeom", {"prst": "straightConnector1" if level else "curvedConnector3"}, tag("a:avLst"))
    frame = tag("a:xfrm", flips, tag("a:off", offset), tag("a:ext", extent))
    return tag("p:cxnSp", None, own, tag("p:spPr", None, frame, shape, _pen(tie)))


def _passes(run: Sequence[Spot], placed: Placed, own: tuple[str, str]) -> bool:
    """Whether other boxes stand between the two ends."""
    low, high = min(run[0][0], run[-1][0]), max(run[0][0], run[-1][0])
    top, bottom = min(y for _, y in run), max(y for _, y in run)
    return any(
        low < one.x and one.right < high and top - one.h < one.y < bottom + one.h
        for key, one in placed.boxes.items()
        if key not in own
    )


def _curve(tie: Tie, run: Sequence[Spot], box: Box, identifier: int) -> Xml:
    left, top = min(x for x, _ in run), min(y for _, y in run)
    wide, tall = max(x for x, _ in run) - left, max(y for _, y in run) - top
    frame = Box(round(box.x + left), round(box.y + top), max(1, round(wide)), max(1, round(tall)))
    points = [tag("a:pt", {"x": round(x - left), "y": round(y - top)}) for x, y in run]
    path = join(tag("a:moveTo", None, points[0]), *(tag("a:lnTo", None, point) for point in points[1:]))
    return freeform(identifier, tie.text or tie.key, frame, path, join(tag("a:noFill"), _pen(tie)))


def _words(tie: Tie, at: Box, identifier: int) -> Xml:
    """What the tie says, on a patch of the page's colour."""
    words = [Paragraph(one.text, _TIE, colour=_DOUBTED.get(one.certainty, MUTED), align="ctr") for one in tie.lines]
    return text_box(identifier, f"{tie.key}: label", at, words, shape=join(solid(PAGE), NO_LINE), breaks=False)
