"""The one place that chooses a SQLite: pysqlite3 where it is installed, the standard library otherwise.

The wheels of pysqlite3 carry a SQLite without the WAL-reset bug (3.51.3 and later). A process
must never use two SQLite libraries on one file (closing one drops the locks of the other), so
everything in this package takes ``sqlite3`` from here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
else:
    try:
        import pysqlite3 as sqlite3
    except ImportError:
        import sqlite3

Connection = sqlite3.Connection
Error = sqlite3.Error
IntegrityError = sqlite3.IntegrityError
VERSION: str = sqlite3.sqlite_version
"""Version of the SQLite in use."""

WITHOUT_RESET_BUG = (3, 51, 3)
"""First version in which two connections that write and checkpoint at once cannot corrupt a file."""


def is_safe_version(version: str = VERSION) -> bool:
    """Whether ``version`` is free of the WAL-reset bug."""
    return tuple(int(part) for part in version.split(".")[:3]) >= WITHOUT_RESET_BUG


__all__ = ["VERSION", "Connection", "Error", "IntegrityError", "is_safe_version", "sqlite3"]
