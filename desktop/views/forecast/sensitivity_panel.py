"""Below the charts: which assumption matters most for the last year; a bar leads to its slider."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.figures.build import compose
from desktop.figures.sensitivity import KIND, SENSITIVITY
from desktop.figures.tracing import mark_of
from desktop.plotting.figure_view import FigureView
from desktop.plotting.surface import Parts
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.figures.figure import Figure
    from desktop.figures.request import FigureRequest
    from desktop.views.forecast.reading import ForecastAnswer
    from desktop.views.services import Services

HEAD, ROW, AXIS = 44, 36, 46
SMALLEST = 200
"""A lower picture would be drawn smaller than life."""


class SensitivityPanel(QWidget):
    """The tornado of the present scenario."""

    assumption_chosen = Signal(str)

    def __init__(self, services: Services, request: Callable[[], FigureRequest | None]) -> None:
        super().__init__()
        self.setObjectName("forecast.sensitivity")
        self._request = request
        self._answer: ForecastAnswer | None = None
        self._figure: Figure | None = None
        self._title = Text(services.theme, style="small.strong", wrap=True)
        self._title.setObjectName("forecast.sensitivity.title")
        self.view = FigureView(services.theme)
        self.view.setObjectName("forecast.sensitivity.view")
        self.view.set_parts(Parts(heading=False, caption=False, legend=False, padding=0.0))
        self.view.mark_chosen.connect(self._on_mark)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._title)
        layout.addWidget(self.view, 1)

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
        return QSize(600, HEAD + max(SMALLEST, rows * ROW + AXIS))

    @property
    def figure(self) -> Figure | None:
        """The tornado that is shown."""
        return self._figure

    @property
    def front(self) -> QWidget:
        """What of it takes the keyboard."""
        return self.view

    def request(self) -> FigureRequest | None:
        """What it is a figure of."""
        request = self._request()
        return None if request is None else replace(request, family=SENSITIVITY, beside=(), arrows=None, mode="value")

    def _show(self) -> None:
        request = self.request()
        if self._answer is None or request is None:
            return
        figure = compose(request, self._answer.known)
        if figure != self._figure:
            self._figure = figure
            self._title.setText("" if figure.empty else figure.title)
            self.view.set_figure(figure)
            self.updateGeometry()

    def _on_mark(self, key: str) -> None:
        mark = mark_of(self._figure, key) if self._figure is not None else None
        if mark is not None and mark.entity is not None and mark.entity.kind == KIND:
            self.assumption_chosen.emit(mark.entity.id)
