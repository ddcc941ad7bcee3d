"""What stands in the place of the time line where there is none: why, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget

from desktop.figures.timeline_reading import ELSEWHERE
from desktop.views.policies.filters import CLEARED
from desktop.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from desktop.views.services import Services


class Nothing(QStackedWidget):
    """One page for a market without policies, one for filters that leave none."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._figure: Figure | None = None
        self._has_policies = False
        self._clear = QAction(self)
        self._clear.triggered.connect(lambda: services.state.change(**CLEARED))
        self._others = QAction(self)
        self._others.triggered.connect(self._show_others)
        self.filtered = EmptyState(services.theme, "policies.filtered", (self._clear,))
        actions = (self._others, services.actions["file.import"])
        self.none = EmptyState(services.theme, "policies.none", actions)
        self.addWidget(self.filtered)
        self.addWidget(self.none)

    def retranslate(self) -> None:
        """Every word again."""
        self._clear.setText(self.tr("Clear filters"))
        self._others.setText(self.tr("Show policies of other markets"))
        self._show()

    def show_figure(self, figure: Figure, has_policies: bool) -> None:
        """Why there is no time line; nothing to say where there is one."""
        self._figure, self._has_policies = figure, has_policies
        self._show()

    def _show(self) -> None:
        figure = self._figure
        if figure is None or not figure.empty:
            return
        state = self._services.state.current
        is_filtered = self._has_policies or any(getattr(state, field) != empty for field, empty in CLEARED.items())
        page = self.filtered if is_filtered else self.none
        title = self.tr("Nothing passes the filters") if is_filtered else self.tr("No policies yet")
        page.set_texts(title, figure.empty)
        self._others.setEnabled(ELSEWHERE not in state.also)
        self.setCurrentWidget(page)

    def _show_others(self) -> None:
        state = self._services.state
        state.change(also=tuple(dict.fromkeys((*state.current.also, ELSEWHERE))))
