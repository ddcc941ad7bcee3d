"""What stands at the ends of lines: words, type size, and the room they need right of the plot."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations, islice, pairwise
from typing import TYPE_CHECKING, Final

from desktop.export.pptx.end_column import GUTTER
from desktop.export.pptx.formats import label_format
from desktop.export.pptx.metrics import fit, line_height, width
from desktop.export.pptx.type_sizes import sizes_of
from desktop.export.text import is_cjk
from desktop.figures.ends import column_from, crowded
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.export.pptx.model import Box, ValueAxis
    from desktop.export.pptx.slots import Slots
    from desktop.figures.figure import Figure, Point, Series

LINES: Final = ("line", "area", "marker")
"""Marks whose points are labelled one by one."""
_NUMBER: Final = re.compile(r"\d[\d,]*(?:\.\d+)?(?:\s?%)?")
_BREAK: Final = re.compile(r"\s+|(?=（)")
"""Where a name may go on in a second line."""
_SHORT: Final = 0.55
"""Of its width, what is left of a name that finds no room."""
_FAIR: Final = 0.36
"""As much of that width any column may take, so that shorter names stay on one line."""
_COLUMNS: Final = ((0.42, 1), (0.36, 2), (0.5, 2), (0.5, 3))
"""Shares of the width of plot and names that the column of names may take, with the lines of a name."""
_MOST_LINES: Final = 3
_MOST_BREAKS: Final = 8
"""Of a long name only the first places are tried."""
_SAFE: Final = 1.02
_SAFE_WIDE: Final = 1.08
"""Readers set words a little wider than measured, those with Chinese characters more."""


@frozen
class EndLabel:
    """What stands at the end of a line: a live value and the name behind it, perhaps on two or three lines."""

    format: str
    name: str
    text: str

    def extent(self, size: float) -> tuple[float, float]:
        """Width and height in EMU: the value is bold, the name plain; words without a live value are all bold."""
        lines = [line.rstrip() for line in self.text.split("\n")]
        wides = [width(line, size, bold=not self.format) for line in lines]
        if self.format:
            head = lines[0].removesuffix(self.name.split("\n")[0].rstrip()).rstrip()
            wides[0] = width(head, size, bold=True) + width(f"  {lines[0][len(head) :].lstrip()}", size)
        safe = _SAFE_WIDE if is_cjk(self.text) else _SAFE
        return max(wides) * safe, float(line_height(self.text, size) * len(lines))

    def fitted(self, size: float, room: float) -> EndLabel:
        """On more lines, or where those are not enough with a shorter name, as this room asks for it."""
        for one in self.shapes(size):
            if one.extent(size)[0] <= room:
                return one
        return self.cut(size, room)

    def cut(self, size: float, room: float) -> EndLabel:
        """With a shorter name where not even three lines have this room; its edition in brackets stays."""
        if any(one.extent(size)[0] <= room for one in self.shapes(size)):
            return self
        if not self.format:
            return replace(self, text=fit(self.text, size, round(room / _SAFE), bold=True))
        head, bracket, tail = self.name.rpartition("（")
        whole, end = (head, f"\n{bracket}{tail}") if head else (self.name, "")
        left = round(width(whole, size) - (self._headed(whole).extent(size)[0] - room) / _SAFE_WIDE)
        return self._headed(fit(whole, size, max(left, width("…", size))) + end)

    def short(self, size: float) -> EndLabel:
        """With the beginning of its name only; itself where it has none behind a live value."""
        name = self.name.replace("\n", "")
        return self._headed(fit(name, size, round(width(name, size) * _SHORT))) if self.format and name else self

    def _headed(self, name: str) -> EndLabel:
        """The same value with another name behind it."""
        return replace(self, name=name, text=self.text.removesuffix(self.name) + name)

    def shapes(self, size: float) -> Iterator[EndLabel]:
        """As it is, then on more lines, each time as even as its words allow; the value stands on the first one."""
        yield self
        start = len(self.text) - len(self.name)
        once = self.name and "\n" not in self.text
        breaks = [at.end() for at in _BREAK.finditer(self.text) if once and at.end() >= start][:_MOST_BREAKS]
        for more in range(1, min(_MOST_LINES, len(breaks) + 1)):
            made = (self._at(places) for places in combinations(breaks, more))
            yield min(made, key=lambda one: one.extent(size)[0])

    def _at(self, places: Sequence[int]) -> EndLabel:
        """Broken at these places of its text."""
        start = len(self.text) - len(self.name)
        text = "\n".join(self.text[a:b] for a, b in pairwise((0, *places, len(self.text))))
        return replace(self, text=text, name=text[start:])


def end_label(series: Series, point: Point) -> EndLabel:
    """Split ``607.36 MRFR`` into the number format of its value and the name."""
    text = series.end_label
    for found in _NUMBER.finditer(text):
        code = label_format(text[: found.end()], point.y)
        if code:
            return EndLabel(code, text[found.end() :].strip(), text)
    return EndLabel("", "", text)


def end_size(figure: Figure, box: Box) -> float:
    """Type size of end labels: smaller where many lines end."""
    sizes = sizes_of(box)
    return sizes.dense if crowded(figure) else sizes.label


def end_widths(
    figure: Figure, slots: Slots, box: Box, free: float, axis: ValueAxis | None = None
) -> list[tuple[float, float]]:
    """(slot, width) of all end labels, to keep room for them; ``axis`` where time is a number axis.

    ``free`` is the width that plot and labels share. Names that stand in a column rather go on in further lines than
    take too much of it.
    """
    found, column, size = [], [], end_size(figure, box)
    for series in figure.series:
        last = last_point(series)
        if series.mark in LINES and series.end_label and last is not None:
            place = slots.position(last.x) if axis is None else _on_axis(last.x, axis, len(slots.xs))
            label = end_label(series, last)
            if crowded(figure) and place >= column_from(figure) * (len(slots.xs) - 1):
                column.append(label)
            else:
                found.append((place, label.extent(size)[0]))
    return [*found, (len(slots.xs) - 1, _column_width(column, size, free) + GUTTER)] if column else found


def _column_width(labels: Sequence[EndLabel], size: float, free: float) -> float:
    """As wide as the widest name on as few lines as a fair share of the width allows."""
    whole = [wide for label in labels if (wide := label.extent(size)[0]) <= _FAIR * free]
    for share, lines in _COLUMNS:
        wide = max(min(one.extent(size)[0] for one in islice(label.shapes(size), lines)) for label in labels)
        if wide <= share * free:
            return max([wide, *whole])
    return _COLUMNS[-1][0] * free


def last_point(series: Series) -> Point | None:
    """The latest point with a value."""
    known = [p for p in series.points if p.y is not None]
    return max(known, key=lambda p: p.x) if known else None


def _on_axis(x: float, axis: ValueAxis, slots: int) -> float:
    """The slot that has as much of the axis to its right as a number of a number axis."""
    return slots - 0.5 - slots * (axis.maximum - x) / (axis.maximum - axis.minimum)
