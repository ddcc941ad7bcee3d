"""Horizontal bars as a table: what groups share at the left, brackets over groups and words about rows at the right."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from desktop.frozen import frozen
from desktop.plotting import text, words
from desktop.plotting.bars import put_bar
from desktop.plotting.box import Box, Scale
from desktop.plotting.shapes import Block, Layout, Mark, Stroke, Words
from desktop.plotting.sheet_words import clipped

if TYPE_CHECKING:
    from desktop.figures.bar_rows import BarRows, Spread
    from desktop.figures.figure import Figure
    from desktop.plotting.surface import Surface

STYLE: Final = "small"
STRONG: Final = "small.strong"
SMALL: Final = "micro"
GAP: Final = 14.0
NAME_SHARE: Final = 0.26
NOTE_SHARE: Final = 0.3
NOTED: Final = 620.0
"""A narrower picture leaves the notes to tips and table."""
BAR_SHARE: Final = 0.68
LEAST: Final = text.LINE[SMALL]
"""Height of a row; what has no room is counted."""
THICKEST: Final = 26.0
HEAD: Final = 24.0
BRACKET: Final = 7.0
"""Length of the ends of a bracket."""
CLEAR: Final = 4.0


@dataclass(slots=True)
class _Drawn:
    words: list[Words] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    labels: list[Words] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)


@frozen
class _Columns:
    """Where each column begins, and how wide it is."""

    group: Box
    name: Box
    bars: Box
    spread: Box
    note: Box | None
    row: float


def lay_out_bar_rows(figure: Figure, surface: Surface, width: float, height: float) -> Layout:
    """Every row a bar with its words, its group named once, groups parted by lines."""
    assert figure.bar_rows is not None
    assert figure.y is not None
    drawn = _Drawn()
    rows, room = _fitting(figure, figure.bar_rows, surface.room, drawn)
    columns = _columns(figure, rows, room)
    scale = Scale(min(figure.y.minimum, 0.0), max(figure.y.maximum, 0.0), columns.bars.x, columns.bars.right)
    _put_heads(rows, columns, room, drawn)
    _put_rows(figure, rows, columns, room, drawn)
    _put_bars(figure, rows, columns, scale, drawn)
    for spread in rows.spreads:
        _put_spread(spread, rows, columns, drawn)
    zero = scale(0.0)
    return Layout(
        width=width,
        height=height,
        plot=columns.bars,
        y=scale,
        words=(*surface.words, *drawn.words),
        badges=surface.badges,
        labels=tuple(drawn.labels),
        grid=tuple(drawn.strokes),
        frame=(Stroke((zero, columns.bars.y), (zero, columns.bars.bottom), "chart.axis"),),
        blocks=tuple(drawn.blocks),
        marks=tuple(drawn.marks),
        dropped=tuple(drawn.dropped),
    )


def _fitting(figure: Figure, rows: BarRows, room: Box, drawn: _Drawn) -> tuple[BarRows, Box]:
    """The rows in which words have room, and what is left for them; the others are counted below."""
    if HEAD + LEAST * len(rows.rows) <= room.height:
        return rows, room
    count = max(1, int((room.height - HEAD - text.LINE[SMALL]) / LEAST))
    told = words.more_rows(len(rows.rows) - count, figure.language)
    foot = Box(room.x, room.bottom - text.LINE[SMALL], text.width(told, SMALL), text.LINE[SMALL])
    drawn.words.append(Words((told,), foot, SMALL, "text.tertiary"))
    drawn.dropped += [f"row:{at}" for at in range(count, len(rows.rows))]
    return replace(rows, rows=rows.rows[:count]), room.cut(bottom=text.LINE[SMALL])


def _columns(figure: Figure, rows: BarRows, room: Box) -> _Columns:
    """Groups, names and brackets take what their words need, notes a share, bars the rest."""
    names = {tick.at: tick.label for tick in figure.x.ticks} if figure.x is not None else {}
    group = max([text.width(rows.heads[0], SMALL), *(text.width(one.group, STRONG) for one in rows.rows)]) + GAP
    longest = max((text.width(one, STYLE) for one in names.values()), default=0.0)
    name = min(max(longest, text.width(rows.heads[1], SMALL)), room.width * NAME_SHARE) + GAP
    spread = 0.0
    if rows.spreads:
        told = max(text.width(one.text, STRONG) for one in rows.spreads) + BRACKET + 2 * CLEAR
        spread = max(told, text.width(rows.heads[3], SMALL)) + GAP
    noted = room.width >= NOTED and any(one.note for one in rows.rows)
    wished = max((text.width(one.note, SMALL) for one in rows.rows), default=0.0)
    note = min(wished, room.width * NOTE_SHARE) if noted else 0.0
    top, tall = room.y + HEAD, max(1.0, room.height - HEAD)
    bars = room.x + group + name
    label = max((text.width(p.label, STRONG) for s in figure.series for p in s.points), default=0.0) + 10 + GAP
    end = room.right - note - spread - label
    return _Columns(
        group=Box(room.x, top, group, tall),
        name=Box(room.x + group, top, name, tall),
        bars=Box(bars, top, max(20.0, end - bars), tall),
        spread=Box(end + label, top, spread, tall),
        note=Box(room.right - note, top, note, tall) if noted else None,
        row=tall / max(1, len(rows.rows)),
    )


def _put_heads(rows: BarRows, columns: _Columns, room: Box, drawn: _Drawn) -> None:
    places = [columns.group, columns.name, columns.bars, columns.spread if rows.spreads else None, columns.note]
    for head, place in zip(rows.heads, places, strict=True):
        if head and place is not None:
            box = Box(place.x, room.y, text.width(head, SMALL), text.LINE[SMALL])
            drawn.words.append(Words((head,), box, SMALL, "text.tertiary"))
    drawn.strokes.append(Stroke((room.x, room.y + HEAD - 3), (room.right, room.y + HEAD - 3), "chart.axis"))


def _put_rows(figure: Figure, rows: BarRows, columns: _Columns, room: Box, drawn: _Drawn) -> None:
    names = {tick.at: tick.label for tick in figure.x.ticks} if figure.x is not None else {}
    before = ""
    for place, one in enumerate(rows.rows):
        top = columns.bars.y + place * columns.row
        middle = top + columns.row / 2
        if one.group != before:
            if place:
                drawn.strokes.append(Stroke((room.x, top), (room.right, top), "chart.grid"))
            _say((one.group,), STRONG, "text.primary", columns.group, middle, drawn, key=f"group:{place}")
        before = one.group
        style = STYLE if columns.row >= text.LINE[STYLE] else SMALL
        name = _lines(names.get(one.at, ""), style, columns.name.cut(right=GAP), columns.row)
        _say(name, style, "text.secondary", columns.name, middle, drawn, key=f"name:{place}")
        if columns.note is not None and one.note:
            note = _lines(one.note, SMALL, columns.note, columns.row)
            _say(note, SMALL, "text.tertiary", columns.note, middle, drawn, key=f"note:{place}")


def _lines(content: str, style: str, column: Box, room: float) -> tuple[str, ...]:
    """As many lines as a row holds; a longer text is told in full by pointing at the bar."""
    return clipped(content, style, column.width, max(1, int(room / text.LINE[style]))) if content else ()


def _say(lines: tuple[str, ...], style: str, tone: str, column: Box, middle: float, drawn: _Drawn, *, key: str) -> None:
    """Words in the middle of their row, unless they would lie on those of the row above."""
    if not lines:
        return
    tall = text.LINE[style] * len(lines)
    box = Box(column.x, middle - tall / 2, max(text.width(line, style) for line in lines), tall)
    if any(box.touches(other.box) for other in drawn.words):
        drawn.dropped.append(key)
        return
    drawn.words.append(Words(lines, box, style, tone))


def _put_bars(figure: Figure, rows: BarRows, columns: _Columns, scale: Scale, drawn: _Drawn) -> None:
    order = {one.at: place for place, one in enumerate(rows.rows)}
    thick = min(columns.row * BAR_SHARE, THICKEST)
    for series in figure.series:
        for point in series.points:
            if point.x not in order:
                continue
            middle = columns.bars.y + (order[point.x] + 0.5) * columns.row
            lane = Box(0, middle - thick / 2, 0, max(1.0, thick))
            put_bar(series, point, lane, scale, (drawn.blocks, drawn.labels, drawn.marks))
    clear: list[Words] = []
    for label in drawn.labels:
        if not any(label.box.touches(other.box) for other in clear):
            clear.append(label)
    drawn.labels[:] = clear


def _put_spread(spread: Spread, rows: BarRows, columns: _Columns, drawn: _Drawn) -> None:
    """A bracket that opens to the left over the rows it compares, its factor beside it."""
    order = {one.at: place for place, one in enumerate(rows.rows)}
    if spread.first not in order or spread.last not in order:
        return
    inset = min(CLEAR, columns.row * 0.15)
    top = columns.bars.y + order[spread.first] * columns.row + inset
    low = columns.bars.y + (order[spread.last] + 1) * columns.row - inset
    left = columns.spread.x
    right = left + BRACKET
    drawn.strokes += [
        Stroke((left, top), (right, top), "disputed"),
        Stroke((right, top), (right, low), "disputed"),
        Stroke((left, low), (right, low), "disputed"),
    ]
    wide, line = text.width(spread.text, STRONG), text.LINE[STYLE]
    box = Box(right + CLEAR, (top + low) / 2 - line / 2, wide, line)
    drawn.words.append(Words((spread.text,), box, STRONG, "disputed"))
    whole = Box(left, top, box.right - left, max(low - top, line))
    said = f"{spread.text}: {spread.formula}"
    drawn.marks.append(Mark(f"spread:{spread.first:g}", "spread", said, None, whole.centre, whole, False))
