"""Stamped shapes look like drawn ones, to within a pixel of place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from desktop.plotting import text
from desktop.plotting.box import Box
from desktop.plotting.painters.stamps import stamp_dot, stamp_tag, stamp_words
from desktop.plotting.shapes import Tag, Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

INK, PAGE = QColor("#333333"), QColor("#ffffff")


def _ink(draw: Callable[[QPainter], None], ratio: float) -> tuple[float, tuple[int, int, int, int]]:
    """How much ink there is, and left, top, right, bottom of it in device pixels."""
    image = QImage(round(240 * ratio), round(40 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(PAGE)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter)
    painter.end()
    dark = [
        (x, y, 255 - QColor(image.pixel(x, y)).lightness()) for y in range(image.height()) for x in range(image.width())
    ]
    inked = [(x, y) for x, y, amount in dark if amount > 40]
    xs, ys = [x for x, _ in inked], [y for _, y in inked]
    return sum(amount for _, _, amount in dark), (min(xs), min(ys), max(xs), max(ys))


def _words(painter: QPainter) -> None:
    painter.setFont(text.font("small"))
    painter.setPen(INK)
    painter.drawText(QPointF(12.4, 25.3), "Notice, 关于医保 (2019)")


def _dot(painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(INK)
    painter.drawEllipse(QPointF(50.0, 20.0), 4.0, 4.0)


def _tag(painter: QPainter) -> None:
    painter.setPen(QPen(INK, 1))
    painter.setBrush(PAGE)
    painter.drawRoundedRect(QRectF(20.5, 10.5, 39, 14), 3, 3)
    painter.setFont(text.font("micro"))
    painter.drawText(QPointF(25, 10 + text.baseline("micro", 15)), "+128")


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_a_stamp_has_the_ink_of_what_is_drawn_at_its_place(qtbot: QtBot, ratio: float) -> None:
    tag = Tag(Words(("+128",), Box(25, 10, 30, 15), "micro", "text.secondary"), Box(20, 10, 40, 15), disputed=False)
    pairs: list[tuple[Callable[[QPainter], None], Callable[[QPainter], None]]] = [
        (_words, lambda painter: stamp_words(painter, ratio, 12.4, 25.3, "Notice, 关于医保 (2019)", "small", INK)),
        (_dot, lambda painter: stamp_dot(painter, ratio, 50.0, 20.0, 4.0, INK)),
        (_tag, lambda painter: stamp_tag(painter, ratio, tag, INK, INK, PAGE)),
    ]
    for drawn, stamped in pairs:
        (amount, place), (other, there) = _ink(drawn, ratio), _ink(stamped, ratio)
        assert other == pytest.approx(amount, rel=0.08)
        assert all(abs(a - b) <= 1 for a, b in zip(place, there, strict=True))
