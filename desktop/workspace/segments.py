"""Reads of segments beyond the generic ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.frozen import frozen
from desktop.market.records import Segment
from desktop.workspace import jsontext
from desktop.workspace.matching import holds
from desktop.workspace.searching import query_of
from desktop.workspace.store import Store

if TYPE_CHECKING:
    from collections.abc import Sequence

AMONG = "IN (SELECT value FROM json_each(?))"
FEW = 2_000
"""Up to so many segments every name is looked at for a search; among more the index is asked."""
CANDIDATES = 2_000
"""So many hits of the index are looked through for those of the dimensions."""


@frozen
class Branch:
    """A segment and how deep in its tree it stands (0: directly below the dimension)."""

    segment: Segment
    depth: int


class Twig(NamedTuple):
    """What is needed of a segment to draw it."""

    id: str
    parent_id: str
    name_en: str
    name_zh: str


@frozen
class Found:
    """A segment that a search found, and the name by which: its own or an alias."""

    id: str
    text: str


class SegmentStore(Store[Segment]):
    """Nodes of segment trees."""

    def tree(self, dimension_id: str) -> list[Branch]:
        """All segments of a dimension, each before its children, children by position.

        Segments in a circle of parents (a damaged tree) are left out; the check reports them.
        """
        children: dict[str | None, list[Segment]] = {}
        for segment in self.all(dimension_id=dimension_id):
            children.setdefault(segment.parent_id, []).append(segment)
        result: list[Branch] = []
        waiting = [Branch(segment, 0) for segment in reversed(children.get(None, []))]
        while waiting:
            branch = waiting.pop()
            result.append(branch)
            below = children.get(branch.segment.id, [])
            waiting.extend(Branch(segment, branch.depth + 1) for segment in reversed(below))
        return result

    def below(self, dimension_id: str, parent_id: str | None, most: int, first: int = 0) -> list[Segment]:
        """The segments right below one (None: at the top of the dimension) by position: ``most`` of them."""
        where = " WHERE dimension_id = ? AND parent_id IS ? ORDER BY position, id LIMIT ? OFFSET ?"
        return [self.make(row) for row in self._ask(self._select + where, (dimension_id, parent_id, most, first))]

    def all_below(self, parents: Sequence[str], most: int) -> list[Twig]:
        """Everything under these segments, level by level, at most about ``most`` of it; a circle ends where it began.

        Plain tuples: a hundred thousand records would take longer to make than to read.
        """
        sql = f"SELECT id, parent_id, name_en, name_zh FROM segment WHERE parent_id {AMONG}"
        seen, level = set(parents), list(parents)
        found: list[Twig] = []
        while level and len(found) < most:
            below = [Twig(*row) for row in self._ask(sql, (jsontext.write(level),))]
            fresh = [twig for twig in below if twig.id not in seen]
            level = [twig.id for twig in fresh]
            seen.update(level)
            found += fresh
        return found

    def counts_below(self, parents: Sequence[str]) -> dict[str, int]:
        """How many segments stand right below each of these; those without any are left out."""
        sql = f"SELECT parent_id, count(*) FROM segment WHERE parent_id {AMONG} GROUP BY parent_id"
        return {str(row[0]): int(row[1]) for row in self._ask(sql, (jsontext.write(list(parents)),))}

    def counts_at_top(self, dimensions: Sequence[str]) -> dict[str, int]:
        """How many segments stand at the top of each dimension."""
        sql = (
            f"SELECT dimension_id, count(*) FROM segment WHERE dimension_id {AMONG} AND parent_id IS NULL"
            " GROUP BY dimension_id"
        )
        return {str(row[0]): int(row[1]) for row in self._ask(sql, (jsontext.write(list(dimensions)),))}

    def find(self, text: str, dimensions: Sequence[str], most: int) -> tuple[list[Found], bool]:
        """Segments of these dimensions whose names or aliases hold every word typed, by the beginning of the words.

        In the order of the index, each once, at most ``most``, and whether these are all. Where the dimensions hold
        many segments, only the first ``CANDIDATES`` hits of the whole workspace are looked through.
        """
        query = query_of(text)
        if not query:
            return [], True
        among = jsontext.write(list(dimensions))
        if len(self._ask(f"SELECT 1 FROM segment WHERE dimension_id {AMONG} LIMIT ?", (among, FEW + 1))) > FEW:
            hits = [row[0] for row in self._ask(_CANDIDATES, (query, CANDIDATES))]
            rows = self._ask(_AMONG_CANDIDATES, (jsontext.write(hits), among))
            is_all = len(hits) < CANDIDATES
        else:
            rows = [row for row in self._ask(_NAMES, (among,)) if holds(row[1], text)]
            is_all = True
        found: dict[str, Found] = {}
        for key, shown in rows:
            found.setdefault(key, Found(key, shown))
        return list(found.values())[:most], is_all and len(found) <= most

    def ancestry(self, ids: Sequence[str]) -> list[Segment]:
        """These segments and everything above them, each once, by position; a circle of parents ends."""
        found: dict[str, Segment] = {}
        wanted = set(ids)
        while wanted:
            found.update((segment.id, segment) for segment in self.all(id=sorted(wanted)))
            wanted = {segment.parent_id for segment in found.values() if segment.parent_id} - found.keys() - wanted
        return sorted(found.values(), key=lambda segment: (segment.position, segment.id))


_NAMES = (
    "SELECT e.entity_id, e.shown FROM segment AS s CROSS JOIN search_entry AS e"
    f" ON e.entity = 'segment' AND e.entity_id = s.id WHERE s.dimension_id {AMONG} ORDER BY e.id"
)
_CANDIDATES = "SELECT rowid FROM search WHERE search MATCH ? LIMIT ?"
_AMONG_CANDIDATES = (
    "SELECT e.entity_id, e.shown FROM search_entry AS e CROSS JOIN segment AS s ON s.id = e.entity_id"
    f" WHERE e.id {AMONG} AND e.entity = 'segment' AND s.dimension_id {AMONG} ORDER BY e.id"
)
