"""Schema versions, one function each, applied in order; each is one transaction of its own.

``user_version`` in the file's header says which version a file has. The functions take a
sqlite-utils ``Database``, so that later ones can use ``table.transform`` and its like.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from desktop.workspace import schema

if TYPE_CHECKING:
    from sqlite_utils import Database

    from desktop.workspace.sqlite import Connection

Migration = Callable[["Database"], None]


def version_1(db: Database) -> None:
    """The first schema."""
    for statement in schema.statements():
        db.execute(statement)


MIGRATIONS: tuple[Migration, ...] = (version_1,)
"""The function at place n makes version n + 1."""


def migrate(connection: Connection, migrations: Sequence[Migration] = MIGRATIONS) -> int:
    """Bring a file to the newest version; returns how many steps were taken. Nothing between two versions is ever kept."""
    from sqlite_utils import Database  # heavy: it brings pandas

    database = Database(connection)
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    for number, migration in enumerate(migrations[version:], version + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            migration(database)
            connection.execute(f"PRAGMA user_version = {number:d}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    return max(0, len(migrations) - version)
