"""The segment tree with what belongs to it: filter and levels above, the key of certainty below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.itemmodels.cell import CELL_ROLE, ENTITY_ROLE
from desktop.itemmodels.segment_cells import Manner
from desktop.itemmodels.segment_rows import MORE
from desktop.itemmodels.segment_tree import SegmentTree
from desktop.views.inspector.words import badge_word
from desktop.views.segments.tree_asking import TreeAsking
from desktop.views.segments.tree_bar import TreeBar
from desktop.views.segments.tree_columns import TreeColumns
from desktop.views.segments.tree_memory import TreeMemory
from desktop.views.segments.tree_words import found_sentence, headings, open_sentence
from desktop.widgets.certainty_key import CertaintyKey
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.text import Text
from desktop.widgets.tree_grid import TreeGrid

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QResizeEvent

    from desktop.figures.figure import Entity
    from desktop.itemmodels.segment_frame import Opening
    from desktop.itemmodels.segment_reading import FoundRows
    from desktop.itemmodels.segment_rows import SegmentRows
    from desktop.views.services import Services

KINDS = ("published", "forecast", "disputed", "modelled", "not_published")
ROW, LOW_ROW = 32, 26


class TreePanel(QWidget):
    """Announces what the person goes to: the thing itself, and the dimension it stands in."""

    entity_chosen = Signal(object)
    dimension_chosen = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.services = services
        theme = services.theme
        self._answered: SegmentRows | None = None
        self._all: SegmentRows | None = None
        self._found: FoundRows | None = None
        self._selected: Entity | None = None
        self.model = SegmentTree(self)
        self.grid = TreeGrid(theme, "segments.tree", CELL_ROLE, row_height=ROW)
        self.grid.setModel(self.model)
        self.memory = TreeMemory(self.grid, self.model)
        self.asking = TreeAsking(services, self.model)
        self.columns = TreeColumns(services, self.grid, self.model)
        self.bar = TreeBar(theme)
        self.note = Text(theme, style="small", tone="secondary")
        self.note.setObjectName("segments.note")
        self._unfilter = QAction(self)
        self._unfilter.triggered.connect(lambda _checked=False: self.clear_filter())
        self.nothing = EmptyState(theme, "segments.nothing", [self._unfilter])
        self.key = CertaintyKey(theme, KINDS)
        self._connect()
        self._lay_out()
        self.retranslate()

    def _connect(self) -> None:
        self.grid.row_chosen.connect(self._on_row)
        self.columns.rewritten.connect(self._show)
        self.grid.subtree_wanted.connect(self._on_subtree)
        self.grid.escaped.connect(self.clear_filter)
        self.bar.filter.changed.connect(self._on_text)
        self.bar.filter.left_downwards.connect(self._on_downwards)
        self.bar.depth_chosen.connect(self.open_to)
        self.bar.columns.clicked.connect(
            lambda: self.columns.show_menu(self.bar.columns.mapToGlobal(self.bar.columns.rect().bottomLeft()))
        )
        self.asking.found.connect(self._on_found)
        self.asking.opened.connect(self._on_opened)
        self.asking.grown.connect(self._show)
        self.asking.path_came.connect(self._on_path)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self.nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.bar)
        layout.addWidget(self.note)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.key)

    def retranslate(self) -> None:
        """Words of the interface; words of the data come with the next answer."""
        self.bar.retranslate()
        self.grid.setAccessibleName(self.tr("Segments of the market"))
        self.key.set_words({kind: badge_word(kind) for kind in KINDS})
        self._unfilter.setText(self.tr("Clear the filter"))
        self._unfilter.setIconText(self.tr("Clear the filter"))
        self._show()

    # What is shown

    def show_answer(self, rows: SegmentRows) -> None:
        """Show another tree; what is open, sorted, filtered and seen stays so."""
        if rows is self._answered:
            return
        self._answered = rows
        self._take(rows)

    def _take(self, rows: SegmentRows) -> None:
        is_other = self._all is None or self._all.frame.market.id != rows.frame.market.id
        self._all = rows
        if is_other and self.bar.filter.text():
            self.clear_filter()
        elif self._text:
            self.asking.ask_found(rows.frame, self._text)
        self._show()

    def _show(self) -> None:
        """The tree, or what the filter leaves of it."""
        found = self._found if self._text else None
        rows = found.rows if found is not None else self._all
        if rows is None:
            return
        rows.sort(self.columns.sorting)
        words = tuple(found.text.casefold().split()) if found is not None else ()
        manner = Manner(
            badge_word("not_published"),
            is_shaded=self.columns.is_shaded,
            words=words,
            found=found.names if found is not None else {},
        )
        with self.memory.kept_place():
            self.model.show_rows(rows, headings(rows.frame, self.columns.sorting), manner)
            self.memory.restore()
            self.columns.fit(self.width())
        self._say()
        self.grid.show_row(self.model.index_of(self._selected), scroll=False)

    def _say(self) -> None:
        """How many were found, or how much is open; what cannot be shown."""
        rows, found = self._all, self._found if self._text else None
        if rows is None:
            return
        is_nothing = found is not None and not found.names
        self._stack.setCurrentIndex(1 if is_nothing else 0)
        if found is not None:
            sentence = found_sentence(found, rows.frame.count)
            self.nothing.set_texts(self.tr("Nothing found"), sentence)
        else:
            sentence = open_sentence(rows)
        self.note.setText("" if is_nothing else sentence)
        self.note.setVisible(bool(sentence) and not is_nothing)
        self.grid.is_escapable = bool(self._text)
        self.memory.is_paused = found is not None
        self.bar.show_levels(rows.depth if rows.is_whole else None)
        self.bar.show_depth(self.memory.opening(rows.frame.market.id).depth)

    def show_selection(self, entity: Entity | None) -> None:
        """Go to the row of what is selected elsewhere; announces nothing."""
        is_same, self._selected = entity == self._selected, entity
        index = self.model.index_of(entity)
        self.grid.show_row(index, scroll=not is_same)
        is_unread = self._all is not None and not self._all.is_whole and not index.isValid()
        if entity is not None and is_unread and not self._text:
            self.asking.ask_path(entity)

    def _on_path(self, entity: Entity) -> None:
        if entity == self._selected:
            self.grid.show_row(self.model.index_of(entity))

    # Filter

    @property
    def _text(self) -> str:
        return self.bar.filter.text().strip()

    def focus_filter(self) -> None:
        """Type the next word into the filter."""
        self.bar.filter.setFocus()
        self.bar.filter.selectAll()

    def clear_filter(self) -> None:
        """Show the whole tree again, at what is selected."""
        had_keyboard = self.nothing.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self.bar.filter.clear()
        if had_keyboard:
            self.grid.setFocus()

    def _on_text(self, _text: str) -> None:
        if self._all is None:
            return
        if self._text:
            self.asking.ask_found(self._all.frame, self._text)
        else:
            self.asking.forget_found()
            self._found = None
            self._show()
            self.grid.show_row(self.model.index_of(self._selected))

    def _on_found(self, found: FoundRows) -> None:
        if found.text == self._text:
            self._found = found
            self._show()

    def _on_downwards(self) -> None:
        """To the first hit, or to the rows."""
        self.grid.setFocus()
        rows = self.model.rows
        if rows is not None and self._found is not None and self._text:
            hit = next((row for row in range(len(rows)) if self._is_hit(rows, row)), None)
            self.grid.setCurrentIndex(self.model.index_at(hit))

    def _is_hit(self, rows: SegmentRows, row: int) -> bool:
        segment = rows.segment(row)
        return segment is not None and self._found is not None and segment.id in self._found.names

    # Opening

    def opening(self, market: str) -> Opening:
        """What is open in the tree of a market: its next reading reads that far."""
        return self.memory.opening(market)

    def open_to(self, depth: int) -> None:
        """Open so many levels below the splits, as far as there is room."""
        rows = self._all
        if rows is None:
            return
        market = rows.frame.market.id
        self.memory.set_depth(market, depth)
        if rows.is_whole:
            self._show()
        else:
            self.asking.ask_opened(rows, self.memory.opening(market))

    def _on_opened(self, rows: SegmentRows) -> None:
        if self._all is not None and rows.frame.market.id == self._all.frame.market.id:
            self._take(rows)

    def _on_subtree(self, index: QModelIndex) -> None:
        """Open what was read below a row, and ask for the level that was not."""
        rows = self.model.rows
        level = [index.internalId()] if index.isValid() and rows is not None else []
        while level and rows is not None:
            for row in level:
                self.grid.expand(self.model.index_at(row))
            level = [child for row in level for child in rows.children(row) if rows.is_parent(child)]

    def _on_row(self, index: QModelIndex) -> None:
        entity, rows = index.data(ENTITY_ROLE), self.model.rows
        if rows is None:
            return
        row = index.internalId()
        if rows.kinds[row] == MORE:
            self.asking.ask_parts(rows.parents[row])
        elif entity is not None:
            self._selected = entity
            if entity.kind != "market":
                self.dimension_chosen.emit(rows.dimension_of(row))
            self.entity_chosen.emit(entity)

    # Room

    def set_low(self, is_low: bool) -> None:
        """Lower rows where the window is low."""
        self.grid.set_row_height(LOW_ROW if is_low else ROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the columns that fit the width."""
        super().resizeEvent(event)
        self.columns.fit(self.width())
