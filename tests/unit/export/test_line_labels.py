"""Labels on charts with lines: none lies on a line, a marker, a bracket or another label, in any frame or language."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise
from math import cos, pi, sin
from typing import TYPE_CHECKING

import pytest

from desktop.export.pptx.arrow_places import arrow_places
from desktop.export.pptx.boundary import spot
from desktop.export.pptx.colours import Palette
from desktop.export.pptx.gap_words import framed_gaps
from desktop.export.pptx.label_choices import around, further
from desktop.export.pptx.line_ends import end_label, last_point
from desktop.export.pptx.metrics import line_height, measured_for, width
from desktop.export.pptx.model import Box
from desktop.export.pptx.native import Form, drawing, form_of
from desktop.export.pptx.placing import Choice, Placer
from desktop.export.pptx.slots import Slots, slots_of
from desktop.export.pptx.user_shapes import HEAD_WIDTH
from desktop.figures.ends import CROWD
from desktop.figures.figure import Boundary, Family, Figure, Gap, Point, Series
from tests.unit.export import samples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.export.pptx.model import Chart, Label, NativeSeries
    from desktop.export.pptx.placing import Rect, Spot
    from tests.shipped import Shipped

FRAMES = {
    "whole": Box(0, 0, 11_112_000, 3_996_000),
    "half": Box(0, 0, 5_484_000, 3_700_000),
    "quarter": Box(0, 0, 5_484_000, 1_750_000),
    "4:3": Box(0, 0, 8_100_000, 3_000_000),
}
FROM_MARKER = {"t": 16_000, "b": 20_000, "l": 40_000, "r": 40_000}
"""Measured in a reader: from the edge of a marker (or the point without one) to the words."""
TOUCH = 8_000
"""EMU by which outlines may graze each other."""


def test_no_label_lies_on_anything(shipped: Shipped) -> None:
    found = []
    for language in ("en", "zh"):
        for figure in shipped.figures(language):
            if form_of(figure) is Form.CHART and figure.family in (Family.LINES, Family.COLUMNS) and lines_of(figure):
                for name, box in FRAMES.items():
                    found += [f"{language} {name} {figure.name}: {what}" for what in conflicts(figure, box)]
    assert found == []


def conflicts(figure: Figure, box: Box) -> Iterator[str]:
    """What the labels of a figure's chart in this frame lie on."""
    chart, slots = drawing(figure, Palette.of([figure]), box).chart, slots_of(figure)
    labels = [(text, label, smaller(rect)) for text, label, rect in labels_of(figure, chart, slots)]
    marks = [
        mark for plot in chart.plots for one in plot.series for mark in marks_of(one, chart, slots, plot.secondary)
    ]
    strokes, levels = list(strokes_of(figure, chart, slots)), list(gridlines(chart))
    places = arrow_places(figure, chart, slots)
    pills = [rect_of(place.pill) for place in places]
    heads = [(one.end[0], one.feet[1]) for one in places if one.over and one.end and not one.note.refusal]
    half = HEAD_WIDTH / 2 + TOUCH  # as much as labels are taken smaller
    pills += [(x - half, foot - HEAD_WIDTH, x + half, float(foot)) for x, foot in heads]
    pills += list(axis_numbers(figure, chart))
    frames = framed_gaps(figure, chart, slots)
    unknown = [rect_of(one) for gap in frames for one in (gap.frame, gap.over) if one is not None]
    for gap in frames:
        if gap.over is not None and any(enters(smaller(rect_of(gap.over)), *stroke) for stroke in strokes):
            yield f"{gap.lines} on a line"
    for text, label, rect in labels:
        if rect[0] < 0 or rect[1] < 0 or rect[2] > box.w or rect[3] > (chart.inner.y + chart.inner.h) * box.h:
            yield f"{text!r} leaves the frame"
        if any(outside(rect, (x, y)) < reach - TOUCH for x, y, reach in marks):
            yield f"{text!r} on a marker"
        if any(enters(rect, *stroke) for stroke in strokes):
            yield f"{text!r} on a line"
        if any(overlap(rect, pill) for pill in pills):
            yield f"{text!r} under a pill, on the head of an arrow or on a number of the axis"
        if any(overlap(rect, one) for one in unknown):
            yield f"{text!r} on the frame of a gap or its words"
        if not label.plate and any(
            rect[1] < y < rect[3] and left < rect[2] and rect[0] < right for left, y, right in levels
        ):
            yield f"{text!r} on a gridline without a plate"
    for (text, one, rect), (other, two, second) in combinations(labels, 2):
        if overlap(rect, second):
            yield f"{text!r} on {other!r}"
        for tie, under in ((one.leader, second), (two.leader, rect)):
            if any(enters(under, *stroke) for stroke in pairwise(tie)):
                yield f"a leader through {text!r} or {other!r}"
        names = one.bold or two.bold
        if names and any(meet(a, b) for a in pairwise(one.leader) for b in pairwise(two.leader)):
            yield f"the leaders of {text!r} and {other!r} cross"
    lines = list(line_strokes(figure, chart, slots))
    for text, label, _ in labels:  # a value may, where else it would not be told
        if label.bold and any(meet(tie, line) for tie in pairwise(label.leader) for line in lines):
            yield f"the leader of {text!r} crosses a line"
    yield from nameless(figure, chart)


