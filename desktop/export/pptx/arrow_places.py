"""Where the arrows of a figure lie in a chart: exact places in EMU of its frame, by the chart's own arithmetic.

Growth and totals run above the plot in rows, differences of levels stand upright in it, as on screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.export.pptx.column_series import label_reach
from desktop.export.pptx.metrics import width
from desktop.export.pptx.model import Box, Chart
from desktop.export.pptx.room import ARROW_BAND
from desktop.export.pptx.type_sizes import sizes_of
from desktop.export.pptx.user_shapes import HEAD_WIDTH
from desktop.figures.arrow_ends import TOTAL
from desktop.figures.figure import DifferenceArrow, Family, GrowthArrow
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.export.pptx.placing import Rect, Spot
    from desktop.export.pptx.slots import Slots
    from desktop.figures.figure import Figure, Point, Series

PILL: Final = 288_000
"""Height of a pill in a figure alone on its slide; like all here it shrinks with the type."""
_ROW: Final = 340_000
_ROWS: Final = 4
"""At most this many rows of arrows stand above a plot."""
_MOST: Final = 0.4
"""At most this share of the frame's height goes to arrows."""
_PADDING: Final = 360_000
"""What a pill is wider than its words, on both sides together."""
_ROOMY: Final = 300_000
"""What a shaft needs besides the pill that lies on it."""
_BESIDE: Final = 90_000
_APART: Final = 60_000
_LABEL: Final = 300_000
_DOT: Final = 70_000
"""An upright shaft ends this far from the middle of a dot."""
_BESIDE_HEAD: Final = 12_000
"""What is free on both sides of an arrow's head."""
_OVER_DOT: Final = 22_000
"""A stem ends this far from the edge of a dot."""

Note = GrowthArrow | DifferenceArrow
Place = tuple[int, int]


@frozen
class ArrowPlace:
    """One arrow of a chart."""

    note: Note
    name: str
    """Key of its shapes: ``mc:cagr/1``."""
    over: bool
    """Whether it runs above the plot; else it stands upright in it."""
    start: Place | None
    """The point it starts at; None where there is none."""
    end: Place | None
    feet: tuple[int, int]
    """Heights at which the stems of one that runs above end: just over a dot, over the value of a column."""
    at: int
    """Height of the shaft of one that runs above; x of an upright one."""
    pill: Box


def arrow_places(figure: Figure, chart: Chart, slots: Slots) -> list[ArrowPlace]:
    """All arrows of a figure that find room in a chart, in their order."""
    rows = _rows(figure, chart, slots)
    strip = _height(rows, chart)
    ceiling = round(chart.inner.y * chart.box.h)
    found = []
    for number, note in enumerate(_notes(figure), 1):
        kind = "cagr" if isinstance(note, GrowthArrow) else note.kind
        name = f"mc:{kind}/{number}"
        ends = _ends(figure, chart, slots, note)
        if not _is_over(figure, note):
            found.append(_upright(chart, figure, slots, note, name, ends))
        elif number in rows:
            at = ceiling - strip + round((PILL / 2 + 60_000 + rows[number] * _ROW) * sizes_of(chart.box).share)
            feet = _feet(figure, chart, slots, note, ends, at)
            found.append(ArrowPlace(note, name, True, *ends, feet, at, _pill_over(chart, note, ends, at)))
    return found


def arrow_band(figure: Figure, chart: Chart, slots: Slots) -> int:
    """Height above the plot that the arrows of a figure need; 0 without any."""
    return _height(_rows(figure, chart, slots), chart)


def arrow_strokes(figure: Figure, chart: Chart, slots: Slots) -> list[tuple[Spot, Spot]]:
    """The strokes of arrows inside the plot, which labels keep off."""
    strokes: list[tuple[Spot, Spot]] = []
    for place in arrow_places(figure, chart, slots):
        for end, foot in zip((place.start, place.end), place.feet, strict=True):
            if end is not None:
                strokes.append(((end[0], 0.0), (end[0], float(foot))) if place.over else (end, (place.at, end[1])))
        if not place.over and place.start is not None and place.end is not None:
            strokes.append(((place.at, place.start[1]), (place.at, place.end[1])))
    return strokes


