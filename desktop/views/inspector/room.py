"""How much of the window the inspector gets; asked before the inspector exists, so that nothing moves when it comes."""

from __future__ import annotations

WIDE, NARROW = 344, 300
NARROW_BELOW, HIDDEN_BELOW = 1440, 1180


def is_tight(width: int) -> bool:
    """Whether in a window of that width the page would get too narrow beside it."""
    return width < HIDDEN_BELOW


def room(width: int) -> int:
    """The inspector's width in a window of that width."""
    return WIDE if width >= NARROW_BELOW else NARROW
