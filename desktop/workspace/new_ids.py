"""Ids for what a person adds: plain texts out of names, and never one that a row has already."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Container

    from desktop.workspace.store import Store

LONGEST = 48


def slug(text: str, otherwise: str) -> str:
    """A short plain text out of a name; ``otherwise`` where none of its letters is Latin."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST].strip("-") or otherwise


def free_id(store: Store[Any], wanted: str, taken: Container[str] = ()) -> str:
    """``wanted``, or with the first number that makes it an id no row of ``store`` has and ``taken`` does not hold."""
    number, key = 2, wanted
    while key in taken or store.get(key) is not None:
        key = f"{wanted}-{number}"
        number += 1
    return key
