"""The nodes of a hierarchy figure by parent, in drawing order, and how much room each takes of its parent's."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from desktop.figures.tiling import in_order, parts_of, top_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Node


class Parts(NamedTuple):
    """What stands under a node."""

    shown: list[Node]
    """Large enough to be drawn one by one, in drawing order."""
    sizes: list[float]
    small: list[Node]
    """The others: drawn as one, at the end."""
    rest: float
    """The size of the small ones together."""

    @property
    def total(self) -> float:
        """The size of all."""
        return sum(self.sizes) + self.rest


class Nest:
    """A figure's nodes as a tree."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.below = parts_of(nodes)
        top = self.below.get("", [])
        self.root = top[0] if len(top) == 1 and self.below.get(top[0].key) else None
        """The one node everything is a part of; None where several stand side by side."""
        self.top = top_of(nodes, self.below)

    @cached_property
    def depth(self) -> int:
        """How many levels stand below the whole."""
        level, found = self.top, 0
        while level:
            found += 1
            level = [part for node in level for part in self.below.get(node.key, ())]
        return found

    def count(self, key: str) -> int:
        """How many parts a node has."""
        return len(self.below.get(key, ()))


def divided(nodes: Sequence[Node], room: float, least: float, *, told: bool = True) -> Parts:
    """Parts in drawing order, each as large as its share of ``room``; those smaller than ``least`` are taken together.

    Where nobody says how large any of them is, all are equal. Without anything they could be ``told`` as part of,
    and where there is only one small one, all are drawn one by one.
    """
    total = sum([node.size for node in nodes])
    if total <= 0:
        return Parts(list(nodes), [1.0] * len(nodes), [], 0.0)
    limit = least * total / max(room, 1e-9)
    large = [node for node in nodes if node.size >= limit]
    small = [node for node in nodes if 0 < node.size < limit] if len(large) < len(nodes) else []
    if small and (not told or len(small) == 1):
        large, small = [*large, *small], []
    shown = in_order(large)
    sizes = [node.size for node in shown]
    return Parts(shown, sizes, small, total - sum(sizes) if small else 0.0)