def nameless(figure: Figure, chart: Chart) -> Iterator[str]:
    """Lines of several that have neither a name at their end nor, in grey, in a note; and names that are cut."""
    own = [one for one in lines_of(figure) if one.end_label and last_point(one) is not None]
    for series in own if len({one.colour for one in figure.series if one.colour}) > 1 else ():
        natives = [one for one in chart.series if one.key.rpartition("/")[0] == series.key]
        said = ["".join((a.text, *a.further)) for one in natives for a in one.labels if a.bold]
        if (series.name in chart.unnamed) == bool(said) and end_label(series, series.points[-1]).name:
            yield f"{series.name!r} has {len(said)} names"
        if len(own) > CROWD and any("…" in text for text in said):
            yield f"{said} is cut"
        colour = Palette.of([figure]).colour(series.colour).xml()
        if series.colour and series.name in chart.unnamed and any(colour in one.shape for one in natives):
            yield f"{series.name!r} has a colour but no name"


def lines_of(figure: Figure) -> list[Series]:
    return [one for one in figure.series if one.mark in ("line", "area", "marker")]


def labels_of(figure: Figure, chart: Chart, slots: Slots) -> Iterator[tuple[str, Label, Rect]]:
    """Words, label and where a reader puts it."""
    own = {series.key: series for series in lines_of(figure)}
    for plot in chart.plots:
        for native in (one for one in plot.series if one.key.rpartition("/")[0] in own):
            for label in native.labels:
                series = own[native.key.rpartition("/")[0]]
                at = spot(
                    chart, slots, slots.xs[label.index], native.values[label.index] or 0.0, secondary=plot.secondary
                )
                point = next(p for p in series.points if p.y is not None and spot_of(p, series, chart, slots) == at)
                text, size = words(series, point, label)
                yield text.replace("\n", " "), label, placed(at, native, label, size, chart)


def words(series: Series, point: Point, label: Label) -> tuple[str, tuple[float, float]]:
    """What a label says, and how large that is."""
    if not label.bold:
        return point.label, (width(point.label, label.size), line_height(point.label, label.size))
    value = series.end_label.removesuffix(end_label(series, point).name).rstrip() if label.format else ""
    first, named = label.text, "".join((label.text, *label.further))
    wide = width(value, label.size, bold=True) + width(f"  {first}" if value else first, label.size, bold=not value)
    return series.end_label, (wide, line_height(named + value, label.size))


def placed(at: Spot, native: NativeSeries, label: Label, size: tuple[float, float], chart: Chart) -> Rect:
    (x, y), (wide, tall), gap = at, size, native.reach_at(label.index) + FROM_MARKER[label.position]
    left = {"l": x - gap - wide, "r": x + gap}.get(label.position, x - wide / 2) + label.dx * chart.box.w
    top = {"t": y - gap - tall, "b": y + gap}.get(label.position, y - tall / 2) + label.dy * chart.box.h
    if label.under is None:
        return left, top, left + wide, top + tall
    lines = [width(line, label.size) for line in label.further]
    right = {"l": left + wide, "r": left + max(wide, *lines)}.get(label.position, left + (wide + max(wide, *lines)) / 2)
    return right - max(wide, *lines), top, right, top + tall * (1 + len(lines))


