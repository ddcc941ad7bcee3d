"""What people changed in a workspace themselves: the history says who changed what.

Changes of origin ``user`` that are done are a person's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.workspace import jsontext

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.workspace.columns import Key
    from desktop.workspace.workspace import Workspace

Columns = dict[str, Any]

USER = "user"
"""Origin of the edits a person made."""


def own_changes(workspace: Workspace) -> dict[tuple[str, Key], Columns]:
    """By table and key the columns that a person changed in existing rows, with the value they gave last.

    Rows a person added or deleted are no part of it: no edition holds the first, and those that were
    deleted are told by ``own_deletions``.
    """
    found: dict[tuple[str, Key], Columns] = {}
    for entity, key, before, after in written(workspace):
        if before is not None and after is not None:
            changed = {name: value for name, value in after.items() if value != before.get(name)}
            found.setdefault((entity, key), {}).update(changed)
    return found


def chosen_status(workspace: Workspace) -> dict[str, str]:
    """By id the status that a person gave an observation which stood there with another one."""
    found: dict[str, str] = {}
    for _, key, before, after in written(workspace, "observation"):
        if after is None:
            found.pop(str(key[0]), None)
        elif before is not None and before["status"] != after["status"]:
            found[str(key[0])] = str(after["status"])
    return found


def written(workspace: Workspace, table: str = "") -> Iterator[tuple[str, Key, Columns | None, Columns | None]]:
    """Rows a person wrote, in the order of writing, before and after; None where there was or is no row."""
    with workspace.one_moment() as connection:
        rows = connection.execute(
            "SELECT r.entity, r.entity_key, r.before, r.after FROM change_row AS r"
            " JOIN change AS c ON c.id = r.change_id"
            " WHERE c.origin = ? AND c.state = 'done' AND (r.entity = ? OR ? = '')"
            " ORDER BY r.change_id, r.position",
            (USER, table, table),
        ).fetchall()
    for entity, key, *states in rows:
        before, after = (None if text is None else jsontext.read_own(text) for text in states)
        yield entity, tuple(jsontext.read_own(key)), before, after
