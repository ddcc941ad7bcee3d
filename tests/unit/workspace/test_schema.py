"""The file's public face: tables, columns, versions."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from desktop.workspace import schema, schema_1, shape
from desktop.workspace.columns import columns
from desktop.workspace.connections import Connections
from desktop.workspace.migrations import MIGRATIONS
from desktop.workspace.sqlite import VERSION, is_safe_version, sqlite3
from desktop.workspace.tables import TABLES
from tests.unit.workspace.freeze import text


def test_the_first_version_is_frozen() -> None:
    assert len(MIGRATIONS) == schema.USER_VERSION
    if schema.USER_VERSION == 1:
        assert text() == Path(schema_1.__file__).read_text(encoding="utf-8"), (
            "a record or a rule changed: add a migration, or before the first release run "
            "python -m tests.unit.workspace.freeze"
        )


def test_a_new_file_is_what_the_records_say(path: Path) -> None:
    connection = sqlite3.connect(str(path))
    assert connection.execute("PRAGMA application_id").fetchone()[0] == schema.APPLICATION_ID
    assert connection.execute("PRAGMA user_version").fetchone()[0] == schema.USER_VERSION
    strict = {row[1]: row[5] for row in connection.execute("PRAGMA table_list")}
    for table in TABLES:
        assert strict[table.name] == 1
        info = connection.execute(f"PRAGMA table_info({table.name})").fetchall()
        types = {"str": "TEXT", "int": "INTEGER", "float": "REAL"}
        assert [(row[1], row[2], bool(row[3])) for row in info] == [
            (column.name, types[column.kind], not column.nullable) for column in columns(table)
        ]
        foreign = {(row[3], row[2], row[4]) for row in connection.execute(f"PRAGMA foreign_key_list({table.name})")}
        assert foreign == {(name, target, "id") for name, target in table.references}
    assert shape.check(connection, path, schema.USER_VERSION) == ""
    connection.close()


def test_every_reference_points_backwards() -> None:
    seen: set[str] = set()
    for table in TABLES:
        seen.add(table.name)
        assert {target for _, target in table.references} <= seen


def test_promises_of_a_connection(path: Path) -> None:
    connections = Connections(path, "rw")
    with connections.undisturbed() as writer:
        asked = {
            name: writer.execute(f"PRAGMA {name}").fetchone()[0]
            for name in (
                "journal_mode",
                "synchronous",
                "foreign_keys",
                "mmap_size",
                "trusted_schema",
                "cell_size_check",
            )
        }
    connections.close()
    assert asked == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "mmap_size": 0,
        "trusted_schema": 0,
        "cell_size_check": 1,
    }


def test_the_version_in_use() -> None:
    assert is_safe_version("3.51.3")
    assert is_safe_version("3.60.0")
    assert not is_safe_version("3.51.2")
    assert not is_safe_version("3.40.1")
    if sqlite3.__name__ == "pysqlite3":
        assert is_safe_version(VERSION)


def test_other_tools_open_it(path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sqlite_utils", "tables", str(path), "--counts"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert '"table": "observation", "count": 1' in done.stdout


def test_reading_needs_no_heavy_library(path: Path) -> None:
    code = f"""
import sys
from pathlib import Path
from desktop.workspace.workspace import Workspace
with Workspace.open(Path({str(path)!r})) as workspace:
    workspace.observations.of("market", "m-one")
    workspace.segments.tree("d-one")
    workspace.search("医疗")
    with workspace.edit("Change") as edit:
        edit.patch("observation", ("o-one",), value=3.0)
    workspace.undo()
    workspace.check()
heavy = {{"sqlite_utils", "pandas", "numpy", "zipfile", "csv", "PySide6", "click"}} & set(sys.modules)
assert not heavy - {{"csv", "zipfile"}}, heavy
"""
    subprocess.run(
        [sys.executable, "-c", code], check=True, cwd=path.parents[0], env={"PYTHONPATH": ":".join(sys.path)}
    )
