"""A figure on a page: its finding as a title, what it measures below, the picture or its table."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.figures.figure import Entity
from desktop.figures.tracing import mark_of
from desktop.itemmodels.cell import CELL_ROLE, ENTITY_ROLE
from desktop.itemmodels.cell_table import CellTable
from desktop.itemmodels.twin import headings_of, rows_of
from desktop.plotting.figure_view import FigureView
from desktop.plotting.surface import LEAST_PLOT, Parts
from desktop.state.view_state import Traced
from desktop.widgets.drag_handle import DragHandle
from desktop.widgets.grid import Grid
from desktop.widgets.text import Text
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Cell, Figure
    from desktop.theme.theme import Theme

MANY = 5_000
"""Comparing more nodes than that takes longer than painting them again."""
TABLE_ROW = 29
NUMBER_WIDTH, WORD_WIDTH, HEAD_PADDING = 72, 150, 18


class FigurePanel(QWidget, Themed):
    """Repaints only when the figure is another one."""

    entity_chosen = Signal(object)
    mark_chosen = Signal(object, object)
    """An entity and how its mark came about (``Traced``); a mark that stands for nothing has an entity of its own."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        parent: QWidget | None = None,
        *,
        zooms: bool = True,
        view: FigureView | None = None,
        is_headed: bool = True,
    ) -> None:
        """``view`` for a family that is moved by hand; without ``is_headed`` the page says itself what it shows."""
        super().__init__(parent)
        self.theme = theme
        self.setObjectName(name)
        self._figure: Figure | None = None
        self._selected: Entity | None = None
        self._is_compact = False
        self._is_headed = is_headed
        self.widest = -1
        """The column of the table that takes what the others leave; -1 for none."""
        self._order: tuple[int, bool] | None = None
        """Column by which the rows of the table are sorted, and whether backwards; None as the figure has them."""
        self._title = Text(theme, style="section", wrap=True)
        self._title.setObjectName(f"{name}.title")
        self._subtitle = Text(theme, style="small", tone="secondary", wrap=True)
        self._source = Text(theme, style="micro", tone="tertiary", wrap=True)
        self._source.setObjectName(f"{name}.source")
        self.view = view or FigureView(theme, zooms=zooms)
        self.view.setObjectName(f"{name}.view")
        self.view.entity_chosen.connect(self.entity_chosen)
        self.view.mark_chosen.connect(self._on_mark)
        self.model = CellTable(self)
        self.table = Grid(theme, f"{name}.table", CELL_ROLE, row_height=TABLE_ROW)
        self.table.setRootIsDecorated(False)
        self.table.setModel(self.model)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.table.row_chosen.connect(self._on_row)
        self.table.header().setSectionsClickable(True)
        self.table.header().sectionClicked.connect(self._sort_by)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.table)
        self.handle = DragHandle(theme, f"{name}.handle")
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._title, 1)
        head.addWidget(self.handle, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._subtitle)
        if is_headed:
            layout.addSpacing(8)
        self._title.setVisible(is_headed)
        self.handle.setVisible(is_headed)
        self._subtitle.setVisible(is_headed)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._source)
        self._source.hide()

    @property
    def figure(self) -> Figure | None:
        """What is shown."""
        return self._figure

    def set_figure(self, figure: Figure) -> None:
        """Show a figure; an equal one is not painted again."""
        if figure is self._figure or (len(figure.nodes) <= MANY and figure == self._figure):
            return
        self._figure = figure
        self._title.setText(figure.title)
        self._subtitle.setText(figure.subtitle)
        self._source.setText(figure.source_line)
        self._tell()
        self.view.set_figure(figure)
        if self._stack.currentWidget() is self.table:
            self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Colours of the picture."""
        super().set_theme(theme)
        self.view.set_theme(theme)

    def set_selected(self, entity: Entity | None) -> None:
        """Mark what is selected, in picture and table; told the same again, the person's cell stays current."""
        self.view.set_selected(entity)
        is_other, self._selected = entity != self._selected, entity
        if self._stack.currentWidget() is self.table and (is_other or not self.table.currentIndex().isValid()):
            self.table.show_row(self.model.row_of(entity))

    def set_frame(self, *, notes: bool, key: bool, least: float = LEAST_PLOT) -> None:
        """Whether the notes and the key of certainty are drawn; notes give way before the plot is under ``least``.

        The source stands below the picture, and what the notes say can always be read there by pointing at it.
        """
        parts = Parts(heading=False, caption=notes, source=False, legend=key, padding=0.0, least=least)
        self.view.set_parts(parts)
        self._source.setVisible(not self._is_compact)

    def set_compact(self, is_compact: bool) -> None:
        """Only title and picture where there is little height; the source stays in every export and in the tooltip."""
        self._subtitle.setVisible(self._is_headed and not is_compact)
        self._source.setVisible(not is_compact)
        self._is_compact = is_compact
        self._tell()

    def _tell(self) -> None:
        """What is not drawn for want of height can be read by pointing."""
        notes = self._figure.footnotes if self._figure is not None else ()
        self._source.setToolTip(paragraphs(notes))
        hidden = (self._subtitle.text(), *notes, self._source.text()) if self._is_compact else ()
        self._title.setToolTip(paragraphs([line for line in hidden if line]))

    def show_table(self, is_shown: bool) -> None:
        """The table twin instead of the picture."""
        if is_shown:
            self._fill()
        self._stack.setCurrentWidget(self.table if is_shown else self.view)

    def _fill(self) -> None:
        figure = self._figure
        if figure is None:
            return
        self.model.show_rows(headings_of(figure), rows_of(ordered(figure, *self._order) if self._order else figure))
        self.table.setAccessibleName(figure.alt_text)
        metrics = QFontMetrics(self.theme.font("small"))
        heads = [metrics.horizontalAdvance(heading.text) + HEAD_PADDING for heading in headings_of(figure)]
        least = [NUMBER_WIDTH if column.numeric else WORD_WIDTH for column in figure.table.columns]
        widths = [max(pair) for pair in zip(heads, least, strict=True)]
        self.table.set_widths([0 if column == self.widest else wide for column, wide in enumerate(widths)])

    def _sort_by(self, column: int) -> None:
        """By a column; pressed again the other way round, a third time as the figure has them."""
        before, is_backwards = self._order or (-1, False)
        self._order = (column, False) if before != column else None if is_backwards else (column, True)
        header = self.table.header()
        header.setSortIndicatorShown(self._order is not None)
        if self._order is not None:
            order = Qt.SortOrder.DescendingOrder if self._order[1] else Qt.SortOrder.AscendingOrder
            header.setSortIndicator(column, order)
        self._fill()
        self.table.show_row(self.model.row_of(self._selected))

    def _on_row(self, index: QModelIndex) -> None:
        entity = index.data(ENTITY_ROLE)
        if entity is not None:
            self.entity_chosen.emit(entity)

    def _on_mark(self, key: str) -> None:
        mark = mark_of(self._figure, key) if self._figure is not None else None
        if mark is not None:
            entity = mark.entity or Entity("mark", key)
            self.mark_chosen.emit(entity, Traced(mark.text, mark.lineage))

    @property
    def front(self) -> QWidget:
        """The picture, or the table in its place."""
        return self.table if self._stack.currentWidget() is self.table else self.view

    def holds_focus(self) -> bool:
        """Whether the keyboard is in this panel."""
        focused = self.window().focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused))


def ordered(figure: Figure, column: int, is_backwards: bool) -> Figure:
    """A figure with the rows of its table by one column: by numbers, then by words; rows without either stay last."""

    def key(row: tuple[Cell, ...]) -> tuple[int, float, str]:
        cell = row[column]
        if cell.value is not None:
            return 0, cell.value, ""
        return 1, 0.0, cell.order or cell.text.casefold()

    told = [row for row in figure.table.rows if column < len(row) and (row[column].text or row[column].order)]
    rest = [row for row in figure.table.rows if not (column < len(row) and (row[column].text or row[column].order))]
    rows = (*sorted(told, key=key, reverse=is_backwards), *rest)
    return replace(figure, table=replace(figure.table, rows=rows))


def paragraphs(notes: Sequence[str]) -> str:
    """Notes as a tip of several lines, which breaks long ones; empty for none."""
    return "".join(f"<p>{escape(note)}</p>" for note in notes)
