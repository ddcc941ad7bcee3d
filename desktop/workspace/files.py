"""Files written for people: beside the target first, checked, then moved into place whole."""

from __future__ import annotations

import contextlib
import os
import re
import tempfile
import time
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from desktop.workspace.errors import DiskError, DiskFull, WorkspaceError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

PREFIX = ".marketscope-"
SUFFIX = ".part"
PATIENCE = (0.0, 0.05, 0.1, 0.2, 0.4, 0.8, 1.0)
"""Waits before the tries to move a file into place: virus scanners and sync clients hold it for moments."""
BUSY_ON_WINDOWS = (5, 32, 33)
DAY = 24 * 60 * 60
LONGEST_NAME = 80
DEVICES = frozenset(
    ["CON", "PRN", "AUX", "NUL", *(f"COM{n}" for n in range(1, 10)), *(f"LPT{n}" for n in range(1, 10))]
)
NO_SPACE = 28
ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
NOT_IN_NAMES = re.compile(r"[^\w\-. ]+")


def replace_file(
    target: Path, write: Callable[[BinaryIO], object], check: Callable[[Path], object] | None = None
) -> Path:
    """Write a file so that ``target`` is the old one or the new one, never half of it; returns where it lies.

    ``write`` gets a binary file (its ``name`` is the part's path, for libraries that want one),
    ``check`` the path of the finished part and raises when it is not right. A link is followed
    once and its target replaced. Errors of the disk come as a WorkspaceError with one sentence.
    """
    target = Path(os.path.realpath(target))
    try:
        handle, name = tempfile.mkstemp(prefix=PREFIX, suffix=SUFFIX, dir=target.parent)
    except OSError as error:
        raise _explained(error, target) from error
    part = Path(name)
    try:
        os.close(handle)
        with part.open("wb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        if check is not None:
            check(part)
        part.chmod(target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask())
        _move(part, target)
    except OSError as error:
        raise _explained(error, target) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return target


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _move(part: Path, target: Path) -> None:
    for number, wait in enumerate(PATIENCE, 1):
        time.sleep(wait)
        try:
            part.replace(target)
            break
        except PermissionError as error:
            if getattr(error, "winerror", None) not in BUSY_ON_WINDOWS or number == len(PATIENCE):
                raise
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in the folder outlast a power cut, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _explained(error: OSError, target: Path) -> WorkspaceError:
    if error.errno == NO_SPACE:
        return DiskFull(
            f"The disk is full: {target.name} was not written and what was there before is unchanged. Free some space."
        )
    if isinstance(error, FileNotFoundError):
        return WorkspaceError(f"The folder {target.parent} does not exist. Nothing was written. Choose another place.")
    if isinstance(error, IsADirectoryError):
        return WorkspaceError(f"{target.name} is a folder. Nothing was written. Choose another name.")
    if isinstance(error, PermissionError):
        return WorkspaceError(
            f"{target.name} is open in another program or may not be written. It is unchanged. Choose another name."
        )
    return DiskError(
        f"{target.name} was not written ({error.strerror}); what was there before is unchanged. Try again."
    )


def remove_old_parts(folder: Path, now: float | None = None) -> list[Path]:
    """Remove our own unfinished files older than a day from a folder we wrote to; returns them."""
    limit = (time.time() if now is None else now) - DAY
    removed = []
    for part in folder.glob(f"{PREFIX}*{SUFFIX}"):
        with contextlib.suppress(OSError):
            if part.is_file() and not part.is_symlink() and part.stat().st_mtime < limit:
                part.unlink()
                removed.append(part)
    return removed


def clean_text(text: str) -> str:
    """The text without what no file format can carry: lone surrogates become U+FFFD, control characters go.

    Tab and line feed stay; a carriage return becomes a line feed.
    """
    if not ILLEGAL.search(text):
        return text
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return ILLEGAL.sub(lambda match: "\ufffd" if "\ud800" <= match.group() <= "\udfff" else "", lines)


def safe_name(text: str, taken: Iterable[str] = ()) -> str:
    """A file name (without folder) made of any text; differs from every name in ``taken`` also without case."""
    name = NOT_IN_NAMES.sub("-", unicodedata.normalize("NFC", clean_text(text)))
    name = name[:LONGEST_NAME].strip(". -") or "unnamed"
    if name.split(".", 1)[0].rstrip().upper() in DEVICES:
        name = f"_{name}"
    used = {other.casefold() for other in taken}
    result, number = name, 2
    while result.casefold() in used:
        ending = f" {number}"
        result = name[: LONGEST_NAME - len(ending)] + ending
        number += 1
    return result
