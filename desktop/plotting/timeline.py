"""Time lines: lanes of dated marks under a measure of the market, with an overview of the whole range.

Only what lies in the window is laid out. Rows come from the packer, which knows the data and the scale but not the
window, so that nothing jumps while one pans.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final
from weakref import WeakKeyDictionary

from desktop.plotting import text, words
from desktop.plotting.box import Box, Scale
from desktop.plotting.cartesian import Window
from desktop.plotting.shapes import Layout, Stroke, Words
from desktop.plotting.time_shapes import TimePlaces
from desktop.plotting.timeline_above import lay_out_above
from desktop.plotting.timeline_axis import day_ticks
from desktop.plotting.timeline_foot import lay_out_key, lay_out_overview, lay_out_undated, window_in_overview
from desktop.plotting.timeline_marks import lay_out_lane
from desktop.plotting.timeline_plan import TITLE, LanePlan, Plan, plan_of

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from desktop.figures.timeline_marks import Timeline
    from desktop.figures.timeline_packer import Packer
    from desktop.plotting.shapes import DateGlyph, Mark, Tag
    from desktop.plotting.surface import Surface
    from desktop.plotting.time_shapes import Bars, Patch

LIST_SHARE: Final = 0.24
"""At most this share of a still picture goes to the list of what found no row."""


@dataclass
class Drawn:
    """What has been laid out so far."""

    plan: Plan
    x: Scale
    moving: bool
    language: str
    words: list[Words] = field(default_factory=list)
    labels: list[Words] = field(default_factory=list)
    told: list[tuple[str, Words]] = field(default_factory=list)
    grid: list[Stroke] = field(default_factory=list)
    frame: list[Stroke] = field(default_factory=list)
    dates: list[DateGlyph] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    patches: list[Patch] = field(default_factory=list)
    bars: list[Bars] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    clusters: list[tuple[str, tuple[str, ...], tuple[float, float]]] = field(default_factory=list)
    listed: list[tuple[int, str]] = field(default_factory=list)
    """In a still picture: the number of a cluster and the names of its marks."""
    plates: list[Box] = field(default_factory=list)
    """In a still picture: what covers the lines of years behind words."""
    dropped: list[str] = field(default_factory=list)

    @cached_property
    def painted(self) -> Layout:
        """What of it is painted beside the lanes, to be kept as a picture."""
        return Layout(
            width=self.plan.key.right,
            height=self.plan.key.bottom,
            plot=self.plan.plot,
            words=tuple(self.words),
            labels=tuple(self.labels),
            frame=tuple(self.frame),
            dates=tuple(self.dates),
            tags=tuple(self.tags),
            patches=tuple(self.patches),
        )


def window_of(timeline: Timeline, window: Window | None) -> Window:
    """The visible days: those of the window, else those a still picture shows."""
    return window or Window(*map(float, timeline.shown))


def lay_out_timeline(figure: Figure, surface: Surface, width: float, height: float, window: Window | None) -> Layout:
    """A still picture without a window, a moving one with the days it shows."""
    timeline = figure.timeline
    assert timeline is not None
    drawn, still = _lay_out(figure, timeline, surface.room, window)
    if drawn.listed:
        room = surface.room
        tall = min(len(_listed(drawn, room.width)) * text.LINE["micro"], room.height * LIST_SHARE) + 8
        drawn, still = _lay_out(figure, timeline, room.cut(bottom=tall), window)
        _list(drawn, room)
    plan = drawn.plan
    above = lay_out_above(figure, plan, drawn.x)
    day = drawn.x(timeline.on_day + 0.5) if timeline.on_day else None
    if day is not None and not plan.plot.x <= day <= plan.plot.right:
        day = None
    if day is not None and not drawn.moving:
        drawn.frame.append(Stroke((day, plan.plot.y), (day, plan.plot.bottom), "accent", "guide"))
    return Layout(
        width=width,
        height=height,
        plot=plan.plot,
        x=drawn.x,
        words=(*still.words, *surface.words, *drawn.words, *above.words),
        badges=surface.badges,
        labels=(*still.labels, *above.labels, *drawn.labels),
        leaders=above.leaders,
        grid=(*above.grid, *drawn.grid),
        frame=(*still.frame, *above.frame, *drawn.frame),
        gaps=above.gaps,
        runs=above.runs,
        whiskers=above.whiskers,
        dots=above.dots,
        dates=(*still.dates, *drawn.dates),
        tags=(*still.tags, *drawn.tags),
        plates=tuple(drawn.plates),
        patches=tuple(still.patches),
        bars=tuple(drawn.bars),
        marks=(*drawn.marks, *still.marks, *above.marks),
        timeline=TimePlaces(
            body=plan.plot,
            overview=plan.overview,
            window=window_in_overview(plan, window_of(timeline, window)),
            words=(*drawn.told, *still.told),
            day=day,
            clusters=(*drawn.clusters, *still.clusters),
        ),
        still=still.painted if drawn.moving else None,
        dropped=(*drawn.dropped, *above.dropped),
    )


_STILL: Final[WeakKeyDictionary[Packer, tuple[Plan, str, Drawn]]] = WeakKeyDictionary()
"""What stood still last, with its plan and language: every step of a pan or a zoom shows it."""


def _still(drawn: Drawn) -> Drawn:
    """What has one place whatever the window shows."""
    plan, language = drawn.plan, drawn.language
    known = _STILL.get(plan.packer) if drawn.moving else None
    if known is not None and known[0] is plan and known[1] == language:
        return known[2]
    made = Drawn(plan, drawn.x, drawn.moving, language, listed=drawn.listed)
    for lane in plan.lanes:
        _head(made, lane)
    if plan.undated is not None:
        lay_out_undated(made)
    if plan.overview is not None:
        lay_out_overview(made)
    lay_out_key(made)
    if plan.left_out:
        said = words.more_rows(plan.left_out, language)
        place = Box(plan.key.x, plan.axis.bottom - 20, text.width(said, "micro"), 16.0)
        made.words.append(Words((said,), place, "micro", "text.tertiary"))
    if drawn.moving:
        _STILL[plan.packer] = plan, language, made
    return made


def _lay_out(figure: Figure, timeline: Timeline, room: Box, window: Window | None) -> tuple[Drawn, Drawn]:
    """What follows the window, and what stands still; in a still picture the two have one list of what found no row."""
    plan = plan_of(figure, timeline, room, moving=window is not None)
    shown = window_of(timeline, window)
    x = Scale(shown.low, shown.high, plan.plot.x, plan.plot.right)
    drawn = Drawn(plan, x, window is not None, figure.language)
    _axis(drawn, shown)
    for lane in plan.lanes:
        box = lane.box
        drawn.frame.append(Stroke((box.x, box.bottom), (box.right, box.bottom), "line.hair"))
        lay_out_lane(drawn, lane, shown)
    return drawn, _still(drawn)


def _axis(drawn: Drawn, shown: Window) -> None:
    """Lines down through everything, words right of them; a word that would touch the one before is left out."""
    plan = drawn.plan
    if not plan.lanes:
        return
    scale = plan.plot.width / max(1e-9, shown.high - shown.low)
    top, bottom = plan.axis.y + 4, plan.plot.bottom
    edge = plan.plot.x
    for tick in day_ticks(shown.low, shown.high, scale, drawn.language):
        at = drawn.x(tick.day)
        if not plan.plot.x - 0.5 <= at <= plan.plot.right + 0.5:
            continue
        drawn.grid.append(Stroke((at, top), (at, bottom), "chart.grid"))
        label = tick.label if edge == plan.plot.x else tick.short
        wide = text.width(label, "small")
        if at + 5 >= edge and at + 5 + wide <= plan.plot.right:
            drawn.words.append(Words((label,), Box(at + 5, plan.axis.y + 6, wide, 18.0), "small", "text.tertiary"))
            edge = at + 5 + wide + 8
    start = plan.axis.x - plan.names, plan.axis.bottom
    drawn.frame.append(Stroke(start, (plan.plot.right, plan.axis.bottom), "line.strong"))


def _head(drawn: Drawn, plan: LanePlan) -> None:
    """The lane's name and how many marks it has."""
    box = plan.box
    step = drawn.plan.rhythm.title
    top = box.y + drawn.plan.rhythm.pad / 2
    for line in plan.title:
        place = Box(box.x, top, text.width(line, TITLE), step)
        drawn.words.append(Words((line,), place, TITLE, "text.primary"))
        top += step
    count, left = f"{len(plan.lane.marks):,}", box.x + text.width(plan.title[-1], TITLE) + 6
    wide = text.width(count, "micro")
    if left + wide <= drawn.plan.plot.x - 4:
        place = Box(left, top - step + 1, wide, text.LINE["micro"])
        drawn.words.append(Words((count,), place, "micro", "text.tertiary"))


def _listed(drawn: Drawn, width: float) -> tuple[str, ...]:
    """What found no row in a still picture, by the number of its bubble, in lines."""
    gap = "   "
    return text.wrap_anyhow(gap.join(f"({number}) {names}" for number, names in drawn.listed), "micro", width)


def _list(drawn: Drawn, room: Box) -> None:
    """The list below the key, as far as there is height; what is left out is counted, the table has all of it."""
    top, line = drawn.plan.key.bottom + 4, text.LINE["micro"]
    lines = _listed(drawn, room.width)
    most = max(0, int((room.bottom - top) / line))
    if len(lines) > most:
        said = " ".join(lines[: max(0, most - 1)])
        told = sum(f"({number})" in said for number, _ in drawn.listed)
        lines = (*lines[: max(0, most - 1)], words.more_rows(len(drawn.listed) - told, drawn.language))
    if most > 0 and lines:
        wide = max((text.width(one, "micro") for one in lines), default=0.0)
        place = Box(room.x, top, wide, len(lines) * line)
        drawn.words.append(Words(tuple(lines), place, "micro", "text.secondary"))
