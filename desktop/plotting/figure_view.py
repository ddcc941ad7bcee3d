"""A figure in a window. Cheap to import: pyqtgraph comes with the first figure that has axes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.plotting.layout import has_axes
from desktop.plotting.plain_view import PlainView
from desktop.plotting.stage import Stage
from desktop.plotting.surface import SCREEN, Parts
from desktop.plotting.walking import Direction, step

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from desktop.figures.figure import Entity, Figure
    from desktop.plotting.chart_view import ChartView
    from desktop.plotting.shapes import Layout, Mark
    from desktop.theme.theme import Theme

_ARROWS: Final[dict[int, Direction]] = {
    Qt.Key.Key_Left.value: "left",
    Qt.Key.Key_Right.value: "right",
    Qt.Key.Key_Up.value: "up",
    Qt.Key.Key_Down.value: "down",
}
ZOOM = 1.25


class FigureView(QWidget):
    """Shows one Figure and keeps up with new ones in place.

    Arrow keys walk among the marks, Enter chooses one, Escape lets go, plus and minus zoom, Home shows
    the whole axis. ``parts`` says which parts of the frame are drawn; pages usually show the title
    themselves (``SCREEN``).
    """

    entity_chosen = Signal(object)
    """An ``Entity``: what the clicked mark stands for."""
    mark_chosen = Signal(str)
    """Key of the chosen mark, also of one that stands for no entity; comes after ``entity_chosen``."""
    mark_hovered = Signal(str)
    """One line about the mark under the pointer or walked to; empty when there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, parts: Parts = SCREEN) -> None:
        super().__init__(parent)
        self._stage = Stage(theme, parts)
        self._plain: PlainView | None = None
        self._chart: ChartView | None = None
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 120)

    @property
    def figure(self) -> Figure | None:
        """What is shown."""
        return self._stage.figure

    @property
    def drawn(self) -> Layout | None:
        """The layout as it is on screen: where everything is, for tests and for whoever points at marks."""
        return self._stage.layout

    def sizeHint(self) -> QSize:
        """A size at which every figure reads well."""
        return QSize(700, 440)

    def set_figure(self, figure: Figure) -> None:
        """Show a figure. On a running view only the picture changes: no widget is made or moved."""
        self._stage.set_figure(figure)
        self.setAccessibleName(figure.alt_text)
        if self._stage.hovered and self._stage.mark is None:
            self._point(None)
        self._host(has_axes(figure))
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Other colours, same picture."""
        self._stage.set_theme(theme)
        self._refresh()

    def set_parts(self, parts: Parts) -> None:
        """Show or hide title, notes and source."""
        self._stage.set_parts(parts)
        self._refresh()

    def set_selected(self, entity: Entity | None) -> None:
        """Outline the marks that stand for an entity."""
        if entity != self._stage.selected:
            self._stage.selected = entity
            self._refresh()

    def reset_zoom(self) -> None:
        """Show the whole horizontal axis."""
        if self._chart is not None:
            self._chart.reset()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, choose, zoom."""
        key = event.key()
        if key in _ARROWS:
            self._walk(_ARROWS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._stage.mark is not None:
            self._choose(self._stage.mark)
        elif key == Qt.Key.Key_Escape and self._stage.hovered:
            self._point(None)
        elif key == Qt.Key.Key_Home:
            self.reset_zoom()
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus} and self._chart is not None:
            self._chart.zoom(1 / ZOOM if key == Qt.Key.Key_Minus else ZOOM)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let go of the mark walked to."""
        if self._stage.walking:
            self._point(None)
        super().focusOutEvent(event)

    def _host(self, axes: bool) -> None:
        """Have the right widget on show; each is made once, when first needed."""
        if axes and self._chart is None:
            from desktop.plotting.chart_view import ChartView

            self._chart = ChartView(self._stage, self)
            self._adopt(self._chart)
        elif not axes and self._plain is None:
            self._plain = PlainView(self._stage, self)
            self._adopt(self._plain)
        if self._chart is not None:
            self._chart.setVisible(axes)
        if self._plain is not None:
            self._plain.setVisible(not axes)

    def _adopt(self, host: ChartView | PlainView) -> None:
        host.pointed.connect(lambda x, y: self._point(self._stage.at(x, y)))
        host.left.connect(lambda: self._point(None))
        host.chosen.connect(self._clicked)
        self._room.addWidget(host)

    def _refresh(self) -> None:
        figure = self._stage.figure
        if figure is None:
            return
        host = self._chart if has_axes(figure) else self._plain
        if host is not None:
            host.refresh()

    def _clicked(self, x: float, y: float) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        mark = self._stage.at(x, y)
        if mark is not None:
            self._choose(mark)

    def _choose(self, mark: Mark) -> None:
        if mark.entity is not None:
            self.entity_chosen.emit(mark.entity)
        self.mark_chosen.emit(mark.key)

    def _walk(self, direction: Direction) -> None:
        layout = self._stage.layout
        if layout is not None:
            self._point(step(layout.marks, self._stage.mark, direction), walking=True)

    def _point(self, mark: Mark | None, *, walking: bool = False) -> None:
        key = mark.key if mark is not None else ""
        if key == self._stage.hovered and walking == self._stage.walking:
            return
        self._stage.hovered, self._stage.walking = key, walking and bool(key)
        words = mark.text if mark is not None else ""
        self.setAccessibleDescription(words)
        if walking:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.mark_hovered.emit(words)
        self._refresh()