def spot_of(point: Point, series: Series, chart: Chart, slots: Slots) -> Spot:
    return spot(chart, slots, point.x, point.y or 0.0, secondary=series.secondary)


def marks_of(native: NativeSeries, chart: Chart, slots: Slots, secondary: bool) -> Iterator[tuple[float, float, int]]:
    for place, value in enumerate(native.values if native.reach else ()):
        if value is not None:
            yield (*spot(chart, slots, slots.xs[place], value, secondary=secondary), native.reach_at(place))


def strokes_of(figure: Figure, chart: Chart, slots: Slots) -> Iterator[tuple[Spot, Spot]]:
    """Lines between points, boundaries, and the parts of brackets that stand in the plot."""
    yield from line_strokes(figure, chart, slots)
    top, foot = chart.inner.y * chart.box.h, (chart.inner.y + chart.inner.h) * chart.box.h
    for note in (one for one in figure.annotations if isinstance(one, Boundary)):
        x = spot(chart, slots, note.x, chart.y.minimum)[0]
        yield (x, top), (x, foot)
    for place in (one for one in arrow_places(figure, chart, slots) if one.over):
        last = getattr(place.note, "end_series", "") or place.note.series
        for end, key in ((place.start, place.note.series), (place.end, last)):
            on_column = any(one.key == key and one.mark == "column" for one in figure.series)
            if end is not None:  # a column says its value over it, the label of a dot gives way down to the dot
                yield (end[0], place.at), (end[0], end[1] - (300_000 if on_column else 120_000))


def line_strokes(figure: Figure, chart: Chart, slots: Slots) -> Iterator[tuple[Spot, Spot]]:
    for series in (one for one in lines_of(figure) if one.mark == "line"):
        for a, b in pairwise(sorted(series.points, key=lambda point: point.x)):
            if a.y is not None and b.y is not None:
                yield spot_of(a, series, chart, slots), spot_of(b, series, chart, slots)


def gridlines(chart: Chart) -> Iterator[tuple[float, float, float]]:
    left, right = chart.inner.x * chart.box.w, (chart.inner.x + chart.inner.w) * chart.box.w
    level, step = chart.y.minimum, chart.y.step or 0.0
    while chart.y.grid and step and level + step <= chart.y.maximum * 1.0000001:
        level += step
        yield left, chart.at_value(level) * chart.box.h, right


def rect_of(box: Box) -> Rect:
    return float(box.x), float(box.y), float(box.right), float(box.bottom)


def axis_numbers(figure: Figure, chart: Chart) -> Iterator[Rect]:
    """Numbers of the value axis, right-aligned before the plot, as large as a chart alone on its slide has them."""
    right = chart.inner.x * chart.box.w
    for tick in figure.y.ticks if figure.y is not None and chart.y.visible else ():
        y, wide = chart.at_value(tick.at) * chart.box.h, width(tick.label, 9)
        yield right - 50_000 - wide, y - 60_000, right - 50_000, y + 60_000


def smaller(rect: Rect) -> Rect:
    return rect[0] + TOUCH, rect[1] + TOUCH, rect[2] - TOUCH, rect[3] - TOUCH


def outside(rect: Rect, at: Spot) -> float:
    across, down = (max(rect[n] - at[n], 0.0, at[n] - rect[n + 2]) for n in (0, 1))
    return float((across**2 + down**2) ** 0.5)


def overlap(a: Rect, b: Rect) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def meet(one: tuple[Spot, Spot], other: tuple[Spot, Spot]) -> bool:
    """Whether two strokes cross: each has an end on either side of the other."""

    def turn(a: Spot, b: Spot, c: Spot) -> float:
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

    return turn(*one, other[0]) * turn(*one, other[1]) < 0 and turn(*other, one[0]) * turn(*other, one[1]) < 0


