"""Writing rows: insert, replace, delete, with the search index kept in step."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from desktop.workspace import searching
from desktop.workspace.columns import Row, column_names, key_of, listed, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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


def insert_new(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    """Insert many rows whose keys are new."""
    if not table.names:
        connection.executemany(insert_sql(table), rows)
        return
    kept = rows if isinstance(rows, list) else list(rows)
    connection.executemany(insert_sql(table), kept)
    searching.add(connection, (entry for row in kept for entry in searching.entries(table, row)))
