"""Reads of crossings beyond the generic ones."""

from __future__ import annotations

from desktop.market.records import Crossing
from desktop.workspace.store import Store


class CrossingStore(Store[Crossing]):
    """What segments of two dimensions share."""

    def crossed_dimensions(self) -> list[tuple[str, str]]:
        """Pairs of dimensions with a stated crossing, each pair once, in the order of the ids."""
        sql = (
            "SELECT DISTINCT min(a.dimension_id, b.dimension_id), max(a.dimension_id, b.dimension_id)"
            " FROM crossing AS c JOIN segment AS a ON a.id = c.first_id JOIN segment AS b ON b.id = c.second_id"
            " WHERE EXISTS (SELECT 1 FROM observation AS o WHERE o.subject = 'crossing' AND o.subject_id = c.id)"
            " ORDER BY 1, 2"
        )
        return [(str(first), str(second)) for first, second in self._ask(sql, ())]
