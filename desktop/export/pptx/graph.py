"""A graph as grouped native shapes: boxes, connectors that hold on to them, and words on the ties.

Boxes that are moved in the slide take their connectors along. A tie that passes other boxes is an outline of its own,
because a connector would run behind them. Words that find no room are numbered and explained below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.export.pptx.balanced import balanced
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
from desktop.export.pptx.line_breaks import is_wide
from desktop.export.pptx.metrics import height, line_height, width, wrap
from desktop.export.pptx.model import Box
from desktop.export.pptx.shapes import Paragraph, freeform, group, names, text_box
from desktop.export.pptx.type_sizes import sizes_of
from desktop.export.pptx.xml import EMPTY, Xml, join, tag, val
from desktop.figures.figure import Certainty
from desktop.figures.graph_cluster import Gaps
from desktop.figures.graph_places import Choice, arranged
from desktop.figures.graph_words import Face, broken, listed, numbered, whole
from desktop.figures.wording import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from desktop.figures.figure import Figure
    from desktop.figures.graph import Graph, GraphNode, Tie, TieLine
    from desktop.figures.graph_cluster import Placed
    from desktop.figures.graph_places import Arranged
    from desktop.figures.graph_runs import Rect, Spot

_TIE: Final = 9.0
_PAD: Final = 80_000
_BAR: Final = 36_000
_WIDEST: Final = (1_900_000, 1_300_000)
_PIXEL: Final = 9_525
_ROOMY: Final = Gaps(row=110_000, row_most=330_000, cluster=300_000, unit=_PIXEL)
_CLOSE: Final = Gaps(row=50_000, row_most=330_000, cluster=180_000, unit=_PIXEL)
_TIGHT: Final = Gaps(row=20_000, row_most=330_000, cluster=120_000, unit=_PIXEL, holds=False)
_LEAST: Final = 9.0
_WHOLE, _NUMBERS = 0, -1
_LIMITS: Final = (_WHOLE, 1_150_000, 900_000)
"""Widths to which the words of ties are broken."""
_NUMBERED: Final = 500_000
"""Wider words become numbers."""
_LEFT, _RIGHT = 1, 3
"""Sites of a rectangle at which connectors hold."""
_HALF: Final = 50_000
"""Of a connector's width, in its own measure."""
_OVER_LIST = 108_000
"""Between the lowest box and the explanation of numbers."""
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
    choice, placed = graph_places(figure, box)
    nodes = {node.key: node for node in graph.nodes if node.key in placed.boxes}
    number = {key: ids(1) for key in nodes}
    ties = [tie for tie in graph.ties if tie.key in placed.runs]
    # What is in doubt lies below, so that a stretch it shares with a sure tie looks sure.
    shapes = [
        _tie(tie, placed, number, box, ids(1)) for tie in sorted(ties, key=lambda tie: tie.certainty not in _DOUBTED)
    ]
    for key, node in nodes.items():
        colour = palette.colour(node.colour, single=single)
        shapes += _node(
            node, (choice.names[key], choice.size), _absolute(placed.boxes[key], box), colour, number[key], ids
        )
    shapes += [
        _words(tie, choice.wording.lines[tie.key], _absolute(placed.words[tie.key], box), ids(1))
        for tie in ties
        if tie.key in placed.words
    ]
    if told := listed(choice.wording):
        foot = Box(box.x, round(box.bottom - choice.foot), box.w, round(choice.foot))
        words = [Paragraph("   ".join(told), _TIE, colour=MUTED, align="l")]
        shapes.append(text_box(ids(1), "mc:list", foot, words, anchor="b"))
    lost = {node.key: node.name for node in graph.nodes if node.key not in placed.boxes}
    return group(own, name, figure.alt_text, box, shapes), tuple(lost.values())


def graph_places(figure: Figure, box: Box) -> Arranged:
    """The roomiest arrangement that shows everything, else the one that misses the least."""
    assert figure.graph is not None
    return arranged(figure.graph, _choices(figure, figure.graph, box), (box.w, box.h))


def _choices(figure: Figure, graph: Graph, box: Box) -> Iterator[Choice]:
    """Roomy ones first: whole words of ties before broken ones, large names before small ones, numbers last."""
    sizes = sizes_of(box)
    steps = (
        *((sizes.label, _ROOMY, limit) for limit in _LIMITS),
        *((sizes.label, _CLOSE, limit) for limit in _LIMITS),
        *((sizes.dense, _TIGHT, limit) for limit in _LIMITS),
        *((_LEAST, _TIGHT, limit) for limit in _LIMITS),
        (sizes.label, _CLOSE, _NUMBERS),
        (sizes.dense, _TIGHT, _NUMBERS),
        (_LEAST, _TIGHT, _NUMBERS),
    )
    for size, gaps, limit in steps:
        if limit == _NUMBERS:
            wording = numbered(graph, _FACE, _NUMBERED, say(figure.language, "comma"))
        else:
            wording = broken(graph, _FACE, limit) if limit else whole(graph)
        told = _list(listed(wording), box.w)
        foot = sum(line_height(text, _TIE) for text in told) + (_OVER_LIST if told else 0)
        for widest in _WIDEST:
            lines = {node.key: _lines(node, size, widest - 2 * _PAD) for node in graph.nodes}
            rooms = {node.key: _size(lines[node.key], size, bold=node.centre) for node in graph.nodes}
            yield Choice(lines, rooms, wording, _said(wording.lines), gaps, foot, size)


