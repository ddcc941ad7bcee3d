"""References between rows: found broken, and said in words."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from desktop.workspace.columns import listed, quoted
from desktop.workspace.errors import Refused
from desktop.workspace.sqlite import Connection, IntegrityError
from desktop.workspace.tables import BY_NAME, Table

if TYPE_CHECKING:
    from collections.abc import Iterator


def broken_references(connection: Connection, limit: int = 100) -> list[tuple[str, str, str, str]]:
    """Rows that refer to a row which does not exist: (table, key, column, target table)."""
    result = []
    for name, rowid, target, number in connection.execute("PRAGMA foreign_key_check").fetchmany(limit):
        columns = {row[0]: row[3] for row in connection.execute(f"PRAGMA foreign_key_list({quoted(name)})")}
        table = BY_NAME.get(name)
        key = rowid
        if table is not None and rowid is not None:
            row = connection.execute(
                f"SELECT {listed(table.key)} FROM {quoted(name)} WHERE rowid = ?", (rowid,)
            ).fetchone()
            key = "|".join(str(part) for part in row)
        result.append((name, str(key), str(columns[number]), target))
    return result


def check_references(connection: Connection) -> None:
    """Refused, with the first broken reference in words, when there is one."""
    broken = broken_references(connection, 1)
    if broken:
        raise Refused(sentence(*broken[0]) + " Nothing was changed. Add the missing row first.")


def sentence(table: str, key: str, column: str, target: str) -> str:
    """A broken reference in words."""
    return f"{table} {key!r} names a {target} in {column} that does not exist."


@contextlib.contextmanager
def located(table: Table) -> Iterator[None]:
    """A rule of the file broken inside the block is said with the table's name."""
    try:
        yield
    except IntegrityError as error:
        raise Refused(
            f"A row of {table.name} breaks a rule of the workspace: {error}. Nothing was imported."
        ) from error
