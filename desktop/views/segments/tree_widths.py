"""Which columns of the segment tree stand in a given width: the wanted ones, the least important dropped first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.itemmodels.segment_columns import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Collection


class Width(NamedTuple):
    """Of a column, with room and without."""

    wide: int
    narrow: int


WIDTHS: Final = {
    "first": Width(70, 56),
    "share": Width(98, 56),
    "last": Width(70, 58),
    "growth": Width(66, 64),
    "contribution": Width(82, 70),
    "rank": Width(44, 42),
    "spark": Width(84, 64),
    "claims": Width(100, 100),
    "badge": Width(44, 32),
}
BY_DEFAULT: Final = ("first", "share", "last", "growth", "rank", "claims", "badge")
IMPORTANT: Final = ("badge", "first", "share", "last", "claims", "growth", "rank", "contribution", "spark")
"""The most important first; the last that does not fit is dropped first."""
OVER_TIME: Final = frozenset({"last", "growth", "contribution"})
"""Columns that need a second year."""
NAME, LEAST_NAME = 148, 116
"""What the name gets while there are columns to drop, and while only the most important ones are left."""
BASIC: Final = 2
"""So many of the most important columns are dropped for the least name only."""


def fitted(width: int, wanted: Collection[str], *, has_last: bool) -> dict[str, int]:
    """The width of each column that is shown, by key; the name takes what is left.

    The wanted columns at their wide widths, else at their narrow ones, else fewer of them.
    """
    keys = [key for key in IMPORTANT if key in wanted and (has_last or key not in OVER_TIME)]
    if width - sum(WIDTHS[key].wide for key in keys) < NAME:
        while keys and width - sum(WIDTHS[key].narrow for key in keys) < _least(keys):
            keys.pop()
        return {key: WIDTHS[key].narrow for key in COLUMNS if key in keys}
    return {key: WIDTHS[key].wide for key in COLUMNS if key in keys}


def _least(keys: list[str]) -> int:
    return NAME if any(key in IMPORTANT[BASIC:] for key in keys) else LEAST_NAME
