"""Making a new workspace file: built beside its place, checked, then moved there whole."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from desktop.workspace import files, integrity, migrations, rows, schema, unpacking
from desktop.workspace.errors import WorkspaceError
from desktop.workspace.sqlite import Connection, sqlite3


def create(path: Path, seeds: Path | None, name: str) -> None:
    """Write a new workspace at ``path``; nothing lies there before, and nothing half made ever does."""
    if path.exists() or path.is_symlink():
        raise WorkspaceError(f"{path.name} exists already. Nothing was changed. Choose another name.")
    if not path.parent.is_dir():
        raise WorkspaceError(f"The folder {path.parent} does not exist. Nothing was written. Choose another place.")
    handle, part = tempfile.mkstemp(prefix=".marketscope-", suffix=".part", dir=path.parent)
    os.close(handle)
    try:
        connection = sqlite3.connect(part, isolation_level=None)
        try:
            _build(connection, seeds, name)
        finally:
            connection.close()
        _settle(Path(part), path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(part).unlink()
        raise


def _build(connection: Connection, seeds: Path | None, name: str) -> None:
    # The part is thrown away on any failure, so it needs no journal of its own.
    for pragma in ("journal_mode=off", "synchronous=off", "mmap_size=0", f"application_id={schema.APPLICATION_ID}"):
        connection.execute(f"PRAGMA {pragma}")
    migrations.migrate(connection)
    connection.execute("PRAGMA foreign_keys=on")
    connection.execute("BEGIN")
    connection.execute("INSERT INTO about (key, value) VALUES ('name', ?)", (name or _title(seeds) or "Workspace",))
    if seeds is not None:
        for table, new_rows in unpacking.read_package(seeds):
            with integrity.located(table):
                rows.insert_new(connection, table, list(new_rows))
        integrity.check_references(connection)
    connection.execute("COMMIT")


def _title(seeds: Path | None) -> str:
    return "" if seeds is None else unpacking.title_of(seeds)


def _settle(part: Path, path: Path) -> None:
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    umask = os.umask(0)
    os.umask(umask)
    part.chmod(0o666 & ~umask)
    part.replace(path)
    files.sync_folder(path.parent)
