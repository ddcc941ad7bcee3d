"""A part that shows one figure and, below it, its rows: chosen together, filtered by what one types, folded away."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.figures.build import build
from desktop.figures.figure import Family
from desktop.figures.request import FigureRequest
from desktop.itemmodels.cell import CELL_ROLE, ENTITY_ROLE
from desktop.itemmodels.cell_table import CellTable
from desktop.itemmodels.twin import headings_of, rows_of
from desktop.views.figure_panel import HEAD_PADDING, TABLE_ROW, FigurePanel
from desktop.views.locating import go_to
from desktop.views.part import Part
from desktop.widgets.filter_field import FilterField
from desktop.widgets.flow import Flow
from desktop.widgets.fold import Fold
from desktop.widgets.grid import Grid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from desktop.figures.figure import Entity, Figure, Table
    from desktop.itemmodels.cell_table import TableRow
    from desktop.views.services import Services
    from desktop.workspace.workspace import Workspace

LOW = 520
"""Lower parts show the picture only; the rows fold away until they are asked for."""
WIDEST_WORDS, LEAST_LAST = 230, 140
"""No column of the rows gets wider by itself."""
FEW_BARS, BAR = 8, 10
"""More bars need more height before there is any for rows below them: each keeps its name."""
ABOVE_ROWS, AIR = 70, 12
"""Title and filter of the rows, and what a scroll bar below them takes."""
LEAST_PICTURE = 260
"""Notes give way before the picture gets lower; pointing at the source tells them."""
SHARE, ALONE = 0.34, 0.54
"""Of the height for the rows: below a picture, and below the reason why there is none."""


class TabledPart(Part):
    """Subclasses say which figure is wanted (``wanted``), and what stands above it (``controls``)."""

    NAME: ClassVar[str] = ""
    """Beginning of the object names, and the slot of the queries."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.setObjectName(self.NAME)
        self._figure: Figure | None = None
        self._request: FigureRequest | None = None
        self._folded_by_hand: bool | None = None
        self.controls = Flow(self.switches())
        self.panel = FigurePanel(services.theme, f"{self.NAME}.figure")
        self.panel.entity_chosen.connect(self.select)
        self.panel.mark_chosen.connect(self.trace)
        self.filter = FilterField(services.theme, f"{self.NAME}.filter")
        self.filter.setMaximumWidth(280)
        self.filter.changed.connect(lambda _text: self._fill())
        self.rows = CellTable(self)
        self.grid = Grid(services.theme, f"{self.NAME}.rows", CELL_ROLE, row_height=TABLE_ROW)
        self.grid.setRootIsDecorated(False)
        self.grid.setModel(self.rows)
        self.grid.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.grid.row_chosen.connect(self._on_row)
        self.grid.row_opened.connect(self._on_opened)
        self.filter.left_downwards.connect(self._to_rows)
        body = QWidget()
        below = QVBoxLayout(body)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(6)
        below.addWidget(self.filter)
        below.addWidget(self.grid, 1)
        self.fold = Fold(services.theme, f"{self.NAME}.below", body, is_open=True)
        self.fold.head.clicked.connect(self._on_fold)
        self.fold.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.controls)
        layout.addLayout(self._beside(self.panel), 1)
        layout.addWidget(self.fold)

    def _beside(self, panel: FigurePanel) -> QHBoxLayout:
        """The figure, alone in its row unless a subclass puts something beside it."""
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(panel, 1)
        return row

    def switches(self) -> Sequence[QWidget]:
        """What stands above the figure; it breaks into rows where the part is narrow."""
        return ()

    def wanted(self) -> FigureRequest:
        """The figure for the present state: of the market, in the family that the part is named after."""
        state = self.services.state.current
        return FigureRequest(self.NAME.rpartition(".")[2], state.market, language=state.language)

    def read(self, request: FigureRequest, workspace: Workspace) -> Any:
        """What ``take`` shows, on the worker; the figure unless a subclass needs more."""
        return build(request, workspace)

    def take(self, answer: Any) -> None:
        """An answer has come."""
        self.show_figure(answer)

    def listed(self, figure: Figure) -> Table:
        """The rows below the figure; the figure's own table unless a subclass has others."""
        return figure.table

    def has_rows(self) -> bool:
        """Whether the rows below tell something the picture does not."""
        return True

    def rows_title(self) -> str:
        """The word over the rows."""
        return self.tr("Table")

    def refresh(self) -> None:
        """Ask for the figure."""
        request = self._request = self.wanted()
        self.services.database.query(self.NAME, lambda workspace: self.read(request, workspace), self.take)

    def show_figure(self, figure: Figure) -> None:
        """Show a figure and its rows."""
        self._figure = figure
        self.panel.set_figure(figure)
        self.panel.set_selected(self.services.state.current.selection)
        self._fill()
        self.figure_changed.emit()
        self.sentence_changed.emit()

    @property
    def sentence(self) -> str:
        """How much is on file, and from how many sources."""
        figure = self._figure
        if figure is None or not figure.table.rows:
            return ""
        sources = len({line.source for line in figure.evidence})
        words = self.tr("{rows} statements on file, from {sources} sources.")
        return words.format(rows=len(figure.table.rows), sources=sources)

    def figure(self) -> Figure | None:
        """The figure above."""
        return self._figure

    def request(self) -> FigureRequest | None:
        """The request behind it."""
        return self._request if self._figure is not None else None

    def set_table_shown(self, is_shown: bool) -> None:
        """The table twin in the place of the picture."""
        self.panel.show_table(is_shown)

    def on_state(self, fields: frozenset[str]) -> None:
        """Something else was selected."""
        if "selection" in fields:
            selected = self.services.state.current.selection
            self.panel.set_selected(selected)
            self.grid.show_row(self.rows.row_of(selected))

    def focus_filter(self) -> bool:
        """Type into the filter of the rows, opened for it where they are folded away."""
        if not self.fold.is_open:
            self._folded_by_hand = False
            self.fold.set_open(True)
            self._fit()
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def reset_layout(self) -> None:
        """The rows fold by themselves again."""
        self._folded_by_hand = None
        self._fit()

    def retranslate(self) -> None:
        """Every word again."""
        self.filter.set_hint(self.tr("Filter the rows"))
        self.fold.set_title(self.rows_title())

    def _fill(self) -> None:
        figure = self._figure
        if figure is None:
            return
        shown = _Listed(figure, self.listed(figure))
        words = self.filter.text().casefold().split()
        rows = [row for row in shown.rows() if _holds(row, words)]
        self.rows.show_rows(headings_of(shown.figure), rows)
        self.fold.setVisible(self.has_rows() and bool(shown.figure.table.rows))
        self.grid.setAccessibleName(figure.alt_text)
        self.grid.set_widths(self._widths(rows, shown))
        self.grid.show_row(self.rows.row_of(self.services.state.current.selection))
        self._fit()

    def _widths(self, rows: Sequence[TableRow], shown: _Listed) -> list[int]:
        """As wide as the words of the first rows want; the last column takes what is left."""
        metrics = QFontMetrics(self.services.theme.font("body"))
        wanted = []
        for place, heading in enumerate(headings_of(shown.figure)):
            texts = [heading.text, *(row.cells[place].text for row in rows[:60])]
            wanted.append(max(metrics.horizontalAdvance(text) for text in texts) + HEAD_PADDING + 8)
        if sum(wanted) > self.width():
            wanted = [min(WIDEST_WORDS, wide) for wide in wanted]
        if wanted and sum(wanted[:-1]) + LEAST_LAST < self.width():
            wanted[-1] = 0
        return wanted

    def _on_row(self, index: QModelIndex) -> None:
        entity = index.data(ENTITY_ROLE)
        if entity is not None:
            self.select(entity)

    def _on_opened(self, index: QModelIndex) -> None:
        entity: Entity | None = index.data(ENTITY_ROLE)
        if entity is not None:
            go_to(self.services, entity)

    def _to_rows(self) -> None:
        if self.rows.rowCount():
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
            self.grid.setCurrentIndex(self.rows.index(0, 0))

    def _on_fold(self) -> None:
        self._folded_by_hand = not self.fold.is_open
        self._fit()

    def _fit(self) -> None:
        """How high the rows are, and whether the notes are drawn."""
        bars = len(self._figure.series) if self._figure is not None and self._figure.family is Family.BARS else 0
        is_low = self.height() < LOW + max(0, bars - FEW_BARS) * BAR
        is_open = not is_low if self._folded_by_hand is None else not self._folded_by_hand
        if self.fold.is_open != is_open:
            self.fold.set_open(is_open)
        is_alone = self._figure is not None and bool(self._figure.empty)
        head = self.grid.header().sizeHint().height()
        room = (round(self.height() * (ALONE if is_alone else SHARE)) - ABOVE_ROWS - head) // TABLE_ROW
        shown = max(2, min(self.rows.rowCount(), room))
        self.grid.setFixedHeight(head + shown * TABLE_ROW + AIR)
        self.panel.set_frame(notes=not is_low, key=True, least=LEAST_PICTURE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the rows to the height."""
        super().resizeEvent(event)
        self._fit()
        if self._figure is not None:
            shown = _Listed(self._figure, self.listed(self._figure))
            self.grid.set_widths(self._widths(self.rows.rows, shown))

    def sizeHint(self) -> QSize:
        """A size at which the figure reads well."""
        return QSize(760, 560)


class _Listed:
    """A figure whose table is the one that is listed."""

    def __init__(self, figure: Figure, table: Table) -> None:
        self.figure = figure if table is figure.table else replace(figure, table=table, statable=())

    def rows(self) -> tuple[TableRow, ...]:
        return rows_of(self.figure)


def _holds(row: TableRow, words: Sequence[str]) -> bool:
    """Whether every word typed stands somewhere in the row."""
    if not words:
        return True
    whole = " ".join(cell.words for cell in row.cells).casefold()
    return all(word in whole for word in words)
