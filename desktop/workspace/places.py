"""Reads of evidence beyond the generic ones."""

from __future__ import annotations

from desktop.market.records import Evidence
from desktop.workspace.columns import column_names, quoted, table_named
from desktop.workspace.store import Store


class EvidenceStore(Store[Evidence]):
    """Places in sources."""

    def of(self, entity: str, entity_id: str) -> list[Evidence]:
        """Every place that backs one row: the one it names itself first, then the further ones."""
        table = table_named(entity)
        first: list[Evidence] = []
        if "evidence_id" in column_names(table) and table.key == ("id",):
            first = self.query(
                f" WHERE id IN (SELECT evidence_id FROM {quoted(table.name)} WHERE id = ?)",
                [entity_id],
            )
        further = self.query(
            " WHERE id IN (SELECT evidence_id FROM support WHERE entity = ? AND entity_id = ?)", [entity, entity_id]
        )
        known = {place.id for place in first}
        return first + [place for place in further if place.id not in known]
