"""A figure in the hand: how a drag of it begins, and the button of the deck that takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QDrag, QDragLeaveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.views.carried_figure import carried, request_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint

    from desktop.figures.request import FigureRequest
    from desktop.plotting.figure_view import FigureView
    from desktop.views.page import Page
    from desktop.views.window import Window

HELD: Final = 700
"""Milliseconds until the deck opens under what is held over its button."""
PICTURE: Final = 192
"""Width of the picture in the hand."""


class FigureDragging(QObject):
    """Alt and a drag begin on a figure; the rail's Deck button takes it, and opens the deck when it is held there.

    Without Alt a drag in a figure moves its axis, its arrows or its window, as always.
    """

    def __init__(self, window: Window, deck: QWidget, send: Callable[[FigureRequest], None]) -> None:
        super().__init__(window)
        self._window, self._deck, self._send = window, deck, send
        self._pressed: QPoint | None = None
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(HELD)
        self._waiting.timeout.connect(lambda: window.services.state.change(page="deck"))
        deck.setAcceptDrops(True)
        deck.installEventFilter(self)
        window.page_shown.connect(self._on_page)

    def _on_page(self, _name: str) -> None:
        page = self._window.page
        if page is not None:
            page.figure_changed.connect(lambda: self._watch(page), Qt.ConnectionType.SingleShotConnection)
            self._watch(page)

    def _watch(self, page: Page) -> None:
        """The figures of a page, as far as they have been made; nothing else is listened to."""
        from desktop.plotting.figure_view import FigureView

        for view in page.findChildren(FigureView):
            for widget in (view, *view.findChildren(QWidget)):
                widget.removeEventFilter(self)
                widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What concerns a drag; everything else goes on."""
        if watched is self._deck:
            return isinstance(event, (QDropEvent, QDragLeaveEvent)) and self._over_deck(event)
        if not isinstance(event, QMouseEvent) or not isinstance(watched, QWidget):
            return False
        at = event.globalPosition().toPoint()
        has_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.type() == QEvent.Type.MouseButtonPress and has_alt and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = at
            return True
        if event.type() == QEvent.Type.MouseMove and self._pressed is not None:
            if (at - self._pressed).manhattanLength() >= QApplication.startDragDistance():
                self._pressed = None
                self._drag(watched)
            return True
        if event.type() == QEvent.Type.MouseButtonRelease and self._pressed is not None:
            self._pressed = None
            return True
        return False

    def _drag(self, source: QWidget) -> None:
        page = self._window.page
        request = page.request() if page is not None else None
        if request is None:
            return
        drag = QDrag(source)
        drag.setMimeData(carried(request))
        view = _figure_of(source)
        if view is not None:
            drag.setPixmap(view.grab().scaledToWidth(PICTURE, Qt.TransformationMode.SmoothTransformation))
        drag.exec(Qt.DropAction.CopyAction)

    def _over_deck(self, event: QDropEvent | QDragLeaveEvent) -> bool:
        if isinstance(event, QDragLeaveEvent) or not isinstance(event, QDropEvent):
            self._waiting.stop()
            return False
        request = request_in(event.mimeData())
        if request is None:
            event.ignore()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            self._waiting.stop()
            self._send(request)
        elif not self._waiting.isActive():
            self._waiting.start()
        return True


def _figure_of(widget: QWidget) -> FigureView | None:
    """The figure that a widget is, or is a part of."""
    from desktop.plotting.figure_view import FigureView

    found: QWidget | None = widget
    while found is not None and not isinstance(found, FigureView):
        found = found.parentWidget()
    return found
