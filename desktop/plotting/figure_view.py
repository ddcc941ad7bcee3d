"""A figure in a window. Cheap to import: pyqtgraph comes with the first figure that has axes."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.plotting.arrow_hand import ArrowHand
from desktop.plotting.arrow_keys import DIRECTIONS, ArrowKeys
from desktop.plotting.layout import has_axes
from desktop.plotting.motion import Motion
from desktop.plotting.plain_view import PlainView
from desktop.plotting.pointing import Pointing
from desktop.plotting.stage import Stage
from desktop.plotting.surface import SCREEN, Parts
from desktop.plotting.view_menus import arrow_at, entity_at

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent

    from desktop.figures.figure import Entity, Figure
    from desktop.plotting.chart_view import ChartView
    from desktop.plotting.shapes import Layout, Mark
    from desktop.plotting.walking import Direction
    from desktop.theme.theme import Theme

ZOOM = 1.25


class FigureView(QWidget):
    """Shows one Figure and keeps up with new ones in place.

    Arrow keys walk among the marks, Enter chooses one and, once it is chosen, steps into it, Escape lets go,
    plus and minus zoom, Home shows the whole axis. Tab goes to the handles of arrows: Enter grabs one, left and
    right move it; A begins a new arrow at the point walked to, Delete removes the chosen one.

    ``parts`` says which parts of the frame are drawn; pages usually show the title themselves (``SCREEN``).
    Without ``zooms`` the whole axis is always shown, and the wheel scrolls what the view stands in.
    """

    entity_chosen = Signal(object)
    """An ``Entity``: what the clicked mark stands for."""
    entity_opened = Signal(object)
    """An ``Entity`` pressed twice, or chosen with Enter while it is selected: what to step into."""
    mark_chosen = Signal(str)
    """Key of the chosen mark, also of one that stands for no entity; comes after ``entity_chosen``."""
    mark_hovered = Signal(str)
    """One line about the mark under the pointer or walked to; empty when there is none."""
    arrow_previewed = Signal(int, object)
    """Position and ``Arrow`` while an end is moved; -1 is the figure's own arrow, ``handles.NEW`` a new one."""
    arrow_moved = Signal(int, object)
    """The same when it was put down."""
    arrow_let_go = Signal()
    """What was previewed is not wanted."""
    arrow_removed = Signal(int)
    arrow_chosen = Signal(object)
    """Position of the chosen arrow, or None."""
    menu_requested = Signal(object, QPoint)
    """An ``Entity`` whose mark was pressed with the other button or the menu key, and where on the screen it is."""
    ground_pressed = Signal()
    """A click where nothing stands for anything."""
    arrow_menu_requested = Signal(int, QPoint)
    """Position of an arrow, and where on the screen its menu shall open."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, parts: Parts = SCREEN, zooms: bool = True
    ) -> None:
        super().__init__(parent)
        self._zooms = zooms
        self._stage = Stage(theme, parts)
        self.hand = ArrowHand(self._stage, self)
        """Moves arrows; ``hand.can_edit`` says whether it may."""
        self.hand.previewed.connect(self.arrow_previewed)
        self.hand.committed.connect(self.arrow_moved)
        self.hand.let_go.connect(self.arrow_let_go)
        self.hand.chose.connect(self.arrow_chosen)
        self.hand.changed.connect(self._on_hand)
        self._pointing = Pointing(self._stage, self)
        self._pointing.changed.connect(self.mark_hovered)
        self._pointing.changed.connect(lambda _words: self._refresh())
        self._first: Mark | None = None
        self._keys = ArrowKeys(self._stage, self.hand, self._pointing.walk_to, self.arrow_removed.emit)
        self._plain: PlainView | None = None
        self._chart: ChartView | None = None
        self._motion: Motion | None = None
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

    @property
    def is_moving(self) -> bool:
        """Whether shapes are on their way to their place in the present figure."""
        return self._stage.is_moving

    @property
    def pointed(self) -> str:
        """Key of the mark under the pointer or walked to; empty for none."""
        return self._stage.hovered

    def set_figure(self, figure: Figure, *, moving: bool = False) -> None:
        """Show a figure. On a running view only the picture changes: no widget is made or moved.

        Figures on axes follow sliders and stand at their new place at once, unless they shall be seen ``moving``.
        """
        moving = self._motion is not None and self.isVisible() and (moving or not has_axes(figure))
        if self._stage.set_figure(figure, moving=moving) and self._motion is not None:
            self._motion.begin()
        self.setAccessibleName(figure.alt_text)
        if self._stage.hovered and self._stage.mark is None:
            self._pointing.point(None)
        self._host(self._has_window(figure))
        self._refresh()

    def set_motion(self, milliseconds: int) -> None:
        """How long shapes take to move to the place they have in another figure; 0 for not at all."""
        self.end_motion()
        self._motion = Motion(milliseconds, self._on_motion, self) if milliseconds else None

    def end_motion(self) -> None:
        """Be there at once."""
        if self._motion is not None:
            self._motion.end()

    @property
    def magnification(self) -> float:
        """How many times larger than on a page everything is."""
        return self._stage.magnification

    def hold(self, is_held: bool) -> None:
        """Lay nothing out while size, magnification and figure change; let go, the next change lays out once."""
        self._stage.hold(is_held)

    def set_magnification(self, magnification: float) -> None:
        """Show everything so many times larger than on a page."""
        self._stage.set_magnification(magnification)
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
        """Walk, choose, zoom; move and remove arrows."""
        key = event.key()
        if self._keys.pressed(event):
            event.accept()
        elif key in DIRECTIONS:
            self._walk(DIRECTIONS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and (mark := self._stage.mark) is not None:
            is_again = mark.entity is not None and mark.entity == self._stage.selected
            self.entity_opened.emit(mark.entity) if is_again else self._choose(mark)
        elif key == Qt.Key.Key_Escape and self._stage.hovered:
            self._pointing.point(None)
        elif key == Qt.Key.Key_Home:
            self.reset_zoom()
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus} and self._chart is not None:
            self._chart.zoom(1 / ZOOM if key == Qt.Key.Key_Minus else ZOOM)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keys that mean an arrow come here before they mean a verb of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and self._keys.wants(cast("QKeyEvent", event)):
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab goes through the handles of arrows before it leaves."""
        return self._keys.tabbed(forwards) or super().focusNextPrevChild(forwards)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the arrow or of the mark that is meant."""
        if (arrow := arrow_at(event, self._stage, self.hand)) is not None:
            self.arrow_menu_requested.emit(arrow[0], self.mapToGlobal(arrow[1]))
        elif (meant := entity_at(event, self._stage)) is not None:
            self.menu_requested.emit(meant[0], self.mapToGlobal(meant[1]))
        else:
            super().contextMenuEvent(event)

    def begin_arrow(self) -> None:
        """Start a new arrow at the point walked to, else at the first one; the keys lead it on."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._keys.begin()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let go of the mark walked to and of what is held."""
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self.hand.cancel()
        if self._stage.walking:
            self._pointing.point(None)
        super().focusOutEvent(event)

    def _has_window(self, figure: Figure) -> bool:
        """Whether a stretch of its axis can be shown alone."""
        return self._zooms and has_axes(figure)

    def _host(self, axes: bool) -> None:
        """Have the right widget on show; each is made once, when first needed."""
        if axes and self._chart is None:
            from desktop.plotting.chart_view import ChartView

            self._chart = ChartView(self._stage, self.hand, self)
            self._adopt(self._chart)
        elif not axes and self._plain is None:
            self._plain = self._new_plain(self._stage)
            self._adopt(self._plain)
        for host, is_meant in ((self._chart, axes), (self._plain, not axes)):
            if host is not None:
                host.setVisible(is_meant)

    def _new_plain(self, stage: Stage) -> PlainView:
        """The host of figures that pyqtgraph does not move; a view of one family may have its own."""
        return PlainView(stage, self)

    def _adopt(self, host: ChartView | PlainView) -> None:
        host.pointed.connect(self._pointing.point_at)
        host.left.connect(lambda: self._pointing.point(None))
        host.chosen.connect(self._clicked)
        if isinstance(host, PlainView):
            host.opened.connect(self._opened)
        self._room.addWidget(host)

    def _refresh(self) -> None:
        figure = self._stage.figure
        host = self._chart if figure is not None and self._has_window(figure) else self._plain
        if figure is not None and host is not None:
            host.refresh()

    def _clicked(self, x: float, y: float) -> None:
        self.end_motion()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        mark = self._first = self._stage.at(x, y)
        self.hand.choose(mark.key if mark is not None else "")
        if mark is not None:
            self._choose(mark)
            self.hand.cycle(mark.key)
        else:
            self.ground_pressed.emit()

    def _on_hand(self) -> None:
        if self.hand.is_holding:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._pointing.snap()
        self._refresh()

    def _walk(self, direction: Direction) -> None:
        """To the next mark; a view of one family may know better which that is."""
        self._pointing.walk(direction)

    def _opened(self, x: float, y: float) -> None:
        """Step into what the first press chose: it may have moved from under the pointer since."""
        self.end_motion()
        mark, self._first = self._first or self._stage.at(x, y), None
        if mark is not None and mark.entity is not None:
            self.entity_opened.emit(mark.entity)

    def _on_motion(self, share: float) -> None:
        self._stage.move(share)
        self._refresh()

    def _choose(self, mark: Mark) -> None:
        if mark.entity is not None:
            self.entity_chosen.emit(mark.entity)
        self.mark_chosen.emit(mark.key)
