"""One edit: a named group of writes that happens whole or not at all and can be undone."""

from __future__ import annotations

import math
from collections import Counter
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any

from desktop.frozen import frozen
from desktop.workspace import integrity, jsontext, rows
from desktop.workspace.columns import (
    Key,
    Row,
    column_names,
    key_of,
    keys_of,
    table_named,
    table_of,
    to_row,
)
from desktop.workspace.errors import Missing, Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.workspace.sqlite import Connection
    from desktop.workspace.tables import Table

BLOCK = 500
"""Rows whose keys share one line of the history in a bulk insert."""

MANY = ""
"""Stands for the id in ``Changes.touched`` when many rows of a table changed at once."""


@frozen
class Changes:
    """What an edit did: its name, the rows it touched as (table, id), its number in the history (0: nothing changed).

    The id of a row with several key columns is their values with ``|`` between. ``("observation", "")`` says
    that many observations changed in one bulk write.
    """

    name: str
    touched: frozenset[tuple[str, str]]
    change_id: int


def touch(table: Table, key: Key) -> tuple[str, str]:
    """A row as it stands in ``Changes.touched``."""
    return table.name, "|".join(str(part) for part in key)


STANDING = "rowid"
"""Beside the columns of a deleted row: its place in the order of entry, so that undo puts it back there."""


def as_object(table: Table, row: Row | None, standing: int | None = None) -> str | None:
    """A row as the JSON object of the history."""
    if row is None:
        return None
    place = {} if standing is None else {STANDING: standing}
    return jsontext.write({**dict(zip(column_names(table), row, strict=True)), **place})


