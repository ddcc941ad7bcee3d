"""The large picture of a slide: a figure can be let go on it, a double click opens the one below the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop.plotting.slide import WIDE, places
from desktop.views.carried_figure import FIGURE
from desktop.widgets.drop_answer import answer_drop
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QImage,
        QMouseEvent,
        QPaintEvent,
    )

    from desktop.theme.theme import Theme

WIDEST, TALLEST = 700, 394


class Preview(QWidget, Themed):
    """The slide, framed only by a hairline."""

    dropped = Signal(object)
    """``QMimeData`` of a figure that was let go on the slide."""
    opened = Signal(int)
    """Place (from 0) of the figure that was double-clicked."""

    def __init__(self, theme: Theme, picture: Callable[[str, int, float], QImage | None]) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("deck.preview")
        self._picture = picture
        self._key, self._layout = "", "one"
        self._is_over = False
        """Whether a figure is held over the slide."""
        self.setAcceptDrops(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(280)

    def show_slide(self, key: str, layout: str = "one") -> None:
        """Another slide, or the same one changed."""
        self._key, self._layout = key, layout
        self.update()

    def hasHeightForWidth(self) -> bool:
        """A slide is 16:9."""
        return True

    def heightForWidth(self, width: int) -> int:
        """A slide is 16:9."""
        return round(min(width, WIDEST) * 9 / 16)

    def sizeHint(self) -> QSize:
        """As in the look."""
        return QSize(WIDEST, TALLEST)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture at its own size; until it is there, the ground."""
        width = min(self.width(), WIDEST)
        box = QRectF(0, 0, width, round(width * 9 / 16))
        painter = QPainter(self)
        painter.fillRect(box, self.theme.colour("surface.content"))
        image = self._picture(self._key, width, self.devicePixelRatioF()) if self._key else None
        if image is not None:
            # Pixel on pixel: a row that is left out takes the foot off a number. One of another size is for a moment.
            own = image.deviceIndependentSize()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(QPointF(), own) if round(own.width()) == width else box, image)
        painter.setPen(QPen(self.theme.colour("accent" if self._is_over else "line.strong"), 2 if self._is_over else 1))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the figure under the pointer, or the first one."""
        factor = min(self.width(), WIDEST) / WIDE
        x, y = (value / factor for value in event.position().toTuple())
        boxes = places(self._layout)
        inside = (place for place, box in enumerate(boxes) if box.x <= x <= box.right and box.y <= y <= box.bottom)
        if self._key:
            self.opened.emit(next(inside, 0))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Only a figure of ours."""
        self._answer(event, is_over=True)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Wherever it is let go on the slide."""
        self._answer(event, is_over=True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """It went elsewhere."""
        self._show_over(is_over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Let whoever listens put it on the slide."""
        if self._answer(event, is_over=False):
            self.dropped.emit(event.mimeData())

    def _answer(self, event: QDropEvent, *, is_over: bool) -> bool:
        is_ours = bool(self._key) and event.mimeData().hasFormat(FIGURE)
        self._show_over(is_over=is_over and is_ours)
        return answer_drop(event, is_ours=is_ours)

    def _show_over(self, *, is_over: bool) -> None:
        self._is_over = is_over
        self.update()
