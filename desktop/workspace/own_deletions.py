"""What people deleted in a workspace themselves stays away when a newer edition of the default data is written.

What hangs on a deleted row stays away with it: a new number, claim or part of a segment that is not there
any more would speak of nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.workspace import rows as row_access
from desktop.workspace.columns import column_names, columns, key_of, table_named
from desktop.workspace.own_changes import written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.workspace.columns import Key, Row
    from desktop.workspace.tables import Table
    from desktop.workspace.workspace import Workspace

SPOKEN_OF: Final = (("subject", "subject_id"), ("entity", "entity_id"), ("entity", "other_id"))
"""Pairs of columns that name a row of any kind."""


def own_deletions(workspace: Workspace) -> set[tuple[str, Key]]:
    """By table and key the rows a person deleted that have not come back since."""
    last = {(entity, key): after is None for entity, key, _, after in written(workspace)}
    with workspace.one_moment() as connection:
        return {
            (entity, key)
            for (entity, key), is_gone in last.items()
            if is_gone and row_access.fetch(connection, table_named(entity), key) is None
        }


class StayingAway:
    """Leaves deleted rows out of an edition, table after table in the order in which references point backwards."""

    def __init__(self, gone: Iterable[tuple[str, Key]]) -> None:
        self._gone = set(gone)

    def rows(self, table: Table, rows: Iterable[Row]) -> Iterable[Row]:
        """The rows of a table that stay."""
        return self._staying(table, list(rows)) if self._gone else rows

    def _staying(self, table: Table, rows: list[Row]) -> Iterator[Row]:
        """Also without what refers to a row of the same table that stays away, however deep."""
        names = column_names(table)
        optional = {column.name for column in columns(table) if column.nullable}
        found = len(rows) + 1
        while found > len(rows):
            found = len(rows)
            staying = [row for row in rows if not self._hangs(table, dict(zip(names, row, strict=True)), optional)]
            self._gone.update((table.name, key_of(table, row)) for row in set(rows) - set(staying))
            rows = staying
        for row in rows:
            yield self._freed(table, row, optional)

    def _hangs(self, table: Table, row: dict[str, object], optional: set[str]) -> bool:
        if (table.name, tuple(row[name] for name in table.key)) in self._gone:
            return True
        for name, target in table.references:
            if (name not in optional or target == table.name) and (target, (row[name],)) in self._gone:
                return True
        pairs = (pair for pair in SPOKEN_OF if set(pair) <= row.keys())
        return any((row[kind], (row[key],)) in self._gone for kind, key in pairs)

    def _freed(self, table: Table, row: Row, optional: set[str]) -> Row:
        """Without references that may be empty to what stays away."""
        loose = {name for name, target in table.references if name in optional and target != table.name}
        targets = dict(table.references)
        return tuple(
            None if name in loose and (targets[name], (value,)) in self._gone else value
            for name, value in zip(column_names(table), row, strict=True)
        )
