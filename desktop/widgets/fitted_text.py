"""Words in a box, in the largest of some sizes in which they fit: for slides, which nobody scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop.theme.theme import Theme

WRAP = Qt.TextFlag.TextWordWrap
ENDLESS = 1_000_000
BULLET: Final = "•  "
"""A paragraph that begins with it hangs on it: its further lines begin below its words."""
APART: Final = 0.3
"""Between paragraphs, of a line."""


class FittedText(QWidget, Themed):
    """Plain text only. What does not even fit in the smallest size ends at the last whole line."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        tone: str = "text.primary",
        is_strong: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        ground: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``ground`` is a colour for the whole box; without one what lies below is seen."""
        super().__init__(parent)
        self.theme = theme
        self._ground = ground
        self.setObjectName(name)
        self._tone, self._is_strong, self._align = tone, is_strong, align
        self._text = ""
        self._sizes: tuple[int, ...] = (13,)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    @property
    def text(self) -> str:
        """The words."""
        return self._text

    def set_text(self, text: str) -> None:
        """Other words; a screen reader says them too."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.update()

    def set_sizes(self, sizes: Sequence[float]) -> None:
        """Sizes to try in pixels, the largest first."""
        wanted = tuple(max(1, round(size)) for size in sizes)
        if wanted != self._sizes:
            self._sizes = wanted
            self.update()

    def height_in(self, width: int, most: int) -> int:
        """The height the words take in a width, in the largest size in which they need no more than ``most``."""
        return min(most, self._bounds(self._chosen(width, most), width)[1]) if self._text else 0

    @property
    def size_used(self) -> int:
        """The size in pixels in which the words stand in the present box."""
        return self._chosen(self.width(), self.height()).pixelSize()

    @property
    def is_whole(self) -> bool:
        """Whether every word is seen."""
        font = self._chosen(self.width(), self.height())
        return not self._text or self._bounds(font, self.width())[1] <= self.height() + 1

    def sizeHint(self) -> QSize:
        """Whoever lays it out decides."""
        return QSize(0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The words, whole lines only."""
        if not self._text:
            return
        painter = QPainter(self)
        if self._ground:
            painter.fillRect(self.rect(), self.theme.colour(self._ground))
        font = self._chosen(self.width(), self.height())
        painter.setFont(font)
        painter.setPen(self.theme.colour(self._tone))
        line = max(1, QFontMetrics(font).lineSpacing())
        height = self.height()
        if self._bounds(font, self.width())[1] > height + 1:
            painter.setClipRect(0, 0, self.width(), max(line, height // line * line))
        for box, words in self._paragraphs(font, self.width()):
            if words.startswith(BULLET):
                painter.drawText(box.topLeft() + QPoint(0, QFontMetrics(font).ascent()), BULLET)
                indent = QFontMetrics(font).horizontalAdvance(BULLET)
                painter.drawText(box.adjusted(indent, 0, 0, 0), int(self._align | WRAP), words.removeprefix(BULLET))
            else:
                painter.drawText(box, int(self._align | WRAP), words)
        painter.end()

    def _chosen(self, width: int, height: int) -> QFont:
        font = self.theme.font("body.strong" if self._is_strong else "body")
        for size in self._sizes:
            font.setPixelSize(size)
            wide, tall = self._bounds(font, width)
            if tall <= height + 1 and wide <= width + 1:
                break
        return font

    def _bounds(self, font: QFont, width: int) -> tuple[int, int]:
        """The width of the widest line and the height of all of them."""
        boxes = [box for box, _ in self._paragraphs(font, width)]
        return max((box.width() for box in boxes), default=0), boxes[-1].bottom() + 1 if boxes else 0

    def _paragraphs(self, font: QFont, width: int) -> list[tuple[QRect, str]]:
        """Every paragraph with the box it needs, one below the other; what cannot be broken makes it wider."""
        metrics = QFontMetrics(font)
        found: list[tuple[QRect, str]] = []
        top = 0
        for words in self._text.split("\n"):
            indent = metrics.horizontalAdvance(BULLET) if words.startswith(BULLET) else 0
            room = QRect(0, 0, max(1, width - indent), ENDLESS)
            needed = metrics.boundingRect(room, int(WRAP), words.removeprefix(BULLET) or " ")
            found.append((QRect(0, top, max(width, needed.width() + indent), needed.height()), words))
            top += needed.height() + round(APART * metrics.lineSpacing())
        return found
