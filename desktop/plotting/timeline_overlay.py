"""What lies over a time line on screen: the selected mark's line and wash, the day, the window in the overview."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from desktop.plotting.painters.canvas import crisp, rect

if TYPE_CHECKING:
    from desktop.figures.figure import Entity
    from desktop.plotting.painters.canvas import Canvas
    from desktop.plotting.shapes import Layout, Mark
    from desktop.plotting.time_shapes import TimePlaces

GRIP: Final = (6.0, 16.0)
KNOB: Final = 5.0


def paint_time_overlay(canvas: Canvas, layout: Layout, selected: Entity | None, mark: Mark | None) -> None:
    """Under the outline and the tooltip of what is pointed at."""
    places = layout.timeline
    if places is None:
        return
    chosen = [one for one in layout.marks if selected is not None and one.entity == selected and one.box.width]
    if selected is not None and not chosen:
        chosen = _counted(layout, places, f"{selected.kind}:{selected.id}")
    for one in chosen:
        _line(canvas, places, one)
    for one in chosen:
        _wash(canvas, places, one)
    if mark is not None and mark not in chosen:
        _thin_line(canvas, places, mark)
    if places.day is not None:
        _day(canvas, places)
    if places.overview is not None:
        _window(canvas, places)


def _counted(layout: Layout, places: TimePlaces, key: str) -> list[Mark]:
    """The bubble that counts a mark."""
    bubble = next((name for name, keys, _ in places.clusters if key in keys), "")
    return [one for one in layout.marks if bubble and one.key == bubble]


def _is_dated(places: TimePlaces, mark: Mark) -> bool:
    return places.body.y <= mark.centre[1] <= places.body.bottom


def _line(canvas: Canvas, places: TimePlaces, mark: Mark) -> None:
    """An accent line through the measure and the lanes."""
    if _is_dated(places, mark):
        canvas.smooth(False)
        canvas.painter.setPen(QPen(canvas.theme.colour("accent"), 1))
        x = crisp(mark.centre[0])
        canvas.painter.drawLine(QLineF(x, places.body.y, x, places.body.bottom))


def _thin_line(canvas: Canvas, places: TimePlaces, mark: Mark) -> None:
    if _is_dated(places, mark):
        canvas.smooth(False)
        canvas.painter.setPen(QPen(canvas.theme.colour("accent.line"), 1))
        x = crisp(mark.centre[0])
        canvas.painter.drawLine(QLineF(x, places.body.y, x, places.body.bottom))


def _wash(canvas: Canvas, places: TimePlaces, mark: Mark) -> None:
    """The words of the selected mark in the accent on its wash; the mark itself in an accent ring."""
    label = next((words for key, words in places.words if key == mark.key), None)
    canvas.smooth(True)
    painter = canvas.painter
    if label is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(canvas.theme.colour("accent.wash"))
        painter.drawRoundedRect(rect(label.box.grown(1).cut(left=-3, right=-3)), 3, 3)
        canvas.words(label._replace(tone="accent", plate=False))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(canvas.theme.colour("accent"), 1.75))
    if mark.entity is None:
        painter.drawRoundedRect(rect(mark.box.grown(1)), 3, 3)
    else:
        painter.drawEllipse(QPointF(*mark.centre), 6.0, 6.0)


def _day(canvas: Canvas, places: TimePlaces) -> None:
    """The day in whose light things are seen: a guide with a knob to drag it by."""
    assert places.day is not None
    canvas.smooth(True)
    pen = QPen(canvas.theme.colour("accent"), 1.25)
    pen.setDashPattern([3, 3])
    canvas.painter.setPen(pen)
    x = crisp(places.day)
    canvas.painter.drawLine(QLineF(x, places.body.y + 2 * KNOB, x, places.body.bottom))
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    canvas.painter.setBrush(canvas.theme.colour("accent"))
    canvas.painter.drawEllipse(QPointF(x, places.body.y + KNOB), KNOB, KNOB)


def _window(canvas: Canvas, places: TimePlaces) -> None:
    """The visible days inside the whole range, with two handles."""
    assert places.overview is not None
    left, right = places.window
    top, tall = places.overview.y - 2, 34.0
    canvas.smooth(True)
    painter = canvas.painter
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(canvas.theme.colour("accent"), 1.5))
    painter.drawRoundedRect(QRectF(left, top, max(2.0, right - left), tall), 3, 3)
    painter.setBrush(canvas.theme.colour("surface.content"))
    for x in (left, right):
        painter.drawRoundedRect(QRectF(x - GRIP[0] / 2, top + (tall - GRIP[1]) / 2, *GRIP), 2, 2)
