"""Whether the tables, indexes, triggers and views of a file are ours, letter by letter.

Triggers, views and foreign virtual tables are refused always: they would act in our name. Plain
tables and columns that people added with other programs are left alone.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from desktop.workspace import schema
from desktop.workspace.errors import Damaged, ForeignSchema

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.workspace.sqlite import Connection

NAME = re.compile(r'CREATE (VIRTUAL )?(TABLE|INDEX) "(\w+)"')
SHADOWS = {
    "search_data": "CREATE TABLE 'search_data'(id INTEGER PRIMARY KEY, block BLOB)",
    "search_idx": "CREATE TABLE 'search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID",
    "search_docsize": "CREATE TABLE 'search_docsize'(id INTEGER PRIMARY KEY, sz BLOB)",
    "search_config": "CREATE TABLE 'search_config'(k PRIMARY KEY, v) WITHOUT ROWID",
}
"""The tables FTS5 keeps its index in."""
ADDED = re.compile(
    r"""(,\s*(\w+|"\w+"|\[\w+\]|`\w+`)\s+(TEXT|INTEGER|INT|REAL|BLOB|ANY)"""
    r"""(\s+NOT\s+NULL)?(\s+DEFAULT\s+('[^']*'|-?[\d.]+|NULL))?)+""",
    re.IGNORECASE,
)
"""What ALTER TABLE ADD COLUMN leaves behind, with nothing in it that could run."""
RUNS = re.compile(r"\b(CHECK|GENERATED|AS|COLLATE|WHERE)\b|\bDEFAULT\s*\(", re.IGNORECASE)
"""Words of a table definition that can make SQLite evaluate something."""
LONGEST = 20_000


@cache
def expected() -> dict[tuple[str, str], str]:
    """What a file of the current version holds: (kind, name) -> exact text."""
    result = {("table", name): text for name, text in SHADOWS.items()}
    for statement in schema.statements():
        match = NAME.match(statement)
        if match is None:
            raise AssertionError(statement)
        result[match[2].lower(), match[3]] = statement
    return result


def check(connection: Connection, path: Path, version: int) -> str:
    """Refuse what is not ours; returns a notice about additions that are left alone.

    A file of a newer version is only searched for what could act: triggers, views, virtual tables.
    """
    wanted = dict(expected())
    foreign: list[str] = []
    for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_schema").fetchall():
        ours = wanted.pop((kind, name), None)
        if ours is not None and (sql == ours or _is_ours_with_columns(ours, sql)):
            continue
        if name.startswith("sqlite_") and kind in {"table", "index"} and (sql is None or "CREATE TABLE sqlite_" in sql):
            continue
        if version > schema.USER_VERSION and kind in {"table", "index"} and not _is_virtual(sql):
            continue
        if ours is not None or not _is_harmless(kind, sql):
            raise ForeignSchema(
                f"{path.name} holds the {kind} {_shown(name)}, which Marketscope did not make. "
                "Nothing of it was run or changed. Remove it with the program that made it, or restore a snapshot."
            )
        if kind == "table":
            foreign.append(_shown(name))
    lacking = sorted(name for _, name in wanted)
    if lacking and version == schema.USER_VERSION:
        raise Damaged(f"{path.name} lacks {lacking[0]}, which every workspace has. Nothing was changed.")
    return f"{path.name} also holds the table {foreign[0]} of another program; it is left alone." if foreign else ""


def _is_ours_with_columns(ours: str, sql: str | None) -> bool:
    """Whether the text is ours with plain columns added, as ALTER TABLE adds them."""
    if sql is None or len(sql) <= len(ours):
        return False
    start = next((n for n, (one, two) in enumerate(zip(ours, sql, strict=False)) if one != two), len(ours))
    end = len(ours) - start
    if end and sql[-end:] != ours[start:]:
        return False
    added = sql[start : len(sql) - end].strip()
    if added.endswith(","):
        # The comma before the addition looks like the one after it.
        added = "," + added[:-1]
    return ADDED.fullmatch(added) is not None


def _is_virtual(sql: str | None) -> bool:
    return sql is not None and sql.lstrip().upper().startswith("CREATE VIRTUAL")


def _is_harmless(kind: str, sql: str | None) -> bool:
    """A plain table of somebody else, or an index on one, in which nothing can run."""
    if kind not in {"table", "index"}:
        return False
    if sql is None:
        return True
    if kind == "index" and sql.count("(") > 1:
        return False
    return len(sql) < LONGEST and not _is_virtual(sql) and RUNS.search(sql) is None


def _shown(name: str) -> str:
    return "".join(character for character in name if character.isprintable())[:60]
