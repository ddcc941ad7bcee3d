"""Tiles with pictures in an order that a hand changes: two columns, several chosen, a line says where they go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelectionModel,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QApplication

from desktop.widgets.drop_answer import answer_drop
from desktop.widgets.tile_delegate import PICTURE, TILE
from desktop.widgets.tile_view import TileView

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QMouseEvent,
        QPaintEvent,
    )

    from desktop.theme.theme import Theme
    from desktop.widgets.tile_model import TileModel

EDGE, STEP, EVERY = 28, 18, 30
"""How near the border a drag scrolls, by how much, and how often (milliseconds)."""


class TileBoard(TileView):
    """What is dropped from elsewhere is taken by its type only."""

    moved = Signal(object, str)
    """Keys, and the key they shall stand before; empty for the end."""
    dropped = Signal(object, int)
    """``QMimeData`` of the accepted type, and the place (from 0) it was let go at."""

    def __init__(self, theme: Theme, name: str, model: TileModel, accepts: str = "") -> None:
        super().__init__(theme, name, model)
        self._accepts = accepts
        self._pressed: QPoint | None = None
        self._line: int | None = None
        """Where a drag would put something; None while nothing is dragged."""
        self._is_dragging = False
        self.setAcceptDrops(bool(accepts))
        self.viewport().setAcceptDrops(bool(accepts))
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(EVERY)
        self._scrolling.timeout.connect(self._scroll)

    @property
    def place(self) -> int | None:
        """Where a drag would put something; None while nothing is dragged over the tiles."""
        return self._line

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape lets go of a drag."""
        if event.key() == Qt.Key.Key_Escape and self._is_dragging:
            self._end_drag()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A menu ends a drag."""
        self._end_drag()
        super().contextMenuEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on one of several selected tiles keeps them, so that they can be dragged together."""
        on = self.indexAt(event.position().toPoint())
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = event.position().toPoint() if on.isValid() and is_left else None
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if self._pressed is not None and is_plain and self.selectionModel().isSelected(on):
            self.selectionModel().setCurrentIndex(on, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what was pressed; from beside the tiles a frame selects."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        at = event.position().toPoint()
        if not self._is_dragging and (at - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._is_dragging = True
            self._scrolling.start()
        if self._is_dragging:
            self._show_line(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put down what was dragged; without a drag the pressed tile alone is selected."""
        was_pressed, was_dragging, place = self._pressed, self._is_dragging, self._line
        self._end_drag()
        if was_dragging and place is not None:
            self.moved.emit(self.selected, self._tiles.key(place))
        elif was_pressed is not None and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self.indexAt(was_pressed), flag)
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On the title: rename; on the picture: open."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        self._end_drag()
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        on_title = self.delegate.title_box(self.visualRect(index)).contains(at)
        (self.renaming if on_title else self.opened).emit(self._tiles.key(index.row()))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Only what is ours."""
        self._answer(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would go."""
        if self._answer(event):
            self._show_line(event.position().toPoint())

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """It went elsewhere."""
        self._end_drag()

    def dropEvent(self, event: QDropEvent) -> None:
        """Let whoever listens put it there."""
        if self._answer(event):
            place = self._place_at(event.position().toPoint())
            self._end_drag()
            self.dropped.emit(event.mimeData(), place)

    def _answer(self, event: QDropEvent) -> bool:
        return answer_drop(event, is_ours=self._is_ours(event.mimeData()))

    def _is_ours(self, data: QMimeData) -> bool:
        return bool(self._accepts) and data.hasFormat(self._accepts)

    def _show_line(self, at: QPoint) -> None:
        place = self._place_at(at)
        if place != self._line:
            self._line = place
            self.viewport().update()

    def _place_at(self, at: QPoint) -> int:
        """Before which tile (their number for the end) something let go at a point would stand."""
        count = self._tiles.rowCount()
        row = max(0, (at.y() + self.verticalOffset()) // TILE.height()) * 2
        column = (at.x() + TILE.width() // 2) // TILE.width()
        return int(min(count, row + max(0, min(2, column))))

    def _scroll(self) -> None:
        """Go on while something is held near the border."""
        at, bar = self.viewport().mapFromGlobal(self.cursor().pos()), self.verticalScrollBar()
        if at.y() < EDGE:
            bar.setValue(bar.value() - STEP)
        elif at.y() > self.viewport().height() - EDGE:
            bar.setValue(bar.value() + STEP)

    def _end_drag(self) -> None:
        self._pressed, self._is_dragging, self._line = None, False, None
        self._scrolling.stop()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tiles, then the line between them."""
        super().paintEvent(event)
        if self._line is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colour("accent"), 2))
        row, column = divmod(self._line, 2)
        x = max(2, column * TILE.width() - (TILE.width() - PICTURE.width()) // 2)
        y = row * TILE.height() - self.verticalOffset()
        painter.drawEllipse(QPoint(x, y + 3), 3, 3)
        painter.drawLine(x, y + 6, x, y + PICTURE.height())
        painter.end()
