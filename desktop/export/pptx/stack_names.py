"""Names of stacked parts that no label names: right of a column that holds the part, else in a list with their colours.

Most parts are in the last column, and right of it there is room. A name beside a column that does not hold its part
would claim that it does: where a part ends earlier, all names stand in the gaps behind their columns, in lines as short
as the gaps; where even these have no room, they are listed as a key.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from desktop.export.pptx.balanced import balanced
from desktop.export.pptx.colours import MUTED, TEXT
from desktop.export.pptx.column_series import LARGEST_GAP
from desktop.export.pptx.line_breaks import is_wide
from desktop.export.pptx.metrics import fit, height, width
from desktop.export.pptx.model import Box
from desktop.export.pptx.type_sizes import sizes_of
from desktop.figures.piles import stack
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from desktop.export.pptx.colours import Colour
    from desktop.export.pptx.model import Chart
    from desktop.export.pptx.user_shapes import UserShapes
    from desktop.figures.figure import Figure, Series

_BESIDE: Final = 90_000
_SWATCH: Final = 110_000
"""A square in the colour of a listed part."""
_SLACK: Final = 1.04
"""Readers without the face of a template set bold words wider, and a word alone on its line has nowhere to break."""
_MOST_LINES: Final = 3
"""Into so many lines a name is broken at most."""


@frozen
class NamePlan:
    """Where the names of parts stand, and the room they take."""

    lines: Mapping[str, tuple[str, ...]]
    """By part, as it is written."""
    right: int
    """Room right of the plot, in EMU."""
    gap: int = 0
    """Percent of a column between two of them, where names stand between them; 0: only behind the last one."""
    is_list: bool = False
    """Whether they stand as a key."""


def unnamed_parts(figure: Figure, chart: Chart) -> list[Series]:
    """The parts whose name stands in none of their labels."""
    drawn = {series.key: series for series in chart.series}
    return [
        part
        for part in figure.series
        if part.mark == "column"
        and (own := drawn.get(part.key)) is not None
        and any(value is not None for value in own.values)
        and not any(label.with_name or part.name in label.text for label in own.labels)
    ]


def name_plans(figure: Figure, chart: Chart) -> Iterator[NamePlan]:
    """How the names can stand beside the columns of a chart, the best first; the last one always has room."""
    parts = [series for series in figure.series if series.mark == "column"]
    size, most = sizes_of(chart.box).axis, chart.box.w // 3
    lasts = {_last(chart, part) for part in parts} - {None}
    if lasts <= {len(chart.categories) - 1}:
        lines = _cut(parts, size, most - 2 * _BESIDE)
        yield NamePlan(lines, _widest(lines, size) + 2 * _BESIDE)
        return
    values = [width(point.label, sizes_of(chart.box).dense, bold=True) for part in parts for point in part.points]
    for count in range(1, _MOST_LINES + 1):
        lines = {part.key: _broken(part.name, size, count) for part in parts}
        wide = round(_widest(lines, size) * _SLACK) + 2 * _BESIDE
        # Behind the last column half a gap lies inside the plot.
        slot = (chart.box.w * (1 - chart.inner.x) - wide / 2) / len(chart.categories)
        if slot - wide >= max(max(values, default=0) + _BESIDE, wide * 100 / LARGEST_GAP):
            yield NamePlan(lines, wide // 2, gap=max(chart.plots[0].gap, math.ceil(wide / (slot - wide) * 100)))
    lines = _cut(parts, size, chart.box.w // 2 - 3 * _BESIDE - _SWATCH)
    yield NamePlan(lines, _widest(lines, size) + 3 * _BESIDE + _SWATCH, is_list=True)


def has_room(plan: NamePlan, figure: Figure, chart: Chart) -> bool:
    """Whether the names that this chart lacks stand clear of its labels and of each other."""
    if not plan.gap:
        return True
    beside = any(label.dx for series in chart.plots[0].series for label in series.labels)
    return not beside and all(top is not None for _, _, top in _placed(plan, figure, chart))


def draw_names(
    plan: NamePlan, figure: Figure, chart: Chart, colour: Callable[[int], Colour], shapes: UserShapes
) -> None:
    """Each at the height of its part, moved as little as needed; listed ones from the top, as they are stacked."""
    size = sizes_of(chart.box).axis
    looks = {series.key: series.shape for series in chart.series}
    for part, left, top in _placed(plan, figure, chart):
        if top is None:
            continue
        name, step, start, lines = f"mc:name/{part.key}", _step(chart), left, plan.lines[part.key]
        if plan.is_list:
            swatch = Box(left, round(top) + (step - _SWATCH) // 2, _SWATCH, _SWATCH)
            shapes.text(f"{name}/colour", swatch, "", shape=looks[part.key])
            start += _SWATCH + _BESIDE // 2
        ink = TEXT if plan.is_list else colour(part.colour) if part.colour else MUTED
        wide = round(_widest({name: lines}, size) * _SLACK) + _BESIDE if plan.gap else chart.box.w - start
        box = Box(start, round(top), wide, step * len(lines))
        shapes.text(name, box, "\n".join(lines), size=size, bold=True, colour=ink, align="l")


def _placed(plan: NamePlan, figure: Figure, chart: Chart) -> Iterator[tuple[Series, int, float | None]]:
    """Parts with the left and the top of their names; no top where a pile has no room for one."""
    inner, box, step = chart.inner, chart.box, _step(chart)
    piles: dict[int | None, list[Series]] = {}
    for part in unnamed_parts(figure, chart):
        piles.setdefault(_last(chart, part) if plan.gap else None, []).append(part)
    for place, pile in piles.items():
        left = (inner.x + inner.w) * box.w
        if place is not None:
            bar = chart.width / len(chart.categories) / (1 + chart.plots[0].gap / 100)
            left = chart.at_slot(place) * box.w + bar / 2
        heights = {part.key: chart.at_value(_middle(chart, part)) * box.h for part in pile}
        if plan.is_list:
            heights = dict.fromkeys(heights, inner.y * box.h)
        # Downwards; listed ones, which all want to stand at the top, from the last of the stack to its first.
        order = sorted(pile, key=lambda part: (heights[part.key], -pile.index(part)))
        wanted = [(heights[part.key], float(step * len(plan.lines[part.key]))) for part in order]
        tops = stack(wanted, inner.y * box.h, (inner.y + inner.h) * box.h)
        yield from ((part, round(left) + _BESIDE // 2, top) for part, top in zip(order, tops, strict=True))


def _cut(parts: Sequence[Series], size: float, room: int) -> dict[str, tuple[str, ...]]:
    return {part.key: (fit(part.name, size, room, bold=True),) for part in parts}


def _broken(name: str, size: float, most: int) -> tuple[str, ...]:
    """A name in at most so many lines, as short as they can be without cutting a word or leaving one sign alone."""
    found: tuple[str, ...] = (name,)
    whole = width(name, size, bold=True)
    unbreakable = (word for word in name.split() if not any(map(is_wide, word)))
    longest = max((width(word, size, bold=True) for word in unbreakable), default=0) + _BESIDE // 10
    for tenths in range(9, 2, -1):
        lines = balanced(name, size, max(longest, whole * tenths // 10), bold=True)
        if len(lines) > most:
            break
        if min(map(len, lines)) > 1:
            found = lines
    return found


def _widest(lines: Mapping[str, Sequence[str]], size: float) -> int:
    return max((width(said, size, bold=True) for told in lines.values() for said in told), default=0)


def _step(chart: Chart) -> int:
    """Height of a line."""
    return height(sizes_of(chart.box).axis) + 20_000


def _last(chart: Chart, part: Series) -> int | None:
    """The last column that holds a part."""
    values = next(series.values for series in chart.series if series.key == part.key)
    return max((place for place, value in enumerate(values) if value is not None), default=None)


def _middle(chart: Chart, upto: Series) -> float:
    """The middle of a part in its last column, as a value of the axis."""
    place, low = _last(chart, upto) or 0, 0.0
    for series in chart.plots[0].series:
        own = series.values[place] or 0.0
        if series.key == upto.key:
            return low + own / 2
        low += own
    return low
