"""Named ranges as native stacked bars: an invisible base, then the span, so that editing an end moves its bar.

Low, value and high stand in the workbook as they are; base and span are formulas over them. Values are dots
at exact places, rows that nobody states a value for dotted frames, both user shapes of the chart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.export.pptx import room
from desktop.export.pptx.colours import (
    MUTED,
    NO_FILL,
    NO_LINE,
    PAGE,
    TEXT,
    THIN,
    Colour,
    Palette,
    is_single,
    line,
    solid,
    surface,
)
from desktop.export.pptx.formats import axis_format
from desktop.export.pptx.metrics import fit_lines, height, width
from desktop.export.pptx.model import Box, Chart, Formula, NativeSeries, Plot, Value
from desktop.export.pptx.type_sizes import sizes_of
from desktop.export.pptx.user_shapes import UserShapes
from desktop.export.pptx.words import word
from desktop.export.pptx.xml import Xml, join, tag
from desktop.figures.figure import Axis, Boundary, Certainty, Figure, Point, Series
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

_GAP: Final = 78
_NAMES: Final = 0.34
"""At most this share of the frame goes to the names."""
_TALLEST: Final = 900_000
_ABOVE: Final = 260_000
"""Over the rows, for the words of upright lines."""
_DOT: Final = 120_000
_UNKNOWN: Final = 330_000
_STEM: Final = 300_000


@frozen
class Row:
    """One range: a category of the chart."""

    series: Series
    point: Point
    name: str

    @property
    def ends(self) -> tuple[float, float] | None:
        """Both ends of the bar; None where the range is open or there is none."""
        low, high = self.point.low, self.point.high
        return None if low is None or high is None else (min(low, high), max(low, high))


def range_rows(figure: Figure) -> list[Row]:
    """All ranges from top to bottom; where several stand at one place, the others carry their series'."""
    names = {tick.at: tick.label for tick in (figure.x.ticks if figure.x else ())}
    found = sorted(((p.x, s, p) for s in figure.series for p in s.points), key=lambda one: one[0])
    rows: list[Row] = []
    for x, series, point in found:
        is_first = not rows or rows[-1].point.x != x
        rows.append(Row(series, point, names.get(x, point.key) if is_first else series.name))
    return rows


