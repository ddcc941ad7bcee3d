"""A slide as a picture: the zones of the export, 960 x 540 points, the figures by their ordinary painters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPen

from desktop.figures.slide_text import columns
from desktop.plotting.box import Box
from desktop.plotting.layout import lay_out
from desktop.plotting.painters.canvas import Canvas, rect
from desktop.plotting.painters.picture import paint_layout
from desktop.plotting.surface import Parts
from desktop.plotting.text import findable
from desktop.theme.badge import dotted
from desktop.theme.fonts import font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont

    from desktop.figures.figure import Figure
    from desktop.figures.slide_page import SlidePage
    from desktop.theme.theme import Theme

WIDE, HIGH = 960.0, 540.0
"""A slide of 16:9 in points."""
LEFT, ROOM = 42.5, 875.0
SECTION, TITLE, SUBTITLE = Box(LEFT, 24, ROOM, 17), Box(LEFT, 41, ROOM, 62), Box(LEFT, 105, ROOM, 21)
FIGURE, SOURCE, FOOT = Box(LEFT, 133, ROOM, 344), Box(LEFT, 482, ROOM, 22), Box(LEFT, 509, ROOM, 16)
BODY: Final = Box(LEFT, 118, ROOM, 366)
GUTTER, HEAD, READING = 22.0, 22.0, 278.0
BETWEEN, UNDER_RULE = 32.0, 12.0
_WORDS: Final = tuple(range(20, 7, -2))
LONGEST_WORD: Final = 24
"""Letters without a space that are a word; longer ones are cut where the room ends."""
BETWEEN_WORDS: Final = " ,;:，、；："
_PARTS: Final = Parts(heading=False, caption=False, padding=0.0)
_WRAP: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class Undrawable(ValueError):
    """A figure of a slide that cannot be drawn; the text is one plain sentence."""


def slide_image(page: SlidePage, theme: Theme, width: int, ratio: float, *, number: int, stamp: str) -> QImage:
    """A slide ``width`` logical pixels wide; ``stamp`` says of a frozen one as of when. Undrawable says why not."""
    factor = width / WIDE
    image = QImage(round(width * ratio), round(HIGH * factor * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(theme.colour("surface.content"))
    painter = QPainter(image)
    try:
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.scale(factor, factor)
        paint_slide(painter, page, theme, number=number, stamp=stamp, ratio=factor * ratio)
    finally:
        painter.end()
    return image


def paint_slide(
    painter: QPainter,
    page: SlidePage,
    theme: Theme,
    *,
    number: int,
    stamp: str,
    ratio: float = 1.0,
    vector: bool = False,
) -> None:
    """A slide on a painter that is scaled to points; ``vector`` for paper. Undrawable says why not."""
    _Slide(painter, theme, ratio, vector=vector).paint(page, number, stamp)


class _Slide:
    """Paints one slide on a painter that is scaled to points."""

    def __init__(self, painter: QPainter, theme: Theme, ratio: float, *, vector: bool) -> None:
        self._painter, self._theme = painter, theme
        self._canvas = Canvas(painter, theme, ratio=max(ratio, 0.25), vector=vector)

    def paint(self, page: SlidePage, number: int, stamp: str) -> None:
        if page.layout == "title":
            self._title_page(page)
            return
        small = self._font("body")
        small.setPixelSize(11)
        about = page.about(lambda text: QFontMetricsF(small).horizontalAdvance(text) <= SECTION.width)
        self._text(about, SECTION, (11,), "text.secondary")
        title = TITLE if not page.second else TITLE._replace(height=36)
        self._text(page.title, title, (24, 21, 18, 15, 12), "text.primary", bold=True, low=not page.second)
        if page.second:
            self._text(page.second, Box(LEFT, 78, ROOM, 27), (15, 13, 11, 9), "text.secondary")
        if len(page.figures) == 1 and not page.heads:
            self._text(page.figures[0].subtitle, SUBTITLE, (12, 10, 8), "text.secondary")
        if page.missing:
            self._missing(page.missing)
        else:
            self._body(page)
        self._foot(page, number, stamp)

    def _title_page(self, page: SlidePage) -> None:
        self._painter.fillRect(QRectF(LEFT, 186, 36, 4), self._theme.colour("accent"))
        self._text(page.title, Box(LEFT, 200, ROOM, 96), (38, 32, 26, 20, 14), "text.primary", bold=True)
        words = "\n".join(filter(None, (page.second, page.text, page.second_text)))
        self._text(words, Box(LEFT, 304, ROOM, 150), (20, 17, 14, 11), "text.secondary")

    def _body(self, page: SlidePage) -> None:
        if page.layout == "text":
            self._columns(columns(page.text))
            return
        if page.layout == "reading":
            self._figures(page, (FIGURE._replace(width=ROOM - READING - GUTTER),))
            self._words(page.text, Box(FIGURE.right - READING, FIGURE.y, READING, FIGURE.height), largest=15)
            return
        self._figures(page, places(page.layout))

    def _figures(self, page: SlidePage, boxes: Sequence[Box]) -> None:
        for number, box in enumerate(boxes):
            if number >= len(page.figures):
                self._outline(box)
                continue
            if page.heads:
                self._head(page.heads[number], box._replace(height=HEAD))
            self._figure(page.figures[number], box.cut(top=HEAD + 4) if page.heads else box)

    def _head(self, title: str, box: Box) -> None:
        """One line over one of several figures; what is too long ends in dots."""
        chosen = self._font("body.strong")
        chosen.setPixelSize(12)
        self._painter.setFont(chosen)
        self._painter.setPen(self._theme.colour("text.primary"))
        line = QFontMetricsF(chosen).elidedText(title, Qt.TextElideMode.ElideRight, box.width)
        self._painter.drawText(rect(box), _WRAP, line)

    def _figure(self, figure: Figure, box: Box) -> None:
        painter = self._painter
        try:
            layout = lay_out(figure, box.width, box.height, _PARTS)
        except (ArithmeticError, LookupError, ValueError) as error:
            raise Undrawable(f"{figure.title or figure.name}: {error}") from error
        painter.save()
        painter.setClipRect(rect(box))
        painter.translate(box.x, box.y)
        factor = min(1.0, box.width / layout.width, box.height / layout.height)
        painter.scale(factor, factor)
        paint_layout(self._canvas, layout)
        painter.restore()

    def _columns(self, texts: Sequence[str]) -> None:
        """Texts side by side in one size, under a line each where there are several."""
        wide = (ROOM - (len(texts) - 1) * BETWEEN) / len(texts)
        boxes = [BODY._replace(x=LEFT + at * (wide + BETWEEN), width=wide) for at in range(len(texts))]
        if len(texts) == 1:
            self._words(texts[0], BODY)
            return
        lower = [box.cut(top=UNDER_RULE) for box in boxes]
        size = min(self._size(_bulleted(text), box, _WORDS, "body") for text, box in zip(texts, lower, strict=True))
        for text, box, below in zip(texts, boxes, lower, strict=True):
            self._painter.fillRect(QRectF(box.x, box.y, box.width, 0.75), self._theme.colour("line.strong"))
            self._text(_bulleted(text), below, (size,), "text.primary")

    def _words(self, text: str, box: Box, largest: int = 20) -> None:
        self._text(_bulleted(text), box, tuple(range(largest, 7, -2)), "text.primary")

    def _font(self, style: str) -> QFont:
        """A copy of its own; on paper one whose words can be found."""
        return findable(font(style)) if self._canvas.vector else font(style)

    def _foot(self, page: SlidePage, number: int, stamp: str) -> None:
        self._text(" · ".join(page.sources), SOURCE, (9, 8, 7), "text.tertiary")
        self._painter.fillRect(QRectF(LEFT, 507, ROOM, 0.5), self._theme.colour("line.strong"))
        self._text(stamp, FOOT, (9,), "disputed")
        self._text(str(number), FOOT._replace(x=FOOT.right - 60, width=60), (9,), "text.tertiary", right=True)

    def _missing(self, sentence: str) -> None:
        self._outline(FIGURE)
        self._text(sentence, FIGURE.cut(40, 40, 40, 40), (18, 15, 12, 10), "error")

    def _outline(self, box: Box) -> None:
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(dotted(self._theme, "text.tertiary"))
        self._painter.drawRect(rect(box))

    def _size(self, text: str, box: Box, sizes: Sequence[int], style: str) -> int:
        """The largest of the sizes in which words fit a box, else the smallest."""
        chosen = self._font(style)
        for size in sizes:
            chosen.setPixelSize(size)
            if _fits(text, box, chosen):
                return size
        return sizes[-1]

    def _text(
        self,
        text: str,
        box: Box,
        sizes: Sequence[int],
        tone: str,
        *,
        bold: bool = False,
        right: bool = False,
        low: bool = False,
    ) -> None:
        """Words in a box, in the largest size in which they fit; what is too long ends in dots."""
        if not text:
            return
        painter, area = self._painter, rect(box)
        flags = _WRAP if not right else Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignRight
        flags |= Qt.AlignmentFlag.AlignBottom if low else Qt.AlignmentFlag.AlignTop
        style = "body.strong" if bold else "body"
        chosen = self._font(style)
        chosen.setPixelSize(self._size(text, box, sizes, style))
        painter.setFont(chosen)
        painter.save()
        painter.setClipRect(area.adjusted(-2, -4, 2, 4))
        painter.setPen(QPen(self._theme.colour(tone)))
        painter.drawText(area, flags, kept_words(text, box, chosen))
        painter.restore()


def kept_words(text: str, box: Box, chosen: QFont) -> str:
    """As many words as whole lines of a box hold; dots stand for the rest."""
    if _fits(text, box, chosen):
        return text
    least, most = 0, len(text)
    while least < most:
        middle = (least + most + 1) // 2
        least, most = (middle, most) if _fits(f"{text[:middle].rstrip()}…", box, chosen) else (least, middle - 1)
    head, between, tail = text[:least].rpartition(" ")
    is_cut = between and len(tail) < LONGEST_WORD and not text[least : least + 1].isspace()
    return f"{(head if is_cut else text[:least]).rstrip(BETWEEN_WORDS)}…"


def _fits(text: str, box: Box, chosen: QFont) -> bool:
    area = rect(box)
    needed = QFontMetricsF(chosen).boundingRect(area, _WRAP, text)
    return needed.height() <= area.height() + 1 and needed.width() <= area.width() + 1


def _bulleted(text: str) -> str:
    return "\n".join(f"•  {line[2:]}" if line.startswith("- ") else line for line in text.splitlines())


def places(layout: str) -> tuple[Box, ...]:
    """Where the figures of a layout stand, in points."""
    if layout == "two":
        half = (ROOM - GUTTER) / 2
        return tuple(FIGURE._replace(x=LEFT + step * (half + GUTTER), width=half) for step in (0, 1))
    if layout == "four":
        wide, high, top = (ROOM - GUTTER) / 2, (FIGURE.bottom - 110 - 10) / 2, 110.0
        return tuple(
            Box(LEFT + column * (wide + GUTTER), top + row * (high + 10), wide, high)
            for row in (0, 1)
            for column in (0, 1)
        )
    return (FIGURE,)
