"""Horizontal bars as a table: a native bar chart between words and brackets that are user shapes of it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from desktop.export.pptx.category_chart import bar_chart, unknown_rows
from desktop.export.pptx.colours import GRID, HAIRLINE, MUTED, OUTLINE, THIN, TITLE, WARNING, line
from desktop.export.pptx.metrics import fit_lines, height, width, wrap
from desktop.export.pptx.model import Box
from desktop.export.pptx.reframing import reframed
from desktop.export.pptx.thinning import UNDER_BARS
from desktop.export.pptx.type_sizes import Sizes, sizes_of
from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.export.pptx.colours import Palette
    from desktop.export.pptx.model import Chart
    from desktop.export.pptx.user_shapes import UserShapes
    from desktop.figures.bar_rows import BarRow, BarRows, Spread
    from desktop.figures.figure import Figure

_BRACKETS: Final = re.compile(r"\s*[(（][^()（）]*[)）]$")
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_GAP: Final = 110_000
_BRACKET: Final = 70_000
"""Length of the ends of a bracket."""
_INSET: Final = 45_000
"""Between a bracket and the edges of the rows it spans."""
_NOTES: Final = 0.36
"""Share of the frame that notes may take in any case."""
_MOST_NOTES: Final = 0.42
"""The same where names of rows and bars have the room they need beside them."""
_NAMES: Final = 0.5
"""Share of names and bars together that names may take."""
_SMALLEST: Final = 9.0
"""Points of notes that have no room on their lines in the usual size."""
_BARS: Final = 5_200_000
"""Width that notes leave to names, bars and brackets; to short names less."""
_NOTED: Final = 7_600_000
"""In a narrower frame notes are left to the speaker notes."""


@frozen
class _Room:
    """What stands around the chart takes that much."""

    group: int
    spread: int
    note: int
    head: int
    sizes: Sizes


def bar_rows_chart(figure: Figure, palette: Palette, box: Box, below: int = UNDER_BARS) -> tuple[Chart, UserShapes]:
    """The chart of the bars with everything around them, ``below`` of it free.

    Rows that have no room are left out with their words.
    """
    assert figure.bar_rows is not None
    shown = {point.x for series in figure.series for point in series.points}
    rows = replace(figure.bar_rows, rows=tuple(one for one in figure.bar_rows.rows if one.at in shown))
    room = _room(figure, rows, box)
    inside = replace(box, w=box.w - room.group - room.spread - room.note, h=box.h - room.head)
    made, slots = bar_chart(figure, palette, inside, below, named=_NAMES)
    chart = reframed(made, box, room.group, room.head)
    shapes = unknown_rows(figure, chart, slots)
    _heads(rows, chart, room, shapes)
    _groups(rows.rows, chart, room, shapes)
    _notes(rows.rows, chart, room, shapes)
    for number, spread in enumerate(rows.spreads, 1):
        _bracket(number, spread, rows, chart, room, shapes)
    return chart, shapes


def _room(figure: Figure, rows: BarRows, box: Box) -> _Room:
    """Groups and brackets as wide as their words; notes as wide as theirs, as far as names of rows stay whole."""
    sizes = sizes_of(box)
    groups = (rows.heads[0], *(one.group for one in rows.rows))
    group = max(width(one, sizes.label, bold=True) for one in groups) + _GAP
    spread = 0
    if rows.spreads:
        told = max(width(one.text, sizes.strong, bold=True) for one in rows.spreads) + _BRACKET + _INSET
        spread = max(told, width(rows.heads[3], sizes.dense, bold=True)) + 2 * _GAP
    wished = max((width(one.note, sizes.dense) for one in rows.rows), default=0) + _GAP
    names = max((width(tick.label, sizes.label) for tick in figure.x.ticks), default=0) if figure.x else 0
    usual, spare = min(box.w * _NOTES, box.w - _BARS), box.w - group - spread - (names + _GAP) / _NAMES
    most = max(usual, min(spare, box.w * _MOST_NOTES))
    note = min(wished, most) if box.w >= _NOTED and any(one.note for one in rows.rows) else 0
    head = height(sizes.dense) + 30_000
    return _Room(round(group), round(spread), round(note), head, sizes)


def _tall(rows: tuple[BarRow, ...], chart: Chart) -> float:
    return chart.inner.h * chart.box.h / max(1, len(rows))


def _top(chart: Chart) -> float:
    return chart.inner.y * chart.box.h


def _heads(rows: BarRows, chart: Chart, room: _Room, shapes: UserShapes) -> None:
    """The heads of the columns over a line."""
    right, size = chart.box.w, room.sizes.dense
    bars = round(chart.inner.x * chart.box.w)
    places = (
        (0, room.group),
        (room.group, bars - room.group),
        (bars, right - room.note - room.spread - bars),
        (right - room.note - room.spread, room.spread),
        (right - room.note, room.note),
    )
    for number, (head, (left, wide)) in enumerate(zip(rows.heads, places, strict=True), 1):
        if head and wide > width(head, size, bold=True):
            # Names of rows end at the bars, and so does what stands over them.
            align = "r" if number == 2 else "l"
            box = Box(left, 0, wide - (90_000 if number == 2 else 0), height(size))
            shapes.text(f"mc:head/{number}", box, head, size=size, bold=True, colour=TITLE, align=align)
    shapes.stroke("mc:rule/0", 0, room.head, right, room.head, line(TITLE, THIN))


def _groups(rows: tuple[BarRow, ...], chart: Chart, room: _Room, shapes: UserShapes) -> None:
    """Each group once, beside its first row, parted from the one above."""
    tall, top = _tall(rows, chart), _top(chart)
    firsts = [0, *(at for at, (one, two) in enumerate(pairwise(rows), 1) if one.group != two.group)] if rows else []
    size = room.sizes.label if tall >= height(room.sizes.label) else room.sizes.dense
    for number, at in enumerate(firsts, 1):
        y = round(top + at * tall)
        if at:
            shapes.stroke(f"mc:rule/{number}", 0, y, chart.box.w, y, line(GRID, HAIRLINE))
        high = min(height(size), round(tall))
        box = Box(0, round(y + tall / 2 - high / 2), room.group, high)
        shapes.text(f"mc:group/{number}", box, rows[at].group, size=size, bold=True, align="l")


def _notes(rows: tuple[BarRow, ...], chart: Chart, room: _Room, shapes: UserShapes) -> None:
    """On what each number rests, in as many lines as its row holds."""
    if not room.note:
        return
    tall, top, size = _tall(rows, chart), _top(chart), room.sizes.dense
    if max(width(one.note, size) for one in rows) > room.note:
        size = min(size, _SMALLEST)
    left, one_line = chart.box.w - room.note, height(size)
    most = max(1, int(tall // one_line))
    for number, row in enumerate(rows, 1):
        if not row.note:
            continue
        lines = wrap(_fitted(row.note, size, room.note, most), size, room.note)
        start = top + (number - 0.5) * tall - one_line * len(lines) / 2
        for place, text in enumerate(lines):
            name = f"mc:note/{number}" + (f"/{place + 1}" if place else "")
            box = Box(left, round(start + place * one_line), room.note, one_line)
            shapes.text(name, box, text, size=size, colour=MUTED, align="l")


def _fitted(note: str, size: float, wide: int, most: int) -> str:
    """A note as far as so many lines hold it: of a date in brackets at its end the year stays in any case."""
    dated = _BRACKETS.search(note)
    year = _YEAR.search(dated[0]) if dated else None
    if dated is None or year is None or fit_lines(note, size, wide, most) == note:
        return _unbracketed(note, size, wide, most)
    told, head = dated[0].replace(dated[0].strip()[1:-1], year[0]), note[: dated.start()]
    return _unbracketed(head, size, wide - width(f"{told} ", size), most) + told


def _unbracketed(note: str, size: float, wide: int, most: int) -> str:
    """Words as far as there is room: rather without the brackets at their end than with a part of them."""
    shown, rest = fit_lines(note, size, wide, most), note
    while shown != note and (shorter := _BRACKETS.sub("", rest)) != rest:
        rest = shorter
        if fit_lines(f"{rest}…", size, wide, most) == f"{rest}…":
            return f"{rest}…"
    return shown


def _bracket(number: int, spread: Spread, rows: BarRows, chart: Chart, room: _Room, shapes: UserShapes) -> None:
    """Open to the left over the rows it compares, its factor beside it; none where one of its ends has no room."""
    order = {one.at: place for place, one in enumerate(rows.rows)}
    if spread.first not in order or spread.last not in order:
        return
    tall, top = _tall(rows.rows, chart), _top(chart)
    inset = min(_INSET, round(tall * 0.15))
    upper = round(top + order[spread.first] * tall) + inset
    lower = round(top + (order[spread.last] + 1) * tall) - inset
    left = chart.box.w - room.note - room.spread
    right, pen = left + _BRACKET, line(WARNING, OUTLINE)
    name = f"mc:spread/{number}"
    shapes.stroke(f"{name}/t", left, upper, right, upper, pen)
    shapes.stroke(f"{name}/v", right, upper, right, lower, pen)
    shapes.stroke(f"{name}/b", left, lower, right, lower, pen)
    size = room.sizes.strong if lower - upper >= height(room.sizes.strong) else room.sizes.dense
    high = height(size)
    box = Box(right + _INSET, (upper + lower) // 2 - high // 2, room.spread - _BRACKET - _INSET, high)
    shapes.text(f"{name}/label", box, spread.text, size=size, bold=True, colour=WARNING, align="l")
