"""The history of a workspace: undo, redo, and a list for people. It lives in the file and outlasts a restart.

Order is by number, never by clock. ``done`` changes can be undone, newest first; ``undone`` ones
can be redone, oldest first; a new edit makes the undone ones ``abandoned``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.frozen import frozen
from desktop.workspace import jsontext, rows
from desktop.workspace.columns import Key, Row, column_names, columns, table_named
from desktop.workspace.edit import MANY, STANDING, Changes, touch
from desktop.workspace.errors import Conflict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.workspace.sqlite import Connection
    from desktop.workspace.tables import Table


@frozen
class ChangeEntry:
    """One line of the history."""

    id: int
    name: str
    origin: str
    """user, import, undo of another program ..."""
    at: str
    """When, UTC, ISO."""
    rows: int
    state: str
    """done, undone, abandoned."""


def history(connection: Connection, limit: int) -> list[ChangeEntry]:
    """The newest changes, newest first."""
    found = connection.execute(
        "SELECT id, name, origin, at, rows, state FROM change ORDER BY id DESC LIMIT ?", (limit,)
    ).fetchall()
    return [ChangeEntry(*row) for row in found]


def undo(connection: Connection) -> Changes | None:
    """Take back the newest change that is done; None when there is none."""
    return _move(connection, "SELECT id, name FROM change WHERE state = 'done' ORDER BY id DESC LIMIT 1", back=True)


def redo(connection: Connection) -> Changes | None:
    """Make again the oldest change that is undone; None when there is none."""
    return _move(connection, "SELECT id, name FROM change WHERE state = 'undone' ORDER BY id LIMIT 1", back=False)


def _move(connection: Connection, sql: str, *, back: bool) -> Changes | None:
    row = connection.execute(sql).fetchone()
    if row is None:
        return None
    number, name = row
    touched: set[tuple[str, str]] = set()
    for kind, position in _steps(connection, number, back=back):
        if kind == "row":
            touched.add(_move_row(connection, number, position, name, back=back))
        else:
            touched.add(_move_block(connection, number, position, name, back=back))
    connection.execute("UPDATE change SET state = ? WHERE id = ?", ("undone" if back else "done", number))
    return Changes(name, frozenset(touched), number)


def _steps(connection: Connection, number: int, *, back: bool) -> list[tuple[str, int]]:
    direction = "DESC" if back else "ASC"
    found: list[tuple[str, int]] = connection.execute(
        "SELECT 'row', position AS p FROM change_row WHERE change_id = ?"
        " UNION ALL SELECT 'block', position FROM change_block WHERE change_id = ?"
        f" ORDER BY p {direction}",
        (number, number),
    ).fetchall()
    return found


def _move_row(connection: Connection, number: int, position: int, name: str, *, back: bool) -> tuple[str, str]:
    entity, key_text, before, after = connection.execute(
        "SELECT entity, entity_key, before, after FROM change_row WHERE change_id = ? AND position = ?",
        (number, position),
    ).fetchone()
    table = table_named(entity)
    key = tuple(jsontext.read_own(key_text))
    old, new = (after, before) if back else (before, after)
    present = rows.fetch(connection, table, key)
    if present != _row(table, old):
        raise _conflict(name, table, key, back=back)
    wanted = _row(table, new)
    if wanted is None:
        if present is not None:
            rows.erase(connection, table, present)
    else:
        rows.write(connection, table, present, wanted)
        standing = _standing(new)
        if present is None and standing is not None:
            rows.stand(connection, table, key, standing)
    return touch(table, key)


def _move_block(connection: Connection, number: int, position: int, name: str, *, back: bool) -> tuple[str, str]:
    entity, names, keys, kept = connection.execute(
        "SELECT entity, columns, entity_keys, rows FROM change_block WHERE change_id = ? AND position = ?",
        (number, position),
    ).fetchone()
    table = table_named(entity)
    wanted = [tuple(key) for key in jsontext.read_own(keys)]
    present = rows.fetch_many(connection, table, wanted)
    if back:
        _refuse_first(name, table, (key for key in wanted if key not in present), back=True)
        removed = [present[key] for key in wanted]
        rows.erase_many(connection, table, removed)
        _keep(connection, number, position, column_names(table), jsontext.write(removed))
    else:
        _refuse_first(name, table, present, back=False)
        stored = tuple(jsontext.read_own(names))
        again = [_filled(table, dict(zip(stored, row, strict=True))) for row in jsontext.read_own(kept)]
        rows.insert_new(connection, table, again)
        _keep(connection, number, position, stored, None)
    return table.name, MANY


def _keep(connection: Connection, number: int, position: int, names: tuple[str, ...], text: str | None) -> None:
    connection.execute(
        "UPDATE change_block SET columns = ?, rows = ? WHERE change_id = ? AND position = ?",
        (jsontext.write(list(names)), text, number, position),
    )


def _row(table: Table, text: str | None) -> Row | None:
    return None if text is None else _filled(table, jsontext.read_own(text))


def _standing(text: str | None) -> int | None:
    """The place a deleted row had, as the history keeps it; histories of older programs keep none."""
    found = None if text is None else jsontext.read_own(text).get(STANDING)
    return found if isinstance(found, int) else None


def _filled(table: Table, values: dict[str, Any]) -> Row:
    # A change written before a column existed leaves it at its default.
    return tuple(values.get(column.name, column.default) for column in columns(table))


def _refuse_first(name: str, table: Table, keys: Iterable[Key], *, back: bool) -> None:
    """A conflict about the first of the keys, when there is one."""
    for key in keys:
        raise _conflict(name, table, key, back=back)


def _conflict(name: str, table: Table, key: tuple[Any, ...], *, back: bool) -> Conflict:
    verb = "undone" if back else "redone"
    return Conflict(
        f"“{name}” cannot be {verb}: {table.name} {'|'.join(map(str, key))!r} was changed since by another program. "
        "Nothing was changed."
    )
