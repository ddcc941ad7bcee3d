"""Small shapes that a picture repeats by the hundred, drawn once and stamped after that.

For the screen only, where a time line is moved: a line of words costs a twentieth of drawing it again, a rounded box
a tenth. Stamps lie on whole device pixels.
"""

from __future__ import annotations

from functools import cache, lru_cache
from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from desktop.plotting import text

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.plotting.shapes import Tag

MARGIN: Final = 2
"""Around a stamp: glyphs and antialiased edges reach out of their boxes."""
MOST: Final = 1_024
"""About ten megabytes of words."""


def stamp_words(painter: QPainter, ratio: float, x: float, baseline: float, line: str, style: str, ink: QColor) -> None:
    """A line of words with the left end of its baseline at a place."""
    _put(painter, ratio, x, baseline - _above(style), _words(line, style, ink.rgba(), ratio))


def stamp_dot(painter: QPainter, ratio: float, x: float, y: float, radius: float, ink: QColor) -> None:
    """A disc around a place."""
    half = ceil(radius)
    _put(painter, ratio, x - half, y - half, _dot(radius, ink.rgba(), ratio))


def stamp_tag(painter: QPainter, ratio: float, tag: Tag, ink: QColor, edge: QColor, ground: QColor) -> None:
    """A line of words in a rounded box with a hairline around it."""
    x, y, wide, tall = tag.box
    words = tag.words
    inset = round(words.box.x - x, 1), round(words.box.y - y, 1), words.box.height
    shape = round(wide, 1), round(tall, 1), *inset
    _put(
        painter, ratio, x, y, _tag(words.lines[0], words.style, shape, (ink.rgba(), edge.rgba(), ground.rgba()), ratio)
    )


def _put(painter: QPainter, ratio: float, x: float, y: float, stamp: QPixmap) -> None:
    """A stamp with its upper left corner near a place: on whole pixels, where drawing costs half as much."""
    if ratio == 1.0:
        painter.drawPixmap(round(x) - MARGIN, round(y) - MARGIN, stamp)
    else:
        painter.drawPixmap(QPointF(round(x * ratio) / ratio - MARGIN, round(y * ratio) / ratio - MARGIN), stamp)


@cache
def _above(style: str) -> int:
    """How far glyphs of a style reach above their baseline at most."""
    return ceil(text.metrics(style).ascent())


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
    above = _above(style)

    def draw(painter: QPainter) -> None:
        painter.setFont(text.font(style))
        painter.setPen(QColor.fromRgba(ink))
        painter.drawText(QPointF(0, above), line)

    return _made(text.width(line, style), above + ceil(text.metrics(style).descent()), ratio, draw)


@lru_cache(maxsize=32)
def _dot(radius: float, ink: int, ratio: float) -> QPixmap:
    half = ceil(radius)

    def draw(painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor.fromRgba(ink))
        painter.drawEllipse(QPointF(half, half), radius, radius)

    return _made(2 * half, 2 * half, ratio, draw)


@lru_cache(maxsize=MOST)
def _tag(line: str, style: str, shape: tuple[float, ...], colours: tuple[int, int, int], ratio: float) -> QPixmap:
    wide, tall, left, top, high = shape
    ink, edge, ground = (QColor.fromRgba(colour) for colour in colours)

    def draw(painter: QPainter) -> None:
        painter.setPen(QPen(edge, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(0.5, 0.5, wide - 1, tall - 1), 3, 3)
        painter.setFont(text.font(style))
        painter.setPen(ink)
        painter.drawText(QPointF(left, round(top + text.baseline(style, high))), line)

    return _made(wide, tall, ratio, draw)
