"""Below the charts: which assumption matters most for the last year; a bar leads to its slider."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.figures.build import compose
from desktop.figures.sensitivity import KIND, SENSITIVITY
from desktop.views.figure_panel import FigurePanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.figures.figure import Entity, Figure
    from desktop.figures.request import FigureRequest
    from desktop.state.view_state import Traced
    from desktop.views.forecast.reading import ForecastAnswer
    from desktop.views.services import Services

HEAD, ROW, AXIS = 84, 32, 46


class SensitivityPanel(QWidget):
    """The tornado of the present scenario."""

    assumption_chosen = Signal(str)

    def __init__(self, services: Services, request: Callable[[], FigureRequest | None]) -> None:
        super().__init__()
        self._services, self._request = services, request
        self._answer: ForecastAnswer | None = None
        self.panel = FigurePanel(services.theme, "forecast.sensitivity")
        self.panel.set_frame(notes=False, key=False)
        self.panel.mark_chosen.connect(self._on_mark)
        self.panel.entity_chosen.connect(self._on_entity)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.panel)

    def title(self) -> str:
        """The word on the tab."""
        return self.tr("Sensitivity")

    def show_answer(self, answer: ForecastAnswer) -> None:
        """Another reading."""
        self._answer = answer
        self._show()

    def on_state(self, fields: frozenset[str]) -> None:
        """A slider moved."""
        if "assumptions" in fields:
            self._show()

    def retranslate(self) -> None:
        """The figure brings its own words."""

    def sizeHint(self) -> QSize:
        """The title and a row for each assumption."""
        rows = len(self.figure.table.rows) if self.figure is not None else 3
        return QSize(600, HEAD + max(3, rows) * ROW + AXIS)

    @property
    def figure(self) -> Figure | None:
        """The tornado that is shown."""
        return self.panel.figure

    def request(self) -> FigureRequest | None:
        """What it is a figure of."""
        request = self._request()
        return None if request is None else replace(request, family=SENSITIVITY, beside=(), arrows=None, mode="value")

    def _show(self) -> None:
        request = self.request()
        if self._answer is not None and request is not None:
            self.panel.set_figure(compose(request, self._answer.known))
            self.updateGeometry()

    def _on_mark(self, entity: Entity, _traced: Traced) -> None:
        self._on_entity(entity)

    def _on_entity(self, entity: Entity) -> None:
        if entity.kind == KIND:
            self.assumption_chosen.emit(entity.id)
