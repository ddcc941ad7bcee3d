"""Direct labels of lines: values where the figure wants them, value and name where a line ends.

A label stands beside its point where it touches no line, no marker and no other label; where there is no such place,
further away at the end of a leader; where there is none either, it is left out and counted.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.export.pptx.boundary import spot
from desktop.export.pptx.colours import MUTED, Colour, Palette, is_single
from desktop.export.pptx.end_column import GUTTER, EndColumn, Named
from desktop.export.pptx.formats import label_format
from desktop.export.pptx.gap_words import framed_rects
from desktop.export.pptx.label_choices import around, beside
from desktop.export.pptx.label_ground import label_ground, over_axis
from desktop.export.pptx.line_ends import LINES, EndLabel, end_label, end_size, last_point
from desktop.export.pptx.placing import ASIDE, GAP
from desktop.export.pptx.seating import MOST, Block, Seating, Wanted, blocks_of
from desktop.export.pptx.type_sizes import sizes_of
from desktop.figures.ends import column_from, crowded
from desktop.figures.figure import Certainty, GrowthArrow
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.export.pptx.model import Chart, Label, NativeSeries
    from desktop.export.pptx.slots import Slots
    from desktop.figures.figure import Figure, Point, Series

_LONGEST: Final = 0.42
"""At most this share of the frame goes to the words of one label."""
_EDGE: Final = 20_000
"""Between the longest label and the edge of the frame."""
_DOUBTFUL: Final = (Certainty.DISPUTED, Certainty.REFUTED)


@frozen
class LineLabels:
    """The labels of a chart's lines by native series, and how many found no room."""

    by_series: dict[str, tuple[Label, ...]]
    missed: int
    unnamed: tuple[str, ...]
    """Keys of the lines whose name found none."""


def label_lines(chart: Chart, figure: Figure, slots: Slots, palette: Palette) -> LineLabels:
    """Labels placed so that they touch neither each other nor lines, markers and arrows."""
    lines = [s for s in figure.series if s.mark in LINES]
    seating = Seating(chart, label_ground(figure, chart, lines, slots), many=crowded(figure))
    seating.placer.taken += framed_rects(figure, chart, slots)
    _seat_ends(seating, figure, lines, slots, palette)
    seating.placer.frame = over_axis(seating.placer.frame)
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
    found = {key: tuple(labels) for key, labels in seating.found.items()}
    unnamed = tuple(one.line for one in seating.missed if one.tells_name)
    return LineLabels(found, len(seating.missed), unnamed)


def _seat_ends(seating: Seating, figure: Figure, lines: Sequence[Series], slots: Slots, palette: Palette) -> None:
    """Names at the ends of lines, the highest first; those of many lines in one column beside the last of them."""
    chart, least, size = seating.chart, column_from(figure), end_size(figure, seating.chart.box)
    named = [(one, point) for one in lines if one.end_label and (point := last_point(one)) is not None]
    xs = [spot(chart, slots, point.x, chart.y.minimum)[0] for _, point in named]
    far = chart.at_slot(least * (len(slots.xs) - 1)) * chart.box.w
    last = max((x for x in xs if x >= far), default=far)
    room = chart.box.w - last - GAP - ASIDE - _EDGE
    made, many = [], crowded(figure)
    for (series, point), x in zip(named, xs, strict=True):
        words = end_label(series, point)
        words = words.fitted(size, room) if x >= far and not many else words.cut(size, chart.box.w * _LONGEST)
        made.append(_of_end(chart, figure, series, point, slots, palette, words))
    ends = sorted((one for one in made if one is not None), key=lambda wanted: wanted.at[1])
    if many:
        ranks = {series.key: rank for rank, series in enumerate(lines)}
        seating.missed += [wanted for wanted in ends if ranks[wanted.line] >= MOST]
        ends = [wanted for wanted in ends if ranks[wanted.line] < MOST]
        early = [wanted for wanted in ends if wanted.at[0] < far]
        late = [wanted for wanted in ends if wanted.at[0] >= far]
        _seat_column(seating, (late, early), last, room - GUTTER, ranks)
        return
    for block in blocks_of(ends):
        seating.seat_near(block, beside)


def _seat_column(
    seating: Seating, ends: tuple[list[Wanted], list[Wanted]], last: float, room: float, ranks: Mapping[str, int]
) -> None:
    """Names of many lines: of those that end before ``last`` beside their ends where they have room, else in a column.

    ``ends``: those that end near the column and those that end far from it; ``room``: the width of the column;
    ``ranks``: which lines are important, the lower, the more.
    """
    chart, placer = seating.chart, seating.placer
    strip = last, 0.0, float(chart.box.w), float(chart.box.h)
    placer.taken.append(strip)
    late, early = ends
    rest = [one for one in late if one.at[0] >= last - 1 or not seating.seat(Block((one,)), around(*one.extent))]
    early = [one for one in early if not seating.seat(Block((one,)), beside(*one.extent))]
    rest += [one for one in early if not any(seating.seat(way, beside(*way.extent)) for way in Block((one,)).shapes)]
    placer.taken.remove(strip)
    fitted = [replace(one, words=one.words.fitted(one.size, room)) for one in rest]
    named = [Named(one.line, one.at, one.extent, ranks[one.line], is_last=one.at[0] >= last - 1) for one in fitted]
    left, floor = last + GAP + ASIDE + GUTTER, (chart.inner.y + chart.inner.h) * chart.box.h
    places = EndColumn(placer, left - GUTTER, left, floor).seat(named)
    for wanted, shorter in zip(rest, fitted, strict=True):
        place = places.get(wanted.line)
        if place is None:
            seating.seat_near(Block((wanted,)), around)
        else:
            seating.keep(shorter, place)


def _of_end(
    chart: Chart, figure: Figure, series: Series, point: Point, slots: Slots, palette: Palette, words: EndLabel
) -> Wanted | None:
    home = _home(chart, series, point, slots)
    if home is None or point.y is None:
        return None
    at, size = spot(chart, slots, point.x, point.y, secondary=series.secondary), end_size(figure, chart.box)
    colour = palette.colour(series.colour, single=is_single(figure))
    return Wanted(*home, at, words, size, True, colour, series.key)


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
