"""Schema versions, one function each, applied in order; each is one transaction of its own.

``user_version`` in the file's header says which version a file has. The functions take a
sqlite-utils ``Database``, so that later ones can use ``table.transform`` and its like.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from desktop.workspace import integrity, schema_1

if TYPE_CHECKING:
    from sqlite_utils import Database

    from desktop.workspace.sqlite import Connection

Migration = Callable[["Database"], None]


def version_1(db: Database) -> None:
    """The first schema."""
    for statement in schema_1.STATEMENTS:
        db.execute(statement)


MIGRATIONS: tuple[Migration, ...] = (version_1,)
"""The function at place n makes version n + 1."""


def migrate(connection: Connection, migrations: Sequence[Migration] = MIGRATIONS) -> int:
    """Bring a file to the newest version and return how many steps were taken.

    A step is kept whole or not at all; a step that leaves a reference broken is not kept.
    """
    from sqlite_utils import Database  # heavy: it brings pandas

    database = Database(connection)
    # Rebuilding a table drops it for a moment; references are checked before each commit instead.
    connection.execute("PRAGMA foreign_keys=off")
    taken = 0
    while _step(connection, database, migrations):
        taken += 1
    connection.execute("PRAGMA foreign_keys=on")
    return taken


def _step(connection: Connection, database: Database, migrations: Sequence[Migration]) -> bool:
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Asked inside the transaction: another program may be doing the same.
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        if version >= len(migrations):
            connection.execute("ROLLBACK")
            return False
        migrations[version](database)
        integrity.check_references(connection)
        connection.execute(f"PRAGMA user_version = {version + 1:d}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return True
