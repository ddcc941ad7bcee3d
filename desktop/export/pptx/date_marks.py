"""Dated things over a plot, policies, as user shapes of its chart: a glyph, a thin line at the exact place, words.

The strip of glyphs stands over the arrows. Words never touch: each goes to the first row where it has room; the strip
says how many found none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.export.pptx.colours import MUTED, NO_FILL, NO_LINE, PAGE, RULE, TEXT, THIN, line, solid
from desktop.export.pptx.metrics import fit, height, width
from desktop.export.pptx.model import Box, Chart
from desktop.export.pptx.words import word
from desktop.export.pptx.xml import join
from desktop.figures.figure import DateMark
from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.export.pptx.slots import Slots
    from desktop.export.pptx.user_shapes import UserShapes
    from desktop.figures.figure import Figure

_SIZE: Final = 9.0
_ROW: Final = 165_000
_ROWS: Final = 3
_GLYPH: Final = 70_000
_BESIDE: Final = 45_000
_APART: Final = 80_000
_LONGEST: Final = 2_600_000
_MONTH: Final = 45 / 366
"""Marks wider than that, in years, are known to the year only: no line stands at a day of theirs."""


@frozen
class DatePlace:
    """One mark with its place in EMU of the chart's frame; rows count from the top of the strip."""

    note: DateMark
    row: int
    glyph: Box
    words: Box | None
    """None where they found no room."""

    @property
    def middle(self) -> int:
        """Where its line stands."""
        return self.glyph.x + self.glyph.w // 2


def date_band(figure: Figure) -> int:
    """Height over the arrows that the marks of a figure need; 0 without any."""
    count = sum(1 for note in figure.annotations if isinstance(note, DateMark))
    return (min(_ROWS, count) + (count > _ROWS)) * _ROW + 40_000 if count else 0


def date_places(figure: Figure, chart: Chart, slots: Slots) -> list[DatePlace]:
    """All marks that lie on the chart's time axis, in the order of time."""
    notes = sorted((n for n in figure.annotations if isinstance(n, DateMark)), key=lambda n: (n.start + n.end, n.key))
    left, right = chart.inner.x * chart.box.w, (chart.inner.x + chart.inner.w) * chart.box.w
    taken: list[list[tuple[int, int]]] = [[] for _ in range(min(_ROWS, len(notes)))]
    found = []
    for note in notes:
        start, end = (_x(chart, slots, x) for x in (note.start, note.end))
        if end < left or start > right:
            continue
        start, end = max(start, left), min(end, right)
        wide = _GLYPH if note.end - note.start <= _MONTH else max(_GLYPH, round(end - start))
        found.append(_placed(note, Box(round((start + end - wide) / 2), 0, wide, _GLYPH), taken, chart))
    return found


def draw_dates(figure: Figure, chart: Chart, slots: Slots, shapes: UserShapes) -> None:
    """Lines first, so that glyphs and words stand on them."""
    places = date_places(figure, chart, slots)
    floor = round((chart.inner.y + chart.inner.h) * chart.box.h)
    for number, place in enumerate(places, 1):
        if place.note.end - place.note.start <= _MONTH:
            x = place.middle
            shapes.stroke(f"mc:date/{number}/line", x, place.glyph.bottom, x, floor, line(RULE, THIN))
    for number, place in enumerate(places, 1):
        pen = line(MUTED, THIN, "sysDash" if place.note.tentative else "")
        look = join(NO_FILL if place.note.tentative else solid(MUTED), pen)
        shapes.text(f"mc:date/{number}/mark", place.glyph, "", shape=look)
        if place.words is not None:
            text = fit(place.note.text, _SIZE, place.words.w)
            colour, ground = MUTED if place.note.tentative else TEXT, join(solid(PAGE), NO_LINE)
            shapes.text(
                f"mc:date/{number}/label", place.words, text, size=_SIZE, colour=colour, align="l", shape=ground
            )
    unnamed = sum(1 for place in places if place.words is None)
    if unnamed:
        said = word("more_dates", figure.language).format(count=unnamed)
        wide = round(width(said, _SIZE) * 1.15) + 30_000
        box = Box(chart.box.w - wide, date_band(figure) - height(_SIZE), wide, height(_SIZE))
        shapes.text("mc:date/more", box, said, size=_SIZE, colour=MUTED, align="r")


def _x(chart: Chart, slots: Slots, x: float) -> float:
    return (chart.at_number(x) if chart.x else chart.at_slot(slots.position(x))) * chart.box.w


def _placed(note: DateMark, glyph: Box, taken: list[list[tuple[int, int]]], chart: Chart) -> DatePlace:
    """The first row with room for the words right of the glyph, or left of it."""
    long = min(round(width(note.text, _SIZE) * 1.08) + 40_000, _LONGEST)
    for row, spans in enumerate(taken):
        y = row * _ROW
        for begin in (glyph.right + _BESIDE, glyph.x - _BESIDE - long):
            first, last = min(begin, glyph.x), max(begin + long, glyph.right)
            free = all(last + _APART <= a or b + _APART <= first for a, b in spans)
            if free and first >= 0 and last <= chart.box.w:
                spans.append((first, last))
                own = Box(glyph.x, y + (_ROW - _GLYPH) // 2, glyph.w, _GLYPH)
                return DatePlace(note, row, own, Box(begin, y, long, _ROW))
    # Those without words share a lane of their own below the rows.
    lane = len(taken)
    return DatePlace(note, lane, Box(glyph.x, lane * _ROW + (_ROW - _GLYPH) // 2, glyph.w, _GLYPH), None)
