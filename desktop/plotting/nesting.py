"""The nodes of a hierarchy figure by parent, in drawing order, and how much room each takes of its parent's."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from desktop.figures import tiling
from desktop.figures.figure import Certainty

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


class Nest:
    """A figure's nodes as a tree."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.below = tiling.parts_of(nodes)
        top = self.below.get("", [])
        self.root = top[0] if len(top) == 1 and self.below.get(top[0].key) else None
        """The one node everything is a part of; None where several stand side by side."""
        self.top = tiling.top_of(nodes, self.below)

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

    def known(self, key: str) -> bool:
        """Whether the size of any part of a node is known."""
        return any(node.size > 0 for node in self.below.get(key, ()))

    def weighed(self, nodes: Sequence[Node]) -> tuple[list[Node], list[float]]:
        """Parts in drawing order with their sizes; equal ones where nobody says how large any of them is."""
        ordered = tiling.in_order(nodes)
        if ordered:
            return ordered, [node.size for node in ordered]
        return list(nodes), [1.0] * len(nodes)


def large_enough(nodes: Sequence[Node], sizes: Sequence[float], least: float) -> Parts:
    """Part those of at least ``least`` from the smaller ones; what nobody published stays last but one."""
    shown: list[Node] = []
    kept: list[float] = []
    small: list[Node] = []
    rest = 0.0
    for node, size in zip(nodes, sizes, strict=True):
        if size >= least:
            shown.append(node)
            kept.append(size)
        else:
            small.append(node)
            rest += size
    return Parts(shown, kept, small, rest)


def is_unknown(node: Node) -> bool:
    """Whether nobody published the node's value."""
    return node.certainty is Certainty.NOT_PUBLISHED
