"""A figure on stage: the real one, larger, with the years it can be played through and the way back up."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desktop.figures.figure import Entity, Family
from desktop.figures.tracing import mark_of
from desktop.plotting.figure_view import FigureView
from desktop.plotting.surface import Parts
from desktop.plotting.timeline_figure import TimelineFigure
from desktop.state.view_state import Traced
from desktop.views.present.large import LABELS, TABLES, LargeTheme
from desktop.views.present.living import as_table
from desktop.widgets.button import Button
from desktop.widgets.fitted_text import FittedText
from desktop.widgets.stepper import Stepper
from desktop.widgets.themed import Themed, spread_theme

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QResizeEvent

    from desktop.figures.figure import Figure
    from desktop.theme.theme import Theme
    from desktop.views.present.large import Sizes
    from desktop.views.present.living import Live

translate = QCoreApplication.translate
PARTS = Parts(heading=False, caption=False, padding=0.0)
HEAD = (22.0, 19.0, 16.0)
"""Sizes of the title over a figure, in thousandths of the height: side by side all take the same."""


class Pointed(NamedTuple):
    """A mark that somebody means: what it stands for and how it came about."""

    entity: Entity
    traced: Traced


class LiveFigure(QWidget, Themed):
    """Announces what hands do; what is tried out belongs to the show."""

    entity_opened = Signal(object)
    mark_chosen = Signal(object)
    """``Pointed``."""
    ground_pressed = Signal()
    year_chosen = Signal(int)
    up_wanted = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName(name)
        self._figure: Figure | None = None
        self._shown: Figure | None = None
        self._next: Figure | None = None
        """What is about to be shown."""
        self._is_table = False
        self._layout_name = "one"
        self._sizes: Sizes | None = None
        self._motion = 0
        self._chosen: Pointed | None = None
        self.head = FittedText(theme, f"{name}.title", is_strong=True)
        self.head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.problem = FittedText(theme, f"{name}.problem", tone="error")
        self.view = FigureView(theme, parts=PARTS)
        self._time: TimelineFigure | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.problem)
        self._adopt(self.view, "view")
        self.stepper = Stepper(theme, f"{name}.year")
        self.stepper.chosen.connect(lambda key: self.year_chosen.emit(int(key)))
        self.up = Button(theme, "x", icon="chevron-up")
        self.up.setObjectName(f"{name}.up")
        self.up.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.up.clicked.connect(self.up_wanted)
        self._controls = QWidget()
        row = QHBoxLayout(self._controls)
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.stepper)
        row.addWidget(self.up)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._controls)
        self.show_live(None, is_stepped=False)
        self.retranslate()

    @property
    def figure(self) -> Figure | None:
        """What is shown, as a picture or as a table."""
        return self._figure

    @property
    def active(self) -> FigureView:
        """The view that shows it."""
        return self._time if self._time is not None and self._stack.currentWidget() is self._time else self.view

    @property
    def is_moving(self) -> bool:
        """Whether shapes are on their way to the places they have in the new figure."""
        return self.active.is_moving

    def retranslate(self) -> None:
        """Words of the interface."""
        self.stepper.set_texts(
            translate("Present", "Year of the figure"),
            translate("Present", "Year before"),
            translate("Present", "Year after"),
            translate("Present", "Play the years"),
            translate("Present", "Pause"),
        )
        self.up.set_label(translate("Present", "Back up"))
        self.up.setToolTip(translate("Present", "Show what this is a part of (U)"))

    def set_sizes(self, sizes: Sizes, layout: str) -> None:
        """The screen and the layout of the slide: how large everything is."""
        if (layout, sizes) == (self._layout_name, self._sizes):
            return
        self._layout_name, self._sizes = layout, sizes
        self._enlarge()
        self.head.setFixedHeight(sizes.px(52))
        self.problem.set_sizes([sizes.px(size) for size in (28, 24, 20)])
        if self._next is None and self._shown is not None:
            self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        super().set_theme(theme)
        self.head.set_theme(theme)
        self.problem.set_theme(theme)
        for view in self._views():
            view.set_theme(theme)
        self._enlarge()

    def _enlarge(self) -> None:
        factor = self._sizes.controls if self._sizes is not None else 1.0
        spread_theme(self._controls, LargeTheme.of(self.theme, factor))

    def set_motion(self, milliseconds: int) -> None:
        """How long shapes take from one slide to the next; 0 for not at all."""
        self._motion = milliseconds
        for view in self._views():
            view.set_motion(milliseconds)

    def expect(self, figure: Figure, head: str) -> None:
        """Another figure comes, perhaps in another room: lay nothing out until ``settle`` says that it is there."""
        self.head.set_text(head)
        self.head.setVisible(bool(head))
        self._next = figure
        for view in self._views():
            view.hold(True)

    def settle(self, *, moving: bool) -> None:
        """Show what was expected; ``moving`` lets its shapes come from where they were."""
        is_another, self._figure = self._next is not self._figure, self._next
        self._next = None
        if is_another:
            self._renew(moving=moving)
        else:
            self._release()

    def show_table(self, is_table: bool) -> None:
        """Its numbers instead of the picture."""
        if is_table != self._is_table:
            self._is_table = is_table
            self._renew(moving=False)

    def show_live(self, live: Live | None, *, is_stepped: bool) -> None:
        """The years to choose from, and whether there is a way back up."""
        years = live.years if live is not None else ()
        if live is not None and years:
            self.stepper.set_options([(str(year), str(year)) for year in years], str(live.year))
        self.stepper.setVisible(bool(years))
        self.up.setVisible(is_stepped)
        self._controls.setVisible(bool(years) or is_stepped)

    def select(self, entity: Entity | None) -> None:
        """Outline what stands for an entity."""
        self._chosen = self._chosen if entity is not None else None
        for view in self._views():
            view.set_selected(entity)

    def meant(self) -> Pointed | None:
        """The mark under the pointer or walked to, else the one that was pressed last."""
        return self._pointed(self.active.pointed) or self._chosen

    def is_pointed(self) -> bool:
        """Whether a mark lies under the pointer or was walked to."""
        return bool(self.active.pointed)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What a view does not want ends here: it says itself when its empty ground is pressed."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The same."""
        event.accept()

    def _views(self) -> list[FigureView]:
        return [self.view, *([self._time] if self._time is not None else [])]

    def _adopt(self, view: FigureView, name: str) -> None:
        view.setObjectName(f"{self.objectName()}.{name}")
        view.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        view.entity_opened.connect(self.entity_opened)
        view.mark_chosen.connect(self._on_mark)
        view.ground_pressed.connect(self.ground_pressed)

    def _renew(self, *, moving: bool) -> None:
        figure = self._figure
        if figure is None:
            return
        self._shown = as_table(figure) if self._is_table else figure
        self._chosen = None
        view = self._view_of(self._shown)
        try:
            self._magnify(view, self._labels[0])
            view.hold(False)
            view.set_figure(self._shown, moving=moving)
            self._stack.setCurrentWidget(view)
            self._fit()
        except (ArithmeticError, LookupError, ValueError) as error:
            self.problem.set_text(f"{figure.title or figure.name}: {error}")
            self._stack.setCurrentWidget(self.problem)

    def _release(self) -> None:
        """The same figure, perhaps in another room."""
        self._magnify(self.active, self._labels[0])
        self.active.hold(False)
        self._fit()

    def _view_of(self, figure: Figure) -> FigureView:
        if figure.timeline is None or figure.empty:
            return self.view
        if self._time is None:
            self._time = TimelineFigure(self.theme, parts=PARTS)
            self._time.set_motion(self._motion)
            self._stack.addWidget(self._time)
            self._adopt(self._time, "timeline")
        return self._time

    @property
    def _labels(self) -> tuple[float, ...]:
        """How high its labels shall be, the highest first: tables and sheets of lists try to show every row."""
        is_table = self._shown is not None and self._shown.family in {Family.TABLE, Family.SHEET}
        return TABLES if is_table else (LABELS.get(self._layout_name, LABELS["one"]),)

    def _magnify(self, view: FigureView, label: float) -> None:
        if self._sizes is not None:
            view.set_magnification(self._sizes.magnification(label))

    def _fit(self) -> None:
        """As large as the layout of the slide allows, less where the figure needs more room: it fills what there is."""
        view = self.active
        for label in self._labels:
            self._magnify(view, label)
            drawn = view.drawn
            if drawn is None or not view.width() or not view.height():
                return
            possible = min(view.width() / drawn.width, view.height() / drawn.height)
            if possible < view.magnification * 0.999:
                view.set_magnification(possible)
            if not drawn.dropped:
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another room; for a figure that is about to change it is laid out then."""
        super().resizeEvent(event)
        room = self.layout()
        if room is not None:
            room.activate()
        if self._next is None and self._shown is not None:
            self._fit()

    def _on_mark(self, key: str) -> None:
        self._chosen = self._pointed(key)
        if self._chosen is not None:
            self.mark_chosen.emit(self._chosen)

    def _pointed(self, key: str) -> Pointed | None:
        mark = mark_of(self._shown, key) if key and self._shown is not None else None
        if mark is None:
            return None
        return Pointed(mark.entity or Entity("mark", key), Traced(mark.text, mark.lineage))
