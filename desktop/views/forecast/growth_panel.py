"""Below the charts: does each printed rate follow from the printed values?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetrics
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

ROW, HEADER, AIR = 29, 30, 4
MOST_ROWS = 8
ESTIMATOR, MARKET, DOTS, VERDICT = 0, 1, 6, 7
PADDING, DOT, SIGN = 14, 16, 22
"""Around the words of a cell; the dot or the sign before them."""
LEAST_NAME, SCROLL, MOST_GAP = 96, 14, 24
LEAST_DOTS, MOST_DOTS = 96, 170
"""The line of dots takes what the words leave; with less it is left out."""


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
        self.setSizeIncrement(0, ROW)

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
        """All rows, at most eight."""
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
        """Every column as wide as its words; what is left goes to the line of dots, then to the verdict."""
        if not self.model.rowCount():
            return
        widths = [self._need(column) for column in range(self.model.columnCount())]
        widths[DOTS] = max(widths[DOTS], LEAST_DOTS)
        if self.grid.isColumnHidden(MARKET):
            widths[MARKET] = 0
        left = self.width() - SCROLL - sum(widths)
        self.grid.setColumnHidden(DOTS, left < 0)
        left += widths[DOTS] if left < 0 else 0
        if left < 0:  # the estimator alone is cut, and has its name in the tip
            widths[ESTIMATOR] = max(LEAST_NAME, widths[ESTIMATOR] + left)
        elif not self.grid.isColumnHidden(DOTS):
            more = min(MOST_DOTS - widths[DOTS], left // 2)
            widths[DOTS] += more
            left -= more
        gap = max(0, min(MOST_GAP, left // len(widths)))
        widths = [width + gap if width else LEAST_NAME for width in widths]
        widths[VERDICT] = 0
        self.grid.set_widths(widths)

    def _need(self, column: int) -> int:
        """Width at which neither the head nor any cell of a column is cut."""
        head = self.model.headerData(column, Qt.Orientation.Horizontal)
        need = QFontMetrics(self._services.theme.font("small")).horizontalAdvance(str(head))
        metrics = QFontMetrics(self._services.theme.font("body"))
        for row in range(self.model.rowCount()):
            cell = self.model.index(row, column).data(CELL_ROLE)
            mark = SIGN if cell.icon else DOT if cell.colour is not None else 0
            need = max(need, metrics.horizontalAdvance(cell.text) + mark)
        return need + PADDING

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wider or narrower columns."""
        self._fit()
        super().resizeEvent(event)
