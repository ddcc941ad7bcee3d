"""Arrows on the chart of a page: moved, added, changed and removed; every step can be undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication

from desktop.figures.arrows import LEVEL, kind_between, request_of, whole_range
from desktop.plotting.arrow_rows import arrows_of
from desktop.plotting.handles import NEW, note_of
from desktop.views.arrow_menu import ArrowMenu

if TYPE_CHECKING:
    from desktop.figures.figure import DifferenceArrow, Figure, GrowthArrow
    from desktop.figures.request import Arrow
    from desktop.views.figure_panel import FigurePanel
    from desktop.views.services import Services

Arrows = tuple["Arrow", ...] | None
ARROWS = ("market", "measure")


class ArrowEditing(QObject):
    """Between the hand on the chart and the state; while an end is held only ``shown`` changes."""

    changed = Signal()
    """The figure has to be composed again, with ``shown``."""
    noted = Signal()
    """Another arrow is spoken of, or the same says something else."""

    def __init__(
        self, services: Services, panel: FigurePanel, field: str = "arrows", belongs: tuple[str, ...] = ARROWS
    ) -> None:
        """``field`` of the state holds the arrows; they belong to what its fields ``belongs`` say."""
        super().__init__(panel)
        self._services = services
        self._panel = panel
        self._field = field
        self._belongs = belongs
        self._preview: Arrows = None
        self._own: tuple[Arrow, ...] = ()
        """The arrows that the figure draws by itself."""
        self._kept: dict[tuple[str, ...], Arrows] = {}
        self._place: tuple[str, ...] = ("",)
        view = panel.view
        view.hand.can_edit = True
        view.arrow_previewed.connect(self._on_previewed)
        view.arrow_moved.connect(self._on_moved)
        view.arrow_let_go.connect(self._on_let_go)
        view.arrow_removed.connect(self.remove)
        view.arrow_chosen.connect(lambda _position: self.noted.emit())
        view.arrow_menu_requested.connect(self._open_menu)

    @property
    def shown(self) -> Arrows:
        """The arrows to compose the figure with."""
        return self._preview if self._preview is not None else self._held

    @property
    def spoken_of(self) -> GrowthArrow | DifferenceArrow | None:
        """The chosen arrow, else the first one."""
        figure, position = self._panel.figure, self._panel.view.hand.chosen
        if figure is None:
            return None
        chosen = note_of(figure, position) if position is not None else None
        return chosen[1] if chosen is not None else next((note for _, note in arrows_of(figure)), None)

    def note_figure(self, figure: Figure) -> None:
        """The figure was composed anew."""
        own = tuple(request_of(note) for _, note in arrows_of(figure) if note.position < 0)
        if self.shown is None:
            self._own = own
        self.noted.emit()

    def on_state(self, fields: frozenset[str]) -> None:
        """Arrows belong to a market and a measure: they wait while another one is shown."""
        state = self._services.state.current
        place = tuple(getattr(state, name) for name in self._belongs)
        if place == self._place:
            return
        before, self._place = self._place, place
        if not before[0]:
            return
        self._kept[before] = self._held
        self._own, self._preview = (), None
        self._services.steps.forget(self._field)
        if self._held != self._kept.get(place):
            self._services.state.change(**{self._field: self._kept.get(place)})

    def remove(self, position: int) -> None:
        """Take an arrow away."""
        place = max(position, 0)
        self._keep(tuple(one for i, one in enumerate(self._base()) if i != place))

    def replace(self, position: int, arrow: Arrow) -> None:
        """Put another arrow in the place of one."""
        self._keep(self._with(position, arrow))

    def reset(self, position: int) -> None:
        """Stretch an arrow over everything its series has."""
        figure = self._panel.figure
        found = note_of(figure, position) if figure is not None else None
        if figure is not None and found is not None:
            self.replace(position, whole_range(request_of(found[1]), figure))

    def copy_value(self, note: GrowthArrow | DifferenceArrow) -> None:
        """What the pill says, with the arithmetic."""
        parts = (note.text, note.refusal or note.formula)
        QGuiApplication.clipboard().setText("\t".join(part for part in parts if part))

    @property
    def _held(self) -> Arrows:
        """What the state holds."""
        found: Arrows = getattr(self._services.state.current, self._field)
        return found

    def _base(self) -> tuple[Arrow, ...]:
        kept = self._held
        return self._own if kept is None else kept

    def _with(self, position: int, arrow: Arrow) -> tuple[Arrow, ...]:
        base = self._base()
        if position == NEW:
            return (*base, arrow)
        place = max(position, 0)
        return (*base[:place], arrow, *base[place + 1 :])

    def _on_previewed(self, position: int, arrow: Arrow) -> None:
        self._preview = self._with(position, self._proper(position, arrow))
        self.changed.emit()

    def _on_moved(self, position: int, arrow: Arrow) -> None:
        self._preview = None
        self._keep(self._with(position, self._proper(position, arrow)))

    def _proper(self, position: int, arrow: Arrow) -> Arrow:
        """A new arrow is of the kind that says something between its ends."""
        figure = self._panel.figure
        if position != NEW or figure is None or arrow.kind == LEVEL:
            return arrow
        return replace(arrow, kind=kind_between(arrow, figure))

    def _on_let_go(self) -> None:
        if self._preview is not None:
            self._preview = None
            self.changed.emit()

    def _keep(self, arrows: tuple[Arrow, ...]) -> None:
        state = self._services.state
        before = self._held
        if arrows == before:
            self.changed.emit()
            return
        self._services.steps.note_view({self._field: before}, {self._field: arrows})
        state.change(**{self._field: arrows})

    def _open_menu(self, position: int, place: QPoint) -> None:
        figure = self._panel.figure
        found = note_of(figure, position) if figure is not None else None
        if figure is None or found is None:
            return
        menu = ArrowMenu(self, figure, found[1], lambda: self._panel.view.mark_chosen.emit(found[0]), self._panel)
        menu.popup(place)
