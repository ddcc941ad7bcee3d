"""Reads of players beyond the generic ones: plain tuples of all of them, for lists of a hundred thousand."""

from __future__ import annotations

from typing import NamedTuple

from desktop.market.records import Player
from desktop.workspace.store import Store


class PlayerBrief(NamedTuple):
    """A player in short."""

    id: str
    name_en: str
    name_zh: str
    kind: str
    geography_id: str
    ticker: str


class LatestNumber(NamedTuple):
    """One of the numbers that somebody states for the last whole year of a subject."""

    subject_id: str
    id: str
    period: str
    value: float
    unit: str
    derived: str


class PlayerStore(Store[Player]):
    """Companies and institutions."""

    def briefs(self) -> list[PlayerBrief]:
        """Every player in short, in the order of entry."""
        sql = "SELECT id, name_en, name_zh, kind, coalesce(geography_id, ''), ticker FROM player ORDER BY rowid"
        return [PlayerBrief(*row) for row in self._ask(sql, ())]

    def names_on_file(self) -> list[tuple[str, str]]:
        """Further names of players: aliases, legal names and tickers that are facts; (player, name)."""
        sql = (
            "SELECT entity_id, name FROM alias WHERE entity = 'player' UNION ALL"
            " SELECT entity_id, value FROM fact WHERE entity = 'player' AND attribute IN ('ticker', 'legal_name')"
        )
        return [(str(key), str(text)) for key, text in self._ask(sql, ())]

    def founded(self) -> list[tuple[str, str]]:
        """When players were founded, the preferred fact of each first; (player, date)."""
        sql = (
            "SELECT entity_id, value FROM fact WHERE entity = 'player' AND attribute = 'founded'"
            " AND status <> 'refuted' ORDER BY entity_id, status <> 'preferred', id"
        )
        return [(str(key), str(text)) for key, text in self._ask(sql, ())]

    def counts(self) -> dict[str, int]:
        """How many numbers are on file of each player that has any."""
        sql = "SELECT subject_id, count(*) FROM observation WHERE subject = 'player' GROUP BY subject_id"
        return {str(key): int(count) for key, count in self._ask(sql, ())}

    def roles(self) -> list[tuple[str, str, str]]:
        """What each player is in which market; (player, market, role)."""
        sql = "SELECT player_id, market_id, role FROM player_market"
        return [(str(player), str(market), str(role)) for player, market, role in self._ask(sql, ())]

    def latest(self, measure_id: str) -> list[LatestNumber]:
        """The numbers of the last whole year that each player reports, several where sources differ.

        Only what was counted of the past: no forecast, no rate, no part of a year, nothing refuted.
        """
        known = (
            " AND value IS NOT NULL AND kind IN ('actual', 'estimate') AND status <> 'refuted'"
            " AND (length(period) = 4 OR period LIKE 'FY____')"
        )
        sql = (
            "SELECT subject_id, id, period, value, unit, derived FROM observation AS o"
            f" WHERE subject = 'player' AND measure_id = ?{known} AND period_end = ("
            "SELECT max(period_end) FROM observation AS i WHERE i.subject = 'player'"
            f" AND i.subject_id = o.subject_id AND i.measure_id = o.measure_id{known}) ORDER BY subject_id, id"
        )
        return [LatestNumber(*row) for row in self._ask(sql, (measure_id,))]
