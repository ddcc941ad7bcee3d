"""How much of the window the inspector gets; asked before the inspector exists, so that nothing moves when it comes."""

from __future__ import annotations

WIDE, NARROW = 344, 300
READING, NARROW_READING = 420, 360
"""On the Evidence page, where it is the reading pane."""
NARROW_BELOW, HIDDEN_BELOW = 1440, 1180
WITHOUT = frozenset({"home"})
"""Pages on which everything leads elsewhere."""
WIDE_PARTS = frozenset({("players", "compare")})
"""Parts of pages that have use for all of the width."""
SHOWN = frozenset({"observation", "claim"})
"""What figures rest on: of these the reading pane says where they are used."""


def is_tight(width: int, page: str = "", part: str = "", *, is_selected: bool = True) -> bool:
    """Whether it is out of the way: the page would get too narrow beside it, or is one where nothing is selected.

    Beside a wide part it comes with the first thing that is selected.
    """
    return width < HIDDEN_BELOW or page in WITHOUT or ((page, part) in WIDE_PARTS and not is_selected)


def room(width: int, page: str = "") -> int:
    """The inspector's width in a window of that width beside a page."""
    if page == "evidence":
        return READING if width >= NARROW_BELOW else NARROW_READING
    return WIDE if width >= NARROW_BELOW else NARROW
