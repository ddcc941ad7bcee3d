"""The same market sized from four sides, with plain numbers: what follows from which inputs, and how far apart it lies.

Nothing is averaged: the distance between the angles is the finding. An input that nobody states stays
unknown, and with it the angle.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

TOP_DOWN: Final = "top_down"
BOTTOM_UP: Final = "bottom_up"
PLAYERS: Final = "players"
USERS: Final = "users"
ANGLES: Final = (TOP_DOWN, BOTTOM_UP, PLAYERS, USERS)

EARNING_ROLES: Final = frozenset(
    {
        *("leader", "provider", "vendor", "pharmacy", "insurer", "startup", "active", "listed"),
        *("named key player", "foreign entrant"),
    }
)
"""Roles in a market that earn in it; owners, investors, publishers, regulators and refuted ones do not."""


@frozen
class Outcome:
    """What an angle says: a value, or one that the market is at least as large as."""

    value: float
    is_floor: bool = False
    """Whether parts of the sum are unknown, so that the whole is at least this."""


def product(first: float | None, second: float | None) -> Outcome | None:
    """One times the other; None while either is unknown."""
    if first is None or second is None or not math.isfinite(first * second):
        return None
    return Outcome(first * second)


def total(parts: Sequence[float | None]) -> Outcome | None:
    """The sum of the known parts: a floor when some are unknown, None when all are."""
    known = [part for part in parts if part is not None]
    if not known:
        return None
    return Outcome(math.fsum(known), is_floor=len(known) < len(parts))


def spread(outcomes: Iterable[Outcome]) -> tuple[float, float] | None:
    """The lowest and the highest of the angles; None for fewer than two. Floors count with what they are at least."""
    values = [one.value for one in outcomes]
    return (min(values), max(values)) if len(values) > 1 else None


def outermost(known: Iterable[str], parent_of: Mapping[str, str | None]) -> tuple[str, ...]:
    """Of the parts with a number those that no other one contains: a part and its own parts are not added."""
    stated = set(known)
    return tuple(one for one in known if not any(above in stated for above in _above(one, parent_of)))


def unstated(tops: Iterable[str], known: Iterable[str], parent_of: Mapping[str, str | None]) -> tuple[str, ...]:
    """The parts of the first level of which neither they themselves nor anything below has a number."""
    reached: set[str] = set()
    for one in known:
        reached.update((one, *_above(one, parent_of)))
    return tuple(one for one in tops if one not in reached)


def _above(part: str, parent_of: Mapping[str, str | None]) -> list[str]:
    found: list[str] = []
    parent = parent_of.get(part)
    while parent and parent not in found:
        found.append(parent)
        parent = parent_of.get(parent)
    return found


def counted_twice(counted: Iterable[str], owners: Mapping[str, Sequence[str]]) -> tuple[tuple[str, str], ...]:
    """Pairs (owner, owned) that are both in a sum: the owner's revenue may hold the other's."""
    inside = list(counted)
    return tuple((owner, one) for one in inside for owner in owners.get(one, ()) if owner in inside and owner != one)
