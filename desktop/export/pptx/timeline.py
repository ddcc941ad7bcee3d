"""A time line as grouped native shapes: lanes, dots and bars with words, lines, the measure above as a line of its own.

The rows are those of the screen's packer, at the size of the slide. What finds no row is numbered and listed below.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from desktop.export.pptx.colours import (
    BAND,
    GRID,
    MUTED,
    NO_FILL,
    NO_LINE,
    OUTLINE,
    RULE,
    TEXT,
    THIN,
    Palette,
    line,
    solid,
)
from desktop.export.pptx.metrics import fit, fit_lines, height, line_height, wrap
from desktop.export.pptx.metrics import width as text_width
from desktop.export.pptx.model import Box
from desktop.export.pptx.shapes import Paragraph, group, text_box
from desktop.export.pptx.timeline_above import lay_above
from desktop.export.pptx.timeline_key import draw_key
from desktop.export.pptx.timeline_pen import TimePen, look_of
from desktop.export.pptx.timeline_plan import LISTED, ROW, SlidePlan, plan_of, undated_rest, unnamed
from desktop.export.pptx.xml import Xml, join
from desktop.figures.figure import Certainty
from desktop.figures.timeline_marks import DAY
from desktop.figures.timeline_rows import BESIDE, extent, words_from

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.figures.figure import Figure
    from desktop.figures.timeline_marks import Lane, TimeMark

_GLYPH, _DOT = 7.0, 8.0


class Drawn(NamedTuple):
    """The group, and what it does not name."""

    shape: Xml
    hidden: int
    """How many marks have no words beside them."""
    unnamed: str
    """The names that stand nowhere on the slide, by lane; empty where its list has all of them."""


def timeline_shapes(figure: Figure, palette: Palette, box: Box, name: str, ids: Callable[[int], int]) -> Drawn:
    """The group of a still time line; ``ids`` hands out shape ids."""
    timeline = figure.timeline
    assert timeline is not None
    plan = plan_of(figure, timeline, box)
    own, pen = ids(1), TimePen(ids, plan.size)
    if timeline.lanes:
        _axis(pen, plan)
    for place, lane in enumerate(timeline.lanes[: len(plan.lanes)]):
        _lane(pen, plan, lane, place)
    if timeline.undated:
        _undated(pen, plan)
    if plan.above is not None and figure.y is not None:
        lay_above(pen, plan, figure, palette)
    draw_key(pen, plan.key, plan.entries)
    _list(pen, plan)
    return Drawn(group(own, name, figure.alt_text, box, pen.shapes), plan.hidden, unnamed(plan))


def _axis(pen: TimePen, plan: SlidePlan) -> None:
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


def _lane(pen: TimePen, plan: SlidePlan, lane: Lane, place: int) -> None:
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
    packed = plan.packer.across(lane.key, plan.step, plan.rows[place], (plan.first, plan.last))
    for one in (one for cell in packed for one in cell.placed):
        mark = lane.marks[one.place]
        if plan.first <= mark.middle < plan.last:
            _mark(pen, plan, mark, (box, one.row), on_left=one.on_left)
    row = min(packed[0].rows, plan.rows[place] - 1)
    for number, cluster in enumerate(plan.clusters, 1):
        if cluster.lane == place:
            x = plan.x(cluster.middle)
            wide = round(28 * plan.pixel)
            spot = Box(x - wide // 2, plan.row_y(box, row), wide, round(ROW * plan.pixel))
            spot = Box(min(max(spot.x, plan.plot.x), plan.plot.right - spot.w), spot.y, spot.w, spot.h)
            told = cluster.mark(number, is_told=plan.is_told)
            name, said = f"mc:cluster/{number}", cluster.names
            pen.words(name, spot, told, ink=MUTED, ground=BAND, align="ctr", said=said)


def _mark(pen: TimePen, plan: SlidePlan, mark: TimeMark, at: tuple[Box, int], *, on_left: bool | None) -> None:
    """The shape of a mark, its words beside it (None: none), the line to where it comes into force."""
    left, right = (edge + plan.offset for edge in extent(mark, plan.scale))
    y, tall = plan.row_y(*at), round(ROW * plan.pixel)
    wide = text_width(mark.label, plan.size) + 30_000
    glyph = round((_DOT if mark.precision == DAY else _GLYPH) * plan.pixel)
    box = Box(round(left * plan.pixel), y + (tall - glyph) // 2, round((right - left) * plan.pixel), glyph)
    stop = min(box.right, plan.plot.right)
    box = Box(max(box.x, plan.plot.x), box.y, max(1, stop - max(box.x, plan.plot.x)), box.h)
    is_disputed = mark.certainty is Certainty.DISPUTED
    look, preset = look_of(mark.precision, disputed=is_disputed, tentative=mark.tentative)
    pen.shape(f"mc:{mark.key}", box, look, preset, mark.text)
    beside, far = round(BESIDE * plan.pixel), plan.x(max(mark.since, mark.until)) if mark.since or mark.until else 0
    far = max(box.right, min(far, plan.plot.right))
    if on_left is None:
        return
    start = round(words_from(box.right, far, wide + beside)) + beside
    if on_left or start + wide > plan.plot.right:
        start = box.x - beside - wide
    if start >= plan.plot.x:
        ink = MUTED if mark.tentative else TEXT
        # The ground of the lane behind them: lines of years end at the words.
        pen.words(f"mc:{mark.key}/label", Box(start, y, wide, tall), mark.label, ink=ink, ground=BAND)
    begin = start + wide if box.right < start < far else box.right
    if far > begin:
        pen.stroke(f"mc:{mark.key}/force", Box(begin, y + tall // 2, far - begin, 0), line(RULE, OUTLINE))
        end = round(3 * plan.pixel)
        pen.stroke(f"mc:{mark.key}/force/end", Box(far, y + tall // 2 - end, 0, 2 * end), line(RULE, OUTLINE))


def _undated(pen: TimePen, plan: SlidePlan) -> None:
    """Names in one row behind small dotted boxes, the rest in the list."""
    assert plan.undated is not None
    timeline, box = plan.timeline, plan.undated
    pen.stroke("mc:undated/edge", Box(plan.box.x, box.bottom, plan.box.w, 0), line(RULE, 6_350))
    title = fit(f"{timeline.undated_title}  {len(timeline.undated):,}", plan.size, plan.names, bold=True)
    pen.words("mc:undated/name", Box(plan.box.x, box.y, plan.names, box.h), title, bold=True)
    left, tall = plan.plot.x, round(8 * plan.pixel)
    rest = undated_rest(timeline, plan.size, plan.plot.w, plan.pixel)
    for mark in timeline.undated[: len(timeline.undated) - len(rest)]:
        wide = text_width(mark.label, plan.size) + 30_000
        frame = Box(left, box.y + (box.h - tall) // 2, round(14 * plan.pixel), tall)
        pen.shape(f"mc:{mark.key}", frame, join(NO_FILL, line(MUTED, THIN, "sysDot")), said=mark.text)
        pen.words(f"mc:{mark.key}/label", Box(left + round(20 * plan.pixel), box.y, wide, box.h), mark.label, ink=MUTED)
        left += wide + round(34 * plan.pixel)
    if rest:
        told = f"({len(plan.clusters) + 1})" if plan.is_told else f"+{len(rest):,}"
        pen.words("mc:undated/rest", Box(left, box.y, round(40 * plan.pixel), box.h), told, ink=MUTED)


def _list(pen: TimePen, plan: SlidePlan) -> None:
    """What found no row, by its number, or how much of it there is."""
    if plan.listed and plan.listing.h >= line_height(plan.listed, LISTED) * 0.9:
        words = [Paragraph(plan.listed, LISTED, colour=MUTED, align="l")]
        pen.shapes.append(text_box(pen.next_id(), "mc:list", plan.listing, words, anchor="t"))
