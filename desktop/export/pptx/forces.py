"""Porter's five forces as grouped native shapes: boxes with words, five squares each, arrows into the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.export.pptx.colours import MUTED, OUTLINE, PAGE, RULE, TEXT, THIN, line, solid, surface
from desktop.export.pptx.forces_plan import BETWEEN, MIDDLE, SQUARE, SQUARES, plan_of
from desktop.export.pptx.metrics import fit, height
from desktop.export.pptx.model import Box
from desktop.export.pptx.shapes import Paragraph, group, names, text_box, transform
from desktop.export.pptx.xml import join, tag
from desktop.figures.figure import Certainty

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.export.pptx.forces_plan import CrossPlan
    from desktop.export.pptx.xml import Xml
    from desktop.figures.figure import Cell, Figure, Node


def forces(figure: Figure, box: Box, name: str, ids: Callable[[int], int]) -> Xml:
    """The group; ``ids`` hands out shape ids."""
    own, plan = ids(1), plan_of(figure, box)
    shapes: list[Xml] = []
    for node, row in zip(figure.nodes, figure.table.rows, strict=True):
        shapes += _force(node, row[1], plan, ids)
        if node.key != MIDDLE:
            shapes.append(_arrow(plan, node, ids(1)))
    return group(own, name, figure.alt_text, box, shapes)


def _force(node: Node, rating: Cell, plan: CrossPlan, ids: Callable[[int], int]) -> list[Xml]:
    said, place, size, pad = plan.said[node.key], plan.places[node.key], plan.size, plan.pad
    room, beside = place.w - 2 * pad, plan.is_beside(node.key)
    words = [Paragraph(fit(said.name, plan.strong, room, bold=True), plan.strong, True, TEXT, "l")]
    if detail := plan.detail(node.key):
        words.append(Paragraph(detail, size, colour=MUTED, align="l"))
    if counted := plan.counted(node.key):
        words.append(Paragraph(counted, size, colour=TEXT, align="l"))
    top = place.y + pad + (height(plan.strong) - SQUARE) // 2 if beside else place.bottom - pad - SQUARE
    edge = line(TEXT, OUTLINE) if node.key == MIDDLE else line(RULE, THIN)
    frame = text_box(
        ids(1), node.name, place, words, shape=join(solid(PAGE), edge), pad=pad, anchor="t", description=node.text
    )
    return [frame, *_rating(rating, Box(place.x, top, place.w - pad, SQUARE), ids)]


def _rating(rating: Cell, line_: Box, ids: Callable[[int], int]) -> list[Xml]:
    """Five squares: dotted while nobody rated, hatched where the rating is the analyst's own."""
    made = []
    for step in range(SQUARES):
        x = line_.right - (SQUARES - step) * (SQUARE + BETWEEN) + BETWEEN
        spot = Box(x, line_.y, SQUARE, SQUARE)
        if rating.level is None:
            look = surface(MUTED, Certainty.NOT_PUBLISHED)
        elif step < round(rating.level):
            look = surface(TEXT, rating.certainty or Certainty.PUBLISHED)
        else:
            look = join(solid(PAGE), line(MUTED, THIN))
        made.append(text_box(ids(1), f"{step + 1}", spot, shape=look, preset="roundRect"))
    return made


def _arrow(plan: CrossPlan, node: Node, identifier: int) -> Xml:
    """A line with a head from a box to the middle one."""
    place, middle, gap = plan.places[node.key], plan.places[MIDDLE], plan.arrow // 8
    long = plan.arrow - 2 * gap
    x, y = middle.x + middle.w // 2, middle.y + middle.h // 2
    if place.bottom < middle.y:
        spot, end = Box(x, place.bottom + gap, 0, long), "tail"
    elif place.y > middle.bottom:
        spot, end = Box(x, middle.bottom + gap, 0, long), "head"
    elif place.right < middle.x:
        spot, end = Box(place.right + gap, y, long, 0), "tail"
    else:
        spot, end = Box(middle.right + gap, y, long, 0), "head"
    own = tag("p:nvCxnSpPr", None, names(identifier, f"{node.name} arrow"), tag("p:cNvCxnSpPr"), tag("p:nvPr"))
    pen = tag("a:ln", {"w": OUTLINE}, solid(MUTED), tag(f"a:{end}End", {"type": "arrow"}))
    geometry = tag("a:prstGeom", {"prst": "line"}, tag("a:avLst"))
    return tag("p:cxnSp", None, own, tag("p:spPr", None, transform(spot), geometry, pen))
