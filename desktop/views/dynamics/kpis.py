"""The part Indicators: the key figures that reports on the market promise, with what is known of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from desktop.figures.build import compose, snapshot
from desktop.state.dynamics_requests import kpis_request
from desktop.views.dynamics.kpi_board import NAME, KpiBoard
from desktop.views.figure_panel import FigurePanel, paragraphs
from desktop.views.part import Part
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.figures.figure import Figure
    from desktop.figures.kpis_reading import KpisSnapshot
    from desktop.figures.request import FigureRequest
    from desktop.views.services import Services


class KpisPart(Part):
    """That there is no public data is a state with a next step, not an empty field."""

    WATCHED: ClassVar[frozenset[str]] = frozenset({"market", "language"})

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.setObjectName(NAME)
        self._known: KpisSnapshot | None = None
        self._figure: Figure | None = None
        self._request: FigureRequest | None = None
        self._is_table = False
        self.board = KpiBoard(services)
        self.board.pressed.connect(self.select)
        self.panel = FigurePanel(services.theme, f"{NAME}.figure")
        self.panel.entity_chosen.connect(self.select)
        self.panel.mark_chosen.connect(self.trace)
        actions = services.actions
        self.empty = EmptyState(services.theme, f"{NAME}.empty", [actions["file.import"], actions["go.evidence"]])
        self.source = Text(services.theme, style="micro", tone="tertiary", wrap=True)
        self.body = QStackedWidget()
        for widget in (self.board, self.panel, self.empty):
            self.body.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.body, 1)
        layout.addWidget(self.source)

    @property
    def sentence(self) -> str:
        """How many have a value."""
        if self._known is None or not self._known.lines:
            return ""
        known = sum(1 for line in self._known.lines if line.own is not None)
        words = self.tr("{known} of {all} key figures have a published value.")
        return words.format(known=known, all=len(self._known.lines))

    def refresh(self) -> None:
        """Ask for the key figures of the chosen market."""
        request = self._request = kpis_request(self.services.state.current)
        self.services.database.query(NAME, lambda workspace: snapshot(request, workspace), self._take)

    def _take(self, known: KpisSnapshot) -> None:
        if self._request is None:
            return
        self._known = known
        self._figure = compose(self._request, known)
        self._show()
        self.figure_changed.emit()
        self.sentence_changed.emit()

    def _show(self) -> None:
        figure, known = self._figure, self._known
        if figure is None or known is None:
            return
        self.board.show_board(known, figure.language)
        self.panel.set_figure(figure)
        self.panel.show_table(self._is_table)
        shown = self.empty if figure.empty else self.panel if self._is_table else self.board
        self.body.setCurrentWidget(shown)
        self.empty.set_texts(self.tr("No key figures"), figure.empty)
        self.source.setText(figure.source_line)
        self.source.setToolTip(paragraphs(figure.footnotes))
        self.source.setVisible(shown is self.board)

    def figure(self) -> Figure | None:
        """The board as a table."""
        return self._figure

    def request(self) -> FigureRequest | None:
        """The request behind it."""
        return self._request if self._figure is not None else None

    def set_table_shown(self, is_shown: bool) -> None:
        """The plain table instead of the board."""
        self._is_table = is_shown
        self._show()

    def on_state(self, fields: frozenset[str]) -> None:
        """Something else was selected."""
        if "selection" in fields:
            self.panel.set_selected(self.services.state.current.selection)

    def retranslate(self) -> None:
        """Every word again."""
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Numbers beside or below the words."""
        super().resizeEvent(event)
        self.board.refit()
