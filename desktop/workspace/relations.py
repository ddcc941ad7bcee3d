"""Reads of what ties players, beyond the generic ones: never more than a picture can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.market.records import PlayerRelation
from desktop.workspace import jsontext
from desktop.workspace.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterable


class RelationStore(Store[PlayerRelation]):
    """Owners, investors, partners and whoever else is tied to a player."""

    def around(self, players: Iterable[str], most: int) -> list[PlayerRelation]:
        """At most ``most`` relations with one of these players on either side, in the order of their ids."""
        keys = jsontext.write(list(players))
        where = (
            " WHERE id IN (SELECT r.id FROM json_each(?) AS k JOIN player_relation AS r ON r.player_id = k.value"
            " UNION SELECT r.id FROM json_each(?) AS k JOIN player_relation AS r ON r.other_id = k.value"
            " ORDER BY 1 LIMIT ?)"
        )
        return self.query(where, (keys, keys, most))

    def of_market(self, market_id: str, most: int) -> list[PlayerRelation]:
        """At most ``most`` relations with a player of this market on either side, in the order of their ids."""
        within = "EXISTS (SELECT 1 FROM player_market AS m WHERE m.player_id = r.{side} AND m.market_id = ?)"
        where = (
            f" WHERE id IN (SELECT r.id FROM player_relation AS r WHERE {within.format(side='player_id')}"
            f" OR {within.format(side='other_id')} ORDER BY r.id LIMIT ?)"
        )
        return self.query(where, (market_id, market_id, most))
