"""A newer edition of the data under a workspace, with what people changed themselves left standing.

The history says who changed what: changes of origin ``user`` that are done are a person's own.
After the rows of the new edition are written, each column that a person changed gets their value
again, in the same edit, so that one undo takes all of it back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.workspace import integrity, jsontext, unpacking
from desktop.workspace.columns import Key, Row, column_names, key_of

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.workspace.edit import Changes
    from desktop.workspace.tables import Table
    from desktop.workspace.workspace import Workspace

USER = "user"
"""Origin of the edits a person made."""


def own_changes(workspace: Workspace) -> dict[tuple[str, Key], dict[str, Any]]:
    """By table and key the columns that a person changed in existing rows, with the value they gave last.

    Rows a person added or deleted are no part of it: no edition holds the first, and an edition that
    holds the others brings them back.
    """
    found: dict[tuple[str, Key], dict[str, Any]] = {}
    with workspace.one_moment() as connection:
        rows = connection.execute(
            "SELECT r.entity, r.entity_key, r.before, r.after FROM change_row AS r"
            " JOIN change AS c ON c.id = r.change_id"
            " WHERE c.origin = ? AND c.state = 'done' AND r.before IS NOT NULL AND r.after IS NOT NULL"
            " ORDER BY r.change_id, r.position",
            (USER,),
        ).fetchall()
    for entity, key_text, before_text, after_text in rows:
        before, after = jsontext.read_own(before_text), jsontext.read_own(after_text)
        changed = {name: value for name, value in after.items() if value != before.get(name)}
        found.setdefault((entity, tuple(jsontext.read_own(key_text))), {}).update(changed)
    return found


def chosen_status(workspace: Workspace, table: str = "observation") -> dict[str, str]:
    """By id the status that a person gave a row of ``table`` last."""
    return {
        str(key[0]): str(values["status"])
        for (entity, key), values in own_changes(workspace).items()
        if entity == table and "status" in values
    }


def rebuild(workspace: Workspace, package: Path) -> Changes:
    """Write a newer edition of a data package into a workspace as one edit; a person's own changes stand.

    A snapshot is made first. PackageError or Refused say where the package is wrong; then nothing is changed.
    """
    unpacking.check(package)
    workspace.snapshot(f"before rebuilding from {package.name}")
    own = own_changes(workspace)
    with workspace.edit(f"Rebuild from {package.name}", origin="rebuild") as edit:
        for table, rows in unpacking.read_package(package):
            with integrity.located(table):
                edit.put_many(table.name, (_standing(table, row, own) for row in rows))
    return edit.changes


def _standing(table: Table, row: Row, own: dict[tuple[str, Key], dict[str, Any]]) -> Row:
    """A row of the edition with the columns that a person changed as they left them."""
    values = own.get((table.name, key_of(table, row)))
    if not values:
        return row
    return tuple(values.get(name, value) for name, value in zip(column_names(table), row, strict=True))
