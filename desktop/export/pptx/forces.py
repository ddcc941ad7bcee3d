"""Porter's five forces as grouped native shapes: boxes with words, five squares each, arrows into the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.export.pptx.colours import MUTED, OUTLINE, PAGE, RULE, TEXT, THIN, line, solid, surface
from desktop.export.pptx.metrics import fit, fit_lines, height, width
from desktop.export.pptx.model import Box
from desktop.export.pptx.shapes import Paragraph, group, names, text_box, transform
from desktop.export.pptx.type_sizes import sizes_of
from desktop.export.pptx.xml import join, tag
from desktop.figures.figure import Certainty

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.export.pptx.type_sizes import Sizes
    from desktop.export.pptx.xml import Xml
    from desktop.figures.figure import Cell, Figure, Node

SQUARES: Final = 5
SQUARE, BETWEEN = 120_000, 40_000
ARROW: Final = 380_000
PAD: Final = 110_000
_TURNS: Final = {"up": "\u25b2 ", "down": "\u25bc "}
_PLACES: Final = {
    "rivalry": (1, 1),
    "new_entrants": (1, 0),
    "substitutes": (1, 2),
    "suppliers": (0, 1),
    "buyers": (2, 1),
}
"""Column and row of each force in the cross."""


def forces(figure: Figure, box: Box, name: str, ids: Callable[[int], int]) -> Xml:
    """The group; ``ids`` hands out shape ids."""
    own = ids(1)
    sizes = sizes_of(box)
    arrow = round(ARROW * sizes.share**2)
    wide, tall = (box.w - 2 * arrow) // 3, (box.h - 2 * arrow) // 3
    shapes: list[Xml] = []
    for node, row in zip(figure.nodes, figure.table.rows, strict=True):
        column, line_ = _PLACES[node.key]
        place = Box(box.x + column * (wide + arrow), box.y + line_ * (tall + arrow), wide, tall)
        shapes += _force(node, row, place, sizes, ids)
        if (column, line_) != (1, 1):
            shapes.append(_arrow(place, (column, line_), ids(1), node.name, arrow))
    return group(own, name, figure.alt_text, box, shapes)


def _force(node: Node, row: Sequence[Cell], place: Box, sizes: Sizes, ids: Callable[[int], int]) -> list[Xml]:
    _, rating, trend, _, sources = row
    pad, size = round(PAD * sizes.share**2), sizes.axis
    room = place.w - 2 * pad
    named = _TURNS.get(trend.glyph, "") + node.name
    beside = width(named, sizes.strong, bold=True) <= room - SQUARES * (SQUARE + BETWEEN)
    words = [Paragraph(fit(named, sizes.strong, room, bold=True), sizes.strong, True, TEXT, "l")]
    counted = sources.detail if sources.value else ""
    below = height(size) if counted or not beside else 0
    left = place.h - 2 * pad - height(sizes.strong) - below
    lines = left // height(size)
    if node.detail and lines > 0:
        words.append(Paragraph(fit_lines(node.detail, size, room, lines), size, colour=MUTED, align="l"))
    if counted and left >= 0 and (beside or width(counted, size) <= room - SQUARES * (SQUARE + BETWEEN)):
        words.append(Paragraph(counted, size, colour=TEXT, align="l"))
    top = place.y + pad + 40_000 if beside else place.bottom - pad - SQUARE
    edge = line(TEXT, OUTLINE) if node.key == "rivalry" else line(RULE, THIN)
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


def _arrow(place: Box, at: tuple[int, int], identifier: int, name: str, long: int) -> Xml:
    """A line with a head from a box to the middle one."""
    gap = long // 8
    x, y = place.x + place.w // 2, place.y + place.h // 2
    spots = {
        (1, 0): (Box(x, place.bottom + gap, 0, long - 2 * gap), "tail"),
        (1, 2): (Box(x, place.y - long + gap, 0, long - 2 * gap), "head"),
        (0, 1): (Box(place.right + gap, y, long - 2 * gap, 0), "tail"),
        (2, 1): (Box(place.x - long + gap, y, long - 2 * gap, 0), "head"),
    }
    spot, end = spots[at]
    own = tag("p:nvCxnSpPr", None, names(identifier, f"{name} arrow"), tag("p:cNvCxnSpPr"), tag("p:nvPr"))
    pen = tag("a:ln", {"w": OUTLINE}, solid(MUTED), tag(f"a:{end}End", {"type": "arrow"}))
    geometry = tag("a:prstGeom", {"prst": "line"}, tag("a:avLst"))
    return tag("p:cxnSp", None, own, tag("p:spPr", None, transform(spot), geometry, pen))
