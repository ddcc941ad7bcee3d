"""Dated things over a plot: glyphs as wide as their dates are vague, short words beside them, thin lines down.

The strip lies between the arrows and the plot and is as high as its words need. Words never touch: each goes to the
first row where it has room; one that has none is left out, and the strip says how many were.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import DateMark
from desktop.frozen import frozen
from desktop.plotting import text, words
from desktop.plotting.box import Box
from desktop.plotting.shapes import DateGlyph, Mark, Stroke, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.figures.figure import Figure
    from desktop.plotting.box import Scale
    from desktop.plotting.cartesian import Frame
    from desktop.plotting.drawn import Drawn
    from desktop.plotting.placing import Placed

STYLE: Final = "micro"
ROW: Final = 16.0
BELOW: Final = 6.0
"""Between the strip and the plot."""
GLYPH: Final = 7.0
BESIDE: Final = 5.0
"""Between a glyph and its words."""
APART: Final = 8.0
"""Between words and the next glyph."""
ROWS: Final = 4
SHARE: Final = 0.22
"""At most this share of the height goes to the strip."""
DAY, MONTH = 3 / 366, 45 / 366
"""Marks up to this wide, in years, are known to the day or to the month."""


@frozen
class Dated:
    """One mark with its place inside the strip, in pixels from the strip's top."""

    note: DateMark
    row: int
    glyph: Box
    words: Box | None
    """Where its words stand; None where they found no room."""

    def in_row(self, row: int) -> Dated:
        """The same mark elsewhere: those without words share a lane of their own."""
        return replace(self, row=row, glyph=self.glyph.moved(0.0, (row - self.row) * ROW))


@frozen
class Strip:
    """All marks of a figure that lie in sight."""

    dates: tuple[Dated, ...] = ()
    height: float = 0.0
    more: Box | None = None
    """Where the strip says how many words it leaves out."""

    @property
    def unnamed(self) -> int:
        """How many marks have no words."""
        return sum(1 for one in self.dates if one.words is None)


@dataclass(slots=True)
class _Rows:
    """What is taken in each row, as stretches of pixels."""

    left: float
    right: float
    taken: list[list[tuple[float, float]]] = field(default_factory=list)

    def is_free(self, row: int, left: float, right: float) -> bool:
        if left < self.left - GLYPH or right > self.right:
            return False
        return all(right + APART <= start or end + APART <= left for start, end in self.taken[row])

    def take(self, row: int, left: float, right: float) -> None:
        self.taken[row].append((left, right))


def kind_of(note: DateMark) -> str:
    """day, month or year: what is known of a date."""
    wide = note.end - note.start
    return "day" if wide <= DAY else "month" if wide <= MONTH else "year"


def lay_out_strip(figure: Figure, x: Scale, bounds: Box, height: float) -> Strip:
    """Place the marks in sight over a plot that reaches from ``bounds.x`` to its right edge."""
    notes = [note for note in _notes(figure) if note.end >= x.low and note.start <= x.high]
    if not notes:
        return Strip()
    rows = max(1, min(ROWS, int(height * SHARE / ROW)))
    found = _placed(notes, x, _Rows(bounds.x, bounds.right, [[] for _ in range(rows)]))
    left_out = sum(1 for one in found if one.words is None)
    wide = text.width(words.more_dates(left_out, figure.language), STYLE)
    used = max((one.row for one in found if one.words is not None), default=-1) + 1
    if not left_out:
        return Strip(tuple(found), used * ROW + BELOW)
    lane = tuple(one if one.words is not None else one.in_row(used) for one in found)
    return Strip(lane, (used + 1) * ROW + BELOW, Box(bounds.right - wide, used * ROW, wide, ROW))


def _notes(figure: Figure) -> Iterator[DateMark]:
    for note in figure.annotations:
        if isinstance(note, DateMark):
            yield note


def _placed(notes: list[DateMark], x: Scale, rows: _Rows) -> list[Dated]:
    return [_place(note, x, rows) for note in sorted(notes, key=lambda one: (one.start + one.end, one.key))]


def _place(note: DateMark, x: Scale, rows: _Rows) -> Dated:
    start, end = max(x(note.start), rows.left), min(x(note.end), rows.right)
    wide = GLYPH if kind_of(note) == "day" else max(GLYPH, end - start)
    left = (start + end - wide) / 2
    long = text.width(note.text, STYLE)
    for row in range(len(rows.taken)):
        y = row * ROW
        glyph = Box(left, y + (ROW - GLYPH) / 2, wide, GLYPH)
        for begin in (glyph.right + BESIDE, glyph.x - BESIDE - long):
            first, last = min(begin, glyph.x), max(begin + long, glyph.right)
            if rows.is_free(row, first, last):
                rows.take(row, first, last)
                return Dated(note, row, glyph, Box(begin, y, long, ROW))
    return Dated(note, 0, Box(left, (ROW - GLYPH) / 2, wide, GLYPH), None)


def lay_out_dates(frame: Frame, drawn: Drawn, placed: Placed) -> None:
    """The strip of a frame: glyphs, words, lines down to the axis, and a mark to point at for each."""
    top = frame.plot.y - frame.dates.height
    for one in frame.dates.dates:
        glyph = one.glyph.moved(0.0, top)
        x = glyph.centre[0]
        kind = kind_of(one.note)
        drawn.dates.append(DateGlyph(glyph, kind, one.note.tentative, f"date:{one.note.key}"))
        if kind != "year" and frame.plot.x <= x <= frame.plot.right:
            drawn.date_lines.append(Stroke((x, glyph.bottom), (x, frame.plot.bottom), "line.strong"))
            placed.guides.append((x, glyph.bottom, x, frame.plot.bottom))
        if one.words is not None:
            box = one.words.moved(0.0, top)
            tone = "text.tertiary" if one.note.tentative else "text.secondary"
            placed.labels.append(Words((one.note.text,), box, STYLE, tone, plate=True))
            placed.taken.append(box)
        drawn.marks.append(
            Mark(
                key=f"date:{one.note.key}",
                group="dates",
                text=one.note.detail,
                entity=one.note.entity,
                centre=glyph.centre,
                box=glyph.grown(2),
                round=False,
                strong=True,
            )
        )
    if frame.dates.more is not None and frame.dates.unnamed:
        said = words.more_dates(frame.dates.unnamed, frame.figure.language)
        box = frame.dates.more.moved(0.0, top)
        placed.labels.append(Words((said,), box, STYLE, "text.tertiary", "right", plate=True))
        placed.taken.append(box)
