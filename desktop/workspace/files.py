"""Files written for people: beside the target first, checked, then moved into place whole."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import tempfile
import time
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from desktop.workspace.errors import DiskError, DiskFull, Locked, WorkspaceError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

PREFIX = ".marketscope-"
SUFFIX = ".part"
WRITING = f"{PREFIX}file-"
"""Parts that are held by their writer as long as it lives."""
SETTLED = 5.0
"""Seconds after which a part that nobody holds was left by a writer that died."""
PATIENCE = (0.0, 0.05, 0.1, 0.2, 0.4, 0.8, 1.0)
"""Waits before the tries to move a file into place: virus scanners and sync clients hold it for moments."""
BUSY_ON_WINDOWS = (5, 32, 33)
SENTENCES: dict[str, tuple[type[WorkspaceError], str]] = {
    "full": (
        DiskFull,
        "The disk is full: {name} was not written and what was there before is unchanged. Free some space.",
    ),
    "large": (DiskFull, "{name} would be larger than this disk allows. It is unchanged. Choose another place."),
    "gone": (
        DiskError,
        "The disk or share with {folder} does not answer. Nothing was written. Connect it, or choose another place.",
    ),
    "long": (
        WorkspaceError,
        "The name of the file is too long for this disk. Nothing was written. Choose another name.",
    ),
    "missing": (WorkspaceError, "The folder {folder} does not exist. Nothing was written. Choose another place."),
    "is folder": (WorkspaceError, "{name} is a folder. Nothing was written. Choose another name."),
    "folder": (
        WorkspaceError,
        "Nothing may be written to the folder {folder}. {name} is unchanged. Choose another folder.",
    ),
    "held": (
        WorkspaceError,
        "{name} is open in another program or may not be written. It is unchanged. Choose another name.",
    ),
    "other": (DiskError, "{name} was not written ({why}); what was there before is unchanged. Try again."),
}
"""What is said when the disk refuses, by reason."""
DAY = 24 * 60 * 60
LONGEST_NAME, NAME_BYTES = 80, 200
"""Signs and bytes of a name that every disk takes, with room for an ending and for what is written beside it."""
OFFICE = frozenset((".pptx", ".pptm", ".xlsx", ".xlsm", ".csv", ".pdf", ".docx"))
"""Endings of files that office programs lock while they have them open."""
DEVICES = frozenset(
    ["CON", "PRN", "AUX", "NUL", *(f"COM{n}" for n in range(1, 10)), *(f"LPT{n}" for n in range(1, 10))]
)
NO_SPACE = (errno.ENOSPC, errno.EDQUOT)
GONE = (errno.ENODEV, errno.ENXIO, errno.EIO, errno.ESTALE, errno.ENOTCONN, errno.EHOSTDOWN, errno.ETIMEDOUT)
"""What a disconnected drive or share answers."""
ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
NOT_IN_NAMES = re.compile(r"[^\w\-. ',()、。，；（）《》“”‘’]+")
"""What stands for itself in names on every system, with the marks of both languages, is not replaced."""
NOT_IN_PACKAGES = re.compile(r"[^\w\-.]+")


def replace_file(
    target: Path, write: Callable[[BinaryIO], object], check: Callable[[Path], object] | None = None
) -> Path:
    """Write a file so that ``target`` is the old one or the new one, never half of it; returns where it lies.

    ``write`` gets a binary file (its ``name`` is the part's path, for libraries that want one),
    ``check`` the path of the finished part and raises when it is not right. A link is followed
    once and its target replaced. Errors of the disk, and a target that is open in an office program,
    come as a WorkspaceError with one sentence.
    """
    target = Path(os.path.realpath(target))
    refuse_open(target)
    try:
        handle, name = tempfile.mkstemp(prefix=WRITING, suffix=SUFFIX, dir=target.parent)
    except OSError as error:
        raise _explained(error, target, is_folder=True) from error
    part = Path(name)
    held = _hold(handle)
    try:
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
        if held:
            os.close(handle)
    _remove_left(target.parent)
    return target


def refuse_open(target: Path) -> None:
    """Raise an error where an office program has the file open (its lock file lies beside it) or it is read-only."""
    if is_read_only(target):
        kind, words = SENTENCES["held"]
        raise kind(words.format(name=target.name))
    lock = lock_beside(target)
    if lock is not None:
        raise Locked(
            f"{target.name} is open in another program and was not written; it is unchanged. Close it there or choose "
            f"another name. If it is open nowhere, delete {lock.name} beside it."
        )


def is_read_only(target: Path) -> bool:
    """Whether a file is set read-only. Most systems would let it be replaced: its owner did not want that."""
    with contextlib.suppress(OSError):
        return target.is_file() and not target.stat().st_mode & 0o222
    return False


def lock_beside(target: Path) -> Path | None:
    """The lock file of PowerPoint, Excel, Word or LibreOffice that lies beside a file while it is open."""
    if target.suffix.lower() not in OFFICE:
        return None
    names = (f"~${target.name}", f"~${target.name[2:]}", f".~lock.{target.name}#")
    with contextlib.suppress(OSError):
        return next((target.with_name(name) for name in names if target.with_name(name).is_file()), None)
    return None


def _hold(handle: int) -> bool:
    """Keep a part locked until its writer ends, however it ends; False where that would be in its way."""
    if os.name != "posix":
        os.close(handle)
        return False
    import fcntl

    with contextlib.suppress(OSError):
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    return True


def _remove_left(folder: Path) -> None:
    """Remove what writers that were killed left in a folder."""
    with contextlib.suppress(OSError):
        remove_old_parts(folder)
        now = time.time()
        for part in folder.glob(f"{WRITING}*{SUFFIX}"):
            with contextlib.suppress(OSError):
                if part.stat().st_mtime < now - SETTLED and not _is_held(part):
                    part.unlink()


def _is_held(part: Path) -> bool:
    """Whether the writer of a part lives; where that cannot be known, it may."""
    if os.name != "posix":
        return True
    import fcntl

    handle = os.open(part, os.O_RDWR)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(handle)
    return False


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


def _explained(error: OSError, target: Path, *, is_folder: bool = False) -> WorkspaceError:
    """The sentence of an error; ``is_folder``: nothing could be written beside the target at all."""
    kind, words = SENTENCES[_reason(error, is_folder=is_folder)]
    return kind(words.format(name=target.name, folder=target.parent, why=error.strerror))


def _reason(error: OSError, *, is_folder: bool) -> str:
    """The key of the sentence."""
    known = {errno.ENAMETOOLONG: "long", errno.EFBIG: "large", errno.EROFS: "folder"}
    known |= dict.fromkeys(NO_SPACE, "full") | dict.fromkeys(GONE, "gone")
    if error.errno in known:
        return known[error.errno]
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return "missing"
    if isinstance(error, IsADirectoryError):
        return "is folder"
    if isinstance(error, PermissionError):
        return "folder" if is_folder else "held"
    return "other"


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


def is_taken(path: Path) -> bool:
    """Whether something has this name; nothing has where the disk cannot say: too long a name, a forbidden folder."""
    with contextlib.suppress(OSError):
        return path.exists()
    return False


def is_folder(path: Path) -> bool:
    """Whether it is a folder that can be reached; False where the disk cannot say."""
    with contextlib.suppress(OSError):
        return path.is_dir()
    return False


def safe_name(text: str, taken: Iterable[str] = ()) -> str:
    """A file name (without folder) made of any text; differs from every name in ``taken`` also without case."""
    # A colon ends a word: "Market: size" becomes "Market - size".
    spaced = re.sub(r":\s", " - ", unicodedata.normalize("NFC", clean_text(text)))
    name = _cut(NOT_IN_NAMES.sub("-", spaced), LONGEST_NAME).strip(". -") or "unnamed"
    if name.split(".", 1)[0].rstrip().upper() in DEVICES:
        name = f"_{name}"
    used = {other.casefold() for other in taken}
    result, number = name, 2
    while result.casefold() in used:
        ending = f" {number}"
        result = _cut(name, LONGEST_NAME - len(ending)) + ending
        number += 1
    return result


def package_name(text: str) -> str:
    """The name of a data package or of a resource in one, as the standard writes names."""
    return NOT_IN_PACKAGES.sub("-", safe_name(text)).strip(".-").lower().replace("_", "-") or "unnamed"


def _cut(name: str, longest: int) -> str:
    """At most so many signs and ``NAME_BYTES``: a Chinese sign takes three."""
    return name[:longest].encode()[:NAME_BYTES].decode(errors="ignore")
