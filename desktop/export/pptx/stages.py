"""A life cycle as grouped native shapes: the curve as one outline, the stages' names, the marked positions."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from desktop.analysis.life_cycle import STAGES
from desktop.export.pptx.colours import ACCENT, GRID, MUTED, NO_FILL, OUTLINE, PAGE, TEXT, THIN, UNNAMED, line, solid
from desktop.export.pptx.metrics import fit, height, width
from desktop.export.pptx.model import Box
from desktop.export.pptx.shapes import Paragraph, freeform, group, text_box
from desktop.export.pptx.xml import join, tag
from desktop.figures.figure import Certainty
from desktop.figures.stage_curve import curve, middle_of
from desktop.figures.wording import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.export.pptx.xml import Xml
    from desktop.figures.figure import Figure, Node

TOP, FOOT = 380_000, 260_000
DOT: Final = 150_000
SIZE: Final = 12
LABEL: Final = 230_000
_APART: Final = (-0.18, 0.18, 0.0, 0.34, -0.34)


def stages(figure: Figure, box: Box, name: str, ids: Callable[[int], int]) -> Xml:
    """The group; ``ids`` hands out shape ids."""
    own = ids(1)
    plot = box.inset(top=TOP, bottom=FOOT)
    shapes = [_said(say(figure.language, "lifecycle.schematic"), Box(box.x, box.y, box.w // 3, LABEL), ids(1))]
    shapes += _names([node for node in figure.nodes if not node.parent], plot, ids)
    shapes.append(_curve(plot, ids(1)))
    marked = [node for node in figure.nodes if node.parent]
    counted: Counter[str] = Counter()
    for node in marked:
        alone = sum(1 for one in marked if one.parent == node.parent) == 1
        shift = 0.0 if alone else _APART[counted[node.parent] % len(_APART)]
        shapes += _position(node, plot, shift, counted[node.parent] % 2, ids)
        counted[node.parent] += 1
    return group(own, name, figure.alt_text, box, shapes)


def _said(text: str, place: Box, identifier: int) -> Xml:
    words = [Paragraph(fit(text, SIZE - 2, place.w), SIZE - 2, colour=MUTED, align="l")]
    return text_box(identifier, "Note", place, words, anchor="t")


def _names(nodes: list[Node], plot: Box, ids: Callable[[int], int]) -> list[Xml]:
    """The stages below the curve, each in a frame of its own."""
    made, wide = [], plot.w // len(STAGES)
    for place, node in enumerate(nodes):
        stretch = Box(plot.x + place * wide, plot.y, wide, plot.h)
        made.append(text_box(ids(1), f"{node.name} stretch", stretch, shape=join(NO_FILL, line(GRID, THIN))))
        below = Box(stretch.x, plot.bottom, wide, FOOT)
        words = [Paragraph(fit(node.name, SIZE, wide), SIZE, colour=TEXT, align="ctr")]
        made.append(text_box(ids(1), node.name, below, words))
    return made


def _curve(plot: Box, identifier: int) -> Xml:
    points = [(round(across * plot.w), round((1 - up) * plot.h)) for across, up in curve()]
    steps = [tag("a:moveTo", None, _at(points[0]))]
    steps += [tag("a:lnTo", None, _at(point)) for point in points[1:]]
    return freeform(identifier, "Curve", plot, join(*steps), join(NO_FILL, line(UNNAMED, 2 * OUTLINE)))


def _at(point: tuple[int, int]) -> Xml:
    return tag("a:pt", {"x": point[0], "y": point[1]})


def _position(node: Node, plot: Box, shift: float, row: int, ids: Callable[[int], int]) -> list[Xml]:
    """A dot on the curve (a diamond where it is no source's) with its words above."""
    across, up = middle_of(node.parent, shift)
    x, y = plot.x + round(across * plot.w), plot.y + round((1 - up) * plot.h)
    colour = ACCENT if node.colour < 0 else TEXT
    preset = "diamond" if node.certainty is Certainty.MODELLED else "ellipse"
    spot = Box(x - DOT // 2, y - DOT // 2, DOT, DOT)
    look = join(solid(colour), line(PAGE, THIN))
    mark = text_box(ids(1), node.name, spot, shape=look, preset=preset, description=node.text)
    wide = min(plot.w // 2, width(node.name, SIZE, bold=True) + 120_000)
    left = min(max(plot.x, x - wide // 2), plot.right - wide)
    top = max(plot.y - TOP, y - DOT - LABEL - row * height(SIZE))
    words = [Paragraph(fit(node.name, SIZE, wide, bold=True), SIZE, True, colour, "ctr")]
    return [mark, text_box(ids(1), f"{node.name} label", Box(left, top, wide, LABEL), words)]
