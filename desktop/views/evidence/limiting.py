"""What limits the tables of the Evidence page: words, facets, chips that lift a limit, and the order of the rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.views.evidence.tables import BY_KEY

if TYPE_CHECKING:
    from desktop.views.evidence.page import EvidencePage


class Limiting:
    """Hears what is typed and pressed, and tells the page its new limits."""

    def __init__(self, page: EvidencePage) -> None:
        self._page = page
        page.filter.changed.connect(self._on_text)
        page.chips.pressed.connect(self._on_chip)
        page.facets.toggled.connect(self._on_facet)
        page.rows.column_pressed.connect(self._on_column)

    def _on_text(self, text: str) -> None:
        self._page.limit(replace(self._page.limits, text=text))

    def _on_facet(self, facet: str, key: str, is_chosen: bool) -> None:
        self._page.limit(self._page.limits.toggled(facet, key, is_chosen))

    def _on_chip(self, chip: str) -> None:
        facet, _, key = chip.partition("=")
        if facet == "market" and not key:
            self._page.services.state.change(within="")
        else:
            self._page.limit(self._page.limits.toggled(facet, key, False))

    def _on_column(self, column: int) -> None:
        key, ledger = BY_KEY[self._page.table].columns[column].key, self._page.ledger
        if ledger is not None and (key in ledger.words or key in ledger.numbers):
            self._page.limit(self._page.limits.sorted_by(key))