def arrow_rects(figure: Figure, chart: Chart, slots: Slots) -> list[Rect]:
    """The pills and the heads of arrows that point down, which labels keep off too."""
    places = arrow_places(figure, chart, slots)
    found = [(float(b.x), float(b.y), float(b.right), float(b.bottom)) for b in (place.pill for place in places)]
    for place in (one for one in places if one.over and not one.note.refusal):
        if place.end is not None:
            x, foot, half = float(place.end[0]), float(place.feet[1]), HEAD_WIDTH / 2 + _BESIDE_HEAD
            found.append((x - half, foot - HEAD_WIDTH, x + half, foot))
    return found


def _label_room(chart: Chart) -> int:
    """Height of a value over a column with its gap, which arrows leave free."""
    return round(_LABEL * sizes_of(chart.box).share)


def _pill_size(chart: Chart, note: Note) -> tuple[int, int]:
    sizes = sizes_of(chart.box)
    wide = width(note.text, sizes.label, bold=True) + round(_PADDING * sizes.share)
    return min(wide, chart.box.w), round(PILL * sizes.share)


def _notes(figure: Figure) -> Iterator[Note]:
    return (note for note in figure.annotations if isinstance(note, (GrowthArrow, DifferenceArrow)))


def _is_over(figure: Figure, note: Note) -> bool:
    return isinstance(note, GrowthArrow) or note.kind == "total" or figure.family is Family.STACKED


def _height(rows: dict[int, int], chart: Chart) -> int:
    return round((ARROW_BAND + max(rows.values()) * _ROW) * sizes_of(chart.box).share) if rows else 0


def _rows(figure: Figure, chart: Chart, slots: Slots) -> dict[int, int]:
    """The row of each arrow above the plot by its number; arrows whose spans do not meet share one."""
    most = max(1, min(_ROWS, int(chart.box.h * _MOST / _ROW)))
    taken: list[list[tuple[int, int]]] = []
    found = {}
    for number, note in enumerate(_notes(figure), 1):
        if not _is_over(figure, note):
            continue
        ends = _ends(figure, chart, slots, note)
        pill = _pill_over(chart, note, ends, 0)
        xs = [end[0] for end in ends if end is not None]
        span = min([pill.x, *xs]) - _APART, max([pill.right, *xs]) + _APART
        meets = (any(span[0] < b and a < span[1] for a, b in row) for row in taken)
        row = next((place for place, is_taken in enumerate(meets) if not is_taken), len(taken))
        if row >= most:
            continue
        if row == len(taken):
            taken.append([])
        taken[row].append(span)
        found[number] = row
    return found


