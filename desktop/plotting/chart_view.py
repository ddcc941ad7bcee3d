"""The host of figures with axes: pyqtgraph's view box zooms and pans, one item of ours paints the picture.

The item lies beside the view box in pixel coordinates, not inside it: no world transform touches pens,
fonts or hatches. Import this module after the first paint only; it brings pyqtgraph and numpy along.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt, Signal

from desktop.plotting.cartesian import Window, whole_range

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from desktop.figures.figure import Figure
    from desktop.plotting.arrow_hand import ArrowHand
    from desktop.plotting.stage import Stage

NARROWEST = {"time": 2.0, "category": 1.0}
"""The closest zoom: two years, one category."""
CLICK = 4.0
"""The pointer may move this far between press and release of a click."""


class FigureItem(pg.GraphicsObject):  # type: ignore[misc]
    """Paints the stage over the whole view."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self._bounds = QRectF(0, 0, 1, 1)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setZValue(-100)

    def set_size(self, width: float, height: float) -> None:
        """Cover a view of that size."""
        self.prepareGeometryChange()
        self._bounds = QRectF(0, 0, width, height)

    def boundingRect(self) -> QRectF:
        """The whole view."""
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the figure in the pixels of the view."""
        ratio = widget.devicePixelRatioF() if widget is not None else 1.0
        self._stage.paint(painter, ratio)


class ChartView(pg.GraphicsView):  # type: ignore[misc]
    """Shows a stage whose figure has axes; zooms and pans along the horizontal one."""

    pointed = Signal(float, float)
    left = Signal()
    chosen = Signal(float, float)
    zoomed = Signal()

    def __init__(self, stage: Stage, hand: ArrowHand, parent: QWidget | None = None) -> None:
        super().__init__(parent, useOpenGL=False, background=None)
        self._stage = stage
        self._hand = hand
        self._pressed: Any = None
        self._range: tuple[float, float] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        # The item paints every pixel: clearing the ground first would cost a full pass over the view.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setCacheMode(self.CacheModeFlag.CacheNone)
        self.item = FigureItem(stage)
        self.box = pg.ViewBox(enableMenu=False, border=None)
        self.box.setMouseEnabled(x=True, y=False)
        self.box.disableAutoRange()
        self.box.setDefaultPadding(0)
        self.addItem(self.item)
        self.addItem(self.box)
        self.box.sigXRangeChanged.connect(self._window_changed)

    def refresh(self) -> None:
        """Follow the stage's figure: keep the zoom where the axis is the same, then repaint."""
        figure = self._stage.figure
        if figure is None or figure.x is None:
            return
        whole = whole_range(figure)
        if whole != self._range:
            self._range = whole
            self._stage.set_window(None)
            self._show(figure, whole)
        self._place_box()
        self.item.update()

    def reset(self) -> None:
        """Show the whole axis again."""
        if self._range is not None:
            self.box.setXRange(*self._range, padding=0)

    def zoom(self, factor: float) -> None:
        """Zoom about the middle; above 1 shows less."""
        self.box.scaleBy(x=1 / factor)

    @property
    def is_zoomed(self) -> bool:
        """Whether only a part of the axis is shown."""
        if self._range is None:
            return False
        low, high = self.box.viewRange()[0]
        return bool(high - low < (self._range[1] - self._range[0]) * 0.999)

    def _show(self, figure: Figure, whole: tuple[float, float]) -> None:
        low, high = whole
        kind = figure.x.kind if figure.x is not None else "time"
        narrowest = min(NARROWEST.get(kind, 1.0), high - low)
        self.box.blockSignals(True)
        self.box.setLimits(xMin=low, xMax=high, minXRange=narrowest, maxXRange=high - low)
        self.box.setXRange(low, high, padding=0)
        self.box.blockSignals(False)

    def _window_changed(self, _box: object, limits: tuple[float, float]) -> None:
        self._stage.set_window(Window(*limits) if self.is_zoomed else None)
        self.item.update()
        self.zoomed.emit()

    def _place_box(self) -> None:
        layout = self._stage.layout
        if layout is not None:
            plot, factor = layout.plot, self._stage.factor
            place = QRectF(plot.x * factor, plot.y * factor, plot.width * factor, plot.height * factor)
            if self.box.geometry() != place:
                self.box.setGeometry(place)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Lay out anew for the new size."""
        super().resizeEvent(event)
        if hasattr(self, "item"):
            self._stage.set_size(self.width(), self.height())
            self.item.set_size(self.width(), self.height())
            self._place_box()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the end of an arrow, else remember where a click may have begun; what is held does not pan."""
        at = event.position()
        if event.button() == Qt.MouseButton.LeftButton and self._hand.press(at.x(), at.y(), event.modifiers()):
            self._pressed = None
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        self._pressed = event.position() if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held, else say where the pointer is."""
        at = event.position()
        if self._hand.is_holding:
            self._hand.move(at.x(), at.y(), event.modifiers())
            return
        super().mouseMoveEvent(event)
        self._show_cursor(at, event.modifiers())
        if event.buttons() == Qt.MouseButton.NoButton:
            self.pointed.emit(event.position().x(), event.position().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put down what is held; a press and release at one place is a click."""
        if self._hand.is_holding:
            self._hand.release()
            self._show_cursor(event.position(), event.modifiers())
            return
        super().mouseReleaseEvent(event)
        if self._pressed is not None:
            moved = event.position() - self._pressed
            if abs(moved.x()) + abs(moved.y()) <= CLICK:
                self.chosen.emit(event.position().x(), event.position().y())
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show the whole axis again."""
        super().mouseDoubleClickEvent(event)
        self.reset()

    def _show_cursor(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        shape = self._hand.cursor(at.x(), at.y(), modifiers)
        if shape != self.cursor().shape():
            self.setCursor(shape)

    def leaveEvent(self, event: Any) -> None:
        """The pointer is gone."""
        super().leaveEvent(event)
        self.left.emit()