def _list(told: Sequence[str], room: int) -> list[str]:
    return wrap("   ".join(told), _TIE, round(room / _SLACK)) if told else []


def _lines(node: GraphNode, size: float, room: int) -> Sequence[str]:
    """The name in lines; the room is as wide as its longest word, which is not broken, within reason."""
    longest = max((width(word, size, bold=node.centre) for word in node.name.split()), default=0)
    return balanced(node.name, size, max(room, min(longest, _WIDEST[0])), bold=node.centre)


def _size(lines: Sequence[str], size: float, *, bold: bool) -> Spot:
    wide = max((round(width(text, size, bold=bold) * _stretch(text)) for text in lines), default=0)
    return wide + 2 * _PAD + _BAR, height(size, max(1, len(lines))) + _PAD


def _stretch(text: str) -> float:
    """Of words that mix scripts: readers put distances where one follows the other, some more of them than others."""
    wide = sum(map(is_wide, text))
    return _SLACK if 0 < wide < len(text) else 1.0


def _said(told: Mapping[str, Sequence[TieLine]]) -> dict[str, Spot]:
    return {
        key: (max(_FACE.width(line.text) for line in lines), sum(line_height(line.text, _TIE) for line in lines))
        for key, lines in told.items()
    }


def _wide(text: str) -> float:
    return width(text, _TIE) * _SLACK + 40_000


_FACE: Final = Face(_wide, lambda text, limit: balanced(text, _TIE, round((limit - 40_000) / _SLACK)))


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
    """A connector from box to box where readers draw it as it is laid out, else the same line without hold."""
    run = placed.runs[tie.key]
    (x1, y1), (x2, y2) = run[0], run[-1]
    if len(run) not in {2, 4} or x1 == x2:
        return _outline(tie, run, box, identifier)
    flips: dict[str, str | int | float] = {}
    if x2 < x1:
        flips["flipH"] = 1
    if y2 < y1:
        flips["flipV"] = 1
    offset = {"x": round(box.x + min(x1, x2)), "y": round(box.y + min(y1, y2))}
    extent = {"cx": round(abs(x2 - x1)), "cy": round(abs(y2 - y1))}
    sites = (_RIGHT, _LEFT) if x1 < x2 else (_LEFT, _RIGHT)
    held = [
        tag(f"a:{end}Cxn", {"id": number[key], "idx": site})
        for end, key, site, y in (("st", tie.start, sites[0], y1), ("end", tie.end, sites[1], y2))
        if abs(placed.boxes[key].middle - y) < 1
    ]
    frame = tag("a:xfrm", flips, tag("a:off", offset), tag("a:ext", extent))
    if len(run) == 2:
        bend, shape = _HALF, tag("a:prstGeom", {"prst": "straightConnector1"}, tag("a:avLst"))
    else:
        bend = round((run[1][0] - x1) / (x2 - x1) * 2 * _HALF)
        bends = tag("a:avLst", None, tag("a:gd", {"name": "adj1", "fmla": f"val {bend}"}))
        shape = tag("a:prstGeom", {"prst": "bentConnector3"}, bends)
    named = names(identifier, tie.key, tie.text)
    drawn = tag("p:spPr", None, frame, shape, _pen(tie))
    if abs(bend - _HALF) > 1:
        # Readers bend connectors half way, whatever the file says.
        return tag("p:sp", None, tag("p:nvSpPr", None, named, tag("p:cNvSpPr"), tag("p:nvPr")), drawn)
    own = tag("p:nvCxnSpPr", None, named, tag("p:cNvCxnSpPr", None, *held), tag("p:nvPr"))
    return tag("p:cxnSp", None, own, drawn)


def _outline(tie: Tie, run: Sequence[Spot], box: Box, identifier: int) -> Xml:
    left, top = min(x for x, _ in run), min(y for _, y in run)
    wide, tall = max(x for x, _ in run) - left, max(y for _, y in run) - top
    frame = Box(round(box.x + left), round(box.y + top), max(1, round(wide)), max(1, round(tall)))
    points = [tag("a:pt", {"x": round(x - left), "y": round(y - top)}) for x, y in run]
    path = join(tag("a:moveTo", None, points[0]), *(tag("a:lnTo", None, point) for point in points[1:]))
    return freeform(identifier, tie.text or tie.key, frame, path, join(tag("a:noFill"), _pen(tie)))


def _words(tie: Tie, lines: Sequence[TieLine], at: Box, identifier: int) -> Xml:
    """What the tie says, on a patch of the page's colour."""
    words = [Paragraph(one.text, _TIE, colour=_DOUBTED.get(one.certainty, MUTED), align="ctr") for one in lines]
    return text_box(identifier, f"{tie.key}: label", at, words, shape=join(solid(PAGE), NO_LINE), breaks=False)
