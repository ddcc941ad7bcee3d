"""A part that shows one figure with its rows below, or says why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from desktop.figures.build import compose, snapshot
from desktop.figures.reading import UnknownFigureError
from desktop.views.tabled_part import TabledPart
from desktop.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from desktop.figures.request import FigureRequest
    from desktop.views.figure_panel import FigurePanel
    from desktop.views.services import Services
    from desktop.widgets.stepper import Stepper
    from desktop.workspace.workspace import Workspace


class Charted(NamedTuple):
    """A figure with what was read for it; both None where the workspace has nothing to draw it from."""

    figure: Figure | None
    known: Any
    beside: Any = None
    """What a subclass reads besides: splits to choose from."""


class ChartPart(TabledPart):
    """Subclasses say what is wanted and what is missing where nothing can be drawn."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._charted: Charted | None = None

    def _beside(self, panel: FigurePanel) -> QHBoxLayout:
        """The figure, or in its place why there is none."""
        self.empty = EmptyState(
            self.services.theme,
            f"{self.NAME}.empty",
            [self.services.actions["go.segments"], self.services.actions["file.import"]],
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(panel)
        self._stack.addWidget(self.empty)
        row = QHBoxLayout()
        row.addWidget(self._stack, 1)
        return row

    def read(self, request: FigureRequest, workspace: Workspace) -> Charted:
        """The figure with what it was made from."""
        try:
            known = snapshot(request, workspace)
        except UnknownFigureError:
            return Charted(None, None)
        return Charted(compose(request, known), known, self.read_beside(request, workspace))

    def read_beside(self, request: FigureRequest, workspace: Workspace) -> Any:
        """What the controls offer, read with the figure; on the worker."""
        return None

    def take(self, answer: Charted) -> None:
        """An answer has come."""
        self._charted = answer
        self._stack.setCurrentIndex(0 if answer.figure is not None else 1)
        self.controls.setEnabled(answer.figure is not None)
        if answer.figure is not None:
            self.show_figure(answer.figure)
        else:
            self._figure = None
            self.fold.hide()
            self.figure_changed.emit()
            self.sentence_changed.emit()
        self.show_choices()

    def show_choices(self) -> None:
        """What the controls offer and what holds, from the last answer."""

    def retranslate(self) -> None:
        """Every word again."""
        super().retranslate()
        title, reason = self.missing()
        self.empty.set_texts(title, reason)
        self.show_choices()

    def missing(self) -> tuple[str, str]:
        """What is missing where nothing can be drawn, and why; a part that always draws something says neither."""
        return "", ""

    def name_years(self, stepper: Stepper) -> None:
        """Words of a stepper through years."""
        stepper.set_texts(
            self.tr("Year"),
            self.tr("Previous year"),
            self.tr("Next year"),
            self.tr("Play through the years"),
            self.tr("Pause"),
        )