class Edit:
    """Collects the writes of one transaction and their history; made by ``Workspace.edit``."""

    def __init__(self, connection: Connection, name: str, origin: str) -> None:
        self.name = name
        self.origin = origin
        self._connection = connection
        self._change_id = 0
        self._position = 0
        self._rows = 0
        self._touched: set[tuple[str, str]] = set()
        self._changes: Changes | None = None
        self._grown: Counter[str] = Counter()
        self._counted: dict[str, tuple[Table, int]] = {}

    @property
    def changes(self) -> Changes:
        """What the edit did; known after its block."""
        if self._changes is None:
            raise RuntimeError("the edit is not finished")
        return self._changes

    def put(self, record: object) -> None:
        """Insert a record, or replace the one with the same key."""
        table = table_of(record)
        after = to_row(record)
        before = rows.fetch(self._connection, table, key_of(table, after))
        self._write(table, before, after)

    def patch(self, table: str, key: Sequence[str | int], **values: Any) -> None:
        """Change some columns of one row; Missing when there is no such row."""
        found = table_named(table)
        names = column_names(found)
        unknown = [name for name in values if name not in names or name in found.key]
        if unknown:
            raise TypeError(f"{table} has no column {unknown[0]} that can be changed")
        before = self._existing(found, key)
        after = tuple(values.get(name, old) for name, old in zip(names, before, strict=True))
        self._write(found, before, after)

    def delete(self, table: str, key: Sequence[str | int]) -> None:
        """Delete one row; Missing when there is no such row, Refused at the end when something refers to it."""
        found = table_named(table)
        before = self._existing(found, key)
        standing = rows.standing(self._connection, found, key_of(found, before))
        rows.erase(self._connection, found, before)
        self._log(found, key_of(found, before), before, None, standing)

    def put_many(self, table: str, new_rows: Iterable[Row]) -> int:
        """Insert or replace many rows given in column order; returns how many were new or different.

        Made for imports: of new rows the history keeps the keys only, in blocks, because the
        rows themselves stand in the table; of replaced rows it keeps both states.
        """
        found = table_named(table)
        if table not in self._counted:
            self._counted[table] = found, rows.count(self._connection, found) - self._grown[table]
        total = 0
        iterator = iter(new_rows)
        while block := list(islice(iterator, BLOCK)):
            total += self._put_block(found, block)
        return total

    def put_all(self, records: Iterable[object]) -> int:
        """``put_many`` for records of any tables; returns how many were new or different."""
        by_table: dict[str, list[Row]] = {}
        for record in records:
            by_table.setdefault(table_of(record).name, []).append(to_row(record))
        total = 0
        for name, found in by_table.items():
            with integrity.located(table_named(name)):
                total += self.put_many(name, found)
        return total

    def _put_block(self, table: Table, block: list[Row]) -> int:
        fresh = rows.insert_where_new(self._connection, table, block)
        if fresh:
            self._log_block(table, keys_of(table, fresh))
        if len(fresh) == len(block):
            return len(block)
        new = {key_of(table, row): row for row in fresh}
        known = rows.fetch_many(self._connection, table, [key_of(table, row) for row in block])
        changed = 0
        for row in block:
            key = key_of(table, row)
            if new.pop(key, None) is None and known[key] != row:
                self._write(table, known[key], row)
                known[key] = row
                changed += 1
        return changed + len(fresh)

    def _existing(self, table: Table, key: Sequence[str | int]) -> Row:
        before = rows.fetch(self._connection, table, key)
        if before is None:
            shown = ", ".join(str(part) for part in key)
            raise Missing(f"There is no {table.name} {shown!r}. This edit was not made.")
        return before

    def _write(self, table: Table, before: Row | None, after: Row) -> None:
        if before == after:
            return
        for name, value in zip(column_names(table), after, strict=True):
            if isinstance(value, float) and not math.isfinite(value):
                raise Refused(
                    f"{name} of {table.name} {touch(table, key_of(table, after))[1]!r} is {value}, which is no number. "
                    "This edit was not made."
                )
        rows.write(self._connection, table, before, after)
        self._log(table, key_of(table, after), before, after)

    def _log(self, table: Table, key: Key, before: Row | None, after: Row | None, standing: int | None = None) -> None:
        self._connection.execute(
            "INSERT INTO change_row (change_id, position, entity, entity_key, before, after) VALUES (?, ?, ?, ?, ?, ?)",
            (
                self._change(),
                self._next_position(),
                table.name,
                jsontext.write(list(key)),
                as_object(table, before, standing),
                as_object(table, after),
            ),
        )
        self._rows += 1
        self._grown[table.name] += (after is not None) - (before is not None)
        self._touched.add(touch(table, key))

    def _log_block(self, table: Table, keys: list[Key]) -> None:
        self._connection.execute(
            "INSERT INTO change_block (change_id, position, entity, columns, entity_keys) VALUES (?, ?, ?, ?, ?)",
            (
                self._change(),
                self._next_position(),
                table.name,
                jsontext.write(list(column_names(table))),
                jsontext.write(keys),
            ),
        )
        self._rows += len(keys)
        self._grown[table.name] += len(keys)
        self._touched.add((table.name, MANY))

    def _change(self) -> int:
        if not self._change_id:
            now = datetime.now(UTC).isoformat(timespec="milliseconds")
            cursor = self._connection.execute(
                "INSERT INTO change (name, origin, at, rows, state) VALUES (?, ?, ?, 0, 'done')",
                (self.name, self.origin, now),
            )
            self._change_id = int(cursor.lastrowid or 0)
        return self._change_id

    def _next_position(self) -> int:
        self._position += 1
        return self._position

    def finish(self) -> None:
        """Complete the history; called at the end of the transaction, before it is committed.

        What a bulk write claims is counted again in the file; Refused when it is not so.
        """
        for table, before in self._counted.values():
            wanted, found = before + self._grown[table.name], rows.count(self._connection, table)
            if wanted != found:
                raise Refused(
                    f"After writing, {table.name} holds {found:,} rows where {wanted:,} were expected. "
                    "Nothing of it was kept. Please report this."
                )
        if self._change_id:
            # What was undone cannot be redone over a new edit; it stays in the history.
            self._connection.execute("UPDATE change SET state = 'abandoned' WHERE state = 'undone'")
            self._connection.execute("UPDATE change SET rows = ? WHERE id = ?", (self._rows, self._change_id))
        self._changes = Changes(self.name, frozenset(self._touched), self._change_id)