def range_chart(figure: Figure, palette: Palette, box: Box) -> tuple[Chart, UserShapes]:
    """The native chart and its user shapes."""
    rows, single = range_rows(figure), is_single(figure)
    axis = figure.y or Axis(0, 1)
    code = axis_format(figure.y)
    limit, size = round(box.w * _NAMES), sizes_of(box).label
    left = min(limit, max((width(row.name, size) for row in rows), default=0) + 60_000) + 120_000
    names = tuple(fit_lines(row.name, size, limit, 2) for row in rows)
    right = max((width(row.point.label, size, bold=True) for row in rows if _is_known(row.point)), default=0) + 150_000
    lines = [note for note in figure.annotations if isinstance(note, Boundary)]
    top = _ABOVE if lines else room.ABOVE
    tall = min(box.h - top - room.BELOW, _TALLEST * len(rows))
    plot = room.inner(box, left, top, min(right, box.w // 3), box.h - top - tall)
    low, high = _ends(figure, rows)
    drawn = _bars(figure, rows, low, high, palette, single)
    chart = Chart(
        id=figure.id,
        language=figure.language,
        head=(figure.x.title if figure.x else "") or word("category", figure.language),
        categories=names,
        plots=(Plot("bar", drawn, "stacked", "bar", _GAP, 100),),
        y=room.value_axis(axis, code, visible=True),
        inner=plot,
        box=box,
        format=code,
        category_size=size,
        reversed=True,
        extra=(low, _plain(figure, "value", [row.point.y for row in rows]), high),
    )
    return chart, _shapes(rows, chart, lambda number: palette.colour(number, single=single), lines)


def _is_known(point: Point) -> bool:
    return not (point.low is point.y is point.high is None)


def _plain(figure: Figure, key: str, values: list[Value]) -> NativeSeries:
    return NativeSeries(f"range/{key}", word(key, figure.language), tuple(values), NO_FILL)


def _ends(figure: Figure, rows: list[Row]) -> tuple[NativeSeries, NativeSeries]:
    lows = [row.ends[0] if row.ends else row.point.low for row in rows]
    highs = [row.ends[1] if row.ends else row.point.high for row in rows]
    return _plain(figure, "low", lows), _plain(figure, "high", highs)


def _bars(
    figure: Figure, rows: list[Row], low: NativeSeries, high: NativeSeries, palette: Palette, single: bool
) -> tuple[NativeSeries, ...]:
    """Base and span; a second pair for what lies below zero, where stacks grow the other way."""
    spans = [row.ends for row in rows]
    made = [_pair(figure, rows, [s if s and s[0] >= 0 else None for s in spans], (low, high), palette, single)]
    crossing = [s if s and s[0] < 0 else None for s in spans]
    if any(crossing):
        below = [(min(s[1], 0.0), s[0]) if s else None for s in crossing]
        above = [(0.0, s[1]) if s and s[1] > 0 else None for s in crossing]
        made.append(_pair(figure, rows, below, None, palette, single, suffix="/below"))
        if any(above):
            made.append(_pair(figure, rows, above, None, palette, single, suffix="/above"))
    return tuple(series for pair in made for series in pair)


def _pair(
    figure: Figure,
    rows: list[Row],
    spans: list[tuple[float, float] | None],
    ends: tuple[NativeSeries, NativeSeries] | None,
    palette: Palette,
    single: bool,
    suffix: str = "",
) -> tuple[NativeSeries, NativeSeries]:
    language = figure.language
    extra = f", {word('below_zero', language)}" if suffix == "/below" else ""
    bases, widths = tuple(s[0] if s else None for s in spans), tuple(s[1] - s[0] if s else None for s in spans)
    same: tuple[Formula | None, ...] = ()
    difference: tuple[Formula | None, ...] = ()
    if ends is not None:
        same = tuple(Formula("same", (ends[0].key,)) if s else None for s in spans)
        difference = tuple(Formula("difference", (ends[1].key, ends[0].key)) if s else None for s in spans)
    looks = [surface(palette.colour(row.series.colour, single=single), row.point.certainty) for row in rows]
    main = max(looks, key=looks.count)
    points = tuple((at, look) for at, look in enumerate(looks) if look != main and spans[at] is not None)
    base = NativeSeries(
        f"range/base{suffix}", word("range_base", language) + extra, bases, join(NO_FILL, NO_LINE), same
    )
    return base, NativeSeries(
        f"range/span{suffix}", word("span", language) + extra, widths, main, difference, points=points
    )


def _shapes(rows: list[Row], chart: Chart, colour: Callable[[int], Colour], lines: list[Boundary]) -> UserShapes:
    shapes = UserShapes(Box(0, 0, chart.box.w, chart.box.h))
    for number, note in enumerate(lines, 1):
        _upright(note, number, chart, shapes)
    for place, row in enumerate(rows):
        _row(row, place, chart, colour(row.series.colour), shapes)
    return shapes


def _x(chart: Chart, value: float) -> int:
    return round((chart.inner.x + chart.inner.w * chart.y.share(value)) * chart.box.w)


def _row(row: Row, place: int, chart: Chart, colour: Colour, shapes: UserShapes) -> None:
    """The dot at the value, the stem of an open range, the frame of an unknown one, and the words right of it."""
    point, number = row.point, place + 1
    slot = chart.inner.h * chart.box.h / len(chart.categories)
    middle = round(chart.inner.y * chart.box.h + slot * (place + 0.5))
    known = [value for value in (point.low, point.y, point.high) if value is not None]
    if not known:
        left = round(chart.inner.x * chart.box.w)
        high = min(180_000, round(slot * 0.5))
        shapes.frame(f"mc:unknown/{number}", Box(left, middle - high // 2, _UNKNOWN, high), "")
        _words(point.label or point.reason, left + _UNKNOWN, middle, number, chart, shapes, MUTED)
        return
    end = max(_x(chart, value) for value in known)
    if (point.low is None) != (point.high is None):
        at = _x(chart, known[0])
        ahead = _STEM if point.high is None else -_STEM
        pen = _stem(colour)
        shapes.stroke(f"mc:range/{number}/open", at, middle, at + ahead, middle, pen)
        end = max(end, at + ahead)
    if point.y is not None:
        look, preset = _dot(colour, point.certainty)
        size = _DOT + 40_000 if preset == "diamond" else _DOT
        spot = Box(_x(chart, point.y) - size // 2, middle - size // 2, size, size)
        shapes.text(f"mc:range/{number}/value", spot, "", shape=look, preset=preset)
        end = max(end, spot.right)
    _words(point.label, end, middle, number, chart, shapes, TEXT)


def _stem(colour: Colour) -> Xml:
    return tag("a:ln", {"w": 19_050}, solid(colour), tag("a:tailEnd", {"type": "triangle"}))


def _dot(colour: Colour, certainty: Certainty) -> tuple[Xml, str]:
    """Full where it is stated, a diamond where it is modelled, hollow where it is in doubt."""
    match certainty:
        case Certainty.MODELLED:
            return join(solid(colour), line(PAGE, THIN)), "diamond"
        case Certainty.DISPUTED | Certainty.REFUTED:
            return join(solid(PAGE), line(colour, 2 * THIN)), "ellipse"
        case _:
            return join(solid(colour), line(PAGE, THIN)), "ellipse"


def _words(text: str, left: int, middle: int, number: int, chart: Chart, shapes: UserShapes, colour: Colour) -> None:
    if not text:
        return
    start, size = left + 80_000, sizes_of(chart.box).label
    wide = min(width(text, size, bold=True) + 60_000, chart.box.w - start)
    box = Box(start, middle - height(size) // 2, wide, height(size))
    shapes.text(f"mc:range/{number}/label", box, text, size=size, bold=colour is TEXT, colour=colour, align="l")


def _upright(note: Boundary, number: int, chart: Chart, shapes: UserShapes) -> None:
    """A line at a value, with its word above."""
    x = _x(chart, note.x)
    top, foot = round(chart.inner.y * chart.box.h), round((chart.inner.y + chart.inner.h) * chart.box.h)
    shapes.stroke(f"mc:boundary/{number}/line", x, top, x, foot, line(MUTED, THIN, "sysDash"))
    size = sizes_of(chart.box).dense
    wide = width(note.text, size) + 60_000
    left = max(0, min(x - wide // 2, chart.box.w - wide))
    shapes.text(
        f"mc:boundary/{number}/label",
        Box(left, top - height(size) - 40_000, wide, height(size)),
        note.text,
        size=size,
        colour=MUTED,
    )
