"""Pages of paper one below the other, to look at: scrolled, zoomed, gone through by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage, QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from desktop.theme.theme import Theme

WHOLE, WIDTH = 0.0, -1.0
"""Zooms: as large as a whole page fits, and as wide as fits; others are shares of the true size."""
STEPS: Final = (0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
GAP: Final = 16
PIXELS: Final = 96 / 72
"""Logical pixels in a point at true size."""


class PaperView(QAbstractScrollArea, Themed):
    """Asks only for the pictures of pages that can be seen; one that is not there yet stays blank paper."""

    page_changed = Signal(int)
    """The page that is looked at, from 0."""
    zoomed = Signal()

    def __init__(self, theme: Theme, name: str, picture: Callable[[int, int, float], QImage | None]) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._picture = picture
        self._count, self._points = 0, (595.0, 842.0)
        self._zoom = WHOLE
        self._page = 0
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.horizontalScrollBar().valueChanged.connect(lambda _value: self.viewport().update())

    @property
    def page(self) -> int:
        """The page that is looked at, from 0."""
        return self._page

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self._count

    @property
    def scale(self) -> float:
        """How large paper is shown, by its true size."""
        return self.page_width / (self._points[0] * PIXELS)

    @property
    def page_width(self) -> int:
        """Width of a page in logical pixels."""
        wide, high = self._points
        if self._zoom > 0:
            return max(40, round(wide * PIXELS * self._zoom))
        room = self.viewport().width() - 2 * GAP
        if self._zoom == WHOLE:
            room = min(room, int((self.viewport().height() - 2 * GAP) * wide / high))
        return max(40, room)

    @property
    def _page_height(self) -> int:
        return round(self.page_width * self._points[1] / self._points[0])

    def set_pages(self, count: int, width: float, height: float) -> None:
        """So many pages of so many points; the page that is looked at stays the same as far as there is one."""
        self._count, self._points = count, (width, height)
        self._lay_out()
        self.go_to(min(self._page, max(0, count - 1)))
        self.page_changed.emit(self._page)
        self.viewport().update()

    def set_zoom(self, zoom: float) -> None:
        """``WHOLE``, ``WIDTH`` or a share of the true size."""
        page = self._page
        self._zoom = zoom
        self._lay_out()
        self.go_to(page)
        self.zoomed.emit()
        self.viewport().update()

    def step_zoom(self, by: int) -> None:
        """The next larger (1) or smaller (-1) step."""
        now = self.scale
        further = [step for step in STEPS if (step > now * 1.01 if by > 0 else step < now / 1.01)]
        if further:
            self.set_zoom(further[0] if by > 0 else further[-1])

    def go_to(self, page: int) -> None:
        """Look at a page."""
        page = max(0, min(self._count - 1, page))
        bar = self.verticalScrollBar()
        bar.setValue(page * (self._page_height + GAP))
        if page != self._page and page >= 0:  # where the last pages share the view, the bar cannot tell them apart
            self._page = page
            self.page_changed.emit(page)

    def _lay_out(self) -> None:
        high, view = self._page_height, self.viewport().size()
        bar, across = self.verticalScrollBar(), self.horizontalScrollBar()
        bar.setRange(0, max(0, self._count * (high + GAP) + GAP - view.height()))
        bar.setPageStep(view.height())
        bar.setSingleStep(48)
        across.setRange(0, max(0, self.page_width + 2 * GAP - view.width()))
        across.setPageStep(view.width())
        across.setSingleStep(48)

    def _on_scrolled(self, value: int) -> None:
        step = self._page_height + GAP
        page = max(0, min(self._count - 1, (value + self.viewport().height() // 3) // step)) if self._count else 0
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fitted pages follow the window."""
        super().resizeEvent(event)
        page = self._page
        self._lay_out()
        self.go_to(page)
        self.zoomed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pages and ends; arrows scroll."""
        steps = {Qt.Key.Key_PageDown: self._page + 1, Qt.Key.Key_PageUp: self._page - 1}
        steps |= {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self._count - 1}
        key = Qt.Key(event.key())
        if key in steps:
            self.go_to(steps[key])
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The pages that can be seen, on a quiet ground."""
        painter = QPainter(self.viewport())
        view = self.viewport().rect()
        painter.fillRect(view, self.theme.colour("surface.chrome"))
        wide, high = self.page_width, self._page_height
        left = max(GAP, (view.width() - wide) // 2) - self.horizontalScrollBar().value()
        top = GAP - self.verticalScrollBar().value()
        if self._count == 1:
            top = max(top, (view.height() - high) // 2)
        for page in range(self._count):
            box = QRectF(left, top + page * (high + GAP), wide, high)
            if box.bottom() < 0 or box.top() > view.height():
                continue
            painter.fillRect(box, Qt.GlobalColor.white)
            image = self._picture(page, wide, self.devicePixelRatioF())
            if image is not None:
                painter.drawImage(box, image)
            painter.setPen(QPen(self.theme.colour("line.strong"), 1))
            painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5))
        if self.hasFocus():
            painter.setPen(QPen(self.theme.colour("accent"), 1))
            painter.drawRect(QRectF(view).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()
