"""The first few rows of long tables in the order of their weight: what is gravest, what is newest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.market.records import Dispute, Event, Policy
from desktop.workspace import jsontext
from desktop.workspace.store import Store

if TYPE_CHECKING:
    from collections.abc import Sequence

RECENT = 2_000
"""So many of the newest events are looked through for those that touch something."""


class DisputeStore(Store[Dispute]):
    """Contradictions."""

    def gravest(self, most: int, status: str = "open") -> list[Dispute]:
        """At most ``most`` contradictions of a status, critical before warnings before notes, then by key."""
        where = (
            " WHERE id IN (SELECT id FROM dispute WHERE status = ?"
            " ORDER BY severity <> 'critical', severity <> 'warning', id LIMIT ?)"
        )
        grave = {"critical": 0, "warning": 1}
        return sorted(self.query(where, (status, most)), key=lambda row: (grave.get(row.severity, 2), row.id))


class PolicyStore(Store[Policy]):
    """Rules and plans."""

    def newest(self, places: Sequence[str], most: int) -> list[Policy]:
        """At most ``most`` policies of some places, issued last; of all places where none is named."""
        where, values = "", []
        if places:
            where = " AND geography_id IN (SELECT value FROM json_each(?))"
            values.append(jsontext.write(list(places)))
        sql = (
            f" WHERE id IN (SELECT id FROM policy WHERE issued_start <> ''{where}"
            " ORDER BY issued_start DESC, id LIMIT ?)"
        )
        return sorted(
            sorted(self.query(sql, (*values, most)), key=lambda row: row.id),
            key=lambda row: row.issued_start,
            reverse=True,
        )

    def of_themes(self, themes: Sequence[str], most: int) -> list[Policy]:
        """At most ``most`` policies of some themes, in the order of their ids."""
        where = (
            " WHERE id IN (SELECT id FROM policy WHERE theme IN (SELECT value FROM json_each(?)) ORDER BY id LIMIT ?)"
        )
        return self.query(where, (jsontext.write(list(themes)), most))


class EventStore(Store[Event]):
    """What happened."""

    def newest(self, touched: Sequence[str], most: int) -> list[Event]:
        """At most ``most`` events that touch one of some things by their keys, begun last; refuted ones are no news.

        Only the newest of all are looked through: a workspace may hold a hundred thousand.
        """
        where = (
            " WHERE id IN (SELECT e.id FROM"
            " (SELECT id, date_start FROM event WHERE status <> 'refuted' ORDER BY date_start DESC LIMIT ?) AS e"
            " WHERE EXISTS (SELECT 1 FROM event_link AS l WHERE l.event_id = e.id"
            " AND l.entity_id IN (SELECT value FROM json_each(?))) ORDER BY e.date_start DESC, e.id LIMIT ?)"
        )
        found = self.query(where, (RECENT, jsontext.write(list(touched)), most))
        return sorted(sorted(found, key=lambda row: row.id), key=lambda row: row.date_start, reverse=True)

    def of_market(self, kind: str, market_id: str, most: int) -> list[Event]:
        """At most ``most`` events of a kind that touch a market or a player in it, begun last, the newest first."""
        where = (
            " WHERE id IN (SELECT e.id FROM event AS e WHERE e.kind = ? AND e.status <> 'refuted' AND EXISTS"
            " (SELECT 1 FROM event_link AS l LEFT JOIN player_market AS m"
            " ON l.entity = 'player' AND m.player_id = l.entity_id AND m.market_id = ?"
            " WHERE l.event_id = e.id AND (m.market_id IS NOT NULL OR (l.entity = 'market' AND l.entity_id = ?)))"
            " ORDER BY e.date_start DESC, e.id LIMIT ?)"
        )
        found = self.query(where, (kind, market_id, market_id, most))
        return sorted(sorted(found, key=lambda row: row.id), key=lambda row: row.date_start, reverse=True)
