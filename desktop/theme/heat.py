"""The ground of a cell whose number is shaded: between the page and a tone on which ink can still be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor

if TYPE_CHECKING:
    from desktop.theme.theme import Theme

HEAT: Final = 7
"""The entity colour that heat is mixed from: steel, which is nobody's on a matrix."""
LIGHTEST, DARKEST = 0.06, 0.42
"""How much of it the lowest and the highest value get."""


def heated(theme: Theme, shade: float) -> QColor:
    """The ground for 0 (the lowest) to 1 (the highest), without translucency."""
    page, full = theme.colour("surface.content"), theme.entity(HEAT).fill
    part = LIGHTEST + (DARKEST - LIGHTEST) * min(1.0, max(0.0, shade))
    pairs = ((page.red(), full.red()), (page.green(), full.green()), (page.blue(), full.blue()))
    red, green, blue = (round(low + (high - low) * part) for low, high in pairs)
    return QColor(red, green, blue)
