"""One verb: a thing the person can do, as data."""

from __future__ import annotations

from typing import NamedTuple


class Verb(NamedTuple):
    """One thing the person can do; ``text`` and ``tip`` are sources of translations."""

    id: str
    group: str
    text: str
    tip: str = ""
    icon: str = ""
    shortcuts: tuple[str, ...] = ()
    checkable: bool = False
    short: str = ""
    """The word on a button, where it differs from ``text``."""
    is_local: bool = False
    """Its shortcuts work only while the view that holds the action has the keyboard."""
