"""Which large files need no second look at opening, because they lie exactly as this program closed them.

Looking at every page of a large file takes longer than opening it. What is remembered stands in
the settings, which nobody else writes; a small file is always looked at.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from desktop import paths
from desktop.workspace import jsontext
from desktop.workspace.errors import WorkspaceError
from desktop.workspace.files import replace_file

if TYPE_CHECKING:
    from pathlib import Path

LARGE = 32 * 1024 * 1024
MOST = 50


def _marks(path: Path) -> list[int]:
    status = path.stat()
    return [status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns]


def _ledger() -> Path:
    return paths.settings_folder() / "closed.json"


def _read() -> dict[str, list[int]]:
    with contextlib.suppress(OSError, ValueError):
        kept = jsontext.read_strict(_ledger().read_bytes())
        if isinstance(kept, dict):
            return kept
    return {}


def is_as_closed(path: Path) -> bool:
    """Whether a large file is the one this program closed, untouched since, with no log beside it."""
    try:
        if path.stat().st_size < LARGE or path.with_name(path.name + "-wal").exists():
            return False
        return _read().get(str(path.resolve())) == _marks(path)
    except OSError:
        return False


def remember(path: Path) -> None:
    """Note how a large file lies after closing it; failing to is no harm, the file is looked at again."""
    with contextlib.suppress(OSError, WorkspaceError):
        if path.stat().st_size < LARGE:
            return
        kept = _read()
        kept.pop(str(path.resolve()), None)
        kept[str(path.resolve())] = _marks(path)
        newest = dict(list(kept.items())[-MOST:])
        replace_file(_ledger(), lambda file: file.write(jsontext.write(newest).encode()))
