"""Small shapes that a picture repeats by the hundred, drawn once and stamped after that.

For the screen only, where a time line is moved: a line of words costs a twentieth of drawing it again, a rounded box
a tenth. Stamps lie on whole device pixels.
"""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from desktop.plotting import text

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.plotting.box import Box

MARGIN: Final = 2
"""Around a stamp: glyphs and antialiased edges reach out of their boxes."""
MOST: Final = 1_024
"""About ten megabytes of words."""


def stamp_words(painter: QPainter, ratio: float, at: tuple[float, float], line: str, style: str, ink: QColor) -> None:
    """A line of words with the left end of its baseline at a place."""
    _put(painter, ratio, at, _words(line, style, ink.rgba(), ratio), ceil(text.metrics(style).ascent()))


def stamp_dot(painter: QPainter, ratio: float, centre: tuple[float, float], radius: float, ink: QColor) -> None:
    """A disc."""
    half = ceil(radius)
    _put(painter, ratio, (centre[0] - half, centre[1]), _dot(radius, ink.rgba(), ratio), half)


def stamp_box(painter: QPainter, ratio: float, box: Box, edge: QColor, ground: QColor) -> None:
    """A rounded box with a hairline around it."""
    found = _box(round(box.width, 1), round(box.height, 1), edge.rgba(), ground.rgba(), ratio)
    _put(painter, ratio, (box.x, box.y), found, 0)


def _put(painter: QPainter, ratio: float, at: tuple[float, float], stamp: QPixmap, above: int) -> None:
    """A stamp whose origin lies ``above`` pixels under its upper edge."""
    x, y = round(at[0] * ratio) / ratio, round(at[1] * ratio) / ratio
    painter.drawPixmap(QPointF(x - MARGIN, y - above - MARGIN), stamp)


def _made(wide: float, tall: float, ratio: float, draw: Callable[[QPainter], None]) -> QPixmap:
    made = QPixmap(ceil((wide + 2 * MARGIN) * ratio), ceil((tall + 2 * MARGIN) * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(MARGIN, MARGIN)
    draw(painter)
    painter.end()
    return made


@lru_cache(maxsize=MOST)
def _words(line: str, style: str, ink: int, ratio: float) -> QPixmap:
    metrics = text.metrics(style)

    def draw(painter: QPainter) -> None:
        painter.setFont(text.font(style))
        painter.setPen(QColor.fromRgba(ink))
        painter.drawText(QPointF(0, ceil(metrics.ascent())), line)

    return _made(text.width(line, style), ceil(metrics.ascent()) + ceil(metrics.descent()), ratio, draw)


@lru_cache(maxsize=32)
def _dot(radius: float, ink: int, ratio: float) -> QPixmap:
    half = ceil(radius)

    def draw(painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor.fromRgba(ink))
        painter.drawEllipse(QPointF(half, half), radius, radius)

    return _made(2 * half, 2 * half, ratio, draw)


@lru_cache(maxsize=256)
def _box(wide: float, tall: float, edge: int, ground: int, ratio: float) -> QPixmap:
    def draw(painter: QPainter) -> None:
        painter.setPen(QPen(QColor.fromRgba(edge), 1))
        painter.setBrush(QColor.fromRgba(ground))
        painter.drawRoundedRect(QRectF(0.5, 0.5, wide - 1, tall - 1), 3, 3)

    return _made(wide, tall, ratio, draw)
