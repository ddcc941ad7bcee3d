"""Data packages written into a workspace, a newer edition of its data too: what people changed themselves stands.

The history says who changed what: changes of origin ``user`` that are done are a person's own.
After the rows of the new edition are written, each column that a person changed gets their value
again, in the same edit, so that one undo takes all of it back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.workspace import integrity, jsontext, unpacking
from desktop.workspace.columns import Key, Row, column_names, key_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.workspace.edit import Changes
    from desktop.workspace.tables import Table
    from desktop.workspace.workspace import Workspace

_Columns = dict[str, Any]

USER = "user"
"""Origin of the edits a person made."""


def own_changes(workspace: Workspace) -> dict[tuple[str, Key], _Columns]:
    """By table and key the columns that a person changed in existing rows, with the value they gave last.

    Rows a person added or deleted are no part of it: no edition holds the first, and an edition that
    holds the others brings them back.
    """
    found: dict[tuple[str, Key], _Columns] = {}
    for entity, key, before, after in _written(workspace):
        if before is not None and after is not None:
            changed = {name: value for name, value in after.items() if value != before.get(name)}
            found.setdefault((entity, key), {}).update(changed)
    return found


def chosen_status(workspace: Workspace) -> dict[str, str]:
    """By id the status that a person gave an observation which stood there with another one."""
    found: dict[str, str] = {}
    for _, key, before, after in _written(workspace, "observation"):
        if after is None:
            found.pop(str(key[0]), None)
        elif before is not None and before["status"] != after["status"]:
            found[str(key[0])] = str(after["status"])
    return found


def _written(workspace: Workspace, table: str = "") -> Iterator[tuple[str, Key, _Columns | None, _Columns | None]]:
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


def rebuild(workspace: Workspace, package: Path, *, name: str = "", origin: str = "rebuild") -> Changes:
    """Write a data package into a workspace as one edit; rows with the same key are replaced, a person's own
    changes stand.

    A snapshot is made first. PackageError or Refused say where the package is wrong; then nothing is changed.
    """  # noqa: D205
    unpacking.check(package)
    name = name or f"Rebuild from {package.name}"
    workspace.snapshot(f"before: {name}")
    own = own_changes(workspace)
    with workspace.edit(name, origin=origin) as edit:
        for table, rows in unpacking.read_package(package):
            kept = {key: values for (entity, key), values in own.items() if entity == table.name}
            with integrity.located(table):
                edit.put_many(table.name, (_standing(table, row, kept) for row in rows) if kept else rows)
    return edit.changes


def _standing(table: Table, row: Row, own: dict[Key, _Columns]) -> Row:
    """A row of the edition with the columns that a person changed as they left them."""
    values = own.get(key_of(table, row))
    if not values:
        return row
    return tuple(values.get(name, value) for name, value in zip(column_names(table), row, strict=True))
