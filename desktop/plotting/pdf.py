"""Pages of paper as a PDF, on a printer, or as a picture: the same painter for all three, vectors on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from desktop.export.text import line
from desktop.frozen import frozen
from desktop.plotting.leaf import paint_leaf
from desktop.plotting.pdf_outline import with_outline
from desktop.theme.fonts import load_fonts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QPagedPaintDevice

    from desktop.figures.paper import Leaf, Paper
    from desktop.theme.theme import Theme

DOTS: Final = 1200
POINTS_PER_INCH: Final = 72
PROGRAM: Final = "Marketscope"
_KNOWN: Final = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}


class NotPrinting(OSError):
    """A printer or file that takes no page; the text is one plain sentence."""


@frozen
class About:
    """What a file says of itself."""

    title: str
    author: str = ""
    """The workspace it comes from."""
    language: str = "en"


def page_layout(paper: Paper) -> QPageLayout:
    """The sheet as Qt's devices know it. Margins are ours: nothing is shifted or scaled by the device."""
    if paper.size in _KNOWN:
        size = QPageSize(_KNOWN[paper.size])
        turn = QPageLayout.Orientation.Landscape if paper.lies else QPageLayout.Orientation.Portrait
    else:
        match = QPageSize.SizeMatchPolicy.ExactMatch
        size = QPageSize(QSizeF(paper.width, paper.height), QPageSize.Unit.Point, "", match)
        turn = QPageLayout.Orientation.Portrait
    layout = QPageLayout(size, turn, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def write_pdf(leaves: Iterable[Leaf], paper: Paper, theme: Theme, about: About, *, is_grey: bool = False) -> bytes:
    """The pages as PDF: words selectable, our font embedded, a bookmark for each slide or figure.

    Pages are asked for one after the other, so a long story needs the memory of one slide and of the file.
    """
    _need_application()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(page_layout(paper))
    writer.setResolution(DOTS)
    writer.setTitle(line(about.title, 250))
    writer.setAuthor(line(about.author, 250))
    writer.setCreator(PROGRAM)
    if is_grey:
        writer.setColorModel(QPdfWriter.ColorModel.Grayscale)
    marks: list[tuple[str, int]] = []

    def noted() -> Iterator[Leaf]:
        for number, leaf in enumerate(leaves):
            told = marks[-1][0] if marks else ""  # a table that goes on has its bookmark already
            marks.extend((line(words, 200), number) for words in leaf.marks if line(words, 200) != told)
            yield leaf

    paint_leaves(writer, noted(), paper, theme)
    return with_outline(bytes(buffer.data().data()), marks, about.language)


def paint_leaves(device: QPagedPaintDevice, leaves: Iterable[Leaf], paper: Paper, theme: Theme) -> int:
    """Paint pages on a device with pages; returns how many. Raises NotPrinting where the device takes none."""
    _need_application()
    painter, count = QPainter(), 0
    try:
        for leaf in leaves:
            if count == 0 and not painter.begin(device):
                raise NotPrinting("The printer does not answer. Nothing was printed.")
            if count and not device.newPage():
                raise NotPrinting(f"The printer took {count:,} pages and no more.")
            painter.resetTransform()
            factor = device.logicalDpiX() / POINTS_PER_INCH
            painter.scale(factor, device.logicalDpiY() / POINTS_PER_INCH)
            paint_leaf(painter, leaf, paper, theme, ratio=factor, vector=True)
            count += 1
    finally:
        if painter.isActive():
            painter.end()
    return count


def leaf_image(leaf: Leaf, paper: Paper, theme: Theme, width: int, ratio: float, *, is_grey: bool = False) -> QImage:
    """A page as a picture ``width`` logical pixels wide: what the paper will show."""
    _need_application()
    factor = width / paper.width
    image = QImage(
        max(1, round(width * ratio)), max(1, round(paper.height * factor * ratio)), QImage.Format.Format_RGB32
    )
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    try:
        painter.scale(factor, factor)
        paint_leaf(painter, leaf, paper, theme, ratio=factor * ratio)
    finally:
        painter.end()
    if not is_grey:
        return image
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    grey.setDevicePixelRatio(ratio)
    return grey


def _need_application() -> None:
    if QGuiApplication.instance() is None:
        raise RuntimeError("Pages need a running Qt application; make a QGuiApplication first.")
    load_fonts()
