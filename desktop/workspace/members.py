"""The files in a data package from anywhere: plain names in its folder or zip, of bounded size, nothing else."""

from __future__ import annotations

import contextlib
import os
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from desktop.workspace.errors import PackageError
from desktop.workspace.files import DEVICES

SAFE_PART = re.compile(r"[\w\-. ]+")
MAX_FILE = 512 * 1024 * 1024
MAX_TOTAL = 1024 * 1024 * 1024
MAX_ENTRIES = 2_000
MAX_RATIO = 200
RATIO_FROM = 10 * 1024 * 1024
"""Only larger members are judged by how well they were packed."""

PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)

Read = Callable[[str], bytes]
"""Gives the bytes of a member by name; PackageError when it is missing or not to be trusted."""

UNCHANGED = "Nothing was imported."


@contextlib.contextmanager
def opened(source: Path) -> Iterator[Read]:
    """A reader of the members of a package folder or zip file."""
    if source.is_dir():
        yield lambda name: _from_folder(source, name)
        return
    try:
        archive = zipfile.ZipFile(source)
    except (OSError, ValueError, RuntimeError, zipfile.BadZipFile):
        raise PackageError(
            f"{source.name} is neither a folder nor a zip file. {UNCHANGED} Choose a data package."
        ) from None
    with archive:
        _check_directory(archive, source.name)
        yield lambda name: _from_zip(archive, name)


def check_name(path: str) -> None:
    """Refuse every path that is not a plain file inside the package."""
    parts = path.split("/")
    plain = all(SAFE_PART.fullmatch(part) and part.strip(". ") and not _is_device(part) for part in parts)
    if not plain or any(part.startswith(".") or part.endswith((".", " ")) for part in parts):
        raise PackageError(
            f"The package points to {path[:80]!r}, which is not a plain file inside it. {UNCHANGED} "
            "Use relative paths without '..'."
        )


def _is_device(part: str) -> bool:
    return part.split(".", 1)[0].rstrip().upper() in DEVICES


def _from_folder(folder: Path, name: str) -> bytes:
    check_name(name)
    path = folder / name
    inside = Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))
    if not inside or path.is_symlink() or not path.is_file():
        raise PackageError(f"{folder.name}/{name} is missing or no plain file. {UNCHANGED} Add the file.")
    if path.stat().st_size > MAX_FILE:
        raise _too_large(name)
    try:
        return path.read_bytes()
    except OSError as error:
        raise PackageError(f"{folder.name}/{name} cannot be read ({error.strerror}). {UNCHANGED}") from None


def _check_directory(archive: zipfile.ZipFile, label: str) -> None:
    entries = archive.infolist()
    names = [entry.filename.casefold() for entry in entries]
    problem = ""
    if len(entries) > MAX_ENTRIES:
        problem = f"holds {len(entries):,} files, more than {MAX_ENTRIES:,}"
    elif len(set(names)) != len(names):
        problem = "holds two files of one name"
    elif sum(entry.file_size for entry in entries) > MAX_TOTAL:
        problem = "unpacks to more than 1 GB"
    elif any(entry.compress_type not in PACKED for entry in entries):
        problem = "is packed in a way that is not read here"
    elif any(entry.flag_bits & 1 for entry in entries):
        problem = "is encrypted"
    elif any(e.file_size > RATIO_FROM and e.file_size > MAX_RATIO * max(1, e.compress_size) for e in entries):
        problem = "holds a file packed more tightly than data ever is"
    if problem:
        raise PackageError(f"{label} {problem}. {UNCHANGED} Unpack it and look what is in it.")


def _from_zip(archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        with archive.open(name) as member:
            # The directory may lie about sizes, so the bytes are counted too.
            data = member.read(MAX_FILE + 1)
    except KeyError:
        raise PackageError(f"The package lacks {name}. {UNCHANGED} Add the file.") from None
    except (OSError, EOFError, zipfile.BadZipFile, RuntimeError, ValueError, zlib.error) as error:
        raise PackageError(f"{name} in the package cannot be unpacked ({error}). {UNCHANGED}") from None
    if len(data) > MAX_FILE:
        raise _too_large(name)
    return data


def _too_large(name: str) -> PackageError:
    return PackageError(f"{name} is larger than 512 MB. {UNCHANGED} Split it.")
