"""Below the charts: does each printed rate follow from the printed values?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.itemmodels.cell import CELL_ROLE, ENTITY_ROLE
from desktop.itemmodels.cell_table import CellTable
from desktop.views.forecast.growth import headings, rows_of
from desktop.widgets.grid import Grid
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.views.forecast.reading import ForecastAnswer
    from desktop.views.services import Services

ROW, HEADER, AIR = 29, 34, 12
MOST_ROWS = 7
WIDE = (0, 150, 92, 190, 72, 72, 150, 230)
NARROW = (0, 126, 86, 172, 62, 62, 122, 172)
ROOMY = 1032
TIGHT = 900
"""Narrower panels do without the line of dots."""
MARKET, ENDS, DOTS, VERDICT = 1, 3, 6, 7


class GrowthPanel(QWidget):
    """Stated against implied growth; choosing a row selects the stated rate."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._answer: ForecastAnswer | None = None
        self.model = CellTable(self)
        self.grid = Grid(services.theme, "forecast.growth", CELL_ROLE, row_height=ROW)
        self.grid.setRootIsDecorated(False)
        self.grid.setModel(self.model)
        self.grid.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.grid.row_chosen.connect(self._on_row)
        self._empty = Text(services.theme, style="small", tone="tertiary", wrap=True)
        self._empty.setObjectName("forecast.growth.empty")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._empty)
        layout.addWidget(self.grid, 1)

    def title(self) -> str:
        """The word on the tab."""
        return self.tr("Growth check")

    def show_answer(self, answer: ForecastAnswer) -> None:
        """The rates of another reading."""
        self._answer = answer
        self._show()

    def on_state(self, fields: frozenset[str]) -> None:
        """Something else was selected."""
        if "selection" in fields:
            self._show_selection()

    def retranslate(self) -> None:
        """Every word again."""
        self.grid.setAccessibleName(self.tr("Stated against implied growth"))
        self._show()

    def sizeHint(self) -> QSize:
        """All rows, at most seven."""
        rows = max(1, min(self.model.rowCount(), MOST_ROWS))
        return QSize(600, AIR + HEADER + rows * ROW)

    def _show(self) -> None:
        answer = self._answer
        if answer is None:
            return
        self.model.show_rows(headings(), rows_of(answer.checks, answer.request.language))
        self.grid.setColumnHidden(MARKET, len({check.market for check in answer.checks}) == 1)
        self.grid.setVisible(bool(answer.checks))
        self._empty.setVisible(not answer.checks)
        self._empty.setText(self.tr("No publisher states a rate of growth for this market."))
        self._fit()
        self._show_selection()
        self.updateGeometry()

    def _show_selection(self) -> None:
        self.grid.show_row(self.model.row_of(self._services.state.current.selection))

    def _on_row(self, index: QModelIndex) -> None:
        entity = index.data(ENTITY_ROLE)
        if entity is not None:
            self._services.state.change(selection=entity)

    def _fit(self) -> None:
        widths = list(WIDE if self.width() >= ROOMY else NARROW)
        self.grid.setColumnHidden(DOTS, self.width() < TIGHT)
        if self.grid.isColumnHidden(MARKET):
            freed = widths[MARKET]
            widths[ENDS] += freed // 6
            widths[VERDICT] += freed // 2
        self.grid.set_widths(widths)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wider or narrower columns."""
        self._fit()
        super().resizeEvent(event)
