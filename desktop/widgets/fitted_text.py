"""Words in a box, in the largest of some sizes in which they fit: for slides, which nobody scrolls."""

from __future__ import annotations

from bisect import bisect_left
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
ELLIPSIS: Final = "…"
APART: Final = 0.3
"""Between paragraphs, of a line."""
BETWEEN: Final = 0.04
"""Between columns, of the width."""


class FittedText(QWidget, Themed):
    """Plain text only. What does not even fit in the smallest size ends in an ellipsis on the last whole line."""

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
        self._texts: tuple[str, ...] = ()
        self._sizes: tuple[int, ...] = (13,)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    @property
    def text(self) -> str:
        """The words; those of several columns one below the other."""
        return "\n".join(self._texts)

    def set_text(self, text: str) -> None:
        """Other words; a screen reader says them too."""
        self.set_columns((text,) if text else ())

    def set_columns(self, texts: Sequence[str]) -> None:
        """Other words in columns of one width, all of them in one size."""
        if tuple(texts) != self._texts:
            self._texts = tuple(texts)
            self.setAccessibleName(self.text)
            self.update()

    def set_sizes(self, sizes: Sequence[float]) -> None:
        """Sizes to try in pixels, the largest first."""
        wanted = tuple(max(1, round(size)) for size in sizes)
        if wanted != self._sizes:
            self._sizes = wanted
            self.update()

    def height_in(self, width: int, most: int) -> int:
        """The height the words take in a width, in the largest size in which they need no more than ``most``."""
        font, room = self._font(self.size_in(width, most)), self._room(width)
        return min(most, max((self._bounds(font, room, text)[1] for text in self._texts), default=0))

    def size_in(self, width: int, height: int) -> int:
        """The size in pixels in which the words stand in a box: the largest that fits, else the smallest."""
        room = self._room(width)
        for size in self._sizes:
            needed = [self._bounds(self._font(size), room, text) for text in self._texts]
            if all(tall <= height + 1 and wide <= room + 1 for wide, tall in needed):
                return size
        return self._sizes[-1]

    def _room(self, width: int) -> int:
        """The width of one column."""
        count = max(1, len(self._texts))
        return max(1, (width - round((count - 1) * BETWEEN * width)) // count)

    def holds(self, words: str, width: int, height: int) -> bool:
        """Whether a box has room for other words in the largest size."""
        return self._bounds(self._font(self._sizes[0]), width, words)[1] <= height + 1

    @property
    def shown(self) -> str:
        """What is seen in the present box: the words, or as many of them as there is room for."""
        font = self._font(self.size_in(self.width(), self.height()))
        return "\n".join(self._shown_in(font, text) for text in self._texts)

    def sizeHint(self) -> QSize:
        """Whoever lays it out decides."""
        return QSize(0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The words, whole lines only."""
        if not self._texts:
            return
        painter = QPainter(self)
        if self._ground:
            painter.fillRect(self.rect(), self.theme.colour(self._ground))
        font = self._font(self.size_in(self.width(), self.height()))
        painter.setFont(font)
        painter.setPen(self.theme.colour(self._tone))
        for text in self._texts:
            self._paint(painter, font, text)
            painter.translate(self._room(self.width()) + BETWEEN * self.width(), 0)
        painter.end()

    def _paint(self, painter: QPainter, font: QFont, text: str) -> None:
        """One column from the painter's place."""
        for box, words in self._paragraphs(font, self._room(self.width()), self._shown_in(font, text)):
            if words.startswith(BULLET):
                painter.drawText(box.topLeft() + QPoint(0, QFontMetrics(font).ascent()), BULLET)
                indent = QFontMetrics(font).horizontalAdvance(BULLET)
                painter.drawText(box.adjusted(indent, 0, 0, 0), int(self._align | WRAP), words.removeprefix(BULLET))
            else:
                painter.drawText(box, int(self._align | WRAP), words)

    def _shown_in(self, font: QFont, text: str) -> str:
        """The longest beginning that has room in the present box, at least its first letter."""
        width, height = self._room(self.width()), max(self.height(), QFontMetrics(font).lineSpacing())
        if self._bounds(font, width, text)[1] <= height + 1:
            return text
        fitting = bisect_left(
            range(1, len(text)),
            True,
            key=lambda count: self._bounds(font, width, _beginning(text, count))[1] > height + 1,
        )
        return _beginning(text, max(1, fitting))

    def _font(self, size: int) -> QFont:
        font = self.theme.font("body.strong" if self._is_strong else "body")
        font.setPixelSize(size)
        return font

    def _bounds(self, font: QFont, width: int, text: str) -> tuple[int, int]:
        """The width of the widest line and the height of all of them."""
        boxes = [box for box, _ in self._paragraphs(font, width, text)]
        return max((box.width() for box in boxes), default=0), boxes[-1].bottom() + 1 if boxes else 0

    def _paragraphs(self, font: QFont, width: int, text: str) -> list[tuple[QRect, str]]:
        """Every paragraph with the box it needs, one below the other; what cannot be broken makes it wider."""
        metrics = QFontMetrics(font)
        found: list[tuple[QRect, str]] = []
        top = 0
        for words in text.split("\n"):
            indent = metrics.horizontalAdvance(BULLET) if words.startswith(BULLET) else 0
            room = QRect(0, 0, max(1, width - indent), ENDLESS)
            needed = metrics.boundingRect(room, int(WRAP), words.removeprefix(BULLET) or " ")
            found.append((QRect(0, top, max(width, needed.width() + indent), needed.height()), words))
            top += needed.height() + round(APART * metrics.lineSpacing())
        return found


def _beginning(text: str, count: int) -> str:
    return f"{text[:count].rstrip()}{ELLIPSIS}"
