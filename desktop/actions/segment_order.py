"""Where segments stand: siblings in order, and whether one lies below another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.market.records import Segment
    from desktop.workspace.edit import Edit
    from desktop.workspace.workspace import Workspace


def siblings(workspace: Workspace, dimension: str, parent: str | None) -> list[Segment]:
    """The parts of one node (of the dimension itself without a parent), in order."""
    return workspace.segments.all(dimension_id=dimension, parent_id=parent)


def is_below(workspace: Workspace, key: str, above: str) -> bool:
    """Whether a segment is another one or lies below it; a circle in the data ends the walk."""
    seen: set[str] = set()
    while key and key not in seen:
        if key == above:
            return True
        seen.add(key)
        row = workspace.segments.get(key)
        key = (row.parent_id or "") if row is not None else ""
    return False


def subtree(workspace: Workspace, roots: Sequence[str]) -> list[str]:
    """The segments and all below them, each before its own parts."""
    found: dict[str, None] = dict.fromkeys(roots)
    level = list(found)
    while level:
        level = [row.id for row in workspace.segments.all(parent_id=level) if row.id not in found]
        found.update(dict.fromkeys(level))
    return list(found)


def place(edit: Edit, order: Sequence[Segment], *, parent: str | None, new: str = "") -> None:
    """Write the order of siblings: only rows whose position or parent is another one than before.

    ``new`` is the key of one that is put in already with its right position.
    """
    for position, row in enumerate(order, start=1):
        if row.id != new and (row.position != position or row.parent_id != parent):
            edit.patch("segment", (row.id,), position=position, parent_id=parent)
