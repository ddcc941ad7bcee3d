"""How the crossing of two segments is called: from both ids, so that it has its name before anybody states it."""

from __future__ import annotations

from typing import Final

_SIGN: Final = "+"


def crossing_id(first_id: str, second_id: str) -> str:
    """The id of what two segments share; the same in either order."""
    return _SIGN.join(sorted((first_id, second_id)))


def segments_of(crossing: str) -> tuple[str, str] | None:
    """Both segment ids out of such an id; None for one that was made otherwise."""
    first, sign, second = crossing.partition(_SIGN)
    return (first, second) if sign and first and second and _SIGN not in second else None
