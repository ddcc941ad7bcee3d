"""Below the lanes of a time line: what carries no date, the whole range with the window in it, the key of shapes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from desktop.plotting import text, words
from desktop.plotting.box import Box, Scale, whole_box
from desktop.plotting.shapes import DateGlyph, Mark, Stroke, Tag, Words
from desktop.plotting.time_shapes import Patch
from desktop.plotting.timeline_axis import day_ticks
from desktop.plotting.timeline_plan import STYLE, TITLE

if TYPE_CHECKING:
    from desktop.plotting.cartesian import Window
    from desktop.plotting.timeline import Drawn
    from desktop.plotting.timeline_plan import Plan

BUBBLE: Final = 15.0
"""Height of a count in a box."""
BARS: Final = 30.0
"""Height of the overview's bars."""
UNDATED: Final = "undated"
_BOX: Final = (14.0, 8.0)


def lay_out_undated(drawn: Drawn) -> None:
    """Names in rows behind small dotted boxes: no place on the axis is made up for them."""
    plan, box = drawn.plan, drawn.plan.undated
    assert box is not None
    title = plan.timeline.undated_title
    count = f"{len(plan.timeline.undated):,}"
    drawn.words.append(Words((title,), Box(box.x, box.y + 4, text.width(title, TITLE), 18), TITLE, "text.primary"))
    at = box.x + text.width(title, TITLE) + 6
    drawn.words.append(Words((count,), Box(at, box.y + 5, text.width(count, "micro"), 16), "micro", "text.tertiary"))
    drawn.frame.append(Stroke((box.x, box.bottom), (box.right, box.bottom), "line.hair"))
    left, row = plan.plot.x, 0
    room = 44.0 + text.width(count, "micro")
    every = plan.timeline.undated
    for place, mark in enumerate(every):
        wide = text.width(mark.label, STYLE)
        is_last_row = row == plan.undated_rows - 1
        edge = plan.plot.right - (room if is_last_row and place < len(every) - 1 else 0.0)
        if left + 20 + wide > edge:
            if is_last_row:
                _rest(drawn, left, row, place)
                return
            left, row = plan.plot.x, row + 1
        line = plan.line(box, row)
        glyph = Box(left, line.centre[1] - _BOX[1] / 2, *_BOX)
        label = Words((mark.label,), Box(left + 20, line.centre[1] - 8, wide, 16.0), STYLE, "text.secondary")
        drawn.labels.append(label)
        drawn.told.append((mark.key, label))
        drawn.dates.append(DateGlyph(glyph, "none", mark.tentative, mark.key))
        place_ = line._replace(x=left, width=wide + 20)
        drawn.marks.append(Mark(mark.key, UNDATED, mark.text, mark.entity, glyph.centre, place_, False))
        left += wide + 34


def _rest(drawn: Drawn, left: float, row: int, place: int) -> None:
    """The others as a count that opens as a list."""
    box, every = drawn.plan.undated, drawn.plan.timeline.undated
    assert box is not None
    number = len(drawn.listed) + 1
    shown = f"+{len(every) - place:,}" if drawn.moving else f"({number})"
    wide = text.width(shown, "micro") + 10
    left = min(left, drawn.plan.plot.right - wide)
    place_ = Box(left, drawn.plan.line(box, row).centre[1] - BUBBLE / 2, wide, BUBBLE)
    drawn.tags.append(Tag(Words((shown,), place_.cut(5, 0, 5, 0), "micro", "text.secondary", "middle"), place_, False))
    names = [mark.label for mark in every[place : place + 12]]
    told = words.counted_together(len(every) - place, names, drawn.language)
    key = f"cluster:{UNDATED}"
    if not drawn.moving:
        drawn.listed.append((number, told))
    drawn.marks.append(Mark(key, UNDATED, told, None, place_.centre, place_, False))
    drawn.clusters.append((key, tuple(mark.key for mark in every[place : place + 40]), (0.0, 0.0)))


def window_in_overview(plan: Plan, shown: Window) -> tuple[float, float]:
    """Left and right of the visible days in the strip of the whole range; nothing where there is none."""
    timeline = plan.timeline
    if plan.overview is None:
        return 0.0, 0.0
    x = _overview_scale(plan, plan.overview)
    return x(max(shown.low, timeline.first)), x(min(shown.high, timeline.last))


def _overview_scale(plan: Plan, box: Box) -> Scale:
    return Scale(plan.timeline.first, plan.timeline.last, box.x, box.right)


def lay_out_overview(drawn: Drawn) -> None:
    """The whole range: bars for how many marks there are when."""
    timeline, box = drawn.plan.timeline, drawn.plan.overview
    assert box is not None
    x = _overview_scale(drawn.plan, box)
    highest = max((stretch.marks for stretch in timeline.density), default=1) or 1
    foot = box.y + BARS
    for stretch in timeline.density:
        if stretch.marks:
            left, right = x(stretch.start), x(stretch.end)
            tall = max(2.0, (BARS - 3) * stretch.marks / highest)
            drawn.patches.append(Patch(whole_box(left, foot - tall, right - 2, foot), "chart.axis"))
    drawn.frame.append(Stroke((box.x, foot), (box.right, foot), "chart.axis"))
    _range_words(drawn, box)
    edge = box.x - 40
    scale = box.width / max(1, timeline.last - timeline.first)
    for tick in day_ticks(timeline.first, timeline.last, scale, drawn.language):
        wide = text.width(tick.label, "micro")
        left = x(tick.day) + 2
        if left >= edge and left + wide <= box.right and left >= box.x:
            drawn.words.append(Words((tick.label,), Box(left, foot + 3, wide, 16), "micro", "text.tertiary"))
            edge = left + wide + 40


def _range_words(drawn: Drawn, box: Box) -> None:
    timeline = drawn.plan.timeline
    first, last = date.fromordinal(timeline.first).year, date.fromordinal(max(1, timeline.last - 1)).year
    said = str(first) if first == last else f"{first} – {last}"
    place = Box(box.x - drawn.plan.names, box.y + 6, text.width(said, "small"), 18)
    drawn.words.append(Words((said,), place, "small", "text.tertiary"))


def lay_out_key(drawn: Drawn) -> None:
    """What the shapes of marks mean, as far as they occur."""
    box = drawn.plan.key
    if not box.height:
        return
    left, y = box.x, box.y + 2
    for kind, said in drawn.plan.timeline.words:
        wide = {"month": 12.0, "year": 28.0, "force": 24.0}.get(kind, 8.0)
        needs = wide + 8 + text.width(said, "micro")
        if left + needs > box.right:
            return
        middle = y + 9.0
        if kind == "force":
            drawn.frame.append(Stroke((left, middle), (left + wide, middle), "line.strong"))
            drawn.frame.append(Stroke((left + wide, middle - 5), (left + wide, middle), "line.strong"))
        else:
            shape = "day" if kind in {"disputed", "draft"} else kind
            tall = 8.0 if shape == "day" else 7.0
            glyph = Box(left, middle - tall / 2, wide, tall)
            drawn.dates.append(DateGlyph(glyph, shape, kind == "draft", "", kind == "disputed"))
        place = Box(left + wide + 8, y + 1, needs - wide - 8, 16)
        drawn.words.append(Words((said,), place, "micro", "text.tertiary"))
        left += needs + 18
