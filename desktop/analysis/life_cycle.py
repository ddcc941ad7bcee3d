"""Where a market stands in its life cycle: criteria with a rule each, and the stage they suggest together.

Every criterion says what it takes, what it found and which stages that fits. The position is the stage that most
of the known criteria fit; with fewer than two of them, or with two stages level, it cannot be told.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

INTRODUCTION, GROWTH, MATURITY, DECLINE = "introduction", "growth", "maturity", "decline"
STAGES: Final = (INTRODUCTION, GROWTH, MATURITY, DECLINE)

SPEED, PENETRATION, ENTRY = "speed", "penetration", "entry"
CRITERIA: Final = (SPEED, PENETRATION, ENTRY)
LEAST: Final = 2
"""So many criteria have to be known before a position is told."""

FAST: Final = 0.05
"""A market that outgrows the economy by so much a year (as a fraction) is growing."""
EARLY: Final = 0.10
"""Below this share of all who could use it, a market is being introduced."""
LATE: Final = 0.60
"""From this share on there are few left to win."""
FEWER: Final = 0.5
"""Half as many new firms as in the years before, or less: the door is closing."""
KNOWN: Final = 0.5
"""Of fewer firms than this share the founding year is known: then nothing is said about new ones."""


@frozen
class Suggestion:
    """What one criterion fits."""

    criterion: str
    stages: tuple[str, ...]
    """Empty where the criterion cannot be told."""


def by_speed(excess: float) -> tuple[str, ...]:
    """From the growth of a market less that of the economy, both a year and as fractions."""
    if excess > FAST:
        return (INTRODUCTION, GROWTH)
    return (MATURITY,) if excess >= -FAST else (DECLINE,)


def by_penetration(share: float) -> tuple[str, ...]:
    """From the users of a market as a share of those who could be."""
    if share < EARLY:
        return (INTRODUCTION,)
    return (GROWTH,) if share < LATE else (MATURITY, DECLINE)


def by_entry(before: int, lately: int) -> tuple[str, ...]:
    """From the firms founded in two spans of equal length."""
    if lately > before:
        return (INTRODUCTION, GROWTH)
    return (GROWTH,) if lately > before * FEWER else (MATURITY, DECLINE)


def position(found: Sequence[Suggestion]) -> str:
    """The stage that most of the known criteria fit; empty when it cannot be told."""
    known = [one for one in found if one.stages]
    if len(known) < LEAST:
        return ""
    votes = Counter(stage for one in known for stage in one.stages).most_common()
    is_level = len(votes) > 1 and votes[0][1] == votes[1][1]
    return "" if is_level else votes[0][0]
