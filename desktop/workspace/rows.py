"""Writing rows: insert, replace, delete, with the search index kept in step."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from desktop.workspace import jsontext, searching
from desktop.workspace.columns import Key, Row, column_names, key_of, listed, quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.workspace.sqlite import Connection
    from desktop.workspace.tables import Table


@cache
def insert_sql(table: Table) -> str:
    """INSERT of a whole row."""
    names = column_names(table)
    return f"INSERT INTO {quoted(table.name)} ({listed(names)}) VALUES ({', '.join('?' * len(names))})"


@cache
def _upsert_sql(table: Table) -> str:
    # Not INSERT OR REPLACE: that deletes first, and everything that refers to the row would object.
    rest = [name for name in column_names(table) if name not in table.key]
    sets = ", ".join(f"{quoted(name)} = excluded.{quoted(name)}" for name in rest)
    action = f"DO UPDATE SET {sets}" if rest else "DO NOTHING"
    return f"{insert_sql(table)} ON CONFLICT ({listed(table.key)}) {action}"


@cache
def _where_key(table: Table) -> str:
    return " AND ".join(f"{quoted(name)} = ?" for name in table.key)


def fetch(connection: Connection, table: Table, key: Sequence[Any]) -> Row | None:
    """The row with this key, or None."""
    sql = f"SELECT {listed(column_names(table))} FROM {quoted(table.name)} WHERE {_where_key(table)}"
    row: Row | None = connection.execute(sql, tuple(key)).fetchone()
    return row


def standing(connection: Connection, table: Table, key: Sequence[Any]) -> int | None:
    """Where a row stands in the order of entry, which packages are written in; None when there is no such row."""
    row = connection.execute(f"SELECT rowid FROM {quoted(table.name)} WHERE {_where_key(table)}", tuple(key)).fetchone()
    return None if row is None else int(row[0])


def stand(connection: Connection, table: Table, key: Sequence[Any], standing: int) -> None:
    """Give a row that was put back the place it had, unless another row has taken it since."""
    name = quoted(table.name)
    if connection.execute(f"SELECT 1 FROM {name} WHERE rowid = ?", (standing,)).fetchone() is None:
        connection.execute(f"UPDATE {name} SET rowid = ? WHERE {_where_key(table)}", (standing, *key))


def count(connection: Connection, table: Table) -> int:
    """How many rows the table has."""
    return int(connection.execute(f"SELECT count(*) FROM {quoted(table.name)}").fetchone()[0])


def write(connection: Connection, table: Table, before: Row | None, after: Row) -> None:
    """Make the row that was ``before`` (None: there was none) into ``after``; the keys are equal."""
    connection.execute(_upsert_sql(table), after)
    if table.names:
        searching.remove(connection, () if before is None else searching.entries(table, before))
        searching.add(connection, searching.entries(table, after))


def erase(connection: Connection, table: Table, before: Row) -> None:
    """Take a row away."""
    connection.execute(f"DELETE FROM {quoted(table.name)} WHERE {_where_key(table)}", key_of(table, before))
    if table.names:
        searching.remove(connection, searching.entries(table, before))


def fetch_many(connection: Connection, table: Table, keys: Sequence[Key]) -> dict[Key, Row]:
    """The rows among these keys that exist."""
    if len(table.key) > 1:
        found = ((key, fetch(connection, table, key)) for key in keys)
        return {key: row for key, row in found if row is not None}
    rows: list[Row] = connection.execute(
        f"SELECT {listed(column_names(table))} FROM {quoted(table.name)} WHERE {_among(table)}", _as_values(keys)
    ).fetchall()
    return {key_of(table, row): row for row in rows}


def erase_many(connection: Connection, table: Table, gone: Sequence[Row]) -> None:
    """Take many rows away."""
    keys = [key_of(table, row) for row in gone]
    if len(table.key) > 1:
        connection.executemany(f"DELETE FROM {quoted(table.name)} WHERE {_where_key(table)}", keys)
    else:
        connection.execute(f"DELETE FROM {quoted(table.name)} WHERE {_among(table)}", _as_values(keys))
    if table.names:
        searching.remove(connection, (entry for row in gone for entry in searching.entries(table, row)))


def _among(table: Table) -> str:
    return f"{quoted(table.key[0])} IN (SELECT value FROM json_each(?))"


def _as_values(keys: Sequence[Key]) -> tuple[str]:
    return (jsontext.write([key[0] for key in keys]),)


def insert_new(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Insert many rows whose keys are new."""
    connection.executemany(insert_sql(table), rows)
    _index(connection, table, rows)


def insert_where_new(connection: Connection, table: Table, rows: Sequence[Row]) -> Sequence[Row]:
    """Insert those rows whose keys are new and return them; of two with one key the first.

    Asking for each key first would cost an import more than the insert itself.
    """
    name = quoted(table.name)
    top = connection.execute(f"SELECT coalesce(max(rowid), 0) FROM {name}").fetchone()[0]
    before = connection.total_changes
    connection.executemany(f"{insert_sql(table)} ON CONFLICT ({listed(table.key)}) DO NOTHING", rows)
    fresh = rows
    if connection.total_changes - before < len(rows):
        fresh = connection.execute(
            f"SELECT {listed(column_names(table))} FROM {name} WHERE rowid > ? ORDER BY rowid", (top,)
        ).fetchall()
    _index(connection, table, fresh)
    return fresh


def _index(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    if table.names:
        searching.add(connection, (entry for row in rows for entry in searching.entries(table, row)))