def enters(rect: Rect, a: Spot, b: Spot) -> bool:
    """Whether a stroke enters a rectangle: its part over the rectangle's width, then that part's heights."""
    (x0, y0), (x1, y1) = sorted((a, b))
    if x1 <= rect[0] or x0 >= rect[2] or max(y0, y1) <= rect[1] or min(y0, y1) >= rect[3]:
        return False
    if x1 == x0:
        return True
    ys = [y0 + (min(max(x, x0), x1) - x0) / (x1 - x0) * (y1 - y0) for x in (rect[0], rect[2])]
    return min(ys) < rect[3] and max(ys) > rect[1]


@pytest.mark.parametrize(("lines", "position"), [([], "t"), ([((0, 380_000), (1_000_000, 380_000))], "b")])
def test_a_label_stands_over_its_point_unless_a_line_runs_there(lines: list[tuple[Spot, Spot]], position: str) -> None:
    placer = Placer((0, 0, 1_000_000, 1_000_000), lines=lines)
    place = placer.place_if_free((500_000, 500_000), (200_000, 100_000), around(200_000, 100_000))
    assert place is not None
    assert (place.position, place.leader) == (position, None)


def test_where_there_is_no_room_a_leader_leads_past_the_markers_to_a_free_place() -> None:
    turns = [step * pi / 4 for step in range(8)]
    wall = [(500_000 + 150_000 * cos(turn), 500_000 + 150_000 * sin(turn), 65_000.0) for turn in turns]
    placer = Placer((0, 0, 2_000_000, 2_000_000), marks=wall)
    at, extent = (500_000, 500_000), (200_000, 100_000)
    assert placer.place_if_free(at, extent, around(*extent)) is None
    assert placer.place_if_free(at, extent, further(*extent)) is None  # every way out leads through a marker
    placer.marks.pop(0)
    place = placer.place_if_free(at, extent, further(*extent))
    assert place is not None
    assert place.leader is not None
    assert place.rect[0] > at[0]


def test_labels_that_find_no_room_are_counted() -> None:
    names = [f"1 Somebody who writes a lot {number}" for number in range(1, 7)]
    point = samples.year(2020, 1.0)
    crowd = tuple(Series(name, name, at, (point,), end_label=name) for at, name in enumerate(names, 1))
    figure = replace(samples.lines(), series=crowd, annotations=(), x=samples.years(2020, 2020))
    chart = drawing(figure, Palette(), Box(0, 0, 1_500_000, 700_000)).chart
    labels = sum(len(one.labels) for one in chart.series)
    assert 0 < labels < len(crowd)
    assert chart.unlabelled == len(crowd) - labels


def test_labels_of_one_point_are_stacked_over_one_leader_where_each_has_no_room_of_its_own(shipped: Shipped) -> None:
    for language in ("en", "zh"):
        figure = next(one for one in shipped.figures(language) if one.name == "size.china-telemedicine")
        with measured_for(1.17):
            chart = drawing(figure, Palette.of([figure]), FRAMES["4:3"]).chart
            found = [label for _, label, _ in labels_of(figure, chart, slots_of(figure))]
            ends = {" ".join((label.text, *label.further)).strip(): label for label in found}
            assert list(conflicts(figure, FRAMES["4:3"])) == []
        named = [end_label(series, series.points[-1]).name for series in figure.series if series.end_label]
        assert [name for name in named if name not in ends] == [], "whole names, none left out"
        tied = [label for label in ends.values() if label.leader]
        assert len(tied) == 1
        other = next(one for one in ends.values() if one.index == tied[0].index and one is not tied[0])
        assert other.dy < tied[0].dy, "on top of the one with the leader"
        rects = {label: rect for _, label, rect in labels_of(figure, chart, slots_of(figure))}
        upper, lower = rects[other], rects[tied[0]]
        assert upper[3] == pytest.approx(lower[1], abs=20_000), "right above each other"
        assert upper[0] + upper[2] == pytest.approx(lower[0] + lower[2], abs=50_000), "on one axis"


def test_a_leader_goes_further_rather_than_across_a_line() -> None:
    placer = Placer((0, 0, 2_000_000, 1_000_000), lines=[((300_000, 420_000), (700_000, 420_000))])
    at, extent = (500_000, 500_000), (200_000, 120_000)
    over, aside = Choice("t", 0, -90_000, tied=True), Choice("r", 900_000, tied=True)
    place = placer.place_if_free(at, extent, [over, aside], may_cross=False)
    assert place is not None
    assert place.choice == aside
    assert placer.place_if_free(at, extent, [over], may_cross=False) is None
    assert placer.place_if_free(at, extent, [over]) is not None, "rather that than no label"


