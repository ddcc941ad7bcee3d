"""How large things are on a stage: everything follows from the height of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.theme.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

HIGH, WIDE = 1000.0, 1480.0
"""The screen that the sizes below are for; a narrower one makes everything smaller."""
SMALL = 12.0
"""What figures write most words in, in pixels of a page."""
LABELS = {"one": 25.0, "reading": 24.0, "two": 21.0, "four": 18.0}
"""In what they write them on stage, by layout: of the height of 1,000, so a fortieth where there is one figure."""
TABLES = (21.0, 18.5, 16.5, 15.0, 13.5)
"""The same for tables: the largest in which all rows find room."""
LEAST, MOST = 1.15, 1.7
"""Buttons grow with the screen, as far as their frames hold the words."""
ROOM: Final = 1.85
"""How much larger than on a page is what a whole room reads beside a slide, on the screen above."""


class Sizes(NamedTuple):
    """Sizes of a screen in logical pixels."""

    unit: float
    """A thousandth of the height, less on narrow screens."""

    @classmethod
    def of(cls, width: int, height: int) -> Sizes:
        """Of a screen, or of a window that stands for one."""
        return cls(max(0.2, min(height / HIGH, width / WIDE)))

    def px(self, thousandths: float) -> int:
        """So many thousandths of the height in pixels."""
        return max(1, round(thousandths * self.unit))

    def magnification(self, label: float) -> float:
        """How many times larger than on a page a figure is whose labels shall be so many thousandths high."""
        return max(0.5, label * self.unit / SMALL)

    @property
    def controls(self) -> float:
        """How many times larger than on a page the words of controls are."""
        return min(MOST, max(LEAST, 1.5 * self.unit))

    @property
    def reading(self) -> float:
        """How many times larger than on a page evidence and sliders are."""
        return max(LEAST, ROOM * self.unit)


class LargeTheme(Theme):
    """The theme in use with larger words, for the controls of a stage."""

    factor: float = 1.0

    @classmethod
    def of(cls, theme: Theme, factor: float) -> LargeTheme:
        """A theme whose words are so many times larger."""
        large = cls(*theme)
        large.factor = factor
        return large

    def font(self, style: str) -> QFont:
        """The font of a style, larger."""
        found = super().font(style)
        found.setPixelSize(round(found.pixelSize() * self.factor))
        return found
