"""Errors of SQLite turned into one plain sentence each."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from desktop.workspace import errors
from desktop.workspace.sqlite import Error, IntegrityError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KEPT = "Everything saved before is kept."

_BY_NAME: tuple[tuple[str, type[errors.WorkspaceError], str], ...] = (
    (
        "SQLITE_BUSY",
        errors.Locked,
        "{name} is in use by another program that did not let go within 5 seconds. This edit was not made. "
        + KEPT
        + " Try again when the other program is done.",
    ),
    (
        "SQLITE_LOCKED",
        errors.Locked,
        "{name} is busy in another window. This edit was not made. " + KEPT + " Try again.",
    ),
    (
        "SQLITE_FULL",
        errors.DiskFull,
        "The disk that holds {name} is full. This edit was not made. " + KEPT + " Free some space and try again.",
    ),
    (
        "SQLITE_READONLY",
        errors.ReadOnly,
        "{name} may be read but not written. This edit was not made. Save a copy elsewhere to work on it.",
    ),
    (
        "SQLITE_CORRUPT",
        errors.Damaged,
        "{name} is damaged. Nothing was written to it. Restore the last good snapshot to go on.",
    ),
    (
        "SQLITE_NOTADB",
        errors.NotAWorkspace,
        "{name} is not a Marketscope workspace. Nothing was changed. Choose a .marketscope file.",
    ),
    (
        "SQLITE_CANTOPEN",
        errors.Missing,
        "{name} cannot be opened. Nothing was changed. Check that it exists and that you may read it.",
    ),
    (
        "SQLITE_IOERR",
        errors.DiskError,
        "The disk that holds {name} reported an error. This edit was not made. "
        + KEPT
        + " Save a copy elsewhere and check the disk.",
    ),
    (
        "SQLITE_NOMEM",
        errors.Damaged,
        "{name} asks for more memory than a workspace may use. Nothing was changed. Restore a snapshot.",
    ),
    (
        "SQLITE_TOOBIG",
        errors.Refused,
        "A text in or for {name} is longer than 10 MB, which is not read or kept. Nothing was changed. Shorten it.",
    ),
    (
        "SQLITE_INTERRUPT",
        errors.Damaged,
        "{name} took too long to answer and was stopped. Nothing was changed. Restore a snapshot if this stays so.",
    ),
    (
        "SQLITE_AUTH",
        errors.ForeignSchema,
        "{name} holds instructions of another program, which were not run. Nothing was changed. Restore a snapshot.",
    ),
)


def explain(error: Exception, path: Path) -> errors.WorkspaceError:
    """The sentence for an error of SQLite on the workspace at ``path``."""
    code = getattr(error, "sqlite_errorname", "") or ""
    for name, kind, sentence in _BY_NAME:
        if code.startswith(name):
            return kind(sentence.format(name=path.name))
    if isinstance(error, MemoryError):
        return errors.Damaged(
            f"{path.name} asks for more memory than a workspace may use. Nothing was changed. Restore a snapshot."
        )
    if "decode to UTF-8" in str(error):
        return errors.Damaged(f"A text in {path.name} cannot be read. Nothing was changed. Restore a snapshot.")
    if isinstance(error, UnicodeError):
        return errors.Refused(f"A text for {path.name} holds half a character. This edit was not made. {KEPT}")
    if isinstance(error, IntegrityError | OverflowError):
        return errors.Refused(
            f"{path.name} refused a value: {error}. This edit was not made. {KEPT} Correct the value."
        )
    return errors.WorkspaceError(f"{path.name} could not be used: {error}. This edit was not made. {KEPT} Try again.")


@contextlib.contextmanager
def explained(path: Path) -> Iterator[None]:
    """Errors of SQLite inside the block leave it as a WorkspaceError."""
    try:
        yield
    except (Error, MemoryError, UnicodeError, OverflowError) as error:
        raise explain(error, path) from error
