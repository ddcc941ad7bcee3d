"""Data packages (the public standard): a workspace as one CSV per table beside a ``datapackage.json``.

The default workspace is such a package; any workspace can be written as one and compared in git.
"""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, BinaryIO

from desktop.workspace import files, packing, rebuilding
from desktop.workspace.errors import WorkspaceError

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The time of every member of a zip, so that equal content gives equal bytes."""


def import_package(workspace: Workspace, source: Path) -> Changes:
    """Add a package folder or zip to a workspace as one edit; rows with the same key are replaced.

    What a person changed in those rows stands; rows they deleted come back, because they ask for them. A snapshot
    is made first. PackageError or Refused say where the package is wrong; then nothing is changed.
    """
    return rebuilding.rebuild(workspace, source, name=f"Import {source.name}", origin="import", brings_back=True)


def export_package(workspace: Workspace, target: Path) -> list[Path]:
    """Write the whole workspace as a package, a zip when the name ends in ``.zip``, else a folder; returns the files.

    All tables are of one moment. Files of the same names are replaced, others in the folder are left alone.
    """
    members = _members(workspace)
    if target.suffix.lower() == ".zip":
        return [files.replace_file(target, lambda file: _write_zip(file, members))]
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorkspaceError(
            f"The folder {target.name} could not be made ({error.strerror}). Nothing was written. Choose another place."
        ) from error
    return [_write(target / name, data) for name, data in members.items()]


def _members(workspace: Workspace) -> dict[str, bytes]:
    with workspace.one_moment() as connection:
        members = dict(packing.tables(connection))
    name = files.safe_name(workspace.name).lower().replace(" ", "-").replace("_", "-")
    return {packing.DESCRIPTOR: packing.descriptor_file(name, workspace.name), **members}


def _write(target: Path, data: bytes) -> Path:
    return files.replace_file(target, lambda file: file.write(data))


def _write_zip(file: BinaryIO, members: dict[str, bytes]) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, LONG_AGO), data, zipfile.ZIP_DEFLATED)
