"""Shares as they are printed: rounded so that they add up, and said to be where one is not what plain rounding gives.

Values that a source states keep the digits it printed; only what is computed here is rounded to a sum.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.analysis.rounding import RoundingError, add_up, add_up_shares
from desktop.figures.digits import decimals
from desktop.figures.scale import rate_text
from desktop.figures.wording import join, say
from desktop.frozen import frozen
from desktop.market.quantity import format_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.amounts import Amount
    from desktop.figures.scale import Scale

DIGITS: Final = 1
"""Digits of a share after the point, as a percentage."""
_MOST_NAMES: Final = 6


@frozen
class Labels:
    """The parts of one whole as they are printed."""

    texts: tuple[str, ...]
    changed: tuple[int, ...] = ()
    """Places whose text is not what plain rounding would print."""


def share_labels(parts: Sequence[float], whole: float, language: str, digits: int = DIGITS) -> Labels:
    """``parts`` as percentages of ``whole`` that add up; plainly rounded where they cannot (a negative part)."""
    try:
        made = add_up_shares(parts, whole, digits)
    except RoundingError:
        return Labels(tuple(rate_text(part / whole, digits, language) if whole else "" for part in parts))
    return Labels(tuple(rate_text(value / 100, digits, language) for value in made.values), made.changed)


def value_labels(scale: Scale, parts: Sequence[Amount], total: Amount) -> Labels:
    """Converted parts of a converted total, then what is left of it, as they are printed: so that they add up.

    All at the digits of the coarsest of them. Nothing for parts of which a source states even one in the unit of
    the figure (its digits stay), and where they cannot add up.
    """
    every = (*parts, total)
    steps = [amount.step for amount in every if amount.step is not None]
    if not steps or total.value is None or any(amount.conversion is None for amount in every):
        return Labels(())
    values = [amount.value or 0.0 for amount in parts]
    rest = total.value - sum(values)
    places = decimals(max(steps), scale.factor, total.value)
    shown = [scale.shown(value) for value in (*values, rest)]
    try:
        made = add_up(shown, places, scale.shown(total.value))
    except RoundingError:
        return Labels(())
    return Labels(tuple(format_number(value, places, scale.language) for value in made.values), made.changed)


def rounding_note(names: Sequence[str], language: str) -> tuple[str, ...]:
    """Says which printed numbers differ from plain rounding so that all of them add up; nothing for none."""
    unique = list(dict.fromkeys(names))
    if not unique:
        return ()
    text = join(language, unique[:_MOST_NAMES])
    if len(unique) > _MOST_NAMES:
        text = say(language, "and_more", names=text, count=len(unique) - _MOST_NAMES)
    return (say(language, "note.rounded", names=text),)
