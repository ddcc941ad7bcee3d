"""Below the charts: the numbers of the chart the keyboard was in last, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.itemmodels.cell import CELL_ROLE, ENTITY_ROLE
from desktop.itemmodels.cell_table import CellTable
from desktop.itemmodels.twin import headings_of, rows_of
from desktop.widgets.grid import Grid
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.figures.figure import Figure
    from desktop.views.forecast.reading import ForecastAnswer
    from desktop.views.services import Services

ROW, HEADER, NOTE, AIR = 29, 30, 20, 10
MOST_ROWS = 8
NUMBER_WIDTH, WORD_WIDTH, HEAD_PADDING = 84, 150, 18


class TablePanel(QWidget):
    """The table twin; choosing a row selects the observation behind it."""

    def __init__(self, services: Services, figure: Callable[[], Figure | None]) -> None:
        """``figure`` tells which figure is meant."""
        super().__init__()
        self._services = services
        self._figure_meant = figure
        self._figure: Figure | None = None
        self.model = CellTable(self)
        self.grid = Grid(services.theme, "forecast.numbers", CELL_ROLE, row_height=ROW)
        self.grid.setRootIsDecorated(False)
        self.grid.setModel(self.model)
        self.grid.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.grid.row_chosen.connect(self._on_row)
        self._note = Text(services.theme, style="small", tone="tertiary")
        self._note.setObjectName("forecast.numbers.note")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._note)
        layout.addWidget(self.grid, 1)
        self.setSizeIncrement(0, ROW)

    def title(self) -> str:
        """The word on the tab."""
        return self.tr("Table")

    def show_answer(self, _answer: ForecastAnswer) -> None:
        """Another reading: another figure."""
        self._show()

    def on_state(self, fields: frozenset[str]) -> None:
        """A slider moved, or something else was selected."""
        if fields & {"assumptions", "beside", "methods", "focus"}:
            self._show()
        if "selection" in fields:
            self._show_selection()

    def retranslate(self) -> None:
        """The figure brings its own words."""

    def sizeHint(self) -> QSize:
        """All rows, at most eight."""
        rows = max(1, min(self.model.rowCount(), MOST_ROWS))
        return QSize(600, AIR + NOTE + HEADER + rows * ROW)

    def _show(self) -> None:
        figure = self._figure_meant()
        if figure is None or figure == self._figure:
            return
        self._figure = figure
        self._note.setText(figure.subtitle)
        self.model.show_rows(headings_of(figure), rows_of(figure))
        self.grid.setAccessibleName(figure.alt_text)
        self._fit(figure)
        self._show_selection()
        self.updateGeometry()

    def _fit(self, figure: Figure) -> None:
        metrics = QFontMetrics(self._services.theme.font("small"))
        widths = []
        for heading, column in zip(headings_of(figure), figure.table.columns, strict=True):
            least = NUMBER_WIDTH if column.numeric else WORD_WIDTH
            widths.append(max(least, metrics.horizontalAdvance(heading.text) + HEAD_PADDING))
        if widths:
            widths[-1] = 0
        self.grid.set_widths(widths)

    def _show_selection(self) -> None:
        self.grid.show_row(self.model.row_of(self._services.state.current.selection))

    def _on_row(self, index: QModelIndex) -> None:
        entity = index.data(ENTITY_ROLE)
        if entity is not None:
            self._services.state.change(selection=entity)
