"""The segment tree with what belongs to it: the key of certainty below the rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.itemmodels.cell import CELL_ROLE, ENTITY_ROLE
from desktop.itemmodels.cell_table import Heading
from desktop.itemmodels.segment_cells import Manner
from desktop.itemmodels.segment_tree import SegmentTree
from desktop.views.inspector.words import badge_word
from desktop.widgets.certainty_key import CertaintyKey
from desktop.widgets.grid import Grid

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from desktop.figures.figure import Entity
    from desktop.itemmodels.segment_rows import SegmentRows
    from desktop.views.services import Services

KINDS = ("published", "forecast", "disputed", "modelled", "not_published")
WIDE_COLUMNS = (0, 70, 104, 70, 68, 68, 48, 68, 104, 44)
NARROW_COLUMNS = (0, 56, 56, 58, 68, 68, 42, 68, 100, 32)
TIGHT = 560
LEAST_NEEDED = (4, 6)
"""Growth and rank make room for the names in a tree narrower than that."""
WIDE = 700
ROW, LOW_ROW = 32, 26


class TreePanel(QWidget):
    """Announces what the person goes to: the thing itself, and the dimension it stands in."""

    entity_chosen = Signal(object)
    dimension_chosen = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self.model = SegmentTree(self)
        self.grid = Grid(services.theme, "segments.tree", CELL_ROLE, row_height=ROW)
        self.grid.setModel(self.model)
        self.grid.row_chosen.connect(self._on_row)
        self.key = CertaintyKey(services.theme, KINDS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self.key)
        self.retranslate()

    def retranslate(self) -> None:
        """Words of the interface; words of the data come with the next answer."""
        self.grid.setAccessibleName(self.tr("Segments of the market"))
        self.key.set_words({kind: badge_word(kind) for kind in KINDS})
        if self.model.rows is not None:
            self.show_answer(self.model.rows)

    def show_answer(self, rows: SegmentRows) -> None:
        """Show another tree."""
        heads = (
            Heading(self.tr("Segment")),
            Heading(rows.head(rows.year), numeric=True),
            Heading(self.tr("Share"), numeric=True),
            Heading(rows.head(rows.last), numeric=True),
            Heading(self.tr("CAGR") if rows.last else "", numeric=True),
            Heading(self.tr("Adds"), numeric=True),
            Heading(self.tr("Rank"), numeric=True),
            Heading(self.tr("Trend")),
            Heading(self.tr("Claims")),
            Heading(""),
        )
        self.model.show_rows(rows, heads, Manner(badge_word("not_published")))
        self.grid.expandToDepth(1)
        self._fit()

    def show_selection(self, entity: Entity | None) -> None:
        """Go to the row of what is selected elsewhere; announces nothing."""
        self.grid.show_row(self.model.index_of(entity))

    def set_low(self, is_low: bool) -> None:
        """Lower rows where the window is low."""
        self.grid.set_row_height(LOW_ROW if is_low else ROW)

    def set_width(self, width: int) -> None:
        """Take a width and choose the columns that fit it."""
        self.setFixedWidth(width)
        self._fit()

    def _fit(self) -> None:
        columns = list(WIDE_COLUMNS if self.width() >= WIDE else NARROW_COLUMNS)
        rows = self.model.rows
        if rows is not None and rows.last is None:
            columns[3] = columns[4] = 20
        self.grid.set_widths(columns)
        for column in LEAST_NEEDED:
            self.grid.setColumnHidden(column, self.width() < TIGHT)
        for column in (5, 7):
            self.grid.setColumnHidden(column, True)

    def _on_row(self, index: QModelIndex) -> None:
        entity = index.data(ENTITY_ROLE)
        rows = self.model.rows
        if entity is None or rows is None:
            return
        if entity.kind != "market":
            self.dimension_chosen.emit(rows.dimension_of(index.internalId()))
        self.entity_chosen.emit(entity)
