"""Reads of the players that compete in a market, bounded however many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.market.records import PlayerMarket
from desktop.workspace import jsontext
from desktop.workspace.store import Store

if TYPE_CHECKING:
    from collections.abc import Sequence

BESIDE: Final = (
    "policy issuer",
    "regulator",
    "publisher",
    "data provider",
    "owner",
    "investor",
    "partner",
    "named as founder",
)
"""Roles of those who have to do with a market and sell nothing in it themselves."""
KINDS: Final = ("company", "hospital")
_FROM: Final = (
    " FROM player_market AS m JOIN player AS p ON p.id = m.player_id"
    " WHERE m.market_id = ? AND p.kind IN (SELECT value FROM json_each(?))"
    " AND m.role NOT IN (SELECT value FROM json_each(?)) AND m.role NOT LIKE '%(refuted)'"
)
_COUNTED: Final = (
    "o.subject = 'player' AND o.measure_id = ? AND o.value IS NOT NULL AND o.kind IN ('actual', 'estimate')"
    " AND o.status <> 'refuted' AND (length(o.period) = 4 OR o.period LIKE 'FY____')"
)
"""Whole years of the past."""


class PlayerMarketStore(Store[PlayerMarket]):
    """Which players have which role in which market."""

    def competing(self, market_id: str, most: int) -> list[str]:
        """Ids of companies and hospitals that sell something in a market, at most ``most``, by id."""
        sql = f"SELECT DISTINCT m.player_id{_FROM} ORDER BY m.player_id LIMIT ?"
        return [str(row[0]) for row in self._ask(sql, (*_bound(market_id), most))]

    def largest(self, market_id: str, measure_ids: Sequence[str], most: int) -> list[str]:
        """Ids of competing players with numbers of some measures, those with the largest first, at most ``most``."""
        sql = (
            "SELECT o.subject_id FROM observation AS o WHERE o.subject = 'player' AND o.kind <> 'rate'"
            " AND o.status <> 'refuted' AND o.measure_id IN (SELECT value FROM json_each(?))"
            f" AND o.subject_id IN (SELECT m.player_id{_FROM})"
            " GROUP BY o.subject_id ORDER BY max(coalesce(o.value, o.high, o.low)) DESC, o.subject_id LIMIT ?"
        )
        values = (jsontext.write(list(measure_ids)), *_bound(market_id), most)
        return [str(row[0]) for row in self._ask(sql, values)]

    def earning(self, market_id: str, measure_id: str, most: int) -> list[str]:
        """Ids of competing players by their latest whole year of a measure, of each unit the largest first.

        At most ``most`` of each unit: amounts in different currencies are not compared here.
        """
        sql = (
            "SELECT subject_id FROM (SELECT subject_id, unit, row_number() OVER"
            " (PARTITION BY unit ORDER BY value DESC, subject_id) AS place"
            " FROM (SELECT o.subject_id, o.unit, o.value, row_number() OVER"
            " (PARTITION BY o.subject_id ORDER BY o.period_end DESC, o.value DESC) AS age FROM observation AS o"
            f" WHERE {_COUNTED} AND o.subject_id IN (SELECT m.player_id{_FROM}))"
            " WHERE age = 1) WHERE place <= ? ORDER BY place, unit"
        )
        return [str(row[0]) for row in self._ask(sql, (measure_id, *_bound(market_id), most))]

    def count_earning(self, market_id: str, measure_id: str) -> int:
        """Of how many competing players a whole year of a measure is on file."""
        sql = (
            f"SELECT count(DISTINCT o.subject_id) FROM observation AS o WHERE {_COUNTED}"
            f" AND o.subject_id IN (SELECT m.player_id{_FROM})"
        )
        return int(self._ask(sql, (measure_id, *_bound(market_id)))[0][0])

    def count_competing(self, market_id: str) -> int:
        """How many there are."""
        sql = f"SELECT count(DISTINCT m.player_id){_FROM}"
        return int(self._ask(sql, _bound(market_id))[0][0])

    def documented(self, market_id: str) -> dict[str, int]:
        """Of how many competing players each measure is on file."""
        sql = (
            "SELECT o.measure_id, count(DISTINCT o.subject_id) FROM observation AS o"
            " WHERE o.subject = 'player' AND o.kind <> 'rate' AND o.status <> 'refuted'"
            f" AND o.subject_id IN (SELECT m.player_id{_FROM}) GROUP BY o.measure_id"
        )
        return {str(measure): int(count) for measure, count in self._ask(sql, _bound(market_id))}


def _bound(market_id: str) -> tuple[str, str, str]:
    return market_id, jsontext.write(list(KINDS)), jsontext.write(list(BESIDE))
