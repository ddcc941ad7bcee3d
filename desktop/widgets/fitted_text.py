"""Words in a box, in the largest of some sizes in which they fit: for slides, which nobody scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop.theme.theme import Theme

WRAP = Qt.TextFlag.TextWordWrap
ENDLESS = 1_000_000


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
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
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
        self._sizes = tuple(max(1, round(size)) for size in sizes)
        self.update()

    def set_tone(self, token: str) -> None:
        """Another colour."""
        self._tone = token
        self.update()

    def height_in(self, width: int, most: int) -> int:
        """The height the words take in a width, in the largest size in which they need no more than ``most``."""
        return min(most, self._bounds(self._chosen(width, most), width).height()) if self._text else 0

    @property
    def size_used(self) -> int:
        """The size in pixels in which the words stand in the present box."""
        return self._chosen(self.width(), self.height()).pixelSize()

    @property
    def is_whole(self) -> bool:
        """Whether every word is seen."""
        font = self._chosen(self.width(), self.height())
        return not self._text or self._bounds(font, self.width()).height() <= self.height() + 1

    def sizeHint(self) -> QSize:
        """Whoever lays it out decides."""
        return QSize(0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The words, whole lines only."""
        if not self._text:
            return
        painter = QPainter(self)
        font = self._chosen(self.width(), self.height())
        painter.setFont(font)
        painter.setPen(self.theme.colour(self._tone))
        line = max(1, QFontMetrics(font).lineSpacing())
        area = self.rect()
        if self._bounds(font, self.width()).height() > area.height() + 1:
            painter.setClipRect(area.adjusted(0, 0, 0, max(line, area.height() // line * line) - area.height()))
        painter.drawText(area, int(self._align | WRAP), self._text)
        painter.end()

    def _chosen(self, width: int, height: int) -> QFont:
        font = self.theme.font("body.strong" if self._is_strong else "body")
        for size in self._sizes:
            font.setPixelSize(size)
            bounds = self._bounds(font, width)
            if bounds.height() <= height + 1 and bounds.width() <= width + 1:
                break
        return font

    def _bounds(self, font: QFont, width: int) -> QRect:
        return QFontMetrics(font).boundingRect(QRect(0, 0, max(1, width), ENDLESS), int(WRAP), self._text)
