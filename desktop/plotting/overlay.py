"""What lies over a figure on screen: selection, hover, crosshair, tooltip. Painted by us, plain text only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from desktop.plotting import text
from desktop.plotting.box import Box
from desktop.plotting.painters.arrows import paint_pill
from desktop.plotting.painters.canvas import crisp, rect
from desktop.plotting.painters.hierarchy import paint_hovered_sector, paint_selected_sector
from desktop.plotting.painters.marks import paint_focused, paint_hovered, paint_selected
from desktop.plotting.shapes import Words
from desktop.plotting.timeline_overlay import paint_time_overlay

if TYPE_CHECKING:
    from desktop.figures.figure import Entity
    from desktop.plotting.painters.canvas import Canvas
    from desktop.plotting.shapes import Layout, Mark

TIP_WIDTH = 280.0
TIP_GAP = 12.0
ARROW = "arrow"
"""Group of the pills of arrows."""
OUTLINE = 3.0
"""An outline reaches this far out of its mark."""
STYLE = "small"


def paint_overlay(canvas: Canvas, layout: Layout, selected: Entity | None, mark: Mark | None, walking: bool) -> None:
    """Outline what is selected and what is under the pointer, and say what the latter is."""
    paint_time_overlay(canvas, layout, selected, mark)
    if selected is not None:
        for other in layout.marks:
            if other.strong and other.entity == selected and (other.round or layout.timeline is None):
                if other.sector is not None:
                    paint_selected_sector(canvas, other.sector)
                else:
                    paint_selected(canvas, _inside(layout, other.box), other.round)
    if mark is None:
        return
    if mark.round and not mark.group.startswith(f"{ARROW}:"):
        _crosshair(canvas, layout, mark)
    if mark.group == ARROW:
        paint_pill(canvas, mark.box, walking)
    elif mark.sector is not None:
        paint_hovered_sector(canvas, mark.sector, walking)
    else:
        (paint_focused if walking else paint_hovered)(canvas, _inside(layout, mark.box), mark.round)
    if mark.text:
        _tip(canvas, tip(layout, mark))


def _inside(layout: Layout, box: Box) -> QRectF:
    """The box where an outline around it stays on the page."""
    left, top = max(box.x, OUTLINE), max(box.y, OUTLINE)
    right, bottom = min(box.right, layout.width - OUTLINE), min(box.bottom, layout.height - OUTLINE)
    return rect(Box(left, top, max(1.0, right - left), max(1.0, bottom - top)))


def tip(layout: Layout, mark: Mark) -> Words:
    """Where the tooltip of a mark stands: beside it, inside the picture, over as few points as can be."""
    lines = text.wrap_anyhow(mark.text, STYLE, min(TIP_WIDTH, layout.width - 24))
    size = (max(text.width(line, STYLE) for line in lines) + 20, text.LINE[STYLE] * len(lines) + 12)
    page = Box(1, 1, layout.width - 2, layout.height - 2)
    box = min(_places(layout, mark, size, page), key=lambda place: _covered(layout, mark, place))
    return Words(lines, box.cut(10, 6, 10, 6), STYLE, "text.primary")


def _places(layout: Layout, mark: Mark, size: tuple[float, float], page: Box) -> list[Box]:
    (x, y), (width, height) = mark.centre, size
    beside = (x + TIP_GAP, x - TIP_GAP - width)
    if mark.group == ARROW:  # never over the pill it speaks of
        left = min(max(x - width / 2, page.x), max(page.x, page.right - width))
        under = Box(left, mark.box.bottom + 8, width, height)
        return [
            under if under.bottom <= page.bottom else Box(left, max(page.y, mark.box.y - 8 - height), width, height)
        ]
    if not mark.round:
        beside = (min(mark.box.right + 6, x + 80), max(mark.box.x - 6 - width, x - 80 - width))
    found = []
    for left in beside:
        for top in (y - height - 10, y + 10, layout.plot.y + 4, layout.plot.bottom - height - 4):
            right, low = max(page.x, page.right - width), max(page.y, page.bottom - height)
            found.append(Box(min(max(left, page.x), right), min(max(top, page.y), low), width, height))
    return found


def _covered(layout: Layout, mark: Mark, place: Box) -> float:
    """What a tooltip there would hide: its own mark counts most, points more than words."""
    own = 100.0 if mark.round and place.touches(mark.box.grown(4)) else 0.0
    if mark.round and place.x < mark.centre[0] < place.right:
        own += 3.0
    points = sum(1.0 for other in layout.marks if other.round and other.strong and place.touches(other.box))
    words = sum(0.4 for label in layout.labels if place.touches(label.box))
    far = abs(place.centre[1] - mark.centre[1]) / 500
    return own + points + words + far


def _crosshair(canvas: Canvas, layout: Layout, mark: Mark) -> None:
    canvas.smooth(False)
    canvas.painter.setPen(QPen(canvas.theme.colour("accent"), 1))
    x = crisp(mark.centre[0])
    canvas.painter.drawLine(QLineF(x, layout.plot.y, x, layout.plot.bottom))
    canvas.smooth(True)
    canvas.painter.setBrush(canvas.theme.colour("surface.content"))
    canvas.painter.setPen(QPen(canvas.theme.entity(mark.colour).fill, 1.75))
    canvas.painter.drawEllipse(QPointF(*mark.centre), 4.5, 4.5)


def _tip(canvas: Canvas, words: Words) -> None:
    canvas.smooth(True)
    canvas.painter.setBrush(canvas.theme.colour("surface.content"))
    canvas.painter.setPen(QPen(canvas.theme.colour("line.strong"), 1, Qt.PenStyle.SolidLine))
    box = rect(Box(words.box.x - 10, words.box.y - 6, words.box.width + 20, words.box.height + 12))
    canvas.painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    canvas.words(words)
