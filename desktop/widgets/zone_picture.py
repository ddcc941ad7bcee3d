"""A small drawing of a page: where a heading, words and areas stand on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop.frozen import frozen
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop.theme.theme import Theme

WIDTH: Final = 212
LINE: Final = 3.0
"""Height of a line of words in pixels."""


@frozen
class Zone:
    """A rectangle in fractions of the page: a heading, words (several lines), an area, or something quiet."""

    kind: str
    x: float
    y: float
    w: float
    h: float


class ZonePicture(QWidget, Themed):
    """A page with its zones; as high as the page's proportions ask for."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._zones: tuple[Zone, ...] = ()
        self._ratio = 9 / 16

    def show_zones(self, zones: Sequence[Zone], ratio: float) -> None:
        """Draw other zones; ``ratio`` is height over width of the page."""
        self._zones, self._ratio = tuple(zones), min(max(ratio, 0.4), 1.4)
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """A fixed width; upright pages are narrower instead of higher."""
        high = WIDTH * self._ratio
        return QSize(WIDTH, round(high)) if high <= WIDTH else QSize(round(WIDTH / self._ratio), WIDTH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Page and zones."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        page = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(self.theme.colour("line.strong"), 1))
        painter.setBrush(self.theme.colour("surface.content"))
        painter.drawRect(page)
        for zone in self._zones:
            box = QRectF(
                page.x() + zone.x * page.width(),
                page.y() + zone.y * page.height(),
                zone.w * page.width(),
                zone.h * page.height(),
            )
            self._paint_zone(painter, zone.kind, box)
        painter.end()

    def _paint_zone(self, painter: QPainter, kind: str, box: QRectF) -> None:
        if kind == "area":
            painter.setPen(QPen(self.theme.colour("accent.line"), 1))
            painter.setBrush(self.theme.colour("accent.wash"))
            painter.drawRect(box)
            return
        if kind == "quiet":
            painter.fillRect(box, self.theme.colour("surface.hover"))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("text.secondary" if kind == "heading" else "line.strong"))
        step = LINE * (2.4 if kind == "heading" else 2.0)
        high = LINE * (1.4 if kind == "heading" else 0.7)
        count = max(1, min(7, int(box.height() / step)))
        for number in range(count):
            share = 0.62 if number == count - 1 and count > 1 else 1.0
            painter.drawRect(QRectF(box.x(), box.y() + number * step, box.width() * share, high))
