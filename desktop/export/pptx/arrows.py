"""Arrows of a figure as user shapes: they move, scale and travel with the chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.export.pptx.arrow_places import ArrowPlace, arrow_places
from desktop.export.pptx.colours import MUTED, TEXT, THIN, line
from desktop.export.pptx.type_sizes import sizes_of
from desktop.figures.arrow_ends import owner_of

if TYPE_CHECKING:
    from desktop.export.pptx.colours import Colour, Palette
    from desktop.export.pptx.model import Chart
    from desktop.export.pptx.slots import Slots
    from desktop.export.pptx.user_shapes import UserShapes
    from desktop.export.pptx.xml import Xml
    from desktop.figures.figure import Figure

_LEAST: Final = 150_000
"""The shortest arrow that still shows its head."""
_DOT: Final = 70_000


def draw_arrows(figure: Figure, chart: Chart, slots: Slots, palette: Palette, shapes: UserShapes) -> None:
    """Every arrow, among several series in the colour of its own.

    A refused one is dashed, without a head, and its label says why.
    """
    for place in arrow_places(figure, chart, slots):
        owner = owner_of(place.note, figure)
        colour: Colour = MUTED if place.note.refusal else TEXT if owner is None else palette.colour(owner.colour)
        if place.over:
            _over(place, shapes, colour)
        else:
            _upright(place, shapes, colour)
        shapes.pill(f"{place.name}/label", place.pill, place.note.text, colour, size=sizes_of(chart.box).label)


def _over(place: ArrowPlace, shapes: UserShapes, colour: Colour) -> None:
    """Up from the first point, across above everything, down to the last point."""
    pen = _pen(place, colour)
    if place.start is not None:
        shapes.stroke(f"{place.name}/start", place.start[0], place.at, place.start[0], place.feet[0], pen)
    if place.start is not None and place.end is not None:
        shapes.stroke(f"{place.name}/line", place.start[0], place.at, place.end[0], place.at, pen)
    if place.end is None:
        return
    x, foot = place.end[0], place.feet[1]
    if place.note.refusal:
        shapes.stroke(f"{place.name}/end", x, place.at, x, foot, pen)
    else:
        shapes.arrow(f"{place.name}/head", x, place.at, max(place.at + _LEAST, foot), colour, down=True)


def _upright(place: ArrowPlace, shapes: UserShapes, colour: Colour) -> None:
    """Dotted levels from both points to the shaft, and the shaft between them."""
    if place.start is None or place.end is None:
        return
    dotted = line(colour, THIN, "sysDot")
    for name, (x, y) in (("from", place.start), ("to", place.end)):
        if x != place.at:
            shapes.stroke(f"{place.name}/{name}", x, y, place.at, y, dotted)
    start, end = place.start[1], place.end[1]
    down = end > start
    if place.end[0] == place.at and abs(end - start) > _LEAST + _DOT:
        end -= _DOT if down else -_DOT
    if place.note.refusal or abs(end - start) < _LEAST:
        shapes.stroke(f"{place.name}/line", place.at, start, place.at, end, _pen(place, colour))
    else:
        shapes.arrow(f"{place.name}/line", place.at, min(start, end), max(start, end), colour, down=down)


def _pen(place: ArrowPlace, colour: Colour) -> Xml:
    return line(colour, THIN, "sysDash") if place.note.refusal else line(colour, THIN)
