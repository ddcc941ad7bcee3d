"""A time line as grouped native shapes: lanes, dots and bars with words, lines, the measure above as a line of its own.

The rows are those of the screen's packer, at the size of the slide. What finds no row is numbered and listed below.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.export.pptx.colours import (
    ACCENT,
    BAND,
    GRID,
    MUTED,
    NO_FILL,
    NO_LINE,
    OUTLINE,
    PAGE,
    RULE,
    TEXT,
    THIN,
    Colour,
    Palette,
    is_single,
    line,
    solid,
)
from desktop.export.pptx.metrics import fit, fit_lines, height, wrap
from desktop.export.pptx.metrics import width as text_width
from desktop.export.pptx.model import Box
from desktop.export.pptx.shapes import Paragraph, freeform, group, names, text_box, transform
from desktop.export.pptx.timeline_plan import ROW, SlidePlan, plan_of
from desktop.export.pptx.words import word
from desktop.export.pptx.xml import Xml, join, tag
from desktop.figures.figure import Certainty
from desktop.figures.timeline_marks import DAY, MONTH
from desktop.figures.timeline_rows import BESIDE, extent

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.figures.figure import Figure, Series
    from desktop.figures.timeline_marks import Lane, TimeMark

_DISPUTED: Final = Colour("accent2")
_GLYPH, _DOT = 7.0, 8.0
_LISTED: Final = 9.0
"""Points of the words in the list of what found no row."""


class Drawn(NamedTuple):
    """The group, and how many marks have no words in it."""

    shape: Xml
    hidden: int


class _Pen:
    """Collects shapes with their ids and names."""

    def __init__(self, ids: Callable[[int], int], size: float) -> None:
        self._ids = ids
        self.size = size
        self.shapes: list[Xml] = []

    def next_id(self) -> int:
        """The id of one more shape."""
        return self._ids(1)

    def words(self, name: str, box: Box, text: str, *, bold: bool = False, ink: Colour = TEXT) -> None:
        words = [Paragraph(text, self.size, bold, ink, "l")]
        self.shapes.append(text_box(self._ids(1), name, box, words, breaks=False))

    def shape(self, name: str, box: Box, look: Xml, preset: str = "rect", said: str = "") -> None:
        self.shapes.append(text_box(self._ids(1), name, box, shape=look, preset=preset, description=said))

    def stroke(self, name: str, box: Box, pen: Xml) -> None:
        geometry = tag("a:prstGeom", {"prst": "line"}, tag("a:avLst"))
        own = tag("p:nvCxnSpPr", None, names(self._ids(1), name), tag("p:cNvCxnSpPr"), tag("p:nvPr"))
        self.shapes.append(tag("p:cxnSp", None, own, tag("p:spPr", None, transform(box), geometry, pen)))

    def path(self, name: str, points: list[tuple[int, int]], pen: Xml) -> None:
        left, top = min(x for x, _ in points), min(y for _, y in points)
        wide, tall = max(x for x, _ in points) - left, max(y for _, y in points) - top
        spots = [tag("a:pt", {"x": x - left, "y": y - top}) for x, y in points]
        path = join(tag("a:moveTo", None, spots[0]), *(tag("a:lnTo", None, spot) for spot in spots[1:]))
        frame = Box(left, top, max(1, wide), max(1, tall))
        self.shapes.append(freeform(self._ids(1), name, frame, path, join(NO_FILL, pen)))


def timeline_shapes(figure: Figure, palette: Palette, box: Box, name: str, ids: Callable[[int], int]) -> Drawn:
    """The group of a still time line; ``ids`` hands out shape ids."""
    timeline = figure.timeline
    assert timeline is not None
    plan = plan_of(figure, timeline, box)
    own, pen = ids(1), _Pen(ids, plan.size)
    if timeline.lanes:
        _axis(pen, plan)
    listed: list[tuple[str, int]] = []
    for place, lane in enumerate(timeline.lanes[: len(plan.lanes)]):
        _lane(pen, plan, lane, place, listed)
    if timeline.undated:
        _undated(pen, plan, listed)
    if plan.above is not None and figure.y is not None:
        _above(pen, plan, figure, palette)
    _list(pen, plan, listed, figure.language)
    return Drawn(group(own, name, figure.alt_text, box, pen.shapes), plan.hidden)


def _axis(pen: _Pen, plan: SlidePlan) -> None:
    """A line for each year (or fifth, tenth ... year) with its number."""
    ground = Box(plan.plot.x, plan.axis.bottom, plan.plot.w, plan.bottom - plan.axis.bottom)
    pen.shape("mc:ground", ground, join(solid(BAND), NO_LINE))
    first, last = (date.fromordinal(day) for day in (plan.first, plan.last - 1))
    step = next(years for years in (1, 2, 5, 10, 20, 50, 100, 500) if years * 365 * plan.scale >= 40)
    for year in range(-(-first.year // step) * step, last.year + 1, step):
        x = plan.x(date(year, 1, 1).toordinal())
        pen.stroke(f"mc:axis/{year}", Box(x, plan.axis.y, 0, plan.bottom - plan.axis.y), line(GRID, THIN))
        wide = text_width(str(year), plan.size) + 40_000
        if x + wide <= plan.plot.right:
            pen.words(f"mc:axis/{year}/label", Box(x + 30_000, plan.axis.y, wide, plan.axis.h), str(year), ink=MUTED)


def _lane(pen: _Pen, plan: SlidePlan, lane: Lane, place: int, listed: list[tuple[str, int]]) -> None:
    box = plan.lanes[place]
    stem = f"mc:lane/{place + 1}"
    pen.stroke(f"{stem}/edge", Box(plan.box.x, box.bottom, plan.box.w, 0), line(RULE, 6_350))
    most = max(1, box.h // height(plan.size))
    title = fit_lines(f"{lane.title}  {len(lane.marks):,}", plan.size, plan.names, most, bold=True)
    words = [Paragraph(text, plan.size, True, TEXT, "l") for text in wrap(title, plan.size, plan.names, bold=True)]
    pen.shapes.append(text_box(pen.next_id(), f"{stem}/name", Box(plan.box.x, box.y, plan.names, box.h), words))
    if plan.is_bare:
        for mark in lane.marks:
            if plan.first <= mark.middle < plan.last:
                _mark(pen, plan, mark, (box, 0), on_left=None)
        return
    packed = plan.packer.packed(lane.key, plan.step, plan.rows[place], 0)
    for one in packed.placed:
        mark = lane.marks[one.place]
        if plan.first <= mark.middle < plan.last:
            _mark(pen, plan, mark, (box, one.row), on_left=one.on_left)
    row = min(packed.rows, plan.rows[place] - 1)
    for cluster in packed.clusters:
        if plan.first <= cluster.middle < plan.last:
            number = len(listed) + 1
            told = "; ".join(lane.marks[at].label for at in cluster.hidden)
            listed.append((f"({number}) {told or f'{cluster.size:,}'}", cluster.size))
            x = plan.x(cluster.middle)
            wide = round(28 * plan.pixel)
            spot = Box(x - wide // 2, plan.row_y(box, row), wide, round(ROW * plan.pixel))
            spot = Box(min(max(spot.x, plan.plot.x), plan.plot.right - spot.w), spot.y, spot.w, spot.h)
            words = [Paragraph(f"({number})", plan.size, colour=MUTED, align="ctr")]
            pen.shapes.append(text_box(pen.next_id(), f"mc:cluster/{number}", spot, words, description=told))


def _mark(pen: _Pen, plan: SlidePlan, mark: TimeMark, at: tuple[Box, int], *, on_left: bool | None) -> None:
    """The shape of a mark, its words beside it (None: none), the line to where it comes into force."""
    left, right = (edge + plan.offset for edge in extent(mark, plan.scale))
    y, tall = plan.row_y(*at), round(ROW * plan.pixel)
    wide = text_width(mark.label, plan.size) + 30_000
    glyph = round((_DOT if mark.precision == DAY else _GLYPH) * plan.pixel)
    box = Box(round(left * plan.pixel), y + (tall - glyph) // 2, round((right - left) * plan.pixel), glyph)
    stop = min(box.right, plan.plot.right)
    box = Box(max(box.x, plan.plot.x), box.y, max(1, stop - max(box.x, plan.plot.x)), box.h)
    look, preset = _look(mark)
    pen.shape(f"mc:{mark.key}", box, look, preset, mark.text)
    beside = round(BESIDE * plan.pixel)
    if on_left is None:
        return
    start = box.x - beside - wide if on_left or box.right + beside + wide > plan.plot.right else box.right + beside
    if start >= plan.plot.x:
        ink = MUTED if mark.tentative else TEXT
        pen.words(f"mc:{mark.key}/label", Box(start, y, wide, tall), mark.label, ink=ink)
    until = min(plan.x(max(mark.since, mark.until)), plan.plot.right)
    if (mark.since or mark.until) and until > box.right:
        low = y + tall - round(0.3 * plan.pixel)
        pen.stroke(f"mc:{mark.key}/force", Box(box.right, low, until - box.right, 0), line(RULE, THIN))


def _look(mark: TimeMark) -> tuple[Xml, str]:
    """Fill and outline, and the preset geometry."""
    ink = ACCENT if not mark.tentative else RULE
    preset = "ellipse" if mark.precision == DAY else "rect" if mark.precision == MONTH else "roundRect"
    if mark.certainty is Certainty.DISPUTED:
        return join(solid(PAGE), line(_DISPUTED, OUTLINE)), preset
    if mark.precision in {DAY, MONTH}:
        return join(solid(ink), NO_LINE), preset
    return join(solid(PAGE), line(ink, THIN)), preset


def _undated(pen: _Pen, plan: SlidePlan, listed: list[tuple[str, int]]) -> None:
    """Names in one row behind small dotted boxes, the rest in the list."""
    assert plan.undated is not None
    timeline, box = plan.timeline, plan.undated
    pen.stroke("mc:undated/edge", Box(plan.box.x, box.bottom, plan.box.w, 0), line(RULE, 6_350))
    title = fit(f"{timeline.undated_title}  {len(timeline.undated):,}", plan.size, plan.names, bold=True)
    pen.words("mc:undated/name", Box(plan.box.x, box.y, plan.names, box.h), title, bold=True)
    left, tall = plan.plot.x, round(8 * plan.pixel)
    for place, mark in enumerate(timeline.undated):
        wide = text_width(mark.label, plan.size) + 30_000
        if left + wide + round(60 * plan.pixel) > plan.plot.right:
            rest = timeline.undated[place:]
            number = len(listed) + 1
            listed.append((f"({number}) " + "; ".join(one.label for one in rest), len(rest)))
            pen.words("mc:undated/rest", Box(left, box.y, round(40 * plan.pixel), box.h), f"({number})", ink=MUTED)
            return
        frame = Box(left, box.y + (box.h - tall) // 2, round(14 * plan.pixel), tall)
        pen.shape(f"mc:{mark.key}", frame, join(NO_FILL, line(MUTED, THIN, "sysDot")), said=mark.text)
        pen.words(f"mc:{mark.key}/label", Box(left + round(20 * plan.pixel), box.y, wide, box.h), mark.label, ink=MUTED)
        left += wide + round(34 * plan.pixel)


def _above(pen: _Pen, plan: SlidePlan, figure: Figure, palette: Palette) -> None:
    """The measure over the lanes: a line and points for each estimator, values where a source states them."""
    assert plan.above is not None
    assert figure.y is not None
    box, axis = plan.above, figure.y
    title = fit(plan.timeline.overlay_title, plan.size, plan.names, bold=True)
    row = round(14 * plan.pixel)
    pen.words("mc:above/name", Box(plan.box.x, box.y, plan.names, row), title, bold=True)
    detail = fit(plan.timeline.overlay_detail, plan.size, plan.names)
    pen.words("mc:above/unit", Box(plan.box.x, box.y + row, plan.names, row), detail, ink=MUTED)
    span = (axis.maximum - axis.minimum) or 1.0
    single = is_single(figure)

    def y_of(value: float) -> int:
        return round(box.bottom - (value - axis.minimum) / span * (box.h - round(16 * plan.pixel)))

    pen.stroke("mc:above/axis", Box(plan.plot.x, box.bottom, plan.plot.w, 0), line(MUTED, THIN))
    taken: list[Box] = []
    for series in figure.series:
        _series(pen, plan, series, palette.colour(series.colour, single=single), (y_of, taken))


def _series(
    pen: _Pen,
    plan: SlidePlan,
    series: Series,
    colour: Colour,
    above: tuple[Callable[[float], int], list[Box]],
) -> None:
    y_of, taken = above
    run: list[tuple[int, int]] = []
    number = 0
    for point in (*series.points, None):
        is_seen = point is not None and point.y is not None and plan.first <= point.x <= plan.last
        if point is not None and point.y is not None and is_seen:
            x, y = plan.x(point.x), y_of(point.y)
            run.append((x, y))
            if point.stated:
                half = round(3.5 * plan.pixel)
                hollow = point.certainty is Certainty.DISPUTED
                look = join(solid(PAGE), line(colour, OUTLINE)) if hollow else join(solid(colour), NO_LINE)
                key = f"mc:above/{series.key}/{point.key}"
                pen.shape(key, Box(x - half, y - half, 2 * half, 2 * half), look, "ellipse", point.text)
            if point.label:
                wide = text_width(point.label, plan.size, bold=True) + 30_000
                start = min(max(x - wide // 2, plan.plot.x), plan.plot.right - wide)
                spot = Box(start, y - round(16 * plan.pixel), wide, round(12 * plan.pixel))
                if not any(_touch(spot, other) for other in taken):
                    taken.append(spot)
                    pen.words(f"mc:above/{series.key}/{point.key}/label", spot, point.label, bold=True, ink=colour)
            continue
        if len(run) > 1 and series.mark == "line":
            number += 1
            pen.path(f"mc:above/{series.key}/line/{number}", run, line(colour, 2 * OUTLINE, round_caps=True))
        run = []


def _touch(a: Box, b: Box) -> bool:
    return a.x < b.right and b.x < a.right and a.y < b.bottom and b.y < a.bottom


def _list(pen: _Pen, plan: SlidePlan, listed: list[tuple[str, int]], language: str) -> None:
    """What found no row, by its number, as far as there is room."""
    if not listed:
        return
    lines = wrap("   ".join(text for text, _ in listed), _LISTED, plan.listing.w)
    most = plan.listing.h // height(_LISTED)
    if most < 1:
        return
    if len(lines) > most:
        said = " ".join(lines[: most - 1])
        rest = sum(f"({number})" not in said for number in range(1, len(listed) + 1))
        lines = [*lines[: most - 1], word("more_rows", language).format(count=rest)]
    words = [Paragraph(text, _LISTED, colour=MUTED, align="l") for text in lines]
    pen.shapes.append(text_box(pen.next_id(), "mc:list", plan.listing, words, anchor="t"))
