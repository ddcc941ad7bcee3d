"""Reads of segments beyond the generic ones."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.market.records import Segment
from desktop.workspace.store import Store


@dataclass(frozen=True, slots=True)
class Branch:
    """A segment and how deep in its tree it stands (0: directly below the dimension)."""

    segment: Segment
    depth: int


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
