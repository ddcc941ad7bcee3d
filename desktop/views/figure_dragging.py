"""A figure in the hand: how a drag of it begins, the button of the deck that takes it, and the file others take."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QDrag, QDragLeaveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop.state.events import StateChanged
from desktop.views.carried_figure import request_in
from desktop.widgets.drag_handle import DragHandle

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.actions.slide_files import SlideFolder
    from desktop.figures.request import FigureRequest
    from desktop.plotting.figure_view import FigureView
    from desktop.views.window import Window

HELD: Final = 700
"""Milliseconds until the deck opens under what is held over its button."""
PICTURE: Final = 192
"""Width of the picture in the hand."""
WATCHED: Final = "figures watched"
SETTLED: Final = 150
"""Milliseconds without another figure until those of the page are looked for again."""
AFTER_START: Final = 10_000
"""Milliseconds until what a program that was killed left behind is looked for."""
MENU: Final = (
    ("deck.add",),
    ("figure.copy", "figure.copy_clear", "figure.copy_chart", "figure.copy_data"),
    ("figure.export", "file.print"),
    ("figure.table",),
)
"""What a press on the handle offers: the same as the drag, for hands on the keyboard, and the ways beside it."""
translate = QCoreApplication.translate


class FigureDragging(QObject):
    """Alt and a drag begin on a figure; the rail's Deck button takes it, and opens the deck when it is held there.

    Without Alt a drag in a figure moves its axis, its arrows or its window, as always; its handle needs no key.
    Outside of the window the same drag is a PowerPoint file of one slide, made while it is under way.
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
        self._watching = QTimer(self)  # parts of a page are made when they are shown, and sliders change figures
        self._watching.setSingleShot(True)
        self._watching.setInterval(SETTLED)
        self._watching.timeout.connect(self._watch)
        window.page_shown.connect(self._on_page)
        window.closing.connect(self._end)
        window.services.hub.subscribe(StateChanged, self._on_state)
        self._folder: SlideFolder | None = None
        QTimer.singleShot(AFTER_START, self, self._tidy)

    def _on_page(self, _name: str) -> None:
        page = self._window.page
        if page is not None:
            if not page.property(WATCHED):
                page.setProperty(WATCHED, True)
                page.figure_changed.connect(self._watch_soon)
            self._watch()

    def _watch_soon(self) -> None:
        self._watching.start()

    def _watch(self) -> None:
        """The figures of the page, as far as they have been made; nothing else is listened to."""
        from desktop.plotting.figure_view import FigureView

        page = self._window.page
        if page is None:
            return
        for view in page.findChildren(FigureView):
            for widget in (view, *view.findChildren(QWidget)):
                widget.removeEventFilter(self)
                widget.installEventFilter(self)
        for handle in page.findChildren(DragHandle):
            if not handle.toolTip():  # one with words is connected already
                handle.pulled.connect(lambda handle=handle: self._pull(handle))
                handle.clicked.connect(lambda _checked=False, handle=handle: self._offer(handle))
            _name(handle)

    def _on_state(self, event: StateChanged) -> None:
        if "language" in event.fields:
            for handle in self._window.findChildren(DragHandle):
                _name(handle)

    def _pull(self, handle: DragHandle) -> None:
        view = _figure_beside(handle)
        if view is not None:
            view.setFocus(Qt.FocusReason.MouseFocusReason)  # of two figures the page means the one with the keyboard
            self._drag(view)

    def _offer(self, handle: DragHandle) -> None:
        """What can be done with the figure, in a menu below the handle."""
        view, actions = _figure_beside(handle), self._window.services.actions
        if view is not None:
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        menu = QMenu(handle)
        menu.setObjectName("figure.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group in MENU:
            menu.addActions([actions[verb] for verb in group])
            menu.addSeparator()
        menu.popup(handle.mapToGlobal(QPoint(0, handle.height())))

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
        request, figure = (page.request(), page.figure()) if page is not None else (None, None)
        if request is None or figure is None:
            return
        from desktop.actions.slide_files import SlideFile, SlideFolder
        from desktop.views.dragged_figure import DraggedFigure

        self._folder = self._folder or SlideFolder()
        file = SlideFile(self._folder.place(figure), figure, request)
        self._window.services.jobs.start(lambda _report: file.make(), _forget, self._on_failed, _ignore)
        drag = QDrag(source)
        drag.setMimeData(DraggedFigure(figure, request, file, self._refuse))
        view = _figure_of(source)
        if view is not None:
            drag.setPixmap(view.grab().scaledToWidth(PICTURE, Qt.TransformationMode.SmoothTransformation))
        drag.exec(Qt.DropAction.CopyAction)

    def _refuse(self) -> None:
        words = translate("Window", "The slide was not ready yet. It is now, or soon: drag the figure once more.")
        self._window.status.say(words)

    def _on_failed(self, error: Exception) -> None:
        from desktop.views.figure_verbs import tell_failure

        tell_failure(self._window.services, translate("Window", "The figure could not be made a slide."), error)

    def _tidy(self) -> None:
        """Folders that a killed program left; looked for beside the window, once."""
        from desktop.actions.slide_files import SlideFolder

        self._folder = folder = self._folder or SlideFolder()
        self._window.services.jobs.start(lambda _report: folder.remove_old(), _forget, _raise, _ignore)

    def _end(self) -> None:
        if self._folder is not None:
            self._folder.remove()

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


def _figure_beside(handle: DragHandle) -> FigureView | None:
    """The figure whose head the handle stands in."""
    from desktop.plotting.figure_view import FigureView

    panel = handle.parentWidget()
    return panel.findChild(FigureView) if panel is not None else None


def _name(handle: DragHandle) -> None:
    tip = translate("Window", "Drag the figure to the deck, or out of the window as a PowerPoint slide; press for more")
    handle.setToolTip(tip)
    handle.setAccessibleName(tip)


def _forget(_made: object) -> None:
    """Nobody waits for it."""


def _ignore() -> None:
    """Stopped with the program."""


def _raise(error: Exception) -> None:
    """A fault of the program: what the disk refuses is left for the next start without a word."""
    raise error
