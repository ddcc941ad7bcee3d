"""Painters of what stands for values: areas, blocks, lines, points. One grammar of certainty for all."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from desktop.figures.figure import Certainty
from desktop.plotting.painters.canvas import polygon, whole
from desktop.theme.badge import dotted
from desktop.theme.hatch import SMALLEST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.plotting.painters.canvas import Canvas
    from desktop.plotting.shapes import Area, Block, Dot, Pixel, Run, Whisker

DASH = (6.0, 4.0)
DOTS = (1.5, 2.5)
GUIDE = 1.25
"""Width of a line that only guides the eye."""
RING = 1.75
CORE = 0.55
"""Share of a point's radius that the light core of a part of a year takes."""
_REFUTED, _MODELLED, _PART = Certainty.REFUTED, Certainty.MODELLED, Certainty.PART_OF_YEAR
"""Read once: members of an enumeration are looked up slowly, and a chart has hundreds of points."""
_HOLLOW, _NO_PEN = Qt.BrushStyle.NoBrush, Qt.PenStyle.NoPen
_RINGS = frozenset({Certainty.DISPUTED, Certainty.NOT_PUBLISHED})


def paint_area(canvas: Canvas, area: Area) -> None:
    """A band of a fan or an area under a line."""
    colours = canvas.theme.entity(area.colour)
    # Wide areas are the dearest thing on the chart; their edges run under lines or are hardly seen.
    canvas.smooth(canvas.vector or canvas.ratio > 1)
    if area.style == "hatched":
        canvas.hatched(area.points, colours)
        return
    if area.style == "rest":
        paint_unpublished(canvas, area.points)
        return
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    canvas.painter.setBrush(colours.fill if area.style == "solid" else colours.tint)
    canvas.painter.drawPolygon(polygon(area.points))


def paint_block(canvas: Canvas, block: Block) -> None:
    """A column, bar or cell: solid, hatched, dashed, hollow or dotted."""
    painter, box = canvas.painter, whole(block.box)
    colours = canvas.theme.entity(block.colour)
    if block.certainty is Certainty.PUBLISHED:
        canvas.smooth(False)
        painter.fillRect(box, colours.fill)
        return
    edge = box.adjusted(0.5, 0.5, -0.5, -0.5)
    if block.certainty is Certainty.MODELLED:
        _hatched_block(canvas, block, box, edge)
        return
    if block.rest and min(box.width(), box.height()) >= SMALLEST:
        _rest_block(canvas, box, edge)
        return
    canvas.smooth(False)
    grounds = {
        Certainty.FORECAST: colours.tint,
        Certainty.PART_OF_YEAR: colours.tint,
        Certainty.NOT_PUBLISHED: canvas.theme.colour("surface.chrome"),
    }
    painter.fillRect(box, grounds.get(block.certainty, canvas.theme.colour("surface.content")))
    canvas.smooth(True)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if block.certainty is Certainty.NOT_PUBLISHED:
        painter.setPen(dotted(canvas.theme))
    elif block.certainty is Certainty.FORECAST:
        painter.setPen(dashes(QPen(colours.fill, 1.5)))
    elif block.certainty is Certainty.PART_OF_YEAR:
        painter.setPen(fine_dots(QPen(colours.fill, 1.0)))
    else:
        refuted = block.certainty is Certainty.REFUTED
        painter.setPen(QPen(canvas.theme.colour("error") if refuted else colours.fill, RING))
        edge = box.adjusted(1, 1, -1, -1)
    painter.drawRect(edge)


def _rest_block(canvas: Canvas, box: QRectF, edge: QRectF) -> None:
    """What is left of a whole after its stated parts: nobody says of what it consists."""
    corners = ((box.left(), box.top()), (box.right(), box.top()), (box.right(), box.bottom()))
    canvas.smooth(canvas.vector)
    paint_unpublished(canvas, (*corners, (box.left(), box.bottom())))
    canvas.smooth(True)
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    canvas.painter.setPen(dotted(canvas.theme))
    canvas.painter.drawRect(edge)


def paint_unpublished(canvas: Canvas, area: Sequence[Pixel]) -> None:
    """The ground of an unpublished remainder: pale grey hatching, no entity's colour."""
    theme = canvas.theme
    chrome, line = theme.colour("surface.chrome"), theme.colour("line.hair")
    canvas.hatched(area, theme.entity(0)._replace(tint=chrome, hatch=line))


def _hatched_block(canvas: Canvas, block: Block, box: QRectF, edge: QRectF) -> None:
    colours = canvas.theme.entity(block.colour)
    if min(block.box.width, block.box.height) < SMALLEST:
        canvas.smooth(False)
        canvas.painter.fillRect(box, colours.tint)
    else:
        corners = ((box.left(), box.top()), (box.right(), box.top()), (box.right(), box.bottom()))
        canvas.smooth(canvas.vector)
        canvas.hatched((*corners, (box.left(), box.bottom())), colours)
    canvas.smooth(False)
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    canvas.painter.setPen(QPen(colours.hatch, 1))
    canvas.painter.drawRect(edge)