def _pill_over(chart: Chart, note: Note, ends: tuple[Place | None, Place | None], at: int) -> Box:
    """On the middle of the shaft, or beside its end where it is too short."""
    wide, tall = _pill_size(chart, note)
    xs = [end[0] for end in ends if end is not None] or [round(chart.at_slot(0) * chart.box.w)]
    low, high = min(xs), max(xs)
    left = (low + high) // 2 - wide // 2
    if low < high < low + wide + _ROOMY:
        left = high + _BESIDE if high + _BESIDE + wide <= chart.box.w else low - _BESIDE - wide
    return Box(max(0, min(left, chart.box.w - wide)), at - tall // 2, wide, tall)


def _upright(
    chart: Chart, figure: Figure, slots: Slots, note: Note, name: str, ends: tuple[Place | None, Place | None]
) -> ArrowPlace:
    start, end = ends
    known = [one for one in ends if one is not None]
    wide, tall = _pill_size(chart, note)
    if start is None or end is None:
        x, y = known[0] if known else (round(chart.at_slot(0) * chart.box.w), round(chart.inner.y * chart.box.h))
        left = max(0, min(x - wide - _BESIDE, chart.box.w - wide))
        return ArrowPlace(note, name, False, start, end, (y, y), x, Box(left, y - tall // 2, wide, tall))
    lane = _lane(chart, figure, slots, note, start, end)
    middle = (start[1] + end[1]) // 2
    left = lane - wide // 2
    if abs(end[1] - start[1]) < tall + _ROOMY:
        if lane != end[0]:  # between columns: over their labels
            middle = min(start[1], end[1]) - _label_room(chart) - tall // 2
            left = max(0, left)
        else:
            left = lane - wide - _BESIDE if lane - wide - _BESIDE >= 0 else lane + _BESIDE
    pill = Box(min(left, chart.box.w - wide), middle - tall // 2, wide, tall)
    return ArrowPlace(note, name, False, start, end, (start[1], end[1]), lane, pill)


def _lane(chart: Chart, figure: Figure, slots: Slots, note: Note, start: Place, end: Place) -> int:
    """X of an upright shaft: at the end's point, or in the gap before its column."""
    series = _series(figure, note.end_series or note.series)
    if series is None or series.mark != "column":
        return end[0]
    cluster = next(p for p in chart.plots if p.kind == "bar")
    count = len(cluster.series) if cluster.grouping == "clustered" else 1
    half = chart.width / len(slots.xs) / (count + cluster.gap / 100) / 2
    return round(end[0] - half - _DOT) if start[0] <= end[0] else round(end[0] + half + _DOT)


def _ends(figure: Figure, chart: Chart, slots: Slots, note: Note) -> tuple[Place | None, Place | None]:
    if isinstance(note, DifferenceArrow) and note.kind == "total":
        return _total(figure, chart, slots, note.start), _total(figure, chart, slots, note.end)
    first = _point(figure, chart, slots, note.series, note.start)
    return first, _point(figure, chart, slots, note.end_series or note.series, note.end)


def _feet(
    figure: Figure, chart: Chart, slots: Slots, note: Note, ends: tuple[Place | None, Place | None], at: int
) -> tuple[int, int]:
    """Where the stems over both ends stop: over the value of a column, just over a dot, whose value stands aside."""
    start, end = ends
    first = at if start is None else max(at, start[1] - _free(figure, chart, slots, note.series, note.start))
    other = note.end_series or note.series
    return first, at if end is None else max(at, end[1] - _free(figure, chart, slots, other, note.end))


def _free(figure: Figure, chart: Chart, slots: Slots, key: str, point_key: str) -> int:
    """How far over its point the stem of an arrow stops."""
    series = _series(figure, key)
    if series is None or series.mark == "column" or key == TOTAL:
        return max(_label_room(chart), label_reach(figure, chart.box))
    point = next((one for one in series.points if one.key == point_key), None)
    place = None if point is None else slots.index(point.x)
    return _OVER_DOT + (0 if place is None or point is None else _dot_over(chart, series, place, point.y or 0.0))


def _dot_over(chart: Chart, series: Series, place: int, value: float) -> int:
    """How far the marker of a point, or one that it touches, reaches up."""
    level, highest = chart.at_value(value, secondary=series.secondary) * chart.box.h, 0.0
    for plot in (one for one in chart.plots if one.secondary == series.secondary and one.kind != "bar"):
        for native in plot.series:
            other, reach = native.values[place], native.reach_at(place)
            lower = chart.at_value(other or 0.0, secondary=plot.secondary) * chart.box.h - level
            if abs(lower) < reach:
                highest = max(highest, reach - lower)
    return round(highest)


def _series(figure: Figure, key: str) -> Series | None:
    return next((one for one in figure.series if one.key == key), None)


def _point(figure: Figure, chart: Chart, slots: Slots, key: str, point_key: str) -> Place | None:
    series = _series(figure, key)
    point = next((p for p in series.points if p.key == point_key), None) if series is not None else None
    if series is None or point is None or point.y is None:
        return None
    value = point.y
    if figure.family is Family.STACKED and series.mark == "column":
        value = _stacked(figure, point, series)
    return _x(chart, slots, key, point.x), round(chart.at_value(value, secondary=series.secondary) * chart.box.h)


def _stacked(figure: Figure, point: Point, upto: Series) -> float:
    """The height of a part's upper edge in its stack."""
    height = 0.0
    for one in figure.series:
        if one.mark == "column":
            height += next((p.y or 0.0 for p in one.points if p.x == point.x), 0.0)
        if one is upto:
            break
    return height


def _total(figure: Figure, chart: Chart, slots: Slots, key: str) -> Place | None:
    """The top of a whole column."""
    own = _point(figure, chart, slots, TOTAL, key)
    parts = [p for one in figure.series if one.mark == "column" for p in one.points if p.key == key]
    if own is not None or not parts:
        return own
    height = sum(p.y or 0.0 for p in parts)
    return _x(chart, slots, "", parts[0].x), round(chart.at_value(height) * chart.box.h)


def _x(chart: Chart, slots: Slots, key: str, x: float) -> int:
    """Middle of the series' own column, or of the point on a line."""
    place = slots.index(x)
    if chart.x is not None:
        return round(chart.at_number(x) * chart.box.w)
    along = chart.at_slot(slots.position(x)) if place is None else chart.at_column(key, place)
    return round(along * chart.box.w)
