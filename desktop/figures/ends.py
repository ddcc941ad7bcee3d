"""Where the names at the ends of lines stand: beside the end, or in one column at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from desktop.figures.figure import Figure

CROWD: Final = 6
"""More end labels than this are many."""
_AT_END: Final = 0.94
_AT_END_CROWDED: Final = 0.6


def crowded(figure: Figure) -> bool:
    """Whether so many lines end with a name that there is no room for words between them."""
    return sum(1 for series in figure.series if series.end_label) > CROWD


def column_from(figure: Figure) -> float:
    """The share of the width beyond which the ends of lines have their names in the column."""
    return _AT_END_CROWDED if crowded(figure) else _AT_END
