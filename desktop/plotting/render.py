"""A figure as a picture: PNG, SVG, PDF. The same layout and painters as on screen; no pyqtgraph, no numpy.

All three need a QGuiApplication (the offscreen platform is enough) and return the bytes of the file;
they write nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from desktop.export.picture_size import DOTS_PER_INCH, SCALES
from desktop.export.text import line
from desktop.plotting.layout import lay_out
from desktop.plotting.painters.canvas import Canvas
from desktop.plotting.painters.picture import paint_layout
from desktop.plotting.png import encode_png
from desktop.plotting.surface import PICTURE, Parts
from desktop.plotting.svg_words import with_words
from desktop.theme.fonts import load_fonts

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from desktop.plotting.shapes import Layout
    from desktop.theme.theme import Theme

SIZE: Final = (960.0, 540.0)
DOTS_PER_METRE: Final = 3780
"""One logical pixel at scale 1."""
PDF_DOTS: Final = 1200
PROGRAM: Final = "Marketscope"


def render_png(
    figure: Figure,
    theme: Theme,
    size: tuple[float, float] = SIZE,
    scale: float = 2.0,
    parts: Parts = PICTURE,
    *,
    transparent: bool = False,
) -> bytes:
    """The figure as PNG, ``size`` in logical pixels, ``scale`` device pixels to each (1 to 4).

    Title, description, source, language and program stand in text entries of the file.
    """
    image = render_image(figure, theme, size, scale, parts, transparent=transparent)
    entries = {
        "Title": figure.title,
        "Description": figure.alt_text,
        "Source": figure.source_line,
        "Comment": figure.scenario,
        "Software": PROGRAM,
    }
    return encode_png(image, {key: line(words) for key, words in entries.items()}, figure.language)


def render_image(
    figure: Figure,
    theme: Theme,
    size: tuple[float, float] = SIZE,
    scale: float = 2.0,
    parts: Parts = PICTURE,
    *,
    transparent: bool = False,
) -> QImage:
    """The figure as an image with its device pixel ratio and dots per metre set; with alpha where it is transparent."""
    _need_application()
    if not SCALES[0] <= scale <= SCALES[1]:
        raise ValueError(f"A picture can be drawn at 1 to 4 times its size, not {scale:g} times.")
    kind = QImage.Format.Format_ARGB32_Premultiplied if transparent else QImage.Format.Format_RGB32
    image = QImage(round(size[0] * scale), round(size[1] * scale), kind)
    image.setDevicePixelRatio(scale)
    image.setDotsPerMeterX(round(DOTS_PER_METRE * scale))
    image.setDotsPerMeterY(round(DOTS_PER_METRE * scale))
    image.fill(Qt.GlobalColor.transparent if transparent else theme.colour("surface.content"))
    painter = QPainter(image)
    try:
        layout = _fitted(painter, figure, size, parts)
        paint_layout(Canvas(painter, theme, ratio=scale), layout, ground=not transparent)
    finally:
        painter.end()
    return image


def reduced_image(
    figure: Figure,
    theme: Theme,
    size: tuple[float, float],
    room: tuple[float, float],
    ratio: float,
    *,
    transparent: bool = False,
) -> QImage:
    """The picture of ``size`` as it will be, reduced to fit in ``room`` logical pixels of ``ratio`` each."""
    _need_application()
    factor = min(1.0, room[0] / size[0], room[1] / size[1])
    kind = QImage.Format.Format_ARGB32_Premultiplied
    image = QImage(max(1, round(size[0] * factor * ratio)), max(1, round(size[1] * factor * ratio)), kind)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent if transparent else theme.colour("surface.content"))
    painter = QPainter(image)
    try:
        painter.scale(factor, factor)
        layout = _fitted(painter, figure, size, PICTURE)
        paint_layout(Canvas(painter, theme, ratio=factor * ratio), layout, ground=not transparent)
    finally:
        painter.end()
    return image


def render_svg(
    figure: Figure,
    theme: Theme,
    size: tuple[float, float] = SIZE,
    parts: Parts = PICTURE,
    *,
    stated: tuple[str, str] | None = None,
    transparent: bool = False,
) -> bytes:
    """The figure as SVG with words as outlines, so that it looks right where our font is missing.

    ``stated`` are width and height as the file states them, where they are not pixels: ``("16cm", "9cm")``. What the
    outlines cannot tell stands in title, description and metadata, for readers of the screen and for searches.
    """
    _need_application()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(round(size[0]), round(size[1])))
    generator.setViewBox(QRectF(0, 0, *size))
    generator.setResolution(round(DOTS_PER_INCH))
    painter = QPainter(generator)
    try:
        canvas = Canvas(painter, theme, vector=True, outlined=True)
        paint_layout(canvas, _fitted(painter, figure, size, parts), ground=not transparent)
    finally:
        painter.end()
    return with_words(bytes(buffer.data().data()), figure, stated or (f"{size[0]:g}", f"{size[1]:g}"))


def render_pdf(
    figure: Figure,
    theme: Theme,
    size: tuple[float, float] = SIZE,
    parts: Parts = PICTURE,
    *,
    transparent: bool = False,
) -> bytes:
    """The figure as a PDF page of its own size in whole points, words selectable, our font embedded."""
    _need_application()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    points = 72 / DOTS_PER_INCH
    writer.setPageSize(QPageSize(QSizeF(size[0] * points, size[1] * points), QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(PDF_DOTS)
    writer.setTitle(line(figure.title))
    writer.setCreator(PROGRAM)
    painter = QPainter(writer)
    try:
        factor = writer.width() / size[0]
        painter.scale(factor, factor)
        layout = _fitted(painter, figure, size, parts)
        paint_layout(Canvas(painter, theme, vector=True), layout, ground=not transparent)
    finally:
        painter.end()
    return bytes(buffer.data().data())


def _need_application() -> None:
    if QGuiApplication.instance() is None:
        raise RuntimeError("Pictures need a running Qt application; make a QGuiApplication first.")
    load_fonts()


def _fitted(painter: QPainter, figure: Figure, size: tuple[float, float], parts: Parts) -> Layout:
    """The layout; where the size is smaller than any layout can be, the painter is scaled down to it."""
    layout = lay_out(figure, size[0], size[1], parts)
    factor = min(size[0] / layout.width, size[1] / layout.height)
    if factor < 1:
        painter.scale(factor, factor)
    return layout
