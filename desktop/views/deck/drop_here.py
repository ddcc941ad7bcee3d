"""The place below the thumbnails where a figure is let go; pressed, it leads to the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter

from desktop.theme import icons
from desktop.theme.badge import dotted
from desktop.views.carried_figure import FIGURE
from desktop.widgets.drop_answer import answer_drop
from desktop.widgets.pressable import Pressable
from desktop.widgets.tile_delegate import PICTURE, TILE

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent

    from desktop.theme.theme import Theme

HEIGHT, ICON, GAP = 36, 15, 8
WIDTH: Final = TILE.width() + PICTURE.width() + 4


class DropHere(Pressable):
    """As wide as the thumbnails."""

    dropped = Signal(object)
    """``QMimeData`` of a figure."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "x")
        self.setObjectName("deck.drop")
        self._words = ""
        self._is_over = False
        self.setFixedSize(WIDTH, HEIGHT)
        self.setAcceptDrops(True)

    def set_words(self, words: str, tip: str) -> None:
        """What stands in it."""
        self._words = words
        self.setAccessibleName(words)
        self.setToolTip(tip)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the thumbnails."""
        return QSize(WIDTH, HEIGHT)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Only a figure of ours."""
        self._is_over = answer_drop(event, is_ours=event.mimeData().hasFormat(FIGURE))
        self.update()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """It went elsewhere."""
        self._is_over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Let whoever listens make a slide of it."""
        self._is_over = False
        answer_drop(event, is_ours=True)
        self.dropped.emit(event.mimeData())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dotted box with a plus and words."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone = "accent" if self._is_over else "text.secondary"
        painter.setPen(dotted(self.theme, "accent" if self._is_over else "text.tertiary"))
        painter.drawRoundedRect(QRectF(2.5, 0.5, self.width() - 5, self.height() - 1), 3, 3)
        painter.setFont(self.theme.font("small"))
        wide = painter.fontMetrics().horizontalAdvance(self._words)
        left = (self.width() - wide - ICON - GAP) / 2
        plus = icons.pixmap("plus", self.theme, tone, ICON, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, (self.height() - ICON) / 2), plus)
        painter.setPen(self.theme.colour(tone))
        box = QRectF(left + ICON + GAP, 0, wide + 2, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._words)
        painter.end()
