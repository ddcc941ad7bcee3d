"""Qt's bindings without their watch over every import.

PySide6 puts a function of its own in the place of ``__import__``, so that a module may ask for another spelling of Qt's
names (``from __feature__ import snake_case``). From then on the source of every module that is imported, ours or not,
is read from the disk, searched for "PySide6" and kept in memory: a tenth of the time to the first page. No module here
asks for such a thing. Importing this one, after Qt and before anything else, gives ``import`` back to Python.
"""

from __future__ import annotations

import builtins

from PySide6 import QtCore  # noqa: F401  (it is what puts its function there)

if builtins.__import__ is getattr(builtins, "__feature_import__", None):
    builtins.__import__ = builtins.__orig_import__  # type: ignore[attr-defined]
