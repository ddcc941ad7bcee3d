"""The Evidence page: sources, numbers, claims, facts, disputes and audit findings, each as one fast table."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.itemmodels.cell import CELL_ROLE
from desktop.itemmodels.cell_table import Heading
from desktop.itemmodels.ledger_table import LedgerTable
from desktop.state.events import ListWalked
from desktop.views.evidence.add_panel import AddPanel
from desktop.views.evidence.disputes_figure import DisputesFigure
from desktop.views.evidence.facets import Facets
from desktop.views.evidence.following import Following
from desktop.views.evidence.limiting import Limiting
from desktop.views.evidence.limits import Limits, chips_of
from desktop.views.evidence.reading import read_table
from desktop.views.evidence.tables import BY_KEY, TABLES, fitted, heading
from desktop.views.page import Page
from desktop.views.page_header import PageHeader
from desktop.widgets.button import Button
from desktop.widgets.chip import ChipRow
from desktop.widgets.filter_field import FilterField
from desktop.widgets.segmented import Segmented
from desktop.widgets.table_grid import TableGrid

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.figures.figure import Figure
    from desktop.figures.request import FigureRequest
    from desktop.itemmodels.ledger import Ledger, View
    from desktop.views.services import Services

ROW, LOW_ROW = 32, 28
LOW = 700
DISPUTES = "disputes"


class EvidencePage(Page):
    """A filter never asks the workspace: the table is in memory, as arrays."""

    WATCHED: ClassVar[frozenset[str]] = frozenset({"language"})

    def __init__(self, services: Services) -> None:
        super().__init__(services, "evidence")
        theme = services.theme
        self._ledgers: dict[str, Ledger] = {}
        self._limits: dict[str, Limits] = {}
        self._table = TABLES[0].key
        self._view: View | None = None
        self.tabs = Segmented(theme, "evidence.table")
        self.tabs.chosen.connect(self.show_table)
        self.header = PageHeader(theme, "evidence", (self.tabs,), has_breadcrumb=False)
        self.filter = FilterField(theme, "evidence.filter")
        self.filter.left_downwards.connect(self._on_downwards)
        self.chips = ChipRow(theme, "evidence.limits")
        self.facets = Facets(theme)
        self.model = LedgerTable(self)
        self.rows = TableGrid(theme, "evidence.rows", CELL_ROLE, row_height=ROW)
        self.rows.setModel(self.model)
        self.rows.row_chosen.connect(self._on_row)
        self.pane = AddPanel(services)
        self.told = DisputesFigure(services, self.figure_changed.emit)
        self._following, self._limiting = Following(self), Limiting(self)
        self._add = [self._button(verb) for verb in ("evidence.add_number", "evidence.add_source")]
        self._lay_out()
        self.retranslate()

    def _button(self, verb: str) -> Button:
        button = Button(self.services.theme, "x", icon="plus")
        button.setObjectName(verb)
        button.bind(self.services.actions[verb], text=True)
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.filter, 1)
        for button in self._add:
            top.addWidget(button)
        self._main = QVBoxLayout()
        self._main.addWidget(self.header)
        self._main.addLayout(top)
        self._main.addWidget(self.chips)
        self._main.addWidget(self.rows, 1)
        both = QHBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addWidget(self.facets)
        both.addLayout(self._main, 1)

    @property
    def table(self) -> str:
        """Key of the table that is shown."""
        return self._table

    @property
    def ledger(self) -> Ledger | None:
        """The table that is shown; None until it has been read."""
        return self._ledgers.get(self._table)

    @property
    def view(self) -> View | None:
        """What the limits leave of it."""
        return self._view

    @property
    def limits(self) -> Limits:
        """What limits the table that is shown."""
        return self._limits.get(self._table, Limits())

    def figure(self) -> Figure | None:
        """The contradictions, while their table is shown; the other tables are no figures."""
        return self.told.figure

    def request(self) -> FigureRequest | None:
        """Its request."""
        return self.told.request

    def retranslate(self) -> None:
        """Words of the interface; words of the data come with the next answer."""
        self.tabs.set_options([(table.key, table.word()) for table in TABLES])
        self.tabs.set_current(self._table)
        self.tabs.setAccessibleName(self.tr("Table"))
        self.filter.set_hint(self.tr("Filter by any word"))
        self.rows.setAccessibleName(BY_KEY[self._table].word())
        self.facets.retranslate()
        self.pane.retranslate()
        self.header.set_texts(self.tr("Evidence"), self.header.sentence)
        self._show_view()

    def refresh(self) -> None:
        """What was read is out of date: ask for the table that is shown."""
        self._ledgers = {}
        self._ask()

    def _ask(self) -> None:
        key, language, audited = self._table, self.services.language, self.services.audited
        self.services.database.query(
            "evidence",
            lambda workspace: read_table(workspace, key, language, audited),
            lambda ledger: self._on_ledger(key, ledger),
        )

    def show_table(self, key: str) -> None:
        """Go to another table."""
        self._table = key
        self.services.state.change(evidence_table=key)
        if key != DISPUTES:
            self.told.forget()
        self.tabs.set_current(key)
        self.rows.setAccessibleName(BY_KEY[key].word())
        self._show_words(self.limits.text)
        if key in self._ledgers:
            self._show_ledger()
        else:
            self._ask()

    def set_active(self, is_active: bool) -> None:
        """Come to the front with the table that the state names, and the row of what is selected."""
        if is_active:
            self._following.table()
            self._following.selection()
        super().set_active(is_active)

    def on_state(self, fields: frozenset[str]) -> None:
        """Something was selected here or elsewhere."""
        if "market" in fields and self._is_stale:  # the first one: now there is a workspace to ask
            self.invalidate()
        if self.services.state.current.page != "evidence":
            return
        if "parts" in fields:
            self._following.table()
        if "selection" in fields:
            self._following.selection()
            self._show_selection()
        if "within" in fields:
            self.limit(self.limits)
            self._tell()

    def step(self, by: int) -> None:
        """Go to the row above or below."""
        current = self.rows.currentIndex().row()
        row = max(0, min(self.model.rowCount() - 1, current + by)) if current >= 0 else 0
        if self.model.rowCount():
            self.rows.setCurrentIndex(self.model.index(row, 0))

    def _tell(self) -> None:
        """Make the figure of the contradictions where their table is shown."""
        if self._table == DISPUTES and self.ledger is not None:
            self.told.ask()

    def _on_ledger(self, key: str, ledger: Ledger) -> None:
        self._ledgers[key] = ledger
        if key == self._table:
            self._show_ledger()
            self._following.reveal()
            self._show_selection()

    def _show_ledger(self) -> None:
        ledger = self.ledger
        if ledger is None:
            return
        table = BY_KEY[self._table]
        whole = ledger.view()
        self.facets.show_ledger(ledger, whole)
        heads = [Heading(heading(column.source), column.numeric) for column in table.columns]
        self.model.show_ledger(
            ledger, [column.key for column in table.columns], heads, whole.rows, self.services.language
        )
        self._fit()
        self.limit(self.limits)
        self._tell()

    def set_limits(self, limits: Limits) -> None:
        """Limit the table otherwise; the field for words says so."""
        self._show_words(limits.text)
        self.limit(limits)

    def _show_words(self, words: str) -> None:
        self.filter.blockSignals(True)
        self.filter.setText(words)
        self.filter.blockSignals(False)

    def limit(self, limits: Limits) -> None:
        """Show what the limits leave of the table."""
        self._limits[self._table] = limits
        ledger = self.ledger
        if ledger is None:
            return
        chosen = dict(limits.chosen)
        within = self.services.state.current.within
        if within:
            chosen["market"] = frozenset({within})
        self._view = ledger.view(limits.text, chosen, limits.sort, descending=limits.descending)
        self.model.show_rows(self._view.rows)
        self.facets.show_view(self._view, chosen)
        self._show_view()
        self._show_selection()

    def _show_view(self) -> None:
        ledger, view, limits = self.ledger, self._view, self.limits
        if ledger is None or view is None:
            return
        table = BY_KEY[self._table]
        self.header.set_texts(self.tr("Evidence"), table.said(len(view.rows), len(ledger)))
        columns = [column.key for column in table.columns]
        self.rows.show_sorted(columns.index(limits.sort) if limits.sort else -1, descending=limits.descending)
        self.chips.set_chips(chips_of(ledger, limits, self.services.state.current.within))

    def _show_selection(self) -> None:
        entity = self.services.state.current.selection
        index = self.model.row_of(entity.id) if entity is not None else QModelIndex()
        self.rows.show_row(index)
        self.services.hub.publish(ListWalked(index.row() + 1 if index.isValid() else 0, self.model.rowCount()))

    def _on_row(self, row: int) -> None:
        entity = self.model.entity_at(row)
        if entity is not None and self.ledger is not None:  # else the rows are those of the table before
            self.services.state.change(selection=entity)

    def _on_downwards(self) -> None:
        self.rows.setFocus()
        if not self.rows.currentIndex().isValid():
            self.step(1)

    def inspector_panel(self) -> QWidget:
        """The forms stand where nothing is selected."""
        return self.pane

    def add(self, kind: str) -> None:
        """Open the form for a ``number`` or a ``source``."""
        self.services.state.change(selection=None)
        self.pane.open_form(kind)

    def focus_filter(self) -> bool:
        """Type the next word into the filter."""
        self.filter.setFocus()
        self.filter.selectAll()
        return True

    def _fit(self) -> None:
        low = self.height() < LOW
        self._main.setContentsMargins(20, 12 if low else 18, 20, 8 if low else 14)
        self._main.setSpacing(8 if low else 10)
        columns = BY_KEY[self._table].columns
        if self.model.columnCount() == len(columns):
            self.rows.set_widths(fitted(columns, self.width() - self.facets.width() - 40))
        self.rows.set_row_height(LOW_ROW if low else ROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room."""
        self._fit()
        super().resizeEvent(event)