def test_dots_of_one_place_are_all_seen(shipped: Shipped) -> None:
    figure = next(one for one in shipped.figures("en") if one.name == "size.china-telemedicine")
    shared = [one for one in lines_of(figure) if any(point.y == 2.68 for point in one.points)]
    assert len(shared) > 1, "several publishers state one value"
    natives = drawing(figure, Palette.of([figure]), FRAMES["whole"]).chart.series
    drawn = [one for one in natives if one.key.rpartition("/")[0] in {series.key for series in shared}]
    reaches = [one.reach_at(0) for one in drawn if not one.key.endswith("-core")]
    assert reaches == sorted(reaches, reverse=True), "the later ones lie on the earlier ones"
    assert all(below - above > 30_000 for below, above in pairwise(reaches))
    assert [one.key.endswith("-core") for one in drawn] == [False, True, False], "white between them"


def test_every_frame_of_a_figure_alone_says_that_nobody_published_a_number(shipped: Shipped) -> None:
    found, framed = [], 0
    for language, widening in (("en", 1.0), ("en", 1.17), ("zh", 1.17)):
        for figure in shipped.figures(language):
            gaps = [note.text for note in figure.annotations if isinstance(note, Gap)]
            for name in ("whole", "4:3") if gaps and figure.family is Family.LINES else ():
                with measured_for(widening):
                    chart = drawing(figure, Palette.of([figure]), FRAMES[name]).chart
                    made = framed_gaps(figure, chart, slots_of(figure))
                    framed += len(made)
                    for one in made:
                        box, said = one.over or one.frame, "".join(one.lines).replace(" ", "")
                        fits = all(width(line, one.size) < box.w for line in one.lines)
                        is_low = line_height("", one.size) * len(one.lines) <= box.h + 1
                        if not fits or not is_low or said not in {text.replace(" ", "") for text in gaps}:
                            found.append(f"{language} {widening} {name} {figure.name}: {one}")
    assert framed
    assert found == []


def test_the_ring_of_another_value_goes_around_the_dot_that_it_would_cover(shipped: Shipped) -> None:
    figure = next(one for one in shipped.figures("en") if one.name == "size.china-teleradiology")
    rings = next(one for one in lines_of(figure) if one.key.endswith("#rings"))
    chart, slots = drawing(figure, Palette.of([figure]), FRAMES["whole"]).chart, slots_of(figure)
    assert len(rings.points) > 1
    for point in rings.points:
        at = slots.index(point.x)
        assert at is not None
        here = [(one.key, one.reach_at(at)) for one in chart.series if one.values[at] is not None and one.reach]
        named = [key for key, _ in here]
        ring, core = f"{rings.key}/hollow", f"{rings.key}/hollow-core"
        dot = named[-1]
        assert named.index(ring) < named.index(core) < named.index(dot), "the dot lies on the white of the ring"
        assert dict(here)[ring] - dict(here)[dot] > 30_000


def test_names_of_many_lines_are_whole_in_order_or_told_in_grey_however_long_they_are() -> None:
    for words in ("Somebody", "Somebody who writes a lot of reports", "某某研究院（2024年版）", "Z" * 300):
        series = tuple(
            Series(
                str(n),
                f"{words} {n}",
                n,
                (samples.year(2018 + n % 3, 1.0 * n), samples.year(2027 + n % 4, 2.0 * n * (1 + n % 3))),
                end_label=f"{2 * n * (1 + n % 3)} {words} {n}",
            )
            for n in range(1, 13)
        )
        figure = replace(samples.lines(), series=series, annotations=(), x=samples.years(2018, 2030))
        for name, box in FRAMES.items():
            found = [what for what in conflicts(figure, box) if "is cut" not in what or len(words) < 99]
            assert found == [], (name, words[:40])
        named = len(series) - drawing(figure, Palette.of([figure]), FRAMES["half"]).chart.unlabelled
        assert named >= (CROWD if len(words) < 99 else 4)
