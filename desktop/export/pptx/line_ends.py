"""What stands at the ends of lines: words, type size, and the room they need right of the plot."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.export.pptx.formats import label_format
from desktop.export.pptx.metrics import fit, line_height, width
from desktop.export.pptx.type_sizes import sizes_of
from desktop.export.text import is_cjk
from desktop.figures.ends import column_from, crowded
from desktop.frozen import frozen

if TYPE_CHECKING:
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
_SAFE: Final = 1.02
_SAFE_WIDE: Final = 1.08
"""Readers set words a little wider than measured, those with Chinese characters more."""


@frozen
class EndLabel:
    """What stands at the end of a line: a live value and the name behind it, perhaps on two lines."""

    format: str
    name: str
    text: str

    def extent(self, size: float) -> tuple[float, float]:
        """Width and height in EMU: the value is bold, the name plain; words without a live value are all bold."""
        lines = self.text.split("\n")
        wides = [width(line, size, bold=not self.format) for line in lines]
        if self.format:
            head = lines[0].removesuffix(self.name.split("\n")[0]).rstrip()
            wides[0] = width(head, size, bold=True) + width(f"  {lines[0][len(head) :].lstrip()}", size)
        safe = _SAFE_WIDE if is_cjk(self.text) else _SAFE
        return max(wides) * safe, float(line_height(self.text, size) * len(lines))

    def fitted(self, size: float, room: float) -> EndLabel:
        """On two lines, or with a shorter name, where this room asks for it."""
        over = self.extent(size)[0] - room
        if over <= 0:
            return self
        broken = self.broken(size)
        if broken.extent(size)[0] <= room:
            return broken
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

    def broken(self, size: float) -> EndLabel:
        """On two lines as even as its words allow, the value on the first one; itself where it cannot be broken."""
        start = len(self.text) - len(self.name)
        once = self.name and "\n" not in self.text
        breaks = [at.end() for at in _BREAK.finditer(self.text) if once and at.end() >= start]
        made = [self._at(place) for place in breaks]
        return min(made, key=lambda one: one.extent(size)[0], default=self)

    def _at(self, place: int) -> EndLabel:
        text = f"{self.text[:place]}\n{self.text[place:]}"
        start = len(self.text) - len(self.name)
        return replace(self, text=text, name=text[start:] if place > start else f"\n{self.name}")


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


def end_widths(figure: Figure, slots: Slots, box: Box, axis: ValueAxis | None = None) -> list[tuple[float, float]]:
    """(slot, width) of all end labels, to keep room for them; ``axis`` where time is a number axis."""
    found, size = [], end_size(figure, box)
    for series in figure.series:
        last = last_point(series)
        if series.mark in LINES and series.end_label and last is not None:
            place = slots.position(last.x) if axis is None else _on_axis(last.x, axis, len(slots.xs))
            if crowded(figure) and place >= column_from(figure) * (len(slots.xs) - 1):
                place = len(slots.xs) - 1
            found.append((place, end_label(series, last).extent(size)[0]))
    return found


def last_point(series: Series) -> Point | None:
    """The latest point with a value."""
    known = [p for p in series.points if p.y is not None]
    return max(known, key=lambda p: p.x) if known else None


def _on_axis(x: float, axis: ValueAxis, slots: int) -> float:
    """The slot that has as much of the axis to its right as a number of a number axis."""
    return slots - 0.5 - slots * (axis.maximum - x) / (axis.maximum - axis.minimum)
