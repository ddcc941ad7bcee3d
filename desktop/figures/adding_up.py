"""Shares as they are printed: rounded so that they add up, and said to be where one is not what plain rounding gives.

Values that a source states keep the digits it printed; only what is computed here is rounded to a sum.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from desktop.analysis.rounding import RoundingError, add_up_shares
from desktop.figures.scale import rate_text
from desktop.figures.wording import join, say

if TYPE_CHECKING:
    from collections.abc import Sequence

DIGITS: Final = 1
"""Digits of a share after the point, as a percentage."""


@dataclass(frozen=True, slots=True)
class ShareLabels:
    """The shares of several parts in one whole."""

    texts: tuple[str, ...]
    changed: tuple[int, ...] = ()
    """Places whose text is not what plain rounding would print."""


def share_labels(parts: Sequence[float], whole: float, language: str, digits: int = DIGITS) -> ShareLabels:
    """``parts`` as percentages of ``whole`` that add up; plainly rounded where they cannot (a negative part)."""
    try:
        made = add_up_shares(parts, whole, digits)
    except RoundingError:
        return ShareLabels(tuple(rate_text(part / whole, digits, language) if whole else "" for part in parts))
    return ShareLabels(tuple(rate_text(value / 100, digits, language) for value in made.values), made.changed)


def rounding_note(names: Sequence[str], language: str) -> tuple[str, ...]:
    """Says which printed shares differ from plain rounding so that all of them add up; nothing for none."""
    unique = list(dict.fromkeys(names))
    return (say(language, "note.rounded", names=join(language, unique)),) if unique else ()
