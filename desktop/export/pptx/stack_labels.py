"""Labels of stacked columns: inside the parts that are high enough, beside the column for the low ones."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.export.pptx.colours import TEXT, Colour, Palette, on
from desktop.export.pptx.formats import label_format
from desktop.export.pptx.metrics import height, width
from desktop.export.pptx.model import Chart, Label
from desktop.export.pptx.type_sizes import sizes_of
from desktop.figures.figure import Certainty
from desktop.figures.piles import stack
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.export.pptx.slots import Slots
    from desktop.figures.figure import Point, Series

_BESIDE: Final = 60_000
"""From a column to the words beside it."""


@frozen
class _Part:
    """A part of one column: where its middle stands and how high it is, in EMU of the frame."""

    series: Series
    point: Point
    place: int
    middle: float
    tall: float

    @property
    def value(self) -> str:
        return self.point.label or f"{self.point.y:g}"

    @property
    def named(self) -> str:
        return f"{self.series.name}  {self.value}"


def part_labels(
    chart: Chart, series: Sequence[Series], slots: Slots, palette: Palette, *, single: bool, far: float
) -> dict[str, tuple[Label, ...]]:
    """By series the labels that its parts have room for; no two of them touch.

    ``far`` is how far right, in EMU of the frame, words beside the last column may reach.
    """
    bar = chart.width / len(slots.xs) / (1 + chart.plots[0].gap / 100)
    found: dict[str, list[Label]] = {one.key: [] for one in series}
    for place in range(len(slots.xs)):
        parts = _parts(chart, series, slots, place)
        low = [part for part in parts if not _fits(chart, part, bar)]
        for part in (one for one in parts if one not in low):
            colour = palette.colour(part.series.colour, single=single)
            found[part.series.key].append(_inside(chart, part, colour, bar))
        for part, label in _beside(chart, low, bar, far):
            found[part.series.key].append(label)
    return {key: tuple(labels) for key, labels in found.items()}


def _parts(chart: Chart, series: Sequence[Series], slots: Slots, place: int) -> list[_Part]:
    """The parts of one column from its foot."""
    found, base = [], 0.0
    for one in series:
        for point in one.points:
            if point.y is None or slots.index(point.x) != place:
                continue
            low, high = (chart.at_value(value) * chart.box.h for value in (base, base + point.y))
            base += point.y
            found.append(_Part(one, point, place, (low + high) / 2, abs(high - low)))
    return found


def _fits(chart: Chart, part: _Part, bar: float) -> bool:
    """Whether a part holds its value in the smaller size."""
    size = sizes_of(chart.box).dense
    return part.tall >= height(size) and width(part.value, size, bold=True) <= bar


def _inside(chart: Chart, part: _Part, colour: Colour, bar: float) -> Label:
    sizes = sizes_of(chart.box)
    is_roomy = part.tall >= height(sizes.label) and width(part.value, sizes.label, bold=True) <= bar
    size = sizes.label if is_roomy else sizes.dense
    named = width(part.named, size, bold=True) < bar * 0.95
    code = label_format(part.point.label, part.point.y)
    plate = part.point.certainty in (Certainty.MODELLED, Certainty.NOT_PUBLISHED)
    ink = on(colour, part.point.certainty)
    made = Label(part.place, code, "", "ctr", size, True, ink, plate=plate, with_name=named)
    return made if code else _as_said(made, part)


def _beside(chart: Chart, parts: Sequence[_Part], bar: float, far: float) -> list[tuple[_Part, Label]]:
    """Labels right of a column in one pile, each near its part; the value alone where the name has no room."""
    size = sizes_of(chart.box).dense
    tall = float(height(size))
    room = _room(chart, parts[0].place, bar, far) if parts else 0.0
    shown = [part for part in parts if width(part.value, size) <= room]
    shown.sort(key=lambda part: part.middle)
    floor = (chart.inner.y + chart.inner.h) * chart.box.h
    tops = stack([(part.middle, tall) for part in shown], chart.inner.y * chart.box.h, floor)
    found = []
    for part, top in zip(shown, tops, strict=True):
        if top is None:
            continue
        named = width(part.named, size) <= room
        wide = width(part.named if named else part.value, size)
        code = label_format(part.point.label, part.point.y)
        label = Label(
            part.place,
            code,
            "",
            "ctr",
            size,
            colour=TEXT,
            dx=(bar / 2 + wide / 2 + _BESIDE) / chart.box.w,
            dy=(top + tall / 2 - part.middle) / chart.box.h,
            with_name=named,
        )
        found.append((part, label if code else _as_said(label, part)))
    return found


def _room(chart: Chart, place: int, bar: float, far: float) -> float:
    """Width right of a column up to the next one, or for the last one up to ``far``."""
    right = chart.at_slot(place) * chart.box.w + bar / 2
    is_last = place == len(chart.categories) - 1
    end = far if is_last else chart.at_slot(place + 1) * chart.box.w - bar / 2
    return end - right - 2 * _BESIDE


def _as_said(label: Label, part: _Part) -> Label:
    """A value that is worded as no number format would print it: rounded so that the printed parts add up."""
    return replace(label, text=part.named if label.with_name else part.value, with_name=False)
