"""Reads of offerings beyond the generic ones."""

from __future__ import annotations

from desktop.market.records import Offering
from desktop.workspace.store import Store


class OfferingStore(Store[Offering]):
    """What players sell, and in which segments."""

    def by_dimension(self, market_id: str) -> dict[str, int]:
        """How many offerings stand in the segments of each split of a market; splits without one are left out."""
        sql = (
            "SELECT d.id, count(*) FROM dimension AS d JOIN segment AS s ON s.dimension_id = d.id"
            " JOIN offering AS o ON o.segment_id = s.id WHERE d.market_id = ? GROUP BY d.id"
        )
        return {str(key): int(count) for key, count in self._ask(sql, (market_id,))}

    def some_of_market(self, market_id: str, most: int) -> list[Offering]:
        """At most ``most`` offerings in a market, in the order of their ids."""
        where = " WHERE id IN (SELECT id FROM offering WHERE market_id = ? ORDER BY id LIMIT ?)"
        return self.query(where, (market_id, most))
