"""Type sizes of what is written on charts, by the room they have: a figure that shares its slide is set smaller."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.export.pptx.model import Box


@frozen
class Sizes:
    """Points of the words on a chart; none is below nine."""

    label: float
    """Data labels, names at the ends of lines, categories."""
    strong: float
    """Totals and the values that the title speaks of."""
    axis: float
    """Value axes, frames of what nobody published."""
    dense: float
    """Labels and categories where they stand close, words of boundaries."""

    @property
    def share(self) -> float:
        """How large things that grow with the type are, against those of a figure alone on its slide."""
        return self.label / _WHOLE.label


_WHOLE: Final = Sizes(12, 14, 11, 10)
_HALF: Final = Sizes(10, 12, 10, 9)
_QUARTER: Final = Sizes(9, 10, 9, 9)
_WIDE, _TALL = 7_000_000, 2_900_000
"""From this width and height on, in EMU, a figure is set like one alone on a slide."""
_NARROW, _LOW = 4_200_000, 2_300_000
"""Below these it is set in the smallest sizes."""


def sizes_of(box: Box) -> Sizes:
    """The sizes for a chart in a frame of this width and height."""
    if box.w < _NARROW or box.h < _LOW:
        return _QUARTER
    return _WHOLE if box.w >= _WIDE and box.h >= _TALL else _HALF
