"""Numbers that belong to the person: their own estimates, and what they typed in by hand.

Only these are edited in place; what a source states is never changed, an own estimate stands beside it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop.analysis.words import Words

if TYPE_CHECKING:
    from desktop.market.records import Observation, Source

OWN_KIND: Final = "own"
"""Kind of the source that keeps the person's own estimates."""
OWN_ESTIMATOR: Final = "Own estimate"
"""Whose estimate an own number is: it makes a series of its own and is never joined to a published one."""
OWN_NAME: Final = Words(OWN_ESTIMATOR, "自有估算")

_TYPED = re.compile(r"\.own(?:-[0-9]+)?$")


def is_owned(row: Observation, source: Source | None) -> bool:
    """Whether the person owns a number: it is their estimate, or they typed it in themselves."""
    return bool(_TYPED.search(row.id)) or (source is not None and source.kind == OWN_KIND)
