"""Paints a whole layout, from the back to the front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from desktop.plotting.painters.arrows import paint_arrow
from desktop.plotting.painters.bubbles import paint_bubble
from desktop.plotting.painters.canvas import crisp, rect, whole
from desktop.plotting.painters.crosses import paint_heat
from desktop.plotting.painters.dates import paint_date
from desktop.plotting.painters.graph import paint_link, paint_node_box
from desktop.plotting.painters.hierarchy import paint_sector, paint_tiles
from desktop.plotting.painters.marks import paint_area, paint_block, paint_dot, paint_run, paint_whisker
from desktop.plotting.painters.stamps import stamp_tag
from desktop.theme.badge import dotted, paint_badge
from desktop.theme.sign import paint_sign

if TYPE_CHECKING:
    from desktop.plotting.box import Box
    from desktop.plotting.painters.canvas import Canvas
    from desktop.plotting.shapes import Layout, Leader, Stroke, Tag
    from desktop.plotting.time_shapes import Bars

GUIDE = (2.0, 3.0)


def paint_layout(canvas: Canvas, layout: Layout, *, ground: bool = True) -> None:
    """Everything a figure shows; ``ground`` fills the page first."""
    painter = canvas.painter
    canvas.smooth(False)
    if ground:
        painter.fillRect(QRectF(0, 0, layout.width, layout.height), canvas.theme.colour("surface.content"))
    _paint_back(canvas, layout)
    _paint_marks(canvas, layout)
    for plate in layout.plates:
        _plate(canvas, plate)
    for arrow in layout.arrows:
        paint_arrow(canvas, arrow)
    for glyph in layout.dates:
        paint_date(canvas, glyph)
    for leader in layout.leaders:
        _leader(canvas, leader)
    for tag in layout.tags:
        _tag(canvas, tag)
    for words in (*layout.words, *layout.labels):
        canvas.words(words)
    for badge in layout.badges:
        paint_badge(painter, QPointF(*badge.centre), badge.kind.value, canvas.theme)
    for sign in layout.signs:
        paint_sign(painter, QPointF(*sign.left), sign.kind, sign.level, canvas.theme.inked(sign.tone))


def _paint_back(canvas: Canvas, layout: Layout) -> None:
    canvas.smooth(False)
    for box in layout.grounds:
        canvas.painter.fillRect(whole(box), canvas.theme.colour("surface.chrome"))
    for stroke in layout.grid:
        paint_stroke(canvas, stroke)
    for gap in layout.gaps:
        _outlined_box(canvas, rect(gap.box), canvas.theme.colour("surface.chrome"), "line.strong")
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    for token in dict.fromkeys(patch.token for patch in layout.patches):
        canvas.painter.setBrush(canvas.theme.colour(token))
        canvas.painter.drawRects([QRectF(*patch.box) for patch in layout.patches if patch.token == token])
    for bars in layout.bars:
        _bars(canvas, bars)
    if layout.empty is not None:
        _outlined_box(canvas, rect(layout.empty), None, "text.tertiary")


def _bars(canvas: Canvas, bars: Bars) -> None:
    left, foot, step, heights, token = bars
    wide = step - 1
    canvas.painter.setBrush(canvas.theme.colour(token))
    canvas.painter.drawRects(
        [QRectF(round(left + at * step), foot - tall, wide, tall) for at, tall in enumerate(heights) if tall]
    )


def _paint_marks(canvas: Canvas, layout: Layout) -> None:
    for area in layout.areas:
        paint_area(canvas, area)
    for heat in layout.heats:
        paint_heat(canvas, heat)
    if layout.tiles:
        paint_tiles(canvas, layout.tiles)
    for block in layout.blocks:
        paint_block(canvas, block)
    for sector in layout.sectors:
        paint_sector(canvas, sector)
    for stroke in layout.frame:
        paint_stroke(canvas, stroke)
    _paint_points(canvas, layout)


def _paint_points(canvas: Canvas, layout: Layout) -> None:
    """Lines and what stands on them."""
    for bubble in layout.bubbles:
        paint_bubble(canvas, bubble)
    for run in layout.runs:
        paint_run(canvas, run)
    for link in layout.links:
        paint_link(canvas, link)
    for node in layout.node_boxes:
        paint_node_box(canvas, node)
    for whisker in layout.whiskers:
        paint_whisker(canvas, whisker)
    for dot in layout.dots:
        paint_dot(canvas, dot)


def paint_stroke(canvas: Canvas, stroke: Stroke) -> None:
    """A hairline of the frame, on whole pixels."""
    canvas.smooth(canvas.vector)
    pen = QPen(canvas.theme.colour(stroke.token), 1)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if stroke.style != "solid":
        pen.setDashPattern(list(GUIDE))
    canvas.painter.setPen(pen)
    (x1, y1), (x2, y2) = stroke.start, stroke.end
    if x1 == x2:
        x1 = x2 = crisp(x1)
    elif y1 == y2:
        y1 = y2 = crisp(y1)
    else:
        canvas.smooth(True)
    canvas.painter.drawLine(QLineF(x1, y1, x2, y2))


def _outlined_box(canvas: Canvas, box: QRectF, ground: QColor | None, token: str) -> None:
    canvas.smooth(False)
    if ground is not None:
        canvas.painter.fillRect(box, ground)
    canvas.smooth(True)
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    canvas.painter.setPen(dotted(canvas.theme, token))
    left, top = crisp(box.left()), crisp(box.top())
    canvas.painter.drawRect(QRectF(left, top, crisp(box.right()) - left - 1, crisp(box.bottom()) - top - 1))


def _plate(canvas: Canvas, box: Box) -> None:
    canvas.smooth(True)
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    canvas.painter.setBrush(canvas.theme.colour("surface.content"))
    canvas.painter.drawRoundedRect(rect(box), 3, 3)


def _leader(canvas: Canvas, leader: Leader) -> None:
    canvas.smooth(True)
    canvas.painter.setPen(QPen(canvas.tone(leader.tone), 1))
    canvas.painter.drawLine(QLineF(*leader.start, *leader.end))


def _tag(canvas: Canvas, tag: Tag) -> None:
    """A claim in a small box; dashed where it is disputed, on a plate where the ground is hatched."""
    if canvas.stamped and not tag.disputed and not tag.words.on_fill:
        edge, ground = canvas.theme.colour("line.strong"), canvas.theme.colour("surface.content")
        stamp_tag(canvas.painter, canvas.ratio, tag, canvas.tone(tag.words.tone), edge, ground)
        return
    canvas.smooth(True)
    painter = canvas.painter
    if tag.words.on_fill:
        colour = canvas.tone(tag.words.tone, on_fill=True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        colour = canvas.theme.colour("disputed" if tag.disputed else "line.strong")
        painter.setBrush(canvas.theme.colour("surface.content"))
    pen = QPen(colour, 1)
    if tag.disputed:
        pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.drawRoundedRect(rect(tag.box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    canvas.words(tag.words)
