"""A figure as a picture: PNG, SVG, PDF. The same layout and painters as on screen; no pyqtgraph, no numpy.

All three need a QGuiApplication (the offscreen platform is enough) and return the bytes of the file;
they write nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QGuiApplication, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from desktop.plotting.layout import lay_out
from desktop.plotting.painters.canvas import Canvas
from desktop.plotting.painters.picture import paint_layout
from desktop.plotting.png import encode_png
from desktop.plotting.surface import PICTURE, Parts
from desktop.theme.fonts import load_fonts

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from desktop.plotting.shapes import Layout
    from desktop.theme.theme import Theme

SIZE = (960, 540)
DOTS_PER_METRE = 3780
"""96 dots per inch: one logical pixel at scale 1."""
PDF_DOTS = 1200
HEAD = 160
"""The first bytes of an SVG, which hold its size and no words."""
SCALES = (1.0, 4.0)


def render_png(
    figure: Figure, theme: Theme, size: tuple[int, int] = SIZE, scale: float = 2.0, parts: Parts = PICTURE
) -> bytes:
    """The figure as PNG, ``size`` in logical pixels, ``scale`` device pixels to each (1 to 4)."""
    image = render_image(figure, theme, size, scale, parts)
    return encode_png(image, {"Title": figure.title, "Description": figure.alt_text, "Source": figure.source_line})


def render_image(
    figure: Figure, theme: Theme, size: tuple[int, int] = SIZE, scale: float = 2.0, parts: Parts = PICTURE
) -> QImage:
    """The figure as an image with its device pixel ratio and dots per metre set."""
    _need_application()
    if not SCALES[0] <= scale <= SCALES[1]:
        raise ValueError(f"A picture can be drawn at 1 to 4 times its size, not {scale:g} times.")
    image = QImage(round(size[0] * scale), round(size[1] * scale), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.setDotsPerMeterX(round(DOTS_PER_METRE * scale))
    image.setDotsPerMeterY(round(DOTS_PER_METRE * scale))
    image.fill(theme.colour("surface.content"))
    painter = QPainter(image)
    try:
        paint_layout(Canvas(painter, theme, ratio=scale), _fitted(painter, figure, size, parts))
    finally:
        painter.end()
    return image


def render_svg(figure: Figure, theme: Theme, size: tuple[int, int] = SIZE, parts: Parts = PICTURE) -> bytes:
    """The figure as SVG with words as outlines, so that it looks right where our font is missing."""
    _need_application()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(*size))
    generator.setViewBox(QRectF(0, 0, *size))
    generator.setResolution(96)
    generator.setTitle(figure.title)
    generator.setDescription(figure.alt_text)
    painter = QPainter(generator)
    try:
        canvas = Canvas(painter, theme, vector=True, outlined=True)
        paint_layout(canvas, _fitted(painter, figure, size, parts))
    finally:
        painter.end()
    return _in_pixels(bytes(buffer.data().data()), size)


def render_pdf(figure: Figure, theme: Theme, size: tuple[int, int] = SIZE, parts: Parts = PICTURE) -> bytes:
    """The figure as a PDF page of its own size, words selectable, our font embedded."""
    _need_application()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QSizeF(size[0] * 0.75, size[1] * 0.75), QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(PDF_DOTS)
    writer.setTitle(figure.title)
    writer.setCreator("Marketscope")
    painter = QPainter(writer)
    try:
        factor = writer.width() / size[0]
        painter.scale(factor, factor)
        paint_layout(Canvas(painter, theme, vector=True), _fitted(painter, figure, size, parts))
    finally:
        painter.end()
    return bytes(buffer.data().data())


def _need_application() -> None:
    if QGuiApplication.instance() is None:
        raise RuntimeError("Pictures need a running Qt application; make a QGuiApplication first.")
    load_fonts()


def _fitted(painter: QPainter, figure: Figure, size: tuple[int, int], parts: Parts) -> Layout:
    """The layout; where the size is smaller than any layout can be, the painter is scaled down to it."""
    layout = lay_out(figure, size[0], size[1], parts)
    factor = min(size[0] / layout.width, size[1] / layout.height)
    if factor < 1:
        painter.scale(factor, factor)
    return layout


def _in_pixels(svg: bytes, size: tuple[int, int]) -> bytes:
    """Say the size in pixels: Qt writes millimetres, which viewers round differently."""
    head = re.sub(
        r'<svg width="[^"]*" height="[^"]*"', f'<svg width="{size[0]}" height="{size[1]}"', svg[:HEAD].decode()
    )
    return head.encode() + svg[HEAD:]
