"""Direct labels of lines: values where the figure wants them, value and name where a line ends.

A label stands beside its point where it touches no line, no marker and no other label; where there is no such place,
further away at the end of a leader; where there is none either, it is left out and counted.
"""

from __future__ import annotations

from dataclasses import replace
from math import hypot
from typing import TYPE_CHECKING, Final

from desktop.export.pptx.boundary import spot
from desktop.export.pptx.colours import MUTED, Colour, Palette, is_single
from desktop.export.pptx.formats import label_format
from desktop.export.pptx.gap_words import framed_rects
from desktop.export.pptx.label_choices import around, beside
from desktop.export.pptx.label_ground import label_ground
from desktop.export.pptx.line_ends import LINES, EndLabel, end_label, end_size, last_point
from desktop.export.pptx.placing import ASIDE, GAP, Choice, Place, Placer
from desktop.export.pptx.seating import Block, Seating, Wanted, blocks_of
from desktop.export.pptx.type_sizes import sizes_of
from desktop.figures.ends import column_from, crowded
from desktop.figures.figure import Certainty, GrowthArrow
from desktop.figures.piles import stack
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.export.pptx.model import Chart, Label, NativeSeries
    from desktop.export.pptx.slots import Slots
    from desktop.figures.figure import Figure, Point, Series

_LONGEST: Final = 0.42
"""At most this share of the frame goes to the words of one label."""
_EDGE: Final = 20_000
"""Between the longest label and the edge of the frame."""
_FAR: Final = 200_000
"""Beyond this distance a label in the column gets a leader."""
_DOUBTFUL: Final = (Certainty.DISPUTED, Certainty.REFUTED)


@frozen
class LineLabels:
    """The labels of a chart's lines by native series, and how many found no room."""

    by_series: dict[str, tuple[Label, ...]]
    missed: int


def label_lines(chart: Chart, figure: Figure, slots: Slots, palette: Palette) -> LineLabels:
    """Labels placed so that they touch neither each other nor lines, markers and arrows."""
    lines = [s for s in figure.series if s.mark in LINES]
    seating = Seating(chart, label_ground(figure, chart, lines, slots))
    seating.placer.taken += framed_rects(figure, chart, slots)
    _seat_ends(seating, figure, lines, slots, palette)
    single = is_single(figure)
    spoken = {(a.series, key) for a in figure.annotations if isinstance(a, GrowthArrow) for key in (a.start, a.end)}
    waiting: list[tuple[tuple[bool, bool], Wanted]] = []
    for series in lines:
        colour = palette.colour(series.colour, single=single)
        end = last_point(series) if series.end_label else None
        told = [p for p in series.points if p.label and p.y is not None and p is not end]
        for number, point in enumerate(told):
            wanted = _of_point(chart, series, point, slots, colour)
            if wanted is not None:
                later = (series.key, point.key) not in spoken, number not in (0, len(told) - 1)
                waiting.append((later, wanted))
    for block in blocks_of(wanted for _, wanted in sorted(waiting, key=lambda one: one[0])):
        seating.seat_near(block, around)
    seating.seat_far()
    return LineLabels({key: tuple(labels) for key, labels in seating.found.items()}, seating.missed)


def _seat_ends(seating: Seating, figure: Figure, lines: Sequence[Series], slots: Slots, palette: Palette) -> None:
    """Names at the ends of lines, the highest first; those of many lines in one column beside the last of them."""
    chart, placer, least = seating.chart, seating.placer, column_from(figure)
    named = [(one, point) for one in lines if one.end_label and (point := last_point(one)) is not None]
    xs = [spot(chart, slots, point.x, chart.y.minimum)[0] for _, point in named]
    far = chart.at_slot(least * (len(slots.xs) - 1)) * chart.box.w
    left = max((x for x in xs if x >= far), default=far) + GAP + ASIDE
    rooms = [chart.box.w - left - _EDGE if x >= far else chart.box.w * _LONGEST for x in xs]
    made = (_of_end(seating.chart, figure, *one, slots, palette, room) for one, room in zip(named, rooms, strict=True))
    ends = sorted((one for one in made if one is not None), key=lambda wanted: wanted.at[1])
    if not crowded(figure):
        for block in blocks_of(ends):
            seating.seat_near(block, beside)
        return
    strip = left, 0.0, float(chart.box.w), float(chart.box.h)
    placer.taken.append(strip)
    last = [wanted for wanted in ends if wanted.at[0] + GAP + ASIDE >= left]
    early = [wanted for wanted in ends if far <= wanted.at[0] and wanted not in last]
    column = last + [wanted for wanted in early if not seating.seat(Block((wanted,)), around(*wanted.extent))]
    placer.taken.remove(strip)
    _seat_column(seating, sorted(column, key=lambda wanted: wanted.at[1]), left)
    for block in blocks_of(one for one in ends if one.at[0] < far):
        seating.seat_near(block, beside)


def _seat_column(seating: Seating, column: Sequence[Wanted], left: float) -> None:
    """Labels in the order of their values, each as near to its height as can be."""
    floor = (seating.chart.inner.y + seating.chart.inner.h) * seating.chart.box.h
    tops = stack([(wanted.at[1], wanted.extent[1]) for wanted in column], 0.0, floor)
    for wanted, top in zip(column, tops, strict=True):
        place = None if top is None else _in_column(seating.placer, wanted, left, top)
        if place is None:
            seating.seat_near(Block((wanted,)), around)
        else:
            seating.placer.take(place)
            seating.keep(wanted, place)


def _in_column(placer: Placer, wanted: Wanted, left: float, top: float) -> Place | None:
    """A place in the column; nothing where something stands there or the leader would run through a marker."""
    (x, y), (wide, tall) = wanted.at, wanted.extent
    rect = left, top, left + wide, top + tall
    if not placer.is_free(rect):
        return None
    place = Place(Choice("r", left - x - GAP, top + tall / 2 - y), rect, placer.over_grid(rect))
    if hypot(left - x, top + tall / 2 - y) < _FAR:
        return place
    leader = placer.tie(wanted.at, rect)
    return None if leader is None else replace(place, leader=leader)


def _of_end(
    chart: Chart, figure: Figure, series: Series, point: Point, slots: Slots, palette: Palette, room: float
) -> Wanted | None:
    """``room`` is the width that its words may take."""
    home = _home(chart, series, point, slots)
    if home is None or point.y is None:
        return None
    at, size = spot(chart, slots, point.x, point.y, secondary=series.secondary), end_size(figure, chart.box)
    colour = palette.colour(series.colour, single=is_single(figure))
    return Wanted(*home, at, end_label(series, point).fitted(size, room), size, True, colour)


def _of_point(chart: Chart, series: Series, point: Point, slots: Slots, colour: Colour) -> Wanted | None:
    home = _home(chart, series, point, slots)
    if home is None or point.y is None:
        return None
    at = spot(chart, slots, point.x, point.y, secondary=series.secondary)
    words = EndLabel(label_format(point.label, point.y), "", point.label)
    size = sizes_of(chart.box).label
    return Wanted(*home, at, words, size, False, MUTED if point.certainty in _DOUBTFUL else colour)


def _home(chart: Chart, series: Series, point: Point, slots: Slots) -> tuple[NativeSeries, int] | None:
    """The native series (the first with a value there) and the slot that carry a point."""
    place = slots.index(point.x)
    if place is None:
        return None
    for native in chart.series:
        if native.key.rpartition("/")[0] == series.key and native.values[place] == point.y:
            return native, place
    return None
