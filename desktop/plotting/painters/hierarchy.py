"""Painters of what only hierarchies have: thousands of small cells at once, and pieces of rings."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPen, QTransform

from desktop.figures.figure import Certainty
from desktop.plotting.painters.canvas import polygon
from desktop.theme.badge import dotted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.plotting.painters.canvas import Canvas
    from desktop.plotting.sector import Sector
    from desktop.plotting.shapes import Tile
    from desktop.theme.theme import EntityColours

SEAM: Final = 1.5
"""Between pieces of a ring, in the page's colour."""
THIN: Final = 4.0
"""Pieces of a shorter outer arc stand without a seam: it would be all of them."""
EDGE: Final = 1.5
GRAIN: Final = 4
"""Side of the tile of the grain."""
DASH: Final = (4.0, 8 / 3)


def paint_tiles(canvas: Canvas, tiles: Iterable[Tile]) -> None:
    """All small cells, those of one colour at once and without a pen: an outline each would take most of the time."""
    groups: dict[tuple[int, Certainty, bool], list[QRect]] = {}
    for (x, y, width, height), colour, certainty, _, grain in tiles:
        left, top = round(x), round(y)
        box = QRect(left, top, max(1, round(x + width) - left), max(1, round(y + height) - top))
        groups.setdefault((colour, certainty, grain), []).append(box)
    canvas.smooth(False)
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    for (colour, certainty, grain), boxes in groups.items():
        canvas.painter.setBrush(_ground(canvas, colour, certainty, grain))
        canvas.painter.drawRects(boxes)


def _ground(canvas: Canvas, colour: int, certainty: Certainty, grain: bool) -> QBrush:
    colours = canvas.theme.entity(colour)
    if grain:
        return _grained(canvas, colours)
    if certainty is Certainty.PUBLISHED:
        return QBrush(colours.fill)
    if certainty is Certainty.NOT_PUBLISHED:
        return QBrush(canvas.theme.colour("line.hair"))
    return QBrush(colours.hatch if certainty is Certainty.DISPUTED else colours.tint)


def _grained(canvas: Canvas, colours: EntityColours) -> QBrush:
    if canvas.vector:  # a tile would end up as a picture
        return QBrush(colours.hatch)
    return QBrush(_grain(colours.tint.rgba(), colours.fill.rgba(), round(max(canvas.ratio, 0.5) * 4) / 4))


@cache
def _grain(tint: int, fill: int, ratio: float) -> QBrush:
    """Small squares of the colour on its tint: many parts, none of which can be made out."""
    pixels = max(2, round(GRAIN * ratio))
    tile = QImage(pixels, pixels, QImage.Format.Format_RGB32)
    tile.fill(QColor.fromRgba(tint))
    solid = max(1, round((GRAIN - 1) * ratio))
    for x in range(solid):
        for y in range(solid):
            tile.setPixelColor(x, y, QColor.fromRgba(fill))
    brush = QBrush(tile)
    brush.setTransform(QTransform.fromScale(GRAIN / pixels, GRAIN / pixels))
    return brush


def paint_sector(canvas: Canvas, sector: Sector) -> None:
    """A piece of a ring in the grammar of certainty. One outline each: a joint path of many takes minutes."""
    painter, theme = canvas.painter, canvas.theme
    colours, shape = theme.entity(sector.colour), sector.outline()
    canvas.smooth(True)
    if sector.grain:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_grained(canvas, colours))
        painter.drawPolygon(polygon(shape))
    elif sector.certainty is Certainty.MODELLED or sector.rest:
        canvas.hatched(shape, colours)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        grounds = {
            Certainty.PUBLISHED: colours.fill,
            Certainty.FORECAST: colours.tint,
            Certainty.NOT_PUBLISHED: theme.colour("surface.chrome"),
        }
        painter.setBrush(grounds.get(sector.certainty, theme.colour("surface.content")))
        painter.drawPolygon(polygon(shape))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if not sector.grain and sector.certainty is not Certainty.PUBLISHED and sector.sweep * sector.outer > THIN:
        painter.setPen(_edge(canvas, sector, colours))
        painter.drawPolygon(polygon(shape))
        return
    if sector.sweep * sector.outer > THIN:
        painter.setPen(QPen(theme.colour("surface.content"), SEAM))
        painter.drawPolygon(polygon(shape))


def _edge(canvas: Canvas, sector: Sector, colours: EntityColours) -> QPen:
    if sector.certainty is Certainty.NOT_PUBLISHED:
        return dotted(canvas.theme)
    if sector.certainty is Certainty.MODELLED:
        return QPen(colours.hatch, 1)
    if sector.certainty is Certainty.REFUTED:
        return QPen(canvas.theme.colour("error"), EDGE)
    pen = QPen(colours.fill, EDGE)
    if sector.certainty is Certainty.FORECAST:
        pen.setDashPattern(list(DASH))
    return pen


def paint_selected_sector(canvas: Canvas, sector: Sector) -> None:
    """The outline of a selected piece of a ring: a gap of the page's colour, then the accent."""
    _outline(canvas, sector, "surface.content", 6.0)
    _outline(canvas, sector, "accent", 2.5)


def paint_hovered_sector(canvas: Canvas, sector: Sector, walking: bool) -> None:
    """The outline of the piece of a ring under the pointer, or walked to with the keyboard."""
    _outline(canvas, sector, "accent" if walking else "text.primary", 2.5 if walking else 1.0)


def _outline(canvas: Canvas, sector: Sector, token: str, width: float) -> None:
    canvas.smooth(True)
    pen = QPen(canvas.theme.colour(token), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    canvas.painter.setPen(pen)
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    canvas.painter.drawPolygon(polygon(sector.outline()))
