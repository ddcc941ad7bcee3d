"""What the shapes of a time line on a slide are drawn with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.export.pptx.colours import (
    ACCENT,
    NO_FILL,
    NO_LINE,
    OUTLINE,
    PAGE,
    RULE,
    TEXT,
    THIN,
    Colour,
    line,
    solid,
)
from desktop.export.pptx.model import Box
from desktop.export.pptx.shapes import Paragraph, freeform, names, text_box, transform
from desktop.export.pptx.xml import EMPTY, Xml, join, tag
from desktop.figures.timeline_marks import DAY, MONTH

if TYPE_CHECKING:
    from collections.abc import Callable


_DISPUTED: Final = Colour("accent2")


def look_of(precision: str, *, disputed: bool, tentative: bool) -> tuple[Xml, str]:
    """Fill and outline of a mark, and its preset geometry."""
    ink = ACCENT if not tentative else RULE
    preset = "ellipse" if precision == DAY else "rect" if precision == MONTH else "roundRect"
    if disputed:
        return join(solid(PAGE), line(_DISPUTED, OUTLINE)), preset
    if precision in {DAY, MONTH}:
        return join(solid(ink), NO_LINE), preset
    return join(solid(PAGE), line(ink, THIN)), preset


class TimePen:
    """Collects shapes with their ids and names."""

    def __init__(self, ids: Callable[[int], int], size: float) -> None:
        self._ids = ids
        self.size = size
        self.shapes: list[Xml] = []

    def next_id(self) -> int:
        """The id of one more shape."""
        return self._ids(1)

    def words(
        self,
        name: str,
        box: Box,
        text: str,
        *,
        bold: bool = False,
        ink: Colour = TEXT,
        ground: Colour | None = None,
        align: str = "l",
        said: str = "",
        size: float = 0.0,
    ) -> None:
        """One line of words in their box, never broken; a ``ground`` covers what lies behind them."""
        words = [Paragraph(text, size or self.size, bold, ink, align)]
        look = EMPTY if ground is None else join(solid(ground), NO_LINE)
        self.shapes.append(text_box(self._ids(1), name, box, words, shape=look, breaks=False, description=said))

    def shape(self, name: str, box: Box, look: Xml, preset: str = "rect", said: str = "") -> None:
        """A shape without words; ``said`` is its description."""
        self.shapes.append(text_box(self._ids(1), name, box, shape=look, preset=preset, description=said))

    def stroke(self, name: str, box: Box, pen: Xml) -> None:
        """A straight line from corner to corner of a box."""
        geometry = tag("a:prstGeom", {"prst": "line"}, tag("a:avLst"))
        own = tag("p:nvCxnSpPr", None, names(self._ids(1), name), tag("p:cNvCxnSpPr"), tag("p:nvPr"))
        self.shapes.append(tag("p:cxnSp", None, own, tag("p:spPr", None, transform(box), geometry, pen)))

    def path(self, name: str, points: list[tuple[int, int]], pen: Xml) -> None:
        """A line through points."""
        left, top = min(x for x, _ in points), min(y for _, y in points)
        wide, tall = max(x for x, _ in points) - left, max(y for _, y in points) - top
        spots = [tag("a:pt", {"x": x - left, "y": y - top}) for x, y in points]
        path = join(tag("a:moveTo", None, spots[0]), *(tag("a:lnTo", None, spot) for spot in spots[1:]))
        frame = Box(left, top, max(1, wide), max(1, tall))
        self.shapes.append(freeform(self._ids(1), name, frame, path, join(NO_FILL, pen)))
