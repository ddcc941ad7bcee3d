"""To which markets a contradiction belongs: those that its sides speak of, else those of the players they speak of."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.analysis.contradictions.contradiction import Contradiction, Member
    from desktop.workspace.workspace import Workspace

Key = tuple[str, str]


class ContradictedMarkets:
    """Reads once what the sides of many contradictions are about; for one reading, not to be kept."""

    def __init__(self, workspace: Workspace, found: Iterable[Contradiction]) -> None:
        self._dimensions = {row.id: row.market_id for row in workspace.dimensions.all()}
        self._segments = {row.id: row.dimension_id for row in workspace.segments.all()}
        self._players: dict[str, set[str]] = defaultdict(set)
        for role in workspace.player_markets.all():
            self._players[role.player_id].add(role.market_id)
        self._about: dict[Key, Key] = {}
        wanted: dict[str, set[str]] = defaultdict(set)
        for one in found:
            for side in one.members:
                wanted[side.entity].add(side.entity_id)
        self._read(workspace, wanted)

    def of(self, one: Contradiction) -> frozenset[str]:
        """Ids of the markets; empty where no side tells."""
        about = [self._spoken_of(side) for side in one.members]
        named = frozenset(market for key in about if (market := self._market(*key)))
        return named or frozenset(market for kind, key in about if kind == "player" for market in self._players[key])

    def _read(self, workspace: Workspace, wanted: dict[str, set[str]]) -> None:
        def rows(store: Any, kind: str) -> Iterator[Any]:
            return iter(store.all(id=sorted(wanted[kind])) if wanted[kind] else ())

        for row in rows(workspace.observations, "observation"):
            self._about["observation", row.id] = (row.subject, row.subject_id)
        for row in rows(workspace.claims, "claim"):
            self._about["claim", row.id] = (row.subject, row.subject_id)
        for row in rows(workspace.facts, "fact"):
            self._about["fact", row.id] = (row.entity, row.entity_id)
        for row in rows(workspace.player_relations, "player_relation"):
            self._about["player_relation", row.id] = ("player", row.player_id)
        for row in rows(workspace.factors, "factor"):
            self._about["factor", row.id] = ("market", row.market_id)
        for row in rows(workspace.chapters, "chapter"):
            self._about["chapter", row.id] = ("market", row.market_id)

    def _spoken_of(self, side: Member) -> Key:
        return self._about.get(side.key) or (side.about if side.about[0] else side.key)

    def _market(self, kind: str, key: str) -> str:
        if kind == "segment":
            kind, key = "dimension", self._segments.get(key, "")
        if kind == "dimension":
            return self._dimensions.get(key, "")
        return key if kind == "market" else ""
