"""The data behind the slide that is shown large: how far its marks can be trusted, and its numbers as a table."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.itemmodels.cell import CELL_ROLE, ENTITY_ROLE
from desktop.itemmodels.cell_table import CellTable
from desktop.itemmodels.twin import headings_of, rows_of
from desktop.views.inspector.words import badge_word
from desktop.widgets.badge import Badge
from desktop.widgets.flow import Flow
from desktop.widgets.grid import Grid
from desktop.widgets.segmented import Segmented
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QResizeEvent

    from desktop.figures.figure import Figure
    from desktop.theme.theme import Theme

ROW: Final = 29
MOST_ROWS: Final = 12
"""Rows without a scroll bar of their own."""
NARROWEST, WIDEST, PADDING = 72, 260, 28
SIGN: Final = 20
"""Room for a sign of certainty before a number."""
LOOKED_AT: Final = 60
"""Rows that say how wide a column is."""


class SlideData(QWidget):
    """Of several figures one at a time; choosing a row selects what it is about."""

    entity_chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("deck.data")
        self._theme = theme
        self._figures: tuple[Figure, ...] = ()
        self.signs = Flow()
        self._heading = Text(theme, style="body.strong")
        self.which = Segmented(theme, "deck.data.figure")
        self.which.chosen.connect(lambda key: self._show(int(key)))
        self.model = CellTable(self)
        self.table = Grid(theme, "deck.data.table", CELL_ROLE, row_height=ROW)
        self.table.setRootIsDecorated(False)
        self.table.setModel(self.model)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.table.row_chosen.connect(self._on_row)
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self.which)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.signs)
        layout.addLayout(head)
        layout.addWidget(self.table)
        self.hide()

    def retranslate(self) -> None:
        """Words of the interface."""
        self._heading.setText(self.tr("Data behind this slide"))
        self.which.setAccessibleName(self.tr("Whose data are listed"))

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Those of a slide; equal ones are not shown again."""
        told = tuple(figure for figure in figures if figure.table.rows)
        if told == self._figures:
            return
        self._figures = told
        self.setVisible(bool(told))
        self.which.set_options([(str(at), str(at + 1)) for at in range(len(told))])
        self.which.setVisible(len(told) > 1)
        if told:
            self.which.set_current("0")
            self._show(0)

    def _show(self, place: int) -> None:
        figure = self._figures[place]
        self.signs.set_widgets([Badge(self._theme, kind.value, badge_word(kind.value)) for kind in figure.legend])
        headings, rows = headings_of(figure), rows_of(figure)[: len(figure.table.rows)]
        self.model.show_rows(headings, rows)
        self.table.setAccessibleName(figure.alt_text)
        small, body = (QFontMetrics(self._theme.font(style)) for style in ("small", "body"))
        widths = [small.horizontalAdvance(heading.text) for heading in headings]
        for row in rows[:LOOKED_AT]:
            told = [body.horizontalAdvance(cell.text) + SIGN * cell.numeric for cell in row.cells]
            widths = [max(pair) for pair in zip_longest(widths, told, fillvalue=0)]
        self.table.set_widths([max(NARROWEST, min(WIDEST, width) + PADDING) for width in widths])
        self._fit()

    def _fit(self) -> None:
        """As high as its rows, and the bar below them where the columns need one."""
        header = self.table.header()
        bar = self.table.horizontalScrollBar().sizeHint().height() if header.length() > self.table.width() else 0
        shown = min(self.model.rowCount(), MOST_ROWS)
        self.table.setFixedHeight(header.sizeHint().height() + shown * ROW + 4 + bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need a bar below the columns."""
        super().resizeEvent(event)
        self._fit()

    def _on_row(self, index: QModelIndex) -> None:
        entity = index.data(ENTITY_ROLE)
        if entity is not None:
            self.entity_chosen.emit(entity)
