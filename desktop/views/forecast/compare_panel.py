"""Below the charts: scenarios side by side, year by year, with the difference to the base and what they assume."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.actions.clipboard import copy_numbers
from desktop.figures.request import Assumptions
from desktop.figures.scenario_stated import built_in
from desktop.figures.scenario_table import difference_table
from desktop.figures.size_published import published
from desktop.itemmodels.cell import CELL_ROLE
from desktop.itemmodels.cell_table import CellTable
from desktop.itemmodels.twin import headings_of, rows_of
from desktop.widgets.button import Button
from desktop.widgets.flow import Flow
from desktop.widgets.grid import Grid
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.figures.figure import Figure
    from desktop.figures.request import FigureRequest
    from desktop.views.forecast.reading import ForecastAnswer
    from desktop.views.services import Services

ROW, HEADER, TOP, AIR = 26, 30, 32, 16
MOST_ROWS = 8
NAME_WIDTH, NUMBER_WIDTH, HEAD_PADDING = 120, 84, 22
MOST_BESIDE = 4
"""More lines than this beside each other cannot be told apart in one hue."""


class ComparePanel(QWidget):
    """A tick draws the scenario as a thin line and gives it three columns."""

    def __init__(
        self, services: Services, request: Callable[[], FigureRequest | None], figure: Callable[[], Figure | None]
    ) -> None:
        """``request`` and ``figure`` tell what the chart above shows."""
        super().__init__()
        self._services, self._request, self._above = services, request, figure
        self._answer: ForecastAnswer | None = None
        self._figure: Figure | None = None
        self._offered: dict[str, Assumptions] = {}
        self.ticks: dict[str, QCheckBox] = {}
        theme = services.theme
        self._row = Flow()
        self.copy = Button(theme, "x", icon="copy")
        self.copy.setObjectName("forecast.compare.copy")
        self.copy.clicked.connect(self._on_copy)
        self._empty = Text(theme, style="small", tone="tertiary", wrap=True)
        self._empty.setObjectName("forecast.compare.empty")
        self.model = CellTable(self)
        self.grid = Grid(theme, "forecast.compare", CELL_ROLE, row_height=ROW)
        self.grid.setRootIsDecorated(False)
        self.grid.setModel(self.model)
        self.grid.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._row, 1)
        top.addWidget(self.copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self._empty)
        layout.addWidget(self.grid, 1)
        self.setSizeIncrement(0, ROW)
        self.retranslate()

    def title(self) -> str:
        """The word on the tab."""
        return self.tr("Scenarios")

    def show_answer(self, answer: ForecastAnswer) -> None:
        """Another reading: other scenarios, other numbers."""
        self._answer = answer
        self._offer()
        self._show()

    def on_state(self, fields: frozenset[str]) -> None:
        """A slider moved, or another scenario stands beside."""
        if fields & {"assumptions", "beside", "scenario"}:
            self._show()

    def retranslate(self) -> None:
        """Every word again."""
        self.copy.set_label(self.tr("Copy table"))
        self.copy.setToolTip(self.tr("Copy years, scenarios and differences as a table"))
        self._empty.setText(self.tr("No published rate makes a base to compare with."))
        self._offer()
        self._show()

    def sizeHint(self) -> QSize:
        """All rows, at most eight."""
        rows = max(1, min(self.model.rowCount(), MOST_ROWS))
        return QSize(600, AIR + TOP + HEADER + rows * ROW)

    @property
    def figure(self) -> Figure | None:
        """The chart above with this table as its twin."""
        return self._figure

    def _offer(self) -> None:
        """A box for low, base, high and each kept scenario."""
        answer = self._answer
        if answer is None:
            return
        language = answer.request.language
        known = published(replace(answer.request, assumptions=Assumptions(), beside=(), arrows=None), answer.known)
        offered = built_in(known.anchor, language)
        offered |= {one.id: one.named(language) for one in answer.kept}
        if offered == self._offered:
            return
        self._offered = offered
        self.ticks = {key: self._box(key, own.name) for key, own in offered.items()}
        self._row.set_widgets(list(self.ticks.values()))

    def _box(self, key: str, name: str) -> QCheckBox:
        box = QCheckBox(name.replace("&", "&&"))
        box.setObjectName(f"forecast.compare.{key}")
        box.setFont(self._services.theme.font("small"))
        box.clicked.connect(self._on_ticked)
        return box

    def _on_ticked(self) -> None:
        chosen = tuple(self._offered[key] for key, box in self.ticks.items() if box.isChecked())
        self._services.state.change(beside=chosen[-MOST_BESIDE:])

    def _show(self) -> None:
        answer, request, above = self._answer, self._request(), self._above()
        if answer is None or request is None or above is None:
            return
        beside = set(self._services.state.current.beside)
        for key, box in self.ticks.items():
            box.setChecked(self._offered[key] in beside)
        table = difference_table(request, answer.known)
        self._empty.setVisible(not table.rows)
        self.grid.setVisible(bool(table.rows))
        self.copy.setEnabled(bool(table.rows))
        self._figure = replace(above, table=table)
        self.model.show_rows(headings_of(self._figure), rows_of(self._figure))
        self.grid.setAccessibleName(self.tr("Scenarios side by side"))
        metrics = QFontMetrics(self._services.theme.font("small"))
        widths = [NAME_WIDTH]
        for heading in headings_of(self._figure)[1:]:
            widths.append(max(NUMBER_WIDTH, metrics.horizontalAdvance(heading.text) + HEAD_PADDING))
        self.grid.set_widths(widths)
        self.updateGeometry()

    def _on_copy(self) -> None:
        if self._figure is not None:
            copy_numbers(self._figure)
