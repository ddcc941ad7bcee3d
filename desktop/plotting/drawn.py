"""The marks of a figure with axes while they are being laid out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.figures.figure import Point, Series
    from desktop.plotting.box import Box
    from desktop.plotting.shapes import Area, Block, DateGlyph, Dot, GapBox, Mark, Pixel, Run, Stroke, Whisker


@dataclass(slots=True)
class Drawn:
    """What has been laid out so far."""

    areas: list[Area] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    whiskers: list[Whisker] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)
    gaps: tuple[GapBox, ...] = ()
    marks: list[Mark] = field(default_factory=list)
    dates: list[DateGlyph] = field(default_factory=list)
    date_lines: list[Stroke] = field(default_factory=list)
    """From each date down to the axis, behind the lines of the figure."""
    ends: dict[str, Pixel] = field(default_factory=dict)
    """Where the visible line of each series ends, and the lower edge of each band."""
    places: dict[str, Pixel] = field(default_factory=dict)
    """Pixel of each point, by series and point key."""
    columns: dict[str, Box] = field(default_factory=dict)
    """Box of each column, by series and point key."""


def mark_key(series: Series, point: Point) -> str:
    """The key of a point's mark."""
    return f"{series.key}/{point.key}"


def low_key(series: Series) -> str:
    """The key of the lower edge of a band, whose upper edge has the key of its series."""
    return f"{series.key}/low"
