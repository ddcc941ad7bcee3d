"""What carries a date and is within the reach of a market: tied to it, to a segment of it or to a player in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.market.records import Event, Policy
from desktop.workspace import jsontext
from desktop.workspace.store import Store

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.workspace.asking import Asking

_IN_REACH: Final = (
    "SELECT l.{key} FROM {link} AS l WHERE l.entity = 'market' AND l.entity_id = ?"
    " UNION SELECT l.{key} FROM dimension AS d JOIN segment AS s ON s.dimension_id = d.id"
    " JOIN {link} AS l ON l.entity = 'segment' AND l.entity_id = s.id WHERE d.market_id = ?"
    " UNION SELECT l.{key} FROM player_market AS p"
    " JOIN {link} AS l ON l.entity = 'player' AND l.entity_id = p.player_id WHERE p.market_id = ?"
)
_POLICIES: Final = _IN_REACH.format(key="policy_id", link="policy_link")
_EVENTS: Final = _IN_REACH.format(key="event_id", link="event_link")


class Reach:
    """Policies and events of one market."""

    def __init__(self, ask: Asking) -> None:
        self._ask = ask
        self._policies = Store[Policy](ask, "policy")
        self._events = Store[Event](ask, "event")

    def policies(self, market_id: str) -> list[Policy]:
        """Policies by date and key."""
        where = f" WHERE id IN ({_POLICIES})"
        return self._policies.query(where, [market_id] * 3, order=("issued_start", "issued", "id"))

    def has_policies(self, market_id: str) -> bool:
        """Whether any policy touches a market."""
        return bool(self._ask(f"{_POLICIES} LIMIT 1", [market_id] * 3))

    def events(self, market_id: str) -> list[Event]:
        """Events by date and key; refuted ones did not happen."""
        where = f" WHERE status <> 'refuted' AND id IN ({_EVENTS})"
        return self._events.query(where, [market_id] * 3, order=("date_start", "id"))

    def event_counts(self, market_id: str) -> tuple[int, int]:
        """How many events belong to players, and how many to the market alone."""
        sql = (
            "SELECT count(*), sum(EXISTS (SELECT 1 FROM event_link AS l WHERE l.event_id = e.id"
            f" AND l.entity = 'player')) FROM event AS e WHERE e.status <> 'refuted' AND e.id IN ({_EVENTS})"
        )
        every, own = self._ask(sql, [market_id] * 3)[0]
        return int(own or 0), int(every) - int(own or 0)

    def with_player(self, events: Sequence[str]) -> frozenset[str]:
        """Which of these events belong to a player."""
        sql = (
            "SELECT DISTINCT event_id FROM event_link WHERE entity = 'player'"
            " AND event_id IN (SELECT value FROM json_each(?))"
        )
        return frozenset(str(row[0]) for row in self._ask(sql, [jsontext.write(list(events))]))
