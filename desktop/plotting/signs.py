"""Signs in the cells of a table figure: which room they take and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.frozen import frozen
from desktop.theme.sign import sign_width

if TYPE_CHECKING:
    from desktop.figures.figure import Cell
    from desktop.plotting.shapes import Pixel

TO_WORDS: Final = 6.0
"""Between a sign and the words beside it."""


@frozen
class Sign:
    """A sign in a cell of a table: yes, a Harvey ball, triangles, a rating."""

    left: Pixel
    """The middle of its left edge."""
    kind: str
    level: float | None = None
    tone: str = ""
    """Token of its colour; empty for the quiet ink of all signs."""


def stands_alone(cell: Cell) -> bool:
    """Whether the sign is drawn instead of the words."""
    return bool(cell.glyph) and (cell.alone or cell.glyph == "unknown" or not cell.text)


def sign_room(cell: Cell) -> float:
    """What the sign takes of the width before the words; all there is where it stands alone."""
    if not cell.glyph:
        return 0.0
    return sign_width(cell.glyph, cell.level) + (0.0 if stands_alone(cell) else TO_WORDS)
