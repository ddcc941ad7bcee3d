"""The Evidence page follows the state: the table that it names, and the row of what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.views.evidence.limits import Limits
from desktop.views.evidence.tables import BY_KEY, OF_KIND

if TYPE_CHECKING:
    from desktop.figures.figure import Entity
    from desktop.views.evidence.page import EvidencePage


class Following:
    """Knows what the page shows and tells it to show something else."""

    def __init__(self, page: EvidencePage) -> None:
        self._page = page

    def table(self) -> None:
        """Show the table that the state names, where it names one."""
        named = self._page.services.state.current.parts.evidence_table
        if named in BY_KEY and named != self._page.table:
            self._page.show_table(named)

    def selection(self) -> None:
        """Show the table of what is selected, without limits that would hide it."""
        entity = self._page.services.state.current.selection
        table = OF_KIND.get(entity.kind, "") if entity is not None else ""
        if entity is None or not table:
            return
        if table != self._page.table and self._row_of(entity) < 0:
            self._page.show_table(table)
        self.reveal()

    def reveal(self) -> None:
        """Lift the limits that would hide what is selected."""
        state = self._page.services.state
        entity = state.current.selection
        if entity is not None and self._hides(entity):
            state.change(within="")
            self._page.set_limits(Limits())

    def _row_of(self, entity: Entity) -> int:
        """The row of an entity in the table that is shown; the audit shows numbers as well."""
        ledger = self._page.ledger
        return ledger.row_of(entity.id) if ledger is not None else -1

    def _hides(self, entity: Entity) -> bool:
        return self._row_of(entity) >= 0 and not self._page.model.row_of(entity.id).isValid()
