"""A spark line in a cell: points where a value is stated, joined where one estimator speaks, dashed ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from desktop.theme.theme import Theme

HEIGHT: Final = 16
STROKE: Final = 1.5
RADIUS: Final = 1.75
END: Final = 2.75


class PointLook(Protocol):
    """A value of a spark line: place and height from 0 to 1, and what is known of it."""

    @property
    def x(self) -> float:
        """From 0 to 1."""

    @property
    def y(self) -> float:
        """From 0 to 1."""

    @property
    def joined(self) -> bool:
        """Whether a line leads here from the point before."""

    @property
    def forecast(self) -> bool:
        """Whether its source looks ahead."""

    @property
    def hollow(self) -> bool:
        """Whether others doubt it."""


def paint_spark(
    painter: QPainter, box: QRectF, points: Sequence[PointLook], colour: int, theme: Theme, height: float = HEIGHT
) -> None:
    """Draw the points in the middle of a cell, zero at the bottom; the last one larger."""
    room = QRectF(box.left() + END, box.center().y() - height / 2, box.width() - 2 * END, height)
    places = [QPointF(room.left() + p.x * room.width(), room.bottom() - p.y * room.height()) for p in points]
    ink = theme.entity(colour).fill if colour else theme.colour("text.secondary")
    painter.setPen(QPen(theme.colour("line.hair"), 1))
    painter.drawLine(QLineF(room.left(), round(room.bottom()) + 0.5, room.right(), round(room.bottom()) + 0.5))
    for before, here, point in zip(places, places[1:], points[1:], strict=False):
        if point.joined:
            pen = QPen(ink, STROKE)
            if point.forecast:
                pen.setDashPattern([3, 2])
            painter.setPen(pen)
            painter.drawLine(before, here)
    for number, (place, point) in enumerate(zip(places, points, strict=True)):
        radius = END if number == len(points) - 1 else RADIUS
        if point.hollow:
            painter.setPen(QPen(ink, 1.25))
            painter.setBrush(theme.colour("surface.content"))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
        painter.drawEllipse(place, radius, radius)