def paint_run(canvas: Canvas, run: Run) -> None:
    """A run of a line: dashed for what lies ahead or is modelled."""
    canvas.smooth(True)
    canvas.painter.setPen(_pen(canvas.theme.entity(run.colour).fill.rgba(), run.weight, run.dashed, run.dotted))
    canvas.painter.setBrush(_HOLLOW)
    canvas.painter.drawPolyline(polygon(run.points))


@lru_cache(maxsize=64)
def _pen(rgba: int, weight: float, dashed: bool, is_dotted: bool) -> QPen:
    pen = QPen(QColor.fromRgba(rgba), min(weight, GUIDE) if is_dotted else weight)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return fine_dots(pen) if is_dotted else dashes(pen) if dashed else pen


def paint_whisker(canvas: Canvas, whisker: Whisker) -> None:
    """The stated range of a value."""
    canvas.smooth(True)
    canvas.painter.setPen(QPen(canvas.theme.entity(whisker.colour).fill, 1.5))
    canvas.painter.drawLine(QLineF(*whisker.start, *whisker.end))
    if whisker.open:
        (x, y), back = whisker.end, 5 if whisker.end[1] < whisker.start[1] else -5
        canvas.painter.drawPolyline(polygon(((x - 4, y + back), (x, y), (x + 4, y + back))))
        return
    for x, y in (whisker.start, whisker.end):
        canvas.painter.drawLine(QLineF(x - 4, y, x + 4, y))


def paint_dot(canvas: Canvas, dot: Dot) -> None:
    """A stated point: full; a diamond where derived, a ring where disputed, a cross where refuted.

    That of a part of a year has a light core.
    """
    painter = canvas.painter
    canvas.smooth(True)
    fill = canvas.theme.entity(dot.colour).fill
    centre, radius = QPointF(*dot.centre), dot.diameter / 2
    if dot.certainty is _REFUTED:
        painter.setPen(QPen(canvas.theme.colour("error"), RING))
        painter.drawLine(centre + QPointF(-radius, -radius), centre + QPointF(radius, radius))
        painter.drawLine(centre + QPointF(-radius, radius), centre + QPointF(radius, -radius))
        return
    if dot.certainty in _RINGS:
        wide = dot.diameter > 8.0
        painter.setPen(QPen(fill, RING))
        painter.setBrush(QBrush(Qt.BrushStyle.NoBrush) if wide else QBrush(canvas.theme.colour("surface.content")))
        painter.drawEllipse(centre, radius - RING / 2, radius - RING / 2)
        return
    painter.setPen(_NO_PEN)
    painter.setBrush(fill)
    if dot.certainty is _MODELLED:
        reach = radius + 1
        painter.drawPolygon([centre + QPointF(x * reach, y * reach) for x, y in ((0, -1), (1, 0), (0, 1), (-1, 0))])
        return
    painter.drawEllipse(centre, radius, radius)
    if dot.certainty is _PART:
        painter.setBrush(canvas.theme.entity(dot.colour).hatch)
        painter.drawEllipse(centre, radius * CORE, radius * CORE)


def fine_dots(pen: QPen) -> QPen:
    """The dots round and between values of parts of years."""
    pen.setDashPattern([part / pen.widthF() for part in DOTS])
    return pen


def dashes(pen: QPen) -> QPen:
    """The forecast dash; Qt counts dashes in pen widths."""
    pen.setDashPattern([part / pen.widthF() for part in DASH])
    return pen


def paint_selected(canvas: Canvas, box: QRectF, round_: bool) -> None:
    """The outline of what is selected: a gap of the page's colour, then the accent."""
    canvas.smooth(True)
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    for token, inset, width in (("surface.content", 2.9, 2.4), ("accent", 1.25, 2.5)):
        canvas.painter.setPen(QPen(canvas.theme.colour(token), width))
        place = box.adjusted(-3, -3, 3, 3).adjusted(inset, inset, -inset, -inset)
        _outline(canvas.painter, place, round_)


def paint_hovered(canvas: Canvas, box: QRectF, round_: bool) -> None:
    """The 1 px outline of what is under the pointer."""
    canvas.smooth(True)
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    canvas.painter.setPen(QPen(canvas.theme.colour("text.primary"), 1))
    _outline(canvas.painter, box.adjusted(-0.5, -0.5, 0.5, 0.5), round_)


def paint_focused(canvas: Canvas, box: QRectF, round_: bool) -> None:
    """The accent outline of the mark walked to with the keyboard."""
    canvas.smooth(True)
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    canvas.painter.setPen(QPen(canvas.theme.colour("accent"), 2.5))
    _outline(canvas.painter, box, round_)


def _outline(painter: QPainter, place: QRectF, round_: bool) -> None:
    if round_:
        painter.drawEllipse(place)
    else:
        painter.drawRect(place)
