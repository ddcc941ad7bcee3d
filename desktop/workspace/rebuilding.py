"""Data packages written into a workspace, a newer edition of its data too: what people changed themselves stands.

After the rows of the new edition are written, each column that a person changed gets their value
again, in the same edit, so that one undo takes all of it back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.workspace import integrity, unpacking
from desktop.workspace.columns import Key, Row, column_names, key_of
from desktop.workspace.own_changes import Columns, own_changes
from desktop.workspace.own_deletions import StayingAway, own_deletions

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from desktop.workspace.edit import Changes
    from desktop.workspace.tables import Table
    from desktop.workspace.workspace import Workspace


def rebuild(
    workspace: Workspace, package: Path, *, name: str = "", origin: str = "rebuild", brings_back: bool = False
) -> Changes:
    """Write a data package into a workspace as one edit; rows with the same key are replaced, a person's own
    changes stand, and what a person deleted stays away unless the package ``brings_back`` all it holds.

    A snapshot is made first. PackageError or Refused say where the package is wrong; then nothing is changed.
    """  # noqa: D205
    unpacking.check(package)
    name = name or f"Rebuild from {package.name}"
    workspace.snapshot(f"before: {name}")
    own = own_changes(workspace)
    away = StayingAway(() if brings_back else own_deletions(workspace))
    with workspace.edit(name, origin=origin) as edit:
        for table, rows in unpacking.read_package(package):
            with integrity.located(table):
                edit.put_many(table.name, away.rows(table, standing_rows(table, rows, own)))
    return edit.changes


def standing_rows(table: Table, rows: Iterable[Row], own: Mapping[tuple[str, Key], Columns]) -> Iterable[Row]:
    """Rows of an edition with the columns that a person changed (``own_changes``) as they left them."""
    kept = {key: values for (entity, key), values in own.items() if entity == table.name}
    return (_standing(table, row, kept) for row in rows) if kept else rows


def _standing(table: Table, row: Row, own: dict[Key, Columns]) -> Row:
    values = own.get(key_of(table, row))
    if not values:
        return row
    return tuple(values.get(name, value) for name, value in zip(column_names(table), row, strict=True))
