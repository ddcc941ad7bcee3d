"""The Segments page: the trees of a market, one split drawn beside them, and whether its parts add up."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.figures.figure import Entity
from desktop.market.names import name
from desktop.state.requests import segments_request
from desktop.views.figure_panel import FigurePanel
from desktop.views.page import Page
from desktop.views.page_header import PageHeader
from desktop.views.segments.parts import parts_of
from desktop.views.segments.reading import SegmentsAnswer, read_segments_page
from desktop.views.segments.saying import sentence_of
from desktop.views.segments.tree_panel import TreePanel
from desktop.widgets.button import Button
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.parts_strip import PartsStrip
from desktop.widgets.segmented import Segmented
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.figures.figure import Figure
    from desktop.figures.request import FigureRequest
    from desktop.state.view_state import Traced
    from desktop.views.services import Services

WIDE_TREE, NARROW_TREE, GAP = 726, 634, 20
ROOMY = 1080
"""Width of the page from which the tree gets its full width."""
LOW, LOWEST = 700, 560
"""Heights of the page below which rows are lower, and below which the figure needs the room of the parts."""


class SegmentsPage(Page):
    """Tree and figure show one selection."""

    WATCHED: ClassVar[frozenset[str]] = frozenset({"market", "dimension", "period", "currency", "language", "shape"})

    def __init__(self, services: Services) -> None:
        super().__init__(services, "segments")
        theme = services.theme
        self._answer: SegmentsAnswer | None = None
        self.shape = Segmented(theme, "segments.shape")
        self.shape.chosen.connect(lambda key: services.state.change(shape=key))
        export = Button(theme, "x", icon="file-output")
        export.setObjectName("segments.export")
        export.bind(services.actions["figure.export"], text=True)
        self.header = PageHeader(theme, "segments", (self.shape, export), has_breadcrumb=True)
        self.header.breadcrumb.chosen.connect(self._on_step)
        self.tree = TreePanel(services)
        self.tree.entity_chosen.connect(self._select)
        self.tree.dimension_chosen.connect(lambda key: services.state.change(dimension=key))
        self.panel = FigurePanel(theme, "segments.figure")
        self.panel.entity_chosen.connect(self._select)
        self.panel.mark_chosen.connect(self._trace)
        self._question = Text(theme, style="body.strong")
        self.strip = PartsStrip(theme, "segments.parts")
        self.strip.chosen.connect(lambda key: self._select(Entity("segment", key)))
        self.empty = EmptyState(theme, "segments.empty", [services.actions["file.open"]])
        self._body = QStackedWidget()
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.panel, 1)
        right.addSpacing(14)
        right.addWidget(self._question)
        right.addSpacing(8)
        right.addWidget(self.strip)
        both = QHBoxLayout()
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(GAP)
        both.addWidget(self.tree)
        both.addLayout(right, 1)
        content = QWidget()
        content.setLayout(both)
        self._body.addWidget(content)
        self._body.addWidget(self.empty)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.header)
        self._layout.addWidget(self._body, 1)

    def retranslate(self) -> None:
        """Words of the interface; words of the data come with the next answer."""
        self.shape.set_options(
            [("treemap", self.tr("Treemap")), ("columns", self.tr("Columns")), ("stacked", self.tr("Stacked"))]
        )
        self.shape.setAccessibleName(self.tr("Shape of the figure"))
        self.tree.retranslate()
        self._question.setText(self.tr("Do the parts add up?"))
        self.empty.set_texts(
            self.tr("No splits"), self.tr("No source on file splits this market into segments. Choose another market.")
        )
        self.header.set_texts(self.tr("Segments"), self.header.sentence)
        self._show()

    def refresh(self) -> None:
        """Ask for tree and figure."""
        state = self.services.state.current
        request, last = segments_request(state), state.period[1]
        self.shape.set_current(state.shape)
        self.services.database.query(
            "segments", lambda workspace: read_segments_page(workspace, request, last), self._on_answer
        )

    def figure(self) -> Figure | None:
        """The drawn split."""
        return self.panel.figure

    def request(self) -> FigureRequest | None:
        """Its request."""
        return self._answer.request if self._answer is not None and self._answer.figure is not None else None

    def set_table_shown(self, is_shown: bool) -> None:
        """The numbers of the split instead of its picture."""
        self.panel.show_table(is_shown)

    def on_state(self, fields: frozenset[str]) -> None:
        """Follow the selection."""
        if "selection" in fields:
            self._show_selection()

    def _on_answer(self, answer: SegmentsAnswer) -> None:
        self._answer = answer
        self._show()
        self.figure_changed.emit()

    def _show(self) -> None:
        answer = self._answer
        if answer is None:
            return
        self._body.setCurrentIndex(0 if answer.rows is not None else 1)
        rows = answer.rows
        steps = [*answer.steps]
        if rows is not None:
            self.strip.set_rows(parts_of(rows, answer.request.dimension))
            self.tree.show_answer(rows)
            dimension = self.context.dimensions if self.context is not None else ()
            steps += [
                (row.id, name(row, answer.request.language)) for row in dimension if row.id == answer.request.dimension
            ]
        self.header.breadcrumb.set_steps(steps, self.services.theme)
        self.header.set_texts(self.tr("Segments"), sentence_of(rows.frame) if rows is not None else "")
        if answer.figure is not None:
            self.panel.set_figure(answer.figure)
        self._show_selection()

    def _show_selection(self) -> None:
        entity = self.services.state.current.selection
        self.tree.show_selection(entity)
        self.panel.set_selected(entity)

    def _select(self, entity: Entity) -> None:
        self.services.state.change(selection=entity)

    def _trace(self, entity: Entity, traced: Traced) -> None:
        self.services.state.change(selection=entity, traced=traced)

    def _on_step(self, key: str) -> None:
        if key != self.services.state.current.market:
            self.services.state.change(market=key, dimension="", period=(None, None), selection=None)

    def _fit(self) -> None:
        roomy, low = self.width() >= ROOMY, self.height() < LOW
        self._layout.setContentsMargins(24, 12 if low else 18, 24, 8 if low else 14)
        self._layout.setSpacing(8 if low else 14)
        self.tree.set_width(WIDE_TREE if roomy else min(NARROW_TREE, max(420, self.width() - 344)))
        self.tree.set_low(low)
        self.panel.set_frame(notes=not low, key=False)
        has_parts = self.strip.sizeHint().height() > 0 and self.height() >= LOWEST
        self._question.setVisible(has_parts)
        self.strip.setVisible(has_parts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the tree what the look says."""
        self._fit()
        super().resizeEvent(event)
