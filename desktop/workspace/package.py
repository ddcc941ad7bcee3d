"""Data packages (the public standard): a workspace as one CSV per table beside a ``datapackage.json``.

The default workspace is such a package; any workspace can be written as one and compared in git.
"""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, BinaryIO

from desktop.workspace import files, packing, rebuilding
from desktop.workspace.errors import WorkspaceError
from desktop.workspace.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from desktop.workspace.edit import Changes
    from desktop.workspace.sqlite import Connection
    from desktop.workspace.workspace import Workspace

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The time of every member of a zip, so that equal content gives equal bytes."""


def import_package(workspace: Workspace, source: Path) -> Changes:
    """Add a package folder or zip to a workspace as one edit; rows with the same key are replaced.

    What a person changed in those rows stands; rows they deleted come back, because they ask for them. A snapshot
    is made first. PackageError or Refused say where the package is wrong; then nothing is changed.
    """
    return rebuilding.rebuild(workspace, source, name=f"Import {source.name}", origin="import", brings_back=True)


def export_package(
    workspace: Workspace, target: Path, step: Callable[[int, int], None] = lambda _done, _total: None
) -> list[Path]:
    """Write the whole workspace as a package, a zip when the name ends in ``.zip``, else a folder; returns the files.

    All tables are of one moment and are never in memory as a whole. ``step`` hears (rows written, all rows) and may
    raise to stop: a zip that was there before then stays as it was. Files of the same names in a folder are replaced
    one after the other, others are left alone.
    """
    with workspace.one_moment() as connection:
        packed = _Packing(connection, workspace.name, step)
        if target.suffix.lower() == ".zip":
            return [files.replace_file(target, packed.zip)]
        try:
            target.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            what = f"The folder {target.name} could not be made ({error.strerror})."
            raise WorkspaceError(f"{what} Nothing was written. Choose another place.") from error
        return [_write(target / name, parts) for name, parts in packed.members()]


def _write(target: Path, parts: Iterator[bytes]) -> Path:
    return files.replace_file(target, lambda file: file.writelines(parts))


class _Packing:
    """The members of a package of one moment."""

    def __init__(self, connection: Connection, title: str, step: Callable[[int, int], None]) -> None:
        self._connection, self._title, self._step = connection, title, step
        self._done, self._total = 0, packing.rows_in(connection)

    def members(self) -> Iterator[tuple[str, Iterator[bytes]]]:
        """Names and contents; each content is read to its end before the next one."""
        name = files.package_name(self._title)
        yield packing.DESCRIPTOR, iter([packing.descriptor_file(name, self._title)])
        for table in TABLES:
            yield packing.file_name(table), packing.pieces(self._connection, table, self._count)

    def _count(self, rows: int) -> None:
        self._step(self._done, self._total)
        self._done += rows

    def zip(self, file: BinaryIO) -> None:
        """Everything into a zip."""
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, parts in self.members():
                info = zipfile.ZipInfo(name, LONG_AGO)
                info.compress_type = zipfile.ZIP_DEFLATED
                with archive.open(info, "w", force_zip64=True) as member:
                    member.writelines(parts)
