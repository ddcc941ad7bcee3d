"""The measure over the lanes of a time line, on the same days, laid out by the machinery of figures with axes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Family
from desktop.frozen import frozen
from desktop.plotting import text, ticks
from desktop.plotting.box import Box, value_scale
from desktop.plotting.cartesian import Frame
from desktop.plotting.labels import lay_out_labels
from desktop.plotting.marks import lay_out_marks
from desktop.plotting.shapes import Stroke, Words

if TYPE_CHECKING:
    from desktop.figures.figure import Figure, Series
    from desktop.plotting.box import Scale
    from desktop.plotting.shapes import Dot, GapBox, Leader, Mark, Run, Whisker
    from desktop.plotting.timeline_plan import Plan

HEAD: Final = 20.0
"""Over the plot, for the labels of the highest points."""
MOST_NAMES: Final = 4


@frozen
class Above:
    """What stands over the lanes."""

    words: tuple[Words, ...] = ()
    labels: tuple[Words, ...] = ()
    leaders: tuple[Leader, ...] = ()
    grid: tuple[Stroke, ...] = ()
    frame: tuple[Stroke, ...] = ()
    gaps: tuple[GapBox, ...] = ()
    runs: tuple[Run, ...] = ()
    whiskers: tuple[Whisker, ...] = ()
    dots: tuple[Dot, ...] = ()
    marks: tuple[Mark, ...] = ()
    dropped: tuple[str, ...] = ()


def lay_out_above(figure: Figure, plan: Plan, x: Scale) -> Above:
    """Lines, points, gaps and labels of the measure; nothing where there is none or no height for it."""
    if plan.overlay is None or figure.y is None:
        return Above()
    box = plan.overlay.cut(top=HEAD, bottom=4)
    y = value_scale(figure.y.kind, figure.y.minimum, figure.y.maximum, box.bottom, box.y)
    shown = replace(figure, family=Family.LINES, series=tuple(replace(one, end_label="") for one in figure.series))
    frame = Frame(
        figure=shown,
        bounds=plan.overlay,
        plot=box,
        x=x,
        y=y,
        y2=None,
        column=Box(box.right, box.y, 0.0, box.height),
        arrows=Box(box.x, box.y, box.width, 0.0),
        slot=box.width,
    )
    drawn = lay_out_marks(frame)
    placed = lay_out_labels(frame, drawn)
    grid, axis_words = [], []
    for tick in ticks.value_ticks(figure.y, y, box.height):
        at, wide = y(tick.at), text.width(tick.label, ticks.STYLE)
        if tick.at:
            grid.append(Stroke((box.x, at), (box.right, at), "chart.grid"))
        axis_words.append(Words((tick.label,), Box(box.x - 8 - wide, at - 9, wide, 18), ticks.STYLE, ticks.TONE))
    base = y(max(0.0, figure.y.minimum))
    left = max((word.box.width for word in axis_words), default=0.0) + 16
    return Above(
        words=(*_names(figure, plan, left), *axis_words),
        labels=tuple(placed.labels),
        leaders=tuple(placed.leaders),
        grid=tuple(grid),
        frame=(Stroke((box.x, base), (box.right, base), "chart.axis"),),
        gaps=drawn.gaps,
        runs=tuple(drawn.runs),
        whiskers=tuple(drawn.whiskers),
        dots=tuple(drawn.dots),
        marks=tuple(drawn.marks),
        dropped=tuple(placed.dropped),
    )


def _names(figure: Figure, plan: Plan, ticks_wide: float) -> list[Words]:
    """What is measured, its unit, and whose lines these are, in the column of the lanes' names."""
    timeline = plan.timeline
    assert plan.overlay is not None
    limit = plan.names - ticks_wide
    left, at, bottom = plan.overlay.x - plan.names, plan.overlay.y + 4, plan.overlay.bottom
    found: list[Words] = []
    entries: list[tuple[str, str, str | int]] = [(timeline.overlay_title, "body.strong", "text.primary")]
    entries.append((timeline.overlay_detail, "micro", "text.tertiary"))
    entries += [(one.name, "micro", one.colour) for one in _named(figure.series)]
    for content, style, tone in entries:
        lines = text.wrap_anyhow(content, style, limit)
        tall = len(lines) * text.LINE[style]
        if not content or at + tall > bottom:
            continue
        wide = max(text.width(line, style) for line in lines)
        found.append(Words(lines, Box(left, at, wide, tall), style, tone))
        at += tall
    return found


def _named(series: tuple[Series, ...]) -> list[Series]:
    """The lines with their names, those with most points first."""
    lines = [one for one in series if one.mark == "line" and not one.key.endswith("#rings")]
    return sorted(lines, key=lambda one: -len(one.points))[:MOST_NAMES]
