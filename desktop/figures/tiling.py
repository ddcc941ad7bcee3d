"""In which order and how many a row the parts of a hierarchy stand: one rule for every surface."""

from __future__ import annotations

import math
from collections import defaultdict
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.figures.figure import Node

_SIZE: Final = attrgetter("size")
_SHAPE: Final = 1.0
"""Width to height that cells of unknown size should come near to."""


def parts_of(nodes: Sequence[Node]) -> dict[str, list[Node]]:
    """The nodes under each one, by its key, in document order."""
    found: defaultdict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        found[node.parent].append(node)
    return dict(found)


def top_of(nodes: Sequence[Node], parts: Mapping[str, list[Node]]) -> list[Node]:
    """What a treemap divides its room among: the parts of the one root, or several roots themselves."""
    top = parts.get("", [])
    inner = parts.get(top[0].key, []) if len(top) == 1 else top
    return list(inner or top or nodes)


def in_order(nodes: Iterable[Node]) -> list[Node]:
    """Nodes with an area: what is known comes first, the part nobody published last, however large it is."""
    sized = [node for node in nodes if node.size > 0]
    sized.sort(key=_SIZE, reverse=True)
    known = [node for node in sized if node.certainty is not Certainty.NOT_PUBLISHED]
    if len(known) < len(sized):
        known += [node for node in sized if node.certainty is Certainty.NOT_PUBLISHED]
    return known


def without_area(nodes: Iterable[Node]) -> list[Node]:
    """Nodes of unknown size, in document order."""
    return [node for node in nodes if node.size <= 0]


def rows_of(count: int, aspect: float) -> list[int]:
    """How many equal cells stand in each row of a room of ``aspect`` (width to height), in reading order.

    Every row fills the width; rows are as high as they have cells, so that all areas are equal.
    """
    if count < 1:
        return []
    rows = min(range(1, count + 1), key=lambda n: abs(math.log(aspect * n * n / count / _SHAPE)))
    whole, more = divmod(count, rows)
    return [whole + (row < more) for row in range(rows)]
