"""The matrix of factors and segments: what pushes and holds back what, and how strongly in the analyst's view."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from desktop.figures.build import build, compose, snapshot
from desktop.figures.factor_board import board
from desktop.figures.factors import horizon_word
from desktop.itemmodels.cell import CELL_ROLE, ENTITY_ROLE
from desktop.itemmodels.factor_tree import EDITABLE_ROLE, FactorTree
from desktop.plotting import text
from desktop.state.dynamics_requests import factors_request, forces_request
from desktop.views.dynamics.matrix_bar import MatrixBar
from desktop.views.dynamics.matrix_editing import MatrixEditing
from desktop.views.figure_panel import FigurePanel
from desktop.views.part import Part
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.sign_grid import SignGrid

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QResizeEvent

    from desktop.figures.factor_reading import Factored, FactorsSnapshot
    from desktop.figures.figure import Entity, Figure
    from desktop.figures.request import FigureRequest
    from desktop.views.services import Services
    from desktop.workspace.workspace import Workspace

ROW, LOW_ROW = 55, 44
LOW: Final = 640
LEAST_NAME: Final = 200
WIDE, BESIDE = 1080, 380
"""From this width on the five forces stand beside the matrix."""
HEAD_LINE, MOST_LINES = 16, 3
SIGN, NARROW, WORDS, SOURCES = 72, 64, 96, 60
WIDEST_SIGN: Final = 104
MARGINS: Final = 16
"""Left and right of the words of a head."""


class MatrixPart(Part):
    """Asks once for a market; kinds, words, split and order compose from the answer."""

    WATCHED: ClassVar[frozenset[str]] = frozenset({"market", "language"})

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.setObjectName("dynamics.matrix")
        theme = services.theme
        self._known: FactorsSnapshot | None = None
        self._figure: Figure | None = None
        self._is_table = False
        self._has_forces = False
        self.bar = MatrixBar(theme)
        self.bar.changed.connect(self._on_bar)
        self.bar.kinds_chosen.connect(lambda kinds: services.state.change(factor_kinds=kinds))
        self.model = FactorTree(self)
        self.grid = SignGrid(theme, "dynamics.matrix.grid", CELL_ROLE, EDITABLE_ROLE)
        self.grid.header().setTextElideMode(Qt.TextElideMode.ElideNone)  # the heads are fitted to their columns
        self.grid.setModel(self.model)
        self.grid.row_chosen.connect(self._on_row)
        self.grid.row_opened.connect(self._on_row)
        self.bar.filter.left_downwards.connect(self.grid.setFocus)
        self.editing = MatrixEditing(services, self.grid, self.model, self._find)
        self.twin = FigurePanel(theme, "dynamics.matrix.figure")
        self.twin.entity_chosen.connect(self.select)
        self.beside = FigurePanel(theme, "dynamics.matrix.forces")
        self.beside.set_frame(notes=True, key=False)
        self.beside.setFixedWidth(BESIDE)
        self.beside.hide()
        self.beside.entity_chosen.connect(self.select)
        self.empty = EmptyState(theme, "dynamics.matrix.empty", (services.actions["go.evidence"],))
        self._stack = QStackedWidget()
        for widget in (self.grid, self.twin, self.empty):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.bar)
        body = QHBoxLayout()
        body.setSpacing(24)
        body.addWidget(self._stack, 1)
        body.addWidget(self.beside)
        layout.addLayout(body, 1)

    @property
    def sentence(self) -> str:
        """The finding of the figure."""
        return self._figure.title if self._figure is not None else ""

    def refresh(self) -> None:
        """Read every factor of the market, or of all markets; of one market also what is said of its forces."""
        request, forced = self._request(), forces_request(self.services.state.current)

        def read(workspace: Workspace) -> tuple[FactorsSnapshot, Figure | None]:
            return snapshot(request, workspace), build(forced, workspace) if request.market else None

        self.services.database.query("dynamics.matrix", read, self._show)

    def _request(self) -> FigureRequest:
        bar = self.bar
        return factors_request(
            self.services.state.current,
            together=bar.together,
            dimension=bar.dimension,
            words=bar.words,
            order=bar.order,
        )

    def _show(self, answer: tuple[FactorsSnapshot, Figure | None]) -> None:
        self._known, forces = answer
        self._has_forces = forces is not None and any(node.entity is not None for node in forces.nodes)
        if forces is not None and self._has_forces:
            self.beside.set_figure(forces)
        self._compose()

    def _on_bar(self) -> None:
        if self._known is not None and self.bar.together is (self._known.market is None):
            self._compose()
        else:
            self.refresh()

    def _compose(self) -> None:
        known = self._known
        if known is None:
            return
        request, language = self._request(), self.services.language
        self.bar.show_choices(known, request.kinds, language)
        self._figure = compose(request, known)
        titles = (self.tr("Factor"), self.tr("Horizon"), self.tr("Sources"))
        opened = self._opened()
        at = self.grid.currentIndex()
        column, entity = at.column(), at.data(ENTITY_ROLE)
        self.model.show_board(board(request, known), language, titles)
        self._expand(opened)
        self._fit()
        self.twin.set_figure(self._figure)
        self.empty.set_texts(self.tr("Nothing to show"), self._figure.empty)
        self._place()
        self._follow(column, entity, scroll=entity is None)
        self.sentence_changed.emit()
        self.figure_changed.emit()

    def _find(self, key: str) -> Factored | None:
        """A factor that was read."""
        known = self._known
        own = next((one for one in known.factors if one.factor.id == key), None) if known is not None else None
        return own or (known.elsewhere.get(key) if known is not None else None)

    def _opened(self) -> set[str]:
        """Ids of the ideas that are unfolded, and words of the headings that are folded."""
        rows = ((index, self.model.row_at(index)) for index in self._ideas())
        ideas = {row.lead.factor.id for index, row in rows if row is not None and self.grid.isExpanded(index)}
        return ideas | {str(top.data()) for top in self._tops() if not self.grid.isExpanded(top)}

    def _tops(self) -> list[QModelIndex]:
        return [self.model.index(place, 0) for place in range(self.model.rowCount())]

    def _ideas(self) -> list[QModelIndex]:
        return [self.model.index(place, 0, top) for top in self._tops() for place in range(self.model.rowCount(top))]

    def _expand(self, opened: set[str]) -> None:
        for top in self._tops():
            self.grid.setExpanded(top, str(top.data()) not in opened)
        for index in self._ideas():
            row = self.model.row_at(index)
            if row is not None and row.lead.factor.id in opened:
                self.grid.setExpanded(index, True)

    def _follow(self, column: int, entity: Entity | None, *, scroll: bool = False) -> None:
        """After the rows changed the person is where they were, else on what is selected."""
        wanted = entity or self.services.state.current.selection
        index = self.model.place_of(wanted)
        if index.isValid():
            self.grid.show_row(index.siblingAtColumn(max(0, column)), scroll=scroll)

    def _place(self) -> None:
        is_empty = self._figure is not None and bool(self._figure.empty)
        self._stack.setCurrentWidget(self.empty if is_empty else self.twin if self._is_table else self.grid)
        self.twin.show_table(True)

    def _fit(self) -> None:
        """The signs have their width, the names what is left; the forces stand beside where there is much of it."""
        self.beside.setVisible(self._has_forces and self.width() >= WIDE and not self._is_table)
        count = len(self.model.columns)
        rows = [self.model.row_at(index) for index in self._ideas()]
        has_horizon = any(row is not None and horizon_word(row, "en") for row in rows)
        whole = self.width() - (BESIDE + 24 if self.beside.isVisibleTo(self) else 0)
        room = whole - SOURCES - (WORDS if has_horizon else 0)
        usual = SIGN if whole == self.width() else NARROW
        longest = max((text.longest_piece(column.title, "small") for column in self.model.columns), default=0.0)
        sign = min(max(usual, round(longest) + MARGINS), WIDEST_SIGN)
        if count and room - count * sign < LEAST_NAME:
            sign = max(48, min(sign, (room - LEAST_NAME) // count))
        self.grid.set_widths([0, *([sign] * count), WORDS, SOURCES])
        heads = [_head(column.title, sign - MARGINS) for column in self.model.columns]
        self.model.set_heads(heads)
        lines = max((head.count("\n") + 1 for head in heads), default=1)
        self.grid.header().setFixedHeight(12 + HEAD_LINE * lines)
        self.grid.setColumnHidden(count + 1, not has_horizon)
        self.grid.set_row_height(LOW_ROW if self.height() < LOW else ROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other widths of the columns."""
        super().resizeEvent(event)
        self._fit()

    def _on_row(self, index: QModelIndex) -> None:
        entity = index.data(ENTITY_ROLE)
        if entity is not None:
            self.select(entity)

    def retranslate(self) -> None:
        """Words of the bar and the heads."""
        self.grid.setAccessibleName(self.tr("Factors and segments"))
        self._compose()

    def figure(self) -> Figure | None:
        """The table of signs."""
        return self._figure

    def request(self) -> FigureRequest | None:
        """What is asked for."""
        return self._request() if self._figure is not None else None

    def set_table_shown(self, is_shown: bool) -> None:
        """Words instead of signs."""
        self._is_table = is_shown
        self._fit()
        self._place()

    def on_state(self, fields: frozenset[str]) -> None:
        """Other kinds, another selection."""
        if "factor_kinds" in fields:
            self._compose()
        if "selection" in fields:
            wanted = self.services.state.current.selection
            if wanted != self.grid.currentIndex().data(ENTITY_ROLE):
                self._follow(self.grid.currentIndex().column(), wanted, scroll=True)

    def rate_by(self, steps: int) -> bool:
        """Another impact in the current cell, from -3 to 3."""
        return self.editing.change_level(self.grid.currentIndex(), steps)

    def focus_filter(self) -> bool:
        """Type into the filter."""
        self.bar.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True


def _head(title: str, width: int) -> str:
    """A title in the few lines that fit above its column; what is left out stands in the tip."""
    lines = text.wrap_anyhow(title, "small", width)
    if len(lines) <= MOST_LINES:
        return "\n".join(lines)
    return "\n".join((*lines[: MOST_LINES - 1], f"{lines[MOST_LINES - 1].rstrip()}…"))
