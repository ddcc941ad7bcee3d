"""The facets of the table that is shown, at the left of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.views.evidence.tables import facet_title
from desktop.widgets.facet_list import FacetList
from desktop.widgets.surface import Surface

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.itemmodels.ledger import Ledger, View
    from desktop.theme.theme import Theme

WIDTH = 200


class Facets(Surface):
    """One list per facet, kept while the table stays the same."""

    toggled = Signal(str, str, bool)
    """Facet, key of the value, whether it is chosen now."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "surface.content", "right")
        self.setObjectName("evidence.facets")
        self.setFixedWidth(WIDTH)
        self._lists: dict[str, FacetList] = {}
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(20, 16, 14, 16)
        self._column.setSpacing(14)
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 1, 0)
        layout.addWidget(scroll)

    def show_ledger(self, ledger: Ledger, whole: View) -> None:
        """Take over the facets of a table; ``whole`` is its view without any limit: it gives the order."""
        if list(self._lists) != list(ledger.facets):
            self._rebuild(ledger.facets)
        for name, shown in self._lists.items():
            shown.set_values([(value.key, value.word) for value in whole.facets[name]])

    def show_view(self, view: View, chosen: Mapping[str, frozenset[str]]) -> None:
        """Counts and ticks."""
        for name, shown in self._lists.items():
            counts = {value.key: value.count for value in view.facets[name]}
            shown.set_state(counts, chosen.get(name, frozenset()))

    def retranslate(self) -> None:
        """Titles in the current language."""
        for name, shown in self._lists.items():
            shown.set_texts(facet_title(name), self.tr("{count} more"), self.tr("Fewer"))

    def _rebuild(self, names: tuple[str, ...]) -> None:
        for old in self._lists.values():
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lists = {}
        for place, name in enumerate(names):
            shown = FacetList(self.theme, f"evidence.facet.{name}")
            shown.toggled.connect(lambda key, is_chosen, facet=name: self.toggled.emit(facet, key, is_chosen))
            self._column.insertWidget(place, shown)
            self._lists[name] = shown
        self.retranslate()
